//! The canvas as its user meets it: through the pointer, the keyboard, a screen reader, and by eye.

#![expect(clippy::unwrap_used, reason = "a test stops where its own floor is wrong")]

mod floor;
mod pictures;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use egui::accesskit::Role;
use egui::{Key, Modifiers, PointerButton, Pos2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, HarnessBuilder};
use plateau::app::{Action, ColourMode, Intent};
use plateau::model::{FloorId, Layout, StartupId, UnitId};
use plateau::text::{Language, Texts};
use plateau::ui::canvas::{Canvas, CanvasEvent, Emphasis, PlanInput};
use plateau::ui::theme::{Appearance, Theme, fonts};

/// A caller of the canvas: it selects as the program does, and keeps what it was told.
struct Caller {
    canvas: Canvas,
    layout: Layout,
    floor: FloorId,
    colouring: ColourMode,
    appearance: Appearance,
    texts: Texts,
    selected: BTreeSet<UnitId>,
    emphasis: Option<Arc<Emphasis>>,
    events: Vec<CanvasEvent>,
    carried: Option<Intent>,
}

impl Caller {
    fn new() -> Self {
        Self {
            canvas: Canvas::default(),
            layout: floor::layout(),
            floor: floor::FLOOR,
            colouring: ColourMode::Status,
            appearance: Appearance::Light,
            texts: Texts::new(Language::English),
            selected: BTreeSet::new(),
            emphasis: None,
            events: Vec::new(),
            carried: None,
        }
    }

    fn show(&mut self, ui: &mut egui::Ui) {
        if let Some(startup) = self.carried {
            egui::DragAndDrop::set_payload(ui.ctx(), startup);
        }
        let input = PlanInput {
            layout: &self.layout,
            version: 0,
            floor: self.floor,
            date: floor::today(),
            colouring: self.colouring,
            selected: &self.selected,
            emphasis: self.emphasis.as_ref(),
            moved: None,
            drafting: None,
            underlay: None,
            theme: Theme::of(self.appearance),
            texts: &self.texts,
        };
        for event in self.canvas.show(ui, &input).events {
            self.obey(&event);
            self.events.push(event);
        }
    }

    fn obey(&mut self, event: &CanvasEvent) {
        match event {
            CanvasEvent::Clicked { unit, add } | CanvasEvent::KeyboardMoved { unit, add } => {
                if !add {
                    self.selected.clear();
                }
                self.selected.insert(*unit);
            }
            CanvasEvent::RubberBand { units, add } => {
                if !add {
                    self.selected.clear();
                }
                self.selected.extend(units);
            }
            CanvasEvent::ClickedNothing => self.selected.clear(),
            _ => {}
        }
    }
}

fn harness(caller: Caller) -> Harness<'static, Caller> {
    started(Harness::builder(), caller)
}

fn started(builder: HarnessBuilder<Caller>, caller: Caller) -> Harness<'static, Caller> {
    let appearance = caller.appearance;
    let mut harness = builder
        .with_size(vec2(1000.0, 560.0))
        .with_step_dt(0.05)
        .with_max_steps(20)
        .with_context_setup(move |context| {
            context.set_fonts(fonts::definitions());
            Theme::of(appearance).apply(context);
        })
        .build_ui_state(|ui, caller: &mut Caller| caller.show(ui), caller);
    harness.run();
    harness
}

/// The codes of what is selected.
fn selected(harness: &Harness<'_, Caller>) -> String {
    let caller = harness.state();
    let codes: BTreeSet<&str> =
        caller.selected.iter().filter_map(|unit| caller.layout.unit(*unit)).map(|unit| unit.code.as_str()).collect();
    codes.into_iter().collect::<Vec<_>>().join(" ")
}

fn take_events(harness: &mut Harness<'_, Caller>) -> Vec<CanvasEvent> {
    let mut events = std::mem::take(&mut harness.state_mut().events);
    events.retain(|event| !matches!(event, CanvasEvent::Hovered(_)));
    events
}

fn middle(harness: &Harness<'_, Caller>, code: &str) -> Pos2 {
    harness.get_by(|node| node.label().is_some_and(|label| label.starts_with(&format!("{code},")))).rect().center()
}

#[test]
fn units_are_buttons_named_by_code_tenant_and_status() {
    let harness = harness(Caller::new());
    let mut names: Vec<String> =
        harness.get_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label()).collect();
    names.sort();
    insta::assert_snapshot!(names.join("\n"));
}

