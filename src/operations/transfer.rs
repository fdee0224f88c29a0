//! Parks from one layout to another, with what belongs to them.
//!
//! To a park belong its buildings, floors and units; the tenancies of its units; the tenancies that wait to be placed and
//! have no unit at all, where their tenant is one of the park, wishes to be there, or the layout has no other park; the
//! sessions of its committee; and the startups that are tenants by these tenancies, stand on these agendas or wish to be in
//! the park.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Refusal;
use super::propose::propose;
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::{
    AgendaItemId, Building, BuildingId, CommitteeSession, CommitteeSessionId, EntityId, Floor, FloorId, Layout,
    LayoutParts, Park, ParkId, Startup, StartupId, Tenancy, TenancyId, Unit, UnitId,
};

/// Parks of another layout that are to come into this one.
#[derive(Debug, Clone, Copy)]
pub struct ImportParks<'a> {
    /// The other layout.
    pub from: &'a Layout,
    /// Which of its parks, in any order.
    pub parks: &'a [ParkId],
    /// Whether a park that is there already comes as a copy beside it, rather than not at all.
    pub copies: bool,
}

/// The change that brings parks in, and what is to be told of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// The change.
    pub change: Change,
    /// The parks that come, in their order.
    pub parks: Vec<ImportedPark>,
    /// How many units come with them.
    pub units: usize,
    /// How many tenancies come with them.
    pub tenancies: usize,
    /// How many startups come with them.
    pub startups: usize,
    /// How many startups are known already, and stand for themselves in both.
    pub shared: usize,
    /// The names of the startups that are known already with other particulars, so that they are there twice now.
    pub twice: Vec<String>,
}

/// A park that comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedPark {
    /// Its name.
    pub name: String,
    /// Its code.
    pub code: String,
    /// The code it had, where another park has that.
    pub former_code: Option<String>,
}

/// A park with what belongs to it as a layout of its own, named after it; empty where there is no such park. A wish to be in
/// another park does not come along.
pub fn extract_park(layout: &Layout, park: ParkId) -> Layout {
    let mut parts = parts_of(layout, &BTreeSet::from([park]));
    parts.title = parts.parks.first().map(|park| park.name.clone()).unwrap_or_default();
    // Nothing of a layout stands in it twice.
    Layout::from_parts(parts).unwrap_or_default()
}

/// Brings parks of another layout into this one, after those that are there.
///
/// An entity whose id is there already with the same value is shared. One whose id is there with another value gets a new
/// id, made of a number that `random` draws, and what refers to it follows. A startup is the same also where only one of the
/// two wishes for a park; a wish that is new comes along. A code that another park has gets a number: `SA-2`.
///
/// # Errors
/// Where a park is there already and copies were not asked for, or where the parks have problems of their own.
pub fn import_parks(
    layout: &Layout,
    request: &ImportParks<'_>,
    random: &mut dyn FnMut() -> u64,
    stamp: &Stamp,
) -> Result<Import, Refusal> {
    let wanted: BTreeSet<ParkId> = request.parks.iter().copied().collect();
    for park in &wanted {
        if request.from.park(*park).is_none() {
            return Err(Refusal::Unknown(EntityId::Park(*park)));
        }
        if layout.park(*park).is_some() && !request.copies {
            return Err(Refusal::ParkExists { park: *park });
        }
    }
    if wanted.is_empty() {
        return Err(Refusal::NothingToChange);
    }
    let parts = parts_of(request.from, &wanted);
    let units = parts.units.len();
    let mut arrival = Arrival { layout, from: request.from, random, edits: Vec::new(), ids: NewIds::default() };
    let parks = arrival.parks(parts.parks);
    arrival.buildings(parts.buildings);
    arrival.floors(parts.floors);
    arrival.units(parts.units);
    let tenants = arrival.startups(parts.startups);
    arrival.sessions(parts.sessions);
    let tenancies = arrival.tenancies(parts.tenancies);
    let label = ChangeLabel::ImportParks { names: parks.iter().map(|park| park.name.clone()).collect() };
    let change = propose(layout, stamp, label, arrival.edits, &[])?;
    let Tenants { new: startups, shared, twice } = tenants;
    Ok(Import { change, parks, units, tenancies, startups, shared, twice })
}

