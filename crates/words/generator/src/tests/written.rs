use super::code;

#[test]
fn a_message_without_values_is_a_static_text() {
    let code = code(
        "shop-title = Agenda du jour\n",
        "shop-title = Today’s calendar\n",
    );
    assert!(
        code.contains("pub const fn shop_title(self) -> &'static str {"),
        "{code}"
    );
    assert!(code.contains("::words::pick(self.locale, \"Agenda du jour\", \"Today’s calendar\")"));
    assert!(code.contains("    /// `Agenda du jour`\n"));
}

#[test]
fn values_are_typed_by_their_use_and_ordered_by_name() {
    let code = code(
        "shop-due = { $who }~: { MONEY($sum) } le { DATE($day) } à { TIME($at) }\n",
        "shop-due = { $who }: { MONEY($sum) } on { DATE($day) } at { TIME($at) }\n",
    );
    let head = "pub fn shop_due(self, at: impl ::words::Given<::jiff::civil::Time>, \
                day: impl ::words::Given<::jiff::civil::Date>, \
                sum: impl ::words::Given<::domain::money::Money>, \
                who: impl ::core::fmt::Display) -> String {";
    assert!(code.contains(head), "{code}");
    assert!(code.contains("::words::DateForm::Long"));
}

#[test]
fn a_counted_value_is_a_number_wherever_it_is_shown() {
    let plural =
        "shop-n = { $n ->\n    [0] aucun\n    [one] { $n } fois\n   *[other] { $n } fois\n }\n";
    let code = code(plural, plural);
    assert!(code.contains("n: impl ::words::Given<i64>"), "{code}");
    assert!(code.contains("(::words::Case::Exact(0), &[::words::Part::Text(\"aucun\")])"));
    assert!(code.contains("&[::words::Arg::Number(::words::Given::<i64>::given(&n))]"));
}

#[test]
fn a_word_to_choose_by_is_a_str() {
    let choice = "shop-r = { $role ->\n    [owner] A\n   *[guest] B { $role }\n }\n";
    let code = code(choice, choice);
    assert!(
        code.contains("role: impl ::core::convert::AsRef<str>"),
        "{code}"
    );
    assert!(code.contains("::words::Case::Is(\"owner\")"));
}

#[test]
fn one_amount_may_be_shown_as_a_price_and_as_a_total() {
    let price = "shop-p = { PRICE($x) } { MONEY($x) }\n";
    let code = code(price, price);
    assert!(code.contains("fn shop_p(self, x: impl ::words::Given<::domain::money::Money>)"));
    assert!(code.contains("::words::Arg::Money(") && code.contains("::words::Arg::Price("));
}

#[test]
fn more_than_four_values_are_named() {
    let long = "shop-all-body = { $a } { $b } { $c } { $d } { DURATION($e) }\n";
    let code = code(long, long);
    assert!(code.contains("pub fn shop_all_body(self, given: &ShopAllBody<'_>) -> String {"));
    assert!(code.contains("pub struct ShopAllBody<'a> {"));
    assert!(
        code.contains("    /// `$e`: minutes (DURATION).\n    pub e: i64,\n"),
        "{code}"
    );
}

#[test]
fn names_may_be_joined_by_a_hyphen() {
    let text = "shop-a = { $first-name }\n";
    assert!(code(text, text).contains("first_name: impl ::core::fmt::Display"));
}
