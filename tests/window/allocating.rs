//! Allocating, vacating, moving and swapping: what the interface does is read from the file it saved.

use egui::Key;

use crate::manager::{CTRL, CTRL_SHIFT, Manager, PARK, held};

/// What the park's file says of a unit once everything is saved.
fn saved(manager: &mut Manager, code: &str) -> Vec<String> {
    manager.chord(CTRL, Key::S);
    held(&manager.saved("park.ron"), code)
}

#[test]
fn a_vacant_unit_is_let_in_two_clicks() {
    let mut manager = Manager::new();
    manager.click_unit("ML-102");
    assert_eq!(manager.unit("ML-102").name, "ML-102, Vacant");
    manager.click_card("Novatek");
    manager.click("Allocate ML-102 to Novatek");
    assert_eq!(manager.unit("ML-102").name, "ML-102, Novatek, Let");
    assert_eq!(saved(&mut manager, "ML-102"), ["Novatek 2026-11-23 – 2029-11-22"]);
}

#[test]
fn what_is_undone_and_saved_has_the_first_bytes_again() {
    let mut manager = Manager::new();
    manager.click_unit("ML-102");
    manager.click_card("Novatek");
    manager.click("Allocate ML-102 to Novatek");
    manager.chord(CTRL, Key::S);
    let with_novatek = manager.bytes("park.ron");
    manager.chord(CTRL, Key::Z);
    manager.chord(CTRL, Key::S);
    assert_eq!(String::from_utf8(manager.bytes("park.ron")).unwrap(), PARK);
    manager.chord(CTRL_SHIFT, Key::Z);
    manager.chord(CTRL, Key::S);
    assert_eq!(manager.bytes("park.ron"), with_novatek);
}

#[test]
fn one_tenancy_changes_one_line_of_the_file() {
    let mut manager = Manager::new();
    manager.click_unit("ML-102");
    manager.click_card("Novatek");
    manager.click("Allocate ML-102 to Novatek");
    manager.chord(CTRL, Key::S);
    let text = String::from_utf8(manager.bytes("park.ron")).unwrap();
    let is_sum = |line: &str| line.starts_with("// checksum: ");
    let is_new = |line: &str| !is_sum(line) && !PARK.lines().any(|before| before == line);
    let added: Vec<&str> = text.lines().filter(|line| is_new(line)).collect();
    assert_eq!(added.len(), 1, "{added:#?}");
    assert_eq!(text.lines().count(), PARK.lines().count() + 1);
}

#[test]
fn a_card_is_dragged_onto_a_unit() {
    let mut manager = Manager::new();
    let (card, unit) = (manager.card("Novatek").rect.center(), manager.unit("ML-103").rect.center());
    manager.drag(card, unit);
    manager.click("Allocate ML-103 to Novatek");
    assert_eq!(saved(&mut manager, "ML-103"), ["Novatek 2026-11-23 – 2029-11-22"]);
}

#[test]
fn several_units_go_into_one_tenancy() {
    for chosen_by in ["Ctrl-click", "rubber band"] {
        let mut manager = Manager::new();
        if chosen_by == "Ctrl-click" {
            manager.click_unit("ML-102");
            let other = manager.unit("ML-103").rect.center();
            manager.ctrl_click_at(other);
        } else {
            // From the ground below the plan up to the middle of two units.
            let (one, other) = (manager.unit("ML-102").rect, manager.unit("ML-103").rect);
            let from = egui::pos2(one.left() + 4.0, one.top() - 12.0);
            manager.drag(from, other.center());
        }
        assert_eq!(manager.selection(), "ML-102 ML-103", "{chosen_by}");
        manager.click_card("Novatek");
        manager.click("Allocate ML-102, ML-103 to Novatek");
        manager.chord(CTRL, Key::S);
        let layout = manager.saved("park.ron");
        assert_eq!(held(&layout, "ML-102"), held(&layout, "ML-103"));
        assert_eq!(layout.tenancies().len(), 6);
    }
}

