//! A building is entered from nothing: twelve units drawn with the mouse, copied to four levels, redrawn while let.

use egui::Key;
use plateau::model::{Layout, OpeningKind, UnitUse, check};

use crate::manager::{CTRL, CTRL_SHIFT, Manager, Start, held, unit};

/// An empty floor of 24 × 12 m with cells of half a metre, in draw mode with the rectangle in hand.
fn empty_floor() -> Manager {
    let mut manager = Manager::start(&Start { named: None, files: Vec::new(), ..Start::default() });
    manager.choose(&["File", "Open a sample", "Empty layout"]);
    manager.chord(CTRL, Key::N);
    for (field, text) in [
        ("Name of the park", "Sidi Abdallah"),
        ("Name of the building", "Multi-locataires"),
        ("Code of the building", "ML"),
        ("Level", "1"),
        ("Width (m)", "24"),
        ("Depth (m)", "12"),
        ("Module (m)", "0.5"),
    ] {
        manager.fill(field, text);
    }
    manager.click("Create");
    manager.click("Draw the first room");
    manager
}

/// Ten offices along two sides of a corridor, which ends in a stair.
fn draw_floor(manager: &mut Manager) {
    for office in 0..5_u8 {
        let left = f32::from(office) * 9.0;
        manager.drag_on_plan((left + 0.5, 0.5), (left + 8.5, 9.5));
        manager.drag_on_plan((left + 0.5, 14.5), (left + 8.5, 23.5));
    }
    manager.click("Draws");
    manager.click("Circulation");
    manager.drag_on_plan((0.5, 10.5), (44.5, 13.5));
    manager.click("Draws");
    manager.click("Stairs");
    manager.drag_on_plan((45.5, 8.5), (47.5, 15.5));
    manager.key(Key::D);
    for office in 0..5_u8 {
        let left = f32::from(office) * 9.0;
        manager.drag_on_plan((left + 1.1, 10.0), (left + 2.9, 10.0));
        manager.drag_on_plan((left + 1.1, 14.0), (left + 2.9, 14.0));
    }
}

fn saved(manager: &mut Manager, name: &str) -> Layout {
    manager.chord(CTRL_SHIFT, Key::S);
    manager.name_file("Path of the file", name);
    let layout = manager.saved(name);
    assert_eq!(check(&layout), []);
    layout
}

#[test]
fn a_floor_of_twelve_units_is_drawn_copied_split_and_let() {
    let mut manager = empty_floor();
    draw_floor(&mut manager);
    let layout = saved(&mut manager, "drawn.ron");
    assert_eq!(layout.units().len(), 12);
    let area: f64 = layout.units().filter(|unit| unit.usage == UnitUse::Office).map(|unit| layout.area_of(unit)).sum();
    assert!((area - 10.0 * 4.5 * 5.0).abs() < 1e-9, "{area}");
    let floor = layout.floors().next().unwrap();
    assert_eq!(floor.openings.iter().filter(|opening| opening.kind == OpeningKind::Door).count(), 10);
    assert!(floor.openings.iter().all(|opening| opening.cells() == 2));

    manager.chord(CTRL, Key::E);
    manager.choose(&["Structure", "Copy the floor to other levels…"]);
    manager.fill("Levels", "2-5");
    manager.click("Copy");
    let layout = saved(&mut manager, "copied.ron");
    assert_eq!((layout.floors().len(), layout.units().len()), (5, 60));
    let codes: std::collections::BTreeSet<_> = layout.units().map(|unit| unit.code.as_str()).collect();
    assert_eq!(codes.len(), 60, "no code is there twice");

    // A startup moves into one of the copies.
    while manager.level() != Some(3) {
        manager.key(Key::PageUp);
    }
    manager.chord(CTRL_SHIFT, Key::N);
    manager.enter("Name", "Novatek");
    let_to(&mut manager, "Novatek", "ML-301");

    // Its office is split; it takes the right half; and all of that is undone.
    manager.chord(CTRL, Key::E);
    manager.key(Key::C);
    manager.drag_on_plan((4.0, -0.4), (4.0, 10.4));
    manager.click_last("Split");
    let layout = saved(&mut manager, "split.ron");
    assert_eq!(layout.units().len(), 61);
    assert_eq!(held(&layout, "ML-301B").len() + held(&layout, "ML-301A").len(), 1, "one half is let");
    manager.chord(CTRL, Key::Z);
    let layout = saved(&mut manager, "undone.ron");
    assert_eq!((layout.units().len(), held(&layout, "ML-301").len()), (60, 1));

    // What was drawn is let like anything else.
    manager.chord(CTRL, Key::E);
    manager.chord(CTRL_SHIFT, Key::N);
    manager.enter("Name", "Zenith");
    let_to(&mut manager, "Zenith", "ML-303");
    let layout = saved(&mut manager, "let.ron");
    assert_eq!(held(&layout, "ML-303").len(), 1);
    assert_eq!(unit(&layout, "ML-303").shape.cells(), 90);
}

/// Lets a unit of the floor shown to a startup that looks for one.
fn let_to(manager: &mut Manager, startup: &str, code: &str) {
    manager.click("Place this startup");
    manager.click_unit(code);
    manager.click(&format!("Allocate {code} to {startup}"));
}
