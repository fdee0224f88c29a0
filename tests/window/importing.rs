//! Units from drawings.

use egui::Key;
use egui_kittest::SnapshotResults;
use plateau::model::{Unit, UnitUse};
use plateau::text::Language;

use crate::manager::{CTRL, Manager, PARK, Start, unit};

/// A polyline in millimetres: corners, and whether it is closed.
fn polyline(layer: &str, is_closed: bool, corners: &[(f64, f64)]) -> String {
    let corners: Vec<String> = corners.iter().map(|(x, y)| format!("10\n{x}\n20\n{y}\n")).collect();
    format!("0\nLWPOLYLINE\n8\n{layer}\n70\n{}\n{}", u8::from(is_closed), corners.concat())
}

fn room(layer: &str, (x, y): (f64, f64), (width, depth): (f64, f64)) -> String {
    polyline(layer, true, &[(x, y), (x + width, y), (x + width, y + depth), (x, y + depth)])
}

fn text(text: &str, (x, y): (f64, f64)) -> String {
    format!("0\nTEXT\n8\nTEXTES\n10\n{x}\n20\n{y}\n1\n{text}\n")
}

/// Two offices and an L-shaped one, walls around them, a room that is drawn open, and one too narrow for any cell.
fn drawing() -> String {
    let entities = [
        room("MURS", (-200.0, -200.0), (15_000.0, 7_000.0)),
        room("PIECES", (0.0, 0.0), (4_000.0, 5_000.0)),
        text("B12", (1_500.0, 2_500.0)),
        room("PIECES", (4_000.0, 0.0), (4_300.0, 5_000.0)),
        text("B13", (5_500.0, 2_500.0)),
        polyline("PIECES", true, &[(9e3, 0.0), (14e3, 0.0), (14e3, 5e3), (12e3, 5e3), (12e3, 2e3), (9e3, 2e3)]),
        text("B14", (12_500.0, 1_000.0)),
        polyline("PIECES", false, &[(0.0, 6_000.0), (3_000.0, 6_000.0), (3_000.0, 6_500.0), (0.0, 6_500.0)]),
        room("PIECES", (5_000.0, 6_300.0), (4_000.0, 200.0)),
        text("GAINE", (6_000.0, 6_400.0)),
    ];
    format!(
        "0\nSECTION\n2\nHEADER\n9\n$INSUNITS\n70\n4\n0\nENDSEC\n0\nSECTION\n2\nENTITIES\n{}0\nENDSEC\n0\nEOF\n",
        entities.concat()
    )
}

/// The park with another floor on which nothing is drawn.
fn with_empty_floor() -> String {
    let floor = "(id: \"0f00r00000004\", level: 3, columns: 10, rows: 10, module: 1.2, units: []),";
    let building = "            ]),\n            (id: \"0bat000000002\"";
    let text = PARK.replacen(building, &format!("                {floor}\n{building}"), 1);
    assert_ne!(text, PARK);
    // Written anew, so that no notice says that it was changed by hand.
    plateau::file::write(&plateau::file::read(text.into(), std::path::Path::new("park.ron")).unwrap().layout)
}

fn start(start: Start) -> Manager {
    let files = vec![("park.ron", with_empty_floor()), ("plan.dxf", drawing())];
    let mut manager = Manager::start(&Start { files, ..start });
    while manager.level() != Some(3) {
        manager.key(Key::PageUp);
    }
    manager
}

/// Names a drawing after a walk through the menus. The button that begins draw mode has the name of the menu in English.
fn ask(manager: &mut Manager, [menu, item, field]: [&str; 3], file: &str) {
    let menu = manager.named(menu).remove(0);
    manager.click_at(menu.rect.center());
    manager.click(item);
    manager.name_file(field, file);
}

fn measures(unit: &Unit) -> (Option<f64>, u64, UnitUse, &str) {
    (unit.area, unit.shape.cells(), unit.usage, &unit.standard)
}

