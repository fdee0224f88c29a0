//! Who lost a unit when the plan was redrawn: shown in the tray, and placed again from there.

use chrono::NaiveDate;
use egui::Key;
use plateau::change::{Stamp, apply};
use plateau::file;
use plateau::model::{Layout, UnitId};
use plateau::operations::remove_units;
use plateau::text::Language;

use crate::manager::{CTRL, Manager, PARK, Start, held, unit};
use crate::pictures::LOOKS;

/// The park without these units.
fn without(codes: &[&str]) -> String {
    let mut layout = file::read(PARK.into(), std::path::Path::new("park.ron")).unwrap().layout;
    let units: Vec<UnitId> = codes.iter().map(|code| unit(&layout, code).id).collect();
    let at = NaiveDate::from_ymd_opt(2026, 11, 23).and_then(|day| day.and_hms_opt(9, 0, 0)).unwrap().and_utc();
    let change = remove_units(&layout, &units, &Stamp { author: "test".into(), at }).unwrap();
    apply(&mut layout, &change);
    file::write(&layout)
}

fn redrawn(codes: &[&str]) -> Manager {
    Manager::start(&Start { files: vec![("park.ron", without(codes))], ..Start::default() })
}

fn saved(manager: &mut Manager) -> Layout {
    manager.chord(CTRL, Key::S);
    manager.saved("park.ron")
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_who_waits() {
    let mut results = egui_kittest::SnapshotResults::new();
    for (look, language, dark, size) in LOOKS {
        let files = vec![("park.ron", without(&["ML-101", "ML-110"]))];
        let start = Start { language, dark, size: size.into(), pictures: Some("placing"), files, ..Start::default() };
        let mut manager = Manager::start(&start);
        manager.click_card("Atlas");
        manager.click_unit("ML-104");
        results.extend(manager.picture(&format!("placing_{look}")));
    }
    results.unwrap();
}

#[test]
fn who_lost_a_unit_comes_first_in_the_tray() {
    let manager = redrawn(&["ML-101", "ML-110"]);
    assert!(manager.sees("To place (4)"), "{:#?}", manager.reads("To place"));
    let atlas = manager.card("Atlas").name;
    let expected = "Atlas, To be placed, was in ML-101, ML 1 (28.8 m²), until 31/12/2026, DZD 28,800 a month";
    assert_eq!(atlas.replace(['\u{a0}', '\u{202f}'], " "), expected);
    assert!(manager.card("Atlas").rect.left() < manager.card("Novatek").rect.left());
}

#[test]
fn a_tenant_is_placed_by_a_click_on_a_unit() {
    let mut manager = redrawn(&["ML-101"]);
    manager.click_card("Atlas");
    manager.click_unit("ML-102");
    assert_eq!(manager.unit("ML-102").name, "ML-102, Atlas, Incubated");
    let layout = saved(&mut manager);
    assert_eq!(held(&layout, "ML-102"), ["Atlas 2025-01-01 – 2026-12-31"]);
    assert!(layout.tenancies().all(|tenancy| tenancy.to_place.is_empty()));
    manager.chord(CTRL, Key::Z);
    let undone = saved(&mut manager);
    assert_eq!(held(&undone, "ML-102"), Vec::<String>::new());
    assert!(manager.card("Atlas").name.contains("To be placed"));
}

#[test]
fn a_tenant_is_dragged_onto_a_unit() {
    let mut manager = redrawn(&["ML-101"]);
    let (card, unit) = (manager.card("Atlas").rect.center(), manager.unit("ML-103").rect.center());
    manager.drag(card, unit);
    assert_eq!(held(&saved(&mut manager), "ML-103"), ["Atlas 2025-01-01 – 2026-12-31"]);
}

#[test]
fn a_taken_unit_is_refused_with_what_would_help() {
    let mut manager = redrawn(&["ML-101"]);
    manager.click_card("Atlas");
    manager.click_unit("ML-104");
    let refusals = manager.reads("Unit ML-104 is promised to Boussole");
    assert_eq!(refusals.len(), 1, "{:#?}", manager.reads(""));
    assert_eq!(held(manager.layout(), "ML-104").len(), 1);
    manager.click("Take ML-102 instead of ML-104");
    assert_eq!(held(&saved(&mut manager), "ML-102"), ["Atlas 2025-01-01 – 2026-12-31"]);
}

#[test]
fn a_tenancy_says_what_it_waits_for() {
    let french =
        Start { language: Language::French, files: vec![("park.ron", without(&["ML-101"]))], ..Start::default() };
    let mut manager = Manager::start(&french);
    let card = manager.card("Atlas").rect.center();
    manager.double_click_at(card);
    assert!(!manager.reads("était en ML-101, ML 1").is_empty(), "{:#?}", manager.reads(""));
}
