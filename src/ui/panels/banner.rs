//! A band over the middle of the window while it shows something else than the present: an earlier state, or what could
//! be read of a damaged file.

use egui::{Button, Frame, Label, Margin, Panel, RichText, Ui};
use egui_phosphor::regular as icon;

use crate::app::{Action, Command};
use crate::message;
use crate::ui::desk::Desk;

/// Shows the bands that are due.
pub(in crate::ui) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    if let Some(viewed) = desk.program.document.viewed() {
        let text = message!(desk.texts, "banner-earlier", time = desk.texts.moment(viewed.at));
        let choices = [("banner-bring-back", Command::BringBack), ("banner-return", Command::ReturnToPresent)];
        band(ui, desk, "banner of an earlier state", icon::CLOCK_COUNTER_CLOCKWISE, &text, choices);
    }
    if let Some(damage) = desk.program.document.damage() {
        let name = damage.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = message!(desk.texts, "banner-damaged", name = name, count = damage.lost.len());
        let choices = [("action-save-as", Command::Run(Action::SaveAs)), ("banner-show-damage", Command::ShowDamage)];
        band(ui, desk, "banner of a damaged file", icon::WARNING, &text, choices);
    }
}

/// One band; the first of the choices is the main one.
fn band(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    id: &'static str,
    mark: &str,
    text: &str,
    choices: [(&'static str, Command); 2],
) {
    let theme = desk.theme;
    let frame = Frame::new().fill(theme.accent.soft).inner_margin(Margin::symmetric(12, 6));
    let mut chosen = None;
    Panel::top(id).frame(frame).show(ui, |ui| {
        let row = egui::Layout::right_to_left(egui::Align::Center);
        ui.allocate_ui_with_layout(egui::vec2(ui.available_width(), 28.0), row, |ui| {
            for (index, (key, command)) in choices.into_iter().enumerate() {
                let name = desk.texts.get(key);
                let button = if index == 0 {
                    Button::new(RichText::new(name).strong().color(theme.text_on_accent())).fill(theme.accent.fill)
                } else {
                    Button::new(name)
                };
                if ui.add(button).clicked() {
                    chosen = Some(command);
                }
            }
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                ui.label(RichText::new(mark).size(18.0).color(theme.accent.text));
                let text = RichText::new(text).strong().color(theme.text.strong);
                ui.add(Label::new(text).truncate());
            });
        });
    });
    desk.commands.extend(chosen);
}
