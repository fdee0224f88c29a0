//! Codes by a pattern, in reading order.

use std::collections::{BTreeMap, BTreeSet};

use super::Refusal;
use super::codes::{CodePattern, CodePlace};
use super::drawing::{known_floor, known_unit};
use super::propose::propose;
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::{BuildingId, CellRect, Floor, FloorId, Layout, Unit, UnitId};

/// Units are to have codes by a pattern.
///
/// Numbers begin anew on each floor where the pattern names the level, else in each building.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renumber {
    /// The units, of any floors.
    pub units: Vec<UnitId>,
    /// What their codes are made by.
    pub pattern: CodePattern,
    /// The first number.
    pub start: u32,
    /// What is added from one unit to the next.
    pub step: u32,
}

/// Units in the order they are read on a plan: rows from top to bottom, each from left to right.
///
/// A row begins with the topmost unit that is in none yet. It takes in each unit of which at least half the height, or
/// half that of its first, lies beside its first. So a row of offices may be uneven, the row on the other side of a
/// corridor is the next one, and a hall that reaches over both is read with the first.
pub fn in_reading_order<'a, U: AsRef<Unit> + 'a>(units: impl IntoIterator<Item = &'a U>) -> Vec<&'a U> {
    let bounds = |unit: &U| unit.as_ref().shape.bounds();
    let mut left: Vec<(CellRect, &U)> = units.into_iter().map(|unit| (bounds(unit), unit)).collect();
    left.sort_by_key(|(bounds, unit)| (bounds.row, bounds.column, unit.as_ref().id));
    let mut ordered = Vec::with_capacity(left.len());
    while let Some((first, _)) = left.first().copied() {
        let (mut row, others): (Vec<_>, Vec<_>) = left.into_iter().partition(|(bounds, _)| is_beside(bounds, &first));
        row.sort_by_key(|(bounds, unit)| (bounds.column, bounds.row, unit.as_ref().id));
        ordered.extend(row.into_iter().map(|(_, unit)| unit));
        left = others;
    }
    ordered
}

/// Whether they have half the height of either in common.
fn is_beside(one: &CellRect, other: &CellRect) -> bool {
    let common = one.bottom().min(other.bottom()).saturating_sub(one.row.max(other.row));
    common.saturating_mul(2) >= one.rows.min(other.rows)
}

/// The codes that units would have: floor by floor as the layout has them, each in reading order.
///
/// # Errors
/// A unit that does not exist, or stands nowhere.
pub fn renumbered(layout: &Layout, request: &Renumber) -> Result<Vec<(UnitId, String)>, Refusal> {
    let mut by_floor: BTreeMap<FloorId, BTreeSet<UnitId>> = BTreeMap::new();
    for unit in &request.units {
        by_floor.entry(known_unit(layout, *unit)?.floor).or_default().insert(*unit);
    }
    let mut floors = by_floor.keys().map(|id| known_floor(layout, *id)).collect::<Result<Vec<&Floor>, _>>()?;
    floors.sort_by_key(|floor| (floor.building, floor.level, floor.id));
    let mut codes = Vec::new();
    let mut last: Option<BuildingId> = None;
    let mut number = request.start;
    for floor in floors {
        if request.pattern.names_level() || last != Some(floor.building) {
            number = request.start;
        }
        last = Some(floor.building);
        let (building, park) = super::structure::above(layout, floor)?;
        let place = CodePlace { park: &park.code, building: &building.code, level: floor.level };
        let units = layout.units_of(floor.id).filter(|unit| by_floor[&floor.id].contains(&unit.id));
        for unit in in_reading_order(units) {
            codes.push((unit.id, request.pattern.code(place, number)));
            number = number.saturating_add(request.step);
        }
    }
    Ok(codes)
}

/// Gives units the codes that [`renumbered`] tells.
///
/// # Errors
/// Codes that other units of a building have, or that the pattern gives to several of these.
pub fn renumber(layout: &Layout, request: &Renumber, stamp: &Stamp) -> Result<Change, Refusal> {
    if request.units.is_empty() {
        return Err(Refusal::NoUnit);
    }
    let codes = renumbered(layout, request)?;
    let units = codes.iter().map(|(unit, code)| Ok((known_unit(layout, *unit)?, code)));
    let units = units.collect::<Result<Vec<_>, Refusal>>()?;
    let among: BTreeSet<UnitId> = request.units.iter().copied().collect();
    let mut by_building: BTreeMap<BuildingId, Vec<&str>> = BTreeMap::new();
    for (unit, code) in &units {
        by_building.entry(known_floor(layout, unit.floor)?.building).or_default().push(code);
    }
    for (building, codes) in by_building {
        codes_are_free(layout, building, codes, &among)?;
    }
    let edits: Vec<Edit> = units
        .into_iter()
        .filter(|(unit, code)| unit.code != **code)
        .map(|(unit, code)| Edit::unit(Unit { code: code.clone(), ..unit.clone() }))
        .collect();
    if edits.is_empty() {
        return Err(Refusal::NothingToChange);
    }
    propose(layout, stamp, ChangeLabel::Renumber { units: edits.len() }, edits, &[])
}

/// Refuses codes that units of a building have, but for these, and codes that stand twice.
pub(super) fn codes_are_free<'a>(
    layout: &Layout,
    building: BuildingId,
    codes: impl IntoIterator<Item = &'a str>,
    except: &BTreeSet<UnitId>,
) -> Result<(), Refusal> {
    let (mut wanted, mut twice) = (BTreeSet::new(), BTreeSet::new());
    for code in codes {
        if !wanted.insert(code) {
            twice.insert(code);
        }
    }
    if !twice.is_empty() {
        return Err(Refusal::CodesTwice { codes: twice.into_iter().map(str::to_owned).collect() });
    }
    let others = layout.units_of_building(building).filter(|unit| !except.contains(&unit.id));
    let taken: Vec<UnitId> = others.filter(|unit| wanted.contains(unit.code.as_str())).map(|unit| unit.id).collect();
    if taken.is_empty() { Ok(()) } else { Err(Refusal::CodesTaken { units: taken }) }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Shape, UnitUse};

    /// Units as letters in a drawing; each is the rectangle around its letter.
    fn drawn(drawing: &str) -> Vec<Arc<Unit>> {
        let mut cells: BTreeMap<char, Vec<CellRect>> = BTreeMap::new();
        for (row, line) in (0..).zip(drawing.lines()) {
            for (column, letter) in (0..).zip(line.chars()).filter(|(_, letter)| letter.is_alphabetic()) {
                cells.entry(letter).or_default().push(CellRect::new(column, row, 1, 1));
            }
        }
        let units = (0..).zip(cells).map(|(id, (letter, cells))| {
            let shape = Shape::new(cells).unwrap();
            Arc::new(Unit::new(UnitId::new(id), FloorId::new(1), letter.to_string(), UnitUse::Office, shape))
        });
        units.collect()
    }

    fn read(drawing: &str) -> String {
        in_reading_order(&drawn(drawing)).into_iter().map(|unit| unit.code.as_str()).collect()
    }

    #[test]
    fn a_plan_is_read_as_a_page() {
        assert_eq!(read("AABBCC\nAABBCC\n......\nDDEEFF\nDDEEFF"), "ABCDEF");
        // Rooms of one side may begin and end unevenly.
        assert_eq!(read("..BB..\nAABBCC\nAABBCC\nAA..CC\n......\nDDDEEE"), "ABCDE");
        // A closet below another is read where it stands, a hall over both rows with the first.
        assert_eq!(read("AABCC\nAADCC\n.....\nEEFFF"), "ABDCEF");
        assert_eq!(read("AABBH\nAABBH\n....H\nCCDDH"), "ABHCD");
        assert_eq!(read(""), "");
    }
}
