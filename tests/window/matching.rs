//! What fits, from either side, in the window: the form that proposes it, the agenda, and whose turn it is.

use egui::Key;
use egui_kittest::SnapshotResults;
use plateau::app::Selected;
use plateau::model::{AgendaSubject, Layout, Priority, TenancyState};
use plateau::text::Language;

use crate::manager::{CTRL, Manager, PARK, Start, held, startup, unit};
use crate::slider::place;

/// Novatek waits for a unit of the hotel.
fn hotel() -> String {
    PARK.replacen(
        r#"stages: [(stage: Candidate, since: "2026-09-01")]"#,
        r#"stages: [(stage: EnterpriseHotel, since: "2026-09-01")]"#,
        1,
    )
}

fn shown(text: &str, name: &str) -> Manager {
    let mut manager = Manager::start(&Start { files: vec![("park.ron", text.to_owned())], ..Start::default() });
    manager.chord(CTRL, Key::Num3);
    let row = manager.row(name).rect.center();
    manager.click_at(row);
    manager
}

fn saved(manager: &mut Manager) -> Layout {
    manager.chord(CTRL, Key::S);
    manager.saved("park.ron")
}

#[test]
fn a_unit_that_fits_is_proposed_by_two_clicks() {
    let mut manager = shown(&hotel(), "Novatek");
    manager.click("Propose ML-102");
    assert_eq!(manager.selection(), "ML-102");
    assert_eq!(manager.value("Start"), "23/11/2026");
    manager.click("Propose ML-102 to Novatek");
    let layout = saved(&mut manager);
    let tenancies = layout.tenancies_on(unit(&layout, "ML-102").id);
    assert_eq!(tenancies.len(), 1);
    assert_eq!((tenancies[0].state, tenancies[0].startup), (TenancyState::Proposed, startup(&layout, "Novatek").id));
    assert_eq!(tenancies[0].start.to_string(), "2026-11-23");
}

#[test]
fn why_a_unit_fits_is_read_over_its_row() {
    let mut manager = shown(&hotel(), "Novatek");
    let name = manager.button("Propose ML-102").rect;
    assert!(!manager.sees("4 seats for 3"));
    manager.hover(egui::pos2(name.left() - 120.0, name.bottom() + 8.0));
    let said = manager.reads("4 seats for 3");
    assert_eq!(said.len(), 1, "{:#?}", manager.reads(""));
    assert!(said[0].starts_with("Sidi Abdallah, Multi-locataire, 1st floor"), "{said:?}");
}

#[test]
fn a_unit_that_becomes_free_is_proposed_from_that_day() {
    let mut manager = shown(&hotel(), "Novatek");
    manager.click("Propose ML-105");
    manager.click("Give up");
    assert_eq!(manager.program().session.wanted, None);
    manager.click("Propose to Novatek");
    manager.click("Propose ML-105 to Novatek");
    let layout = saved(&mut manager);
    let tenancies = layout.tenancies_on(unit(&layout, "ML-105").id);
    assert_eq!(
        (tenancies[0].state, tenancies[0].start.to_string()),
        (TenancyState::Proposed, "2027-02-01".to_owned()),
        "after its works"
    );
}

#[test]
fn a_startup_is_proposed_for_a_vacant_unit() {
    let mut manager = Manager::start(&Start { files: vec![("park.ron", hotel())], ..Start::default() });
    manager.click_unit("ML-103");
    assert!(manager.sees("Waits for 83 days"), "{:#?}", manager.reads("Waits"));
    assert!(!manager.sees("Propose to Zenith"), "900 m² and a rent in proportion are too much to ask of it");
    manager.click("Propose to Novatek");
    manager.click("Propose ML-103 to Novatek");
    let layout = saved(&mut manager);
    assert_eq!(layout.tenancies_on(unit(&layout, "ML-103").id)[0].state, TenancyState::Proposed);
}

#[test]
fn what_fits_is_told_where_the_slider_comes_to_rest() {
    let mut manager = Manager::start(&Start { files: vec![("park.ron", hotel())], ..Start::default() });
    manager.click_unit("ML-103");
    let waits = |manager: &Manager| manager.reads("Waits for ");
    let at_first = waits(&manager);
    assert!(!at_first.is_empty());
    let (from, to) = (place(&manager, "2026-11-23"), place(&manager, "2026-12-20"));
    manager.press_and_move(from, to, 2);
    assert_ne!(manager.program().session.date().to_string(), "2026-11-23");
    assert_eq!(waits(&manager), at_first, "it does not follow from day to day");
    manager.let_go(to);
    assert_ne!(waits(&manager), at_first);
}

