//! What pointer and keys make of what is being drawn. Never alters a layout: what is done is answered as a request.

use std::collections::BTreeSet;

use egui::{Pos2, Rect, pos2};

use super::draft::{Corner, nearest_edge, wall_near, way, with_wall_moved};
use super::{Draft, DrawRequest, Drawing, RectangleDraft, Tool, TypedSize};
use crate::model::{Caption, Edge, Floor, Layout, Opening, OpeningKind, Region, UnitId};
use crate::text::Language;

/// The floor that is drawn on.
#[derive(Clone, Copy)]
pub struct Sheet<'a> {
    /// The layout.
    pub layout: &'a Layout,
    /// The floor.
    pub floor: &'a Floor,
    /// The unit on a cell, by column and row.
    pub unit_at: &'a dyn Fn(u32, u32) -> Option<UnitId>,
    /// The units selected.
    pub selection: &'a BTreeSet<UnitId>,
    /// How near, in cells, the pointer has to come to a line to mean it.
    pub reach: f32,
    /// The language that sizes are typed in.
    pub language: Language,
}

/// What was done with pointer or keys. Places are in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DrawInput {
    /// The pointer is somewhere, or nowhere on the plan.
    Hover(Option<Pos2>),
    /// The pointer began to be dragged from a place.
    Press(Pos2),
    /// It was let go at a place; `takes` where Alt was held, to take away rather than to add.
    Release {
        /// The place.
        at: Pos2,
        /// Whether Alt was held.
        takes: bool,
    },
    /// A place was clicked.
    Click {
        /// The place.
        at: Pos2,
        /// Whether Alt was held.
        takes: bool,
    },
    /// An arrow key: so many columns to the right, rows down.
    Step(i64, i64),
    /// Enter, or Alt with Enter.
    Commit {
        /// Whether Alt was held.
        takes: bool,
    },
    /// A character was typed.
    Typed(char),
    /// The last character typed is taken back.
    Untype,
    /// Tab: to the other measure of the size that is typed.
    NextMeasure,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Drawn {
    /// Nothing but what is being drawn.
    Nothing,
    /// Something is to be done.
    Request(DrawRequest),
    /// A unit is to be selected, and nothing else.
    Select(UnitId),
}

impl Drawing {
    /// Takes in what was done.
    pub fn handle(&mut self, sheet: &Sheet<'_>, input: DrawInput) -> Drawn {
        match input {
            DrawInput::Hover(at) => self.hover(sheet, at),
            DrawInput::Press(at) => return self.press(sheet, at),
            DrawInput::Release { at, takes } => {
                self.hover(sheet, Some(at));
                return self.finish(sheet, takes);
            }
            DrawInput::Click { at, takes } => return self.click(sheet, at, takes),
            DrawInput::Step(columns, rows) => return self.step(sheet, columns, rows),
            DrawInput::Commit { takes } => return self.commit(sheet, takes),
            DrawInput::Typed(character) => self.typed(|size| {
                size.push(character);
            }),
            DrawInput::Untype => self.typed(TypedSize::pop),
            DrawInput::NextMeasure => self.typed(TypedSize::next),
        }
        Drawn::Nothing
    }

    /// What a rectangle or a stroke that is being drawn covers on the floor.
    pub fn region(&self, sheet: &Sheet<'_>) -> Option<Region> {
        match self.draft.as_ref()? {
            Draft::Rectangle(draft) => {
                let grid = (sheet.floor.columns, sheet.floor.rows);
                Some(Region::rectangle(draft.rectangle(sheet.floor.module, grid, sheet.language)))
            }
            Draft::Stroke { region, .. } => Some(region.clone()),
            Draft::Wall { unit, wall, by } => {
                let unit = sheet.layout.unit(*unit)?;
                let before = Region::from(&unit.shape);
                let moved = with_wall_moved(&before, *wall, *by);
                // What the wall goes over is taken as far as it is free, and not beyond what is in the way.
                let free = moved
                    .difference(&before)
                    .filtered(|column, row| sheet.is_on_grid(column, row) && (sheet.unit_at)(column, row).is_none());
                let kept = moved.intersection(&before);
                let whole = kept.union(&free).parts().into_iter().filter(|part| part.overlaps(&kept));
                Some(whole.fold(Region::default(), |all, part| all.union(&part)))
            }
            _ => None,
        }
    }

