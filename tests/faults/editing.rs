//! Row 2: kill -9 at random moments of editing. At most the change in flight is lost; everything else is back at the
//! next start.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use plateau::app::{Action, Command, Dialog, Program};
use plateau::file;
use plateau::model::StartupId;
use rand::{RngExt as _, SeedableRng as _};

use crate::desk::{PARK, program, pump, startup};
use crate::{Outcome, Size, actor, ensure};

/// The numbers of startups that are added begin here.
const FIRST: u64 = 1_000_000;

/// A program that has been given back what was left behind.
fn recovered(document: &Path, state: &Path) -> Program {
    let mut program = program(document, state, "A. Benali");
    if program.dialog == Some(Dialog::Recover) {
        let left: Vec<String> = program.recoverable.iter().map(|left| describe(&left.found)).collect();
        assert_eq!(left.len(), 1, "one program leaves one thing to recover: {left:#?}");
        program.dispatch(vec![Command::Recover(0)]);
        pump(&mut program, "what was recovered is recorded again", |program| {
            program.is_recorded() && !program.is_busy()
        });
    }
    program
}

fn describe(left: &file::Abandoned) -> String {
    let labels: Vec<String> = left.changes.iter().map(|change| format!("{:?}", change.label)).collect();
    format!("{} startups, then {labels:?}", left.base.as_ref().map_or(0, |base| base.startups().len()))
}

/// How many startups were added.
fn added(program: &Program) -> u64 {
    let startups = program.document.present().startups();
    startups.filter(|startup| startup.id >= StartupId::new(FIRST)).count() as u64
}

/// Adds one startup after the other, saves now and then, and says each time how many are safe.
pub(crate) fn act(arguments: &[String]) {
    let mut program = recovered(Path::new(&arguments[0]), Path::new(&arguments[1]));
    for number in added(&program).. {
        program.dispatch(vec![startup(FIRST + number, &format!("Startup {number}"))]);
        if number % 5 == 4 {
            program.dispatch(vec![Command::Run(Action::Undo), Command::Run(Action::Redo)]);
        }
        if number % 11 == 10 {
            program.dispatch(vec![Command::Run(Action::Save)]);
        }
        pump(&mut program, "the change is recorded", |program| program.is_recorded());
        let mut out = std::io::stdout().lock();
        writeln!(out, "{}", number + 1).unwrap();
        out.flush().unwrap();
    }
}

pub(crate) fn run(size: Size) -> Outcome {
    let kills = size.pick(40, 1_000);
    let folder = tempfile::tempdir()?;
    let (document, state) = (folder.path().join("park.ron"), folder.path().join("state"));
    file::save(&document, PARK).unwrap();
    let mut random = rand_chacha::ChaCha8Rng::seed_from_u64(2);
    let (mut safe, mut lost, mut recoveries) = (0_u64, 0_u64, 0);
    let begun = Instant::now();
    for _ in 0..kills {
        let mut child = actor("editing").arg(&document).arg(&state).stdout(Stdio::piped()).spawn()?;
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let first = lines.next();
        std::thread::sleep(Duration::from_micros(random.random_range(0..25_000)));
        child.kill()?;
        child.wait()?;
        let last = first.into_iter().chain(lines).map_while(Result::ok).last();
        safe = last.and_then(|line| line.parse().ok()).unwrap_or(safe).max(safe);
        let mut program = recovered(&document, &state);
        recoveries += usize::from(program.document.is_unsaved());
        let back = added(&program);
        lost += u64::from(back < safe);
        // Sometimes it is saved, sometimes the next one has to recover it too.
        if random.random_bool(0.3) {
            program.dispatch(vec![Command::Run(Action::Save)]);
            pump(&mut program, "it is saved", |program| !program.document.is_unsaved() && !program.is_busy());
        }
        safe = safe.max(back);
    }
    ensure!(lost == 0, "{lost} of {kills} kills lost a change that was recorded");
    ensure!(recoveries * 2 > kills, "only {recoveries} of {kills} kills left something to recover");
    ensure!(safe > kills as u64, "only {safe} changes were made");
    Ok(format!(
        "{kills} kills, {recoveries} recoveries, {safe} changes recorded, 0 lost, {} s",
        begun.elapsed().as_secs()
    ))
}
