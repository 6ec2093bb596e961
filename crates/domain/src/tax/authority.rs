//! To whom a tax is remitted.

use super::Tax;
use crate::province::Province;

/// Who receives a tax that was collected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Authority {
    /// Revenu Québec: the QST, and for those established in Quebec also the GST and the HST, which
    /// it administers for Canada (one return for both).
    RevenuQuebec,
    /// The Canada Revenue Agency.
    RevenueAgency,
    /// The ministry of finance of a province with a sales tax of its own.
    Province(Province),
}

impl Authority {
    /// Who receives `tax`, from a supplier established in `seller`, on a supply made in `supply`.
    pub fn of(tax: Tax, seller: Province, supply: Province) -> Authority {
        match tax {
            Tax::Qst => Authority::RevenuQuebec,
            Tax::Gst | Tax::Hst if seller == Province::Qc => Authority::RevenuQuebec,
            Tax::Gst | Tax::Hst => Authority::RevenueAgency,
            Tax::Pst | Tax::Rst => Authority::Province(supply),
        }
    }

    /// What an address carries: `RQ`, `CRA`, or the two letters of the province.
    pub fn code(self) -> &'static str {
        match self {
            Authority::RevenuQuebec => "RQ",
            Authority::RevenueAgency => "CRA",
            Authority::Province(province) => province.code(),
        }
    }

    /// The authority of a code; none for another text.
    pub fn parse(code: &str) -> Option<Authority> {
        match code {
            "RQ" => Some(Authority::RevenuQuebec),
            "CRA" => Some(Authority::RevenueAgency),
            code => Province::parse(code).map(Authority::Province),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Authority;
    use crate::{province::Province, tax::Tax};

    #[test]
    fn a_shop_of_quebec_remits_both_of_its_taxes_to_revenu_quebec() {
        for tax in [Tax::Gst, Tax::Qst, Tax::Hst] {
            let to = Authority::of(tax, Province::Qc, Province::Qc);
            assert_eq!(to, Authority::RevenuQuebec, "{tax:?}");
        }
    }

    #[test]
    fn elsewhere_the_gst_goes_to_canada_and_a_sales_tax_to_its_province() {
        use Authority::{Province as Of, RevenuQuebec, RevenueAgency};
        for (tax, seller, supply, to) in [
            (Tax::Gst, Province::Bc, Province::Bc, RevenueAgency),
            (Tax::Hst, Province::On, Province::On, RevenueAgency),
            (Tax::Pst, Province::Bc, Province::Bc, Of(Province::Bc)),
            (Tax::Rst, Province::Mb, Province::Mb, Of(Province::Mb)),
            (Tax::Qst, Province::On, Province::Qc, RevenuQuebec),
            (Tax::Pst, Province::Qc, Province::Sk, Of(Province::Sk)),
        ] {
            assert_eq!(Authority::of(tax, seller, supply), to, "{tax:?}");
        }
    }

    #[test]
    fn a_code_reads_back() {
        let all = Province::ALL.map(Authority::Province);
        for to in [Authority::RevenuQuebec, Authority::RevenueAgency]
            .into_iter()
            .chain(all)
        {
            assert_eq!(Authority::parse(to.code()), Some(to));
        }
        assert_eq!(Authority::parse("XX"), None);
    }
}
