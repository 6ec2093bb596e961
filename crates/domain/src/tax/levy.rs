//! Which lines bear which tax, and how much.

use std::collections::BTreeMap;

use super::exact::{in_proportion, nearest};
use super::rates::{Base, HairExemption, Rate, Row, in_gst_break};
use super::{Kind, Line, Pricing, Question, TaxError, rates};
use crate::money::{Money, Overflow};

/// One tax in force, and the lines that bear it.
pub(super) struct Levy {
    pub(super) row: &'static Row,
    bearing: Vec<bool>,
}

/// The lines of a bill with their net amounts.
pub(super) struct Priced<'a> {
    pub(super) lines: &'a [Line],
    pub(super) nets: Vec<Money>,
}

impl Priced<'_> {
    fn sum_where(&self, bearing: &[bool]) -> Result<Money, Overflow> {
        let borne = self.nets.iter().zip(bearing).filter(|(_, bears)| **bears);
        Money::sum(borne.map(|(net, _)| *net))
    }
}

/// The taxes in force for the question, with the lines that bear each. No PST or RST on a fee.
pub(super) fn levies(question: &Question, priced: &Priced) -> Result<Vec<Levy>, TaxError> {
    let mut rows = rates::on(question.province, question.rates_on)?;
    if question.pricing == Pricing::FeeDeemedTaxIncluded {
        rows.retain(|row| !matches!(row.tax, super::Tax::Pst | super::Tax::Rst));
    }
    let mut levies: Vec<Levy> = Vec::new();
    for row in rows {
        let spared = match row.hair_exemption {
            Some(exemption) => hair_is_spared(exemption, question.pricing, priced, &levies)?,
            None => false,
        };
        let bears = |line: &Line| bears(question, row, line.kind) && !(spared && is_hair(line));
        levies.push(Levy {
            row,
            bearing: priced.lines.iter().map(bears).collect(),
        });
    }
    Ok(levies)
}

fn bears(question: &Question, row: &Row, kind: Kind) -> bool {
    let on_break =
        kind == Kind::GstBreakGoods && row.tax.is_federal() && in_gst_break(question.rates_on);
    question.registrations.holds(row.tax) && row.touches(kind) && !on_break
}

fn is_hair(line: &Line) -> bool {
    line.kind == Kind::Hair
}

/// Manitoba, 2012-07-01 to 2021-11-30 (Bulletin 062): hair services with a haircut among them bear
/// no RST up to $50.00 in all, discounts off and before GST; above, the whole bears it.
fn hair_is_spared(
    exemption: HairExemption,
    pricing: Pricing,
    priced: &Priced,
    others: &[Levy],
) -> Result<bool, TaxError> {
    if !priced
        .lines
        .iter()
        .any(|line| is_hair(line) && line.includes_haircut)
    {
        return Ok(false);
    }
    let hair: Vec<bool> = priced.lines.iter().map(is_hair).collect();
    let total = priced.sum_where(&hair)?;
    if pricing == Pricing::TaxExcluded {
        return Ok(total <= exemption.total_max);
    }
    let on_hair = |levy: &&Levy| {
        levy.bearing
            .iter()
            .zip(&hair)
            .any(|(bears, hair)| *bears && *hair)
    };
    let held = others
        .iter()
        .filter(on_hair)
        .map(|levy| levy.row.rate.over_whole());
    let under = held.fold(Rate::WHOLE, i128::saturating_add);
    Ok(nearest(total, Rate::WHOLE, under)? <= exemption.total_max)
}

/// The amount of each levy, in order.
pub(super) fn amounts(
    pricing: Pricing,
    levies: &[Levy],
    priced: &Priced,
) -> Result<Vec<Money>, TaxError> {
    match pricing {
        Pricing::TaxExcluded => levies
            .iter()
            .map(|levy| added(levy, levies, priced))
            .collect(),
        Pricing::TaxIncluded => held(levies, priced),
        Pricing::FeeDeemedTaxIncluded => levies
            .iter()
            .map(|levy| deemed_in_fee(levy, priced))
            .collect(),
    }
}

/// Rate × the sum of the lines that bear the tax, and the GST on them where tax bears tax.
fn added(levy: &Levy, levies: &[Levy], priced: &Priced) -> Result<Money, TaxError> {
    let mut base = priced.sum_where(&levy.bearing)?;
    if let Some(gst) = gst_under(levy, levies) {
        let both: Vec<bool> = levy
            .bearing
            .iter()
            .zip(&gst.bearing)
            .map(|(tax, gst)| *tax && *gst)
            .collect();
        let on_both = priced.sum_where(&both)?;
        base = base.plus(nearest(on_both, gst.row.rate.over_whole(), Rate::WHOLE)?)?;
    }
    Ok(nearest(base, levy.row.rate.over_whole(), Rate::WHOLE)?)
}

