//! The facts of an appointment as a letter lists them, and its taxes by name.

use domain::{
    locale::Locale,
    money::Money,
    tax::{self, Kind, TaxError},
};
use jiff::civil::Date;
use messaging::letter::Fact;
use platform::error::StoreError;

use super::{Notice, Reader};
use crate::{error::BookingError, service::Setup, words::Words};

impl Notice<'_> {
    pub(super) fn facts(&self, w: Words, reader: &Reader) -> Result<Vec<Fact>, BookingError> {
        let (day, time) = self.when();
        let minutes = self.kept.span.end().minutes_since(self.kept.span.start());
        let staff = self
            .setup
            .person(self.kept.staff)
            .map(|person| person.name.clone());
        let fact = |label: &str, value: String| Fact {
            label: label.to_owned(),
            value,
            ..Fact::default()
        };
        let when = fact(w.booking_fact_when(), w.booking_day_at(day, time));
        let service = self.kept.service_name.get(w.locale()).to_owned();
        let (price, note) = self.price(w)?;
        // The adult reads of whom it is.
        let child = reader.card.guardian.is_some();
        let child = child.then(|| fact(w.booking_fact_for(), reader.card.name.clone()));
        let mut facts = vec![
            Fact {
                strong: true,
                ..when
            },
            fact(w.booking_fact_duration(), w.booking_duration(minutes)),
            fact(w.booking_fact_service(), service),
            fact(w.booking_fact_with(), staff.unwrap_or_default()),
            fact(w.booking_fact_where(), self.setup.shop.address.clone()),
            Fact {
                note,
                ..fact(w.booking_fact_price(), price)
            },
        ];
        facts.splice(1..1, child);
        Ok(facts)
    }

    /// The price with its taxes, and the line that shows them one by one.
    fn price(&self, w: Words) -> Result<(String, String), BookingError> {
        let answer = self
            .setup
            .taxes(&self.kept.tax_kind, self.kept.price, self.when().0)?;
        if answer.charged().count() == 0 {
            return Ok((w.booking_price_without_tax(self.kept.price), String::new()));
        }
        let mut parts = vec![::words::money(w.locale(), self.kept.price)];
        for line in answer.charged() {
            parts.push(tax_line(w, line));
        }
        Ok((w.booking_price_with_taxes(answer.total), parts.join(", ")))
    }
}

/// A tax as a line of a price: its name, its rate and its amount.
fn tax_line(w: Words, line: &tax::TaxLine) -> String {
    format!(
        "{} {}",
        tax_name(w.locale(), line),
        ::words::money(w.locale(), line.amount)
    )
}

/// A tax by its name and rate: « TPS (5 %) ».
pub fn tax_name(locale: Locale, line: &tax::TaxLine) -> String {
    let w = Words::new(locale);
    let name = match line.tax {
        tax::Tax::Gst => w.booking_tax_gst(),
        tax::Tax::Hst => w.booking_tax_hst(),
        tax::Tax::Qst => w.booking_tax_qst(),
        tax::Tax::Pst => w.booking_tax_pst(),
        tax::Tax::Rst => w.booking_tax_rst(),
    };
    let rate = i64::from(line.rate.thousandths_of_percent()) * 10;
    format!("{name} ({})", ::words::percent(locale, rate))
}

impl Setup {
    /// The taxes of a price on a day, by what the shop is registered for that day.
    pub fn taxes(&self, kind: &str, price: Money, day: Date) -> Result<tax::Answer, BookingError> {
        let kind = Kind::parse(kind).ok_or(StoreError::Unreadable("a kind of supply"))?;
        let registrations = self.entity.taxes_on(day);
        tax::on_service(self.shop.province, day, kind, price, registrations).map_err(|error| {
            match error {
                TaxError::NoRates(day) => BookingError::NoRates(day),
                _ => BookingError::Amount(domain::money::Overflow),
            }
        })
    }
}
