//! Which units suit a startup, which startups suit a vacancy, and who waits.

use std::cmp::{Ordering, Reverse};
use std::sync::Arc;

use chrono::{Months, NaiveDate};
use serde::Serialize;

use super::{Misfit, Standing, fit, free_from, free_until, lettable_area, standing};
use crate::model::claims::presences;
use crate::model::{
    BuildingKind, Layout, Money, Needs, ParkStatus, Priority, Service, Stage, Startup, StartupId, Unit, UnitId, by_code,
};
use crate::operations::{DEFAULT_TERM_MONTHS, term_end};

/// How far ahead a unit may become free to be matched, in months.
pub const MATCHING_MONTHS: u32 = 12;

/// Why a match is a good one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Merit {
    /// It is in the park that the startup wishes to be in.
    ParkWished,
    /// Its building is for startups of this stage.
    SuitsStage(Stage),
    /// It is free on the first day that the startup can move in.
    FreeAtOnce,
    /// It becomes free on this day.
    FreeFrom(NaiveDate),
    /// It is as large as needed.
    Area {
        /// Its lettable area in m².
        area: f64,
        /// What is needed.
        needed: f64,
    },
    /// It has the seats needed.
    Seats {
        /// Its seats.
        seats: u32,
        /// What is needed.
        needed: u32,
    },
    /// It has the services needed.
    Services(Vec<Service>),
    /// Its asking rent for a month is within the limit.
    WithinRent {
        /// The asking rent for a month.
        rent: Money,
        /// The limit.
        limit: Money,
    },
}

/// What speaks against a match.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Shortcoming {
    /// The unit does not give what the startup needs.
    Misfit(Misfit),
    /// Its building is for startups of another stage.
    OtherKind(BuildingKind),
    /// It is free for less than a usual term, up to this day.
    FreeUntil(NaiveDate),
}

/// A unit for a startup.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Match {
    /// Who.
    pub startup: StartupId,
    /// Where.
    pub unit: UnitId,
    /// The first day on which it has room for the startup and the startup can move in.
    pub from: NaiveDate,
    /// Its seats that nobody has on that day.
    pub seats: u32,
    /// The asking rent for a month, of the seats needed where the unit is shared.
    pub rent: Option<Money>,
    /// What speaks for it.
    pub merits: Vec<Merit>,
    /// What speaks against it: one thing at most, or it would be no match.
    pub shortcomings: Vec<Shortcoming>,
    /// How far its size is from what is needed, in parts of what is needed.
    pub distance: f64,
}

impl Match {
    /// Whether nothing speaks against it. The unit can then be allocated from the day.
    pub const fn fits(&self) -> bool {
        self.shortcomings.is_empty()
    }
}

/// A startup on the waiting list.
#[derive(Debug, Clone, PartialEq)]
pub struct Applicant {
    /// Who.
    pub startup: Arc<Startup>,
    /// How urgent it is.
    pub priority: Priority,
    /// The day since which it waits, if it is known.
    pub since: Option<NaiveDate>,
    /// For how many days.
    pub wait: Option<i64>,
}

/// The day since which a startup waits: that on which it asked, else that of its first stage.
pub fn waits_since(startup: &Startup) -> Option<NaiveDate> {
    let asked = startup.needs.as_ref()?.since;
    asked.or_else(|| startup.stages.iter().map(|change| change.since).min())
}

/// Whether a startup looks for a place at a date: it has needs, has asked by then, neither graduated nor left, and no unit
/// is promised to it.
pub fn is_applicant(layout: &Layout, startup: &Startup, date: NaiveDate) -> bool {
    let is_promised = || {
        let mut tenancies = layout.tenancies_of(startup.id).into_iter();
        tenancies.any(|tenancy| !matches!(standing(tenancy, date), Standing::Proposed | Standing::Ended))
    };
    startup.needs.is_some()
        && waits_since(startup).is_none_or(|since| since <= date)
        && !matches!(startup.stage_at(date), Some(Stage::Graduated | Stage::Exited))
        && !is_promised()
}

