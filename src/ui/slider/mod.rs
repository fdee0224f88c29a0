//! The slider of dates under every view: a thin bar with the marks of what changes, and the play through the months.
//!
//! It works for a frame in proportion to its pixels: what it marks is counted once for a version of the layout.

mod moved;
mod track;

use std::time::Duration;

use chrono::{Days, Months, NaiveDate};
use egui::{Align, Button, EventFilter, Id, Key, Layout as Flow, Modifiers, Response, RichText, Sense, Ui, vec2};
use egui_phosphor::regular as icon;

use super::desk::Desk;
use super::theme::fonts;
use crate::app::{Action, Command, Span};
use crate::message;
use track::Track;

pub(super) use moved::moved;
pub use moved::{Moved, MovedUnit};

const HEIGHT: f32 = 30.0;
/// The room for what is said of moves.
const CAPTION: f32 = 184.0;

fn id() -> Id {
    Id::unique("date slider")
}

/// Whether the keyboard's keys are the slider's.
pub(super) fn has_focus(ui: &Ui) -> bool {
    ui.memory(|memory| memory.has_focus(id()))
}

/// Takes the step of the play that is due, and asks for a frame when the next one is.
pub(super) fn run(ui: &Ui, desk: &mut Desk<'_>) {
    if !desk.program.session.slider.is_playing() {
        return;
    }
    let pauses = !ui.ctx().text_edit_focused() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Space));
    if pauses {
        desk.program.session.toggle_play();
        return;
    }
    let now = ui.input(|input| input.time);
    if let Some(wait) = desk.program.session.play(now) {
        ui.ctx().request_repaint_after(Duration::from_secs_f64(wait.max(0.01)));
    }
}

/// Shows the bar.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = desk.theme.space.small;
        play(ui, desk);
        ui.with_layout(Flow::right_to_left(Align::Center), |ui| {
            spans(ui, desk);
            // It keeps its room while there is nothing to say: the track must not stir under the pointer.
            let room = vec2(CAPTION, HEIGHT);
            ui.allocate_ui_with_layout(room, Flow::right_to_left(Align::Center), |ui| {
                ui.set_min_size(room);
                caption(ui, desk);
            });
            ui.add_space(desk.theme.space.small);
            let size = vec2((ui.available_width() - desk.theme.space.small).max(60.0), HEIGHT);
            let (_, rect) = ui.allocate_space(size);
            slide(ui, desk, rect);
        });
    });
}

fn play(ui: &mut Ui, desk: &mut Desk<'_>) {
    let plays = desk.program.session.slider.is_playing();
    let glyph = RichText::new(if plays { icon::PAUSE } else { icon::PLAY }).size(16.0);
    let name = desk.texts.get(if plays { "slider-pause" } else { Action::Play.key() }).into_owned();
    let button = Button::new(glyph).frame_when_inactive(false).min_size(vec2(28.0, 28.0));
    let response = ui.add(button).on_hover_text(desk.hint(Action::Play));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name.as_str()));
    if response.clicked() {
        desk.push(Command::Run(Action::Play));
    }
}

/// How much time the track shows.
fn spans(ui: &mut Ui, desk: &mut Desk<'_>) {
    let name = |span: Span| message!(desk.texts, "slider-years", years = span.years());
    let shown = desk.program.session.slider.span();
    let mut span = shown;
    let list = egui::ComboBox::from_id_salt("span of the date slider").width(64.0);
    let response = list.selected_text(RichText::new(name(shown)).small()).show_ui(ui, |ui| {
        for candidate in Span::ALL {
            ui.selectable_value(&mut span, candidate, name(candidate));
        }
    });
    let caption = desk.texts.get("slider-span").into_owned();
    response.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, caption.as_str()));
    if span != shown {
        desk.program.session.use_span(span);
    }
}

/// How many move in and out, with their names to be read.
fn caption(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(moved) = moved(ui, desk) else { return };
    let (came, left) = moved.counts();
    let close = desk.texts.get("slider-forget-moves").into_owned();
    let button = Button::new(RichText::new(icon::X).small()).frame_when_inactive(false);
    let response = ui.add(button).on_hover_text(close.as_str());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, close.as_str()));
    if response.clicked() {
        desk.program.session.forget_moves();
    }
    let text = message!(desk.texts, "slider-moves", came = came, left = left);
    let label = ui.add(egui::Label::new(RichText::new(text).small().color(desk.theme.text.body)).truncate());
    label.on_hover_ui(|ui| names(ui, desk, &moved));
}

