//! The plan tab: the canvas of the floor shown, and what a click on it is for.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Rect, RichText, Ui, UiBuilder};
use egui_phosphor::regular as icon;

use super::cached::cached;
use super::canvas::{Canvas, CanvasEvent, Drafting, Emphasis, PlanInput};
use super::desk::Desk;
use super::drawing::{self, Writing};
use super::empty;
use super::slider;
use super::underlay;
use crate::app::{Action, CameraRequest, Command, Intent, Selected, TermForm, Tool, new_tenancy_id};
use crate::figures::{fit, occupancy};
use crate::model::{FloorId, StartupId, TenancyId, UnitId};
use crate::operations::{place, propose_place};

/// Shows the floor.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, canvas: &mut Canvas) {
    let Some(floor) = desk.program.session.floor.filter(|floor| desk.layout.floor(*floor).is_some()) else {
        nothing(ui, desk);
        return;
    };
    move_camera(desk, canvas);
    if drawing::is_on(desk) {
        let frame = egui::Frame::new().fill(desk.theme.ground.panel).inner_margin(egui::Margin::symmetric(8, 4));
        egui::Panel::top("draw bar").frame(frame).show(ui, |ui| drawing::bar(ui, desk));
        egui::Panel::bottom("draw hint").frame(egui::Frame::new()).show(ui, |ui| drawing::hint(ui, desk));
    }
    underlay::bar(ui, desk, floor);
    let underlay = underlay::input(desk, floor);
    let emphasis = emphasis(ui, desk, floor);
    if let Some(drawing) = &mut desk.program.session.drawing {
        drawing.go_to(floor);
    }
    let moved = slider::moved(ui, desk).filter(|_| !drawing::is_on(desk));
    let preview = drawing::preview(desk, canvas, floor);
    let drafting = preview.as_ref().zip(desk.program.session.drawing.as_ref()).map(|(preview, drawing)| Drafting {
        tool: drawing.tool,
        busy: drawing.draft.is_some(),
        preview,
    });
    let input = PlanInput {
        layout: &desk.layout,
        version: desk.program.document.version(),
        floor,
        date: desk.program.session.date(),
        colouring: desk.program.session.colouring,
        selected: &desk.program.session.selection,
        emphasis: emphasis.as_ref(),
        moved: moved.as_deref(),
        drafting,
        underlay: underlay.as_ref(),
        theme: desk.theme,
        texts: &desk.texts,
    };
    let shown = canvas.show(ui, &input);
    let with_all = ui.input(|input| input.modifiers.alt);
    for event in shown.events {
        match event {
            CanvasEvent::UnderlayMarked(place) => underlay::mark(desk, floor, place),
            CanvasEvent::UnderlayMoved(by) => underlay::shift(desk, floor, by),
            CanvasEvent::Draw(input) => drawing::take(desk, canvas, floor, input),
            other => take(desk, other, with_all),
        }
    }
    if desk.layout.units_of(floor).next().is_none() && !drawing::is_on(desk) {
        undrawn(ui, desk, shown.response.rect);
    }
    match drawing::caption(ui, desk, |at| canvas.on_screen(at)) {
        Writing::GoesOn => {}
        Writing::Done => drawing::finish(desk, canvas, floor),
        Writing::Dropped => desk.push(Command::Run(Action::StepBack)),
    }
    shown.response.context_menu(|ui| context_menu(ui, desk));
}

fn move_camera(desk: &mut Desk<'_>, canvas: &mut Canvas) {
    for request in std::mem::take(&mut desk.program.session.camera) {
        match request {
            CameraRequest::Fit => canvas.fit(),
            CameraRequest::Zoom(factor) => canvas.zoom_by(factor),
            CameraRequest::Reveal(unit) => canvas.reveal(unit),
        }
    }
}

