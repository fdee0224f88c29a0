//! Outlines: rings of corners, their arcs as chords, and whether they cross themselves.

use geo::line_intersection::{LineIntersection, line_intersection};
use geo::{Coord, Line};

use super::limits::{self, Effort, within};
use super::{ImportError, Quantity, Spot};
use crate::model::UnitUse;

/// Something drawn that may become a room.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Outline {
    pub(super) layer: usize,
    /// One ring for a polyline; those of each polygon, outer ones first, for a feature. None where a feature has none.
    pub(super) rings: Vec<Ring>,
    /// What the file itself calls it, the likeliest code first.
    pub(super) names: Vec<String>,
    pub(super) usage: UnitUse,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Ring {
    pub(super) corners: Vec<Corner>,
    /// Whether it is said to be closed; it also is where its ends meet.
    pub(super) closed: bool,
    pub(super) is_hole: bool,
}

/// A corner and the arc that leads from it to the next: the tangent of a quarter of its angle, 0 for a straight line,
/// positive where it runs counter-clockwise.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Corner {
    pub(super) at: Coord<f64>,
    pub(super) bulge: f64,
}

impl Ring {
    /// Whether it is closed, or its ends meet so well that nobody sees a gap.
    pub(super) fn is_closed(&self) -> bool {
        self.closed || (self.corners.len() > 3 && self.gap() <= self.span() * 1e-6)
    }

    /// How far its ends lie apart.
    pub(super) fn gap(&self) -> f64 {
        match (self.corners.first(), self.corners.last()) {
            (Some(first), Some(last)) => (last.at.x - first.at.x).hypot(last.at.y - first.at.y),
            _ => 0.0,
        }
    }

    /// The side of a square as large as its bounding box.
    pub(super) fn side(&self) -> f64 {
        let (width, depth) = self.extent();
        (width * depth).sqrt()
    }

    fn span(&self) -> f64 {
        let (width, depth) = self.extent();
        width.max(depth)
    }

    fn extent(&self) -> (f64, f64) {
        let of = |pick: fn(&Corner) -> f64| {
            let values = self.corners.iter().map(pick);
            let (low, high) =
                values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(v), high.max(v)));
            (high - low).max(0.0)
        };
        (of(|corner| corner.at.x), of(|corner| corner.at.y))
    }

    /// Its first corner.
    pub(super) fn spot(&self) -> Spot {
        self.corners.first().map_or(Spot { x: 0.0, y: 0.0 }, |corner| Spot { x: corner.at.x, y: corner.at.y })
    }

    /// The ring with its arcs as chords of so many degrees, in its own coordinates.
    pub(super) fn parted(&self, degrees: f64) -> Self {
        let mut corners = Vec::with_capacity(self.corners.len());
        for (corner, next) in self.corners.iter().zip(self.corners.iter().cycle().skip(1)) {
            corners.push(Corner { at: corner.at, bulge: 0.0 });
            let steps = (4.0 * corner.bulge.atan().abs()).to_degrees() / degrees;
            add_arc(corner.at, next.at, corner.bulge, steps, &mut |at| corners.push(Corner { at, bulge: 0.0 }));
        }
        Self { corners, closed: self.closed, is_hole: self.is_hole }
    }

    /// Its corners in metres from an origin, arcs as chords, without one that repeats the one before it.
    pub(super) fn flattened(&self, origin: Spot, metres: f64) -> Result<Vec<Coord<f64>>, ImportError> {
        let in_metres = |at: Coord<f64>| Coord { x: (at.x - origin.x) * metres, y: (at.y - origin.y) * metres };
        let mut flat: Vec<Coord<f64>> = Vec::with_capacity(self.corners.len());
        let nexts = self.corners.iter().cycle().skip(1);
        for (corner, next) in self.corners.iter().zip(nexts) {
            let (from, to) = (in_metres(corner.at), in_metres(next.at));
            push_apart(&mut flat, from);
            let steps = steps_of_arc(from, to, corner.bulge);
            add_arc(from, to, corner.bulge, steps, &mut |at| push_apart(&mut flat, at));
            within(flat.len(), Quantity::CornersOfOutline)?;
        }
        while flat.len() > 1 && is_same_corner(flat[0], flat[flat.len() - 1]) {
            flat.pop();
        }
        Ok(flat)
    }
}

