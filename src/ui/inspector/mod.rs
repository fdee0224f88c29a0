//! The right panel: what is selected, with every field editable, and the form of what is about to be done with it.

mod allocation;
mod bulk;
mod committee;
mod labels;
mod matches;
mod needs;
mod parts;
mod places;
mod placing;
mod relocation;
mod rules;
mod rents;
mod stages;
mod startup;
mod stay;
mod tenancy;
mod terms;
mod underlay;
mod unit;
mod units;

use egui::Ui;

pub(super) use parts::two_lines;

use super::desk::Desk;
use crate::app::{Intent, Selected, WantedTerm};

/// Shows the panel.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    /// Room for the scroll bar beside the fields.
    const BAR: f32 = 12.0;
    let room = ui.available_rect_before_wrap();
    // A child of its own, so that a wide row never makes the panel wider.
    let mut page = ui.new_child(egui::UiBuilder::new().max_rect(room));
    page.set_clip_rect(room.intersect(ui.clip_rect()));
    ui.advance_cursor_after_rect(room);
    egui::ScrollArea::vertical().auto_shrink([false, false]).show(&mut page, |ui| {
        ui.set_max_width(room.width() - BAR);
        come_to_form(ui, desk);
        ui.add_space(desk.theme.space.small);
        match desk.program.session.intent {
            Intent::Select => {}
            Intent::Allocate(startup) => allocation::show(ui, desk, startup),
            Intent::Move(tenancy) => relocation::show_move(ui, desk, tenancy),
            Intent::Swap(tenancy) => relocation::show_swap(ui, desk, tenancy),
            Intent::Place(tenancy) => placing::show(ui, desk, tenancy),
            Intent::Term(tenancy, form) => terms::show(ui, desk, tenancy, form),
            Intent::Stage(startup, form) => stages::show(ui, desk, startup, form),
        }
        match desk.program.session.inspected {
            Selected::Nothing => places::show_layout(ui, desk),
            Selected::Park(id) => places::show_park(ui, desk, id),
            Selected::Building(id) => places::show_building(ui, desk, id),
            Selected::Floor(id) => places::show_floor(ui, desk, id),
            Selected::Units => units::show(ui, desk),
            Selected::Startup(id) => startup::show(ui, desk, id),
            Selected::Tenancy(id) => tenancy::show(ui, desk, id),
            Selected::Session(id) => committee::show_session(ui, desk, id),
            Selected::AgendaItem(session, item) => committee::show_item(ui, desk, session, item),
        }
        desk.program.session.renames = false;
        ui.add_space(desk.theme.space.large);
    });
}

/// A form stands at the top: the panel is scrolled there when one opens.
fn come_to_form(ui: &Ui, desk: &Desk<'_>) {
    let key = egui::Id::unique("form of the inspector");
    let open = (desk.program.session.intent, desk.program.session.wanted);
    let before = ui.data(|data| data.get_temp::<(Intent, Option<WantedTerm>)>(key));
    if before == Some(open) {
        return;
    }
    ui.data_mut(|data| data.insert_temp(key, open));
    if open.0 != Intent::Select {
        ui.scroll_to_cursor(Some(egui::Align::TOP));
    }
}
