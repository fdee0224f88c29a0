use std::collections::BTreeSet;
use std::sync::Arc;

use super::*;
use crate::model::{BuildingKind, LabelKind, Stage, Tenancy, TenancyState, UnavailabilityReason, Unit, UnitUse, check};

fn today() -> NaiveDate {
    SampleName::reference_date()
}

#[test]
fn every_sample_is_valid() {
    for sample in SampleName::ALL {
        assert_eq!(check(&sample.saved()), [], "{sample:?}");
    }
    for seed in 0..6 {
        assert_eq!(check(&anpt(seed, today())), [], "anpt {seed}");
        assert_eq!(check(&skolkovo(seed, today())), [], "skolkovo {seed}");
    }
}

#[test]
fn a_generated_layout_has_exactly_so_many_units_and_is_valid() {
    let sizes = (1..40).chain((40..400).step_by(37)).chain([1000, 1777, 5000]);
    for units in sizes {
        let layout = generated(units, units as u64, today());
        assert_eq!(layout.units().len(), units);
        assert_eq!(check(&layout), [], "{units} units");
        assert!(layout.units().any(|unit| unit.usage.is_lettable()), "{units} units");
    }
    assert_eq!(generated(0, 1, today()).parks().len(), 0);
}

#[test]
fn the_same_seed_and_day_make_the_same_layout_and_others_do_not() {
    for make in [anpt, skolkovo, |seed, today| generated(700, seed, today)] {
        assert_eq!(make(5, today()), make(5, today()));
        assert_ne!(make(5, today()), make(6, today()));
        assert_ne!(make(5, today()), make(5, today() + chrono::Days::new(1)));
    }
}

#[test]
fn a_sample_is_valid_on_any_day() {
    for (year, month, day) in [(2024, 2, 29), (2025, 12, 31), (2030, 1, 1), (2027, 3, 30)] {
        let today = NaiveDate::from_ymd_opt(year, month, day).unwrap();
        assert_eq!(check(&anpt(1, today)), [], "{today}");
    }
}

/// Fails unless so many of something are in a range.
#[track_caller]
fn between(what: &str, count: usize, range: std::ops::RangeInclusive<usize>) {
    assert!(range.contains(&count), "{what}: {count}, expected {range:?}");
}

fn count_tenancies(layout: &Layout, wanted: impl Fn(&Tenancy) -> bool) -> usize {
    layout.tenancies().filter(|tenancy| wanted(tenancy)).count()
}

fn count_units(layout: &Layout, wanted: impl Fn(&Unit) -> bool) -> usize {
    layout.units().filter(|unit| wanted(unit)).count()
}

#[test]
fn the_parks_of_anpt_have_units_of_every_sort() {
    let layout = SampleName::Anpt.saved();
    let codes: Vec<&str> = layout.parks_in_order().iter().map(|park| park.code.as_str()).collect();
    assert_eq!(codes, ["SA", "OR", "AN", "OU"]);
    assert!(layout.title().contains("données inventées"));
    between("units", layout.units().len(), 600..=1000);
    between("units to let", count_units(&layout, |unit| unit.usage.is_lettable()), 450..=700);
    for usage in UnitUse::ALL {
        between(&format!("{usage:?}"), count_units(&layout, |unit| unit.usage == usage), 2..=400);
    }
    between("L-shapes", count_units(&layout, |unit| unit.shape.rectangles().len() == 2), 30..=300);
    between("shared units", count_units(&layout, |unit| unit.shared), 4..=40);
    between("measured units", count_units(&layout, |unit| unit.area.is_some()), 100..=400);
    for unit in layout.units().filter(|unit| unit.shared) {
        assert!((8..=24).contains(&unit.seats), "{} has {} seats", unit.code, unit.seats);
    }
    for unit in layout.units().filter(|unit| unit.usage == UnitUse::Office) {
        let floor = layout.floor(unit.floor).unwrap();
        let area = unit.area.unwrap_or_else(|| floor.area_of(&unit.shape));
        assert!((12.0..=68.0).contains(&area), "{} has {area} m²", unit.code);
    }
}

