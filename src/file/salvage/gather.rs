//! Entities gathered from the pieces of a damaged text, each with what it stands in as far as that can be told.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

use serde::de::DeserializeOwned;

use super::LostKind;
use super::scan::{Piece, Scanner, fields};
use crate::file::error::Defect;
use crate::file::format::{BuildingRecord, FloorRecord, ParkRecord, read_record};
use crate::file::kind::EntityKind;
use crate::model::{
    Building, BuildingId, CommitteeSession, EntityId, Floor, FloorId, LayoutParts, Park, ParkId, Startup, StartupId,
    Tenancy, Unit, UnitId,
};

/// What was found in a text.
pub(super) struct Gathered<'a> {
    pub(super) parts: LayoutParts,
    /// Where what was lost begins.
    pub(super) lost: Vec<(usize, LostKind)>,
    pub(super) entities: usize,
    /// The number of the format as written, and where.
    pub(super) format: Option<(usize, &'a str)>,
}

/// All that can be read of a text.
pub(super) fn gather(text: &str) -> Gathered<'_> {
    let mut gatherer = Gatherer::default();
    let mut scanner = Scanner::new(text);
    while let Some((at, piece)) = scanner.next() {
        let is_read = gatherer.take(at, piece);
        if !is_read {
            scanner.give_back(at);
        }
    }
    gatherer.finish()
}

/// The entity that what comes next stands in.
#[derive(Clone, Copy)]
enum Parent<I> {
    Known(I),
    /// Its line was lost, its id perhaps not.
    Lost(Option<I>),
}

/// How much is listed: a file full of rubbish has a loss in each line.
const MOST_LOST: usize = 10_000;

#[derive(Default)]
struct Gatherer<'a> {
    parts: LayoutParts,
    lost: Vec<(usize, LostKind)>,
    entities: usize,
    format: Option<(usize, &'a str)>,
    ids: BTreeSet<EntityId>,
    park: Option<Parent<ParkId>>,
    building: Option<Parent<BuildingId>>,
    floor: Option<Parent<FloorId>>,
    /// How many lists of records were closed whose own parenthesis was not.
    unclosed: usize,
    /// Whether something was lost since the last record.
    is_after_loss: bool,
    positions: BTreeMap<ParkId, u32>,
    tenancies: Vec<(usize, Tenancy)>,
    sessions: Vec<(usize, CommitteeSession)>,
    replaced_floors: BTreeSet<FloorId>,
    ids_made: u64,
    codes_made: u64,
}

impl<'a> Gatherer<'a> {
    /// Whether the piece could be read.
    fn take(&mut self, at: usize, piece: Piece<'a>) -> bool {
        match piece {
            Piece::Record(text) => return self.record(at, text, text),
            Piece::Head(text) => return self.record(at, text, &format!("{text}])")),
            Piece::Broken(text) => self.broken(at, text),
            Piece::Unknown(text) => self.unknown(at, text),
            Piece::Format(number) => {
                self.format.get_or_insert((at, number));
                if number.parse::<u64>().is_err() {
                    self.lose(at, LostKind::Illegible);
                }
            }
            Piece::Title(text) => match read_record(text) {
                Ok(title) => self.parts.title = title,
                Err(defect) => self.lose(at, LostKind::Damaged { kind: EntityKind::Layout, defect }),
            },
            Piece::Section => (self.park, self.building, self.floor, self.unclosed) = (None, None, None, 0),
            Piece::CloseList => {
                self.unclosed += usize::from(self.leave());
            }
            // The bracket before it was lost.
            Piece::CloseRecord if self.unclosed == 0 => drop(self.leave()),
            Piece::CloseRecord => self.unclosed -= 1,
        }
        true
    }

    /// Leaves the innermost entity.
    fn leave(&mut self) -> bool {
        self.floor.take().is_some() || self.building.take().is_some() || self.park.take().is_some()
    }

    fn lose(&mut self, at: usize, kind: LostKind) {
        self.is_after_loss = true;
        if let Some((_, LostKind::More { count })) = self.lost.last_mut() {
            *count += 1;
        } else if self.lost.len() == MOST_LOST {
            self.lost.push((at, LostKind::More { count: 1 }));
        } else {
            self.lost.push((at, kind));
        }
    }