/// What to do where there is no floor to show.
fn nothing(ui: &mut Ui, desk: &mut Desk<'_>) {
    if desk.layout.parks().len() == 0 {
        let actions = [Action::New, Action::Open, Action::OpenSample(crate::sample::SampleName::Anpt)];
        empty::show(ui, desk, icon::BLUEPRINT, ["plan-empty", "plan-empty-hint"], &actions);
    } else {
        let actions = [Action::AddFloorAbove, Action::AddBuilding, Action::AddPark];
        empty::show(ui, desk, icon::BLUEPRINT, ["plan-empty", "plan-no-floor-hint"], &actions);
    }
}

/// What to do where nothing is drawn on the floor yet, over its grid.
fn undrawn(ui: &mut Ui, desk: &mut Desk<'_>, grid: Rect) {
    let middle = Rect::from_center_size(grid.center(), egui::vec2(grid.width().min(420.0), 72.0));
    let heading = RichText::new(desk.texts.get("plan-floor-empty")).text_style(egui::TextStyle::Heading);
    let name = desk.texts.get("plan-draw-first-room").into_owned();
    let enabled = Action::ToggleDrawing.is_enabled(desk.program);
    ui.scope_builder(UiBuilder::new().max_rect(middle), |ui| {
        ui.vertical_centered(|ui| {
            ui.add(egui::Label::new(heading).selectable(false));
            ui.add_space(desk.theme.space.small);
            let text = format!("{}  {name}", super::icons::of_action(Action::ToggleDrawing));
            let hint = desk.hint(Action::ToggleDrawing);
            let button = ui.add_enabled(enabled, egui::Button::new(text)).on_hover_text(hint);
            button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, enabled, name.as_str()));
            if button.clicked() {
                desk.push(Command::Run(Action::ToggleDrawing));
                desk.push(Command::Run(Action::TakeTool(Tool::Rectangle)));
            }
        });
    });
}

/// While a startup is to be placed or a tenant to be moved: which units suit, and why the others do not.
fn emphasis(ui: &Ui, desk: &Desk<'_>, floor: FloorId) -> Option<Arc<Emphasis>> {
    let session = &desk.program.session;
    let key = (desk.program.document.version(), session.date(), floor, session.intent, desk.texts.language());
    let id = egui::Id::unique("which units suit");
    match session.intent {
        Intent::Term(tenancy, TermForm::AddUnits) => {
            let startup = desk.layout.tenancy(tenancy)?.startup;
            Some(cached(ui, id, key, || suits(desk, floor, startup, None)))
        }
        Intent::Select | Intent::Term(..) | Intent::Stage(..) => None,
        Intent::Allocate(startup) => Some(cached(ui, id, key, || suits(desk, floor, startup, None))),
        Intent::Move(tenancy) | Intent::Place(tenancy) => {
            let startup = desk.layout.tenancy(tenancy)?.startup;
            Some(cached(ui, id, key, || suits(desk, floor, startup, Some(tenancy))))
        }
        Intent::Swap(tenancy) => Some(cached(ui, id, key, || can_swap(desk, floor, tenancy))),
    }
}

fn suits(desk: &Desk<'_>, floor: FloorId, startup: StartupId, moving: Option<TenancyId>) -> Emphasis {
    let date = desk.program.session.date();
    let Some(startup) = desk.layout.startup(startup) else { return Emphasis::new(BTreeMap::new()) };
    let stays = moving.and_then(|tenancy| desk.layout.tenancy(tenancy));
    let units = desk.layout.units_of(floor);
    let reasons = units.map(|unit| {
        if stays.is_some_and(|tenancy| tenancy.covers(unit.id)) {
            return (unit.id, vec![desk.texts.get("move-is-here").into_owned()]);
        }
        let currency = desk.layout.place_of(unit).map(|(_, _, park)| park.currency).unwrap_or_default();
        let misfits = fit(&desk.layout, unit, startup, date);
        (unit.id, misfits.iter().map(|misfit| desk.texts.misfit(&desk.layout, misfit, currency)).collect())
    });
    Emphasis::new(reasons.collect())
}

