//! Row 13: merges of random pairs of histories. Nothing is dropped, and every double booking is shown.

use std::time::Instant;

use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::histories::{check_pair, pair};
use crate::{Outcome, Size, ensure};

pub(crate) fn run(size: Size) -> Outcome {
    let pairs = size.pick(400, 100_000);
    let begun = Instant::now();
    let failures: Vec<String> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..2).map(|worker| scope.spawn(move || merge_pairs(worker, pairs / 2))).collect();
        workers.into_iter().filter_map(|worker| worker.join().unwrap_or_else(|_| Some("a panic".to_owned()))).collect()
    });
    ensure!(failures.is_empty(), "{}", failures.join("; "));
    Ok(format!("{pairs} pairs: nothing dropped, every double booking shown, {} s", begun.elapsed().as_secs()))
}

fn merge_pairs(worker: u8, pairs: usize) -> Option<String> {
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &[worker + 13; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), random);
    let strategy = pair();
    (0..pairs).find_map(|number| {
        let pair = strategy.new_tree(&mut runner).ok()?.current();
        check_pair(&pair).err().map(|reason| format!("pair {number} of worker {worker}: {reason}"))
    })
}
