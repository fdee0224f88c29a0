//! A small drawing of cells in a dialog: what would become of them, with a name on each part.

use egui::{Align2, Color32, FontId, Pos2, Rect, Sense, Stroke, Ui, pos2, vec2};

use crate::model::{CellRect, Region, Shape, outline};
use crate::ui::theme::{Theme, text_on};

/// A part of the drawing.
pub(super) struct Piece {
    shape: Option<Shape>,
    name: String,
    fill: Color32,
}

impl Piece {
    /// A part of these cells. Made once, and not each frame.
    pub(super) fn new(region: &Region, name: impl Into<String>, fill: Color32) -> Self {
        Self { shape: region.to_shape(), name: name.into(), fill }
    }
}

/// Draws the pieces as large as the width and a height allow, within `frame` where there is one: the grid they lie on.
pub(super) fn miniature(ui: &mut Ui, theme: &Theme, pieces: &[Piece], frame: Option<CellRect>, height: f32) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let names: Vec<&str> = pieces.iter().map(|piece| piece.name.as_str()).collect();
    let spoken = names.join(", ");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, spoken.as_str()));
    let bounds = pieces
        .iter()
        .filter_map(|piece| piece.shape.as_ref())
        .map(Shape::bounds)
        .chain(frame)
        .map(in_cells)
        .reduce(Rect::union);
    let Some(bounds) = bounds.filter(Rect::is_positive) else { return };
    let painter = ui.painter_at(rect);
    painter.rect_filled(rect, theme.corner(), theme.plan.ground);
    let room = rect.shrink(8.0);
    let scale = (room.size() / bounds.size()).min_elem();
    let place = |at: Pos2| room.center() + (at - bounds.center()) * scale;
    if let Some(frame) = frame {
        let frame = in_cells(frame);
        let sheet = Rect::from_min_max(place(frame.min), place(frame.max));
        painter.rect(sheet, 0.0, theme.plan.paper, Stroke::new(1.0, theme.plan.grid_major), egui::StrokeKind::Inside);
    }
    for piece in pieces {
        let Some(shape) = &piece.shape else { continue };
        for cells in shape.rectangles() {
            let cells = in_cells(*cells);
            painter.rect_filled(Rect::from_min_max(place(cells.min), place(cells.max)), 0.0, piece.fill);
        }
        let corner = |(column, row): (u32, u32)| place(pos2(column as f32, row as f32));
        for edge in outline(shape.rectangles()) {
            painter.line_segment([corner(edge.from), corner(edge.to)], Stroke::new(1.5, theme.plan.wall));
        }
        let middle = place(in_cells(shape.largest()).center());
        let font = FontId::proportional(theme.type_size.secondary);
        painter.text(middle, Align2::CENTER_CENTER, &piece.name, font, text_on(piece.fill));
    }
}

fn in_cells(cells: CellRect) -> Rect {
    Rect::from_min_max(pos2(cells.column as f32, cells.row as f32), pos2(cells.right() as f32, cells.bottom() as f32))
}
