//! What is agreed of a rent for later: steps, reviews, options to renew.

use egui::Ui;
use egui_phosphor::regular as icon;

use super::parts::{checked_edit, fact, first_of, put};
use crate::app::Put;
use crate::message;
use crate::model::{Indexation, RenewalOption, RentStep, Tenancy};
use crate::operations::{edit_tenancy, term_end};
use crate::ui::desk::Desk;
use crate::ui::forms::{self, Form, typed};

pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, tenancy: &Tenancy) {
    let steps = steps(ui, desk, tenancy);
    let edited = first_of(steps, reviews(ui, desk, tenancy));
    let edited = first_of(edited, option(ui, desk, tenancy));
    put(desk, edited);
    let date = desk.program.session.date();
    let texts = &desk.texts;
    if tenancy.rent_at(date) != tenancy.rent {
        let rent = texts.money_short(tenancy.rent_at(date), desk.layout.currency_of(tenancy));
        fact(ui, desk, &texts.get("rent-now"), &rent);
    }
    if let Some(day) = tenancy.next_rent_change(date) {
        fact(ui, desk, &texts.get("rent-next-change"), &texts.date_with_weekday(day));
    }
}

fn check(desk: &Desk<'_>, tenancy: &Tenancy, edit: impl FnOnce(&mut Tenancy)) -> Result<Put, String> {
    checked_edit(desk, tenancy, edit, edit_tenancy, Put::Tenancy)
}

fn form<'a>(desk: &'a Desk<'_>, tenancy: &Tenancy) -> Form<'a> {
    Form::new(desk.theme, &desk.texts, ("rents", tenancy.id)).editable(desk.is_editable())
}

/// Each step with its day and its rent, and a button for another.
fn steps(ui: &mut Ui, desk: &Desk<'_>, tenancy: &Tenancy) -> Option<Put> {
    let texts = &desk.texts;
    let currency = desk.layout.currency_of(tenancy);
    let mut edited = None;
    for (index, step) in tenancy.rent_steps.iter().enumerate() {
        let part = form(desk, tenancy).part(index);
        let caption = message!(texts, "field-step-from", number = index + 1);
        let day = typed(ui, &part, &caption, &texts.date(step.from), |text| {
            let from = forms::required_date(texts, Some(tenancy.start), text)?;
            check(desk, tenancy, |tenancy| tenancy.rent_steps[index].from = from)
        });
        let caption = message!(texts, "field-step-rent", number = index + 1);
        let rent = typed(ui, &part, &caption, &texts.amount_short(step.rent), |text| {
            let rent = forms::amount(texts, currency, text)?;
            check(desk, tenancy, |tenancy| tenancy.rent_steps[index].rent = rent)
        });
        edited = first_of(edited, first_of(day, rent));
    }
    ui.horizontal_wrapped(|ui| {
        if button(ui, desk, icon::PLUS, "rent-step-add") {
            let last = tenancy.rent_steps.last().map_or((tenancy.start, tenancy.rent), |step| (step.from, step.rent));
            if let Some(from) = term_end(last.0, 12).and_then(|day| day.succ_opt()) {
                let rent_steps = tenancy.rent_steps.iter().copied().chain([RentStep { from, rent: last.1 }]).collect();
                edited = Some(Put::Tenancy(Tenancy { rent_steps, ..tenancy.clone() }));
            }
        }
        if !tenancy.rent_steps.is_empty() && button(ui, desk, icon::MINUS, "rent-step-remove") {
            let mut rent_steps = tenancy.rent_steps.clone();
            rent_steps.pop();
            edited = Some(Put::Tenancy(Tenancy { rent_steps, ..tenancy.clone() }));
        }
    });
    edited
}

fn button(ui: &mut Ui, desk: &Desk<'_>, icon: &str, key: &'static str) -> bool {
    let name = desk.texts.get(key);
    let response = ui.add_enabled(desk.is_editable(), egui::Button::new(format!("{icon}  {name}")));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name.as_ref()));
    response.clicked()
}

fn reviews(ui: &mut Ui, desk: &Desk<'_>, tenancy: &Tenancy) -> Option<Put> {
    let texts = &desk.texts;
    let form = form(desk, tenancy);
    let is_reviewed = tenancy.indexation.is_some();
    if let Some(on) = forms::tick(ui, &form, &texts.get("field-indexation"), is_reviewed) {
        let first = term_end(tenancy.start, 12).and_then(|day| day.succ_opt()).unwrap_or(tenancy.start);
        let indexation = on.then(|| Indexation { first, months: 12, percent: None, index: String::new() });
        return Some(Put::Tenancy(Tenancy { indexation, ..tenancy.clone() }));
    }
    let indexation = tenancy.indexation.as_ref()?;
    let with = |edit: &dyn Fn(&mut Indexation)| {
        check(desk, tenancy, |tenancy| {
            if let Some(indexation) = &mut tenancy.indexation {
                edit(indexation);
            }
        })
    };
    let first = typed(ui, &form, &texts.get("field-review-first"), &texts.date(indexation.first), |text| {
        let first = forms::required_date(texts, Some(tenancy.start), text)?;
        with(&|indexation| indexation.first = first)
    });
    let months = typed(ui, &form, &texts.get("field-review-months"), &indexation.months.to_string(), |text| {
        let months = forms::count(texts, text)?;
        with(&|indexation| indexation.months = months)
    });
    let shown = indexation.percent.map_or_else(String::new, |percent| texts.decimal(percent, 2));
    let percent = typed(ui, &form, &texts.get("field-review-percent"), &shown, |text| {
        let percent = if text.trim().is_empty() { None } else { Some(forms::number(texts, text)?) };
        with(&|indexation| indexation.percent = percent)
    });
    let index = typed(ui, &form, &texts.get("field-review-index"), &indexation.index, |text| {
        let index = forms::text(text)?;
        with(&|indexation| indexation.index.clone_from(&index))
    });
    first_of(first_of(first, months), first_of(percent, index))
}

fn option(ui: &mut Ui, desk: &Desk<'_>, tenancy: &Tenancy) -> Option<Put> {
    let texts = &desk.texts;
    let form = form(desk, tenancy);
    let (terms, months) = tenancy.renewal.map_or((0, 12), |option| (option.terms, option.months));
    let terms = typed(ui, &form, &texts.get("field-renewal-terms"), &terms.to_string(), |text| {
        let terms = forms::count(texts, text)?;
        let renewal = (terms > 0).then_some(RenewalOption { terms, months });
        check(desk, tenancy, |tenancy| tenancy.renewal = renewal)
    });
    let option = tenancy.renewal?;
    let months = typed(ui, &form, &texts.get("field-renewal-months"), &option.months.to_string(), |text| {
        let months = forms::count(texts, text)?;
        check(desk, tenancy, |tenancy| tenancy.renewal = Some(RenewalOption { months, ..option }))
    });
    first_of(terms, months)
}
