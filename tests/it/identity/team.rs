//! A shop with its team, and what one does at the door.

use domain::identity::Role;
use platform::{crypto::Token, house::Manners};
use tests::{Answer, Ask, Cast, Lab, PASSWORD, at};

pub const NOW: &str = "2026-03-09T12:00Z";

pub struct Team {
    pub lab: Lab,
    pub shop: Cast,
}

impl Team {
    pub async fn open() -> Team {
        let lab = Lab::at(NOW).await;
        let shop = lab.cast("etang", "Balise").await;
        Team { lab, shop }
    }

    pub fn email(&self, role: Role) -> String {
        self.shop.person(role).email.clone()
    }

    /// Moves the clock so many seconds after the beginning.
    pub fn seconds(&self, seconds: i64) {
        self.lab.house.clock.set(at(NOW).plus_seconds(seconds));
    }

    pub fn minutes(&self, minutes: i64) {
        self.seconds(minutes * 60);
    }

    /// The address and a password, as the page sends them.
    pub async fn sign_in(&self, email: &str, password: &str) -> Answer {
        sign_in(email, password).of(&self.lab.router).await
    }

    /// The cookie of somebody who has just signed in.
    pub async fn entered(&self, role: Role) -> String {
        let answer = self.sign_in(&self.email(role), PASSWORD).await;
        answer.is(303).cookie()
    }

    pub async fn get(&self, path: &str, cookie: &str) -> Answer {
        Ask::get(path).cookie(cookie).of(&self.lab.router).await
    }

    pub async fn post(&self, path: &str, cookie: &str, fields: &[(&str, &str)]) -> Answer {
        Ask::post(path, fields)
            .cookie(cookie)
            .of(&self.lab.router)
            .await
    }

    /// Whether a session opens the team's pages.
    pub async fn is_open(&self, cookie: &str) -> bool {
        let answer = self.get("/app/clients", cookie).await;
        let turned_away = answer.status == 303 && answer.location().starts_with("/sign-in");
        assert!(
            answer.status == 200 || turned_away,
            "{}: {}",
            answer.status,
            answer.text
        );
        answer.status == 200
    }

    /// The links with these words, in the letters to an address, the newest first.
    pub async fn links(&self, to: &str, before: &str) -> Vec<String> {
        let manners = Manners {
            demonstration: true,
            ..self.lab.house.manners.clone()
        };
        let (house, _) = self.lab.mannered(manners);
        let letters = identity::service::letters::spool(&house, 100)
            .await
            .expect("letters");
        let to = letters
            .into_iter()
            .filter(|letter| letter.to.eq_ignore_ascii_case(to));
        let secrets = to.filter_map(|letter| {
            let (_, after) = letter.text.split_once(before)?;
            let whole = |c: &char| c.is_ascii_alphanumeric() || "-_".contains(*c);
            Some(format!(
                "{before}{}",
                after.chars().take_while(whole).collect::<String>()
            ))
        });
        secrets.collect()
    }

    pub async fn link(&self, to: &str, before: &str) -> String {
        self.links(to, before)
            .await
            .into_iter()
            .next()
            .expect("a letter with a link")
    }
}

pub fn sign_in(email: &str, password: &str) -> Ask {
    Ask::post(
        "/sign-in",
        &[
            ("email", email),
            ("password", password),
            ("next", "/app/day"),
        ],
    )
}

/// A secret nobody has.
pub fn nobodys(team: &Team) -> String {
    Token::fresh(&team.lab.house.chance).secret
}
