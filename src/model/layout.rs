//! The layout: the document as one value that is cheap to clone.

use std::sync::Arc;

use imbl::{OrdMap, OrdSet};

use super::{
    AgendaItem, AgendaItemId, Building, BuildingId, CommitteeSession, CommitteeSessionId, Currency, EntityId, Floor,
    FloorId, Park, ParkId, Startup, StartupId, Tenancy, TenancyId, Unit, UnitId,
};

/// The entities of a layout as plain lists: what a file or a sample hands in.
#[derive(Debug, Clone, Default)]
#[expect(missing_docs, reason = "the names say it")]
pub struct LayoutParts {
    pub title: String,
    pub parks: Vec<Park>,
    pub buildings: Vec<Building>,
    pub floors: Vec<Floor>,
    pub units: Vec<Unit>,
    pub startups: Vec<Startup>,
    pub tenancies: Vec<Tenancy>,
    pub sessions: Vec<CommitteeSession>,
}

/// Parks with their buildings, floors and units, startups, tenancies and the sessions of allocation committees.
///
/// Every entry is shared and the tables are persistent, so that a clone costs a few pointers. What contains what, and
/// which tenancies cover a unit, is kept beside the tables and always agrees with them.
#[derive(Debug, Clone, Default)]
pub struct Layout {
    title: Arc<str>,
    parks: OrdMap<ParkId, Arc<Park>>,
    buildings: OrdMap<BuildingId, Arc<Building>>,
    floors: OrdMap<FloorId, Arc<Floor>>,
    units: OrdMap<UnitId, Arc<Unit>>,
    startups: OrdMap<StartupId, Arc<Startup>>,
    tenancies: OrdMap<TenancyId, Arc<Tenancy>>,
    sessions: OrdMap<CommitteeSessionId, Arc<CommitteeSession>>,
    buildings_of: OrdMap<ParkId, Arc<[BuildingId]>>,
    floors_of: OrdMap<BuildingId, Arc<[FloorId]>>,
    units_of: OrdMap<FloorId, OrdSet<UnitId>>,
    tenancies_on: OrdMap<UnitId, Arc<[TenancyId]>>,
    tenancies_of: OrdMap<StartupId, Arc<[TenancyId]>>,
    followers_of: OrdMap<TenancyId, Arc<[TenancyId]>>,
    items_of: OrdMap<StartupId, Arc<[(CommitteeSessionId, AgendaItemId)]>>,
}

impl Layout {
    /// The layout of these parts.
    ///
    /// # Errors
    /// The ids that two parts of one kind share.
    pub fn from_parts(parts: LayoutParts) -> Result<Self, Vec<EntityId>> {
        let mut twice = Vec::new();
        let mut layout = Self { title: parts.title.into(), ..Self::default() };
        layout.parks = table(parts.parks, |park| park.id, EntityId::Park, &mut twice);
        layout.buildings = table(parts.buildings, |building| building.id, EntityId::Building, &mut twice);
        layout.floors = table(parts.floors, |floor| floor.id, EntityId::Floor, &mut twice);
        layout.units = table(parts.units, |unit| unit.id, EntityId::Unit, &mut twice);
        layout.startups = table(parts.startups, |startup| startup.id, EntityId::Startup, &mut twice);
        layout.tenancies = table(parts.tenancies, |tenancy| tenancy.id, EntityId::Tenancy, &mut twice);
        layout.sessions = table(parts.sessions, |session| session.id, EntityId::CommitteeSession, &mut twice);
        if !twice.is_empty() {
            return Err(twice);
        }
        layout.buildings_of = grouped(layout.buildings.values().map(|building| (building.park, building.id)));
        layout.floors_of = grouped(layout.floors.values().map(|floor| (floor.building, floor.id)));
        layout.units_of = grouped(layout.units.values().map(|unit| (unit.floor, unit.id)));
        layout.tenancies_on = grouped(
            layout.tenancies.values().flat_map(|tenancy| tenancy.distinct_units().map(|unit| (unit, tenancy.id))),
        );
        layout.tenancies_of = grouped(layout.tenancies.values().map(|tenancy| (tenancy.startup, tenancy.id)));
        layout.followers_of =
            grouped(layout.tenancies.values().filter_map(|tenancy| Some((tenancy.follows?, tenancy.id))));
        layout.items_of = grouped(layout.sessions.values().flat_map(|session| agenda_of(session)));
        Ok(layout)
    }

