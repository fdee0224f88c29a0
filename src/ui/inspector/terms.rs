//! The forms of what becomes of a term: renewed, ended on another day, noticed, transferred, with more or fewer units.

use std::cell::Cell;
use std::collections::BTreeSet;

use chrono::NaiveDate;
use egui::Ui;

use super::parts::{self, codes, fact, main_button, past_limits, remark};
use super::relocation::framed;
use super::tenancy::leaves_at_end;
use crate::app::{Command, TermForm, TermRequest, new_tenancy_id};
use crate::message;
use crate::model::{Currency, Money, Tenancy, TenancyId, TenancyState, UnitId, by_code};
use crate::operations::{
    AddUnits, GiveBack, NewEnd, Notice, Refusal, Remedy, Renewal, Transfer, last_days_by_notice, latest_notice,
    propose_renewal, propose_units,
};
use crate::ui::cached::cached;
use crate::ui::desk::Desk;
use crate::ui::forms::{self, Day, Form, Pick, date_field, typed};

/// Shows the form that is open for a term.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, id: TenancyId, form: TermForm) {
    let Some(tenancy) = desk.layout.tenancy(id).cloned() else { return };
    let heading = match form {
        TermForm::Renew => "renew-heading",
        TermForm::NewEnd => "new-end-heading",
        TermForm::Notice => "notice-heading",
        TermForm::Transfer => "transfer-heading",
        TermForm::AddUnits => "add-units-heading",
        TermForm::GiveBack => "give-back-heading",
    };
    framed(ui, desk, &tenancy, heading, |ui, desk| {
        let key = egui::Id::unique(("term", id, form));
        let kept = ui.data(|data| data.get_temp::<Draft>(key));
        let kept = kept.filter(|draft| draft.of == *tenancy && draft.date == date(desk));
        let mut draft = kept.unwrap_or_else(|| Draft::new(desk, &tenancy, form));
        let done = draft.show(ui, desk, &tenancy);
        ui.data_mut(|data| {
            if done {
                data.remove::<Draft>(key);
            } else {
                data.insert_temp(key, draft);
            }
        });
    });
}

fn date(desk: &Desk<'_>) -> NaiveDate {
    desk.program.session.date()
}

/// What is typed so far. It is of one term as it is and one date shown: where either changes it is proposed anew.
#[derive(Debug, Clone)]
struct Draft {
    of: Tenancy,
    date: NaiveDate,
    request: TermRequest,
}

impl Draft {
    fn new(desk: &Desk<'_>, tenancy: &Tenancy, form: TermForm) -> Self {
        let (id, shown) = (tenancy.id, date(desk));
        let new_tenancy = new_tenancy_id();
        let from = shown.max(tenancy.start);
        let request = match form {
            TermForm::Renew => {
                let terms = propose_renewal(&desk.layout, tenancy).unwrap_or_default();
                TermRequest::Renew(Renewal { tenancy: id, new_tenancy, terms })
            }
            TermForm::NewEnd => TermRequest::SetEnd(NewEnd { tenancy: id, end: tenancy.end }),
            TermForm::Notice => TermRequest::Notice(Notice { tenancy: id, given: shown, leaves: None }),
            TermForm::Transfer => {
                TermRequest::Transfer(Transfer { tenancy: id, to: tenancy.startup, date: from, new_tenancy })
            }
            TermForm::AddUnits => {
                TermRequest::AddUnits(AddUnits { tenancy: id, units: Vec::new(), date: from, rent: None, new_tenancy })
            }
            TermForm::GiveBack => {
                TermRequest::GiveBack(GiveBack { tenancy: id, units: Vec::new(), date: from, rent: None, new_tenancy })
            }
        };
        Self { of: tenancy.clone(), date: shown, request }
    }

