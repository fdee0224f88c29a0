//! Fixed pieces of a strip: cores with stairs, lifts and shafts, toilets, entrances.

use super::strip::Strip;
use super::{Room, RoomKind};

/// A piece that stands at the same place on every floor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Block {
    /// Stairs, two lifts, a shaft, toilets.
    Core,
    /// Toilets and a kitchen about a shaft.
    Wet,
    /// Escape stairs.
    Escape,
    /// Room left free for what the caller joins to a hall or a corridor.
    Opening(u32),
}

impl Block {
    /// How long it is along the strip.
    pub(super) const fn length(self) -> u32 {
        match self {
            Self::Core => 16,
            Self::Wet => 13,
            Self::Escape => 5,
            Self::Opening(length) => length,
        }
    }

    /// Its rooms, from `at` on.
    pub(super) fn rooms(self, strip: &Strip, at: u32) -> Vec<Room> {
        let deep = strip.depth();
        let room = |kind, along: u32, depth: u32, length: u32, rows: u32| {
            Room::of(kind, vec![strip.rect(at + along, depth, length, rows)])
        };
        match self {
            Self::Core => vec![
                room(RoomKind::Stairs, 0, 0, 5, deep),
                room(RoomKind::Lift, 5, 0, 6, 4),
                room(RoomKind::Shaft, 5, 4, 2, deep - 4),
                room(RoomKind::Plant, 7, 4, 4, deep - 4),
                room(RoomKind::Toilets, 11, 0, 5, deep),
            ],
            Self::Wet => vec![
                room(RoomKind::Toilets, 0, 0, 6, deep),
                room(RoomKind::Shaft, 6, 0, 2, 3),
                Room::of(RoomKind::Kitchen, vec![strip.rect(at + 8, 0, 5, deep), strip.rect(at + 6, 3, 2, deep - 3)]),
            ],
            Self::Escape => vec![room(RoomKind::Stairs, 0, 0, 5, deep)],
            Self::Opening(_) => Vec::new(),
        }
    }
}
