//! Use cases of figures: each asks those who keep the documents and the visits, at one moment.

mod session;

use std::collections::BTreeMap;

use booking::service::{Attended, Outcome, attendance};
use domain::{
    identity::Permission,
    ids::StaffId,
    invoicing::Kind,
    money::{Money, Overflow},
    reports::{Days, Reach},
};
use drawer::service::{Gap, gaps};
use invoicing::service::{Entry, Heads, Of, Takings, by_hour, issued_on, journal, takings};
use jiff::civil::Date;
use platform::{ctx::Ctx, house::House};

use crate::error::ReportsError;

pub use session::{SessionReport, beside, session_report};

/// Which days: those around a day, or around today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// A day, a week or a month.
    pub reach: Reach,
    /// A day of it; none is today.
    pub day: Option<Date>,
}

/// What was sold on the days one compares with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Then {
    /// Those days.
    pub days: Days,
    /// Their documents.
    pub heads: Vec<Heads>,
    /// What was sold at each hour; of a day alone.
    pub hours: BTreeMap<i8, Money>,
}

impl Then {
    /// What was sold before tax; none where no document was issued.
    pub fn net(&self) -> Result<Option<Money>, Overflow> {
        let net = Money::sum(self.heads.iter().map(|head| head.subtotal))?;
        Ok((!self.heads.is_empty()).then_some(net))
    }

    /// What invoices say was sold, and how many they are.
    pub fn invoiced(&self) -> Result<(Money, i64), Overflow> {
        let invoices = || self.heads.iter().filter(|head| head.kind == Kind::Invoice);
        let sum = Money::sum(invoices().map(|head| head.subtotal))?;
        Ok((sum, invoices().map(|head| head.count).sum()))
    }
}

/// All there is to say of some days.
#[derive(Clone, Debug)]
pub struct Report {
    /// The days.
    pub days: Days,
    /// Today, on the shop's clock.
    pub today: Date,
    /// Sums of the documents.
    pub takings: Takings,
    /// What was sold at each hour; of a day alone.
    pub hours: BTreeMap<i8, Money>,
    /// What one compares with.
    pub then: Then,
    /// The visits.
    pub visits: Vec<Attended>,
    /// Drawers that were closed.
    pub gaps: Vec<Gap>,
    /// The colour of each person's mark, 1 to 10.
    pub hues: BTreeMap<StaffId, i32>,
}

impl Report {
    /// How many visits came to this, of one person or of all.
    pub fn visits(&self, outcome: Outcome, staff: Option<StaffId>) -> i64 {
        let is_of = |visit: &&Attended| {
            visit.outcome == outcome && staff.is_none_or(|staff| staff == visit.staff)
        };
        i64::try_from(self.visits.iter().filter(is_of).count()).unwrap_or(i64::MAX)
    }

    /// Whether nothing was sold, nobody was awaited and no drawer was closed.
    pub fn is_blank(&self) -> bool {
        self.takings.heads.is_empty() && self.visits.is_empty() && self.gaps.is_empty()
    }
}

/// The figures of some days.
pub async fn report(house: &House, ctx: &Ctx, asked: Asked) -> Result<Report, ReportsError> {
    ctx.may(Permission::ReadReports)?;
    let tx = house.db.read(ctx).await?;
    let today = tenancy::service::shop(&tx).await?.zone.date(ctx.now);
    let days = Days::around(asked.reach, asked.day.unwrap_or(today));
    let before = days.a_year_before();
    let (mut hours, mut hours_then) = (BTreeMap::new(), BTreeMap::new());
    if days.reach == Reach::Day {
        hours = by_hour(&tx, ctx, days).await?;
        hours_then = by_hour(&tx, ctx, before).await?;
    }
    let team = tenancy::service::team(&tx).await?;
    Ok(Report {
        days,
        today,
        takings: takings(&tx, ctx, days).await?,
        hours,
        then: Then {
            days: before,
            heads: issued_on(&tx, ctx, before).await?,
            hours: hours_then,
        },
        visits: attendance(&tx, ctx, days).await?,
        gaps: gaps(&tx, ctx, days).await?,
        hues: team.into_iter().map(|one| (one.id, one.hue)).collect(),
    })
}

/// Which figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figure {
    /// One that documents tell.
    Documents(Of),
    /// How many visits came to this; all of them.
    Visits(Option<Outcome>),
    /// What counts of cash found beside what should have been there.
    Gaps,
}

impl Figure {
    /// What an address carries, before it is encoded: a code of [`Of`], or `visits:kept`.
    pub fn code(&self) -> String {
        match self {
            Figure::Documents(of) => of.code(),
            Figure::Gaps => "gaps".to_owned(),
            Figure::Visits(None) => "visits".to_owned(),
            Figure::Visits(Some(outcome)) => format!("visits:{}", outcome.code()),
        }
    }

    /// The figure of a code; none for another text.
    pub fn parse(code: &str) -> Option<Figure> {
        match code.split_once(':') {
            None if code == "gaps" => Some(Figure::Gaps),
            None if code == "visits" => Some(Figure::Visits(None)),
            Some(("visits", outcome)) => Outcome::parse(outcome).map(Some).map(Figure::Visits),
            _ => Of::parse(code).map(Figure::Documents),
        }
    }
}

/// What stands behind a figure.
#[derive(Clone, Debug)]
pub enum Behind {
    /// Rows of documents, and their sum.
    Documents(Vec<Entry>, Money),
    /// Visits.
    Visits(Vec<Attended>),
    /// Drawers that were closed, and the sum of their differences.
    Gaps(Vec<Gap>, Money),
}

/// The rows of a figure.
#[derive(Clone, Debug)]
pub struct Rows {
    /// The days.
    pub days: Days,
    /// Which figure.
    pub figure: Figure,
    /// What stands behind it.
    pub behind: Behind,
    /// The team's names, who left too.
    pub names: BTreeMap<StaffId, String>,
}

/// The rows behind a figure of some days.
///
/// # Errors
///
/// [`ReportsError::Unknown`] for a code of no figure.
pub async fn rows(
    house: &House,
    ctx: &Ctx,
    (asked, code): (Asked, &str),
) -> Result<Rows, ReportsError> {
    ctx.may(Permission::ReadReports)?;
    let figure = Figure::parse(code).ok_or(ReportsError::Unknown)?;
    let tx = house.db.read(ctx).await?;
    let today = tenancy::service::shop(&tx).await?.zone.date(ctx.now);
    let days = Days::around(asked.reach, asked.day.unwrap_or(today));
    let team = tenancy::service::team(&tx).await?;
    let behind = match &figure {
        Figure::Documents(of) => {
            let entries = journal(&tx, ctx, (days, of)).await?;
            let sum = Money::sum(entries.iter().map(|entry| entry.amount))?;
            Behind::Documents(entries, sum)
        }
        Figure::Gaps => {
            let gaps = gaps(&tx, ctx, days).await?;
            let each = gaps
                .iter()
                .map(Gap::amount)
                .collect::<Result<Vec<_>, _>>()?;
            Behind::Gaps(gaps, Money::sum(each)?)
        }
        Figure::Visits(wanted) => {
            let mut visits = attendance(&tx, ctx, days).await?;
            visits.retain(|visit| wanted.is_none_or(|outcome| outcome == visit.outcome));
            Behind::Visits(visits)
        }
    };
    Ok(Rows {
        days,
        figure,
        behind,
        names: team.into_iter().map(|one| (one.id, one.name)).collect(),
    })
}
