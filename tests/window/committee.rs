//! The allocation committee: from a session to an allocation that follows from its decision.

use egui::Key;
use egui_kittest::SnapshotResults;
use plateau::app::{Selected, Tab};
use plateau::model::{Decision, Layout};
use plateau::text::Language;

use crate::manager::{CTRL, Manager, Start, held, startup};

fn opened() -> Manager {
    let mut manager = Manager::new();
    manager.chord(CTRL, Key::Num8);
    manager
}

/// A session with an item of Novatek that asks for a unit.
fn with_item(unit: &str) -> Manager {
    let mut manager = opened();
    manager.click("Add a session");
    manager.click("Add an item…");
    manager.click("Novatek (looks for a unit)");
    manager.enter("Units", unit);
    manager
}

fn item(layout: &Layout) -> &plateau::model::AgendaItem {
    &layout.sessions().next().unwrap().items[0]
}

#[test]
fn an_item_that_is_accepted_becomes_an_allocation() {
    let mut manager = with_item("ML-102");
    assert_eq!(manager.program().session.tab, Tab::Committee);
    assert!(!manager.sees("Allocate"), "nothing is granted before it is accepted");
    manager.click("Accept");
    manager.click("Allocate");
    manager.chord(CTRL, Key::S);
    let saved = manager.saved("park.ron");
    let decided = item(&saved);
    assert_eq!(decided.decision, Some(Decision::Accepted));
    let tenancies = saved.tenancies_of(startup(&saved, "Novatek").id);
    assert_eq!(tenancies.len(), 1);
    assert_eq!(tenancies[0].decision, Some(decided.id));
    assert!(held(&saved, "ML-102").iter().any(|held| held.starts_with("Novatek")));
    assert_eq!(manager.program().session.inspected, Selected::Tenancy(tenancies[0].id));
    manager.chord(CTRL, Key::Z);
    assert_eq!(manager.layout().tenancies_of(startup(&saved, "Novatek").id).len(), 0, "one step takes it back");
    assert_eq!(item(manager.layout()).decision, Some(Decision::Accepted));
}

#[test]
fn what_stands_in_the_way_is_said_before_it_is_granted() {
    let mut manager = with_item("ML-101");
    manager.click("Accept");
    let said = manager.reads("ML-101");
    assert!(said.iter().any(|sentence| sentence.contains("Atlas")), "who is there is named: {said:#?}");
}

#[test]
fn an_item_is_put_off_to_a_later_session() {
    let mut manager = with_item("ML-102");
    manager.click("Postpone");
    assert!(manager.sees("There is no later session: add one to put the request off to it"));
    let first = manager.layout().sessions().next().unwrap().date;
    for _ in 0..2 {
        manager.key(Key::CloseCurlyBracket);
    }
    manager.click("Add a session");
    assert_eq!(manager.layout().sessions().len(), 2);
    let later = manager.layout().sessions().map(|session| session.date).max().unwrap();
    let row = manager.reads(&format!("{}, Sidi", first.format("%d/%m/%Y")));
    manager.click(&row[0]);
    let item = manager.reads("Novatek, Allocation");
    manager.click(&item[0]);
    manager.click(&format!("Put off to {}", later.format("%d/%m/%Y")));
    manager.chord(CTRL, Key::S);
    let saved = manager.saved("park.ron");
    let again = saved.sessions().find(|session| session.date == later).unwrap();
    assert_eq!(again.items.len(), 1);
    assert_eq!(again.items[0].decision, None);
}

#[test]
fn of_many_sessions_and_startups_those_in_sight_are_drawn() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("saves/anpt.ron");
    let text = std::fs::read_to_string(path).unwrap();
    let session = |number: u32| {
        let month = 1 + number % 12;
        let year = 2030 + number / 12;
        format!(r#"(id: "0{number:012}", park: "PARK", date: "{year}-{month:02}-15", items: []),"#)
    };
    let sessions: String = (100..300).map(session).collect();
    let park = plateau::file::read(text.clone().into(), std::path::Path::new("park.ron")).unwrap().layout;
    let park = park.parks().next().unwrap().id.to_string();
    let sessions = sessions.replace("PARK", &park);
    let text = text.replacen("    sessions: [\n", &format!("    sessions: [\n        {sessions}\n"), 1);
    let mut manager = Manager::start(&Start { files: vec![("park.ron", text)], ..Start::default() });
    manager.chord(CTRL, Key::Num8);
    let all = manager.layout().sessions().len();
    let shown = manager.reads("15/").len();
    assert!(all >= 200 && (1..60).contains(&shown), "{shown} of {all}");
    manager.click("Add an item…");
    let startups = manager.layout().startups().len();
    let waiting = manager.reads("looks for a unit").len();
    assert!(waiting > 0 && waiting < 40, "{waiting} of {startups}");
}

#[test]
fn the_agenda_is_written_as_a_table() {
    let mut manager = with_item("ML-102");
    manager.click("Agenda…");
    manager.name_file("Path of the file", "agenda.csv");
    manager.wait_until(|manager| manager.path("agenda.csv").exists());
    let text = String::from_utf8(manager.bytes("agenda.csv")).unwrap();
    assert!(text.contains("Novatek") && text.contains("ML-102"), "{text}");
    assert!(!text.contains("Decision"), "what was decided is for the minutes: {text}");
}

fn picture(name: &'static str, language: Language, dark: bool) -> SnapshotResults {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("saves/anpt.ron");
    let files = vec![("park.ron", std::fs::read_to_string(path).unwrap())];
    let size = egui::vec2(1280.0, 720.0);
    let mut manager = Manager::start(&Start { language, size, dark, pictures: Some(name), files, ..Start::default() });
    manager.chord(CTRL, Key::Num8);
    manager.settle();
    let held = manager.reads("03/11/2026, ");
    manager.click(&held[0]);
    let item = manager.reads(if dark { ", Renewal, Accepted" } else { ", Renouvellement, Accepté" });
    manager.click(&item[0]);
    manager.picture(name)
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_committee() {
    let mut results = SnapshotResults::new();
    results.extend(picture("committee_light", Language::French, false));
    results.extend(picture("committee_dark", Language::English, true));
    let mut empty = Manager::start(&Start { pictures: Some("committee_empty"), ..Start::default() });
    empty.chord(CTRL, Key::Num8);
    results.extend(empty.picture("committee_empty"));
}
