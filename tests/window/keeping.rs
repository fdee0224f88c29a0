//! Nothing is ever lost: work after a kill, two managers in one file, the past, backups, damaged files.

use std::path::Path;
use std::sync::Arc;

use egui::Key;
use plateau::change::{Change, ChangeLabel, Edit, Stamp};
use plateau::file::{Known, Saving};
use plateau::model::{Layout, Tenancy};

use crate::manager::{CTRL, CTRL_SHIFT, Manager, PARK, Start, held, startup, unit};

/// The eve of the date shown: the last day of who is vacated.
const VACATED: &str = "Boussole 2025-06-01 – 2026-11-22";

/// Vacates a unit at the date shown.
pub(crate) fn vacate(manager: &mut Manager, code: &str) {
    manager.click_unit(code);
    manager.key(Key::Delete);
    assert!(manager.program().document.is_unsaved(), "{:#?}", manager.reads(""));
}

/// What a colleague does to the layout that a file holds, and saves as the program does.
pub(crate) fn colleague_saves(folder: &Path, label: ChangeLabel, edits: impl FnOnce(&Layout) -> Vec<Edit>) {
    let path = folder.join("park.ron");
    let opened = plateau::file::open(&path).unwrap();
    let stamp = Stamp { author: "K. Hadj".into(), at: "2026-11-23T09:30:00Z".parse().unwrap() };
    let change = Change { label, stamp: stamp.clone(), edits: edits(&opened.layout) };
    let mut layout = opened.layout;
    plateau::change::apply(&mut layout, &change);
    let saving = Saving {
        path,
        text: plateau::file::write(&layout).into(),
        known: Known::Text(Arc::clone(&opened.text)),
        base: opened.text,
        changes: vec![change],
        stamp,
        from: None,
        backups: None,
    };
    plateau::file::store(&saving).unwrap();
}

/// A colleague who changes when the tenancy on a unit ends.
pub(crate) fn colleague_ends(folder: &Path, code: &str, end: &str) {
    let label = ChangeLabel::EditTenancy { startup: "Boussole".to_owned() };
    colleague_saves(folder, label, |layout| {
        let tenancy = layout.tenancies_on(unit(layout, code).id)[0].as_ref().clone();
        vec![Edit::tenancy(Tenancy { vacated: Some(end.parse().unwrap()), ..tenancy })]
    });
}

/// A colleague who notes how many people a startup has.
pub(crate) fn colleague_counts_heads(folder: &Path, name: &str, headcount: u32) {
    let label = ChangeLabel::EditStartup { name: name.to_owned() };
    colleague_saves(folder, label, |layout| {
        let mut startup = startup(layout, name).clone();
        startup.headcount = headcount;
        vec![Edit::startup(startup)]
    });
}

/// A program that was killed while two changes were unsaved, started again.
fn killed() -> Manager {
    let mut manager = Manager::new();
    vacate(&mut manager, "ML-104");
    vacate(&mut manager, "ML-101");
    let manager = manager.restart();
    assert!(manager.sees("Unsaved work was found"), "{:#?}", manager.reads(""));
    manager
}

#[test]
fn what_a_killed_program_left_is_recovered_change_by_change() {
    let mut manager = killed();
    assert_eq!(held(manager.layout(), "ML-104"), ["Boussole 2025-06-01 – 2027-06-30"], "not before it is asked for");
    assert!(manager.sees("2 changes") && manager.sees("Vacate ML-104 (Boussole)"), "{:#?}", manager.reads(""));
    assert!(!manager.reads("A. Benali").is_empty());
    manager.click("Recover");
    assert_eq!(manager.title(), "• park – Plateau");
    assert_eq!(held(manager.layout(), "ML-104"), [VACATED]);
    assert_eq!(held(manager.layout(), "ML-101"), ["Atlas 2025-01-01 – 2026-11-22"]);
    manager.chord(CTRL, Key::Z);
    assert_eq!(held(manager.layout(), "ML-101"), ["Atlas 2025-01-01 – 2026-12-31"]);
    assert_eq!(held(manager.layout(), "ML-104"), [VACATED]);
    manager.chord(CTRL, Key::S);
    assert_eq!(held(&manager.saved("park.ron"), "ML-104"), [VACATED]);
    let manager = manager.restart();
    assert!(!manager.sees("Unsaved work was found"), "{:#?}", manager.reads(""));
}

