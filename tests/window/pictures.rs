//! Pictures of what keeps people's work: recovery, merging, the past. They need a graphics adapter; lavapipe will do.

use egui::Key;
use egui_kittest::SnapshotResults;
use plateau::text::Language;

use crate::keeping::{colleague_counts_heads, colleague_ends};
use crate::manager::{CTRL, CTRL_SHIFT, Manager, Start};
use crate::underlay::drawing;

/// The looks that are compared: language, darkness, size of the window.
pub(crate) const LOOKS: [(&str, Language, bool, [f32; 2]); 2] =
    [("light", Language::French, false, [1280.0, 720.0]), ("dark", Language::English, true, [1600.0, 1000.0])];

/// Takes a picture in each look, of a program that is prepared from the start on.
fn pictures(name: &'static str, prepare: impl Fn(Manager, &Start) -> Manager) {
    let mut results = SnapshotResults::new();
    for (look, language, dark, size) in LOOKS {
        let start = Start { language, dark, size: size.into(), pictures: Some(name), ..Start::default() };
        let mut manager = prepare(Manager::start(&start), &start);
        results.extend(manager.picture(&format!("keeping_{name}_{look}")));
    }
    results.unwrap();
}

/// A text in the language of the window.
fn text(manager: &Manager, key: &str) -> String {
    manager.program().texts.get(key).into_owned()
}

/// Vacates a unit at the date shown. The notice of it, which would go by the clock, is closed.
fn vacate(manager: &mut Manager, code: &str) {
    manager.click_unit(code);
    manager.key(Key::Delete);
    let close = text(manager, "notice-close");
    while manager.sees(&close) {
        manager.click_last(&close);
    }
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_recovered_work() {
    pictures("recover", |mut manager, start| {
        vacate(&mut manager, "ML-104");
        vacate(&mut manager, "ML-101");
        manager.restart_after(start, |folder| colleague_counts_heads(folder, "Cobalt", 9))
    });
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_conflicts() {
    pictures("merge", |mut manager, _| {
        vacate(&mut manager, "ML-104");
        vacate(&mut manager, "ML-101");
        colleague_ends(manager.folder(), "ML-104", "2027-03-31");
        colleague_ends(manager.folder(), "ML-101", "2026-12-15");
        let count =
            |manager: &Manager| manager.program().merging.as_ref().map(|merging| merging.merge.conflicts().len());
        manager.wait_until(|manager| count(manager) == Some(2));
        let first = manager.choices("")[0].rect.center();
        manager.click_at(first);
        manager
    });
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_the_past() {
    pictures("history", |mut manager, _| {
        vacate(&mut manager, "ML-104");
        manager.chord(CTRL, Key::S);
        vacate(&mut manager, "ML-101");
        manager.chord(CTRL_SHIFT, Key::H);
        let change = plateau::change::ChangeLabel::Vacate { startup: "Boussole".into(), units: vec!["ML-104".into()] };
        let change = manager.program().texts.change(&change);
        let entry = manager.entry(&change).rect.center();
        manager.click_at(entry);
        manager
    });
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_backups() {
    pictures("backups", |mut manager, _| {
        for code in ["ML-104", "ML-101"] {
            vacate(&mut manager, code);
            manager.chord(CTRL, Key::S);
        }
        for key in ["menu-file", "action-restore-backup"] {
            let name = text(&manager, key);
            manager.click(&name);
        }
        manager
    });
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_a_damaged_file() {
    let damaged = crate::manager::PARK.replace("code: \"ML-102\"", "cod\u{0}e: \"ML-102");
    let mut results = SnapshotResults::new();
    for (look, language, dark, size) in LOOKS {
        let files = vec![("park.ron", damaged.clone())];
        let start = Start { language, dark, size: size.into(), pictures: Some("damage"), files, ..Start::default() };
        let mut manager = Manager::start(&start);
        results.extend(manager.picture(&format!("keeping_not_opened_{look}")));
        let open = text(&manager, "not-opened-salvage");
        let open = manager.reads(open.split('(').next().unwrap());
        manager.click(&open[0]);
        let list = text(&manager, "banner-show-damage");
        manager.click(&list);
        results.extend(manager.picture(&format!("keeping_damage_{look}")));
    }
    results.unwrap();
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_a_plan_over_a_drawing() {
    let mut results = SnapshotResults::new();
    for (look, language, dark, size) in LOOKS {
        let start = Start { language, dark, size: size.into(), pictures: Some("underlay"), ..Start::default() };
        let mut manager = Manager::start(&start);
        let path = text(&manager, "path-caption");
        let (draw, menu) = (text(&manager, "menu-draw"), text(&manager, "menu-picture"));
        plateau::file::save_bytes(&manager.path("niveau 1.png"), &drawing(1440, 720)).unwrap();
        let put = text(&manager, "action-put-picture");
        manager.choose(&[&draw, &menu, &put]);
        manager.name_file(&path, "niveau 1.png");
        manager.enter(&text(&manager, "underlay-rotation"), "4");
        manager.click_last(&text(&manager, "notice-close"));
        results.extend(manager.picture(&format!("underlay_{look}")));
        let scale = text(&manager, "action-scale-picture");
        manager.choose(&[&draw, &menu, &scale]);
        let (one, other) = (manager.unit("ML-101").rect.min, manager.unit("ML-106").rect.max);
        manager.click_at(one);
        manager.click_at(other);
        manager.type_text("31");
        results.extend(manager.picture(&format!("underlay_scale_{look}")));
    }
    results.unwrap();
}
