//! One tenancy: its tenant, units, dates and terms.

use std::sync::Arc;

use chrono::NaiveDate;
use egui::Ui;
use egui_phosphor::regular as icon;

use super::parts::{
    action, checked_edit, fact, first_of, folded, put, section, status_of, swatch, tenancies, title, two_lines,
    unit_codes,
};
use super::rents;
use crate::app::{Action, Command, Intent, Put, Selected};
use crate::figures::{annual_rent_per_square_metre, lettable_area, rent_share, standing};
use crate::message;
use crate::model::{ContractKind, Currency, Money, Tenancy, TenancyId, TenancyState};
use crate::operations::{Vacate, edit_tenancy};
use crate::ui::desk::Desk;
use crate::ui::forms::{self, Form, typed};
use crate::ui::panels::card::former_place;

pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, id: TenancyId) {
    let Some(tenancy) = desk.layout.tenancy(id).cloned() else { return };
    let startup = desk.layout.startup(tenancy.startup).cloned();
    let name = startup.as_ref().map_or("–", |startup| startup.name.as_str());
    let stands = standing(&tenancy, desk.program.session.date());
    let below = [unit_codes(&desk.layout, &tenancy), tenancy.contract.clone()];
    let below: Vec<String> = below.into_iter().filter(|part| !part.is_empty()).collect();
    title(ui, desk, name, &below.join(" · "));
    ui.horizontal(|ui| {
        swatch(ui, desk, status_of(stands), &desk.texts.standing(stands));
    });
    if desk.program.session.intent == Intent::Select {
        ui.horizontal_wrapped(|ui| {
            action(ui, desk, Action::Vacate);
            action(ui, desk, Action::Move);
            action(ui, desk, Action::Swap);
            action(ui, desk, Action::Renew);
            if ends_soon(desk, &tenancy) {
                leaves_at_end(ui, desk, &tenancy);
            }
            action(ui, desk, Action::ChangeEnd);
            action(ui, desk, Action::GiveNotice);
            more(ui, desk);
        });
    }
    if let Some(startup) = &startup {
        let below = desk.texts.get("go-to-startup").into_owned();
        if two_lines(ui, desk, &startup.name, &below, desk.theme.ground.outline, false).clicked() {
            desk.program.session.inspected = Selected::Startup(startup.id);
        }
    }
    if let Some(decision) = tenancy.decision {
        super::committee::of_decision(ui, desk, tenancy.startup, decision);
    }
    section(ui, desk, "section-units");
    units(ui, desk, &tenancy);
    line(ui, desk, &tenancy);
    folded(ui, desk, "section-dates", true, |ui, desk| {
        let dates = dates(ui, desk, &tenancy);
        let edited = first_of(dates, notice(ui, desk, &tenancy));
        put(desk, edited);
    });
    folded(ui, desk, "section-money", true, |ui, desk| money(ui, desk, &tenancy));
    folded(ui, desk, "section-rents", false, |ui, desk| rents::show(ui, desk, &tenancy));
    folded(ui, desk, "section-contract", true, |ui, desk| {
        let edited = contract(ui, desk, &tenancy);
        put(desk, edited);
    });
    ui.add_space(desk.theme.space.medium);
    if ui
        .button(format!("{}  {}", icon::TRASH, desk.texts.get("tenancy-remove")))
        .on_hover_text(desk.texts.get("tenancy-remove-hint"))
        .clicked()
    {
        desk.push(Command::RemoveTenancy(id));
    }
}

/// Whether the park warns of the end at the date shown.
fn ends_soon(desk: &Desk<'_>, tenancy: &Tenancy) -> bool {
    let warned = desk.layout.park_of(tenancy).map_or(0, |park| park.alerts.ends);
    let days_left = tenancy.end.map(|end| (end - desk.program.session.date()).num_days());
    days_left.is_some_and(|days| (0..=i64::from(warned)).contains(&days))
}

/// The button which says that the tenant leaves at the end by contract, where nothing else is agreed. Answers whether it was
/// clicked.
pub(super) fn leaves_at_end(ui: &mut Ui, desk: &mut Desk<'_>, tenancy: &Tenancy) -> bool {
    let is_open = tenancy.vacated.is_none() && !tenancy.holdover && tenancy.state == TenancyState::Signed;
    let Some(end) = tenancy.end.filter(|_| is_open) else { return false };
    let name = message!(desk.texts, "notice-do", date = desk.texts.date(end));
    let is_last = desk.layout.followers_of(tenancy.id).is_empty();
    let button = egui::Button::new(format!("{}  {name}", icon::SIGN_OUT));
    let response = ui.add_enabled(is_last && desk.is_editable(), button);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, is_last, name.as_str()));
    if response.clicked() {
        desk.push(Command::Vacate(Vacate { tenancy: tenancy.id, last_day: end }));
    }
    response.clicked()
}

