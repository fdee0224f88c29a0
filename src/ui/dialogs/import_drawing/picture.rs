//! The rooms of a drawing as they would lie on the grid: the cells that each gets, and its true outline over them.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::epaint::Mesh;
use egui::{Align2, Color32, FontId, Id, Pos2, Rect, Response, Sense, Ui, pos2, vec2};

use super::super::room;
use crate::app::Previewed;
use crate::import::{Fate, Finding, Placed, PlacedRoom, Reason, Site};
use crate::message;
use crate::model::{CellRect, Floor, Shape};
use crate::ui::cached::cached;
use crate::ui::canvas::strokes::{Hatching, fill, hatch, line};
use crate::ui::desk::Desk;
use crate::ui::theme::{Theme, mix};

const HIGHEST: f32 = 380.0;

/// From cells to the screen.
#[derive(Clone, Copy)]
struct View {
    middle: Pos2,
    centre: Pos2,
    scale: f32,
}

/// Draws a preview, and tells about the room under the pointer.
pub(super) fn show(ui: &mut Ui, desk: &Desk<'_>, floor: &Floor, preview: (u64, &Previewed), summary: &str) {
    let (number, previewed) = preview;
    let placed = &previewed.placed;
    let size = vec2(ui.available_width(), room(ui, HIGHEST));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let spoken = message!(desk.texts, "import-drawing-picture", summary = summary);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, spoken.as_str()));
    let sheet = sheet(floor, placed);
    let view = View::of(rect, sheet.union(extent(placed)));
    let pixel = ui.pixels_per_point().recip();
    let key = (number, rect, pixel.to_bits(), desk.theme.dark);
    let mesh = cached(ui, Id::unique("picture of an import"), key, || {
        let mut drawing = Drawn { mesh: Arc::default(), view, theme: desk.theme, pixel };
        drawing.sheet(rect, sheet);
        drawing.staying(&previewed.site);
        drawing.rooms(placed);
        drawing.left_out(previewed);
        drawing.mesh
    });
    let painter = ui.painter_at(rect);
    painter.add(egui::Shape::Mesh(Arc::clone(&mesh)));
    codes(ui, &painter, desk.theme, placed, view);
    about_room(desk, response, previewed, view);
}

/// The grid as it would be, in cells.
fn sheet(floor: &Floor, placed: &Placed) -> Rect {
    let (columns, rows) = (floor.columns.max(placed.columns), floor.rows.max(placed.rows));
    in_cells(CellRect::new(0, 0, columns, rows))
}

/// What the rooms cover that are not far off, and what is left out near them.
fn extent(placed: &Placed) -> Rect {
    let near = placed.rooms.iter().filter(|room| room.fate != Fate::BeyondGrid);
    let rooms = near.map(|room| bounds(&room.outline)).fold(Rect::NOTHING, Rect::union);
    let around = rooms.expand2(rooms.size().max(vec2(0.0, 0.0)) / 2.0);
    let left_out = placed.left_out.iter().map(|rings| bounds(rings).intersect(around));
    left_out.filter(Rect::is_positive).fold(rooms, Rect::union)
}

/// The rooms that share cells with others, by their places.
pub(super) fn overlapping(placed: &Placed) -> BTreeSet<usize> {
    let pairs = placed.findings.iter().filter_map(|finding| match finding {
        Finding::Overlap(overlap) => Some([overlap.one, overlap.other]),
        _ => None,
    });
    pairs.flatten().collect()
}

impl View {
    /// As large as a rectangle allows.
    fn of(rect: Rect, cells: Rect) -> Self {
        let scale = (rect.shrink(8.0).size() / cells.size().max(vec2(1.0, 1.0))).min_elem();
        Self { middle: rect.center(), centre: cells.center(), scale }
    }

    fn place(self, at: Pos2) -> Pos2 {
        self.middle + (at - self.centre) * self.scale
    }

