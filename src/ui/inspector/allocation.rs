//! The form of an allocation: a startup, units, and the terms proposed for them, checked as they are typed.

use std::cell::Cell;
use std::sync::Arc;

use chrono::NaiveDate;
use egui::Ui;

use super::parts::{self, codes, form_frame, main_button, past_limits, remark, warn};
use crate::app::{Command, WantedTerm, new_tenancy_id, reservation};
use crate::figures::{Standing, fit, occupancy};
use crate::message;
use crate::model::{Currency, Occupied, Startup, StartupId, TenancyState, UnitId};
use crate::operations::{Allocation, Refusal, allocate, propose_terms, propose_units};
use crate::ui::desk::Desk;
use crate::ui::forms::{self, Form, typed};

/// An allocation in the making, kept while the same startup, units and days are in hand.
#[derive(Debug, Clone)]
struct Draft {
    units: Vec<UnitId>,
    date: NaiveDate,
    wanted: Option<WantedTerm>,
    request: Allocation,
}

/// Shows the form: first what is still to be chosen, then the terms.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, id: StartupId) {
    let Some(startup) = desk.layout.startup(id).cloned() else { return };
    let heading = message!(desk.texts, "allocate-heading", startup = startup.name.as_str());
    let units: Vec<UnitId> = desk.program.session.selection.iter().copied().collect();
    let below = codes(&desk.layout, units.iter().copied());
    form_frame(ui, desk, &heading, &below, |ui, desk| {
        if units.is_empty() {
            remark(ui, desk, &desk.texts.get("allocate-choose-units"));
        } else {
            terms(ui, desk, &startup, units);
        }
    });
}

fn terms(ui: &mut Ui, desk: &mut Desk<'_>, startup: &Arc<Startup>, units: Vec<UnitId>) {
    let key = egui::Id::unique(("allocation", startup.id));
    let date = desk.program.session.date();
    let is_for_it = |wanted: &WantedTerm| wanted.startup.is_none_or(|proposed| proposed == startup.id);
    let wanted = desk.program.session.wanted.filter(is_for_it).filter(|wanted| units == [wanted.unit]);
    let kept = ui.data(|data| data.get_temp::<Draft>(key));
    let kept = kept.filter(|draft| draft.units == units && draft.date == date && draft.wanted == wanted);
    let mut draft = kept.unwrap_or_else(|| {
        let request = propose(desk, startup.id, &units, wanted);
        Draft { units, date, wanted, request }
    });
    unwise(ui, desk, startup, &draft);
    // Asked before the fields are drawn: Enter takes the focus from the field it ends, and must not do more than that.
    let is_elsewhere = ui.memory(|memory| memory.focused().is_some());
    let is_right = fields(ui, desk, &mut draft);
    let stamp = desk.program.environment.stamp();
    let refusal = allocate(&desk.layout, &draft.request, &stamp).err();
    if let Some(refusal) = &refusal {
        refused(ui, desk, &mut draft, refusal);
    }
    ui.add_space(desk.theme.space.small);
    let units = codes(&desk.layout, draft.request.units.iter().map(|occupied| occupied.unit));
    let name = startup.name.as_str();
    let caption = if draft.request.terms.state == TenancyState::Proposed {
        message!(desk.texts, "allocate-propose-do", units = units, startup = name)
    } else {
        message!(desk.texts, "allocate-do", units = units, startup = name)
    };
    let entered =
        desk.program.dialog.is_none() && !is_elsewhere && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let is_ready = is_right && refusal.is_none();
    if main_button(ui, desk, &caption, is_ready) || (entered && is_ready) {
        desk.push(Command::Allocate(draft.request.clone()));
        ui.data_mut(|data| data.remove::<Draft>(key));
        return;
    }
    ui.data_mut(|data| data.insert_temp(key, draft));
}

fn propose(desk: &Desk<'_>, startup: StartupId, units: &[UnitId], wanted: Option<WantedTerm>) -> Allocation {
    let (tenancy, date) = (new_tenancy_id(), desk.program.session.date());
    if let Some(wanted) = wanted {
        return reservation(&desk.layout, startup, wanted, tenancy);
    }
    let occupied = propose_units(&desk.layout, startup, units, date);
    let mut terms = propose_terms(&desk.layout, startup, &occupied, date);
    let stamp = desk.program.environment.stamp();
    let request = Allocation { tenancy, startup, units: occupied, terms: terms.clone() };
    // Nothing is signed in a park that is not open yet: propose what can be done.
    if let Err(Refusal::ParkNotOpen { .. }) = allocate(&desk.layout, &request, &stamp) {
        terms.state = TenancyState::Reserved;
        terms.signed = None;
    }
    Allocation { terms, ..request }
}

