//! Blocks, drawn where they are inserted: moved, scaled, turned, mirrored, in rows and columns, one in the other.

use geo::Coord;

use super::entities::{Drawn, Insert, Kind};
use super::{Contents, Entities};
use crate::import::drawing::{Drawing, DrawingFormat, Layers, Lettering};
use crate::import::limits::{self, within};
use crate::import::outline::{Corner, Outline, Ring};
use crate::import::{ImportError, Quantity, Spot};
use crate::model::UnitUse;

/// Entities that are drawn together, and the point of them that an insert names.
#[derive(Debug)]
pub(super) struct Block {
    pub(super) base: Spot,
    pub(super) entities: Entities,
}

impl Default for Block {
    fn default() -> Self {
        Self { base: Spot { x: 0.0, y: 0.0 }, entities: Entities::default() }
    }
}

/// The drawing with its blocks drawn.
pub(super) fn expand(contents: &Contents) -> Result<Drawing, ImportError> {
    let drawing = Drawing {
        format: DrawingFormat::Dxf,
        unit: contents.unit,
        layers: Vec::new(),
        outlines: Vec::new(),
        texts: Vec::new(),
        unknown_blocks: std::collections::BTreeMap::new(),
    };
    let mut pen = Pen { contents, drawing, layers: Layers::default(), steps: 0, corners: 0 };
    pen.draw(&contents.entities, &Transform::IDENTITY, None, 0)?;
    pen.drawing.layers = pen.layers.all;
    Ok(pen.drawing)
}

struct Pen<'a> {
    contents: &'a Contents,
    drawing: Drawing,
    layers: Layers,
    steps: usize,
    corners: usize,
}

impl Pen<'_> {
    /// Draws entities; those of layer `0` stand on the layer of the insert, where there is one.
    fn draw(
        &mut self,
        entities: &Entities,
        transform: &Transform,
        insert_layer: Option<usize>,
        depth: usize,
    ) -> Result<(), ImportError> {
        self.step(entities.others.len() + entities.hidden.len())?;
        for ((layer, kind), count) in &entities.others {
            let layer = self.layer(layer, insert_layer)?;
            let others = &mut self.layers.all[layer].others;
            match others.get_mut(kind) {
                Some(known) => *known += count,
                None => {
                    others.insert(kind.clone(), *count);
                }
            }
        }
        for (layer, count) in &entities.hidden {
            let layer = self.layer(layer, insert_layer)?;
            self.layers.all[layer].hidden += count;
        }
        for drawn in &entities.read {
            self.step(1)?;
            self.draw_one(drawn, transform, insert_layer, depth)?;
        }
        Ok(())
    }

    fn draw_one(
        &mut self,
        drawn: &Drawn,
        transform: &Transform,
        insert_layer: Option<usize>,
        depth: usize,
    ) -> Result<(), ImportError> {
        let layer = self.layer(&drawn.layer, insert_layer)?;
        match &drawn.kind {
            Kind::Polyline(ring) => self.draw_polyline(ring, transform, layer)?,
            Kind::Text { spot, lines } if !lines.is_empty() => {
                let at = transform.apply(Coord { x: spot.x, y: spot.y });
                let text = Lettering { layer, spot: Spot { x: at.x, y: at.y }, lines: lines.clone() };
                self.drawing.texts.push(text);
                self.layers.all[layer].texts += 1;
            }
            Kind::Insert(insert) => self.draw_block(insert, transform, layer, depth)?,
            Kind::Text { .. } | Kind::Other(_) => {}
        }
        within(self.drawing.texts.len() + self.drawing.outlines.len(), Quantity::Outlines)
    }

    fn draw_polyline(&mut self, ring: &Ring, transform: &Transform, layer: usize) -> Result<(), ImportError> {
        let ring = transform.ring(ring);
        self.corners += ring.corners.len();
        within(self.corners, Quantity::Corners)?;
        if ring.is_closed() {
            self.layers.all[layer].closed += 1;
        } else {
            self.layers.all[layer].open += 1;
        }
        let outline = Outline { layer, rings: vec![ring], names: Vec::new(), usage: UnitUse::Office };
        self.drawing.outlines.push(outline);
        Ok(())
    }

    fn draw_block(
        &mut self,
        insert: &Insert,
        outer: &Transform,
        layer: usize,
        depth: usize,
    ) -> Result<(), ImportError> {
        let contents = self.contents;
        let Some(block) = contents.blocks.get(&insert.block) else {
            *self.drawing.unknown_blocks.entry(insert.block.clone()).or_default() += 1;
            return Ok(());
        };
        if depth >= limits::BLOCK_DEPTH {
            let block = insert.block.chars().take(limits::CODE_CHARACTERS).collect();
            return Err(ImportError::BlocksTooDeep { block });
        }
        for row in 0..insert.rows {
            for column in 0..insert.columns {
                self.step(1)?;
                let inner = Transform::of_insert(insert, block.base, column, row);
                self.draw(&block.entities, &outer.after(&inner), Some(layer), depth + 1)?;
            }
        }
        Ok(())
    }

    fn layer(&mut self, name: &str, insert_layer: Option<usize>) -> Result<usize, ImportError> {
        match insert_layer {
            Some(layer) if name == "0" => Ok(layer),
            _ => self.layers.index(name),
        }
    }

    fn step(&mut self, steps: usize) -> Result<(), ImportError> {
        self.steps += steps;
        within(self.steps, Quantity::Entities)
    }
}