/// The waiting list at a date: the most urgent first, then those that wait longest. It reads every startup: for what is
/// kept until the layout or the date changes.
pub fn applicants(layout: &Layout, date: NaiveDate) -> Vec<Applicant> {
    let waiting = layout.startups().filter(|startup| is_applicant(layout, startup, date));
    let mut applicants: Vec<Applicant> = waiting.map(|startup| applicant(startup, date)).collect();
    applicants.sort_by(in_turn);
    applicants
}

pub(super) fn applicant(startup: &Arc<Startup>, date: NaiveDate) -> Applicant {
    let since = waits_since(startup);
    Applicant {
        startup: Arc::clone(startup),
        priority: startup.needs.as_ref().map(|needs| needs.priority).unwrap_or_default(),
        since,
        wait: since.map(|since| (date - since).num_days()),
    }
}

/// Whose turn it is: the most urgent, then those that wait longest.
pub(super) fn in_turn(one: &Applicant, other: &Applicant) -> Ordering {
    (Reverse(one.priority), Reverse(one.wait))
        .cmp(&(Reverse(other.priority), Reverse(other.wait)))
        .then_with(|| by_code(&one.startup.name, &other.startup.name))
        .then(one.startup.id.cmp(&other.startup.id))
}

/// The units for a startup that have room within so many months after a date, best first: those against which nothing
/// speaks, then the soonest free, the closest in size, the cheapest. It reads every unit: for what is kept until the layout
/// or the date changes.
pub fn units_for(layout: &Layout, startup: &Startup, date: NaiveDate, months: u32) -> Vec<Match> {
    let units = layout.units().filter(|unit| unit.usage.is_lettable());
    let mut found: Vec<(Match, &Unit)> =
        units.filter_map(|unit| Some((assess(layout, unit, startup, date, months)?, &**unit))).collect();
    found.sort_by(|(one, unit), (other, other_unit)| {
        (one.shortcomings.len(), one.from)
            .cmp(&(other.shortcomings.len(), other.from))
            .then_with(|| one.distance.total_cmp(&other.distance))
            // Of which nobody knows the rent comes after those that are known.
            .then_with(|| (one.rent.is_none(), one.rent).cmp(&(other.rent.is_none(), other.rent)))
            .then_with(|| by_code(&unit.code, &other_unit.code))
            .then(unit.id.cmp(&other_unit.id))
    });
    found.into_iter().map(|(found, _)| found).collect()
}

/// The startups on the waiting list for a unit that has room within so many months after a date, best first: those
/// against which nothing speaks, then the most urgent, those that wait longest, the closest in size. It reads every
/// startup: for what is kept until the layout or the date changes.
pub fn startups_for(layout: &Layout, unit: &Unit, date: NaiveDate, months: u32) -> Vec<Match> {
    let mut found: Vec<(Match, Applicant)> = applicants(layout, date)
        .into_iter()
        .filter_map(|applicant| Some((assess(layout, unit, &applicant.startup, date, months)?, applicant)))
        .collect();
    found.sort_by(|(one, applicant), (other, next)| {
        let turn = (Reverse(applicant.priority), Reverse(applicant.wait));
        (one.shortcomings.len(), turn)
            .cmp(&(other.shortcomings.len(), (Reverse(next.priority), Reverse(next.wait))))
            .then_with(|| one.distance.total_cmp(&other.distance))
            .then_with(|| in_turn(applicant, next))
    });
    found.into_iter().map(|(found, _)| found).collect()
}