#[test]
fn the_proposed_terms_can_be_changed_first() {
    let mut manager = Manager::new();
    manager.click_unit("ML-102");
    manager.click_card("Novatek");
    manager.enter("Start", "01/12/2026");
    manager.enter("End", "+1y");
    manager.enter("Rent (DZD/month)", "30000");
    manager.enter("Contract no.", "SA-2026-099");
    manager.click("Allocate ML-102 to Novatek");
    assert_eq!(saved(&mut manager, "ML-102"), ["Novatek 2026-12-01 – 2027-11-30"]);
    let layout = manager.saved("park.ron");
    let tenancy = layout.tenancies().find(|tenancy| tenancy.contract == "SA-2026-099").unwrap();
    assert_eq!(tenancy.rent, plateau::model::Money::from_units(30_000));
}

#[test]
fn a_taken_unit_is_refused_with_the_other_tenant_and_what_would_help() {
    let mut manager = Manager::new();
    manager.click_unit("ML-101");
    manager.click_card("Novatek");
    let refusals = manager.reads("Unit ML-101 is promised to Atlas from 01/01/2025 to 31/12/2026");
    assert_eq!(refusals.len(), 1, "{:#?}", manager.reads(""));
    assert!(!manager.button("Allocate ML-101 to Novatek").enabled);
    let at = manager.button("Allocate ML-101 to Novatek").rect.center();
    manager.click_at(at);
    assert!(!manager.program().document.is_unsaved(), "nothing is half done");

    manager.click("Start on 01/01/2027");
    assert_eq!(manager.reads("is promised to").len(), 0);
    manager.click("Allocate ML-101 to Novatek");
    assert_eq!(saved(&mut manager, "ML-101"), ["Atlas 2025-01-01 – 2026-12-31", "Novatek 2027-01-01 – 2029-11-22"]);
}

#[test]
fn another_unit_is_offered_in_place_of_a_taken_one() {
    let mut manager = Manager::new();
    manager.click_unit("ML-101");
    manager.click_card("Novatek");
    let offers = manager.reads("instead of ML-101");
    assert!(!offers.is_empty(), "{:#?}", manager.reads(""));
    manager.click(&offers[0]);
    let instead = manager.selection();
    assert_ne!(instead, "ML-101");
    manager.click(&format!("Allocate {instead} to Novatek"));
    assert_eq!(saved(&mut manager, &instead), ["Novatek 2026-11-23 – 2029-11-22"]);
}

#[test]
fn works_and_missing_seats_are_told() {
    let mut manager = Manager::new();
    manager.click_unit("ML-105");
    manager.click_card("Novatek");
    let told = manager.reads("Unit ML-105 is unavailable from 01/11/2026 to 31/01/2027 (");
    assert_eq!(told.len(), 1, "{:#?}", manager.reads(""));
    manager.click("Start on 01/02/2027");
    assert!(manager.button("Allocate ML-105 to Novatek").enabled);

    manager.click_unit("ML-110");
    manager.enter("Seats of ML-110 (of 10)", "8");
    assert_eq!(manager.reads("Unit ML-110 has only 7 free seats of 10 on 23/11/2026").len(), 1);
    manager.click("Take 7 seats of ML-110");
    manager.click("Allocate ML-110 to Novatek");
    manager.chord(CTRL, Key::S);
    let layout = manager.saved("park.ron");
    let seats: Vec<_> = layout
        .tenancies_on(crate::manager::unit(&layout, "ML-110").id)
        .into_iter()
        .filter_map(|tenancy| tenancy.units[0].seats)
        .collect();
    assert_eq!(seats, [3, 7], "two startups share it");
}