/// What belongs to parks, without a reference that leads elsewhere.
fn parts_of(layout: &Layout, wanted: &BTreeSet<ParkId>) -> LayoutParts {
    let parks: Vec<&Arc<Park>> = layout.parks_in_order().into_iter().filter(|park| wanted.contains(&park.id)).collect();
    let buildings: Vec<_> = parks.iter().flat_map(|park| layout.buildings_in_order(park.id)).collect();
    let floors: Vec<_> = buildings.iter().flat_map(|building| layout.floors_in_order(building.id)).collect();
    let units: Vec<_> = floors.iter().flat_map(|floor| layout.units_in_order(floor.id)).collect();
    let there: BTreeSet<UnitId> = units.iter().map(|unit| unit.id).collect();
    let is_only = layout.parks().len() == parks.len();
    let belongs = |tenancy: &Tenancy| {
        let is_there = |tenancy: &Tenancy| tenancy.units.iter().any(|occupied| there.contains(&occupied.unit));
        let wishes = || layout.startup(tenancy.startup).is_some_and(|startup| wishes_for(startup, wanted));
        let is_tenant = || layout.tenancies_of(tenancy.startup).iter().any(|other| is_there(other));
        is_there(tenancy) || tenancy.units.is_empty() && (is_only || is_tenant() || wishes())
    };
    let sessions: Vec<_> = parks.iter().flat_map(|park| layout.sessions_of(park.id)).collect();
    let items: BTreeSet<AgendaItemId> =
        sessions.iter().flat_map(|session| session.items.iter().map(|item| item.id)).collect();
    let tenancies: Vec<&Tenancy> =
        layout.tenancies().filter(|tenancy| belongs(tenancy)).map(|tenancy| &**tenancy).collect();
    let coming: BTreeSet<TenancyId> = tenancies.iter().map(|tenancy| tenancy.id).collect();
    let tenancies: Vec<Tenancy> = tenancies
        .into_iter()
        .map(|tenancy| {
            let units = tenancy.units.iter().copied().filter(|occupied| there.contains(&occupied.unit)).collect();
            let follows = tenancy.follows.filter(|term| coming.contains(term));
            let decision = tenancy.decision.filter(|item| items.contains(item));
            Tenancy { units, follows, decision, ..tenancy.clone() }
        })
        .collect();
    let on_agendas = sessions.iter().flat_map(|session| session.items.iter().map(|item| item.startup));
    let tenants: BTreeSet<StartupId> = tenancies.iter().map(|tenancy| tenancy.startup).chain(on_agendas).collect();
    let startups = layout.startups().filter(|startup| tenants.contains(&startup.id) || wishes_for(startup, wanted));
    LayoutParts {
        title: String::new(),
        startups: startups.map(|startup| without_wish_elsewhere(startup, wanted)).collect(),
        parks: owned(parks),
        buildings: owned(buildings),
        floors: owned(floors),
        units: owned(units),
        tenancies,
        sessions: owned(sessions),
    }
}

fn owned<T: Clone>(entries: Vec<&Arc<T>>) -> Vec<T> {
    entries.into_iter().map(|entry| (**entry).clone()).collect()
}

fn wish_of(startup: &Startup) -> Option<ParkId> {
    startup.needs.as_ref().and_then(|needs| needs.park)
}

fn wishes_for(startup: &Startup, wanted: &BTreeSet<ParkId>) -> bool {
    wish_of(startup).is_some_and(|park| wanted.contains(&park))
}

fn without_wish_elsewhere(startup: &Startup, wanted: &BTreeSet<ParkId>) -> Startup {
    with_wish(startup, wish_of(startup).filter(|park| wanted.contains(park)))
}

fn with_wish(startup: &Startup, park: Option<ParkId>) -> Startup {
    let mut startup = startup.clone();
    if let Some(needs) = &mut startup.needs {
        needs.park = park;
    }
    startup
}

/// The ids of those that came under another id.
#[derive(Default)]
struct NewIds {
    parks: BTreeMap<ParkId, ParkId>,
    buildings: BTreeMap<BuildingId, BuildingId>,
    floors: BTreeMap<FloorId, FloorId>,
    units: BTreeMap<UnitId, UnitId>,
    startups: BTreeMap<StartupId, StartupId>,
    tenancies: BTreeMap<TenancyId, TenancyId>,
    items: BTreeMap<AgendaItemId, AgendaItemId>,
}

fn follow<I: Ord + Copy>(ids: &BTreeMap<I, I>, id: I) -> I {
    ids.get(&id).copied().unwrap_or(id)
}

/// Startups that come.
#[derive(Default)]
struct Tenants {
    new: usize,
    shared: usize,
    twice: Vec<String>,
}

/// Entities on their way into a layout, each kind after those it refers to.
struct Arrival<'a> {
    layout: &'a Layout,
    from: &'a Layout,
    random: &'a mut dyn FnMut() -> u64,
    edits: Vec<Edit>,
    ids: NewIds,
}

