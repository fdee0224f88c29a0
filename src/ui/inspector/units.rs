//! The units selected: one in full, several in sum.

use egui::Ui;

use super::parts::{action, codes, summary, title};
use super::{bulk, unit};
use crate::app::Action;
use crate::figures::Summary;
use crate::message;
use crate::ui::desk::Desk;

pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let units: Vec<_> =
        desk.program.session.selection.iter().filter_map(|unit| desk.layout.unit(*unit)).cloned().collect();
    if let [only] = units.as_slice() {
        unit::show(ui, desk, only);
        return;
    }
    let name = message!(desk.texts, "units-selected", count = units.len());
    title(ui, desk, &name, &codes(&desk.layout, units.iter().map(|unit| unit.id)));
    let sums = Summary::of_units(&desk.layout, units.iter().map(|unit| &**unit), desk.program.session.date());
    let currency = units.first().and_then(|unit| desk.layout.place_of(unit)).map(|(_, _, park)| park.currency);
    summary(ui, desk, &sums, currency);
    ui.add_space(desk.theme.space.small);
    ui.horizontal_wrapped(|ui| {
        action(ui, desk, Action::Allocate);
        action(ui, desk, Action::Renumber);
    });
    bulk::show(ui, desk, &units);
}
