//! A floor at a date, ready to be drawn: rooms with their looks and texts, and walls. Derived, never altered.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use egui::{Pos2, Rect, pos2};

use super::cells::Cells;
use super::colouring::{Colouring, LegendEntry, Look, Mark};
use super::walls::{Wall, walls};
use crate::app::ColourMode;
use crate::figures::{Occupancy, UnitStatus, occupancy};
use crate::message;
use crate::model::{Caption, CellRect, Floor, FloorId, Layout, Opening, Region, Shape, Unit, UnitId, UnitUse, outline};
use crate::text::{Language, Texts, visible};
use crate::ui::theme::Theme;

/// What a [`PlanModel`] follows from. As long as it stays the same, so does the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ModelKey {
    pub(super) floor: FloorId,
    pub(super) version: u64,
    pub(super) date: NaiveDate,
    pub(super) colouring: ColourMode,
    pub(super) dark: bool,
    pub(super) language: Language,
}

/// A unit as it is drawn. Places are in cells.
#[derive(Debug, Clone)]
pub(super) struct Room {
    pub(super) unit: UnitId,
    shape: Vec<CellRect>,
    pub(super) rects: Vec<Rect>,
    pub(super) bounds: Rect,
    /// Where a label has the most room.
    pub(super) label_area: Rect,
    pub(super) look: Look,
    pub(super) code: String,
    /// The tenant, or what is taken of a shared unit, or what keeps it from being let.
    pub(super) tenant: String,
    pub(super) area: String,
    /// Code, tenant and status, for those who hear the plan.
    pub(super) spoken: String,
    /// Whether it can be let at all; only such units are walked to and caught by the rubber band.
    pub(super) lettable: bool,
    /// Whether it is a corridor, a stair or a shaft.
    pub(super) building: bool,
}

impl Room {
    /// The ends of every straight piece of its outline.
    pub(super) fn outline(&self) -> Vec<(Pos2, Pos2)> {
        if let [rect] = self.shape.as_slice() {
            let rect = in_cells(rect);
            return vec![
                (rect.left_top(), rect.right_top()),
                (rect.right_top(), rect.right_bottom()),
                (rect.left_bottom(), rect.right_bottom()),
                (rect.left_top(), rect.left_bottom()),
            ];
        }
        let corner = |(column, row): (u32, u32)| pos2(column as f32, row as f32);
        outline(&self.shape).into_iter().map(|edge| (corner(edge.from), corner(edge.to))).collect()
    }
}

/// A floor ready to be drawn.
#[derive(Debug, Clone)]
pub(super) struct PlanModel {
    pub(super) key: ModelKey,
    /// The grid of cells.
    pub(super) sheet: Rect,
    /// What is built of it, or the whole grid where nothing is.
    pub(super) content: Rect,
    /// The side of a cell in metres.
    pub(super) module: f32,
    pub(super) rooms: Vec<Room>,
    pub(super) cells: Cells,
    pub(super) walls: Vec<Wall>,
    pub(super) legend: Vec<LegendEntry>,
    pub(super) openings: Vec<Opening>,
    /// What is written on the plan, and where its middle is.
    pub(super) captions: Vec<(Pos2, String)>,
    /// The cells within the outline of the building that no unit has.
    pub(super) free: Vec<Rect>,
    places: BTreeMap<UnitId, usize>,
}

impl PlanModel {
    /// The floor of the key; none where the layout has no such floor.
    pub(super) fn new(key: ModelKey, layout: &Layout, theme: &Theme, texts: &Texts) -> Option<Self> {
        let floor = layout.floor(key.floor)?;
        let colouring = Colouring::new(key.colouring, layout, key.date, theme);
        let units = layout.units_in_order(key.floor);
        let mut reasons = Vec::with_capacity(units.len());
        let mut rooms = Vec::with_capacity(units.len());
        for unit in &units {
            let occupancy = occupancy(layout, unit, key.date);
            let reason = colouring.reason(unit, &occupancy);
            let look = structure(unit, colouring.look(reason), key.colouring, theme);
            reasons.push(reason);
            rooms.push(room(unit, &occupancy, look, layout, texts));
        }
        let free = free_space(floor, &units);
        // What is free within the building comes after all rooms, and is none of them.
        let cells = Cells::new((0..).zip(units.iter().map(|unit| &unit.shape).chain(&free)));
        let walls = walls(&cells, |unit| rooms.get(unit as usize).is_some_and(|room| room.building));
        // Of a grid that a file has larger than any may be, no more is shown than what may be.
        let [columns, rows] = [floor.columns, floor.rows].map(|side| side.min(Floor::LARGEST_SIDE));
        let sheet = Rect::from_min_max(Pos2::ZERO, pos2(columns as f32, rows as f32));
        let free: Vec<Rect> = free.iter().flat_map(Shape::rectangles).map(in_cells).collect();
        let built = rooms.iter().map(|room| room.bounds).chain(free.iter().copied()).reduce(Rect::union);
        #[expect(clippy::cast_possible_truncation, reason = "a length that is drawn")]
        let module = floor.module as f32;
        let legend = colouring.legend(&reasons, texts);
        let places = rooms.iter().enumerate().map(|(place, room)| (room.unit, place)).collect();
        Some(Self {
            key,
            sheet,
            content: built.unwrap_or(sheet),
            module,
            rooms,
            cells,
            walls,
            legend,
            openings: floor.openings.clone(),
            captions: floor.captions.iter().map(written).collect(),
            free,
            places,
        })
    }