#[test]
fn recovered_work_that_is_killed_again_is_offered_again() {
    let mut manager = killed();
    manager.click("Recover");
    vacate(&mut manager, "ML-110");
    let manager = manager.restart();
    assert!(manager.sees("3 changes"), "{:#?}", manager.reads(""));
}

#[test]
fn recovery_is_put_off_and_asked_for_again() {
    let mut manager = killed();
    manager.click("Later");
    assert!(!manager.sees("Unsaved work was found"));
    manager.choose(&["File", "Recover unsaved work…"]);
    assert!(manager.sees("Unsaved work was found"));
    manager.key(Key::Escape);
    let manager = manager.restart();
    assert!(manager.sees("Unsaved work was found"), "it is not gone for having been put off");
}

#[test]
fn recovered_work_is_dropped_after_a_question_alone() {
    let mut manager = killed();
    manager.click("Drop…");
    assert!(manager.sees("Drop this work on “park”?"), "{:#?}", manager.reads(""));
    manager.click("Cancel");
    assert!(manager.sees("Unsaved work was found"));
    manager.click("Drop…");
    manager.click("Drop for good");
    assert!(!manager.sees("Unsaved work was found"), "{:#?}", manager.reads(""));
    let manager = manager.restart();
    assert!(!manager.sees("Unsaved work was found"), "{:#?}", manager.reads(""));
    assert_eq!(manager.bytes("park.ron"), PARK.as_bytes());
}

#[test]
fn recovered_work_is_saved_elsewhere() {
    let mut manager = killed();
    manager.click("Save elsewhere…");
    assert!(manager.value("Path of the file").ends_with("park recovered.ron"), "{}", manager.value("Path of the file"));
    manager.key(Key::Escape);
    if !manager.sees("Unsaved work was found") {
        manager.key(Key::Escape);
    }
    assert!(manager.sees("Unsaved work was found"), "back to the list");
    manager.click("Save elsewhere…");
    manager.name_file("Path of the file", "kept.ron");
    assert_eq!(held(&manager.saved("kept.ron"), "ML-104"), [VACATED]);
    assert_eq!(manager.bytes("park.ron"), PARK.as_bytes());
    assert!(!manager.sees("Unsaved work was found"), "{:#?}", manager.reads(""));
}

#[test]
fn work_left_on_a_file_that_others_saved_since_is_merged() {
    let mut manager = Manager::new();
    vacate(&mut manager, "ML-104");
    let start = Start { named: None, ..Start::default() };
    let mut manager = manager.restart_after(&start, |folder| colleague_counts_heads(folder, "Cobalt", 9));
    assert!(!manager.reads("Somebody else has saved this file since").is_empty(), "{:#?}", manager.reads(""));
    manager.click("Recover");
    manager.wait_until(|manager| startup(manager.layout(), "Cobalt").headcount == 9);
    assert_eq!(held(manager.layout(), "ML-104"), [VACATED]);
    manager.chord(CTRL, Key::S);
    let saved = manager.saved("park.ron");
    assert_eq!((startup(&saved, "Cobalt").headcount, held(&saved, "ML-104")), (9, vec![VACATED.to_owned()]));
}

#[test]
fn what_is_left_without_saving_is_not_offered_again() {
    let mut manager = Manager::new();
    vacate(&mut manager, "ML-104");
    manager.chord(CTRL, Key::Q);
    let at = manager.button_of_dialog("Don’t save").rect.center();
    manager.click_at(at);
    manager.wait_until(Manager::closed);
    let manager = manager.restart();
    assert!(!manager.sees("Unsaved work was found"), "{:#?}", manager.reads(""));
}

