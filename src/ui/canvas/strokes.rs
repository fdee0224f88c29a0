//! Quads, lines and hatching, added to one mesh by hand.
//!
//! Upright and level edges are put on whole pixels and need no smoothing; slanted lines bring their own soft edge.

use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{Color32, Pos2, Rect, Vec2, pos2, vec2};

/// How a hatching is drawn, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::ui) struct Hatching {
    /// The distance of two lines, measured along a row.
    pub(in crate::ui) spacing: f32,
    /// The width of a line.
    pub(in crate::ui) width: f32,
    /// Lines that rise to the right.
    pub(in crate::ui) rising: bool,
    /// Lines that fall to the right.
    pub(in crate::ui) falling: bool,
}

/// A rectangle.
pub(in crate::ui) fn fill(mesh: &mut Mesh, rect: Rect, colour: Color32) {
    mesh.add_colored_rect(rect, colour);
}

/// The four sides of a rectangle, drawn inside of it.
pub(in crate::ui) fn frame(mesh: &mut Mesh, rect: Rect, width: f32, colour: Color32) {
    let inner = rect.shrink(width);
    if !inner.is_positive() {
        fill(mesh, rect, colour);
        return;
    }
    fill(mesh, Rect::from_min_max(rect.min, pos2(rect.right(), inner.top())), colour);
    fill(mesh, Rect::from_min_max(pos2(rect.left(), inner.bottom()), rect.max), colour);
    fill(mesh, Rect::from_min_max(pos2(rect.left(), inner.top()), inner.left_bottom()), colour);
    fill(mesh, Rect::from_min_max(inner.right_top(), pos2(rect.right(), inner.bottom())), colour);
}

/// The four sides of a rectangle in dashes, with a second colour between them.
pub(in crate::ui) fn dashed_frame(mesh: &mut Mesh, rect: Rect, width: f32, dash: f32, colours: [Color32; 2]) {
    if !rect.is_positive() {
        return;
    }
    frame(mesh, rect, width, colours[1]);
    let mut x = rect.left();
    while x < rect.right() {
        let end = (x + dash).min(rect.right());
        fill(mesh, Rect::from_min_max(pos2(x, rect.top()), pos2(end, rect.top() + width)), colours[0]);
        fill(mesh, Rect::from_min_max(pos2(x, rect.bottom() - width), pos2(end, rect.bottom())), colours[0]);
        x += dash * 2.0;
    }
    let mut y = rect.top();
    while y < rect.bottom() {
        let end = (y + dash).min(rect.bottom());
        fill(mesh, Rect::from_min_max(pos2(rect.left(), y), pos2(rect.left() + width, end)), colours[0]);
        fill(mesh, Rect::from_min_max(pos2(rect.right() - width, y), pos2(rect.right(), end)), colours[0]);
        y += dash * 2.0;
    }
}

/// A line with soft edges of one `pixel`.
pub(in crate::ui) fn line(mesh: &mut Mesh, from: Pos2, to: Pos2, width: f32, pixel: f32, colour: Color32) {
    let along = (to - from).normalized();
    if along == Vec2::ZERO {
        return;
    }
    let across = along.rot90();
    // A line thinner than a pixel is drawn a pixel wide and paler.
    let colour = if width < pixel { colour.gamma_multiply(width / pixel) } else { colour };
    let core = across * ((width - pixel).max(0.0) / 2.0);
    let edge = core + across * pixel;
    let first = u32::try_from(mesh.vertices.len()).unwrap_or(u32::MAX);
    for (offset, colour) in
        [(-edge, Color32::TRANSPARENT), (-core, colour), (core, colour), (edge, Color32::TRANSPARENT)]
    {
        for end in [from, to] {
            mesh.vertices.push(Vertex { pos: end + offset, uv: WHITE_UV, color: colour });
        }
    }
    for strip in 0..3 {
        let corner = first + strip * 2;
        mesh.add_triangle(corner, corner + 1, corner + 2);
        mesh.add_triangle(corner + 1, corner + 3, corner + 2);
    }
}

/// Slanted lines within a rectangle, aligned to `origin` so that they do not swim when the plan is moved.
pub(in crate::ui) fn hatch(mesh: &mut Mesh, rect: Rect, origin: Pos2, hatching: Hatching, pixel: f32, colour: Color32) {
    if hatching.rising {
        slanted(rect, origin, hatching.spacing, |from, to| line(mesh, from, to, hatching.width, pixel, colour));
    }
    if hatching.falling {
        let mirrored = |pos: Pos2| pos2(-pos.x, pos.y);
        let mirror = Rect::from_two_pos(mirrored(rect.min), mirrored(rect.max));
        slanted(mirror, mirrored(origin), hatching.spacing, |from, to| {
            line(mesh, mirrored(from), mirrored(to), hatching.width, pixel, colour);
        });
    }
}

/// The parts within the rectangle of the lines `x + y = origin + n * spacing`.
fn slanted(rect: Rect, origin: Pos2, spacing: f32, mut draw: impl FnMut(Pos2, Pos2)) {
    let sum = origin.x + origin.y;
    let first = ((rect.left() + rect.top() - sum) / spacing).ceil();
    let last = ((rect.right() + rect.bottom() - sum) / spacing).floor();
    let mut number = first;
    while number <= last {
        let sum = number.mul_add(spacing, sum);
        let left = rect.left().max(sum - rect.bottom());
        let right = rect.right().min(sum - rect.top());
        if left < right {
            draw(pos2(left, sum - left), pos2(right, sum - right));
        }
        number += 1.0;
    }
}

/// Small squares in a grid within a rectangle, aligned to `origin`.
pub(super) fn dots(mesh: &mut Mesh, rect: Rect, origin: Pos2, spacing: f32, size: f32, colour: Color32) {
    let inner = rect.shrink(size);
    if !inner.is_positive() {
        return;
    }
    let first = ((inner.min - origin) / spacing).ceil();
    let mut y = first.y.mul_add(spacing, origin.y);
    let mut shifted = first.y.rem_euclid(2.0) >= 1.0;
    while y <= inner.bottom() {
        let mut x = first.x.mul_add(spacing, origin.x) + if shifted { spacing / 2.0 } else { 0.0 };
        while x <= inner.right() {
            fill(mesh, Rect::from_center_size(pos2(x, y), vec2(size, size)), colour);
            x += spacing;
        }
        y += spacing;
        shifted = !shifted;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hatching_stays_within_its_rectangle_and_in_its_place() {
        let rect = Rect::from_min_size(pos2(13.0, 7.0), vec2(41.0, 23.0));
        let lines = |rect: Rect| {
            let mut lines = Vec::new();
            slanted(rect, pos2(3.0, 4.0), 6.0, |from, to| lines.push((from, to)));
            lines
        };
        let all = lines(rect);
        assert_eq!(all.len(), 10);
        for (from, to) in &all {
            assert!(rect.expand(0.01).contains(*from) && rect.expand(0.01).contains(*to), "{from} {to}");
        }
        let part = lines(rect.with_max_x(30.0));
        assert!(part.iter().all(|(from, _)| all.iter().any(|(other, _)| from.distance(*other) < 0.01)));
    }
}
