//! The forms of a move and of a swap: from which day, and where to or with whom.

use std::cell::Cell;

use chrono::NaiveDate;
use egui::Ui;

use super::parts::{self, codes, form_frame, main_button, remark, unit_codes};
use crate::app::{Command, new_tenancy_id};
use crate::figures::occupancy;
use crate::message;
use crate::model::{Tenancy, TenancyId, UnitId};
use crate::operations::{Move, Refusal, Remedy, Swap, propose_units, relocate, swap};
use crate::ui::desk::Desk;
use crate::ui::forms::{self, Form};

/// The day of a move in the making.
#[derive(Debug, Clone, Copy)]
struct Day {
    shown: NaiveDate,
    chosen: NaiveDate,
}

/// Moves a tenant to the units that are selected.
pub(super) fn show_move(ui: &mut Ui, desk: &mut Desk<'_>, id: TenancyId) {
    let Some(tenancy) = desk.layout.tenancy(id).cloned() else { return };
    framed(ui, desk, &tenancy, "move-heading", |ui, desk| {
        let targets: Vec<UnitId> =
            desk.program.session.selection.iter().copied().filter(|unit| !tenancy.covers(*unit)).collect();
        if targets.is_empty() {
            remark(ui, desk, &desk.texts.get("move-choose"));
            return;
        }
        let is_wrong = Cell::new(false);
        let date = day(ui, desk, id, &is_wrong);
        let units = propose_units(&desk.layout, tenancy.startup, &targets, date);
        let request = Move { tenancy: id, units, date, new_tenancy: new_tenancy_id() };
        let stamp = desk.program.environment.stamp();
        let refusal = relocate(&desk.layout, &request, &stamp).err();
        let caption = message!(
            desk.texts,
            "move-do",
            from = unit_codes(&desk.layout, &tenancy),
            to = codes(&desk.layout, targets),
            date = desk.texts.date(date)
        );
        if finish(ui, desk, (refusal.as_ref(), is_wrong.get()), &caption, id) {
            desk.push(Command::Move(request));
        }
    });
}

/// Swaps a tenant with the one in place on the unit that is selected.
pub(super) fn show_swap(ui: &mut Ui, desk: &mut Desk<'_>, id: TenancyId) {
    let Some(tenancy) = desk.layout.tenancy(id).cloned() else { return };
    framed(ui, desk, &tenancy, "swap-heading", |ui, desk| {
        let other = desk
            .program
            .session
            .selection
            .iter()
            .filter(|unit| !tenancy.covers(**unit))
            .filter_map(|unit| desk.layout.unit(*unit))
            .find_map(|unit| occupancy(&desk.layout, unit, desk.program.session.date()).occupants.first().cloned());
        let Some(other) = other else {
            remark(ui, desk, &desk.texts.get("swap-choose"));
            return;
        };
        let is_wrong = Cell::new(false);
        let date = day(ui, desk, id, &is_wrong);
        let request = Swap { one: id, other: other.tenancy.id, date, new_ids: [new_tenancy_id(), new_tenancy_id()] };
        let stamp = desk.program.environment.stamp();
        let refusal = swap(&desk.layout, &request, &stamp).err();
        let name = desk.layout.startup(other.tenancy.startup).map_or("–", |startup| startup.name.as_str()).to_owned();
        let caption = message!(
            desk.texts,
            "swap-do",
            other = name,
            unit = unit_codes(&desk.layout, &other.tenancy),
            date = desk.texts.date(date)
        );
        if finish(ui, desk, (refusal.as_ref(), is_wrong.get()), &caption, id) {
            desk.push(Command::Swap(request));
        }
    });
}

pub(super) fn framed(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    tenancy: &Tenancy,
    key: &'static str,
    content: impl FnOnce(&mut Ui, &mut Desk<'_>),
) {
    let startup = desk.layout.startup(tenancy.startup).map_or("–", |startup| startup.name.as_str()).to_owned();
    let heading = desk.texts.with(key, &[("startup", startup.as_str().into())]);
    form_frame(ui, desk, &heading, &unit_codes(&desk.layout, tenancy), content);
}

/// The first day in the new place: the date shown unless another is typed.
fn day(ui: &mut Ui, desk: &Desk<'_>, id: TenancyId, is_wrong: &Cell<bool>) -> NaiveDate {
    let shown = desk.program.session.date();
    let key = day_key(id);
    let kept = ui.data(|data| data.get_temp::<Day>(key)).filter(|day| day.shown == shown);
    let mut chosen = kept.map_or(shown, |day| day.chosen);
    let form = Form::new(desk.theme, &desk.texts, ("relocation", id)).editable(desk.is_editable()).telling(is_wrong);
    let typed = forms::date_field(
        ui,
        &form,
        &desk.texts.get("field-from-day"),
        Some(chosen),
        None,
        desk.park().as_deref(),
        true,
    );
    if let Some(forms::Day::On(day)) = typed {
        chosen = day;
    }
    ui.data_mut(|data| data.insert_temp(key, Day { shown, chosen }));
    chosen
}

fn day_key(id: TenancyId) -> egui::Id {
    egui::Id::unique(("relocation day", id))
}

/// What stands in the way with what would help, then the button; whether it was clicked. It cannot be while a field is wrong.
fn finish(
    ui: &mut Ui,
    desk: &Desk<'_>,
    (refusal, is_wrong): (Option<&Refusal>, bool),
    caption: &str,
    id: TenancyId,
) -> bool {
    if let Some(refusal) = refusal {
        parts::refused(ui, desk, refusal);
        for remedy in refusal.remedies() {
            let Remedy::StartOn(chosen) = remedy else { continue };
            if ui.button(desk.texts.remedy(&desk.layout, &remedy)).clicked() {
                let shown = desk.program.session.date();
                ui.data_mut(|data| data.insert_temp(day_key(id), Day { shown, chosen }));
            }
        }
    }
    ui.add_space(desk.theme.space.small);
    main_button(ui, desk, caption, refusal.is_none() && !is_wrong)
}
