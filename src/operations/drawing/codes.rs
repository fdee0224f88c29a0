//! The codes of units that are drawn, split, joined and copied.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{BuildingId, FloorId, Layout, Unit, UnitId, UnitUse};
use crate::operations::Refusal;

/// The code of a new unit of a floor.
///
/// It follows the codes that units of that kind have on the floor: the same letters before the number, as many digits,
/// the next number that is free in the building. Where the floor has none, a unit that can be let is called
/// `{building}-{level}{number}`, such as `ML-201`, or `ML-S101` in the first basement; the parts of the building have
/// letters of their own: common rooms P, corridors C, stairs E, lifts A, shafts G, plant rooms T.
pub fn propose_code(layout: &Layout, floor: FloorId, usage: UnitUse) -> String {
    Codes::of(layout, floor).next(usage)
}

/// Refuses a code that another unit of the building has.
pub(super) fn code_is_free(
    layout: &Layout,
    building: BuildingId,
    code: &str,
    except: &[UnitId],
) -> Result<(), Refusal> {
    let mut others = layout.units_of_building(building).filter(|unit| !except.contains(&unit.id));
    match others.find(|other| other.code == code) {
        Some(other) => Err(Refusal::CodeTaken { code: code.to_owned(), unit: other.id }),
        None => Ok(()),
    }
}

/// Codes for several new units of a floor.
pub(super) struct Codes {
    taken: BTreeSet<String>,
    stem: String,
    series: BTreeMap<Kind, Series>,
}

/// What shares a series of numbers: all that can be let, or one kind of the rest.
type Kind = Option<UnitUse>;

/// Codes with the same letters and as many digits.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Series {
    prefix: String,
    digits: usize,
    next: u32,
}

impl Codes {
    /// The codes that units of the floor may get.
    pub(super) fn of(layout: &Layout, floor: FloorId) -> Self {
        let Some(floor) = layout.floor(floor) else {
            return Self { taken: BTreeSet::new(), stem: String::new(), series: BTreeMap::new() };
        };
        let building = layout.building(floor.building).map(|building| building.code.as_str()).unwrap_or_default();
        let level = match floor.level {
            level if level < 0 => format!("S{}", level.unsigned_abs()),
            level => level.to_string(),
        };
        Self {
            taken: layout.units_of_building(floor.building).map(|unit| unit.code.clone()).collect(),
            stem: format!("{building}-{level}"),
            series: series_of(layout.units_in_order(floor.id).into_iter().map(|unit| &**unit)),
        }
    }

    /// A code that no unit has, nor any that was given out before.
    pub(super) fn next(&mut self, usage: UnitUse) -> String {
        let stem = &self.stem;
        let series = self.series.entry(kind_of(usage)).or_insert_with(|| match letter(usage) {
            Some(letter) => Series { prefix: letter.to_owned(), digits: 1, next: 1 },
            None => Series { prefix: stem.clone(), digits: 2, next: 1 },
        });
        loop {
            let code = format!("{}{:0digits$}", series.prefix, series.next, digits = series.digits);
            series.next = series.next.saturating_add(1);
            if self.taken.insert(code.clone()) {
                return code;
            }
        }
    }
}

fn kind_of(usage: UnitUse) -> Kind {
    (!usage.is_lettable()).then_some(usage)
}

const fn letter(usage: UnitUse) -> Option<&'static str> {
    match usage {
        UnitUse::Common => Some("P"),
        UnitUse::Circulation => Some("C"),
        UnitUse::Stairs => Some("E"),
        UnitUse::Lift => Some("A"),
        UnitUse::Shaft => Some("G"),
        UnitUse::Technical => Some("T"),
        _ => None,
    }
}

