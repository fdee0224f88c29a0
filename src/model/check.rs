//! Every broken invariant of a layout, as data.

mod entity;
mod whole;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::claims::seats_taken;
use super::region::{Band, bands};
use super::{
    Building, BuildingId, CellRect, CommitteeSession, EntityId, Floor, FloorId, Indexation, Layout, Money, Opening,
    Park, ParkId, Period, Region, Startup, StartupId, Tenancy, TenancyId, Unit, UnitId,
};

pub use entity::{check_entities, check_entity, crowded};
pub use whole::check;

/// One broken invariant and the entity it is found at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The entity to mend.
    pub entity: EntityId,
    /// What is wrong with it.
    pub kind: ProblemKind,
}

impl Problem {
    /// Whether a layout with this problem would mislead, so that it is not opened at all.
    pub const fn misleads(&self) -> bool {
        matches!(
            self.kind,
            ProblemKind::IdTwice
                | ProblemKind::UnknownStartup { .. }
                | ProblemKind::UnknownUnit { .. }
                | ProblemKind::UnknownParent
        )
    }

    /// Whether this problem is the other one still, no larger than it was: what a change that mends it in part leaves.
    pub fn is_rest_of(&self, other: &Self) -> bool {
        use ProblemKind::{EndBeforeStart, LetWhileUnavailable, SeatsExceeded, TenanciesOverlap, UnitsOverlap};
        self.entity == other.entity
            && match (&self.kind, &other.kind) {
                (EndBeforeStart { .. }, EndBeforeStart { .. }) => true,
                (UnitsOverlap { other: a, cells: now }, UnitsOverlap { other: b, cells: before }) => {
                    a == b && now <= before
                }
                (SeatsExceeded { taken: now, seats: a, .. }, SeatsExceeded { taken: before, seats: b, .. }) => {
                    now <= before && a >= b
                }
                (
                    TenanciesOverlap { unit: a, other: one, period: now },
                    TenanciesOverlap { unit: b, other: two, period: before },
                ) => a == b && one == two && now.common(before) == Some(*now),
                (LetWhileUnavailable { unit: a, period: now }, LetWhileUnavailable { unit: b, period: before }) => {
                    a == b && now.common(before) == Some(*now)
                }
                (now, before) => now == before,
            }
    }
}

