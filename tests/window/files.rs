//! What is opened at the start and later, what is saved, and what is asked before work is lost.

use egui::Key;
use plateau::text::Language;

use crate::manager::{CTRL, CTRL_SHIFT, Manager, PARK, Start, held};

/// A layout without any park.
const EMPTY: &str = include_str!("../../saves/empty.ron");

fn files(files: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    files.iter().map(|(name, text)| (*name, (*text).to_owned())).collect()
}

/// Leaves something unsaved.
fn alter(manager: &mut Manager) {
    manager.click_unit("ML-104");
    manager.key(Key::Delete);
    assert!(manager.program().document.is_unsaved());
}

#[test]
fn the_park_is_written_as_the_program_writes_it() {
    let park = plateau::file::read(PARK.into(), std::path::Path::new("park.ron")).unwrap();
    assert_eq!(plateau::file::write(&park.layout), PARK);
    assert!(park.problems.is_empty());
}

#[test]
fn the_file_named_is_opened() {
    let manager = Manager::start(&Start {
        files: files(&[("park.ron", PARK), ("last.ron", EMPTY)]),
        named: Some("park.ron"),
        recent: vec!["last.ron"],
        ..Start::default()
    });
    assert_eq!(manager.layout().title(), "Essai");
    assert_eq!(manager.title(), "park – Plateau");
    assert_eq!(manager.program().preferences.recent, [manager.path("park.ron"), manager.path("last.ron")]);
}

#[test]
fn the_last_file_is_opened_again() {
    let mut manager = Manager::start(&Start { named: None, recent: vec!["park.ron"], ..Start::default() });
    assert_eq!(manager.layout().title(), "Essai");
    manager.chord(CTRL_SHIFT, Key::S);
    manager.name_file("Path of the file", "copy.ron");
    let manager = manager.restart();
    assert_eq!(manager.title(), "copy – Plateau");
}

#[test]
fn the_first_time_shows_the_parks_of_the_anpt() {
    let manager = Manager::start(&Start { named: None, language: Language::French, ..Start::default() });
    let layout = manager.layout();
    let parks: Vec<_> = layout.parks_in_order().into_iter().map(|park| park.name.as_str()).collect();
    assert_eq!(parks.len(), 4, "{parks:?}");
    assert!(layout.units().len() > 300);
    assert_eq!(manager.title(), "Parcs de l’ANPT – Plateau");
    assert!(manager.sees("Fichier"), "French on a French system");
    assert!(!manager.program().document.is_unsaved());
}

#[test]
fn a_last_file_that_is_gone_makes_room_for_the_sample() {
    let manager = Manager::start(&Start { named: None, recent: vec!["gone.ron"], ..Start::default() });
    assert_eq!(manager.layout().parks().len(), 4);
}

#[test]
fn a_broken_file_is_explained_and_what_is_open_stays() {
    let broken = PARK.replace("code: \"ML-102\"", "cod: \"ML-102\"");
    let mut manager =
        Manager::start(&Start { files: files(&[("park.ron", PARK), ("broken.ron", &broken)]), ..Start::default() });
    manager.drop_file("broken.ron");
    assert!(manager.sees("“broken.ron” could not be opened"), "{:#?}", manager.reads(""));
    let line = 1 + broken.lines().position(|line| line.contains("cod: ")).unwrap();
    let told = manager.reads("There is no field cod here");
    assert_eq!(told.len(), 1, "{:#?}", manager.reads(""));
    assert!(told[0].contains(&format!("broken.ron:{line}:")), "{told:?}");
    manager.click("Close");
    assert_eq!(manager.title(), "park – Plateau");
    assert_eq!(plateau::file::write(manager.layout()), PARK);
    assert_eq!(manager.program().preferences.recent, [manager.path("park.ron")]);
    assert_eq!(manager.bytes("broken.ron"), broken.into_bytes(), "it is never written over");
}

