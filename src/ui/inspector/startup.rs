//! One startup: its tenancies, what it looks for, and its particulars.

use std::sync::Arc;

use chrono::NaiveDate;
use egui::Ui;
use egui_phosphor::regular as icon;

use super::parts::{action, checked_edit, first_of, folded, main_button, put, remark, section, tenancies, title};
use crate::app::{Action, Intent, Put, Tab};
use crate::figures::standing;
use crate::message;
use crate::model::{Label, LabelKind, Needs, ParkId, Service, Stage, StageChange, Startup, StartupId};
use crate::operations::edit_startup;
use crate::ui::desk::Desk;
use crate::ui::forms::{self, Form, typed};

pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, id: StartupId) {
    let Some(startup) = desk.layout.startup(id).cloned() else { return };
    let date = desk.program.session.date;
    let stage = startup.stage_at(date).map_or_else(String::new, |stage| desk.texts.stage(stage));
    let below = [stage, startup.sector.clone(), startup.legal_form.clone()];
    let below: Vec<String> = below.into_iter().filter(|part| !part.is_empty()).collect();
    title(ui, desk, &startup.name, &below.join(" · "));
    if !startup.other_name.is_empty() {
        ui.label(startup.other_name.as_str());
    }
    let waits = startup.needs.is_some();
    if desk.program.session.intent == Intent::Select
        && main_button(ui, desk, &desk.texts.get(if waits { "place-startup" } else { "place-startup-further" }), true)
    {
        desk.program.session.intent = Intent::Allocate(id);
        desk.program.session.tab = Tab::Plan;
    }
    let list: Vec<_> = desk.layout.tenancies_of(id).into_iter().rev().cloned().collect();
    section(ui, desk, "section-tenancies");
    if list.is_empty() {
        remark(ui, desk, &desk.texts.get("no-tenancy-yet"));
    }
    tenancies(ui, desk, &list, false);
    if !desk.layout.items_of(id).is_empty() {
        folded(ui, desk, "section-committee", true, |ui, desk| super::committee::of_startup(ui, desk, id));
    }
    folded(ui, desk, "section-needs", waits, |ui, desk| needs(ui, desk, &startup));
    folded(ui, desk, "section-particulars", true, |ui, desk| {
        let identity = identity(ui, desk, &startup);
        let edited = first_of(identity, contact(ui, desk, &startup));
        put(desk, edited);
    });
    folded(ui, desk, "section-stages", true, |ui, desk| stages(ui, desk, &startup));
    folded(ui, desk, "section-labels", !startup.labels.is_empty(), |ui, desk| labels(ui, desk, &startup));
    ui.add_space(desk.theme.space.medium);
    let has_tenancies = list.iter().any(|tenancy| standing(tenancy, date).is_in_place());
    if !has_tenancies {
        action(ui, desk, Action::RemoveStartup);
    }
}

fn check(desk: &Desk<'_>, startup: &Startup, edit: impl FnOnce(&mut Startup)) -> Result<Put, String> {
    checked_edit(desk, startup, edit, edit_startup, Put::Startup)
}

/// A field for a text of the startup that may be anything.
fn free_text(
    ui: &mut Ui,
    desk: &Desk<'_>,
    startup: &Startup,
    key: &str,
    shown: &str,
    set: impl Fn(&mut Startup, String),
) -> Option<Put> {
    let form = Form::new(desk.theme, &desk.texts, startup.id).editable(desk.is_editable());
    typed(ui, &form, &desk.texts.get(key), shown, |text| {
        let text = forms::text(text)?;
        check(desk, startup, |startup| set(startup, text))
    })
}

fn identity(ui: &mut Ui, desk: &Desk<'_>, startup: &Startup) -> Option<Put> {
    let texts = &desk.texts;
    let form = Form::new(desk.theme, texts, startup.id).editable(desk.is_editable());
    if desk.program.session.renames {
        form.focus(ui, &texts.get("field-name"), &startup.name);
    }
    let mut edited = typed(ui, &form, &texts.get("field-name"), &startup.name, |text| {
        let name = forms::non_empty(texts, text)?;
        check(desk, startup, |startup| startup.name = name)
    });
    edited = first_of(
        edited,
        free_text(ui, desk, startup, "field-other-name", &startup.other_name, |s, t| s.other_name = t),
    );
    edited = first_of(
        edited,
        free_text(ui, desk, startup, "field-legal-form", &startup.legal_form, |s, t| s.legal_form = t),
    );
    edited = first_of(
        edited,
        free_text(ui, desk, startup, "field-trade-register", &startup.trade_register, |s, t| s.trade_register = t),
    );
    edited = first_of(
        edited,
        free_text(ui, desk, startup, "field-tax-number", &startup.tax_number, |s, t| s.tax_number = t),
    );
    edited = first_of(edited, free_text(ui, desk, startup, "field-sector", &startup.sector, |s, t| s.sector = t));
    first_of(
        edited,
        typed(ui, &form, &texts.get("field-headcount"), &startup.headcount.to_string(), |text| {
            let headcount = forms::count(texts, text)?;
            check(desk, startup, |startup| startup.headcount = headcount)
        }),
    )
}

