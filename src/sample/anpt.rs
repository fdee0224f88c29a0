//! The four parks of Algeria's ANPT: the sites, buildings and sizes that were in the press, everything else invented.

use chrono::NaiveDate;

use crate::model::{BuildingKind, Layout, Park, ParkId, ParkStatus};

use super::dates::{first_of_month, months_after, months_before};
use super::plans::{FloorSpec, Middle, Outline, Programme};
use super::site::{BuildingSpec, Letting, Site};
use super::words::ALGERIA;

const TITLE: &str = "Parcs technologiques de l’ANPT — données inventées (exemple)";

/// How an enterprise hotel is let.
const HOTEL: Letting = Letting {
    percent: 87,
    months: &[(6, 4), (12, 16), (24, 44), (36, 36)],
    sizes: &[(1, 16), (2, 28), (3, 28), (4, 18), (6, 10)],
    rents: (91, 104),
    tenants: 31,
};

/// How a business centre is let.
const BUSINESS: Letting = Letting {
    percent: 78,
    months: &[(36, 30), (60, 50), (72, 20)],
    sizes: &[(1, 10), (2, 24), (3, 30), (4, 22), (6, 14)],
    rents: (96, 108),
    tenants: 32,
};

/// How an incubator is let: below what is asked.
const INCUBATOR: Letting = Letting {
    percent: 88,
    months: &[(6, 12), (12, 38), (24, 50)],
    sizes: &[(1, 34), (2, 38), (3, 20), (4, 8)],
    rents: (55, 82),
    tenants: 26,
};

/// The four parks, seen from a day.
pub fn anpt(seed: u64, today: NaiveDate) -> Layout {
    let mut site = Site::new(TITLE, seed, today, &ALGERIA);
    sidi_abdallah(&mut site, today);
    oran(&mut site, today);
    annaba(&mut site, today);
    ouargla(&mut site, today);
    site.finish()
}

fn park(code: &str, name: &str, town: &str, status: ParkStatus) -> Park {
    Park {
        town: town.to_owned(),
        operator: "Agence nationale de promotion et de développement des parcs technologiques".to_owned(),
        status,
        notice_months: 3,
        incubation_months: Some(24),
        hotel_months: Some(60),
        ..Park::new(ParkId::default(), code, name)
    }
}

/// Floors of one outline from the lowest level up; the basement is for storage.
fn floors(outline: Outline, levels: std::ops::RangeInclusive<i32>, programme: Programme) -> Vec<FloorSpec> {
    levels
        .map(|level| {
            let programme = if level < 0 { Programme::Basement } else { programme };
            FloorSpec { level, outline, programme }
        })
        .collect()
}

/// In service: a central building of 20 000 m² about a common hall, here as two, and an incubator of 9 800 m².
fn sidi_abdallah(site: &mut Site, today: NaiveDate) {
    site.park(park("SA", "Sidi Abdallah", "Sidi Abdallah, Alger", ParkStatus::Open), 1_000, 66);
    site.people(12, 7, 18);
    let opened = first_of_month(months_before(today, 92));
    let hotel = BuildingSpec {
        code: "ML",
        name: "Hôtel d’entreprises",
        kind: BuildingKind::EnterpriseHotel,
        rent: 1_000,
        opened,
        letting: HOTEL,
    };
    let ring = |middle, columns, rows| Outline::Ring { columns, rows, middle };
    site.building(&hotel, &floors(ring(Middle::Atrium, 106, 46), -1..=5, Programme::Hotel));
    let business = BuildingSpec {
        code: "CA",
        name: "Centre d’affaires",
        kind: BuildingKind::BusinessCentre,
        rent: 1_250,
        letting: BUSINESS,
        ..hotel
    };
    site.building(&business, &floors(ring(Middle::Core, 108, 37), -1..=5, Programme::Business));
    let incubator = BuildingSpec {
        code: "IN",
        name: "Incubateur",
        kind: BuildingKind::Incubator,
        rent: 800,
        opened: first_of_month(months_before(today, 74)),
        letting: INCUBATOR,
    };
    let horseshoe = Outline::Winged { columns: 110, depth: 11, left: 19, right: 19 };
    site.building(&incubator, &floors(horseshoe, -1..=5, Programme::Incubator));
}

/// Planned: two incubators and an enterprise hotel; part of it is promised.
fn oran(site: &mut Site, today: NaiveDate) {
    site.park(park("OR", "Oran", "Oran", ParkStatus::Planned), 900, 20);
    site.people(0, 8, 5);
    let opened = first_of_month(months_after(today, 8));
    let bar = Outline::Winged { columns: 84, depth: 10, left: 0, right: 0 };
    let hook = Outline::Winged { columns: 76, depth: 10, left: 0, right: 20 };
    let promised = |percent, letting: Letting| Letting { percent, ..letting };
    let first = BuildingSpec {
        code: "IA",
        name: "Incubateur A",
        kind: BuildingKind::Incubator,
        rent: 700,
        opened,
        letting: promised(34, INCUBATOR),
    };
    site.building(&first, &floors(hook, 0..=1, Programme::Incubator));
    let second = BuildingSpec { code: "IB", name: "Incubateur B", letting: promised(12, INCUBATOR), ..first };
    site.building(&second, &floors(bar, 0..=1, Programme::Incubator));
    let hotel = BuildingSpec {
        code: "HO",
        name: "Hôtel d’entreprises",
        kind: BuildingKind::EnterpriseHotel,
        rent: 900,
        letting: promised(28, HOTEL),
        ..first
    };
    site.building(&hotel, &floors(bar, 0..=2, Programme::Hotel));
}

/// Stalled: one building on paper, and nobody waits for it.
fn annaba(site: &mut Site, today: NaiveDate) {
    site.park(park("AN", "Annaba", "Annaba", ParkStatus::Planned), 900, 0);
    let building = BuildingSpec {
        code: "AB",
        name: "Incubateur et bureaux (projet arrêté)",
        kind: BuildingKind::Incubator,
        rent: 800,
        opened: first_of_month(months_after(today, 30)),
        letting: Letting { percent: 0, ..INCUBATOR },
    };
    let bar = Outline::Winged { columns: 66, depth: 10, left: 0, right: 0 };
    site.building(&building, &floors(bar, 0..=0, Programme::Incubator));
}

/// Planned: a business centre, an incubator and a data centre.
fn ouargla(site: &mut Site, today: NaiveDate) {
    site.park(park("OU", "Ouargla", "Ouargla", ParkStatus::Planned), 850, 8);
    site.people(0, 2, 2);
    let business = BuildingSpec {
        code: "CO",
        name: "Centre d’affaires",
        kind: BuildingKind::BusinessCentre,
        rent: 950,
        opened: first_of_month(months_after(today, 16)),
        letting: Letting { percent: 12, ..BUSINESS },
    };
    let bar = |columns| Outline::Winged { columns, depth: 10, left: 0, right: 0 };
    site.building(&business, &floors(bar(78), 0..=0, Programme::Business));
    let incubator = BuildingSpec {
        code: "IO",
        name: "Incubateur",
        kind: BuildingKind::Incubator,
        rent: 650,
        letting: Letting { percent: 8, ..INCUBATOR },
        ..business
    };
    site.building(&incubator, &floors(bar(66), 0..=0, Programme::Incubator));
    let data = BuildingSpec {
        code: "DC",
        name: "Centre de données",
        rent: 1_400,
        letting: Letting { percent: 0, ..BUSINESS },
        ..business
    };
    site.building(&data, &floors(bar(60), 0..=0, Programme::DataCentre));
}
