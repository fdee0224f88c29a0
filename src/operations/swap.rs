//! Two tenants change places.

use chrono::NaiveDate;

use super::propose::{known_tenancy, name_of, propose, with_edits};
use super::relocate::{moved, sorted};
use super::{Refusal, Remedy};
use crate::change::{Change, ChangeLabel, Stamp};
use crate::model::{Layout, TenancyId};

/// Two tenants are to change places from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Swap {
    /// One tenancy.
    pub one: TenancyId,
    /// The other.
    pub other: TenancyId,
    /// The first day in each other's units.
    pub date: NaiveDate,
    /// The ids of the tenancies that this makes of the one and of the other, where they have begun before the day.
    pub new_ids: [TenancyId; 2],
}

impl Swap {
    /// The request that takes the offer, `None` where the offer is not one for it.
    #[must_use]
    pub const fn with(&self, remedy: Remedy) -> Option<Self> {
        match remedy {
            Remedy::StartOn(date) => Some(Self { date, ..*self }),
            _ => None,
        }
    }
}

/// Gives each of two tenants the other's units, on the terms that each had: one change, checked as a whole.
///
/// # Errors
/// What stands in the way.
pub fn swap(layout: &Layout, request: &Swap, stamp: &Stamp) -> Result<Change, Refusal> {
    let one = known_tenancy(layout, request.one)?;
    let other = known_tenancy(layout, request.other)?;
    if sorted(&one.units) == sorted(&other.units) {
        return Err(Refusal::NothingToChange);
    }
    let mut edits = moved(layout, one, &other.units, request.date, request.new_ids[0])?;
    // One may follow the other in its line, and be hooked to the new term by the first of the moves.
    let between = with_edits(layout, stamp, &edits);
    let other = known_tenancy(&between, request.other)?;
    edits.extend(moved(&between, other, &one.units, request.date, request.new_ids[1])?);
    let label = ChangeLabel::Swap { one: name_of(layout, one.startup), other: name_of(layout, other.startup) };
    propose(layout, stamp, label, edits, &[])
}
