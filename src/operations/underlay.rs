//! The picture that a plan is drawn over: where it lies, how large, how it is turned.
//!
//! Places and lengths are metres from the grid's upper left corner, angles degrees clockwise.

use std::sync::Arc;

use super::Refusal;
use super::propose::propose;
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::{EntityId, Floor, FloorId, Layout, Underlay};

/// How much of a picture is seen at first: enough to draw after, little enough to see what is drawn.
pub const FIRST_OPACITY: f64 = 0.5;

/// A place on a plan, in metres: from the left, from the top.
pub type Spot = (f64, f64);

/// A picture as it is put under a plan at first: as wide as the grid, in its middle. What a drawing says of its own size, such as
/// dots an inch, is that of its paper, and so of no use here.
pub fn first_underlay(floor: &Floor, file: String) -> Underlay {
    let (width, depth) = (f64::from(floor.columns) * floor.module, f64::from(floor.rows) * floor.module);
    Underlay { file, x: width / 2.0, y: depth / 2.0, width, rotation: 0.0, opacity: FIRST_OPACITY, locked: false }
}

/// The picture moved by so much.
#[must_use]
pub fn moved(underlay: &Underlay, (right, down): Spot) -> Underlay {
    Underlay { x: underlay.x + right, y: underlay.y + down, ..underlay.clone() }
}

/// The picture so many times as large, about a place that stays where it is.
#[must_use]
pub fn scaled(underlay: &Underlay, (x, y): Spot, factor: f64) -> Underlay {
    Underlay {
        x: x + (underlay.x - x) * factor,
        y: y + (underlay.y - y) * factor,
        width: underlay.width * factor,
        ..underlay.clone()
    }
}

/// The picture turned clockwise by so many degrees, about a place that stays where it is.
#[must_use]
pub fn turned(underlay: &Underlay, (x, y): Spot, degrees: f64) -> Underlay {
    let (sin, cos) = degrees.to_radians().sin_cos();
    let (right, down) = (underlay.x - x, underlay.y - y);
    Underlay {
        x: x + right * cos - down * sin,
        y: y + right * sin + down * cos,
        rotation: within_a_turn(underlay.rotation + degrees),
        ..underlay.clone()
    }
}

/// The picture so large that two places on it are `length` metres apart; the first stays where it is. `None` where the places are
/// the same, or the length is none.
pub fn scaled_by_points(underlay: &Underlay, first: Spot, second: Spot, length: f64) -> Option<Underlay> {
    let now = distance(first, second);
    let factor = length / now;
    (now > 0.0 && length > 0.0 && factor.is_finite() && factor > 0.0).then(|| scaled(underlay, first, factor))
}

/// The picture turned so that the line between two places on it lies flat, by a quarter turn at most; the first stays where it
/// is. `None` where the places are the same.
pub fn levelled_by_points(underlay: &Underlay, first: Spot, second: Spot) -> Option<Underlay> {
    if distance(first, second) <= 0.0 {
        return None;
    }
    let slope = (second.1 - first.1).atan2(second.0 - first.0).to_degrees();
    // A line has no direction: drawn from the right, it is the same.
    let slope = if slope > 90.0 {
        slope - 180.0
    } else if slope < -90.0 {
        slope + 180.0
    } else {
        slope
    };
    Some(turned(underlay, first, -slope))
}

/// How far apart two places are.
pub fn distance(first: Spot, second: Spot) -> f64 {
    (second.0 - first.0).hypot(second.1 - first.1)
}

/// The same angle, above -180° and up to 180°.
fn within_a_turn(degrees: f64) -> f64 {
    let rest = degrees.rem_euclid(360.0);
    if rest > 180.0 { rest - 360.0 } else { rest }
}

/// The picture with lengths to a millimetre, angles to a thousandth and strengths to a hundredth, as one would write them.
fn rounded(underlay: Underlay) -> Underlay {
    let to = |number: f64, parts: f64| (number * parts).round() / parts;
    Underlay {
        x: to(underlay.x, 1000.0),
        y: to(underlay.y, 1000.0),
        width: to(underlay.width, 1000.0),
        rotation: to(underlay.rotation, 1000.0),
        opacity: to(underlay.opacity, 100.0),
        ..underlay
    }
}

