//! Two kinds of work against each other, in one run.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// The middle of each of two kinds of work, done in turn so that a slow moment of the machine falls on both.
pub(crate) fn medians<A, B>(rounds: usize, one: impl Fn() -> A, two: impl Fn() -> B) -> (Duration, Duration) {
    let (mut ones, mut twos): (Vec<_>, Vec<_>) = (0..rounds).map(|_| (time(&one), time(&two))).unzip();
    ones.sort_unstable();
    twos.sort_unstable();
    (ones[rounds / 2], twos[rounds / 2])
}

/// How long work takes, but not how long it takes to be rid of what it made.
fn time<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    let made = black_box(work());
    let taken = start.elapsed();
    drop(made);
    taken
}