    fn hover(&mut self, sheet: &Sheet<'_>, at: Option<Pos2>) {
        self.pointer = at;
        let Some(at) = at else { return };
        let cell = sheet.cell(at);
        match &mut self.draft {
            Some(Draft::Rectangle(draft)) => draft.to = cell,
            Some(Draft::Stroke { region, last, .. }) if *last != cell => {
                *region = region.union(&way(*last, cell));
                *last = cell;
            }
            Some(Draft::Cut { to, .. }) => *to = sheet.corner(at),
            Some(Draft::Opening { from, to, .. }) => {
                // Near a corner the nearest side may be the other one: where it is dragged to says which is meant.
                let start = self.pressed.map_or(*from, |pressed| sheet.corner(pressed));
                let end = sheet.corner(at);
                if start != end {
                    (*from, *to) = (start, along(start, end));
                }
            }
            Some(Draft::Pasting { at: place, .. }) => *place = cell,
            Some(Draft::Moving { by, .. }) => {
                if let Some(pressed) = self.pressed {
                    let from = sheet.cell(pressed);
                    *by = (i64::from(cell.0) - i64::from(from.0), i64::from(cell.1) - i64::from(from.1));
                }
            }
            Some(Draft::Wall { wall, by, .. }) => {
                if let Some(pressed) = self.pressed {
                    let (from, to) = (sheet.corner(pressed), sheet.corner(at));
                    let (from, to) = if wall.from.0 == wall.to.0 { (from.0, to.0) } else { (from.1, to.1) };
                    *by = i64::from(to) - i64::from(from);
                }
            }
            _ => {}
        }
    }

    fn press(&mut self, sheet: &Sheet<'_>, at: Pos2) -> Drawn {
        // A rectangle or a line may well begin beside the sheet; what acts on the cell under the pointer may not.
        let acts_at_once = matches!(self.tool, Tool::Brush | Tool::Eraser | Tool::Door | Tool::Window);
        if self.draft.is_some() || (acts_at_once && !sheet.is_near(at)) {
            return Drawn::Nothing;
        }
        if self.tool == Tool::Select {
            return self.grab(sheet, at);
        }
        self.draft = self.begun(sheet, sheet.cell(at), Some(at));
        self.pressed = Some(at);
        Drawn::Nothing
    }

    /// Takes a wall of the unit selected, or a unit.
    fn grab(&mut self, sheet: &Sheet<'_>, at: Pos2) -> Drawn {
        if let Some((unit, wall)) = sheet.wall_at(at) {
            self.draft = Some(Draft::Wall { unit, wall, by: 0 });
            self.pressed = Some(at);
            return Drawn::Nothing;
        }
        let (column, row) = sheet.cell(at);
        let Some(unit) = (sheet.unit_at)(column, row) else { return Drawn::Nothing };
        let others = sheet.selection.contains(&unit);
        let units = if others { sheet.selection.clone() } else { BTreeSet::from([unit]) };
        self.draft = Some(Draft::Moving { units, by: (0, 0) });
        self.pressed = Some(at);
        if others { Drawn::Nothing } else { Drawn::Select(unit) }
    }

    /// What the tool begins to draw on a cell.
    fn begun(&self, sheet: &Sheet<'_>, cell: (u32, u32), at: Option<Pos2>) -> Option<Draft> {
        let place = at.unwrap_or_else(|| pos2(cell.0 as f32, cell.1 as f32));
        Some(match self.tool {
            Tool::Rectangle | Tool::Outline => Draft::Rectangle(RectangleDraft::at(cell)),
            Tool::Brush | Tool::Eraser => {
                let unit = (sheet.unit_at)(cell.0, cell.1);
                Draft::Stroke { region: way(cell, cell), last: cell, unit }
            }
            Tool::Split => Draft::Cut { from: sheet.corner(place), to: sheet.corner(place) },
            Tool::Door => sheet.opening(OpeningKind::Door, place),
            Tool::Window => sheet.opening(OpeningKind::Window, place),
            Tool::Select | Tool::Caption => return None,
        })
    }