/// A unit for a startup, `None` where it has no room in time, or where more than one thing speaks against it.
fn assess(layout: &Layout, unit: &Unit, startup: &Startup, date: NaiveDate, months: u32) -> Option<Match> {
    let (_, building, park) = layout.place_of(unit)?;
    if park.status != ParkStatus::Open || !unit.usage.is_lettable() {
        return None;
    }
    // Nobody works in a store: that is for who asks for an area alone.
    if !unit.usage.has_workplaces() && startup.needs.as_ref().is_some_and(|needs| needs.seats > 0) {
        return None;
    }
    let nothing = Needs::default();
    let needs = startup.needs.as_ref().unwrap_or(&nothing);
    let first_day = needs.earliest.map_or(date, |earliest| earliest.max(date));
    let seats = needs.seats.max(1);
    let latest = date.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX);
    let (from, until) = opening(layout, unit, (first_day, latest), seats)?;
    let misfits = fit(layout, unit, startup, from);
    if misfits.iter().any(Misfit::is_refusal) {
        return None;
    }
    let mut shortcomings: Vec<Shortcoming> = misfits.into_iter().map(Shortcoming::Misfit).collect();
    let stage = startup.stage_at(from);
    if stage.is_some_and(|stage| !suits(stage, building.kind)) {
        shortcomings.push(Shortcoming::OtherKind(building.kind));
    }
    shortcomings.extend(until.map(Shortcoming::FreeUntil));
    if shortcomings.len() > 1 {
        return None;
    }
    let (seats, rent) = (free_seats(layout, unit, from), rent(layout, unit, needs));
    Some(Match {
        startup: startup.id,
        unit: unit.id,
        from,
        seats,
        rent,
        merits: merits(layout, unit, needs, Offered { stage, first_day, from, seats, rent }),
        shortcomings,
        distance: distance(layout, unit, needs),
    })
}

/// The first day between two from which there is room for a usual term; where there is none, the first with room, and the last
/// day that it has.
fn opening(
    layout: &Layout,
    unit: &Unit,
    (first_day, latest): (NaiveDate, NaiveDate),
    seats: u32,
) -> Option<(NaiveDate, Option<NaiveDate>)> {
    /// So many gaps between tenants are looked at.
    const MOST_GAPS: usize = 12;
    let after = |day: NaiveDate| {
        let from = free_from(layout, unit, day, seats).filter(|from| *from <= latest)?;
        let until = free_until(layout, unit, from, seats);
        Some((from, until.filter(|until| Some(*until) < term_end(from, DEFAULT_TERM_MONTHS))))
    };
    let gaps = std::iter::successors(after(first_day), |(_, until)| after(until.as_ref()?.succ_opt()?));
    let mut gaps = gaps.take(MOST_GAPS).peekable();
    let first = gaps.peek().copied();
    gaps.find(|(_, until)| until.is_none()).or(first)
}

/// Whether a kind of building is for startups of a stage. Those that graduated rent on ordinary terms.
const fn suits(stage: Stage, kind: BuildingKind) -> bool {
    match stage {
        Stage::Candidate | Stage::PreIncubated | Stage::Incubated => matches!(kind, BuildingKind::Incubator),
        Stage::EnterpriseHotel => matches!(kind, BuildingKind::EnterpriseHotel),
        Stage::Graduated | Stage::Exited => matches!(kind, BuildingKind::BusinessCentre),
    }
}

/// What a match is judged by beside the needs.
#[derive(Clone, Copy)]
struct Offered {
    stage: Option<Stage>,
    first_day: NaiveDate,
    from: NaiveDate,
    seats: u32,
    rent: Option<Money>,
}

fn merits(layout: &Layout, unit: &Unit, needs: &Needs, offered: Offered) -> Vec<Merit> {
    let place = layout.place_of(unit);
    let mut merits = Vec::new();
    merits.push(if offered.from <= offered.first_day { Merit::FreeAtOnce } else { Merit::FreeFrom(offered.from) });
    let area = lettable_area(layout, unit);
    if let Some(needed) = needs.area.filter(|needed| !unit.shared && *needed <= area) {
        merits.push(Merit::Area { area, needed });
    }
    if needs.seats > 0 && needs.seats <= offered.seats {
        merits.push(Merit::Seats { seats: offered.seats, needed: needs.seats });
    }
    let services: Vec<Service> = needs.services.intersection(&unit.services).copied().collect();
    if !services.is_empty() {
        merits.push(Merit::Services(services));
    }
    if let (Some(rent), Some(limit)) = (offered.rent, needs.rent_limit)
        && rent <= limit
    {
        merits.push(Merit::WithinRent { rent, limit });
    }
    if let Some((stage, (_, building, _))) = offered.stage.zip(place)
        && suits(stage, building.kind)
    {
        merits.push(Merit::SuitsStage(stage));
    }
    if place.is_some_and(|(_, _, park)| needs.park == Some(park.id)) {
        merits.push(Merit::ParkWished);
    }
    merits
}