/// What speaks against it without forbidding it.
fn unwise(ui: &mut Ui, desk: &Desk<'_>, startup: &Startup, draft: &Draft) {
    past_limits(ui, desk, startup, draft.request.terms.end);
    let several = draft.units.len() > 1;
    for unit in draft.units.iter().filter_map(|unit| desk.layout.unit(*unit)) {
        let currency = desk.layout.place_of(unit).map_or(Currency::DINAR, |(_, _, park)| park.currency);
        let start = draft.request.terms.start;
        let there = occupancy(&desk.layout, unit, start).occupants;
        if let Some(holdover) = there.iter().find(|occupant| occupant.standing == Standing::Holdover) {
            let tenant = desk.layout.startup(holdover.tenancy.startup).map_or("–", |tenant| tenant.name.as_str());
            warn(ui, desk, &message!(desk.texts, "allocate-holdover", unit = unit.code.as_str(), tenant = tenant));
        }
        for misfit in fit(&desk.layout, unit, startup, start) {
            let about_room =
                matches!(misfit, crate::figures::Misfit::TooSmall { .. } | crate::figures::Misfit::TooFewSeats { .. });
            if misfit.is_refusal() || (several && about_room) {
                continue;
            }
            let sentence = desk.texts.misfit(&desk.layout, &misfit, currency);
            warn(ui, desk, &message!(desk.texts, "allocate-unwise", unit = unit.code.as_str(), reason = sentence));
        }
    }
}

/// The fields; whether none of them shows an error.
fn fields(ui: &mut Ui, desk: &Desk<'_>, draft: &mut Draft) -> bool {
    let texts = &desk.texts;
    let is_wrong = Cell::new(false);
    let about = ("allocation", draft.request.tenancy);
    let form = Form::new(desk.theme, texts, about).editable(desk.is_editable()).telling(&is_wrong);
    let park = desk.park();
    let currency = park.as_ref().map(|park| park.currency).unwrap_or_default();
    seats(ui, desk, &form, draft);
    let terms = &mut draft.request.terms;
    let state = forms::choice(ui, &form, &texts.get("field-state"), terms.state, &TenancyState::ALL, |state| {
        texts.tenancy_state(state)
    });
    terms.state = state.unwrap_or(terms.state);
    let start = forms::date_field(ui, &form, &texts.get("field-start"), Some(terms.start), None, park.as_deref(), true);
    if let Some(forms::Day::On(start)) = start {
        terms.start = start;
    }
    let end =
        forms::date_field(ui, &form, &texts.get("field-end"), terms.end, Some(terms.start), park.as_deref(), false);
    match end {
        Some(forms::Day::On(end)) => terms.end = Some(end),
        Some(forms::Day::Open) => terms.end = None,
        None => {}
    }
    let rent = typed(
        ui,
        &form,
        &message!(texts, "field-rent-in", currency = texts.currency(currency)),
        &texts.amount_short(terms.rent),
        |text| forms::amount(texts, currency, text),
    );
    terms.rent = rent.unwrap_or(terms.rent);
    let deposit = typed(ui, &form, &texts.get("field-deposit"), &texts.amount_short(terms.deposit), |text| {
        forms::amount(texts, currency, text)
    });
    terms.deposit = deposit.unwrap_or(terms.deposit);
    if let Some(contract) = typed(ui, &form, &texts.get("field-contract"), &terms.contract, forms::text) {
        terms.contract = contract;
    }
    !is_wrong.get()
}

/// How many seats of each shared unit; the rent follows.
fn seats(ui: &mut Ui, desk: &Desk<'_>, form: &Form<'_>, draft: &mut Draft) {
    let texts = &desk.texts;
    for index in 0..draft.request.units.len() {
        let Occupied { unit, seats: Some(seats) } = draft.request.units[index] else { continue };
        let Some(unit) = desk.layout.unit(unit) else { continue };
        let caption = message!(texts, "field-seats-of", unit = unit.code.as_str(), seats = unit.seats);
        if let Some(taken) = typed(ui, form, &caption, &seats.to_string(), |text| forms::count(texts, text)) {
            draft.request.units[index].seats = Some(taken);
            let proposed =
                propose_terms(&desk.layout, draft.request.startup, &draft.request.units, draft.request.terms.start);
            draft.request.terms.rent = proposed.rent;
            draft.request.terms.deposit = proposed.deposit;
        }
    }
}

/// What stands in the way, and what would help, as buttons.
fn refused(ui: &mut Ui, desk: &mut Desk<'_>, draft: &mut Draft, refusal: &Refusal) {
    ui.add_space(desk.theme.space.small);
    parts::refused(ui, desk, refusal);
    for remedy in refusal.remedies() {
        let Some(request) = draft.request.with(remedy) else { continue };
        if ui.add(egui::Button::new(desk.texts.remedy(&desk.layout, &remedy)).truncate()).clicked() {
            draft.units = request.units.iter().map(|occupied| occupied.unit).collect();
            draft.request = request;
            if let crate::operations::Remedy::OtherUnit { .. } = remedy {
                let units = draft.units.clone();
                draft.units.sort_unstable();
                if let Some(first) = units.first() {
                    desk.push(Command::Reveal(*first));
                }
                desk.program.session.select_units(units, false);
            }
            break;
        }
    }
}
