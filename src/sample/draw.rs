//! Drawing lots: the one random source of the samples. The same seed draws the same on every machine.

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// A seeded source of choices.
pub(super) struct Draw(ChaCha8Rng);

impl Draw {
    /// The source that this seed always gives.
    pub(super) fn new(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    /// The bits of a new id.
    pub(super) fn id(&mut self) -> u64 {
        self.0.random()
    }

    /// A number from `low` to `high`, both included; `low` where they are the wrong way round.
    pub(super) fn between(&mut self, low: u32, high: u32) -> u32 {
        self.0.random_range(low..=high.max(low))
    }

    /// Like [`Self::between`], for days.
    pub(super) fn days(&mut self, low: u32, high: u32) -> chrono::Days {
        chrono::Days::new(u64::from(self.between(low, high)))
    }

    /// True in so many cases of a hundred.
    pub(super) fn chance(&mut self, percent: u32) -> bool {
        self.0.random_range(0..100_u32) < percent
    }

    /// An index below `length`, 0 where that is 0.
    pub(super) fn index(&mut self, length: usize) -> usize {
        self.0.random_range(0..length.max(1))
    }

    /// One of several choices; there is at least one.
    pub(super) fn pick<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        &choices[self.index(choices.len())]
    }

    /// One of several choices, each as likely as its weight; there is at least one, and a weight above 0.
    pub(super) fn weighted<'a, T>(&mut self, choices: &'a [(T, u32)]) -> &'a T {
        let sum: u32 = choices.iter().map(|(_, weight)| *weight).sum();
        let mut place = self.0.random_range(0..sum.max(1));
        for (choice, weight) in choices {
            if place < *weight {
                return choice;
            }
            place -= weight;
        }
        &choices[0].0
    }

    /// The indices below `length` in a drawn order.
    pub(super) fn order(&mut self, length: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..length).collect();
        for last in (1..length).rev() {
            order.swap(last, self.index(last + 1));
        }
        order
    }
}
