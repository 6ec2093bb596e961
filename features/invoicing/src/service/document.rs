//! An invoice or a credit note, as it was issued.

use domain::{
    ids::{ClientId, EntityId, InvoiceId, LocationId, StaffId},
    invoicing::{Amounts, Kind, Number, Standing},
    locale::{Bilingual, Locale},
    money::Money,
    province::Province,
    tax::{Pricing, Registrations, Status, Tax},
    till::{Cart, CartLine, Place, TenderKind},
    time::{Instant, Zone},
};
use jiff::civil::Date;

/// Who sold, as it was that day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seller {
    /// The legal entity.
    pub entity: EntityId,
    /// The place.
    pub location: LocationId,
    /// The name on the door.
    pub name: String,
    /// The name before the law.
    pub legal_name: String,
    /// Street and number.
    pub street: String,
    /// City.
    pub city: String,
    /// Its province; the place of supply may be another.
    pub province: Province,
    /// Postal code, or empty.
    pub postal_code: String,
    /// Telephone, E.164.
    pub phone: Option<String>,
    /// Address for replies.
    pub email: Option<String>,
    /// GST or HST number in force that day.
    pub gst: Option<String>,
    /// QST number in force that day.
    pub qst: Option<String>,
    /// PST or RST number in force that day.
    pub pst: Option<String>,
    /// Quebec's enterprise number.
    pub neq: Option<String>,
}

impl Seller {
    /// The taxes it charged that day.
    pub fn registrations(&self) -> Registrations {
        Registrations {
            gst: self.gst.is_some(),
            qst: self.qst.is_some(),
            provincial: self.pst.is_some(),
        }
    }

    /// The number a tax is charged under.
    pub fn number_of(&self, tax: Tax) -> Option<&str> {
        match tax {
            Tax::Gst | Tax::Hst => self.gst.as_deref(),
            Tax::Qst => self.qst.as_deref(),
            Tax::Pst | Tax::Rst => self.pst.as_deref(),
        }
    }
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// As it was rung up; the discounts are amounts now. Of a credit note, what it takes back.
    pub sold: LineSold,
    /// Who gave it, by name.
    pub staff_name: Option<String>,
    /// How many; zero where a credit note lowers the price alone.
    pub quantity: u16,
    /// Before tax, all discounts off; below zero on a credit note.
    pub net: Money,
    /// Whether GST or HST is charged on it.
    pub status: Status,
    /// The position of the line it takes back.
    pub corrects: Option<usize>,
}

impl Line {
    /// What stands on its line of the paper: before the discount of the whole, which has a row of its
    /// own below; of a credit note, what comes back.
    pub fn shown(&self) -> Result<Money, domain::tax::TaxError> {
        if self.corrects.is_some() {
            return Ok(self.net);
        }
        let line = domain::tax::Line {
            kind: self.sold.kind,
            unit_price: self.sold.unit,
            quantity: domain::tax::Quantity::whole(self.quantity),
            discount: self.sold.discount,
            includes_haircut: self.sold.includes_haircut,
        };
        line.net()
    }
}

/// What a line sold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineSold {
    /// What.
    pub what: domain::till::What,
    /// Its name.
    pub name: Bilingual,
    /// As far as a tax asks.
    pub kind: domain::tax::Kind,
    /// The price of one; before tax unless the document's prices hold theirs.
    pub unit: Money,
    /// The line's own discount.
    pub discount: Money,
    /// Why it was given.
    pub discount_reason: Option<String>,
    /// Who gave it.
    pub staff: Option<StaffId>,
    /// A haircut is part of it.
    pub includes_haircut: bool,
}

/// One tax.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaxPaid {
    /// Which.
    pub tax: Tax,
    /// Its rate, in thousandths of a percent.
    pub rate_thousandths: i32,
    /// How much.
    pub amount: Money,
    /// Under which number.
    pub number: String,
}

/// One payment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    /// With what.
    pub kind: TenderKind,
    /// What changed hands, rounding included; below zero when it went back.
    pub amount: Money,
    /// What rounding added.
    pub rounding: Money,
    /// Cash handed over.
    pub handed: Option<Money>,
    /// Cash given back of it.
    pub change: Money,
    /// The terminal's approval, the number of a cheque.
    pub reference: Option<String>,
    /// The position of the payment it gives back.
    pub corrects: Option<usize>,
}

