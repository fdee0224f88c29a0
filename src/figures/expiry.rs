//! When tenancies end: the expiry profile.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::rent::tenancy_area;
use super::{Standing, standing};
use crate::model::{BuildingId, Layout, Money, Tenancy};

/// A quarter of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Quarter {
    /// The year.
    pub year: i32,
    /// 1 to 4.
    pub quarter: u32,
}

impl Quarter {
    /// The quarter a day falls in.
    pub fn of(date: NaiveDate) -> Self {
        Self { year: date.year(), quarter: date.month0() / 3 + 1 }
    }

    /// The quarter after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        if self.quarter == 4 {
            Self { year: self.year + 1, quarter: 1 }
        } else {
            Self { year: self.year, quarter: self.quarter + 1 }
        }
    }
}

/// A tenancy in place and the day it may end first.
#[derive(Debug, Clone, PartialEq)]
pub struct Expiry {
    /// The tenancy.
    pub tenancy: Arc<Tenancy>,
    /// The first day it may end: the day it will be vacated, else its next break, else its end.
    pub first: NaiveDate,
    /// Its end by contract, if it has one.
    pub end: Option<NaiveDate>,
    /// The area it takes in m².
    pub area: f64,
    /// Its rent for a year, as it is at the date.
    pub rent: Money,
}

/// The expiries of one quarter.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct QuarterExpiries {
    /// Which quarter.
    pub quarter: Quarter,
    /// How many tenancies may end, counting breaks.
    pub tenancies: u32,
    /// Their area in m².
    pub area: f64,
    /// Their rent for a year.
    pub rent: Money,
    /// How many tenancies end by contract, breaks not counted.
    pub contract_ends: u32,
    /// Their area in m².
    pub contract_end_area: f64,
}

/// The first day after `date` on which a tenancy in place may end; `None` where it is not in place or has no end.
pub fn next_expiry(tenancy: &Tenancy, date: NaiveDate) -> Option<NaiveDate> {
    if !matches!(standing(tenancy, date), Standing::InPlace | Standing::NoticeGiven) {
        return None;
    }
    let next_break = tenancy.breaks.iter().copied().filter(|day| *day >= date).min();
    tenancy.vacated.or_else(|| next_break.into_iter().chain(tenancy.end).min())
}

/// Every expiry by building, each list from the earliest. A tenancy counts in the building of its first unit; one
/// that waits to be placed and has none counts in no building.
pub fn expiries(layout: &Layout, date: NaiveDate) -> BTreeMap<BuildingId, Vec<Expiry>> {
    let mut lists: BTreeMap<BuildingId, Vec<Expiry>> = BTreeMap::new();
    for tenancy in layout.tenancies() {
        let Some(first) = next_expiry(tenancy, date) else { continue };
        let unit = tenancy.units.first().and_then(|occupied| layout.unit(occupied.unit));
        let Some((_, building, _)) = unit.and_then(|unit| layout.place_of(unit)) else { continue };
        let area = tenancy_area(layout, tenancy);
        let rent = tenancy.rent_at(date).times(12);
        let expiry = Expiry { tenancy: Arc::clone(tenancy), first, end: tenancy.end, area, rent };
        lists.entry(building.id).or_default().push(expiry);
    }
    for list in lists.values_mut() {
        list.sort_by_key(|expiry| (expiry.first, expiry.tenancy.id));
    }
    lists
}

/// Expiries quarter by quarter from the date's own, without gaps up to the last. The profile uses the first break and
/// ignores renewal options; contract ends stand beside it.
pub fn by_quarter<'a>(expiries: impl IntoIterator<Item = &'a Expiry>, date: NaiveDate) -> Vec<QuarterExpiries> {
    let mut quarters: BTreeMap<Quarter, QuarterExpiries> = BTreeMap::new();
    for expiry in expiries {
        let first = quarters.entry(Quarter::of(expiry.first)).or_insert_with(|| nothing(Quarter::of(expiry.first)));
        first.tenancies += 1;
        first.area += expiry.area;
        first.rent = first.rent + expiry.rent;
        if let Some(end) = expiry.end {
            let last = quarters.entry(Quarter::of(end)).or_insert_with(|| nothing(Quarter::of(end)));
            last.contract_ends += 1;
            last.contract_end_area += expiry.area;
        }
    }
    let Some(last) = quarters.keys().next_back().copied() else { return Vec::new() };
    let first = quarters.keys().next().copied().unwrap_or(last).min(Quarter::of(date));
    std::iter::successors(Some(first), |quarter| Some(quarter.next()))
        .take_while(|quarter| *quarter <= last)
        .map(|quarter| quarters.get(&quarter).copied().unwrap_or_else(|| nothing(quarter)))
        .collect()
}

const fn nothing(quarter: Quarter) -> QuarterExpiries {
    QuarterExpiries { quarter, tenancies: 0, area: 0.0, rent: Money::ZERO, contract_ends: 0, contract_end_area: 0.0 }
}
