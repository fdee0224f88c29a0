//! Parks, buildings and floors that go, and what becomes of those who are there.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::add::name_of;
use super::{PlaceId, known_building, known_park};
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::{BuildingId, FloorId, Layout, Needs, Startup, Tenancy, TenancyId, Unit};
use crate::operations::drawing::{floor_name, is_over, known_floor, removals};
use crate::operations::propose::propose;
use crate::operations::{Refusal, Remedy};

/// A park, a building or a floor is to go with everything in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Removal {
    /// Which.
    pub place: PlaceId,
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
/// [`crate::model::Displaced`] for each unit that goes. Startups that wished for a park that goes wish for any; the
/// sessions of its committee go with it.
///
/// # Errors
/// The tenancies that run or are to come at the stamp's day, unless tenants are displaced.
pub fn remove_place(layout: &Layout, request: &Removal, stamp: &Stamp) -> Result<Change, Refusal> {
    let label = match request.place {
        PlaceId::Park(id) => ChangeLabel::RemovePark { name: known_park(layout, id)?.name.clone() },
        PlaceId::Building(id) => ChangeLabel::RemoveBuilding { name: name_of(known_building(layout, id)?) },
        PlaceId::Floor(id) => ChangeLabel::RemoveFloor { name: floor_name(layout, known_floor(layout, id)?) },
    };
    let tenancies = tenancies_in(layout, request.place, stamp);
    if !request.displacing && !tenancies.is_empty() {
        let place = request.place.into();
        return Err(Refusal::PlaceOccupied { place, tenancies: tenancies.iter().map(|tenancy| tenancy.id).collect() });
    }
    let gone = Gone::of(layout, request.place);
    let units: Vec<&Unit> = gone.floors.iter().flat_map(|floor| layout.units_of(*floor)).map(|unit| &**unit).collect();
    let (mut edits, _) = removals(layout, &units, stamp);
    if let PlaceId::Park(park) = request.place {
        edits.extend(without_wish_for(layout, park));
        edits.extend(layout.sessions_of(park).iter().map(|session| Edit::CommitteeSession(session.id, None)));
    }
    edits.extend(gone.floors.iter().map(|floor| Edit::Floor(*floor, None)));
    edits.extend(gone.buildings.iter().map(|building| Edit::Building(*building, None)));
    if let PlaceId::Park(park) = request.place {
        edits.push(Edit::Park(park, None));
    }
    propose(layout, stamp, label, edits, &[])
}

/// The tenancies in a place that run or are to come at the stamp's day, by startup, then from the earliest start.
pub fn tenancies_in<'a>(layout: &'a Layout, place: PlaceId, stamp: &Stamp) -> Vec<&'a Arc<Tenancy>> {
    let today = stamp.at.date_naive();
    let gone = Gone::of(layout, place);
    let units = gone.floors.iter().flat_map(|floor| layout.units_of(*floor));
    let there: BTreeMap<TenancyId, &Arc<Tenancy>> = units
        .flat_map(|unit| layout.tenancies_on(unit.id))
        .filter(|tenancy| !is_over(tenancy, today))
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
    fn of(layout: &Layout, place: PlaceId) -> Self {
        let buildings: Vec<BuildingId> = match place {
            PlaceId::Park(park) => layout.buildings_in_order(park).iter().map(|building| building.id).collect(),
            PlaceId::Building(building) => vec![building],
            PlaceId::Floor(floor) => return Self { buildings: Vec::new(), floors: vec![floor] },
        };
        let floors = buildings.iter().flat_map(|building| layout.floors_in_order(*building));
        let floors = floors.map(|floor| floor.id).collect();
        Self { buildings, floors }
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
