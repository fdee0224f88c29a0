//! A term that lasts longer or shorter, and a tenant who stays past its end.

use chrono::NaiveDate;

use super::is_last_of_its_line;
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::{Layout, Period, Tenancy, TenancyId};
use crate::operations::propose::{codes_of_tenancy, explain_taken, known_tenancy, name_of, propose};
use crate::operations::{Refusal, Remedy};

/// A term is to have another end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewEnd {
    /// Which tenancy.
    pub tenancy: TenancyId,
    /// Its last day by contract; none where it is to be open-ended.
    pub end: Option<NaiveDate>,
}

impl NewEnd {
    /// The request that takes the offer, `None` where the offer is not one for it.
    #[must_use]
    pub const fn with(&self, remedy: Remedy) -> Option<Self> {
        match remedy {
            Remedy::EndOn(day) => Some(Self { end: Some(day), ..*self }),
            _ => None,
        }
    }
}

/// Extends or shortens a term by contract. What was agreed for days after the new end, breaks and steps of the rent, is
/// dropped; a holdover that the new end covers is decided by it.
///
/// # Errors
/// What stands in the way: the new end is before the start, the tenant leaves before it, another has the units, or another
/// term of its line is promised.
pub fn set_end(layout: &Layout, request: &NewEnd, stamp: &Stamp) -> Result<Change, Refusal> {
    let former = known_tenancy(layout, request.tenancy)?;
    if former.end == request.end {
        return Err(Refusal::NothingToChange);
    }
    is_last_of_its_line(layout, former)?;
    let is_later = |one: Option<NaiveDate>, other: Option<NaiveDate>| match (one, other) {
        (Some(one), Some(other)) => one > other,
        (None, Some(_)) => true,
        (_, None) => false,
    };
    let extends = is_later(request.end, former.end);
    let leaves = former.vacated.or_else(|| former.end.filter(|_| former.notice_given.is_some()));
    if let Some(last_day) = leaves
        && extends
        && !former.holdover
    {
        return Err(Refusal::Leaving { tenancy: former.id, startup: former.startup, last_day });
    }
    let mut changed = Tenancy { end: request.end, ..former.clone() };
    if let Some(end) = request.end {
        changed.breaks.retain(|day| *day <= end);
        changed.rent_steps.retain(|step| step.from <= end);
    }
    let stays_past = changed.vacated.is_some() && is_later(changed.vacated, changed.end);
    // A longer term covers the days after its old end.
    changed.holdover &= stays_past || !extends;
    if !changed.holdover {
        changed.vacated = changed.vacated.filter(|last_day| request.end.is_none_or(|end| *last_day < end));
    }
    let (startup, units) = (name_of(layout, former.startup), codes_of_tenancy(layout, former));
    let label = if extends {
        ChangeLabel::Extend { startup, units, until: request.end }
    } else {
        ChangeLabel::Shorten { startup, units, until: request.end }
    };
    propose(layout, stamp, label, vec![Edit::tenancy(changed)], &[])
}

/// A tenant stays on past the end of the term, until that is decided: by a renewal or by the day on which it leaves.
///
/// # Errors
/// Where the term has no end, the tenant stays on already or leaves before it, another term of its line is promised, or a
/// unit is promised to another: until then it may be vacated later.
pub fn hold_over(layout: &Layout, tenancy: TenancyId, stamp: &Stamp) -> Result<Change, Refusal> {
    let former = known_tenancy(layout, tenancy)?;
    let Some(end) = former.end else {
        return Err(Refusal::OpenEnded { tenancy, startup: former.startup });
    };
    if former.holdover && former.vacated.is_none() {
        return Err(Refusal::NothingToChange);
    }
    if let Some(last_day) = former.vacated.filter(|last_day| *last_day < end) {
        return Err(Refusal::Leaving { tenancy, startup: former.startup, last_day });
    }
    is_last_of_its_line(layout, former)?;
    if let Some(after) = end.succ_opt().map(Period::from) {
        let units = former.units.iter().filter_map(|occupied| layout.unit(occupied.unit));
        units.into_iter().try_for_each(|unit| explain_taken(layout, layout, former, unit, after))?;
    }
    let stays = Tenancy { holdover: true, vacated: None, notice_given: None, ..former.clone() };
    let label =
        ChangeLabel::HoldOver { startup: name_of(layout, former.startup), units: codes_of_tenancy(layout, former) };
    propose(layout, stamp, label, vec![Edit::tenancy(stays)], &[])
}

/// The whole deposit has come in.
///
/// # Errors
/// Where it was held already.
pub fn receive_deposit(layout: &Layout, tenancy: TenancyId, stamp: &Stamp) -> Result<Change, Refusal> {
    let former = known_tenancy(layout, tenancy)?;
    if former.deposit_held >= former.deposit {
        return Err(Refusal::NothingToChange);
    }
    let held = Tenancy { deposit_held: former.deposit, ..former.clone() };
    let label = ChangeLabel::ReceiveDeposit { startup: name_of(layout, former.startup) };
    propose(layout, stamp, label, vec![Edit::tenancy(held)], &[])
}
