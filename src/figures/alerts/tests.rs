use super::*;
use crate::model::{
    AgendaItem, AgendaSubject, Building, BuildingId, CommitteeSession, Currency, Decision, Displaced, Floor, FloorId,
    Indexation, Label, LayoutParts, Occupied, RentStep, Shape, Stage, StageChange, Startup, StayExtension, Tenancy,
    TenancyState, Unavailability, UnavailabilityReason, Unit, UnitUse,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn office(id: u64) -> Unit {
    Unit::new(UnitId::new(id), FloorId::new(1), format!("A{id}"), UnitUse::Office, Shape::rectangle(0, 0, 1, 1))
}

fn tenancy(id: u64, unit: u64, start: &str, end: Option<&str>) -> Tenancy {
    let units = vec![Occupied { unit: UnitId::new(unit), seats: None }];
    let end = end.map(day);
    Tenancy { end, ..Tenancy::new(TenancyId::new(id), StartupId::new(1), units, day(start)) }
}

/// A park with a floor, a startup and what is added to it.
fn parts(edit: impl FnOnce(&mut LayoutParts)) -> Layout {
    let mut parts = LayoutParts {
        parks: vec![Park { incubation_months: Some(24), ..Park::new(ParkId::new(1), "P", "Park") }],
        buildings: vec![Building::new(BuildingId::new(1), ParkId::new(1), "B")],
        floors: vec![Floor::new(FloorId::new(1), BuildingId::new(1), 0, 9, 9, 1.0)],
        units: vec![office(1), office(2)],
        startups: vec![Startup::new(StartupId::new(1), "Novatek")],
        ..LayoutParts::default()
    };
    edit(&mut parts);
    Layout::from_parts(parts).unwrap()
}

fn with_tenancies(tenancies: Vec<Tenancy>) -> Layout {
    parts(|parts| parts.tenancies = tenancies)
}

/// The days of the alerts of a kind at a date.
fn found(layout: &Layout, kind: AlertKind, date: &str) -> Vec<String> {
    let alerts = alerts(layout, day(date), None);
    alerts.into_iter().filter(|alert| alert.kind == kind).map(|alert| alert.date.to_string()).collect()
}

/// Whether there is an alert of the kind on each of some days, and on which day it is due.
fn assert_due(layout: &Layout, kind: AlertKind, cases: &[(&str, Option<&str>)]) {
    for (date, due) in cases {
        let expected: Vec<&str> = due.iter().copied().collect();
        assert_eq!(found(layout, kind, date), expected, "{kind:?} on {date}");
    }
}

#[test]
fn an_end_is_told_of_from_ninety_days_before_until_its_day() {
    let layout = with_tenancies(vec![tenancy(1, 1, "2024-01-01", Some("2026-12-31"))]);
    let due = Some("2026-12-31");
    let cases = [("2026-10-01", None), ("2026-10-02", due), ("2026-12-31", due), ("2027-01-01", None)];
    assert_due(&layout, AlertKind::End, &cases);
    let leap = with_tenancies(vec![tenancy(1, 1, "2024-03-01", Some("2028-02-29"))]);
    let due = Some("2028-02-29");
    let cases = [("2027-11-30", None), ("2027-12-01", due), ("2028-02-29", due), ("2028-03-01", None)];
    assert_due(&leap, AlertKind::End, &cases);
    let open = with_tenancies(vec![tenancy(1, 1, "2024-01-01", None)]);
    assert_eq!(alerts(&open, day("2030-01-01"), Some(u32::MAX)), [], "an open-ended tenancy has nothing to decide");
}

#[test]
fn an_end_is_settled_by_a_last_day_or_by_what_follows() {
    let ends = || tenancy(1, 1, "2024-01-01", Some("2026-12-31"));
    let next = |state, follows: Option<u64>, unit, start| Tenancy {
        state,
        follows: follows.map(TenancyId::new),
        ..tenancy(2, unit, start, None)
    };
    let left = Tenancy { vacated: Some(day("2026-12-15")), ..ends() };
    let given = Tenancy { notice_given: Some(day("2026-09-01")), ..ends() };
    for (what, tenancies, is_due) in [
        ("nothing", vec![ends()], true),
        ("a last day", vec![left], false),
        ("notice", vec![given], false),
        ("a signed renewal", vec![ends(), next(TenancyState::Signed, Some(1), 1, "2027-01-01")], false),
        ("a reserved renewal", vec![ends(), next(TenancyState::Reserved, Some(1), 1, "2027-01-01")], false),
        ("a renewal that is only proposed", vec![ends(), next(TenancyState::Proposed, Some(1), 1, "2027-01-01")], true),
        ("a term elsewhere that follows", vec![ends(), next(TenancyState::Signed, Some(1), 2, "2027-01-01")], false),
        ("a next term without a line", vec![ends(), next(TenancyState::Signed, None, 1, "2027-01-01")], false),
        ("a next term a day later", vec![ends(), next(TenancyState::Signed, None, 1, "2027-01-02")], true),
        ("a next term in another unit", vec![ends(), next(TenancyState::Signed, None, 2, "2027-01-01")], true),
    ] {
        let layout = with_tenancies(tenancies);
        assert_eq!(!found(&layout, AlertKind::End, "2026-12-01").is_empty(), is_due, "{what}");
    }
}

#[test]
fn notice_is_due_on_a_working_day_before_the_weekend_of_the_park() {
    // A month before 27 December 2026, a Sunday, is a Friday: weekend in Algeria alone.
    let one = || tenancy(1, 1, "2024-01-01", Some("2026-12-27"));
    let algerian = with_tenancies(vec![one()]);
    let due = Some("2026-11-26");
    let cases = [("2026-08-27", None), ("2026-08-28", due), ("2026-11-26", due), ("2026-11-27", None)];
    assert_due(&algerian, AlertKind::Notice, &cases);
    let russian = parts(|parts| {
        parts.parks[0].weekend = vec![crate::model::Weekday::Saturday, crate::model::Weekday::Sunday];
        parts.tenancies = vec![one()];
    });
    assert_due(&russian, AlertKind::Notice, &[("2026-11-27", Some("2026-11-27")), ("2026-11-28", None)]);
    let renewed = Tenancy { follows: Some(TenancyId::new(1)), ..tenancy(2, 1, "2026-12-28", None) };
    let renewed = with_tenancies(vec![one(), renewed]);
    assert_due(&renewed, AlertKind::Notice, &[("2026-11-26", None)]);
}

#[test]
fn a_break_is_told_of_until_its_day() {
    let breaks = vec![day("2026-06-30"), day("2027-06-30")];
    let layout = with_tenancies(vec![Tenancy { breaks, ..tenancy(1, 1, "2024-01-01", Some("2028-12-31")) }]);
    let due = Some("2026-06-30");
    let cases = [("2026-03-31", None), ("2026-04-01", due), ("2026-06-30", due), ("2026-07-01", None)];
    assert_due(&layout, AlertKind::Break, &cases);
}

#[test]
fn a_holdover_is_overdue_since_the_end_until_somebody_decides() {
    let stays = || Tenancy { holdover: true, ..tenancy(1, 1, "2024-01-01", Some("2026-03-31")) };
    let layout = with_tenancies(vec![stays()]);
    let cases = [("2026-03-31", None), ("2026-04-01", Some("2026-03-31")), ("2027-04-01", Some("2026-03-31"))];
    assert_due(&layout, AlertKind::Holdover, &cases);
    let leaves = with_tenancies(vec![Tenancy { vacated: Some(day("2026-06-30")), ..stays() }]);
    assert_due(&leaves, AlertKind::Holdover, &[("2026-04-01", None)]);
    let overdue = alerts(&layout, day("2026-04-01"), None)[0];
    assert_eq!(overdue.days_left(day("2026-04-01")), -1);
}

#[test]
fn a_review_is_told_of_where_its_rate_is_to_be_agreed_until_it_is() {
    let indexation = |percent| Some(Indexation { first: day("2024-02-29"), months: 36, percent, index: String::new() });
    let open = Tenancy { indexation: indexation(None), ..tenancy(1, 1, "2024-06-01", None) };
    let layout = with_tenancies(vec![open.clone()]);
    let due = Some("2027-02-28");
    let cases = [("2026-11-29", None), ("2026-11-30", due), ("2027-02-28", due), ("2027-03-01", due)];
    assert_due(&layout, AlertKind::Review, &cases);
    let rent_steps = vec![RentStep { from: day("2027-02-28"), rent: Money::from_units(1) }];
    let agreed = with_tenancies(vec![Tenancy { rent_steps, ..open.clone() }]);
    assert_due(&agreed, AlertKind::Review, &[("2027-02-01", None), ("2027-03-01", None)]);
    let by_rate = with_tenancies(vec![Tenancy { indexation: indexation(Some(5.0)), ..open }]);
    assert_due(&by_rate, AlertKind::Review, &[("2027-02-01", None)]);
}

#[test]
fn a_deposit_is_due_so_many_days_after_the_start() {
    let (deposit, deposit_held) = (Money::from_units(300), Money::from_units(100));
    let asked = Tenancy { deposit, deposit_held, ..tenancy(1, 1, "2026-03-01", Some("2027-02-28")) };
    let layout = with_tenancies(vec![asked.clone()]);
    let due = Some("2026-03-01");
    let cases = [("2026-02-28", None), ("2026-03-01", due), ("2027-02-28", due), ("2027-03-01", None)];
    assert_due(&layout, AlertKind::Deposit, &cases);
    let missing = alerts(&layout, day("2026-03-02"), None);
    assert_eq!(missing[0].detail, AlertDetail::Missing(Money::from_units(200)));
    let later = parts(|parts| {
        parts.parks[0].alerts.deposits = 30;
        parts.tenancies = vec![asked.clone()];
    });
    assert_due(&later, AlertKind::Deposit, &[("2026-03-30", None), ("2026-03-31", Some("2026-03-31"))]);
    let held = with_tenancies(vec![Tenancy { deposit_held: deposit, ..asked }]);
    assert_due(&held, AlertKind::Deposit, &[("2026-03-02", None)]);
}

#[test]
fn a_label_is_due_until_it_is_renewed() {
    let label =
        |granted, expires| Label { kind: LabelKind::Startup, granted: Some(day(granted)), expires: day(expires) };
    let layout = |labels: Vec<Label>, there: bool| {
        parts(|parts| {
            parts.startups[0].labels = labels;
            parts.tenancies = if there { vec![tenancy(1, 1, "2024-01-01", None)] } else { Vec::new() };
        })
    };
    let first = label("2024-03-01", "2028-02-29");
    let due = Some("2028-02-29");
    let cases = [("2027-11-30", None), ("2027-12-01", due), ("2028-02-29", due), ("2028-03-01", due)];
    assert_due(&layout(vec![first], true), AlertKind::Label, &cases);
    let renewed = layout(vec![first, label("2028-03-01", "2032-02-29")], true);
    assert_due(&renewed, AlertKind::Label, &[("2027-12-01", None), ("2028-02-29", None), ("2028-03-01", None)]);
    assert_due(&layout(vec![first], false), AlertKind::Label, &[("2028-02-29", None)]);
}

#[test]
fn a_stay_is_due_at_the_parks_limit_or_as_was_decided() {
    let since = day("2024-03-01");
    let layout = |until: Option<&str>| {
        parts(|parts| {
            parts.startups[0].stages = vec![StageChange { stage: Stage::Incubated, since }];
            parts.startups[0].stay_extensions = until
                .map(|until| StayExtension {
                    stay: Stay::Incubation,
                    until: day(until),
                    decided: None,
                    decision: None,
                    remarks: String::new(),
                })
                .into_iter()
                .collect();
            parts.tenancies = vec![tenancy(1, 1, "2024-03-01", None)];
        })
    };
    let due = Some("2026-02-28");
    let cases = [("2025-11-29", None), ("2025-11-30", due), ("2026-02-28", due), ("2026-03-01", due)];
    assert_due(&layout(None), AlertKind::Stay, &cases);
    let extended = layout(Some("2026-12-31"));
    assert_due(&extended, AlertKind::Stay, &[("2026-03-01", None), ("2026-10-02", Some("2026-12-31"))]);
}

#[test]
fn works_are_told_of_before_they_end_unless_somebody_comes() {
    let works = |start, end: Option<&str>| Unavailability {
        start: day(start),
        end: end.map(day),
        reason: UnavailabilityReason::Works,
        note: String::new(),
    };
    let layout = |times: Vec<Unavailability>, tenancies: Vec<Tenancy>| {
        parts(|parts| {
            parts.units[0].unavailable = times;
            parts.tenancies = tenancies;
        })
    };
    let ends = works("2026-01-01", Some("2026-06-30"));
    let due = Some("2026-06-30");
    let cases = [("2026-05-30", None), ("2026-05-31", due), ("2026-06-30", due), ("2026-07-01", None)];
    assert_due(&layout(vec![ends.clone()], Vec::new()), AlertKind::Works, &cases);
    let let_again = layout(vec![ends], vec![tenancy(1, 1, "2026-07-01", None)]);
    assert_due(&let_again, AlertKind::Works, &[("2026-06-15", None)]);
    let open = layout(vec![works("2026-01-01", None)], Vec::new());
    let due = Some("2026-01-01");
    assert_due(&open, AlertKind::OpenWorks, &[("2025-12-31", None), ("2026-01-01", due), ("2026-01-02", due)]);
    let damage = Unavailability { reason: UnavailabilityReason::OwnUse, ..works("2026-01-01", None) };
    assert_due(&layout(vec![damage], Vec::new()), AlertKind::OpenWorks, &[("2026-01-02", None)]);
}

#[test]
fn a_unit_is_vacant_too_long_from_the_ninetieth_day() {
    let left = || tenancy(1, 1, "2024-01-01", Some("2025-12-31"));
    let layout = with_tenancies(vec![left()]);
    let due = Some("2026-04-01");
    assert_due(&layout, AlertKind::Vacant, &[("2026-03-31", None), ("2026-04-01", due), ("2027-01-01", due)]);
    let reserved = Tenancy { state: TenancyState::Reserved, ..tenancy(2, 1, "2026-05-01", None) };
    assert_due(&with_tenancies(vec![left(), reserved]), AlertKind::Vacant, &[("2026-04-02", None)]);
    let planned = parts(|parts| {
        parts.parks[0].status = crate::model::ParkStatus::Closed;
        parts.tenancies = vec![left()];
    });
    assert_due(&planned, AlertKind::Vacant, &[("2026-04-02", None)]);
}

#[test]
fn days_promised_twice_are_told_of_until_they_are_over() {
    let layout = with_tenancies(vec![
        tenancy(1, 1, "2026-01-01", Some("2026-06-30")),
        tenancy(2, 1, "2026-06-01", Some("2026-12-31")),
    ]);
    let due = Some("2026-06-01");
    let cases = [("2026-01-01", due), ("2026-05-31", due), ("2026-06-30", due), ("2026-07-01", None)];
    assert_due(&layout, AlertKind::DoubleBooking, &cases);
    let shared = parts(|parts| {
        (parts.units[0].shared, parts.units[0].seats) = (true, 3);
        let seats = |id, seats: u32, start: &str| {
            let mut tenancy = tenancy(id, 1, start, None);
            tenancy.units[0].seats = Some(seats);
            tenancy
        };
        parts.tenancies = vec![seats(1, 2, "2026-01-01"), seats(2, 1, "2026-02-01"), seats(3, 1, "2026-03-01")];
    });
    let too_many = alerts(&shared, day("2026-01-01"), None);
    let detail = AlertDetail::Seats { taken: 4, seats: 3 };
    assert_eq!(
        too_many.iter().map(|alert| (alert.date, alert.detail)).collect::<Vec<_>>(),
        [(day("2026-03-01"), detail)]
    );
}

#[test]
fn seats_promised_twice_are_told_of_until_those_days_are_over_and_then_the_next() {
    let layout = parts(|parts| {
        (parts.units[0].shared, parts.units[0].seats) = (true, 3);
        parts.tenancies = vec![
            tenancy(1, 1, "2026-01-01", Some("2026-03-31")),
            tenancy(2, 1, "2026-03-30", Some("2026-04-30")),
            tenancy(3, 1, "2026-09-01", None),
            tenancy(4, 1, "2026-10-01", None),
        ];
    });
    let (first, second) = (Some("2026-03-30"), Some("2026-10-01"));
    let cases = [("2026-03-29", first), ("2026-03-30", first), ("2026-03-31", first), ("2026-04-01", second)];
    assert_due(&layout, AlertKind::DoubleBooking, &cases);
}

#[test]
fn who_waits_to_be_placed_is_to_be_placed_today_or_from_the_start() {
    let lost = Displaced {
        code: "A9".to_owned(),
        place: "B 0".to_owned(),
        area: 20.0,
        seats: None,
        currency: Currency::DINAR,
    };
    let waits = Tenancy { units: Vec::new(), to_place: vec![lost], ..tenancy(1, 1, "2026-03-01", Some("2026-12-31")) };
    let layout = with_tenancies(vec![waits]);
    let cases = [
        ("2026-02-28", Some("2026-03-01")),
        ("2026-03-01", Some("2026-03-01")),
        ("2026-12-31", Some("2026-12-31")),
        ("2027-01-01", None),
    ];
    assert_due(&layout, AlertKind::ToPlace, &cases);
    assert_eq!(alerts(&layout, day("2026-06-01"), None)[0].park, Some(ParkId::new(1)));
}

#[test]
fn a_session_asks_for_its_decisions_and_for_what_was_put_off() {
    let item = |id, decision| AgendaItem {
        decision,
        ..AgendaItem::new(AgendaItemId::new(id), StartupId::new(1), AgendaSubject::Allocation)
    };
    let session = |id, date: &str, items| CommitteeSession {
        items,
        ..CommitteeSession::new(CommitteeSessionId::new(id), ParkId::new(1), day(date))
    };
    let held = session(1, "2026-03-10", vec![item(1, None), item(2, Some(Decision::Accepted))]);
    let layout = parts(|parts| parts.sessions = vec![held]);
    let due = Some("2026-03-10");
    assert_due(&layout, AlertKind::Minutes, &[("2026-03-09", None), ("2026-03-10", due), ("2026-03-11", due)]);
    let put_off = || session(1, "2026-03-10", vec![item(1, Some(Decision::Postponed))]);
    let forgotten = parts(|parts| parts.sessions = vec![put_off()]);
    assert_due(&forgotten, AlertKind::Postponed, &[("2026-03-09", None), ("2026-03-10", due)]);
    let again = parts(|parts| parts.sessions = vec![put_off(), session(2, "2026-04-10", vec![item(3, None)])]);
    assert_due(&again, AlertKind::Postponed, &[("2026-03-10", None)]);
}

#[test]
fn days_asked_for_stand_in_for_the_parks_and_what_is_overdue_comes_first() {
    let layout = parts(|parts| {
        parts.parks[0].alerts.ends = 10;
        let deposit = Money::from_units(1);
        parts.tenancies = vec![
            tenancy(1, 1, "2024-01-01", Some("2026-12-31")),
            Tenancy { deposit, ..tenancy(2, 2, "2026-01-01", Some("2026-11-01")) },
        ];
    });
    let kinds = |days| {
        let alerts = alerts(&layout, day("2026-09-01"), days);
        alerts.iter().map(|alert| (alert.kind, alert.date.to_string())).collect::<Vec<_>>()
    };
    let (deposit, notice) = (AlertKind::Deposit, AlertKind::Notice);
    let told = |kind, date: &str| (kind, date.to_owned());
    assert_eq!(kinds(None), [told(deposit, "2026-01-01"), told(notice, "2026-10-01"), told(notice, "2026-11-30")]);
    assert_eq!(kinds(Some(0)), [told(deposit, "2026-01-01")]);
    let end = told(AlertKind::End, "2026-11-01");
    assert_eq!(kinds(Some(61))[2], end);
    assert_eq!(kinds(Some(60)).len(), 2);
}
