//! From the outlines and texts of the chosen layers to rooms in metres.

use std::collections::HashSet;

use geo::Coord;

use super::code::{Candidate, chosen};
use super::drawing::{Drawing, DrawingFormat, Layer, Selection};
use super::finding::{Finding, LeftOut, Reason, Spot};
use super::limits::{self, Effort, within};
use super::nesting::{Nest, bounds};
use super::outline::{Outline, crossing, signed_area};
use super::{ImportError, LengthUnit, Quantity, UnitSource};
use crate::model::UnitUse;

/// The rooms of the chosen layers, in the order in which they were drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Rooms {
    /// What can be placed.
    pub rooms: Vec<Room>,
    /// What cannot, and why.
    pub left_out: Vec<LeftOut>,
    /// What else the user should know; rooms are told by their index in [`Self::rooms`].
    pub findings: Vec<Finding>,
    /// What the drawing's numbers count.
    pub unit: LengthUnit,
    /// How that is known.
    pub unit_source: UnitSource,
}

/// A room: rings in metres, the outer ones counter-clockwise, what is cut out of them clockwise.
#[derive(Debug, Clone, PartialEq)]
pub struct Room {
    pub(super) rings: Vec<Vec<Coord<f64>>>,
    /// The text in it that is its code, as drawn; none where there is no text that can be one.
    pub code: Option<String>,
    /// What it is used for: an office, unless the file says otherwise.
    pub usage: UnitUse,
    /// The true area of its polygon in m², without what is cut out of it.
    pub area: f64,
    /// Its layer or level.
    pub layer: String,
    /// Its first corner.
    pub spot: Spot,
}

impl Drawing {
    /// The rooms of what the user chose.
    ///
    /// Outlines of one layer that lie in one another are a room within a room: the inner one is cut from the outer. A room's
    /// code is a text of any layer in it; the texts of an inner room are not those of the outer.
    ///
    /// # Errors
    /// Where nothing is chosen or there is no such layer, and where the rooms are more or wider than those of any floor.
    pub fn rooms(&self, selection: &Selection) -> Result<Rooms, ImportError> {
        let chosen = self.chosen(&selection.layers)?;
        let outlines: Vec<&Outline> = self.outlines.iter().filter(|outline| chosen[outline.layer]).collect();
        let (unit, unit_source) = match (self.format, selection.unit, self.unit) {
            (DrawingFormat::Dxf, Some(unit), _) => (unit, UnitSource::Asked),
            (_, _, Some(unit)) => (unit, UnitSource::Stated),
            (_, _, None) => (guessed_unit(&outlines), UnitSource::Guessed),
        };
        let mut making = Making::new(self, unit, origin(&outlines));
        for outline in outlines {
            making.add(outline)?;
        }
        within(making.rooms.len(), Quantity::Rooms)?;
        let (width, depth) = making.extent();
        if width.max(depth) > limits::METRES {
            return Err(ImportError::TooWide { metres: width.max(depth) });
        }
        if unit_source == UnitSource::Guessed && !making.rooms.is_empty() {
            making.findings.push(Finding::UnitGuessed { unit, width, depth });
        }
        making.nest(&chosen)?;
        making.find_others(&chosen);
        let Making { rooms, left_out, findings, .. } = making;
        Ok(Rooms { rooms, left_out, findings, unit, unit_source })
    }

    /// Of each layer whether it is chosen.
    fn chosen(&self, wanted: &[String]) -> Result<Vec<bool>, ImportError> {
        let mut chosen = vec![false; self.layers.len()];
        for wanted in wanted {
            let folded = wanted.trim().to_lowercase();
            let names = |layer: &Layer| {
                layer.name.to_lowercase() == folded || (!layer.title.is_empty() && layer.title.to_lowercase() == folded)
            };
            let found: Vec<usize> = (0..self.layers.len()).filter(|index| names(&self.layers[*index])).collect();
            if found.is_empty() {
                return Err(ImportError::NoSuchLayer { wanted: wanted.clone(), layers: self.layers.clone() });
            }
            for index in found {
                chosen[index] = true;
            }
        }
        if !wanted.is_empty() {
            return Ok(chosen);
        }
        let with_units: Vec<usize> = (0..self.layers.len()).filter(|index| self.layers[*index].closed > 0).collect();
        match (self.format, with_units.as_slice()) {
            (DrawingFormat::Dxf, _) => Err(ImportError::NoLayerChosen { layers: self.layers.clone() }),
            (DrawingFormat::GeoJson, []) => Err(ImportError::NoUnits),
            (DrawingFormat::GeoJson, [only]) => {
                chosen[*only] = true;
                Ok(chosen)
            }
            (DrawingFormat::GeoJson, _) => Err(ImportError::SeveralLevels { levels: self.layers.clone() }),
        }
    }
}

fn guessed_unit(outlines: &[&Outline]) -> LengthUnit {
    let rings = outlines.iter().flat_map(|outline| &outline.rings).filter(|ring| ring.is_closed());
    LengthUnit::guessed(rings.map(super::outline::Ring::side).collect())
}

