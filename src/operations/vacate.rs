//! A tenant leaves.

use chrono::NaiveDate;

use super::propose::{codes_of_tenancy, known_tenancy, name_of, propose, removal};
use super::terms::is_last_of_its_line;
use super::{Refusal, Remedy};
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::{Layout, Tenancy, TenancyId};

/// A tenant is to leave, or a future tenant not to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Vacate {
    /// Which tenancy.
    pub tenancy: TenancyId,
    /// The last day the tenant is there; it may be in the future.
    pub last_day: NaiveDate,
}

impl Vacate {
    /// The request that takes the offer, `None` where the offer is not one for it.
    #[must_use]
    pub const fn with(&self, remedy: Remedy) -> Option<Self> {
        match remedy {
            Remedy::EndOn(last_day) => Some(Self { last_day, ..*self }),
            _ => None,
        }
    }
}

/// Sets the last day the tenant is there; that may be the end by contract, so that nothing is left to decide.
///
/// Where that is before the start of a tenancy that has not begun by the stamp's day, the tenancy is removed. A last day
/// after the end by contract makes the days between a holdover, and needs the units free until then.
///
/// # Errors
/// What stands in the way: a last day before the start of a tenancy that has begun, another tenant before the last day, or a
/// term that is promised to take up from this one.
pub fn vacate(layout: &Layout, request: &Vacate, stamp: &Stamp) -> Result<Change, Refusal> {
    let tenancy = known_tenancy(layout, request.tenancy)?;
    let label =
        ChangeLabel::Vacate { startup: name_of(layout, tenancy.startup), units: codes_of_tenancy(layout, tenancy) };
    propose(layout, stamp, label, vacated(layout, tenancy, request.last_day, stamp)?, &[])
}

/// Whether a last day means that the tenant never comes, so that the tenancy is removed: it has begun neither by that day nor
/// by the stamp's.
pub fn is_given_up(tenancy: &Tenancy, last_day: NaiveDate, stamp: &Stamp) -> bool {
    last_day < tenancy.start && stamp.at.date_naive() < tenancy.start
}

/// The edits that set the last day of a tenant, or drop a tenancy that has not begun.
pub(super) fn vacated(
    layout: &Layout,
    tenancy: &Tenancy,
    last_day: NaiveDate,
    stamp: &Stamp,
) -> Result<Vec<Edit>, Refusal> {
    if is_given_up(tenancy, last_day, stamp) {
        return Ok(removal(layout, tenancy));
    }
    if last_day < tenancy.start {
        return Err(Refusal::EndBeforeStart { start: tenancy.start, end: last_day });
    }
    let holdover = tenancy.end.is_some_and(|end| end < last_day);
    if (Some(last_day), holdover) == (tenancy.vacated, tenancy.holdover) {
        return Err(Refusal::NothingToChange);
    }
    is_last_of_its_line(layout, tenancy)?;
    let left = Tenancy { vacated: Some(last_day), holdover, ..tenancy.clone() };
    Ok(vec![Edit::tenancy(left)])
}