#[test]
fn a_click_selects_and_ctrl_click_adds() {
    let mut harness = harness(Caller::new());
    harness.get_by_label("A-01, Novatek, Let").click();
    harness.run();
    assert_eq!(selected(&harness), "A-01");
    harness.get_by_label("A-03, Vacant").click();
    harness.run();
    assert_eq!(selected(&harness), "A-03");
    harness.get_by_label("A-01, Novatek, Let").click_modifiers(Modifiers::COMMAND);
    harness.run();
    assert_eq!(selected(&harness), "A-01 A-03");
}

#[test]
fn a_click_beside_the_building_is_told() {
    let mut harness = harness(Caller::new());
    take_events(&mut harness);
    let place = Pos2::new(30.0, 30.0);
    harness.drag_at(place);
    harness.step();
    harness.drop_at(place);
    harness.run();
    assert_eq!(take_events(&mut harness), [CanvasEvent::ClickedNothing]);
}

#[test]
fn a_double_click_opens() {
    let mut harness = harness(Caller::new());
    let place = middle(&harness, "A-01");
    for _ in 0..2 {
        harness.drag_at(place);
        harness.drop_at(place);
        harness.step();
    }
    harness.run();
    let unit = floor::unit("A-01");
    assert_eq!(take_events(&mut harness), [CanvasEvent::Clicked { unit, add: false }, CanvasEvent::Opened(unit)]);
}

#[test]
fn the_right_button_asks_for_a_menu() {
    let mut harness = harness(Caller::new());
    harness.get_by_label("A-03, Vacant").click_secondary();
    harness.run();
    assert_eq!(take_events(&mut harness), [CanvasEvent::SecondaryClicked(Some(floor::unit("A-03")))]);
}

#[test]
fn arrows_walk_and_enter_opens() {
    let mut harness = harness(Caller::new());
    harness.get_by_label("A-01, Novatek, Let").click();
    harness.run();
    let mut been = vec![selected(&harness)];
    for key in [Key::ArrowRight, Key::ArrowRight, Key::ArrowDown, Key::ArrowLeft, Key::ArrowUp] {
        harness.key_press(key);
        harness.run();
        been.push(selected(&harness));
    }
    assert_eq!(been, ["A-01", "A-02", "A-03", "B-03", "B-02", "A-02"]);
    take_events(&mut harness);
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(take_events(&mut harness), [CanvasEvent::Opened(floor::unit("A-02"))]);
    harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    harness.run();
    assert_eq!(selected(&harness), "A-02 A-03");
}

#[test]
fn tab_reaches_the_canvas_and_the_first_arrow_the_first_unit() {
    let mut harness = harness(Caller::new());
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert_eq!(selected(&harness), "A-01");
    assert!(harness.get_by_label("A-01, Novatek, Let").is_focused(), "a screen reader hears where the arrows stand");
}

#[test]
fn a_rubber_band_catches_what_it_touches_and_leaves_corridors() {
    let mut harness = harness(Caller::new());
    let (from, to) = (middle(&harness, "A-02"), middle(&harness, "B-03"));
    harness.drag_at(from);
    harness.step();
    harness.hover_at(from.lerp(to, 0.5));
    harness.step();
    harness.hover_at(to);
    harness.step();
    harness.drop_at(to);
    harness.run();
    assert_eq!(selected(&harness), "A-02 A-03 B-02 B-03");
}

#[test]
fn space_and_the_middle_button_pan_and_select_nothing() {
    for (space, button) in [(true, PointerButton::Primary), (false, PointerButton::Middle)] {
        let mut harness = harness(Caller::new());
        let from = middle(&harness, "A-03");
        let to = from + vec2(-60.0, 25.0);
        if space {
            harness.key_down(Key::Space);
        }
        drag(&mut harness, button, from, to);
        assert_eq!(selected(&harness), "", "{button:?}");
        let moved = middle(&harness, "A-03") - from;
        assert!((moved - vec2(-60.0, 25.0)).length() < 2.0, "{button:?}: {moved:?}");
    }
}

fn drag(harness: &mut Harness<'_, Caller>, button: PointerButton, from: Pos2, to: Pos2) {
    let press = |pos, pressed| egui::Event::PointerButton { pos, button, pressed, modifiers: Modifiers::NONE };
    harness.hover_at(from);
    harness.event(press(from, true));
    harness.step();
    for part in 1_u8..=4 {
        harness.hover_at(from.lerp(to, f32::from(part) / 4.0));
        harness.step();
    }
    harness.event(press(to, false));
    harness.run();
}

