//! A span of days.

use std::cmp::{max, min};

use chrono::NaiveDate;

/// From a first to a last day, both included, as contracts count; an open period has no last day.
///
/// The last day is never before the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    first: NaiveDate,
    last: Option<NaiveDate>,
}

impl Period {
    /// The period, or `None` where the last day is before the first.
    pub fn new(first: NaiveDate, last: Option<NaiveDate>) -> Option<Self> {
        last.is_none_or(|last| first <= last).then_some(Self { first, last })
    }

    /// One day.
    pub const fn day(date: NaiveDate) -> Self {
        Self { first: date, last: Some(date) }
    }

    /// From a day on, without an end.
    pub const fn from(first: NaiveDate) -> Self {
        Self { first, last: None }
    }

    /// The first day.
    pub const fn first(&self) -> NaiveDate {
        self.first
    }

    /// The last day, `None` where the period is open.
    pub const fn last(&self) -> Option<NaiveDate> {
        self.last
    }

    /// Whether the day is in the period.
    pub fn contains(&self, date: NaiveDate) -> bool {
        self.first <= date && self.last.is_none_or(|last| date <= last)
    }

    /// Whether the two have a day in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.common(other).is_some()
    }

    /// The days that the two have in common.
    pub fn common(&self, other: &Self) -> Option<Self> {
        let last = match (self.last, other.last) {
            (Some(one), Some(two)) => Some(min(one, two)),
            (one, two) => one.or(two),
        };
        Self::new(max(self.first, other.first), last)
    }

    /// How many days it has, `None` where it is open.
    pub fn days(&self) -> Option<i64> {
        self.last.map(|last| (last - self.first).num_days() + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, day).unwrap()
    }

    #[test]
    fn both_ends_belong_to_it() {
        let period = Period::new(day(2), Some(day(4))).unwrap();
        assert_eq!([1, 2, 3, 4, 5].map(|d| period.contains(day(d))), [false, true, true, true, false]);
        assert_eq!(period.days(), Some(3));
        assert_eq!(Period::new(day(4), Some(day(3))), None);
    }

    #[test]
    fn neighbours_do_not_overlap() {
        let first = Period::new(day(1), Some(day(4))).unwrap();
        assert!(!first.overlaps(&Period::from(day(5))));
        assert!(first.overlaps(&Period::from(day(4))));
        assert_eq!(first.common(&Period::from(day(3))), Period::new(day(3), Some(day(4))));
    }
}
