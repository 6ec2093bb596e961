use super::*;

const PEPPER: [u8; 32] = [1; 32];
const SALT: [u8; 16] = [7; 16];
/// The least bcrypt allows; the scheme is the same at any cost.
const QUICK: u32 = 4;

fn kept(password: &str) -> String {
    password_hash(&PEPPER, password, QUICK, SALT).unwrap()
}

fn check(password: &str, kept: &str) -> Verdict {
    password_check(&PEPPER, password, kept, QUICK)
}

#[test]
fn the_prehash_is_the_one_written_down() {
    let password = "Mot de passe très long ".repeat(5);
    assert_eq!(
        password_prehash(&PEPPER, &password),
        "v7dlm9WyX7RuVMz6iLqdo3xgWvB3VOkycUKEVqFOF+vI9PKBHaYWtE8gAoIRlqVK"
    );
}

#[test]
fn a_password_opens_at_the_cost_of_the_service() {
    let kept = password_hash(&PEPPER, "cinq chaises et un miroir", 12, SALT).unwrap();
    assert!(kept.starts_with("b1$$2b$12$"), "{kept}");
    assert_eq!(
        password_check(&PEPPER, "cinq chaises et un miroir", &kept, 12),
        Verdict::Right
    );
    assert_eq!(
        password_check(&PEPPER, "cinq chaises et un miroit", &kept, 12),
        Verdict::Wrong
    );
}

#[test]
fn the_last_letter_counts_beyond_what_bcrypt_reads() {
    let families = [71, 72, 73, 200].map(|length| "a".repeat(length - 1));
    let accents = ["é".repeat(63)];
    for start in families.iter().chain(&accents) {
        let kept = kept(&format!("{start}b"));
        assert_eq!(
            check(&format!("{start}b"), &kept),
            Verdict::Right,
            "{}",
            start.len()
        );
        assert_eq!(
            check(&format!("{start}c"), &kept),
            Verdict::Wrong,
            "{}",
            start.len()
        );
    }
}

#[test]
fn sixty_four_accents_are_not_sixty_three_and_another() {
    let kept = kept(&"é".repeat(64));
    assert_eq!(check(&"é".repeat(64), &kept), Verdict::Right);
    assert_eq!(
        check(&format!("{}è", "é".repeat(63)), &kept),
        Verdict::Wrong
    );
}

#[test]
fn a_nul_does_not_end_a_password() {
    let kept = kept("avant\0après la coupe");
    assert_eq!(check("avant\0après la coupe", &kept), Verdict::Right);
    assert_eq!(check("avant\0autre chose ici", &kept), Verdict::Wrong);
    assert_eq!(check("avant", &kept), Verdict::Wrong);
}

#[test]
fn composed_and_decomposed_accents_are_one_password() {
    let kept = kept("crème brûlée");
    assert_eq!(
        check("cre\u{300}me bru\u{302}le\u{301}e", &kept),
        Verdict::Right
    );
}

#[test]
fn another_pepper_opens_nothing_even_for_a_long_password() {
    let long = "p".repeat(100);
    let kept = kept(&long);
    assert_eq!(
        password_check(&[2; 32], &long, &kept, QUICK),
        Verdict::Wrong
    );
}

#[test]
fn another_cost_opens_and_asks_for_a_new_hash() {
    let kept = kept("le même mot");
    assert_eq!(
        password_check(&PEPPER, "le même mot", &kept, 5),
        Verdict::RightButStale
    );
}

#[test]
fn what_is_not_of_this_scheme_opens_nothing() {
    let bare = kept("le même mot").replace(SCHEME, "");
    for odd in [bare.as_str(), "", "b1$", "b1$$2b$", "b2$$2b$04$x"] {
        assert_eq!(check("le même mot", odd), Verdict::Wrong, "{odd}");
    }
}

#[test]
fn the_stand_in_is_hashed_against_like_any_other_and_never_opens() {
    let stand_in = password_stand_in(QUICK);
    let read = bcrypt::verify(password_prehash(&PEPPER, "x"), &stand_in[SCHEME.len()..]);
    assert!(matches!(read, Ok(false)), "{read:?}");
    assert_eq!(check("x", &stand_in), Verdict::Wrong);
}
