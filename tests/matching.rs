//! Matches hold what they promise: what fits can be allocated.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use chrono::{DateTime, NaiveDate};
use plateau::change::Stamp;
use plateau::figures::{MATCHING_MONTHS, Match, applicants, startups_for, units_for};
use plateau::model::{Layout, TenancyId};
use plateau::operations::{Allocation, allocate, propose_terms, propose_units};
use plateau::sample::generated;
use proptest::prelude::*;

fn today() -> NaiveDate {
    "2026-11-23".parse().unwrap()
}

/// Whether the allocation that a match proposes is accepted.
fn can_be_allocated(layout: &Layout, found: &Match) -> bool {
    let units = propose_units(layout, found.startup, &[found.unit], found.from);
    let terms = propose_terms(layout, found.startup, &units, found.from);
    assert_eq!(terms.start, found.from, "the day of the match is the first that the startup can move in");
    let request = Allocation { tenancy: TenancyId::new(0xaaaa), startup: found.startup, units, terms };
    allocate(layout, &request, &Stamp { author: "test".into(), at: DateTime::UNIX_EPOCH }).is_ok()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn what_fits_can_be_allocated(seed in 0_u64..1_000, days in -400_i64..800, months in 0_u32..30) {
        let layout = generated(120, seed, today());
        let date = today() + chrono::TimeDelta::days(days);
        for applicant in applicants(&layout, date).iter().take(12) {
            for found in units_for(&layout, &applicant.startup, date, months).iter().filter(|found| found.fits()) {
                prop_assert!(can_be_allocated(&layout, found), "{:?} at {}", found, date);
            }
        }
        for unit in layout.units().take(40) {
            for found in startups_for(&layout, unit, date, months).iter().filter(|found| found.fits()) {
                prop_assert!(can_be_allocated(&layout, found), "{:?} at {}", found, date);
            }
        }
    }
}

#[test]
fn samples_have_matches_to_look_at() {
    let layout = generated(400, 7, today());
    let list = applicants(&layout, today());
    let fitting = |found: &Match| found.fits();
    assert!(list.iter().any(|it| units_for(&layout, &it.startup, today(), MATCHING_MONTHS).iter().any(fitting)));
}
