//! A chain of moves planned in the window: checked as a whole, done as one change, undone as one.

use egui::Key;
use egui_kittest::SnapshotResults;
use plateau::text::Language;

use crate::manager::{CTRL, Manager, PARK, Start, held};

/// Atlas leaves ML-101, Boussole moves into it, and Novatek comes into the unit of Boussole.
fn plan(manager: &mut Manager) {
    manager.click_unit("ML-101");
    manager.choose(&["Tenancy", "Plan moves…"]);
    assert!(!manager.button_of_dialog("Move").enabled, "nothing is decided yet");
    manager.pick("Step 1: where", "Leaves");
    manager.click("Who takes ML-101?");
    manager.pick("Step 2: who", "Boussole (ML-104)");
    assert!(manager.sees("The 2 steps fit together, on 23/11/2026"));
    manager.click("Who takes ML-104?");
    manager.pick("Step 3: who", "Novatek (waiting)");
}

#[test]
fn one_leaves_another_takes_the_unit_and_a_third_comes() {
    let mut manager = Manager::new();
    plan(&mut manager);
    assert!(manager.sees("The 3 steps fit together, on 23/11/2026"));
    let button = manager.button_of_dialog("Move");
    manager.click_at(button.rect.center());
    assert_eq!(manager.unit("ML-101").name, "ML-101, Boussole, Let");
    manager.chord(CTRL, Key::S);
    let layout = manager.saved("park.ron");
    assert_eq!(held(&layout, "ML-101"), ["Atlas 2025-01-01 – 2026-11-22", "Boussole 2026-11-23 – 2027-06-30"]);
    let next = held(&layout, "ML-104");
    assert_eq!(next[0], "Boussole 2025-06-01 – 2026-11-22");
    assert!(next[1].starts_with("Novatek 2026-11-23"), "{next:?}");
    manager.chord(CTRL, Key::Z);
    manager.chord(CTRL, Key::S);
    assert_eq!(String::from_utf8(manager.bytes("park.ron")).unwrap(), PARK, "one undo takes all of it back");
}

#[test]
fn a_step_that_cannot_be_says_why_and_is_mended() {
    let mut manager = Manager::new();
    manager.click_unit("ML-104");
    manager.choose(&["Tenancy", "Plan moves…"]);
    manager.pick("Step 1: where", "ML-106 · 28.8\u{a0}m² · free until 31/12/2026");
    assert!(!manager.button_of_dialog("Move").enabled);
    assert_eq!(manager.reads("Cobalt").len(), 1, "ML-106 is let to Cobalt from the new year on");
    manager.pick("Step 1: where", "ML-102 · 28.8\u{a0}m²");
    assert!(manager.sees("This step fits, on 23/11/2026"));
    manager.click("Add a step");
    assert!(!manager.button_of_dialog("Move").enabled, "the new step is not decided");
    manager.click("Remove step 2");
    let button = manager.button_of_dialog("Move");
    manager.click_at(button.rect.center());
    assert_eq!(manager.unit("ML-102").name, "ML-102, Boussole, Let");
}

#[test]
fn who_is_no_tenant_on_another_day_is_no_step_of_it() {
    let mut manager = Manager::new();
    manager.choose(&["Tenancy", "Plan moves…"]);
    manager.enter("First day in place", "01/02/2027");
    manager.pick("Step 1: who", "Cobalt (ML-106)");
    manager.pick("Step 1: where", "Leaves");
    assert!(manager.button_of_dialog("Move").enabled);
    manager.enter("First day in place", "01/12/2026");
    assert!(!manager.button_of_dialog("Move").enabled, "Cobalt has not come by then, and is not to be dropped");
    manager.enter("First day in place", "01/02/2027");
    assert!(manager.button_of_dialog("Move").enabled);
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_moves() {
    let mut results = SnapshotResults::new();
    for (look, language, dark) in [("light", Language::French, false), ("dark", Language::English, true)] {
        let size = [1280.0, 720.0].into();
        let start = Start { language, dark, size, pictures: Some("moves"), ..Start::default() };
        let mut manager = Manager::start(&start);
        manager.click_unit("ML-101");
        for key in ["menu-tenancy", "action-plan-moves"] {
            let name = manager.program().texts.get(key).into_owned();
            manager.click(&name);
        }
        let text = |manager: &Manager, key: &str, arguments: &[(&'static str, i64)]| {
            let arguments: Vec<_> = arguments.iter().map(|(name, value)| (*name, (*value).into())).collect();
            manager.program().texts.with(key, &arguments)
        };
        let (to, away) = (text(&manager, "moves-to", &[("number", 1)]), text(&manager, "moves-away", &[]));
        manager.pick(&to, &away);
        let takes = manager.program().texts.with("moves-who-takes", &[("unit", "ML-101".into())]);
        manager.click(&takes);
        let who = text(&manager, "moves-who", &[("number", 2)]);
        manager.pick(&who, "Boussole (ML-104)");
        results.extend(manager.picture(&format!("moves_{look}")));
    }
    results.unwrap();
}
