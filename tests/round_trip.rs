//! Whatever a layout holds, its text reads back as the same layout and is written again byte for byte.

#![expect(clippy::unwrap_used, reason = "a test fails where it cannot go on")]

use std::path::Path;

use chrono::NaiveDate;
use plateau::file;
use plateau::model::{
    AgendaItem, AgendaItemId, AgendaSubject, AlertRules, Building, BuildingId, BuildingKind, Caption, CellRect,
    CommitteeSession, CommitteeSessionId, Contact, ContractKind, Currency, Decision, Displaced, Floor, FloorId,
    Indexation, Label, LabelKind, LabelRule, Layout, LayoutParts, Money, Needs, Occupied, Opening, OpeningKind, Park,
    ParkId, ParkStatus, Priority, RenewalOption, RentStep, Service, Shape, Stage, StageChange, Startup, StartupId,
    Stay, StayExtension, Tenancy, TenancyId, TenancyState, Unavailability, UnavailabilityReason, Underlay, Unit,
    UnitId, UnitUse, Weekday,
};
use proptest::collection::{btree_set, vec};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

fn text() -> impl Strategy<Value = String> {
    let character =
        prop_oneof![any::<char>(), select(vec!['"', '\\', '#', '\n', '\r', '\t', '\'', '’', 'é', 'ط', '/'])];
    vec(character, 0..8).prop_map(String::from_iter)
}

fn number() -> impl Strategy<Value = f64> {
    any::<f64>().prop_filter("a file holds finite numbers alone", |number| number.is_finite())
}

/// Every amount that a file may hold.
fn money() -> impl Strategy<Value = Money> {
    prop_oneof![Just(0), -1_000_000_000_000_000..=1_000_000_000_000_000_i64].prop_map(Money::from_minor)
}

fn date() -> impl Strategy<Value = NaiveDate> {
    (-800_000..800_000_i32).prop_map(|day| NaiveDate::from_num_days_from_ce_opt(day).unwrap())
}

fn services() -> impl Strategy<Value = std::collections::BTreeSet<Service>> {
    btree_set(select(Service::ALL.to_vec()), 0..4)
}

prop_compose! {
    fn park(id: u64)(
        texts in [text(), text(), text(), text()],
        status in select(ParkStatus::ALL.to_vec()),
        weekend in vec(select(Weekday::ALL.to_vec()), 0..3),
        week_starts in select(Weekday::ALL.to_vec()),
        months in (any::<u32>(), of(any::<u32>()), of(any::<u32>())),
        area_per_person in number(),
        labels in vec((select(LabelKind::ALL.to_vec()), any::<u32>(), any::<u32>()), 0..4),
        days in any::<[u32; 8]>(),
    ) -> Park {
        let [code, name, town, operator] = texts;
        Park {
            id: ParkId::new(id),
            position: u32::try_from(id).unwrap(),
            code, name, town, operator, status,
            currency: Currency::ROUBLE,
            weekend, week_starts,
            notice_months: months.0,
            incubation_months: months.1,
            hotel_months: months.2,
            area_per_person,
            labels: labels.into_iter().map(|(kind, months, renewals)| LabelRule { kind, months, renewals }).collect(),
            alerts: alerts(days),
        }
    }
}

fn alerts(days: [u32; 8]) -> AlertRules {
    let [ends, notices, breaks, labels, stays, works, vacant, deposits] = days;
    AlertRules { ends, notices, breaks, labels, stays, works, vacant, deposits }
}

prop_compose! {
    fn building(id: u64)(texts in [text(), text()], kind in select(BuildingKind::ALL.to_vec())) -> Building {
        let [code, name] = texts;
        Building {
            id: BuildingId::new(id),
            park: ParkId::new(id % 2),
            position: u32::try_from(id / 2).unwrap(),
            code, name, kind,
        }
    }
}

prop_compose! {
    fn floor(id: u64)(
        level in any::<i32>(), name in text(), columns in 0..50_u32, rows in 0..50_u32, module in number(),
        outline in of(vec(rectangle(), 1..3)), openings in vec(opening(), 0..3), captions in vec(caption(), 0..3),
        underlay in of(underlay()),
    ) -> Floor {
        Floor {
            id: FloorId::new(id),
            building: BuildingId::new(id % 3),
            outline: outline.and_then(Shape::new),
            level, name, columns, rows, module, openings, captions, underlay,
        }
    }
}

