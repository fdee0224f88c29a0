//! Rooms on the grid of a floor: which cells each covers, and what does not fit.

use std::collections::{BTreeMap, BTreeSet};

use geo::Coord;

use super::code::Codes;
use super::coverage::{Run, covered};
use super::limits::{self, Effort};
use super::nesting::bounds;
use super::{Finding, ImportError, Room, Rooms, Site};
use crate::model::{CellRect, Floor, Region, Shape, UnitUse};

/// How a drawing is laid onto a grid.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placement {
    /// The side of a cell, 0.05 to 100 m.
    pub module: f64,
    /// How far the drawing is turned, in degrees, counter-clockwise where positive.
    pub rotation: f64,
    /// How far it is moved to the right and down, in cells, after its upper left corner was laid a cell from the grid's.
    pub offset: (f64, f64),
}

impl Placement {
    /// Neither turned nor moved.
    pub const fn new(module: f64) -> Self {
        Self { module, rotation: 0.0, offset: (0.0, 0.0) }
    }
}

/// Rooms on a grid.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// The side of a cell in metres.
    pub module: f64,
    /// Each of [`Rooms::rooms`], in the same order.
    pub rooms: Vec<PlacedRoom>,
    /// Of each of [`Rooms::left_out`] its rings in cells, to paint it by.
    pub left_out: Vec<Vec<Vec<[f64; 2]>>>,
    /// What the user should know, besides what does not fit; rooms are told by their index.
    pub findings: Vec<Finding>,
    /// How many columns the grid needs at least, a margin of one to the right included.
    pub columns: u32,
    /// How many rows, a margin of one below included.
    pub rows: u32,
}

/// A room on a grid.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedRoom {
    /// Its code: unique in the building where it fits, else as drawn, and empty where there is none.
    pub code: String,
    /// What it is used for.
    pub usage: UnitUse,
    /// The true area of its polygon in m², to the hundredth.
    pub area: f64,
    /// Its rings in cells, columns to the right and rows down, to paint it by; holes turn the other way.
    pub outline: Vec<Vec<[f64; 2]>>,
    /// The cells it is given; none where there is none.
    pub shape: Option<Shape>,
    /// What becomes of it.
    pub fate: Fate,
}

/// What becomes of a room on a grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It becomes a unit.
    Fits,
    /// It covers at least half of no cell: the module is too large for it.
    NoCell,
    /// Its cells are in several parts, and a unit is in one.
    FallsApart {
        /// How many.
        parts: usize,
    },
    /// It lies outside the largest grid, of [`Floor::LARGEST_SIDE`] cells a side.
    BeyondGrid,
    /// A unit that stays has some of its cells.
    Taken {
        /// The unit's code.
        unit: String,
        /// How many.
        cells: u64,
    },
}

/// Two rooms that both cover at least half of some cells; the first has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Overlap {
    /// The room with the smaller index.
    pub one: usize,
    /// The other.
    pub other: usize,
    /// How many cells.
    pub cells: u64,
}

impl Placed {
    /// The rooms that become units.
    pub fn fitting(&self) -> impl Iterator<Item = &PlacedRoom> {
        self.rooms.iter().filter(|room| room.fate == Fate::Fits)
    }
}

/// Lays rooms onto a grid. A cell belongs to the room that covers most of it, at least half; of two that cover the same, to
/// the one that was drawn first. Takes time in proportion to the outlines, in cells, so that a preview can do it anew while
/// the user turns the drawing.
///
/// # Errors
/// Where the placement is no placement, and where the rooms overlap so much that sorting them out takes too long.
pub fn place(rooms: &Rooms, placement: &Placement, site: &Site) -> Result<Placed, ImportError> {
    let Placement { module, rotation, offset } = *placement;
    if !(0.05..=100.0).contains(&module) {
        return Err(ImportError::Module);
    }
    if !(rotation.is_finite() && offset.0.is_finite() && offset.1.is_finite()) {
        return Err(ImportError::Placement);
    }
    let mut effort = Effort::new();
    let laying = Laying::of(&rooms.rooms, placement);
    let outlines: Vec<_> = rooms.rooms.iter().map(|room| laying.lay(&room.rings)).collect();
    let mut claims = Claims::default();
    let mut is_beyond = Vec::new();
    for (index, rings) in outlines.iter().enumerate() {
        let beyond = lies_beyond(rings);
        is_beyond.push(beyond);
        if !beyond {
            claims.add(covered(rings, &mut effort)?, index)?;
        }
    }
    claims.add_units(site, outlines.len())?;
    let mut shares = claims.settle(outlines.len(), &mut effort)?;
    let left_out = rooms.left_out.iter().map(|left_out| in_cells(&laying.lay(&left_out.rings))).collect();
    let mut placed = Placed { module, rooms: Vec::new(), left_out, findings: Vec::new(), columns: 1, rows: 1 };
    for (index, (room, outline)) in rooms.rooms.iter().zip(outlines).enumerate() {
        let runs = std::mem::take(&mut shares.runs[index]);
        // To make rectangles of them, the runs of each row are compared with those of the row above.
        runs.chunk_by(|a, b| a.row == b.row).try_for_each(|row| effort.spend(row.len() * row.len()))?;
        let region: Region = runs.into_iter().collect();
        let fate = fate(is_beyond[index], region.parts().len(), shares.taken.get(&index), site);
        placed.rooms.push(placed_room(room, &outline, &region, fate));
    }
    name(rooms, &mut placed, site);
    look(&mut placed, shares.overlaps);
    Ok(placed)
}

