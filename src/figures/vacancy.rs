//! Since when nobody is there.

use chrono::NaiveDate;

use crate::model::{Layout, TenancyState, Unit};

/// The day after the last tenant left a unit that has none at the date; `None` where a tenant is there, or where it was
/// never let.
pub fn vacant_since(layout: &Layout, unit: &Unit, date: NaiveDate) -> Option<NaiveDate> {
    let mut since = None;
    for tenancy in layout.tenancies_on(unit.id) {
        let Some(period) = tenancy.occupied_period().filter(|_| tenancy.state == TenancyState::Signed) else {
            continue;
        };
        if period.contains(date) {
            return None;
        }
        since = since.max(period.last().filter(|last| *last < date));
    }
    since.and_then(|last| last.succ_opt())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FloorId, LayoutParts, Occupied, Shape, StartupId, Tenancy, TenancyId, UnitId, UnitUse};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn unit() -> Unit {
        Unit::new(UnitId::new(1), FloorId::new(1), "A1", UnitUse::Office, Shape::rectangle(0, 0, 1, 1))
    }

    fn tenancy(id: u64, state: TenancyState, start: &str, end: &str, holdover: bool) -> Tenancy {
        let units = vec![Occupied { unit: UnitId::new(1), seats: None }];
        let end = Some(day(end));
        Tenancy { state, end, holdover, ..Tenancy::new(TenancyId::new(id), StartupId::new(1), units, day(start)) }
    }

    #[test]
    fn a_unit_is_vacant_since_the_day_after_its_last_tenant() {
        let tenancies = vec![
            tenancy(1, TenancyState::Signed, "2024-01-01", "2024-06-30", false),
            tenancy(2, TenancyState::Signed, "2024-09-01", "2025-08-31", false),
            tenancy(3, TenancyState::Reserved, "2025-10-01", "2025-10-31", false),
            tenancy(4, TenancyState::Signed, "2026-01-01", "2026-03-31", true),
        ];
        let parts = LayoutParts { units: vec![unit()], tenancies, ..LayoutParts::default() };
        let layout = Layout::from_parts(parts).unwrap();
        for (date, expected) in [
            ("2023-12-31", None),
            ("2024-06-30", None),
            ("2024-07-01", Some("2024-07-01")),
            ("2024-08-31", Some("2024-07-01")),
            ("2025-08-31", None),
            ("2025-10-15", Some("2025-09-01")),
            ("2025-12-31", Some("2025-09-01")),
            ("2026-12-31", None),
        ] {
            assert_eq!(vacant_since(&layout, &unit(), day(date)), expected.map(day), "{date}");
        }
    }
}