/// The seats of a unit that nobody has on a day.
fn free_seats(layout: &Layout, unit: &Unit, date: NaiveDate) -> u32 {
    if !unit.shared {
        return unit.seats;
    }
    let there = presences(layout, unit).into_iter().filter(|there| there.period.contains(date));
    unit.seats.saturating_sub(there.map(|there| there.seats).fold(0, u32::saturating_add))
}

/// The part of a unit that a startup would take: its seats where the unit is shared.
fn part(unit: &Unit, needs: &Needs) -> f64 {
    if unit.shared { (f64::from(needs.seats.max(1)) / f64::from(unit.seats.max(1))).min(1.0) } else { 1.0 }
}

fn rent(layout: &Layout, unit: &Unit, needs: &Needs) -> Option<Money> {
    Some(unit.asking_rent?.scaled(lettable_area(layout, unit) * part(unit, needs)))
}

fn distance(layout: &Layout, unit: &Unit, needs: &Needs) -> f64 {
    if unit.shared {
        return 0.0;
    }
    let area = needs.area.filter(|needed| *needed > 0.0).map(|needed| lettable_area(layout, unit) / needed - 1.0);
    let seats = (needs.seats > 0).then(|| f64::from(unit.seats) / f64::from(needs.seats) - 1.0);
    area.or(seats).unwrap_or_default().abs()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Building, BuildingId, Floor, FloorId, LayoutParts, Occupied, Park, ParkId, Shape, StageChange, Tenancy,
        TenancyId, TenancyState, UnitUse,
    };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn unit(id: u64, floor: u64, width: u32, seats: u32) -> Unit {
        let shape = Shape::rectangle(0, 0, width, 5);
        Unit { seats, ..Unit::new(UnitId::new(id), FloorId::new(floor), format!("U{id}"), UnitUse::Office, shape) }
    }

    fn tenancy(id: u64, unit: u64, startup: u64, end: Option<&str>) -> Tenancy {
        let units = vec![Occupied { unit: UnitId::new(unit), seats: None }];
        Tenancy {
            end: end.map(day),
            ..Tenancy::new(TenancyId::new(id), StartupId::new(startup), units, day("2025-01-01"))
        }
    }

    fn startup(id: u64, priority: Priority, since: Option<&str>) -> Startup {
        let needs = Needs { area: Some(20.0), seats: 2, priority, since: since.map(day), ..Needs::default() };
        Startup {
            needs: Some(needs),
            stages: vec![StageChange { stage: Stage::Incubated, since: day("2026-01-01") }],
            ..Startup::new(StartupId::new(id), format!("S{id}"))
        }
    }

    /// Units 1 to 4 in an incubator of 25, 50, 20 and 10 m², unit 5 in a hotel, of 20 m².
    fn layout(startups: Vec<Startup>, tenancies: Vec<Tenancy>) -> Layout {
        let park = ParkId::new(1);
        let building = |id, kind| Building { kind, ..Building::new(BuildingId::new(id), park, format!("B{id}")) };
        let parts = LayoutParts {
            parks: vec![Park::new(park, "P", "Park")],
            buildings: vec![building(1, BuildingKind::Incubator), building(2, BuildingKind::EnterpriseHotel)],
            floors: [1, 2].map(|id| Floor::new(FloorId::new(id), BuildingId::new(id), 0, 90, 90, 1.0)).to_vec(),
            units: vec![unit(1, 1, 5, 2), unit(2, 1, 10, 4), unit(3, 1, 4, 2), unit(4, 1, 2, 1), unit(5, 2, 4, 2)],
            startups,
            tenancies,
            ..LayoutParts::default()
        };
        Layout::from_parts(parts).unwrap()
    }

    fn ids(matches: &[Match]) -> Vec<(u64, bool)> {
        matches.iter().map(|found| (found.unit.value(), found.fits())).collect()
    }

    #[test]
    fn the_closest_free_unit_comes_first_and_one_with_a_shortcoming_last() {
        let wanting = startup(1, Priority::Normal, None);
        let free = layout(vec![wanting.clone()], Vec::new());
        let found = units_for(&free, &wanting, day("2026-06-01"), MATCHING_MONTHS);
        assert_eq!(
            ids(&found),
            [(3, true), (1, true), (2, true), (5, false)],
            "unit 4 is too small and has too few seats"
        );
        assert_eq!(found[3].shortcomings, [Shortcoming::OtherKind(BuildingKind::EnterpriseHotel)]);
        assert_eq!(found[0].merits[..2], [Merit::FreeAtOnce, Merit::Area { area: 20.0, needed: 20.0 }]);
    }

    #[test]
    fn a_unit_that_becomes_free_within_the_horizon_is_matched_from_that_day() {
        let wanting = startup(1, Priority::Normal, None);
        let others = vec![tenancy(1, 3, 2, Some("2026-11-30")), tenancy(2, 1, 2, None)];
        let let_out = layout(vec![wanting.clone(), Startup::new(StartupId::new(2), "Other")], others);
        let found = |months| units_for(&let_out, &wanting, day("2026-06-01"), months);
        assert_eq!(ids(&found(6))[..2], [(2, true), (3, true)]);
        assert_eq!(found(6)[1].from, day("2026-12-01"));
        assert!(found(5).iter().all(|found| found.unit.value() != 3), "one day too late");
    }

    #[test]
    fn a_unit_that_is_promised_soon_is_a_match_with_a_shortcoming() {
        let wanting = startup(1, Priority::Normal, None);
        let promised = |start: &str| Tenancy { start: day(start), ..tenancy(1, 3, 2, None) };
        for (start, fits) in [("2027-05-31", false), ("2027-06-01", true)] {
            let other = Startup::new(StartupId::new(2), "Other");
            let layout = layout(vec![wanting.clone(), other], vec![promised(start)]);
            let found = units_for(&layout, &wanting, day("2026-06-01"), MATCHING_MONTHS);
            let third = found.iter().find(|found| found.unit.value() == 3).unwrap();
            assert_eq!(third.fits(), fits, "{start}");
        }
    }

    #[test]
    fn the_most_urgent_comes_first_then_who_waits_longest() {
        let startups = vec![
            startup(1, Priority::Normal, Some("2026-03-01")),
            startup(2, Priority::Normal, Some("2026-02-01")),
            startup(3, Priority::High, Some("2026-05-01")),
            startup(4, Priority::Low, None),
            startup(5, Priority::High, Some("2026-06-02")),
            startup(6, Priority::High, None),
        ];
        let layout = layout(startups, vec![tenancy(1, 1, 6, None)]);
        let list = applicants(&layout, day("2026-06-01"));
        let waits = list.iter().map(|applicant| (applicant.startup.id.value(), applicant.wait)).collect::<Vec<_>>();
        assert_eq!(waits, [(3, Some(31)), (2, Some(120)), (1, Some(92)), (4, Some(151))]);
        let third = layout.unit(UnitId::new(3)).unwrap();
        let found = startups_for(&layout, third, day("2026-06-01"), MATCHING_MONTHS);
        assert_eq!(found.iter().map(|found| found.startup.value()).collect::<Vec<_>>(), [3, 2, 1, 4]);
    }

    #[test]
    fn a_proposal_or_a_tenancy_that_is_over_leaves_a_startup_waiting() {
        let waits = |tenancy: Tenancy| {
            let wanting = startup(1, Priority::Normal, Some("2026-01-01"));
            !applicants(&layout(vec![wanting], vec![tenancy]), day("2026-06-01")).is_empty()
        };
        assert!(waits(tenancy(1, 1, 1, Some("2026-05-31"))));
        assert!(!waits(tenancy(1, 1, 1, Some("2026-06-01"))));
        assert!(waits(Tenancy { state: TenancyState::Proposed, ..tenancy(1, 1, 1, None) }));
        assert!(!waits(Tenancy { start: day("2026-09-01"), ..tenancy(1, 1, 1, None) }), "one is promised to it");
    }
}
