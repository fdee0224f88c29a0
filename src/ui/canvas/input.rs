//! What the user did with pointer and keyboard, put into events.

use egui::containers::{DragPanButtons, Scene as PanAndZoom};
use egui::emath::TSTransform;
use egui::{CursorIcon, EventFilter, Key, Modifiers, PointerButton, Pos2, Rangef, Rect, Response, Ui};

use super::access::{self, Asked};
use super::model::PlanModel;
use super::walk::{self, Direction};
use super::{Canvas, CanvasEvent, PlanInput, Wish, tooltip};
use crate::app::{Intent, Tool};
use crate::model::UnitId;

/// Lets the wheel zoom about the pointer, and the middle button, or space with the left one, pan. Answers whether the
/// view moved.
pub(super) fn pan_and_zoom(ui: &Ui, response: &Response, zoom: Rangef, to_screen: &mut TSTransform) -> bool {
    let before = *to_screen;
    // Its own panning reckons with a layer that is scaled itself, which the plan is not.
    let zooming = PanAndZoom::new().zoom_range(zoom).drag_pan_buttons(DragPanButtons::empty()).scroll_zooms(true);
    let mut zoomed = response.clone();
    zooming.register_pan_and_zoom(ui, &mut zoomed, to_screen);
    if is_panning(ui, response) {
        to_screen.translation += response.drag_delta();
        ui.set_cursor_icon(CursorIcon::Grabbing);
    } else if response.hovered() && space_is_down(ui) {
        ui.set_cursor_icon(CursorIcon::Grab);
    }
    before != *to_screen
}

fn is_panning(ui: &Ui, response: &Response) -> bool {
    response.dragged_by(PointerButton::Middle) || response.dragged_by(PointerButton::Primary) && space_is_down(ui)
}

/// While somebody types, a space is a letter.
pub(super) fn space_is_down(ui: &Ui) -> bool {
    ui.input(|input| input.key_down(Key::Space)) && !ui.ctx().text_edit_focused()
}

/// Whether keys are for the canvas. A window that the system has not told of its focus gets keys all the same.
pub(super) fn has_keyboard(ui: &Ui, response: &Response) -> bool {
    ui.memory(|memory| memory.has_focus(response.id))
}

/// Ctrl and Shift add to what is selected.
fn adds(modifiers: Modifiers) -> bool {
    modifiers.command || modifiers.shift
}

/// From the screen to the plan.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sight {
    /// From cells to points.
    pub(super) to_screen: TSTransform,
    /// What is seen, in points.
    pub(super) view: Rect,
}

impl Sight {
    pub(super) fn in_cells(self, place: Pos2) -> Pos2 {
        self.to_screen.inverse() * place
    }

    fn unit_at(self, model: &PlanModel, place: Pos2) -> Option<UnitId> {
        let seen = self.view.contains(place);
        seen.then(|| model.room_at(self.in_cells(place))).flatten().map(|room| room.unit)
    }
}

/// What was done is read from, and against.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    /// Where the pointer and the keys are asked for.
    pub(super) ui: &'a Ui,
    /// What the canvas was asked to show.
    pub(super) input: &'a PlanInput<'a>,
    /// The plan as it is drawn.
    pub(super) model: &'a PlanModel,
    /// What the canvas' own area felt.
    pub(super) response: &'a Response,
    /// From the screen to the plan.
    pub(super) sight: Sight,
}

impl Canvas {
    /// Reads everything that was done since the last frame.
    pub(super) fn read_input(&mut self, reading: Reading<'_>) -> Vec<CanvasEvent> {
        if let Some(tool) = reading.input.underlay.and_then(|underlay| underlay.tool) {
            return self.read_underlay(reading, tool);
        }
        self.forget_underlay_drag();
        let mut events = Vec::new();
        self.follow_selection(reading.input, reading.model);
        self.read_hover(reading, &mut events);
        let drafting = reading.input.drafting;
        let taken = drafting.is_some_and(|drafting| self.read_drafting(reading, &drafting, &mut events));
        if !taken {
            self.read_clicks(reading, &mut events);
        }
        self.read_band(reading, &mut events);
        self.read_keys(reading, &mut events);
        self.read_listener(reading, &mut events);
        events
    }

    /// The keyboard stands on what is selected, also where something else selected it.
    fn follow_selection(&mut self, input: &PlanInput<'_>, model: &PlanModel) {
        let elsewhere = self.cursor.is_none_or(|cursor| !input.selected.contains(&cursor));
        if elsewhere && let Some(first) = input.selected.iter().find(|unit| model.room(**unit).is_some()) {
            self.cursor = Some(*first);
        }
        self.cursor = self.cursor.filter(|cursor| model.room(*cursor).is_some());
    }

    fn read_hover(&mut self, reading: Reading<'_>, events: &mut Vec<CanvasEvent>) {
        let Reading { ui, input, model, response, sight } = reading;
        let pointer = ui.input(|input| input.pointer.latest_pos()).filter(|_| response.contains_pointer());
        let under = pointer.and_then(|place| sight.unit_at(model, place));
        if under != self.hovered {
            self.hovered = under;
            events.push(CanvasEvent::Hovered(under));
        }
        if let Some(unit) = under
            && let Some(intent) = response.dnd_release_payload::<Intent>()
        {
            events.push(CanvasEvent::Dropped { intent: *intent, unit });
        }
        let drafts = input.drafting.is_some_and(|drafting| drafting.busy || drafting.tool != Tool::Select);
        let busy = drafts || response.dragged() || egui::DragAndDrop::has_any_payload(ui.ctx());
        if let Some(unit) = under.filter(|_| !busy) {
            response.clone().on_hover_ui_at_pointer(|ui| tooltip::fill(ui, input, unit));
        }
    }

