//! The right panel: what is selected, with every field editable, and the form of what is about to be done with it.

mod allocation;
mod parts;
mod places;
mod relocation;
mod startup;
mod tenancy;
mod unit;
mod units;

use egui::Ui;

use super::desk::Desk;
use crate::app::{Intent, Selected};

/// Shows the panel.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        ui.add_space(desk.theme.space.small);
        match desk.program.session.intent {
            Intent::Select => {}
            Intent::Allocate(startup) => allocation::show(ui, desk, startup),
            Intent::Move(tenancy) => relocation::show_move(ui, desk, tenancy),
            Intent::Swap(tenancy) => relocation::show_swap(ui, desk, tenancy),
        }
        match desk.program.session.inspected {
            Selected::Nothing => places::show_layout(ui, desk),
            Selected::Park(id) => places::show_park(ui, desk, id),
            Selected::Building(id) => places::show_building(ui, desk, id),
            Selected::Floor(id) => places::show_floor(ui, desk, id),
            Selected::Units => units::show(ui, desk),
            Selected::Startup(id) => startup::show(ui, desk, id),
            Selected::Tenancy(id) => tenancy::show(ui, desk, id),
        }
        ui.add_space(desk.theme.space.large);
    });
}
