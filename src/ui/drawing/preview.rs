//! What is being drawn, as it would be: made anew each frame from the draft alone, never from the whole floor.

use std::collections::BTreeSet;

use egui::{Pos2, pos2};

use crate::app::{Draft, Drawing, Sheet, Tool, TypedSize, nearest_edge};
use crate::message;
use crate::model::{CellRect, Floor, Opening, Region, UnitId};
use crate::operations::cut;
use crate::text::Texts;
use crate::ui::canvas::{Area, Canvas, Preview, Tone};

/// What a preview is made from.
#[derive(Clone, Copy)]
pub struct Sketch<'a> {
    /// What is being drawn.
    pub drawing: &'a Drawing,
    /// The floor.
    pub sheet: &'a Sheet<'a>,
    /// Where it is shown.
    pub canvas: &'a Canvas,
    /// What is said of it.
    pub texts: &'a Texts,
}

impl Sketch<'_> {
    /// What is to be seen of the draft, or of what the tool would begin.
    pub fn preview(&self) -> Preview {
        let mut preview = Preview { cursor: self.drawing.cursor, ..Preview::default() };
        match &self.drawing.draft {
            None => self.would_begin(&mut preview),
            Some(Draft::Rectangle(draft)) => {
                self.cells(&mut preview, self.drawing.tool != Tool::Outline);
                self.typed(&mut preview, &draft.typed);
            }
            Some(Draft::Stroke { unit, .. }) => self.stroke(&mut preview, *unit),
            Some(Draft::Wall { unit, wall, .. }) => self.wall(&mut preview, *unit, *wall),
            Some(Draft::Cut { from, to }) => self.cut(&mut preview, *from, *to),
            Some(Draft::Opening { kind, from, to }) => {
                let (from, to) = (*from.min(to), *from.max(to));
                preview.opening = Some(Opening { kind: *kind, from, to });
                let cells = (to.0 - from.0) + (to.1 - from.1);
                let length = self.texts.length(f64::from(cells) * self.floor().module);
                preview.notes.push((between(from, to) + egui::vec2(0.0, -1.0), length));
            }
            Some(Draft::Moving { units, by }) => self.moving(&mut preview, units, *by),
            Some(Draft::Pasting { clipboard, at }) => {
                let regions = [clipboard.region()];
                self.landing(&mut preview, &regions, (i64::from(at.0), i64::from(at.1)), &BTreeSet::new());
            }
            Some(Draft::Caption { .. }) => preview.cursor = None,
        }
        preview
    }

    const fn floor(&self) -> &Floor {
        self.sheet.floor
    }

    /// The wall that would be taken, or the line that would get a door or a window.
    fn would_begin(&self, preview: &mut Preview) {
        let Some(at) = self.drawing.pointer else { return };
        if self.drawing.tool == Tool::Select {
            preview.wall = self.sheet.wall_at(at).map(|(_, wall)| wall);
        }
        if let Some(kind) = self.drawing.tool.opening() {
            let edge = nearest_edge(at, (self.floor().columns, self.floor().rows));
            preview.opening = Some(Opening::new(kind, edge));
        }
    }

    /// The cells of a rectangle or a stroke; where they are to be a unit's, those that others have are shown as blocked.
    fn cells(&self, preview: &mut Preview, for_unit: bool) {
        let Some(region) = self.drawing.region(self.sheet) else { return };
        let Some(bounds) = region.bounds() else { return };
        let taken = if for_unit { self.canvas.taken(bounds, &BTreeSet::new()) } else { Region::default() };
        let blocked = region.intersection(&taken);
        let free = region.difference(&taken);
        area(preview, &blocked, Tone::Blocked);
        area(preview, &free, Tone::Drawn);
        preview.notes.push((middle(bounds), self.size(bounds, &free)));
    }

    fn stroke(&self, preview: &mut Preview, unit: Option<UnitId>) {
        let Some(region) = self.drawing.region(self.sheet) else { return };
        let Some(bounds) = region.bounds() else { return };
        if self.drawing.tool == Tool::Eraser {
            area(preview, &region, Tone::Gone);
            return;
        }
        let except: BTreeSet<UnitId> = unit.into_iter().collect();
        let free = region.difference(&self.canvas.taken(bounds, &except));
        area(preview, &region.difference(&free), Tone::Blocked);
        area(preview, &free, Tone::Drawn);
        let whole = unit.and_then(|unit| self.sheet.layout.unit(unit)).map(|unit| Region::from(&unit.shape));
        let whole = whole.map_or_else(|| free.clone(), |whole| whole.union(&free));
        preview.notes.push((middle(bounds), self.area(&whole)));
    }

    fn wall(&self, preview: &mut Preview, unit: UnitId, wall: crate::model::Edge) {
        let (Some(region), Some(unit)) = (self.drawing.region(self.sheet), self.sheet.layout.unit(unit)) else {
            return;
        };
        area(preview, &Region::from(&unit.shape).difference(&region), Tone::Gone);
        area(preview, &region, Tone::Drawn);
        if let Some(bounds) = region.bounds() {
            preview.notes.push((middle(bounds), self.size(bounds, &region)));
        } else {
            preview.wall = Some(wall);
        }
    }

    fn cut(&self, preview: &mut Preview, from: (u32, u32), to: (u32, u32)) {
        let corner = |(column, row): (u32, u32)| pos2(column as f32, row as f32);
        preview.cut = Some((corner(from), corner(to)));
        let unit = self.sheet.cut_unit(from, to).and_then(|unit| self.sheet.layout.unit(unit));
        let Some(unit) = unit.filter(|_| from != to) else { return };
        let place = |(column, row): (u32, u32)| (f64::from(column), f64::from(row));
        let parts = cut(&Region::from(&unit.shape), place(from), place(to));
        for part in &parts {
            area(preview, part, Tone::Drawn);
            let shape = part.to_shape();
            preview.notes.extend(shape.map(|shape| (middle(shape.largest()), self.area(part))));
        }
    }

    fn moving(&self, preview: &mut Preview, units: &BTreeSet<UnitId>, by: (i64, i64)) {
        let shapes: Vec<Region> = units
            .iter()
            .filter_map(|unit| self.sheet.layout.unit(*unit))
            .filter(|unit| unit.floor == self.floor().id)
            .map(|unit| Region::from(&unit.shape))
            .collect();
        for shape in &shapes {
            area(preview, shape, Tone::Gone);
        }
        self.landing(preview, &shapes, by, units);
    }

    /// Where cells would come to lie, moved by so many columns and rows.
    fn landing(&self, preview: &mut Preview, regions: &[Region], by: (i64, i64), except: &BTreeSet<UnitId>) {
        let floor = self.floor();
        let moved: Vec<Region> = regions.iter().filter_map(|region| region.moved(by.0, by.1)).collect();
        let corners = moved
            .iter()
            .filter_map(Region::bounds)
            .map(|bounds| [(bounds.column, bounds.row), (bounds.right(), bounds.bottom())]);
        let Some([(left, top), (right, bottom)]) =
            corners.reduce(|[a, b], [c, d]| [(a.0.min(c.0), a.1.min(c.1)), (b.0.max(d.0), b.1.max(d.1))])
        else {
            return;
        };
        let taken = self.canvas.taken(CellRect::new(left, top, right - left, bottom - top), except);
        for moved in moved {
            let free = moved.within(floor.columns, floor.rows).difference(&taken);
            area(preview, &free, Tone::Drawn);
            area(preview, &moved.difference(&free), Tone::Blocked);
        }
    }

    /// What was typed of the size, and which measure is being typed.
    fn typed(&self, preview: &mut Preview, typed: &TypedSize) {
        let Some((at, _)) = preview.notes.last().filter(|_| !typed.is_empty()) else { return };
        let shown = |measure: &str, here: bool| match (measure, here) {
            ("", false) => "…".to_owned(),
            (measure, true) => format!("{measure}▏"),
            (measure, false) => measure.to_owned(),
        };
        let (width, depth) = (shown(&typed.width, !typed.at_depth), shown(&typed.depth, typed.at_depth));
        let below = *at + egui::vec2(0.0, 26.0 * self.canvas.reach() / 6.0);
        preview.notes.push((below, message!(self.texts, "draw-typed", width = width, depth = depth)));
    }

    /// `3,6 × 4,8 m · 17,3 m²`
    fn size(&self, bounds: CellRect, region: &Region) -> String {
        let metres = |cells: u32| self.texts.decimal(f64::from(cells) * self.floor().module, 2);
        let (width, depth) = (metres(bounds.columns), metres(bounds.rows));
        message!(self.texts, "draw-size", width = width, depth = depth, area = self.area(region))
    }

    fn area(&self, region: &Region) -> String {
        self.texts.area(region.cells() as f64 * self.floor().cell_area())
    }
}

fn area(preview: &mut Preview, region: &Region, tone: Tone) {
    if let Some(shape) = region.to_shape() {
        preview.areas.push(Area { cells: shape.rectangles().to_vec(), tone });
    }
}

fn middle(bounds: CellRect) -> Pos2 {
    pos2(bounds.column as f32 + bounds.columns as f32 / 2.0, bounds.row as f32 + bounds.rows as f32 / 2.0)
}

fn between(from: (u32, u32), to: (u32, u32)) -> Pos2 {
    pos2((from.0 + to.0) as f32 / 2.0, (from.1 + to.1) as f32 / 2.0)
}
