//! What can be wrong with parks, buildings, floors and units.

use std::collections::BTreeMap;

use super::{Problem, ProblemKind, check_names, is_positive};
use crate::model::region::{Band, bands};
use crate::model::{Building, BuildingId, CellRect, EntityId, Floor, Layout, Money, Opening, Park, Region, Unit};

pub(super) fn check_parks(layout: &Layout, problems: &mut Vec<Problem>) {
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

pub(super) fn check_park(park: &Park, add: &mut impl FnMut(ProblemKind)) {
    if park.code.trim().is_empty() || park.name.trim().is_empty() {
        add(ProblemKind::Unnamed);
    }
    check_names([park.code.as_str(), park.name.as_str()], add);
    if !is_positive(park.area_per_person) {
        add(ProblemKind::NotPositive);
    }
}

pub(super) fn check_building(layout: &Layout, building: &Building, problems: &mut Vec<Problem>) {
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

pub(super) fn check_named(building: &Building, add: &mut impl FnMut(ProblemKind)) {
    if building.code.trim().is_empty() {
        add(ProblemKind::Unnamed);
    }
    check_names([building.code.as_str(), building.name.as_str()], add);
}

pub(super) fn check_floor(layout: &Layout, floor: &Floor, problems: &mut Vec<Problem>) {
    let units: Vec<&Unit> = layout.units_of(floor.id).map(|unit| &**unit).collect();
    check_storey(layout, floor, &units, problems);
}

pub(super) fn check_storey(layout: &Layout, floor: &Floor, units: &[&Unit], problems: &mut Vec<Problem>) {
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
pub(super) fn check_drawn(floor: &Floor, add: &mut impl FnMut(ProblemKind)) {
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
pub(super) fn check_cells(floor: &Floor, units: &[&Unit], problems: &mut Vec<Problem>) {
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
pub(super) fn laid_out(floor: &Floor, unit: &Unit) -> (Vec<Band>, bool) {
    let rectangles = unit.shape.rectangles();
    let bands = bands(rectangles.iter().copied(), floor.columns, floor.rows);
    let grid = CellRect::new(0, 0, floor.columns, floor.rows);
    let each: u64 = rectangles.iter().map(|rectangle| rectangle.cells_in_common(&grid)).fold(0, u64::saturating_add);
    let overlaps = each > bands.iter().map(Band::cells).sum();
    (bands, overlaps)
}

/// Gives the cells of the bands to an owner. Answers how many cells each other owner had of them.
pub(super) fn painted(owners: &mut [u32], columns: usize, bands: &[Band], new: u32) -> BTreeMap<u32, u64> {
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

pub(super) fn check_unit(layout: &Layout, unit: &Unit, problems: &mut Vec<Problem>) {
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
