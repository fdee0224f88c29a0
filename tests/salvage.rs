//! Damaged files: what is whole is read, what is not is named, and nothing that was read misleads.

#![expect(clippy::unwrap_used, reason = "a test fails where it cannot go on")]

use std::collections::BTreeSet;
use std::path::Path;

use plateau::file::{self, LostKind, OpenError, Salvaged};
use plateau::model::{EntityId, Layout, Problem};
use proptest::prelude::*;

const SMALL: &str = include_str!("files/small.ron");
const ENTITIES: usize = 16;

fn salvage_bytes(bytes: &[u8]) -> Salvaged {
    let salvaged = file::salvage_bytes(bytes, Path::new("park.ron")).unwrap();
    assert!(!salvaged.problems.iter().any(Problem::misleads), "{:?}", salvaged.problems);
    file::read(file::write(&salvaged.layout).into(), Path::new("again.ron")).unwrap();
    salvaged
}

fn salvage(text: &str) -> Salvaged {
    salvage_bytes(text.as_bytes())
}

/// The ids of all that the layout holds.
fn ids(layout: &Layout) -> BTreeSet<EntityId> {
    let parks = layout.parks().map(|park| EntityId::Park(park.id));
    let buildings = layout.buildings().map(|building| EntityId::Building(building.id));
    let floors = layout.floors().map(|floor| EntityId::Floor(floor.id));
    let units = layout.units().map(|unit| EntityId::Unit(unit.id));
    let startups = layout.startups().map(|startup| EntityId::Startup(startup.id));
    let tenancies = layout.tenancies().map(|tenancy| EntityId::Tenancy(tenancy.id));
    parks.chain(buildings).chain(floors).chain(units).chain(startups).chain(tenancies).collect()
}

fn replaced(salvaged: &Salvaged) -> BTreeSet<EntityId> {
    let replaced = salvaged.lost.iter().filter_map(|lost| match lost.kind {
        LostKind::Replaced { entity } => Some(entity),
        _ => None,
    });
    replaced.collect()
}

fn small() -> Layout {
    file::read(SMALL.into(), Path::new("park.ron")).unwrap().layout
}

/// What the text once changed loses: how many of its entities are read, what is said of the rest, and what differs in its
/// canonical text.
fn told(damages: &[(&str, &str)]) -> String {
    let told = |(from, to): &(&str, &str)| {
        assert_eq!(SMALL.matches(from).count(), 1, "{from}");
        format!("{from:?} → {to:?}\n{}\n", told_of(SMALL.replace(from, to).as_bytes()))
    };
    damages.iter().map(told).collect::<Vec<_>>().join("\n")
}

fn told_of(bytes: &[u8]) -> String {
    let salvaged = salvage_bytes(bytes);
    let mut lines = vec![format!("{} entities", salvaged.entities)];
    for lost in &salvaged.lost {
        let excerpt: String = lost.excerpt.chars().take(40).collect();
        lines.push(format!("{} {:?} {excerpt:?}", lost.place, lost.kind));
    }
    let after = file::write(&salvaged.layout);
    let cut = |line: &str| line.trim().chars().take(70).collect::<String>();
    let (before, after): (Vec<&str>, Vec<&str>) = (SMALL.lines().collect(), after.lines().collect());
    lines.extend(before.iter().filter(|line| !after.contains(line)).map(|line| format!("- {}", cut(line))));
    lines.extend(after.iter().filter(|line| !before.contains(line)).map(|line| format!("+ {}", cut(line))));
    lines.join("\n")
}

#[test]
fn a_sound_file_loses_nothing() {
    let salvaged = salvage(SMALL);
    assert_eq!((salvaged.entities, salvaged.lost.as_slice()), (ENTITIES, &[][..]));
    assert_eq!(salvaged.layout, small());
}

#[test]
fn a_damaged_record_is_lost_alone() {
    insta::assert_snapshot!(told(&[
        ("code: \"ML-9\"", "code: \"ML-9"),
        ("code: \"ML-9\"", "cide: \"ML-9\""),
        ("(id: \"0n00000000009\"", "(ie: \"0n00000000009\""),
        ("(id: \"0n00000000009\"", "id: \"0n00000000009\""),
        ("area: 21.5", "area: NaN"),
        ("area: 21.5", "area: 21.5)"),
        ("(12, 0, 2, 2)]", "(12, 0, 2, 2)"),
        ("shape: [(0, 4, 20, 2)]),", "shape: [(0, 4, 20, 2)],"),
        ("name: \"Atlas 2\"", "name: Atlas 2"),
        ("title: \"Essai\"", "title: \"Essai"),
        ("format: 3", "format: q"),
        ("    format: 3,\n", ""),
    ]));
}

