//! Finding people among fifty thousand: the use case behind the search field, on either engine.

use std::{path::Path, time::Instant};

use clients::service::{Contact, NewClient, Page, Source, create_many_in, list};
use domain::{
    contact::{EmailAddress, PersonName, PhoneNumber},
    locale::Locale,
};
use platform::{
    ctx::Ctx,
    db::{Durability, Location},
    house::House,
};

use crate::{
    Fault,
    seed::{self, shop},
    table::{self, Row},
};

/// Files of the shop.
const CLIENTS: usize = 50_000;
/// Files written in one transaction.
const AT_ONCE: usize = 5_000;
/// Times each question is asked.
const TIMES: usize = 100;
/// People of one answer.
const ANSWER: Page = Page {
    number: 1,
    size: 20,
};

const FIRST_NAMES: [&str; 40] = [
    "Anaïs",
    "Béatrice",
    "Camille",
    "Chloé",
    "Clémence",
    "Daphnée",
    "Édouard",
    "Élodie",
    "Émile",
    "Félix",
    "Florence",
    "Frédéric",
    "Gaëlle",
    "Geneviève",
    "Hélène",
    "Hugo",
    "Inès",
    "Jérémie",
    "Joëlle",
    "Josée",
    "Karim",
    "Laurence",
    "Léo",
    "Loïc",
    "Maïka",
    "Marc",
    "Maude",
    "Mégane",
    "Nadia",
    "Noah",
    "Océane",
    "Olivier",
    "Raphaëlle",
    "Rosalie",
    "Simone",
    "Sofia",
    "Thomas",
    "Victor",
    "William",
    "Zoé",
];
const LAST_NAMES: [&str; 25] = [
    "Arsenault",
    "Beaulieu",
    "Bélanger",
    "Castonguay",
    "Charbonneau",
    "Côté",
    "Desrosiers",
    "Diallo",
    "Gagné",
    "Hamel",
    "Lacasse",
    "Lemelin",
    "Lévesque",
    "Marchand",
    "Morneau",
    "Ouellet",
    "Petrescu",
    "Poirier",
    "Quirion",
    "Rouleau",
    "Saint-Amour",
    "Santerre",
    "Thibodeau",
    "Tremblay",
    "Turcotte",
];

/// What is typed: common and rare, with and without accents, in parts, by name, number, address.
const TYPED: [&str; 12] = [
    "a",
    "tre",
    "trem",
    "levesque",
    "Lévesque zoé",
    "jo tremblay",
    "geneviève",
    "bulle",
    "0142",
    "514555",
    "client49999",
    "personne de ce nom",
];

/// Fills a shop and asks.
pub async fn measure(data: &Path, server: Option<&String>) -> Result<(), Fault> {
    let location = server.map_or_else(
        || Location::File(seed::file(data)),
        |address| Location::parse(address),
    );
    let house = seed::house_at(data, (location, Durability::Relaxed)).await?;
    let (ctx, _) = shop::open(&house, seed::STAFF).await?;
    fill(&house, &ctx).await?;
    let mut rows = Vec::new();
    for typed in TYPED {
        let mut micros = Vec::with_capacity(TIMES);
        let mut found = 0;
        for _ in 0..TIMES {
            let start = Instant::now();
            found = list(&house, &ctx, typed, ANSWER).await?.cards.len();
            micros.push(u64::try_from(start.elapsed().as_micros()).unwrap_or(u64::MAX));
        }
        micros.sort_unstable();
        rows.push(row(typed, found, &micros));
    }
    house.db.clone().close().await?;
    table::print(&rows);
    Ok(())
}

fn row(typed: &str, found: usize, micros: &[u64]) -> Row {
    let middle = micros.get(TIMES / 2).copied().unwrap_or(0);
    let longest = micros.last().copied().unwrap_or(0);
    let ours = format!(
        "{found} people, p50 {}, longest {}",
        table::millis(middle),
        table::millis(longest)
    );
    Row::new(
        format!("« {typed} » among 50 000"),
        ours,
        "",
        ("under 20 ms", longest < 20_000),
    )
}

async fn fill(house: &House, ctx: &Ctx) -> Result<(), Fault> {
    let numbers: Vec<usize> = (0..CLIENTS).collect();
    for some in numbers.chunks(AT_ONCE) {
        let new = some
            .iter()
            .map(|number| client(*number, ctx))
            .collect::<Result<Vec<_>, _>>()?;
        let mut tx = house.db.write(ctx).await?;
        create_many_in(&mut tx, house, ctx, new).await?;
        tx.commit().await?;
    }
    Ok(())
}

fn client(number: usize, ctx: &Ctx) -> Result<NewClient, Fault> {
    let first = FIRST_NAMES.get(number % FIRST_NAMES.len());
    let last = LAST_NAMES.get(number / FIRST_NAMES.len() % LAST_NAMES.len());
    let (first, last) = first.zip(last).ok_or("a name is missing")?;
    let contact = Contact {
        name: PersonName::parse(&format!("{first} {last}"))?,
        email: Some(EmailAddress::parse(&format!(
            "client{number}@courriel.example"
        ))?),
        phone: Some(PhoneNumber::parse(&format!(
            "514555{:04}",
            number % 10_000
        ))?),
        locale: Locale::Fr,
        source: Source::Demo,
    };
    Ok(NewClient {
        fields: contact.fields(),
        source: Source::Demo,
        created_at: ctx.now,
    })
}
