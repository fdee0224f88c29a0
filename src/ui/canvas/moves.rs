//! Who moves in and out, on the plan: a firm outline about who comes, a broken one about who goes, each with a tag that
//! says so by sign and name. No colour tells them apart.

use egui::epaint::Mesh;
use egui::text::{LayoutJob, TextFormat};
use egui::{Align2, CornerRadius, FontId, Painter, Rect, Stroke, StrokeKind, pos2, vec2};
use egui_phosphor::regular as icon;

use super::model::Room;
use super::paint::Scene;
use super::strokes::fill;
use crate::ui::slider::{Moved, MovedUnit};

/// How high a tag is, and how much room there must be for one.
const TAG: f32 = 18.0;

impl Scene<'_> {
    /// Marks the units that somebody came to or left.
    pub(super) fn moves(&self, painter: &Painter, moved: &Moved) {
        let mut mesh = Mesh::default();
        let seen: Vec<(&Room, &MovedUnit)> = moved
            .units()
            .filter_map(|(unit, moved)| Some((self.model.room(unit)?, moved)))
            .filter(|(room, _)| self.snapped(room.bounds).intersects(self.view))
            .collect();
        for (room, moved) in &seen {
            let (casing, ink) = (self.theme.plan.paper, self.theme.text.strong);
            self.outline(&mut mesh, room, 7.0, 0.0, casing);
            if moved.came.is_empty() {
                self.broken_outline(&mut mesh, room);
            } else {
                self.outline(&mut mesh, room, 4.0, 0.0, ink);
            }
        }
        painter.add(mesh);
        for (room, moved) in seen {
            self.tags(painter, room, moved);
        }
    }

    fn broken_outline(&self, mesh: &mut Mesh, room: &Room) {
        const DASH: f32 = 7.0;
        const HALF: f32 = 2.0;
        for (from, to) in room.outline() {
            let edge = self.snapped(Rect::from_two_pos(from, to));
            let is_level = from.y == to.y;
            let length = if is_level { edge.width() } else { edge.height() };
            let mut at = 0.0;
            while at < length {
                let end = (at + DASH).min(length);
                let dash = if is_level {
                    Rect::from_min_max(pos2(edge.left() + at, edge.top()), pos2(edge.left() + end, edge.top()))
                } else {
                    Rect::from_min_max(pos2(edge.left(), edge.top() + at), pos2(edge.left(), edge.top() + end))
                };
                if dash.expand(HALF).intersects(self.view) {
                    fill(mesh, dash.expand(HALF), self.theme.text.strong);
                }
                at += DASH * 2.0;
            }
        }
    }

    /// A tag for those who leave, hollow, and one for those who come, filled, at the upper wall as far as there is room.
    fn tags(&self, painter: &Painter, room: &Room, moved: &MovedUnit) {
        let space = self.snapped(room.label_area).shrink(5.0).intersect(self.view.shrink(2.0));
        let mut top = space.top();
        for (sign, names, filled) in [(icon::SIGN_OUT, &moved.left, false), (icon::SIGN_IN, &moved.came, true)] {
            if names.is_empty() || space.width() < TAG || space.bottom() - top < TAG {
                continue;
            }
            let (ground, ink) = if filled {
                (self.theme.text.strong, self.theme.ground.panel)
            } else {
                (self.theme.ground.panel, self.theme.text.strong)
            };
            let font = FontId::proportional(self.theme.type_size.secondary);
            let text = format!("{sign} {}", names.join(", "));
            let mut job = LayoutJob::single_section(text, TextFormat::simple(font, ink));
            job.wrap.max_width = space.width() - 8.0;
            job.wrap.max_rows = 1;
            job.wrap.break_anywhere = true;
            let galley = painter.layout_job(job);
            let size = vec2(galley.size().x + 8.0, TAG);
            let tag = Align2::LEFT_TOP.anchor_size(pos2(space.left(), top), size);
            let radius = CornerRadius::same(self.theme.radius);
            painter.rect(tag, radius, ground, Stroke::new(1.0, self.theme.text.strong), StrokeKind::Inside);
            painter.galley(tag.left_center() + vec2(4.0, -galley.size().y / 2.0), galley, ink);
            top += TAG + 2.0;
        }
    }
}
