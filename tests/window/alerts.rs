//! What needs a decision: the badge, the table, and what a click on an action leads to.

use egui::Key;
use egui_kittest::SnapshotResults;
use plateau::app::{Selected, Tab};
use plateau::figures::{Alert, AlertKind};
use plateau::text::Language;

use crate::manager::{CTRL, Manager, PARK, Start, startup};

fn opened(text: String) -> Manager {
    let files = vec![("park.ron", text)];
    let mut manager = Manager::start(&Start { files, ..Start::default() });
    manager.chord(CTRL, Key::Num7);
    manager
}

/// The small park, where nothing is ever told of ahead.
fn quiet() -> String {
    let rules = "alerts: (ends: 0, notices: 0, breaks: 0, labels: 0, stays: 0, works: 0, vacant: 9999, deposits: 9999), buildings";
    PARK.replacen("buildings", rules, 1)
}

fn count(manager: &Manager) -> usize {
    plateau::figures::alerts(manager.layout(), manager.program().session.date(), None).len()
}

#[test]
fn the_badge_counts_what_needs_a_decision_at_the_date() {
    let mut manager = opened(PARK.to_owned());
    assert_eq!(manager.program().session.tab, Tab::Alerts);
    let at_first = count(&manager);
    assert!(at_first > 0);
    assert!(manager.sees(&format!("Alerts {at_first}")), "{:#?}", manager.reads("Alerts"));
    for _ in 0..9 {
        manager.key(Key::CloseCurlyBracket);
    }
    manager.settle();
    assert_ne!(count(&manager), at_first);
    assert!(manager.sees(&format!("Alerts {}", count(&manager))), "{:#?}", manager.reads("Alerts"));
}

#[test]
fn an_action_leads_to_where_the_alert_is_settled() {
    let mut manager = opened(PARK.to_owned());
    let action = manager.reads("Renew…, End of tenancy, Atlas");
    assert_eq!(action.len(), 1, "{:#?}", manager.reads("Atlas"));
    manager.click(&action[0]);
    let atlas = startup(manager.layout(), "Atlas").id;
    let tenancy = manager.layout().tenancies_of(atlas)[0].id;
    assert_eq!(manager.program().session.inspected, Selected::Tenancy(tenancy));
    assert_eq!(manager.program().session.tab, Tab::Alerts);
    let renew = manager.reads("Renew until");
    manager.click(&renew[0]);
    manager.chord(CTRL, Key::S);
    let saved = manager.saved("park.ron");
    let terms = saved.tenancies_of(atlas);
    assert_eq!(terms.len(), 2);
    assert_eq!(terms[1].follows, Some(tenancy));
    assert_eq!(manager.reads("Renew…, End of tenancy, Atlas"), Vec::<String>::new(), "it is settled");
}

#[test]
fn a_double_click_looks_and_does_nothing() {
    let text = PARK.replacen(r#"signed: "2024-12-15""#, r#"deposit: 1000.0, signed: "2024-12-15""#, 1);
    assert_ne!(text, PARK);
    let mut manager = opened(text);
    let row = manager.reads("Deposit not held");
    let row = manager.named(&row[0])[0].rect;
    manager.double_click_at(row.center());
    assert!(!manager.program().document.is_unsaved(), "the deposit is still to come in");
    let atlas = startup(manager.layout(), "Atlas").id;
    let tenancy = manager.layout().tenancies_of(atlas)[0].id;
    assert_eq!(manager.program().session.inspected, Selected::Tenancy(tenancy));
}

#[test]
fn a_tenant_who_leaves_at_the_end_is_recorded_beside_its_renewal() {
    let mut manager = opened(PARK.to_owned());
    let action = manager.reads("Renew…, End of tenancy, Atlas");
    manager.click(&action[0]);
    manager.click("Leaves on 31/12/2026");
    manager.chord(CTRL, Key::S);
    let saved = manager.saved("park.ron");
    let atlas = startup(&saved, "Atlas").id;
    assert_eq!(saved.tenancies_of(atlas)[0].vacated, Some("2026-12-31".parse().unwrap()));
    assert_eq!(manager.reads("Renew…, End of tenancy, Atlas"), Vec::<String>::new(), "it is settled");
}

#[test]
fn what_is_done_in_the_list_leaves_it_where_it_is() {
    let manager = opened(sample());
    let (layout, date) = (manager.layout().clone(), manager.program().session.date());
    let all = plateau::figures::alerts(&layout, date, None);
    let far_apart = |alert: &Alert| {
        let place = |wanted: &dyn Fn(&Alert) -> bool| all.iter().position(wanted).unwrap_or_default();
        alert.kind == AlertKind::Deposit
            && place(&|other| other.subject == alert.subject && other != alert) > place(&|other| other == alert) + 40
    };
    let deposit = all.iter().take(60).find(|alert| far_apart(alert)).expect("a tenant with two alerts");
    let action =
        format!("Deposit received, Deposit not held, {}", manager.program().texts.alert_subject(&layout, deposit));
    let mut manager = manager;
    let rows = |manager: &Manager| manager.rows().into_iter().map(|row| row.name).collect::<Vec<_>>();
    let first = manager.rows()[0].rect.center();
    manager.click_at(first);
    while manager.reads(&action).is_empty() {
        let former = rows(&manager);
        manager.key(Key::PageDown);
        assert_ne!(rows(&manager), former, "the list ends without {action}");
    }
    let name = manager.reads(&action)[0].clone();
    let before = rows(&manager);
    let button = manager.button(&name).rect.center();
    manager.click_at(button);
    assert_eq!(manager.reads(&name), Vec::<String>::new(), "it is settled");
    let after = rows(&manager);
    assert_eq!(before.first(), after.first(), "the list has not moved");
    manager.chord(CTRL, Key::Z);
    assert_eq!(rows(&manager), before, "nor does it by undo");
}

#[test]
fn a_park_says_how_far_ahead_it_is_warned() {
    let mut manager = opened(PARK.to_owned());
    let former = count(&manager);
    manager.click("Sidi Abdallah");
    let park = manager.layout().parks().next().unwrap().id;
    assert_eq!(manager.program().session.inspected, Selected::Park(park));
    manager.click("Alerts");
    manager.fill("Ends: days ahead", "much");
    assert!(!manager.errors_below("Ends: days ahead").is_empty());
    manager.enter("Ends: days ahead", "0");
    manager.chord(CTRL, Key::S);
    assert_eq!(manager.saved("park.ron").park(park).unwrap().alerts.ends, 0);
    assert!(count(&manager) < former);
}

#[test]
fn where_nothing_is_due_it_says_until_when() {
    let manager = opened(quiet());
    assert_eq!(count(&manager), 0);
    assert!(manager.sees("Nothing to decide"), "{:#?}", manager.reads("Nothing"));
}

fn picture(name: &'static str, language: Language, dark: bool, text: String) -> SnapshotResults {
    let files = vec![("park.ron", text)];
    let size = egui::vec2(1280.0, 720.0);
    let mut manager = Manager::start(&Start { language, size, dark, pictures: Some(name), files, ..Start::default() });
    manager.chord(CTRL, Key::Num7);
    manager.settle();
    manager.picture(name)
}

fn sample() -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("saves/anpt.ron");
    std::fs::read_to_string(path).unwrap()
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_alerts() {
    let mut results = SnapshotResults::new();
    results.extend(picture("alerts_light", Language::French, false, sample()));
    results.extend(picture("alerts_dark", Language::English, true, sample()));
    results.extend(picture("alerts_empty", Language::French, false, quiet()));
}