/// The lowest corner of all, which is subtracted: maps and large sites have coordinates of millions.
fn origin(outlines: &[&Outline]) -> Spot {
    let corners = outlines.iter().flat_map(|outline| &outline.rings).flat_map(|ring| &ring.corners);
    let lowest =
        corners.fold((f64::INFINITY, f64::INFINITY), |low, corner| (low.0.min(corner.at.x), low.1.min(corner.at.y)));
    if lowest.0.is_finite() { Spot { x: lowest.0, y: lowest.1 } } else { Spot { x: 0.0, y: 0.0 } }
}

struct Making<'a> {
    drawing: &'a Drawing,
    metres: f64,
    origin: Spot,
    effort: Effort,
    /// The corners of each room in millimetres, to know again one that was drawn twice.
    seen: HashSet<Vec<(i64, i64)>>,
    rooms: Vec<Room>,
    left_out: Vec<LeftOut>,
    findings: Vec<Finding>,
}

impl<'a> Making<'a> {
    fn new(drawing: &'a Drawing, unit: LengthUnit, origin: Spot) -> Self {
        Self {
            drawing,
            metres: unit.metres(),
            origin,
            effort: Effort::new(),
            seen: HashSet::new(),
            rooms: Vec::new(),
            left_out: Vec::new(),
            findings: Vec::new(),
        }
    }

    fn add(&mut self, outline: &Outline) -> Result<(), ImportError> {
        let layer = self.drawing.layers[outline.layer].shown().to_owned();
        let spot = outline.rings.first().map_or(Spot { x: 0.0, y: 0.0 }, super::outline::Ring::spot);
        let names: Vec<Candidate<'_>> = outline.names.iter().enumerate().map(named).collect();
        let code = chosen(&names).map(|(code, _)| code);
        match self.shaped(outline)? {
            Ok((rings, area)) => {
                self.rooms.push(Room { rings, code, usage: outline.usage, area, layer, spot });
            }
            Err(reason) => {
                // One of too many corners is told of all the same.
                let rings = outline.rings.iter().filter_map(|ring| ring.flattened(self.origin, self.metres).ok());
                self.left_out.push(LeftOut { layer, spot, name: code, reason, rings: rings.collect() });
            }
        }
        Ok(())
    }

    /// The rings of a room in metres and its area, or why it is none.
    fn shaped(&mut self, outline: &Outline) -> Result<Result<Shaped, Reason>, ImportError> {
        if outline.rings.is_empty() {
            return Ok(Err(Reason::NoPolygon));
        }
        let (mut rings, mut area) = (Vec::new(), 0.0);
        for ring in &outline.rings {
            if !ring.is_closed() {
                return Ok(Err(Reason::Open { gap: ring.gap() * self.metres }));
            }
            let mut corners = ring.flattened(self.origin, self.metres)?;
            if corners.len() < 3 {
                return Ok(Err(Reason::NoArea));
            }
            if let Some(at) = crossing(&corners, &mut self.effort)? {
                let spot = Spot { x: at.x / self.metres + self.origin.x, y: at.y / self.metres + self.origin.y };
                return Ok(Err(Reason::CrossesItself { spot }));
            }
            let signed = signed_area(&corners);
            if (signed < 0.0) != ring.is_hole {
                corners.reverse();
            }
            area += if ring.is_hole { -signed.abs() } else { signed.abs() };
            rings.push(corners);
        }
        if area < limits::LEAST_AREA {
            return Ok(Err(Reason::TooSmall { area: area.max(0.0) }));
        }
        let mut key: Vec<(i64, i64)> = rings.iter().flatten().map(in_millimetres).collect();
        key.sort_unstable();
        if self.seen.insert(key) { Ok(Ok((rings, area))) } else { Ok(Err(Reason::DrawnTwice)) }
    }

    /// The width and depth of all rooms, in metres.
    fn extent(&self) -> (f64, f64) {
        let corners: Vec<(Coord<f64>, Coord<f64>)> = self.rooms.iter().map(|room| bounds(&room.rings)).collect();
        let low = corners.iter().fold((f64::INFINITY, f64::INFINITY), |a, (b, _)| (a.0.min(b.x), a.1.min(b.y)));
        let high =
            corners.iter().fold((f64::NEG_INFINITY, f64::NEG_INFINITY), |a, (_, b)| (a.0.max(b.x), a.1.max(b.y)));
        ((high.0 - low.0).max(0.0), (high.1 - low.1).max(0.0))
    }

