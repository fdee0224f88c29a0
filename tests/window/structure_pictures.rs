//! Pictures of how parks are built up: the dialogs, the menu of a place, many units at once, and an empty floor.

use egui_kittest::SnapshotResults;
use plateau::text::Language;

use crate::manager::{CTRL, CTRL_SHIFT, Manager, Start};

/// The looks that are compared: language, darkness, size of the window.
const LOOKS: [(&str, Language, bool, [f32; 2]); 2] =
    [("light", Language::French, false, [1280.0, 720.0]), ("dark", Language::English, true, [1600.0, 1000.0])];

fn pictures(name: &'static str, prepare: impl Fn(&mut Manager)) {
    let mut results = SnapshotResults::new();
    for (look, language, dark, size) in LOOKS {
        let start = Start { language, dark, size: size.into(), pictures: Some(name), ..Start::default() };
        let mut manager = Manager::start(&start);
        prepare(&mut manager);
        results.extend(manager.picture(&format!("structure_{name}_{look}")));
    }
    results.unwrap();
}

/// Walks through the menus to an item, by the keys of their names.
fn choose(manager: &mut Manager, keys: [&str; 2]) {
    for key in keys {
        let name = manager.program().texts.get(key).into_owned();
        manager.click(&name);
    }
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_a_new_layout() {
    pictures("new", |manager| {
        manager.chord(CTRL, egui::Key::N);
        manager.type_text("Sidi Abdallah");
    });
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_a_floor_copied() {
    pictures("copy_floor", |manager| {
        choose(manager, ["menu-structure", "action-copy-floor"]);
        let levels = manager.program().texts.get("field-levels").into_owned();
        manager.fill(&levels, "-1, 2-5");
    });
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_units_renumbered() {
    pictures("renumber", |manager| {
        manager.chord(CTRL_SHIFT, egui::Key::A);
        choose(manager, ["menu-structure", "action-renumber"]);
    });
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_a_place_removed() {
    pictures("remove", |manager| {
        manager.click("Multi-locataire");
        choose(manager, ["menu-structure", "action-remove-place"]);
    });
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_the_menu_of_a_building() {
    pictures("menu", |manager| {
        let at = manager.button("Multi-locataire").rect.center();
        manager.right_click_at(at);
    });
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_many_units() {
    pictures("bulk", |manager| manager.chord(CTRL_SHIFT, egui::Key::A));
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_an_empty_floor() {
    pictures("empty_floor", |manager| {
        choose(manager, ["menu-structure", "action-add-floor-below"]);
        let close = manager.program().texts.get("notice-close").into_owned();
        manager.click_last(&close);
    });
}
