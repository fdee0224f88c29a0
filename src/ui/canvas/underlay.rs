//! The picture under the plan, and what the pointer does with it.

use std::sync::Arc;

use egui::epaint::{Mesh, Vertex};
use egui::{
    Color32, ColorImage, CursorIcon, EventFilter, Key, Modifiers, Painter, PointerButton, Pos2, Rect, Response,
    TextureHandle, TextureOptions, Ui, Vec2, pos2, vec2,
};

use super::input::{Reading, space_is_down};
use super::paint::Scene;
use super::{Canvas, CanvasEvent, strokes};
use crate::app::{PictureState, UnderlayTool};
use crate::model::Underlay;
use crate::operations::{Spot, moved};

/// The picture under the floor shown.
#[derive(Debug, Clone)]
pub struct UnderlayInput {
    /// How it lies there.
    pub underlay: Underlay,
    /// What there is to show of it.
    pub picture: PictureState,
    /// What the pointer does with it, while it works on it.
    pub tool: Option<UnderlayTool>,
}

/// The level of a picture that was put on the graphics adapter last.
pub(super) struct Texture {
    number: u64,
    level: usize,
    handle: TextureHandle,
}

impl std::fmt::Debug for Texture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Texture(picture {}, level {})", self.number, self.level)
    }
}

/// The pointer's reach around a marked place, in points.
const MARK: f32 = 7.0;

impl Canvas {
    /// Reads what the pointer does while it works on the picture: nothing else comes of it then.
    pub(super) fn read_underlay(&mut self, reading: Reading<'_>, tool: UnderlayTool) -> Vec<CanvasEvent> {
        let Reading { ui, model, response, sight, .. } = reading;
        let in_metres = |place: Pos2| {
            let place = sight.in_cells(place);
            (f64::from(place.x * model.module), f64::from(place.y * model.module))
        };
        let mut events = Vec::new();
        if response.hovered() && !space_is_down(ui) {
            ui.set_cursor_icon(if tool == UnderlayTool::Move { CursorIcon::Move } else { CursorIcon::Crosshair });
        }
        if tool == UnderlayTool::Move {
            events.extend(arrow(ui, response, f64::from(model.module)).map(CanvasEvent::UnderlayMoved));
            if response.drag_started_by(PointerButton::Primary) && !space_is_down(ui) {
                response.request_focus();
                self.underlay_from = ui.input(|input| input.pointer.press_origin()).map(in_metres);
            }
            let Some(from) = self.underlay_from else { return events };
            let to = ui.input(|input| input.pointer.latest_pos()).map_or(from, in_metres);
            self.underlay_by = (to.0 - from.0, to.1 - from.1);
            if response.drag_stopped_by(PointerButton::Primary) || !response.dragged() {
                events.push(CanvasEvent::UnderlayMoved(self.underlay_by));
                self.forget_underlay_drag();
            }
        } else if response.clicked_by(PointerButton::Primary)
            && let Some(place) = response.interact_pointer_pos().filter(|place| sight.view.contains(*place))
        {
            response.request_focus();
            events.push(CanvasEvent::UnderlayMarked(in_metres(place)));
        }
        events
    }

    pub(super) const fn forget_underlay_drag(&mut self) {
        self.underlay_from = None;
        self.underlay_by = (0.0, 0.0);
    }

    /// Paints the picture, or says that it is missing.
    pub(super) fn paint_underlay(&mut self, ui: &Ui, painter: &Painter, scene: &Scene<'_>, input: &UnderlayInput) {
        let picture = match &input.picture {
            PictureState::Ready(picture) => picture,
            PictureState::Failed(_) => return painter.extend(scene.missing_picture(&input.underlay)),
            PictureState::Loading => return,
        };
        let underlay = moved(&input.underlay, self.underlay_by);
        let corners = corners(scene, &underlay, picture.ratio());
        let bounds = Rect::from_points(&corners);
        let tint = scene.theme.picture(underlay.opacity);
        if !bounds.intersects(scene.view) || tint == Color32::TRANSPARENT {
            return;
        }
        let width = corners[0].distance(corners[1]) / scene.pixel;
        let level = level_for(&picture.levels, width);
        if self.texture.as_ref().is_none_or(|texture| texture.number != picture.number || texture.level != level) {
            let image = Arc::clone(&picture.levels[level]);
            let handle = ui.ctx().load_texture("picture under the plan", image, TextureOptions::LINEAR);
            self.texture = Some(Texture { number: picture.number, level, handle });
        }
        let Some(texture) = &self.texture else { return };
        painter.add(quad(&corners, texture, tint));
    }
}

