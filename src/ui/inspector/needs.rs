//! What a startup looks for, how urgent it is, and since when it waits.

use std::sync::Arc;

use egui::Ui;
use egui_phosphor::regular as icon;

use super::parts::{first_of, put, remark};
use super::startup::check;
use crate::app::Put;
use crate::figures::{is_applicant, waits_since};
use crate::message;
use crate::model::{Needs, ParkId, Priority, Service, Startup};
use crate::ui::desk::Desk;
use crate::ui::forms::{self, Form, typed};

/// The fields of its needs, or the button that notes some.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, startup: &Arc<Startup>) {
    let texts = desk.texts.clone();
    let Some(needs) = &startup.needs else {
        remark(ui, desk, &texts.get("needs-none"));
        if ui.button(format!("{}  {}", icon::PLUS, texts.get("needs-add"))).clicked() {
            put(desk, Some(Put::Startup(Startup { needs: Some(Needs::default()), ..(**startup).clone() })));
        }
        return;
    };
    let room = needed_room(ui, desk, startup, needs);
    let terms = needed_terms(ui, desk, startup, needs);
    let edited = first_of(first_of(room, terms), turn(ui, desk, startup, needs));
    let form = Form::new(desk.theme, &texts, startup.id).editable(desk.is_editable()).part("needs");
    let dropped =
        form.row(ui, "", |ui, _| ui.button(format!("{}  {}", icon::TRASH, texts.get("needs-remove"))).clicked());
    let without = dropped.then(|| Put::Startup(Startup { needs: None, ..(**startup).clone() }));
    put(desk, edited.or(without));
}

fn with_needs(desk: &Desk<'_>, startup: &Startup, edit: impl FnOnce(&mut Needs)) -> Result<Put, String> {
    check(desk, startup, |startup| edit(startup.needs.get_or_insert_default()))
}

fn needed_room(ui: &mut Ui, desk: &Desk<'_>, startup: &Startup, needs: &Needs) -> Option<Put> {
    let texts = &desk.texts;
    let form = Form::new(desk.theme, texts, startup.id).editable(desk.is_editable()).part("needs");
    let mut all: Vec<Option<ParkId>> = vec![None];
    all.extend(desk.layout.parks_in_order().iter().map(|park| Some(park.id)));
    let park = forms::choice(ui, &form, &texts.get("field-park"), needs.park, &all, |park| {
        let park = park.and_then(|park| desk.layout.park(park));
        park.map_or_else(|| texts.get("any-park").into_owned(), |park| texts.park_name(park))
    });
    let mut edited = park.and_then(|park| with_needs(desk, startup, |needs| needs.park = park).ok());
    let area = needs.area.map_or_else(String::new, |area| texts.decimal(area, 1));
    edited = first_of(
        edited,
        typed(ui, &form, &texts.get("field-needed-area"), &area, |text| {
            let area = forms::optional_area(texts, text)?;
            with_needs(desk, startup, |needs| needs.area = area)
        }),
    );
    edited = first_of(
        edited,
        typed(ui, &form, &texts.get("field-seats"), &needs.seats.to_string(), |text| {
            let seats = forms::count(texts, text)?;
            with_needs(desk, startup, |needs| needs.seats = seats)
        }),
    );
    let services = forms::flags(ui, &form, &texts.get("field-services"), &needs.services, &Service::ALL, |service| {
        texts.service(service)
    });
    edited.or_else(|| services.and_then(|services| with_needs(desk, startup, |needs| needs.services = services).ok()))
}

fn needed_terms(ui: &mut Ui, desk: &Desk<'_>, startup: &Startup, needs: &Needs) -> Option<Put> {
    let texts = &desk.texts;
    let form = Form::new(desk.theme, texts, startup.id).editable(desk.is_editable()).part("needs");
    let earliest = needs.earliest.map_or_else(String::new, |day| texts.date(day));
    let edited = typed(ui, &form, &texts.get("field-earliest"), &earliest, |text| {
        let earliest = forms::optional_date(texts, Some(desk.program.session.date()), text)?;
        with_needs(desk, startup, |needs| needs.earliest = earliest)
    });
    let park = needs.park.and_then(|park| desk.layout.park(park).cloned()).or_else(|| desk.park());
    let currency = park.map(|park| park.currency).unwrap_or_default();
    let limit = needs.rent_limit.map_or_else(String::new, |limit| texts.amount_short(limit));
    let caption = message!(texts, "field-rent-limit", currency = texts.currency(currency));
    first_of(
        edited,
        typed(ui, &form, &caption, &limit, |text| {
            let limit = forms::optional_amount(texts, currency, text)?;
            with_needs(desk, startup, |needs| needs.rent_limit = limit)
        }),
    )
}

/// Whose turn it is: how urgent, and since when it waits.
fn turn(ui: &mut Ui, desk: &Desk<'_>, startup: &Startup, needs: &Needs) -> Option<Put> {
    let (texts, date) = (&desk.texts, desk.program.session.date());
    let form = Form::new(desk.theme, texts, startup.id).editable(desk.is_editable()).part("needs");
    let priority =
        forms::choice(ui, &form, &texts.get("field-priority"), needs.priority, &Priority::ALL, |it| texts.term(it));
    let edited = priority.and_then(|priority| with_needs(desk, startup, |needs| needs.priority = priority).ok());
    let asked = needs.since.map_or_else(String::new, |day| texts.date(day));
    let first_stage = waits_since(startup).filter(|_| needs.since.is_none());
    let hint = first_stage.map_or_else(String::new, |day| texts.date(day));
    let edited = first_of(
        edited,
        typed(ui, &form.hinted(&hint), &texts.get("needs-waits-since"), &asked, |text| {
            let since = forms::optional_date(texts, None, text)?;
            with_needs(desk, startup, |needs| needs.since = since)
        }),
    );
    if let Some(since) =
        waits_since(startup).filter(|since| *since <= date && is_applicant(&desk.layout, startup, date))
    {
        let wait = message!(texts, "needs-wait", days = (date - since).num_days());
        form.row(ui, "", |ui, _| remark(ui, desk, &wait));
    }
    edited
}