/// Where a block's points come to stand: `x' = a x + c y + e`, `y' = b x + d y + f`.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Transform {
    a: f64,
    b: f64,
    c: f64,
    d: f64,
    e: f64,
    f: f64,
}

/// How finely an arc is parted that is drawn scaled differently in its two directions and is no arc then, in degrees.
/// A chord of two degrees stands off an arc of 60 m radius by a centimetre.
const STEP_OF_ELLIPSE: f64 = 2.0;

impl Transform {
    const IDENTITY: Self = Self { a: 1.0, b: 0.0, c: 0.0, d: 1.0, e: 0.0, f: 0.0 };

    fn of_insert(insert: &Insert, base: Spot, column: u32, row: u32) -> Self {
        let (sin, cos) = insert.rotation.to_radians().sin_cos();
        let (sx, sy) = insert.scale;
        let aside = f64::from(column).mul_add(insert.spacing.0, -base.x * sx);
        let along = f64::from(row).mul_add(insert.spacing.1, -base.y * sy);
        let flip = if insert.is_mirrored { -1.0 } else { 1.0 };
        Self {
            a: flip * cos * sx,
            b: sin * sx,
            c: flip * -sin * sy,
            d: cos * sy,
            e: insert.at.x + flip * (cos * aside - sin * along),
            f: insert.at.y + sin * aside + cos * along,
        }
    }

    /// This one after the other.
    fn after(&self, first: &Self) -> Self {
        let origin = self.apply(Coord { x: first.e, y: first.f });
        Self {
            a: self.a * first.a + self.c * first.b,
            b: self.b * first.a + self.d * first.b,
            c: self.a * first.c + self.c * first.d,
            d: self.b * first.c + self.d * first.d,
            e: origin.x,
            f: origin.y,
        }
    }

    fn apply(&self, at: Coord<f64>) -> Coord<f64> {
        Coord { x: self.a * at.x + self.c * at.y + self.e, y: self.b * at.x + self.d * at.y + self.f }
    }

    /// Whether circles stay circles.
    fn keeps_circles(&self) -> bool {
        let (along, aside) = (self.a.hypot(self.b), self.c.hypot(self.d));
        let skew = self.a * self.c + self.b * self.d;
        (along - aside).abs() <= along * 1e-9 && skew.abs() <= along * aside * 1e-9
    }

    fn ring(&self, ring: &Ring) -> Ring {
        if *self == Self::IDENTITY {
            return ring.clone();
        }
        let is_turned_over = self.a * self.d - self.b * self.c < 0.0;
        let is_straight = ring.corners.iter().all(|corner| corner.bulge == 0.0);
        let parted = (!is_straight && !self.keeps_circles()).then(|| ring.parted(STEP_OF_ELLIPSE));
        let ring = parted.as_ref().unwrap_or(ring);
        let corner = |corner: &Corner| Corner {
            at: self.apply(corner.at),
            bulge: if is_turned_over { -corner.bulge } else { corner.bulge },
        };
        Ring { corners: ring.corners.iter().map(corner).collect(), closed: ring.closed, is_hole: ring.is_hole }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn insert() -> Insert {
        Insert {
            block: String::new(),
            at: Spot { x: 10.0, y: 20.0 },
            scale: (1.0, 1.0),
            rotation: 0.0,
            columns: 1,
            rows: 1,
            spacing: (0.0, 0.0),
            is_mirrored: false,
        }
    }

    #[track_caller]
    fn leads(transform: &Transform, from: (f64, f64), to: (f64, f64)) {
        let found = transform.apply(Coord { x: from.0, y: from.1 });
        assert!((found.x - to.0).abs() < 1e-9 && (found.y - to.1).abs() < 1e-9, "{found:?}");
    }

    #[test]
    fn an_insert_moves_scales_turns_and_mirrors_about_its_base() {
        let base = Spot { x: 1.0, y: 1.0 };
        leads(&Transform::of_insert(&insert(), base, 0, 0), (1.0, 1.0), (10.0, 20.0));
        let turned = Insert { rotation: 90.0, scale: (2.0, 3.0), ..insert() };
        leads(&Transform::of_insert(&turned, base, 0, 0), (2.0, 2.0), (7.0, 22.0));
        let mirrored = Insert { rotation: 90.0, is_mirrored: true, ..insert() };
        leads(&Transform::of_insert(&mirrored, base, 0, 0), (1.0, 3.0), (12.0, 20.0));
    }

    #[test]
    fn rows_and_columns_run_along_the_turned_axes_and_are_not_scaled() {
        let array = Insert { rotation: 90.0, scale: (-1.0, 1.0), spacing: (5.0, 7.0), ..insert() };
        leads(&Transform::of_insert(&array, Spot { x: 0.0, y: 0.0 }, 1, 2), (0.0, 0.0), (10.0 - 14.0, 25.0));
    }

    #[test]
    fn one_after_the_other_is_both() {
        let turned = Transform::of_insert(&Insert { rotation: 90.0, ..insert() }, Spot { x: 0.0, y: 0.0 }, 0, 0);
        let both = turned.after(&turned);
        leads(&both, (1.0, 0.0), (10.0 - 20.0 - 1.0, 20.0 + 10.0));
        assert!(both.keeps_circles());
        assert!(!Transform { a: 2.0, ..Transform::IDENTITY }.keeps_circles());
    }
}
