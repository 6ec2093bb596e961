//! Offers asked for when booking: whoever typed the name has proven nothing, so the file's own
//! mailbox is asked, and no other.

use clients::service::{Purpose, offers_token};
use messaging::letter::Letter;
use platform::house::House;

use super::{Notice, Reader, base, button};
use crate::words::Words;

impl Notice<'_> {
    /// The letter, with the question and the link to the page where it is answered; as it was when
    /// nothing was asked for, for a person under 14, or to another address than the file's own.
    pub(super) fn asking(
        &self,
        house: &House,
        reader: &Reader,
        (mut letter, offers): (Letter, &[Purpose]),
    ) -> Letter {
        if offers.is_empty() || reader.card.is_minor || !reader.owns_file() {
            return letter;
        }
        let w = Words::new(reader.locale);
        letter
            .paragraphs
            .push(w.booking_letter_offers(what(offers)));
        let url = self.offers_link(house, reader, offers);
        letter.aside = Some(button(w.booking_letter_offers_link(), url));
        letter
    }

    fn offers_link(&self, house: &House, reader: &Reader, offers: &[Purpose]) -> String {
        let shop = &self.setup.shop;
        let token = offers_token(house, shop.tenant, reader.card.id, &reader.email);
        let base = base(house, &shop.slug, reader.locale);
        match offers {
            [Purpose::OffersText] => {
                let first = Purpose::OffersText.code();
                format!("{base}/offers/{token}?first={first}")
            }
            _ => format!("{base}/offers/{token}"),
        }
    }
}

fn what(offers: &[Purpose]) -> &'static str {
    match offers {
        [Purpose::OffersEmail] => "email",
        [Purpose::OffersText] => "text",
        _ => "both",
    }
}