#[test]
fn the_central_building_and_the_incubator_have_the_sizes_of_the_press() {
    let layout = SampleName::Anpt.saved();
    let park = layout.parks_in_order()[0].id;
    let gross: Vec<(BuildingKind, f64)> = layout
        .buildings_in_order(park)
        .iter()
        .map(|building| {
            let area = layout.units_of_building(building.id);
            (building.kind, area.map(|unit| layout.floor(unit.floor).unwrap().area_of(&unit.shape)).sum())
        })
        .collect();
    let of = |incubator: bool| -> f64 {
        gross.iter().filter(|(kind, _)| (*kind == BuildingKind::Incubator) == incubator).map(|(_, area)| area).sum()
    };
    assert!((19_500.0..20_500.0).contains(&of(false)), "{}", of(false));
    assert!((9_600.0..10_000.0).contains(&of(true)), "{}", of(true));
}

#[test]
fn the_startups_of_anpt_are_at_every_stage() {
    let layout = SampleName::Anpt.saved();
    between("startups", layout.startups().len(), 105..=150);
    for stage in Stage::ALL {
        let count = layout.startups().filter(|startup| startup.stage_at(today()) == Some(stage)).count();
        between(&format!("{stage:?}"), count, 3..=70);
    }
    let names: BTreeSet<&str> = layout.startups().map(|startup| startup.name.as_str()).collect();
    assert_eq!(names.len(), layout.startups().len());
    let count = |wanted: fn(&crate::model::Startup) -> bool| layout.startups().filter(|s| wanted(s)).count();
    between("names in Arabic", count(|s| !s.other_name.is_empty()), 40..=100);
    between("people", count(|s| s.headcount == 0), 0..=0);
    let labels: Vec<_> = layout.startups().flat_map(|startup| &startup.labels).collect();
    between("expired labels", labels.iter().filter(|label| label.expires < today()).count(), 2..=30);
    let soon = today() + chrono::Months::new(6);
    between(
        "labels about to expire",
        labels.iter().filter(|label| (today()..soon).contains(&label.expires)).count(),
        3..=30,
    );
    for kind in LabelKind::ALL {
        between(&format!("{kind:?}"), labels.iter().filter(|label| label.kind == kind).count(), 2..=100);
    }
}

#[test]
fn who_looks_for_a_place_has_none_and_says_what_it_needs() {
    for (sample, expected) in [(SampleName::Anpt, 20..=32), (SampleName::Skolkovo, 18..=26)] {
        let layout = sample.saved();
        let waiting: Vec<_> = layout.startups().filter(|startup| startup.needs.is_some()).collect();
        between("to be placed", waiting.len(), expected);
        for startup in waiting {
            let needs = startup.needs.as_ref().unwrap();
            assert!(needs.area.is_some() && needs.seats > 0);
            assert!(layout.tenancies_of(startup.id).iter().all(|tenancy| !tenancy.state.is_committed()));
        }
    }
}

fn runs(tenancy: &Tenancy) -> bool {
    tenancy.state == TenancyState::Signed && tenancy.occupied_period().is_some_and(|period| period.contains(today()))
}

#[test]
fn the_tenancies_of_anpt_show_every_case() {
    let layout = SampleName::Anpt.saved();
    let count = |wanted: &dyn Fn(&Tenancy) -> bool| count_tenancies(&layout, wanted);
    between("running", count(&runs), 120..=320);
    between(
        "past",
        count(&|t| t.occupied_period().and_then(|p| p.last()).is_some_and(|last| last < today())),
        80..=400,
    );
    for state in TenancyState::ALL {
        between(&format!("to come, {state:?}"), count(&|t| t.state == state && t.start > today()), 6..=60);
    }
    between("holdovers", count(&|t| t.holdover && runs(t) && t.end.is_some_and(|end| end < today())), 4..=30);
    between("notice given", count(&|t| t.notice_given.is_some() && t.vacated.is_some_and(|v| v > today())), 4..=30);
    between("open-ended", count(&|t| t.end.is_none() && runs(t)), 3..=30);
    between("breaks", count(&|t| !t.breaks.is_empty()), 20..=120);
    between("several units", count(&|t| t.units.len() > 1), 100..=500);
    between("seats", count(&|t| t.units.iter().any(|unit| unit.seats.is_some()) && runs(t)), 12..=120);
    between("deposits not held", count(&|t| runs(t) && t.deposit_held < t.deposit), 8..=80);
    between("several in a row", count_units(&layout, |unit| layout.tenancies_on(unit.id).len() >= 3), 30..=400);
    let contracts: BTreeSet<&str> =
        layout.tenancies().map(|t| t.contract.as_str()).filter(|contract| !contract.is_empty()).collect();
    assert_eq!(contracts.len(), count(&|t| t.state == TenancyState::Signed));
    let quarters: BTreeSet<_> = layout
        .tenancies()
        .filter(|tenancy| runs(tenancy))
        .filter_map(|tenancy| tenancy.end)
        .map(|end| (chrono::Datelike::year(&end), chrono::Datelike::month0(&end) / 3))
        .collect();
    between("quarters in which something ends", quarters.len(), 14..=24);
}

