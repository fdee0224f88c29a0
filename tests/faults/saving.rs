//! Row 1: kill -9 at random moments of saving. No file is torn, and no save that was acknowledged is lost.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use plateau::file::{self, Backups, Known, Saving};
use rand::{RngExt as _, SeedableRng as _};

use crate::desk::{names, park_entitled, stamp, title};
use crate::{Outcome, Size, actor, ensure};

/// Saves again and again, and says each time how far it has come.
pub(crate) fn act(arguments: &[String]) {
    let path = Path::new(&arguments[0]);
    let mut known = std::fs::read_to_string(path).unwrap();
    let first = number_in(&known) + 1;
    for number in first.. {
        let name = format!("{number} {}", "x".repeat(number * 7919 % 90_000));
        let text = park_entitled(&name);
        let saving = Saving {
            path: path.to_path_buf(),
            text: text.as_str().into(),
            known: Known::Text(known.as_str().into()),
            base: known.as_str().into(),
            changes: vec![title(&name, &stamp())],
            stamp: stamp(),
            from: Some(path.to_path_buf()),
            backups: Some(Backups::new(path.with_file_name("backups"))),
        };
        file::store(&saving).unwrap();
        known = text;
        let mut out = std::io::stdout().lock();
        writeln!(out, "{number}").unwrap();
        out.flush().unwrap();
    }
}

fn number_in(text: &str) -> usize {
    let layout = file::read(text.into(), Path::new("park.ron")).unwrap().layout;
    layout.title().split(' ').next().unwrap().parse().unwrap()
}

pub(crate) fn run(size: Size) -> Outcome {
    let kills = size.pick(150, 10_000);
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("park.ron");
    file::save(&path, &park_entitled("0 ")).unwrap();
    let mut random = rand_chacha::ChaCha8Rng::seed_from_u64(1);
    let (mut acknowledged, mut torn, mut lost, mut midst) = (0, 0, 0, 0);
    let begun = Instant::now();
    for _ in 0..kills {
        let mut child = actor("saving").arg(&path).stdout(Stdio::piped()).spawn()?;
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let first = lines.next();
        std::thread::sleep(Duration::from_micros(random.random_range(0..12_000)));
        child.kill()?;
        child.wait()?;
        // What it said before it was killed is still in the pipe.
        let last = first.into_iter().chain(lines).map_while(Result::ok).last();
        acknowledged = last.map_or(acknowledged, |line| line.parse().unwrap_or(acknowledged));
        midst += usize::from(names(folder.path()).iter().any(|name| name == ".park.ron.lock"));
        let text = std::fs::read_to_string(&path)?;
        match file::read(text.as_str().into(), &path) {
            Ok(opened) if opened.seal == file::Seal::Intact => lost += usize::from(number_in(&text) < acknowledged),
            _ => torn += 1,
        }
    }
    file::open(&path)?;
    let trail = file::read_trail(&path)?.ok_or("there is no trail")?;
    ensure!(torn == 0, "{torn} of {kills} kills left a torn file");
    ensure!(lost == 0, "{lost} of {kills} kills lost an acknowledged save");
    ensure!(midst * 10 > kills, "only {midst} of {kills} kills came in the midst of a save");
    ensure!(trail.state(usize::MAX).title().len() > 1, "the trail is empty");
    Ok(format!(
        "{kills} kills ({midst} in the midst of a save), 0 torn files, 0 acknowledged saves lost of {acknowledged}, {} s",
        begun.elapsed().as_secs()
    ))
}