    fn rect(self, cells: Rect) -> Rect {
        Rect::from_min_max(self.place(cells.min), self.place(cells.max))
    }

    /// The cell at a place on the screen, with its fraction.
    fn cell(self, at: Pos2) -> Pos2 {
        self.centre + (at - self.middle) / self.scale
    }
}

/// What is drawn once a preview, in one mesh: a large drawing has thousands of corners.
struct Drawn {
    mesh: Arc<Mesh>,
    view: View,
    theme: &'static Theme,
    pixel: f32,
}

impl Drawn {
    fn mesh(&mut self) -> &mut Mesh {
        Arc::make_mut(&mut self.mesh)
    }

    /// The ground, the grid, and its lines where they stand apart.
    fn sheet(&mut self, rect: Rect, cells: Rect) {
        const LEAST_CELL: f32 = 5.0;
        let (plan, view, pixel) = (self.theme.plan, self.view, self.pixel);
        fill(self.mesh(), rect, plan.ground);
        let sheet = view.rect(cells);
        fill(self.mesh(), sheet, plan.paper);
        if view.scale < LEAST_CELL {
            return;
        }
        let mut column = cells.left();
        while column <= cells.right() {
            let x = view.place(pos2(column, 0.0)).x;
            line(self.mesh(), pos2(x, sheet.top()), pos2(x, sheet.bottom()), pixel, pixel, plan.grid);
            column += 1.0;
        }
        let mut row = cells.top();
        while row <= cells.bottom() {
            let y = view.place(pos2(0.0, row)).y;
            line(self.mesh(), pos2(sheet.left(), y), pos2(sheet.right(), y), pixel, pixel, plan.grid);
            row += 1.0;
        }
    }

    /// The units that stay on the floor.
    fn staying(&mut self, site: &Site) {
        for (_, shape) in &site.units {
            self.cells(shape, self.theme.plan.corridor);
        }
    }

    fn rooms(&mut self, placed: &Placed) {
        let shared = overlapping(placed);
        let (accent, plan) = (self.theme.accent, self.theme.plan);
        let overlap = mix(plan.paper, self.theme.message.error, 0.35);
        for (index, room) in placed.rooms.iter().enumerate().filter(|(_, room)| room.fate == Fate::Fits) {
            if let Some(shape) = &room.shape {
                self.cells(shape, if shared.contains(&index) { overlap } else { accent.soft });
            }
        }
        for room in placed.rooms.iter().filter(|room| room.fate != Fate::Fits) {
            self.hatched(room);
        }
        // True outlines lie over all cells.
        for (index, room) in placed.rooms.iter().enumerate() {
            let colour = match room.fate {
                Fate::Fits if shared.contains(&index) => self.theme.message.error,
                Fate::Fits => accent.text,
                _ => plan.hatch,
            };
            self.outline(&room.outline, true, colour);
        }
    }

    /// The outlines that are no rooms.
    fn left_out(&mut self, previewed: &Previewed) {
        for (rings, left_out) in previewed.placed.left_out.iter().zip(&previewed.rooms.left_out) {
            let is_closed = !matches!(left_out.reason, Reason::Open { .. });
            self.outline(rings, is_closed, self.theme.plan.hatch);
        }
    }

    fn cells(&mut self, shape: &Shape, colour: Color32) {
        for cells in shape.rectangles() {
            let rect = self.view.rect(in_cells(*cells));
            fill(self.mesh(), rect, colour);
        }
    }

    /// What is left out has no cells: its bounds are hatched.
    fn hatched(&mut self, room: &PlacedRoom) {
        let (view, pixel, colour) = (self.view, self.pixel, self.theme.plan.hatch);
        let rect = view.rect(bounds(&room.outline));
        if room.fate != Fate::BeyondGrid && rect.is_positive() {
            let hatching = Hatching { spacing: 7.0, width: 1.0, rising: true, falling: false };
            hatch(self.mesh(), rect, view.middle, hatching, pixel, colour);
        }
    }

