//! The report in words: for the screen, a roll of 80 mm and letter paper.

use domain::{
    drawer::{Flow, Gap, Move},
    locale::Locale,
    money::Money,
};
use paper::{Closing, Look, Row};

use super::{
    board::signed,
    gap as gap_said,
    grid::{counted, worth},
};
use crate::{
    error::DrawerError,
    service::{Letterhead, Movement, Report, What, label},
    words::Words,
};

/// The report, for paper; `more` is what others say of the session, below the cash.
///
/// # Errors
///
/// [`DrawerError::Amount`] where a sum does not fit.
pub fn sheet(locale: Locale, report: &Report, more: Vec<Vec<Row>>) -> Result<Closing, DrawerError> {
    strip(Words::new(locale), report, more)
}

/// The report in words.
pub(super) fn strip(
    w: Words,
    report: &Report,
    more: Vec<Vec<Row>>,
) -> Result<Closing, DrawerError> {
    let title = match report.closed {
        Some(_) => w.drawer_report_no(report.session.number),
        None => w.drawer_report_draft().to_owned(),
    };
    Ok(Closing {
        locale: w.locale(),
        shop: report.head.shop.clone(),
        shop_lines: shop_lines(w.locale(), &report.head),
        facts: facts(w, report),
        parts: vec![
            sums_of(w, &report.flow),
            by_hand(w, report),
            result(w, report)?,
        ]
        .into_iter()
        .chain(more)
        .filter(|part| !part.is_empty())
        .collect(),
        notes: notes(w, report),
        heads: [
            w.drawer_col_value(),
            w.drawer_col_pieces(),
            w.drawer_col_stays(),
            w.drawer_col_goes(),
        ]
        .map(str::to_owned),
        pieces: pieces(w, report),
        pieces_title: w.drawer_report_pieces().to_owned(),
        signed: signatures(w, report),
        page: w.drawer_page().to_owned(),
        of: w.drawer_page_of().to_owned(),
        title,
    })
}

fn shop_lines(locale: Locale, head: &Letterhead) -> Vec<String> {
    let province = match locale {
        Locale::Fr => format!("({})", head.province.name().fr),
        Locale::En => head.province.code().to_owned(),
    };
    let city = [head.city.trim(), &province, head.postal_code.trim()].join(" ");
    [head.street.clone(), city.trim().to_owned()]
        .into_iter()
        .filter(|line| !line.trim().is_empty())
        .collect()
}

fn facts(w: Words, report: &Report) -> Vec<String> {
    let session = &report.session;
    let time = |at| session.zone.wall(at).time();
    let head = &report.head;
    let drawer = label(
        w.locale(),
        head.drawer_name.as_deref(),
        head.drawer_position,
    );
    let day = report
        .closed
        .as_ref()
        .map_or(session.opened_on, |closed| closed.on);
    let closed = report.closed.as_ref();
    [
        w.drawer_report_day(day, &drawer),
        w.drawer_report_opened(session.opened_on, time(session.opened_at)),
    ]
    .into_iter()
    .chain(closed.map(|closed| w.drawer_report_closed(closed.on, time(closed.at))))
    .collect()
}

fn row(w: Words, label: impl Into<String>, amount: Money, look: Look) -> Row {
    Row {
        label: label.into(),
        amount: ::words::money(w.locale(), amount),
        look,
    }
}

/// Float, then each kind of movement there was.
pub fn sums_of(w: Words, flow: &Flow) -> Vec<Row> {
    let mut rows = vec![row(w, w.drawer_float(), flow.float, Look::Plain)];
    for of in Move::ALL {
        let tally = flow.of(of);
        if tally.count == 0 && of != Move::Sale {
            continue;
        }
        let label = match of {
            Move::Sale => w.drawer_sales_counted(tally.count),
            Move::Refund => w.drawer_refunds_counted(tally.count),
            Move::PayIn => w.drawer_pay_ins_counted(tally.count),
            Move::PayOut => w.drawer_pay_outs_counted(tally.count),
            Move::Deposit => w.drawer_deposits_counted(tally.count),
        };
        rows.push(Row {
            label,
            amount: signed(w, of, tally.amount),
            look: Look::Plain,
        });
    }
    rows
}

