//! The pipeline: what is on the board, and what dragging a card or a key does to the file.

use egui::{Key, Pos2};
use egui_kittest::SnapshotResults;
use plateau::app::{Intent, Selected, StageForm, Tab};
use plateau::model::Stage;
use plateau::text::Language;

use crate::manager::{CTRL, Manager, PARK, Seen, Start, startup};

/// The board of a layout.
fn opened(text: String) -> Manager {
    let files = vec![("park.ron", text)];
    let size = egui::vec2(1600.0, 1000.0);
    let mut manager = Manager::start(&Start { size, files, ..Start::default() });
    manager.chord(CTRL, Key::Num6);
    manager
}

/// The small park; where the longest stay in the incubator is told of so many days ahead.
fn park() -> String {
    PARK.replacen("buildings:", "alerts: (stays: 60), buildings:", 1)
}

/// The card of a startup, by how its name begins.
fn card(manager: &Manager, name: &str, stage: &str) -> Seen {
    let spoken = manager.reads(&format!("{name}, {stage}"));
    assert_eq!(spoken.len(), 1, "{:#?}", manager.reads(name));
    manager.button(&spoken[0])
}

/// The head of a column.
fn column(manager: &Manager, spoken: &str) -> Pos2 {
    let found = manager.named(spoken);
    assert_eq!(found.len(), 1, "{spoken}: {:#?}", manager.reads("startup"));
    found[0].rect.center() + egui::vec2(0.0, 80.0)
}

/// The stages of a startup in the file.
fn saved_stages(manager: &mut Manager, name: &str) -> Vec<(Stage, String)> {
    manager.chord(CTRL, Key::S);
    let saved = manager.saved("park.ron");
    startup(&saved, name).stages.iter().map(|change| (change.stage, change.since.to_string())).collect()
}

fn notices(manager: &Manager) -> Vec<String> {
    manager.program().notices.iter().map(|notice| notice.text.clone()).collect()
}

const CANDIDATE: (Stage, &str) = (Stage::Candidate, "2026-09-01");

fn are(stages: &[(Stage, String)], expected: &[(Stage, &str)]) -> bool {
    stages.iter().map(|(stage, since)| (*stage, since.as_str())).eq(expected.iter().copied())
}

#[test]
fn columns_and_cards_are_named_in_words() {
    let manager = opened(park());
    assert_eq!(manager.program().session.tab, Tab::Pipeline);
    for words in [
        "Candidate, 2 startups",
        "Pre-incubated, no startup",
        "Incubated, 1 startup",
        "Atlas, Incubated, ML-101, 38 days left",
        "Novatek, Candidate, waits for 83 days",
        "Zenith, Candidate, waits, date unknown",
        "2 wait",
        "1 near the limit",
        "2 without a stage",
    ] {
        assert!(manager.sees(words), "{words}: {:#?}", manager.reads(words.split(',').next().unwrap()));
    }
}

#[test]
fn a_card_is_dragged_to_a_stage_from_the_date_shown_and_taken_back() {
    let mut manager = opened(park());
    let (from, to) = (card(&manager, "Novatek", "Candidate").rect.center(), column(&manager, "Incubated, 1 startup"));
    manager.drag(from, to);
    let stages = saved_stages(&mut manager, "Novatek");
    assert!(are(&stages, &[CANDIDATE, (Stage::Incubated, "2026-11-23")]), "{stages:?}");
    assert!(manager.sees("Incubated, 2 startups"));
    manager.chord(CTRL, Key::Z);
    let stages = saved_stages(&mut manager, "Novatek");
    assert!(are(&stages, &[CANDIDATE]), "one step takes it back: {stages:?}");
}

#[test]
fn keys_walk_the_cards_and_move_them() {
    let mut manager = opened(park());
    let at = card(&manager, "Novatek", "Candidate").rect.center();
    manager.click_at(at);
    let novatek = startup(manager.layout(), "Novatek").id;
    assert_eq!(manager.program().session.inspected, Selected::Startup(novatek));
    manager.key(Key::ArrowRight);
    let atlas = startup(manager.layout(), "Atlas").id;
    assert_eq!(manager.program().session.inspected, Selected::Startup(atlas), "the empty column is passed over");
    manager.key(Key::ArrowLeft);
    manager.key(Key::ArrowDown);
    manager.key(Key::ArrowUp);
    manager.chord(CTRL, Key::ArrowRight);
    manager.chord(CTRL, Key::ArrowRight);
    let stages = saved_stages(&mut manager, "Novatek");
    assert!(are(&stages, &[CANDIDATE, (Stage::Incubated, "2026-11-23")]), "{stages:?}");
    manager.chord(CTRL, Key::ArrowLeft);
    let stages = saved_stages(&mut manager, "Novatek");
    assert!(are(&stages, &[CANDIDATE, (Stage::PreIncubated, "2026-11-23")]), "{stages:?}");
    manager.key(Key::ArrowRight);
    manager.key(Key::Enter);
    assert_eq!((manager.program().session.tab, manager.selection()), (Tab::Plan, "ML-101".to_owned()));
}

