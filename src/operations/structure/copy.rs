//! Copies of floors, buildings and parks: what is drawn and let there, and nobody who is there.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::add::{last_position, name_of};
use super::{above, known_building, known_park};
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::{Building, BuildingId, Floor, FloorId, Layout, Park, ParkId, Unit, UnitId};
use crate::operations::Refusal;
use crate::operations::codes::{CodePattern, CodePlace, free_code, level_code};
use crate::operations::drawing::{MOST_DIGITS, floor_name, known_floor};
use crate::operations::propose::propose;
use crate::operations::renumber::{codes_are_free, in_reading_order};

/// A floor is to be copied to other levels of its building.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyFloor {
    /// Which floor.
    pub floor: FloorId,
    /// The levels of the copies.
    pub levels: Vec<i32>,
    /// What the codes of the copies' units are made by.
    pub pattern: CodePattern,
}

/// A building is to be copied within its park.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyBuilding {
    /// Which building.
    pub building: BuildingId,
    /// The code of the copy; where it is taken, a number follows it.
    pub code: String,
    /// The name of the copy.
    pub name: String,
}

/// A park is to be copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyPark {
    /// Which park.
    pub park: ParkId,
    /// The code of the copy; where it is taken, a number follows it.
    pub code: String,
    /// The name of the copy.
    pub name: String,
}

/// Copies a floor: grid, outline, openings, captions, underlay, and the units with their particulars. Tenancies, times
/// in which units cannot be let, and the floor's own name stay where they are.
///
/// # Errors
/// Levels that the building has already, and codes that are taken.
pub fn copy_floor(
    layout: &Layout,
    request: &CopyFloor,
    ids: &mut dyn FnMut() -> u64,
    stamp: &Stamp,
) -> Result<Change, Refusal> {
    let copies = codes_of_copy(layout, request)?;
    let floor = known_floor(layout, request.floor)?;
    let beside = layout.floors_in_order(floor.building);
    let exist = beside.iter().map(|floor| floor.level).filter(|level| request.levels.contains(level));
    let exist: Vec<i32> = exist.collect();
    if !exist.is_empty() {
        return Err(Refusal::LevelsExist { building: floor.building, levels: exist });
    }
    let codes = copies.iter().flat_map(|copy| copy.codes.iter().map(|(_, code)| code.as_str()));
    codes_are_free(layout, floor.building, codes, &BTreeSet::new())?;
    let label = ChangeLabel::CopyFloor { name: floor_name(layout, floor), copies: copies.len() };
    let mut edits = Vec::new();
    for copy in copies {
        let id = FloorId::new(ids());
        edits.push(Edit::floor(Floor { id, level: copy.level, name: String::new(), ..floor.clone() }));
        for (unit, code) in copy.codes {
            edits.extend(layout.unit(unit).map(|unit| Edit::unit(copied(unit, id, code, ids))));
        }
    }
    propose(layout, stamp, label, edits, &[])
}

/// What the units of a copy of a floor are called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopiedFloor {
    /// The level of the copy.
    pub level: i32,
    /// The units copied, those that can be let first, each in reading order, and the codes of their copies.
    pub codes: Vec<(UnitId, String)>,
}

/// The codes of the copies that [`copy_floor`] makes, from the lowest level up.
///
/// A unit whose code is of the pattern keeps its number: `ML-103` becomes `ML-203`; so does one that has another word in
/// the place of the building's code: `COU-101` becomes `COU-201`. The rest take the numbers that follow; but what cannot be
/// let keeps the form of its code, with the level of the copy where it has its own in it, as `ML-C1` becomes `ML-C2`, else
/// with the next number that is free. Where the pattern does not name the level, all numbers follow those that the building
/// has.
///
/// # Errors
/// Where no level is named, or the floor does not exist.
pub fn codes_of_copy(layout: &Layout, request: &CopyFloor) -> Result<Vec<CopiedFloor>, Refusal> {
    let floor = known_floor(layout, request.floor)?;
    let (building, park) = above(layout, floor)?;
    let levels: BTreeSet<i32> = request.levels.iter().copied().collect();
    if levels.is_empty() {
        return Err(Refusal::NoLevel);
    }
    let at = |level| CodePlace { park: &park.code, building: &building.code, level };
    let (lettable, others): (Vec<_>, Vec<_>) = layout.units_of(floor.id).partition(|unit| unit.usage.is_lettable());
    let units: Vec<&Arc<Unit>> = in_reading_order(lettable).into_iter().chain(in_reading_order(others)).collect();
    let pattern = &request.pattern;
    let counted = |unit: &Unit| pattern.number_of(at(floor.level), &unit.code);
    let of_building = || layout.units_of_building(building.id);
    let mut given = Given {
        taken: of_building().map(|unit| unit.code.clone()).collect(),
        last: of_building().filter_map(|unit| counted(unit)).max().unwrap_or_default(),
    };
    let copy = |level| {
        if pattern.names_level() {
            given.last = units.iter().filter_map(|unit| counted(unit)).max().unwrap_or_default();
        }
        let code = |unit: &&Arc<Unit>| {
            let number = counted(unit).filter(|_| pattern.names_level());
            let kept = number.map(|number| pattern.code(at(level), number));
            let kept = kept.or_else(|| {
                let (from, to) = (at(floor.level), at(level));
                pattern.names_level().then(|| of_another_word(pattern, from, to, &unit.code))?
            });
            let code = kept.unwrap_or_else(|| {
                if unit.usage.is_lettable() {
                    return pattern.code(at(level), given.next_number());
                }
                let relevelled = relevelled(&unit.code, &building.code, floor.level, level);
                relevelled.filter(|code| !given.taken.contains(code)).unwrap_or_else(|| given.next_of(&unit.code))
            });
            given.taken.insert(code.clone());
            (unit.id, code)
        };
        CopiedFloor { level, codes: units.iter().map(code).collect() }
    };
    Ok(levels.into_iter().map(copy).collect())
}

