//! Parks, buildings and floors that go, and what becomes of those who are there.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::add::name_of;
use super::{Place, above, floor_name, known_building, known_park};
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::{BuildingId, Displaced, Floor, FloorId, Layout, Needs, Startup, Tenancy, TenancyId, Unit, UnitId};
use crate::operations::propose::{known_floor, propose};
use crate::operations::{Refusal, Remedy};

/// A park, a building or a floor is to go with everything in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Removal {
    /// Which.
    pub place: Place,
    /// Whether tenants who are there or to come shall wait to be placed elsewhere.
    pub displacing: bool,
}

impl Removal {
    /// The request that takes the offer, `None` where the offer is not one for it.
    #[must_use]
    pub const fn with(&self, remedy: Remedy) -> Option<Self> {
        match remedy {
            Remedy::Displace => Some(Self { displacing: true, ..*self }),
            _ => None,
        }
    }
}

/// Removes a park, a building or a floor with everything in it.
///
/// Tenancies that have ended keep the record of what they had, as do all where tenants are displaced: a
/// [`Displaced`] for each unit that goes. Startups that wished for a park that goes wish for any.
///
/// # Errors
/// The tenancies that run or are to come at the stamp's day, unless tenants are displaced.
pub fn remove_place(layout: &Layout, request: &Removal, stamp: &Stamp) -> Result<Change, Refusal> {
    let label = match request.place {
        Place::Park(id) => ChangeLabel::RemovePark { name: known_park(layout, id)?.name.clone() },
        Place::Building(id) => ChangeLabel::RemoveBuilding { name: name_of(known_building(layout, id)?) },
        Place::Floor(id) => ChangeLabel::RemoveFloor { name: floor_name(layout, known_floor(layout, id)?) },
    };
    let tenancies = tenancies_in(layout, request.place, stamp);
    if !request.displacing && !tenancies.is_empty() {
        let place = request.place.into();
        return Err(Refusal::PlaceOccupied { place, tenancies: tenancies.iter().map(|tenancy| tenancy.id).collect() });
    }
    let gone = Gone::of(layout, request.place);
    let units: Vec<&Arc<Unit>> = gone.floors.iter().flat_map(|floor| layout.units_of(*floor)).collect();
    let mut edits = displace(layout, &units);
    if let Place::Park(park) = request.place {
        edits.extend(without_wish_for(layout, park));
    }
    edits.extend(units.iter().map(|unit| Edit::Unit(unit.id, None)));
    edits.extend(gone.floors.iter().map(|floor| Edit::Floor(*floor, None)));
    edits.extend(gone.buildings.iter().map(|building| Edit::Building(*building, None)));
    if let Place::Park(park) = request.place {
        edits.push(Edit::Park(park, None));
    }
    propose(layout, stamp, label, edits, &[])
}

/// The tenancies in a place that run or are to come at the stamp's day, by startup, then from the earliest start.
pub fn tenancies_in<'a>(layout: &'a Layout, place: Place, stamp: &Stamp) -> Vec<&'a Arc<Tenancy>> {
    let today = stamp.at.date_naive();
    let is_over = |tenancy: &Tenancy| {
        tenancy.occupied_period().is_none_or(|period| period.last().is_some_and(|last| last < today))
    };
    let gone = Gone::of(layout, place);
    let units = gone.floors.iter().flat_map(|floor| layout.units_of(*floor));
    let there: BTreeMap<TenancyId, &Arc<Tenancy>> = units
        .flat_map(|unit| layout.tenancies_on(unit.id))
        .filter(|tenancy| !is_over(tenancy))
        .map(|tenancy| (tenancy.id, tenancy))
        .collect();
    let mut there: Vec<_> = there.into_values().collect();
    there.sort_by_key(|tenancy| (tenancy.startup, tenancy.start, tenancy.id));
    there
}

/// What goes with a place.
struct Gone {
    buildings: Vec<BuildingId>,
    floors: Vec<FloorId>,
}

impl Gone {
    fn of(layout: &Layout, place: Place) -> Self {
        let buildings: Vec<BuildingId> = match place {
            Place::Park(park) => layout.buildings_in_order(park).iter().map(|building| building.id).collect(),
            Place::Building(building) => vec![building],
            Place::Floor(floor) => return Self { buildings: Vec::new(), floors: vec![floor] },
        };
        let floors = buildings.iter().flat_map(|building| layout.floors_in_order(*building));
        let floors = floors.map(|floor| floor.id).collect();
        Self { buildings, floors }
    }
}

/// The edits after which no tenancy covers these units and each knows what it had of them.
fn displace(layout: &Layout, units: &[&Arc<Unit>]) -> Vec<Edit> {
    let gone: BTreeSet<UnitId> = units.iter().map(|unit| unit.id).collect();
    let covering: BTreeMap<TenancyId, &Arc<Tenancy>> =
        units.iter().flat_map(|unit| layout.tenancies_on(unit.id)).map(|tenancy| (tenancy.id, tenancy)).collect();
    let without = |tenancy: &Arc<Tenancy>| {
        let mut left = Tenancy::clone(tenancy);
        left.units.retain(|occupied| !gone.contains(&occupied.unit));
        let lost = tenancy.units.iter().filter(|occupied| gone.contains(&occupied.unit));
        left.to_place.extend(lost.filter_map(|occupied| {
            let unit = layout.unit(occupied.unit)?;
            Some(displaced(layout, unit, layout.floor(unit.floor)?, occupied.seats))
        }));
        Edit::tenancy(left)
    };
    covering.into_values().map(without).collect()
}

fn displaced(layout: &Layout, unit: &Unit, floor: &Floor, seats: Option<u32>) -> Displaced {
    Displaced {
        code: unit.code.clone(),
        place: floor_name(layout, floor),
        area: layout.area_of(unit),
        seats,
        currency: above(layout, floor).map(|(_, park)| park.currency).unwrap_or_default(),
    }
}

fn without_wish_for(layout: &Layout, park: crate::model::ParkId) -> Vec<Edit> {
    let wishes = |startup: &&Arc<Startup>| startup.needs.as_ref().is_some_and(|needs| needs.park == Some(park));
    let free = |startup: &Arc<Startup>| {
        let needs = startup.needs.clone().map(|needs| Needs { park: None, ..needs });
        Edit::startup(Startup { needs, ..Startup::clone(startup) })
    };
    layout.startups().filter(wishes).map(free).collect()
}