    /// Whether it was done.
    fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, tenancy: &Tenancy) -> bool {
        let texts = desk.texts.clone();
        let is_wrong = Cell::new(false);
        let about = ("term", tenancy.id, self.request_name());
        let form = Form::new(desk.theme, &texts, about).editable(desk.is_editable()).telling(&is_wrong);
        let caption = match &mut self.request {
            TermRequest::Renew(request) => Some(renewal(ui, desk, &form, tenancy, request)),
            TermRequest::SetEnd(request) => Some(new_end(ui, desk, &form, tenancy, request)),
            TermRequest::Notice(request) => Some(notice(ui, desk, &form, tenancy, request)),
            TermRequest::Transfer(request) => Some(handing_on(ui, desk, &form, request)),
            TermRequest::AddUnits(request) => more_units(ui, desk, &form, tenancy, request),
            TermRequest::GiveBack(request) => fewer_units(ui, desk, &form, tenancy, request),
            _ => return false,
        };
        let Some(caption) = caption else { return false };
        self.unwise(ui, desk, tenancy);
        let refusal = self.request.change(&desk.layout, &desk.program.environment.stamp()).err();
        if let Some(refusal) = refusal.as_ref().filter(|refusal| **refusal != Refusal::NothingToChange) {
            self.refused(ui, desk, refusal);
        }
        ui.add_space(desk.theme.space.small);
        let done = main_button(ui, desk, &caption, refusal.is_none() && !is_wrong.get());
        if done {
            desk.push(Command::Term(Box::new(self.request.clone())));
        }
        // Who is asked to renew may as well say that it leaves.
        let leaves = matches!(self.request, TermRequest::Renew(_)) && leaves_at_end(ui, desk, tenancy);
        done || leaves
    }

    /// Another last day may be later than the startup may stay.
    fn unwise(&self, ui: &mut Ui, desk: &Desk<'_>, tenancy: &Tenancy) {
        let last_day = match &self.request {
            TermRequest::Renew(request) => request.terms.end,
            TermRequest::SetEnd(request) => request.end,
            _ => return,
        };
        if let Some(startup) = desk.layout.startup(tenancy.startup) {
            past_limits(ui, desk, startup, last_day);
        }
    }

    const fn request_name(&self) -> &'static str {
        match self.request {
            TermRequest::Renew(_) => "renew",
            TermRequest::SetEnd(_) => "end",
            TermRequest::Notice(_) => "notice",
            TermRequest::Transfer(_) => "transfer",
            TermRequest::AddUnits(_) => "add",
            _ => "give back",
        }
    }

    /// What stands in the way, and what would help, as buttons.
    fn refused(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, refusal: &Refusal) {
        ui.add_space(desk.theme.space.small);
        parts::refused(ui, desk, refusal);
        for remedy in refusal.remedies() {
            let request = self.with(remedy);
            let removed = if let Remedy::RemoveTerm(term) = remedy { Some(Command::RemoveTenancy(term)) } else { None };
            if request.is_none() && removed.is_none() {
                continue;
            }
            if ui.add(egui::Button::new(desk.texts.remedy(&desk.layout, &remedy)).truncate()).clicked() {
                self.request = request.unwrap_or_else(|| self.request.clone());
                if let Some(removed) = removed {
                    desk.push(removed);
                }
                break;
            }
        }
    }

    fn with(&self, remedy: Remedy) -> Option<TermRequest> {
        match &self.request {
            TermRequest::Renew(request) => request.with(remedy).map(TermRequest::Renew),
            TermRequest::SetEnd(request) => request.with(remedy).map(TermRequest::SetEnd),
            TermRequest::Notice(request) => request.with(remedy).map(TermRequest::Notice),
            TermRequest::Transfer(request) => request.with(remedy).map(TermRequest::Transfer),
            TermRequest::AddUnits(request) => request.with(remedy).map(TermRequest::AddUnits),
            _ => None,
        }
    }
}

fn currency(desk: &Desk<'_>, tenancy: &Tenancy) -> Currency {
    desk.layout.currency_of(tenancy)
}

fn from_day(ui: &mut Ui, desk: &Desk<'_>, form: &Form<'_>, key: &str, day: &mut NaiveDate) {
    let park = desk.park();
    let typed = date_field(ui, form, &desk.texts.get(key), Some(*day), None, park.as_deref(), true);
    if let Some(Day::On(typed)) = typed {
        *day = typed;
    }
}

/// A field for an amount; none where what is proposed stands.
fn amount(
    ui: &mut Ui,
    desk: &Desk<'_>,
    form: &Form<'_>,
    caption: &str,
    currency: Currency,
    shown: Money,
) -> Option<Money> {
    let texts = &desk.texts;
    typed(ui, form, caption, &texts.amount_short(shown), |text| forms::amount(texts, currency, text))
}

