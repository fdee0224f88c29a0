//! The tenancy schedule, as PDF and as CSV.

use egui::Key;
use plateau::text::Language;

use crate::manager::{CTRL, CTRL_SHIFT, Manager, Start};

#[test]
fn the_schedule_is_written_as_pdf() {
    let mut manager = Manager::start(&Start { language: Language::French, ..Start::default() });
    manager.chord(CTRL, Key::P);
    assert!(manager.sees("Imprimer l’état locatif"), "{:#?}", manager.reads(""));
    manager.click("Écrire le document");
    let proposed = manager.value("Chemin du fichier");
    assert!(proposed.ends_with("park 2026-11-23.pdf"), "{proposed}");
    manager.name_file("Chemin du fichier", "schedule.pdf");
    let bytes = manager.bytes("schedule.pdf");
    assert!(bytes.starts_with(b"%PDF"));
    let text = pdf_extract::extract_text_from_mem(&bytes).unwrap();
    for part in ["ML-101", "Atlas", "ML-102", "Sidi Abdallah"] {
        assert!(text.contains(part), "{part}");
    }
    assert_eq!(manager.reads("schedule.pdf").len(), 1, "a notice says where: {:#?}", manager.reads(""));
    assert!(!manager.program().document.is_unsaved());
}

#[test]
fn the_schedule_is_written_as_csv_at_the_date_shown() {
    let mut manager = Manager::new();
    manager.enter("Date shown", "01/01/2027");
    manager.chord(CTRL_SHIFT, Key::E);
    manager.click("CSV, for a spreadsheet");
    manager.click("Write the document");
    manager.name_file("Path of the file", "schedule.csv");
    let text = String::from_utf8(manager.bytes("schedule.csv")).unwrap();
    assert!(text.lines().any(|line| line.contains("ML-106") && line.contains("Cobalt")), "{text}");
    assert!(text.lines().any(|line| line.contains("ML-101") && !line.contains("Atlas")), "{text}");
}

#[test]
fn the_columns_are_chosen_and_remembered() {
    let mut manager = Manager::new();
    manager.chord(CTRL, Key::P);
    manager.click("Headcount");
    manager.click("CSV, for a spreadsheet");
    manager.click("Write the document");
    manager.name_file("Path of the file", "schedule.csv");
    let with = String::from_utf8(manager.bytes("schedule.csv")).unwrap();
    assert!(with.contains("Headcount"), "{with}");
    assert!(manager.program().preferences.schedule_columns.iter().any(|key| key.contains("headcount")));
}

#[test]
fn nothing_is_written_where_the_folder_is_missing_or_the_question_cancelled() {
    let mut manager = Manager::new();
    manager.chord(CTRL, Key::P);
    manager.click("Write the document");
    let path = manager.path("missing").join("schedule.pdf").display().to_string();
    manager.fill("Path of the file", &path);
    assert!(manager.sees("This folder does not exist"));
    assert!(!manager.button("Write").enabled);
    manager.click("Cancel");
    assert_eq!(manager.program().dialog, None);
    assert!(!manager.path("missing").exists());
}