#[test]
fn a_broken_file_at_the_start_is_explained() {
    let manager = Manager::start(&Start { files: files(&[("park.ron", "(format: 99)")]), ..Start::default() });
    assert!(manager.sees("“park.ron” could not be opened"), "{:#?}", manager.reads(""));
    assert!(!manager.reads("install a newer version of the program").is_empty(), "{:#?}", manager.reads(""));
}

#[test]
fn preferences_that_cannot_be_read_are_told_and_harm_nothing() {
    let manager = Manager::start(&Start {
        files: files(&[("park.ron", PARK), ("preferences.ron", "(theme: ")]),
        ..Start::default()
    });
    assert_eq!(manager.layout().title(), "Essai");
    assert_eq!(manager.reads("Your preferences could not be read").len(), 1);
}

#[test]
fn a_file_is_opened_by_its_path() {
    let mut manager =
        Manager::start(&Start { files: files(&[("park.ron", PARK), ("other.ron", EMPTY)]), ..Start::default() });
    manager.chord(CTRL, Key::O);
    let path = manager.path("nowhere.ron").display().to_string();
    manager.fill("Path of the file", &path);
    assert!(manager.sees("This file does not exist"));
    assert!(!manager.button_of_dialog("Open").enabled);
    manager.name_file("Path of the file", "other.ron");
    assert_eq!(manager.title(), "other – Plateau");
    assert!(manager.sees("No floor to show"), "an empty place says so");
}

#[test]
fn a_recent_file_and_a_dropped_one_are_opened() {
    let mut manager =
        Manager::start(&Start { files: files(&[("park.ron", PARK), ("other.ron", EMPTY)]), ..Start::default() });
    manager.drop_file("other.ron");
    assert_eq!(manager.title(), "other – Plateau");
    manager.choose(&["File", "Recent files", "park.ron"]);
    assert_eq!(manager.title(), "park – Plateau");
}

#[test]
fn the_title_has_a_mark_while_something_is_unsaved() {
    let mut manager = Manager::new();
    assert_eq!(manager.title(), "park – Plateau");
    alter(&mut manager);
    assert_eq!(manager.title(), "• park – Plateau");
    assert!(!manager.reads("Unsaved changes").is_empty());
    manager.chord(CTRL, Key::Z);
    assert_eq!(manager.title(), "park – Plateau");
    manager.chord(CTRL_SHIFT, Key::Z);
    manager.chord(CTRL, Key::S);
    assert_eq!(manager.title(), "park – Plateau");
    assert!(!manager.reads("Saved at").is_empty());
}

#[test]
fn saving_without_a_change_keeps_every_byte() {
    // As a person left it: with a comment and other blanks than the program writes.
    let by_hand = PARK.replace("    title: \"Essai\",", "    title:   \"Essai\", // by hand");
    let mut manager = Manager::start(&Start { files: files(&[("park.ron", &by_hand)]), ..Start::default() });
    manager.chord(CTRL_SHIFT, Key::S);
    manager.name_file("Path of the file", "copy.ron");
    assert_eq!(String::from_utf8(manager.bytes("copy.ron")).unwrap(), by_hand);
}

#[test]
fn a_sample_is_saved_under_a_name_and_opened_again() {
    let mut manager = Manager::start(&Start { named: None, ..Start::default() });
    manager.chord(CTRL_SHIFT, Key::S);
    assert!(manager.value("Path of the file").ends_with("ANPT parks.ron"), "{}", manager.value("Path of the file"));
    manager.name_file("Path of the file", "anpt.ron");
    assert_eq!(manager.title(), "anpt – Plateau");
    assert_eq!(plateau::file::write(&manager.saved("anpt.ron")), plateau::file::write(manager.layout()));
    let manager = manager.restart();
    assert_eq!(manager.title(), "anpt – Plateau");
}

#[test]
fn a_path_that_will_not_do_stays_in_its_field_to_be_mended() {
    let mut manager = Manager::start(&Start { named: None, ..Start::default() });
    manager.chord(CTRL_SHIFT, Key::S);
    manager.name_file("Path of the file", "nowhere/annex.ron");
    assert_eq!(manager.focused().as_deref(), Some("Path of the file"), "Enter leaves it in the field");
    manager.name_file("Path of the file", "annex.ron");
    assert_eq!(manager.title(), "annex – Plateau");
}

