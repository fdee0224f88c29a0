//! The command palette, the search, the tables, and the keyboard alone.

use egui::Key;
use plateau::app::{Selected, Tab};

use crate::manager::{CTRL, CTRL_SHIFT, Manager, startup, unit};

#[test]
fn the_palette_runs_what_is_typed() {
    let mut manager = Manager::new();
    manager.chord(CTRL, Key::K);
    manager.type_text("dashboard");
    manager.key(Key::Enter);
    assert_eq!(manager.program().session.tab, Tab::Dashboard);
    assert_eq!(manager.program().dialog, None);

    manager.chord(CTRL, Key::K);
    manager.type_text("floor above");
    manager.key(Key::Enter);
    assert_eq!(manager.level(), Some(2));
}

#[test]
fn the_palette_lists_shortcuts_and_greys_what_cannot_be_done() {
    let mut manager = Manager::new();
    manager.chord(CTRL, Key::K);
    manager.type_text("save");
    assert!(!manager.button("Save, Ctrl+S").enabled, "nothing is unsaved");
    manager.key(Key::Escape);
    assert_eq!(manager.program().dialog, None);
}

#[test]
fn the_palette_walks_with_the_arrows() {
    let mut manager = Manager::new();
    manager.chord(CTRL, Key::K);
    manager.type_text("colours");
    manager.key(Key::ArrowDown);
    manager.key(Key::Enter);
    assert_ne!(manager.program().session.colouring, plateau::app::ColourMode::Status);
}

#[test]
fn find_jumps_to_a_unit_a_startup_and_a_contract() {
    let mut manager = Manager::new();
    manager.chord(CTRL, Key::F);
    manager.type_text("ML-202");
    manager.key(Key::Enter);
    assert_eq!((manager.level(), manager.selection().as_str()), (Some(2), "ML-202"));

    manager.chord(CTRL, Key::F);
    manager.type_text("bous");
    manager.key(Key::Enter);
    assert_eq!((manager.level(), manager.selection().as_str()), (Some(1), "ML-104"));
    let boussole = startup(manager.layout(), "Boussole").id;
    assert_eq!(manager.program().session.inspected, Selected::Startup(boussole));

    manager.chord(CTRL, Key::F);
    manager.type_text("SA-2026-005");
    manager.key(Key::Enter);
    assert_eq!((manager.level(), manager.selection().as_str()), (Some(2), "ML-202"));
    assert!(matches!(manager.program().session.inspected, Selected::Tenancy(_)));

    manager.chord(CTRL, Key::F);
    manager.type_text("no such thing at all");
    assert!(manager.sees("Nothing matches"));
    manager.key(Key::Enter);
    assert_eq!(manager.selection(), "ML-202");
}

#[test]
fn a_row_of_the_units_table_selects_on_the_plan_and_back() {
    let mut manager = Manager::new();
    manager.chord(CTRL, Key::Num4);
    let row = manager.row("ML-202");
    manager.click_at(row.rect.left_center() + egui::vec2(40.0, 0.0));
    assert_eq!((manager.level(), manager.selection().as_str()), (Some(2), "ML-202"));
    manager.chord(CTRL, Key::Num1);
    assert!(manager.unit("ML-202").selected, "the plan shows the selection");

    manager.click_unit("ML-201");
    manager.chord(CTRL, Key::Num4);
    assert!(manager.row("ML-201").selected && !manager.row("ML-202").selected);

    let row = manager.row("ML-103");
    manager.double_click_at(row.rect.left_center() + egui::vec2(40.0, 0.0));
    assert_eq!(manager.program().session.tab, Tab::Plan, "a double click goes there");
    assert_eq!((manager.level(), manager.selection().as_str()), (Some(1), "ML-103"));
}

#[test]
fn a_row_of_the_startups_table_shows_the_startup() {
    let mut manager = Manager::new();
    manager.chord(CTRL, Key::Num3);
    let row = manager.row("Delta");
    manager.click_at(row.rect.left_center() + egui::vec2(40.0, 0.0));
    let delta = startup(manager.layout(), "Delta").id;
    assert_eq!(manager.program().session.inspected, Selected::Startup(delta));
    let row = manager.row("Delta");
    manager.double_click_at(row.rect.left_center() + egui::vec2(40.0, 0.0));
    assert_eq!(manager.program().session.tab, Tab::Plan);
    assert_eq!(manager.selection(), "ML-110");
}

