//! The picture under the plan: what the pointer does with it becomes commands, and a band says what to do next.

use std::path::Path;

use egui::{Button, Frame, Id, Label, Margin, Panel, RichText, Ui};
use egui_phosphor::regular as icon;

use super::canvas::UnderlayInput;
use super::desk::Desk;
use super::forms::{self, Form, typed};
use crate::app::{Action, Command, PictureAction, PictureState, UnderlayTool, UnderlayWork};
use crate::message;
use crate::model::{FloorId, Underlay};
use crate::operations::{Spot, distance, levelled_by_points, moved, scaled_by_points};

/// What the canvas is to show of the floor's picture.
pub(super) fn input(desk: &Desk<'_>, floor: FloorId) -> Option<UnderlayInput> {
    let session = &desk.program.session;
    let mut underlay = desk.layout.floor(floor)?.underlay.clone()?;
    underlay.opacity = session.underlay_opacity.unwrap_or(underlay.opacity);
    let picture = desk.program.picture_of(floor)?;
    Some(UnderlayInput { underlay, picture, tool: session.underlay.map(|work| work.tool) })
}

/// A place on the picture was marked.
pub(super) fn mark(desk: &mut Desk<'_>, floor: FloorId, place: Spot) {
    let Some(UnderlayWork { tool, .. }) = &mut desk.program.session.underlay else { return };
    match tool {
        UnderlayTool::Move => {}
        UnderlayTool::Scale { first: Some(first), second: second @ None } if distance(*first, place) > 0.0 => {
            *second = Some(place);
        }
        UnderlayTool::Scale { .. } => *tool = UnderlayTool::Scale { first: Some(place), second: None },
        UnderlayTool::Level { first: first @ None } => *first = Some(place),
        UnderlayTool::Level { first: Some(first) } => {
            let first = *first;
            if put(desk, floor, |underlay| levelled_by_points(underlay, first, place)) {
                desk.program.session.underlay = None;
            }
        }
    }
}

/// The picture was dragged by so much.
pub(super) fn shift(desk: &mut Desk<'_>, floor: FloorId, by: Spot) {
    if by != (0.0, 0.0) {
        put(desk, floor, |underlay| Some(moved(underlay, by)));
    }
}

/// Asks for the picture to lie otherwise; answers whether it can.
fn put(desk: &mut Desk<'_>, floor: FloorId, alter: impl FnOnce(&Underlay) -> Option<Underlay>) -> bool {
    let former = desk.layout.floor(floor).and_then(|floor| floor.underlay.as_ref());
    let Some(underlay) = former.and_then(alter) else { return false };
    desk.push(Command::SetUnderlay { floor, underlay: Some(Box::new(underlay)) });
    true
}

/// A band above the plan: what to do next while the pointer works on the picture, or why there is none to see.
pub(super) fn bar(ui: &mut Ui, desk: &mut Desk<'_>, floor: FloorId) {
    let underlay = desk.layout.floor(floor).and_then(|floor| floor.underlay.clone());
    let work = desk.program.session.underlay.filter(|work| {
        work.floor == floor && desk.is_editable() && underlay.as_ref().is_some_and(|underlay| !underlay.locked)
    });
    desk.program.session.underlay = work;
    match (work, desk.program.picture_of(floor)) {
        (Some(work), _) => working(ui, desk, work),
        (None, Some(PictureState::Failed(error))) => {
            let sentence = desk.texts.picture_error(&error);
            missing(ui, desk, &sentence);
        }
        _ => {}
    }
}

