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
            let ways = ways_on(&path, &answer).into_iter();
            let ours = ways.filter(|way| within.iter().any(|start| way.starts_with(start)));
            for way in ours.collect::<Vec<_>>() {
                let known = seen.contains(&way) || !is_early(&mut kinds, &way);
                next.extend((!known && seen.insert(way.clone())).then_some(way));
            }
            opened.push(Opened { path, answer });
        }
        opened
    }
}

/// Where a page leads: its links, its searches, and where it sends its reader.
fn ways_on(path: &str, answer: &Answer) -> Vec<String> {
    let searches = html::forms(path, &answer.text)
        .into_iter()
        .filter(|form| !form.is_post);
    let mut ways = html::links(&answer.text);
    ways.extend(searches.map(|form| form.action));
    ways.push(answer.location().to_owned());
    ways
}

/// Whether few of its kind were met before it.
fn is_early(kinds: &mut HashMap<String, usize>, link: &str) -> bool {
    let met = kinds.entry(kind(link)).or_default();
    *met += 1;
    *met <= OF_ONE_KIND
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
