//! A unit over time: who has it when, when nobody does, and the days that decide something.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{Standing, latest_notice_date, running_stay, standing};
use crate::model::claims::{claims, first_clash, seats_taken};
use crate::model::{
    LabelKind, Layout, Period, Tenancy, TenancyId, TenancyState, Unavailability, UnavailabilityReason, Unit,
};

/// A unit over time.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitTimeline {
    /// Its tenancies, from the earliest start.
    pub bars: Vec<Bar>,
    /// When nobody has it, from the earliest; none where its use cannot be let.
    pub gaps: Vec<Gap>,
    /// When it cannot be let, as the unit names those times.
    pub closures: Vec<Closure>,
    /// The days that decide something, from the earliest.
    pub marks: Vec<DecisiveDay>,
    /// How many tenancies lie above one another where there are most; at least one.
    pub lanes: usize,
}

/// A tenancy on a unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// The tenancy.
    pub tenancy: Arc<Tenancy>,
    /// Its lane: no two bars of one lane have a day in common.
    pub lane: usize,
    /// From its start to the end by contract, or to the day it is vacated where that is earlier.
    pub period: Period,
    /// When the tenant stays past the end: until it is vacated, or until a signed tenancy needs its place.
    pub holdover: Option<Period>,
}

impl Bar {
    /// All of it, the holdover too.
    pub fn whole(&self) -> Period {
        let last = self.holdover.map_or_else(|| self.period.last(), |holdover| holdover.last());
        Period::new(self.period.first(), last).unwrap_or(self.period)
    }

    /// Whether it keeps others out or in: not a mere proposal.
    fn is_committed(&self) -> bool {
        self.tenancy.state.is_committed()
    }
}

/// Days on which nobody has a unit that could be let.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// The first day; none before the first of all.
    pub first: Option<NaiveDate>,
    /// The last day; none after the last of all.
    pub last: Option<NaiveDate>,
}

impl Gap {
    /// How many days it has, where it has both a first and a last.
    pub fn days(&self) -> Option<i64> {
        Some((self.last? - self.first?).num_days() + 1)
    }

    /// Whether the day is one of it.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.first.is_none_or(|first| first <= day) && self.last.is_none_or(|last| day <= last)
    }
}

/// Days on which a unit cannot be let.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closure {
    /// When.
    pub period: Period,
    /// Why.
    pub reason: UnavailabilityReason,
}

/// What a day decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Decisive {
    /// The latest day to give notice.
    Notice,
    /// The tenant may leave before the end.
    Break,
    /// The last day of a label that the tenant holds.
    LabelEnd(LabelKind),
    /// The last day of the tenant's longest stay.
    StayEnd,
}

/// A day that decides something about a tenancy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DecisiveDay {
    /// What it decides.
    pub decides: Decisive,
    /// When.
    pub day: NaiveDate,
    /// Whose.
    pub tenancy: TenancyId,
    /// The lane of its bar.
    pub lane: usize,
}

/// A unit over time, with the deadlines as they stand at a date.
pub fn timeline(layout: &Layout, unit: &Unit, date: NaiveDate) -> UnitTimeline {
    let bars = bars(layout, unit);
    let closures: Vec<Closure> = unit.unavailable.iter().filter_map(closure).collect();
    let gaps = if unit.usage.is_lettable() { gaps(&bars, &closures) } else { Vec::new() };
    let marks = decisive_days(layout, &bars, date);
    let lanes = height(&bars);
    UnitTimeline { bars, gaps, closures, marks, lanes }
}

/// How many lanes a unit's row has; at least one.
pub fn lanes(layout: &Layout, unit: &Unit) -> usize {
    if layout.tenancies_on(unit.id).len() < 2 { 1 } else { height(&bars(layout, unit)) }
}

fn height(bars: &[Bar]) -> usize {
    bars.iter().map(|bar| bar.lane + 1).max().unwrap_or(1)
}

fn closure(time: &Unavailability) -> Option<Closure> {
    Some(Closure { period: time.period()?, reason: time.reason })
}

