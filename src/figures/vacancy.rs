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
    use crate::model::{FloorId, LayoutParts, Money, Occupied, Shape, StartupId, Tenancy, TenancyId, UnitId, UnitUse};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn unit() -> Unit {
        Unit {
            id: UnitId::new(1),
            floor: FloorId::new(1),
            code: "A1".to_owned(),
            usage: UnitUse::Office,
            shape: Shape::rectangle(0, 0, 1, 1),
            area: Some(20.0),
            standard: String::new(),
            seats: 0,
            shared: false,
            services: std::collections::BTreeSet::new(),
            asking_rent: None,
            unavailable: Vec::new(),
            remarks: String::new(),
        }
    }

    fn tenancy(id: u64, state: TenancyState, start: &str, end: &str, holdover: bool) -> Tenancy {
        Tenancy {
            id: TenancyId::new(id),
            startup: StartupId::new(1),
            units: vec![Occupied { unit: UnitId::new(1), seats: None }],
            state,
            start: day(start),
            end: Some(day(end)),
            vacated: None,
            holdover,
            contract: String::new(),
            kind: crate::model::ContractKind::Lease,
            signed: None,
            notice_months: None,
            notice_given: None,
            breaks: Vec::new(),
            rent: Money::ZERO,
            rent_start: None,
            charges: Money::ZERO,
            deposit: Money::ZERO,
            deposit_held: Money::ZERO,
            remarks: String::new(),
        }
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
