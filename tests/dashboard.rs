//! The dashboard, read and clicked as a user does.

#![expect(clippy::unwrap_used, reason = "a test fails where it cannot go on")]

use std::path::Path;

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, SnapshotResults};
use plateau::figures::{Dashboard, Figures, Quarter, dashboard};
use plateau::model::Layout;
use plateau::sample::SampleName;
use plateau::text::{Language, Texts};
use plateau::ui::dashboard::{self as tab, DashboardEvent, DashboardInput, DashboardState, Scope};
use plateau::ui::theme::{Appearance, Theme, fonts};

struct State {
    dashboard: Dashboard,
    view: DashboardState,
    events: Vec<DashboardEvent>,
}

fn small() -> Layout {
    plateau::file::read(include_str!("files/small.ron").into(), Path::new("small.ron")).unwrap().layout
}

fn window(
    layout: &Layout,
    date: &str,
    language: Language,
    appearance: Appearance,
    size: [f32; 2],
) -> Harness<'static, State> {
    let figures = Figures::new(layout, date.parse().unwrap());
    let state =
        State { dashboard: dashboard(layout, &figures, None), view: DashboardState::default(), events: Vec::new() };
    let texts = Texts::new(language);
    Harness::builder()
        .with_size(size)
        .with_theme(if appearance == Appearance::Dark { egui::Theme::Dark } else { egui::Theme::Light })
        .with_context_setup(move |context| {
            context.set_fonts(fonts::definitions());
            Theme::of(appearance).apply(context);
        })
        .build_ui_state(
            move |ui, state: &mut State| {
                let theme = Theme::of(appearance);
                let ground = egui::Frame::new().fill(theme.ground.panel).inner_margin(theme.space.huge);
                egui::CentralPanel::default().frame(ground).show(ui, |ui| {
                    let State { dashboard, view, events } = state;
                    let input = DashboardInput { dashboard, theme, texts: &texts, state: view };
                    events.extend(tab::show(ui, input));
                });
            },
            state,
        )
}

fn small_window() -> Harness<'static, State> {
    let mut window = window(&small(), "2026-05-15", Language::French, Appearance::Light, [1280.0, 900.0]);
    window.run();
    window
}

/// Whether a text is in sight.
fn has(window: &Harness<'_, State>, text: &str) -> bool {
    window.query_all_by_label(text).next().is_some()
}

#[test]
fn the_three_occupancies_are_three_figures_each_named() {
    let window = small_window();
    // ML-9 and ML-11 are let whole, of ML-10 two seats of twelve.
    for text in [
        "Occupation par surface",
        "Occupation par lots",
        "Occupation par postes",
        "55,2\u{202f}%",
        "100,0\u{202f}%",
        "37,5\u{202f}%",
        "53,2\u{202f}m² sur 96,4\u{202f}m²",
        "3 sur 3 lots",
        "6 sur 16 postes",
    ] {
        assert!(has(&window, text), "{text}");
    }
}

#[test]
fn a_click_on_a_building_shows_its_figures_and_says_so() {
    let mut window = small_window();
    let park = window.state().dashboard.parks[0].clone();
    let incubator = park.buildings[0].id;
    assert!(has(&window, "Tous les parcs"));
    window.get_by_role_and_label(Role::Button, "Incubateur").click();
    window.run();
    assert_eq!(window.state().events, [DashboardEvent::Building(incubator)]);
    assert_eq!(window.state().view.scope, Scope::Building(incubator));
    assert!(has(&window, "Incubateur — Sidi Abdallah"));
    window.get_by_role_and_label(Role::Button, "Sidi Abdallah").click();
    window.run();
    assert_eq!(window.state().view.scope, Scope::Park(park.id));
    window.get_by_role_and_label(Role::Button, "Sidi Abdallah").click();
    window.run();
    assert_eq!(window.state().view.scope, Scope::All, "a second click goes back to all");
}

#[test]
fn a_quarter_tells_its_tenancies_and_answers_a_click() {
    let mut window = small_window();
    let names: Vec<String> = window
        .get_all_by_role(Role::Button)
        .filter_map(|node| node.accesskit_node().label())
        .filter(|label| label.starts_with('T'))
        .collect();
    insta::assert_snapshot!(names.join("\n"));
    window.get_by_label_contains("T1 2027").click();
    window.run();
    let quarter = Quarter { year: 2027, quarter: 1 };
    assert_eq!(window.state().events, [DashboardEvent::Quarter { quarter, scope: Scope::All }]);
}

#[test]
fn what_was_chosen_and_is_gone_gives_way_to_all() {
    let mut window = small_window();
    window.get_by_role_and_label(Role::Button, "Incubateur").click();
    window.run();
    window.state_mut().dashboard.parks.remove(0);
    window.run();
    assert_eq!(window.state().view.scope, Scope::All);
    window.state_mut().dashboard.parks.clear();
    window.run();
    assert!(has(&window, "Ouvrez un plan d’occupation, ou ajoutez un parc et ses bâtiments"));
}

/// Both themes, wide; and one language and theme in a narrow window.
#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_dashboard() {
    let layout = SampleName::Anpt.saved();
    let mut results = SnapshotResults::new();
    for (name, language, appearance, size) in [
        ("light", Language::French, Appearance::Light, [1440.0, 860.0]),
        ("dark", Language::English, Appearance::Dark, [1440.0, 860.0]),
        ("narrow", Language::French, Appearance::Light, [760.0, 900.0]),
    ] {
        let mut window = window(&layout, "2026-11-23", language, appearance, size);
        window.run();
        window.snapshot(format!("dashboard_{name}"));
        results.extend_harness(&mut window);
    }
}