    /// A record as it stands, and made whole so that it can be read alone.
    fn record(&mut self, at: usize, text: &str, whole: &str) -> bool {
        self.unclosed = 0;
        let kind = self.kind_of(text);
        let is_text = !text.contains('\0');
        let opens = text.len() < whole.len();
        match if is_text { self.read(at, kind, whole, opens) } else { Err(LostKind::NotText) } {
            Ok(()) => {
                self.entities += 1;
                self.is_after_loss = false;
                true
            }
            Err(LostKind::IdTwice { entity }) => {
                self.lose(at, LostKind::IdTwice { entity });
                true
            }
            Err(lost) => {
                self.lose(at, lost);
                self.enter_lost(kind, text, opens);
                false
            }
        }
    }

    /// What a record is: by its fields, by what looks like fields, by where it stands.
    fn kind_of(&self, text: &str) -> EntityKind {
        let names = || fields(text).map(|(name, _)| name);
        let told = told_kind(names()).or_else(|| told_kind(words_before_colons(text)));
        let (has_code, has_name) = (names().any(|name| name == "code"), names().any(|name| name == "name"));
        let (floor, building, park) = (self.floor.is_some(), self.building.is_some(), self.park.is_some());
        let by_place = match () {
            () if has_name && !has_code => EntityKind::Startup,
            () if floor => EntityKind::Unit,
            () if building => EntityKind::Floor,
            () if park || has_code => EntityKind::Building,
            () => EntityKind::Startup,
        };
        told.unwrap_or(by_place)
    }

    fn broken(&mut self, at: usize, text: &str) {
        self.unclosed = 0;
        let kind = self.kind_of(text);
        let lost = if text.contains('\0') { LostKind::NotText } else { damage(kind, text) };
        self.lose(at, lost);
        self.enter_lost(kind, text, !text.trim_end().trim_end_matches(',').ends_with("])"));
    }

    fn unknown(&mut self, at: usize, text: &str) {
        let text = text.trim_end_matches(',');
        if told_kind(words_before_colons(text)).is_none() {
            // Several lines of one thing are one loss.
            let goes_on = self.is_after_loss && matches!(self.lost.last(), Some((_, LostKind::Illegible)));
            match (text.contains('\0'), goes_on) {
                (true, _) => self.lose(at, LostKind::NotText),
                (false, true) => {}
                (false, false) => self.lose(at, LostKind::Illegible),
            }
            return;
        }
        let opens = text.ends_with('[');
        let whole = if opens { Cow::Owned(format!("{text}])")) } else { Cow::Borrowed(text) };
        self.record(at, text, &whole);
    }

    /// Leaves what the lost entity does not stand in, and stands in it where others follow that do.
    fn enter_lost(&mut self, kind: EntityKind, text: &str, opens: bool) {
        let id = fields(text).find(|(name, _)| *name == "id").and_then(|(_, id)| id);
        match kind {
            EntityKind::Park => {
                (self.building, self.floor) = (None, None);
                self.park = opens.then(|| Parent::Lost(self.free(id, EntityId::Park)));
            }
            EntityKind::Building => {
                self.floor = None;
                self.building = opens.then(|| Parent::Lost(self.free(id, EntityId::Building)));
            }
            EntityKind::Floor => self.floor = opens.then(|| Parent::Lost(self.free(id, EntityId::Floor))),
            EntityKind::Layout
            | EntityKind::Unit
            | EntityKind::Startup
            | EntityKind::Tenancy
            | EntityKind::CommitteeSession => {}
        }
    }

    /// The id of a lost record, if it is still legible and no other entity has it.
    fn free<I: FromStr + Copy>(&self, id: Option<&str>, entity: impl Fn(I) -> EntityId) -> Option<I> {
        id.and_then(|id| id.parse().ok()).filter(|id| !self.ids.contains(&entity(*id)))
    }

    fn read(&mut self, at: usize, kind: EntityKind, text: &str, opens: bool) -> Result<(), LostKind> {
        match kind {
            EntityKind::Layout | EntityKind::Startup => {
                let startup: Startup = parse(EntityKind::Startup, text)?;
                self.once(EntityId::Startup(startup.id))?;
                self.parts.startups.push(startup);
            }
            EntityKind::Tenancy => {
                let tenancy: Tenancy = parse(kind, text)?;
                self.once(EntityId::Tenancy(tenancy.id))?;
                self.tenancies.push((at, tenancy));
            }
            EntityKind::CommitteeSession => {
                let session: CommitteeSession = parse(kind, text)?;
                self.once(EntityId::CommitteeSession(session.id))?;
                self.sessions.push((at, session));
            }
            EntityKind::Unit => {
                let unit: Unit = parse(kind, text)?;
                self.once(EntityId::Unit(unit.id))?;
                let floor = self.floor(at);
                self.parts.units.push(Unit { floor, ..unit });
            }
            EntityKind::Floor => return self.read_floor(at, text, opens),
            EntityKind::Building => return self.read_building(at, text, opens),
            EntityKind::Park => return self.read_park(at, text, opens),
        }
        Ok(())
    }

