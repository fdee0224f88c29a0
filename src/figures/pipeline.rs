//! The pipeline: startups by the stage that they are in at a date, with what waits and what must be decided.

use std::cmp::{Ordering, Reverse};
use std::sync::Arc;

use chrono::NaiveDate;

use super::matching::{applicant, in_turn};
use super::{Applicant, LabelOutlook, StayClock, is_applicant, label_outlook, park_of_startup, running_stay, standing};
use crate::model::{Layout, ParkId, Stage, Startup, Tenancy, UnitId, by_code};

/// Every startup of a layout by its stage at a date.
#[derive(Debug, Clone, PartialEq)]
pub struct Pipeline {
    /// The date.
    pub date: NaiveDate,
    /// Those of each stage, in the order of [`Stage::ALL`]. First those whose stay ends soonest, then those that wait in the
    /// order of their turn, then the others by name; of those that graduated or left the latest first.
    pub columns: [Vec<Arc<PipelineEntry>>; 6],
    /// How many have no stage yet and do not wait either: they stand in no column.
    pub unstaged: usize,
}

/// A startup in the pipeline.
#[derive(Debug, Clone, PartialEq)]
pub struct PipelineEntry {
    /// Who.
    pub startup: Arc<Startup>,
    /// The stage in whose column it stands. Who waits and has no stage yet is a candidate.
    pub stage: Stage,
    /// The first day in that stage, where it has one.
    pub since: Option<NaiveDate>,
    /// The park that it waits for, else the one that it belongs to.
    pub park: Option<ParkId>,
    /// Its turn on the waiting list, where it is on it.
    pub applicant: Option<Applicant>,
    /// The units that it is in.
    pub units: Vec<UnitId>,
    /// Whether it has lost units that are gone from the plan, and waits to be placed again.
    pub to_place: bool,
    /// The clock of the stay that runs.
    pub stay: Option<StayClock>,
    /// Whether the stay is past its last day, or within so many days of it as its park is warned ahead.
    pub near: bool,
    /// Whether the stay is past its last day.
    pub over: bool,
    /// Its label, where that ends within so many days as its park is warned ahead, or has ended while it is in place.
    pub label: Option<LabelOutlook>,
}

/// The pipeline at a date. It reads every startup: for what is kept until the layout or the date changes.
pub fn pipeline(layout: &Layout, date: NaiveDate) -> Pipeline {
    let mut columns: [Vec<Arc<PipelineEntry>>; 6] = Default::default();
    let mut unstaged = 0;
    for startup in layout.startups() {
        let applicant = is_applicant(layout, startup, date).then(|| applicant(startup, date));
        let Some(stage) = startup.stage_at(date).or_else(|| applicant.is_some().then_some(Stage::Candidate)) else {
            unstaged += 1;
            continue;
        };
        columns[stage as usize].push(Arc::new(entry(layout, startup, stage, applicant, date)));
    }
    for column in &mut columns {
        column.sort_by(|one, other| in_order(one, other));
    }
    Pipeline { date, columns, unstaged }
}

fn entry(
    layout: &Layout,
    startup: &Arc<Startup>,
    stage: Stage,
    applicant: Option<Applicant>,
    date: NaiveDate,
) -> PipelineEntry {
    let tenancies = layout.tenancies_of(startup.id).into_iter();
    let there: Vec<&Arc<Tenancy>> = tenancies.filter(|tenancy| standing(tenancy, date).is_in_place()).collect();
    let mut units: Vec<UnitId> = there.iter().flat_map(|tenancy| tenancy.distinct_units()).collect();
    units.sort_unstable();
    units.dedup();
    let home = park_of_startup(layout, startup, date);
    let wished = applicant.as_ref().and_then(|_| startup.needs.as_ref()?.park);
    let rules = home.map(|park| park.alerts).unwrap_or_default();
    let stay = running_stay(layout, startup, date);
    let is_done = matches!(stage, Stage::Graduated | Stage::Exited);
    let label = label_outlook(layout, startup, date).filter(|label| {
        !is_done && label.is_near(date, rules.labels) && (date <= label.valid_until || !there.is_empty())
    });
    let since = startup.stages.iter().filter(|change| change.since <= date).map(|change| change.since).max();
    PipelineEntry {
        startup: Arc::clone(startup),
        stage,
        since,
        park: wished.or_else(|| home.map(|park| park.id)),
        applicant,
        to_place: there.iter().any(|tenancy| !tenancy.to_place.is_empty()),
        units,
        near: stay.is_some_and(|clock| clock.is_near(date, rules.stays)),
        over: stay.is_some_and(|clock| clock.is_over(date)),
        stay,
        label,
    }
}

