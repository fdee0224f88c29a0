//! Parks, buildings and floors built up in the window, and many units edited at once.

use egui::{Key, Modifiers};
use plateau::model::{Layout, Money, Service, UnitUse};

use crate::manager::{CTRL, CTRL_SHIFT, Manager, Start, unit};

fn saved(manager: &mut Manager) -> Layout {
    manager.chord(CTRL, Key::S);
    manager.saved("park.ron")
}

/// The levels of the first building, from the lowest up.
fn levels(layout: &Layout) -> Vec<i32> {
    let building = layout.buildings().next().unwrap().id;
    layout.floors_in_order(building).iter().map(|floor| floor.level).collect()
}

fn buildings(layout: &Layout) -> Vec<String> {
    let park = layout.parks().next().unwrap().id;
    layout.buildings_in_order(park).iter().map(|building| building.code.clone()).collect()
}

#[test]
fn a_new_layout_leads_to_an_empty_floor() {
    let mut manager = Manager::start(&Start { named: None, files: Vec::new(), ..Start::default() });
    manager.choose(&["File", "Open a sample", "Empty layout"]);
    assert!(manager.sees("No floor to show"));
    manager.chord(CTRL, Key::N);
    assert!(!manager.button_of_dialog("Create").enabled, "nothing has a name yet");
    manager.fill("Name of the park", "Sidi Abdallah");
    assert_eq!(manager.value("Code of the park"), "SA");
    manager.fill("Town", "Alger");
    manager.fill("Name of the building", "Incubateur");
    assert_eq!(manager.value("Code of the building"), "INC");
    manager.fill("Level", "-1");
    manager.fill("Width (m)", "12");
    manager.fill("Depth (m)", "6.2");
    manager.fill("Module (m)", "0");
    assert_eq!(manager.errors_below("Module (m)"), ["Write a number above zero"]);
    assert!(!manager.button_of_dialog("Create").enabled);
    manager.fill("Module (m)", "0.6");
    assert!(manager.sees("A grid of 20 × 11 cells, each 0.60 m wide"), "{:?}", manager.reads("A grid"));
    manager.click("Create");
    assert_eq!(manager.title(), "• Sidi Abdallah – Plateau");
    assert!(manager.sees("Nothing is drawn on this floor yet") && manager.sees("Draw the first room"));
    assert_eq!(manager.level(), Some(-1));

    manager.chord(CTRL, Key::S);
    manager.name_file("Path of the file", "new.ron");
    let layout = manager.saved("new.ron");
    let park = layout.parks().next().unwrap();
    assert_eq!((park.code.as_str(), park.town.as_str(), park.currency.code()), ("SA", "Alger", "DZD"));
    let floor = layout.floors().next().unwrap();
    assert_eq!((floor.level, floor.columns, floor.rows, floor.module), (-1, 20, 11, 0.6));
    assert_eq!(layout.title(), "Sidi Abdallah");
    manager.click("Draw the first room");
    assert!(!manager.sees("Draw the first room"));
}

#[test]
fn unsaved_work_is_asked_about_before_a_new_layout() {
    let mut manager = Manager::new();
    manager.click("Sidi Abdallah");
    manager.enter("Town", "Oran");
    manager.chord(CTRL, Key::N);
    assert!(manager.sees("Save “park”?"));
    manager.click("Don’t save");
    assert!(manager.sees("New layout"));
    manager.click("Cancel");
    assert!(manager.program().document.is_unsaved(), "what was typed is still there");
    assert_eq!(saved(&mut manager).parks().next().unwrap().town, "Oran");
}

