//! What becomes of a term, in the window: what is done is read from the file that it saved.

use egui::Key;
use egui_kittest::SnapshotResults;
use plateau::model::Layout;
use plateau::text::Language;

use crate::manager::{CTRL, Manager, PARK, Start, held};

fn saved(manager: &mut Manager) -> Layout {
    manager.chord(CTRL, Key::S);
    manager.saved("park.ron")
}

#[test]
fn a_term_is_renewed_in_its_line() {
    let mut manager = Manager::new();
    manager.click_unit("ML-101");
    manager.choose(&["Tenancy", "Renew…"]);
    manager.enter("New end", "30/06/2028");
    manager.click("Renew until 30/06/2028");
    let layout = saved(&mut manager);
    assert_eq!(held(&layout, "ML-101"), ["Atlas 2025-01-01 – 2026-12-31", "Atlas 2027-01-01 – 2028-06-30"]);
    let renewed = layout.tenancies().find(|tenancy| tenancy.follows.is_some()).unwrap();
    assert_eq!(
        renewed.follows,
        layout
            .tenancies()
            .find(|former| former.end == Some("2026-12-31".parse().unwrap()) && former.startup == renewed.startup)
            .map(|former| former.id)
    );
    assert!(manager.sees("Line of terms"), "the new term is shown with its line");
    manager.chord(CTRL, Key::Z);
    assert_eq!(held(manager.layout(), "ML-101"), ["Atlas 2025-01-01 – 2026-12-31"]);
}

#[test]
fn notice_is_given_for_the_first_day_possible_and_taken_back() {
    let mut manager = Manager::new();
    manager.click_unit("ML-104");
    manager.choose(&["Tenancy", "Notice…"]);
    assert!(manager.sees("Notice at the latest on"));
    manager.click("Leaves on 30/06/2027");
    assert_eq!(manager.unit("ML-104").name, "ML-104, Boussole, Notice given");
    let layout = saved(&mut manager);
    let noticed = layout.tenancies().find(|tenancy| tenancy.notice_given.is_some()).unwrap();
    assert_eq!((noticed.notice_given, noticed.vacated), (Some("2026-11-23".parse().unwrap()), None));
    manager.choose(&["Tenancy", "Take back the notice"]);
    assert_eq!(manager.unit("ML-104").name, "ML-104, Boussole, Let");
}

#[test]
fn a_notice_that_is_too_late_says_so() {
    let mut manager = Manager::new();
    manager.click_unit("ML-101");
    manager.choose(&["Tenancy", "Notice…"]);
    manager.enter("Date of the notice", "01/12/2026");
    assert!(!manager.reads("It is too late for a notice of Atlas").is_empty());
    assert!(!manager.button("No day possible").enabled);
}

#[test]
fn an_end_is_moved_and_a_tenancy_handed_on() {
    let mut manager = Manager::new();
    manager.click_unit("ML-101");
    manager.choose(&["Tenancy", "Change the end…"]);
    manager.enter("New end", "31/03/2027");
    manager.click("Extend until 31/03/2027");
    manager.choose(&["Tenancy", "Transfer…"]);
    manager.pick("To", "Novatek");
    manager.click("Transfer to Novatek");
    let layout = saved(&mut manager);
    assert_eq!(held(&layout, "ML-101"), ["Atlas 2025-01-01 – 2026-11-22", "Novatek 2026-11-23 – 2027-03-31"]);
}

#[test]
fn no_form_is_carried_out_while_a_field_shows_an_error() {
    let mut manager = Manager::new();
    manager.click_unit("ML-101");
    manager.choose(&["Tenancy", "Change the end…"]);
    manager.enter("New end", "31/10/2026");
    assert!(manager.button("Shorten to 31/10/2026").enabled);
    manager.fill("New end", "tomorrow");
    assert!(!manager.errors_below("New end").is_empty());
    assert!(!manager.button("Shorten to 31/10/2026").enabled, "what stands in the field is another day");
    manager.enter("New end", "30/11/2026");
    assert!(manager.button("Shorten to 30/11/2026").enabled);
    manager.choose(&["Tenancy", "Move to another unit…"]);
    manager.click_unit("ML-102");
    let relocation = manager.reads("From ML-101 to ML-102")[0].clone();
    assert!(manager.button(&relocation).enabled, "{relocation}");
    manager.fill("From", "tomorrow");
    assert!(!manager.button(&relocation).enabled);
}

#[test]
fn a_tenancy_to_come_is_given_up_by_its_own_name() {
    for (state, name) in [
        ("Proposed", "Withdraw the proposal"),
        ("Reserved", "Cancel the reservation"),
        ("Signed", "Cancel the tenancy to come"),
    ] {
        let text = PARK.replacen(
            r#"state: Signed, start: "2027-01-01""#,
            &format!(r#"state: {state}, start: "2027-01-01""#),
            1,
        );
        let mut manager = Manager::start(&Start { files: vec![("park.ron", text)], ..Start::default() });
        manager.click_unit("ML-106");
        let to_come = manager.reads("Cobalt, ").into_iter().find(|line| line.contains("2028")).unwrap();
        manager.click(&to_come);
        assert!(!manager.sees("Vacate at the date shown"), "{state}");
        manager.click(name);
        assert_eq!(held(manager.layout(), "ML-106"), Vec::<String>::new(), "{state}");
    }
}

#[test]
fn a_unit_is_added_and_given_back() {
    let mut manager = Manager::new();
    manager.click_unit("ML-101");
    manager.choose(&["Tenancy", "Add units…"]);
    manager.click_unit("ML-102");
    manager.click("Add ML-102 on 23/11/2026");
    let layout = saved(&mut manager);
    assert_eq!(held(&layout, "ML-102"), ["Atlas 2026-11-23 – 2026-12-31"]);
    let both = layout.tenancies().find(|tenancy| tenancy.units.len() == 2).unwrap();
    assert!(both.rent > layout.tenancy(both.follows.unwrap()).unwrap().rent, "the rent follows the area");
    manager.choose(&["Tenancy", "Give units back…"]);
    manager.click("ML-101 · 28.8\u{a0}m²");
    manager.click("Give ML-101 back on 23/11/2026");
    assert_eq!(manager.unit("ML-101").name, "ML-101, Vacant");
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_a_renewal() {
    let mut results = SnapshotResults::new();
    for (look, language, dark) in [("light", Language::French, false), ("dark", Language::English, true)] {
        let size = [1280.0, 720.0].into();
        let start = Start { language, dark, size, pictures: Some("terms"), ..Start::default() };
        let mut manager = Manager::start(&start);
        manager.click_unit("ML-101");
        for key in ["menu-tenancy", "action-renew"] {
            let name = manager.program().texts.get(key).into_owned();
            manager.click(&name);
        }
        results.extend(manager.picture(&format!("terms_{look}")));
    }
    results.unwrap();
}