#[test]
fn units_of_a_drawing_are_previewed_and_come_onto_an_empty_floor() {
    let mut manager = start(Start::default());
    let before = manager.layout().clone();
    ask(&mut manager, ["Draw", "Import units from a drawing…", "Path of the file"], "plan.dxf");
    assert!(manager.sees("Choose the layers on which the units are outlined"), "{:#?}", manager.reads(""));
    assert!(!manager.button_of_dialog("Import").enabled, "no layer is chosen");
    assert!(manager.sees("MURS (1 closed outline, 0 texts)"), "{:#?}", manager.reads(""));
    manager.click("PIECES (4 closed outlines, 0 texts)");
    manager.enter("Module of the grid (m)", "0.5");
    manager.enter("To the right (cells)", "2");
    assert!(manager.sees("2 outlines are left out"), "{:#?}", manager.reads(""));
    assert_eq!(manager.reads("on PIECES at (0.00; 6,000.00): it is open, its ends lie 0.5\u{a0}m apart").len(), 1);
    assert_eq!(manager.reads("GAINE on PIECES").len(), 1, "{:#?}", manager.reads(""));
    manager.pick("Use", "Laboratory");
    manager.enter("Area standard", "NF EN 15221-6");
    manager.click("Import 3 units");
    assert!(!manager.sees("Left out"), "the dialog is closed");
    assert_eq!(manager.reads("B12, ").len(), 1, "the floor is shown: {:#?}", manager.reads(""));
    manager.chord(CTRL, Key::S);
    let saved = manager.saved("park.ron");
    let standard = "NF EN 15221-6";
    assert_eq!(measures(unit(&saved, "B12")), (Some(20.0), 80, UnitUse::Laboratory, standard));
    // It is 8.6 cells wide: more than half of the last column is its own.
    assert_eq!(measures(unit(&saved, "B13")), (Some(21.5), 90, UnitUse::Laboratory, standard));
    assert_eq!(measures(unit(&saved, "B14")), (Some(16.0), 64, UnitUse::Laboratory, standard));
    let corner = unit(&saved, "B12").shape.bounds();
    assert_eq!((corner.column, corner.row), (3, 4), "a cell is left free about the drawing");
    assert_eq!(saved.units().len(), before.units().len() + 3);
    manager.click_last("Undo");
    assert_eq!(*manager.layout(), before);
}

#[test]
fn units_that_stay_fix_the_module_and_keep_their_cells() {
    let mut manager = start(Start::default());
    manager.key(Key::PageDown);
    ask(&mut manager, ["Draw", "Import units from a drawing…", "Path of the file"], "plan.dxf");
    manager.click("PIECES (4 closed outlines, 0 texts)");
    assert!(manager.is_greyed("Module of the grid (m)"));
    assert!(!manager.reads("of its cells belong to the unit ML-201").is_empty(), "{:#?}", manager.reads(""));
    let before = manager.reads("outlines are left out");
    manager.pick("Units on the floor", "Are replaced");
    assert!(manager.reads("of its cells belong to the unit").is_empty());
    assert_ne!(manager.reads("outlines are left out"), before);
    // A tenant is there.
    assert!(!manager.button_of_dialog("Import").enabled, "{:#?}", manager.reads(""));
    manager.key(Key::Escape);
    assert!(!manager.sees("Straighten"));
}

#[test]
fn a_file_that_is_no_drawing_is_refused_in_a_sentence() {
    let mut manager = start(Start { language: Language::French, ..Start::default() });
    ask(&mut manager, ["Dessin", "Importer les lots d’un dessin…", "Chemin du fichier"], "park.ron");
    let told = manager.reads("«\u{202f}park.ron\u{202f}» n’est pas importé. ");
    assert_eq!(told.len(), 1, "{:#?}", manager.reads(""));
    assert!(manager.program().dialog.is_none());
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_the_import_of_a_drawing() {
    let looks =
        [("light", Language::French, false, [1280.0, 720.0]), ("dark", Language::English, true, [1600.0, 1000.0])];
    let mut results = SnapshotResults::new();
    for (look, language, dark, size) in looks {
        let pictures = Some("importing");
        let mut manager = start(Start { language, dark, size: size.into(), pictures, ..Start::default() });
        let (words, layer, module) = match language {
            Language::French => (
                ["Dessin", "Importer les lots d’un dessin…", "Chemin du fichier"],
                "PIECES (4 contours fermés, 0 texte)",
                "Module de la grille (m)",
            ),
            Language::English => (
                ["Draw", "Import units from a drawing…", "Path of the file"],
                "PIECES (4 closed outlines, 0 texts)",
                "Module of the grid (m)",
            ),
        };
        ask(&mut manager, words, "plan.dxf");
        manager.click(layer);
        manager.enter(module, if language == Language::French { "0,5" } else { "0.5" });
        results.extend(manager.picture(&format!("importing_{look}")));
    }
    results.unwrap();
}
