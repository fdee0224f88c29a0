use super::*;
use crate::model::{
    FloorId, LayoutParts, Occupied, Shape, StageChange, Startup, TenancyId, Unavailability, UnitId, UnitUse,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const ONE: StartupId = StartupId::new(1);
const TWO: StartupId = StartupId::new(2);

fn unit() -> Unit {
    let shape = Shape::rectangle(0, 0, 4, 4);
    Unit { seats: 6, ..Unit::new(UnitId::new(1), FloorId::new(1), "A1", UnitUse::Office, shape) }
}

fn tenancy(id: u64, startup: StartupId, start: &str, end: Option<&str>) -> Tenancy {
    let units = vec![Occupied { unit: UnitId::new(1), seats: None }];
    Tenancy { end: end.map(day), ..Tenancy::new(TenancyId::new(id), startup, units, day(start)) }
}

fn layout(unit: &Unit, tenancies: Vec<Tenancy>) -> Layout {
    let stages = vec![
        StageChange { stage: Stage::Incubated, since: day("2025-06-01") },
        StageChange { stage: Stage::Graduated, since: day("2026-04-01") },
    ];
    let startups = vec![Startup { stages, ..Startup::new(ONE, "One") }, Startup::new(TWO, "Two")];
    let parts = LayoutParts { units: vec![unit.clone()], startups, tenancies, ..LayoutParts::default() };
    Layout::from_parts(parts).unwrap()
}

/// Every day on which something happens, with what does; each must be a turning day, and the days beside them not.
fn course_of(unit: &Unit, tenancies: Vec<Tenancy>) -> Vec<(String, Vec<Turn>)> {
    let layout = layout(unit, tenancies);
    let days = turning_days(&layout, unit);
    for day in &days {
        for beside in [day.pred_opt(), day.succ_opt()].into_iter().flatten().filter(|beside| !days.contains(beside)) {
            assert_eq!(turns(&layout, unit, beside), [], "{beside}");
        }
    }
    days.into_iter().map(|day| (day.to_string(), turns(&layout, unit, day))).collect()
}

fn check(unit: &Unit, tenancies: Vec<Tenancy>, expected: &[(&str, &[Turn])]) {
    let expected: Vec<_> = expected.iter().map(|(day, turns)| ((*day).to_owned(), turns.to_vec())).collect();
    assert_eq!(course_of(unit, tenancies), expected);
}

#[test]
fn a_tenant_is_there_from_the_first_day_to_the_last() {
    let tenancies = vec![tenancy(1, TWO, "2026-01-15", Some("2028-02-29"))];
    check(&unit(), tenancies, &[("2026-01-15", &[Turn::MovesIn(TWO)]), ("2028-03-01", &[Turn::MovesOut(TWO)])]);
    check(&unit(), vec![tenancy(1, TWO, "2028-02-29", None)], &[("2028-02-29", &[Turn::MovesIn(TWO)])]);
}

#[test]
fn one_follows_another_on_one_day_and_a_next_term_is_no_move() {
    let tenancies = vec![
        tenancy(1, ONE, "2024-01-01", Some("2024-12-31")),
        tenancy(2, ONE, "2025-01-01", Some("2025-03-31")),
        tenancy(3, TWO, "2025-04-01", None),
    ];
    check(
        &unit(),
        tenancies,
        &[
            ("2024-01-01", &[Turn::MovesIn(ONE)]),
            ("2025-01-01", &[Turn::NextTerm(ONE)]),
            ("2025-04-01", &[Turn::MovesOut(ONE), Turn::MovesIn(TWO)]),
        ],
    );
}

#[test]
fn notice_holdover_and_stages_show_while_the_tenant_is_there() {
    let tenancies = vec![Tenancy {
        notice_given: Some(day("2026-02-10")),
        vacated: Some(day("2026-05-31")),
        holdover: true,
        ..tenancy(1, ONE, "2025-01-01", Some("2026-03-31"))
    }];
    check(
        &unit(),
        tenancies,
        &[
            ("2025-01-01", &[Turn::MovesIn(ONE)]),
            ("2025-06-01", &[Turn::Enters(ONE, Stage::Incubated)]),
            ("2026-02-10", &[Turn::NoticeGiven(ONE)]),
            ("2026-04-01", &[Turn::StaysOn(ONE), Turn::Enters(ONE, Stage::Graduated)]),
            ("2026-06-01", &[Turn::MovesOut(ONE)]),
        ],
    );
}

#[test]
fn seats_of_a_shared_unit_come_and_go_one_by_one() {
    let shared = Unit { shared: true, ..unit() };
    let seats = |seats| vec![Occupied { unit: UnitId::new(1), seats: Some(seats) }];
    let tenancies = vec![
        Tenancy { units: seats(2), ..tenancy(1, ONE, "2024-01-01", Some("2024-06-30")) },
        Tenancy { units: seats(3), ..tenancy(2, TWO, "2024-03-01", None) },
    ];
    check(
        &shared,
        tenancies,
        &[
            ("2024-01-01", &[Turn::MovesIn(ONE)]),
            ("2024-03-01", &[Turn::MovesIn(TWO)]),
            ("2024-07-01", &[Turn::MovesOut(ONE)]),
        ],
    );
}

#[test]
fn works_reservations_and_proposals_turn_a_unit_only_as_far_as_they_show() {
    let closed = Unavailability {
        start: day("2026-08-01"),
        end: Some(day("2026-08-31")),
        reason: UnavailabilityReason::Works,
        note: String::new(),
    };
    let unit = Unit { unavailable: vec![closed], ..unit() };
    let tenancies = vec![
        Tenancy { state: TenancyState::Reserved, ..tenancy(1, ONE, "2026-01-01", Some("2026-03-31")) },
        Tenancy { state: TenancyState::Proposed, ..tenancy(2, TWO, "2026-05-01", Some("2026-06-30")) },
    ];
    check(
        &unit,
        tenancies,
        &[
            ("2026-04-01", &[Turn::ReservationLapses(ONE)]),
            ("2026-08-01", &[Turn::Closes(UnavailabilityReason::Works)]),
            ("2026-09-01", &[Turn::Opens(UnavailabilityReason::Works)]),
        ],
    );
    let corridor = Unit { usage: UnitUse::Circulation, ..unit };
    assert_eq!(turning_days(&layout(&corridor, Vec::new()), &corridor), []);
}

#[test]
fn moves_are_told_in_the_order_of_time() {
    let tenancies = vec![tenancy(1, ONE, "2024-01-01", Some("2024-12-31")), tenancy(2, TWO, "2025-01-01", None)];
    let layout = layout(&unit(), tenancies);
    let between = |one, other| moves(&layout, &unit(), day(one), day(other));
    let expected = Moves { came: vec![TWO], left: vec![ONE] };
    assert_eq!(between("2024-12-31", "2025-01-01"), expected);
    assert_eq!(between("2025-01-01", "2024-12-31"), expected);
    assert!(between("2024-12-30", "2024-12-31").is_empty());
}
