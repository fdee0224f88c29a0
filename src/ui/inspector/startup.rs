//! One startup: its stay, the units that fit, its tenancies, what it looks for, and its particulars.

use std::sync::Arc;

use egui::Ui;
use egui_phosphor::regular as icon;

use super::parts::{action, checked_edit, first_of, folded, main_button, put, remark, section, tenancies, title};
use super::{labels, matches, needs, stay};
use crate::app::{Action, Intent, Put, Tab};
use crate::figures::standing;
use crate::model::{Stage, StageChange, Startup, StartupId};
use crate::operations::edit_startup;
use crate::ui::desk::Desk;
use crate::ui::forms::{self, Form, typed};

pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, id: StartupId) {
    let Some(startup) = desk.layout.startup(id).cloned() else { return };
    let date = desk.program.session.date();
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
    stay::show(ui, desk, &startup);
    if waits {
        matches::units(ui, desk, &startup);
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
    folded(ui, desk, "section-needs", waits, |ui, desk| needs::show(ui, desk, &startup));
    folded(ui, desk, "section-particulars", true, |ui, desk| {
        let identity = identity(ui, desk, &startup);
        let edited = first_of(identity, contact(ui, desk, &startup));
        put(desk, edited);
    });
    folded(ui, desk, "section-stages", true, |ui, desk| stages(ui, desk, &startup));
    folded(ui, desk, "section-labels", !startup.labels.is_empty(), |ui, desk| labels::show(ui, desk, &startup));
    ui.add_space(desk.theme.space.medium);
    let has_tenancies = list.iter().any(|tenancy| standing(tenancy, date).is_in_place());
    if !has_tenancies {
        action(ui, desk, Action::RemoveStartup);
    }
}

/// Checks an edit of the startup as a field is typed in.
pub(super) fn check(desk: &Desk<'_>, startup: &Startup, edit: impl FnOnce(&mut Startup)) -> Result<Put, String> {
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
                .map_or_else(|| desk.program.session.date(), |change| change.since.max(desk.program.session.date()));
            edited = check(desk, startup, |startup| startup.stages.push(StageChange { stage: next, since })).ok();
        }
        if !startup.stages.is_empty() && ui.button(format!("{}  {}", icon::TRASH, texts.get("stage-remove"))).clicked()
        {
            edited = check(desk, startup, |startup| startup.stages.truncate(startup.stages.len() - 1)).ok();
        }
    });
    put(desk, edited);
}
