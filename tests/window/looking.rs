//! The date shown, colours, language, theme, panels, zoom, and the dashboard.

use egui::{Key, Modifiers};
use plateau::app::{ColourMode, Tab};
use plateau::text::Language;

use crate::manager::{CTRL, Manager, Start};

#[test]
fn the_date_goes_by_days_and_months_and_back_to_today() {
    let mut manager = Manager::new();
    let steps = [
        (Modifiers::NONE, Key::CloseBracket, "2026-11-24"),
        (Modifiers::SHIFT, Key::CloseCurlyBracket, "2026-12-24"),
        (Modifiers::NONE, Key::OpenBracket, "2026-12-23"),
        (Modifiers::SHIFT, Key::OpenCurlyBracket, "2026-11-23"),
        (Modifiers::SHIFT, Key::OpenCurlyBracket, "2026-10-23"),
        (Modifiers::NONE, Key::T, "2026-11-23"),
    ];
    for (modifiers, key, date) in steps {
        manager.chord(modifiers, key);
        assert_eq!(manager.program().session.date().to_string(), date, "{key:?}");
    }
    manager.click("Next month");
    assert_eq!(manager.value("Date shown"), "23/12/2026");
}

#[test]
fn statuses_follow_the_date() {
    let mut manager = Manager::new();
    // The date, and what is said of two units then.
    let dates = [
        ("23/11/2026", "ML-101, Atlas, Incubated", "ML-106, Reserved"),
        ("01/01/2027", "ML-101, Vacant", "ML-106, Cobalt, Let"),
        ("01/01/2029", "ML-101, Vacant", "ML-106, Vacant"),
        ("2024-06-01", "ML-101, Reserved", "ML-106, Reserved"),
    ];
    for (date, one, other) in dates {
        manager.enter("Date shown", date);
        assert_eq!(manager.unit("ML-101").name, one, "{date}");
        assert_eq!(manager.unit("ML-106").name, other, "{date}");
    }
}

#[test]
fn a_date_that_is_none_stays_in_its_field_and_changes_nothing() {
    let mut manager = Manager::new();
    manager.enter("Date shown", "31/02/2027");
    assert_eq!(manager.program().session.date().to_string(), "2026-11-23");
    assert_eq!(manager.value("Date shown"), "31/02/2027");
}

#[test]
fn a_date_is_picked_from_the_calendar() {
    let mut manager = Manager::new();
    let open = manager.named("Pick a date")[0].rect.center();
    manager.click_at(open);
    manager.click_last("Next month");
    let day = manager.reads("25 December 2026");
    assert_eq!(day.len(), 1, "{:#?}", manager.reads(""));
    manager.click(&day[0]);
    assert_eq!(manager.program().session.date().to_string(), "2026-12-25");
}

#[test]
fn the_language_changes_while_it_runs_and_is_remembered() {
    let mut manager = Manager::new();
    manager.choose(&["View", "Language", "Français"]);
    assert!(manager.sees("Fichier") && !manager.sees("File"));
    assert_eq!(manager.unit("ML-102").name, "ML-102, Vacant");
    assert_eq!(manager.unit("ML-105").name, "ML-105, Travaux");
    manager.click_unit("ML-102");
    manager.click_card("Novatek");
    manager.click("Attribuer ML-102 à Novatek");
    manager.choose(&["Édition", "Annuler\u{202f}: Attribuer ML-102 à Novatek"]);
    let manager = manager.restart();
    assert_eq!(manager.program().texts.language(), Language::French);
    assert!(manager.sees("Fichier"));
}

#[test]
fn the_theme_changes_while_it_runs_and_is_remembered() {
    let mut manager = Manager::new();
    assert!(!manager.is_dark());
    manager.choose(&["View", "Theme", "Dark theme"]);
    assert!(manager.is_dark());
    let mut manager = manager.restart();
    assert!(manager.is_dark());
    manager.choose(&["View", "Theme", "Light theme"]);
    assert!(!manager.is_dark());
    assert!(Manager::start(&Start { dark: true, ..Start::default() }).is_dark(), "the system’s at first");
}