    /// Rings, without corners that lie closer to the one before than can be seen.
    fn outline(&mut self, rings: &[Vec<[f64; 2]>], is_closed: bool, colour: Color32) {
        const CLOSE: f32 = 0.75;
        let (view, pixel) = (self.view, self.pixel);
        for ring in rings {
            let Some(first) = ring.first().map(|at| view.place(to_pos(*at))) else { continue };
            let mut from = first;
            for at in ring.iter().skip(1) {
                let to = view.place(to_pos(*at));
                if from.distance(to) >= CLOSE {
                    line(self.mesh(), from, to, 1.5, pixel, colour);
                    from = to;
                }
            }
            if is_closed {
                line(self.mesh(), from, first, 1.5, pixel, colour);
            }
        }
    }
}

/// Codes in the rooms that have space for them.
fn codes(ui: &Ui, painter: &egui::Painter, theme: &Theme, placed: &Placed, view: View) {
    const LEAST: f32 = 14.0;
    let font = FontId::proportional(theme.type_size.secondary);
    for room in placed.fitting() {
        let Some(shape) = &room.shape else { continue };
        let rect = view.rect(in_cells(shape.largest()));
        if rect.height() < LEAST || rect.width() < LEAST {
            continue;
        }
        let galley = ui.painter().layout_no_wrap(room.code.clone(), font.clone(), theme.text.strong);
        if galley.size().x < rect.width() {
            let at = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size()).min;
            painter.galley(at, galley, theme.text.strong);
        }
    }
}

/// Tells the room under the pointer: its code, its areas, and why it does not fit or with what it overlaps.
fn about_room(desk: &Desk<'_>, response: Response, previewed: &Previewed, view: View) {
    let Previewed { rooms, placed, .. } = previewed;
    let at = response.hover_pos().map(|at| view.cell(at));
    let under = at.and_then(|at| placed.rooms.iter().position(|room| holds(room, at)));
    let Some(index) = under else { return };
    response.on_hover_ui_at_pointer(|ui| {
        ui.set_max_width(320.0);
        ui.label(desk.texts.import_room(rooms, placed, index));
        if let Some(reason) = desk.texts.import_fate(&placed.rooms[index].fate) {
            ui.colored_label(desk.theme.message.warning, reason);
        }
        let is_about = |finding: &&Finding| match finding {
            Finding::Overlap(overlap) => overlap.one == index || overlap.other == index,
            _ => false,
        };
        for overlap in placed.findings.iter().filter(is_about) {
            ui.colored_label(desk.theme.message.error, desk.texts.import_finding(rooms, placed, overlap));
        }
    });
}

/// Whether a place lies in a room and in no hole of it.
fn holds(room: &PlacedRoom, at: Pos2) -> bool {
    let crosses = |from: Pos2, to: Pos2| {
        (from.y > at.y) != (to.y > at.y) && at.x < (to.x - from.x) * (at.y - from.y) / (to.y - from.y) + from.x
    };
    let edges = room.outline.iter().flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)));
    edges.filter(|(from, to)| crosses(to_pos(**from), to_pos(**to))).count() % 2 == 1
}

fn bounds(rings: &[Vec<[f64; 2]>]) -> Rect {
    let corners = rings.iter().flatten().map(|at| to_pos(*at));
    corners.fold(Rect::NOTHING, |rect, at| rect.union(Rect::from_min_max(at, at)))
}

#[expect(clippy::cast_possible_truncation, reason = "a grid has ten thousand cells a side at most")]
fn to_pos([x, y]: [f64; 2]) -> Pos2 {
    pos2(x as f32, y as f32)
}

fn in_cells(cells: CellRect) -> Rect {
    Rect::from_min_max(pos2(cells.column as f32, cells.row as f32), pos2(cells.right() as f32, cells.bottom() as f32))
}