/// A tenth of a millimetre is no wall.
fn is_same_corner(one: Coord<f64>, other: Coord<f64>) -> bool {
    (one.x - other.x).abs() < 1e-4 && (one.y - other.y).abs() < 1e-4
}

fn push_apart(flat: &mut Vec<Coord<f64>>, corner: Coord<f64>) {
    if flat.last().is_none_or(|last| !is_same_corner(*last, corner)) {
        flat.push(corner);
    }
}

/// How many chords stand off an arc by [`limits::CHORD_ERROR`] at most.
fn steps_of_arc(from: Coord<f64>, to: Coord<f64>, bulge: f64) -> f64 {
    let radius = (to.x - from.x).hypot(to.y - from.y) * (1.0 + bulge * bulge) / (4.0 * bulge.abs());
    let step = 2.0 * (1.0 - (limits::CHORD_ERROR / radius).min(0.5)).acos();
    4.0 * bulge.atan().abs() / step
}

/// Adds the corners between the ends of an arc that is parted into so many chords, 1 024 at most.
fn add_arc(from: Coord<f64>, to: Coord<f64>, bulge: f64, steps: f64, add: &mut dyn FnMut(Coord<f64>)) {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    if bulge.abs() < 1e-9 || (dx == 0.0 && dy == 0.0) {
        return;
    }
    let angle = 4.0 * bulge.atan();
    let steps = steps.ceil().clamp(1.0, 1024.0);
    // The centre lies on the bisector of the chord, to its left for an arc that runs counter-clockwise by less than half.
    let to_centre = (1.0 - bulge * bulge) / (4.0 * bulge);
    let centre =
        Coord { x: f64::midpoint(from.x, to.x) - dy * to_centre, y: f64::midpoint(from.y, to.y) + dx * to_centre };
    let start = Coord { x: from.x - centre.x, y: from.y - centre.y };
    let mut index = 1.0;
    while index < steps {
        let (sin, cos) = (angle * index / steps).sin_cos();
        add(Coord { x: centre.x + start.x * cos - start.y * sin, y: centre.y + start.x * sin + start.y * cos });
        index += 1.0;
    }
}

/// The area of a ring, positive where it runs counter-clockwise.
pub(super) fn signed_area(ring: &[Coord<f64>]) -> f64 {
    let twice: f64 = ring.iter().zip(ring.iter().cycle().skip(1)).map(|(a, b)| a.x * b.y - b.x * a.y).sum();
    twice / 2.0
}

