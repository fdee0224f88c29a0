//! Rooms: what a plan is made of, before they have codes and rents.

use crate::model::{CellRect, Shape, UnitUse};

/// What a room is, finer than the use of a unit: stairs and corridors have their own codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::sample) enum RoomKind {
    Office,
    OpenSpace,
    SharedDesks,
    Laboratory,
    MeetingRoom,
    TrainingRoom,
    ServerRoom,
    Storage,
    Hall,
    Lounge,
    Kitchen,
    Toilets,
    Corridor,
    Stairs,
    Lift,
    Shaft,
    Plant,
}

impl RoomKind {
    /// The use of the unit that becomes of it.
    pub(in crate::sample) const fn usage(self) -> UnitUse {
        match self {
            Self::Office => UnitUse::Office,
            Self::OpenSpace | Self::SharedDesks => UnitUse::OpenSpace,
            Self::Laboratory => UnitUse::Laboratory,
            Self::MeetingRoom => UnitUse::MeetingRoom,
            Self::TrainingRoom => UnitUse::TrainingRoom,
            Self::ServerRoom => UnitUse::ServerRoom,
            Self::Storage => UnitUse::Storage,
            Self::Hall | Self::Lounge | Self::Kitchen | Self::Toilets => UnitUse::Common,
            Self::Corridor => UnitUse::Circulation,
            Self::Stairs => UnitUse::Stairs,
            Self::Lift => UnitUse::Lift,
            Self::Shaft => UnitUse::Shaft,
            Self::Plant => UnitUse::Technical,
        }
    }
}

/// A room of a plan.
#[derive(Debug, Clone)]
pub(in crate::sample) struct Room {
    /// What it is.
    pub(in crate::sample) kind: RoomKind,
    /// Its cells.
    pub(in crate::sample) shape: Shape,
    /// The strip it belongs to: rooms that follow each other in a strip are neighbours.
    pub(in crate::sample) group: u32,
}

impl Room {
    /// A room of these rectangles, of which there is at least one.
    pub(super) fn of(kind: RoomKind, rectangles: Vec<CellRect>) -> Self {
        let shape = Shape::new(rectangles).unwrap_or_else(|| Shape::rectangle(0, 0, 1, 1));
        Self { kind, shape, group: 0 }
    }
}