#[test]
fn what_a_colleague_saved_is_shown_at_once() {
    let mut manager = Manager::new();
    colleague_counts_heads(manager.folder(), "Cobalt", 9);
    manager.wait_until(|manager| startup(manager.layout(), "Cobalt").headcount == 9);
    assert_eq!(manager.reads("K. Hadj saved one change").len(), 1, "{:#?}", manager.reads(""));
    assert!(!manager.program().document.is_unsaved());
}

#[test]
fn what_a_colleague_saved_is_merged_with_what_is_unsaved() {
    let mut manager = Manager::new();
    vacate(&mut manager, "ML-104");
    colleague_counts_heads(manager.folder(), "Cobalt", 9);
    manager.wait_until(|manager| startup(manager.layout(), "Cobalt").headcount == 9);
    assert!(manager.program().document.is_unsaved());
    assert_eq!(held(manager.layout(), "ML-104"), [VACATED]);
    manager.chord(CTRL, Key::S);
    let saved = manager.saved("park.ron");
    assert_eq!((startup(&saved, "Cobalt").headcount, held(&saved, "ML-104")), (9, vec![VACATED.to_owned()]));
}

/// Two managers who end the same tenancy on different days.
fn in_conflict() -> Manager {
    let mut manager = Manager::new();
    vacate(&mut manager, "ML-104");
    colleague_ends(manager.folder(), "ML-104", "2027-03-31");
    manager.wait_until(|manager| manager.sees("Two versions to bring together"));
    manager
}

#[test]
fn a_conflict_is_decided_by_a_person() {
    for (side, outcome) in [("Mine, ", VACATED), ("K. Hadj, ", "Boussole 2025-06-01 – 2027-03-31")] {
        let mut manager = in_conflict();
        assert!(!manager.button("Merge").enabled, "not before it is decided");
        assert!(manager.sees("One conflict to decide"), "{:#?}", manager.reads(""));
        let card = manager.choice(side);
        assert!(!card.selected);
        manager.click_at(card.rect.center());
        assert!(manager.choice(side).selected);
        manager.click("Merge");
        assert!(!manager.sees("Two versions to bring together"));
        assert_eq!(held(manager.layout(), "ML-104"), [outcome]);
        manager.chord(CTRL, Key::S);
        assert_eq!(held(&manager.saved("park.ron"), "ML-104"), [outcome]);
        assert!(!manager.program().document.is_unsaved());
    }
}

#[test]
fn what_is_decided_stays_decided_when_the_colleague_saves_something_else() {
    let mut manager = in_conflict();
    let card = manager.choice("Mine, ");
    manager.click_at(card.rect.center());
    colleague_saves(manager.folder(), ChangeLabel::EditTitle, |_| vec![Edit::Title("Autre titre".into())]);
    let has_come = |manager: &Manager| {
        manager.program().merging.as_ref().is_some_and(|merging| merging.merge.theirs().title() == "Autre titre")
    };
    manager.wait_until(has_come);
    assert!(manager.choice("Mine, ").selected);
    manager.click("Merge");
    assert_eq!(manager.layout().title(), "Autre titre");
    assert_eq!(held(manager.layout(), "ML-104"), [VACATED]);
}

#[test]
fn nothing_is_saved_while_a_conflict_is_put_off() {
    let mut manager = in_conflict();
    let theirs = manager.bytes("park.ron");
    manager.click("Decide later");
    assert!(!manager.sees("Two versions to bring together"));
    manager.chord(CTRL_SHIFT, Key::H);
    manager.entry("Vacate ML-104 (Boussole)");
    assert!(manager.reads("K. Hadj").is_empty() && manager.reads("outside").is_empty(), "{:#?}", manager.reads(""));
    manager.chord(CTRL_SHIFT, Key::H);
    manager.chord(CTRL, Key::S);
    assert!(manager.sees("Two versions to bring together"), "{:#?}", manager.reads(""));
    assert_eq!(manager.bytes("park.ron"), theirs);
    manager.key(Key::Escape);
    manager.click("1 conflict to decide");
    manager.click("All theirs");
    manager.click("Merge");
    assert_eq!(manager.bytes("park.ron"), theirs, "put off is put off: it is saved when that is asked for again");
    assert_eq!(held(manager.layout(), "ML-104"), ["Boussole 2025-06-01 – 2027-03-31"]);
}

