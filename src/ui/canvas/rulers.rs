//! Rulers in metres along the upper and the left edge, and the scale bar.

use egui::{Align2, FontId, Painter, Pos2, Rect, Stroke, pos2, vec2};

use super::paint::Scene;
use crate::text::Texts;

/// How thick a ruler is.
pub(super) const THICKNESS: f32 = 20.0;
/// Two numbers stand at least so far apart.
const LEAST_STEP: f32 = 64.0;

/// The smallest round number of metres that is at least so many points long.
pub(super) fn round_step(points_per_metre: f32, least: f32) -> f32 {
    let metres = (least / points_per_metre).max(1e-3);
    let power = 10.0_f32.powf(metres.log10().floor());
    [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|factor| factor * power)
        .find(|step| *step >= metres * 0.999)
        .unwrap_or(metres)
}

impl Scene<'_> {
    /// Draws both rulers over the edges of `whole`; the plan itself is seen in what they leave.
    pub(super) fn rulers(&self, painter: &Painter, whole: Rect, texts: &Texts) {
        let plan = self.theme.plan;
        let font = FontId::proportional(self.theme.type_size.label_least);
        let metre = self.to_screen.scaling / self.model.module;
        let step = round_step(metre, LEAST_STEP);
        let level = Rect::from_min_max(pos2(self.view.left(), whole.top()), pos2(whole.right(), self.view.top()));
        let upright = Rect::from_min_max(pos2(whole.left(), self.view.top()), pos2(self.view.left(), whole.bottom()));
        painter.rect_filled(Rect::from_min_max(whole.min, level.max), 0.0, plan.ruler);
        painter.rect_filled(upright, 0.0, plan.ruler);
        let origin = self.to_screen.translation;
        let tick = Stroke::new(self.pixel, self.theme.ground.outline);
        let clipped = painter.with_clip_rect(level);
        // Only along the floor: beyond it there is nothing to measure.
        let sheet = self.snapped(self.model.sheet);
        let (left, right) = (level.left().max(sheet.left()), level.right().min(sheet.right()));
        let (top, bottom) = (upright.top().max(sheet.top()), upright.bottom().min(sheet.bottom()));
        each(origin.x, metre * step, left, right, |number, x| {
            clipped.vline(x, level.bottom() - 10.0..=level.bottom(), tick);
            let text = texts.length(f64::from(number * step));
            clipped.text(
                pos2(x + 3.0, level.center().y - 1.0),
                Align2::LEFT_CENTER,
                text,
                font.clone(),
                plan.ruler_text,
            );
        });
        each(origin.x, metre * step / 5.0, left, right, |_, x| {
            clipped.vline(x, level.bottom() - 4.0..=level.bottom(), tick);
        });
        let clipped = painter.with_clip_rect(upright);
        each(origin.y, metre * step, top, bottom, |number, y| {
            clipped.hline(upright.right() - 10.0..=upright.right(), y, tick);
            let text = texts.length(f64::from(number * step));
            let galley = clipped.layout_no_wrap(text, font.clone(), plan.ruler_text);
            let place = pos2(upright.center().x - 1.0 - galley.size().y / 2.0, y - 3.0);
            let shape = egui::epaint::TextShape::new(place, galley, plan.ruler_text);
            clipped.add(shape.with_angle(-std::f32::consts::FRAC_PI_2));
        });
        each(origin.y, metre * step / 5.0, top, bottom, |_, y| {
            clipped.hline(upright.right() - 4.0..=upright.right(), y, tick);
        });
        let line = self.theme.hairline();
        painter.hline(whole.x_range(), self.view.top(), line);
        painter.vline(self.view.left(), whole.y_range(), line);
    }

    /// Where the pointer stands, as a line on both rulers.
    pub(super) fn pointer_on_rulers(&self, painter: &Painter, whole: Rect, pointer: Pos2) {
        let line = Stroke::new(self.pixel, self.theme.accent.text);
        painter.vline(pointer.x, whole.top()..=self.view.top(), line);
        painter.hline(whole.left()..=self.view.left(), pointer.y, line);
    }

    /// Draws the scale bar with its right lower corner at a place, and answers what it covers.
    pub(super) fn scale_bar(&self, painter: &Painter, corner: Pos2, texts: &Texts) -> Rect {
        let metre = self.to_screen.scaling / self.model.module;
        let step = round_step(metre, 56.0);
        let width = step * metre;
        let bar = Rect::from_min_max(corner - vec2(width, 4.0), corner);
        let font = FontId::proportional(self.theme.type_size.secondary);
        let text = painter.layout_no_wrap(texts.length(f64::from(step)), font, self.theme.text.body);
        let place = bar.right_top() - text.size() - vec2(0.0, 2.0);
        let plate = bar.union(Rect::from_min_size(place, text.size())).expand2(vec2(self.theme.space.small, 4.0));
        painter.rect_filled(plate, self.theme.corner(), self.theme.ground.raised);
        painter.rect_stroke(plate, self.theme.corner(), self.theme.hairline(), egui::StrokeKind::Inside);
        painter.galley(place, text, self.theme.text.body);
        let (dark, light) = (self.theme.plan.wall, self.theme.plan.paper);
        for quarter in 0_u8..4 {
            let left = (width / 4.0).mul_add(f32::from(quarter), bar.left());
            let part = Rect::from_min_size(pos2(left, bar.top()), vec2(width / 4.0, bar.height()));
            painter.rect_filled(part, 0.0, if quarter % 2 == 0 { dark } else { light });
        }
        painter.rect_stroke(bar, 0.0, Stroke::new(self.pixel, dark), egui::StrokeKind::Outside);
        plate
    }
}

/// Calls with every whole number that falls between `from` and `to`, and its place.
fn each(origin: f32, step: f32, from: f32, to: f32, mut draw: impl FnMut(f32, f32)) {
    // Half a point of rounding must not lose the first number, nor call it "−0".
    let mut number = ((from - origin - 0.5) / step).ceil() + 0.0;
    while number.mul_add(step, origin) <= to + 0.5 {
        draw(number, number.mul_add(step, origin));
        number += 1.0;
    }
}

#[cfg(test)]
mod tests {
    use super::round_step;

    #[test]
    fn steps_are_round_and_long_enough() {
        for (points_per_metre, step) in [(100.0, 1.0), (64.0, 1.0), (63.0, 2.0), (30.0, 5.0), (7.0, 10.0), (1.0, 100.0)]
        {
            assert!((round_step(points_per_metre, 64.0) - step).abs() < 1e-4, "{points_per_metre}");
        }
    }
}
