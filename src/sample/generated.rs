//! Layouts of any size, for trials and measurements: parks are added until there are as many units as wanted.

use chrono::NaiveDate;

use crate::model::{BuildingKind, Layout, Park, ParkId};

use super::dates::{first_of_month, months_before};
use super::plans::{self, FloorPlan, FloorSpec, Middle, Outline, Programme};
use super::site::{BuildingSpec, Letting, Site};
use super::words::ALGERIA;

const TOWNS: [&str; 12] = [
    "Béjaïa",
    "Blida",
    "Tlemcen",
    "Sétif",
    "Constantine",
    "Batna",
    "Tizi Ouzou",
    "Mostaganem",
    "Ghardaïa",
    "Biskra",
    "Médéa",
    "Jijel",
];

const LETTING: Letting = Letting {
    percent: 85,
    months: &[(12, 24), (24, 44), (36, 22), (60, 10)],
    sizes: &[(1, 40), (2, 32), (3, 18), (4, 10)],
    rents: (90, 106),
    tenants: 66,
};

/// A believable layout of exactly so many units, seen from a day.
pub fn generated(units: usize, seed: u64, today: NaiveDate) -> Layout {
    let title = format!("{units} lots — données inventées (exemple)");
    let mut site = Site::new(&title, seed, today, &ALGERIA);
    let mut left = units;
    let mut parks = 0;
    while left > 0 {
        let town = TOWNS[parks % TOWNS.len()];
        parks += 1;
        site.park(park(parks, town), 1_000, 1);
        let buildings = site.draw.between(3, 12);
        for number in 1..=buildings {
            if left == 0 {
                break;
            }
            site.people(2, 1, 2);
            left = building(&mut site, number, left, today);
        }
    }
    site.finish()
}

/// Adds a building with at most `left` units; answers how many are left after it.
fn building(site: &mut Site, number: u32, left: usize, today: NaiveDate) -> usize {
    let kinds = [
        (BuildingKind::EnterpriseHotel, Programme::Hotel, "Hôtel d’entreprises"),
        (BuildingKind::Incubator, Programme::Incubator, "Incubateur"),
        (BuildingKind::BusinessCentre, Programme::Business, "Centre d’affaires"),
    ];
    let (kind, programme, name) = *site.draw.pick(&kinds);
    let outline = outline(site);
    let top = i32::try_from(site.draw.between(2, 8)).unwrap_or(2);
    let mut left = left;
    let mut floors: Vec<(i32, FloorPlan)> = Vec::new();
    for level in -1..=top {
        let programme = if level < 0 { Programme::Basement } else { programme };
        let mut plan = plans::plan(&FloorSpec { level, outline, programme }, &mut site.draw);
        if plan.rooms.len() > left {
            plan = plans::exact(u32::try_from(left).unwrap_or(u32::MAX));
        }
        left -= plan.rooms.len().min(left);
        // A building that ends before it has risen above the ground stands on the ground.
        let level = if left == 0 && floors.is_empty() { 0 } else { level };
        floors.push((level, plan));
        if left == 0 {
            break;
        }
    }
    let spec = BuildingSpec {
        code: &format!("B{number}"),
        name: &format!("{name} {number}"),
        kind,
        rent: 100 * site.draw.between(7, 13),
        opened: first_of_month(months_before(today, site.draw.between(40, 110))),
        letting: LETTING,
    };
    site.planned_building(&spec, floors);
    left
}

fn outline(site: &mut Site) -> Outline {
    let draw = &mut site.draw;
    match draw.between(0, 4) {
        0 => Outline::Ring { columns: draw.between(84, 116), rows: draw.between(43, 50), middle: Middle::Atrium },
        1 => Outline::Ring { columns: draw.between(100, 116), rows: draw.between(35, 38), middle: Middle::Core },
        2 => Outline::Winged { columns: 110, depth: 11, left: draw.between(16, 26), right: draw.between(16, 26) },
        3 => Outline::Winged { columns: draw.between(70, 100), depth: 10, left: 0, right: draw.between(14, 26) },
        _ => Outline::Winged { columns: draw.between(60, 110), depth: draw.between(9, 11), left: 0, right: 0 },
    }
}

fn park(number: usize, town: &str) -> Park {
    Park {
        town: town.to_owned(),
        operator: "Exploitant inventé".to_owned(),
        notice_months: 3,
        incubation_months: Some(24),
        hotel_months: Some(60),
        ..Park::new(ParkId::default(), format!("P{number}"), format!("Parc technologique {number} de {town}"))
    }
}