fn can_swap(desk: &Desk<'_>, floor: FloorId, tenancy: TenancyId) -> Emphasis {
    let date = desk.program.session.date();
    let units = desk.layout.units_of(floor);
    let reasons = units.map(|unit| {
        let there = occupancy(&desk.layout, unit, date);
        let somebody_else = there.occupants.iter().any(|occupant| occupant.tenancy.id != tenancy);
        let why_not = if there.occupants.is_empty() { "swap-nobody-there" } else { "move-is-here" };
        let reason = (!somebody_else).then(|| desk.texts.get(why_not).into_owned());
        (unit.id, reason.into_iter().collect())
    });
    Emphasis::new(reasons.collect())
}

/// `with_all`: whether a frame takes in what cannot be let, too.
fn take(desk: &mut Desk<'_>, event: CanvasEvent, with_all: bool) {
    let session = &mut desk.program.session;
    match event {
        CanvasEvent::Clicked { unit, add: true } | CanvasEvent::KeyboardMoved { unit, add: true } => {
            session.toggle_unit(unit);
        }
        CanvasEvent::Clicked { unit, add: false } => choose_unit(desk, unit),
        CanvasEvent::KeyboardMoved { unit, add: false } => session.select_unit(unit),
        CanvasEvent::ClickedNothing => {
            session.clear_selection();
            session.inspected = session.floor.map_or(Selected::Nothing, Selected::Floor);
        }
        CanvasEvent::Opened(unit) => open(desk, unit),
        CanvasEvent::RubberBand { units, add } => {
            let draws = session.drawing.is_some();
            let is_meant = |unit: &UnitId| {
                draws || with_all || desk.layout.unit(*unit).is_some_and(|unit| unit.usage.is_lettable())
            };
            session.select_units(units.into_iter().filter(is_meant), add);
        }
        CanvasEvent::SecondaryClicked(Some(unit)) => {
            if !session.selection.contains(&unit) {
                session.select_unit(unit);
            }
        }
        CanvasEvent::Dropped { intent, unit } => {
            session.intent = intent;
            session.panels.inspector = true;
            choose_unit(desk, unit);
        }
        CanvasEvent::SecondaryClicked(None)
        | CanvasEvent::Hovered(_)
        | CanvasEvent::Draw(_)
        | CanvasEvent::UnderlayMarked(_)
        | CanvasEvent::UnderlayMoved(_) => {}
    }
}

/// Selects a unit; whoever is to be placed gets it, where nothing stands in the way. What does stands in the panel at
/// the right.
fn choose_unit(desk: &mut Desk<'_>, unit: UnitId) {
    desk.program.session.select_unit(unit);
    let Intent::Place(tenancy) = desk.program.session.intent else { return };
    let request = propose_place(&desk.layout, tenancy, unit, desk.program.session.date(), new_tenancy_id());
    if place(&desk.layout, &request, &desk.program.environment.stamp()).is_ok() {
        desk.push(Command::Place(request));
    }
}

/// Enter or a double click: the tenancy in place, else the unit's own page.
fn open(desk: &mut Desk<'_>, unit: UnitId) {
    desk.program.session.panels.inspector = true;
    if desk.program.session.intent == Intent::Select || !desk.program.session.selection.contains(&unit) {
        desk.program.session.select_unit(unit);
    }
    if desk.program.session.intent == Intent::Select
        && let Some(tenancy) = desk.program.tenancy_at_hand()
    {
        desk.program.session.inspected = Selected::Tenancy(tenancy);
    }
}

fn context_menu(ui: &mut Ui, desk: &mut Desk<'_>) {
    const DRAWING: [Action; 6] = [
        Action::MergeUnits,
        Action::TurnUnits,
        Action::CopyUnits,
        Action::PasteUnits,
        Action::RemoveUnits,
        Action::FitPlan,
    ];
    const TENANCY: [Action; 8] = [
        Action::Allocate,
        Action::Vacate,
        Action::Move,
        Action::Swap,
        Action::Renumber,
        Action::FitPlan,
        Action::SelectFloor,
        Action::SelectSameUse,
    ];
    let actions: &[Action] = if drawing::is_on(desk) { &DRAWING } else { &TENANCY };
    for action in actions {
        super::panels::menus::item(ui, desk, *action);
    }
}