/// What is done less often.
fn more(ui: &mut Ui, desk: &mut Desk<'_>) {
    let name = desk.texts.get("term-more").into_owned();
    ui.menu_button(format!("{name}  {}", icon::CARET_DOWN), |ui| {
        for shown in [
            Action::WithdrawNotice,
            Action::HoldOver,
            Action::Transfer,
            Action::AddUnits,
            Action::GiveBack,
            Action::ReceiveDeposit,
        ] {
            action(ui, desk, shown);
        }
    });
}

/// The terms before this one in its line, and those that follow it.
fn line(ui: &mut Ui, desk: &mut Desk<'_>, tenancy: &Tenancy) {
    let mut line: Vec<Arc<Tenancy>> = desk.layout.line_of(tenancy.id).into_iter().cloned().collect();
    line.extend(desk.layout.followers_of(tenancy.id).into_iter().cloned());
    if line.len() < 2 {
        return;
    }
    section(ui, desk, "section-line");
    let several = line.iter().any(|term| term.startup != tenancy.startup);
    tenancies(ui, desk, &line, several);
}

fn units(ui: &mut Ui, desk: &mut Desk<'_>, tenancy: &Tenancy) {
    let mut edited = None;
    for (index, occupied) in tenancy.units.iter().enumerate() {
        let Some(unit) = desk.layout.unit(occupied.unit).cloned() else { continue };
        let area = desk.texts.area(lettable_area(&desk.layout, &unit));
        if two_lines(ui, desk, &unit.code, &area, desk.theme.ground.outline, false).clicked() {
            desk.push(Command::Reveal(unit.id));
        }
        if let Some(seats) = occupied.seats {
            let texts = &desk.texts;
            let form = Form::new(desk.theme, texts, tenancy.id).editable(desk.is_editable()).part(("seats", index));
            let caption = message!(texts, "field-seats-of", unit = unit.code.as_str(), seats = unit.seats);
            let typed = typed(ui, &form, &caption, &seats.to_string(), |text| {
                let seats = forms::count(texts, text)?;
                check(desk, tenancy, |tenancy| tenancy.units[index].seats = Some(seats))
            });
            edited = first_of(edited, typed);
        }
    }
    put(desk, edited);
    let mut chosen = false;
    for displaced in &tenancy.to_place {
        let was =
            message!(desk.texts, "tray-lost", place = former_place(displaced), area = desk.texts.area(displaced.area));
        let to_be_placed = desk.texts.get("tray-to-be-placed").into_owned();
        chosen |= two_lines(ui, desk, &to_be_placed, &was, desk.theme.message.warning, false).clicked();
    }
    if chosen {
        desk.program.session.intent = Intent::Place(tenancy.id);
    }
}

fn check(desk: &Desk<'_>, tenancy: &Tenancy, edit: impl FnOnce(&mut Tenancy)) -> Result<Put, String> {
    checked_edit(desk, tenancy, edit, edit_tenancy, Put::Tenancy)
}

/// A field for a day that may be absent.
fn day(
    ui: &mut Ui,
    desk: &Desk<'_>,
    tenancy: &Tenancy,
    key: &str,
    shown: Option<NaiveDate>,
    set: impl Fn(&mut Tenancy, Option<NaiveDate>),
) -> Option<Put> {
    let texts = &desk.texts;
    let form = Form::new(desk.theme, texts, tenancy.id).editable(desk.is_editable());
    let shown = shown.map_or_else(String::new, |day| texts.date(day));
    typed(ui, &form, &texts.get(key), &shown, |text| {
        let day = forms::optional_date(texts, Some(tenancy.start), text)?;
        check(desk, tenancy, |tenancy| set(tenancy, day))
    })
}

fn dates(ui: &mut Ui, desk: &Desk<'_>, tenancy: &Tenancy) -> Option<Put> {
    let texts = &desk.texts;
    let form = Form::new(desk.theme, texts, tenancy.id).editable(desk.is_editable());
    let state = forms::choice(ui, &form, &texts.get("field-state"), tenancy.state, &TenancyState::ALL, |state| {
        texts.tenancy_state(state)
    });
    let mut edited = state.map(|state| Put::Tenancy(Tenancy { state, ..tenancy.clone() }));
    edited = first_of(
        edited,
        typed(ui, &form, &texts.get("field-start"), &texts.date(tenancy.start), |text| {
            let start = forms::required_date(texts, None, text)?;
            check(desk, tenancy, |tenancy| tenancy.start = start)
        }),
    );
    edited = first_of(edited, day(ui, desk, tenancy, "field-end", tenancy.end, |tenancy, day| tenancy.end = day));
    edited = first_of(
        edited,
        day(ui, desk, tenancy, "field-vacated", tenancy.vacated, |tenancy, day| tenancy.vacated = day),
    );
    let holdover = forms::tick(ui, &form, &texts.get("field-holdover"), tenancy.holdover);
    edited.or_else(|| holdover.map(|holdover| Put::Tenancy(Tenancy { holdover, ..tenancy.clone() })))
}

