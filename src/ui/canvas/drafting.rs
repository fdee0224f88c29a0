//! Draw mode on the canvas: what pointer and keys do, as places in cells, and the preview of what is being drawn.
//!
//! It knows no tool but that one selects; what a gesture means is decided in `app::drawing`.

use std::collections::BTreeSet;

use egui::epaint::Mesh;
use egui::{
    Color32, CursorIcon, Event, EventFilter, FontId, Key, Modifiers, Painter, PointerButton, Pos2, Rect, Ui, pos2, vec2,
};

use super::cells::Run;
use super::input::Reading;
use super::paint::Scene;
use super::strokes::{dashed_frame, fill, frame, line};
use super::{Canvas, CanvasEvent};
use crate::app::{DrawInput, Tool, wall_near};
use crate::model::{CellRect, Edge, Opening, Region, UnitId, outline};

/// How near, in points, the pointer has to come to a line to mean it.
const REACH: f32 = 6.0;
/// How many cells Shift with an arrow goes.
const FAR: i64 = 10;

/// What the canvas is told of draw mode.
#[derive(Debug, Clone, Copy)]
pub struct Drafting<'a> {
    /// The tool in hand.
    pub tool: Tool,
    /// Whether something is being drawn.
    pub busy: bool,
    /// What is being drawn.
    pub preview: &'a Preview,
}

/// What a part of the preview means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// It will be so.
    Drawn,
    /// It cannot be so.
    Blocked,
    /// It will be gone.
    Gone,
}

/// A part of the preview: cells that will be, or will be gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// The cells, as a shape's rectangles.
    pub cells: Vec<CellRect>,
    /// What it means.
    pub tone: Tone,
}

/// What is being drawn, as it would be. Places are in cells.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    /// Cells.
    pub areas: Vec<Area>,
    /// A line that splits.
    pub cut: Option<(Pos2, Pos2)>,
    /// A door or a window, or the place where one would be.
    pub opening: Option<Opening>,
    /// Sizes and names, each with the middle of its place.
    pub notes: Vec<(Pos2, String)>,
    /// The cell where the keyboard draws.
    pub cursor: Option<(u32, u32)>,
    /// The wall that the pointer would move.
    pub wall: Option<Edge>,
}

impl Canvas {
    /// How near, in cells, the pointer has to come to a line to mean it.
    pub fn reach(&self) -> f32 {
        REACH / self.sight.map_or(1.0, |to_screen| to_screen.scaling)
    }

    /// Where a place of the floor shown last, in cells, is on the screen.
    pub fn on_screen(&self, at: Pos2) -> Pos2 {
        self.sight.map_or(at, |to_screen| to_screen * at)
    }

    /// The unit on a cell of the floor shown last.
    pub fn unit_at(&self, column: u32, row: u32) -> Option<UnitId> {
        let model = self.model.as_ref()?;
        let unit = model.cells.at(column, row)?;
        model.rooms.get(unit as usize).map(|room| room.unit)
    }

    /// The cells within a rectangle that units have; those of `except` do not count.
    pub fn taken(&self, within: CellRect, except: &BTreeSet<UnitId>) -> Region {
        let Some(model) = &self.model else { return Region::default() };
        let counts = |run: &&Run| model.rooms.get(run.unit as usize).is_some_and(|room| !except.contains(&room.unit));
        let mut taken: Vec<CellRect> = Vec::new();
        // Where units lie side by side, one rectangle stands for a row of them: this is done each frame of a drag.
        for (row, runs) in (within.row..within.bottom()).zip(model.cells.rows().iter().skip(within.row as usize)) {
            let first = runs.partition_point(|run| run.end <= within.column);
            let seen = runs[first..].iter().take_while(|run| run.start < within.right());
            let begun = taken.len();
            for run in seen.filter(counts) {
                let (start, end) = (run.start.max(within.column), run.end.min(within.right()));
                match taken[begun..].last_mut() {
                    Some(last) if last.right() == start => last.columns = end - last.column,
                    _ => taken.push(CellRect::new(start, row, end - start, 1)),
                }
            }
        }
        taken.into_iter().collect()
    }

    /// Reads what was done in draw mode. Answers whether the pointer is taken, so that nothing else is made of it.
    pub(super) fn read_drafting(
        &mut self,
        reading: Reading<'_>,
        drafting: &Drafting<'_>,
        events: &mut Vec<CanvasEvent>,
    ) -> bool {
        self.read_place(reading, drafting, events);
        self.read_drag(reading, drafting, events);
        let clicks = Self::read_draft_click(reading, drafting, events);
        Self::read_draft_keys(reading, drafting, events);
        clicks
    }