/// What is committed takes the first lanes, so that a proposal never pushes a tenant out of its own.
fn bars(layout: &Layout, unit: &Unit) -> Vec<Bar> {
    let mut bars: Vec<Bar> =
        layout.tenancies_on(unit.id).into_iter().filter_map(|tenancy| bar(layout, unit, tenancy)).collect();
    let mut placed: Vec<(usize, Period)> = Vec::with_capacity(bars.len());
    for committed in [true, false] {
        for bar in bars.iter_mut().filter(|bar| bar.is_committed() == committed) {
            let whole = bar.whole();
            let is_free = |lane: &usize| placed.iter().all(|(other, period)| other != lane || !period.overlaps(&whole));
            bar.lane = (0..=placed.len()).find(is_free).unwrap_or_default();
            placed.push((bar.lane, whole));
        }
    }
    bars
}

/// The bar of a tenancy in the first lane; none where its dates are the wrong way round.
fn bar(layout: &Layout, unit: &Unit, tenancy: &Arc<Tenancy>) -> Option<Bar> {
    let last = tenancy.end.into_iter().chain(tenancy.vacated).min();
    let period = Period::new(tenancy.start, last)?;
    Some(Bar { tenancy: Arc::clone(tenancy), lane: 0, period, holdover: holdover(layout, unit, tenancy) })
}

fn holdover(layout: &Layout, unit: &Unit, tenancy: &Tenancy) -> Option<Period> {
    if !tenancy.holdover || tenancy.state != TenancyState::Signed {
        return None;
    }
    let stay = Period::new(tenancy.end?.succ_opt()?, tenancy.vacated)?;
    let mut others = claims(layout, unit, &[tenancy.id]);
    others.retain(|claim| claim.tenancy.state == TenancyState::Signed);
    match first_clash(unit, &others, stay, seats_taken(tenancy, unit)) {
        Some((day, _)) => Period::new(stay.first(), Some(day.pred_opt()?)),
        None => Some(stay),
    }
}

/// Who only proposes to come leaves a unit vacant, and one that cannot be let is not.
fn gaps(bars: &[Bar], closures: &[Closure]) -> Vec<Gap> {
    let committed = bars.iter().filter(|bar| bar.is_committed()).map(Bar::whole);
    let mut taken: Vec<Period> = committed.chain(closures.iter().map(|closure| closure.period)).collect();
    taken.sort_by_key(Period::first);
    let mut gaps = Vec::new();
    let mut free_from: Option<NaiveDate> = None;
    for period in taken {
        if free_from.is_none_or(|free_from| free_from < period.first()) {
            gaps.push(Gap { first: free_from, last: period.first().pred_opt() });
        }
        let Some(after) = period.last().and_then(|last| last.succ_opt()) else { return gaps };
        free_from = free_from.max(Some(after));
    }
    gaps.push(Gap { first: free_from, last: None });
    gaps
}

fn decisive_days(layout: &Layout, bars: &[Bar], date: NaiveDate) -> Vec<DecisiveDay> {
    let mut days: Vec<DecisiveDay> = Vec::new();
    for bar in bars.iter().filter(|bar| bar.tenancy.state == TenancyState::Signed) {
        let tenancy = &bar.tenancy;
        let mut add = |decides, day| days.push(DecisiveDay { decides, day, tenancy: tenancy.id, lane: bar.lane });
        for day in tenancy.breaks.iter().filter(|day| bar.period.contains(**day)) {
            add(Decisive::Break, *day);
        }
        if standing(tenancy, date) == Standing::Ended {
            continue;
        }
        if let Some(day) = latest_notice_date(layout, tenancy, date) {
            add(Decisive::Notice, day);
        }
        for (decides, day) in limits(layout, tenancy, date) {
            if bar.whole().first() <= day && next_in_lane(bars, bar).is_none_or(|next| day < next) {
                add(decides, day);
            }
        }
    }
    days.sort_by_key(|mark| (mark.day, mark.decides));
    days
}

