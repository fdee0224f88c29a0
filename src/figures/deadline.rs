//! Days by which somebody has to act.

use chrono::NaiveDate;

use super::next_expiry;
use crate::model::{Layout, Tenancy, TenancyState};

/// The first day, from `date` on, on which the tenant may leave before the end.
pub fn next_break(tenancy: &Tenancy, date: NaiveDate) -> Option<NaiveDate> {
    tenancy.breaks.iter().copied().filter(|day| *day >= date).min()
}

/// The next day by which notice must have been given, on a working day: so many months before the first break, or the
/// end, for which it is not too late. `None` where notice was given already, or where nothing is left to leave on: of a
/// tenancy that is renewed only the breaks are.
pub fn latest_notice_date(layout: &Layout, tenancy: &Tenancy, date: NaiveDate) -> Option<NaiveDate> {
    next_expiry(tenancy, date)?;
    if tenancy.vacated.is_some() || tenancy.notice_given.is_some_and(|given| given <= date) {
        return None;
    }
    let park = layout.park_of(tenancy)?;
    let end = tenancy.end.filter(|_| !is_followed(layout, tenancy));
    let expiries = tenancy.breaks.iter().copied().chain(end);
    let deadlines = expiries.filter_map(|day| park.latest_notice(tenancy, day));
    deadlines.filter(|deadline| date <= *deadline).min()
}

/// Whether a term that is promised follows: the next of its line, or one of the same tenant that goes on in one of its units
/// without a day between.
pub(super) fn is_followed(layout: &Layout, tenancy: &Tenancy) -> bool {
    let is_promised = |next: &Tenancy| next.state >= TenancyState::Reserved && next.id != tenancy.id;
    let next_day = tenancy.end.and_then(|end| end.succ_opt());
    let goes_on = |next: &Tenancy| {
        tenancy.start < next.start
            && next_day.is_some_and(|day| next.start <= day && next.last_day().is_none_or(|last| last >= day))
            && tenancy.units.iter().any(|occupied| next.covers(occupied.unit))
    };
    layout.followers_of(tenancy.id).into_iter().any(|next| is_promised(next))
        || layout.tenancies_of(tenancy.startup).into_iter().any(|next| is_promised(next) && goes_on(next))
}