fn contact(ui: &mut Ui, desk: &Desk<'_>, startup: &Startup) -> Option<Put> {
    let contact = &startup.contact;
    let mut edited = free_text(ui, desk, startup, "field-contact", &contact.name, |s, t| s.contact.name = t);
    edited = first_of(edited, free_text(ui, desk, startup, "field-email", &contact.email, |s, t| s.contact.email = t));
    edited = first_of(edited, free_text(ui, desk, startup, "field-phone", &contact.phone, |s, t| s.contact.phone = t));
    first_of(edited, free_text(ui, desk, startup, "field-remarks", &startup.remarks, |s, t| s.remarks = t))
}

fn needs(ui: &mut Ui, desk: &mut Desk<'_>, startup: &Arc<Startup>) {
    let texts = desk.texts.clone();
    let Some(needs) = &startup.needs else {
        remark(ui, desk, &texts.get("needs-none"));
        if ui.button(format!("{}  {}", icon::PLUS, texts.get("needs-add"))).clicked() {
            put(desk, Some(Put::Startup(Startup { needs: Some(Needs::default()), ..(**startup).clone() })));
        }
        return;
    };
    let room = needed_room(ui, desk, startup, needs);
    let edited = first_of(room, needed_terms(ui, desk, startup, needs));
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
        let earliest = forms::optional_date(texts, Some(desk.program.session.date), text)?;
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

fn stages(ui: &mut Ui, desk: &mut Desk<'_>, startup: &Arc<Startup>) {
    let texts = desk.texts.clone();
    let mut edited = None;
    for (index, change) in startup.stages.iter().enumerate() {
        let form = Form::new(desk.theme, &texts, startup.id).editable(desk.is_editable()).part(("stage", index));
        let stage =
            forms::choice(ui, &form, &texts.get("field-stage"), change.stage, &Stage::ALL, |stage| texts.stage(stage));
        edited =
            edited.or_else(|| stage.and_then(|stage| check(desk, startup, |s| s.stages[index].stage = stage).ok()));
        edited = first_of(
            edited,
            typed(ui, &form, &texts.get("field-since"), &texts.date(change.since), |text| {
                let since = forms::required_date(&texts, None, text)?;
                check(desk, startup, |startup| startup.stages[index].since = since)
            }),
        );
    }
    ui.horizontal(|ui| {
        if ui.button(format!("{}  {}", icon::PLUS, texts.get("stage-add"))).clicked() {
            let last = startup.stages.last().map(|change| change.stage);
            let next = last.and_then(|last| Stage::ALL.into_iter().find(|stage| *stage > last)).unwrap_or_default();
            let since = startup
                .stages
                .last()
                .map_or(desk.program.session.date, |change| change.since.max(desk.program.session.date));
            edited = check(desk, startup, |startup| startup.stages.push(StageChange { stage: next, since })).ok();
        }
        if !startup.stages.is_empty() && ui.button(format!("{}  {}", icon::TRASH, texts.get("stage-remove"))).clicked()
        {
            edited = check(desk, startup, |startup| startup.stages.truncate(startup.stages.len() - 1)).ok();
        }
    });
    put(desk, edited);
}

fn labels(ui: &mut Ui, desk: &mut Desk<'_>, startup: &Arc<Startup>) {
    let texts = desk.texts.clone();
    let mut edited = None;
    for (index, label) in startup.labels.iter().enumerate() {
        edited = first_of(edited, label_lines(ui, desk, startup, index, label));
        ui.add_space(desk.theme.space.small);
    }
    if ui.button(format!("{}  {}", icon::PLUS, texts.get("label-add"))).clicked() {
        let granted = desk.program.session.date;
        let expires = granted
            .checked_add_months(chrono::Months::new(48))
            .and_then(|day| day.pred_opt())
            .unwrap_or(NaiveDate::MAX);
        let label = Label { kind: LabelKind::Startup, granted: Some(granted), expires };
        edited = check(desk, startup, |startup| startup.labels.push(label)).ok();
    }
    put(desk, edited);
}

fn label_lines(ui: &mut Ui, desk: &Desk<'_>, startup: &Startup, index: usize, label: &Label) -> Option<Put> {
    let texts = &desk.texts;
    let form = Form::new(desk.theme, texts, startup.id).editable(desk.is_editable()).part(("label", index));
    let with = |edit: &dyn Fn(&mut Label)| check(desk, startup, |startup| edit(&mut startup.labels[index]));
    let kind =
        forms::choice(ui, &form, &texts.get("field-label"), label.kind, &LabelKind::ALL, |kind| texts.label_kind(kind));
    let mut edited = kind.and_then(|kind| with(&|label| label.kind = kind).ok());
    let granted = label.granted.map_or_else(String::new, |day| texts.date(day));
    edited = first_of(
        edited,
        typed(ui, &form, &texts.get("field-granted"), &granted, |text| {
            let granted = forms::optional_date(texts, None, text)?;
            with(&|label| label.granted = granted)
        }),
    );
    edited = first_of(
        edited,
        typed(ui, &form, &texts.get("field-expires"), &texts.date(label.expires), |text| {
            let expires = forms::required_date(texts, label.granted, text)?;
            with(&|label| label.expires = expires)
        }),
    );
    let removed =
        form.row(ui, "", |ui, _| ui.button(format!("{}  {}", icon::TRASH, texts.get("label-remove"))).clicked());
    edited.or_else(|| {
        removed
            .then(|| {
                check(desk, startup, |startup| {
                    startup.labels.remove(index);
                })
                .ok()
            })
            .flatten()
    })
}
