//! The tables of units and startups, operated as a user does: by clicks, keys and what is typed.

#![expect(clippy::unwrap_used, reason = "a test fails where it cannot go on")]

use std::collections::BTreeSet;
use std::path::Path;

use chrono::NaiveDate;
use egui::accesskit::Role;
use egui::{Key, Modifiers, OutputCommand};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, SnapshotResults};
use plateau::model::{Layout, StartupId, UnitId};
use plateau::sample::SampleName;
use plateau::text::{Language, Texts};
use plateau::ui::tables::startups::StartupsTable;
use plateau::ui::tables::units::UnitsTable;
use plateau::ui::tables::{TableEvent, TableInput, startups, units};
use plateau::ui::theme::{Appearance, Theme, fonts};

struct State<Table, Id> {
    layout: Layout,
    version: u64,
    date: NaiveDate,
    texts: Texts,
    appearance: Appearance,
    table: Table,
    selected: BTreeSet<Id>,
    events: Vec<TableEvent<Id>>,
}

type Units = State<UnitsTable, UnitId>;
type Startups = State<StartupsTable, StartupId>;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn small() -> Layout {
    plateau::file::read(include_str!("files/small.ron").into(), Path::new("small.ron")).unwrap().layout
}

fn state<Table: Default, Id>(layout: Layout) -> State<Table, Id> {
    State {
        layout,
        version: 1,
        date: day("2026-05-15"),
        texts: Texts::new(Language::French),
        appearance: Appearance::Light,
        table: Table::default(),
        selected: BTreeSet::new(),
        events: Vec::new(),
    }
}

/// A window with one table, whose selection follows what the table answers.
fn window<Table: Default + 'static, Id: Ord + Copy + 'static>(
    state: State<Table, Id>,
    show: impl Fn(&mut egui::Ui, &mut Table, &TableInput<'_, Id>) -> Vec<TableEvent<Id>> + 'static,
) -> Harness<'static, State<Table, Id>> {
    let appearance = state.appearance;
    Harness::builder()
        .with_size([1280.0, 720.0])
        .with_step_dt(1.0 / 60.0)
        .with_theme(if appearance == Appearance::Dark { egui::Theme::Dark } else { egui::Theme::Light })
        .with_context_setup(move |context| {
            context.set_fonts(fonts::definitions());
            Theme::of(appearance).apply(context);
        })
        .build_ui_state(
            move |ui, state: &mut State<Table, Id>| {
                let State { layout, version, date, texts, appearance, table, selected, events } = state;
                let theme = Theme::of(*appearance);
                let ground = egui::Frame::new().fill(theme.ground.panel).inner_margin(theme.space.large);
                egui::CentralPanel::default().frame(ground).show(ui, |ui| {
                    let input = TableInput { layout, version: *version, date: *date, selected, theme, texts };
                    let new = show(ui, table, &input);
                    for event in &new {
                        if let TableEvent::Selected { ids, .. } = event {
                            selected.clone_from(ids);
                        }
                    }
                    events.extend(new);
                });
            },
            state,
        )
}

fn units_of(layout: Layout) -> Harness<'static, Units> {
    window(state::<UnitsTable, UnitId>(layout), units::show)
}

fn startups_of(layout: Layout) -> Harness<'static, Startups> {
    window(state::<StartupsTable, StartupId>(layout), startups::show)
}

/// The first words of the rows, from top to bottom.
fn rows<Table, Id>(window: &Harness<'_, State<Table, Id>>) -> Vec<String> {
    let mut rows: Vec<(f32, String)> = window
        .get_all_by_role(Role::Row)
        .map(|row| (row.rect().top(), row.accesskit_node().label().unwrap()))
        .map(|(top, name)| (top, name.split(',').next().unwrap().to_owned()))
        .collect();
    rows.sort_by(|one, other| one.0.total_cmp(&other.0));
    rows.into_iter().map(|(_, name)| name).collect()
}

fn codes(window: &Harness<'_, Units>) -> Vec<String> {
    let state = window.state();
    let mut codes: Vec<String> = state.selected.iter().map(|id| state.layout.unit(*id).unwrap().code.clone()).collect();
    codes.sort();
    codes
}

/// What the next frames put on the clipboard.
fn copied<Table, Id>(window: &mut Harness<'_, State<Table, Id>>) -> String {
    for _ in 0..4 {
        window.step();
        let commands = &window.output().platform_output.commands;
        if let Some(OutputCommand::CopyText(text)) = commands.first() {
            return text.clone();
        }
    }
    panic!("nothing was copied");
}

