//! Edits, changes, and the one function that alters a layout.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::change::ChangeLabel;
use crate::model::{
    Building, BuildingId, CommitteeSession, CommitteeSessionId, EntityId, Floor, FloorId, Layout, Park, ParkId,
    Startup, StartupId, Tenancy, TenancyId, Unit, UnitId,
};

/// Puts one entity, or removes it where there is no value. Its inverse is the entity's former value.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "one for each kind of entity")]
pub enum Edit {
    Title(Arc<str>),
    Park(ParkId, Option<Arc<Park>>),
    Building(BuildingId, Option<Arc<Building>>),
    Floor(FloorId, Option<Arc<Floor>>),
    Unit(UnitId, Option<Arc<Unit>>),
    Startup(StartupId, Option<Arc<Startup>>),
    Tenancy(TenancyId, Option<Arc<Tenancy>>),
    CommitteeSession(CommitteeSessionId, Option<Arc<CommitteeSession>>),
}

impl Edit {
    /// Puts a park.
    pub fn park(park: Park) -> Self {
        Self::Park(park.id, Some(Arc::new(park)))
    }

    /// Puts a building.
    pub fn building(building: Building) -> Self {
        Self::Building(building.id, Some(Arc::new(building)))
    }

    /// Puts a floor.
    pub fn floor(floor: Floor) -> Self {
        Self::Floor(floor.id, Some(Arc::new(floor)))
    }

    /// Puts a unit.
    pub fn unit(unit: Unit) -> Self {
        Self::Unit(unit.id, Some(Arc::new(unit)))
    }

    /// Puts a startup.
    pub fn startup(startup: Startup) -> Self {
        Self::Startup(startup.id, Some(Arc::new(startup)))
    }

    /// Puts a tenancy.
    pub fn tenancy(tenancy: Tenancy) -> Self {
        Self::Tenancy(tenancy.id, Some(Arc::new(tenancy)))
    }

    /// Puts a session of a committee.
    pub fn session(session: CommitteeSession) -> Self {
        Self::CommitteeSession(session.id, Some(Arc::new(session)))
    }

    /// The entity it puts or removes.
    pub const fn entity(&self) -> EntityId {
        match self {
            Self::Title(_) => EntityId::Layout,
            Self::Park(id, _) => EntityId::Park(*id),
            Self::Building(id, _) => EntityId::Building(*id),
            Self::Floor(id, _) => EntityId::Floor(*id),
            Self::Unit(id, _) => EntityId::Unit(*id),
            Self::Startup(id, _) => EntityId::Startup(*id),
            Self::Tenancy(id, _) => EntityId::Tenancy(*id),
            Self::CommitteeSession(id, _) => EntityId::CommitteeSession(*id),
        }
    }

    /// Whether it removes the entity.
    pub const fn is_removal(&self) -> bool {
        matches!(
            self,
            Self::Park(_, None)
                | Self::Building(_, None)
                | Self::Floor(_, None)
                | Self::Unit(_, None)
                | Self::Startup(_, None)
                | Self::Tenancy(_, None)
                | Self::CommitteeSession(_, None)
        )
    }
}

/// Who does something, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// Who.
    pub author: Arc<str>,
    /// When.
    pub at: DateTime<Utc>,
}

/// What a person did, as one step to undo.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// What it is called.
    pub label: ChangeLabel,
    /// Who did it, and when.
    pub stamp: Stamp,
    /// What it puts and removes, in this order.
    pub edits: Vec<Edit>,
}

/// Alters the layout by a change and answers the change that takes it back, under the same label and stamp.
pub fn apply(layout: &mut Layout, change: &Change) -> Change {
    let mut inverse: Vec<Edit> = change.edits.iter().map(|edit| apply_edit(layout, edit)).collect();
    inverse.reverse();
    Change { label: change.label.clone(), stamp: change.stamp.clone(), edits: inverse }
}

/// Alters the layout by one edit and answers its inverse.
pub(super) fn apply_edit(layout: &mut Layout, edit: &Edit) -> Edit {
    match edit {
        Edit::Title(title) => Edit::Title(layout.exchange_title(Arc::clone(title))),
        Edit::Park(id, park) => Edit::Park(*id, layout.exchange_park(*id, park.clone())),
        Edit::Building(id, building) => Edit::Building(*id, layout.exchange_building(*id, building.clone())),
        Edit::Floor(id, floor) => Edit::Floor(*id, layout.exchange_floor(*id, floor.clone())),
        Edit::Unit(id, unit) => Edit::Unit(*id, layout.exchange_unit(*id, unit.clone())),
        Edit::Startup(id, startup) => Edit::Startup(*id, layout.exchange_startup(*id, startup.clone())),
        Edit::Tenancy(id, tenancy) => Edit::Tenancy(*id, layout.exchange_tenancy(*id, tenancy.clone())),
        Edit::CommitteeSession(id, session) => {
            Edit::CommitteeSession(*id, layout.exchange_session(*id, session.clone()))
        }
    }
}