    fn read_place(&mut self, reading: Reading<'_>, drafting: &Drafting<'_>, events: &mut Vec<CanvasEvent>) {
        let Reading { ui, response, sight, .. } = reading;
        let over = response.contains_pointer() || response.dragged();
        let pointer = ui.input(|input| input.pointer.latest_pos()).filter(|at| over && sight.view.contains(*at));
        let at = pointer.map(|at| sight.in_cells(at));
        if at != self.drawn_at {
            self.drawn_at = at;
            events.push(CanvasEvent::Draw(DrawInput::Hover(at)));
        }
        if at.is_some() && drafting.tool != Tool::Select && !super::input::space_is_down(ui) {
            ui.set_cursor_icon(CursorIcon::Crosshair);
        } else if let Some(wall) = drafting.preview.wall {
            let upright = wall.from.0 == wall.to.0;
            ui.set_cursor_icon(if upright { CursorIcon::ResizeHorizontal } else { CursorIcon::ResizeVertical });
        }
    }

    fn read_drag(&mut self, reading: Reading<'_>, drafting: &Drafting<'_>, events: &mut Vec<CanvasEvent>) {
        let Reading { ui, response, sight, .. } = reading;
        if response.drag_started_by(PointerButton::Primary)
            && !super::input::space_is_down(ui)
            && let Some(origin) = ui.input(|input| input.pointer.press_origin())
        {
            response.request_focus();
            let at = sight.in_cells(origin);
            if drafting.tool == Tool::Select && !drafting.busy && !self.grabs(reading, at) {
                self.band = Some(at);
            } else {
                self.drags = true;
                events.push(CanvasEvent::Draw(DrawInput::Press(at)));
            }
        }
        if self.drags && (response.drag_stopped_by(PointerButton::Primary) || !response.dragged()) {
            self.drags = false;
            if let Some(at) = response.interact_pointer_pos().or_else(|| response.hover_pos()) {
                let takes = ui.input(|input| input.modifiers.alt);
                events.push(CanvasEvent::Draw(DrawInput::Release { at: sight.in_cells(at), takes }));
            }
        }
    }

    /// Whether a drag from a place moves a unit or a wall.
    fn grabs(&self, reading: Reading<'_>, at: Pos2) -> bool {
        let Reading { input, model, .. } = reading;
        if model.room_at(at).is_some() {
            return true;
        }
        let mut selected = input.selected.iter();
        let (Some(unit), None) = (selected.next(), selected.next()) else { return false };
        let unit = input.layout.unit(*unit).filter(|unit| unit.floor == input.floor);
        unit.is_some_and(|unit| wall_near(&unit.shape, at, self.reach()).is_some())
    }

    fn read_draft_click(reading: Reading<'_>, drafting: &Drafting<'_>, events: &mut Vec<CanvasEvent>) -> bool {
        let Reading { ui, response, sight, .. } = reading;
        if drafting.tool == Tool::Select && !drafting.busy {
            return false;
        }
        if response.clicked_by(PointerButton::Primary)
            && let Some(at) = response.interact_pointer_pos()
        {
            response.request_focus();
            let takes = ui.input(|input| input.modifiers.alt);
            events.push(CanvasEvent::Draw(DrawInput::Click { at: sight.in_cells(at), takes }));
        }
        true
    }

    fn read_draft_keys(reading: Reading<'_>, drafting: &Drafting<'_>, events: &mut Vec<CanvasEvent>) {
        let Reading { ui, input, response, .. } = reading;
        if !super::input::has_keyboard(ui, response) {
            return;
        }
        // While nothing is selected the arrows walk from unit to unit, as ever.
        let walks = drafting.tool == Tool::Select && !drafting.busy && input.selected.is_empty();
        let held = EventFilter { tab: drafting.busy, horizontal_arrows: true, vertical_arrows: true, escape: false };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, held));
        for (key, columns, rows) in
            [(Key::ArrowLeft, -1, 0), (Key::ArrowRight, 1, 0), (Key::ArrowUp, 0, -1), (Key::ArrowDown, 0, 1)]
        {
            if walks {
                break;
            }
            if ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, key)) {
                events.push(CanvasEvent::Draw(DrawInput::Step(columns * FAR, rows * FAR)));
            } else if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
                events.push(CanvasEvent::Draw(DrawInput::Step(columns, rows)));
            }
        }
        if drafting.tool != Tool::Select || drafting.busy {
            let takes = ui.input(|input| input.modifiers.alt);
            let entered = [Modifiers::ALT, Modifiers::NONE];
            if entered.into_iter().any(|held| ui.input_mut(|input| input.consume_key(held, Key::Enter))) {
                events.push(CanvasEvent::Draw(DrawInput::Commit { takes }));
            }
        }
        if drafting.busy {
            read_size(ui, events);
        }
    }
}

