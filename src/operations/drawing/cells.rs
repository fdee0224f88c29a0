//! The cells of a floor: whose they are, and which are free.

use std::collections::BTreeSet;

use crate::model::{CellRect, EntityId, Floor, FloorId, Layout, Region, Shape, Unit, UnitId, by_code};
use crate::operations::Refusal;

/// The cells of a region that are on the floor's grid and belong to no unit but `except`.
pub fn free_cells(layout: &Layout, floor: FloorId, region: &Region, except: &[UnitId]) -> Region {
    let Some(grid) = layout.floor(floor) else { return Region::default() };
    let on_grid = region.within(grid.columns, grid.rows);
    let Some(bounds) = on_grid.bounds() else { return on_grid };
    on_grid.difference(&rectangles_within(others(layout, floor, except), bounds).collect())
}

/// The units of the floor but `except` that have a cell of the region, by code.
pub(super) fn units_in(layout: &Layout, floor: FloorId, region: &Region, except: &[UnitId]) -> Vec<UnitId> {
    let Some(bounds) = region.bounds() else { return Vec::new() };
    let mut found: Vec<&Unit> = others(layout, floor, except)
        .filter(|unit| unit.shape.rectangles().iter().any(|rectangle| rectangle.overlaps(&bounds)))
        .filter(|unit| Region::from(&unit.shape).overlaps(region))
        .collect();
    found.sort_by(|a, b| by_code(&a.code, &b.code).then(a.id.cmp(&b.id)));
    found.into_iter().map(|unit| unit.id).collect()
}

/// Whether cells with these bounds are on the floor's grid.
pub(super) const fn fits(floor: &Floor, bounds: CellRect) -> bool {
    bounds.right() <= floor.columns && bounds.bottom() <= floor.rows
}

/// A shape that may replace the former one of a unit: it has a cell and is in no more pieces than before, one at first.
pub(super) fn whole(unit: Option<&Unit>, region: &Region) -> Result<Shape, Refusal> {
    let parts = region.parts();
    let before = unit.map_or(1, |unit| Region::from(&unit.shape).parts().len());
    if parts.len() > before.max(1) {
        return Err(Refusal::FallsApart { unit: unit.map(|unit| unit.id), parts });
    }
    region.to_shape().ok_or(Refusal::NoFreeCell)
}

/// A unit that exists.
pub(in crate::operations) fn known_unit(layout: &Layout, id: UnitId) -> Result<&Unit, Refusal> {
    layout.unit(id).map(|unit| &**unit).ok_or(Refusal::Unknown(EntityId::Unit(id)))
}

/// A floor that exists.
pub(in crate::operations) fn known_floor(layout: &Layout, id: FloorId) -> Result<&Floor, Refusal> {
    layout.floor(id).map(|floor| &**floor).ok_or(Refusal::Unknown(EntityId::Floor(id)))
}

/// Units that exist, each once, in the order named, and the one floor that they lie on.
pub(super) fn on_one_floor<'a>(layout: &'a Layout, ids: &[UnitId]) -> Result<(&'a Floor, Vec<&'a Unit>), Refusal> {
    let mut named = BTreeSet::new();
    if let Some(twice) = ids.iter().find(|id| !named.insert(**id)) {
        return Err(Refusal::UnitTwice { unit: *twice });
    }
    let units: Vec<&Unit> = ids.iter().map(|id| known_unit(layout, *id)).collect::<Result<_, _>>()?;
    let first = units.first().ok_or(Refusal::NoUnit)?;
    if units.iter().any(|unit| unit.floor != first.floor) {
        return Err(Refusal::SeveralFloors);
    }
    Ok((known_floor(layout, first.floor)?, units))
}

/// The codes of units, for a label or a refusal.
pub(super) fn codes<'a>(units: impl IntoIterator<Item = &'a Unit>) -> Vec<String> {
    units.into_iter().map(|unit| unit.code.clone()).collect()
}

/// How a floor is called in a label: its building's code and its level.
pub(in crate::operations) fn floor_name(layout: &Layout, floor: &Floor) -> String {
    let building = layout.building(floor.building).map(|building| building.code.as_str()).unwrap_or_default();
    format!("{building} {}", floor.level)
}

fn others<'a>(layout: &'a Layout, floor: FloorId, except: &'a [UnitId]) -> impl Iterator<Item = &'a Unit> {
    let except: BTreeSet<UnitId> = except.iter().copied().collect();
    layout.units_of(floor).map(|unit| &**unit).filter(move |unit| !except.contains(&unit.id))
}

fn rectangles_within<'a>(units: impl Iterator<Item = &'a Unit>, bounds: CellRect) -> impl Iterator<Item = CellRect> {
    units.flat_map(|unit| unit.shape.rectangles()).copied().filter(move |rectangle| rectangle.overlaps(&bounds))
}
