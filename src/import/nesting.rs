//! Which outlines lie within which, and which of them holds a point.

use geo::Coord;
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

use super::ImportError;
use super::limits::Effort;

/// How far an outline may stand out of the one it lies in, in metres: rooms are drawn along walls that are drawn too.
const TOLERANCE: f64 = 0.01;

/// Rings of rooms that can be asked where a point lies; outlines are told by their index.
pub(super) struct Nest<'a> {
    rooms: &'a [Vec<Vec<Coord<f64>>>],
    areas: &'a [f64],
    tree: RTree<GeomWithData<Rectangle<[f64; 2]>, usize>>,
}

impl<'a> Nest<'a> {
    /// Of each room its rings, and its area.
    pub(super) fn new(rooms: &'a [Vec<Vec<Coord<f64>>>], areas: &'a [f64]) -> Self {
        let boxes = rooms.iter().enumerate().map(|(index, rings)| {
            let (low, high) = bounds(rings);
            let low = [low.x - TOLERANCE, low.y - TOLERANCE];
            GeomWithData::new(Rectangle::from_corners(low, [high.x + TOLERANCE, high.y + TOLERANCE]), index)
        });
        Self { rooms, areas, tree: RTree::bulk_load(boxes.collect()) }
    }

    /// The smallest room that a point lies in.
    pub(super) fn holder(&self, point: Coord<f64>, effort: &mut Effort) -> Result<Option<usize>, ImportError> {
        let mut found: Option<usize> = None;
        for candidate in self.around(point) {
            let is_smaller = found.is_none_or(|found| self.is_smaller(candidate, found));
            effort.spend(if is_smaller { self.corners(candidate) } else { 1 })?;
            if is_smaller && is_inside(&self.rooms[candidate], point) {
                found = Some(candidate);
            }
        }
        Ok(found)
    }

    /// The smallest room that a room lies in as a whole.
    pub(super) fn parent(&self, inner: usize, effort: &mut Effort) -> Result<Option<usize>, ImportError> {
        let Some(point) = inner_point(&self.rooms[inner]) else { return Ok(None) };
        let mut found: Option<usize> = None;
        for candidate in self.around(point) {
            effort.spend(1)?;
            let is_likelier = candidate != inner
                && self.is_smaller(inner, candidate)
                && found.is_none_or(|found| self.is_smaller(candidate, found));
            if is_likelier && self.lies_within(inner, candidate, point, effort)? {
                found = Some(candidate);
            }
        }
        Ok(found)
    }

    fn around(&self, point: Coord<f64>) -> impl Iterator<Item = usize> + '_ {
        let point = AABB::from_point([point.x, point.y]);
        self.tree.locate_in_envelope_intersecting(&point).map(|found| found.data)
    }

    /// Of two of one size the one that was drawn later lies in the other.
    fn is_smaller(&self, one: usize, other: usize) -> bool {
        self.areas[one].total_cmp(&self.areas[other]).then(other.cmp(&one)).is_lt()
    }

    fn corners(&self, room: usize) -> usize {
        self.rooms[room].iter().map(Vec::len).sum()
    }

    fn lies_within(
        &self,
        inner: usize,
        outer: usize,
        point: Coord<f64>,
        effort: &mut Effort,
    ) -> Result<bool, ImportError> {
        let (inner, corners, outer) = (&self.rooms[inner], self.corners(outer), &self.rooms[outer]);
        effort.spend(corners)?;
        if !is_inside(outer, point) {
            return Ok(false);
        }
        for ring in inner {
            for (from, to) in ring.iter().zip(ring.iter().cycle().skip(1)) {
                for point in [*from, Coord { x: f64::midpoint(from.x, to.x), y: f64::midpoint(from.y, to.y) }] {
                    effort.spend(2 * corners)?;
                    if !is_inside(outer, point) && !is_beside(outer, point) {
                        return Ok(false);
                    }
                }
            }
        }
        Ok(true)
    }
}

