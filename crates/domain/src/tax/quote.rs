//! The tax computer as a filter: one question in JSON per line, one answer in JSON per line.

use jiff::civil::Date;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::rates::Day;
use super::{
    Answer, Bill, Kind, Line, Means, Pricing, Quantity, Question, Registrations, Requested,
    Subject, SuggestedTip, TaxError, Tender, reckon, suggested_tips,
};
use crate::money::Money;
use crate::province::Province;

/// Answers one line: the amounts under the `id` of the question, or `{"id", "error"}`. A line that
/// makes no sense never stops the next ones.
pub fn line(text: &str) -> String {
    let read: Result<Value, _> = serde_json::from_str(text);
    let id = read
        .as_ref()
        .ok()
        .and_then(|value| value.get("id").cloned());
    let id = id.unwrap_or(Value::Null);
    let answer = read
        .map_err(Fault::from)
        .and_then(|value| answer(value, &id));
    let object = answer.unwrap_or_else(|fault| {
        let error = Value::String(fault.to_string());
        Map::from_iter([("id".to_owned(), id), ("error".to_owned(), error)])
    });
    Value::Object(object).to_string()
}

#[derive(Debug, thiserror::Error)]
enum Fault {
    #[error("not a question: {0}")]
    Json(#[from] serde_json::Error),
    #[error("not an object")]
    NotAnObject,
    #[error("`{0}` is missing")]
    Missing(&'static str),
    #[error("unknown {0}")]
    Unknown(&'static str),
    #[error(transparent)]
    Tax(#[from] TaxError),
}

fn answer(value: Value, id: &Value) -> Result<Map<String, Value>, Fault> {
    let asked: Asked = object(value)?;
    let question = asked.question()?;
    let answer = reckon(&question)?;
    let tips = match asked.mode {
        Mode::TipSuggestion => Some(suggested_tips(&answer)?),
        _ => None,
    };
    let said = Said::new(id, &answer, asked.tenders.is_some(), tips);
    match serde_json::to_value(said)? {
        Value::Object(object) => Ok(object),
        _ => Err(Fault::NotAnObject),
    }
}

/// Reads an object by its keys; a list in the order of the keys is refused.
fn object<T: DeserializeOwned>(value: Value) -> Result<T, Fault> {
    if value.is_object() {
        Ok(serde_json::from_value(value)?)
    } else {
        Err(Fault::NotAnObject)
    }
}

#[derive(Deserialize)]
struct Asked {
    mode: Mode,
    province: String,
    date: Day,
    original_date: Option<Day>,
    registered: Option<bool>,
    price_mode: Option<Pricing>,
    lines: Option<Vec<Value>>,
    original_lines: Option<Vec<Value>>,
    remaining_lines: Option<Vec<Value>>,
    invoice_discount_cents: Option<Money>,
    tenders: Option<Vec<Value>>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Mode {
    Sale,
    Forfeit,
    RefundFull,
    RefundPartial,
    TipSuggestion,
}

impl Asked {
    fn question(&self) -> Result<Question, Fault> {
        let Day(paid_on) = self.date;
        let (rates_on, subject) = match self.mode {
            Mode::Sale | Mode::Forfeit | Mode::TipSuggestion => (
                paid_on,
                Subject::Sale(self.bill("lines", self.lines.as_deref())?),
            ),
            Mode::RefundFull => (self.original_day()?, Subject::FullRefund(self.sold()?)),
            Mode::RefundPartial => {
                let kept = lines("remaining_lines", self.remaining_lines.as_deref())?;
                (
                    self.original_day()?,
                    Subject::PartialRefund {
                        sold: self.sold()?,
                        kept,
                    },
                )
            }
        };
        Ok(Question {
            province: Province::parse(&self.province).ok_or(Fault::Unknown("province"))?,
            rates_on,
            paid_on,
            registrations: match self.registered {
                Some(false) => Registrations::SMALL_SUPPLIER,
                Some(true) | None => Registrations::ALL,
            },
            pricing: self.pricing()?,
            subject,
            tenders: self.tenders()?,
        })
    }

    /// A forfeit is always deemed to hold its taxes.
    fn pricing(&self) -> Result<Pricing, Fault> {
        match self.mode {
            Mode::Forfeit => Ok(Pricing::FeeDeemedTaxIncluded),
            _ => self.price_mode.ok_or(Fault::Missing("price_mode")),
        }
    }

    fn original_day(&self) -> Result<Date, Fault> {
        self.original_date
            .map(|day| day.0)
            .ok_or(Fault::Missing("original_date"))
    }

    fn sold(&self) -> Result<Bill, Fault> {
        self.bill("original_lines", self.original_lines.as_deref())
    }

    fn bill(&self, key: &'static str, values: Option<&[Value]>) -> Result<Bill, Fault> {
        let discount = self.invoice_discount_cents.unwrap_or_default();
        Ok(Bill {
            lines: lines(key, values)?,
            discount,
        })
    }

    fn tenders(&self) -> Result<Vec<Tender>, Fault> {
        let offered = self.tenders.as_deref().unwrap_or_default().iter().cloned();
        offered
            .map(|value| object::<AskedTender>(value)?.tender())
            .collect()
    }
}

fn lines(key: &'static str, values: Option<&[Value]>) -> Result<Vec<Line>, Fault> {
    let values = values.ok_or(Fault::Missing(key))?.iter().cloned();
    values
        .map(|value| object::<AskedLine>(value)?.line())
        .collect()
}

#[derive(Deserialize)]
struct AskedLine {
    kind: String,
    unit_price_cents: Money,
    qty: String,
    line_discount_cents: Option<Money>,
    includes_haircut: Option<bool>,
    as_kind: Option<String>,
}

impl AskedLine {
    fn line(self) -> Result<Line, Fault> {
        Ok(Line {
            kind: self.taxed_as()?,
            unit_price: self.unit_price_cents,
            quantity: Quantity::parse(&self.qty)?,
            discount: self.line_discount_cents.unwrap_or_default(),
            includes_haircut: self.includes_haircut.unwrap_or(false),
        })
    }

    /// A mandatory service charge is taxed as what it comes with.
    fn taxed_as(&self) -> Result<Kind, Fault> {
        if self.kind == "tip_mandatory" {
            let kind = self.as_kind.as_deref().ok_or(Fault::Missing("as_kind"))?;
            return Kind::parse(kind).ok_or(Fault::Unknown("as_kind"));
        }
        Kind::parse(&self.kind).ok_or(Fault::Unknown("kind"))
    }
}

#[derive(Deserialize)]
struct AskedTender {
    tender: String,
    requested_cents: Option<Money>,
}

impl AskedTender {
    fn tender(&self) -> Result<Tender, Fault> {
        let up_to = || self.requested_cents.map(Requested::UpTo);
        let (means, requested) = match self.tender.as_str() {
            "gift_card" => (Means::GiftCard, up_to()),
            "voucher" => (Means::Voucher, up_to()),
            "card" => (Means::Card, up_to()),
            "cash" => (Means::Cash, up_to()),
            "card_rest" => (Means::Card, Some(Requested::Rest)),
            "cash_rest" => (Means::Cash, Some(Requested::Rest)),
            _ => return Err(Fault::Unknown("tender")),
        };
        Ok(Tender {
            means,
            requested: requested.ok_or(Fault::Missing("requested_cents"))?,
        })
    }
}

#[derive(Serialize)]
struct Said<'a> {
    id: &'a Value,
    subtotal_cents: Money,
    taxes_cents: Map<String, Value>,
    tax_total_cents: Money,
    total_cents: Money,
    cash_total_cents: Money,
    cash_rounding_cents: Money,
    #[serde(skip_serializing_if = "Option::is_none")]
    tenders: Option<Vec<SaidTender>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    balance_due_cents: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestions: Option<Vec<SaidTip>>,
}

#[derive(Serialize)]
struct SaidTender {
    tender: Means,
    amount_cents: Money,
    rounding_cents: Money,
}

#[derive(Serialize)]
struct SaidTip {
    percent: u8,
    tip_cents: Money,
}

impl<'a> Said<'a> {
    /// `paid` when the question had tenders, were there none in the list.
    fn new(id: &'a Value, answer: &Answer, paid: bool, tips: Option<[SuggestedTip; 3]>) -> Self {
        let tax = |line: &super::TaxLine| (line.tax.code().to_owned(), line.amount.cents().into());
        let tender = |paid: &super::Paid| SaidTender {
            tender: paid.means,
            amount_cents: paid.amount,
            rounding_cents: paid.rounding,
        };
        let tip = |tip: SuggestedTip| SaidTip {
            percent: tip.percent,
            tip_cents: tip.tip,
        };
        Said {
            id,
            subtotal_cents: answer.subtotal,
            taxes_cents: answer.taxes.iter().map(tax).collect(),
            tax_total_cents: answer.tax_total,
            total_cents: answer.total,
            cash_total_cents: answer.cash.total,
            cash_rounding_cents: answer.cash.rounding,
            tenders: paid.then(|| answer.payment.tenders.iter().map(tender).collect()),
            balance_due_cents: paid.then_some(answer.payment.balance_due),
            suggestions: tips.map(|tips| tips.map(tip).into()),
        }
    }
}
