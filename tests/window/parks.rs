//! Parks from and to other files.

use plateau::text::Language;

use crate::manager::{CTRL, Manager, PARK, Start};

#[test]
fn a_park_is_exported_and_comes_into_another_layout() {
    let empty = include_str!("../../saves/empty.ron").to_owned();
    let files = vec![("park.ron", PARK.to_owned()), ("other.ron", empty)];
    let mut manager = Manager::start(&Start { files, ..Start::default() });
    let units = manager.layout().units().len();
    manager.choose(&["File", "Export the park…"]);
    assert!(manager.value("Path of the file").ends_with("Sidi Abdallah.ron"), "{}", manager.value("Path of the file"));
    manager.name_file("Path of the file", "sa.ron");
    let exported = manager.saved("sa.ron");
    assert_eq!(exported.parks().len(), 1);
    assert!(exported.tenancies().len() > 0);

    manager.drop_file("other.ron");
    manager.choose(&["File", "Import a park…"]);
    manager.name_file("Path of the file", "sa.ron");
    assert_eq!(manager.layout().units().len(), exported.units().len());
    assert_eq!(manager.reads("The park Sidi Abdallah is imported, with ").len(), 1, "{:#?}", manager.reads(""));
    let first = exported.units().next().unwrap().code.clone();
    assert!(manager.layout().units().any(|unit| unit.code == first));
    manager.click_last("Undo");
    assert_eq!(manager.layout().units().len(), 0);
    manager.chord(crate::manager::CTRL_SHIFT, egui::Key::Z);
    manager.chord(CTRL, egui::Key::S);
    assert_eq!(manager.saved("other.ron").tenancies().collect::<Vec<_>>(), exported.tenancies().collect::<Vec<_>>());
    assert!(exported.units().len() <= units);
}

#[test]
fn which_parks_to_import_is_asked_where_there_are_several_or_they_are_here() {
    let files = vec![("park.ron", PARK.to_owned()), ("copy.ron", PARK.to_owned())];
    let mut manager = Manager::start(&Start { files, language: Language::French, ..Start::default() });
    let before = manager.layout().clone();
    let (parks, units) = (before.parks().len(), before.units().len());
    manager.choose(&["Fichier", "Importer un parc…"]);
    manager.name_file("Chemin du fichier", "copy.ron");
    assert_eq!(manager.reads("Il est déjà là").len(), parks, "{:#?}", manager.reads(""));
    assert!(!manager.button_of_dialog("Importer").enabled, "nothing is chosen");
    let line = manager.reads("Sidi Abdallah (").remove(0);
    manager.click(&line);
    manager.click("Importer");
    assert!(!manager.reads("a ici le code SA-2").is_empty(), "{:#?}", manager.reads(""));
    assert_eq!(manager.layout().parks().len(), parks + 1);
    assert!(manager.layout().units().len() > units);
    manager.click_last("Annuler");
    assert_eq!(*manager.layout(), before);
}