#[test]
fn colours_and_their_legend_change() {
    let mut manager = Manager::new();
    let modes = [
        ("Colours: stage", ColourMode::Stage, "Incubated 1"),
        ("Colours: year of expiry", ColourMode::ExpiryYear, "2027"),
        ("Colours: sector", ColourMode::Sector, "Logistique"),
        ("Colours: use", ColourMode::Use, "Laboratory 1"),
        ("Colours: status", ColourMode::Status, "Vacant 3"),
    ];
    for (name, mode, legend) in modes {
        manager.choose(&["View", "Colours of the plan", name]);
        assert_eq!(manager.program().session.colouring, mode);
        assert!(!manager.reads(legend).is_empty(), "{legend}: {:#?}", manager.reads(""));
    }
}

#[test]
fn the_tree_leads_to_floors() {
    let mut manager = Manager::new();
    manager.click("2nd floor");
    assert_eq!(manager.level(), Some(2));
    let _unit_of_that_floor = manager.unit("ML-201");
    manager.key(Key::PageDown);
    assert_eq!(manager.level(), Some(1));
}

#[test]
fn panels_fold_and_stay_folded() {
    let mut manager = Manager::new();
    let before = manager.unit("ML-101").rect.width();
    for key in [Key::F6, Key::F7, Key::F9] {
        manager.key(key);
    }
    manager.key(Key::F);
    assert!(!manager.sees("Sidi Abdallah") && manager.reads("To place").is_empty());
    assert!(manager.unit("ML-101").rect.width() > before, "the plan takes the room");
    let manager = manager.restart();
    assert!(!manager.sees("Sidi Abdallah"));
}

#[test]
fn the_plan_zooms_and_fits_again() {
    let mut manager = Manager::new();
    let before = manager.unit("ML-101").rect;
    manager.key(Key::Plus);
    assert!(manager.unit("ML-103").rect.width() > before.width() * 1.1);
    manager.key(Key::F);
    assert!((manager.unit("ML-101").rect.width() - before.width()).abs() < 1.0);
}

#[test]
fn a_tooltip_tells_of_the_unit_under_the_pointer() {
    let mut manager = Manager::new();
    let at = manager.unit("ML-106").rect.center();
    manager.hover(at);
    assert!(!manager.reads("Next: Cobalt").is_empty(), "{:#?}", manager.reads(""));
}

#[test]
fn the_dashboard_counts_what_the_plan_shows() {
    let mut manager = Manager::new();
    manager.chord(CTRL, Key::Num2);
    for heading in
        ["Occupancy by area", "Occupancy by units", "Occupancy by seats", "Vacancy rate", "Rent a year before tax"]
    {
        assert!(!manager.reads(heading).is_empty(), "{heading}: {:#?}", manager.reads(""));
    }
    assert!(!manager.reads("4 of 11 units").is_empty(), "{:#?}", manager.reads("units"));
    manager.enter("Date shown", "01/01/2029");
    assert!(!manager.reads("0 of 11 units").is_empty(), "{:#?}", manager.reads("units"));
}

#[test]
fn shortcuts_and_about_are_shown() {
    let mut manager = Manager::new();
    manager.key(Key::F1);
    assert!(manager.sees("Keyboard shortcuts"));
    manager.key(Key::Escape);
    manager.choose(&["Help", "About Plateau"]);
    assert!(!manager.reads("Version ").is_empty());
    manager.click("Close");
    assert_eq!(manager.program().dialog, None);
}

#[test]
fn every_tab_has_room_in_a_small_window() {
    let (language, size) = (Language::French, egui::vec2(1280.0, 720.0));
    let mut manager = Manager::start(&Start { language, size, ..Start::default() });
    for tab in Tab::ALL.into_iter().rev() {
        let name = match tab {
            Tab::Committee => "Comité".to_owned(),
            Tab::Pipeline => "Parcours".to_owned(),
            Tab::Alerts => manager.reads("Alertes ").remove(0),
            _ => continue,
        };
        let at = manager.button(&name).rect.right_center() - egui::vec2(4.0, 0.0);
        manager.click_at(at);
        assert_eq!(manager.program().session.tab, tab, "the whole tab is there");
    }
}
