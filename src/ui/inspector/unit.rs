//! One unit: who is there, what comes next, what may be done, and its particulars.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::Ui;
use egui_phosphor::regular as icon;

use super::matches;
use super::parts::{action, checked_edit, fact, first_of, folded, put, remark, section, status_chip, tenancies, title};
use crate::app::{Action, Command, Intent, Put, WantedTerm};
use crate::figures::{Occupancy, Standing, lettable_area, occupancy, standing};
use crate::message;
use crate::model::{Currency, Period, Unavailability, UnavailabilityReason, Unit, UnitUse};
use crate::operations::edit_unit;
use crate::text::Texts;
use crate::ui::desk::Desk;
use crate::ui::forms::{self, Form, typed};

pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, unit: &Arc<Unit>) {
    let there = occupancy(&desk.layout, unit, desk.program.session.date());
    title(ui, desk, &unit.code, &place_line(desk, unit));
    ui.horizontal(|ui| status_chip(ui, desk, there.status));
    figures_lines(ui, desk, unit, &there);
    actions(ui, desk, &there);
    if unit.usage.is_lettable() {
        let is_drawn = |wanted: &WantedTerm| wanted.unit == unit.id && wanted.startup.is_none();
        let wanted = desk.program.session.wanted.filter(is_drawn);
        if let Some(wanted) = wanted {
            wanted_days(ui, desk, wanted);
            matches::startups_from(ui, desk, unit, wanted.start);
        }
        occupants(ui, desk, unit);
        if wanted.is_none() {
            let is_vacant = !there.status.is_let() || there.seats_let < there.seats;
            matches::startups(ui, desk, unit, is_vacant);
        }
    }
    folded(ui, desk, "section-particulars", true, |ui, desk| particulars(ui, desk, unit));
    folded(ui, desk, "section-unavailable", !unit.unavailable.is_empty(), |ui, desk| unavailability(ui, desk, unit));
}

fn place_line(desk: &Desk<'_>, unit: &Unit) -> String {
    let usage = desk.texts.unit_use(unit.usage);
    let Some((floor, building, park)) = desk.layout.place_of(unit) else { return usage };
    format!(
        "{usage} · {} · {} · {}",
        desk.texts.level(floor.level),
        desk.texts.building_name(building),
        desk.texts.park_name(park)
    )
}

fn figures_lines(ui: &mut Ui, desk: &Desk<'_>, unit: &Unit, there: &Occupancy) {
    if !unit.usage.is_lettable() {
        return;
    }
    let texts = &desk.texts;
    fact(ui, desk, &texts.get("lettable-area"), &texts.area(there.area));
    if there.seats > 0 {
        let seats = message!(texts, "seats-let-of", taken = there.seats_let, seats = there.seats);
        fact(ui, desk, &texts.get("seats-caption"), &seats);
    }
    let park = desk.layout.place_of(unit).map(|(_, _, park)| park.clone());
    if let (Some(rent), Some(park)) = (unit.asking_rent, park) {
        let month = texts.money_short(rent.scaled(there.area).rounded_to_units(), park.currency);
        fact(ui, desk, &texts.get("asking-rent-month"), &month);
    }
}

fn actions(ui: &mut Ui, desk: &mut Desk<'_>, there: &Occupancy) {
    if desk.program.tenancy_at_hand().is_none() || desk.program.session.intent != Intent::Select {
        return;
    }
    if there.occupants.is_empty() && there.next.is_none() {
        return;
    }
    ui.add_space(desk.theme.space.small);
    ui.horizontal_wrapped(|ui| {
        action(ui, desk, Action::Vacate);
        action(ui, desk, Action::Move);
        action(ui, desk, Action::Swap);
    });
}

/// Past, present and future tenancies: those in place first.
fn occupants(ui: &mut Ui, desk: &mut Desk<'_>, unit: &Unit) {
    let date = desk.program.session.date();
    let all: Vec<_> = desk.layout.tenancies_on(unit.id).into_iter().cloned().collect();
    let (past, rest): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|tenancy| standing(tenancy, date) == Standing::Ended);
    let (there, to_come): (Vec<_>, Vec<_>) =
        rest.into_iter().partition(|tenancy| standing(tenancy, date).is_in_place());
    for (key, list) in [("section-in-place", there), ("section-to-come", to_come)] {
        if !list.is_empty() {
            section(ui, desk, key);
            tenancies(ui, desk, &list, true);
        }
    }
    if !past.is_empty() {
        folded(ui, desk, "section-past", false, |ui, desk| tenancies(ui, desk, &past, true));
    }
}