    /// A second park with the same id is left out; what stands in it then stands in the first.
    fn read_park(&mut self, at: usize, text: &str, opens: bool) -> Result<(), LostKind> {
        let record: ParkRecord = parse(EntityKind::Park, text)?;
        let position = u32::try_from(self.parts.parks.len()).unwrap_or(u32::MAX);
        let (park, _) = record.into_park(position);
        self.expect_closed(at, EntityId::Park(park.id), self.park.is_some());
        (self.building, self.floor) = (None, None);
        self.park = opens.then_some(Parent::Known(park.id));
        self.once(EntityId::Park(park.id))?;
        self.parts.parks.push(park);
        Ok(())
    }

    fn read_building(&mut self, at: usize, text: &str, opens: bool) -> Result<(), LostKind> {
        let record: BuildingRecord = parse(EntityKind::Building, text)?;
        let park = self.park(at);
        let (building, _) = record.into_building(park, 0);
        self.expect_closed(at, EntityId::Building(building.id), self.building.is_some());
        self.floor = None;
        self.building = opens.then_some(Parent::Known(building.id));
        self.once(EntityId::Building(building.id))?;
        let position = self.next_position(park);
        self.parts.buildings.push(Building { position, ..building });
        Ok(())
    }

    fn read_floor(&mut self, at: usize, text: &str, opens: bool) -> Result<(), LostKind> {
        let record: FloorRecord = parse(EntityKind::Floor, text)?;
        let building = self.building(at);
        let (floor, _) = record.into_floor(building);
        self.expect_closed(at, EntityId::Floor(floor.id), self.floor.is_some());
        self.floor = opens.then_some(Parent::Known(floor.id));
        self.once(EntityId::Floor(floor.id))?;
        self.parts.floors.push(floor);
        Ok(())
    }

    fn once(&mut self, entity: EntityId) -> Result<(), LostKind> {
        if self.ids.insert(entity) { Ok(()) } else { Err(LostKind::IdTwice { entity }) }
    }

    /// Tells where an entity begins in another of its kind, unless the bracket between them is among what was just lost.
    fn expect_closed(&mut self, at: usize, entity: EntityId, is_open: bool) {
        if is_open && !self.is_after_loss {
            self.lose(at, LostKind::OutOfPlace { entity });
        }
    }

    fn next_position(&mut self, park: ParkId) -> u32 {
        let next = self.positions.entry(park).or_default();
        *next += 1;
        *next - 1
    }

    /// The park that a building stands in, or what stands for it.
    fn park(&mut self, at: usize) -> ParkId {
        let id = match self.park {
            Some(Parent::Known(id)) => return id,
            Some(Parent::Lost(Some(id))) => id,
            Some(Parent::Lost(None)) | None => ParkId::new(self.new_id(|id| EntityId::Park(ParkId::new(id)))),
        };
        let position = u32::try_from(self.parts.parks.len()).unwrap_or(u32::MAX);
        let code = self.placeholder_code();
        self.replace(at, EntityId::Park(id));
        self.parts.parks.push(Park { position, ..Park::new(id, code, PLACEHOLDER) });
        self.park = Some(Parent::Known(id));
        id
    }

    fn building(&mut self, at: usize) -> BuildingId {
        let id = match self.building {
            Some(Parent::Known(id)) => return id,
            Some(Parent::Lost(Some(id))) => id,
            Some(Parent::Lost(None)) | None => {
                BuildingId::new(self.new_id(|id| EntityId::Building(BuildingId::new(id))))
            }
        };
        let park = self.park(at);
        let position = self.next_position(park);
        let code = self.placeholder_code();
        self.replace(at, EntityId::Building(id));
        let name = PLACEHOLDER.to_owned();
        self.parts.buildings.push(Building { position, name, ..Building::new(id, park, code) });
        self.building = Some(Parent::Known(id));
        id
    }

