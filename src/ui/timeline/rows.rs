//! The order of the rows, and how high each lies: kept until the layout, the scope or what is folded changes.

use std::collections::BTreeSet;

use crate::figures::lanes;
use crate::model::{BuildingId, FloorId, Layout, ParkId, UnitId};
use crate::ui::dashboard::Scope;

/// The height of a lane, and of the heading of a group, in points.
pub(super) const LANE: f32 = 22.0;
const PADDING: f32 = 6.0;
const HEADING: f32 = 26.0;

/// What stands in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Row {
    Park(ParkId),
    Building(BuildingId),
    Floor(FloorId),
    Unit(UnitId),
}

impl Row {
    pub(super) const fn unit(self) -> Option<UnitId> {
        match self {
            Self::Unit(unit) => Some(unit),
            _ => None,
        }
    }
}

/// What the rows follow from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RowsKey {
    pub(super) version: u64,
    pub(super) scope: Scope,
    /// Counts what was folded and unfolded.
    pub(super) folds: u64,
}

/// All rows in their order.
#[derive(Debug, Clone)]
pub(super) struct Rows {
    pub(super) key: RowsKey,
    pub(super) order: Vec<Row>,
    /// The upper edge of each row, and the lower edge of the last.
    tops: Vec<f32>,
}

impl Rows {
    pub(super) fn new(key: RowsKey, layout: &Layout, folded: &BTreeSet<Row>) -> Self {
        let mut rows = Self { key, order: Vec::new(), tops: vec![0.0] };
        let parks = layout.parks_in_order();
        let in_scope = |park: ParkId| match key.scope {
            Scope::All => true,
            Scope::Park(scope) => scope == park,
            Scope::Building(building) => layout.building(building).is_some_and(|building| building.park == park),
        };
        let several = key.scope == Scope::All && parks.len() > 1;
        for park in parks.into_iter().filter(|park| in_scope(park.id)) {
            if several {
                rows.push(Row::Park(park.id), HEADING);
            }
            if several && folded.contains(&Row::Park(park.id)) {
                continue;
            }
            for building in layout.buildings_in_order(park.id) {
                if !matches!(key.scope, Scope::Building(scope) if scope != building.id) {
                    rows.push_building(layout, building.id, folded);
                }
            }
        }
        rows
    }

    fn push_building(&mut self, layout: &Layout, building: BuildingId, folded: &BTreeSet<Row>) {
        self.push(Row::Building(building), HEADING);
        if folded.contains(&Row::Building(building)) {
            return;
        }
        for floor in layout.floors_in_order(building) {
            self.push(Row::Floor(floor.id), HEADING);
            if folded.contains(&Row::Floor(floor.id)) {
                continue;
            }
            for unit in layout.units_in_order(floor.id) {
                if unit.usage.is_lettable() || !layout.tenancies_on(unit.id).is_empty() {
                    self.push(Row::Unit(unit.id), LANE.mul_add(lanes(layout, unit) as f32, PADDING));
                }
            }
        }
    }

    fn push(&mut self, row: Row, height: f32) {
        self.order.push(row);
        self.tops.push(self.height() + height);
    }

    /// The height of all rows.
    pub(super) fn height(&self) -> f32 {
        self.tops.last().copied().unwrap_or_default()
    }

    /// From where to where a row reaches.
    pub(super) fn span(&self, index: usize) -> (f32, f32) {
        (self.tops[index], self.tops[index + 1])
    }

    /// The row at a height.
    pub(super) fn at(&self, y: f32) -> Option<usize> {
        let after = self.tops.partition_point(|top| *top <= y);
        after.checked_sub(1).filter(|index| *index < self.order.len())
    }

    /// The rows that reach into a span.
    pub(super) fn seen(&self, from: f32, to: f32) -> std::ops::Range<usize> {
        let first = self.tops.partition_point(|top| *top <= from).saturating_sub(1);
        let last = self.tops.partition_point(|top| *top < to).min(self.order.len());
        first.min(last)..last
    }

    /// Where a row stands.
    pub(super) fn find(&self, row: Row) -> Option<usize> {
        self.order.iter().position(|other| *other == row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Building, Floor, LayoutParts, Park, Shape, Unit, UnitUse};

    fn layout() -> Layout {
        let building = |id, park| Building::new(BuildingId::new(id), ParkId::new(park), format!("B{id}"));
        let floor = |id, building| Floor::new(FloorId::new(id), BuildingId::new(building), 0, 9, 9, 1.0);
        let unit = |id: u64, floor, usage| {
            let shape = Shape::rectangle(u32::try_from(id).unwrap(), 0, 1, 1);
            Unit::new(UnitId::new(id), FloorId::new(floor), format!("U{id}"), usage, shape)
        };
        let park = |id, code: &str| Park::new(ParkId::new(id), code, code);
        Layout::from_parts(LayoutParts {
            parks: vec![park(1, "P"), park(2, "Q")],
            buildings: vec![building(1, 1), building(2, 2)],
            floors: vec![floor(1, 1), floor(2, 2)],
            units: vec![
                unit(1, 1, UnitUse::Office),
                unit(2, 1, UnitUse::Circulation),
                unit(3, 1, UnitUse::Office),
                unit(4, 2, UnitUse::Office),
            ],
            ..LayoutParts::default()
        })
        .unwrap()
    }

    fn rows(scope: Scope, folded: &[Row]) -> Rows {
        let key = RowsKey { version: 0, scope, folds: 0 };
        Rows::new(key, &layout(), &folded.iter().copied().collect())
    }

    #[test]
    fn units_stand_under_their_floor_building_and_park() {
        let units = |rows: &Rows| rows.order.iter().filter_map(|row| row.unit()).map(UnitId::value).collect::<Vec<_>>();
        let all = rows(Scope::All, &[]);
        assert_eq!(all.order.len(), 9);
        assert_eq!(units(&all), [1, 3, 4], "a corridor has no row");
        assert_eq!(units(&rows(Scope::Park(ParkId::new(2)), &[])), [4]);
        assert_eq!(rows(Scope::Building(BuildingId::new(1)), &[]).order[0], Row::Building(BuildingId::new(1)));
        assert_eq!(units(&rows(Scope::All, &[Row::Floor(FloorId::new(1))])), [4]);
        assert_eq!(units(&rows(Scope::All, &[Row::Park(ParkId::new(1)), Row::Building(BuildingId::new(2))])), [0; 0]);
    }

    #[test]
    fn a_height_is_that_of_the_row_there() {
        let rows = rows(Scope::All, &[]);
        for index in 0..rows.order.len() {
            let (top, bottom) = rows.span(index);
            assert_eq!((rows.at(top), rows.at(bottom - 0.1)), (Some(index), Some(index)));
            assert_eq!(rows.seen(top, bottom), index..index + 1);
        }
        assert_eq!(rows.at(rows.height()), None);
        assert_eq!(rows.at(-1.0), None);
        assert_eq!(rows.seen(0.0, 1.0e6), 0..rows.order.len());
    }
}