    fn click(&mut self, sheet: &Sheet<'_>, at: Pos2, takes: bool) -> Drawn {
        if self.draft.is_none() && !sheet.is_near(at) {
            return Drawn::Nothing;
        }
        let cell = sheet.cell(at);
        self.cursor = Some(cell);
        if self.draft.is_some() {
            self.hover(sheet, Some(at));
            return self.finish(sheet, takes);
        }
        match self.tool {
            Tool::Select => Drawn::Nothing,
            Tool::Rectangle | Tool::Outline | Tool::Split => {
                let there = (sheet.unit_at)(cell.0, cell.1);
                if let Some(unit) = there.filter(|_| self.tool == Tool::Rectangle) {
                    return Drawn::Select(unit);
                }
                self.draft = self.begun(sheet, cell, Some(at));
                Drawn::Nothing
            }
            Tool::Brush | Tool::Eraser => {
                self.draft = self.begun(sheet, cell, Some(at));
                self.finish(sheet, takes)
            }
            Tool::Door | Tool::Window => self.toggle_opening(sheet, at),
            Tool::Caption => {
                self.draft = Some(sheet.caption(at));
                Drawn::Nothing
            }
        }
    }

    /// An opening of the same kind is removed, and any other line gets one.
    fn toggle_opening(&self, sheet: &Sheet<'_>, at: Pos2) -> Drawn {
        let edge = nearest_edge(at, (sheet.floor.columns, sheet.floor.rows));
        let Some(kind) = self.tool.opening() else { return Drawn::Nothing };
        let there = sheet.floor.openings.iter().find(|opening| covers(opening, edge) && opening.kind == kind);
        Drawn::Request(match there {
            Some(opening) => DrawRequest::RemoveOpening(*opening),
            None => DrawRequest::PutOpening(kind, edge),
        })
    }

    /// Moves what is being drawn by the keyboard, or the place where it draws.
    fn step(&mut self, sheet: &Sheet<'_>, columns: i64, rows: i64) -> Drawn {
        let most = (sheet.floor.columns, sheet.floor.rows);
        let cell = |cell: (u32, u32)| {
            (moved(cell.0, columns, most.0.saturating_sub(1)), moved(cell.1, rows, most.1.saturating_sub(1)))
        };
        match &mut self.draft {
            Some(Draft::Rectangle(draft)) => draft.to = cell(draft.to),
            Some(Draft::Stroke { region, last, .. }) => {
                let next = cell(*last);
                *region = region.union(&way(*last, next));
                *last = next;
            }
            Some(Draft::Cut { to, .. }) => *to = (moved(to.0, columns, most.0), moved(to.1, rows, most.1)),
            Some(Draft::Opening { from, to, .. }) => {
                let end = (moved(to.0, columns, most.0), moved(to.1, rows, most.1));
                if end != *from {
                    *to = along(*from, end);
                }
            }
            Some(Draft::Moving { by, .. }) => *by = (by.0 + columns, by.1 + rows),
            Some(Draft::Wall { wall, by, .. }) => *by += if wall.from.0 == wall.to.0 { columns } else { rows },
            Some(Draft::Pasting { at, .. }) => *at = cell(*at),
            Some(Draft::Caption { .. }) => return Drawn::Nothing,
            None if self.tool == Tool::Select && !sheet.selection.is_empty() => {
                self.draft = Some(Draft::Moving { units: sheet.selection.clone(), by: (columns, rows) });
            }
            None if self.tool == Tool::Select => return Drawn::Nothing,
            None => self.cursor = Some(self.cursor.map_or((0, 0), cell)),
        }
        if let Some(Draft::Rectangle(RectangleDraft { to, .. }) | Draft::Stroke { last: to, .. }) = &self.draft {
            self.cursor = Some(*to);
        }
        Drawn::Nothing
    }

