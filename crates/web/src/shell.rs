//! What stands around every page: names, languages, where one is.

use domain::{identity::Permission, locale::Locale};
use platform::{
    doorman::{Caller, Shop},
    house::House,
};

use crate::words::Words;

/// The person in charge of the protection of personal information, at the foot of public pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Officer {
    /// Their name.
    pub name: String,
    /// How to reach them.
    pub email: String,
}

/// What the layouts show.
#[derive(Clone, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one thing a layout shows or leaves out"
)]
pub struct Shell {
    /// Shared words in the reader's language.
    pub w: Words,
    /// `fr-CA` or `en-CA`.
    pub lang: &'static str,
    /// The page's title.
    pub title: String,
    /// The stylesheet's address.
    pub css: String,
    /// The script's address.
    pub js: String,
    /// Which entry of the rail is this page's; empty for none.
    pub here: &'static str,
    /// The shop's name; empty outside of shops.
    pub shop: String,
    /// The shop's public address.
    pub shop_path: String,
    /// The shop's street and city.
    pub shop_address: String,
    /// The signed-in person's name; empty for a visitor.
    pub person: String,
    /// Their role in words.
    pub role: String,
    /// Whether they may read messages.
    pub reads_messages: bool,
    /// Whether they may see the team and the settings.
    pub manages_team: bool,
    /// Whether they may take payment.
    pub takes_payment: bool,
    /// Whether they may see every invoice.
    pub reads_invoices: bool,
    /// Whether they may see the figures of the day.
    pub reads_reports: bool,
    /// The same page in the other language; empty when there is none.
    pub other_lang_url: String,
    /// The other language's own name.
    pub other_lang_name: String,
    /// Whether search engines are asked to leave the page out.
    pub noindex: bool,
    /// What was just done, in words.
    pub flash: Option<String>,
    /// The second factor is off: why it would help.
    pub nudge: Option<String>,
    /// Who answers for personal information.
    pub officer: Option<Officer>,
    /// Whether this is the demonstration.
    pub demonstration: bool,
}

impl Shell {
    fn bare(house: &House, locale: Locale, title: impl Into<String>, files: [&str; 2]) -> Shell {
        Shell {
            w: Words::new(locale),
            lang: locale.tag(),
            title: title.into(),
            css: format!("/assets/{}", files[0]),
            js: format!("/assets/{}", files[1]),
            here: "",
            shop: String::new(),
            shop_path: String::new(),
            shop_address: String::new(),
            person: String::new(),
            role: String::new(),
            reads_messages: false,
            manages_team: false,
            takes_payment: false,
            reads_invoices: false,
            reads_reports: false,
            other_lang_url: String::new(),
            other_lang_name: match locale {
                Locale::Fr => "English",
                Locale::En => "Français",
            }
            .to_owned(),
            noindex: true,
            flash: None,
            nudge: None,
            officer: None,
            demonstration: house.manners.demonstration,
        }
    }

    /// Around a public page of the service itself: home, policy, errors.
    pub fn front(house: &House, locale: Locale, title: impl Into<String>) -> Shell {
        Shell::bare(
            house,
            locale,
            title,
            [assets::PUBLIC_CSS, assets::PUBLIC_JS],
        )
    }

    /// Around a form alone in the clearing: sign-in, sign-up.
    pub fn plain(house: &House, locale: Locale, title: impl Into<String>) -> Shell {
        Shell::bare(house, locale, title, [assets::STAFF_CSS, assets::STAFF_JS])
    }

    /// Around a shop's public page.
    pub fn public(house: &House, locale: Locale, shop: &Shop, title: impl Into<String>) -> Shell {
        let shop_path = match locale {
            Locale::Fr => format!("/{}", shop.slug),
            Locale::En => format!("/{}/en", shop.slug),
        };
        Shell {
            shop: shop.name.clone(),
            shop_path,
            shop_address: shop.address.clone(),
            officer: Some(Officer {
                name: shop.officer_name.clone(),
                email: shop.officer_email.clone(),
            }),
            ..Shell::front(house, locale, title)
        }
    }

    /// Around a page of the team.
    pub fn staff(
        house: &House,
        caller: &Caller,
        here: &'static str,
        title: impl Into<String>,
    ) -> Shell {
        let files = [assets::STAFF_CSS, assets::STAFF_JS];
        let shell = Shell {
            other_lang_url: format!("/app/account/language?to={}", caller.locale.other().code()),
            ..Shell::bare(house, caller.locale, title, files)
        };
        let nudge = (!caller.second_factor).then(|| shell.w.web_second_factor_nudge().to_owned());
        let may = |permission| {
            let member = caller.work.as_ref().map(|(_, member)| member.role);
            member.is_some_and(|role| role.may(permission))
        };
        let (shop, shop_path, role) = match &caller.work {
            Some((shop, member)) => {
                let role = role_word(shell.w, member.role);
                (shop.name.clone(), format!("/{}", shop.slug), role)
            }
            None => Default::default(),
        };
        Shell {
            here,
            shop,
            shop_path,
            role,
            reads_messages: may(Permission::ReadMessages),
            manages_team: may(Permission::ManageTeam),
            takes_payment: may(Permission::IssueInvoices),
            reads_invoices: may(Permission::ReadInvoices),
            reads_reports: may(Permission::ReadReports),
            nudge,
            person: caller.name.clone(),
            ..shell
        }
    }

    /// With the address of the same page in the other language.
    pub fn also_at(self, url: impl Into<String>) -> Shell {
        Shell {
            other_lang_url: url.into(),
            ..self
        }
    }

    /// For search engines too.
    pub fn indexed(self) -> Shell {
        Shell {
            noindex: false,
            ..self
        }
    }

    /// With what was just done.
    pub fn having(self, flash: Option<String>) -> Shell {
        Shell { flash, ..self }
    }
}

/// A role in words.
pub fn role_word(w: Words, role: domain::identity::Role) -> String {
    use domain::identity::Role;
    match role {
        Role::Owner => w.web_role_owner(),
        Role::Manager => w.web_role_manager(),
        Role::FrontDesk => w.web_role_front_desk(),
        Role::Practitioner => w.web_role_practitioner(),
    }
    .to_owned()
}
