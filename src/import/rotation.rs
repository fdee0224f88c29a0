//! How far a drawing stands askew.

use super::Rooms;

/// The rotation in degrees, more than -45 and at most 45 and counter-clockwise where positive, after which most walls stand
/// along the grid: the direction in which the longest sum of edges runs, to a hundredth of a degree. 0 where there are no
/// rooms.
pub fn propose_rotation(rooms: &Rooms) -> f64 {
    // By tenths of a degree of a quarter turn: how long the edges are in all, and by how much they miss the tenth.
    let mut tenths = vec![(0.0, 0.0); TENTHS];
    for ring in rooms.rooms.iter().flat_map(|room| &room.rings) {
        for (from, to) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            let (dx, dy) = (to.x - from.x, to.y - from.y);
            let direction = dy.atan2(dx).to_degrees().rem_euclid(90.0) * 10.0;
            let nearest = direction.round();
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is from 0 to 900")]
            let (length, missed) = &mut tenths[nearest as usize % TENTHS];
            *length += dx.hypot(dy);
            *missed += dx.hypot(dy) * (direction - nearest);
        }
    }
    // A direction on the border of two tenths counts in both.
    let around = |tenth: usize| [tenth + TENTHS - 1, tenth, tenth + 1].map(|tenth| tenth % TENTHS);
    let length = |tenth: usize| around(tenth).map(|tenth| tenths[tenth].0).iter().sum::<f64>();
    let mut best = 0;
    for tenth in 1..TENTHS {
        if length(tenth) > length(best) * (1.0 + 1e-9) {
            best = tenth;
        }
    }
    let whole = length(best);
    if whole == 0.0 {
        return 0.0;
    }
    let offsets = around(best).into_iter().zip([-1.0, 0.0, 1.0]);
    let mean = offsets.map(|(tenth, offset)| tenths[tenth].1 + tenths[tenth].0 * offset).sum::<f64>() / whole;
    #[expect(clippy::cast_precision_loss, reason = "it is below 900")]
    let direction = (best as f64 + mean) / 10.0;
    let back = if direction < 45.0 { -direction } else { 90.0 - direction };
    // Without a negative zero.
    (back * 100.0).round() / 100.0 + 0.0
}

/// Tenths of a degree in a quarter turn.
const TENTHS: usize = 900;