prop_compose! {
    fn opening()(
        kind in select(OpeningKind::ALL.to_vec()), from in any::<(u32, u32)>(), to in any::<(u32, u32)>(),
    ) -> Opening {
        Opening { kind, from, to }
    }
}

prop_compose! {
    fn caption()(text in text(), column in number(), row in number()) -> Caption {
        Caption { text, column, row }
    }
}

prop_compose! {
    fn underlay()(file in text(), numbers in [number(), number(), number(), number(), number()], locked in any::<bool>()) -> Underlay {
        let [x, y, width, rotation, opacity] = numbers;
        Underlay { file, x, y, width, rotation, opacity, locked }
    }
}

prop_compose! {
    fn displaced()(
        texts in [text(), text()], area in number(), seats in of(any::<u32>()),
        currency in select(vec![Currency::DINAR, Currency::ROUBLE]),
    ) -> Displaced {
        let [code, place] = texts;
        Displaced { code, place, area, seats, currency }
    }
}

prop_compose! {
    fn rectangle()(column in any::<u32>(), row in 0..60_u32, columns in 1..60_u32, rows in 1..60_u32) -> CellRect {
        CellRect::new(column, row, columns, rows)
    }
}

prop_compose! {
    fn unavailability()(
        start in date(), end in of(date()), reason in select(UnavailabilityReason::ALL.to_vec()), note in text(),
    ) -> Unavailability {
        Unavailability { start, end, reason, note }
    }
}

prop_compose! {
    fn unit(id: u64)(
        texts in [text(), text(), text()],
        usage in select(UnitUse::ALL.to_vec()),
        rectangles in vec(rectangle(), 1..3),
        area in of(number()),
        seats in any::<u32>(),
        shared in any::<bool>(),
        services in services(),
        asking_rent in of(money()),
        unavailable in vec(unavailability(), 0..3),
    ) -> Unit {
        let [code, standard, remarks] = texts;
        Unit {
            id: UnitId::new(id),
            floor: FloorId::new(id % 4),
            shape: Shape::new(rectangles).unwrap(),
            code, usage, area, standard, seats, shared, services, asking_rent, unavailable, remarks,
        }
    }
}

prop_compose! {
    fn needs()(
        park in of(Just(ParkId::new(1))), area in of(number()), seats in any::<u32>(), services in services(),
        earliest in of(date()), rent_limit in of(money()), since in of(date()),
        priority in select(Priority::ALL.to_vec()),
    ) -> Needs {
        Needs { park, area, seats, services, earliest, rent_limit, since, priority }
    }
}

prop_compose! {
    fn stay_extension()(
        stay in select(Stay::ALL.to_vec()), until in date(), decided in of(date()), decision in of(0..4_u64),
        remarks in text(),
    ) -> StayExtension {
        StayExtension { stay, until, decided, decision: decision.map(AgendaItemId::new), remarks }
    }
}

prop_compose! {
    fn startup(id: u64)(
        texts in [text(), text(), text(), text(), text(), text(), text()],
        contact in [text(), text(), text()],
        stages in vec((select(Stage::ALL.to_vec()), date()), 0..3),
        labels in vec((select(LabelKind::ALL.to_vec()), of(date()), date()), 0..3),
        stay_extensions in vec(stay_extension(), 0..3),
        headcount in any::<u32>(),
        needs in of(needs()),
    ) -> Startup {
        let [name, other_name, legal_form, trade_register, tax_number, sector, remarks] = texts;
        let [contact_name, email, phone] = contact;
        Startup {
            id: StartupId::new(id),
            stages: stages.into_iter().map(|(stage, since)| StageChange { stage, since }).collect(),
            labels: labels.into_iter().map(|(kind, granted, expires)| Label { kind, granted, expires }).collect(),
            contact: Contact { name: contact_name, email, phone },
            name, other_name, legal_form, trade_register, tax_number, sector, remarks, stay_extensions,
            headcount, needs,
        }
    }
}

