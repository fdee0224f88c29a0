//! Rents by unit and by area.

use chrono::NaiveDate;

use crate::model::{Layout, Money, Tenancy, UnitId, claims};

/// The part of a tenancy's monthly rent on a day that falls on one of its units, in proportion to the area it takes there.
///
/// The parts of all its units add up to the rent exactly: each is the difference of two rounded running sums.
pub fn rent_share(layout: &Layout, tenancy: &Tenancy, unit: UnitId, date: NaiveDate) -> Money {
    share(layout, tenancy, unit, tenancy.rent_at(date))
}

/// The part of any amount of a tenancy that falls on one of its units, shared out as the rent is.
pub fn share(layout: &Layout, tenancy: &Tenancy, unit: UnitId, amount: Money) -> Money {
    let weights: Vec<(UnitId, f64)> =
        tenancy.units.iter().map(|occupied| (occupied.unit, area_taken(layout, tenancy, occupied.unit))).collect();
    let total: f64 = weights.iter().map(|(_, weight)| weight).sum();
    if weights.len() == 1 || total <= 0.0 {
        let carries_all = weights.first().is_some_and(|(first, _)| *first == unit);
        return if carries_all { amount } else { Money::ZERO };
    }
    let mut running = 0.0;
    for (id, weight) in weights {
        let before = amount.scaled(running / total);
        running += weight;
        if id == unit {
            return amount.scaled((running / total).min(1.0)) - before;
        }
    }
    Money::ZERO
}

/// The area in m² that a tenancy takes of a unit: by seats where the unit is shared.
pub fn area_taken(layout: &Layout, tenancy: &Tenancy, unit: UnitId) -> f64 {
    layout.unit(unit).map_or(0.0, |unit| claims::area_taken(layout, tenancy, unit))
}

/// The area in m² that a tenancy takes, all its units together.
pub fn tenancy_area(layout: &Layout, tenancy: &Tenancy) -> f64 {
    tenancy.units.iter().map(|occupied| area_taken(layout, tenancy, occupied.unit)).sum()
}

/// A tenancy's rent for one m² and one year as it is on a day, `None` where it has no area.
pub fn annual_rent_per_square_metre(layout: &Layout, tenancy: &Tenancy, date: NaiveDate) -> Option<Money> {
    let area = tenancy_area(layout, tenancy);
    (area > 0.0).then(|| tenancy.rent_at(date).times(12).scaled(1.0 / area))
}
