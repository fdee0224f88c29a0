//! Whatever managers do: every invariant holds, and undo and redo lead back and forth.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "support/actions.rs"]
mod actions;
#[path = "support/structure.rs"]
mod structure;
mod support;

use std::path::Path;
use std::sync::Arc;

use actions::{Action, action, allocation, change, days, stamp, to_occupied};
use plateau::change::{Edit, History, apply};
use plateau::figures::{Course, Figures, Summary, occupancy, turning_days};
use plateau::file;
use plateau::model::{Layout, Money, Tenancy, TenancyId, check};
use plateau::operations::{self as op, Refusal, Terms};
use proptest::prelude::*;
use structure::{restructured, structural};
use support::{day, layout};

/// How many units each tenancy has or waits for, with what it is owed: nothing that is built may lose any of it.
fn held(layout: &Layout) -> Vec<(TenancyId, usize, Money)> {
    let held = |tenancy: &Arc<Tenancy>| (tenancy.id, tenancy.units.len() + tenancy.to_place.len(), tenancy.rent);
    layout.tenancies().map(held).collect()
}

/// A unit and a day on which signed tenancies and reservations have more seats of it than there are, or the whole of it
/// twice: counted day by day, by nothing that operations count by.
fn overfull(layout: &Layout) -> Option<(String, chrono::NaiveDate)> {
    let days = || (0..900).map(day);
    layout.units().find_map(|unit| {
        let room = if unit.shared { unit.seats.max(1) } else { 1 };
        let taken_on = |date: chrono::NaiveDate| -> u32 {
            let there = layout.tenancies().filter(|tenancy| {
                let last = tenancy.vacated.or(tenancy.end);
                tenancy.state.is_committed() && tenancy.start <= date && last.is_none_or(|last| date <= last)
            });
            let of_unit = there.flat_map(|tenancy| tenancy.units.iter().filter(|occupied| occupied.unit == unit.id));
            of_unit.map(|occupied| if unit.shared { occupied.seats.unwrap_or(room) } else { 1 }).sum()
        };
        days().find(|date| taken_on(*date) > room).map(|date| (unit.code.clone(), date))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_done_is_sound_and_can_be_undone(actions in prop::collection::vec(action(), 1..40)) {
        let first = layout();
        prop_assert_eq!(check(&first), vec![]);
        let first_text = file::write(&first);
        let (mut layout, mut history) = (first.clone(), History::default());
        for (step, action) in actions.iter().enumerate() {
            match action {
                Action::Undo => { history.undo(&mut layout); }
                Action::Redo => { history.redo(&mut layout); }
                _ => match change(&layout, action, step) {
                    None => {}
                    Some(Err(refusal)) => {
                        // A refusal that finds nothing wrong, or offers what it cannot name, helps nobody.
                        prop_assert_ne!(&refusal, &Refusal::Problems(Vec::new()));
                    }
                    Some(Ok(change)) => {
                        let before = layout.clone();
                        history.commit(&mut layout, &change);
                        prop_assert_ne!(&before, &layout, "{:?} changes nothing", change);
                    }
                },
            }
            prop_assert_eq!(check(&layout), vec![], "after {:?}", action);
        }
        prop_assert_eq!(overfull(&layout), None);
        while history.redo(&mut layout).is_some() {}
        let last = layout.clone();
        while history.undo(&mut layout).is_some() {}
        prop_assert_eq!(&layout, &first);
        prop_assert_eq!(file::write(&layout), first_text);
        while history.redo(&mut layout).is_some() {}
        prop_assert_eq!(&layout, &last);
        let read = file::read(file::write(&last).into(), Path::new("last.ron")).unwrap();
        prop_assert_eq!(file::write(&read.layout), file::write(&last), "what is written reads back");
    }

    #[test]
    fn whatever_is_built_is_sound_keeps_every_tenancy_and_can_be_undone(
        actions in prop::collection::vec((action(), prop::collection::vec(structural(), 1..4)), 1..10),
    ) {
        let first = layout();
        let (mut layout, mut history) = (first.clone(), History::default());
        for (step, (action, structural)) in actions.iter().enumerate() {
            if let Some(Ok(change)) = change(&layout, action, step) {
                history.commit(&mut layout, &change);
            }
            for (part, request) in structural.iter().enumerate() {
                match restructured(&layout, request, 10 * step + part) {
                    Err(refusal) => prop_assert_ne!(&refusal, &Refusal::Problems(Vec::new())),
                    Ok(change) => {
                        let held = held(&layout);
                        history.commit(&mut layout, &change);
                        prop_assert_eq!(self::held(&layout), held, "after {:?}", request);
                    }
                }
                prop_assert_eq!(check(&layout), vec![], "after {:?}", request);
            }
        }
        let last = layout.clone();
        while history.undo(&mut layout).is_some() {}
        prop_assert_eq!(&layout, &first);
        while history.redo(&mut layout).is_some() {}
        prop_assert_eq!(&layout, &last);
        let read = file::read(file::write(&last).into(), Path::new("last.ron")).unwrap();
        prop_assert_eq!(file::write(&read.layout), file::write(&last), "what is written reads back");
    }

    #[test]
    fn what_a_refused_allocation_is_offered_can_be_done(
        (startup, units, start, length) in (1..5_u64, prop::collection::vec(1..7_u64, 1..3), days(), 0..300_u64),
        actions in prop::collection::vec(action(), 0..20),
    ) {
        let mut layout = layout();
        for (step, action) in actions.iter().enumerate() {
            if let Some(Ok(change)) = change(&layout, action, step) {
                apply(&mut layout, &change);
            }
        }
        let units = to_occupied(&units.into_iter().map(|unit| (unit, None)).collect::<Vec<_>>());
        let terms = Terms { start: day(start), end: Some(day(start + length)), ..Terms::default() };
        let request = allocation(10_000, startup, units, terms);
        let Err(refusal) = op::allocate(&layout, &request, &stamp()) else { return Ok(()) };
        let in_the_way =
            matches!(refusal, Refusal::UnitTaken { .. } | Refusal::TooFewSeats { .. } | Refusal::UnitUnavailable { .. });
        for remedy in refusal.remedies() {
            let Some(request) = request.with(remedy) else { continue };
            let again = op::allocate(&layout, &request, &stamp());
            // Dates are sought for all units together; another unit or fewer seats help with the one unit.
            let all = matches!(remedy, op::Remedy::StartOn(_) | op::Remedy::EndOn(_) | op::Remedy::ProposeInstead);
            if in_the_way && (all || request.units.len() == 1) {
                prop_assert!(again.is_ok(), "{:?} of {:?} leads to {:?}", remedy, refusal, again);
            }
        }
    }

    #[test]
    fn figures_at_every_date_are_those_of_a_count_day_by_day(
        actions in prop::collection::vec(action(), 0..30), jumps in prop::collection::vec(days(), 0..8),
    ) {
        let mut layout = layout();
        let mut course = Course::new(&layout, day(0));
        for (step, action) in actions.iter().enumerate() {
            if let Some(Ok(change)) = change(&layout, action, step) {
                apply(&mut layout, &change);
                course.go_to(&layout, day(7 * step as u64));
                if change.edits.iter().any(|edit| matches!(edit, Edit::Park(..) | Edit::Building(..) | Edit::Floor(..))) {
                    course = Course::new(&layout, course.date());
                } else {
                    course.recount(&layout, &layout.floors().map(|floor| floor.id).collect());
                }
                prop_assert_eq!(&**course.figures(), &Figures::new(&layout, course.date()), "after {:?}", action);
            }
        }
        for date in (0..430).chain(jumps).map(day) {
            course.go_to(&layout, date);
            prop_assert_eq!(&**course.figures(), &Figures::new(&layout, date), "{}", date);
            for unit in layout.units().filter(|unit| unit.usage.is_lettable()) {
                let eve = date.pred_opt().unwrap();
                let stays = occupancy(&layout, unit, eve) == occupancy(&layout, unit, date)
                    || turning_days(&layout, unit).contains(&date);
                prop_assert!(stays, "{} turns on {}", unit.code, date);
                let before = Summary::of_unit(&layout, unit, eve);
                prop_assert!(before == Summary::of_unit(&layout, unit, date) || turning_days(&layout, unit).contains(&date));
            }
        }
    }
}