    /// What the layout is called.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// A park.
    pub fn park(&self, id: ParkId) -> Option<&Arc<Park>> {
        self.parks.get(&id)
    }

    /// A building.
    pub fn building(&self, id: BuildingId) -> Option<&Arc<Building>> {
        self.buildings.get(&id)
    }

    /// A floor.
    pub fn floor(&self, id: FloorId) -> Option<&Arc<Floor>> {
        self.floors.get(&id)
    }

    /// A unit.
    pub fn unit(&self, id: UnitId) -> Option<&Arc<Unit>> {
        self.units.get(&id)
    }

    /// A startup.
    pub fn startup(&self, id: StartupId) -> Option<&Arc<Startup>> {
        self.startups.get(&id)
    }

    /// A tenancy.
    pub fn tenancy(&self, id: TenancyId) -> Option<&Arc<Tenancy>> {
        self.tenancies.get(&id)
    }

    /// A session of an allocation committee.
    pub fn session(&self, id: CommitteeSessionId) -> Option<&Arc<CommitteeSession>> {
        self.sessions.get(&id)
    }

    /// Whether the entity is there.
    pub fn has(&self, entity: EntityId) -> bool {
        match entity {
            EntityId::Layout => true,
            EntityId::Park(id) => self.parks.contains_key(&id),
            EntityId::Building(id) => self.buildings.contains_key(&id),
            EntityId::Floor(id) => self.floors.contains_key(&id),
            EntityId::Unit(id) => self.units.contains_key(&id),
            EntityId::Startup(id) => self.startups.contains_key(&id),
            EntityId::Tenancy(id) => self.tenancies.contains_key(&id),
            EntityId::CommitteeSession(id) => self.sessions.contains_key(&id),
        }
    }

    /// All parks, by id. For the order that people see, [`Self::parks_in_order`].
    pub fn parks(&self) -> impl ExactSizeIterator<Item = &Arc<Park>> {
        self.parks.values()
    }

    /// All buildings, by id.
    pub fn buildings(&self) -> impl ExactSizeIterator<Item = &Arc<Building>> {
        self.buildings.values()
    }

    /// All floors, by id.
    pub fn floors(&self) -> impl ExactSizeIterator<Item = &Arc<Floor>> {
        self.floors.values()
    }

    /// All units, by id.
    pub fn units(&self) -> impl ExactSizeIterator<Item = &Arc<Unit>> {
        self.units.values()
    }

    /// All startups, by id.
    pub fn startups(&self) -> impl ExactSizeIterator<Item = &Arc<Startup>> {
        self.startups.values()
    }

    /// All tenancies, by id.
    pub fn tenancies(&self) -> impl ExactSizeIterator<Item = &Arc<Tenancy>> {
        self.tenancies.values()
    }

    /// All sessions of allocation committees, by id.
    pub fn sessions(&self) -> impl ExactSizeIterator<Item = &Arc<CommitteeSession>> {
        self.sessions.values()
    }

    /// The sessions of a park's committee, from the earliest.
    pub fn sessions_of(&self, park: ParkId) -> Vec<&Arc<CommitteeSession>> {
        let mut sessions: Vec<_> = self.sessions.values().filter(|session| session.park == park).collect();
        sessions.sort_by_key(|session| (session.date, session.id));
        sessions
    }

    /// What a startup has on agendas, from the earliest session.
    pub fn items_of(&self, startup: StartupId) -> Vec<(&Arc<CommitteeSession>, &AgendaItem)> {
        let ids = self.items_of.get(&startup).into_iter().flat_map(|items| items.iter());
        let mut items: Vec<_> = ids
            .filter_map(|(session, item)| {
                self.session(*session).and_then(|session| Some((session, session.item(*item)?)))
            })
            .collect();
        items.sort_by_key(|(session, item)| (session.date, session.id, item.id));
        items
    }