    fn floor(&mut self, at: usize) -> FloorId {
        let id = match self.floor {
            Some(Parent::Known(id)) => return id,
            Some(Parent::Lost(Some(id))) => id,
            Some(Parent::Lost(None)) | None => FloorId::new(self.new_id(|id| EntityId::Floor(FloorId::new(id)))),
        };
        let building = self.building(at);
        self.replace(at, EntityId::Floor(id));
        self.replaced_floors.insert(id);
        let name = PLACEHOLDER.to_owned();
        self.parts.floors.push(Floor { name, ..Floor::new(id, building, 0, 1, 1, 1.0) });
        self.floor = Some(Parent::Known(id));
        id
    }

    /// `?`, `?2`, `?3`: no two are the same, for that would be a problem more.
    fn placeholder_code(&mut self) -> String {
        self.codes_made += 1;
        if self.codes_made == 1 { PLACEHOLDER.to_owned() } else { format!("{PLACEHOLDER}{}", self.codes_made) }
    }

    fn replace(&mut self, at: usize, entity: EntityId) {
        self.ids.insert(entity);
        self.lose(at, LostKind::Replaced { entity });
    }

    /// An id that no entity of the text has so far, the same whenever the text is read.
    fn new_id(&mut self, entity: impl Fn(u64) -> EntityId) -> u64 {
        loop {
            let id = u64::MAX - self.ids_made;
            self.ids_made += 1;
            if !self.ids.contains(&entity(id)) {
                return id;
            }
        }
    }

    fn finish(mut self) -> Gathered<'a> {
        self.fit_replaced_floors();
        for (at, tenancy) in std::mem::take(&mut self.tenancies) {
            self.settle(at, tenancy);
        }
        self.link_terms();
        for (at, session) in std::mem::take(&mut self.sessions) {
            self.convene(at, session);
        }
        let Self { parts, lost, entities, format, .. } = self;
        Gathered { parts, lost, entities, format }
    }

    /// Puts a tenancy among what was read, without the units that are gone.
    fn settle(&mut self, at: usize, mut tenancy: Tenancy) {
        let had_units = !tenancy.units.is_empty();
        let is_there = |unit: UnitId| self.ids.contains(&EntityId::Unit(unit));
        let gone: Vec<UnitId> = tenancy.distinct_units().filter(|unit| !is_there(*unit)).collect();
        tenancy.units.retain(|occupied| is_there(occupied.unit));
        if had_units && tenancy.units.is_empty() {
            self.entities -= 1;
            self.lose(at, LostKind::TenancyWithoutUnits { tenancy: tenancy.id });
            return;
        }
        if !gone.is_empty() {
            self.lose(at, LostKind::UnitsOfTenancy { tenancy: tenancy.id, units: gone });
        }
        self.expect_startup(at, tenancy.startup);
        self.parts.tenancies.push(tenancy);
    }

    /// A term that followed one which is lost follows none.
    fn link_terms(&mut self) {
        let starts: BTreeMap<_, _> = self.parts.tenancies.iter().map(|tenancy| (tenancy.id, tenancy.start)).collect();
        for tenancy in &mut self.parts.tenancies {
            tenancy.follows = tenancy.follows.filter(|id| starts.contains_key(id));
        }
    }

    /// Puts a session among what was read, under its park and with its startups, or what stands for those that were lost.
    fn convene(&mut self, at: usize, session: CommitteeSession) {
        if !self.ids.contains(&EntityId::Park(session.park)) {
            self.park = Some(Parent::Lost(Some(session.park)));
            self.park(at);
        }
        for item in &session.items {
            self.expect_startup(at, item.startup);
        }
        self.parts.sessions.push(session);
    }

    fn expect_startup(&mut self, at: usize, id: StartupId) {
        if !self.ids.contains(&EntityId::Startup(id)) {
            self.replace(at, EntityId::Startup(id));
            self.parts.startups.push(Startup::new(id, PLACEHOLDER));
        }
    }

    /// Gives each floor that stands for a lost one a level that no other of its building has, and room for its units.
    fn fit_replaced_floors(&mut self) {
        if self.replaced_floors.is_empty() {
            return;
        }
        let mut sides: BTreeMap<FloorId, (u32, u32)> = BTreeMap::new();
        for unit in self.parts.units.iter().filter(|unit| self.replaced_floors.contains(&unit.floor)) {
            let (columns, rows) = sides.entry(unit.floor).or_insert((1, 1));
            let bounds = unit.shape.bounds();
            *columns = bounds.right().clamp(*columns, Floor::LARGEST_SIDE);
            *rows = bounds.bottom().clamp(*rows, Floor::LARGEST_SIDE);
        }
        let mut highest: BTreeMap<BuildingId, &Floor> = BTreeMap::new();
        for floor in self.parts.floors.iter().filter(|floor| !self.replaced_floors.contains(&floor.id)) {
            let top = highest.entry(floor.building).or_insert(floor);
            *top = if floor.level > top.level { floor } else { top };
        }
        let mut highest: BTreeMap<BuildingId, (i32, f64)> =
            highest.into_iter().map(|(building, floor)| (building, (floor.level, floor.module))).collect();
        for floor in self.parts.floors.iter_mut().filter(|floor| self.replaced_floors.contains(&floor.id)) {
            (floor.columns, floor.rows) = sides.get(&floor.id).copied().unwrap_or((1, 1));
            let (level, module) = highest.entry(floor.building).or_insert((-1, 1.0));
            *level = level.saturating_add(1);
            (floor.level, floor.module) = (*level, *module);
        }
    }
}