fn row<'a>(window: &'a Harness<'_, Units>, code: &'a str) -> egui_kittest::Node<'a> {
    window.get_by(move |node| {
        node.role() == Role::Row && node.label().is_some_and(|label| label.split(',').next() == Some(code))
    })
}

fn click_head<Table, Id>(window: &mut Harness<'_, State<Table, Id>>, head: &str) {
    window.get_by_role_and_label(Role::ColumnHeader, head).click();
    window.run();
}

#[test]
fn a_head_sorts_upwards_then_downwards_then_as_usual() {
    let mut window = units_of(small());
    window.run();
    let usual = ["ML-9", "ML-10", "ML-11"];
    assert_eq!(rows(&window), usual);
    for expected in [["ML-9", "ML-11", "ML-10"], ["ML-10", "ML-11", "ML-9"], usual] {
        click_head(&mut window, "Surface m²");
        assert_eq!(rows(&window), expected);
    }
}

#[test]
fn what_is_typed_filters_by_every_word_whatever_its_case_and_accents() {
    let mut window = units_of(small());
    window.run();
    for (typed, expected, count) in [
        ("ÉTAGE", &[] as &[&str], "0 sur 4 lots"),
        ("incubateur nour", &["ML-10", "ML-11"], "2 sur 4 lots"),
        ("climatisation", &["ML-9"], "1 sur 4 lots"),
        ("21500", &["ML-9"], "1 sur 4 lots"),
        ("21 500", &["ML-9"], "1 sur 4 lots"),
        ("2027-03-31", &["ML-10", "ML-11"], "2 sur 4 lots"),
        ("non LOUABLE", &["ML-C"], "1 sur 4 lots"),
    ] {
        let field = window.get_by_label("Filtrer");
        field.click();
        field.type_text(typed);
        window.run();
        let found = if expected.is_empty() { Vec::new() } else { rows(&window) };
        assert_eq!(found, expected, "{typed}");
        assert!(window.query_by_label(count).is_some(), "{typed}");
        window.get_all_by_label("Effacer les filtres").next().unwrap().click();
        window.run();
        assert_eq!(rows(&window).len(), 3, "what cannot be let stands back");
    }
}

#[test]
fn quick_filters_add_up_within_a_column() {
    let mut window = units_of(small());
    window.run();
    let chip = |window: &Harness<'_, Units>, name: &str| window.get_by_role_and_label(Role::Button, name).click();
    chip(&window, "Incubé");
    window.run();
    assert_eq!(rows(&window), ["ML-9"]);
    chip(&window, "Occupé");
    window.run();
    assert_eq!(rows(&window), ["ML-9", "ML-10", "ML-11"]);
    chip(&window, "Incubé");
    window.run();
    assert_eq!(rows(&window), ["ML-10", "ML-11"]);
}

#[test]
fn clicks_select_rows_and_a_double_click_opens_one() {
    let mut window = units_of(small());
    window.run();
    row(&window, "ML-10").click();
    window.run();
    assert_eq!(codes(&window), ["ML-10"]);
    row(&window, "ML-9").click_modifiers(Modifiers::COMMAND);
    window.run();
    assert_eq!(codes(&window), ["ML-10", "ML-9"]);
    row(&window, "ML-11").click_modifiers(Modifiers::SHIFT);
    window.run();
    assert_eq!(codes(&window), ["ML-10", "ML-11", "ML-9"]);
    assert!(row(&window, "ML-10").accesskit_node().is_selected().unwrap());

    // Clicks that follow each other at once are a triple click.
    window.run_steps(60);
    window.state_mut().events.clear();
    row(&window, "ML-9").click();
    row(&window, "ML-9").click();
    window.run();
    let id = *window.state().selected.first().unwrap();
    assert_eq!(codes(&window), ["ML-9"]);
    assert!(window.state().events.contains(&TableEvent::Opened(id)), "{:?}", window.state().events);
}