#[test]
fn the_wheel_zooms_about_the_pointer() {
    let mut harness = harness(Caller::new());
    let pointer = middle(&harness, "B-01");
    let before = harness.get_by_label_contains("B-01,").rect();
    harness.hover_at(pointer);
    harness.step();
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(0.0, 80.0),
        modifiers: Modifiers::NONE,
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
    });
    harness.run();
    let after = harness.get_by_label_contains("B-01,").rect();
    assert!(after.width() > before.width() * 1.2, "{before} {after}");
    assert!(after.center().distance(pointer) < 3.0, "{before} {after}");
}

#[test]
fn commands_fit_zoom_and_reveal() {
    let mut harness = harness(Caller::new());
    let whole = harness.get_by_label_contains("A-01,").rect();
    harness.state_mut().canvas.zoom_by(8.0);
    harness.run();
    assert!(harness.query_by_label_contains("A-01,").is_none(), "out of sight, out of the tree");
    harness.state_mut().canvas.reveal(floor::unit("A-01"));
    harness.run();
    assert!(harness.get_by_label_contains("A-01,").rect().width() > whole.width() * 4.0);
    harness.state_mut().canvas.fit();
    harness.run();
    assert_eq!(harness.get_by_label_contains("A-01,").rect(), whole);
}

#[test]
fn the_zoom_buttons_have_names_and_work() {
    let mut harness = harness(Caller::new());
    let before = harness.get_by_label_contains("A-05,").rect().width();
    harness.get_by_label("Zoom in").click();
    harness.run();
    let closer = harness.get_by_label_contains("A-05,").rect().width();
    assert!(closer > before * 1.2);
    harness.get_by_label("Fit the floor (F)").click();
    harness.run();
    assert_eq!(harness.get_by_label_contains("A-05,").rect().width(), before);
    assert_eq!(selected(&harness), "", "a click on a button is none on what lies under it");
}

#[test]
fn a_listener_clicks_and_focuses_units() {
    let mut harness = harness(Caller::new());
    harness.get_by_label("A-03, Vacant").click_accesskit();
    harness.run();
    assert_eq!(selected(&harness), "A-03");
    take_events(&mut harness);
    harness.get_by_label("A-01, Novatek, Let").focus();
    harness.run();
    let unit = floor::unit("A-01");
    assert_eq!(take_events(&mut harness), [CanvasEvent::KeyboardMoved { unit, add: false }]);
    assert!(harness.get_by_label("A-01, Novatek, Let").is_focused());
}

#[test]
fn a_card_dropped_on_a_unit_is_told() {
    let mut harness = harness(Caller::new());
    let place = middle(&harness, "A-03");
    harness.drag_at(Pos2::new(300.0, 10.0));
    harness.step();
    harness.state_mut().carried = Some(Intent::Allocate(StartupId::new(7)));
    harness.hover_at(place);
    harness.step();
    harness.state_mut().carried = None;
    harness.drop_at(place);
    harness.run();
    let dropped = CanvasEvent::Dropped { intent: Intent::Allocate(StartupId::new(7)), unit: floor::unit("A-03") };
    assert!(take_events(&mut harness).contains(&dropped));
}

#[test]
fn a_unit_under_the_pointer_is_told_once() {
    let mut harness = harness(Caller::new());
    harness.hover_at(middle(&harness, "A-03"));
    harness.run();
    let hovered: Vec<_> = harness.state().events.clone();
    assert_eq!(hovered, [CanvasEvent::Hovered(Some(floor::unit("A-03")))]);
}

#[test]
fn the_legend_counts_what_is_on_the_floor() {
    let mut report = Vec::new();
    for colouring in ColourMode::ALL {
        let harness = harness(Caller { colouring, ..Caller::new() });
        let caller = harness.state();
        let entries: Vec<String> = caller
            .canvas
            .legend()
            .iter()
            .map(|entry| format!("{} {} ({:?})", entry.text, entry.units, entry.look.mark))
            .collect();
        report.push(format!("{}: {}", caller.texts.get(Action::ColourBy(colouring).key()), entries.join(", ")));
    }
    insta::assert_snapshot!(report.join("\n"));
}

/// What suits in the pictures and tests with a chosen startup: all that is vacant.
fn emphasis(layout: &Layout, date: NaiveDate) -> Arc<Emphasis> {
    let reasons: BTreeMap<UnitId, Vec<String>> = layout
        .units_of(floor::FLOOR)
        .map(|unit| {
            let vacant = plateau::figures::occupancy(layout, unit, date).status == plateau::figures::UnitStatus::Vacant;
            (unit.id, if vacant { Vec::new() } else { vec!["taken until 31/12/2027".to_owned()] })
        })
        .collect();
    Arc::new(Emphasis::new(reasons))
}
