//! The fields of the panel at the right: what is typed is checked at once, and only what holds reaches the layout.

use egui::Key;
use plateau::model::{Layout, Money};

use crate::manager::{CTRL, Manager, PARK, Start, startup, unit};
use plateau::text::Language;

/// Opens the tenancy in place on a unit.
fn open_tenancy(manager: &mut Manager, code: &str) {
    let at = manager.unit(code).rect.center();
    manager.double_click_at(at);
}

fn saved(manager: &mut Manager) -> Layout {
    manager.chord(CTRL, Key::S);
    manager.saved("park.ron")
}

#[test]
fn a_unit_is_edited() {
    let mut manager = Manager::new();
    manager.click_unit("ML-103");
    manager.enter("Seats", "6");
    manager.enter("Measured area (m²)", "31.5");
    manager.enter("Asking rent (DZD/m²/month)", "1,250");
    manager.enter("Remarks", "Faces the atrium");
    manager.enter("Code", "ML-103b");
    let layout = saved(&mut manager);
    let edited = unit(&layout, "ML-103b");
    assert_eq!((edited.seats, edited.area, edited.asking_rent), (6, Some(31.5), Some(Money::from_units(1250))));
    assert_eq!(edited.remarks, "Faces the atrium");
    manager.choose(&["Edit", "Undo: Edit the unit ML-103b"]);
}

#[test]
fn a_startup_is_edited_and_added() {
    let mut manager = Manager::new();
    manager.click_card("Novatek");
    manager.key(Key::Escape);
    manager.enter("Name", "Novatek Algérie");
    manager.enter("Headcount", "7");
    let layout = saved(&mut manager);
    assert_eq!(startup(&layout, "Novatek Algérie").headcount, 7);

    manager.choose(&["Tenancy", "New startup"]);
    manager.enter("Name", "Oasis");
    assert!(saved(&mut manager).startups().any(|startup| startup.name == "Oasis" && startup.needs.is_some()));
    let _card_of_the_new_startup = manager.card("Oasis");
    manager.choose(&["Tenancy", "Remove startup"]);
    assert!(!saved(&mut manager).startups().any(|startup| startup.name == "Oasis"));
}

#[test]
fn a_tenancys_end_is_typed_as_a_length() {
    let mut manager = Manager::new();
    open_tenancy(&mut manager, "ML-104");
    assert_eq!(manager.value("End"), "30/06/2027");
    manager.enter("End", "+1y");
    assert_eq!(manager.value("End"), "31/05/2026", "it counts from the start");
    manager.enter("End", "2028-06-30");
    assert_eq!(manager.value("End"), "30/06/2028");
    manager.enter("Notice given on", "1.11.2026");
    assert_eq!(manager.unit("ML-104").name, "ML-104, Boussole, Notice given");
    let layout = saved(&mut manager);
    let tenancy = layout.tenancies_on(unit(&layout, "ML-104").id)[0].clone();
    assert_eq!(tenancy.end.unwrap().to_string(), "2028-06-30");
    assert_eq!(tenancy.notice_given.unwrap().to_string(), "2026-11-01");
}

#[test]
fn an_error_stands_beside_its_field_and_what_was_typed_stays() {
    // Each: the unit, whether its tenancy is opened, the field, what is typed, and what is said of it.
    let cases = [
        ("ML-103", false, "Seats", "four", "Write a whole number, 0 or more"),
        ("ML-103", false, "Measured area (m²)", "-3", "Write a number above zero"),
        ("ML-103", false, "Code", "ML-102", "ML-102"),
        ("ML-103", false, "Code", "  ", "Write something"),
        ("ML-104", true, "End", "soon", "31/12/2026"),
        ("ML-104", true, "End", "31/02/2027", "There is no such day"),
        ("ML-104", true, "End", "01/01/2025", "before the start"),
        ("ML-104", true, "Monthly rent before tax", "much", "Write an amount"),
    ];
    for (code, opens, field, typed, told) in cases {
        let mut manager = Manager::new();
        if opens {
            open_tenancy(&mut manager, code);
        } else {
            manager.click_unit(code);
        }
        manager.fill(field, typed);
        let errors = manager.errors_below(field);
        assert!(errors.iter().any(|error| error.contains(told)), "{field} “{typed}”: {errors:?}");
        manager.key(Key::Enter);
        assert_eq!(manager.value(field), typed, "{field} keeps what was typed");
        assert!(!manager.errors_below(field).is_empty(), "{field} “{typed}” is still told");
        assert!(!manager.program().document.is_unsaved());
        assert_eq!(plateau::file::write(manager.layout()), PARK, "{field} “{typed}”");
    }
}

#[test]
fn escape_brings_back_what_the_field_had() {
    let mut manager = Manager::new();
    manager.click_unit("ML-103");
    manager.fill("Seats", "nonsense");
    manager.key(Key::Escape);
    assert_eq!(manager.value("Seats"), "4");
    assert!(!manager.program().document.is_unsaved());
}

#[test]
fn an_edit_that_would_overlap_names_the_other_tenant() {
    let mut manager = Manager::new();
    // Cobalt comes to ML-106 in 2027; Novatek until then.
    manager.click_unit("ML-106");
    manager.click_card("Novatek");
    manager.enter("End", "31/12/2026");
    manager.click("Allocate ML-106 to Novatek");
    manager.fill("End", "31/01/2027");
    let errors = manager.errors_below("End");
    assert!(errors.iter().any(|error| error.contains("Cobalt")), "{errors:?}");
}

#[test]
fn parks_buildings_and_floors_are_edited() {
    let mut manager = Manager::new();
    manager.click("Sidi Abdallah");
    manager.enter("Operator", "ANPT Alger");
    manager.click("Multi-locataire");
    manager.enter("Name", "Tour A");
    manager.click("2nd floor");
    manager.enter("Name", "Étage noble");
    let layout = saved(&mut manager);
    assert_eq!(layout.parks().next().unwrap().operator, "ANPT Alger");
    assert!(layout.buildings().any(|building| building.name == "Tour A"));
    assert!(layout.floors().any(|floor| floor.name == "Étage noble"));
}

#[test]
fn french_amounts_and_dates_are_read_as_they_are_written() {
    let mut manager = Manager::start(&Start { language: Language::French, ..Start::default() });
    open_tenancy(&mut manager, "ML-104");
    manager.enter("Loyer mensuel HT", "34 600,50");
    manager.enter("Fin", "31.12.2027");
    let layout = saved(&mut manager);
    let tenancy = layout.tenancies_on(unit(&layout, "ML-104").id)[0].clone();
    assert_eq!(tenancy.rent, Money::from_minor(3_460_050));
    assert_eq!(tenancy.end.unwrap().to_string(), "2027-12-31");
}
