//! What time brings to contracts and startups: lines of terms, rents agreed for later, longer stays, and the sessions of the
//! committee that granted them. Drawn after everything else, from a source of its own, so that it alters nothing else.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::model::{
    AgendaItem, AgendaItemId, AgendaSubject, CommitteeSession, CommitteeSessionId, ContractKind, Decision, Indexation,
    LayoutParts, Occupied, Park, ParkId, ParkStatus, Priority, RenewalOption, RentStep, Startup, StartupId, Stay,
    StayExtension, Tenancy, TenancyId, TenancyState, UnitId, Weekday,
};

use super::dates::{after, before, first_of_month, last_of_term, months_after, months_before};
use super::draw::Draw;
use super::words::Locale;

/// How many months back the sessions of a committee go.
const SESSIONS: u32 = 6;

/// Adds all of it.
pub(super) fn complete(parts: &mut LayoutParts, today: NaiveDate, locale: &Locale, seed: u64) {
    // Another source than that of all the rest.
    let draw = &mut Draw::new(seed ^ 0x7465_726d_735f_5f5f);
    link(&mut parts.tenancies);
    for tenancy in &mut parts.tenancies {
        agree(tenancy, draw);
    }
    for startup in &mut parts.startups {
        wait(startup, today, draw);
    }
    let parks: Vec<Park> = parts.parks.iter().filter(|park| park.status == ParkStatus::Open).cloned().collect();
    for park in &parks {
        convene(parts, park, today, locale, draw);
    }
    settle(&mut parts.tenancies, today, draw);
    for park in &parks {
        extend(parts, park, today, draw);
    }
}

/// Deposits that were due long ago have come in, but for a few.
fn settle(tenancies: &mut [Tenancy], today: NaiveDate, draw: &mut Draw) {
    let long_ago = months_before(today, 12);
    for tenancy in tenancies.iter_mut().filter(|tenancy| tenancy.start < long_ago) {
        if tenancy.deposit_held < tenancy.deposit && tenancy.state == TenancyState::Signed && !draw.chance(12) {
            tenancy.deposit_held = tenancy.deposit;
        }
    }
}

/// Who stays beyond its park's maximum mostly does so by a decision, taken shortly before.
fn extend(parts: &mut LayoutParts, park: &Park, today: NaiveDate, draw: &mut Draw) {
    let here = units_of(parts, park.id);
    let is_here = |tenancy: &&Tenancy| {
        tenancy.occupied_period().is_some_and(|period| period.contains(today))
            && tenancy.units.iter().any(|occupied| here.contains(&occupied.unit))
    };
    let tenants: BTreeSet<StartupId> = parts.tenancies.iter().filter(is_here).map(|tenancy| tenancy.startup).collect();
    for startup in parts.startups.iter_mut().filter(|startup| tenants.contains(&startup.id)) {
        let Some((stay, limit)) = limit(startup, park, today) else { continue };
        if limit < today && draw.chance(88) {
            startup.stay_extensions.push(StayExtension {
                stay,
                until: after(months_after(first_of_month(today), draw.between(2, 20)), draw.days(0, 27)),
                decided: Some(before(limit.min(months_before(today, 1)), draw.days(5, 40))),
                decision: None,
                remarks: String::new(),
            });
        }
    }
}

/// The stay that a startup is in, and about its last day: from the first stage that counts towards it.
fn limit(startup: &Startup, park: &Park, today: NaiveDate) -> Option<(Stay, NaiveDate)> {
    let stay = Stay::of(startup.stage_at(today)?)?;
    let months = match stay {
        Stay::Incubation => park.incubation_months?,
        Stay::Hotel => park.hotel_months?,
    };
    let since = startup.stages.iter().filter(|change| Stay::of(change.stage) == Some(stay)).map(|change| change.since);
    Some((stay, last_of_term(since.min()?, months)))
}

/// A term that begins the day after one of the same tenant on the same units follows it.
fn link(tenancies: &mut [Tenancy]) {
    let key = |tenancy: &Tenancy, day| (tenancy.startup, day, tenancy.units.clone());
    let ends: BTreeMap<(StartupId, NaiveDate, Vec<Occupied>), TenancyId> = tenancies
        .iter()
        .filter(|tenancy| tenancy.state == TenancyState::Signed && tenancy.vacated.is_none())
        .filter_map(|tenancy| Some((key(tenancy, tenancy.end?.succ_opt()?), tenancy.id)))
        .collect();
    for tenancy in tenancies {
        tenancy.follows = ends.get(&key(tenancy, tenancy.start)).copied();
    }
}