/// What stands for an entity that was lost is called so.
const PLACEHOLDER: &str = "?";

fn parse<R: DeserializeOwned>(kind: EntityKind, text: &str) -> Result<R, LostKind> {
    read_record(text).map_err(|defect| LostKind::Damaged { kind, defect })
}

/// What is wrong with a record that does not end.
fn damage(kind: EntityKind, text: &str) -> LostKind {
    let defect = match kind {
        EntityKind::Park => read_record::<ParkRecord>(text).err(),
        EntityKind::Building => read_record::<BuildingRecord>(text).err(),
        EntityKind::Floor => read_record::<FloorRecord>(text).err(),
        EntityKind::Unit => read_record::<Unit>(text).err(),
        EntityKind::Tenancy => read_record::<Tenancy>(text).err(),
        EntityKind::CommitteeSession => read_record::<CommitteeSession>(text).err(),
        EntityKind::Layout | EntityKind::Startup => read_record::<Startup>(text).err(),
    };
    LostKind::Damaged { kind, defect: defect.unwrap_or(Defect::EndsTooEarly) }
}

/// What a record is, by the fields that no other kind has: which it is still told by where one is damaged.
fn told_kind<'a>(fields: impl Iterator<Item = &'a str>) -> Option<EntityKind> {
    let mut signs = BTreeMap::<EntityKind, usize>::new();
    for kind in fields.filter_map(kind_of_field) {
        *signs.entry(kind).or_default() += 1;
    }
    signs.into_iter().max_by_key(|(_, count)| *count).map(|(kind, _)| kind)
}

/// What stands before colons, within texts too: an open quote makes a text of the rest of its line.
fn words_before_colons(text: &str) -> impl Iterator<Item = &str> {
    text.split(':').map(|part| {
        let start = part.rfind(|character: char| !character.is_ascii_alphanumeric() && character != '_');
        &part[start.map_or(0, |start| part.ceil_char_boundary(start + 1))..]
    })
}

fn kind_of_field(field: &str) -> Option<EntityKind> {
    Some(match field {
        "buildings" | "town" | "operator" | "currency" | "weekend" | "week_starts" | "incubation_months"
        | "hotel_months" | "area_per_person" | "alerts" => EntityKind::Park,
        "floors" => EntityKind::Building,
        "level" | "columns" | "rows" | "module" => EntityKind::Floor,
        "use" | "shape" | "area" | "standard" | "seats" | "shared" | "services" | "asking_rent" | "unavailable" => {
            EntityKind::Unit
        }
        "other_name" | "legal_form" | "trade_register" | "tax_number" | "sector" | "stages" | "stay_extensions"
        | "headcount" | "contact" | "needs" => EntityKind::Startup,
        "startup" | "state" | "start" | "end" | "vacated" | "holdover" | "contract" | "signed" | "notice_given"
        | "breaks" | "rent" | "rent_start" | "charges" | "deposit" | "deposit_held" | "follows" | "renewal"
        | "rent_steps" | "indexation" => EntityKind::Tenancy,
        "members" | "items" | "date" => EntityKind::CommitteeSession,
        _ => return None,
    })
}