#[test]
fn a_floor_is_copied_to_four_levels() {
    let mut manager = Manager::new();
    manager.choose(&["Structure", "Copy the floor to other levels…"]);
    assert_eq!(manager.value("Levels"), "3");
    assert_eq!(manager.value("Codes"), "{building}-{level}{number:02}");
    manager.fill("Levels", "2-6");
    assert!(manager.sees("This level is there already: 2nd floor (Multi-locataire)"));
    assert!(!manager.button_of_dialog("Copy").enabled);
    manager.fill("Codes", "{building}-{étage}");
    assert_eq!(manager.errors_below("Codes"), ["There is no such placeholder at place 12"]);
    manager.fill("Codes", "{building}-{level}{number:02}");
    manager.fill("Levels", "3-6");
    manager.click("Copy");
    let layout = saved(&mut manager);
    assert_eq!(levels(&layout), [1, 2, 3, 4, 5, 6]);
    let copy = unit(&layout, "ML-610");
    assert_eq!((copy.seats, copy.shared, copy.usage), (10, true, UnitUse::OpenSpace));
    assert!(layout.tenancies_on(copy.id).is_empty());
    assert!(layout.units().any(|unit| unit.code == "ML-C4"));
    manager.choose(&["Edit", "Undo: Copy the floor ML 1 to 4 levels"]);
    assert_eq!(levels(&saved(&mut manager)), [1, 2]);
}