fn in_order(one: &PipelineEntry, other: &PipelineEntry) -> Ordering {
    let limit = |entry: &PipelineEntry| entry.stay.and_then(|clock| clock.limit);
    // Those without a limit come last.
    let soonest = |entry: &PipelineEntry| (limit(entry).is_none(), limit(entry));
    let latest = |entry: &PipelineEntry| {
        Reverse(entry.since.filter(|_| matches!(entry.stage, Stage::Graduated | Stage::Exited)))
    };
    let turn = match (&one.applicant, &other.applicant) {
        (Some(one), Some(other)) => in_turn(one, other),
        (one, other) => other.is_some().cmp(&one.is_some()),
    };
    (soonest(one), latest(one))
        .cmp(&(soonest(other), latest(other)))
        .then(turn)
        .then_with(|| by_code(&one.startup.name, &other.startup.name))
        .then(one.startup.id.cmp(&other.startup.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        AlertRules, Building, BuildingId, BuildingKind, Floor, FloorId, Label, LabelKind, LayoutParts, Needs, Occupied,
        Park, Priority, Shape, StageChange, StartupId, TenancyId, Unit, UnitUse,
    };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// A park of an incubator with unit 1, where one may stay for twelve months and is warned thirty days ahead.
    fn layout(startups: Vec<Startup>, tenancies: Vec<Tenancy>) -> Layout {
        let park = Park {
            incubation_months: Some(12),
            alerts: AlertRules { stays: 30, labels: 10, ..AlertRules::default() },
            ..Park::new(ParkId::new(1), "P", "Park")
        };
        let incubator =
            Building { kind: BuildingKind::Incubator, ..Building::new(BuildingId::new(1), ParkId::new(1), "B") };
        let parts = LayoutParts {
            parks: vec![park],
            buildings: vec![incubator],
            floors: vec![Floor::new(FloorId::new(1), BuildingId::new(1), 0, 9, 9, 1.0)],
            units: vec![Unit::new(
                UnitId::new(1),
                FloorId::new(1),
                "U1",
                UnitUse::OpenSpace,
                Shape::rectangle(0, 0, 1, 1),
            )],
            startups,
            tenancies,
            ..LayoutParts::default()
        };
        Layout::from_parts(parts).unwrap()
    }

    fn startup(id: u64, stages: &[(Stage, &str)]) -> Startup {
        let stages = stages.iter().map(|(stage, since)| StageChange { stage: *stage, since: day(since) }).collect();
        Startup { stages, ..Startup::new(StartupId::new(id), format!("S{id}")) }
    }

    fn tenancy(id: u64, startup: u64, start: &str) -> Tenancy {
        let units = vec![Occupied { unit: UnitId::new(1), seats: Some(1) }];
        Tenancy::new(TenancyId::new(id), StartupId::new(startup), units, day(start))
    }

    fn ids(pipeline: &Pipeline, stage: Stage) -> Vec<u64> {
        pipeline.columns[stage as usize].iter().map(|entry| entry.startup.id.value()).collect()
    }

    #[test]
    fn each_stands_in_the_column_of_its_stage_at_the_date() {
        let moves = startup(1, &[(Stage::Candidate, "2026-01-01"), (Stage::Incubated, "2026-06-01")]);
        let layout = layout(vec![moves], Vec::new());
        for (date, stage) in [("2026-05-31", Stage::Candidate), ("2026-06-01", Stage::Incubated)] {
            assert_eq!(ids(&pipeline(&layout, day(date)), stage), [1], "{date}");
        }
        let before = pipeline(&layout, day("2025-12-31"));
        assert_eq!((before.columns.iter().all(Vec::is_empty), before.unstaged), (true, 1));
    }

    #[test]
    fn who_waits_without_a_stage_is_a_candidate_in_turn() {
        let waits = |id, priority, since: &str| Startup {
            needs: Some(Needs { priority, since: Some(day(since)), ..Needs::default() }),
            ..startup(id, &[])
        };
        let startups = vec![
            startup(1, &[(Stage::Candidate, "2025-01-01")]),
            waits(2, Priority::Normal, "2026-01-02"),
            waits(3, Priority::Normal, "2026-01-01"),
            waits(4, Priority::High, "2026-02-01"),
            startup(5, &[]),
        ];
        let found = pipeline(&layout(startups, Vec::new()), day("2026-06-01"));
        assert_eq!(ids(&found, Stage::Candidate), [4, 3, 2, 1], "who does not wait comes last");
        assert_eq!(found.unstaged, 1);
    }

    #[test]
    fn a_stay_is_near_from_the_days_of_its_park_on_and_the_soonest_comes_first() {
        let incubated = |id, since| startup(id, &[(Stage::Incubated, since)]);
        let startups = vec![incubated(1, "2026-03-01"), incubated(2, "2026-01-01"), incubated(3, "2026-02-01")];
        let tenancies = vec![tenancy(1, 1, "2026-03-01"), tenancy(2, 2, "2026-01-01"), tenancy(3, 3, "2026-02-01")];
        let layout = layout(startups, tenancies);
        for (date, near, over) in [
            ("2026-11-30", false, false),
            ("2026-12-01", true, false),
            ("2026-12-31", true, false),
            ("2027-01-01", true, true),
        ] {
            let found = pipeline(&layout, day(date));
            assert_eq!(ids(&found, Stage::Incubated), [2, 3, 1]);
            let first = &found.columns[Stage::Incubated as usize][0];
            assert_eq!((first.near, first.over, first.units.as_slice()), (near, over, &[UnitId::new(1)][..]), "{date}");
        }
    }

    #[test]
    fn of_those_who_left_the_latest_comes_first() {
        let left = |id, since| startup(id, &[(Stage::Exited, since)]);
        let layout = layout(vec![left(1, "2026-01-01"), left(2, "2026-03-01"), left(3, "2026-02-01")], Vec::new());
        assert_eq!(ids(&pipeline(&layout, day("2026-06-01")), Stage::Exited), [2, 3, 1]);
    }

    #[test]
    fn a_label_is_told_of_before_it_ends_and_once_it_has_while_its_startup_is_there() {
        let labelled = |id| Startup {
            labels: vec![Label { kind: LabelKind::Startup, granted: None, expires: day("2026-06-10") }],
            needs: Some(Needs { park: Some(ParkId::new(1)), ..Needs::default() }),
            ..startup(id, &[(Stage::Incubated, "2026-01-01")])
        };
        let layout = layout(vec![labelled(1), labelled(2)], vec![tenancy(1, 1, "2026-01-01")]);
        for (date, told) in [
            ("2026-05-30", [false, false]),
            ("2026-05-31", [true, true]),
            ("2026-06-10", [true, true]),
            ("2026-06-11", [true, false]),
        ] {
            let found = pipeline(&layout, day(date));
            let column = &found.columns[Stage::Incubated as usize];
            let is_told = |id| column.iter().any(|entry| entry.startup.id.value() == id && entry.label.is_some());
            assert_eq!([is_told(1), is_told(2)], told, "{date}");
        }
    }
}
