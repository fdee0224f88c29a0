//! Who claims a unit, and when: the one rule of double booking, for checks and operations alike.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{Layout, Period, Tenancy, TenancyId, TenancyState, Unit};

/// A committed tenancy's hold on a unit.
#[derive(Debug, Clone)]
pub struct Claim {
    /// Whose.
    pub tenancy: Arc<Tenancy>,
    /// When.
    pub period: Period,
    /// How many seats; the whole unit counts as all of them.
    pub seats: u32,
}

/// How many seats a tenancy takes of a unit: those it names where the unit is shared, else all of them.
pub fn seats_taken(tenancy: &Tenancy, unit: &Unit) -> u32 {
    let whole = unit.seats.max(1);
    if unit.shared { tenancy.seats_of(unit.id).unwrap_or(whole) } else { whole }
}

/// The area in m² that a tenancy takes of a unit: by seats where the unit is shared, never more than all of it.
pub fn area_taken(layout: &Layout, tenancy: &Tenancy, unit: &Unit) -> f64 {
    let share = f64::from(seats_taken(tenancy, unit)) / f64::from(unit.seats.max(1));
    layout.area_of(unit) * share.min(1.0)
}

/// The committed tenancies of a unit, from the earliest start; `except` is left out.
pub fn claims(layout: &Layout, unit: &Unit, except: &[TenancyId]) -> Vec<Claim> {
    layout
        .tenancies_on(unit.id)
        .into_iter()
        .filter(|tenancy| tenancy.state.is_committed() && !except.contains(&tenancy.id))
        .filter_map(|tenancy| {
            let period = tenancy.committed_period()?;
            Some(Claim { tenancy: Arc::clone(tenancy), period, seats: seats_taken(tenancy, unit) })
        })
        .collect()
}

/// The same, and for as long as nobody has decided when they leave, those who stay past their end: they keep nobody out, but a
/// unit is not free while they are there.
pub fn presences(layout: &Layout, unit: &Unit) -> Vec<Claim> {
    let mut presences = claims(layout, unit, &[]);
    for presence in &mut presences {
        let Tenancy { holdover, vacated, state, .. } = *presence.tenancy;
        if holdover && vacated.is_none() && state == TenancyState::Signed {
            presence.period = Period::from(presence.period.first());
        }
    }
    presences
}

/// The first day of `wanted` on which `seats` more do not fit beside the claims, with the claims of that day.
///
/// A unit that is not shared has room for one claim, whatever its seats.
pub fn first_clash(unit: &Unit, claims: &[Claim], wanted: Period, seats: u32) -> Option<(NaiveDate, Vec<Claim>)> {
    let room = if unit.shared { unit.seats.max(1) } else { 1 };
    let weight = |claim: &Claim| if unit.shared { claim.seats } else { 1 };
    let more = if unit.shared { seats } else { 1 };
    let mut days: Vec<NaiveDate> =
        claims.iter().filter_map(|claim| claim.period.common(&wanted)).map(|common| common.first()).collect();
    days.push(wanted.first());
    days.sort_unstable();
    days.dedup();
    days.into_iter().find_map(|day| {
        let there: Vec<Claim> = claims.iter().filter(|claim| claim.period.contains(day)).cloned().collect();
        let taken: u32 = there.iter().map(weight).fold(0, u32::saturating_add);
        (taken.saturating_add(more) > room).then_some((day, there))
    })
}