#[test]
fn the_cards_to_place_can_be_searched() {
    let mut manager = Manager::new();
    manager.fill("Name, sector…", "aéro");
    let _zenith = manager.card("Zenith");
    assert!(manager.reads("Novatek, ").is_empty());
    manager.fill("Name, sector…", "nobody");
    assert!(manager.sees("No startup to place matches this search"));
}

#[test]
fn the_right_button_offers_what_can_be_done() {
    let mut manager = Manager::new();
    let at = manager.unit("ML-104").rect.center();
    manager.right_click_at(at);
    assert_eq!(manager.selection(), "ML-104");
    manager.click_last("Vacate at the date shown");
    assert_eq!(manager.unit("ML-104").name, "ML-104, Vacant");
}

#[test]
fn tab_walks_from_the_menus_to_the_plan_and_the_panels() {
    let mut manager = Manager::new();
    let mut been = Vec::new();
    for _ in 0..120 {
        manager.key(Key::Tab);
        been.extend(manager.focused());
    }
    let place = |name: &str| been.iter().position(|other| other == name).unwrap_or_else(|| panic!("{name}: {been:#?}"));
    let order = ["File", "Open…", "Search…", "Sidi Abdallah", "Plan", "Floor plan"].map(place);
    assert!(order.is_sorted(), "{order:?} of {been:#?}");
    assert!(been.iter().any(|name| name.starts_with("Novatek, ")), "the cards are reached");
    assert_eq!(been.iter().filter(|name| name.starts_with("ML-1")).count(), 0, "units are walked with arrows, not Tab");
}

#[test]
fn arrows_walk_on_the_plan_and_enter_opens_the_tenancy() {
    let mut manager = Manager::new();
    manager.click_unit("ML-103");
    manager.key(Key::ArrowRight);
    assert_eq!(manager.selection(), "ML-104");
    manager.key(Key::ArrowDown);
    assert_eq!(manager.selection().len(), 6, "one unit below");
    manager.key(Key::ArrowUp);
    manager.click_unit("ML-104");
    manager.key(Key::Enter);
    let boussole = manager.layout().tenancies_on(unit(manager.layout(), "ML-104").id)[0].id;
    assert_eq!(manager.program().session.inspected, Selected::Tenancy(boussole));
    manager.key(Key::Escape);
    assert_eq!(manager.selection(), "", "Escape steps back");
}

#[test]
fn a_startup_is_placed_with_the_keyboard_alone() {
    let mut manager = Manager::new();
    manager.chord(CTRL, Key::F);
    manager.type_text("ML-103");
    manager.key(Key::Enter);
    manager.focus_by_tab("Novatek, ");
    manager.key(Key::Enter);
    manager.focus_by_tab("Allocate ML-103 to Novatek");
    manager.key(Key::Enter);
    assert_eq!(manager.unit("ML-103").name, "ML-103, Novatek, Let");
}

#[test]
fn ctrl_shift_a_selects_what_can_be_let_of_the_floor() {
    let mut manager = Manager::new();
    manager.chord(CTRL_SHIFT, Key::A);
    assert_eq!(manager.selection(), "ML-101 ML-102 ML-103 ML-104 ML-105 ML-106 ML-110 ML-111");
}

#[test]
fn letters_typed_into_a_field_are_no_shortcuts() {
    let mut manager = Manager::new();
    manager.click_unit("ML-104");
    manager.fill("Remarks", "");
    for (key, text) in [(Key::M, "m"), (Key::X, "x"), (Key::Delete, ""), (Key::OpenBracket, "["), (Key::T, "t")] {
        manager.key(key);
        if !text.is_empty() {
            manager.type_text(text);
        }
    }
    assert_eq!(manager.value("Remarks"), "mx[t");
    assert_eq!(manager.program().session.intent, plateau::app::Intent::Select);
    assert!(!manager.program().document.is_unsaved());
    assert_eq!(manager.program().session.date().to_string(), "2026-11-23");
}