#[test]
fn what_holds_others_is_replaced() {
    insta::assert_snapshot!(told(&[
        ("(id: \"0park00000001\", code", "(id: \"0park00000001\", cude"),
        ("(id: \"0bat000000001\"", "(id: \"0bat00000000i\""),
        ("id: \"0f00r00000002\", level: 0", "level: O, id: \"0f00r00000002\""),
        ("module: 1.2, units: [\n", "module: 1.2, units: \n"),
        ("(id: \"0st0000000003\"", "(id: \"0st000000003\""),
        ("startup: \"0st0000000003\"", "startup: \"0st0000000009\""),
        ("(unit: \"0n00000000011\")", "(unit: \"0n00000000099\")"),
        ("(unit: \"0n00000000009\")", "(unit: \"0n00000000099\")"),
        ("id: \"0n00000000010\"", "id: \"0n00000000009\""),
        ("id: \"0bat000000002\"", "id: \"0bat000000001\""),
    ]));
}

#[test]
fn brackets_and_lines_of_the_lists_are_found_again() {
    insta::assert_snapshot!(told(&[
        ("                ]),\n", ""),
        ("                ]),\n            ]),\n", ""),
        ("                ]),\n", "                ),\n"),
        ("                ]),\n", "                ],\n"),
        ("    parks: [\n", ""),
        ("    ],\n    startups: [\n", ""),
        ("    startups: [\n", "    statrups: [\n"),
        ("    ],\n    tenancies: [\n", "    tenancies: [\n"),
        ("#![enable", "#[enable"),
    ]));
}

