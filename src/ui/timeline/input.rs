//! What the user did with pointer and keyboard, put into events.

use egui::{CursorIcon, EventFilter, Key, Modifiers, PointerButton, Pos2, Response, Ui};

use super::picking::Hit;
use super::rows::Row;
use super::{Areas, Cursor, Scene, Timeline, TimelineEvent, access, tooltip};
use crate::app::{Grip, Intent};
use crate::model::UnitId;

/// What a drag does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Hold {
    /// Shows other days and rows.
    Ground,
    /// Shows another date.
    Date,
    /// Moves the thumb of the rows.
    Rows,
    /// Drags something of the timeline; the draft of it was there last.
    Grip { grip: Grip, was_drafted: bool },
}

/// Whether keys are for the timeline. A window that the system has not told of its focus gets keys all the same.
pub(super) fn has_keyboard(ui: &Ui, response: &Response) -> bool {
    ui.memory(|memory| memory.has_focus(response.id))
}

fn space_is_down(ui: &Ui) -> bool {
    ui.input(|input| input.key_down(Key::Space)) && !ui.ctx().text_edit_focused()
}

impl Timeline {
    /// The wheel scrolls rows and days; with Ctrl, or over the axis, it zooms about the pointer.
    pub(super) fn read_wheel(&mut self, ui: &Ui, response: &Response, areas: Areas) {
        let pointer = ui.input(|input| input.pointer.hover_pos()).filter(|_| response.contains_pointer());
        let (Some(at), Some(scale)) = (pointer, &mut self.scale) else { return };
        let (scrolled, zoomed) = ui.input(|input| (input.smooth_scroll_delta(), input.zoom_delta()));
        let about = at.x.max(areas.body.left());
        if zoomed != 1.0 {
            scale.zoom(f64::from(zoomed), about);
        } else if areas.axis.contains(at) {
            scale.zoom(f64::from(scrolled.y / 240.0).exp(), about);
            scale.pan(-scrolled.x);
        } else {
            scale.pan(-scrolled.x);
            self.top -= scrolled.y;
        }
        self.clamp_top(areas.body.height());
    }

    /// Reads everything that was done since the last frame.
    pub(super) fn read(&mut self, ui: &Ui, scene: &Scene<'_>, response: &Response, events: &mut Vec<TimelineEvent>) {
        let pointer = ui.input(|input| input.pointer.latest_pos());
        let under = pointer.filter(|_| response.contains_pointer());
        self.read_drag(ui, scene, response, events);
        if let Some(at) = under {
            if self.hold.is_none() {
                self.read_hover(ui, scene, response, at);
            }
            if let Some(intent) = response.dnd_release_payload::<Intent>()
                && let Some(unit) = scene.hit(at).unit()
            {
                events.push(TimelineEvent::Dropped { intent: *intent, unit, day: scene.scale.day(at.x) });
            }
        }
        self.read_click(scene, response, events);
        self.read_keys(ui, scene, response, events);
        for asked in access::asked(ui, response.id, scene) {
            response.request_focus();
            match asked {
                access::Asked::Heading(row) => self.toggle(row),
                access::Asked::Unit(unit) => self.go(scene, Row::Unit(unit), None, events),
                access::Asked::Tenancy(unit, tenancy) => self.go(scene, Row::Unit(unit), Some(tenancy), events),
            }
        }
    }

    fn read_hover(&self, ui: &Ui, scene: &Scene<'_>, response: &Response, at: Pos2) {
        let hit = scene.hit(at);
        let is_on_thumb = self.thumb(scene.areas).is_some_and(|thumb| thumb.expand(3.0).contains(at));
        let icon = match hit {
            _ if space_is_down(ui) => Some(CursorIcon::Grab),
            Hit::Heading(_) | Hit::Label(_) => Some(CursorIcon::PointingHand),
            Hit::Axis | Hit::Bar { grip: Some(Grip::Start(_) | Grip::End(_)), .. } => {
                Some(CursorIcon::ResizeHorizontal)
            }
            Hit::Bar { grip: Some(_), .. } => Some(CursorIcon::Grab),
            Hit::Free { .. } if scene.input.editable => Some(CursorIcon::Crosshair),
            _ => None,
        };
        if let Some(icon) = icon.filter(|_| !is_on_thumb) {
            ui.set_cursor_icon(icon);
        }
        if egui::DragAndDrop::has_any_payload(ui.ctx()) {
            return;
        }
        if tooltip::is_due(scene, at, hit) {
            response.clone().on_hover_ui_at_pointer(|ui| tooltip::fill(ui, scene, at, hit));
        }
    }