#[test]
fn a_unit_that_is_let_is_proposed_from_the_day_it_is_free() {
    let mut manager = Manager::start(&Start { files: vec![("park.ron", hotel())], ..Start::default() });
    manager.click_unit("ML-101");
    manager.click("Propose to Novatek");
    manager.click("Propose ML-101 to Novatek");
    let layout = saved(&mut manager);
    assert!(
        held(&layout, "ML-101").contains(&"Novatek 2027-01-01 – 2029-12-31".to_owned()),
        "{:?}",
        held(&layout, "ML-101")
    );
}

#[test]
fn the_best_matches_are_shown_first_and_the_rest_on_demand() {
    let mut manager = shown(PARK, "Novatek");
    let proposals = |manager: &Manager| manager.reads("Propose ").len();
    assert_eq!(proposals(&manager), 8);
    let more = manager.reads(" more");
    manager.click(&more[0]);
    assert!(proposals(&manager) > 8);
    assert_eq!(manager.reads(" more"), Vec::<String>::new());
}

#[test]
fn a_match_is_put_on_the_next_agenda() {
    let session = r#"
    sessions: [
        (id: "0ses000000001", park: "0park00000001", date: "2026-11-16", items: []),
        (id: "0ses000000002", park: "0park00000001", date: "2026-12-07", items: []),
    ],
    tenancies: ["#;
    let mut manager = shown(&hotel().replacen("\n    tenancies: [", session, 1), "Novatek");
    manager.click("Put ML-102 on the agenda of 07/12/2026");
    let layout = saved(&mut manager);
    let session = layout.sessions().find(|session| session.date.to_string() == "2026-12-07").unwrap();
    let [item] = &session.items[..] else { panic!("no item") };
    assert_eq!((item.subject, item.startup), (AgendaSubject::Allocation, startup(&layout, "Novatek").id));
    assert_eq!((item.units[0].unit, item.start), (unit(&layout, "ML-102").id, Some("2026-11-23".parse().unwrap())));
    assert!(item.rent.is_some());
    assert_eq!(manager.program().session.inspected, Selected::AgendaItem(session.id, item.id));
    let (session, item) = (session.id, item.id);
    assert!(layout.session(session).unwrap().item(item).is_some());
    manager.click("Novatek, See the startup");
    assert!(!manager.button("Put ML-102 on the agenda of 07/12/2026").enabled, "it stands there");
}

#[test]
fn priority_and_wait_are_set_among_the_needs() {
    let mut manager = shown(PARK, "Novatek");
    assert!(manager.sees("For 83 days"), "since its first stage: {:#?}", manager.reads("days"));
    manager.pick("Priority", "High");
    manager.enter("Waits since", "23/10/2026");
    assert!(manager.sees("For 31 days"), "{:#?}", manager.reads("days"));
    let layout = saved(&mut manager);
    let needs = startup(&layout, "Novatek").needs.clone().unwrap();
    assert_eq!((needs.priority, needs.since), (Priority::High, Some("2026-10-23".parse().unwrap())));
    manager.enter("Waits since", " ");
    assert_eq!(startup(&saved(&mut manager), "Novatek").needs.as_ref().unwrap().since, None);
}

fn sample() -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("saves/anpt.ron");
    std::fs::read_to_string(path).unwrap()
}

/// Closes the notice that a file was altered by hand, which these are.
pub(crate) fn without_notice(manager: &mut Manager) {
    let close = manager.program().texts.get("notice-close").into_owned();
    while manager.sees(&close) {
        manager.click_last(&close);
    }
}

fn picture(
    name: &'static str,
    language: Language,
    dark: bool,
    text: String,
    show: impl FnOnce(&mut Manager),
) -> SnapshotResults {
    let (size, files) = ([1280.0, 720.0].into(), vec![("park.ron", text)]);
    let mut manager = Manager::start(&Start { language, dark, size, files, pictures: Some(name), ..Start::default() });
    without_notice(&mut manager);
    show(&mut manager);
    manager.picture(name)
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_matches() {
    let of_startup = |manager: &mut Manager| {
        let waiting = plateau::figures::applicants(manager.layout(), manager.program().session.date());
        let names = waiting.iter().map(|applicant| applicant.startup.name.clone());
        let name = names.into_iter().find(|name| manager.reads(&format!("{name}, ")).len() == 1).unwrap();
        manager.click_card(&name);
        manager.key(Key::Escape);
    };
    let of_unit = |manager: &mut Manager| manager.click_unit("ML-103");
    let proposed = |manager: &mut Manager| {
        manager.click_unit("ML-103");
        manager.click("Proposer à Novatek");
    };
    let mut results = SnapshotResults::new();
    results.extend(picture("matches_light", Language::French, false, sample(), of_startup));
    results.extend(picture("matches_dark", Language::English, true, sample(), of_startup));
    results.extend(picture("matches_unit_light", Language::French, false, hotel(), of_unit));
    results.extend(picture("matches_unit_dark", Language::English, true, hotel(), of_unit));
    results.extend(picture("matches_proposed", Language::French, false, hotel(), proposed));
    results.unwrap();
}
