//! Thin bars that say how full something is.

use egui::{Sense, Ui, Vec2, vec2};

use crate::ui::theme::Theme;

/// A bar filled from the left by a part from 0 to 1.
pub(in crate::ui) fn occupancy_bar(ui: &mut Ui, theme: &Theme, part: Option<f64>, size: Vec2) -> egui::Response {
    part_bar(ui, theme, part, theme.status(crate::figures::UnitStatus::Let), size)
}

/// The same in a colour of its own.
pub(in crate::ui) fn part_bar(
    ui: &mut Ui,
    theme: &Theme,
    part: Option<f64>,
    fill: egui::Color32,
    size: Vec2,
) -> egui::Response {
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let bar = egui::Rect::from_center_size(rect.center(), vec2(rect.width(), 6.0));
    let painter = ui.painter();
    painter.rect_filled(bar, 3, theme.ground.pressed);
    if let Some(part) = part {
        #[expect(clippy::cast_possible_truncation, reason = "a part of one")]
        let filled = egui::Rect::from_min_size(bar.min, vec2(bar.width() * part.clamp(0.0, 1.0) as f32, bar.height()));
        painter.rect_filled(filled, 3, fill);
    }
    response
}
