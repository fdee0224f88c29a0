//! A rectangular building with a corridor all around its middle.

use crate::model::CellRect;
use crate::sample::draw::Draw;

use super::block::Block;
use super::programme::Programme;
use super::strip::{Side, Strip};
use super::{FloorPlan, FloorSpec, Middle, Room, RoomKind, grouped, joined};

/// How deep the rooms at the façade are: 5.4 m.
const DEPTH: u32 = 9;
/// How wide the corridor is: 1.8 m.
const CORRIDOR: u32 = 3;
/// From the façade to the middle.
const EDGE: u32 = DEPTH + CORRIDOR;
/// How deep the cores beside an atrium are.
const CORE_DEPTH: u32 = 11;
/// How wide the room beside the toilets of a core is.
const BESIDE_WET: u32 = 6;
/// How wide the entrance is.
const ENTRANCE: u32 = 18;

/// The largest corner room in cells: 67.7 m².
const LARGEST: u32 = 188;

/// How far a corner room reaches beyond the corner square along each façade.
#[derive(Clone, Copy)]
pub(super) struct Corner {
    /// Along the horizontal façade, at least 2: that is where its door is.
    pub(super) across: u32,
    /// Along the vertical façade.
    pub(super) down: u32,
}

impl Corner {
    /// A corner room; most are L-shaped.
    pub(super) fn drawn(depth: u32, draw: &mut Draw) -> Self {
        let across = draw.between(2, 3);
        let down = if draw.chance(70) { draw.between(2, 4) } else { 0 };
        Self { across, down: down.min((LARGEST / depth).saturating_sub(depth + across)) }
    }
}

/// What stands at the corners of a floor.
pub(super) fn corner_kind(programme: Programme) -> RoomKind {
    match programme {
        Programme::Basement | Programme::DataCentre => RoomKind::Storage,
        Programme::Incubator | Programme::Hotel | Programme::Business => RoomKind::Office,
    }
}

/// The plan of a ring.
pub(super) fn plan(spec: &FloorSpec, columns: u32, rows: u32, middle: Middle, draw: &mut Draw) -> FloorPlan {
    let corners = [(); 4].map(|()| Corner::drawn(DEPTH, draw));
    let [top_left, top_right, bottom_right, bottom_left] = corners;
    let programme = spec.programme;
    let entrance = (spec.level == 0).then_some((columns - ENTRANCE) / 2);
    let horizontal = |left: Corner, right: Corner, row| {
        let start = DEPTH + left.across;
        CellRect::new(start, row, columns - start - DEPTH - right.across, DEPTH)
    };
    let vertical = |top: Corner, bottom: Corner, column| {
        let start = DEPTH + top.down;
        CellRect::new(column, start, DEPTH, rows - start - DEPTH - bottom.down)
    };
    let bottom = horizontal(bottom_left, bottom_right, rows - DEPTH);
    let opening: Vec<_> = entrance.iter().map(|at| (at - bottom.column, Block::Opening(ENTRANCE))).collect();
    let mut parts = vec![
        vec![corner(programme, top_left, (0, 0), (columns, rows))],
        Strip::outer(Side::Above, horizontal(top_left, top_right, 0)).plan(programme, &[], draw),
        vec![corner(programme, top_right, (1, 0), (columns, rows))],
        Strip::outer(Side::Right, vertical(top_right, bottom_right, columns - DEPTH)).plan(programme, &[], draw),
        vec![corner(programme, bottom_right, (1, 1), (columns, rows))],
        Strip::outer(Side::Below, bottom).plan(programme, &opening, draw),
        vec![corner(programme, bottom_left, (0, 1), (columns, rows))],
        Strip::outer(Side::Left, vertical(top_left, bottom_left, 0)).plan(programme, &[], draw),
    ];
    let inside = CellRect::new(EDGE, EDGE, columns - 2 * EDGE, rows - 2 * EDGE);
    let mut corridor = around(inside, entrance.filter(|_| middle == Middle::Atrium));
    let mut hall: Vec<CellRect> = entrance.iter().map(|at| CellRect::new(*at, rows - DEPTH, ENTRANCE, DEPTH)).collect();
    match middle {
        Middle::Core => parts.push(core(programme, inside, &mut corridor, draw)),
        Middle::Atrium => {
            parts.extend(atrium(spec, inside, &mut corridor, draw));
            if let Some(at) = entrance {
                hall.push(CellRect::new(at, rows - EDGE, ENTRANCE, CORRIDOR));
                hall.push(void(inside));
            }
        }
    }
    parts.push(joined(RoomKind::Corridor, corridor).into_iter().collect());
    parts.push(joined(RoomKind::Hall, hall).into_iter().collect());
    FloorPlan { columns, rows, rooms: grouped(parts) }
}