/// Who moves where, a line each.
fn names(ui: &mut Ui, desk: &Desk<'_>, moved: &Moved) {
    const MOST: usize = 12;
    let session = &desk.program.session;
    let since = session.slider.since().unwrap_or_else(|| session.date());
    let (from, to) = (since.min(session.date()), since.max(session.date()));
    let heading = message!(desk.texts, "slider-between", from = desk.texts.date(from), to = desk.texts.date(to));
    ui.label(RichText::new(heading).family(fonts::bold()));
    let mut lines = Vec::new();
    for (unit, who) in moved.units() {
        let Some(unit) = desk.layout.unit(unit) else { continue };
        let code = desk.texts.unit_code(unit);
        for (key, names) in [("slider-moves-out", &who.left), ("slider-moves-in", &who.came)] {
            let told = |name: &String| {
                desk.texts.with(key, &[("startup", name.as_str().into()), ("unit", code.as_str().into())])
            };
            lines.extend(names.iter().map(told));
        }
    }
    some_lines(ui, desk, &lines[..lines.len().min(MOST)], lines.len().saturating_sub(MOST));
}

fn some_lines(ui: &mut Ui, desk: &Desk<'_>, lines: &[String], left_out: usize) {
    for line in lines {
        ui.label(line);
    }
    if left_out > 0 {
        let more = message!(desk.texts, "slider-more", count = left_out);
        ui.label(RichText::new(more).color(desk.theme.text.secondary));
    }
}

/// The track itself: what is drawn, said and done there.
fn slide(ui: &Ui, desk: &mut Desk<'_>, rect: egui::Rect) {
    let response = ui.interact(rect, id(), Sense::click_and_drag() | Sense::focusable_noninteractive());
    let date = desk.program.session.date();
    let spoken = message!(desk.texts, "slider-spoken", date = desk.texts.long_date(date));
    response.widget_info(|| {
        let mut info = egui::WidgetInfo::labeled(egui::Role::Slider, true, spoken.as_str());
        info.value = Some(f64::from(chrono::Datelike::num_days_from_ce(&date)));
        info
    });
    let slider = desk.program.session.slider.clone();
    let track = Track { rect, slider: &slider, theme: desk.theme };
    track.paint(ui, desk, response.has_focus());
    by_pointer(ui, desk, &track, &response);
    by_keys(ui, desk, &response);
    hover(ui, desk, &track, response);
}

fn by_pointer(ui: &Ui, desk: &mut Desk<'_>, track: &Track<'_>, response: &Response) {
    let grabbed = id().with("from");
    let session = &mut desk.program.session;
    if response.is_pointer_button_down_on() && ui.input(|input| input.pointer.any_pressed()) {
        ui.data_mut(|data| data.insert_temp(grabbed, session.date()));
        response.request_focus();
    }
    if response.is_pointer_button_down_on()
        && let Some(at) = response.interact_pointer_pos()
    {
        let date = track.date_at(at.x);
        let since = ui.data(|data| data.get_temp::<NaiveDate>(grabbed)).unwrap_or_else(|| session.date());
        if date != session.date() {
            session.slide_to(date, since);
        }
    }
}

fn by_keys(ui: &Ui, desk: &mut Desk<'_>, response: &Response) {
    if !has_focus(ui) {
        return;
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let date = desk.program.session.date();
    let today = desk.program.environment.clock.today();
    let keys = [
        (Key::ArrowLeft, date.checked_sub_days(Days::new(1))),
        (Key::ArrowDown, date.checked_sub_days(Days::new(1))),
        (Key::ArrowRight, date.checked_add_days(Days::new(1))),
        (Key::ArrowUp, date.checked_add_days(Days::new(1))),
        (Key::PageDown, date.checked_sub_months(Months::new(1))),
        (Key::PageUp, date.checked_add_months(Months::new(1))),
        (Key::Home, Some(today)),
    ];
    for (key, to) in keys {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))
            && let Some(to) = to
        {
            desk.program.session.slide_to(to, date);
        }
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Space)) {
        desk.push(Command::Run(Action::Play));
    }
}

/// The date under the pointer, and what changes about it.
fn hover(ui: &Ui, desk: &mut Desk<'_>, track: &Track<'_>, response: Response) {
    let Some(at) = response.hover_pos() else { return };
    let date = if response.dragged() { desk.program.session.date() } else { track.date_at(at.x) };
    let heading = desk.texts.date_with_weekday(date);
    let (layout, texts) = (desk.layout.clone(), desk.texts.clone());
    let floors = moved::floors_shown(ui, desk);
    let near = track.days_at(at.x);
    let course = desk.program.derived().course();
    let (lines, left_out) = near.map(|near| moved::told(&layout, &texts, course, &floors, near)).unwrap_or_default();
    if response.dragged() {
        ui.ctx().set_cursor_icon(egui::CursorIcon::ResizeHorizontal);
    }
    response.on_hover_ui_at_pointer(|ui| {
        ui.label(RichText::new(heading).family(fonts::bold()));
        some_lines(ui, desk, &lines, left_out);
    });
}