#[test]
fn one_unit_let_twice_is_a_conflict() {
    let mut manager = Manager::new();
    manager.click_unit("ML-102");
    manager.click_card("Novatek");
    manager.click("Allocate ML-102 to Novatek");
    assert_eq!(held(manager.layout(), "ML-102").len(), 1, "{:#?}", manager.reads(""));
    colleague_saves(manager.folder(), ChangeLabel::EditTitle, |layout| {
        let to = startup(layout, "Zenith").id;
        let tenancy = layout.tenancies_on(unit(layout, "ML-104").id)[0].as_ref().clone();
        let units = vec![plateau::model::Occupied { unit: unit(layout, "ML-102").id, seats: None }];
        let id = plateau::model::TenancyId::new(77);
        let contract = "SA-2026-077".to_owned();
        vec![Edit::tenancy(Tenancy { id, startup: to, units, contract, ..tenancy })]
    });
    manager.wait_until(|manager| manager.sees("Two versions to bring together"));
    manager.click("All mine");
    manager.click("Merge");
    manager.chord(CTRL, Key::S);
    let saved = manager.saved("park.ron");
    let held = held(&saved, "ML-102");
    assert!(held.len() == 1 && held[0].starts_with("Novatek"), "{held:?}");
}

#[test]
fn an_earlier_state_is_looked_at_and_brought_back() {
    let mut manager = Manager::new();
    vacate(&mut manager, "ML-104");
    manager.chord(CTRL, Key::S);
    vacate(&mut manager, "ML-101");
    manager.chord(CTRL_SHIFT, Key::H);
    let first = manager.entry("Vacate ML-104 (Boussole)");
    assert!(first.name.contains("A. Benali") && !first.name.contains("not saved yet"), "{}", first.name);
    assert!(manager.entry("Vacate ML-101 (Atlas)").name.contains("not saved yet"));
    manager.click_at(first.rect.center());
    assert_eq!(manager.reads("State of ").len(), 1, "{:#?}", manager.reads(""));
    assert!(manager.entry("Vacate ML-104 (Boussole)").selected);
    assert_eq!(held(manager.layout(), "ML-101"), ["Atlas 2025-01-01 – 2026-12-31"]);
    manager.click_unit("ML-110");
    manager.key(Key::Delete);
    assert_eq!(manager.reads("You are looking at an earlier state").len(), 1, "{:#?}", manager.reads(""));
    manager.click("Return to the present");
    assert_eq!(held(manager.layout(), "ML-101"), ["Atlas 2025-01-01 – 2026-11-22"]);
    let beginning = manager.entry("State at the beginning").rect.center();
    manager.click_at(beginning);
    assert_eq!(held(manager.layout(), "ML-104"), ["Boussole 2025-06-01 – 2027-06-30"]);
    manager.click("Bring back this state");
    assert!(manager.reads("State of").is_empty(), "{:#?}", manager.reads(""));
    assert_eq!(held(manager.layout(), "ML-104"), ["Boussole 2025-06-01 – 2027-06-30"]);
    assert_eq!(held(manager.layout(), "ML-101"), ["Atlas 2025-01-01 – 2026-12-31"]);
    manager.chord(CTRL, Key::Z);
    assert_eq!(held(manager.layout(), "ML-104"), [VACATED], "as any other change");
}