    /// The parks in the order that people gave them.
    pub fn parks_in_order(&self) -> Vec<&Arc<Park>> {
        let mut parks: Vec<_> = self.parks.values().collect();
        parks.sort_by(|a, b| a.position.cmp(&b.position).then_with(|| by_code(&a.code, &b.code)).then(a.id.cmp(&b.id)));
        parks
    }

    /// The buildings of a park in the order that people gave them.
    pub fn buildings_in_order(&self, park: ParkId) -> Vec<&Arc<Building>> {
        let mut buildings: Vec<_> = self
            .buildings_of
            .get(&park)
            .into_iter()
            .flat_map(|ids| ids.iter())
            .filter_map(|id| self.building(*id))
            .collect();
        buildings
            .sort_by(|a, b| a.position.cmp(&b.position).then_with(|| by_code(&a.code, &b.code)).then(a.id.cmp(&b.id)));
        buildings
    }

    /// The floors of a building from the lowest level up.
    pub fn floors_in_order(&self, building: BuildingId) -> Vec<&Arc<Floor>> {
        let mut floors: Vec<_> = self
            .floors_of
            .get(&building)
            .into_iter()
            .flat_map(|ids| ids.iter())
            .filter_map(|id| self.floor(*id))
            .collect();
        floors.sort_by_key(|floor| (floor.level, floor.id));
        floors
    }

    /// The units of a floor, by id.
    pub fn units_of(&self, floor: FloorId) -> impl Iterator<Item = &Arc<Unit>> {
        self.units_of.get(&floor).into_iter().flat_map(|ids| ids.iter()).filter_map(|id| self.unit(*id))
    }

    /// The units of a floor by code, numbers in codes counted as numbers: `ML-9` before `ML-10`.
    pub fn units_in_order(&self, floor: FloorId) -> Vec<&Arc<Unit>> {
        let mut units: Vec<_> = self.units_of(floor).collect();
        units.sort_by(|a, b| by_code(&a.code, &b.code).then(a.id.cmp(&b.id)));
        units
    }

    /// The units of a building, floor by floor, by id.
    pub fn units_of_building(&self, building: BuildingId) -> impl Iterator<Item = &Arc<Unit>> {
        self.floors_of.get(&building).into_iter().flat_map(|ids| ids.iter()).flat_map(|floor| self.units_of(*floor))
    }

    /// The tenancies that cover a unit, past and future ones too, from the earliest start.
    pub fn tenancies_on(&self, unit: UnitId) -> Vec<&Arc<Tenancy>> {
        self.by_start(self.tenancies_on.get(&unit))
    }

    /// The startups that tenancies name, whether they exist or not, by id, with the ids of the tenancies.
    pub(super) fn tenants(&self) -> impl Iterator<Item = (StartupId, &[TenancyId])> {
        self.tenancies_of.iter().map(|(startup, tenancies)| (*startup, &**tenancies))
    }

    /// The tenancies of a startup, past and future ones too, from the earliest start.
    pub fn tenancies_of(&self, startup: StartupId) -> Vec<&Arc<Tenancy>> {
        self.by_start(self.tenancies_of.get(&startup))
    }

    /// The terms that follow a tenancy in its line, from the earliest start: one where it was renewed, several where its
    /// units went to several tenants.
    pub fn followers_of(&self, tenancy: TenancyId) -> Vec<&Arc<Tenancy>> {
        self.by_start(self.followers_of.get(&tenancy))
    }

    /// The line of terms that a tenancy ends, from the first: each but the first follows the one before it.
    pub fn line_of(&self, tenancy: TenancyId) -> Vec<&Arc<Tenancy>> {
        let before = |tenancy: &&Arc<Tenancy>| {
            // A term starts after the one that it follows, or there would be no end.
            self.tenancy(tenancy.follows?).filter(|former| former.start < tenancy.start)
        };
        let mut line: Vec<_> = std::iter::successors(self.tenancy(tenancy), before).collect();
        line.reverse();
        line
    }

    /// The floor, building and park of a unit.
    pub fn place_of(&self, unit: &Unit) -> Option<(&Arc<Floor>, &Arc<Building>, &Arc<Park>)> {
        let floor = self.floor(unit.floor)?;
        let building = self.building(floor.building)?;
        Some((floor, building, self.park(building.park)?))
    }