/// The series that most units of each kind belong to; of two, that of the first unit.
fn series_of<'a>(units: impl Iterator<Item = &'a Unit>) -> BTreeMap<Kind, Series> {
    let mut found: BTreeMap<Kind, Vec<(Series, usize)>> = BTreeMap::new();
    for unit in units {
        let Some((prefix, digits, number)) = numbered(&unit.code) else { continue };
        let series = found.entry(kind_of(unit.usage)).or_default();
        let next = number.saturating_add(1);
        match series.iter_mut().find(|(series, _)| series.prefix == prefix && series.digits == digits) {
            Some((series, units)) => (series.next, *units) = (series.next.max(next), *units + 1),
            None => series.push((Series { prefix: prefix.to_owned(), digits, next }, 1)),
        }
    }
    found
        .into_iter()
        .filter_map(|(kind, series)| {
            let most = series.iter().map(|(_, units)| *units).max()?;
            Some((kind, series.into_iter().find(|(_, units)| *units == most)?.0))
        })
        .collect()
}

/// More digits no number of a series has: after such a one, counting would soon come to an end.
pub(in crate::operations) const MOST_DIGITS: usize = 9;

/// What stands before the number at the end of a code, its digits, and the number.
fn numbered(code: &str) -> Option<(&str, usize, u32)> {
    let prefix = code.trim_end_matches(|character: char| character.is_ascii_digit());
    let digits = Some(&code[prefix.len()..]).filter(|digits| digits.len() <= MOST_DIGITS)?;
    Some((prefix, digits.len(), digits.parse().ok()?))
}

/// The codes of the parts of a unit: its own code with letters, `ML-102A` and `ML-102B`; letters that make the code
/// of another unit of the building are passed over.
pub(super) fn codes_of_parts(layout: &Layout, building: BuildingId, unit: &Unit, parts: usize) -> Vec<String> {
    let taken: BTreeSet<&str> = layout.units_of_building(building).map(|other| other.code.as_str()).collect();
    let space = if takes_letters(&unit.code) { "" } else { " " };
    let codes = (0..).map(|index| format!("{}{space}{}", unit.code, letters(index)));
    codes.filter(|code| !taken.contains(code.as_str())).take(parts).collect()
}

/// The code of which these are the parts, as [`codes_of_parts`] makes them.
pub(super) fn code_of_whole<'a>(codes: &[&'a str]) -> Option<&'a str> {
    let first = codes.first()?;
    let common = first
        .char_indices()
        .map(|(index, character)| index + character.len_utf8())
        .take_while(|end| codes.iter().all(|code| code.get(..*end) == first.get(..*end)))
        .last()?;
    let (whole, spaced) = match first[..common].strip_suffix(' ') {
        Some(whole) => (whole, true),
        None => (&first[..common], false),
    };
    let is_letters = |rest: &str| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_uppercase());
    let are_parts = codes.iter().all(|code| is_letters(&code[common..])) && takes_letters(whole) != spaced;
    (are_parts && !whole.is_empty()).then_some(whole)
}

/// Whether a code ends with a number, or with letters that a number goes before.
fn takes_letters(code: &str) -> bool {
    code.trim_end_matches(|character: char| character.is_ascii_uppercase()).ends_with(|c: char| c.is_ascii_digit())
}