/// What moved without a sale, one by one.
fn by_hand(w: Words, report: &Report) -> Vec<Row> {
    let line = |one: &Movement| {
        let time = report.session.zone.wall(one.at).time();
        let time = ::words::time(w.locale(), time);
        let said = match &one.what {
            What::Category(category, Some(words)) => {
                format!("{}, {words}", w.drawer_category(category.code()))
            }
            What::Category(category, None) => w.drawer_category(category.code()),
            What::Document(_) => String::new(),
        };
        Row {
            label: format!("{time} · {said}"),
            amount: signed(w, one.kind, one.amount),
            look: Look::Soft,
        }
    };
    report.by_hand.iter().map(line).collect()
}

/// Expected, counted, the difference; what goes and what stays.
fn result(w: Words, report: &Report) -> Result<Vec<Row>, DrawerError> {
    let (word, gap) = match report.settled.gap {
        Gap::Even => (w.drawer_word_even(), Money::ZERO),
        Gap::Short(less) => (w.drawer_word_short(), less.negated()?),
        Gap::Over(more) => (w.drawer_word_over(), more),
    };
    let settled = &report.settled;
    Ok(vec![
        row(w, w.drawer_expected(), report.expected, Look::Plain),
        row(w, w.drawer_counted(), report.count.counted, Look::Plain),
        row(w, word, gap, Look::Strong),
        row(
            w,
            w.drawer_report_deposit(),
            settled.deposit.total(),
            Look::Plain,
        ),
        row(w, w.drawer_report_next(), settled.left.total(), Look::Plain),
    ])
}

/// Why it is over or short, and the counts that were made before.
fn notes(w: Words, report: &Report) -> Vec<String> {
    let reason = report.settled.reason.map(|reason| {
        let said = w.drawer_reason_of(reason.code());
        match &report.words {
            Some(words) => w.drawer_report_reason(format!("{said}, {words}")),
            None => w.drawer_report_reason(&said),
        }
    });
    let earlier = report.earlier.iter().map(|count| {
        let time = report.session.zone.wall(count.at).time();
        let amount = ::words::money(w.locale(), count.counted);
        let gap = Gap::between(count.expected, count.counted).unwrap_or(Gap::Even);
        w.drawer_report_earlier(amount, gap_said(w, gap).0, time)
    });
    reason.into_iter().chain(earlier).collect()
}

fn pieces(w: Words, report: &Report) -> Vec<[String; 4]> {
    let settled = &report.settled;
    let said = |amount| ::words::money(w.locale(), amount);
    let found = report.count.pieces.each().filter(|(_, many)| *many > 0);
    let line = found.map(|(one, many)| {
        [
            ::words::price(w.locale(), one.value()),
            ::words::number(w.locale(), many.into()),
            said(worth(one, &settled.left)),
            said(worth(one, &settled.deposit)),
        ]
    });
    let total = [
        w.drawer_total().to_owned(),
        counted(w, &report.count.pieces),
        said(settled.left.total()),
        said(settled.deposit.total()),
    ];
    line.chain([total]).collect()
}

fn signatures(w: Words, report: &Report) -> Vec<String> {
    let named =
        |name: &str, said: fn(Words, &str) -> String| (!name.is_empty()).then(|| said(w, name));
    let closed = report.closed.as_ref();
    [
        named(&report.session.opened_by_name, |w, name| {
            w.drawer_report_opened_by(name)
        }),
        named(&report.count.by_name, |w, name| {
            w.drawer_report_counted_by(name)
        }),
        closed.and_then(|closed| named(&closed.name, |w, name| w.drawer_report_closed_by(name))),
    ]
    .into_iter()
    .flatten()
    .collect()
}
