use super::*;

/// One line per permission: o owner, m manager, f front desk, p practitioner.
const MATRIX: &str = "\
ReadDay omfp
ReadAllDays omf
BookAppointments omfp
MoveAppointments omfp
ReadClients omfp
EditClients omfp
ReadNotes omp
WriteNotes omp
IssueInvoices omfp
ReadInvoices omf
CreditInvoices om
KeepDrawer omf
ReviewDrawers om
ReadReports om
EditCatalogue om
ManageTeam om
ManageShop o
ReadMessages omf
SendMessages omf
AnswerRequests om
ReadLoginHistory o
ReadAccessLog o
";

#[test]
fn each_role_may_do_what_the_table_says_and_nothing_else() {
    let letters = [
        (Role::Owner, 'o'),
        (Role::Manager, 'm'),
        (Role::FrontDesk, 'f'),
        (Role::Practitioner, 'p'),
    ];
    let rows = Permission::ALL.map(|permission| {
        let who = letters
            .iter()
            .filter(|(role, _)| role.may(permission))
            .map(|(_, l)| *l);
        format!("{permission:?} {}", who.collect::<String>())
    });
    assert_eq!(rows.to_vec(), MATRIX.lines().collect::<Vec<_>>());
}

#[test]
fn a_role_is_stored_by_its_code_and_presets_name_two_more() {
    for role in Role::ALL {
        assert_eq!(Role::parse(role.code()), Some(role));
        assert_eq!(
            serde_json::to_string(&role).unwrap(),
            format!("\"{}\"", role.code())
        );
    }
    assert_eq!(Role::parse("assistant"), Some(Role::Practitioner));
    assert_eq!(Role::parse("renter"), Some(Role::Practitioner));
    assert_eq!(Role::parse("Owner"), None);
    assert_eq!(Role::parse(""), None);
}

#[test]
fn nobody_but_an_owner_makes_an_equal() {
    for giver in Role::ALL {
        for given in Role::ALL {
            let wider = giver < given && giver.may(Permission::ManageTeam);
            assert_eq!(
                giver.may_give(given),
                giver == Role::Owner || wider,
                "{giver:?} {given:?}"
            );
        }
    }
}
