//! One typed id per noun, so that a client's id cannot be passed for a service's.
//!
//! Inside: a `UUIDv7`. Outside (addresses, the public interface): 22 characters of
//! `[A-Za-z0-9_-]`, the sixteen bytes in URL-safe base64.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use uuid::Uuid;

/// The text is not an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct NotAnId;

fn write(id: Uuid) -> String {
    URL_SAFE_NO_PAD.encode(id.as_bytes())
}

fn read(text: &str) -> Result<Uuid, NotAnId> {
    let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| NotAnId)?;
    Uuid::from_slice(&bytes).map_err(|_| NotAnId)
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Uuid);

        impl $name {
            /// The id made of these bytes.
            pub const fn new(id: Uuid) -> Self {
                Self(id)
            }

            /// The bytes, for a column.
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&write(self.0))
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }

        impl std::str::FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                read(text).map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(from)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}

ids! {
    /// A shop: a subscriber of the service.
    TenantId;
    /// A legal entity of a shop: tax numbers, fiscal year, invoice series.
    EntityId;
    /// A place of a shop: zone, province, hours.
    LocationId;
    /// A person's account with the platform.
    AccountId;
    /// A member of a shop's team, who may or may not have an account.
    StaffId;
    /// An invitation to join a shop's team.
    InvitationId;
    /// A room, chair or machine.
    ResourceId;
    /// A family of services.
    CategoryId;
    /// A service of the menu.
    ServiceId;
    /// A product on the shelf.
    ProductId;
    /// A form model.
    FormId;
    /// A client's file.
    ClientId;
    /// A visit agreed for a date and time.
    AppointmentId;
    /// A sale that is still open at the till.
    TicketId;
    /// Days on which a place or a person keeps other hours.
    ExceptionId;
    /// Time of a person, a room or a machine that holds no client.
    BlockId;
    /// An invoice or a credit note.
    InvoiceId;
    /// A drawer of cash.
    DrawerId;
    /// A drawer's time from its float to its close.
    DrawerSessionId;
    /// What came into a drawer or left it.
    DrawerMovementId;
    /// A count of a drawer.
    DrawerCountId;
    /// A message to a person.
    MessageId;
    /// A job for the background worker.
    JobId;
    /// An entry of an audit or reading log.
    EntryId;
    /// A consent given or withdrawn.
    ConsentId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_written_out_reads_back_and_is_safe_in_an_address() {
        let id = ClientId::new(Uuid::from_u128(0x0193_5f00_0000_7000_8000_ffff_ffff_ffff));
        let text = id.to_string();
        assert_eq!(text.len(), 22);
        assert!(
            text.chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-')
        );
        assert_eq!(text.parse(), Ok(id));
    }

    #[test]
    fn what_is_not_an_id_is_refused() {
        for text in ["", "x", "../../etc/passwd", "AAAAAAAAAAAAAAAAAAAAAAA", "é"] {
            assert_eq!(text.parse::<ClientId>(), Err(NotAnId), "{text}");
        }
    }
}
