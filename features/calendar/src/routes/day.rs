//! The board: a day, a week, rooms and machines.

use axum::{extract::State, http::HeaderMap};
use booking::service;
use domain::ids::StaffId;
use jiff::{ToSpan as _, civil::Date};
use platform::house::House;
use web::{
    door::{Query, Staff},
    respond::{Answer, page},
};

use super::{is_part, read};
use crate::pages::board::{Board, DayPage, View, Wanted, WorkPart, Writer, label};

/// Days of a week.
const WEEK: u8 = 7;

/// `GET /app/day`, of `?date=` or today; with `?view=week` or `rooms`, with `?who=` one person's,
/// with `?all=1` those who do not work too. The board alone, for a page that is open already.
pub(super) async fn show(
    staff: Staff,
    State(house): State<House>,
    headers: HeaderMap,
    Query(asked): Query,
) -> Answer {
    let date = read::date(asked.text("date"));
    let wanted = Wanted {
        view: View::read(asked.text("view")),
        who: asked.text("who").parse().ok(),
        all: asked.ticked("all"),
    };
    // Read first: what changes while the board is drawn is asked for again.
    let version = service::version(&house, &staff.ctx).await?;
    let setup = service::setup(&house, &staff.ctx).await?;
    let writer = Writer::new(&staff, &setup);
    let board = board(&house, &writer, date, &wanted).await?;
    if is_part(&headers) {
        return page(&WorkPart {
            w: writer.w,
            board,
            version,
        });
    }
    let date = date.unwrap_or(writer.today);
    let shell = staff.shell(
        &house,
        "agenda",
        label(writer.w.locale(), (date, writer.today)),
    );
    page(&DayPage {
        new_url: if writer.may_book {
            format!("/app/appointments/new?date={date}")
        } else {
            String::new()
        },
        w: writer.w,
        shell,
        board,
        js: assets::CALENDAR_JS,
        version,
    })
}

async fn board(
    house: &House,
    writer: &Writer<'_>,
    date: Option<Date>,
    wanted: &Wanted,
) -> Result<Board, booking::error::BookingError> {
    let ctx = &writer.staff.ctx;
    let own = writer.staff.member.staff;
    let first = writer.setup.people.first().map(|person| person.id);
    let who: Option<StaffId> = wanted.who.or(own).or(first);
    match (wanted.view, who) {
        (View::Week, Some(who)) => {
            let monday = monday(date.unwrap_or(writer.today));
            let week = service::days(house, ctx, (monday, WEEK)).await?;
            Ok(writer.week(&week, who, wanted))
        }
        (View::Rooms, _) => Ok(writer.rooms(&service::day(house, ctx, date).await?, wanted)),
        (View::Day | View::Week, _) => {
            Ok(writer.day(&service::day(house, ctx, date).await?, wanted))
        }
    }
}

/// The Monday of a date's week.
fn monday(date: Date) -> Date {
    let since = date.weekday().to_monday_zero_offset();
    date.saturating_sub(i32::from(since).days())
}
