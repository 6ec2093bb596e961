//! A reader who opens every page it is shown the way to.

use std::collections::{HashMap, HashSet, VecDeque};

use crate::{Answer, Ask, Lab, html};

/// Pages of one kind that are opened at most: the next week looks like this one.
const OF_ONE_KIND: usize = 6;

/// A page that was opened.
#[derive(Clone, Debug)]
pub struct Opened {
    /// Its address.
    pub path: String,
    /// What came back.
    pub answer: Answer,
}

impl Lab {
    /// Opens these addresses and all that their pages lead to, within these beginnings.
    pub async fn crawl(&self, cookie: &str, from: Vec<String>, within: &[String]) -> Vec<Opened> {
        let mut opened = Vec::new();
        let mut kinds: HashMap<String, usize> = HashMap::new();
        let mut seen: HashSet<String> = from.iter().cloned().collect();
        let mut next: VecDeque<String> = from.into();
        while let Some(path) = next.pop_front() {
            let answer = Ask::get(&path).cookie(cookie).of(&self.router).await;
            let led = html::links(&answer.text).into_iter();
            let led = led.chain(Some(answer.location().to_owned()));
            let ways = html::forms(&path, &answer.text)
                .into_iter()
                .filter(|form| !form.is_post);
            for link in led.chain(ways.map(|form| form.action)) {
                let ours = within.iter().any(|start| link.starts_with(start.as_str()));
                if !ours || seen.contains(&link) {
                    continue;
                }
                let of_kind = kinds.entry(kind(&link)).or_default();
                *of_kind += 1;
                if *of_kind <= OF_ONE_KIND {
                    seen.insert(link.clone());
                    next.push_back(link);
                }
            }
            opened.push(Opened { path, answer });
        }
        opened
    }
}

/// The address without what differs between two pages of a kind: ids, dates, values.
fn kind(path: &str) -> String {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let fixed = path
        .split('/')
        .map(|part| if part.len() >= 20 { "*" } else { part });
    let names = query
        .split('&')
        .map(|pair| pair.split('=').next().unwrap_or(""));
    format!(
        "{}?{}",
        fixed.collect::<Vec<_>>().join("/"),
        names.collect::<Vec<_>>().join("&")
    )
}