impl Arrival<'_> {
    /// A number that makes an id which neither layout has.
    fn free(&mut self, entity: impl Fn(u64) -> EntityId) -> u64 {
        loop {
            let number = (self.random)();
            if !self.layout.has(entity(number)) && !self.from.has(entity(number)) {
                return number;
            }
        }
    }

    fn parks(&mut self, parks: Vec<Park>) -> Vec<ImportedPark> {
        let mut codes: BTreeSet<String> = self.layout.parks().map(|park| park.code.clone()).collect();
        let mut position = self.layout.parks().map(|park| park.position.saturating_add(1)).max().unwrap_or(0);
        let mut arrived = Vec::with_capacity(parks.len());
        for mut park in parks {
            if self.layout.park(park.id).is_some() {
                let id = ParkId::new(self.free(|number| EntityId::Park(ParkId::new(number))));
                self.ids.parks.insert(park.id, id);
                park.id = id;
            }
            park.position = park.position.max(position);
            position = park.position.saturating_add(1);
            let former_code = std::mem::take(&mut park.code);
            park.code = free_code(&former_code, &codes);
            codes.insert(park.code.clone());
            arrived.push(ImportedPark {
                name: park.name.clone(),
                code: park.code.clone(),
                former_code: (park.code != former_code).then_some(former_code),
            });
            self.edits.push(Edit::Park(park.id, Some(Arc::new(park))));
        }
        arrived
    }

    fn buildings(&mut self, buildings: Vec<Building>) {
        for mut building in buildings {
            building.park = follow(&self.ids.parks, building.park);
            match self.layout.building(building.id) {
                Some(known) if **known == building => continue,
                Some(_) => {
                    let id = BuildingId::new(self.free(|number| EntityId::Building(BuildingId::new(number))));
                    self.ids.buildings.insert(building.id, id);
                    building.id = id;
                }
                None => {}
            }
            self.edits.push(Edit::Building(building.id, Some(Arc::new(building))));
        }
    }

    fn floors(&mut self, floors: Vec<Floor>) {
        for mut floor in floors {
            floor.building = follow(&self.ids.buildings, floor.building);
            match self.layout.floor(floor.id) {
                Some(known) if **known == floor => continue,
                Some(_) => {
                    let id = FloorId::new(self.free(|number| EntityId::Floor(FloorId::new(number))));
                    self.ids.floors.insert(floor.id, id);
                    floor.id = id;
                }
                None => {}
            }
            self.edits.push(Edit::Floor(floor.id, Some(Arc::new(floor))));
        }
    }

    fn units(&mut self, units: Vec<Unit>) {
        for mut unit in units {
            unit.floor = follow(&self.ids.floors, unit.floor);
            match self.layout.unit(unit.id) {
                Some(known) if **known == unit => continue,
                Some(_) => {
                    let id = UnitId::new(self.free(|number| EntityId::Unit(UnitId::new(number))));
                    self.ids.units.insert(unit.id, id);
                    unit.id = id;
                }
                None => {}
            }
            self.edits.push(Edit::unit(unit));
        }
    }

    fn startups(&mut self, startups: Vec<Startup>) -> Tenants {
        let mut tenants = Tenants::default();
        for startup in startups {
            let wish = wish_of(&startup).map(|park| follow(&self.ids.parks, park));
            let Some(known) = self.layout.startup(startup.id) else {
                tenants.new += 1;
                self.edits.push(Edit::startup(with_wish(&startup, wish)));
                continue;
            };
            let known_wish = wish_of(known);
            // A copy of a park is wished for by those who wish for the park itself.
            let agree = known_wish.is_none() || wish.is_none() || known_wish == wish_of(&startup);
            if agree && with_wish(known, None) == with_wish(&startup, None) {
                tenants.shared += 1;
                if known_wish.is_none() && wish.is_some() {
                    self.edits.push(Edit::startup(with_wish(known, wish)));
                }
                continue;
            }
            let id = StartupId::new(self.free(|number| EntityId::Startup(StartupId::new(number))));
            self.ids.startups.insert(startup.id, id);
            tenants.twice.push(startup.name.clone());
            self.edits.push(Edit::startup(Startup { id, ..with_wish(&startup, wish) }));
        }
        tenants
    }

    fn sessions(&mut self, sessions: Vec<CommitteeSession>) {
        for mut session in sessions {
            session.park = follow(&self.ids.parks, session.park);
            for item in &mut session.items {
                item.startup = follow(&self.ids.startups, item.startup);
                for occupied in &mut item.units {
                    occupied.unit = follow(&self.ids.units, occupied.unit);
                }
            }
            match self.layout.session(session.id) {
                Some(known) if **known == session => continue,
                Some(_) => {
                    let free = self.free(|number| EntityId::CommitteeSession(CommitteeSessionId::new(number)));
                    session.id = CommitteeSessionId::new(free);
                    for item in &mut session.items {
                        let id = AgendaItemId::new((self.random)());
                        self.ids.items.insert(item.id, id);
                        item.id = id;
                    }
                }
                None => {}
            }
            self.edits.push(Edit::session(session));
        }
    }

    /// Answers how many come. Those that others follow come before them.
    fn tenancies(&mut self, mut tenancies: Vec<Tenancy>) -> usize {
        tenancies.sort_by_key(|tenancy| (tenancy.start, tenancy.id));
        let mut arrived = 0;
        for mut tenancy in tenancies {
            tenancy.startup = follow(&self.ids.startups, tenancy.startup);
            tenancy.follows = tenancy.follows.map(|term| follow(&self.ids.tenancies, term));
            tenancy.decision = tenancy.decision.map(|item| follow(&self.ids.items, item));
            for occupied in &mut tenancy.units {
                occupied.unit = follow(&self.ids.units, occupied.unit);
            }
            match self.layout.tenancy(tenancy.id) {
                Some(known) if **known == tenancy => continue,
                Some(_) => {
                    let id = TenancyId::new(self.free(|number| EntityId::Tenancy(TenancyId::new(number))));
                    self.ids.tenancies.insert(tenancy.id, id);
                    tenancy.id = id;
                }
                None => {}
            }
            arrived += 1;
            self.edits.push(Edit::tenancy(tenancy));
        }
        arrived
    }
}

