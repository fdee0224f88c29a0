//! Whether to remove a park, a building or a floor where tenants are.

use egui::{RichText, ScrollArea, Ui};

use super::{buttons, heading, main_button, other_button, remark, room};
use crate::app::{Command, Structure};
use crate::message;
use crate::operations::{PlaceId, Removal, tenancies_in};
use crate::ui::desk::Desk;

pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, place: PlaceId) -> bool {
    let texts = desk.texts.clone();
    let layout = desk.layout.clone();
    heading(ui, desk, &texts.removal_question(&layout, place));
    let tenancies = tenancies_in(&layout, place, &desk.program.environment.stamp());
    remark(ui, desk, &message!(texts, "remove-explanation", count = tenancies.len()));
    ui.add_space(desk.theme.space.small);
    let height = room(ui, 240.0);
    ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        for tenancy in &tenancies {
            let units = texts.units_of_tenancy(&layout, tenancy);
            let period = tenancy.occupied_period().map(|period| texts.period_short(period)).unwrap_or_default();
            ui.horizontal_wrapped(|ui| {
                ui.label(RichText::new(texts.tenant(&layout, tenancy)).strong());
                ui.label(RichText::new(format!("{units} · {period}")).color(desk.theme.text.secondary));
            });
        }
    });
    let (removed, stays) = buttons(ui, desk, |ui| {
        let removed = main_button(ui, desk, &texts.get("remove-do"), true);
        (removed, !other_button(ui, &texts.get("dialog-cancel")))
    });
    if removed {
        desk.push(Command::Structure(Structure::Remove(Removal { place, displacing: true })));
    }
    stays
}
