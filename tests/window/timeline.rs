//! The timeline: what is seen on it, and what dragging on it does to the file.

use std::path::Path;

use egui::{Key, Pos2};
use egui_kittest::SnapshotResults;
use plateau::app::{Grip, Selected, Tab};
use plateau::file;
use plateau::model::TenancyState;
use plateau::text::Language;

use crate::manager::{CTRL, Manager, PARK, Start, held, unit};

/// The timeline of the small park.
fn opened() -> Manager {
    let mut manager = Manager::new();
    manager.chord(CTRL, Key::Num5);
    manager
}

/// Where a day of a unit is.
fn place(manager: &Manager, code: &str, day: &str) -> Pos2 {
    let unit = unit(manager.layout(), code).id;
    manager.place_on_timeline(unit, day.parse().unwrap())
}

/// The edge after the last day of what ends on a day.
fn end(manager: &Manager, code: &str, day: &str) -> Pos2 {
    let (this, next) =
        (day.parse::<chrono::NaiveDate>().unwrap(), day.parse::<chrono::NaiveDate>().unwrap().succ_opt());
    let [one, other] = [this, next.unwrap()].map(|day| place(manager, code, &day.to_string()));
    one.lerp(other, 0.5)
}

fn saved_holders(manager: &mut Manager, code: &str) -> Vec<String> {
    manager.chord(CTRL, Key::S);
    held(&manager.saved("park.ron"), code)
}

fn spoken(manager: &Manager, start: &str) -> Vec<String> {
    manager.reads(start).into_iter().filter(|name| name.starts_with(start)).collect()
}

#[test]
fn bars_and_vacancies_are_named_in_words() {
    let manager = opened();
    assert_eq!(manager.program().session.tab, Tab::Timeline);
    let atlas = "ML-101, Atlas, from 01/01/2025 to 31/12/2026, In place";
    assert!(manager.sees(atlas), "{:#?}", manager.reads("Atlas"));
    assert!(manager.sees("ML-106, Cobalt, from 01/01/2027 to 31/12/2028, To come"), "{:#?}", manager.reads("Cobalt"));
}

#[test]
fn an_end_is_dragged_to_extend_and_taken_back() {
    let mut manager = opened();
    let (from, to) = (end(&manager, "ML-101", "2026-12-31"), end(&manager, "ML-101", "2027-06-30"));
    manager.drag(from, to);
    let held_now = saved_holders(&mut manager, "ML-101");
    assert_eq!(held_now, ["Atlas 2025-01-01 – 2027-06-30"]);
    manager.chord(CTRL, Key::Z);
    assert_eq!(saved_holders(&mut manager, "ML-101"), ["Atlas 2025-01-01 – 2026-12-31"], "one step takes it back");
}

#[test]
fn a_start_to_come_is_dragged_and_one_that_has_come_is_not() {
    let mut manager = opened();
    let (from, to) = (end(&manager, "ML-106", "2026-12-31"), end(&manager, "ML-106", "2027-02-28"));
    manager.drag(from, to);
    assert_eq!(held(manager.layout(), "ML-106"), ["Cobalt 2027-03-01 – 2028-12-31"]);
    let (from, to) = (end(&manager, "ML-202", "2026-04-30"), end(&manager, "ML-202", "2026-06-30"));
    manager.drag(from, to);
    assert_eq!(held(manager.layout(), "ML-202"), ["Delta 2026-01-01 – 2026-12-31"]);
}

#[test]
fn a_bar_is_dragged_to_another_unit_from_the_date_shown() {
    let mut manager = opened();
    let (from, to) = (place(&manager, "ML-104", "2026-12-15"), place(&manager, "ML-103", "2026-12-15"));
    manager.drag(from, to);
    assert_eq!(saved_holders(&mut manager, "ML-104"), ["Boussole 2025-06-01 – 2026-11-22"]);
    assert_eq!(held(manager.layout(), "ML-103"), ["Boussole 2026-11-23 – 2027-06-30"]);
}

