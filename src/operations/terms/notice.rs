//! Notice to leave: by when it must be given, for which day, and what it makes of a term.

use chrono::{Months, NaiveDate};

use super::is_last_of_its_line;
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::{Layout, Tenancy, TenancyId};
use crate::operations::propose::{codes_of_tenancy, known_tenancy, name_of, propose};
use crate::operations::{Refusal, Remedy};

/// Notice is given, by either side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Notice {
    /// Which tenancy.
    pub tenancy: TenancyId,
    /// The day it is given.
    pub given: NaiveDate,
    /// The last day wished for; none for the first for which it is not too late.
    pub leaves: Option<NaiveDate>,
}

impl Notice {
    /// The request that takes the offer, `None` where the offer is not one for it.
    #[must_use]
    pub const fn with(&self, remedy: Remedy) -> Option<Self> {
        match remedy {
            Remedy::EndOn(day) => Some(Self { leaves: Some(day), ..*self }),
            _ => None,
        }
    }
}

/// How many months before the last day notice has to be given.
fn months(layout: &Layout, tenancy: &Tenancy) -> Months {
    let park = layout.park_of(tenancy).map_or(0, |park| park.notice_months);
    Months::new(tenancy.notice_months.unwrap_or(park))
}

/// The latest day to give notice for a last day: so many months before it, on a working day of the park.
pub fn latest_notice(layout: &Layout, tenancy: &Tenancy, last_day: NaiveDate) -> Option<NaiveDate> {
    match layout.park_of(tenancy) {
        Some(park) => park.latest_notice(tenancy, last_day),
        None => last_day.checked_sub_months(months(layout, tenancy)),
    }
}

/// Whether a term has no day of its own to leave on: it is open-ended, or past its end.
fn is_without_end(tenancy: &Tenancy, given: NaiveDate) -> bool {
    tenancy.end.is_none_or(|end| end < given)
}

/// The last days for which notice given on a day is not too late, from the first: breaks and the end. Of a term without an
/// end, or past it, any from the first on: so many months after the day given, which has no deadline to be moved.
pub fn last_days_by_notice(layout: &Layout, tenancy: &Tenancy, given: NaiveDate) -> Vec<NaiveDate> {
    let is_in_time = |day: &NaiveDate| latest_notice(layout, tenancy, *day).is_some_and(|latest| given <= latest);
    let mut days: Vec<NaiveDate> = tenancy.breaks.iter().copied().chain(tenancy.end).filter(is_in_time).collect();
    if is_without_end(tenancy, given) {
        let first = given.max(tenancy.start).checked_add_months(months(layout, tenancy));
        days.extend(first);
    }
    days.sort_unstable();
    days.dedup();
    days
}

/// Gives notice: the tenant leaves on the first break or end for which it is not too late, or on the later one wished for.
/// What was noticed before is replaced.
///
/// # Errors
/// Where it is too late for the day wished for, or for any; where one cannot leave on that day; where the tenancy is over,
/// or another term of its line is promised.
pub fn give_notice(layout: &Layout, request: &Notice, stamp: &Stamp) -> Result<Change, Refusal> {
    let former = known_tenancy(layout, request.tenancy)?;
    let (tenancy, startup) = (former.id, former.startup);
    let stays_on = former.holdover && former.vacated.is_none();
    if let Some(last_day) = former.last_day().filter(|last| *last < request.given && !stays_on) {
        return Err(Refusal::TermOver { tenancy, startup, last_day });
    }
    is_last_of_its_line(layout, former)?;
    let possible = last_days_by_notice(layout, former, request.given);
    let next = possible.first().copied();
    let last_day = match request.leaves {
        None => next.ok_or(Refusal::NoticeTooLate { tenancy, startup, last_day: former.end, next: None })?,
        Some(wished) if is_without_end(former, request.given) && next.is_some_and(|first| first <= wished) => wished,
        Some(wished) if possible.contains(&wished) => wished,
        Some(wished) => {
            let next = possible.iter().copied().find(|day| *day >= wished).or(next);
            return Err(Refusal::NoticeTooLate { tenancy, startup, last_day: Some(wished), next });
        }
    };
    let vacated = (former.end != Some(last_day)).then_some(last_day);
    let noticed = Tenancy {
        notice_given: Some(request.given),
        vacated,
        holdover: former.end.is_some_and(|end| end < last_day),
        ..former.clone()
    };
    if noticed == *former {
        return Err(Refusal::NothingToChange);
    }
    let (startup, units) = (name_of(layout, startup), codes_of_tenancy(layout, former));
    let label = ChangeLabel::GiveNotice { startup, units, last_day };
    propose(layout, stamp, label, vec![Edit::tenancy(noticed)], &[])
}

/// Takes a notice back: the term runs to its end, and a tenant past it stays on.
///
/// # Errors
/// Where none was given, where another has the units by then, or another term of its line is promised.
pub fn withdraw_notice(layout: &Layout, tenancy: TenancyId, stamp: &Stamp) -> Result<Change, Refusal> {
    let former = known_tenancy(layout, tenancy)?;
    if former.notice_given.is_none() {
        return Err(Refusal::NothingToChange);
    }
    is_last_of_its_line(layout, former)?;
    let stays = Tenancy { notice_given: None, vacated: None, ..former.clone() };
    let label = ChangeLabel::WithdrawNotice {
        startup: name_of(layout, former.startup),
        units: codes_of_tenancy(layout, former),
    };
    propose(layout, stamp, label, vec![Edit::tenancy(stays)], &[])
}
