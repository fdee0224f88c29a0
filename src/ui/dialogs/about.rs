//! What this program is.

use egui::{Label, RichText, Ui};

use super::{buttons, heading, main_button};
use crate::message;
use crate::ui::desk::Desk;

pub(super) fn show(ui: &mut Ui, desk: &Desk<'_>) -> bool {
    heading(ui, desk, "Plateau");
    let version = message!(desk.texts, "about-version", version = env!("CARGO_PKG_VERSION"));
    ui.label(RichText::new(version).color(desk.theme.text.secondary));
    ui.add_space(desk.theme.space.small);
    ui.add(Label::new(desk.texts.get("about-text")).wrap());
    ui.add_space(desk.theme.space.small);
    ui.add(Label::new(RichText::new(desk.texts.get("about-licences")).color(desk.theme.text.secondary)).wrap());
    let texts = desk.texts.clone();
    !buttons(ui, desk, |ui| main_button(ui, desk, &texts.get("dialog-close"), true))
}