/// From metres to cells.
#[derive(Debug, Clone, Copy)]
struct Laying {
    sin: f64,
    cos: f64,
    /// Cells a metre.
    scale: f64,
    /// How far a turned corner is moved to the right and down, in cells.
    moved: (f64, f64),
}

impl Laying {
    /// Lays the upper left corner of all rooms a cell from the grid's, before the placement moves it.
    fn of(rooms: &[Room], placement: &Placement) -> Self {
        let (sin, cos) = placement.rotation.to_radians().sin_cos();
        let turning = Self { sin, cos, scale: 1.0 / placement.module, moved: (0.0, 0.0) };
        let corners = rooms.iter().flat_map(|room| &room.rings).flatten().map(|at| turning.turned(*at));
        let low = corners.fold((f64::INFINITY, f64::INFINITY), |low, at| (low.0.min(at.x), low.1.min(at.y)));
        let low = if low.0.is_finite() { low } else { (0.0, 0.0) };
        Self { moved: (MARGIN + placement.offset.0 - low.0, MARGIN + placement.offset.1 - low.1), ..turning }
    }

    fn turned(&self, at: Coord<f64>) -> Coord<f64> {
        let Self { sin, cos, scale, .. } = self;
        Coord { x: (at.x * cos - at.y * sin) * scale, y: -(at.x * sin + at.y * cos) * scale }
    }

    fn lay(&self, rings: &[Vec<Coord<f64>>]) -> Vec<Vec<Coord<f64>>> {
        let laid = |at: &Coord<f64>| {
            let turned = self.turned(*at);
            Coord { x: on_line(turned.x + self.moved.0), y: on_line(turned.y + self.moved.1) }
        };
        rings.iter().map(|ring| ring.iter().map(laid).collect()).collect()
    }
}

/// How many cells are left free around a drawing.
const MARGIN: f64 = 1.0;

/// A wall that stands on a line of the grid but for rounding, on it.
fn on_line(place: f64) -> f64 {
    if (place - place.round()).abs() < 1e-7 { place.round() } else { place }
}

fn lies_beyond(rings: &[Vec<Coord<f64>>]) -> bool {
    let (low, high) = bounds(rings);
    let largest = f64::from(Floor::LARGEST_SIDE);
    !(low.x >= 0.0 && low.y >= 0.0 && high.x <= largest && high.y <= largest)
}

/// Which rooms, and which units behind them, claim which cells.
#[derive(Default)]
struct Claims(Vec<(Run, usize)>);

/// Who has which cells.
struct Shares {
    /// Of each room.
    runs: Vec<Vec<CellRect>>,
    overlaps: BTreeMap<(usize, usize), u64>,
    /// Of each room that unit that has some of its cells, and how many.
    taken: BTreeMap<usize, (usize, u64)>,
}

impl Claims {
    fn add(&mut self, runs: Vec<Run>, room: usize) -> Result<(), ImportError> {
        self.0.extend(runs.into_iter().map(|run| (run, room)));
        if self.0.len() > limits::RUNS { Err(ImportError::TooIntricate) } else { Ok(()) }
    }

    /// Units cover their cells more than whole, so that no room has them.
    fn add_units(&mut self, site: &Site, first: usize) -> Result<(), ImportError> {
        for (index, (_, shape)) in site.units.iter().enumerate() {
            for part in shape.rectangles() {
                let row = |row| Run { row, from: part.column, to: part.right(), share: 2.0 };
                let rows = part.row..part.bottom().min(Floor::LARGEST_SIDE);
                self.add(rows.map(row).collect(), first + index)?;
            }
        }
        Ok(())
    }

    /// Gives each cell to whom covers most of it.
    fn settle(mut self, rooms: usize, effort: &mut Effort) -> Result<Shares, ImportError> {
        self.0.sort_unstable_by_key(|(run, claimant)| (run.row, run.from, *claimant));
        let mut shares = Shares { runs: vec![Vec::new(); rooms], overlaps: BTreeMap::new(), taken: BTreeMap::new() };
        for row in self.0.chunk_by(|(one, _), (other, _)| one.row == other.row) {
            let mut rest = row;
            while let Some(((first, _), _)) = rest.split_first() {
                // Runs that hang together; mostly each stands alone.
                let mut end = first.to;
                let together = 1 + rest[1..]
                    .iter()
                    .take_while(|(run, _)| {
                        let joins = run.from < end;
                        end = end.max(run.to);
                        joins
                    })
                    .count();
                let (here, later) = rest.split_at(together);
                // Each of them may lose cells to each other, which is written down for each pair.
                effort.spend(if together == 1 { 1 } else { 100 * together * together })?;
                shares.settle(here, rooms);
                rest = later;
            }
        }
        Ok(shares)
    }
}

