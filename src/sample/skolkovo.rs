//! The twin: Skolkovo's technopark, in roubles, nearly full, with many waiting. Everything but its name is invented.

use chrono::NaiveDate;

use crate::model::{BuildingKind, Currency, Layout, Park, ParkId, Weekday};

use super::dates::{first_of_month, months_before};
use super::plans::{FloorSpec, Middle, Outline, Programme};
use super::site::{BuildingSpec, Letting, Site};
use super::words::RUSSIA;

const TITLE: &str = "Skolkovo Technopark — invented data (sample)";

/// Nearly full.
const OFFICES: Letting = Letting {
    percent: 99,
    months: &[(11, 18), (24, 40), (36, 32), (60, 10)],
    sizes: &[(1, 18), (2, 30), (3, 30), (4, 22)],
    rents: (94, 106),
    tenants: 66,
};

/// Skolkovo, seen from a day.
pub fn skolkovo(seed: u64, today: NaiveDate) -> Layout {
    let mut site = Site::new(TITLE, seed, today, &RUSSIA);
    let park = Park {
        town: "Moscow".to_owned(),
        operator: "Технопарк «Сколково»".to_owned(),
        currency: Currency::ROUBLE,
        weekend: vec![Weekday::Saturday, Weekday::Sunday],
        week_starts: Weekday::Monday,
        notice_months: 2,
        incubation_months: Some(36),
        area_per_person: 8.0,
        ..Park::new(ParkId::default(), "SK", "Skolkovo Technopark")
    };
    site.park(park, 2_400, 100);
    site.people(10, 4, 20);
    let offices = BuildingSpec {
        code: "TP",
        name: "Технопарк",
        kind: BuildingKind::EnterpriseHotel,
        rent: 2_400,
        opened: first_of_month(months_before(today, 100)),
        letting: OFFICES,
    };
    let atrium = Outline::Ring { columns: 110, rows: 46, middle: Middle::Atrium };
    let level = |level, outline, programme| FloorSpec { level, outline, programme };
    site.building(
        &offices,
        &[
            level(0, atrium, Programme::Business),
            level(1, atrium, Programme::Hotel),
            level(2, atrium, Programme::Hotel),
            level(3, atrium, Programme::Hotel),
        ],
    );
    let laboratories = BuildingSpec {
        code: "LB",
        name: "Лаборатории",
        kind: BuildingKind::Incubator,
        rent: 2_100,
        letting: Letting { rents: (70, 96), ..OFFICES },
        ..offices
    };
    let hook = Outline::Winged { columns: 92, depth: 11, left: 20, right: 0 };
    site.building(&laboratories, &[level(0, hook, Programme::Incubator), level(1, hook, Programme::Incubator)]);
    site.finish()
}
