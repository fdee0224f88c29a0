//! Who waits to be placed since the plan was redrawn.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use super::{Standing, standing};
use crate::model::{Layout, ParkId, Tenancy};

/// The tenancies that lost a unit when the plan was redrawn, wait for another and are not over at the date: those in
/// place first, then those that start first. It reads every tenancy: for what is kept until the layout changes.
pub fn waiting(layout: &Layout, date: NaiveDate) -> Vec<Arc<Tenancy>> {
    let waits = |tenancy: &&Arc<Tenancy>| !tenancy.to_place.is_empty() && standing(tenancy, date) != Standing::Ended;
    let mut waiting: Vec<Arc<Tenancy>> = layout.tenancies().filter(waits).cloned().collect();
    waiting.sort_by_key(|tenancy| (!standing(tenancy, date).is_in_place(), tenancy.start, tenancy.id));
    waiting
}

/// The park in which a waiting tenancy is to be placed: that of the units it has; where it has none, the one park
/// that has the floor where it lost one. `None` where no park or several have such a floor.
pub fn home_of(layout: &Layout, tenancy: &Tenancy) -> Option<ParkId> {
    if let Some(park) = layout.park_of(tenancy) {
        return Some(park.id);
    }
    let lost = tenancy.to_place.first()?;
    let (code, level) = lost.place.rsplit_once(' ')?;
    let level: i32 = level.parse().ok()?;
    let there = layout.buildings().filter(|building| building.code == code);
    let there = there.filter(|building| layout.floors_in_order(building.id).iter().any(|floor| floor.level == level));
    let parks: BTreeSet<ParkId> = there.map(|building| building.park).collect();
    parks.first().copied().filter(|_| parks.len() == 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Building, BuildingId, Currency, Displaced, Floor, FloorId, LayoutParts, StartupId, TenancyId};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn tenancy(id: u64, start: &str, end: Option<&str>, lost: &[&str]) -> Tenancy {
        let displaced = |code: &&str| Displaced {
            code: (*code).to_owned(),
            place: String::new(),
            area: 20.0,
            seats: None,
            currency: Currency::DINAR,
        };
        Tenancy {
            end: end.map(day),
            to_place: lost.iter().map(displaced).collect(),
            ..Tenancy::new(TenancyId::new(id), StartupId::new(1), Vec::new(), day(start))
        }
    }

    #[test]
    fn those_wait_who_lost_a_unit_and_are_not_gone() {
        let tenancies = vec![
            tenancy(1, "2026-01-01", Some("2026-06-30"), &["A1"]),
            tenancy(2, "2026-03-01", None, &["A2", "A3"]),
            tenancy(3, "2026-02-01", None, &[]),
            tenancy(4, "2026-09-01", None, &["A4"]),
        ];
        let layout = Layout::from_parts(LayoutParts { tenancies, ..LayoutParts::default() }).unwrap();
        let ids = |date: &str| waiting(&layout, day(date)).iter().map(|tenancy| tenancy.id.value()).collect::<Vec<_>>();
        assert_eq!(ids("2026-06-30"), [1, 2, 4]);
        assert_eq!(ids("2026-02-15"), [1, 2, 4], "who comes waits too");
        assert_eq!(ids("2026-07-01"), [2, 4]);
        let in_place_first = Layout::from_parts(LayoutParts {
            tenancies: vec![tenancy(1, "2026-09-01", None, &["A1"]), tenancy(2, "2026-03-01", None, &["A2"])],
            ..LayoutParts::default()
        });
        let first = waiting(&in_place_first.unwrap(), day("2026-07-01"));
        assert_eq!(first.iter().map(|tenancy| tenancy.id.value()).collect::<Vec<_>>(), [2, 1]);
    }

    #[test]
    fn the_floor_tells_the_park() {
        let building = |id, park, code| Building::new(BuildingId::new(id), ParkId::new(park), code);
        let floor = |id, building, level| Floor::new(FloorId::new(id), BuildingId::new(building), level, 9, 9, 1.0);
        let mut waits = tenancy(1, "2026-01-01", None, &["A1"]);
        let parts = LayoutParts {
            buildings: vec![building(1, 1, "ML"), building(2, 2, "ML"), building(3, 2, "Bloc B")],
            floors: vec![floor(1, 1, 0), floor(2, 2, 0), floor(3, 2, 1), floor(4, 3, -1)],
            ..LayoutParts::default()
        };
        let layout = Layout::from_parts(parts).unwrap();
        for (place, park) in
            [("ML 1", Some(2)), ("Bloc B -1", Some(2)), ("ML 0", None), ("ML 7", None), ("INC 1", None), ("", None)]
        {
            waits.to_place[0].place = place.to_owned();
            assert_eq!(home_of(&layout, &waits), park.map(ParkId::new), "{place}");
        }
    }
}