#[test]
fn another_file_is_replaced_only_after_a_question() {
    let mut manager =
        Manager::start(&Start { files: files(&[("park.ron", PARK), ("other.ron", EMPTY)]), ..Start::default() });
    manager.chord(CTRL_SHIFT, Key::S);
    manager.name_file("Path of the file", "other.ron");
    assert!(manager.sees("Replace “other.ron”?"), "{:#?}", manager.reads(""));
    manager.click("Cancel");
    assert_eq!(manager.bytes("other.ron"), EMPTY.as_bytes());
    manager.chord(CTRL_SHIFT, Key::S);
    manager.name_file("Path of the file", "other.ron");
    manager.click("Replace");
    assert_eq!(manager.bytes("other.ron"), PARK.as_bytes());
    assert_eq!(manager.title(), "other – Plateau");
}

#[test]
fn leaving_unsaved_work_asks_first() {
    for answer in ["Cancel", "Don’t save", "Save"] {
        let mut manager = Manager::new();
        alter(&mut manager);
        manager.choose(&["File", "Open a sample", "Empty layout"]);
        assert!(manager.sees("Save “park”?"), "{:#?}", manager.reads(""));
        let at = manager.button_of_dialog(answer).rect.center();
        manager.click_at(at);
        let vacated = ["Boussole 2025-06-01 – 2026-11-22"];
        match answer {
            "Cancel" => {
                assert_eq!(manager.title(), "• park – Plateau");
                assert_eq!(held(manager.layout(), "ML-104"), vacated);
                assert_eq!(manager.bytes("park.ron"), PARK.as_bytes());
            }
            "Save" => {
                assert_eq!(manager.layout().parks().len(), 0);
                assert_eq!(held(&manager.saved("park.ron"), "ML-104"), vacated);
            }
            _ => {
                assert_eq!(manager.layout().parks().len(), 0);
                assert_eq!(manager.bytes("park.ron"), PARK.as_bytes());
            }
        }
    }
}

#[test]
fn closing_the_window_asks_first_too() {
    let mut manager = Manager::new();
    alter(&mut manager);
    manager.close_window();
    assert!(!manager.closed());
    assert!(manager.sees("Save “park”?"), "{:#?}", manager.reads(""));
    manager.key(Key::Escape);
    assert!(!manager.closed() && manager.program().document.is_unsaved());
    manager.chord(CTRL, Key::Q);
    let at = manager.button_of_dialog("Save").rect.center();
    manager.click_at(at);
    assert!(manager.closed());
    assert_eq!(held(&manager.saved("park.ron"), "ML-104"), ["Boussole 2025-06-01 – 2026-11-22"]);

    let mut manager = Manager::new();
    manager.close_window();
    assert!(manager.closed(), "nothing is asked where nothing is unsaved");
}

#[test]
fn a_file_that_cannot_be_saved_is_told_and_stays_unsaved() {
    let mut manager = Manager::new();
    alter(&mut manager);
    std::fs::remove_file(manager.path("park.ron")).unwrap();
    std::fs::create_dir(manager.path("park.ron")).unwrap();
    manager.chord(CTRL, Key::S);
    assert_eq!(manager.reads("A folder has this name").len(), 1, "{:#?}", manager.reads(""));
    assert_eq!(manager.title(), "• park – Plateau");
}

#[test]
fn what_somebody_else_wrote_into_the_file_is_kept() {
    let mut manager = Manager::new();
    alter(&mut manager);
    let theirs = PARK.replace("Essai", "Essai de l’autre");
    plateau::file::save(&manager.path("park.ron"), &theirs).unwrap();
    manager.chord(CTRL, Key::S);
    manager.wait_until(|manager| !manager.program().document.is_unsaved());
    let saved = manager.saved("park.ron");
    assert_eq!(saved.title(), "Essai de l’autre");
    assert_eq!(held(&saved, "ML-104"), ["Boussole 2025-06-01 – 2026-11-22"]);
}
