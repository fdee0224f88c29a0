//! What a park lays down for labels and for what it is warned of.

use egui::Ui;
use egui_phosphor::regular as icon;

use super::parts::{checked_edit, first_of, put};
use crate::app::Put;
use crate::model::{AlertRules, LabelKind, LabelRule, Park};
use crate::operations::edit_park;
use crate::ui::desk::Desk;
use crate::ui::forms::{self, Form, typed};

/// More days than these nobody looks ahead.
const MOST_DAYS: u32 = 3_650;
/// More months than these no label lasts.
const MOST_MONTHS: u32 = 600;

fn check(desk: &Desk<'_>, park: &Park, edit: impl FnOnce(&mut Park)) -> Result<Put, String> {
    checked_edit(desk, park, edit, edit_park, Put::Park)
}

/// A number of a park's rules that is typed, and where it is kept.
type Days = (&'static str, fn(&mut AlertRules) -> &mut u32);

/// How many days ahead the park is warned of what.
pub(super) fn alerts(ui: &mut Ui, desk: &mut Desk<'_>, park: &Park) {
    const FIELDS: [Days; 8] = [
        ("field-alert-ends", |rules| &mut rules.ends),
        ("field-alert-notices", |rules| &mut rules.notices),
        ("field-alert-breaks", |rules| &mut rules.breaks),
        ("field-alert-labels", |rules| &mut rules.labels),
        ("field-alert-stays", |rules| &mut rules.stays),
        ("field-alert-works", |rules| &mut rules.works),
        ("field-alert-vacant", |rules| &mut rules.vacant),
        ("field-alert-deposits", |rules| &mut rules.deposits),
    ];
    let texts = desk.texts.clone();
    let form = Form::new(desk.theme, &texts, park.id).editable(desk.is_editable()).part("alerts");
    let mut edited = None;
    for (key, of) in FIELDS {
        let mut rules = park.alerts;
        let shown = of(&mut rules).to_string();
        let field = typed(ui, &form, &texts.get(key), &shown, |text| {
            let days = at_most(forms::count(&texts, text)?, MOST_DAYS, &texts)?;
            check(desk, park, |park| *of(&mut park.alerts) = days)
        });
        edited = first_of(edited, field);
    }
    put(desk, edited);
}

/// How long labels last, and how often they are renewed.
pub(super) fn labels(ui: &mut Ui, desk: &mut Desk<'_>, park: &Park) {
    let texts = desk.texts.clone();
    let mut edited = None;
    for (index, rule) in park.labels.iter().enumerate() {
        edited = first_of(edited, label(ui, desk, park, index, *rule));
        ui.add_space(desk.theme.space.small);
    }
    let lacking = LabelKind::ALL.into_iter().find(|kind| park.labels.iter().all(|rule| rule.kind != *kind));
    if let Some(kind) = lacking
        && ui.button(format!("{}  {}", icon::PLUS, texts.get("label-rule-add"))).clicked()
    {
        let usual = LabelRule::USUAL.into_iter().find(|rule| rule.kind == kind);
        edited = usual.and_then(|rule| check(desk, park, |park| park.labels.push(rule)).ok());
    }
    put(desk, edited);
}

fn label(ui: &mut Ui, desk: &Desk<'_>, park: &Park, index: usize, rule: LabelRule) -> Option<Put> {
    let texts = &desk.texts;
    let form = Form::new(desk.theme, texts, park.id).editable(desk.is_editable()).part(("label", index));
    let with = |edit: &dyn Fn(&mut LabelRule)| check(desk, park, |park| edit(&mut park.labels[index]));
    let kind =
        forms::choice(ui, &form, &texts.get("field-label"), rule.kind, &LabelKind::ALL, |kind| texts.label_kind(kind));
    let mut edited = kind.and_then(|kind| with(&|rule| rule.kind = kind).ok());
    edited = first_of(
        edited,
        typed(ui, &form, &texts.get("field-label-months"), &rule.months.to_string(), |text| {
            let months = at_most(forms::count(texts, text)?, MOST_MONTHS, texts)?;
            with(&|rule| rule.months = months)
        }),
    );
    edited = first_of(
        edited,
        typed(ui, &form, &texts.get("field-label-renewals"), &rule.renewals.to_string(), |text| {
            let renewals = at_most(forms::count(texts, text)?, MOST_MONTHS, texts)?;
            with(&|rule| rule.renewals = renewals)
        }),
    );
    let text = format!("{}  {}", icon::TRASH, texts.get("label-rule-remove"));
    let removed = form.row(ui, "", |ui, _| ui.button(text).clicked());
    let without = || {
        check(desk, park, |park| {
            park.labels.remove(index);
        })
    };
    edited.or_else(|| removed.then(without).and_then(Result::ok))
}

fn at_most(number: u32, most: u32, texts: &crate::text::Texts) -> Result<u32, String> {
    if number <= most { Ok(number) } else { Err(crate::message!(texts, "field-too-many", most = most)) }
}
