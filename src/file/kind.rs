//! What kinds of entities a file holds, and which list holds which.

use crate::model::EntityId;

/// What kind of entity a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum EntityKind {
    Layout,
    Park,
    Building,
    Floor,
    Unit,
    Startup,
    Tenancy,
    CommitteeSession,
}

impl EntityKind {
    /// What the list in a field of this kind of record holds.
    pub(super) fn listed_in(self, field: &str) -> Option<Self> {
        match (self, field) {
            (Self::Layout, "parks") => Some(Self::Park),
            // Where an older format lists them.
            #[cfg(any(test, fuzzing))]
            (Self::Layout, "offices") => Some(Self::Unit),
            (Self::Park, "buildings") => Some(Self::Building),
            (Self::Building, "floors") => Some(Self::Floor),
            (Self::Floor, "units") => Some(Self::Unit),
            (Self::Layout, "startups") => Some(Self::Startup),
            (Self::Layout, "tenancies") => Some(Self::Tenancy),
            (Self::Layout, "sessions") => Some(Self::CommitteeSession),
            _ => None,
        }
    }

    /// The entity of this kind with the id as written.
    pub(super) fn entity(self, id: &str) -> Option<EntityId> {
        Some(match self {
            Self::Layout => EntityId::Layout,
            Self::Park => EntityId::Park(id.parse().ok()?),
            Self::Building => EntityId::Building(id.parse().ok()?),
            Self::Floor => EntityId::Floor(id.parse().ok()?),
            Self::Unit => EntityId::Unit(id.parse().ok()?),
            Self::Startup => EntityId::Startup(id.parse().ok()?),
            Self::Tenancy => EntityId::Tenancy(id.parse().ok()?),
            Self::CommitteeSession => EntityId::CommitteeSession(id.parse().ok()?),
        })
    }
}