    fn read_drag(&mut self, ui: &Ui, scene: &Scene<'_>, response: &Response, events: &mut Vec<TimelineEvent>) {
        if response.drag_started() {
            response.request_focus();
            let origin = ui.input(|input| input.pointer.press_origin());
            self.hold = origin.and_then(|origin| self.taken(ui, scene, response, origin));
            if let Some(Hold::Grip { grip, .. }) = self.hold {
                events.push(TimelineEvent::Held(grip));
            }
        }
        let Some(hold) = self.hold else { return };
        let at = response.interact_pointer_pos();
        let ends = response.drag_stopped() || !response.dragged();
        match (hold, at) {
            (Hold::Ground, _) => {
                let by = response.drag_delta();
                if let Some(scale) = &mut self.scale {
                    scale.pan(-by.x);
                }
                self.top -= by.y;
                ui.set_cursor_icon(CursorIcon::Grabbing);
            }
            (Hold::Rows, _) => self.drag_thumb(scene, response.drag_delta().y),
            (Hold::Date, Some(at)) => show_date(scene, at, events),
            (Hold::Grip { grip, was_drafted }, at) => {
                // Escape, or a colleague's change that took away what was held, has dropped the draft.
                if was_drafted && scene.input.draft.is_none() {
                    self.hold = None;
                    return;
                }
                self.hold = Some(Hold::Grip { grip, was_drafted: true });
                let at = at.or_else(|| ui.input(|input| input.pointer.latest_pos()));
                if let Some(at) = at {
                    events.push(TimelineEvent::Dragged(scene.place(at, grip)));
                }
                let icon =
                    if matches!(grip, Grip::Bar { .. }) { CursorIcon::Grabbing } else { CursorIcon::ResizeHorizontal };
                ui.set_cursor_icon(icon);
                if ends {
                    events.push(TimelineEvent::Released);
                }
            }
            (Hold::Date, None) => {}
        }
        if ends {
            self.hold = None;
        }
    }

    fn drag_thumb(&mut self, scene: &Scene<'_>, by: f32) {
        let (Some(thumb), Some(rows)) = (self.thumb(scene.areas), &self.rows) else { return };
        let height = scene.areas.body.height();
        self.top += by * (rows.height() - height) / (height - thumb.height()).max(1.0);
    }

    /// What a drag from a place does.
    fn taken(&self, ui: &Ui, scene: &Scene<'_>, response: &Response, origin: Pos2) -> Option<Hold> {
        let pans = response.dragged_by(PointerButton::Middle) || space_is_down(ui);
        if pans {
            return Some(Hold::Ground);
        }
        if !response.dragged_by(PointerButton::Primary) {
            return None;
        }
        if self.thumb(scene.areas).is_some_and(|thumb| thumb.expand(3.0).contains(origin)) {
            return Some(Hold::Rows);
        }
        let held = |grip| Hold::Grip { grip, was_drafted: false };
        match scene.hit(origin) {
            Hit::Axis => Some(Hold::Date),
            Hit::Bar { grip: Some(grip), .. } => Some(held(grip)),
            Hit::Free { unit, day } if scene.input.editable => Some(held(Grip::Free { unit, from: day })),
            _ if scene.areas.rows().contains(origin) => Some(Hold::Ground),
            _ => None,
        }
    }

    fn read_click(&mut self, scene: &Scene<'_>, response: &Response, events: &mut Vec<TimelineEvent>) {
        let Some(at) = response.interact_pointer_pos() else { return };
        // `clicked` would also answer to Enter and space, which mean something else here.
        if !response.clicked_by(PointerButton::Primary) {
            return;
        }
        response.request_focus();
        let hit = scene.hit(at);
        if response.double_clicked_by(PointerButton::Primary)
            && let Some(unit) = hit.unit()
        {
            events.push(TimelineEvent::Opened(unit));
            return;
        }
        match hit {
            Hit::Axis => show_date(scene, at, events),
            Hit::Heading(row) => {
                self.cursor = Some(Cursor { row, tenancy: None });
                self.toggle(row);
            }
            Hit::Bar { unit, tenancy, .. } => self.go(scene, Row::Unit(unit), Some(tenancy), events),
            Hit::Label(unit) | Hit::Free { unit, .. } | Hit::Ground(unit) => {
                self.go(scene, Row::Unit(unit), None, events);
            }
            Hit::Nothing => events.push(TimelineEvent::Nothing),
        }
    }