    /// The area of a unit in m², whatever its use: as measured, else that of its cells.
    pub fn area_of(&self, unit: &Unit) -> f64 {
        unit.area.or_else(|| self.floor(unit.floor).map(|floor| floor.area_of(&unit.shape))).unwrap_or_default()
    }

    /// The park of a tenancy: that of its first unit.
    pub fn park_of(&self, tenancy: &Tenancy) -> Option<&Arc<Park>> {
        let unit = self.unit(tenancy.units.first()?.unit)?;
        self.place_of(unit).map(|(_, _, park)| park)
    }

    /// What a tenancy's amounts are counted in: the currency of its park, or of the one it waits to be placed in again.
    pub fn currency_of(&self, tenancy: &Tenancy) -> Currency {
        let displaced = || tenancy.to_place.first().map(|displaced| displaced.currency);
        self.park_of(tenancy).map(|park| park.currency).or_else(displaced).unwrap_or_default()
    }

    fn by_start(&self, ids: Option<&Arc<[TenancyId]>>) -> Vec<&Arc<Tenancy>> {
        let mut tenancies: Vec<_> =
            ids.into_iter().flat_map(|ids| ids.iter()).filter_map(|id| self.tenancy(*id)).collect();
        tenancies.sort_by_key(|tenancy| (tenancy.start, tenancy.id));
        tenancies
    }
}

/// What `change::apply` alone calls: each puts or removes one entity, keeps the lists beside the tables in step, and
/// answers what stood there before.
impl Layout {
    pub(crate) fn exchange_title(&mut self, title: Arc<str>) -> Arc<str> {
        std::mem::replace(&mut self.title, title)
    }

    pub(crate) fn exchange_park(&mut self, id: ParkId, park: Option<Arc<Park>>) -> Option<Arc<Park>> {
        exchange(&mut self.parks, id, park)
    }

    pub(crate) fn exchange_building(
        &mut self,
        id: BuildingId,
        building: Option<Arc<Building>>,
    ) -> Option<Arc<Building>> {
        let now = building.as_ref().map(|building| building.park);
        let former = exchange(&mut self.buildings, id, building);
        relist(&mut self.buildings_of, id, former.as_ref().map(|building| building.park), now);
        former
    }

    pub(crate) fn exchange_floor(&mut self, id: FloorId, floor: Option<Arc<Floor>>) -> Option<Arc<Floor>> {
        let now = floor.as_ref().map(|floor| floor.building);
        let former = exchange(&mut self.floors, id, floor);
        relist(&mut self.floors_of, id, former.as_ref().map(|floor| floor.building), now);
        former
    }

    pub(crate) fn exchange_unit(&mut self, id: UnitId, unit: Option<Arc<Unit>>) -> Option<Arc<Unit>> {
        let now = unit.as_ref().map(|unit| unit.floor);
        let former = exchange(&mut self.units, id, unit);
        let before = former.as_ref().map(|unit| unit.floor);
        if before != now {
            if let Some(floor) = before
                && let Some(units) = self.units_of.get_mut(&floor)
            {
                units.remove(&id);
                if units.is_empty() {
                    self.units_of.remove(&floor);
                }
            }
            if let Some(floor) = now {
                self.units_of.entry(floor).or_default().insert(id);
            }
        }
        former
    }

    pub(crate) fn exchange_startup(&mut self, id: StartupId, startup: Option<Arc<Startup>>) -> Option<Arc<Startup>> {
        exchange(&mut self.startups, id, startup)
    }

    pub(crate) fn exchange_tenancy(&mut self, id: TenancyId, tenancy: Option<Arc<Tenancy>>) -> Option<Arc<Tenancy>> {
        let former = exchange(&mut self.tenancies, id, tenancy.clone());
        for unit in former.iter().flat_map(|tenancy| tenancy.distinct_units()) {
            relist(&mut self.tenancies_on, id, Some(unit), None);
        }
        for unit in tenancy.iter().flat_map(|tenancy| tenancy.distinct_units()) {
            relist(&mut self.tenancies_on, id, None, Some(unit));
        }
        let before = former.as_ref().map(|tenancy| tenancy.startup);
        relist(&mut self.tenancies_of, id, before, tenancy.as_ref().map(|tenancy| tenancy.startup));
        let followed = former.as_ref().and_then(|tenancy| tenancy.follows);
        relist(&mut self.followers_of, id, followed, tenancy.and_then(|tenancy| tenancy.follows));
        former
    }

