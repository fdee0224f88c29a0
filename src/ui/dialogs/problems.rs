//! The broken invariants of the layout; a click goes to the place.

use egui::{Label, RichText, ScrollArea, Sense, Ui};
use egui_phosphor::regular as icon;

use super::{buttons, heading, main_button};
use crate::app::Command;
use crate::ui::desk::Desk;

pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
    const ROW: f32 = 44.0;
    const HIGHEST: f32 = 420.0;
    let problems = std::sync::Arc::clone(desk.program.document.problems());
    heading(ui, desk, &desk.texts.get("problems-heading"));
    if problems.is_empty() {
        ui.label(RichText::new(desk.texts.get("problems-none")).color(desk.theme.text.secondary));
    } else {
        ui.add(
            Label::new(RichText::new(desk.texts.get("problems-explanation")).color(desk.theme.text.secondary)).wrap(),
        );
        ui.add_space(desk.theme.space.small);
    }
    let mut chosen = None;
    ScrollArea::vertical().max_height(HIGHEST).min_scrolled_height(HIGHEST).show_rows(
        ui,
        ROW,
        problems.len(),
        |ui, rows| {
            for problem in &problems[rows] {
                let sentence = desk.texts.problem(&desk.layout, problem);
                let response = ui.allocate_ui(egui::vec2(ui.available_width(), ROW), |ui| {
                    ui.horizontal(|ui| {
                        ui.label(RichText::new(icon::WARNING_CIRCLE).color(desk.theme.message.warning));
                        ui.add(Label::new(sentence).wrap().sense(Sense::click()))
                    })
                    .inner
                });
                if response.inner.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
                    chosen = Some(problem.entity);
                }
            }
        },
    );
    let texts = desk.texts.clone();
    let closed = buttons(ui, desk, |ui| main_button(ui, desk, &texts.get("dialog-close"), true));
    if let Some(entity) = chosen {
        desk.push(Command::RevealEntity(entity));
    }
    !closed && chosen.is_none()
}