#[test]
fn escape_returns_to_the_present_and_the_history_says_what_it_is_for() {
    let mut manager = Manager::new();
    manager.chord(CTRL_SHIFT, Key::H);
    assert_eq!(manager.reads("Nothing was done yet").len(), 1, "{:#?}", manager.reads(""));
    vacate(&mut manager, "ML-104");
    let at = manager.entry("State at the beginning").rect.center();
    manager.click_at(at);
    assert_eq!(held(manager.layout(), "ML-104"), ["Boussole 2025-06-01 – 2027-06-30"]);
    manager.key(Key::Escape);
    assert_eq!(held(manager.layout(), "ML-104"), [VACATED]);
    manager.click("Close the history");
    assert!(!manager.program().session.panels.history);
}

#[test]
fn a_backup_is_restored_as_a_change() {
    let mut manager = Manager::new();
    manager.choose(&["File", "Restore a backup…"]);
    assert_eq!(manager.reads("No backup yet").len(), 1, "{:#?}", manager.reads(""));
    manager.key(Key::Escape);
    vacate(&mut manager, "ML-104");
    manager.chord(CTRL, Key::S);
    vacate(&mut manager, "ML-101");
    manager.chord(CTRL, Key::S);
    manager.choose(&["File", "Restore a backup…"]);
    assert_eq!(manager.program().restoring.as_ref().unwrap().backups.len(), 2);
    assert!(manager.sees("1 change"), "{:#?}", manager.reads(""));
    let now = manager.program().texts.exact_moment(manager.program().environment.clock.now());
    let oldest = manager.reads(&format!("{now}, ")).pop().unwrap();
    let at = manager.named(&oldest).last().unwrap().rect.center();
    manager.click_at(at);
    assert!(manager.sees("2 changes"), "{:#?}", manager.reads(""));
    assert!(!manager.reads("of Boussole (ML-104").is_empty(), "{:#?}", manager.reads(""));
    manager.click("Restore");
    assert_eq!(held(manager.layout(), "ML-104"), ["Boussole 2025-06-01 – 2027-06-30"]);
    assert_eq!(held(manager.layout(), "ML-101"), ["Atlas 2025-01-01 – 2026-12-31"]);
    assert!(manager.program().document.is_unsaved());
    manager.chord(CTRL, Key::Z);
    assert_eq!(held(manager.layout(), "ML-104"), [VACATED]);
}

#[test]
fn what_can_be_read_of_a_damaged_file_is_opened_and_saved_elsewhere() {
    let damaged = PARK.replace("code: \"ML-102\"", "cod\u{0}e: \"ML-102");
    let files = vec![("park.ron", PARK.to_owned()), ("damaged.ron", damaged.clone())];
    let mut manager = Manager::start(&Start { files, ..Start::default() });
    manager.drop_file("damaged.ron");
    let open = manager.reads("Open what can be read (");
    assert_eq!(open.len(), 1, "{:#?}", manager.reads(""));
    manager.click(&open[0]);
    assert_eq!(manager.reads("Read-only, damaged.ron is damaged").len(), 1, "{:#?}", manager.reads(""));
    assert!(manager.layout().units().any(|unit| unit.code == "ML-104"));
    manager.click_unit("ML-104");
    manager.key(Key::Delete);
    assert_eq!(held(manager.layout(), "ML-104"), ["Boussole 2025-06-01 – 2027-06-30"], "it cannot be changed");
    manager.click("Show the list…");
    assert!(manager.sees("What could not be read of “damaged.ron”"), "{:#?}", manager.reads(""));
    let line = 1 + damaged.lines().position(|line| line.contains('\u{0}')).unwrap();
    assert!(!manager.reads(&format!("ine {line}")).is_empty(), "{:#?}", manager.reads(""));
    manager.click_last("Save as…");
    manager.name_file("Path of the file", "mended.ron");
    assert!(manager.reads("Read-only").is_empty(), "{:#?}", manager.reads(""));
    assert_eq!(manager.title(), "mended – Plateau");
    assert!(manager.saved("mended.ron").units().any(|unit| unit.code == "ML-104"));
    vacate(&mut manager, "ML-104");
    assert_eq!(manager.bytes("damaged.ron"), damaged.into_bytes(), "untouched");
}

