//! `plateau renew`, `notice` and `vacate`: what becomes of a tenancy.

use chrono::NaiveDate;
use plateau::app::{Environment, new_tenancy_id};
use plateau::change::Change;
use plateau::message;
use plateau::model::{Layout, Period, Tenancy, TenancyId};
use plateau::operations::{
    Notice, Refusal, Renewal, Terms, Vacate, give_notice, propose_renewal, renew, term_end, vacate,
};
use plateau::text::{Texts, parse_date, parse_money};

use super::arguments::{GiveNotice, Leave, Renew, WhichTenancy};
use super::{Stop, console, find, layouts};

/// Renews and saves; what is not asked for is proposed as in the window. The term that was made is said.
pub(super) fn renew_tenancy(request: &Renew, texts: &Texts, environment: &Environment) -> Result<(), Stop> {
    let made = new_tenancy_id();
    change(&request.which, texts, environment, |layout, former| {
        let refused = |refusal: &Refusal| Stop::refused(texts.refusal_with_help(layout, refusal));
        let open_ended = Refusal::OpenEnded { tenancy: former.id, startup: former.startup };
        let proposed = propose_renewal(layout, former).ok_or_else(|| refused(&open_ended))?;
        let terms = asked_terms(proposed, request, layout, former, texts)?;
        let renewal = Renewal { tenancy: former.id, new_tenancy: made, terms };
        renew(layout, &renewal, &environment.stamp()).map_err(|refusal| refused(&refusal))
    })
    .map(|(after, _)| say_of(&after, made, texts, renewed))
}

/// Gives notice and saves. The day on which the tenant leaves is said.
pub(super) fn notice(request: &GiveNotice, texts: &Texts, environment: &Environment) -> Result<(), Stop> {
    let given = request.on.unwrap_or_else(|| environment.clock.today());
    let leaves = request.leaves.as_ref().map(|leaves| day("--leaves", leaves, given, texts)).transpose()?;
    let (after, tenancy) = change(&request.which, texts, environment, |layout, former| {
        give_notice(layout, &Notice { tenancy: former.id, given, leaves }, &environment.stamp())
            .map_err(|refusal| Stop::refused(texts.refusal_with_help(layout, &refusal)))
    })?;
    say_of(&after, tenancy.id, texts, |layout, tenancy, texts| leaving("commandline-noticed", layout, tenancy, texts));
    Ok(())
}

/// Lets a tenant leave, or not come, and saves. Which of both it is, is said.
pub(super) fn leave(request: &Leave, texts: &Texts, environment: &Environment) -> Result<(), Stop> {
    let last_day = request.on.unwrap_or_else(|| environment.clock.today());
    let (after, former) = change(&request.which, texts, environment, |layout, former| {
        vacate(layout, &Vacate { tenancy: former.id, last_day }, &environment.stamp())
            .map_err(|refusal| Stop::refused(texts.refusal_with_help(layout, &refusal)))
    })?;
    if after.tenancy(former.id).is_none() {
        let startup = texts.tenant(&after, &former);
        let units = texts.units_of_tenancy(&after, &former);
        console::say(&[message!(texts, "commandline-not-coming", startup = startup, units = units)]);
    }
    say_of(&after, former.id, texts, |layout, tenancy, texts| leaving("commandline-vacated", layout, tenancy, texts));
    Ok(())
}

/// Makes a change of the tenancy that is meant and saves it. Answers the layout afterwards and the tenancy as it was.
fn change(
    which: &WhichTenancy,
    texts: &Texts,
    environment: &Environment,
    make: impl FnOnce(&Layout, &Tenancy) -> Result<Change, Stop>,
) -> Result<(Layout, Tenancy), Stop> {
    let opened = layouts::open(&which.file, texts)?;
    let former = find::tenancy(&opened.layout, &which.tenancy, environment.clock.today(), texts)?;
    let change = make(&opened.layout, &former)?;
    let output = which.output.as_ref().unwrap_or(&which.file);
    let after = layouts::store(&opened, change, output, texts, environment)?;
    Ok((after, former))
}

fn asked_terms(
    mut terms: Terms,
    request: &Renew,
    layout: &Layout,
    former: &Tenancy,
    texts: &Texts,
) -> Result<Terms, Stop> {
    if let Some(until) = &request.until {
        terms.end = Some(day("--until", until, terms.start, texts)?);
    }
    if let Some(months) = request.months {
        terms.end = term_end(terms.start, months);
    }
    if let Some(rent) = &request.rent {
        terms.rent = parse_money(rent, layout.currency_of(former), texts.language())
            .map_err(|error| Stop::wrong_value("--rent", rent, texts.money_error(error), texts))?;
    }
    Ok(terms)
}

/// A day as it is written, or a length from another day on.
fn day(option: &str, written: &str, from: NaiveDate, texts: &Texts) -> Result<NaiveDate, Stop> {
    parse_date(written, Some(from)).map_err(|error| Stop::wrong_value(option, written, texts.date_error(error), texts))
}

fn say_of(layout: &Layout, id: TenancyId, texts: &Texts, summary: impl Fn(&Layout, &Tenancy, &Texts) -> String) {
    if let Some(tenancy) = layout.tenancy(id) {
        console::say(&[summary(layout, tenancy, texts)]);
    }
}

fn renewed(layout: &Layout, tenancy: &Tenancy, texts: &Texts) -> String {
    let period = Period::new(tenancy.start, tenancy.end).map(|period| texts.period(period)).unwrap_or_default();
    message!(
        texts,
        "commandline-renewed",
        contract = &tenancy.contract,
        startup = texts.tenant(layout, tenancy),
        units = texts.units_of_tenancy(layout, tenancy),
        period = period,
        rent = texts.money(tenancy.rent, layout.currency_of(tenancy)),
    )
}

fn leaving(key: &str, layout: &Layout, tenancy: &Tenancy, texts: &Texts) -> String {
    let last_day = tenancy.last_day().map(|day| texts.date_with_weekday(day)).unwrap_or_default();
    let (startup, units) = (texts.tenant(layout, tenancy), texts.units_of_tenancy(layout, tenancy));
    texts.with(key, &[("startup", startup.into()), ("units", units.into()), ("date", last_day.into())])
}