    /// Gives rooms the texts in them, and cuts from each what lies in it.
    fn nest(&mut self, chosen_layers: &[bool]) -> Result<(), ImportError> {
        let drawn: Vec<Vec<Vec<Coord<f64>>>> = self.rooms.iter().map(|room| room.rings.clone()).collect();
        let areas: Vec<f64> = self.rooms.iter().map(|room| room.area).collect();
        let nest = Nest::new(&drawn, &areas);
        self.letter(&nest, chosen_layers)?;
        let mut inners: Vec<Vec<usize>> = vec![Vec::new(); drawn.len()];
        for inner in 0..drawn.len() {
            if let Some(outer) = nest.parent(inner, &mut self.effort)? {
                inners[outer].push(inner);
            }
        }
        let mut is_empty = vec![false; drawn.len()];
        for (outer, inners) in inners.into_iter().enumerate().filter(|(_, inners)| !inners.is_empty()) {
            let room = &mut self.rooms[outer];
            for inner in &inners {
                room.area -= areas[*inner];
                room.rings.extend(drawn[*inner].iter().map(|ring| ring.iter().rev().copied().collect::<Vec<_>>()));
            }
            if room.area < limits::LEAST_AREA {
                is_empty[outer] = true;
            } else {
                self.findings.push(Finding::CutOut { outer, inners });
            }
        }
        self.drop_empty(&is_empty);
        Ok(())
    }

    /// Leaves out the rooms of which nothing is left, and tells the others by what their index is then.
    fn drop_empty(&mut self, is_empty: &[bool]) {
        let mut kept = Vec::new();
        let mut index_of = Vec::new();
        for (room, is_empty) in std::mem::take(&mut self.rooms).into_iter().zip(is_empty) {
            index_of.push(kept.len());
            if *is_empty {
                let Room { layer, spot, code: name, rings, .. } = room;
                self.left_out.push(LeftOut { layer, spot, name, reason: Reason::AllCutOut, rings });
            } else {
                kept.push(room);
            }
        }
        self.rooms = kept;
        self.findings.retain_mut(|finding| match finding {
            Finding::CutOut { outer, inners } => {
                inners.retain(|inner| !is_empty[*inner]);
                for inner in inners.iter_mut() {
                    *inner = index_of[*inner];
                }
                *outer = index_of[*outer];
                !inners.is_empty()
            }
            Finding::SeveralTexts { room, .. } => {
                let is_kept = !is_empty[*room];
                *room = index_of[*room];
                is_kept
            }
            _ => true,
        });
    }

    fn letter(&mut self, nest: &Nest<'_>, chosen_layers: &[bool]) -> Result<(), ImportError> {
        let drawing = self.drawing;
        let mut texts_in: Vec<Vec<Candidate<'a>>> = vec![Vec::new(); self.rooms.len()];
        let mut outside = Vec::new();
        for text in &drawing.texts {
            let at = Coord {
                x: (text.spot.x - self.origin.x) * self.metres,
                y: (text.spot.y - self.origin.y) * self.metres,
            };
            let is_chosen = chosen_layers[text.layer];
            match nest.holder(at, &mut self.effort)? {
                Some(room) => {
                    let (low, high) = bounds(&self.rooms[room].rings);
                    let distance = (f64::midpoint(low.x, high.x) - at.x).hypot(f64::midpoint(low.y, high.y) - at.y);
                    texts_in[room].extend(text.lines.iter().map(|line| Candidate { line, is_chosen, distance }));
                }
                None if is_chosen => outside.push(text),
                None => {}
            }
        }
        for (room, candidates) in texts_in.iter().enumerate() {
            if let Some((code, others)) = chosen(candidates) {
                if !others.is_empty() {
                    self.findings.push(Finding::SeveralTexts { room, code: code.clone(), others });
                }
                self.rooms[room].code = Some(code);
            }
        }
        if let Some(first) = outside.first() {
            let text = first.lines.first().cloned().unwrap_or_default();
            let text = text.chars().take(limits::CODE_CHARACTERS).collect();
            self.findings.push(Finding::TextsOutside { count: outside.len(), text, spot: first.spot });
        }
        Ok(())
    }

    /// Tells what else is drawn on the chosen layers, and which blocks are missing.
    fn find_others(&mut self, chosen: &[bool]) {
        let layers = self.drawing.layers.iter().zip(chosen).filter(|(_, chosen)| **chosen).map(|(layer, _)| layer);
        let mut hidden = 0;
        for layer in layers {
            hidden += layer.hidden;
            self.findings.extend(layer.others.iter().map(|(kind, count)| Finding::OtherEntities {
                layer: layer.shown().to_owned(),
                kind: kind.clone(),
                count: *count,
            }));
        }
        if hidden > 0 {
            self.findings.push(Finding::Hidden { count: hidden });
        }
        let unknown = self.drawing.unknown_blocks.iter();
        self.findings
            .extend(unknown.map(|(block, count)| Finding::UnknownBlock { block: block.clone(), count: *count }));
    }
}

type Shaped = (Vec<Vec<Coord<f64>>>, f64);

#[expect(clippy::cast_precision_loss, reason = "a file has few names for one thing")]
fn named((index, name): (usize, &String)) -> Candidate<'_> {
    Candidate { line: name, is_chosen: true, distance: index as f64 }
}

#[expect(clippy::cast_possible_truncation, reason = "no corner is a million kilometres away")]
fn in_millimetres(corner: &Coord<f64>) -> (i64, i64) {
    ((corner.x * 1000.0).round() as i64, (corner.y * 1000.0).round() as i64)
}