/// The code, with the first number from 2 behind it that makes it one which is not taken, where it is.
fn free_code(code: &str, taken: &BTreeSet<String>) -> String {
    if !taken.contains(code) {
        return code.to_owned();
    }
    let numbered = (2_u64..).map(|number| format!("{code}-{number}"));
    numbered.into_iter().find(|code| !taken.contains(code)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::apply;
    use crate::model::check;
    use crate::sample::SampleName;

    fn stamp() -> Stamp {
        Stamp { author: "A. Benali".into(), at: "2026-11-23T10:00:00Z".parse().unwrap() }
    }

    fn sample() -> Layout {
        SampleName::Anpt.saved()
    }

    fn import(into: &Layout, from: &Layout, park: ParkId, copies: bool) -> Result<Import, Refusal> {
        let mut drawn = 0;
        let mut random = || {
            drawn += 1;
            drawn
        };
        import_parks(into, &ImportParks { from, parks: &[park], copies }, &mut random, &stamp())
    }

    fn done(layout: &Layout, import: &Import) -> Layout {
        let mut after = layout.clone();
        let inverse = apply(&mut after, &import.change);
        let mut again = after.clone();
        apply(&mut again, &inverse);
        assert_eq!(again, *layout, "undo restores");
        after
    }

    #[test]
    fn a_park_comes_back_as_it_was_exported() {
        let layout = sample();
        for park in layout.parks_in_order() {
            let exported = extract_park(&layout, park.id);
            assert_eq!(check(&exported), [], "{}", park.code);
            let import = import(&Layout::default(), &exported, park.id, false).unwrap();
            let mut back = done(&Layout::default(), &import);
            apply(&mut back, &Change { edits: vec![Edit::Title(exported.title().into())], ..import.change.clone() });
            assert_eq!(back, exported, "{}", park.code);
            assert_eq!((import.shared, import.twice.len()), (0, 0));
        }
    }

    #[test]
    fn what_was_granted_in_a_copied_park_refers_to_the_decision_of_the_copy() {
        let layout = sample();
        let park = layout.sessions().next().unwrap().park;
        let granted = |layout: &Layout, park: ParkId| {
            let items: BTreeSet<_> =
                layout.sessions_of(park).iter().flat_map(|session| session.items.iter().map(|item| item.id)).collect();
            let decided = layout.tenancies().filter_map(|tenancy| tenancy.decision);
            decided.filter(|item| items.contains(item)).count()
        };
        let import = import(&layout, &extract_park(&layout, park), park, true).unwrap();
        let after = done(&layout, &import);
        let copy = after.parks().find(|copy| layout.park(copy.id).is_none()).unwrap().id;
        assert!(granted(&layout, park) > 0);
        assert_eq!(granted(&after, copy), granted(&layout, park));
        assert_eq!(after.sessions_of(copy).len(), layout.sessions_of(park).len());
    }

    #[test]
    fn startups_known_in_both_are_shared() {
        let layout = sample();
        let parks: Vec<ParkId> = layout.parks_in_order().iter().map(|park| park.id).collect();
        let mut together = extract_park(&layout, parks[0]);
        for park in &parks[1..] {
            let import = import(&together, &extract_park(&layout, *park), *park, false).unwrap();
            assert_eq!(import.twice, Vec::<String>::new());
            together = done(&together, &import);
            assert_eq!(check(&together), []);
        }
        assert_eq!(together.units().len(), layout.units().len());
        assert_eq!(together.tenancies().len(), layout.tenancies().len());
        assert_eq!(
            together.tenancies().collect::<Vec<_>>(),
            layout.tenancies().collect::<Vec<_>>(),
            "every tenancy is where it was"
        );
    }

    #[test]
    fn a_park_that_is_there_comes_as_a_copy_or_not_at_all() {
        let layout = sample();
        let park = layout.parks_in_order()[0].clone();
        let exported = extract_park(&layout, park.id);
        let refused = import(&layout, &exported, park.id, false);
        assert_eq!(refused, Err(Refusal::ParkExists { park: park.id }));
        let import = import(&layout, &exported, park.id, true).unwrap();
        let after = done(&layout, &import);
        assert_eq!(check(&after), []);
        assert_eq!(after.units().len(), layout.units().len() + exported.units().len());
        assert_eq!(after.tenancies().len(), layout.tenancies().len() + exported.tenancies().len());
        assert_eq!(after.startups().len(), layout.startups().len(), "the same startups");
        let code = format!("{}-2", park.code);
        assert_eq!(import.parks[0].code, code);
        assert_eq!(import.parks[0].former_code.as_deref(), Some(&*park.code));
        assert_eq!(after.parks_in_order().last().map(|park| park.code.clone()), Some(code), "it comes last");
    }

    #[test]
    fn a_startup_with_other_particulars_comes_beside_the_one_that_is_there() {
        let layout = sample();
        let park = layout.parks_in_order()[0].id;
        let exported = extract_park(&layout, park);
        let tenant = exported.tenancies().next().unwrap().startup;
        let mut other = Layout::default();
        let known = Startup { remarks: "Autre".to_owned(), ..(**exported.startup(tenant).unwrap()).clone() };
        let known = with_wish(&known, None);
        let edits = vec![Edit::startup(known.clone())];
        apply(&mut other, &Change { label: ChangeLabel::EditTitle, stamp: stamp(), edits });
        let import = import(&other, &exported, park, false).unwrap();
        let after = done(&other, &import);
        assert_eq!(import.twice, std::slice::from_ref(&known.name));
        assert_eq!(**after.startup(tenant).unwrap(), known, "it is not touched");
        assert!(after.tenancies_of(tenant).is_empty());
        let twins: Vec<_> = after.startups().filter(|startup| startup.name == known.name).collect();
        assert_eq!(twins.len(), 2);
        let twin = twins.into_iter().find(|startup| startup.id != tenant).unwrap();
        assert_eq!(after.tenancies_of(twin.id).len(), exported.tenancies_of(tenant).len());
    }

    #[test]
    fn a_tenancy_that_waits_goes_with_its_tenant() {
        let layout = sample();
        let park = layout.parks_in_order()[0].id;
        let exported = extract_park(&layout, park);
        let former = exported.tenancies().find(|tenancy| exported.tenancies_of(tenancy.startup).len() > 1).unwrap();
        let mut waiting = (**former).clone();
        waiting.units.clear();
        waiting.to_place.push(crate::model::Displaced {
            code: "ML-1".to_owned(),
            place: String::new(),
            area: 20.0,
            seats: None,
            currency: crate::model::Currency::DINAR,
        });
        let mut altered = layout;
        let edits = vec![Edit::tenancy(waiting.clone())];
        apply(&mut altered, &Change { label: ChangeLabel::EditTitle, stamp: stamp(), edits });
        assert_eq!(extract_park(&altered, park).tenancy(waiting.id).map(|tenancy| &**tenancy), Some(&waiting));
        let others = altered.parks_in_order().into_iter().map(|park| park.id).filter(|other| *other != park);
        for other in others {
            let elsewhere = extract_park(&altered, other);
            let is_tenant = elsewhere.startup(waiting.startup).is_some();
            assert_eq!(elsewhere.tenancy(waiting.id).is_some(), is_tenant);
        }
    }

    #[test]
    fn a_code_that_is_taken_gets_the_first_free_number() {
        let taken = ["SA", "SA-2", "OR"].map(str::to_owned).into();
        assert_eq!(free_code("SA", &taken), "SA-3");
        assert_eq!(free_code("AN", &taken), "AN");
    }
}
