//! What is on a floor before an import, and what an import asks to put there.

use std::collections::BTreeSet;

use super::Placed;
use crate::model::{FloorId, Layout, Shape};
use crate::operations::{ImportUnits, ImportedUnit, PresentUnits};

/// What is there already.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Site {
    /// The codes in use in the building, less those of units that are to go.
    pub codes: BTreeSet<String>,
    /// The units that stay on the floor, by code.
    pub units: Vec<(String, Shape)>,
}

impl Site {
    /// What of a floor is there, by what becomes of its units.
    pub fn of(layout: &Layout, floor: FloorId, present: PresentUnits) -> Self {
        let stays = present == PresentUnits::Stay;
        let building = layout.floor(floor).map(|floor| floor.building);
        let of_building = building.iter().flat_map(|id| layout.units_of_building(*id));
        let codes = of_building.filter(|unit| stays || unit.floor != floor).map(|unit| unit.code.clone()).collect();
        let staying = layout.units_of(floor).filter(|_| stays);
        Self { codes, units: staying.map(|unit| (unit.code.clone(), unit.shape.clone())).collect() }
    }
}

impl Placed {
    /// The request to put the rooms that fit on a floor, all measured by one standard.
    pub fn to_import(&self, floor: FloorId, present: PresentUnits, standard: &str) -> ImportUnits {
        let units = self.fitting().filter_map(|room| {
            Some(ImportedUnit {
                code: room.code.clone(),
                usage: room.usage,
                shape: room.shape.clone()?,
                area: room.area,
                standard: standard.to_owned(),
            })
        });
        ImportUnits { floor, module: self.module, present, grid: (self.columns, self.rows), units: units.collect() }
    }
}
