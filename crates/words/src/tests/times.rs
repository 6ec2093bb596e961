use jiff::civil::time as at;

use super::both;
use crate::{duration, minutes_of_day, time, time_range, time_range_short};

#[test]
fn a_time_is_written_without_a_leading_zero() {
    both("9~h", "9~a.m.", |l| time(l, at(9, 0, 0, 0)));
    both("9~h~05", "9:05~a.m.", |l| time(l, at(9, 5, 0, 0)));
    both("14~h", "2~p.m.", |l| time(l, at(14, 0, 0, 0)));
    both("14~h~30", "2:30~p.m.", |l| time(l, at(14, 30, 59, 0)));
    both("12~h", "noon", |l| time(l, at(12, 0, 0, 0)));
    both("12~h~30", "12:30~p.m.", |l| time(l, at(12, 30, 0, 0)));
    both("0~h", "midnight", |l| time(l, at(0, 0, 0, 0)));
    both("0~h~15", "12:15~a.m.", |l| time(l, at(0, 15, 0, 0)));
}

#[test]
fn a_day_ends_at_24_h() {
    both("24~h", "midnight", |l| minutes_of_day(l, 1440));
    both("0~h", "midnight", |l| minutes_of_day(l, 0));
    both("17~h~30", "5:30~p.m.", |l| minutes_of_day(l, 1050));
}

#[test]
fn a_range_of_times_is_said_or_tabled() {
    let (from, to) = (at(9, 0, 0, 0), at(17, 30, 0, 0));
    both("de 9~h à 17~h~30", "from 9~a.m. to 5:30~p.m.", |l| {
        time_range(l, from, to)
    });
    both("9~h–17~h~30", "9~a.m.–5:30~p.m.", |l| {
        time_range_short(l, from, to)
    });
}

#[test]
fn a_duration_is_in_hours_and_minutes() {
    both("45~min", "45~min", |l| duration(l, 45));
    both("1~h", "1~h", |l| duration(l, 60));
    both("1~h~30", "1~h~30~min", |l| duration(l, 90));
    both("2~h~05", "2~h~5~min", |l| duration(l, 125));
    both("0~min", "0~min", |l| duration(l, 0));
}