impl Scene<'_> {
    /// Paints the marks of the tool above the plan: the places, and the line between them.
    pub(super) fn underlay_tool(&self, ui: &Ui, mesh: &mut Mesh, tool: UnderlayTool) {
        let (first, second) = match tool {
            UnderlayTool::Move => return,
            UnderlayTool::Scale { first, second } => (first, second),
            UnderlayTool::Level { first } => (first, None),
        };
        let Some(first) = first.map(|spot| on_screen(self, spot)) else { return };
        let pointer = ui.input(|input| input.pointer.hover_pos()).filter(|place| self.view.contains(*place));
        let (accent, casing) = (self.theme.accent.text, self.theme.plan.paper);
        let second = second.map(|spot| on_screen(self, spot));
        if let Some(end) = second.or(pointer) {
            strokes::line(mesh, first, end, 4.0, self.pixel, casing);
            strokes::line(mesh, first, end, 2.0, self.pixel, accent);
        }
        for place in [Some(first), second].into_iter().flatten() {
            for (width, colour) in [(4.0, casing), (2.0, accent)] {
                strokes::line(mesh, place - vec2(MARK, 0.0), place + vec2(MARK, 0.0), width, self.pixel, colour);
                strokes::line(mesh, place - vec2(0.0, MARK), place + vec2(0.0, MARK), width, self.pixel, colour);
            }
        }
    }

    /// A dashed frame about where a picture would lie that cannot be shown. How high it is nobody knows.
    fn missing_picture(&self, underlay: &Underlay) -> Option<egui::Shape> {
        const RATIO: f64 = 0.7;
        let bounds = Rect::from_points(&corners(self, underlay, RATIO)).intersect(self.view.expand(8.0));
        let mut mesh = Mesh::default();
        let colours = [self.theme.message.warning, Color32::TRANSPARENT];
        strokes::dashed_frame(&mut mesh, bounds, 2.0, 6.0, colours);
        (!mesh.is_empty()).then(|| mesh.into())
    }
}

fn on_screen(scene: &Scene<'_>, (x, y): Spot) -> Pos2 {
    let module = f64::from(scene.model.module);
    #[expect(clippy::cast_possible_truncation, reason = "a place that is drawn")]
    let cells = pos2((x / module) as f32, (y / module) as f32);
    scene.to_screen * cells
}

/// The corners of the picture on the screen, clockwise from its own upper left one.
fn corners(scene: &Scene<'_>, underlay: &Underlay, ratio: f64) -> [Pos2; 4] {
    let centre = on_screen(scene, (underlay.x, underlay.y));
    let points_per_metre = f64::from(scene.to_screen.scaling / scene.model.module);
    let (sin, cos) = underlay.rotation.to_radians().sin_cos();
    let half = underlay.width * points_per_metre / 2.0;
    [(-1.0, -ratio), (1.0, -ratio), (1.0, ratio), (-1.0, ratio)].map(|(right, down)| {
        #[expect(clippy::cast_possible_truncation, reason = "a length that is drawn")]
        let offset: Vec2 = vec2(((right * cos - down * sin) * half) as f32, ((right * sin + down * cos) * half) as f32);
        centre + offset
    })
}

/// How far an arrow key moves the picture: a cell, ten with Shift.
fn arrow(ui: &Ui, response: &Response, module: f64) -> Option<Spot> {
    if !super::input::has_keyboard(ui, response) {
        return None;
    }
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let keys = [
        (Key::ArrowLeft, (-module, 0.0)),
        (Key::ArrowRight, (module, 0.0)),
        (Key::ArrowUp, (0.0, -module)),
        (Key::ArrowDown, (0.0, module)),
    ];
    keys.into_iter().find_map(|(key, (right, down))| {
        ui.input_mut(|input| {
            let ten = input.consume_key(Modifiers::SHIFT, key);
            let factor = if ten { 10.0 } else { 1.0 };
            (ten || input.consume_key(Modifiers::NONE, key)).then_some((right * factor, down * factor))
        })
    })
}

/// The smallest level that has a pixel for each one of the screen.
fn level_for(levels: &[Arc<ColorImage>], width: f32) -> usize {
    levels.iter().rposition(|level| level.width() as f32 >= width).unwrap_or(0)
}

fn quad(corners: &[Pos2; 4], texture: &Texture, tint: Color32) -> Mesh {
    let mut mesh = Mesh::with_texture(texture.handle.id());
    let ends = [pos2(0.0, 0.0), pos2(1.0, 0.0), pos2(1.0, 1.0), pos2(0.0, 1.0)];
    mesh.vertices.extend(corners.iter().zip(ends).map(|(pos, uv)| Vertex { pos: *pos, uv, color: tint }));
    mesh.indices.extend([0, 1, 2, 0, 2, 3]);
    mesh
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_level_is_as_fine_as_the_screen() {
        let level = |width| Arc::new(ColorImage::filled([width, 1], Color32::TRANSPARENT));
        let levels = [level(400), level(200), level(100)];
        for (width, expected) in [(1000.0, 0), (400.0, 0), (201.0, 0), (200.0, 1), (101.0, 1), (30.0, 2)] {
            assert_eq!(level_for(&levels, width), expected, "{width}");
        }
    }
}