#[test]
fn places_are_renamed_put_in_order_and_duplicated() {
    let mut manager = Manager::new();
    manager.click("Multi-locataire");
    manager.key(Key::F2);
    manager.type_text("Tour A");
    manager.key(Key::Enter);
    assert!(saved(&mut manager).buildings().any(|building| building.name == "Tour A"));
    manager.click("Incubateur");
    manager.chord(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(buildings(&saved(&mut manager)), ["INC", "ML"]);
    manager.click("Menu of Incubateur");
    manager.click("Move down in the list");
    assert_eq!(buildings(&saved(&mut manager)), ["ML", "INC"]);
    manager.choose(&["Structure", "Duplicate park or building"]);
    manager.type_text("Incubateur 2");
    manager.key(Key::Enter);
    let layout = saved(&mut manager);
    assert_eq!(buildings(&layout), ["ML", "INC", "INC2"]);
    assert!(layout.buildings().any(|building| building.name == "Incubateur 2"));
    assert_eq!(unit(&layout, "INC2-1").seats, 3);
}

#[test]
fn floors_and_buildings_are_added() {
    let mut manager = Manager::new();
    manager.choose(&["Structure", "Add a floor below"]);
    manager.choose(&["Structure", "Add a floor above"]);
    let layout = saved(&mut manager);
    assert_eq!(levels(&layout), [0, 1, 2, 3], "above a floor that has one above it is the next free level");
    let above = layout.floors().find(|floor| floor.level == 3).unwrap();
    assert_eq!((above.columns, above.rows, above.module), (24, 12, 1.2));
    assert_eq!(manager.level(), Some(3));
    manager.click("Add a park, a building or a floor");
    manager.click("Add a building");
    manager.type_text("Data centre");
    manager.key(Key::Enter);
    let layout = saved(&mut manager);
    assert!(layout.buildings().any(|building| building.name == "Data centre" && building.code == "NB"));
    assert_eq!(manager.level(), Some(0));
}

#[test]
fn what_is_removed_comes_back() {
    let mut manager = Manager::new();
    manager.click("Incubateur");
    let at = manager.button("Incubateur").rect.center();
    manager.right_click_at(at);
    manager.click("Remove park, building or floor…");
    assert_eq!(buildings(&saved(&mut manager)), ["ML"]);
    assert_eq!(manager.level(), Some(1), "another floor takes its place");

    manager.click("2nd floor");
    manager.choose(&["Structure", "Remove park, building or floor…"]);
    assert!(manager.sees("Remove the floor “2nd floor”?") && manager.sees("Delta"));
    manager.click("Cancel");
    assert_eq!(levels(manager.layout()), [1, 2]);
    manager.choose(&["Structure", "Remove park, building or floor…"]);
    manager.click("Remove");
    let layout = saved(&mut manager);
    assert_eq!(levels(&layout), [1]);
    let waits = layout.tenancies().find(|tenancy| !tenancy.to_place.is_empty()).unwrap();
    assert_eq!((waits.units.len(), waits.to_place[0].code.as_str()), (0, "ML-202"));
    manager.chord(CTRL, Key::Z);
    manager.chord(CTRL, Key::Z);
    let layout = saved(&mut manager);
    assert_eq!(buildings(&layout), ["ML", "INC"]);
    assert!(layout.tenancies().all(|tenancy| tenancy.to_place.is_empty()));
}

#[test]
fn many_units_are_edited_in_one_change() {
    let mut manager = Manager::new();
    manager.chord(CTRL_SHIFT, Key::A);
    assert!(!manager.button("Apply to 8 units").enabled, "nothing is chosen yet");
    manager.enter("Area standard", "IPMS 3");
    manager.enter("or m² per person", "7.2");
    manager.fill("Asking rent (DZD/m²/month)", "dear");
    assert_eq!(manager.errors_below("Asking rent (DZD/m²/month)"), ["Write an amount, such as 34,600 or 34,600.50"]);
    manager.enter("Asking rent (DZD/m²/month)", "+10%");
    manager.click("Apply to 8 units");
    let layout = saved(&mut manager);
    let edited = unit(&layout, "ML-103");
    assert_eq!((edited.standard.as_str(), edited.seats), ("IPMS 3", 4));
    assert_eq!(edited.asking_rent, Some(Money::from_units(1100)));
    assert_eq!(unit(&layout, "ML-111").asking_rent, Some(Money::from_units(1650)));
    manager.choose(&["Edit", "Undo: Edit 8 units"]);
    assert_eq!(unit(&saved(&mut manager), "ML-111").asking_rent, Some(Money::from_units(1500)));
}

#[test]
fn a_bulk_edit_that_some_units_do_not_allow_names_them() {
    let mut manager = Manager::new();
    manager.click_unit("ML-101");
    let at = manager.unit("ML-103").rect.center();
    manager.ctrl_click_at(at);
    manager.pick("Use", "Circulation");
    let told = manager.reads("This cannot be done to ML-101: ");
    assert_eq!(told.len(), 1, "{:?}", manager.reads(""));
    assert!(!manager.button("Apply to 2 units").enabled);
    manager.click("Reset");
    manager.pick("Services", "Fibre");
    manager.key(Key::Escape);
    manager.click("Apply to 2 units");
    let layout = saved(&mut manager);
    assert!(["ML-101", "ML-103"].iter().all(|code| unit(&layout, code).services.contains(&Service::Fibre)));
}

#[test]
fn units_are_renumbered_in_reading_order() {
    let mut manager = Manager::new();
    manager.chord(CTRL_SHIFT, Key::A);
    manager.choose(&["Structure", "Renumber units…"]);
    assert!(manager.sees("Every unit has its code already") || manager.sees("ML-111  →"));
    manager.fill("Codes", "ML-C{number}");
    assert!(manager.sees("Another unit of the building has this code: ML-C1"), "{:?}", manager.reads("code"));
    manager.fill("Codes", "{level}.{number:02}");
    manager.fill("First number", "10");
    manager.fill("Step", "5");
    assert!(manager.sees("ML-110  →"));
    manager.click("Renumber");
    let layout = saved(&mut manager);
    let first = unit(&layout, "1.10");
    assert_eq!(first.id.to_string(), "0n00000000101");
    assert_eq!(unit(&layout, "1.45").usage, UnitUse::Laboratory);
    manager.choose(&["Edit", "Undo: Renumber 8 units"]);
}

#[test]
fn units_are_selected_by_use_and_by_filter() {
    let mut manager = Manager::new();
    manager.click_unit("ML-103");
    manager.choose(&["Edit", "Select every unit of the same use"]);
    assert_eq!(manager.selection(), "ML-101 ML-102 ML-103 ML-104 ML-105 ML-106");
    manager.click("Units");
    manager.fill("Filter", "ML-11");
    manager.click("Select these");
    assert_eq!(manager.selection(), "ML-110 ML-111");
}

#[test]
fn a_measured_area_is_compared_with_the_plan() {
    let mut manager = Manager::new();
    manager.click_unit("ML-103");
    manager.enter("Measured area (m²)", "31.5");
    assert!(
        manager.sees("From the plan: 28.8\u{a0}m², difference +2.7\u{a0}m² (9.4%)"),
        "{:?}",
        manager.reads("From the plan")
    );
}