    fn commit(&mut self, sheet: &Sheet<'_>, takes: bool) -> Drawn {
        if self.draft.is_some() {
            return self.finish(sheet, takes);
        }
        let Some(cell) = self.cursor else { return Drawn::Nothing };
        if self.tool == Tool::Caption {
            self.draft = Some(sheet.caption(pos2(cell.0 as f32 + 0.5, cell.1 as f32 + 0.5)));
            return Drawn::Nothing;
        }
        self.draft = self.begun(sheet, cell, None);
        Drawn::Nothing
    }

    fn typed(&mut self, take: impl FnOnce(&mut TypedSize)) {
        if let Some(Draft::Rectangle(draft)) = &mut self.draft {
            take(&mut draft.typed);
        }
    }

    /// What was drawn is done: the draft is over.
    fn finish(&mut self, sheet: &Sheet<'_>, takes: bool) -> Drawn {
        let region = self.region(sheet).unwrap_or_default();
        self.pressed = None;
        let Some(draft) = self.draft.take() else { return Drawn::Nothing };
        let request = match draft {
            Draft::Rectangle(_) if self.tool == Tool::Outline => Some(DrawRequest::Outline { region, add: !takes }),
            Draft::Stroke { .. } if self.tool == Tool::Eraser => Some(DrawRequest::Erase(region)),
            Draft::Stroke { unit: Some(unit), .. } => Some(DrawRequest::Extend { unit, region }),
            Draft::Rectangle(_) | Draft::Stroke { .. } => Some(DrawRequest::Unit { region, usage: self.usage }),
            Draft::Cut { from, to } => sheet.cut(from, to),
            Draft::Opening { kind, from, to } => straight(from, to).map(|edge| DrawRequest::PutOpening(kind, edge)),
            Draft::Moving { by: (0, 0), .. } | Draft::Wall { by: 0, .. } => None,
            Draft::Moving { units, by: (columns, rows) } => Some(DrawRequest::Move { units, columns, rows }),
            Draft::Wall { unit, .. } => (!region.is_empty()).then_some(DrawRequest::Reshape { unit, region }),
            Draft::Pasting { clipboard, at: (column, row) } => Some(DrawRequest::Paste { clipboard, column, row }),
            Draft::Caption { former, at, text } => written(former, at, &text),
        };
        request.map_or(Drawn::Nothing, Drawn::Request)
    }
}

