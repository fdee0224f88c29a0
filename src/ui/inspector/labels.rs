//! The labels of a startup: what is promised of the one it holds, its renewal, and the fields of each.

use std::sync::Arc;

use chrono::NaiveDate;
use egui::{RichText, Ui};
use egui_phosphor::regular as icon;

use super::parts::{first_of, put, remark};
use super::startup::check;
use crate::app::{Command, Put, StageRequest};
use crate::figures::{LabelOutlook, label_outlook, park_of_startup};
use crate::message;
use crate::model::{Label, LabelKind, Park, Startup};
use crate::operations::{RenewLabel, renewed_label};
use crate::ui::desk::Desk;
use crate::ui::forms::{self, Form, typed};

/// What is promised of the label that a startup holds, by when to ask for its renewal, and the button that renews it.
pub(super) fn outlook(ui: &mut Ui, desk: &mut Desk<'_>, startup: &Startup) {
    let date = desk.program.session.date();
    let Some(outlook) = label_outlook(&desk.layout, startup, date) else { return };
    let park = park_of_startup(&desk.layout, startup, date).cloned();
    let is_near = outlook.is_near(date, park.as_ref().map_or(0, |park| park.alerts.labels));
    let text = RichText::new(desk.texts.label_outlook(&outlook, date));
    let text = if is_near { text.color(desk.theme.message.warning) } else { text };
    ui.add(egui::Label::new(text).wrap());
    if is_near && date <= outlook.decide_by && outlook.renewals_left != Some(0) {
        let by = message!(desk.texts, "label-decide-by", date = desk.texts.date_with_weekday(outlook.decide_by));
        remark(ui, desk, &by);
    }
    renewal(ui, desk, startup, &outlook, park.as_ref());
}

fn renewal(ui: &mut Ui, desk: &mut Desk<'_>, startup: &Startup, outlook: &LabelOutlook, park: Option<&Park>) {
    let request = park.map(|park| RenewLabel { startup: startup.id, kind: outlook.label.kind, park: park.id });
    let renewed = request.map(|request| renewed_label(&desk.layout, &request));
    let until = renewed.as_ref().and_then(|renewed| renewed.as_ref().ok()).map(|label| label.expires);
    let caption = match until {
        Some(until) => message!(desk.texts, "label-renew-until", date = desk.texts.date(until)),
        None => desk.texts.get("label-renew").into_owned(),
    };
    let text = format!("{}  {caption}", icon::CERTIFICATE);
    let button = ui.add_enabled(until.is_some() && desk.is_editable(), egui::Button::new(text));
    let clicked = button.clicked();
    match renewed {
        None => drop(button.on_disabled_hover_text(desk.texts.get("label-no-park"))),
        Some(Err(refusal)) => drop(button.on_disabled_hover_text(desk.texts.refusal(&desk.layout, &refusal))),
        Some(Ok(_)) => {}
    }
    if let Some(request) = request.filter(|_| clicked) {
        desk.push(Command::Stage(Box::new(StageRequest::RenewLabel(request))));
    }
}

/// The labels that it has or had, each with its fields.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, startup: &Arc<Startup>) {
    let texts = desk.texts.clone();
    let mut edited = None;
    for (index, label) in startup.labels.iter().enumerate() {
        edited = first_of(edited, label_lines(ui, desk, startup, index, label));
        ui.add_space(desk.theme.space.small);
    }
    if ui.button(format!("{}  {}", icon::PLUS, texts.get("label-add"))).clicked() {
        let granted = desk.program.session.date();
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
