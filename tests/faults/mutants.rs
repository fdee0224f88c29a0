//! Row 5: files with flipped bits, cut off, with zeroed blocks, with lines swapped. Nothing panics, every error says
//! where, and whatever is read otherwise than it was written is announced.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use plateau::file::{self, OpenError, Seal};
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

use crate::desk::PARK;
use crate::{Outcome, Size, ensure};

/// How a mutant comes about.
fn mutate(bytes: &mut Vec<u8>, random: &mut ChaCha8Rng) {
    let length = bytes.len();
    match random.random_range(0..8) {
        0 | 1 => {
            let at = random.random_range(0..length);
            bytes[at] ^= 1 << random.random_range(0..8);
        }
        2 => bytes.truncate(random.random_range(0..length)),
        3 => {
            let start = random.random_range(0..length);
            let end = (start + random.random_range(1..512)).min(length);
            bytes[start..end].fill(0);
        }
        4 => {
            let mut lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
            let (one, other) = (random.random_range(0..lines.len()), random.random_range(0..lines.len()));
            lines.swap(one, other);
            *bytes = lines.concat();
        }
        5 => {
            // A digit becomes another: what still reads, and is wrong.
            let digits: Vec<usize> = (0..length).filter(|at| bytes[*at].is_ascii_digit()).collect();
            bytes[digits[random.random_range(0..digits.len())]] = random.random_range(b'0'..=b'9');
        }
        6 => {
            let start = random.random_range(0..length);
            let end = (start + random.random_range(1..64)).min(length);
            bytes.drain(start..end);
        }
        _ => {
            let start = random.random_range(0..length);
            let piece = bytes[start..(start + random.random_range(1..64)).min(length)].to_vec();
            let at = random.random_range(0..length);
            bytes.splice(at..at, piece);
        }
    }
}

pub(crate) fn run(size: Size) -> Outcome {
    let mutants = size.pick(4_000, 1_000_000);
    let begun = Instant::now();
    let counts = Counts::default();
    let failures: Vec<String> = std::thread::scope(|scope| {
        let counts = &counts;
        let workers: Vec<_> = (0..2).map(|worker| scope.spawn(move || try_out(worker, mutants / 2, counts))).collect();
        workers.into_iter().filter_map(|worker| worker.join().unwrap_or_else(|_| Some("a panic".to_owned()))).collect()
    });
    ensure!(failures.is_empty(), "{}", failures.join("; "));
    let [refused, same, announced] =
        [&counts.refused, &counts.same, &counts.announced].map(|count| count.load(Ordering::Relaxed));
    ensure!(announced > 0 && refused > 0, "{announced} announced, {refused} refused");
    Ok(format!(
        "{mutants} mutants: {refused} refused with a place, {announced} opened and announced, {same} unchanged in what they hold, 0 panics, {} s",
        begun.elapsed().as_secs()
    ))
}

#[derive(Default)]
struct Counts {
    refused: AtomicUsize,
    same: AtomicUsize,
    announced: AtomicUsize,
}

fn try_out(worker: u64, mutants: usize, counts: &Counts) -> Option<String> {
    let original = file::read(PARK.into(), Path::new("park.ron")).unwrap().layout;
    let mut random = ChaCha8Rng::seed_from_u64(5 + worker);
    for number in 0..mutants {
        let mut bytes = PARK.as_bytes().to_vec();
        for _ in 0..random.random_range(1..3) {
            if !bytes.is_empty() && bytes.iter().any(u8::is_ascii_digit) {
                mutate(&mut bytes, &mut random);
            }
        }
        let told = |what: &str| Some(format!("mutant {number} of worker {worker}: {what}"));
        match file::read_bytes(bytes.clone(), Path::new("park.ron")) {
            Err(error) if error.place().is_none() => return told(&format!("no place in {error}")),
            Err(OpenError::Misleading { problems, .. }) if problems.iter().any(|problem| problem.place.is_none()) => {
                return told("a problem without a place");
            }
            Err(_) => counts.refused.fetch_add(1, Ordering::Relaxed),
            Ok(opened) if opened.layout == original => counts.same.fetch_add(1, Ordering::Relaxed),
            Ok(opened) if opened.seal == Seal::Intact => return told("it holds something else, and nobody says so"),
            Ok(_) => counts.announced.fetch_add(1, Ordering::Relaxed),
        };
        // What can be read of a damaged file can be opened: that must not panic either.
        file::salvage_bytes(&bytes, Path::new("park.ron")).ok();
    }
    None
}