/// The codes that are taken, and the number given last.
struct Given {
    taken: BTreeSet<String>,
    last: u32,
}

impl Given {
    const fn next_number(&mut self) -> u32 {
        self.last = self.last.saturating_add(1);
        self.last
    }

    /// The next code of a series that is free: `C3` after `C2`, `Cage 2` after `Cage`, and after digits that are no number too.
    fn next_of(&self, code: &str) -> String {
        let stem = code.trim_end_matches(|character: char| character.is_ascii_digit());
        let stem = if code.len() - stem.len() > MOST_DIGITS { code } else { stem };
        let number = &code[stem.len()..];
        let (space, digits) = if number.is_empty() { (" ", 1) } else { ("", number.len()) };
        let last = number.parse::<u64>().unwrap_or(1);
        let following = (1_u64..).map(|more| format!("{stem}{space}{:0digits$}", last.saturating_add(more)));
        following.into_iter().find(|code| !self.taken.contains(code)).unwrap_or_default()
    }
}

/// The code on another level of one that is of the pattern but for the word in the place of the building's code.
fn of_another_word(pattern: &CodePattern, from: CodePlace<'_>, to: CodePlace<'_>, code: &str) -> Option<String> {
    code.char_indices().skip(1).find_map(|(end, _)| {
        let building = &code[..end];
        let number = pattern.number_of(CodePlace { building, ..from }, code)?;
        Some(pattern.code(CodePlace { building, ..to }, number))
    })
}

/// A code with another level where it has its own, after the code of the building and not within a number.
fn relevelled(code: &str, building: &str, from: i32, to: i32) -> Option<String> {
    let start = if code.starts_with(building) { building.len() } else { 0 };
    let from = level_code(from);
    let is_digit = |character: Option<char>| character.is_some_and(|character| character.is_ascii_digit());
    let (at, _) = code[start..].rmatch_indices(&from).find(|(at, found)| {
        let (before, after) = (&code[..start + at], &code[start + at + found.len()..]);
        !is_digit(before.chars().next_back()) && !is_digit(after.chars().next())
    })?;
    let (before, after) = (&code[..start + at], &code[start + at + from.len()..]);
    Some(format!("{before}{}{after}", level_code(to)))
}

/// The usual pattern that most of the codes on a floor are made by.
pub fn pattern_of(layout: &Layout, floor: &Floor) -> Option<CodePattern> {
    let (building, park) = above(layout, floor).ok()?;
    let place = CodePlace { park: &park.code, building: &building.code, level: floor.level };
    let usual = CodePattern::USUAL.iter().filter_map(|text| text.parse::<CodePattern>().ok());
    let of = |pattern: &CodePattern| {
        layout.units_of(floor.id).filter(|unit| pattern.number_of(place, &unit.code).is_some()).count()
    };
    // Of several with as many, the first.
    usual.rev().max_by_key(of)
}

/// Copies a building with its floors and units as [`copy_floor`] does; it comes last in its park. Where the codes of its
/// units begin with its own code, those of the copy begin with that of the copy.
///
/// # Errors
/// Where it does not exist, or what the layout would then have wrong.
pub fn copy_building(
    layout: &Layout,
    request: &CopyBuilding,
    ids: &mut dyn FnMut() -> u64,
    stamp: &Stamp,
) -> Result<Change, Refusal> {
    let building = known_building(layout, request.building)?;
    let beside = layout.buildings_in_order(building.park);
    let copy = Building {
        id: BuildingId::new(ids()),
        position: last_position(layout, building),
        code: free_code(&request.code, |code| beside.iter().any(|other| other.code == code)),
        name: request.name.clone(),
        ..building.clone()
    };
    let label = ChangeLabel::CopyBuilding { name: name_of(building) };
    let mut edits = Vec::new();
    with_contents(layout, building, copy, ids, &mut edits);
    propose(layout, stamp, label, edits, &[])
}

