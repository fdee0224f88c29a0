//! Row 12: the clock is ten years off, either way, or jumps. No decision comes out wrong.

use std::path::Path;
use std::time::{Duration, SystemTime};

use chrono::{DateTime, Months, Utc};
use plateau::change::Stamp;
use plateau::file::{self, Backups, Journal, Kept, Known, Saving};

use crate::desk::{names, park_entitled, stamp, title};
use crate::{Outcome, Size, ensure};

const YEARS: u32 = 10;

fn shifted(forward: bool) -> DateTime<Utc> {
    let months = Months::new(12 * YEARS);
    if forward { stamp().at + months } else { stamp().at - months }
}

/// Gives a file a time of its own.
fn touch(path: &Path, forward: bool) {
    let shift = Duration::from_hours(24 * 365 * u64::from(YEARS));
    let now = SystemTime::now();
    let file = std::fs::File::options().write(true).open(path).unwrap();
    file.set_modified(if forward { now + shift } else { now - shift }).unwrap();
}

pub(crate) fn run(_size: Size) -> Outcome {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("park.ron");
    let decisions = saves(folder.path(), &path)? + journals(folder.path(), &path)? + sweeps(folder.path(), &path)?;
    Ok(format!("{decisions} decisions with the clock {YEARS} years off either way: 0 wrong"))
}

/// Saves at times that jump to and fro: the latest ten backups stay, in the order in which they were made.
fn saves(folder: &Path, path: &Path) -> Result<usize, libtest_mimic::Failed> {
    const SAVES: u64 = 14;
    let backups = Backups::new(folder.join("backups"));
    file::save(path, &park_entitled("0"))?;
    for number in 0..SAVES {
        let at = match number % 3 {
            0 => stamp().at,
            1 => shifted(true),
            _ => shifted(false),
        };
        let known = park_entitled(&number.to_string());
        let next = (number + 1).to_string();
        let by = Stamp { at, ..stamp() };
        touch(path, number.is_multiple_of(2));
        let saving = Saving {
            path: path.to_path_buf(),
            text: park_entitled(&next).into(),
            known: Known::Text(known.as_str().into()),
            base: known.as_str().into(),
            changes: vec![title(&next, &by)],
            stamp: by,
            from: Some(path.to_path_buf()),
            backups: Some(backups.clone()),
        };
        ensure!(file::store(&saving).is_ok_and(|stored| stored == file::Stored::default()), "save {number}");
    }
    let kept = backups.list(path);
    let titles: Vec<String> = kept.iter().map(|kept| backups.read(kept).unwrap().layout.title().to_owned()).collect();
    let expected: Vec<String> = (SAVES - 10..SAVES).rev().map(|number| number.to_string()).collect();
    ensure!(titles == expected, "the backups are of {titles:?}");
    let trail = file::read_trail(path)?.ok_or("no trail")?;
    ensure!(trail.state(usize::MAX).title() == "14" && trail.changes.len() == 14, "the trail is out of order");
    Ok(14)
}

/// A journal of the future or the past is offered, with its changes in the order in which they were made.
fn journals(folder: &Path, path: &Path) -> Result<usize, libtest_mimic::Failed> {
    for forward in [false, true] {
        let journals = folder.join("journals");
        let base = park_entitled("14").into();
        let kept = Kept { document: Some(path.to_path_buf()), name: "park".to_owned(), base };
        let changes = [shifted(!forward), shifted(forward)].map(|at| title(&at.to_string(), &Stamp { at, ..stamp() }));
        drop(Journal::start(&journals, &kept, &changes)?);
        for name in names(&journals) {
            touch(&journals.join(name), forward);
        }
        let found = file::abandoned(&journals);
        ensure!(found.len() == 1 && found[0].changes == changes, "the journal is not offered as it was written");
        for found in found {
            found.into_journal().remove()?;
        }
    }
    Ok(2)
}

/// A temporary file that a living process writes is spared, one that nobody writes goes, whatever their times.
fn sweeps(folder: &Path, path: &Path) -> Result<usize, libtest_mimic::Failed> {
    for forward in [false, true] {
        let (living, orphan) = (folder.join(".park.ron.aB3dE9"), folder.join(".park.ron.zZ3dE9"));
        let held = std::fs::File::options().write(true).create_new(true).open(&living)?;
        held.lock()?;
        std::fs::File::options().write(true).create_new(true).open(&orphan)?;
        touch(&living, forward);
        touch(&orphan, forward);
        file::open(path)?;
        ensure!(living.exists() && !orphan.exists(), "the wrong file was swept");
        std::fs::remove_file(&living)?;
    }
    Ok(2)
}
