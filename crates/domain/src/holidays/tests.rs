use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn written(province: Province, year: i16) -> Vec<String> {
    holidays(province, year)
        .iter()
        .map(|(day, holiday)| format!("{} {}", day.strftime("%m-%d"), holiday.code()))
        .collect()
}

#[test]
fn easter_falls_where_the_almanac_says() {
    let cases = [
        (1818, 3, 22),
        (1943, 4, 25),
        (2000, 4, 23),
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2028, 4, 16),
        (2038, 4, 25),
        (2100, 3, 28),
    ];
    for (year, month, day) in cases {
        assert_eq!(easter(year), Some(date(year, month, day)), "{year}");
    }
}

#[test]
fn quebec_keeps_eight_days_and_chooses_between_two_at_easter() {
    assert_eq!(
        written(Province::Qc, 2026),
        [
            "01-01 new_year",
            "04-03 good_friday",
            "04-06 easter_monday",
            "05-18 patriots",
            "06-24 quebec_national",
            "07-01 canada",
            "09-07 labour",
            "10-12 thanksgiving",
            "12-25 christmas",
        ]
    );
}

#[test]
fn july_1_on_a_sunday_is_kept_on_the_2nd_in_quebec_alone() {
    let of = |province| Holiday::Canada.day(2029, province);
    assert!(is_sunday(date(2029, 7, 1)));
    assert_eq!(of(Province::Qc), Some(date(2029, 7, 2)));
    assert_eq!(of(Province::On), Some(date(2029, 7, 1)));
}

#[test]
fn each_province_has_its_own_days() {
    let day = |province, holiday: Holiday| {
        let all = holidays(province, 2026);
        let found = all.into_iter().find(|(_, other)| *other == holiday);
        found.map(|(day, _)| day)
    };
    let cases = [
        (Province::On, Family, Some(date(2026, 2, 16))),
        (Province::On, Boxing, Some(date(2026, 12, 26))),
        (Province::Qc, Boxing, None),
        (Province::Qc, Remembrance, None),
        (Province::Mb, LouisRiel, Some(date(2026, 2, 16))),
        (Province::Nb, August, Some(date(2026, 8, 3))),
        (Province::Ns, Heritage, Some(date(2026, 2, 16))),
        (Province::Ns, Thanksgiving, None),
        (Province::Nl, Memorial, Some(date(2026, 7, 1))),
        (Province::Nu, Nunavut, Some(date(2026, 7, 9))),
        (Province::Yt, Discovery, Some(date(2026, 8, 17))),
        (
            Province::Bc,
            TruthAndReconciliation,
            Some(date(2026, 9, 30)),
        ),
        (Province::Ab, Victoria, Some(date(2026, 5, 18))),
    ];
    for (province, holiday, expected) in cases {
        assert_eq!(day(province, holiday), expected, "{province:?} {holiday:?}");
    }
}

#[test]
fn the_coming_days_run_over_the_end_of_the_year() {
    let coming = coming(Province::Qc, date(2026, 11, 27));
    assert_eq!(coming.first(), Some(&(date(2026, 12, 25), Christmas)));
    assert_eq!(coming.get(1), Some(&(date(2027, 1, 1), NewYear)));
    assert_eq!(coming.len(), 9);
    assert!(super::coming(Province::Qc, Date::MAX).is_empty());
}

proptest! {
    #[test]
    fn a_year_has_every_day_of_its_list_once_in_order(year in 1_900_i16..2_500) {
        for province in Province::ALL {
            let all = holidays(province, year);
            prop_assert!((6..=11).contains(&all.len()));
            prop_assert!(all.windows(2).all(|pair| pair[0].0 < pair[1].0), "{:?}", all);
            for (day, holiday) in all {
                prop_assert_eq!(day.year(), year);
                prop_assert_eq!(holiday_on(province, day), Some(holiday));
            }
        }
    }

    #[test]
    fn easter_is_a_sunday_between_march_22_and_april_25(year in 1_i16..=9_999) {
        let easter = easter(year).unwrap();
        prop_assert!(is_sunday(easter));
        prop_assert!(date(year, 3, 22) <= easter && easter <= date(year, 4, 25));
    }
}

#[test]
fn the_number_of_days_is_that_of_the_act() {
    let counts = [
        (Province::Qc, 9),
        (Province::On, 9),
        (Province::Bc, 11),
        (Province::Ab, 9),
        (Province::Sk, 10),
        (Province::Mb, 9),
        (Province::Nb, 8),
        (Province::Ns, 6),
        (Province::Pe, 8),
        (Province::Nl, 6),
        (Province::Yt, 11),
        (Province::Nt, 11),
        (Province::Nu, 11),
    ];
    for (province, count) in counts {
        assert_eq!(holidays(province, 2027).len(), count, "{province:?}");
    }
}