prop_compose! {
    fn tenancy(id: u64)(
        startup in 0..3_u64,
        units in vec((0..6_u64, of(any::<u32>())), 0..3),
        to_place in vec(displaced(), 0..3),
        state in select(TenancyState::ALL.to_vec()),
        kind in select(ContractKind::ALL.to_vec()),
        start in date(),
        dates in [of(date()), of(date()), of(date()), of(date()), of(date())],
        breaks in vec(date(), 0..3),
        holdover in any::<bool>(),
        texts in [text(), text()],
        notice_months in of(any::<u32>()),
        amounts in [money(), money(), money(), money()],
        line in (of(0..5_u64), of(0..4_u64)),
        agreed in agreed(),
    ) -> Tenancy {
        let (renewal, rent_steps, indexation) = agreed;
        let [end, vacated, signed, notice_given, rent_start] = dates;
        let [contract, remarks] = texts;
        let [rent, charges, deposit, deposit_held] = amounts;
        Tenancy {
            id: TenancyId::new(id),
            startup: StartupId::new(startup),
            units: units.into_iter().map(|(unit, seats)| Occupied { unit: UnitId::new(unit), seats }).collect(),
            follows: line.0.map(TenancyId::new),
            decision: line.1.map(AgendaItemId::new),
            renewal, rent_steps, indexation,
            to_place, state, start, end, vacated, holdover, contract, kind, signed, notice_months, notice_given, breaks, rent,
            rent_start, charges, deposit, deposit_held, remarks,
        }
    }
}

prop_compose! {
    fn agreed()(
        renewal in of(any::<(u32, u32)>()),
        steps in vec((date(), money()), 0..3),
        indexation in of((date(), any::<u32>(), of(number()), text())),
    ) -> (Option<RenewalOption>, Vec<RentStep>, Option<Indexation>) {
        (
            renewal.map(|(terms, months)| RenewalOption { terms, months }),
            steps.into_iter().map(|(from, rent)| RentStep { from, rent }).collect(),
            indexation.map(|(first, months, percent, index)| Indexation { first, months, percent, index }),
        )
    }
}

prop_compose! {
    fn item()(
        id in any::<u64>(), startup in 0..3_u64, subject in select(AgendaSubject::ALL.to_vec()),
        units in vec((0..9_u64, of(any::<u32>())), 0..3), dates in [of(date()), of(date())], rent in of(money()),
        decision in of(select(Decision::ALL.to_vec())), texts in [text(), text(), text()],
    ) -> AgendaItem {
        let [start, end] = dates;
        let [request, conditions, remarks] = texts;
        let units = units.into_iter().map(|(unit, seats)| Occupied { unit: UnitId::new(unit), seats }).collect();
        let item = AgendaItem::new(AgendaItemId::new(id), StartupId::new(startup), subject);
        AgendaItem { request, units, start, end, rent, decision, conditions, remarks, ..item }
    }
}

prop_compose! {
    fn session(id: u64)(
        park in 0..2_u64, date in date(), place in text(), members in vec(text(), 0..3), items in vec(item(), 0..3),
        remarks in text(),
    ) -> CommitteeSession {
        let session = CommitteeSession::new(CommitteeSessionId::new(id), ParkId::new(park), date);
        CommitteeSession { place, members, items, remarks, ..session }
    }
}

fn each<T: std::fmt::Debug, S: Strategy<Value = T>>(ids: u64, one: fn(u64) -> S) -> impl Strategy<Value = Vec<T>> {
    (0..ids).map(one).collect::<Vec<_>>()
}

prop_compose! {
    fn layout()(
        title in text(),
        parks in each(2, park),
        buildings in each(3, building),
        floors in each(4, floor),
        units in each(6, unit),
        startups in each(3, startup),
        tenancies in each(5, tenancy),
        sessions in each(2, session),
    ) -> Layout {
        let parts = LayoutParts { title, parks, buildings, floors, units, startups, tenancies, sessions };
        Layout::from_parts(parts).unwrap()
    }
}

proptest! {
    #[test]
    fn a_layout_reads_back_as_written(layout in layout()) {
        let text = file::write(&layout);
        let opened = file::read(text.as_str().into(), Path::new("random.ron")).map_err(|error| {
            TestCaseError::fail(format!("{error}\n{text}"))
        })?;
        prop_assert_eq!(&opened.layout, &layout);
        prop_assert_eq!(file::write(&opened.layout), text.as_str());
        prop_assert!(opened.placed_problems().iter().all(|placed| placed.place.is_some()));
        let entities = 4 + 2 + 3 + 6 + 3 + 5 + 2;
        prop_assert!(text.lines().count() <= 13 + 2 * entities, "an entity takes more than its lines");
    }
}
