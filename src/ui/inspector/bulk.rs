//! Particulars of several units at once: what they have in common, and what all of them shall have.

use std::cell::Cell;
use std::sync::Arc;

use egui::Ui;

use super::parts::{main_button, remark, section};
use crate::app::{Command, Structure};
use crate::message;
use crate::model::{Currency, Service, Unit, UnitUse};
use crate::operations::{BulkEdit, BulkRent, BulkSeats, Refusal, edit_units};
use crate::text::{Texts, parse_number};
use crate::ui::cached::cached;
use crate::ui::desk::Desk;
use crate::ui::forms::{self, Form, typed};

/// Shows the fields, and the button that does it all in one change.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, units: &[Arc<Unit>]) {
    section(ui, desk, "bulk-heading");
    let id = egui::Id::unique("bulk edit");
    let mut edit = kept(ui, id, units);
    let texts = desk.texts.clone();
    let about = ("bulk edit", desk.program.document.version(), edit.units.len(), edit.units.first().copied());
    let is_wrong = Cell::new(false);
    let form = Form::new(desk.theme, &texts, about).editable(desk.is_editable()).telling(&is_wrong);
    uses(ui, &form, units, &mut edit);
    services(ui, &form, units, &mut edit);
    seats(ui, &form, units, &mut edit);
    rent(ui, desk, &form, units, &mut edit);
    standard(ui, &form, units, &mut edit);
    ui.add_space(desk.theme.space.small);
    let none = BulkEdit { units: edit.units.clone(), ..BulkEdit::default() };
    let objection = (edit != none).then(|| objection(ui, desk, &edit)).flatten();
    if let Some(sentence) = &objection {
        form.error(ui, sentence);
    }
    let is_ready = edit != none && !is_wrong.get();
    if main_button(ui, desk, &message!(texts, "bulk-apply", count = units.len()), is_ready) {
        let request = std::mem::replace(&mut edit, none.clone());
        desk.push(Command::Structure(Structure::EditUnits(Box::new(request))));
    }
    if edit != none && ui.button(texts.get("bulk-reset")).clicked() {
        edit = none;
    }
    ui.data_mut(|data| data.insert_temp(id, edit));
}

/// What was chosen for these units; nothing yet where others were selected before.
fn kept(ui: &Ui, id: egui::Id, units: &[Arc<Unit>]) -> BulkEdit {
    let kept: Option<BulkEdit> = ui.data(|data| data.get_temp(id));
    let same = |edit: &BulkEdit| edit.units.iter().eq(units.iter().map(|unit| &unit.id));
    let fresh = || BulkEdit { units: units.iter().map(|unit| unit.id).collect(), ..BulkEdit::default() };
    kept.filter(same).unwrap_or_else(fresh)
}

/// Why it cannot be done; asked again only when something changes.
fn objection(ui: &Ui, desk: &Desk<'_>, edit: &BulkEdit) -> Option<String> {
    let key = (desk.program.document.version(), edit.clone(), desk.texts.language());
    let refusal = cached(ui, egui::Id::unique("bulk edit refused"), key, || {
        match edit_units(&desk.layout, edit, &desk.program.environment.stamp()) {
            Ok(_) | Err(Refusal::NothingToChange) => None,
            Err(refusal) => Some(desk.texts.refusal(&desk.layout, &refusal)),
        }
    });
    (*refusal).clone()
}

/// What all of them have.
fn common<T: PartialEq>(units: &[Arc<Unit>], of: impl Fn(&Unit) -> T) -> Option<T> {
    let mut values = units.iter().map(|unit| of(unit));
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}

fn uses(ui: &mut Ui, form: &Form<'_>, units: &[Arc<Unit>], edit: &mut BulkEdit) {
    let texts = form.texts;
    let several = texts.get("bulk-several").into_owned();
    let now = edit.usage.or_else(|| common(units, |unit| unit.usage));
    let all = UnitUse::ALL.map(Some);
    let chosen = forms::choice(ui, form, &texts.get("field-use"), now, &all, |usage| {
        usage.map_or_else(|| several.clone(), |usage| texts.unit_use(usage))
    });
    edit.usage = chosen.flatten().or(edit.usage);
    let now = edit.shared.or_else(|| common(units, |unit| unit.shared));
    let chosen = forms::choice(ui, form, &texts.get("field-shared"), now, &[Some(true), Some(false)], |shared| {
        shared.map_or_else(|| several.clone(), |shared| yes_or_no(texts, shared))
    });
    edit.shared = chosen.flatten().or(edit.shared);
}

fn yes_or_no(texts: &Texts, is_so: bool) -> String {
    texts.get(if is_so { "conflict-yes" } else { "conflict-no" }).into_owned()
}

