//! `plateau allocate`: units for a startup.

use plateau::message;
use plateau::model::{Layout, Occupied, Period, StartupId, Tenancy, UnitId};
use plateau::operations::{Allocation, DEPOSIT_MONTHS, Terms, allocate, propose_terms_from, propose_units};
use plateau::text::{Texts, parse_date, parse_money};

use super::arguments::Allocate;
use super::{Stop, console, find, layouts};
use plateau::app::{Environment, new_tenancy_id};

/// Allocates and saves; what is not asked for is proposed as in the window. The tenancy that was made is said.
pub(super) fn allocate_units(request: &Allocate, texts: &Texts, environment: &Environment) -> Result<(), Stop> {
    let opened = layouts::open(&request.file, texts)?;
    let layout = &opened.layout;
    let startup = find::startup(layout, &request.startup, texts)?;
    let units = find::units(layout, &request.units, texts)?;
    let units = with_seats(layout, startup, &units, request);
    let terms = terms(layout, &units, request, texts)?;
    let allocation = Allocation { tenancy: new_tenancy_id(), startup, units, terms };
    let change = allocate(layout, &allocation, &environment.stamp())
        .map_err(|refusal| Stop::refused(texts.refusal_with_help(layout, &refusal)))?;
    let output = request.output.as_ref().unwrap_or(&request.file);
    let after = layouts::store(&opened, change, output, texts, environment)?;
    console::say(&[summary(&after, &allocation.to_tenancy(), texts)]);
    Ok(())
}

/// The units with the seats asked for of each shared one. Where none is shared they are asked of all, and refused.
fn with_seats(layout: &Layout, startup: StartupId, units: &[UnitId], request: &Allocate) -> Vec<Occupied> {
    let mut units = propose_units(layout, startup, units, request.from);
    if let Some(seats) = request.seats {
        let is_none_shared = units.iter().all(|occupied| occupied.seats.is_none());
        for occupied in units.iter_mut().filter(|occupied| is_none_shared || occupied.seats.is_some()) {
            occupied.seats = Some(seats);
        }
    }
    units
}

fn terms(layout: &Layout, units: &[Occupied], request: &Allocate, texts: &Texts) -> Result<Terms, Stop> {
    let mut terms = propose_terms_from(layout, units, request.from);
    if let Some(until) = &request.until {
        let end = parse_date(until, Some(request.from))
            .map_err(|error| Stop::wrong_value("--until", until, texts.date_error(error), texts))?;
        terms.end = Some(end);
    }
    if request.open_ended {
        terms.end = None;
    }
    if let Some(rent) = &request.rent {
        let park = units.first().and_then(|occupied| layout.place_of(layout.unit(occupied.unit)?));
        let currency = park.map(|(_, _, park)| park.currency).unwrap_or_default();
        terms.rent = parse_money(rent, currency, texts.language())
            .map_err(|error| Stop::wrong_value("--rent", rent, texts.money_error(error), texts))?;
        terms.deposit = terms.rent.times(DEPOSIT_MONTHS);
    }
    terms.state = request.state.unwrap_or(terms.state);
    Ok(terms)
}

fn summary(layout: &Layout, tenancy: &Tenancy, texts: &Texts) -> String {
    let period = Period::new(tenancy.start, tenancy.end).map(|period| texts.period(period)).unwrap_or_default();
    let currency = layout.currency_of(tenancy);
    message!(
        texts,
        "commandline-allocated",
        startup = texts.tenant(layout, tenancy),
        units = texts.units_of_tenancy(layout, tenancy),
        period = period,
        rent = texts.money(tenancy.rent, currency),
        state = texts.tenancy_state(tenancy.state),
        contract = &tenancy.contract,
    )
}