/// What one person was given, beside the total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TipGiven {
    /// Who.
    pub staff: StaffId,
    /// Their name, as it was.
    pub staff_name: String,
    /// How much.
    pub amount: Money,
}

/// A credit note of an invoice, or the invoice of a credit note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// Which.
    pub id: InvoiceId,
    /// Its number.
    pub number: Number,
    /// Its date.
    pub on: Date,
    /// With taxes; below zero for a credit note.
    pub total: Money,
    /// What is left of it to pay, or to give back when below zero.
    pub balance: Money,
}

/// An invoice or a credit note, as it was issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its id.
    pub id: InvoiceId,
    /// Which of the two.
    pub kind: Kind,
    /// Its number.
    pub number: Number,
    /// The invoice it corrects.
    pub corrects: Option<Correction>,
    /// Why it corrects it.
    pub reason: Option<String>,
    /// When.
    pub issued_at: Instant,
    /// Who issued it: an account, or `system:<job>`.
    pub issued_by: String,
    /// The shop's clock.
    pub zone: Zone,
    /// The day on it.
    pub business_date: Date,
    /// When it is to be paid; the same day is on receipt.
    pub due_on: Date,
    /// The place of supply.
    pub province: Province,
    /// The language it is printed in.
    pub locale: Locale,
    /// The client's file, when there was one.
    pub client: Option<ClientId>,
    /// To whom.
    pub client_name: Option<String>,
    /// Who sold.
    pub seller: Seller,
    /// Before tax, discounts off.
    pub subtotal: Money,
    /// Whether its prices hold their taxes.
    pub pricing: Pricing,
    /// The discount of the whole.
    pub discount: Money,
    /// Why it was given.
    pub discount_reason: Option<String>,
    /// The sum of the taxes.
    pub tax: Money,
    /// With taxes.
    pub total: Money,
    /// Tips, beside the total.
    pub tip: Money,
    /// Cash rounding.
    pub rounding: Money,
    /// What changed hands.
    pub paid: Money,
    /// The last day it must be kept.
    pub kept_until: Date,
    /// What the shop says at its foot, in its language; none is the product's thanks.
    pub shop_words: Option<String>,
    /// What was sold.
    pub lines: Vec<Line>,
    /// Taxes of those it was registered for.
    pub taxes: Vec<TaxPaid>,
    /// Who was given the tips: one line for each person, their sum is `tip`.
    pub tips: Vec<TipGiven>,
    /// Payments.
    pub payments: Vec<Payment>,
    /// The credit notes that correct it, the first one first.
    pub corrections: Vec<Correction>,
}

impl Document {
    /// What is left to pay, its credit notes counted.
    pub fn balance(&self) -> Result<Money, domain::money::Overflow> {
        let own = self.total.plus(self.tip)?.plus(self.rounding)?;
        let own = own.minus(self.paid)?;
        let of_notes = Money::sum(self.corrections.iter().map(|note| note.balance))?;
        own.plus(of_notes)
    }

    /// Where it stands on a day.
    pub fn standing(&self, today: Date) -> Result<Standing, domain::money::Overflow> {
        if self.kind == Kind::CreditNote {
            return Ok(Standing::Credited);
        }
        let credited = Money::sum(self.corrections.iter().map(|note| note.total))?;
        let amounts = Amounts {
            total: self.total,
            balance: self.balance()?,
            paid: self.paid,
            credited: credited.negated()?,
        };
        Ok(Standing::of(amounts, self.due_on, today))
    }

    /// Where and when it was sold.
    pub fn place(&self) -> Place {
        Place {
            province: self.province,
            on: self.business_date,
            registrations: self.seller.registrations(),
        }
    }

    /// What was rung up, to the cent; none for a credit note.
    pub(super) fn cart(&self) -> Option<Cart> {
        use domain::till::{Count, Discount, Reduction};
        let amount = |discount| Reduction {
            discount: Discount::Amount(discount),
            reason: String::new(),
        };
        let line = |line: &Line| {
            Some(CartLine {
                what: line.sold.what,
                name: line.sold.name.clone(),
                kind: line.sold.kind,
                unit: line.sold.unit,
                count: Count::new(line.quantity)?,
                reduction: amount(line.sold.discount),
                staff: line.sold.staff,
                includes_haircut: line.sold.includes_haircut,
            })
        };
        Some(Cart {
            lines: self.lines.iter().map(line).collect::<Option<Vec<_>>>()?,
            reduction: amount(self.discount),
            pricing: self.pricing,
        })
    }
}