fn renewal(ui: &mut Ui, desk: &Desk<'_>, form: &Form<'_>, tenancy: &Tenancy, request: &mut Renewal) -> String {
    let (texts, currency) = (&desk.texts, currency(desk, tenancy));
    let terms = &mut request.terms;
    fact(ui, desk, &texts.get("field-new-start"), &texts.date_with_weekday(terms.start));
    let park = desk.park();
    let end = date_field(ui, form, &texts.get("field-new-end"), terms.end, Some(terms.start), park.as_deref(), false);
    match end {
        Some(Day::On(end)) => terms.end = Some(end),
        Some(Day::Open) => terms.end = None,
        None => {}
    }
    let state = forms::choice(ui, form, &texts.get("field-new-state"), terms.state, &TenancyState::ALL, |state| {
        texts.tenancy_state(state)
    });
    terms.state = state.unwrap_or(terms.state);
    let rent = message!(texts, "field-rent-in", currency = texts.currency(currency));
    terms.rent = amount(ui, desk, form, &rent, currency, terms.rent).unwrap_or(terms.rent);
    let charges = texts.get("field-new-charges");
    terms.charges = amount(ui, desk, form, &charges, currency, terms.charges).unwrap_or(terms.charges);
    let deposit = texts.get("field-new-deposit");
    terms.deposit = amount(ui, desk, form, &deposit, currency, terms.deposit).unwrap_or(terms.deposit);
    if let Some(contract) = typed(ui, form, &texts.get("field-new-contract"), &terms.contract, forms::text) {
        terms.contract = contract;
    }
    match terms.end {
        Some(end) => message!(texts, "renew-do", date = texts.date(end)),
        None => texts.get("renew-do-open").into_owned(),
    }
}

fn new_end(ui: &mut Ui, desk: &Desk<'_>, form: &Form<'_>, tenancy: &Tenancy, request: &mut NewEnd) -> String {
    let texts = &desk.texts;
    let park = desk.park();
    let start = Some(tenancy.start);
    match date_field(ui, form, &texts.get("field-new-end"), request.end, start, park.as_deref(), false) {
        Some(Day::On(end)) => request.end = Some(end),
        Some(Day::Open) => request.end = None,
        None => {}
    }
    let is_later = match (request.end, tenancy.end) {
        (Some(new), Some(old)) => new >= old,
        (new, _) => new.is_none(),
    };
    match request.end {
        Some(end) if is_later => message!(texts, "extend-do", date = texts.date(end)),
        Some(end) => message!(texts, "shorten-do", date = texts.date(end)),
        None => texts.get("extend-do-open").into_owned(),
    }
}

fn notice(ui: &mut Ui, desk: &Desk<'_>, form: &Form<'_>, tenancy: &Tenancy, request: &mut Notice) -> String {
    let texts = &desk.texts;
    from_day(ui, desk, form, "field-notice-on", &mut request.given);
    let days = last_days_by_notice(&desk.layout, tenancy, request.given);
    let is_open = tenancy.end.is_none_or(|end| end < request.given);
    let shown = request.leaves.or_else(|| days.first().copied());
    if is_open {
        let (park, caption) = (desk.park(), texts.get("field-leaves-on"));
        if let Some(Day::On(day)) = date_field(ui, form, &caption, shown, None, park.as_deref(), true) {
            request.leaves = Some(day);
        }
    } else if let Some(shown) = shown {
        let caption = texts.get("field-leaves-on");
        if let Some(day) = forms::choice(ui, form, &caption, shown, &days, |day| texts.date(day)) {
            request.leaves = Some(day);
        }
        forms::weekday_line(ui, form, shown);
    }
    if let Some(latest) = shown.and_then(|day| latest_notice(&desk.layout, tenancy, day)).filter(|_| !is_open) {
        fact(ui, desk, &texts.get("notice-latest"), &texts.date_with_weekday(latest));
    }
    match shown {
        Some(day) => message!(texts, "notice-do", date = texts.date(day)),
        None => texts.get("notice-do-none").into_owned(),
    }
}