/// Copies a park with its buildings, as [`copy_building`] does but for the codes of buildings and units, which stay as they
/// are; it comes last.
///
/// # Errors
/// Where it does not exist, or what the layout would then have wrong.
pub fn copy_park(
    layout: &Layout,
    request: &CopyPark,
    ids: &mut dyn FnMut() -> u64,
    stamp: &Stamp,
) -> Result<Change, Refusal> {
    let park = known_park(layout, request.park)?;
    let copy = Park {
        id: ParkId::new(ids()),
        position: layout.parks().map(|park| park.position.saturating_add(1)).max().unwrap_or_default(),
        code: free_code(&request.code, |code| layout.parks().any(|other| other.code == code)),
        name: request.name.clone(),
        ..park.clone()
    };
    let label = ChangeLabel::CopyPark { name: park.name.clone() };
    let id = copy.id;
    let mut edits = vec![Edit::park(copy)];
    for building in layout.buildings_in_order(park.id) {
        let copy = Building { id: BuildingId::new(ids()), park: id, ..Building::clone(building) };
        with_contents(layout, building, copy, ids, &mut edits);
    }
    propose(layout, stamp, label, edits, &[])
}

fn with_contents(
    layout: &Layout,
    building: &Building,
    copy: Building,
    ids: &mut dyn FnMut() -> u64,
    edits: &mut Vec<Edit>,
) {
    let (id, code) = (copy.id, copy.code.clone());
    edits.push(Edit::building(copy));
    for floor in layout.floors_in_order(building.id) {
        let copy = Floor { id: FloorId::new(ids()), building: id, ..Floor::clone(floor) };
        let (floor, of) = (floor.id, copy.id);
        edits.push(Edit::floor(copy));
        let units = layout.units_of(floor);
        edits.extend(units.map(|unit| Edit::unit(copied(unit, of, recoded(&unit.code, &building.code, &code), ids))));
    }
}

fn copied(unit: &Unit, floor: FloorId, code: String, ids: &mut dyn FnMut() -> u64) -> Unit {
    Unit { id: UnitId::new(ids()), floor, code, unavailable: Vec::new(), ..unit.clone() }
}

/// A code that begins with another building's code.
fn recoded(code: &str, from: &str, to: &str) -> String {
    let rest = code.strip_prefix(from).filter(|rest| !rest.starts_with(char::is_alphabetic));
    rest.map_or_else(|| code.to_owned(), |rest| format!("{to}{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_in_a_code_is_found_as_a_number_of_its_own() {
        let cases = [
            ("ML-C1", 1, 2, Some("ML-C2")),
            ("ML-1-ESC", 1, 2, Some("ML-2-ESC")),
            ("B1-C1", 1, 2, Some("B1-C2")),
            ("B1-C", 1, 2, None),
            ("ML-C11", 1, 2, None),
            ("ML-1.1", 1, 3, Some("ML-1.3")),
            ("ML-C0", 0, -1, Some("ML-CS1")),
            ("ML-CS1", -1, -2, Some("ML-CS2")),
        ];
        for (code, from, to, copy) in cases {
            let building = if code.starts_with("B1") { "B1" } else { "ML" };
            assert_eq!(relevelled(code, building, from, to).as_deref(), copy, "{code}");
        }
    }

    #[test]
    fn a_code_may_have_a_word_of_its_own() {
        let pattern: CodePattern = CodePattern::USUAL[0].parse().unwrap();
        let at = |level| CodePlace { park: "SA", building: "ML", level };
        let copy = |code| of_another_word(&pattern, at(1), at(-2), code);
        assert_eq!(copy("COU-103").as_deref(), Some("COU-S203"));
        assert_eq!(copy("COU-203"), None);
        assert_eq!(copy("-103"), None);
    }

    #[test]
    fn the_next_code_of_digits_without_end_is_found() {
        let zeroes = "0".repeat(70_000);
        let taken = ["C2", "18446744073709551615", &zeroes].map(str::to_owned).into();
        let given = Given { taken, last: 0 };
        assert_eq!(given.next_of("C2"), "C3");
        assert_eq!(given.next_of("18446744073709551615"), "18446744073709551615 2");
        assert_eq!(given.next_of(&zeroes), format!("{zeroes} 2"));
        assert_eq!(given.next_of("C999999999"), "C1000000000");
    }

    #[test]
    fn a_code_follows_its_building() {
        let cases = [("ML-101", "ML2-101"), ("ML101", "ML2101"), ("MLX-1", "MLX-1"), ("101", "101"), ("ML", "ML2")];
        for (code, copy) in cases {
            assert_eq!(recoded(code, "ML", "ML2"), copy);
        }
    }
}
