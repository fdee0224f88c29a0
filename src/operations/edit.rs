//! Editing what is there: an entity's whole new value, or its removal.
//!
//! An edit is refused where it would break what was sound; one that leaves an old problem as it was is not.

use std::sync::Arc;

use super::Refusal;
use super::propose::{known_tenancy, name_of, park_is_open, propose, removal};
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::{Building, EntityId, Floor, Layout, Park, Startup, StartupId, Tenancy, TenancyId, Unit};

/// The former value, where the new one differs from it.
fn differing<'a, T: PartialEq>(former: Option<&'a Arc<T>>, new: &T, entity: EntityId) -> Result<&'a T, Refusal> {
    let former = former.ok_or(Refusal::Unknown(entity))?;
    if **former == *new { Err(Refusal::NothingToChange) } else { Ok(former) }
}

/// Puts a park's new particulars.
///
/// # Errors
/// What the layout would then have wrong.
pub fn edit_park(layout: &Layout, park: Park, stamp: &Stamp) -> Result<Change, Refusal> {
    differing(layout.park(park.id), &park, EntityId::Park(park.id))?;
    let label = ChangeLabel::EditPark { name: park.name.clone() };
    propose(layout, stamp, label, vec![Edit::Park(park.id, Some(Arc::new(park)))], &[])
}

/// Puts a building's new particulars.
///
/// # Errors
/// What the layout would then have wrong.
pub fn edit_building(layout: &Layout, building: Building, stamp: &Stamp) -> Result<Change, Refusal> {
    let former = differing(layout.building(building.id), &building, EntityId::Building(building.id))?;
    let units = layout.units_of_building(building.id).map(|unit| EntityId::Unit(unit.id));
    let around: Vec<EntityId> = if former.park == building.park { Vec::new() } else { units.collect() };
    let label = ChangeLabel::EditBuilding { name: building.name.clone() };
    propose(layout, stamp, label, vec![Edit::Building(building.id, Some(Arc::new(building)))], &around)
}

/// Puts a floor's new particulars.
///
/// # Errors
/// What the layout would then have wrong.
pub fn edit_floor(layout: &Layout, floor: Floor, stamp: &Stamp) -> Result<Change, Refusal> {
    let former = differing(layout.floor(floor.id), &floor, EntityId::Floor(floor.id))?;
    let units = layout.units_of(floor.id).map(|unit| EntityId::Unit(unit.id));
    let around: Vec<EntityId> = if former.building == floor.building { Vec::new() } else { units.collect() };
    let building = layout.building(floor.building).map(|building| building.code.as_str()).unwrap_or_default();
    let label = ChangeLabel::EditFloor { name: format!("{building} {}", floor.level) };
    propose(layout, stamp, label, vec![Edit::Floor(floor.id, Some(Arc::new(floor)))], &around)
}

/// Puts a unit's new particulars.
///
/// # Errors
/// What the layout would then have wrong.
pub fn edit_unit(layout: &Layout, unit: Unit, stamp: &Stamp) -> Result<Change, Refusal> {
    differing(layout.unit(unit.id), &unit, EntityId::Unit(unit.id))?;
    let label = ChangeLabel::EditUnit { code: unit.code.clone() };
    propose(layout, stamp, label, vec![Edit::unit(unit)], &[])
}

/// Puts a startup's new particulars.
///
/// # Errors
/// What the layout would then have wrong.
pub fn edit_startup(layout: &Layout, startup: Startup, stamp: &Stamp) -> Result<Change, Refusal> {
    differing(layout.startup(startup.id), &startup, EntityId::Startup(startup.id))?;
    let label = ChangeLabel::EditStartup { name: startup.name.clone() };
    propose(layout, stamp, label, vec![Edit::startup(startup)], &[])
}

/// Adds a startup.
///
/// # Errors
/// What the layout would then have wrong.
pub fn add_startup(layout: &Layout, startup: Startup, stamp: &Stamp) -> Result<Change, Refusal> {
    if layout.startup(startup.id).is_some() {
        return Err(Refusal::Exists(EntityId::Startup(startup.id)));
    }
    let label = ChangeLabel::AddStartup { name: startup.name.clone() };
    propose(layout, stamp, label, vec![Edit::startup(startup)], &[])
}

/// Removes a startup that has no tenancy and stands on no agenda.
///
/// # Errors
/// Its tenancies, or the sessions on whose agenda it stands.
pub fn remove_startup(layout: &Layout, startup: StartupId, stamp: &Stamp) -> Result<Change, Refusal> {
    let former = layout.startup(startup).ok_or(Refusal::Unknown(EntityId::Startup(startup)))?;
    let tenancies: Vec<TenancyId> = layout.tenancies_of(startup).into_iter().map(|tenancy| tenancy.id).collect();
    if !tenancies.is_empty() {
        return Err(Refusal::StartupHasTenancies { startup, tenancies });
    }
    let mut sessions: Vec<_> = layout.items_of(startup).into_iter().map(|(session, _)| session.id).collect();
    sessions.dedup();
    if !sessions.is_empty() {
        return Err(Refusal::StartupOnAgenda { startup, sessions });
    }
    let label = ChangeLabel::RemoveStartup { name: former.name.clone() };
    propose(layout, stamp, label, vec![Edit::Startup(startup, None)], &[])
}

/// Puts a tenancy's new terms.
///
/// # Errors
/// What stands in the way, as for an allocation, or what the layout would then have wrong.
pub fn edit_tenancy(layout: &Layout, tenancy: Tenancy, stamp: &Stamp) -> Result<Change, Refusal> {
    let former = differing(layout.tenancy(tenancy.id), &tenancy, EntityId::Tenancy(tenancy.id))?;
    park_is_open(layout, &tenancy, Some(former))?;
    let label = ChangeLabel::EditTenancy { startup: name_of(layout, tenancy.startup) };
    propose(layout, stamp, label, vec![Edit::tenancy(tenancy)], &[])
}

/// Removes a tenancy as if it had never been.
///
/// # Errors
/// Where it does not exist.
pub fn remove_tenancy(layout: &Layout, tenancy: TenancyId, stamp: &Stamp) -> Result<Change, Refusal> {
    let former = known_tenancy(layout, tenancy)?;
    let label = ChangeLabel::RemoveTenancy { startup: name_of(layout, former.startup) };
    propose(layout, stamp, label, removal(layout, former), &[])
}

/// Gives the layout another title.
///
/// # Errors
/// Where it has that title.
pub fn edit_title(layout: &Layout, title: &str, stamp: &Stamp) -> Result<Change, Refusal> {
    if layout.title() == title {
        return Err(Refusal::NothingToChange);
    }
    propose(layout, stamp, ChangeLabel::EditTitle, vec![Edit::Title(title.into())], &[])
}