    /// Goes to a row, or to a bar of it, and chooses it.
    fn go(
        &mut self,
        scene: &Scene<'_>,
        row: Row,
        tenancy: Option<crate::model::TenancyId>,
        events: &mut Vec<TimelineEvent>,
    ) {
        self.cursor = Some(Cursor { row, tenancy });
        self.reveal_row(row, scene.areas.body.height());
        match (row, tenancy) {
            (Row::Unit(unit), Some(tenancy)) => events.push(TimelineEvent::Tenancy { unit, tenancy }),
            (Row::Unit(unit), None) => events.push(TimelineEvent::Unit(unit)),
            _ => {}
        }
    }

    /// Arrows walk rows and bars, Enter chooses, Home goes to today.
    fn read_keys(&mut self, ui: &Ui, scene: &Scene<'_>, response: &Response, events: &mut Vec<TimelineEvent>) {
        if !has_keyboard(ui, response) {
            return;
        }
        let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        for (key, by) in [(Key::ArrowUp, -1), (Key::ArrowDown, 1)] {
            if pressed(key) {
                self.walk_rows(scene, by);
            }
        }
        for (key, by) in [(Key::ArrowLeft, -1), (Key::ArrowRight, 1)] {
            if pressed(key) {
                self.walk_bars(scene, by);
            }
        }
        if pressed(Key::Home)
            && let Some(scale) = &mut self.scale
        {
            scale.centre(scene.input.today);
        }
        if pressed(Key::Enter)
            && let Some(Cursor { row, tenancy }) = self.cursor
        {
            if row.unit().is_some() {
                self.go(scene, row, tenancy, events);
            } else {
                self.toggle(row);
            }
        }
    }

    fn walk_rows(&mut self, scene: &Scene<'_>, by: isize) {
        let Some(rows) = &self.rows else { return };
        let here = self.cursor.and_then(|cursor| rows.find(cursor.row));
        let next = match here {
            Some(here) => here.checked_add_signed(by),
            None => rows.at(self.top),
        };
        if let Some(row) = next.and_then(|next| rows.order.get(next)).copied() {
            self.cursor = Some(Cursor { row, tenancy: None });
            self.reveal_row(row, scene.areas.body.height());
        }
    }

    /// The bar before or after; of a heading, folds and unfolds it.
    fn walk_bars(&mut self, scene: &Scene<'_>, by: isize) {
        let Some(cursor) = self.cursor else { return };
        let Some(unit) = cursor.row.unit() else {
            if self.folded.contains(&cursor.row) == (by > 0) {
                self.toggle(cursor.row);
            }
            return;
        };
        let Some((tenancy, day)) = self.next_bar(scene, unit, cursor.tenancy, by) else { return };
        self.cursor = Some(Cursor { tenancy: Some(tenancy), ..cursor });
        if let Some(scale) = &mut self.scale {
            scale.reveal(day);
        }
    }

    /// The next bar of a row with a day of it to be shown; from none, the one at the date or else the first.
    fn next_bar(
        &mut self,
        scene: &Scene<'_>,
        unit: UnitId,
        from: Option<crate::model::TenancyId>,
        by: isize,
    ) -> Option<(crate::model::TenancyId, chrono::NaiveDate)> {
        let row = self.known.row(unit, scene.input)?;
        let bars = &row.timeline.bars;
        let place = match from.and_then(|from| bars.iter().position(|bar| bar.tenancy.id == from)) {
            Some(here) => here.checked_add_signed(by)?,
            None => bars.iter().position(|bar| bar.whole().contains(scene.input.date)).unwrap_or_default(),
        };
        let bar = bars.get(place)?;
        let day = if bar.period.contains(scene.input.date) { scene.input.date } else { bar.period.first() };
        Some((bar.tenancy.id, day))
    }
}

/// The day at a place is to be the date shown.
fn show_date(scene: &Scene<'_>, at: Pos2, events: &mut Vec<TimelineEvent>) {
    let body = scene.areas.body;
    let day = scene.scale.day(at.x.clamp(body.left(), body.right() - 1.0));
    if day != scene.input.date {
        events.push(TimelineEvent::Date(day));
    }
}
