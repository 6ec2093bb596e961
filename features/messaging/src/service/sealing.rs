//! The sealed columns of a message.

use domain::ids::{MessageId, TenantId};
use platform::{
    crypto::{Place, SealError},
    house::House,
};

/// A part of a message that is sealed at rest.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part {
    Subject,
    Text,
    Html,
    Calendar,
}

fn place(tenant: TenantId, id: MessageId, part: Part) -> Place {
    let column = match part {
        Part::Subject => "subject_sealed",
        Part::Text => "text_sealed",
        Part::Html => "html_sealed",
        Part::Calendar => "calendar_sealed",
    };
    Place {
        tenant: Some(tenant),
        table: "messages",
        column,
        row: id.uuid(),
    }
}

pub(super) fn seal(
    house: &House,
    tenant: TenantId,
    id: MessageId,
    part: Part,
    text: &str,
) -> Result<Vec<u8>, SealError> {
    house
        .keys
        .seal(&place(tenant, id, part), text, &house.chance)
}

pub(super) fn open(
    house: &House,
    tenant: TenantId,
    id: MessageId,
    part: Part,
    sealed: &[u8],
) -> Result<String, SealError> {
    house.keys.open_text(&place(tenant, id, part), sealed)
}
