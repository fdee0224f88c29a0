//! The marks of days that decide something.

use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{Color32, Pos2, Rect, pos2, vec2};

use super::{Placed, Scene, rows};
use crate::figures::{Decisive, DecisiveDay};
use crate::ui::canvas::strokes::fill;

/// How large a mark is, in points.
pub(super) const SIZE: f32 = 9.0;

/// The kinds of marks, in the order of the legend; the kind of a label does not matter to how it looks.
pub(super) const KINDS: [Decisive; 4] =
    [Decisive::Notice, Decisive::Break, Decisive::LabelEnd(crate::model::LabelKind::Startup), Decisive::StayEnd];

/// The key of what a mark is called.
pub(super) const fn key(decides: Decisive) -> &'static str {
    match decides {
        Decisive::Notice => "timeline-mark-notice",
        Decisive::Break => "timeline-mark-break",
        Decisive::LabelEnd(_) => "timeline-mark-label",
        Decisive::StayEnd => "timeline-mark-stay",
    }
}

impl Scene<'_> {
    /// The middle of a mark. What warns hangs from the upper edge of its bar, what lets go stands on the lower one.
    pub(super) fn mark_place(&self, placed: &Placed, mark: &DecisiveDay) -> Pos2 {
        let lane = rows::LANE.mul_add(mark.lane as f32, placed.rect.top() + 3.0);
        let x = f32::midpoint(self.scale.x(mark.day), self.scale.x_after(mark.day)).round();
        let y = match mark.decides {
            Decisive::Notice => lane + SIZE / 2.0,
            Decisive::Break => lane + rows::LANE - SIZE / 2.0,
            Decisive::LabelEnd(_) | Decisive::StayEnd => lane + rows::LANE / 2.0,
        };
        pos2(x, y)
    }

    /// Draws a mark with a casing of paper, so that it is seen on every colour.
    pub(super) fn mark(&self, mesh: &mut Mesh, at: Pos2, decides: Decisive) {
        let theme = self.input.theme;
        let (ink, casing) = (theme.text.strong, theme.plan.paper);
        for (grown, colour) in [(1.5, casing), (0.0, ink)] {
            let half = SIZE / 2.0 - 0.5 + grown;
            match decides {
                Decisive::Notice => {
                    polygon(mesh, &[at + vec2(-half, -half), at + vec2(half, -half), at + vec2(0.0, half)], colour);
                }
                Decisive::Break => {
                    let corners = [vec2(0.0, -half), vec2(half, 0.0), vec2(0.0, half), vec2(-half, 0.0)];
                    polygon(mesh, &corners.map(|corner| at + corner), colour);
                }
                Decisive::LabelEnd(_) => {
                    fill(mesh, Rect::from_center_size(at, vec2(2.0 + 2.0 * grown, 14.0 + 2.0 * grown)), colour);
                    let flag = Rect::from_min_size(
                        at + vec2(-grown, -7.0 - grown),
                        vec2(7.0, 6.0) + egui::Vec2::splat(2.0 * grown),
                    );
                    fill(mesh, flag, colour);
                }
                Decisive::StayEnd => {
                    for x in [-2.5, 1.5] {
                        let bar =
                            Rect::from_center_size(at + vec2(x, 0.0), vec2(2.0 + 2.0 * grown, 16.0 + 2.0 * grown));
                        fill(mesh, bar, colour);
                    }
                }
            }
        }
    }
}

/// A convex area.
fn polygon(mesh: &mut Mesh, corners: &[Pos2], colour: Color32) {
    let first = u32::try_from(mesh.vertices.len()).unwrap_or(u32::MAX);
    mesh.vertices.extend(corners.iter().map(|pos| Vertex { pos: *pos, uv: WHITE_UV, color: colour }));
    for (next, _) in (1..).zip(&corners[2..]) {
        mesh.add_triangle(first, first + next, first + next + 1);
    }
}