#[test]
fn what_overlaps_is_refused_while_dragging_and_on_release() {
    let mut manager = opened();
    let (from, to) = (place(&manager, "ML-104", "2027-02-15"), place(&manager, "ML-106", "2027-02-15"));
    manager.hold(from, to);
    let draft = manager.program().session.timeline.clone().unwrap();
    assert!(matches!(draft.grip, Grip::Bar { .. }));
    assert!(draft.preview().unwrap().refusal.is_some());
    assert!(!manager.reads("Cobalt").is_empty());
    let preview = draft.preview().unwrap();
    let refusal = preview.refusal.as_ref().unwrap();
    let why = manager.program().texts.refusal_with(manager.layout(), refusal, &preview.help);
    assert!(manager.sees(&why), "{:#?}", manager.reads("ML-106"));
    manager.let_go(to);
    assert_eq!(held(manager.layout(), "ML-104"), ["Boussole 2025-06-01 – 2027-06-30"]);
    let notices: Vec<&str> = manager.program().notices.iter().map(|notice| notice.text.as_str()).collect();
    assert_eq!(notices.len(), 1, "{notices:?}");
    assert!(notices[0].contains("Cobalt"), "{notices:?}");
}

#[test]
fn escape_drops_a_drag() {
    let mut manager = opened();
    let (from, to) = (end(&manager, "ML-101", "2026-12-31"), end(&manager, "ML-101", "2027-06-30"));
    manager.hold(from, to);
    assert!(manager.program().session.timeline.is_some());
    manager.key(Key::Escape);
    assert_eq!(manager.program().session.timeline, None);
    manager.let_go(to);
    assert_eq!(held(manager.layout(), "ML-101"), ["Atlas 2025-01-01 – 2026-12-31"]);
    assert!(!manager.program().document.is_unsaved());
}

#[test]
fn free_days_are_reserved_for_the_startup_chosen() {
    let mut manager = opened();
    manager.click_card("Novatek");
    assert_eq!(manager.program().session.tab, Tab::Timeline, "choosing somebody does not leave the timeline");
    let (from, to) = (place(&manager, "ML-102", "2027-03-01"), place(&manager, "ML-102", "2027-08-31"));
    manager.drag(from, to);
    assert_eq!(saved_holders(&mut manager, "ML-102"), ["Novatek 2027-03-01 – 2027-08-31"]);
    let saved = manager.saved("park.ron");
    assert_eq!(saved.tenancies_on(unit(&saved, "ML-102").id)[0].state, TenancyState::Reserved);
}

#[test]
fn free_days_drawn_for_nobody_wait_for_a_startup() {
    let mut manager = opened();
    let (from, to) = (place(&manager, "ML-102", "2027-03-01"), place(&manager, "ML-102", "2027-08-31"));
    manager.drag(from, to);
    assert!(held(manager.layout(), "ML-102").is_empty());
    assert!(!manager.reads("To be reserved from 01/03/2027 to 31/08/2027").is_empty(), "{:#?}", manager.reads(""));
    manager.click_card("Novatek");
    assert_eq!(manager.value("End"), "31/08/2027");
    manager.click("Allocate ML-102 to Novatek");
    assert_eq!(held(manager.layout(), "ML-102"), ["Novatek 2027-03-01 – 2027-08-31"]);
}

#[test]
fn a_floor_is_folded_and_unfolded() {
    let mut manager = opened();
    assert!(!spoken(&manager, "ML-101, ").is_empty());
    let floor = manager.row_named("1st floor");
    manager.click_at(floor);
    assert!(spoken(&manager, "ML-101, ").is_empty());
    assert!(!spoken(&manager, "ML-201, ").is_empty());
    manager.key(Key::ArrowRight);
    assert!(!spoken(&manager, "ML-101, ").is_empty(), "the keyboard stands on the floor that was clicked");
}

#[test]
fn keys_walk_rows_and_bars_and_choose() {
    let mut manager = opened();
    let at = place(&manager, "ML-101", "2026-06-01");
    manager.click_at(at);
    assert!(matches!(manager.program().session.inspected, Selected::Tenancy(_)));
    manager.key(Key::ArrowDown);
    manager.key(Key::Enter);
    assert_eq!(manager.selection(), "ML-102");
    for key in [Key::ArrowDown, Key::ArrowDown, Key::ArrowRight, Key::Enter] {
        manager.key(key);
    }
    let Selected::Tenancy(tenancy) = manager.program().session.inspected else { panic!("no tenancy") };
    assert_eq!(manager.layout().tenancy(tenancy).unwrap().contract, "SA-2025-002");
    let at = place(&manager, "ML-104", "2026-06-01");
    manager.double_click_at(at);
    assert_eq!((manager.program().session.tab, manager.selection()), (Tab::Plan, "ML-104".to_owned()));
}

