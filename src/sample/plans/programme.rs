//! What is wanted on a floor: which rooms, how often, and how large.

use super::RoomKind;

/// The purpose of a floor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::sample) enum Programme {
    /// Offices of an enterprise hotel.
    Hotel,
    /// Small offices, shared desks and laboratories.
    Incubator,
    /// Large offices and open spaces.
    Business,
    /// Server rooms and what they need.
    DataCentre,
    /// Storage and plant below ground.
    Basement,
}

/// A room that is wanted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted {
    /// What.
    pub(super) kind: RoomKind,
    /// Smallest area in m².
    pub(super) least: u32,
    /// Largest area in m².
    pub(super) most: u32,
}

const fn wanted(kind: RoomKind, least: u32, most: u32, weight: u32) -> (Wanted, u32) {
    (Wanted { kind, least, most }, weight)
}

/// What fills a span too small for anything drawn: an office of any allowed size.
pub(super) const OFFICE: Wanted = Wanted { kind: RoomKind::Office, least: 13, most: 66 };

const HOTEL: &[(Wanted, u32)] = &[
    wanted(RoomKind::Office, 19, 32, 22),
    wanted(RoomKind::Office, 30, 48, 30),
    wanted(RoomKind::Office, 46, 66, 22),
    wanted(RoomKind::OpenSpace, 68, 120, 18),
    wanted(RoomKind::MeetingRoom, 20, 34, 4),
    wanted(RoomKind::Laboratory, 34, 60, 5),
];

const INCUBATOR: &[(Wanted, u32)] = &[
    wanted(RoomKind::Office, 18, 28, 18),
    wanted(RoomKind::Office, 28, 56, 30),
    wanted(RoomKind::SharedDesks, 60, 96, 15),
    wanted(RoomKind::OpenSpace, 64, 110, 18),
    wanted(RoomKind::Laboratory, 36, 66, 14),
    wanted(RoomKind::MeetingRoom, 20, 32, 5),
    wanted(RoomKind::TrainingRoom, 48, 68, 4),
];

const BUSINESS: &[(Wanted, u32)] = &[
    wanted(RoomKind::Office, 32, 48, 16),
    wanted(RoomKind::Office, 48, 66, 24),
    wanted(RoomKind::OpenSpace, 90, 168, 40),
    wanted(RoomKind::MeetingRoom, 24, 40, 6),
    wanted(RoomKind::TrainingRoom, 50, 68, 6),
];

const DATA_CENTRE: &[(Wanted, u32)] = &[
    wanted(RoomKind::ServerRoom, 40, 68, 70),
    wanted(RoomKind::Office, 18, 34, 20),
    wanted(RoomKind::Plant, 24, 50, 20),
    wanted(RoomKind::Storage, 16, 30, 10),
];

const BASEMENT: &[(Wanted, u32)] = &[
    wanted(RoomKind::Storage, 30, 68, 40),
    wanted(RoomKind::Storage, 70, 160, 30),
    wanted(RoomKind::Plant, 50, 130, 24),
    wanted(RoomKind::ServerRoom, 30, 60, 8),
];

/// What needs no daylight.
const INNER: &[(Wanted, u32)] = &[
    wanted(RoomKind::MeetingRoom, 28, 48, 26),
    wanted(RoomKind::Storage, 22, 40, 20),
    wanted(RoomKind::TrainingRoom, 48, 68, 18),
    wanted(RoomKind::Lounge, 34, 60, 24),
    wanted(RoomKind::ServerRoom, 24, 40, 8),
];

impl Programme {
    /// What is wanted along the façade.
    pub(super) const fn outer(self) -> &'static [(Wanted, u32)] {
        match self {
            Self::Hotel => HOTEL,
            Self::Incubator => INCUBATOR,
            Self::Business => BUSINESS,
            Self::DataCentre => DATA_CENTRE,
            Self::Basement => BASEMENT,
        }
    }

    /// What is wanted away from the façade.
    pub(super) const fn inner(self) -> &'static [(Wanted, u32)] {
        match self {
            Self::Hotel | Self::Incubator | Self::Business => INNER,
            Self::DataCentre | Self::Basement => self.outer(),
        }
    }

    /// What fits where nothing drawn does.
    pub(super) const fn filler(self, daylight: bool) -> RoomKind {
        match self {
            Self::Hotel | Self::Incubator | Self::Business if daylight => RoomKind::Office,
            _ => RoomKind::Storage,
        }
    }
}
