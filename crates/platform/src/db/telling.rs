//! What a transaction tells the shop's open pages.

use super::{Touches, Write};
use crate::news::{Kind, News};

impl Write {
    /// Tells the shop's open pages that something has changed, once it lasts.
    pub fn tell(&mut self, news: News) {
        self.told.push(news);
    }

    /// What the open pages are told of: a changed setup, and changes of the book that nobody named,
    /// concern the whole shop.
    pub(super) fn news(&mut self) -> Vec<News> {
        let mut told = std::mem::take(&mut self.told);
        match self.touched {
            Touches::Setup => told.push(News::of_shop(Kind::Setup)),
            Touches::Book if told.is_empty() => told.push(News::of_shop(Kind::Visit)),
            Touches::Book | Touches::Nothing => {}
        }
        told
    }
}