/// What can be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// Two entities have this id.
    IdTwice,
    /// The entity stands in a park, building or floor that does not exist.
    UnknownParent,
    /// The tenancy names a startup that does not exist.
    UnknownStartup {
        /// The id it names.
        startup: StartupId,
    },
    /// The tenancy names a unit that does not exist.
    UnknownUnit {
        /// The id it names.
        unit: UnitId,
    },
    /// The startup wishes for a park that does not exist.
    UnknownPark {
        /// The id it names.
        park: ParkId,
    },
    /// The entity has no code or name.
    Unnamed,
    /// Its name or code has characters that break a line or turn the direction of writing, so that it is not what it looks
    /// like.
    HiddenCharacters,
    /// Another entity beside it has the same code.
    CodeTwice {
        /// The other.
        other: EntityId,
    },
    /// Another floor of the building has the same level.
    LevelTwice {
        /// The other.
        other: FloorId,
    },
    /// The grid has no cell, or more than [`Floor::LARGEST_SIDE`] on a side.
    GridSize,
    /// The module is not a length between 0.05 m and 100 m.
    Module,
    /// The unit, or the outline of the building, has cells outside its floor's grid.
    OffGrid,
    /// A door or a window is not a straight piece of a line of its floor's grid.
    OpeningMisplaced {
        /// Column and row line of its left or upper end.
        at: (u32, u32),
    },
    /// The picture under the plan has a size, a strength or a path that cannot be.
    UnderlayUnusable,
    /// Two rectangles of the unit's shape overlap.
    ShapeOverlapsItself,
    /// The unit has cells in common with another.
    UnitsOverlap {
        /// The other.
        other: UnitId,
        /// How many cells.
        cells: u64,
    },
    /// A number that must be positive and finite is not: an area, or the advised area for one person.
    NotPositive,
    /// A shared unit has no seats to share.
    SharedWithoutSeats,
    /// A period ends before it starts.
    EndBeforeStart {
        /// The first day.
        start: NaiveDate,
        /// The last day.
        end: NaiveDate,
    },
    /// The tenant left before the tenancy started.
    VacatedBeforeStart,
    /// The tenancy runs on past an end that it does not have.
    HoldoverWithoutEnd,
    /// A break is not within the tenancy.
    BreakOutside {
        /// The day.
        date: NaiveDate,
    },
    /// The tenancy covers no unit and waits for none.
    NoUnit,
    /// The tenancy names a unit twice.
    UnitTwice {
        /// Which.
        unit: UnitId,
    },
    /// The tenancy covers units of several parks.
    SeveralParks,
    /// The tenancy covers a unit whose use cannot be let.
    NotLettable {
        /// Which.
        unit: UnitId,
    },
    /// The tenancy takes no seat of a shared unit, or counts seats of one that is not shared.
    SeatsMisplaced {
        /// Which unit.
        unit: UnitId,
    },
    /// The unit is promised to another tenancy on the same days.
    TenanciesOverlap {
        /// The unit.
        unit: UnitId,
        /// The other tenancy.
        other: TenancyId,
        /// The days in common.
        period: Period,
    },
    /// The tenancies of a shared unit take more seats than it has.
    SeatsExceeded {
        /// The first day on which it is so.
        date: NaiveDate,
        /// Seats taken on that day.
        taken: u32,
        /// Seats of the unit.
        seats: u32,
    },
    /// The unit cannot be used on days on which it is promised.
    LetWhileUnavailable {
        /// The unit.
        unit: UnitId,
        /// The days in common.
        period: Period,
    },
    /// An amount of money is below zero.
    NegativeAmount,
    /// The startup's stages are not in the order of their dates.
    StagesOutOfOrder,
    /// The tenancy follows a term that does not exist.
    UnknownTerm {
        /// The id it names.
        tenancy: TenancyId,
    },
    /// The tenancy does not start after the term that it follows.
    TermsOutOfOrder {
        /// That term.
        tenancy: TenancyId,
    },
    /// The steps of the rent are not in the order of their dates, or not after the start.
    RentStepsOutOfOrder,
    /// The rent would change by more than [`Indexation::LARGEST`] per cent at a review.
    IndexationUnusable,
}

fn check_parks(layout: &Layout, problems: &mut Vec<Problem>) {
    let mut codes = BTreeMap::new();
    for park in layout.parks() {
        let mut add = |kind| problems.push(Problem { entity: EntityId::Park(park.id), kind });
        check_park(park, &mut add);
        if let Some(other) = codes.insert(park.code.as_str(), park.id) {
            add(ProblemKind::CodeTwice { other: EntityId::Park(other) });
        }
        let mut codes: BTreeMap<&str, BuildingId> = BTreeMap::new();
        for building in layout.buildings_in_order(park.id) {
            if let Some(other) = codes.insert(&building.code, building.id) {
                problems.push(Problem {
                    entity: EntityId::Building(building.id),
                    kind: ProblemKind::CodeTwice { other: EntityId::Building(other) },
                });
            }
        }
    }
}

fn check_park(park: &Park, add: &mut impl FnMut(ProblemKind)) {
    if park.code.trim().is_empty() || park.name.trim().is_empty() {
        add(ProblemKind::Unnamed);
    }
    check_names([park.code.as_str(), park.name.as_str()], add);
    if !is_positive(park.area_per_person) {
        add(ProblemKind::NotPositive);
    }
}

fn check_building(layout: &Layout, building: &Building, problems: &mut Vec<Problem>) {
    let entity = EntityId::Building(building.id);
    let mut add = |kind| problems.push(Problem { entity, kind });
    if layout.park(building.park).is_none() {
        add(ProblemKind::UnknownParent);
    }
    check_named(building, &mut add);
    let mut levels = BTreeMap::new();
    for floor in layout.floors_in_order(building.id) {
        if let Some(other) = levels.insert(floor.level, floor.id) {
            problems.push(Problem { entity: EntityId::Floor(floor.id), kind: ProblemKind::LevelTwice { other } });
        }
    }
}

fn check_named(building: &Building, add: &mut impl FnMut(ProblemKind)) {
    if building.code.trim().is_empty() {
        add(ProblemKind::Unnamed);
    }
    check_names([building.code.as_str(), building.name.as_str()], add);
}

