//! What stands in the place of what is not there yet: what to do next, and the buttons for it.

use egui::{RichText, Ui};

use super::desk::Desk;
use crate::app::{Action, Command};

/// Shows it in the middle of the room that is left.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, icon: &str, texts: [&'static str; 2], actions: &[Action]) {
    let [heading, hint] = texts.map(|key| desk.texts.get(key).into_owned());
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() * 0.3);
        ui.label(RichText::new(icon).size(48.0).color(desk.theme.text.disabled));
        ui.add_space(desk.theme.space.medium);
        ui.label(RichText::new(heading).text_style(egui::TextStyle::Heading));
        ui.label(RichText::new(hint).color(desk.theme.text.secondary));
        ui.add_space(desk.theme.space.medium);
        for action in actions {
            button(ui, desk, *action);
        }
    });
}

/// The same where nothing is to be done next, in words that are put together already.
pub(super) fn say(ui: &mut Ui, desk: &Desk<'_>, icon: &str, heading: &str, hint: &str) {
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() * 0.3);
        ui.label(RichText::new(icon).size(48.0).color(desk.theme.text.disabled));
        ui.add_space(desk.theme.space.medium);
        ui.label(RichText::new(heading).text_style(egui::TextStyle::Heading));
        ui.label(RichText::new(hint).color(desk.theme.text.secondary));
    });
}

/// The button of an action, with its icon.
pub(super) fn button(ui: &mut Ui, desk: &mut Desk<'_>, action: Action) {
    let name = desk.texts.get(action.key()).into_owned();
    let icon = super::icons::of_action(action);
    let text = if icon.is_empty() { name.clone() } else { format!("{icon}  {name}") };
    let enabled = action.is_enabled(desk.program);
    let response = ui.add_enabled(enabled, egui::Button::new(text)).on_hover_text(desk.hint(action));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, enabled, name.as_str()));
    if response.clicked() {
        desk.push(Command::Run(action));
    }
}