fn handing_on(ui: &mut Ui, desk: &Desk<'_>, form: &Form<'_>, request: &mut Transfer) -> String {
    let texts = &desk.texts;
    from_day(ui, desk, form, "field-from-day", &mut request.date);
    let key = (desk.program.document.version(), texts.language());
    let startups = cached(ui, egui::Id::unique("startups to hand a term to"), key, || {
        let named = desk.layout.startups().map(|startup| (startup.id, texts.startup_name(startup)));
        let mut startups: Vec<_> = named.collect();
        startups.sort_by(|a, b| by_code(&a.1, &b.1));
        startups
    });
    let is_chosen = desk.layout.tenancy(request.tenancy).is_some_and(|tenancy| tenancy.startup != request.to);
    let hint = texts.get("transfer-to-hint");
    let chosen = startups.iter().find(|(startup, _)| is_chosen && *startup == request.to);
    let caption = texts.get("field-transfer-to");
    let picked = form.row(ui, &caption, |ui, _| {
        let width = ui.available_width();
        let shown = chosen.map_or(&*hint, |(_, name)| name);
        let pick = Pick { name: &caption, shown, is_chosen, width, several: false };
        pick.show(ui, form, startups.len(), |index| (&startups[index].1, startups[index].0 == request.to))
    });
    if let Some(index) = picked {
        request.to = startups[index].0;
    }
    let name = desk.layout.startup(request.to).map(|startup| texts.startup_name(startup)).unwrap_or_default();
    if is_chosen { message!(texts, "transfer-do", startup = name) } else { hint.into_owned() }
}

fn more_units(
    ui: &mut Ui,
    desk: &Desk<'_>,
    form: &Form<'_>,
    tenancy: &Tenancy,
    request: &mut AddUnits,
) -> Option<String> {
    let texts = &desk.texts;
    let chosen = desk.program.session.selection.iter().copied().filter(|unit| !tenancy.covers(*unit));
    let chosen: Vec<UnitId> = chosen.collect();
    let known: BTreeSet<UnitId> = request.units.iter().map(|occupied| occupied.unit).collect();
    if chosen.iter().copied().collect::<BTreeSet<_>>() != known {
        request.units = propose_units(&desk.layout, tenancy.startup, &chosen, request.date);
        request.rent = None;
    }
    if chosen.is_empty() {
        remark(ui, desk, &texts.get("add-units-choose"));
        return None;
    }
    fact(ui, desk, &texts.get("section-units"), &codes(&desk.layout, chosen.iter().copied()));
    from_day(ui, desk, form, "field-from-day", &mut request.date);
    let proposed = request.proposed_rent(&desk.layout, tenancy);
    rent(ui, desk, form, tenancy, (&mut request.rent, proposed));
    Some(message!(texts, "add-units-do", units = codes(&desk.layout, chosen), date = texts.date(request.date)))
}

fn fewer_units(
    ui: &mut Ui,
    desk: &Desk<'_>,
    form: &Form<'_>,
    tenancy: &Tenancy,
    request: &mut GiveBack,
) -> Option<String> {
    let texts = &desk.texts;
    for unit in tenancy.units.iter().filter_map(|occupied| desk.layout.unit(occupied.unit)) {
        let mut goes = request.units.contains(&unit.id);
        let area = texts.area(desk.layout.area_of(unit));
        let text = message!(texts, "give-back-unit", unit = texts.unit_code(unit), area = area);
        if desk.theme.boxes(ui, |ui| ui.checkbox(&mut goes, text)).changed() {
            if goes {
                request.units.push(unit.id);
            } else {
                request.units.retain(|other| *other != unit.id);
            }
            request.rent = None;
        }
    }
    from_day(ui, desk, form, "field-from-day", &mut request.date);
    if request.units.is_empty() || request.units.len() == tenancy.units.len() {
        remark(ui, desk, &texts.get("give-back-choose"));
        return None;
    }
    let proposed = request.proposed_rent(&desk.layout, tenancy);
    rent(ui, desk, form, tenancy, (&mut request.rent, proposed));
    let units = codes(&desk.layout, request.units.iter().copied());
    Some(message!(texts, "give-back-do", units = units, date = texts.date(request.date)))
}

/// The rent from the day on: what follows from the units until another is typed.
fn rent(
    ui: &mut Ui,
    desk: &Desk<'_>,
    form: &Form<'_>,
    tenancy: &Tenancy,
    (typed, proposed): (&mut Option<Money>, Money),
) {
    let currency = currency(desk, tenancy);
    let shown = typed.unwrap_or(proposed);
    let caption = message!(desk.texts, "field-rent-in", currency = desk.texts.currency(currency));
    if let Some(rent) = amount(ui, desk, form, &caption, currency, shown) {
        *typed = Some(rent);
    }
}
