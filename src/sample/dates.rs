//! Dates reckoned in months, held at the ends of the calendar.

use chrono::{Datelike, Days, Months, NaiveDate};

/// So many months later, or on the last day of a shorter month.
pub(super) fn months_after(date: NaiveDate, months: u32) -> NaiveDate {
    date.checked_add_months(Months::new(months)).unwrap_or(date)
}

/// So many months earlier.
pub(super) fn months_before(date: NaiveDate, months: u32) -> NaiveDate {
    date.checked_sub_months(Months::new(months)).unwrap_or(date)
}

/// So many days later.
pub(super) fn after(date: NaiveDate, days: Days) -> NaiveDate {
    date.checked_add_days(days).unwrap_or(date)
}

/// So many days earlier.
pub(super) fn before(date: NaiveDate, days: Days) -> NaiveDate {
    date.checked_sub_days(days).unwrap_or(date)
}

/// The day after.
pub(super) fn next(date: NaiveDate) -> NaiveDate {
    date.succ_opt().unwrap_or(date)
}

/// The day before.
pub(super) fn previous(date: NaiveDate) -> NaiveDate {
    date.pred_opt().unwrap_or(date)
}

/// The last day of a term of so many months from a first day.
pub(super) fn last_of_term(start: NaiveDate, months: u32) -> NaiveDate {
    previous(months_after(start, months))
}

/// The first day of the month.
pub(super) fn first_of_month(date: NaiveDate) -> NaiveDate {
    date.with_day(1).unwrap_or(date)
}
