//! What could not be read of a damaged file, line by line.

use std::sync::Arc;

use egui::{Label, ScrollArea, Ui};

use super::{buttons, heading, lines, main_button, other_button, remark, room};
use crate::app::{Action, Command};
use crate::message;
use crate::ui::desk::Desk;

pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
    const ROW: f32 = 44.0;
    const HIGHEST: f32 = 380.0;
    let Some(damage) = desk.program.document.damage().map(Arc::clone) else { return false };
    let texts = desk.texts.clone();
    let name = damage.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    heading(ui, desk, &message!(texts, "damage-heading", name = name));
    remark(ui, desk, &texts.get("damage-explanation"));
    ui.add_space(desk.theme.space.small);
    let rows = ScrollArea::vertical().max_height(room(ui, HIGHEST)).auto_shrink([false, true]);
    rows.show_rows(ui, ROW, damage.lost.len(), |ui, rows| {
        for lost in &damage.lost[rows] {
            let size = egui::vec2(ui.available_width(), ROW);
            ui.allocate_ui_with_layout(size, egui::Layout::top_down(egui::Align::Min), |ui| {
                ui.set_min_height(ROW);
                let what = texts.lost(lost);
                let theme = desk.theme;
                let shown = lines(&what, theme.type_size.body, theme.text.body, ui.available_width(), 2);
                ui.add(Label::new(shown)).on_hover_text(what);
            });
        }
    });
    let mut saves = false;
    let closed = buttons(ui, desk, |ui| {
        let closed = main_button(ui, desk, &texts.get("dialog-close"), true);
        saves = other_button(ui, &texts.get("action-save-as"));
        closed
    });
    if saves {
        desk.push(Command::CloseDialog);
        desk.push(Command::Run(Action::SaveAs));
    }
    !closed
}
