//! Walls: the lines between units, found from who covers which cell.

use std::collections::BTreeMap;

use super::cells::{Cells, find};

/// What a wall parts, from the lightest to the firmest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum WallKind {
    /// Two parts of the ways through the building: no wall, a joint of the floor.
    Threshold,
    /// Two units.
    Partition,
    /// A unit and a corridor.
    Wall,
    /// A unit and what lies outside.
    Facade,
}

/// On which side of a wall the building lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Inside {
    Both,
    /// Above it, or to its left.
    Before,
    /// Below it, or to its right.
    After,
}

/// A straight wall, in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wall {
    /// What it parts.
    pub(super) kind: WallKind,
    /// Where the building lies.
    pub(super) inside: Inside,
    /// Whether it runs from left to right.
    pub(super) horizontal: bool,
    /// The row, or column, it lies before.
    pub(super) at: u32,
    /// Where it starts along its direction.
    pub(super) start: u32,
    /// Where it ends.
    pub(super) end: u32,
}

/// Every wall, lighter ones first, each as long as it goes straight on.
///
/// `is_way` says whether a unit is a corridor, a stair or the like.
pub(super) fn walls(cells: &Cells, is_way: impl Fn(u32) -> bool) -> Vec<Wall> {
    let between = |one: Option<u32>, other: Option<u32>| match (one, other) {
        (Some(one), Some(other)) if one == other => None,
        (Some(one), Some(other)) => Some(match (is_way(one), is_way(other)) {
            (true, true) => (WallKind::Threshold, Inside::Both),
            (false, false) => (WallKind::Partition, Inside::Both),
            _ => (WallKind::Wall, Inside::Both),
        }),
        (None, None) => None,
        (Some(_), None) => Some((WallKind::Facade, Inside::Before)),
        (None, Some(_)) => Some((WallKind::Facade, Inside::After)),
    };
    let mut walls = Vec::new();
    let mut standing = Standing::new();
    let empty = Vec::new();
    for at in 0..=cells.rows().len() {
        let above = at.checked_sub(1).map_or(&empty, |row| &cells.rows()[row]);
        let below = cells.rows().get(at).unwrap_or(&empty);
        #[expect(clippy::cast_possible_truncation, reason = "rows are at most Floor::LARGEST_SIDE")]
        let at = at as u32;
        let mut corners: Vec<u32> = above.iter().chain(below).flat_map(|run| [run.start, run.end]).collect();
        corners.sort_unstable();
        corners.dedup();
        let parts = corners.windows(2).filter_map(|ends| {
            let (kind, inside) = between(find(above, ends[0]), find(below, ends[0]))?;
            Some(Wall { kind, inside, horizontal: true, at, start: ends[0], end: ends[1] })
        });
        append_joined(&mut walls, parts);
        extend_upright(&mut standing, &mut walls, at, &corners, |column| {
            let left = column.checked_sub(1).and_then(|left| find(below, left));
            between(left, find(below, column))
        });
    }
    walls.extend(standing.into_iter().map(|((at, kind, inside), (start, end))| Wall {
        kind,
        inside,
        horizontal: false,
        at,
        start,
        end,
    }));
    walls.sort_by_key(|wall| (wall.kind, wall.horizontal, wall.at, wall.start));
    walls
}

/// The upright walls that may go on in the next row: where, of what kind, from which row to which.
type Standing = BTreeMap<(u32, WallKind, Inside), (u32, u32)>;

/// Adds the parts of one line, joined where one goes on as the other.
fn append_joined(walls: &mut Vec<Wall>, parts: impl Iterator<Item = Wall>) {
    let first = walls.len();
    for part in parts {
        match walls[first..].last_mut() {
            Some(last) if (last.kind, last.inside) == (part.kind, part.inside) && last.end == part.start => {
                last.end = part.end;
            }
            _ => walls.push(part),
        }
    }
}

/// Lets the upright walls that also stand in this row go on, and begins those that are new.
fn extend_upright(
    standing: &mut Standing,
    walls: &mut Vec<Wall>,
    row: u32,
    columns: &[u32],
    kind_at: impl Fn(u32) -> Option<(WallKind, Inside)>,
) {
    for column in columns {
        let Some((kind, inside)) = kind_at(*column) else { continue };
        let span = standing.entry((*column, kind, inside)).or_insert((row, row));
        if span.1 != row {
            walls.push(Wall { kind, inside, horizontal: false, at: *column, start: span.0, end: span.1 });
            *span = (row, row);
        }
        span.1 = row + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{CellRect, Shape};

    fn found(shapes: &[Shape], ways: &[u32]) -> Vec<String> {
        let cells = Cells::new((0..).zip(shapes));
        walls(&cells, |unit| ways.contains(&unit))
            .into_iter()
            .map(|wall| {
                let direction = if wall.horizontal { "row" } else { "column" };
                format!("{:?} {direction} {} from {} to {}", wall.kind, wall.at, wall.start, wall.end)
            })
            .collect()
    }

    #[test]
    fn two_rooms_over_a_corridor() {
        let shapes = [Shape::rectangle(0, 0, 2, 3), Shape::rectangle(2, 0, 2, 3), Shape::rectangle(0, 3, 4, 1)];
        assert_eq!(
            found(&shapes, &[2]),
            [
                "Partition column 2 from 0 to 3",
                "Wall row 3 from 0 to 4",
                "Facade column 0 from 0 to 4",
                "Facade column 4 from 0 to 4",
                "Facade row 0 from 0 to 4",
                "Facade row 4 from 0 to 4",
            ]
        );
    }

    #[test]
    fn the_rectangles_of_one_unit_have_no_wall_between_them() {
        let l_shape = Shape::new(vec![CellRect::new(0, 0, 1, 2), CellRect::new(1, 1, 1, 1)]).unwrap();
        assert_eq!(
            found(&[l_shape], &[]),
            [
                "Facade column 0 from 0 to 2",
                "Facade column 1 from 0 to 1",
                "Facade column 2 from 1 to 2",
                "Facade row 0 from 0 to 1",
                "Facade row 1 from 1 to 2",
                "Facade row 2 from 0 to 2",
            ]
        );
    }

    #[test]
    fn a_courtyard_has_a_facade() {
        let ring = Shape::new(vec![
            CellRect::new(0, 0, 3, 1),
            CellRect::new(0, 1, 1, 1),
            CellRect::new(2, 1, 1, 1),
            CellRect::new(0, 2, 3, 1),
        ])
        .unwrap();
        assert_eq!(found(&[ring], &[]).len(), 8);
    }
}