fn services(ui: &mut Ui, form: &Form<'_>, units: &[Arc<Unit>], edit: &mut BulkEdit) {
    let texts = form.texts;
    let has = |service: Service| {
        if edit.add_services.contains(&service) {
            Some(true)
        } else if edit.remove_services.contains(&service) {
            Some(false)
        } else {
            common(units, |unit| unit.services.contains(&service))
        }
    };
    let several = texts.get("bulk-several");
    let chosen = forms::flags_of_many(
        ui,
        form,
        &texts.get("field-services"),
        &Service::ALL.map(|service| (service, has(service))),
        &several,
        |service| texts.service(service),
    );
    if let Some((service, is_in)) = chosen {
        let (to, from) = if is_in {
            (&mut edit.add_services, &mut edit.remove_services)
        } else {
            (&mut edit.remove_services, &mut edit.add_services)
        };
        to.insert(service);
        from.remove(&service);
    }
}

fn seats(ui: &mut Ui, form: &Form<'_>, units: &[Arc<Unit>], edit: &mut BulkEdit) {
    let texts = form.texts;
    let (several, by_area) = (texts.get("bulk-several"), texts.get("bulk-by-area"));
    let of_units = common(units, |unit| unit.seats).map_or_else(String::new, |seats| seats.to_string());
    let (shown, hint, area) = match edit.seats {
        Some(BulkSeats::Each(seats)) => (seats.to_string(), &several, String::new()),
        Some(BulkSeats::ByArea(area)) => (String::new(), &by_area, texts.decimal(area, 1)),
        None => (of_units, &several, String::new()),
    };
    let each = typed(ui, &form.hinted(hint), &texts.get("field-seats"), &shown, |text| forms::count(texts, text));
    let for_one = typed(ui, form, &texts.get("bulk-seats-by-area"), &area, |text| forms::area(texts, text));
    edit.seats = each.map(BulkSeats::Each).or_else(|| for_one.map(BulkSeats::ByArea)).or(edit.seats);
}

fn rent(ui: &mut Ui, desk: &Desk<'_>, form: &Form<'_>, units: &[Arc<Unit>], edit: &mut BulkEdit) {
    let texts = form.texts;
    let currency_of = |unit: &Unit| desk.layout.place_of(unit).map(|(_, _, park)| park.currency);
    let Some(currency) = common(units, currency_of).flatten() else {
        form.row(ui, &texts.get("bulk-rent"), |ui, _| remark(ui, desk, &texts.get("bulk-several-currencies")));
        return;
    };
    let several = texts.get("bulk-rent-hint");
    let amount = |rent: Option<_>| rent.map_or_else(String::new, |rent| texts.amount_short(rent));
    let shown = match edit.asking_rent {
        Some(BulkRent::Amount(rent)) => amount(rent),
        Some(BulkRent::ChangeBy(hundredths)) => {
            let sign = if hundredths < 0.0 { '−' } else { '+' };
            format!("{sign}{}", texts.percent(hundredths.abs() / 100.0))
        }
        None => amount(common(units, |unit| unit.asking_rent).flatten()),
    };
    let caption = message!(texts, "field-asking-rent", currency = texts.currency(currency));
    let typed = typed(ui, &form.hinted(&several), &caption, &shown, |text| read_rent(texts, currency, text));
    edit.asking_rent = typed.or(edit.asking_rent);
}

/// An amount, nothing, or a change such as `+5 %`.
fn read_rent(texts: &Texts, currency: Currency, text: &str) -> Result<BulkRent, String> {
    let Some(change) = text.trim().strip_suffix('%') else {
        return forms::optional_amount(texts, currency, text).map(BulkRent::Amount);
    };
    let change = change.trim().replace('−', "-");
    let number = parse_number(change.strip_prefix('+').unwrap_or(&change), texts.language());
    match number {
        Ok(hundredths) if hundredths >= -100.0 => Ok(BulkRent::ChangeBy(hundredths)),
        _ => Err(texts.get("bulk-not-a-change").into_owned()),
    }
}

fn standard(ui: &mut Ui, form: &Form<'_>, units: &[Arc<Unit>], edit: &mut BulkEdit) {
    let several = form.texts.get("bulk-several");
    let of_units = common(units, |unit| unit.standard.clone());
    let hint = if of_units.is_some() { "" } else { &*several };
    let shown = edit.standard.clone().or(of_units).unwrap_or_default();
    let typed = typed(ui, &form.hinted(hint), &form.texts.get("field-standard"), &shown, forms::text);
    edit.standard = typed.or_else(|| edit.standard.take());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Money;
    use crate::text::Language;

    #[test]
    fn a_rent_is_an_amount_or_a_change() {
        let texts = Texts::new(Language::French);
        let read = |text| read_rent(&texts, Currency::DINAR, text).ok();
        assert_eq!(read("1 250,50"), Some(BulkRent::Amount(Some(Money::from_minor(125_050)))));
        assert_eq!(read(""), Some(BulkRent::Amount(None)));
        assert_eq!(read("+5 %"), Some(BulkRent::ChangeBy(5.0)));
        assert_eq!(read("−2,5%"), Some(BulkRent::ChangeBy(-2.5)));
        for wrong in ["-101 %", "%", "cher", "-3"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