/// The park in which a candidate is known to enter the hotel later.
fn planned() -> String {
    park().replacen(
        r#"(stage: Candidate, since: "2026-09-01")"#,
        r#"(stage: Candidate, since: "2026-09-01"), (stage: EnterpriseHotel, since: "2027-03-01")"#,
        1,
    )
}

#[test]
fn a_stage_before_a_later_one_is_refused_while_dragging_and_on_release() {
    let mut manager = opened(planned());
    let (from, to) = (card(&manager, "Novatek", "Candidate").rect.center(), column(&manager, "Incubated, 1 startup"));
    manager.hold(from, to);
    let draft = manager.program().session.board.drag.clone().unwrap();
    let refusal = draft.preview().unwrap().refusal.clone().unwrap();
    let why = manager.program().texts.refusal(manager.layout(), &refusal);
    assert!(why.contains("01/03/2027"), "{why}");
    assert!(manager.sees(&why), "{:#?}", manager.reads("Novatek"));
    manager.let_go(to);
    assert_eq!(notices(&manager).last(), Some(&why));
    assert!(!manager.program().document.is_unsaved());
}

#[test]
fn in_a_narrow_window_the_board_follows_the_keys_and_the_card_that_is_held_at_its_edge() {
    let size = egui::vec2(1280.0, 720.0);
    let mut manager = Manager::start(&Start { size, files: vec![("park.ron", park())], ..Start::default() });
    manager.chord(CTRL, Key::Num6);
    let board = manager.named("Pipeline of startups")[0].rect;
    assert!(!manager.sees("Exited, no startup"), "it is beyond the edge");
    let from = card(&manager, "Novatek", "Candidate").rect.center();
    manager.click_at(from);
    for _ in 0..5 {
        manager.chord(CTRL, Key::ArrowRight);
    }
    let moved = card(&manager, "Novatek", "Exited").rect;
    assert!(board.expand(1.0).contains_rect(moved), "{moved:?} in {board:?}");
    for _ in 0..5 {
        manager.chord(CTRL, Key::ArrowLeft);
    }
    assert!(!manager.sees("Exited, no startup"));
    let from = card(&manager, "Novatek", "Candidate").rect.center();
    let to = Pos2::new(board.right() - 8.0, from.y);
    manager.hold(from, to);
    assert!(manager.sees("Exited, no startup"));
    manager.let_go(to);
    let stages = saved_stages(&mut manager, "Novatek");
    assert_eq!(stages.last(), Some(&(Stage::Exited, "2026-11-23".to_owned())));
}

#[test]
fn escape_drops_the_card_and_its_own_column_does_nothing() {
    let mut manager = opened(park());
    let from = card(&manager, "Novatek", "Candidate").rect.center();
    let to = column(&manager, "Incubated, 1 startup");
    manager.hold(from, to);
    assert!(manager.program().session.board.drag.is_some());
    manager.key(Key::Escape);
    assert!(manager.program().session.board.drag.is_none());
    manager.let_go(to);
    assert!(!manager.program().document.is_unsaved());
    manager.drag(from, from + egui::vec2(30.0, 200.0));
    assert!(!manager.program().document.is_unsaved());
    manager.hold(from, to);
    manager.chord(CTRL, Key::Num1);
    manager.let_go(to);
    manager.chord(CTRL, Key::Num6);
    assert!(!manager.program().document.is_unsaved(), "a card is not carried to another tab");
}

#[test]
fn who_leaves_and_keeps_units_is_warned_of() {
    let mut manager = opened(park());
    let (from, to) = (card(&manager, "Atlas", "Incubated").rect.center(), column(&manager, "Exited, no startup"));
    manager.hold(from, to);
    assert_eq!(manager.reads("Still in ML-101").len(), 1, "{:#?}", manager.reads("ML-101"));
    manager.let_go(to);
    let stages = saved_stages(&mut manager, "Atlas");
    assert_eq!(stages.last(), Some(&(Stage::Exited, "2026-11-23".to_owned())));
    assert_eq!(
        manager.reads("Atlas, Exited, since 23/11/2026, still in ML-101").len(),
        1,
        "{:#?}",
        manager.reads("Atlas")
    );
    let saved = manager.saved("park.ron");
    let atlas = startup(&saved, "Atlas").id;
    assert_eq!(saved.tenancies_of(atlas)[0].vacated, None, "its tenancy goes on");
}