    fn read_clicks(&mut self, reading: Reading<'_>, events: &mut Vec<CanvasEvent>) {
        let Reading { ui, model, response, sight, .. } = reading;
        let under = response.interact_pointer_pos().and_then(|place| sight.unit_at(model, place));
        // `clicked` would also answer to Enter and space, which mean something else here.
        if response.clicked_by(PointerButton::Primary) {
            response.request_focus();
            let add = adds(ui.input(|input| input.modifiers));
            events.push(match under {
                Some(unit) if response.double_clicked_by(PointerButton::Primary) && !add => CanvasEvent::Opened(unit),
                Some(unit) => CanvasEvent::Clicked { unit, add },
                None => CanvasEvent::ClickedNothing,
            });
            self.cursor = under.or(self.cursor);
        }
        if response.clicked_by(PointerButton::Secondary) {
            response.request_focus();
            events.push(CanvasEvent::SecondaryClicked(under));
        }
    }

    fn read_band(&mut self, reading: Reading<'_>, events: &mut Vec<CanvasEvent>) {
        let Reading { ui, model, response, sight, .. } = reading;
        let begins = reading.input.drafting.is_none() && response.drag_started_by(PointerButton::Primary);
        if begins && !space_is_down(ui) {
            response.request_focus();
            self.band = ui.input(|input| input.pointer.press_origin()).map(|origin| sight.in_cells(origin));
        }
        let Some(start) = self.band else { return };
        if ui.input(|input| input.key_pressed(Key::Escape)) {
            self.band = None;
            return;
        }
        if response.drag_stopped_by(PointerButton::Primary) || !response.dragged() {
            self.band = None;
            if let Some(end) = response.interact_pointer_pos() {
                let band = Rect::from_two_pos(start, sight.in_cells(end));
                let add = adds(ui.input(|input| input.modifiers));
                let units = if reading.input.drafting.is_some() { model.all_in(band) } else { model.units_in(band) };
                events.push(CanvasEvent::RubberBand { units, add });
            }
        }
    }

    /// The rubber band as it is now, in points.
    pub(super) fn band_on_screen(&self, ui: &Ui, sight: Sight) -> Option<Rect> {
        let start = sight.to_screen * self.band?;
        let end = ui.input(|input| input.pointer.latest_pos())?;
        Some(Rect::from_two_pos(start, end).intersect(sight.view))
    }

    fn read_keys(&mut self, reading: Reading<'_>, events: &mut Vec<CanvasEvent>) {
        let Reading { ui, model, response, sight, .. } = reading;
        if !has_keyboard(ui, response) {
            return;
        }
        let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
        let keys = [
            (Key::ArrowLeft, Direction::Left),
            (Key::ArrowRight, Direction::Right),
            (Key::ArrowUp, Direction::Up),
            (Key::ArrowDown, Direction::Down),
        ];
        for (key, direction) in keys {
            let mut add = false;
            let pressed = ui.input_mut(|input| {
                add = input.consume_key(Modifiers::SHIFT, key);
                add || input.consume_key(Modifiers::NONE, key)
            });
            if pressed && let Some(unit) = self.step(model, direction, sight) {
                self.cursor = Some(unit);
                self.wish = Some(Wish::Reveal(unit));
                events.push(CanvasEvent::KeyboardMoved { unit, add });
            }
        }
        if let Some(unit) = self.cursor
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
        {
            events.push(CanvasEvent::Opened(unit));
        }
    }

    /// The unit an arrow leads to.
    fn step(&self, model: &PlanModel, direction: Direction, sight: Sight) -> Option<UnitId> {
        let rooms: Vec<_> =
            model.rooms.iter().filter(|room| !room.building || Some(room.unit) == self.cursor).collect();
        let rects: Vec<Rect> = rooms.iter().map(|room| room.bounds).collect();
        let place = match self.cursor.and_then(|cursor| rooms.iter().position(|room| room.unit == cursor)) {
            Some(from) => walk::next(&rects, from, direction),
            None => walk::first(&rects, sight.to_screen.inverse() * sight.view),
        };
        place.map(|place| rooms[place].unit)
    }

    fn read_listener(&mut self, reading: Reading<'_>, events: &mut Vec<CanvasEvent>) {
        let Reading { ui, model, response, .. } = reading;
        for asked in access::asked(ui, response.id, model) {
            response.request_focus();
            let (Asked::Click(unit) | Asked::Focus(unit)) = asked;
            self.cursor = Some(unit);
            self.wish = Some(Wish::Reveal(unit));
            events.push(match asked {
                Asked::Click(unit) => CanvasEvent::Clicked { unit, add: false },
                Asked::Focus(unit) => CanvasEvent::KeyboardMoved { unit, add: false },
            });
        }
    }
}