/// Where a ring crosses itself. Where it only touches itself, as one does that was cut open to reach a hole, its area is
/// still what it seems.
pub(super) fn crossing(ring: &[Coord<f64>], effort: &mut Effort) -> Result<Option<Coord<f64>>, ImportError> {
    let mut edges: Vec<Line<f64>> =
        ring.iter().zip(ring.iter().cycle().skip(1)).map(|(from, to)| Line::new(*from, *to)).collect();
    let left = |edge: &Line<f64>| edge.start.x.min(edge.end.x);
    let right = |edge: &Line<f64>| edge.start.x.max(edge.end.x);
    let (low, high) =
        (|edge: &Line<f64>| edge.start.y.min(edge.end.y), |edge: &Line<f64>| edge.start.y.max(edge.end.y));
    edges.sort_unstable_by(|a, b| left(a).total_cmp(&left(b)));
    let mut open: Vec<Line<f64>> = Vec::new();
    for edge in edges {
        effort.spend(open.len() + 1)?;
        open.retain(|earlier| right(earlier) >= left(&edge));
        for earlier in open.iter().filter(|earlier| low(earlier) <= high(&edge) && low(&edge) <= high(earlier)) {
            if let Some(LineIntersection::SinglePoint { intersection, is_proper: true }) =
                line_intersection(*earlier, edge)
            {
                return Ok(Some(intersection));
            }
        }
        open.push(edge);
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use std::f64::consts::PI;

    use super::*;

    fn ring(corners: &[(f64, f64, f64)]) -> Ring {
        let corners = corners.iter().map(|(x, y, bulge)| Corner { at: Coord { x: *x, y: *y }, bulge: *bulge });
        Ring { corners: corners.collect(), closed: true, is_hole: false }
    }

    fn flat(corners: &[(f64, f64, f64)], metres: f64) -> Vec<Coord<f64>> {
        ring(corners).flattened(Spot { x: 0.0, y: 0.0 }, metres).unwrap()
    }

    #[test]
    fn two_half_circles_make_a_circle() {
        let circle = flat(&[(-5.0, 0.0, 1.0), (5.0, 0.0, 1.0)], 1.0);
        assert!(circle.iter().all(|corner| (corner.x.hypot(corner.y) - 5.0).abs() < 1e-9));
        assert!((signed_area(&circle) - 25.0 * PI).abs() < 0.05, "{}", signed_area(&circle));
        let clockwise = flat(&[(-5.0, 0.0, -1.0), (5.0, 0.0, -1.0)], 1.0);
        assert!((signed_area(&clockwise) + 25.0 * PI).abs() < 0.05);
    }

    #[test]
    fn chords_keep_to_their_arc_whatever_the_unit() {
        for (scale, metres) in [(1.0, 1.0), (1000.0, 0.001), (39.37, 0.0254)] {
            let arc = flat(&[(0.0, 0.0, 0.3), (40.0 * scale, 0.0, 0.0), (20.0 * scale, 30.0 * scale, 0.0)], metres);
            let radius = 40.0 * (1.0 + 0.09) / (4.0 * 0.3);
            let centre = Coord { x: 20.0, y: radius - 20.0 * 0.3 };
            let chords = arc.windows(2).take(arc.len() - 3);
            let off = chords.map(|ends| {
                let middle = Coord { x: f64::midpoint(ends[0].x, ends[1].x), y: f64::midpoint(ends[0].y, ends[1].y) };
                (radius - (middle.x - centre.x).hypot(middle.y - centre.y)).abs()
            });
            let worst = off.fold(0.0, f64::max);
            assert!(worst < 0.0011 && worst > 0.0001, "{worst} of {} chords", arc.len());
        }
    }

    #[test]
    fn a_bow_tie_crosses_itself_and_a_ring_cut_open_to_its_hole_does_not() {
        let crosses = |corners: &[(f64, f64)]| {
            let corners: Vec<_> = corners.iter().map(|(x, y)| (*x, *y, 0.0)).collect();
            crossing(&flat(&corners, 1.0), &mut Effort::new()).unwrap()
        };
        assert_eq!(crosses(&[(0.0, 0.0), (4.0, 4.0), (4.0, 0.0), (0.0, 4.0)]), Some(Coord { x: 2.0, y: 2.0 }));
        assert_eq!(crosses(&[(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)]), None);
        let (outer, inner) = ([(0.0, 0.0), (6.0, 0.0), (6.0, 6.0), (0.0, 6.0), (0.0, 0.0)], (2.0, 2.0));
        let hole = [inner, (2.0, 4.0), (4.0, 4.0), (4.0, 2.0), inner];
        assert_eq!(crosses(&[&outer[..], &hole[..]].concat()), None);
    }

    #[test]
    fn ends_that_meet_close_a_ring() {
        let mut square = ring(&[(0.0, 0.0, 0.0), (4.0, 0.0, 0.0), (4.0, 4.0, 0.0), (0.0, 4.0, 0.0), (0.0, 0.0, 0.0)]);
        square.closed = false;
        assert!(square.is_closed());
        assert_eq!(square.flattened(square.spot(), 1.0).unwrap().len(), 4);
        square.corners.pop();
        assert!(!square.is_closed());
        assert_eq!(square.gap(), 4.0);
    }
}
