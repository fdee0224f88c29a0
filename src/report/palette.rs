//! The colours of printed documents: the one place under `report` that names any.
//!
//! On paper a fill is a tint, so that black letters stand out on it and a whole floor does not drown in ink. No status
//! is told by its colour alone: each has a sign or a hatching too, for grey printers and for colour-blind readers.

use super::drawing::Colour;
use crate::figures::UnitStatus;
use crate::model::UnitUse;

/// A grey is written as one figure, and printed with black ink alone.
const fn grey(light: u8) -> Colour {
    Colour(light, light, light)
}

/// Letters.
pub(super) const INK: Colour = grey(0x00);
/// Letters of less weight.
pub(super) const SOFT_INK: Colour = grey(0x66);
/// Lines between rows.
pub(super) const HAIRLINE: Colour = grey(0xcc);
/// Lines around tables and below headings.
pub(super) const RULE: Colour = grey(0x33);
/// What nothing is printed on.
pub(super) const PAPER: Colour = Colour(0xff, 0xff, 0xff);
/// Walls of units.
pub(super) const WALL: Colour = grey(0x33);
/// The border between rooms that cannot be let.
pub(super) const SOFT_WALL: Colour = Colour(0xb0, 0xab, 0xa1);
/// Hatching.
pub(super) const HATCH: Colour = grey(0x99);
/// Dense hatching.
pub(super) const DENSE_HATCH: Colour = grey(0x66);

/// How much of a status's colour its fill keeps.
const FILL: f32 = 0.26;

/// The sign that stands for a status beside its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Disc,
    Ring,
    Triangle,
    Diamond,
}

/// How something is shown on a plan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Paint {
    pub(super) fill: Colour,
    /// How far apart the hatching is, and its colour.
    pub(super) hatch: Option<(f32, Colour)>,
    /// The sign, and its colour.
    pub(super) sign: Option<(Sign, Colour)>,
}

/// How a status is shown. The hues are those of the screen: Okabe and Ito's set.
pub(super) fn of_status(status: UnitStatus) -> Paint {
    let (colour, sign) = match status {
        UnitStatus::Let => (Colour(0x00, 0x72, 0xb2), None),
        UnitStatus::Incubated => (Colour(0x00, 0x9e, 0x73), Some(Sign::Disc)),
        UnitStatus::NoticeGiven => (Colour(0xe6, 0x9f, 0x00), Some(Sign::Triangle)),
        UnitStatus::Holdover => (Colour(0xd5, 0x5e, 0x00), Some(Sign::Diamond)),
        UnitStatus::Reserved => (Colour(0x56, 0xb4, 0xe9), Some(Sign::Ring)),
        UnitStatus::Works => return hatched(PAPER, 3.4, HATCH),
        UnitStatus::Unavailable => return hatched(PAPER, 1.7, DENSE_HATCH),
        UnitStatus::Vacant | UnitStatus::NotLettable => return plain(PAPER),
    };
    let part = if status == UnitStatus::Reserved { FILL * 0.8 } else { FILL };
    Paint { fill: colour.tint(part), hatch: None, sign: sign.map(|sign| (sign, colour)) }
}

/// How a room that cannot be let is shown.
pub(super) const fn of_use(usage: UnitUse) -> Paint {
    match usage {
        UnitUse::Circulation | UnitUse::Stairs | UnitUse::Lift => plain(Colour(0xee, 0xeb, 0xe4)),
        UnitUse::Shaft | UnitUse::Technical => hatched(Colour(0xe2, 0xde, 0xd6), 2.4, SOFT_WALL),
        _ => plain(Colour(0xf7, 0xf4, 0xee)),
    }
}

const fn plain(fill: Colour) -> Paint {
    Paint { fill, hatch: None, sign: None }
}

const fn hatched(fill: Colour, apart: f32, colour: Colour) -> Paint {
    Paint { fill, hatch: Some((apart, colour)), sign: None }
}