/// What is agreed for later: most often in leases, hardly ever in the incubator.
fn agree(tenancy: &mut Tenancy, draw: &mut Draw) {
    let (reviewed, stepped, renewable) = match tenancy.kind {
        ContractKind::Lease => (55, 25, 45),
        ContractKind::Hosting => (15, 12, 35),
        ContractKind::Incubation | ContractKind::Temporary => (0, 4, 10),
    };
    let (first, is_short) =
        (months_after(tenancy.start, 12), tenancy.end.is_some_and(|end| (end - tenancy.start).num_days() < 400));
    if draw.chance(reviewed) && !is_short {
        let percent = (!draw.chance(20)).then(|| f64::from(draw.between(4, 12)) / 2.0);
        tenancy.indexation = Some(Indexation { first, months: 12, percent, index: "IPC".to_owned() });
    } else if draw.chance(stepped) && !is_short {
        let rent = tenancy.rent.scaled(1.0 + f64::from(draw.between(1, 4)) / 20.0).rounded_to_units();
        tenancy.rent_steps = vec![RentStep { from: first, rent }];
    }
    if draw.chance(renewable) && tenancy.end.is_some() {
        tenancy.renewal = Some(RenewalOption { terms: draw.between(1, 2), months: if is_short { 12 } else { 24 } });
    }
}

/// Who looks for a place has asked for it since it is a candidate; some are more urgent than others.
fn wait(startup: &mut Startup, today: NaiveDate, draw: &mut Draw) {
    let since = startup.stages.first().map(|change| change.since).filter(|since| *since <= today);
    let Some(needs) = &mut startup.needs else { return };
    needs.since = since.map(|since| after(since, draw.days(0, 20)).min(today));
    needs.priority = *draw.weighted(&[(Priority::Low, 18), (Priority::Normal, 60), (Priority::High, 22)]);
}

/// A session a month, up to the next one.
fn convene(parts: &mut LayoutParts, park: &Park, today: NaiveDate, locale: &Locale, draw: &mut Draw) {
    let members: Vec<String> = (0..4)
        .map(|_| format!("{} {}", draw.pick(locale.first_names), draw.pick(locale.family_names)))
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    let here = units_of(parts, park.id);
    let mut waiting: Vec<StartupId> =
        parts.startups.iter().filter(|startup| startup.needs.is_some()).map(|startup| startup.id).collect();
    for back in (0..=SESSIONS).rev() {
        let month = months_before(months_after(first_of_month(today), 1), back);
        let date = third_working_day(park, month);
        let mut session = CommitteeSession {
            place: locale.committee_room.to_owned(),
            members: members.clone(),
            ..CommitteeSession::new(CommitteeSessionId::new(draw.id()), park.id, date)
        };
        if date <= today {
            grant(parts, &here, &mut session, draw);
            ask(&mut session, &mut waiting, 1, Some(*draw.pick(&[Decision::Refused, Decision::Postponed])), draw);
        } else {
            session.members.clear();
            ask(&mut session, &mut waiting, 3, None, draw);
        }
        parts.sessions.push(session);
    }
}

/// Puts on the agenda what was signed in the month after the session, and granted there.
fn grant(parts: &mut LayoutParts, here: &BTreeSet<UnitId>, session: &mut CommitteeSession, draw: &mut Draw) {
    let month_later = session.date.checked_add_months(Months::new(1)).unwrap_or(session.date);
    let is_granted = |tenancy: &Tenancy| {
        tenancy.signed.is_some_and(|signed| session.date <= signed && signed < month_later)
            && tenancy.units.iter().any(|occupied| here.contains(&occupied.unit))
    };
    let mut granted: Vec<&mut Tenancy> =
        parts.tenancies.iter_mut().filter(|tenancy| is_granted(tenancy) && tenancy.decision.is_none()).collect();
    granted.sort_by_key(|tenancy| (tenancy.signed, tenancy.id));
    for tenancy in granted.into_iter().take(5) {
        let subject = if tenancy.follows.is_some() { AgendaSubject::Renewal } else { AgendaSubject::Allocation };
        let item = AgendaItem {
            units: tenancy.units.clone(),
            start: Some(tenancy.start),
            end: tenancy.end,
            rent: Some(tenancy.rent),
            decision: Some(Decision::Accepted),
            ..AgendaItem::new(AgendaItemId::new(draw.id()), tenancy.startup, subject)
        };
        tenancy.decision = Some(item.id);
        session.items.push(item);
    }
}

/// Puts startups that look for a place on the agenda.
fn ask(
    session: &mut CommitteeSession,
    waiting: &mut Vec<StartupId>,
    count: usize,
    decision: Option<Decision>,
    draw: &mut Draw,
) {
    for _ in 0..count {
        if waiting.is_empty() {
            return;
        }
        let startup = waiting.remove(draw.index(waiting.len()));
        let item = AgendaItem::new(AgendaItemId::new(draw.id()), startup, AgendaSubject::Allocation);
        session.items.push(AgendaItem { decision, ..item });
    }
}

fn units_of(parts: &LayoutParts, park: ParkId) -> BTreeSet<UnitId> {
    let buildings: BTreeSet<_> =
        parts.buildings.iter().filter(|building| building.park == park).map(|building| building.id).collect();
    let floors: BTreeSet<_> =
        parts.floors.iter().filter(|floor| buildings.contains(&floor.building)).map(|floor| floor.id).collect();
    parts.units.iter().filter(|unit| floors.contains(&unit.floor)).map(|unit| unit.id).collect()
}

fn third_working_day(park: &Park, month: NaiveDate) -> NaiveDate {
    let days = (0..14).map(|days| after(month, Days::new(days)));
    let working = days.filter(|day| !park.weekend.contains(&Weekday::from(day.weekday())));
    working.into_iter().nth(2).unwrap_or(month)
}