/// The days that were drawn on the timeline, for whichever startup is chosen next.
fn wanted_days(ui: &mut Ui, desk: &Desk<'_>, wanted: WantedTerm) {
    let Some(period) = Period::new(wanted.start, Some(wanted.end)) else { return };
    let text = message!(desk.texts, "timeline-wanted", period = desk.texts.period(period));
    ui.add_space(desk.theme.space.small);
    ui.add(egui::Label::new(egui::RichText::new(text).color(desk.theme.accent.text)).wrap());
}

fn check(desk: &Desk<'_>, unit: &Unit, edit: impl FnOnce(&mut Unit)) -> Result<Put, String> {
    checked_edit(desk, unit, edit, edit_unit, Put::Unit)
}

fn particulars(ui: &mut Ui, desk: &mut Desk<'_>, unit: &Unit) {
    let named = naming(ui, desk, unit);
    let measured = first_of(named, measures(ui, desk, unit));
    let edited = first_of(measured, offer(ui, desk, unit));
    put(desk, edited);
}

fn naming(ui: &mut Ui, desk: &Desk<'_>, unit: &Unit) -> Option<Put> {
    let texts = &desk.texts;
    let form = Form::new(desk.theme, texts, unit.id).editable(desk.is_editable());
    if desk.program.session.renames {
        form.focus(ui, &texts.get("field-code"), &unit.code);
    }
    let edited = typed(ui, &form, &texts.get("field-code"), &unit.code, |text| {
        let code = forms::non_empty(texts, text)?;
        check(desk, unit, |unit| unit.code = code)
    });
    let usage =
        forms::choice(ui, &form, &texts.get("field-use"), unit.usage, &UnitUse::ALL, |usage| texts.unit_use(usage));
    edited.or_else(|| usage.map(|usage| Put::Unit(Unit { usage, ..unit.clone() })))
}

fn measures(ui: &mut Ui, desk: &Desk<'_>, unit: &Unit) -> Option<Put> {
    let texts = &desk.texts;
    let form = Form::new(desk.theme, texts, unit.id).editable(desk.is_editable());
    let derived = desk.layout.floor(unit.floor).map_or(0.0, |floor| floor.area_of(&unit.shape));
    let measured = unit.area.map_or_else(String::new, |area| texts.decimal(area, 2));
    let mut edited = typed(ui, &form, &texts.get("field-area"), &measured, |text| {
        let area = forms::optional_area(texts, text)?;
        check(desk, unit, |unit| unit.area = area)
    });
    let note = match unit.area {
        None => message!(texts, "area-derived", area = texts.area(derived)),
        Some(area) => message!(
            texts,
            "area-difference",
            area = texts.area(derived),
            more = signed_area(texts, area - derived),
            difference = texts.percent((area - derived) / derived.max(0.01))
        ),
    };
    form.row(ui, "", |ui, _| remark(ui, desk, &note));
    edited = first_of(
        edited,
        typed(ui, &form, &texts.get("field-standard"), &unit.standard, |text| {
            let standard = forms::text(text)?;
            check(desk, unit, |unit| unit.standard = standard)
        }),
    );
    edited = first_of(
        edited,
        typed(ui, &form, &texts.get("field-seats"), &unit.seats.to_string(), |text| {
            let seats = forms::count(texts, text)?;
            check(desk, unit, |unit| unit.seats = seats)
        }),
    );
    let shared = forms::tick(ui, &form, &texts.get("field-shared"), unit.shared);
    edited.or_else(|| shared.map(|shared| Put::Unit(Unit { shared, ..unit.clone() })))
}

/// An area that is more, or less.
fn signed_area(texts: &Texts, area: f64) -> String {
    let sign = if area < 0.0 { "−" } else { "+" };
    format!("{sign}{}", texts.area(area.abs()))
}