/// `A` to `Z`, then `AA` and on.
fn letters(index: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(index % 26).unwrap_or_default());
    if index < 26 { letter.to_string() } else { format!("{}{letter}", letters(index / 26 - 1)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Building, Floor, LayoutParts, ParkId, Shape};

    fn layout(units: &[(u64, &str, UnitUse)]) -> Layout {
        let unit = |(index, (floor, code, usage)): (usize, &(u64, &str, UnitUse))| {
            let id = UnitId::new(index as u64);
            Unit::new(id, FloorId::new(*floor), *code, *usage, Shape::rectangle(0, 0, 1, 1))
        };
        let level = |id: u64, level| Floor::new(FloorId::new(id), BuildingId::new(1), level, 9, 9, 1.0);
        Layout::from_parts(LayoutParts {
            buildings: vec![Building::new(BuildingId::new(1), ParkId::new(1), "ML")],
            floors: vec![level(1, 0), level(2, 2), level(3, -1)],
            units: units.iter().enumerate().map(unit).collect(),
            ..LayoutParts::default()
        })
        .unwrap()
    }

    fn proposed(units: &[(u64, &str, UnitUse)], floor: u64, usage: UnitUse) -> String {
        propose_code(&layout(units), FloorId::new(floor), usage)
    }

    #[test]
    fn a_code_follows_those_of_its_floor() {
        use UnitUse::{Circulation, Office, Storage};
        let units = [
            (2, "B7", Office),
            (2, "2.08", Office),
            (2, "2.09", Storage),
            (2, "CIR-201", Circulation),
            (1, "2.10", Office),
        ];
        assert_eq!(proposed(&units, 2, Office), "2.11", "2.10 is taken on another floor");
        assert_eq!(proposed(&units, 2, Circulation), "CIR-202");
        assert_eq!(proposed(&[(1, "ML-99", Office)], 1, Office), "ML-100");
        assert_eq!(proposed(&[(1, "ML-A", Office), (1, "ML-099", Office)], 1, Office), "ML-100");
    }

    #[test]
    fn an_empty_floor_begins_with_its_level() {
        assert_eq!(proposed(&[], 2, UnitUse::Office), "ML-201");
        assert_eq!(proposed(&[], 1, UnitUse::Laboratory), "ML-001");
        assert_eq!(proposed(&[], 3, UnitUse::Storage), "ML-S101");
        let building = [(1, "C1", UnitUse::Circulation), (1, "ML-201", UnitUse::Office)];
        assert_eq!(proposed(&building, 2, UnitUse::Circulation), "C2");
        assert_eq!(proposed(&building, 2, UnitUse::Office), "ML-202");
        let parts = [UnitUse::Common, UnitUse::Stairs, UnitUse::Lift, UnitUse::Shaft, UnitUse::Technical];
        assert_eq!(parts.map(|usage| proposed(&[], 2, usage)), ["P1", "E1", "A1", "G1", "T1"]);
    }

    #[test]
    fn codes_with_more_digits_than_a_number_begin_no_series() {
        let zeroes = format!("ML-{}1", "0".repeat(70_000));
        for code in ["ML-4294967295", zeroes.as_str()] {
            assert_eq!(proposed(&[(3, code, UnitUse::Office)], 3, UnitUse::Office), "ML-S101");
        }
        assert_eq!(proposed(&[(3, "ML-999999999", UnitUse::Office)], 3, UnitUse::Office), "ML-1000000000");
    }

    #[test]
    fn parts_have_letters_and_give_back_the_code_of_the_whole() {
        let office = UnitUse::Office;
        let layout =
            layout(&[(1, "ML-102", office), (1, "ML-102B", office), (1, "Accueil", office), (1, "ML-7A", office)]);
        let parts = |index: u64, count| {
            codes_of_parts(&layout, BuildingId::new(1), layout.unit(UnitId::new(index)).unwrap(), count)
        };
        assert_eq!(parts(0, 2), ["ML-102A", "ML-102C"]);
        assert_eq!(parts(2, 2), ["Accueil A", "Accueil B"]);
        assert_eq!(parts(3, 2), ["ML-7AA", "ML-7AB"]);
        assert_eq!(parts(3, 28)[25..], ["ML-7AZ", "ML-7AAA", "ML-7AAB"]);
        for (index, count) in [(0, 2), (0, 3), (2, 2), (3, 2), (3, 28)] {
            let codes = parts(index, count);
            let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
            assert_eq!(code_of_whole(&codes), Some(layout.unit(UnitId::new(index)).unwrap().code.as_str()));
        }
        for codes in
            [&["ML-1", "ML-2"][..], &["ML-102", "ML-102A"], &["ML-A", "ML-B"], &["A", "B"], &["ML-1A", "ML-2A"]]
        {
            assert_eq!(code_of_whole(codes), None, "{codes:?}");
        }
    }
}
