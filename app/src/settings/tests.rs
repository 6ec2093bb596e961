use super::*;

fn settings(text: &str, variables: &[(&str, &str)]) -> Result<Settings, SettingsError> {
    let variable = |name: &str| {
        variables
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| (*value).to_owned())
    };
    read(
        (Path::new("clairiere.toml"), text),
        &variable,
        &Overrides::default(),
    )
}

fn refusal(text: &str) -> String {
    let error = settings(text, &[]).err().expect("refused");
    platform::error::chain(&error)
}

#[test]
fn with_nothing_set_only_this_machine_is_served() {
    let settings = settings("", &[]).unwrap();
    assert!(settings.listen.ip().is_loopback());
    assert_eq!(settings.public_base, "http://127.0.0.1:8080");
    assert_eq!(
        settings.database,
        Location::File("data/database/clairiere.db".into())
    );
    assert_eq!(settings.key_ring, Path::new("data/keys/ring"));
}

#[test]
fn without_tls_nobody_else_is_served() {
    assert!(refusal("listen = \"0.0.0.0:8080\"").contains("behind_tls"));
    assert!(refusal("listen = \"[::]:8080\"").contains("behind_tls"));
}

#[test]
fn behind_tls_the_public_address_is_https() {
    let base = "behind_tls = true\nlisten = \"0.0.0.0:8080\"\n";
    assert!(refusal(base).contains("public_base"));
    assert!(refusal(&format!("{base}public_base = \"http://rdv.example\"")).contains("https"));
    let good = settings(
        &format!("{base}public_base = \"https://rdv.example/\""),
        &[],
    )
    .unwrap();
    assert_eq!(good.public_base, "https://rdv.example");
    assert!(refusal("public_base = \"https://rdv.example\"").contains("behind_tls"));
}

#[test]
fn an_unknown_key_is_refused_with_its_line() {
    let said = refusal("listen = \"127.0.0.1:80\"\nlisten_on = 3\n");
    assert!(
        said.contains("listen_on") && said.contains("line 2"),
        "{said}"
    );
}

#[test]
fn the_environment_goes_before_the_file() {
    let variables = [
        ("CLAIRIERE_LISTEN", "127.0.0.1:9"),
        ("CLAIRIERE_CONNECTIONS", "7"),
    ];
    let settings = settings("listen = \"127.0.0.1:8\"", &variables).unwrap();
    assert_eq!(settings.listen.port(), 9);
    assert_eq!(settings.connections_max, Some(7));
}

#[test]
fn a_variable_that_is_no_number_is_refused_by_name() {
    let refused = settings("", &[("CLAIRIERE_CONNECTIONS", "many")])
        .err()
        .expect("refused");
    assert!(refused.to_string().contains("connections"));
}

#[test]
fn mail_leaves_in_the_clear_to_this_machine_only() {
    let to = |host: &str| {
        format!(
            "[mail]\nway = \"smtp\"\nfrom = \"a@b.ca\"\nprotection = \"none\"\nhost = \"{host}\""
        )
    };
    assert!(refusal(&to("mail.example")).contains("this machine"));
    assert!(settings(&to("localhost"), &[]).is_ok());
}

#[test]
fn a_user_and_a_password_come_together() {
    let text = "[mail]\nway = \"smtp\"\nfrom = \"a@b.ca\"\nhost = \"m.example\"\nuser = \"u\"";
    assert!(refusal(text).contains("password_file"));
}