/// The room at a corner; `at` says which: 0 is left or top, 1 right or bottom.
fn corner(programme: Programme, corner: Corner, at: (u32, u32), (columns, rows): (u32, u32)) -> Room {
    let width = DEPTH + corner.across;
    let mut rectangles = vec![CellRect::new(at.0 * (columns - width), at.1 * (rows - DEPTH), width, DEPTH)];
    if corner.down > 0 {
        let row = if at.1 == 0 { DEPTH } else { rows - DEPTH - corner.down };
        rectangles.push(CellRect::new(at.0 * (columns - DEPTH), row, DEPTH, corner.down));
    }
    Room::of(corner_kind(programme), rectangles)
}

/// The corridor around the middle, interrupted at the bottom where a hall runs through.
fn around(inside: CellRect, entrance: Option<u32>) -> Vec<CellRect> {
    let (left, right) = (inside.column - CORRIDOR, inside.right() + CORRIDOR);
    let horizontal = |from: u32, to: u32, row| CellRect::new(from, row, to - from, CORRIDOR);
    let mut corridor = vec![
        horizontal(left, right, inside.row - CORRIDOR),
        CellRect::new(left, inside.row, CORRIDOR, inside.rows),
        CellRect::new(inside.right(), inside.row, CORRIDOR, inside.rows),
    ];
    match entrance {
        Some(at) => {
            corridor.push(horizontal(left, at, inside.bottom()));
            corridor.push(horizontal(at + ENTRANCE, right, inside.bottom()));
        }
        None => corridor.push(horizontal(left, right, inside.bottom())),
    }
    corridor
}

/// A band with two cores, toilets in the middle, and passages from corridor to corridor.
fn core(programme: Programme, inside: CellRect, corridor: &mut Vec<CellRect>, draw: &mut Draw) -> Vec<Room> {
    let strip = Strip::inner(Side::Below, inside);
    let length = strip.length();
    let passage = |at: u32| (at, Block::Opening(CORRIDOR));
    let core = Block::Core.length();
    let between = Block::Wet.length() + BESIDE_WET;
    let first = length.saturating_sub(2 * (core + CORRIDOR) + between) / 2;
    let last = first + core + CORRIDOR + between + CORRIDOR;
    let middle = first + core + CORRIDOR;
    let passages = [first + core, last - CORRIDOR];
    corridor.extend(passages.iter().map(|at| strip.rect(*at, 0, CORRIDOR, strip.depth())));
    let fixed =
        [(first, Block::Core), passage(passages[0]), (middle, Block::Wet), passage(passages[1]), (last, Block::Core)];
    strip.plan(programme, &fixed, draw)
}

/// The void of an atrium: what is left between its two cores.
fn void(inside: CellRect) -> CellRect {
    CellRect::new(inside.column + CORE_DEPTH, inside.row, inside.columns - 2 * CORE_DEPTH, inside.rows)
}

/// A core at each end of the atrium; below ground its place is taken by storage and plant.
fn atrium(spec: &FloorSpec, inside: CellRect, corridor: &mut Vec<CellRect>, draw: &mut Draw) -> Vec<Vec<Room>> {
    let end = |column| CellRect::new(column, inside.row, CORE_DEPTH, inside.rows);
    let fixed = [(0, Block::Core)];
    let mut parts = vec![
        Strip::inner(Side::Right, end(inside.column)).plan(spec.programme, &fixed, draw),
        Strip::inner(Side::Left, end(inside.right() - CORE_DEPTH)).plan(spec.programme, &fixed, draw),
    ];
    if spec.level < 0 {
        let void = void(inside);
        let above = void.rows / 2;
        let upper = CellRect::new(void.column, void.row, void.columns, above);
        let lower = CellRect::new(void.column, void.row + above, void.columns, void.rows - above);
        let passage = [((void.columns - CORRIDOR) / 2, Block::Opening(CORRIDOR))];
        corridor.push(CellRect::new(void.column + passage[0].0, void.row, CORRIDOR, void.rows));
        parts.push(Strip::inner(Side::Below, upper).plan(spec.programme, &passage, draw));
        parts.push(Strip::inner(Side::Above, lower).plan(spec.programme, &passage, draw));
    }
    parts
}
