//! The signs before names: the colour of the plan, and the hatching that goes with it on the plan.

use egui::{Painter, Pos2, Rect, Stroke, pos2, vec2};

use super::alerts::Urgency;
use super::value::Mark;
use crate::figures::UnitStatus;
use crate::model::Decision;
use crate::ui::theme::{Theme, text_on};

/// The side of a sign, in points.
pub(super) const SIZE: f32 = 12.0;

/// Draws a sign about a point.
pub(super) fn paint(painter: &Painter, centre: Pos2, mark: Mark, theme: &Theme) {
    let rect = Rect::from_center_size(centre, vec2(SIZE, SIZE));
    match mark {
        Mark::None => {}
        Mark::Urgency(urgency) => {
            let (fill, radius) = match urgency {
                Urgency::Overdue => (theme.message.error, SIZE / 2.0 - 1.0),
                Urgency::Week => (theme.message.warning, SIZE / 2.0 - 1.0),
                Urgency::Month => (theme.ground.outline, SIZE / 2.0 - 2.0),
                Urgency::Later => (egui::Color32::TRANSPARENT, SIZE / 2.0 - 2.0),
            };
            painter.circle(centre, radius, fill, Stroke::new(1.0, theme.ground.outline));
        }
        Mark::Decision(decision) => {
            painter.circle_filled(centre, SIZE / 2.0 - 1.0, theme.decision(Some(decision)));
            let ink = Stroke::new(1.5, text_on(theme.decision(Some(decision))));
            let arm = |x: f32, y: f32| centre + vec2(x, y);
            match decision {
                Decision::Accepted => {
                    painter.line_segment([arm(-2.5, 0.0), arm(-0.5, 2.0)], ink);
                    painter.line_segment([arm(-0.5, 2.0), arm(2.5, -2.0)], ink);
                }
                Decision::Refused => {
                    painter.line_segment([arm(-2.0, -2.0), arm(2.0, 2.0)], ink);
                    painter.line_segment([arm(-2.0, 2.0), arm(2.0, -2.0)], ink);
                }
                Decision::Postponed => {
                    painter.line_segment([arm(-2.5, 0.0), arm(2.5, 0.0)], ink);
                }
            }
        }
        Mark::Stage(stage) => {
            painter.circle(centre, SIZE / 2.0 - 1.0, theme.stage(stage), Stroke::new(1.0, theme.ground.outline));
        }
        Mark::Status(status) => {
            painter.rect_filled(rect, 2.0, theme.status(status));
            paint_status(painter, rect, status, theme);
            let is_pale = matches!(
                status,
                UnitStatus::Vacant | UnitStatus::Works | UnitStatus::Unavailable | UnitStatus::NotLettable
            );
            if is_pale {
                let outline = Stroke::new(1.0, theme.ground.outline);
                painter.rect_stroke(rect, 2.0, outline, egui::StrokeKind::Inside);
            }
        }
    }
}

fn paint_status(painter: &Painter, rect: Rect, status: UnitStatus, theme: &Theme) {
    let ink = Stroke::new(1.0, text_on(theme.status(status)));
    let hatch = Stroke::new(1.0, theme.plan.hatch);
    match status {
        UnitStatus::Let | UnitStatus::Vacant | UnitStatus::NotLettable => {}
        UnitStatus::Incubated => {
            painter.rect_stroke(rect.shrink(2.5), 0.0, ink, egui::StrokeKind::Inside);
        }
        UnitStatus::NoticeGiven => slanted(painter, rect, true, ink),
        UnitStatus::Holdover => slanted(painter, rect, false, ink),
        UnitStatus::Reserved => {
            for offset in [vec2(-2.5, -2.5), vec2(2.5, -2.5), vec2(-2.5, 2.5), vec2(2.5, 2.5)] {
                painter.circle_filled(rect.center() + offset, 1.0, ink.color);
            }
        }
        UnitStatus::Works => slanted(painter, rect, true, hatch),
        UnitStatus::Unavailable => {
            let hatch = Stroke::new(1.0, theme.plan.dense_hatch);
            slanted(painter, rect, true, hatch);
            slanted(painter, rect, false, hatch);
        }
    }
}

/// Three lines from side to side.
fn slanted(painter: &Painter, rect: Rect, rising: bool, stroke: Stroke) {
    let inner = rect.shrink(1.0);
    let side = inner.width();
    for shift in [-side / 2.0, 0.0, side / 2.0] {
        let (from, to) = (shift.max(0.0), (side + shift).min(side));
        let [from, to] = [from, to].map(|across| {
            let down = across - shift;
            let down = if rising { side - down } else { down };
            inner.min + vec2(across, down)
        });
        painter.line_segment([pos2(from.x, from.y), pos2(to.x, to.y)], stroke);
    }
}
