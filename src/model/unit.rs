//! Units: the smallest things let.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::number::finite_option;
use super::{FloorId, Money, Period, Shape, UnitId};

/// What a unit is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum UnitUse {
    #[default]
    Office,
    OpenSpace,
    Laboratory,
    MeetingRoom,
    TrainingRoom,
    ServerRoom,
    Storage,
    /// Halls, kitchens, lounges, toilets.
    Common,
    /// Corridors, and stairs and lifts that are not told from them.
    Circulation,
    Stairs,
    Lift,
    /// Ducts from floor to floor.
    Shaft,
    /// Plant rooms.
    Technical,
}

impl UnitUse {
    /// All, lettable ones first.
    pub const ALL: [Self; 13] = [
        Self::Office,
        Self::OpenSpace,
        Self::Laboratory,
        Self::MeetingRoom,
        Self::TrainingRoom,
        Self::ServerRoom,
        Self::Storage,
        Self::Common,
        Self::Circulation,
        Self::Stairs,
        Self::Lift,
        Self::Shaft,
        Self::Technical,
    ];

    /// Whether people work in a unit of this use.
    pub const fn has_workplaces(self) -> bool {
        matches!(self, Self::Office | Self::OpenSpace | Self::Laboratory | Self::MeetingRoom | Self::TrainingRoom)
    }

    /// Whether a unit of this use can be let.
    pub const fn is_lettable(self) -> bool {
        !matches!(self, Self::Common) && !self.is_structure()
    }

    /// Whether it is a part of the building that people pass through or never enter: corridors, stairs, lifts, shafts,
    /// plant rooms.
    pub const fn is_structure(self) -> bool {
        matches!(self, Self::Circulation | Self::Stairs | Self::Lift | Self::Shaft | Self::Technical)
    }
}

/// What a unit offers or a startup needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Service {
    Fibre,
    Wifi,
    Adsl,
    Wimax,
    Telephone,
    AirConditioning,
    BackupPower,
    ThreePhasePower,
    Water,
    FumeExtraction,
    RaisedFloor,
    AccessControl,
    StepFreeAccess,
    Parking,
}

impl Service {
    /// All.
    pub const ALL: [Self; 14] = [
        Self::Fibre,
        Self::Wifi,
        Self::Adsl,
        Self::Wimax,
        Self::Telephone,
        Self::AirConditioning,
        Self::BackupPower,
        Self::ThreePhasePower,
        Self::Water,
        Self::FumeExtraction,
        Self::RaisedFloor,
        Self::AccessControl,
        Self::StepFreeAccess,
        Self::Parking,
    ];
}

/// Why a unit cannot be let for a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum UnavailabilityReason {
    /// Being built, repaired or refitted.
    #[default]
    Works,
    /// Damage: water, fire.
    Damage,
    /// Kept by the park for its own use.
    OwnUse,
    /// Anything else; the note says what.
    Other,
}

impl UnavailabilityReason {
    /// All.
    pub const ALL: [Self; 4] = [Self::Works, Self::Damage, Self::OwnUse, Self::Other];
}

/// A time during which a unit cannot be let.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unavailability {
    /// First day.
    pub start: NaiveDate,
    /// Last day; none while it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<NaiveDate>,
    /// Why.
    #[serde(default)]
    pub reason: UnavailabilityReason,
    /// What is being done.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Unavailability {
    /// The days it lasts; `None` where the end is before the start.
    pub fn period(&self) -> Option<Period> {
        Period::new(self.start, self.end)
    }
}

/// A unit: a set of cells of one floor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// Its id.
    pub id: UnitId,
    /// The floor it lies on. In a file a unit stands inside its floor.
    #[serde(skip)]
    pub floor: FloorId,
    /// The name on its door, unique in the building.
    pub code: String,
    /// What it is used for.
    #[serde(rename = "use")]
    pub usage: UnitUse,
    /// The cells it covers.
    pub shape: Shape,
    /// Lettable area as measured, in m²; where absent it is derived from the cells.
    #[serde(default, deserialize_with = "finite_option", skip_serializing_if = "Option::is_none")]
    pub area: Option<f64>,
    /// The standard by which the area was measured, such as `NIA`, `IPMS 3` or `SUB`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub standard: String,
    /// Work places.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub seats: u32,
    /// Whether several startups may share it, up to its seats.
    #[serde(default, skip_serializing_if = "is_false")]
    pub shared: bool,
    /// What it offers.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub services: BTreeSet<Service>,
    /// Asking rent before tax, for one m² and one month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asking_rent: Option<Money>,
    /// When it cannot be let, and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unavailable: Vec<Unavailability>,
    /// Anything worth knowing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remarks: String,
}

impl Unit {
    /// A unit that is not measured, has no seats, offers nothing, asks no rent and can be let at any time.
    pub fn new(id: UnitId, floor: FloorId, code: impl Into<String>, usage: UnitUse, shape: Shape) -> Self {
        Self {
            id,
            floor,
            code: code.into(),
            usage,
            shape,
            area: None,
            standard: String::new(),
            seats: 0,
            shared: false,
            services: BTreeSet::new(),
            asking_rent: None,
            unavailable: Vec::new(),
            remarks: String::new(),
        }
    }

    /// The unavailability that covers a day, if any.
    pub fn unavailable_at(&self, date: NaiveDate) -> Option<&Unavailability> {
        self.unavailable.iter().find(|time| time.period().is_some_and(|period| period.contains(date)))
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
pub(super) fn is_zero(number: &u32) -> bool {
    *number == 0
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
pub(super) fn is_false(flag: &bool) -> bool {
    !*flag
}