#[test]
fn contracts_follow_one_another_and_committees_granted_them() {
    for sample in [SampleName::Anpt, SampleName::Skolkovo] {
        let layout = sample.saved();
        let count = |wanted: &dyn Fn(&Tenancy) -> bool| count_tenancies(&layout, wanted);
        between("followed", count(&|t| t.follows.is_some()), 5..=120);
        between("rent steps", count(&|t| !t.rent_steps.is_empty()), 5..=120);
        between("reviews", count(&|t| t.indexation.is_some()), 5..=150);
        between("renewal options", count(&|t| t.renewal.is_some()), 20..=250);
        between("decided", count(&|t| t.decision.is_some()), 5..=60);
        for tenancy in layout.tenancies() {
            let Some(former) = tenancy.follows.and_then(|id| layout.tenancy(id)) else { continue };
            assert_eq!(former.end.and_then(|end| end.succ_opt()), Some(tenancy.start));
        }
        let park = layout.parks_in_order()[0].id;
        let sessions = layout.sessions_of(park);
        assert_eq!(sessions.len(), 7);
        assert!(sessions.last().is_some_and(|next| next.date > today() && next.items.len() == 3));
        for (session, item) in sessions.iter().flat_map(|session| session.items.iter().map(move |item| (session, item)))
        {
            assert_eq!(item.decision.is_some(), session.date <= today());
        }
        between(
            "urgent",
            layout
                .startups()
                .filter(|s| s.needs.as_ref().is_some_and(|n| n.priority == crate::model::Priority::High))
                .count(),
            2..=12,
        );
    }
}

#[test]
fn works_are_past_present_and_future() {
    let layout = SampleName::Anpt.saved();
    let works = |wanted: fn(&crate::model::Period) -> bool| {
        count_units(&layout, |unit| {
            let mut works = unit.unavailable.iter().filter(|time| time.reason == UnavailabilityReason::Works);
            works.any(|time| time.period().is_some_and(|period| wanted(&period)))
        })
    };
    between("past", works(|period| period.last().is_some_and(|last| last < today())), 3..=100);
    between("present", works(|period| period.contains(today())), 4..=60);
    between("future", works(|period| period.first() > today()), 2..=40);
}

/// How much of the lettable area is let, by kind of building.
fn occupancy(layout: &Layout, kinds: &[BuildingKind]) -> f64 {
    let (mut let_area, mut area) = (0.0, 0.0);
    let park = layout.parks_in_order()[0].id;
    for building in layout.buildings_in_order(park) {
        if !kinds.contains(&building.kind) {
            continue;
        }
        for unit in layout.units_of_building(building.id).filter(|unit| unit.usage.is_lettable()) {
            let floor = layout.floor(unit.floor).unwrap();
            let whole = unit.area.unwrap_or_else(|| floor.area_of(&unit.shape));
            let tenancies = layout.tenancies_on(unit.id);
            let there: Vec<&&Arc<Tenancy>> = tenancies.iter().filter(|tenancy| runs(tenancy)).collect();
            let share = if unit.shared {
                let taken: u32 = there.iter().filter_map(|tenancy| tenancy.seats_of(unit.id)).sum();
                f64::from(taken) / f64::from(unit.seats)
            } else {
                f64::from(u8::from(!there.is_empty()))
            };
            let_area += whole * share;
            area += whole;
        }
    }
    let_area / area
}

#[test]
fn sidi_abdallah_is_well_let_and_skolkovo_nearly_full() {
    let anpt = SampleName::Anpt.saved();
    let occupied = occupancy(&anpt, &[BuildingKind::EnterpriseHotel, BuildingKind::Incubator]);
    assert!((0.80..=0.88).contains(&occupied), "{occupied}");
    let skolkovo = SampleName::Skolkovo.saved();
    between("units", skolkovo.units().len(), 150..=250);
    let occupied = occupancy(&skolkovo, &BuildingKind::ALL);
    assert!((0.96..1.0).contains(&occupied), "{occupied}");
}
