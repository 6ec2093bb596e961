//! What people type, read.

use domain::money::Money;

/// The text is not an amount, or one that may be read in two ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an amount")]
pub struct NotAnAmount;

/// An amount as people type it in either language: `126,47`, `126.47`, `126`, `126,47 $`, `$126.47`,
/// `1 234,50`, `1,234.50`, with spaces of any kind. A minus sign before it is kept.
///
/// # Errors
///
/// [`NotAnAmount`] for anything else; also for `1,234`, a thousand to some and one to others.
pub fn money(typed: &str) -> Result<Money, NotAnAmount> {
    let bare: String = typed
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    let (negative, bare) = match bare.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, bare.as_str()),
    };
    let figures = bare
        .strip_prefix('$')
        .or_else(|| bare.strip_suffix('$'))
        .unwrap_or(bare);
    let cents = cents(figures).ok_or(NotAnAmount)?;
    Ok(Money::from_cents(if negative { -cents } else { cents }))
}

fn cents(figures: &str) -> Option<i64> {
    let (whole, decimals) = figures.rsplit_once([',', '.']).unwrap_or((figures, "00"));
    // A comma sets thousands apart only where a point marks the cents.
    let groups: Vec<&str> = if figures.contains('.') {
        whole.split(',').collect()
    } else {
        vec![whole]
    };
    let cents = match decimals.len() {
        1 => digits(decimals)?.checked_mul(10)?,
        2 => digits(decimals)?,
        _ => return None,
    };
    dollars(&groups)?.checked_mul(100)?.checked_add(cents)
}

/// Groups of three after the first, when there is more than one.
fn dollars(groups: &[&str]) -> Option<i64> {
    let grouped = groups.len() == 1 || groups.iter().skip(1).all(|group| group.len() == 3);
    let short = groups.len() == 1 || groups.first().is_some_and(|group| group.len() <= 3);
    if grouped && short {
        digits(&groups.concat())
    } else {
        None
    }
}

fn digits(text: &str) -> Option<i64> {
    let all = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if all { text.parse().ok() } else { None }
}