fn notice(ui: &mut Ui, desk: &Desk<'_>, tenancy: &Tenancy) -> Option<Put> {
    let texts = &desk.texts;
    let form = Form::new(desk.theme, texts, tenancy.id).editable(desk.is_editable());
    let months = tenancy.notice_months.map_or_else(String::new, |months| months.to_string());
    let mut edited = typed(ui, &form, &texts.get("field-notice-months"), &months, |text| {
        let months = forms::optional_count(texts, text)?;
        check(desk, tenancy, |tenancy| tenancy.notice_months = months)
    });
    edited = first_of(
        edited,
        day(ui, desk, tenancy, "field-notice-given", tenancy.notice_given, |tenancy, day| tenancy.notice_given = day),
    );
    let breaks: Vec<String> = tenancy.breaks.iter().map(|day| texts.date(*day)).collect();
    first_of(
        edited,
        typed(ui, &form, &texts.get("field-breaks"), &breaks.join(" ; "), |text| {
            let parts = text.split([';', ',']).map(str::trim).filter(|part| !part.is_empty());
            let days: Result<Vec<NaiveDate>, String> =
                parts.map(|part| forms::required_date(texts, Some(tenancy.start), part)).collect();
            let mut days = days?;
            days.sort_unstable();
            days.dedup();
            check(desk, tenancy, |tenancy| tenancy.breaks = days)
        }),
    )
}

fn currency(desk: &Desk<'_>, tenancy: &Tenancy) -> Currency {
    desk.layout.currency_of(tenancy)
}

/// A field for an amount of the tenancy.
fn amount(
    ui: &mut Ui,
    desk: &Desk<'_>,
    tenancy: &Tenancy,
    key: &'static str,
    shown: Money,
    set: impl Fn(&mut Tenancy, Money),
) -> Option<Put> {
    let texts = &desk.texts;
    let currency = currency(desk, tenancy);
    let form = Form::new(desk.theme, texts, tenancy.id).editable(desk.is_editable());
    typed(ui, &form, &texts.get(key), &texts.amount_short(shown), |text| {
        let amount = forms::amount(texts, currency, text)?;
        check(desk, tenancy, |tenancy| set(tenancy, amount))
    })
}

fn money(ui: &mut Ui, desk: &mut Desk<'_>, tenancy: &Arc<Tenancy>) {
    let currency = currency(desk, tenancy);
    let mut edited = amount(ui, desk, tenancy, "field-rent", tenancy.rent, |tenancy, rent| tenancy.rent = rent);
    edited = first_of(
        edited,
        amount(ui, desk, tenancy, "field-charges", tenancy.charges, |tenancy, charges| tenancy.charges = charges),
    );
    edited = first_of(
        edited,
        amount(ui, desk, tenancy, "field-deposit", tenancy.deposit, |tenancy, deposit| tenancy.deposit = deposit),
    );
    edited = first_of(
        edited,
        amount(ui, desk, tenancy, "field-deposit-held", tenancy.deposit_held, |tenancy, held| {
            tenancy.deposit_held = held;
        }),
    );
    edited = first_of(
        edited,
        day(ui, desk, tenancy, "field-rent-start", tenancy.rent_start, |tenancy, day| tenancy.rent_start = day),
    );
    let (texts, date) = (&desk.texts, desk.program.session.date());
    fact(ui, desk, &texts.get("annual-rent"), &texts.money_short(tenancy.rent_at(date).times(12), currency));
    if let Some(rent) = annual_rent_per_square_metre(&desk.layout, tenancy, date) {
        fact(ui, desk, &texts.get("annual-rent-per-area"), &texts.money_short(rent, currency));
    }
    if tenancy.units.len() > 1 {
        for occupied in &tenancy.units {
            let Some(unit) = desk.layout.unit(occupied.unit) else { continue };
            let share = rent_share(&desk.layout, tenancy, unit.id, date);
            fact(
                ui,
                desk,
                &message!(texts, "rent-share-of", unit = unit.code.as_str()),
                &texts.money_short(share, currency),
            );
        }
    }
    put(desk, edited);
}

fn contract(ui: &mut Ui, desk: &Desk<'_>, tenancy: &Tenancy) -> Option<Put> {
    let texts = &desk.texts;
    let form = Form::new(desk.theme, texts, tenancy.id).editable(desk.is_editable());
    let mut edited = typed(ui, &form, &texts.get("field-contract"), &tenancy.contract, |text| {
        let contract = forms::text(text)?;
        check(desk, tenancy, |tenancy| tenancy.contract = contract)
    });
    let kind = forms::choice(ui, &form, &texts.get("field-contract-kind"), tenancy.kind, &ContractKind::ALL, |kind| {
        texts.contract_kind(kind)
    });
    edited = edited.or_else(|| kind.map(|kind| Put::Tenancy(Tenancy { kind, ..tenancy.clone() })));
    edited =
        first_of(edited, day(ui, desk, tenancy, "field-signed", tenancy.signed, |tenancy, day| tenancy.signed = day));
    first_of(
        edited,
        typed(ui, &form, &texts.get("field-remarks"), &tenancy.remarks, |text| {
            let remarks = forms::text(text)?;
            check(desk, tenancy, |tenancy| tenancy.remarks = remarks)
        }),
    )
}
