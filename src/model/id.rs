//! Typed ids: random 64-bit values, written as thirteen characters.
//!
//! Ids are handed in by the caller; two managers who work apart never create the same one. Nothing refers to an
//! entity by its code or name, which people may change.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Crockford's base 32 in lower case: no `i`, `l`, `o` or `u`, so that an id can be read aloud and typed.
const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// 13 digits of 5 bits hold 64 bits.
const LENGTH: usize = 13;

/// Why a text is not an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an id has 13 letters or digits, without i, l, o and u")]
pub struct IdError;

fn write(value: u64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut digits = [b'0'; LENGTH];
    let mut rest = value;
    for digit in digits.iter_mut().rev() {
        *digit = DIGITS[(rest & 31) as usize];
        rest >>= 5;
    }
    f.write_str(std::str::from_utf8(&digits).map_err(|_ascii| fmt::Error)?)
}

fn read(text: &str) -> Result<u64, IdError> {
    if text.len() != LENGTH {
        return Err(IdError);
    }
    let mut value: u64 = 0;
    for byte in text.bytes() {
        let digit = match byte {
            b'0'..=b'9' => byte - b'0',
            b'a'..=b'h' => byte - b'a' + 10,
            b'j' | b'k' => byte - b'j' + 18,
            b'm' | b'n' => byte - b'm' + 20,
            b'p'..=b't' => byte - b'p' + 22,
            b'v'..=b'z' => byte - b'v' + 27,
            _ => return Err(IdError),
        };
        if value >> 59 != 0 {
            return Err(IdError);
        }
        value = value << 5 | u64::from(digit);
    }
    Ok(value)
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
            pub struct $name(u64);

            impl $name {
                /// An id from a value that the caller drew at random.
                pub const fn new(value: u64) -> Self {
                    Self(value)
                }

                /// The 64 bits.
                pub const fn value(self) -> u64 {
                    self.0
                }
            }

            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    write(self.0, f)
                }
            }

            impl fmt::Debug for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    write!(f, "{}({self})", stringify!($name))
                }
            }

            impl FromStr for $name {
                type Err = IdError;

                fn from_str(text: &str) -> Result<Self, IdError> {
                    read(text).map(Self)
                }
            }

            impl Serialize for $name {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    serializer.collect_str(self)
                }
            }

            impl<'de> Deserialize<'de> for $name {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    deserializer.deserialize_str(IdVisitor).map(Self)
                }
            }
        )*
    };
}

struct IdVisitor;

impl serde::de::Visitor<'_> for IdVisitor {
    type Value = u64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an id of 13 letters or digits")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<u64, E> {
        read(text).map_err(|error| E::custom(format_args!("“{text}”: {error}")))
    }
}

ids! {
    /// Which park.
    ParkId,
    /// Which building.
    BuildingId,
    /// Which floor.
    FloorId,
    /// Which unit.
    UnitId,
    /// Which startup.
    StartupId,
    /// Which tenancy.
    TenancyId,
    /// Which session of an allocation committee.
    CommitteeSessionId,
    /// Which item of a session's agenda.
    AgendaItemId,
}

/// Any entity of a layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntityId {
    /// The layout itself.
    Layout,
    /// A park.
    Park(ParkId),
    /// A building.
    Building(BuildingId),
    /// A floor.
    Floor(FloorId),
    /// A unit.
    Unit(UnitId),
    /// A startup.
    Startup(StartupId),
    /// A tenancy.
    Tenancy(TenancyId),
    /// A session of an allocation committee.
    CommitteeSession(CommitteeSessionId),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_as_written() {
        for value in [0, 1, 31, 32, u64::MAX, 0x0123_4567_89ab_cdef] {
            let id = UnitId::new(value);
            assert_eq!(id.to_string().parse(), Ok(id));
        }
    }

    #[test]
    fn what_is_not_an_id_is_refused() {
        for text in ["", "abc", "000000000000i", "zzzzzzzzzzzzz", "00000000000000", "ééééééé"] {
            assert_eq!(text.parse::<UnitId>(), Err(IdError), "{text}");
        }
    }
}