/// No name deceives. Marks that Arabic needs between its letters do not.
fn check_names<'a>(names: impl IntoIterator<Item = &'a str>, add: &mut impl FnMut(ProblemKind)) {
    if names.into_iter().any(|name| name.contains(hides)) {
        add(ProblemKind::HiddenCharacters);
    }
}

/// Whether a character breaks the line that it stands in or changes how the line reads: controls, separators of lines,
/// overrides of the direction of writing.
pub(crate) fn hides(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The layout's own name.
fn check_title(layout: &Layout, problems: &mut Vec<Problem>) {
    check_names([layout.title()], &mut |kind| problems.push(Problem { entity: EntityId::Layout, kind }));
}

fn check_floor(layout: &Layout, floor: &Floor, problems: &mut Vec<Problem>) {
    let units: Vec<&Unit> = layout.units_of(floor.id).map(|unit| &**unit).collect();
    check_storey(layout, floor, &units, problems);
}

fn check_storey(layout: &Layout, floor: &Floor, units: &[&Unit], problems: &mut Vec<Problem>) {
    let entity = EntityId::Floor(floor.id);
    let mut add = |kind| problems.push(Problem { entity, kind });
    if layout.building(floor.building).is_none() {
        add(ProblemKind::UnknownParent);
    }
    check_names(floor.captions.iter().map(|caption| caption.text.as_str()).chain([floor.name.as_str()]), &mut add);
    if !(0.05..=100.0).contains(&floor.module) {
        add(ProblemKind::Module);
    }
    let sides = 1..=Floor::LARGEST_SIDE;
    if !sides.contains(&floor.columns) || !sides.contains(&floor.rows) {
        add(ProblemKind::GridSize);
        return;
    }
    check_drawn(floor, &mut add);
    // A grid takes room and time even where nothing lies on it.
    if !units.is_empty() {
        check_cells(floor, units, problems);
    }
}

/// What is drawn on a floor beside its units.
fn check_drawn(floor: &Floor, add: &mut impl FnMut(ProblemKind)) {
    if let Some(outline) = &floor.outline {
        let bounds = outline.bounds();
        if bounds.right() > floor.columns || bounds.bottom() > floor.rows {
            add(ProblemKind::OffGrid);
        } else if outline.cells() > bounds.cells() || Region::from(outline).cells() != outline.cells() {
            add(ProblemKind::ShapeOverlapsItself);
        }
    }
    let on_grid = |opening: &&Opening| {
        let (from, to) = (opening.from, opening.to);
        let straight = (from.0 == to.0 && from.1 < to.1) || (from.1 == to.1 && from.0 < to.0);
        straight && to.0 <= floor.columns && to.1 <= floor.rows
    };
    if let Some(opening) = floor.openings.iter().find(|opening| !on_grid(opening)) {
        add(ProblemKind::OpeningMisplaced { at: opening.from });
    }
    if let Some(underlay) = &floor.underlay {
        let is_sound = is_positive(underlay.width) && (0.0..=1.0).contains(&underlay.opacity);
        if !is_sound || !underlay.has_safe_path() {
            add(ProblemKind::UnderlayUnusable);
        }
    }
}

/// How many times the cells of its grid may be painted before a floor is given up.
const MOST_COATS: u64 = 4;
/// So many cells are painted of any floor.
const LEAST_PAINT: u64 = 1 << 20;

/// Every cell belongs to one unit at most, and every unit lies on the grid.
///
/// Where units cover the grid many times over, those that come last are not held against the others: it would take hours to
/// find all that is wrong with such a floor.
fn check_cells(floor: &Floor, units: &[&Unit], problems: &mut Vec<Problem>) {
    let cells = floor.columns as usize * floor.rows as usize;
    // By cell, the number of its unit counted from 1, and 0 where it is free: memory that nobody wrote to costs nothing.
    let mut owners = vec![0_u32; cells];
    let mut paint = LEAST_PAINT.max(MOST_COATS * cells as u64);
    for (number, unit) in (1..).zip(units) {
        let entity = EntityId::Unit(unit.id);
        let bounds = unit.shape.bounds();
        if bounds.right() > floor.columns || bounds.bottom() > floor.rows {
            problems.push(Problem { entity, kind: ProblemKind::OffGrid });
        }
        let (bands, overlaps) = laid_out(floor, unit);
        let covered: u64 = bands.iter().map(Band::cells).sum();
        // One unit alone is in nobody's way.
        if units.len() > 1 && covered <= paint {
            paint -= covered;
            for (owner, cells) in painted(&mut owners, floor.columns as usize, &bands, number) {
                let other = units[owner as usize - 1].id;
                problems.push(Problem { entity, kind: ProblemKind::UnitsOverlap { other, cells } });
            }
        }
        if overlaps {
            problems.push(Problem { entity, kind: ProblemKind::ShapeOverlapsItself });
        }
    }
}

/// What a unit covers of its floor's grid, and whether it covers a cell of it twice.
fn laid_out(floor: &Floor, unit: &Unit) -> (Vec<Band>, bool) {
    let rectangles = unit.shape.rectangles();
    let bands = bands(rectangles.iter().copied(), floor.columns, floor.rows);
    let grid = CellRect::new(0, 0, floor.columns, floor.rows);
    let each: u64 = rectangles.iter().map(|rectangle| rectangle.cells_in_common(&grid)).fold(0, u64::saturating_add);
    let overlaps = each > bands.iter().map(Band::cells).sum();
    (bands, overlaps)
}

/// Gives the cells of the bands to an owner. Answers how many cells each other owner had of them.
fn painted(owners: &mut [u32], columns: usize, bands: &[Band], new: u32) -> BTreeMap<u32, u64> {
    let mut common: BTreeMap<u32, u64> = BTreeMap::new();
    for band in bands {
        for row in band.top as usize..band.bottom as usize {
            for (start, end) in &band.runs {
                let run = &mut owners[row * columns + *start as usize..row * columns + *end as usize];
                for same in run.chunk_by(|one, next| one == next).filter(|same| same[0] != 0) {
                    *common.entry(same[0]).or_default() += same.len() as u64;
                }
                run.fill(new);
            }
        }
    }
    common
}

fn check_unit(layout: &Layout, unit: &Unit, problems: &mut Vec<Problem>) {
    let entity = EntityId::Unit(unit.id);
    let mut add = |kind| problems.push(Problem { entity, kind });
    if layout.floor(unit.floor).is_none() {
        add(ProblemKind::UnknownParent);
    }
    if unit.code.trim().is_empty() {
        add(ProblemKind::Unnamed);
    }
    check_names([unit.code.as_str()], &mut add);
    if unit.area.is_some_and(|area| !is_positive(area)) {
        add(ProblemKind::NotPositive);
    }
    if unit.shared && unit.seats == 0 {
        add(ProblemKind::SharedWithoutSeats);
    }
    if unit.asking_rent.is_some_and(|rent| rent < Money::ZERO) {
        add(ProblemKind::NegativeAmount);
    }
    for time in &unit.unavailable {
        if let (None, Some(end)) = (time.period(), time.end) {
            add(ProblemKind::EndBeforeStart { start: time.start, end });
        }
    }
}

/// The days on which a unit is promised twice, and the first on which more of its seats are than it has.
pub fn double_bookings(layout: &Layout, unit: &Unit) -> Vec<Problem> {
    let mut problems = Vec::new();
    check_claims(layout, unit, &mut problems);
    problems
}

/// No day has more tenants than the unit has room for.
fn check_claims(layout: &Layout, unit: &Unit, problems: &mut Vec<Problem>) {
    let tenancies: Vec<&Tenancy> = layout.tenancies_on(unit.id).into_iter().map(|tenancy| &**tenancy).collect();
    check_promises(unit, &tenancies, problems);
}

/// The same of the tenancies that cover the unit, from the earliest start.
fn check_promises(unit: &Unit, tenancies: &[&Tenancy], problems: &mut Vec<Problem>) {
    if tenancies.is_empty() || (tenancies.len() == 1 && !unit.shared) {
        return;
    }
    let promises: Vec<(&Tenancy, Period)> = tenancies
        .iter()
        .filter(|tenancy| tenancy.state.is_committed())
        .filter_map(|tenancy| Some((*tenancy, tenancy.committed_period()?)))
        .collect();
    if unit.shared {
        check_seats(unit, &promises, problems);
        return;
    }
    // From the earliest start on, those that still run have each a day in common with the next.
    let mut running: Vec<(&Tenancy, Period)> = Vec::new();
    let mut found = 0;
    for (later, period) in promises {
        running.retain(|(_, before)| before.last().is_none_or(|last| last >= period.first()));
        for (earlier, before) in &running {
            let Some(period) = before.common(&period) else { continue };
            problems.push(Problem {
                entity: EntityId::Tenancy(later.id),
                kind: ProblemKind::TenanciesOverlap { unit: unit.id, other: earlier.id, period },
            });
            found += 1;
            if found == MOST_OVERLAPS {
                return;
            }
        }
        running.push((later, period));
    }
}

/// How many overlaps of tenancies are told of one unit: a file could promise it ten thousand times on the same day, and each
/// pair would be a problem. The rest come to light when these are mended.
const MOST_OVERLAPS: usize = 1_000;

/// The promises come from the earliest start on: seats are added as they begin and given back as they end.
fn check_seats(unit: &Unit, promises: &[(&Tenancy, Period)], problems: &mut Vec<Problem>) {
    let mut ends: BTreeMap<NaiveDate, u64> = BTreeMap::new();
    let mut taken = 0_u64;
    for starting in promises.chunk_by(|a, b| a.1.first() == b.1.first()) {
        let date = starting[0].1.first();
        while let Some(end) = ends.first_entry().filter(|end| *end.key() < date) {
            taken -= end.remove();
        }
        for (tenancy, period) in starting {
            let seats = u64::from(seats_taken(tenancy, unit));
            taken += seats;
            if let Some(last) = period.last() {
                *ends.entry(last).or_default() += seats;
            }
        }
        if taken > u64::from(unit.seats.max(1)) {
            let taken = u32::try_from(taken).unwrap_or(u32::MAX);
            let kind = ProblemKind::SeatsExceeded { date, taken, seats: unit.seats };
            problems.push(Problem { entity: EntityId::Unit(unit.id), kind });
            return;
        }
    }
}

fn check_startup(layout: &Layout, startup: &Startup, problems: &mut Vec<Problem>) {
    let entity = EntityId::Startup(startup.id);
    let mut add = |kind| problems.push(Problem { entity, kind });
    if startup.name.trim().is_empty() {
        add(ProblemKind::Unnamed);
    }
    check_names([startup.name.as_str(), startup.other_name.as_str()], &mut add);
    if startup.stages.windows(2).any(|pair| pair[0].since > pair[1].since) {
        add(ProblemKind::StagesOutOfOrder);
    }
    for label in &startup.labels {
        if let Some(start) = label.granted
            && label.expires < start
        {
            add(ProblemKind::EndBeforeStart { start, end: label.expires });
        }
    }
    let Some(needs) = &startup.needs else { return };
    if let Some(park) = needs.park
        && layout.park(park).is_none()
    {
        add(ProblemKind::UnknownPark { park });
    }
    if needs.area.is_some_and(|area| !is_positive(area)) {
        add(ProblemKind::NotPositive);
    }
    if needs.rent_limit.is_some_and(|limit| limit < Money::ZERO) {
        add(ProblemKind::NegativeAmount);
    }
}

fn check_tenancy(layout: &Layout, tenancy: &Tenancy, problems: &mut Vec<Problem>) {
    let entity = EntityId::Tenancy(tenancy.id);
    let mut add = |kind| problems.push(Problem { entity, kind });
    if layout.startup(tenancy.startup).is_none() {
        add(ProblemKind::UnknownStartup { startup: tenancy.startup });
    }
    check_terms(layout, tenancy, &mut add);
    for unit in tenancy.distinct_units() {
        match layout.unit(unit) {
            Some(unit) => check_occupied(tenancy, unit, &mut add),
            None => add(ProblemKind::UnknownUnit { unit }),
        }
    }
}

/// What can be said of a tenancy without each of its units.
fn check_terms(layout: &Layout, tenancy: &Tenancy, add: &mut impl FnMut(ProblemKind)) {
    check_dates(tenancy, add);
    check_line(layout, tenancy, add);
    if [tenancy.rent, tenancy.charges, tenancy.deposit, tenancy.deposit_held].iter().any(|amount| *amount < Money::ZERO)
    {
        add(ProblemKind::NegativeAmount);
    }
    if tenancy.units.is_empty() && tenancy.to_place.is_empty() {
        add(ProblemKind::NoUnit);
    }
    if tenancy.units.len() < 2 {
        return;
    }
    let mut seen = BTreeSet::new();
    for occupied in &tenancy.units {
        if !seen.insert(occupied.unit) {
            add(ProblemKind::UnitTwice { unit: occupied.unit });
        }
    }
    let units = tenancy.units.iter().filter_map(|occupied| layout.unit(occupied.unit));
    let mut parks = units.filter_map(|unit| layout.place_of(unit)).map(|(_, _, park)| park.id);
    if let Some(first) = parks.next()
        && parks.any(|park| park != first)
    {
        add(ProblemKind::SeveralParks);
    }
}

/// The term before it in its line, and what is agreed for later.
fn check_line(layout: &Layout, tenancy: &Tenancy, add: &mut impl FnMut(ProblemKind)) {
    if let Some(follows) = tenancy.follows {
        match layout.tenancy(follows) {
            None => add(ProblemKind::UnknownTerm { tenancy: follows }),
            Some(former) if former.start >= tenancy.start => add(ProblemKind::TermsOutOfOrder { tenancy: follows }),
            Some(_) => {}
        }
    }
    let starts_late = tenancy.rent_steps.first().is_some_and(|step| step.from <= tenancy.start);
    if starts_late || tenancy.rent_steps.windows(2).any(|pair| pair[0].from >= pair[1].from) {
        add(ProblemKind::RentStepsOutOfOrder);
    }
    if tenancy.rent_steps.iter().any(|step| step.rent < Money::ZERO) {
        add(ProblemKind::NegativeAmount);
    }
    let percent = tenancy.indexation.as_ref().and_then(|indexation| indexation.percent);
    if percent.is_some_and(|percent| percent.is_nan() || percent.abs() > Indexation::LARGEST) {
        add(ProblemKind::IndexationUnusable);
    }
}

/// A session's agenda. A unit that an item names may be gone from the plan since.
fn check_session(layout: &Layout, session: &CommitteeSession, problems: &mut Vec<Problem>) {
    let mut add = |kind| problems.push(Problem { entity: EntityId::CommitteeSession(session.id), kind });
    if layout.park(session.park).is_none() {
        add(ProblemKind::UnknownParent);
    }
    check_names(session.members.iter().map(String::as_str).chain([session.place.as_str()]), &mut add);
    for item in &session.items {
        if layout.startup(item.startup).is_none() {
            add(ProblemKind::UnknownStartup { startup: item.startup });
        }
        if let (Some(start), Some(end)) = (item.start, item.end)
            && end < start
        {
            add(ProblemKind::EndBeforeStart { start, end });
        }
        if item.rent.is_some_and(|rent| rent < Money::ZERO) {
            add(ProblemKind::NegativeAmount);
        }
    }
}

fn check_dates(tenancy: &Tenancy, add: &mut impl FnMut(ProblemKind)) {
    if let Some(end) = tenancy.end
        && end < tenancy.start
    {
        add(ProblemKind::EndBeforeStart { start: tenancy.start, end });
    }
    if tenancy.vacated.is_some_and(|vacated| vacated < tenancy.start) {
        add(ProblemKind::VacatedBeforeStart);
    }
    if tenancy.holdover && tenancy.end.is_none() {
        add(ProblemKind::HoldoverWithoutEnd);
    }
    for date in &tenancy.breaks {
        if *date < tenancy.start || tenancy.end.is_some_and(|end| *date > end) {
            add(ProblemKind::BreakOutside { date: *date });
        }
    }
}

fn check_occupied(tenancy: &Tenancy, unit: &Unit, add: &mut impl FnMut(ProblemKind)) {
    if !unit.usage.is_lettable() {
        add(ProblemKind::NotLettable { unit: unit.id });
    }
    let counts_seats = tenancy.seats_of(unit.id).is_some();
    if counts_seats && (!unit.shared || seats_taken(tenancy, unit) == 0) {
        add(ProblemKind::SeatsMisplaced { unit: unit.id });
    }
    if !tenancy.state.is_committed() {
        return;
    }
    let Some(period) = tenancy.committed_period() else { return };
    for time in &unit.unavailable {
        if let Some(common) = time.period().and_then(|time| time.common(&period)) {
            add(ProblemKind::LetWhileUnavailable { unit: unit.id, period: common });
        }
    }
}

fn is_positive(number: f64) -> bool {
    number.is_finite() && number > 0.0
}