    pub(crate) fn exchange_session(
        &mut self,
        id: CommitteeSessionId,
        session: Option<Arc<CommitteeSession>>,
    ) -> Option<Arc<CommitteeSession>> {
        let now: Vec<_> = session.iter().flat_map(|session| agenda_of(session)).collect();
        let former = exchange(&mut self.sessions, id, session);
        for (startup, item) in former.iter().flat_map(|session| agenda_of(session)) {
            relist(&mut self.items_of, item, Some(startup), None);
        }
        for (startup, item) in now {
            relist(&mut self.items_of, item, None, Some(startup));
        }
        former
    }
}

/// Two layouts are equal when their entities are; what is derived beside the tables follows from them.
impl PartialEq for Layout {
    fn eq(&self, other: &Self) -> bool {
        self.title == other.title
            && self.parks == other.parks
            && self.buildings == other.buildings
            && self.floors == other.floors
            && self.units == other.units
            && self.startups == other.startups
            && self.tenancies == other.tenancies
            && self.sessions == other.sessions
    }
}

/// The startups on a session's agenda, each with its item.
fn agenda_of(session: &CommitteeSession) -> impl Iterator<Item = (StartupId, (CommitteeSessionId, AgendaItemId))> {
    session.items.iter().map(|item| (item.startup, (session.id, item.id)))
}

/// The order of codes and names that people expect: `ML-9` before `ML-10`.
pub(crate) fn by_code(a: &str, b: &str) -> std::cmp::Ordering {
    alphanumeric_sort::compare_str(a, b)
}

fn table<I: Ord + Copy, T>(
    entries: Vec<T>,
    id_of: impl Fn(&T) -> I,
    entity: impl Fn(I) -> EntityId,
    twice: &mut Vec<EntityId>,
) -> OrdMap<I, Arc<T>> {
    let mut pairs: Vec<_> = entries.into_iter().map(|entry| (id_of(&entry), Arc::new(entry))).collect();
    pairs.sort_unstable_by_key(|(id, _)| *id);
    twice.extend(pairs.windows(2).filter(|pair| pair[0].0 == pair[1].0).map(|pair| entity(pair[0].0)));
    pairs.into_iter().collect()
}

/// The members of each key, both in order.
fn grouped<K, I, M>(pairs: impl Iterator<Item = (K, I)>) -> OrdMap<K, M>
where
    K: Ord + Copy,
    I: Ord + Copy,
    M: Clone + FromIterator<I>,
{
    let mut pairs: Vec<_> = pairs.collect();
    pairs.sort_unstable();
    pairs
        .chunk_by(|a, b| a.0 == b.0)
        .map(|run| (run[0].0, run.iter().map(|(_, member)| *member).collect::<M>()))
        .collect()
}

fn exchange<I: Ord + Copy, T>(table: &mut OrdMap<I, Arc<T>>, id: I, entry: Option<Arc<T>>) -> Option<Arc<T>> {
    match entry {
        Some(entry) => table.insert(id, entry),
        None => table.remove(&id),
    }
}

/// Moves a member from one list to another; either may be missing.
fn relist<K: Ord + Copy, I: Ord + Copy>(lists: &mut OrdMap<K, Arc<[I]>>, member: I, before: Option<K>, now: Option<K>) {
    if before == now {
        return;
    }
    if let Some(key) = before {
        let rest: Vec<I> =
            lists.get(&key).into_iter().flat_map(|list| list.iter()).copied().filter(|i| *i != member).collect();
        if rest.is_empty() {
            lists.remove(&key);
        } else {
            lists.insert(key, rest.into());
        }
    }
    if let Some(key) = now {
        let mut list: Vec<I> = lists.get(&key).into_iter().flat_map(|list| list.iter()).copied().collect();
        if let Err(place) = list.binary_search(&member) {
            list.insert(place, member);
        }
        lists.insert(key, list.into());
    }
}
