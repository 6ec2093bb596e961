use super::*;
use crate::tax::rates::{self, TABLE};

/// The days on which a rate begins, and the days before.
fn days_of_change() -> Vec<Date> {
    let starts = TABLE.values().flatten().map(|row| row.from.0);
    starts
        .flat_map(|day| [day, day.yesterday().unwrap()])
        .collect()
}

#[test]
fn every_province_has_one_federal_tax_and_at_most_one_other_every_day_until_the_end_of_2027() {
    for province in Province::ALL {
        let mut day = FIRST_DAY;
        while day < date(2028, 1, 1) {
            let rows = rates::on(province, day).unwrap();
            let federal = rows.iter().filter(|row| row.tax.is_federal()).count();
            assert_eq!(federal, 1, "{province:?} {day}");
            assert!(rows.len() <= 2, "{province:?} {day}");
            let harmonized = rows.iter().any(|row| row.tax == Tax::Hst);
            assert!(!harmonized || rows.len() == 1, "{province:?} {day}");
            day = day.tomorrow().unwrap();
        }
    }
}

#[test]
fn every_rate_says_for_each_kind_whether_it_bears_the_tax() {
    for row in TABLE.values().flatten() {
        for kind in Kind::ALL {
            let said = row.applies_to.contains_key(&kind);
            assert!(said != (kind == Kind::GstBreakGoods), "{row:?} {kind:?}");
        }
    }
}

#[test]
fn no_day_before_the_table_has_an_answer() {
    let before = FIRST_DAY.yesterday().unwrap();
    for province in Province::ALL {
        let asked = sale(province, before, &[(Kind::Hair, 6_500)]);
        assert_eq!(reckon(&asked), Err(TaxError::NoRates(before)));
    }
}

#[test]
fn every_kind_is_answered_in_every_province_on_every_day_of_change() {
    for day in days_of_change().into_iter().filter(|day| *day >= FIRST_DAY) {
        for (province, kind) in Province::ALL
            .iter()
            .flat_map(|p| Kind::ALL.map(|k| (*p, k)))
        {
            for pricing in [
                Pricing::TaxExcluded,
                Pricing::TaxIncluded,
                Pricing::FeeDeemedTaxIncluded,
            ] {
                let asked = Question {
                    pricing,
                    ..sale(province, day, &[(kind, 9_999)])
                };
                let answer = reckon(&asked).unwrap();
                assert_eq!(answer.subtotal.plus(answer.tax_total), Ok(answer.total));
            }
        }
    }
}

#[test]
fn the_rates_of_today_are_those_of_the_law() {
    use Tax::{Gst, Hst, Pst, Qst, Rst};
    let gst = (Gst, 5_000);
    for (province, expected) in [
        (Province::Ab, vec![gst]),
        (Province::Bc, vec![gst, (Pst, 7_000)]),
        (Province::Mb, vec![gst, (Rst, 7_000)]),
        (Province::Nb, vec![(Hst, 15_000)]),
        (Province::Nl, vec![(Hst, 15_000)]),
        (Province::Ns, vec![(Hst, 14_000)]),
        (Province::Nt, vec![gst]),
        (Province::Nu, vec![gst]),
        (Province::On, vec![(Hst, 13_000)]),
        (Province::Pe, vec![(Hst, 15_000)]),
        (Province::Qc, vec![gst, (Qst, 9_975)]),
        (Province::Sk, vec![gst, (Pst, 6_000)]),
        (Province::Yt, vec![gst]),
    ] {
        let answer = reckon(&sale(province, TODAY, &[(Kind::Goods, 1)])).unwrap();
        let rates = answer
            .taxes
            .iter()
            .map(|t| (t.tax, t.rate.thousandths_of_percent()));
        assert_eq!(rates.collect::<Vec<_>>(), expected, "{province:?}");
    }
}

#[test]
fn a_kind_has_the_same_name_in_code_and_in_data() {
    for kind in Kind::ALL {
        assert_eq!(serde_json::to_value(kind).unwrap(), kind.code());
        assert_eq!(Kind::parse(kind.code()), Some(kind));
    }
}