#[test]
fn a_damaged_file_is_never_written_over() {
    let damaged = PARK.replace("code: \"ML-102\"", "cod\u{0}e: \"ML-102");
    let mut manager = Manager::start(&Start { files: vec![("park.ron", damaged.clone())], ..Start::default() });
    let open = manager.reads("Open what can be read (");
    manager.click(&open[0]);
    manager.chord(CTRL_SHIFT, Key::S);
    manager.name_file("Path of the file", "park.ron");
    manager.click("Replace");
    assert_eq!(manager.bytes("park.ron"), damaged.into_bytes());
    assert!(!manager.reads("is never replaced").is_empty(), "{:#?}", manager.reads(""));
}

#[test]
fn a_file_altered_by_hand_opens_with_a_warning() {
    let by_hand = PARK.replace("Essai", "Essai corrigé");
    let mut manager = Manager::start(&Start { files: vec![("park.ron", by_hand)], ..Start::default() });
    assert_eq!(manager.layout().title(), "Essai corrigé");
    assert_eq!(manager.reads("This file was changed since Plateau wrote it").len(), 1, "{:#?}", manager.reads(""));
    vacate(&mut manager, "ML-104");
    manager.chord(CTRL, Key::S);
    assert_eq!(plateau::file::open(&manager.path("park.ron")).unwrap().seal, plateau::file::Seal::Intact);
}

#[test]
fn a_backup_of_a_file_that_is_damaged_opens_as_a_layout_of_its_own() {
    let mut manager = Manager::new();
    vacate(&mut manager, "ML-104");
    manager.chord(CTRL, Key::S);
    let damaged = b"(format: 3, title: ".to_vec();
    let start = Start { named: Some("park.ron"), ..Start::default() };
    let mut manager = manager.restart_after(&start, |folder| {
        plateau::file::save_bytes(&folder.join("park.ron"), &damaged).unwrap();
    });
    assert!(manager.sees("“park.ron” could not be opened"), "{:#?}", manager.reads(""));
    manager.click("Restore a backup…");
    assert!(manager.sees("Backups of “park”"), "{:#?}", manager.reads(""));
    assert!(!manager.reads("It opens as a new layout").is_empty(), "{:#?}", manager.reads(""));
    manager.click("Open this backup");
    assert_eq!(held(manager.layout(), "ML-104"), ["Boussole 2025-06-01 – 2027-06-30"]);
    assert!(manager.program().document.path().is_none());
    assert_eq!(manager.bytes("park.ron"), damaged);
}

#[test]
fn a_warning_stays_while_short_notices_come_and_go() {
    let by_hand = PARK.replace("Essai", "Essai corrigé");
    let mut manager = Manager::start(&Start { files: vec![("park.ron", by_hand)], ..Start::default() });
    for code in ["ML-101", "ML-104", "ML-110"] {
        vacate(&mut manager, code);
        manager.chord(CTRL, Key::Z);
    }
    assert_eq!(manager.reads("This file was changed since Plateau wrote it").len(), 1, "{:#?}", manager.reads(""));
}

#[test]
fn fields_are_greyed_while_an_earlier_state_is_looked_at() {
    let mut manager = Manager::new();
    vacate(&mut manager, "ML-104");
    manager.chord(CTRL_SHIFT, Key::H);
    let beginning = manager.entry("State at the beginning").rect.center();
    manager.click_at(beginning);
    manager.click("Close the history");
    manager.click_unit("ML-101");
    assert!(manager.is_greyed("Code"), "{:#?}", manager.reads(""));
    manager.key(Key::Escape);
    assert!(!manager.is_greyed("Code"), "the selection stays and can be edited again");
}
