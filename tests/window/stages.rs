//! What becomes of a startup, in the window: it graduates, stays longer, leaves, renews its label.

use egui::Key;
use egui_kittest::SnapshotResults;
use plateau::app::Selected;
use plateau::model::{Layout, Stage, Stay};
use plateau::text::Language;

use crate::manager::{CTRL, Manager, PARK, Start, held, startup};
use crate::matching::without_notice;

/// A label that ends soon, for Atlas.
const LABEL: &str = r#"name: "Atlas", labels: [(kind: Startup, granted: "2023-02-01", expires: "2027-01-31")]"#;

/// A session that let Atlas stay until the end of June.
const SESSION: &str = r#"
    sessions: [
        (id: "0ses000000001", park: "0park00000001", date: "2026-11-16", items: [
            (id: "0agd000000001", startup: "0st0000000001", subject: StayExtension, end: "2027-06-30", decision: Accepted, conditions: "Six mois"),
        ]),
    ],
    tenancies: ["#;

/// The page of a startup.
fn shown(text: &str, name: &str) -> Manager {
    let mut manager = Manager::start(&Start { files: vec![("park.ron", text.to_owned())], ..Start::default() });
    manager.chord(CTRL, Key::Num3);
    let row = manager.row(name).rect.center();
    manager.click_at(row);
    let id = startup(manager.layout(), name).id;
    assert_eq!(manager.program().session.inspected, Selected::Startup(id));
    manager
}

fn saved(manager: &mut Manager) -> Layout {
    manager.chord(CTRL, Key::S);
    manager.saved("park.ron")
}

/// The stages of a startup, each with its first day.
fn stages(layout: &Layout, name: &str) -> Vec<(Stage, String)> {
    startup(layout, name).stages.iter().map(|change| (change.stage, change.since.to_string())).collect()
}

#[test]
fn a_startup_near_the_end_of_its_stay_graduates_on_the_day_after() {
    let mut manager = shown(PARK, "Atlas");
    assert!(manager.sees("Incubation: 692 days, until 31/12/2026 (38 days left)"), "{:#?}", manager.reads("Incub"));
    assert!(manager.sees("To be decided by Thu 31/12/2026"), "{:#?}", manager.reads("decided"));
    manager.click("Graduate…");
    manager.click("Graduate on 01/01/2027");
    let layout = saved(&mut manager);
    assert_eq!(
        stages(&layout, "Atlas"),
        [(Stage::Incubated, "2025-01-01".to_owned()), (Stage::EnterpriseHotel, "2027-01-01".to_owned())]
    );
    assert_eq!(held(&layout, "ML-101"), ["Atlas 2025-01-01 – 2026-12-31"], "nobody has moved");
    manager.chord(CTRL, Key::Z);
    assert_eq!(stages(manager.layout(), "Atlas").len(), 1);
}

#[test]
fn it_gets_a_unit_of_the_hotel_where_its_tenancy_is_over_by_then() {
    let mut manager = shown(PARK, "Atlas");
    manager.click("Graduate…");
    manager.click("Goes to");
    let unit = manager.reads("ML-102 · ");
    manager.click(&unit[0]);
    manager.enter("Rent (DZD/month)", "25000");
    manager.click("Graduate to ML-102 on 01/01/2027");
    let layout = saved(&mut manager);
    assert_eq!(stages(&layout, "Atlas").last().unwrap().0, Stage::EnterpriseHotel);
    assert_eq!(held(&layout, "ML-102"), ["Atlas 2027-01-01 – 2029-12-31"], "for the longest stay in the hotel");
    let rents: Vec<_> = layout.tenancies_of(startup(&layout, "Atlas").id).iter().map(|it| it.rent).collect();
    assert!(rents.contains(&plateau::model::Money::from_units(25_000)), "{rents:?}");
    manager.chord(CTRL, Key::Z);
    assert_eq!(held(manager.layout(), "ML-102"), Vec::<String>::new(), "both are one step");
    assert_eq!(stages(manager.layout(), "Atlas").len(), 1);
}

#[test]
fn a_tenancy_that_runs_on_moves_on_the_day() {
    let text =
        PARK.replacen(r#"start: "2025-01-01", end: "2026-12-31""#, r#"start: "2025-01-01", end: "2027-12-31""#, 1);
    let mut manager = shown(&text, "Atlas");
    manager.click("Graduate…");
    manager.enter("From", "01/12/2026");
    manager.click("Goes to");
    let unit = manager.reads("ML-103 · ");
    manager.click(&unit[0]);
    manager.click("Graduate to ML-103 on 01/12/2026");
    let layout = saved(&mut manager);
    assert_eq!(held(&layout, "ML-101"), ["Atlas 2025-01-01 – 2026-11-30"]);
    assert_eq!(held(&layout, "ML-103"), ["Atlas 2026-12-01 – 2027-12-31"]);
    assert_eq!(stages(&layout, "Atlas").last().unwrap(), &(Stage::EnterpriseHotel, "2026-12-01".to_owned()));
}

#[test]
fn a_stay_is_extended_by_a_decision_and_the_extension_taken_back() {
    let text = PARK.replacen("\n    tenancies: [", SESSION, 1);
    let mut manager = shown(&text, "Atlas");
    manager.click("Extend the stay…");
    assert_eq!(manager.value("Why"), "Six mois", "as it was decided");
    manager.click("Extend the stay to 30/06/2027");
    let layout = saved(&mut manager);
    let [extension] = &startup(&layout, "Atlas").stay_extensions[..] else { panic!("no extension") };
    assert_eq!((extension.stay, extension.until.to_string()), (Stay::Incubation, "2027-06-30".to_owned()));
    let item = layout.sessions().next().unwrap().items[0].id;
    assert_eq!((extension.decision, extension.decided), (Some(item), Some("2026-11-16".parse().unwrap())));
    assert!(manager.sees("Incubation: 692 days, until 30/06/2027 (219 days left)"), "{:#?}", manager.reads("Incub"));
    manager.click("Take back the extension to 30/06/2027");
    assert_eq!(startup(&saved(&mut manager), "Atlas").stay_extensions.len(), 0);
}

#[test]
fn an_extension_that_is_no_longer_says_so() {
    let mut manager = shown(PARK, "Atlas");
    manager.click("Extend the stay…");
    manager.enter("Extended to", "31/12/2026");
    assert!(!manager.reads("Atlas may already stay until 31/12/2026").is_empty(), "{:#?}", manager.reads("stay"));
    assert!(!manager.button("Extend the stay to 31/12/2026").enabled);
    manager.enter("Extended to", "01/01/2027");
    manager.click("Extend the stay to 01/01/2027");
    let layout = saved(&mut manager);
    assert_eq!(startup(&layout, "Atlas").stay_extensions[0].decided, Some("2026-11-23".parse().unwrap()));
}

#[test]
fn a_startup_leaves_with_its_tenancies() {
    let mut manager = shown(PARK, "Delta");
    assert!(
        !manager.reads("Enterprise hotel: 327 days").is_empty(),
        "counted by its building: {:#?}",
        manager.reads("days")
    );
    manager.choose(&["Tenancy", "Leave…"]);
    manager.enter("Last day", "15/12/2026");
    assert!(manager.sees("Instead of 31/12/2027") && manager.sees("Instead of 31/12/2026"));
    manager.click("Leaves on 15/12/2026");
    let layout = saved(&mut manager);
    assert_eq!(stages(&layout, "Delta"), [(Stage::Exited, "2026-12-16".to_owned())]);
    assert_eq!(held(&layout, "ML-110"), ["Delta 2026-01-01 – 2026-12-15"]);
    assert_eq!(held(&layout, "ML-202"), ["Delta 2026-01-01 – 2026-12-15"]);
}

#[test]
fn a_startup_leaves_and_its_tenancies_run_on_where_that_is_asked() {
    let mut manager = shown(PARK, "Atlas");
    manager.click("Leave…");
    manager.enter("Last day", "15/12/2026");
    manager.click("Its tenancies end by then");
    assert!(manager.sees("Its tenancies run on after it has left"));
    manager.click("Leaves on 15/12/2026");
    let layout = saved(&mut manager);
    assert_eq!(held(&layout, "ML-101"), ["Atlas 2025-01-01 – 2026-12-31"]);
    assert_eq!(stages(&layout, "Atlas").last().unwrap(), &(Stage::Exited, "2026-12-16".to_owned()));
}

#[test]
fn a_label_is_renewed_as_often_as_its_park_allows() {
    let mut manager = shown(&PARK.replacen(r#"name: "Atlas""#, LABEL, 1), "Atlas");
    assert!(manager.sees("To be renewed by Sun 31/01/2027"), "{:#?}", manager.reads("renewed"));
    manager.click("Renew until 31/01/2031");
    let layout = saved(&mut manager);
    let expiries: Vec<_> = startup(&layout, "Atlas").labels.iter().map(|label| label.expires.to_string()).collect();
    assert_eq!(expiries, ["2027-01-31", "2031-01-31"]);
    assert!(!manager.button("Renew").enabled, "the park allows one renewal");
}

#[test]
fn nothing_is_said_of_stays_where_there_are_none() {
    let manager = shown(PARK, "Zenith");
    assert!(!manager.sees("Stay") && !manager.sees("Graduate…"));
}

fn picture(name: &'static str, language: Language, dark: bool, action: &[&str]) -> SnapshotResults {
    let text = PARK.replacen("\n    tenancies: [", SESSION, 1).replacen(r#"name: "Atlas""#, LABEL, 1);
    let size = [1280.0, 720.0].into();
    let files = vec![("park.ron", text)];
    let mut manager = Manager::start(&Start { language, dark, size, files, pictures: Some(name), ..Start::default() });
    without_notice(&mut manager);
    manager.click_unit("ML-101");
    manager.chord(CTRL, Key::Num3);
    let row = manager.row("Atlas").rect.center();
    manager.click_at(row);
    manager.chord(CTRL, Key::Num1);
    for step in action {
        let name = manager.reads(step)[0].clone();
        manager.click(&name);
    }
    without_notice(&mut manager);
    manager.picture(name)
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_a_stay() {
    let mut results = SnapshotResults::new();
    results.extend(picture("stay_light", Language::French, false, &[]));
    results.extend(picture("stay_dark", Language::English, true, &[]));
    results.extend(picture("stay_graduate", Language::French, false, &["Changer de stade…"]));
    let hotel = ["Changer de stade…", "Va en", "ML-102 · "];
    results.extend(picture("stay_graduate_move", Language::French, false, &hotel));
    results.extend(picture("stay_extend", Language::French, false, &["Prolonger le séjour…"]));
    let extended = ["Prolonger le séjour…", "Prolonger le séjour au 30/06/2027"];
    results.extend(picture("stay_extended", Language::French, false, &extended));
    results.extend(picture("stay_leave", Language::English, true, &["Leave…"]));
    results.unwrap();
}
