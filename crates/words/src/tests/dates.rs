use jiff::civil::{Date, date as day};

use super::both;
use crate::{
    DateForm::{self, Day, Label, Long, Plain, Sentence, Short, Weekday},
    date, date_near,
};

fn november_21() -> Date {
    day(2026, 11, 21)
}

fn each(date_shown: Date, form: DateForm, fr: &str, en: &str) {
    both(fr, en, |l| date(l, date_shown, form));
}

#[test]
fn a_date_is_written_in_the_form_its_place_asks() {
    let at = november_21();
    each(
        at,
        Long,
        "samedi 21~novembre 2026",
        "Saturday, November 21, 2026",
    );
    each(
        at,
        Sentence,
        "le samedi 21~novembre 2026",
        "on Saturday, November 21, 2026",
    );
    each(
        at,
        Label,
        "Samedi 21~novembre 2026",
        "Saturday, November 21, 2026",
    );
    each(at, Weekday, "samedi 21~novembre", "Saturday, November 21");
    each(at, Plain, "21~novembre 2026", "November 21, 2026");
    each(at, Short, "21~nov. 2026", "Nov 21, 2026");
    each(at, Day, "sam. 21~nov.", "Sat, Nov 21");
}

#[test]
fn the_first_of_a_month_is_an_ordinal_in_french() {
    let first = day(2026, 5, 1);
    each(first, Plain, "1er~mai 2026", "May 1, 2026");
    each(
        first,
        Sentence,
        "le vendredi 1er~mai 2026",
        "on Friday, May 1, 2026",
    );
    each(first, Day, "ven. 1er~mai", "Fri, May 1");
    each(day(2026, 5, 11), Plain, "11~mai 2026", "May 11, 2026");
}

#[test]
fn every_month_and_day_has_its_short_name() {
    let french = "janv. févr. mars avr. mai juin juill. août sept. oct. nov. déc.";
    let english = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";
    for (at, (fr, en)) in french.split(' ').zip(english.split(' ')).enumerate() {
        let month = i8::try_from(at + 1).unwrap();
        each(
            day(2026, month, 2),
            Short,
            &format!("2~{fr} 2026"),
            &format!("{en} 2, 2026"),
        );
    }
    let week = "lun. mar. mer. jeu. ven. sam. dim."
        .split(' ')
        .zip("Mon Tue Wed Thu Fri Sat Sun".split(' '));
    for (at, (fr, en)) in week.enumerate() {
        let date = i8::try_from(at + 2).unwrap();
        each(
            day(2026, 11, date),
            Day,
            &format!("{fr} {date}~nov."),
            &format!("{en}, Nov {date}"),
        );
    }
}

#[test]
fn a_near_date_is_told_from_today() {
    let today = november_21();
    let near = |days: i64| move |l| date_near(l, today + jiff::Span::new().days(days), today);
    both("aujourd’hui", "today", near(0));
    both("demain", "tomorrow", near(1));
    both("hier", "yesterday", near(-1));
    both("dans 3 jours", "in 3 days", near(3));
    both("dans 6 jours", "in 6 days", near(6));
    both("le 28~novembre 2026", "on November 28, 2026", near(7));
    both("le 19~novembre 2026", "on November 19, 2026", near(-2));
}