/// What is typed while something is drawn.
fn read_size(ui: &Ui, events: &mut Vec<CanvasEvent>) {
    ui.input_mut(|input| {
        if input.consume_key(Modifiers::NONE, Key::Tab) {
            events.push(CanvasEvent::Draw(DrawInput::NextMeasure));
        }
        if input.consume_key(Modifiers::NONE, Key::Backspace) {
            events.push(CanvasEvent::Draw(DrawInput::Untype));
        }
        input.events.retain(|event| {
            let Event::Text(text) = event else { return true };
            events.extend(text.chars().map(|character| CanvasEvent::Draw(DrawInput::Typed(character))));
            false
        });
    });
}

impl Scene<'_> {
    /// The preview, over everything that is.
    pub(super) fn preview(&self, mesh: &mut Mesh, preview: &Preview) {
        self.sheet_frame(mesh);
        for area in &preview.areas {
            self.area(mesh, area);
        }
        if let Some((from, to)) = preview.cut {
            let (from, to) = (self.to_screen * from, self.to_screen * to);
            line(mesh, from, to, 5.0, self.pixel, self.theme.plan.paper);
            line(mesh, from, to, 2.5, self.pixel, self.theme.accent.text);
            for end in [from, to] {
                fill(mesh, Rect::from_center_size(end, vec2(7.0, 7.0)), self.theme.accent.text);
            }
        }
        if let Some(opening) = &preview.opening {
            self.opening(mesh, opening, true);
        }
        if let Some(wall) = preview.wall {
            self.edge(mesh, wall, 4.0, self.theme.accent.text);
        }
        if let Some((column, row)) = preview.cursor {
            let cell = Rect::from_min_size(pos2(column as f32, row as f32), vec2(1.0, 1.0));
            let rect = self.snapped(cell).expand(2.0);
            dashed_frame(mesh, rect, 2.0, 4.0, [self.theme.text.strong, self.theme.plan.paper]);
        }
    }

    fn area(&self, mesh: &mut Mesh, area: &Area) {
        let colour = self.tone(area.tone);
        for cells in &area.cells {
            let rect = Rect::from_min_max(
                pos2(cells.column as f32, cells.row as f32),
                pos2(cells.right() as f32, cells.bottom() as f32),
            );
            fill(mesh, self.snapped(rect).intersect(self.view), colour.gamma_multiply(0.22));
        }
        for edge in outline(&area.cells) {
            self.edge(mesh, edge, 2.0, colour);
        }
    }

    const fn tone(&self, tone: Tone) -> Color32 {
        match tone {
            Tone::Drawn => self.theme.accent.text,
            Tone::Blocked => self.theme.message.error,
            Tone::Gone => self.theme.text.secondary,
        }
    }

    fn edge(&self, mesh: &mut Mesh, edge: Edge, width: f32, colour: Color32) {
        let corner = |(column, row): (u32, u32)| pos2(column as f32, row as f32);
        let rect = self.snapped(Rect::from_min_max(corner(edge.from), corner(edge.to))).expand(width / 2.0);
        if rect.intersects(self.view) {
            fill(mesh, rect, colour);
        }
    }

    /// Sizes and names, each on a plate of its own so that it can be read over anything; kept within what is seen.
    pub(super) fn notes(&self, painter: &Painter, preview: &Preview) {
        let theme = self.theme;
        let font = FontId::proportional(theme.type_size.secondary);
        for (at, text) in &preview.notes {
            let galley = painter.layout_no_wrap(text.clone(), font.clone(), theme.text.strong);
            let plate = Rect::from_center_size(self.to_screen * *at, galley.size() + vec2(12.0, 6.0));
            let inside = self.view.shrink(2.0);
            let shift = (inside.min - plate.min).max(egui::Vec2::ZERO) + (inside.max - plate.max).min(egui::Vec2::ZERO);
            let plate = plate.translate(shift);
            painter.rect_filled(plate, theme.corner(), theme.ground.raised);
            painter.rect_stroke(plate, theme.corner(), theme.hairline(), egui::StrokeKind::Inside);
            painter.galley(plate.min + vec2(6.0, 3.0), galley, theme.text.strong);
        }
    }

    /// The frame of the sheet, so that one sees where can be drawn.
    fn sheet_frame(&self, mesh: &mut Mesh) {
        frame(mesh, self.snapped(self.model.sheet).expand(3.0), 1.0, self.theme.accent.text);
    }
}