/// Puts a picture under a floor's plan, alters how it lies there, or takes it away. Lengths are kept to a millimetre.
///
/// # Errors
/// Where it could not be shown: of no width, of no strength, or with a path that leads out of the layout's folder.
pub fn set_underlay(
    layout: &Layout,
    floor: FloorId,
    underlay: Option<Underlay>,
    stamp: &Stamp,
) -> Result<Change, Refusal> {
    let former = layout.floor(floor).ok_or(Refusal::Unknown(EntityId::Floor(floor)))?;
    let underlay = underlay.map(rounded);
    if former.underlay == underlay {
        return Err(Refusal::NothingToChange);
    }
    let building = layout.building(former.building).map(|building| building.code.as_str()).unwrap_or_default();
    let name = format!("{building} {}", former.level);
    let label = match (&former.underlay, &underlay) {
        (_, None) => ChangeLabel::RemoveUnderlay { floor: name },
        (Some(before), Some(after)) if before.file == after.file => ChangeLabel::PlaceUnderlay { floor: name },
        _ => ChangeLabel::PutUnderlay { floor: name },
    };
    let after = Floor { underlay, ..(**former).clone() };
    propose(layout, stamp, label, vec![Edit::Floor(floor, Some(Arc::new(after)))], &[])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn underlay(x: f64, y: f64, width: f64, rotation: f64) -> Underlay {
        Underlay { file: "plan.png".to_owned(), x, y, width, rotation, opacity: 0.5, locked: false }
    }

    /// Where a place of the picture lies on the plan; it is counted from the middle, in widths of the picture.
    fn on_plan(underlay: &Underlay, (right, down): Spot) -> Spot {
        let (sin, cos) = underlay.rotation.to_radians().sin_cos();
        let (right, down) = (right * underlay.width, down * underlay.width);
        (underlay.x + right * cos - down * sin, underlay.y + right * sin + down * cos)
    }

    fn is_near(one: Spot, other: Spot) -> bool {
        distance(one, other) < 1e-6
    }

    proptest! {
        #[test]
        fn two_points_and_a_length_give_the_scale(
            (x, y, width, rotation) in (-50.0..50.0, -50.0..50.0, 0.5..200.0, -180.0..180.0),
            (first, second) in ((-0.5..0.5, -0.5..0.5), (-0.5..0.5, -0.5..0.5)),
            length in 0.1..100.0,
        ) {
            let before = underlay(x, y, width, rotation);
            let (from, to) = (on_plan(&before, first), on_plan(&before, second));
            prop_assume!(distance(from, to) > 0.01);
            let after = scaled_by_points(&before, from, to, length).unwrap();
            prop_assert!(is_near(on_plan(&after, first), from), "the first point stays");
            prop_assert!((distance(on_plan(&after, first), on_plan(&after, second)) - length).abs() < 1e-6);
            prop_assert_eq!(after.rotation, before.rotation);
        }

        #[test]
        fn two_points_give_the_horizontal(
            (x, y, width, rotation) in (-50.0..50.0, -50.0..50.0, 0.5..200.0, -180.0..180.0),
            (first, second) in ((-0.5..0.5, -0.5..0.5), (-0.5..0.5, -0.5..0.5)),
        ) {
            let before = underlay(x, y, width, rotation);
            let (from, to) = (on_plan(&before, first), on_plan(&before, second));
            prop_assume!(distance(from, to) > 0.01);
            let after = levelled_by_points(&before, from, to).unwrap();
            prop_assert!(is_near(on_plan(&after, first), from), "the first point stays");
            prop_assert!((on_plan(&after, second).1 - from.1).abs() < 1e-6, "the second is as high");
            prop_assert!(on_plan(&after, second).0 > from.0 || to.0 <= from.0, "it is not turned upside down");
            prop_assert!(after.rotation > -180.0 && after.rotation <= 180.0);
            prop_assert_eq!(after.width, before.width);
        }

        #[test]
        fn turning_and_scaling_back_gives_the_picture_back(
            (x, y, width, rotation) in (-50.0..50.0, -50.0..50.0, 0.5..200.0, -179.0..180.0),
            about in (-50.0..50.0, -50.0..50.0),
            (degrees, factor) in (-360.0..360.0, 0.01..100.0),
        ) {
            let before = underlay(x, y, width, rotation);
            let there = scaled(&turned(&before, about, degrees), about, factor);
            let back = turned(&scaled(&there, about, 1.0 / factor), about, -degrees);
            prop_assert!(is_near((back.x, back.y), (x, y)));
            prop_assert!((back.width - width).abs() < 1e-6 && (back.rotation - rotation).abs() < 1e-6);
        }
    }

    #[test]
    fn places_that_are_the_same_and_lengths_that_are_none_give_nothing() {
        let plan = underlay(1.0, 2.0, 10.0, 0.0);
        assert_eq!(scaled_by_points(&plan, (1.0, 1.0), (1.0, 1.0), 5.0), None);
        for length in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(scaled_by_points(&plan, (0.0, 0.0), (1.0, 1.0), length), None, "{length}");
        }
        assert_eq!(levelled_by_points(&plan, (1.0, 1.0), (1.0, 1.0)), None);
    }

    #[test]
    fn what_is_put_is_rounded_as_one_would_write_it() {
        let put = rounded(Underlay { opacity: 0.333_33, ..underlay(14.399_999_999, -0.000_1, 28.799_999, 12.345_67) });
        assert_eq!((put.x, put.y, put.width, put.rotation, put.opacity), (14.4, 0.0, 28.8, 12.346, 0.33));
    }

    #[test]
    fn a_quarter_turn_about_the_corner() {
        let after = turned(&underlay(2.0, 0.0, 4.0, 120.0), (0.0, 0.0), 90.0);
        assert!(is_near((after.x, after.y), (0.0, 2.0)), "clockwise: from the right to below");
        assert_eq!(after.rotation, -150.0);
        assert_eq!(moved(&after, (1.0, -1.0)).x, after.x + 1.0);
    }
}