    /// A unit's room.
    pub(super) fn room(&self, unit: UnitId) -> Option<&Room> {
        self.rooms.get(*self.places.get(&unit)?)
    }
}

/// Parts of the building are drawn as what they are, whatever the colours mean.
fn structure(unit: &Unit, look: Look, mode: ColourMode, theme: &Theme) -> Look {
    match unit.usage {
        UnitUse::Stairs => Look { fill: theme.plan.paper, mark: Mark::Treads },
        UnitUse::Circulation => Look { fill: theme.plan.corridor, mark: Mark::Plain },
        UnitUse::Lift => Look { fill: theme.plan.paper, mark: Mark::Lift },
        UnitUse::Shaft | UnitUse::Technical => Look { fill: theme.plan.paper, mark: Mark::Shaft },
        UnitUse::Common if mode != ColourMode::Use => Look { fill: theme.plan.common, mark: Mark::Plain },
        _ => look,
    }
}

fn room(unit: &Unit, occupancy: &Occupancy, look: Look, layout: &Layout, texts: &Texts) -> Room {
    let code = texts.unit_code(unit);
    let building = unit.usage.is_structure();
    let tenants: Vec<String> =
        occupancy.occupants.iter().map(|occupant| texts.tenant(layout, &occupant.tenancy)).collect();
    let status = match occupancy.status {
        UnitStatus::NotLettable => texts.term(unit.usage),
        status => texts.term(status),
    };
    let spoken = match tenants.as_slice() {
        [] => message!(texts, "canvas-unit-spoken", code = &code, status = &status),
        tenants => {
            message!(texts, "canvas-unit-spoken-tenant", code = &code, tenant = texts.list(tenants), status = &status)
        }
    };
    let tenant = match (tenants.into_iter().next(), occupancy.status) {
        _ if unit.shared && unit.usage.is_lettable() => {
            message!(texts, "canvas-seats-taken", taken = occupancy.seats_let, seats = occupancy.seats)
        }
        (Some(tenant), _) => tenant,
        (None, UnitStatus::Reserved) => {
            occupancy.next.as_ref().map(|next| texts.tenant(layout, next)).unwrap_or_default()
        }
        (None, UnitStatus::Works | UnitStatus::Unavailable) => status,
        (None, UnitStatus::NotLettable) if unit.usage == UnitUse::Common => status,
        (None, _) => String::new(),
    };
    Room {
        unit: unit.id,
        shape: unit.shape.rectangles().to_vec(),
        rects: unit.shape.rectangles().iter().map(in_cells).collect(),
        bounds: in_cells(&unit.shape.bounds()),
        label_area: in_cells(&unit.shape.largest()),
        look,
        code,
        tenant,
        area: if unit.usage.is_lettable() { texts.area(occupancy.area) } else { String::new() },
        spoken,
        lettable: unit.usage.is_lettable(),
        building,
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a place that is drawn")]
fn written(caption: &Caption) -> (Pos2, String) {
    (pos2(caption.column as f32, caption.row as f32), visible(&caption.text).into_owned())
}

/// What lies within the building's outline and belongs to no unit, as one shape.
fn free_space(floor: &Floor, units: &[&Arc<Unit>]) -> Option<Shape> {
    let outline = Region::from(floor.outline.as_ref()?).within(floor.columns, floor.rows);
    let bounds = outline.bounds()?;
    let rectangles = units.iter().flat_map(|unit| unit.shape.rectangles());
    let taken: Region = rectangles.filter(|rectangle| rectangle.overlaps(&bounds)).copied().collect();
    outline.difference(&taken).to_shape()
}

/// A rectangle as it is drawn: one that a file has go on for ever ends at twice the largest grid, so that no line is drawn
/// along it where one more step is lost in rounding.
fn in_cells(rect: &CellRect) -> Rect {
    let corner = |places: [u32; 2]| places.map(|place| place.min(2 * Floor::LARGEST_SIDE) as f32).into();
    Rect::from_min_max(corner([rect.column, rect.row]), corner([rect.right(), rect.bottom()]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::BuildingId;

    #[test]
    fn what_goes_on_for_ever_is_drawn_to_an_end() {
        let endless = in_cells(&CellRect::new(2, 0, 4_000_000_000, 3));
        assert_eq!((endless.left(), endless.right(), endless.bottom()), (2.0, 8192.0, 3.0));
    }

    #[test]
    fn free_space_ends_with_the_grid() {
        let floor = |outline, columns| Floor {
            outline: Some(outline),
            ..Floor::new(FloorId::new(1), BuildingId::new(1), 0, columns, 10, 1.0)
        };
        let unit = |shape| Arc::new(Unit::new(UnitId::new(1), FloorId::new(1), "A", UnitUse::Office, shape));
        let endless = Shape::rectangle(0, 0, 1, 4_000_000_000);
        let free = |floor: &Floor, shape: &Shape| free_space(floor, &[&unit(shape.clone())]);
        assert_eq!(free(&floor(Shape::rectangle(0, 0, 2, 4), 10), &endless), Some(Shape::rectangle(1, 0, 1, 4)));
        let half = Shape::rectangle(0, 0, 1, 5);
        assert_eq!(free(&floor(endless, 10), &half), Some(Shape::rectangle(0, 5, 1, 5)));
        let wide = Shape::rectangle(0, 0, u32::MAX, 1);
        assert!(free(&floor(wide, u32::MAX), &half).is_some_and(|shape| shape.bounds().right() < 10_000));
    }
}