fn offer(ui: &mut Ui, desk: &Desk<'_>, unit: &Unit) -> Option<Put> {
    let texts = &desk.texts;
    let form = Form::new(desk.theme, texts, unit.id).editable(desk.is_editable());
    let services =
        forms::flags(ui, &form, &texts.get("field-services"), &unit.services, &crate::model::Service::ALL, |service| {
            texts.service(service)
        });
    let mut edited = services.and_then(|services: BTreeSet<_>| check(desk, unit, |unit| unit.services = services).ok());
    let currency = desk.layout.place_of(unit).map_or(Currency::DINAR, |(_, _, park)| park.currency);
    let shown = unit.asking_rent.map_or_else(String::new, |rent| texts.amount_short(rent));
    let caption = message!(texts, "field-asking-rent", currency = texts.currency(currency));
    edited = first_of(
        edited,
        typed(ui, &form, &caption, &shown, |text| {
            let rent = forms::optional_amount(texts, currency, text)?;
            check(desk, unit, |unit| unit.asking_rent = rent)
        }),
    );
    let area = lettable_area(&desk.layout, unit);
    if let Some(rent) = unit.asking_rent
        && area > 0.0
    {
        let month = texts.money_short(rent.scaled(area).rounded_to_units(), currency);
        form.row(ui, "", |ui, _| remark(ui, desk, &message!(texts, "asking-rent-whole", rent = month)));
    }
    first_of(
        edited,
        typed(ui, &form, &texts.get("field-remarks"), &unit.remarks, |text| {
            let remarks = forms::text(text)?;
            check(desk, unit, |unit| unit.remarks = remarks)
        }),
    )
}

fn unavailability(ui: &mut Ui, desk: &mut Desk<'_>, unit: &Unit) {
    let mut edited = None;
    for (index, time) in unit.unavailable.iter().enumerate() {
        edited = first_of(edited, unavailable_time(ui, desk, unit, index, time));
        ui.add_space(desk.theme.space.small);
    }
    if ui.button(format!("{}  {}", icon::PLUS, desk.texts.get("unavailable-add"))).clicked() {
        let start = desk.program.session.date();
        let time = Unavailability { start, end: None, reason: UnavailabilityReason::Works, note: String::new() };
        let mut unit = unit.clone();
        unit.unavailable.push(time);
        desk.push(Command::Put(Box::new(Put::Unit(unit))));
    }
    put(desk, edited);
}

fn unavailable_time(ui: &mut Ui, desk: &Desk<'_>, unit: &Unit, index: usize, time: &Unavailability) -> Option<Put> {
    let texts = &desk.texts;
    let form = Form::new(desk.theme, texts, unit.id).editable(desk.is_editable()).part(("unavailable", index));
    let with = |edit: &dyn Fn(&mut Unavailability)| check(desk, unit, |unit| edit(&mut unit.unavailable[index]));
    let reason =
        forms::choice(ui, &form, &texts.get("field-reason"), time.reason, &UnavailabilityReason::ALL, |reason| {
            texts.unavailability_reason(reason)
        });
    let mut edited = reason.and_then(|reason| with(&|time| time.reason = reason).ok());
    edited = first_of(
        edited,
        typed(ui, &form, &texts.get("field-start"), &texts.date(time.start), |text| {
            let start = forms::required_date(texts, None, text)?;
            with(&|time| time.start = start)
        }),
    );
    let end = time.end.map_or_else(String::new, |end| texts.date(end));
    edited = first_of(
        edited,
        typed(ui, &form, &texts.get("field-end"), &end, |text| {
            let end = forms::optional_date(texts, Some(time.start), text)?;
            with(&|time| time.end = end)
        }),
    );
    edited = first_of(
        edited,
        typed(ui, &form, &texts.get("field-note"), &time.note, |text| {
            let note = forms::text(text)?;
            with(&|time| time.note.clone_from(&note))
        }),
    );
    let removed =
        form.row(ui, "", |ui, _| ui.button(format!("{}  {}", icon::TRASH, texts.get("unavailable-remove"))).clicked());
    if removed {
        let mut unit = unit.clone();
        unit.unavailable.remove(index);
        return Some(Put::Unit(unit));
    }
    edited
}
