//! Changes as lists of them hold: one line a change, its entities as the newest format writes them.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::v3::{BuildingRecord, FloorRecord, ParkRecord};
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::{
    BuildingId, CommitteeSession, CommitteeSessionId, FloorId, ParkId, Startup, StartupId, Tenancy, TenancyId, Unit,
    UnitId,
};

/// A change as a line holds it.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Change", deny_unknown_fields)]
pub(in crate::file) struct ChangeRecord {
    label: ChangeLabel,
    stamp: Stamp,
    edits: Vec<EditRecord>,
}

/// An edit: an entity with where it stands, or the id of one that goes.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Edit", deny_unknown_fields)]
enum EditRecord {
    Title(Arc<str>),
    PutPark { position: u32, park: ParkRecord },
    RemovePark(ParkId),
    PutBuilding { park: ParkId, position: u32, building: BuildingRecord },
    RemoveBuilding(BuildingId),
    PutFloor { building: BuildingId, floor: FloorRecord },
    RemoveFloor(FloorId),
    PutUnit { floor: FloorId, unit: Arc<Unit> },
    RemoveUnit(UnitId),
    PutStartup(Arc<Startup>),
    RemoveStartup(StartupId),
    PutTenancy(Arc<Tenancy>),
    RemoveTenancy(TenancyId),
    PutSession(Arc<CommitteeSession>),
    RemoveSession(CommitteeSessionId),
}

impl From<&Change> for ChangeRecord {
    fn from(change: &Change) -> Self {
        Self {
            label: change.label.clone(),
            stamp: change.stamp.clone(),
            edits: change.edits.iter().map(EditRecord::from).collect(),
        }
    }
}

impl From<ChangeRecord> for Change {
    fn from(record: ChangeRecord) -> Self {
        let edits = record.edits.into_iter().map(EditRecord::into_edit).collect();
        Self { label: record.label, stamp: record.stamp, edits }
    }
}

impl From<&Edit> for EditRecord {
    fn from(edit: &Edit) -> Self {
        match edit {
            Edit::Title(title) => Self::Title(Arc::clone(title)),
            Edit::Park(_, Some(park)) => Self::PutPark { position: park.position, park: ParkRecord::head(park) },
            Edit::Park(id, None) => Self::RemovePark(*id),
            Edit::Building(_, Some(building)) => Self::PutBuilding {
                park: building.park,
                position: building.position,
                building: BuildingRecord::head(building),
            },
            Edit::Building(id, None) => Self::RemoveBuilding(*id),
            Edit::Floor(_, Some(floor)) => Self::PutFloor { building: floor.building, floor: FloorRecord::head(floor) },
            Edit::Floor(id, None) => Self::RemoveFloor(*id),
            Edit::Unit(_, Some(unit)) => Self::PutUnit { floor: unit.floor, unit: Arc::clone(unit) },
            Edit::Unit(id, None) => Self::RemoveUnit(*id),
            Edit::Startup(_, Some(startup)) => Self::PutStartup(Arc::clone(startup)),
            Edit::Startup(id, None) => Self::RemoveStartup(*id),
            Edit::Tenancy(_, Some(tenancy)) => Self::PutTenancy(Arc::clone(tenancy)),
            Edit::Tenancy(id, None) => Self::RemoveTenancy(*id),
            Edit::CommitteeSession(_, Some(session)) => Self::PutSession(Arc::clone(session)),
            Edit::CommitteeSession(id, None) => Self::RemoveSession(*id),
        }
    }
}

impl EditRecord {
    fn into_edit(self) -> Edit {
        match self {
            Self::Title(title) => Edit::Title(title),
            Self::PutPark { position, park } => {
                let (park, _) = park.into_park(position);
                Edit::Park(park.id, Some(Arc::new(park)))
            }
            Self::RemovePark(id) => Edit::Park(id, None),
            Self::PutBuilding { park, position, building } => {
                let (building, _) = building.into_building(park, position);
                Edit::Building(building.id, Some(Arc::new(building)))
            }
            Self::RemoveBuilding(id) => Edit::Building(id, None),
            Self::PutFloor { building, floor } => {
                let (floor, _) = floor.into_floor(building);
                Edit::Floor(floor.id, Some(Arc::new(floor)))
            }
            Self::RemoveFloor(id) => Edit::Floor(id, None),
            Self::PutUnit { floor, unit } => Edit::unit(Unit { floor, ..Arc::unwrap_or_clone(unit) }),
            Self::RemoveUnit(id) => Edit::Unit(id, None),
            Self::PutStartup(startup) => Edit::Startup(startup.id, Some(startup)),
            Self::RemoveStartup(id) => Edit::Startup(id, None),
            Self::PutTenancy(tenancy) => Edit::Tenancy(tenancy.id, Some(tenancy)),
            Self::RemoveTenancy(id) => Edit::Tenancy(id, None),
            Self::PutSession(session) => Edit::CommitteeSession(session.id, Some(session)),
            Self::RemoveSession(id) => Edit::CommitteeSession(id, None),
        }
    }
}