#[test]
fn the_menu_of_a_card_passes_it_to_a_stage() {
    let mut manager = opened(park());
    let at = card(&manager, "Boussole", "Enterprise hotel").rect.center();
    manager.right_click_at(at);
    manager.click("Graduated");
    let stages = saved_stages(&mut manager, "Boussole");
    assert_eq!(stages.last(), Some(&(Stage::Graduated, "2026-11-23".to_owned())));
}

#[test]
fn a_filter_finds_names_and_sectors_and_is_taken_away_where_nothing_is_found() {
    let mut manager = opened(park());
    manager.fill("Name or sector", "energie");
    assert!(!manager.reads("Atlas, Incubated").is_empty());
    assert!(manager.reads("Novatek, Candidate").is_empty());
    manager.fill("Name or sector", "nobody");
    assert!(manager.sees("No startup matches"));
    manager.click("Show all");
    assert!(!manager.reads("Novatek, Candidate").is_empty());
}

#[test]
fn stays_near_their_limit_are_listed_with_their_choices() {
    let mut manager = opened(park());
    manager.click("Stays to decide");
    assert!(manager.reads("Novatek, Candidate").is_empty(), "only those near their limit are shown");
    assert!(manager.sees("1 stay to decide"));
    for choice in ["To the hotel…, Atlas", "Extend…, Atlas", "Leave…, Atlas"] {
        assert!(manager.sees(choice), "{choice}: {:#?}", manager.reads("Atlas"));
    }
    manager.key(Key::F7);
    assert!(!manager.program().session.panels.inspector);
    manager.click("Extend…, Atlas");
    let atlas = startup(manager.layout(), "Atlas").id;
    assert_eq!(manager.program().session.inspected, Selected::Startup(atlas));
    assert!(manager.program().session.panels.inspector);
    assert_eq!(manager.program().session.intent, Intent::Stage(atlas, StageForm::ExtendStay));
    assert!(manager.sees("Longer stay: Atlas"), "{:#?}", manager.reads("Atlas"));
}

#[test]
fn where_there_is_no_startup_one_can_be_added() {
    let empty = r#"#![enable(implicit_some)]
(format: 3, title: "Vide", parks: [], startups: [], tenancies: [])
"#;
    let mut manager = opened(empty.to_owned());
    assert!(manager.sees("No startup"));
    manager.click("New startup");
    assert!(manager.sees("Candidate, 1 startup"), "{:#?}", manager.reads("Candidate"));
}

fn sample() -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("saves/anpt.ron");
    std::fs::read_to_string(path).unwrap()
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_the_pipeline() {
    let mut results = SnapshotResults::new();
    let looks = [
        ("light", Language::French, false, egui::vec2(1280.0, 720.0)),
        ("dark", Language::English, true, egui::vec2(1600.0, 1000.0)),
    ];
    for (look, language, dark, size) in looks {
        let files = vec![("park.ron", sample())];
        let start = Start { language, dark, size, pictures: Some("pipeline"), files, ..Start::default() };
        let mut manager = Manager::start(&start);
        manager.chord(CTRL, Key::Num6);
        let stage = manager.program().texts.stage(Stage::Incubated);
        let first = manager.reads(&format!(", {stage}, ")).into_iter().next().unwrap();
        let from = manager.button(&first).rect.center();
        manager.click_at(from);
        results.extend(manager.picture(&format!("pipeline_{look}")));
        manager.hold(from, from + egui::vec2(170.0, 60.0));
        results.extend(manager.picture(&format!("pipeline_drag_{look}")));
        manager.key(Key::Escape);
        manager.let_go(from);
        let near = manager.program().texts.get("pipeline-near").into_owned();
        manager.click(&near);
        results.extend(manager.picture(&format!("pipeline_decide_{look}")));
    }
    let files = vec![("park.ron", planned())];
    let (language, size) = (Language::French, egui::vec2(1280.0, 720.0));
    let mut manager = Manager::start(&Start { language, size, pictures: Some("pipeline"), files, ..Start::default() });
    manager.chord(CTRL, Key::Num6);
    manager.key(Key::F7);
    let close = manager.program().texts.get("notice-close").into_owned();
    manager.click_last(&close);
    let from = card(&manager, "Novatek", "Candidate").rect.center();
    manager.hold(from, from + egui::vec2(330.0, 20.0));
    results.extend(manager.picture("pipeline_refused_light"));
    manager.key(Key::Escape);
    manager.let_go(from);
    let atlas = manager.reads("Atlas, ").into_iter().next().unwrap();
    let at = manager.button(&atlas).rect.center();
    manager.hover(at);
    results.extend(manager.picture("pipeline_hint_light"));
    manager.right_click_at(at);
    results.extend(manager.picture("pipeline_menu_light"));
    results.unwrap();
}