/// The days beyond which a startup may not stay, whatever its contract says: they may lie after its end.
fn limits(layout: &Layout, tenancy: &Tenancy, date: NaiveDate) -> Vec<(Decisive, NaiveDate)> {
    let Some(startup) = layout.startup(tenancy.startup) else { return Vec::new() };
    let stay = running_stay(layout, startup, date).and_then(|clock| clock.limit);
    let labels = startup.labels.iter().map(|label| (Decisive::LabelEnd(label.kind), label.expires));
    labels.chain(stay.map(|day| (Decisive::StayEnd, day))).collect()
}

/// The first day of the bar that follows in the same lane.
fn next_in_lane(bars: &[Bar], bar: &Bar) -> Option<NaiveDate> {
    let others = bars.iter().filter(|other| other.lane == bar.lane).map(|other| other.period.first());
    others.filter(|first| *first > bar.period.first()).min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Building, BuildingId, Floor, FloorId, Label, LayoutParts, Occupied, Park, ParkId, Shape, Stage, StageChange,
        Startup, StartupId, UnitId, UnitUse,
    };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn office() -> Unit {
        Unit::new(UnitId::new(1), FloorId::new(1), "A1", UnitUse::Office, Shape::rectangle(0, 0, 1, 1))
    }

    fn tenancy(id: u64, state: TenancyState, start: &str, end: Option<&str>) -> Tenancy {
        let units = vec![Occupied { unit: UnitId::new(1), seats: None }];
        let end = end.map(day);
        Tenancy { state, end, ..Tenancy::new(TenancyId::new(id), StartupId::new(1), units, day(start)) }
    }

    fn signed(id: u64, start: &str, end: &str) -> Tenancy {
        tenancy(id, TenancyState::Signed, start, Some(end))
    }

    fn at(unit: &Unit, tenancies: Vec<Tenancy>, startup: Startup, date: &str) -> UnitTimeline {
        let park = Park { incubation_months: Some(24), ..Park::new(ParkId::new(1), "P", "Park") };
        let parts = LayoutParts {
            parks: vec![park],
            buildings: vec![Building::new(BuildingId::new(1), ParkId::new(1), "B")],
            floors: vec![Floor::new(FloorId::new(1), BuildingId::new(1), 0, 9, 9, 1.0)],
            units: vec![unit.clone()],
            startups: vec![startup],
            tenancies,
            ..LayoutParts::default()
        };
        timeline(&Layout::from_parts(parts).unwrap(), unit, day(date))
    }

    fn of(unit: &Unit, tenancies: Vec<Tenancy>) -> UnitTimeline {
        at(unit, tenancies, Startup::new(StartupId::new(1), "S"), "2026-01-01")
    }

    /// Gaps as people write them: `…– 2025-12-31`, `2027-01-01 –…`, with their days.
    fn written(timeline: &UnitTimeline) -> Vec<String> {
        let end = |day: Option<NaiveDate>| day.map_or_else(|| "…".to_owned(), |day| day.to_string());
        let days = |gap: &Gap| gap.days().map_or_else(String::new, |days| format!(" ({days})"));
        timeline.gaps.iter().map(|gap| format!("{} – {}{}", end(gap.first), end(gap.last), days(gap))).collect()
    }

    #[test]
    fn a_gap_has_the_days_between_two_tenancies() {
        for (next, gap) in [
            ("2028-02-28", vec![]),
            ("2028-02-29", vec!["2028-02-28 – 2028-02-28 (1)"]),
            ("2028-03-01", vec!["2028-02-28 – 2028-02-29 (2)"]),
            ("2029-03-01", vec!["2028-02-28 – 2029-02-28 (367)"]),
        ] {
            let timeline = of(&office(), vec![signed(1, "2027-01-01", "2028-02-27"), signed(2, next, "2030-12-31")]);
            let mut expected = vec!["… – 2026-12-31"];
            expected.extend(gap);
            expected.push("2031-01-01 – …");
            assert_eq!(written(&timeline), expected, "{next}");
            assert_eq!(timeline.lanes, 1, "{next}");
        }
    }

    #[test]
    fn an_open_end_leaves_no_gap_after_it_and_an_empty_unit_is_one() {
        let open = of(&office(), vec![tenancy(1, TenancyState::Signed, "2026-03-01", None)]);
        assert_eq!(written(&open), ["… – 2026-02-28"]);
        assert_eq!(written(&of(&office(), Vec::new())), ["… – …"]);
        let corridor = Unit { usage: UnitUse::Circulation, ..office() };
        assert_eq!(written(&of(&corridor, Vec::new())), Vec::<String>::new());
    }

    #[test]
    fn a_reservation_fills_a_gap_and_a_proposal_does_not() {
        let of_state = |state| written(&of(&office(), vec![tenancy(1, state, "2026-03-01", Some("2026-03-31"))]));
        assert_eq!(of_state(TenancyState::Reserved), ["… – 2026-02-28", "2026-04-01 – …"]);
        assert_eq!(of_state(TenancyState::Proposed), ["… – …"]);
    }

    #[test]
    fn works_are_no_vacancy() {
        let works = |start: &str, end: Option<&str>| Unavailability {
            start: day(start),
            end: end.map(day),
            reason: UnavailabilityReason::Works,
            note: String::new(),
        };
        let unit = Unit { unavailable: vec![works("2027-01-15", Some("2027-01-31"))], ..office() };
        let timeline = of(&unit, vec![signed(1, "2026-01-01", "2026-12-31"), signed(2, "2027-03-01", "2027-12-31")]);
        assert_eq!(
            written(&timeline),
            ["… – 2025-12-31", "2027-01-01 – 2027-01-14 (14)", "2027-02-01 – 2027-02-28 (28)", "2028-01-01 – …"]
        );
        assert_eq!(timeline.closures.len(), 1);
        let without_end = Unit { unavailable: vec![works("2027-01-01", None)], ..office() };
        assert_eq!(written(&of(&without_end, vec![signed(1, "2026-01-01", "2026-12-31")])), ["… – 2025-12-31"]);
    }

    #[test]
    fn who_shares_a_unit_lies_above_one_another() {
        let shared = Unit { shared: true, seats: 10, ..office() };
        let mut tenancies = vec![
            signed(1, "2026-01-01", "2026-12-31"),
            signed(2, "2026-06-01", "2027-05-31"),
            signed(3, "2026-12-31", "2027-06-30"),
            signed(4, "2027-01-01", "2027-03-31"),
        ];
        for tenancy in &mut tenancies {
            tenancy.units[0].seats = Some(2);
        }
        let timeline = of(&shared, tenancies);
        let lanes: Vec<usize> = timeline.bars.iter().map(|bar| bar.lane).collect();
        assert_eq!(lanes, [0, 1, 2, 0], "the day after the first has its lane again, its last day has not");
        assert_eq!(timeline.lanes, 3);
        assert_eq!(written(&timeline), ["… – 2025-12-31", "2027-07-01 – …"]);
    }

    #[test]
    fn a_proposal_never_takes_a_tenants_lane() {
        let proposed = tenancy(1, TenancyState::Proposed, "2025-06-01", Some("2026-06-30"));
        let timeline = of(&office(), vec![proposed, signed(2, "2026-01-01", "2026-12-31")]);
        let lanes: Vec<(u64, usize)> = timeline.bars.iter().map(|bar| (bar.tenancy.id.value(), bar.lane)).collect();
        assert_eq!(lanes, [(1, 1), (2, 0)]);
    }

    #[test]
    fn a_holdover_ends_where_its_place_is_needed() {
        let stays = Tenancy { holdover: true, ..signed(1, "2025-01-01", "2025-12-31") };
        let held = |others: Vec<Tenancy>| {
            let timeline = of(&office(), std::iter::once(stays.clone()).chain(others).collect());
            (timeline.bars[0].holdover.map(|held| (held.first(), held.last())), written(&timeline))
        };
        let first = day("2026-01-01");
        assert_eq!(held(Vec::new()), (Some((first, None)), vec!["… – 2024-12-31".to_owned()]));
        let (holdover, gaps) = held(vec![signed(2, "2026-05-01", "2026-12-31")]);
        assert_eq!(holdover, Some((first, Some(day("2026-04-30")))));
        assert_eq!(gaps, ["… – 2024-12-31", "2027-01-01 – …"]);
        let (holdover, _) = held(vec![tenancy(2, TenancyState::Reserved, "2026-05-01", Some("2026-12-31"))]);
        assert_eq!(holdover, Some((first, None)), "a reservation puts nobody in");
        assert_eq!(held(vec![signed(2, "2026-01-01", "2026-12-31")]).0, None);
    }

    #[test]
    fn who_left_early_or_is_to_leave_late_ends_on_that_day() {
        let left = Tenancy { vacated: Some(day("2026-02-28")), ..signed(1, "2026-01-01", "2026-12-31") };
        let bar = of(&office(), vec![left]).bars.remove(0);
        assert_eq!((bar.period.last(), bar.holdover), (Some(day("2026-02-28")), None));
        let late =
            Tenancy { vacated: Some(day("2027-01-31")), holdover: true, ..signed(1, "2026-01-01", "2026-12-31") };
        let bar = of(&office(), vec![late]).bars.remove(0);
        assert_eq!(bar.period.last(), Some(day("2026-12-31")));
        assert_eq!(bar.whole().last(), Some(day("2027-01-31")));
    }

    fn marks(timeline: &UnitTimeline) -> Vec<(Decisive, String)> {
        timeline.marks.iter().map(|mark| (mark.decides, mark.day.to_string())).collect()
    }

    #[test]
    fn decisive_days_are_those_at_the_date() {
        let startup = Startup {
            stages: vec![StageChange { stage: Stage::Incubated, since: day("2026-01-01") }],
            labels: vec![Label { kind: LabelKind::Startup, granted: None, expires: day("2027-06-30") }],
            ..Startup::new(StartupId::new(1), "S")
        };
        let runs = Tenancy { breaks: vec![day("2026-06-30")], ..signed(1, "2026-01-01", "2027-02-28") };
        let at = |date: &str| marks(&at(&office(), vec![runs.clone()], startup.clone(), date));
        let label = (Decisive::LabelEnd(LabelKind::Startup), "2027-06-30".to_owned());
        let stay = (Decisive::StayEnd, "2027-12-31".to_owned());
        let leave = (Decisive::Break, "2026-06-30".to_owned());
        let notice = |day: &str| (Decisive::Notice, day.to_owned());
        // 30 May 2026 is a Saturday: the last working day before it is a Thursday.
        let until_break = [notice("2026-05-28"), leave.clone(), label.clone(), stay.clone()];
        assert_eq!(at("2026-05-28"), until_break);
        assert_eq!(at("2026-05-29"), [leave.clone(), notice("2027-01-28"), label.clone(), stay.clone()]);
        assert_eq!(at("2027-02-28"), [leave.clone(), label, stay], "too late to give notice");
        assert_eq!(at("2027-03-01"), [leave], "it is over");
    }

    #[test]
    fn a_limit_after_the_next_tenant_came_is_not_shown() {
        let startup = Startup {
            labels: vec![Label { kind: LabelKind::ScaleUp, granted: None, expires: day("2027-03-01") }],
            ..Startup::new(StartupId::new(1), "S")
        };
        let other = |start: &str| Tenancy { startup: StartupId::new(2), ..signed(2, start, "2027-12-31") };
        let at = |start: &str| {
            marks(&at(
                &office(),
                vec![signed(1, "2026-01-01", "2026-12-31"), other(start)],
                startup.clone(),
                "2026-12-31",
            ))
        };
        let has_label = |marks: Vec<(Decisive, String)>| {
            marks.iter().any(|(decides, _)| *decides == Decisive::LabelEnd(LabelKind::ScaleUp))
        };
        assert!(has_label(at("2027-03-02")));
        assert!(!has_label(at("2027-03-01")));
    }
}