#[test]
fn zooming_and_the_axis() {
    let mut manager = opened();
    let wide = |manager: &Manager| place(manager, "ML-101", "2027-01-01").x - place(manager, "ML-101", "2026-01-01").x;
    let before = wide(&manager);
    manager.key(Key::Plus);
    assert!((wide(&manager) / before - 1.25).abs() < 0.02);
    manager.key(Key::Minus);
    manager.key(Key::F);
    let fitted = wide(&manager);
    assert!(fitted < before, "all tenancies, from 2025 to 2028, are shown");
    manager.click("Play through the months");
    assert!(manager.program().session.slider.is_playing());
    let row = place(&manager, "ML-101", "2027-03-10");
    let axis = manager.top_of_canvas() + 34.0;
    manager.click_at(Pos2::new(row.x, axis));
    assert_eq!(manager.program().session.date().to_string(), "2027-03-10");
    assert!(!manager.program().session.slider.is_playing(), "it is a date that was picked");
}

#[test]
fn who_stays_past_the_end_is_held_at_the_last_day_it_is_there() {
    let leaves = r#"end: "2026-08-31", holdover: true, vacated: "2026-12-31""#;
    let text = eventful().replacen(r#"end: "2026-08-31", holdover: true"#, leaves, 1);
    let mut manager = Manager::start(&Start { files: vec![("park.ron", text)], ..Start::default() });
    manager.chord(CTRL, Key::Num5);
    let (from, to) = (end(&manager, "ML-102", "2026-12-31"), end(&manager, "ML-102", "2027-01-31"));
    manager.drag(from, to);
    let tenancy = manager.layout().tenancies_on(unit(manager.layout(), "ML-102").id)[0].clone();
    assert_eq!(tenancy.vacated, Some("2027-01-31".parse().unwrap()));
    assert_eq!(tenancy.end, Some("2026-08-31".parse().unwrap()), "the contract is as it was");
}

/// The park with what the small one has not: a vacancy between two tenants, a reservation, a proposal, a holdover, breaks,
/// a label, a shared unit with several tenants.
fn eventful() -> String {
    let tenancies = "    tenancies: [\n";
    let more = r#"        (id: "0ten00000000a", startup: "0st0000000005", units: [(unit: "0n00000000101")], state: Reserved, start: "2027-03-01", end: "2028-02-29", rent: 28800.0),
        (id: "0ten00000000b", startup: "0st0000000002", units: [(unit: "0n00000000102")], state: Signed, start: "2024-09-01", end: "2026-08-31", holdover: true, rent: 28800.0),
        (id: "0ten00000000c", startup: "0st0000000003", units: [(unit: "0n00000000103")], state: Signed, start: "2025-10-01", end: "2026-07-31", rent: 28800.0),
        (id: "0ten00000000d", startup: "0st0000000001", units: [(unit: "0n00000000103")], state: Signed, start: "2026-10-15", end: "2028-04-14", breaks: ["2027-10-14"], rent: 28800.0),
        (id: "0ten00000000e", startup: "0st0000000006", units: [(unit: "0n00000000104")], state: Proposed, start: "2027-08-01", end: "2028-07-31"),
        (id: "0ten00000000f", startup: "0st0000000005", units: [(unit: "0n00000000110", seats: 4)], state: Signed, start: "2026-05-01", end: "2027-04-30", notice_given: "2026-10-01", rent: 25920.0),
"#;
    let labelled = r#"labels: [(kind: Startup, expires: "2027-02-28")], headcount: 4),"#;
    let text = PARK.replacen(tenancies, &format!("{tenancies}{more}"), 1).replacen(
        r#"since: "2025-01-01")], headcount: 4),"#,
        &format!(r#"since: "2025-01-01")], {labelled}"#),
        1,
    );
    let layout = file::read(text.into(), Path::new("park.ron")).unwrap().layout;
    file::write(&layout)
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_the_timeline() {
    let mut results = SnapshotResults::new();
    for (look, language, dark) in [("light", Language::French, false), ("dark", Language::English, true)] {
        let files = vec![("park.ron", eventful())];
        let size = [1280.0, 720.0].into();
        let start = Start { language, dark, size, pictures: Some("timeline"), files, ..Start::default() };
        let mut manager = Manager::start(&start);
        manager.chord(CTRL, Key::Num5);
        let at = place(&manager, "ML-103", "2026-12-20");
        manager.click_at(at);
        results.extend(manager.picture(&format!("timeline_{look}")));
        let (from, to) = (place(&manager, "ML-103", "2027-03-15"), place(&manager, "ML-101", "2027-05-15"));
        manager.hold(from, to);
        results.extend(manager.picture(&format!("timeline_drag_{look}")));
        manager.key(Key::Escape);
        manager.let_go(to);
        for _ in 0..14 {
            manager.key(Key::Plus);
        }
        results.extend(manager.picture(&format!("timeline_days_{look}")));
    }
    results.unwrap();
}
