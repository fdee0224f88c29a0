//! Areas.

use crate::model::{Layout, Unit};

/// A unit's lettable area in m²: as measured, else derived from its cells; 0 where its use cannot be let.
pub fn lettable_area(layout: &Layout, unit: &Unit) -> f64 {
    if unit.usage.is_lettable() { floor_area(layout, unit) } else { 0.0 }
}

/// A unit's area in m², whatever its use.
pub(super) fn floor_area(layout: &Layout, unit: &Unit) -> f64 {
    layout.area_of(unit)
}
