//! The form in which a tenancy that waits to be placed gets a unit: where, and what stands in the way.

use egui::{RichText, Ui};
use egui_phosphor::regular as icon;

use super::parts::{main_button, remark};
use super::relocation::framed;
use crate::app::{Command, new_tenancy_id};
use crate::message;
use crate::model::{Tenancy, TenancyId, Unit};
use crate::operations::{Place, Remedy, place, propose_place};
use crate::ui::desk::Desk;

/// Places a tenant in the unit that is selected.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, id: TenancyId) {
    let Some(tenancy) = desk.layout.tenancy(id).cloned() else { return };
    framed(ui, desk, &tenancy, "place-heading", |ui, desk| {
        let target = desk.program.session.lead.and_then(|unit| desk.layout.unit(unit)).cloned();
        match target.filter(|unit| !tenancy.covers(unit.id)) {
            Some(unit) => offer(ui, desk, &tenancy, &unit),
            None => remark(ui, desk, &desk.texts.get("place-choose")),
        }
    });
}

/// The request that takes the offer; another unit is taken as it would be where it was chosen at first.
fn taking(desk: &Desk<'_>, request: &Place, remedy: Remedy) -> Option<Place> {
    let date = desk.program.session.date();
    match remedy {
        Remedy::OtherUnit { take, .. } => {
            Some(propose_place(&desk.layout, request.tenancy, take, date, request.new_tenancy))
        }
        other => request.with(other),
    }
}

fn offer(ui: &mut Ui, desk: &mut Desk<'_>, tenancy: &Tenancy, unit: &Unit) {
    let request = propose_place(&desk.layout, tenancy.id, unit.id, desk.program.session.date(), new_tenancy_id());
    let stamp = desk.program.environment.stamp();
    let refusal = place(&desk.layout, &request, &stamp).err();
    if let Some(refusal) = &refusal {
        let sentence = desk.texts.refusal(&desk.layout, refusal);
        let text = RichText::new(format!("{}  {sentence}", icon::PROHIBIT)).color(desk.theme.message.error);
        ui.add(egui::Label::new(text).wrap());
        for remedy in refusal.remedies() {
            let taken = taking(desk, &request, remedy);
            let Some(request) = taken.filter(|request| place(&desk.layout, request, &stamp).is_ok()) else { continue };
            if ui.button(desk.texts.remedy(&desk.layout, &remedy)).clicked() {
                desk.push(Command::Place(request));
            }
        }
    }
    ui.add_space(desk.theme.space.small);
    let caption = message!(desk.texts, "place-do", unit = unit.code.as_str());
    if main_button(ui, desk, &caption, refusal.is_none()) {
        desk.push(Command::Place(request));
    }
}
