//! Row 7: brackets within brackets without end, and files that are too large. An error at once, and no memory for it.

use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use plateau::file::{self, OpenError};

use crate::desk::PARK;
use crate::{Outcome, Size, actor, ensure};

/// Opens a file and says how that ended, and the most memory that this process has had, in kilobytes.
pub(crate) fn act(arguments: &[String]) {
    let before = peak();
    let is_refused = matches!(file::open(Path::new(&arguments[0])), Err(OpenError::TooLarge { .. }));
    println!("{} {}", u8::from(is_refused), peak() - before);
}

fn peak() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or_default()
}

pub(crate) fn run(size: Size) -> Outcome {
    const DEEP: usize = 1_000_000;
    let mut slowest = (Duration::ZERO, String::new());
    for bracket in ["(", "[", "{", "/*", "Some(", "(parks: ["] {
        let deep = bracket.repeat(DEEP);
        let beginning = format!("(format: 3, parks: {deep}");
        let number = PARK.replacen("seats: 10", &format!("seats: {deep}"), 1);
        for text in [deep.clone(), format!("(format: 3, {deep}"), beginning, number] {
            let begun = Instant::now();
            let result = file::read(text.into(), Path::new("park.ron"));
            let took = begun.elapsed();
            ensure!(result.is_err(), "{bracket} nested {DEEP} times is read");
            if took > slowest.0 {
                slowest = (took, bracket.to_owned());
            }
        }
    }
    // Nothing is asserted of a time but at the full size, where the program is optimized and alone.
    ensure!(size == Size::Small || slowest.0 < Duration::from_millis(100), "{slowest:?}");
    let mut memory = Vec::new();
    for is_sparse in [true, false] {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("large.ron");
        let mut file = std::fs::File::options().write(true).create_new(true).open(&path)?;
        if is_sparse || size == Size::Small {
            file.set_len(1 << 30)?;
        } else {
            let piece = vec![b'('; 1 << 20];
            for _ in 0..1024 {
                file.write_all(&piece)?;
            }
        }
        let output = actor("bounds").arg(&path).output()?;
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        let (refused, kilobytes) = told.trim().split_once(' ').ok_or("no answer")?;
        ensure!(refused == "1", "a file of 1 GB is not refused");
        let kilobytes: usize = kilobytes.parse()?;
        ensure!(kilobytes < 50 * 1024, "{kilobytes} kB for refusing a file");
        memory.push(kilobytes);
    }
    Ok(format!(
        "{DEEP} levels refused after {} ms at most ({}), 1 GB refused with {} kB",
        slowest.0.as_millis(),
        slowest.1,
        memory.iter().max().unwrap_or(&0)
    ))
}
