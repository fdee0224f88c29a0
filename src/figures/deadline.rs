//! Days by which somebody has to act.

use chrono::NaiveDate;

use super::next_expiry;
use crate::model::{Layout, Tenancy};

/// The first day, from `date` on, on which the tenant may leave before the end.
pub fn next_break(tenancy: &Tenancy, date: NaiveDate) -> Option<NaiveDate> {
    tenancy.breaks.iter().copied().filter(|day| *day >= date).min()
}

/// The next day by which notice must have been given, on a working day: so many months before the first break, or the
/// end, for which it is not too late. `None` where notice was given already, or where nothing is left to leave on.
pub fn latest_notice_date(layout: &Layout, tenancy: &Tenancy, date: NaiveDate) -> Option<NaiveDate> {
    next_expiry(tenancy, date)?;
    if tenancy.vacated.is_some() || tenancy.notice_given.is_some_and(|given| given <= date) {
        return None;
    }
    let park = layout.park_of(tenancy)?;
    let expiries = tenancy.breaks.iter().copied().chain(tenancy.end);
    let deadlines = expiries.filter_map(|day| park.latest_notice(tenancy, day));
    deadlines.filter(|deadline| date <= *deadline).min()
}