#[test]
fn a_unit_that_does_not_suit_says_why() {
    let mut manager = Manager::new();
    manager.click_card("Zenith");
    let at = manager.unit("ML-101").rect.center();
    manager.hover(at);
    assert!(!manager.reads("Taken by Atlas").is_empty(), "{:#?}", manager.reads(""));
    let at = manager.unit("ML-102").rect.center();
    manager.hover(at);
    assert!(!manager.reads("Too small").is_empty(), "{:#?}", manager.reads(""));
    manager.key(Key::Escape);
    let at = manager.unit("ML-103").rect.center();
    manager.hover(at);
    assert!(manager.reads("Too small").is_empty(), "only while a startup is chosen");
}

#[test]
fn delete_vacates_on_the_eve_of_the_date_shown() {
    let mut manager = Manager::new();
    manager.click_unit("ML-104");
    manager.key(Key::Delete);
    assert_eq!(manager.unit("ML-104").name, "ML-104, Vacant");
    assert_eq!(saved(&mut manager, "ML-104"), ["Boussole 2025-06-01 – 2026-11-22"]);
    // The notice takes it back.
    manager.click_last("Undo");
    assert_eq!(saved(&mut manager, "ML-104"), ["Boussole 2025-06-01 – 2027-06-30"]);
}

#[test]
fn a_tenant_is_moved_to_another_unit() {
    let mut manager = Manager::new();
    manager.click_unit("ML-104");
    manager.key(Key::M);
    manager.click_unit("ML-102");
    manager.click("From ML-104 to ML-102 on 23/11/2026");
    assert_eq!(saved(&mut manager, "ML-104"), ["Boussole 2025-06-01 – 2026-11-22"]);
    assert_eq!(saved(&mut manager, "ML-102"), ["Boussole 2026-11-23 – 2027-06-30"]);
}

#[test]
fn a_move_to_a_taken_unit_is_refused() {
    let mut manager = Manager::new();
    manager.click_unit("ML-104");
    manager.key(Key::M);
    manager.click_unit("ML-101");
    assert_eq!(manager.reads("Unit ML-101 is promised to Atlas").len(), 1, "{:#?}", manager.reads(""));
    assert!(!manager.button("From ML-104 to ML-101 on 23/11/2026").enabled);
    assert!(!manager.program().document.is_unsaved());
    manager.click("Start on 01/01/2027");
    manager.click("From ML-104 to ML-101 on 01/01/2027");
    assert_eq!(saved(&mut manager, "ML-101"), ["Atlas 2025-01-01 – 2026-12-31", "Boussole 2027-01-01 – 2027-06-30"]);
}

#[test]
fn two_tenants_swap() {
    let mut manager = Manager::new();
    manager.click_unit("ML-104");
    manager.key(Key::X);
    manager.click_unit("ML-101");
    manager.click("Swap with Atlas (ML-101) on 23/11/2026");
    assert_eq!(saved(&mut manager, "ML-101"), ["Atlas 2025-01-01 – 2026-11-22", "Boussole 2026-11-23 – 2027-06-30"]);
    assert_eq!(saved(&mut manager, "ML-104"), ["Boussole 2025-06-01 – 2026-11-22", "Atlas 2026-11-23 – 2026-12-31"]);
}

#[test]
fn everything_done_is_undone_step_by_step_and_named_in_the_menu() {
    let mut manager = Manager::new();
    manager.click_unit("ML-102");
    manager.click_card("Novatek");
    manager.click("Allocate ML-102 to Novatek");
    manager.click_unit("ML-104");
    manager.key(Key::Delete);
    manager.click_unit("ML-101");
    manager.key(Key::Delete);
    manager.choose(&["Edit", "Undo: Vacate ML-101 (Atlas)"]);
    manager.click("Edit");
    assert!(manager.button("Redo: Vacate ML-101 (Atlas)").enabled);
    manager.click("Undo: Vacate ML-104 (Boussole)");
    manager.choose(&["Edit", "Undo: Allocate ML-102 to Novatek"]);
    assert!(!manager.program().document.is_unsaved());
    assert_eq!(plateau::file::write(manager.layout()), PARK);
}