impl Shares {
    fn settle(&mut self, claims: &[(Run, usize)], rooms: usize) {
        if let [(run, claimant)] = claims {
            self.give(*claimant, run.row, run.from, run.to, rooms);
            return;
        }
        let ends: BTreeSet<u32> = claims.iter().flat_map(|(run, _)| [run.from, run.to]).collect();
        for (from, to) in ends.iter().zip(ends.iter().skip(1)) {
            let here = claims.iter().filter(|(run, _)| run.from <= *from && *to <= run.to);
            let best = here.clone().min_by(|(a, one), (b, other)| b.share.total_cmp(&a.share).then(one.cmp(other)));
            let Some((run, winner)) = best else { continue };
            self.give(*winner, run.row, *from, *to, rooms);
            for (_, loser) in here.filter(|(_, claimant)| claimant != winner && *claimant < rooms) {
                self.lose(*loser, *winner, u64::from(to - from), rooms);
            }
        }
    }

    fn give(&mut self, claimant: usize, row: u32, from: u32, to: u32, rooms: usize) {
        if claimant >= rooms {
            return;
        }
        match self.runs[claimant].last_mut() {
            Some(last) if last.row == row && last.right() == from => last.columns += to - from,
            _ => self.runs[claimant].push(CellRect::new(from, row, to - from, 1)),
        }
    }

    fn lose(&mut self, loser: usize, winner: usize, cells: u64, rooms: usize) {
        if winner >= rooms {
            let (_, lost) = self.taken.entry(loser).or_insert((winner - rooms, 0));
            *lost += cells;
        } else {
            *self.overlaps.entry((loser.min(winner), loser.max(winner))).or_default() += cells;
        }
    }
}

fn fate(is_beyond: bool, parts: usize, taken: Option<&(usize, u64)>, site: &Site) -> Fate {
    if is_beyond {
        return Fate::BeyondGrid;
    }
    if let Some((unit, cells)) = taken {
        let unit = site.units.get(*unit).map(|(code, _)| code.clone()).unwrap_or_default();
        return Fate::Taken { unit, cells: *cells };
    }
    match parts {
        0 => Fate::NoCell,
        1 => Fate::Fits,
        parts => Fate::FallsApart { parts },
    }
}

fn in_cells(rings: &[Vec<Coord<f64>>]) -> Vec<Vec<[f64; 2]>> {
    rings.iter().map(|ring| ring.iter().map(|at| [at.x, at.y]).collect()).collect()
}

fn placed_room(room: &Room, outline: &[Vec<Coord<f64>>], region: &Region, fate: Fate) -> PlacedRoom {
    PlacedRoom {
        code: room.code.clone().unwrap_or_default(),
        usage: room.usage,
        area: (room.area * 100.0).round() / 100.0,
        outline: in_cells(outline),
        shape: region.to_shape(),
        fate,
    }
}

/// Codes for the rooms that fit: first those that are drawn, so that no number takes one, then numbers in reading order.
fn name(rooms: &Rooms, placed: &mut Placed, site: &Site) {
    let mut codes = Codes::new(&site.codes);
    let mut unnamed = Vec::new();
    for (index, (room, drawn)) in placed.rooms.iter_mut().zip(&rooms.rooms).enumerate() {
        let Some(shape) = room.shape.as_ref().filter(|_| room.fate == Fate::Fits) else { continue };
        match &drawn.code {
            Some(code) => {
                room.code = codes.take(code);
                if room.code != *code {
                    placed.findings.push(Finding::Renamed { room: index, drawn: code.clone() });
                }
            }
            None => unnamed.push((shape.bounds().row, shape.bounds().column, index)),
        }
    }
    unnamed.sort_unstable();
    for (_, _, index) in unnamed {
        placed.rooms[index].code = codes.number();
        placed.findings.push(Finding::Numbered { room: index });
    }
}

/// The size of the grid, overlaps, and areas that differ.
fn look(placed: &mut Placed, overlaps: BTreeMap<(usize, usize), u64>) {
    let overlap = |((one, other), cells)| Finding::Overlap(Overlap { one, other, cells });
    placed.findings.extend(overlaps.into_iter().map(overlap));
    for (index, room) in placed.rooms.iter().enumerate().filter(|(_, room)| room.fate == Fate::Fits) {
        let Some(shape) = &room.shape else { continue };
        let bounds = shape.bounds();
        placed.columns = placed.columns.max(bounds.right() + 1).min(Floor::LARGEST_SIDE);
        placed.rows = placed.rows.max(bounds.bottom() + 1).min(Floor::LARGEST_SIDE);
        let cells = shape.cells() as f64 * placed.module * placed.module;
        if (cells - room.area).abs() > room.area * 0.1 {
            placed.findings.push(Finding::AreaDiffers { room: index, area: room.area, cells });
        }
    }
}
