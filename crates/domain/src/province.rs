//! The provinces and territories of Canada.

use crate::locale::Bilingual;

/// A province or territory, by its postal code of two letters.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "UPPERCASE")]
pub enum Province {
    /// Alberta.
    Ab,
    /// British Columbia.
    Bc,
    /// Manitoba.
    Mb,
    /// New Brunswick.
    Nb,
    /// Newfoundland and Labrador.
    Nl,
    /// Nova Scotia.
    Ns,
    /// Northwest Territories.
    Nt,
    /// Nunavut.
    Nu,
    /// Ontario.
    On,
    /// Prince Edward Island.
    Pe,
    /// Quebec.
    Qc,
    /// Saskatchewan.
    Sk,
    /// Yukon.
    Yt,
}

impl Province {
    /// All thirteen, in the order a list shows them: Quebec first, then by code.
    pub const ALL: [Province; 13] = [
        Province::Qc,
        Province::Ab,
        Province::Bc,
        Province::Mb,
        Province::Nb,
        Province::Nl,
        Province::Ns,
        Province::Nt,
        Province::Nu,
        Province::On,
        Province::Pe,
        Province::Sk,
        Province::Yt,
    ];

    /// The two letters, as on an envelope.
    pub const fn code(self) -> &'static str {
        match self {
            Province::Ab => "AB",
            Province::Bc => "BC",
            Province::Mb => "MB",
            Province::Nb => "NB",
            Province::Nl => "NL",
            Province::Ns => "NS",
            Province::Nt => "NT",
            Province::Nu => "NU",
            Province::On => "ON",
            Province::Pe => "PE",
            Province::Qc => "QC",
            Province::Sk => "SK",
            Province::Yt => "YT",
        }
    }

    /// The province of a code; none for another text.
    pub fn parse(code: &str) -> Option<Province> {
        Province::ALL.into_iter().find(|p| p.code() == code)
    }

    /// The name in both languages.
    pub fn name(self) -> Bilingual {
        let (fr, en) = match self {
            Province::Ab => ("Alberta", "Alberta"),
            Province::Bc => ("Colombie-Britannique", "British Columbia"),
            Province::Mb => ("Manitoba", "Manitoba"),
            Province::Nb => ("Nouveau-Brunswick", "New Brunswick"),
            Province::Nl => ("Terre-Neuve-et-Labrador", "Newfoundland and Labrador"),
            Province::Ns => ("Nouvelle-Écosse", "Nova Scotia"),
            Province::Nt => ("Territoires du Nord-Ouest", "Northwest Territories"),
            Province::Nu => ("Nunavut", "Nunavut"),
            Province::On => ("Ontario", "Ontario"),
            Province::Pe => ("Île-du-Prince-Édouard", "Prince Edward Island"),
            Province::Qc => ("Québec", "Quebec"),
            Province::Sk => ("Saskatchewan", "Saskatchewan"),
            Province::Yt => ("Yukon", "Yukon"),
        };
        Bilingual {
            fr: fr.to_owned(),
            en: en.to_owned(),
        }
    }

    /// The zones of `IANA` in use in the province, the most common first.
    pub const fn zones(self) -> &'static [&'static str] {
        match self {
            Province::Ab => &["America/Edmonton"],
            Province::Bc => &[
                "America/Vancouver",
                "America/Dawson_Creek",
                "America/Fort_Nelson",
                "America/Creston",
                "America/Edmonton",
            ],
            Province::Mb => &["America/Winnipeg"],
            Province::Nb => &["America/Moncton"],
            Province::Nl => &["America/St_Johns", "America/Goose_Bay"],
            Province::Ns => &["America/Halifax", "America/Glace_Bay"],
            Province::Nt => &["America/Edmonton", "America/Inuvik"],
            Province::Nu => &[
                "America/Iqaluit",
                "America/Rankin_Inlet",
                "America/Cambridge_Bay",
                "America/Resolute",
            ],
            Province::On => &["America/Toronto", "America/Winnipeg", "America/Atikokan"],
            Province::Pe => &["America/Halifax"],
            Province::Qc => &["America/Toronto", "America/Blanc-Sablon", "America/Halifax"],
            Province::Sk => &["America/Regina", "America/Edmonton"],
            Province::Yt => &["America/Whitehorse"],
        }
    }
}
