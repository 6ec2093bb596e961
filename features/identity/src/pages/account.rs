//! Pages of one's own account.

use std::borrow::Borrow;

use askama::Template;
use domain::time::{Instant, Zone};
use qrcode::{Color, EcLevel, QrCode};
use web::{
    form::{Choice, Faults, languages},
    shell::Shell,
};

use super::{device, moment};
use crate::{
    error::IdentityError,
    service::{accounts::Profile, second_factor::SecondFactor},
    words::Words,
};

/// White modules around the code (ISO/IEC 18004 asks for four).
const QUIET: usize = 4;

/// The account.
#[derive(Template)]
#[template(path = "account.html")]
pub(crate) struct AccountPage {
    pub shell: Shell,
    pub w: Words,
    pub faults: Faults,
    /// The name as typed, when it is at fault.
    pub full_name: String,
    pub zone: Zone,
    pub profile: Profile,
}

impl AccountPage {
    fn languages(&self) -> Vec<Choice> {
        languages(self.profile.locale.code())
    }

    fn device(&self, agent: &str) -> String {
        device(self.w, agent)
    }

    /// When, in words.
    fn when(&self, at: impl Borrow<Instant>) -> String {
        moment(self.w.locale(), &self.zone, *at.borrow())
    }
}

/// The set-up code as a drawing.
pub(crate) struct Picture {
    /// Modules on a side, the white ones around included.
    pub side: usize,
    /// The dark modules, as a path.
    pub dark: String,
}

impl Picture {
    /// The drawing of an address.
    pub(crate) fn of(url: &str) -> Result<Picture, IdentityError> {
        let code = QrCode::with_error_correction_level(url, EcLevel::M)
            .map_err(|error| IdentityError::SetUp(error.to_string()))?;
        let width = code.width();
        let modules = code.to_colors();
        let dark = modules.chunks(width).enumerate().flat_map(|(y, row)| {
            row.iter()
                .enumerate()
                .filter(|(_, color)| **color == Color::Dark)
                .map(move |(x, _)| format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET))
        });
        Ok(Picture {
            side: width + 2 * QUIET,
            dark: dark.collect(),
        })
    }
}

/// The second factor.
#[derive(Template)]
#[template(path = "second_factor.html")]
pub(crate) struct SecondFactorPage {
    pub shell: Shell,
    pub w: Words,
    pub state: SecondFactor,
    pub picture: Option<Picture>,
    pub problem: String,
    pub code_fault: String,
    pub password_fault: String,
}

/// The recovery codes, shown once.
#[derive(Template)]
#[template(path = "recovery_codes.html")]
pub(crate) struct CodesPage {
    pub shell: Shell,
    pub w: Words,
    pub codes: Vec<String>,
}
