//! Seats and areas parted in proportion, and put together again, without a seat or a square millimetre lost.

/// What each gets of a whole, in proportion to the weights: by largest remainders, the first of equals. The sum is
/// the whole.
pub(super) fn shares(whole: u64, weights: &[u64]) -> Vec<u64> {
    let all: u128 = weights.iter().map(|weight| u128::from(*weight)).sum();
    if all == 0 {
        return vec![0; weights.len()];
    }
    let exact = weights.iter().map(|weight| u128::from(whole) * u128::from(*weight));
    let (mut given, remainders): (Vec<u64>, Vec<u128>) =
        exact.map(|exact| (u64::try_from(exact / all).unwrap_or(whole), exact % all)).unzip();
    let mut rest = whole - given.iter().sum::<u64>();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|index| std::cmp::Reverse(remainders[*index]));
    for index in order {
        if rest == 0 {
            break;
        }
        given[index] += 1;
        rest -= 1;
    }
    given
}

/// An area's smallest step that is parted, in square millimetres: finer than any standard of measuring.
const STEPS_PER_SQUARE_METRE: f64 = 1e6;
/// Steps in a hundredth of a square metre, which is what people write.
const STEPS_PER_HUNDREDTH: u64 = 10_000;
/// Up to here every number of steps is exact both ways.
const MOST_STEPS: f64 = 1e15;

/// The areas of the parts of what measures so much, in proportion to their cells. [`sum_of_areas`] gives the whole back
/// exactly where it has at most six decimals. They have two decimals where the whole has.
pub(super) fn shares_of_area(area: f64, cells: &[u64]) -> Vec<f64> {
    let all = cells.iter().sum::<u64>() as f64;
    let stepwise = |size: u64| {
        let steps = steps(area).filter(|steps| steps % size == 0)?;
        let given = shares(steps / size, cells);
        given.iter().all(|steps| *steps > 0).then(|| given.into_iter().map(|steps| area_of(steps * size)).collect())
    };
    stepwise(STEPS_PER_HUNDREDTH)
        .or_else(|| stepwise(1))
        .unwrap_or_else(|| cells.iter().map(|cells| area * *cells as f64 / all).collect())
}

/// The sum of areas, exact where each has at most six decimals.
pub(super) fn sum_of_areas(areas: &[f64]) -> f64 {
    let exact: Option<u64> = areas.iter().map(|area| steps(*area)).sum();
    exact.map_or_else(|| areas.iter().sum(), area_of)
}

/// The whole number of steps that an area is, if it is one.
fn steps(area: f64) -> Option<u64> {
    let steps = (area * STEPS_PER_SQUARE_METRE).round();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the range is checked first")]
    let whole = (0.0..MOST_STEPS).contains(&steps).then_some(steps as u64)?;
    (area_of(whole).to_bits() == area.to_bits()).then_some(whole)
}

fn area_of(steps: u64) -> f64 {
    steps as f64 / STEPS_PER_SQUARE_METRE
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn seats_go_by_the_largest_remainders() {
        assert_eq!(shares(5, &[1, 1]), [3, 2]);
        assert_eq!(shares(7, &[10, 30, 60]), [1, 2, 4]);
        assert_eq!(shares(1, &[1, 3]), [0, 1]);
        assert_eq!(shares(0, &[1, 2]), [0, 0]);
    }

    #[test]
    fn areas_are_parted_to_the_hundredth() {
        assert_eq!(shares_of_area(100.0, &[1, 2]), [33.33, 66.67]);
        assert_eq!(shares_of_area(10.1, &[1, 1, 1]), [3.37, 3.37, 3.36]);
        assert_eq!(shares_of_area(10.125, &[1, 1]), [5.0625, 5.0625]);
        assert_eq!(shares_of_area(0.01, &[1, 1]), [0.005, 0.005]);
    }

    proptest! {
        #[test]
        fn the_parts_of_an_area_are_all_of_it(
            (whole, decimals) in (1..1_000_000_000_u32, 0..7_i32),
            cells in prop::collection::vec(1..5_000_u64, 1..8),
        ) {
            let area = f64::from(whole) / 10_f64.powi(decimals);
            let parts = shares_of_area(area, &cells);
            prop_assert!(parts.iter().all(|part| *part > 0.0));
            if area > 0.1 {
                prop_assert_eq!(sum_of_areas(&parts).to_bits(), area.to_bits());
            }
        }
    }
}
