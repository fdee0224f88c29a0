//! Areas.

use crate::model::{Layout, Unit};

/// A unit's lettable area in m²: as measured, else derived from its cells; 0 where its use cannot be let.
pub fn lettable_area(layout: &Layout, unit: &Unit) -> f64 {
    if unit.usage.is_lettable() { layout.area_of(unit) } else { 0.0 }
}