/// The GST that a tax on tax stands on; none for a tax on the price.
fn gst_under<'a>(levy: &Levy, levies: &'a [Levy]) -> Option<&'a Levy> {
    let compound = levy.row.base == Base::PricePlusGst;
    levies
        .iter()
        .find(|other| compound && other.row.tax.is_federal())
}

/// Each tax of each group of lines that bear the same taxes, one after the other.
fn held(levies: &[Levy], priced: &Priced) -> Result<Vec<Money>, TaxError> {
    let mut sums = vec![Money::ZERO; levies.len()];
    for (bearing, lines) in groups(levies, priced) {
        let price = Money::sum(lines.iter().map(|(_, net)| *net))?;
        let taxes = held_in(levies, &bearing, price)?;
        for (sum, tax) in sums.iter_mut().zip(taxes) {
            *sum = sum.plus(tax)?;
        }
    }
    Ok(sums)
}

/// Lines that bear the same taxes, by their places, with their prices.
fn groups(levies: &[Levy], priced: &Priced) -> BTreeMap<Vec<bool>, Vec<(usize, Money)>> {
    let mut groups: BTreeMap<Vec<bool>, Vec<(usize, Money)>> = BTreeMap::new();
    for (at, net) in priced.nets.iter().enumerate() {
        let taxed = |levy: &Levy| levy.bearing.get(at).copied().unwrap_or(false);
        let bearing = levies.iter().map(taxed).collect();
        groups.entry(bearing).or_default().push((at, *net));
    }
    groups
}

/// Price × rate ÷ (100 + sum of rates), rounded for the group. The Act lets supplies at one rate be
/// taken together (s. 165.2(1)); at two sums of rates they are two prices.
fn held_in(levies: &[Levy], bearing: &[bool], price: Money) -> Result<Vec<Money>, TaxError> {
    let rates = rates_on_price(levies, bearing).ok_or(Overflow)?;
    let whole = Rate::WHOLE.saturating_mul(Rate::WHOLE);
    let under = rates.iter().copied().fold(whole, i128::saturating_add);
    let tax = |rate: &i128| Ok(nearest(price, *rate, under)?);
    rates.iter().map(tax).collect()
}

/// What each line is before tax; together the subtotal.
pub(super) fn before_tax(
    pricing: Pricing,
    levies: &[Levy],
    priced: &Priced,
) -> Result<Vec<Money>, TaxError> {
    let mut nets = priced.nets.clone();
    if pricing == Pricing::TaxExcluded {
        return Ok(nets);
    }
    for (bearing, lines) in groups(levies, priced) {
        let weights: Vec<Money> = lines.iter().map(|(_, net)| *net).collect();
        let price = Money::sum(weights.iter().copied())?;
        let taxes = match pricing {
            Pricing::FeeDeemedTaxIncluded => fee_taxes(levies, &bearing, price)?,
            _ => held_in(levies, &bearing, price)?,
        };
        let left = price.minus(Money::sum(taxes)?)?;
        let shares = in_proportion(left, &weights)?;
        for ((at, _), share) in lines.iter().zip(shares) {
            if let Some(net) = nets.get_mut(*at) {
                *net = share;
            }
        }
    }
    Ok(nets)
}

/// Each tax on the whole of a fee.
fn fee_taxes(levies: &[Levy], bearing: &[bool], fee: Money) -> Result<Vec<Money>, TaxError> {
    let borne = levies.iter().zip(bearing).filter(|(_, bears)| **bears);
    borne.map(|(levy, _)| out_of_fee(levy, fee)).collect()
}

/// The rate of each tax as a share of the price alone, over `WHOLE²`; zero where not borne. A tax
/// on tax weighs its rate × (1 + GST).
fn rates_on_price(levies: &[Levy], bearing: &[bool]) -> Option<Vec<i128>> {
    let borne = |at: usize| bearing.get(at).copied().unwrap_or(false);
    let gst = levies
        .iter()
        .enumerate()
        .find(|(at, levy)| levy.row.tax.is_federal() && borne(*at));
    let gst = gst.map_or(0, |(_, levy)| levy.row.rate.over_whole());
    let weigh = |(at, levy): (usize, &Levy)| {
        let base = match levy.row.base {
            Base::Price => Rate::WHOLE,
            Base::PricePlusGst => Rate::WHOLE.checked_add(gst)?,
        };
        if borne(at) {
            levy.row.rate.over_whole().checked_mul(base)
        } else {
            Some(0)
        }
    };
    levies.iter().enumerate().map(weigh).collect()
}

/// Fee × rate ÷ (100 + rate), on the whole fee for each tax (Revenu Québec, forfeited deposits;
/// Excise Tax Act, s. 182).
fn deemed_in_fee(levy: &Levy, priced: &Priced) -> Result<Money, TaxError> {
    out_of_fee(levy, priced.sum_where(&levy.bearing)?)
}

fn out_of_fee(levy: &Levy, fee: Money) -> Result<Money, TaxError> {
    let rate = levy.row.rate.over_whole();
    Ok(nearest(fee, rate, Rate::WHOLE.saturating_add(rate))?)
}