#[test]
fn bytes_that_are_no_text_lose_the_records_they_are_in() {
    let mut told = Vec::new();
    let line = |number: usize| {
        let start: usize = SMALL.split_inclusive('\n').take(number - 1).map(str::len).sum();
        (start, start + SMALL[start..].find('\n').unwrap())
    };
    let zeroed = |from: usize, to: usize| {
        let mut bytes = SMALL.as_bytes().to_vec();
        bytes[from..to].fill(0);
        bytes
    };
    let (unit, unit_end) = line(12);
    told.push(("a unit", zeroed(unit, unit_end)));
    told.push(("half a unit", zeroed(unit + 60, unit_end)));
    let (head, head_end) = line(11);
    told.push(("a floor’s head", zeroed(head, head_end)));
    told.push(("from a floor’s head into its second unit", zeroed(head + 40, line(13).0 + 50)));
    let mut bytes = SMALL.as_bytes().to_vec();
    bytes[SMALL.find("Nour").unwrap()] = 0xe9;
    told.push(("a name in Latin-1", bytes));
    let told: Vec<String> = told.into_iter().map(|(what, bytes)| format!("{what}\n{}\n", told_of(&bytes))).collect();
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn swapped_lines_are_all_read() {
    let mut lines: Vec<&str> = SMALL.lines().collect();
    // The head of a floor with one of its units, then a startup with a unit.
    lines.swap(10, 12);
    insta::assert_snapshot!(told_of(lines.join("\n").as_bytes()));
    let mut lines: Vec<&str> = SMALL.lines().collect();
    lines.swap(12, 23);
    insta::assert_snapshot!(told_of(lines.join("\n").as_bytes()));
}

#[test]
fn every_cut_of_a_text_keeps_all_whole_records_before_it() {
    let whole = small();
    for (cut, _) in SMALL.char_indices() {
        let lines = SMALL[..cut].lines().zip(SMALL.lines()).filter(|(_, whole)| whole.contains("(id: "));
        let expected = lines.filter(|(cut, whole)| *cut == whole.trim_end_matches(',') || cut == whole).count();
        match file::salvage_bytes(&SMALL.as_bytes()[..cut], Path::new("park.ron")) {
            Ok(salvaged) => {
                assert!(salvaged.entities >= expected, "{cut}: {} of {expected}", salvaged.entities);
                assert!(ids(&salvaged.layout).is_subset(&ids(&whole)));
                assert!(salvaged.entities == expected || salvaged.entities == expected + 1);
            }
            Err(error) => assert_eq!(expected, 0, "{cut}: {error}"),
        }
    }
}

#[test]
fn a_text_that_does_not_keep_to_lines_is_read_too() {
    let headless: String = SMALL.split_inclusive('\n').skip(3).collect();
    let spread = headless.replace(", ", ",\n");
    let salvaged = salvage(&spread);
    assert_eq!((salvaged.layout, salvaged.lost), (small(), Vec::new()));
    let one_line: String = SMALL.lines().skip(3).map(str::trim).collect();
    let salvaged = salvage(&one_line);
    assert_eq!((salvaged.layout, salvaged.lost), (small(), Vec::new()));
    let named = SMALL.replace("(id: \"0n", "Unit(id: \"0n").replace("(id: \"0st", "Startup(\r\n id: \"0st");
    let salvaged = salvage(&named);
    assert_eq!((salvaged.layout, salvaged.lost), (small(), Vec::new()));
    let damaged = spread.replace("area:", "aera:");
    assert_eq!(salvage(&damaged).entities, ENTITIES - 3, "a unit, the tenancy of it, a startup");
    let damaged = one_line.replace("area: 21.5", "area: \"21.5");
    assert_eq!(salvage(&damaged).entities, ENTITIES - 2, "a unit, and the tenancy of it");
}

#[test]
fn what_looks_like_a_record_in_a_remark_or_a_comment_is_none() {
    let hidden = "r#\"(id: \"0n000000000c2\", code: \"X\")\"#";
    let text = SMALL.replace("\"Face à l’atrium\"", hidden).replace(
        "    startups: [",
        "    // (id: \"0st0000000007\", name: \"X\"),\n    startups: [ // (id: \"0st0000000008\")",
    );
    let salvaged = salvage(&text);
    assert_eq!((salvaged.entities, salvaged.lost), (ENTITIES, Vec::new()));
}

#[test]
fn where_nothing_can_be_read_the_usual_error_says_why() {
    let error = |text: &str| file::salvage_bytes(text.as_bytes(), Path::new("park.ron")).unwrap_err();
    assert!(matches!(error(""), OpenError::NoFormat { .. }));
    assert!(matches!(error("%PDF-1.7\0"), OpenError::NulCharacter { .. }));
    assert!(matches!(error(&SMALL.replace("format: 3", "format: 4")), OpenError::NewerFormat { .. }));
    assert!(matches!(error(&SMALL.replace("format: 3", "format: 0")), OpenError::UnknownFormat { .. }));
    assert!(matches!(file::salvage(Path::new("absent.ron")).unwrap_err(), OpenError::Missing { .. }));
    assert_eq!(salvage("(format: 3)").layout, Layout::default());
}

#[test]
fn rubbish_is_read_in_bounded_time_and_memory() {
    for rubbish in
        ["(id: \"", "(id:\"(id:\"", "\"", "(", "[(", "(id: \"0n00000000009\", shape: [", "r#\"", "\n(", "\0\n", "x\n\n"]
    {
        let text = format!("{}\n{}", SMALL.trim_end(), rubbish.repeat(1_000_000 / rubbish.len()));
        let start = std::time::Instant::now();
        let salvaged = salvage(&text);
        assert_eq!(salvaged.entities, ENTITIES, "{rubbish}");
        assert!(salvaged.lost.len() <= 10_001);
        assert!(start.elapsed().as_secs() < 20, "{rubbish}: {:?}", start.elapsed());
    }
}

/// What may happen to a line.
fn damaged(line: &str, at: prop::sample::Index, kind: u8, byte: u8) -> Vec<u8> {
    let mut bytes = line.as_bytes().to_vec();
    let length = bytes.len();
    let at = at.index(length.max(1));
    match kind {
        0 => bytes.clear(),
        1 => bytes.fill(0),
        2 => bytes[at..].fill(0),
        3 => bytes.truncate(at),
        4 => drop(bytes.drain(..at)),
        5 => drop(bytes.remove(at)),
        6 => bytes.insert(at, byte),
        7 => bytes[at] ^= 1 << (byte % 8),
        _ => bytes[at] = byte,
    }
    // A line that becomes two is damage to two.
    bytes.retain(|byte| *byte != b'\n');
    bytes
}

/// Whether anything is left of a line: of a lone bracket nothing tells that it is not in its place.
fn is_there(bytes: &[u8], number: usize) -> bool {
    let line = bytes.split(|byte| *byte == b'\n').nth(number).unwrap();
    line.iter().any(|byte| !b" ()[],".contains(byte))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn a_damaged_line_loses_its_entity_alone(
        number in 5..29_usize, at in any::<prop::sample::Index>(), kind in 0..9_u8, byte in any::<u8>(),
    ) {
        let lines: Vec<&str> = SMALL.lines().collect();
        let line = lines[number];
        prop_assume!(!line.is_empty());
        let mut bytes = Vec::new();
        for (index, other) in lines.iter().enumerate() {
            let damaged = if index == number { damaged(line, at, kind, byte) } else { other.as_bytes().to_vec() };
            bytes.extend(damaged);
            bytes.push(b'\n');
        }
        let salvaged = salvage_bytes(&bytes);
        let whole = small();
        let (before, after, replaced) = (ids(&whole), ids(&salvaged.layout), replaced(&salvaged));
        let holds = line.contains("(id: ");
        // A tenancy of a lost unit alone goes with it.
        let gone: BTreeSet<EntityId> = before.difference(&after).copied().collect();
        let tenancies = gone.iter().filter(|id| matches!(id, EntityId::Tenancy(_))).count();
        prop_assert!(gone.len() <= usize::from(holds) + usize::from(tenancies > 0), "{:?}", gone);
        let more: Vec<_> = after.difference(&before).filter(|id| !replaced.contains(id)).collect();
        prop_assert!(more.len() <= usize::from(holds), "an id was damaged at most: {:?}", more);
        // What is left is what it was, but for what it stands in where that was lost.
        let parents_stand = replaced.is_empty() && gone.is_empty();
        for unit in whole.units().filter(|unit| parents_stand && !line.contains(&unit.id.to_string())) {
            prop_assert_eq!(salvaged.layout.unit(unit.id), Some(unit));
        }
        for startup in whole.startups().filter(|startup| !line.contains(&startup.id.to_string())) {
            prop_assert_eq!(salvaged.layout.startup(startup.id), Some(startup));
        }
        // Nothing tells of a line that is not there.
        if holds && is_there(&bytes, number) && salvaged.layout != whole {
            prop_assert!(!salvaged.lost.is_empty() || after.len() == before.len(), "what is lost is told");
        }
    }
}