impl Sheet<'_> {
    /// The cell that a place is on, or the nearest one.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the grid")]
    pub fn cell(&self, at: Pos2) -> (u32, u32) {
        let most = |cells: u32| cells.saturating_sub(1) as f32;
        (
            at.x.floor().clamp(0.0, most(self.floor.columns)) as u32,
            at.y.floor().clamp(0.0, most(self.floor.rows)) as u32,
        )
    }

    /// The corner of cells that is nearest to a place.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the grid")]
    pub fn corner(&self, at: Pos2) -> Corner {
        (
            at.x.round().clamp(0.0, self.floor.columns as f32) as u32,
            at.y.round().clamp(0.0, self.floor.rows as f32) as u32,
        )
    }

    /// Whether a place lies on the grid, or so near to it that it is meant.
    pub fn is_near(&self, at: Pos2) -> bool {
        let grid = Rect::from_min_max(Pos2::ZERO, pos2(self.floor.columns as f32, self.floor.rows as f32));
        grid.expand(self.reach).contains(at)
    }

    /// Whether the cell lies on the floor's grid.
    pub const fn is_on_grid(&self, column: u32, row: u32) -> bool {
        column < self.floor.columns && row < self.floor.rows
    }

    /// The wall at a place of the one unit that is selected.
    pub fn wall_at(&self, at: Pos2) -> Option<(UnitId, Edge)> {
        let mut selected = self.selection.iter();
        let (Some(unit), None) = (selected.next(), selected.next()) else { return None };
        let unit = self.layout.unit(*unit).filter(|unit| unit.floor == self.floor.id)?;
        wall_near(&unit.shape, at, self.reach).map(|wall| (unit.id, wall))
    }

    fn opening(&self, kind: OpeningKind, at: Pos2) -> Draft {
        let edge = nearest_edge(at, (self.floor.columns, self.floor.rows));
        Draft::Opening { kind, from: edge.from, to: edge.to }
    }

    /// The caption at a place, to be altered, or a new one.
    fn caption(&self, at: Pos2) -> Draft {
        let near = |caption: &Caption| {
            let apart = caption_place(caption) - at;
            apart.x.abs() <= self.reach * 6.0 && apart.y.abs() <= self.reach * 2.0
        };
        match self.floor.captions.iter().find(|caption| near(caption)) {
            Some(former) => {
                Draft::Caption { former: Some(former.clone()), at: caption_place(former), text: former.text.clone() }
            }
            None => Draft::Caption { former: None, at, text: String::new() },
        }
    }

    /// The unit that a line is to split: the one under its middle, else the one selected.
    pub fn cut_unit(&self, from: Corner, to: Corner) -> Option<UnitId> {
        let middle = u32::midpoint;
        let (column, row) = (middle(from.0, to.0), middle(from.1, to.1));
        // A line lies between cells: the cell before it may be the one meant.
        let cells = [(column, row), (column.saturating_sub(1), row), (column, row.saturating_sub(1))];
        let under = cells.into_iter().find_map(|(column, row)| (self.unit_at)(column, row));
        let selected = || self.selection.first().filter(|_| self.selection.len() == 1);
        let is_here = |unit: &UnitId| self.layout.unit(*unit).is_some_and(|unit| unit.floor == self.floor.id);
        under.or_else(|| selected().copied().filter(is_here))
    }

    fn cut(&self, from: Corner, to: Corner) -> Option<DrawRequest> {
        let unit = (from != to).then(|| self.cut_unit(from, to)).flatten()?;
        Some(DrawRequest::Cut { unit, from, to })
    }
}

/// Where the middle of a caption lies, in cells.
#[expect(clippy::cast_possible_truncation, reason = "a place that is drawn")]
fn caption_place(caption: &Caption) -> Pos2 {
    pos2(caption.column as f32, caption.row as f32)
}

/// A text that was typed at a place; one that was emptied is removed.
fn written(former: Option<Caption>, at: Pos2, text: &str) -> Option<DrawRequest> {
    let text = text.trim();
    if text.is_empty() {
        return former.map(DrawRequest::RemoveCaption);
    }
    // To a hundredth of a cell: more says nothing and fills the file.
    let rounded = |place: f32| (f64::from(place) * 100.0).round() / 100.0;
    let caption = Caption { text: text.to_owned(), column: rounded(at.x), row: rounded(at.y) };
    Some(DrawRequest::PutCaption { former, caption })
}

/// The end of a straight piece of a line that begins at one corner and goes towards another: level or upright, whichever goes
/// further.
const fn along(from: Corner, at: Corner) -> Corner {
    let (across, down) = (at.0.abs_diff(from.0), at.1.abs_diff(from.1));
    if across >= down { (at.0, from.1) } else { (from.0, at.1) }
}

/// The piece of a line between two corners, where there is one.
fn straight(from: Corner, to: Corner) -> Option<Edge> {
    let is_straight = (from.0 == to.0) != (from.1 == to.1);
    is_straight.then(|| Edge { from: from.min(to), to: from.max(to) })
}

/// Whether an opening lies on a side of a cell.
fn covers(opening: &Opening, edge: Edge) -> bool {
    let upright = |edge: Edge| edge.from.0 == edge.to.0;
    let whole = opening.edge();
    upright(whole) == upright(edge)
        && (whole.from.0 <= edge.from.0 && whole.from.1 <= edge.from.1)
        && (edge.to.0 <= whole.to.0 && edge.to.1 <= whole.to.1)
}

fn moved(place: u32, by: i64, most: u32) -> u32 {
    let moved = i64::from(place).saturating_add(by).clamp(0, i64::from(most));
    u32::try_from(moved).unwrap_or(most)
}