fn working(ui: &mut Ui, desk: &mut Desk<'_>, work: UnderlayWork) {
    let frame = Frame::new().fill(desk.theme.accent.soft).inner_margin(Margin::symmetric(12, 6));
    let (key, points) = match work.tool {
        UnderlayTool::Move => ("underlay-drag", None),
        UnderlayTool::Scale { first: None, .. } => ("underlay-first-end", None),
        UnderlayTool::Scale { second: None, .. } => ("underlay-second-end", None),
        UnderlayTool::Scale { first: Some(first), second: Some(second) } => {
            ("underlay-length-hint", Some((first, second)))
        }
        UnderlayTool::Level { first: None } => ("underlay-first-flat", None),
        UnderlayTool::Level { .. } => ("underlay-second-flat", None),
    };
    let mut is_over = false;
    Panel::top("work on the picture").frame(frame).show(ui, |ui| {
        let row = egui::Layout::right_to_left(egui::Align::Center);
        ui.allocate_ui_with_layout(egui::vec2(ui.available_width(), 28.0), row, |ui| {
            let name = if work.tool == UnderlayTool::Move { "underlay-done" } else { "dialog-cancel" };
            is_over = ui.add(Button::new(desk.texts.get(name))).clicked();
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                ui.label(RichText::new(icon::IMAGE).size(18.0).color(desk.theme.accent.text));
                if let Some(points) = points {
                    is_over |= length(ui, desk, work.floor, points);
                }
                let text = RichText::new(desk.texts.get(key)).strong().color(desk.theme.text.strong);
                ui.add(Label::new(text).truncate());
            });
        });
    });
    if is_over {
        desk.program.session.underlay = None;
    }
}

/// The field for the length between two places; answers whether it was given.
fn length(ui: &mut Ui, desk: &mut Desk<'_>, floor: FloorId, (first, second): (Spot, Spot)) -> bool {
    const WIDTH: f32 = 260.0;
    let caption = desk.texts.get("underlay-length").into_owned();
    let texts = desk.texts.clone();
    let form = Form::new(desk.theme, &texts, "length on the picture");
    let field = form.id.with(caption.as_str());
    // The field is gone to when the second place is marked, and not again.
    let marked = Id::unique("length that was asked for");
    if ui.data(|data| data.get_temp::<(Spot, Spot)>(marked)) != Some((first, second)) {
        ui.data_mut(|data| data.insert_temp(marked, (first, second)));
        ui.memory_mut(|memory| memory.request_focus(field));
    }
    let given = ui
        .scope(|ui| {
            ui.set_max_width(WIDTH);
            typed(ui, &form, &caption, "", |text| forms::area(&texts, text))
        })
        .inner;
    given.is_some_and(|length| put(desk, floor, |underlay| scaled_by_points(underlay, first, second, length)))
}

fn missing(ui: &mut Ui, desk: &mut Desk<'_>, sentence: &str) {
    let frame = Frame::new().fill(desk.theme.ground.raised).inner_margin(Margin::symmetric(12, 6));
    let mut chosen = None;
    Panel::top("picture that is missing").frame(frame).show(ui, |ui| {
        let row = egui::Layout::right_to_left(egui::Align::Center);
        ui.allocate_ui_with_layout(egui::vec2(ui.available_width(), 28.0), row, |ui| {
            for (key, action) in [
                ("underlay-remove", Action::Picture(PictureAction::Remove)),
                ("underlay-replace", Action::Picture(PictureAction::Put)),
            ] {
                if ui.add_enabled(action.is_enabled(desk.program), Button::new(desk.texts.get(key))).clicked() {
                    chosen = Some(Command::Run(action));
                }
            }
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                ui.label(RichText::new(icon::WARNING).size(18.0).color(desk.theme.message.warning));
                ui.add(Label::new(RichText::new(sentence).color(desk.theme.text.strong)).truncate())
                    .on_hover_text(sentence);
            });
        });
    });
    desk.commands.extend(chosen);
}

/// The name of the picture's file, and its whole path.
pub(super) fn name_of(underlay: &Underlay) -> (String, String) {
    let name = Path::new(&underlay.file).file_name().unwrap_or_default().to_string_lossy().into_owned();
    (name, underlay.file.clone())
}

/// What the state of the picture is called, where it is not simply there.
pub(super) fn remark_on(desk: &Desk<'_>, floor: FloorId) -> Option<(bool, String)> {
    match desk.program.picture_of(floor)? {
        PictureState::Ready(_) => None,
        PictureState::Loading => Some((false, message!(desk.texts, "job-picture"))),
        PictureState::Failed(error) => Some((true, desk.texts.picture_error(&error))),
    }
}