#[test]
fn the_keyboard_walks_selects_opens_and_copies() {
    let mut window = units_of(small());
    window.run();
    row(&window, "ML-9").click();
    window.run();
    for (key, modifiers, expected) in [
        (Key::ArrowDown, Modifiers::NONE, &["ML-10"] as &[&str]),
        (Key::ArrowDown, Modifiers::SHIFT, &["ML-10", "ML-11"]),
        (Key::End, Modifiers::NONE, &["ML-11"]),
        (Key::ArrowUp, Modifiers::NONE, &["ML-10"]),
        (Key::Home, Modifiers::NONE, &["ML-9"]),
        (Key::PageDown, Modifiers::NONE, &["ML-11"]),
        (Key::A, Modifiers::COMMAND, &["ML-10", "ML-11", "ML-9"]),
        (Key::Home, Modifiers::NONE, &["ML-9"]),
    ] {
        window.key_press_modifiers(modifiers, key);
        window.run();
        assert_eq!(codes(&window), expected, "{key:?} {modifiers:?}");
    }
    window.key_press(Key::Enter);
    window.run();
    let id = *window.state().selected.first().unwrap();
    assert_eq!(window.state().events.last(), Some(&TableEvent::Opened(id)));

    window.event(egui::Event::Copy);
    let text = copied(&mut window);
    assert_eq!(text.lines().count(), 2, "the head and the row selected: {text}");
    assert_eq!(window.state().events.last(), Some(&TableEvent::Copied(1)));
}

#[test]
fn copying_without_a_selection_takes_the_rows_shown_as_tab_separated_text() {
    let mut window = units_of(small());
    window.run();
    click_head(&mut window, "Surface m²");
    window.get_by_label_contains("Copier").click();
    insta::assert_snapshot!(copied(&mut window).replace('\t', " | "));
}

#[test]
fn startups_tell_whether_they_are_there_and_where() {
    let mut window = startups_of(small());
    window.run();
    assert_eq!(rows(&window), ["Atlas 2", "Atlas 10", "SARL \"Nour\""]);
    click_head(&mut window, "Statut");
    assert_eq!(rows(&window), ["Atlas 2", "SARL \"Nour\"", "Atlas 10"]);
    window.get_by_label_contains("Copier").click();
    insta::assert_snapshot!(copied(&mut window).replace('\t', " | "));
}

#[test]
fn rows_follow_the_layout_the_date_and_the_language() {
    let mut window = units_of(small());
    window.run();
    let name = |window: &Harness<'_, Units>| row(window, "ML-11").accesskit_node().label().unwrap();
    assert_eq!(name(&window), "ML-11, Occupé, SARL \"Nour\"");
    window.state_mut().date = day("2026-03-01");
    window.run();
    assert_eq!(name(&window), "ML-11, Travaux");
    window.state_mut().texts = Texts::new(Language::English);
    window.run();
    assert_eq!(name(&window), "ML-11, Works");
    window.state_mut().layout = Layout::default();
    window.state_mut().version += 1;
    window.run();
    assert!(window.query_by_label("No units yet: draw some on a floor’s plan").is_some());
}

#[test]
fn a_column_can_be_put_away_and_brought_back() {
    let mut window = startups_of(small());
    window.run();
    let has = |window: &Harness<'_, Startups>, head: &str| {
        window.query_all_by_role_and_label(Role::ColumnHeader, head).next().is_some()
    };
    assert!(has(&window, "Secteur") && !has(&window, "NIF"));
    window.get_by_label_contains("Colonnes").click();
    window.run();
    window.get_by_role_and_label(Role::CheckBox, "Secteur").click();
    window.run();
    assert!(!has(&window, "Secteur"));
    window.get_by_role_and_label(Role::CheckBox, "Secteur").click();
    window.run();
    assert!(has(&window, "Secteur"));
}

/// Both tables in both themes, and a sort, a filter and a selection.
#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_tables() {
    let layout = SampleName::Anpt.saved();
    let mut results = SnapshotResults::new();
    for (appearance, name) in [(Appearance::Light, "light"), (Appearance::Dark, "dark")] {
        let mut units = window(
            State {
                date: day("2026-11-23"),
                appearance,
                selected: layout.units().take(3).map(|unit| unit.id).collect(),
                ..state::<UnitsTable, UnitId>(layout.clone())
            },
            units::show,
        );
        units.run();
        units.snapshot(format!("tables_units_{name}"));
        let mut startups = window(
            State { date: day("2026-11-23"), appearance, ..state::<StartupsTable, StartupId>(layout.clone()) },
            startups::show,
        );
        startups.run();
        click_head(&mut startups, "Effectif");
        click_head(&mut startups, "Effectif");
        startups.get_by_role_and_label(Role::Button, "En place").click();
        startups.run();
        startups.snapshot(format!("tables_startups_{name}"));
        results.extend_harness(&mut units);
        results.extend_harness(&mut startups);
    }
}