/// The corners of the smallest upright rectangle around rings.
pub(super) fn bounds(rings: &[Vec<Coord<f64>>]) -> (Coord<f64>, Coord<f64>) {
    let (low, high) =
        (Coord { x: f64::INFINITY, y: f64::INFINITY }, Coord { x: f64::NEG_INFINITY, y: f64::NEG_INFINITY });
    rings.iter().flatten().fold((low, high), |(low, high), corner| {
        (
            Coord { x: low.x.min(corner.x), y: low.y.min(corner.y) },
            Coord { x: high.x.max(corner.x), y: high.y.max(corner.y) },
        )
    })
}

/// Whether a point lies within rings, those of holes included.
fn is_inside(rings: &[Vec<Coord<f64>>], point: Coord<f64>) -> bool {
    let mut inside = false;
    for ring in rings {
        for (from, to) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            if (from.y > point.y) != (to.y > point.y) {
                let x = from.x + (point.y - from.y) / (to.y - from.y) * (to.x - from.x);
                inside ^= point.x < x;
            }
        }
    }
    inside
}

/// Whether a point lies on a ring, or so near that nobody sees it.
fn is_beside(rings: &[Vec<Coord<f64>>], point: Coord<f64>) -> bool {
    rings.iter().any(|ring| {
        ring.iter().zip(ring.iter().cycle().skip(1)).any(|(from, to)| {
            let (dx, dy) = (to.x - from.x, to.y - from.y);
            let (px, py) = (point.x - from.x, point.y - from.y);
            let length = dx * dx + dy * dy;
            let along = if length > 0.0 { ((px * dx + py * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
            (px - along * dx).hypot(py - along * dy) <= TOLERANCE
        })
    })
}

/// A point within rings: the middle of the widest stretch of a level line that lies inside.
fn inner_point(rings: &[Vec<Coord<f64>>]) -> Option<Coord<f64>> {
    let (low, high) = bounds(rings);
    let y = low.y + (high.y - low.y) * 0.4871;
    let edges = rings.iter().flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)));
    let crossed = edges.filter(|(from, to)| (from.y > y) != (to.y > y));
    let mut places: Vec<f64> =
        crossed.map(|(from, to)| from.x + (y - from.y) / (to.y - from.y) * (to.x - from.x)).collect();
    places.sort_unstable_by(f64::total_cmp);
    let stretches = places.chunks_exact(2).map(|ends| (ends[1] - ends[0], f64::midpoint(ends[0], ends[1])));
    let (_, x) = stretches.max_by(|(one, _), (other, _)| one.total_cmp(other))?;
    Some(Coord { x, y })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(x: f64, y: f64, side: f64) -> Vec<Coord<f64>> {
        [(x, y), (x + side, y), (x + side, y + side), (x, y + side)].map(|(x, y)| Coord { x, y }).to_vec()
    }

    #[test]
    fn each_outline_lies_in_the_smallest_around_it() {
        let rooms = vec![
            vec![square(0.0, 0.0, 20.0)],
            vec![square(0.0, 0.0, 8.0)],
            vec![square(2.0, 2.0, 2.0)],
            vec![square(7.0, 7.0, 4.0)],
            vec![square(30.0, 0.0, 1.0)],
        ];
        let areas = [400.0, 64.0, 4.0, 16.0, 1.0];
        let (nest, mut effort) = (Nest::new(&rooms, &areas), Effort::new());
        let parents: Vec<_> = (0..5).map(|room| nest.parent(room, &mut effort).unwrap()).collect();
        assert_eq!(parents, [None, Some(0), Some(1), Some(0), None], "one that stands out of another is not in it");
        let holder = |x, y| nest.holder(Coord { x, y }, &mut Effort::new()).unwrap();
        assert_eq!(
            [holder(3.0, 3.0), holder(1.0, 1.0), holder(15.0, 1.0), holder(25.0, 1.0)],
            [Some(2), Some(1), Some(0), None]
        );
    }

    #[test]
    fn what_stands_in_a_hole_is_not_in_the_room() {
        let ring_with_hole = vec![square(0.0, 0.0, 10.0), square(3.0, 3.0, 4.0)];
        let rooms = vec![ring_with_hole, vec![square(3.0, 3.0, 4.0)]];
        let nest = Nest::new(&rooms, &[84.0, 16.0]);
        assert_eq!(nest.parent(1, &mut Effort::new()).unwrap(), None);
    }
}
