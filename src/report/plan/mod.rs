//! A floor as a drawing: walls, fills by status, labels where they fit, a key for those that do not.

mod key;
mod label;
mod legend;
mod openings;
mod paint;

use chrono::NaiveDate;

use self::label::Labelled;
use super::drawing::{Drawing, Mark};
use super::lettering::Lettering;
use super::{palette, sheet};
use crate::figures::{Occupancy, UnitStatus, occupancy};
use crate::model::{CellRect, Floor, Layout, Unit, outline};
use crate::text::Texts;

/// The room for legend and scale below a plan.
const FOOT: f32 = 34.0;
/// The room around a plan for callouts that stand outside.
const RIM: f32 = 15.0;
/// The scales of plans: 1 to one of these, times a power of ten.
const SCALES: [f64; 10] = [1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.5];
/// Points in a metre of paper.
const METRE: f64 = 72.0 / 0.0254;

/// A unit with what is drawn of it.
struct Room<'a> {
    unit: &'a Unit,
    there: Occupancy,
    label: Labelled,
}

/// Where the cells of a floor lie on the drawing.
#[derive(Debug, Clone, Copy)]
struct Place {
    left: f32,
    top: f32,
    /// The side of a cell.
    cell: f32,
    /// The scale is one to this.
    scale: f64,
    column: u32,
    row: u32,
}

/// The plan of a floor and the pages that its key goes on to; none where nothing is built yet.
pub(super) fn floor_plan(
    layout: &Layout,
    floor: &Floor,
    date: NaiveDate,
    texts: &Texts,
    lettering: &mut Lettering,
) -> Vec<Drawing> {
    let mut rooms: Vec<Room<'_>> = layout
        .units_in_order(floor.id)
        .into_iter()
        .map(|unit| {
            let there = occupancy(layout, unit, date);
            let label = label::words(layout, unit, &there, texts);
            Room { unit, there, label }
        })
        .collect();
    let Some(bounds) = bounds(&rooms) else { return Vec::new() };
    let (width, height) = sheet::plate_room();
    let mut place = Place::fitting(floor, bounds, width, height - FOOT);
    label::fit(&mut rooms, place, lettering);
    let key = key::Key::of(&rooms, lettering).map(|key| {
        let plan = place.rectangle(bounds).height() + 2.0 * RIM;
        // Below the plan where there is room, so that it stays as large as it is; else beside it.
        key.below(plan, height - FOOT).unwrap_or_else(|| {
            place = Place::fitting(floor, bounds, width - key::WIDTH - key::GAP, height - FOOT);
            label::fit(&mut rooms, place, lettering);
            key::Key::of(&rooms, lettering).unwrap_or_default().beside(height)
        })
    });
    if let Some(key::Placed { top, is_below: true, .. }) = key {
        place.top = ((top - place.rectangle(bounds).height()) / 2.0).max(RIM);
    }
    let mut marks = Vec::new();
    paint::rooms(&rooms, place, &mut marks);
    walls(&rooms, place, &mut marks);
    openings::draw(floor, &rooms, bounds, place, &mut marks);
    paint::signs(&rooms, place, &mut marks);
    label::draw(&rooms, place, place.rectangle(bounds), lettering, &mut marks);
    openings::captions(floor, bounds, place, &mut marks);
    legend::draw(&rooms, place, floor.module, texts, lettering, [width, height], &mut marks);
    let mut plates = vec![Drawing { width, height, marks }];
    if let Some(key) = key {
        key.draw(texts, &mut plates);
    }
    plates
}

/// The smallest rectangle that holds all rooms.
fn bounds(rooms: &[Room<'_>]) -> Option<CellRect> {
    let all = rooms.iter().map(|room| room.unit.shape.bounds());
    all.reduce(|a, b| {
        let (column, row) = (a.column.min(b.column), a.row.min(b.row));
        CellRect::new(column, row, a.right().max(b.right()) - column, a.bottom().max(b.bottom()) - row)
    })
}

impl Place {
    /// The largest usual scale at which the rectangle fits, in the middle of the room.
    #[expect(clippy::cast_possible_truncation, reason = "lengths on paper are small")]
    fn fitting(floor: &Floor, bounds: CellRect, width: f32, height: f32) -> Self {
        let (columns, rows) = (f64::from(bounds.columns), f64::from(bounds.rows));
        let room = (f64::from(width - 2.0 * RIM), f64::from(height - 2.0 * RIM));
        let least = (columns * floor.module * METRE / room.0).max(rows * floor.module * METRE / room.1);
        let power = 10_f64.powf(least.log10().floor());
        let scale = SCALES.iter().map(|scale| scale * power).find(|scale| *scale >= least).unwrap_or(10.0 * power);
        let cell = floor.module * METRE / scale;
        Self {
            left: (width - (columns * cell) as f32) / 2.0,
            top: (height - (rows * cell) as f32) / 2.0,
            cell: cell as f32,
            scale,
            column: bounds.column,
            row: bounds.row,
        }
    }

    fn x(self, column: u32) -> f32 {
        self.left + (column - self.column) as f32 * self.cell
    }

    fn y(self, row: u32) -> f32 {
        self.top + (row - self.row) as f32 * self.cell
    }

    fn rectangle(self, cells: CellRect) -> Rectangle {
        let (left, top) = (self.x(cells.column), self.y(cells.row));
        Rectangle { left, top, right: self.x(cells.right()), bottom: self.y(cells.bottom()) }
    }
}

/// A rectangle on the drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Rectangle {
    left: f32,
    top: f32,
    right: f32,
    bottom: f32,
}

impl Rectangle {
    fn width(self) -> f32 {
        self.right - self.left
    }

    fn height(self) -> f32 {
        self.bottom - self.top
    }

    fn centre(self) -> [f32; 2] {
        [f32::midpoint(self.left, self.right), f32::midpoint(self.top, self.bottom)]
    }
}

/// Soft borders first, then the walls of what is let, then the facade over both.
fn walls(rooms: &[Room<'_>], place: Place, marks: &mut Vec<Mark>) {
    let is_soft = |room: &&Room<'_>| room.there.status == UnitStatus::NotLettable;
    let rectangles = |rooms: &mut dyn Iterator<Item = &Room<'_>>| -> Vec<[[f32; 2]; 2]> {
        rooms.flat_map(|room| outline(room.unit.shape.rectangles())).map(|edge| wall(place, edge, 0.4)).collect()
    };
    let soft = rectangles(&mut rooms.iter().filter(is_soft));
    let firm = rectangles(&mut rooms.iter().filter(|room| !is_soft(room)));
    let all: Vec<CellRect> = rooms.iter().flat_map(|room| room.unit.shape.rectangles()).copied().collect();
    let facade = outline(&all).into_iter().map(|edge| wall(place, edge, 0.9)).collect();
    for (lines, width, colour) in
        [(soft, 0.4, palette::SOFT_WALL), (firm, 0.8, palette::WALL), (facade, 1.8, palette::WALL)]
    {
        if !lines.is_empty() {
            marks.push(Mark::Lines { lines, width, colour });
        }
    }
}

/// An edge, made longer at both ends so that corners close.
fn wall(place: Place, edge: crate::model::Edge, longer: f32) -> [[f32; 2]; 2] {
    let from = [place.x(edge.from.0), place.y(edge.from.1)];
    let to = [place.x(edge.to.0), place.y(edge.to.1)];
    if edge.from.0 == edge.to.0 {
        [[from[0], from[1] - longer], [to[0], to[1] + longer]]
    } else {
        [[from[0] - longer, from[1]], [to[0] + longer, to[1]]]
    }
}
