//! Rows 10 and 11: many save one file, and one of them dies while it holds the lock.

use std::path::Path;
use std::time::{Duration, Instant};

use plateau::app::{Action, Command, Dialog, Program};
use plateau::change::Side;
use plateau::file::{self, Known, Saving};

use crate::desk::{PARK, headcount, park_entitled, program, stamp, startup, title};
use crate::{Outcome, Size, actor, ensure};

/// How many changes each of the crowd makes.
const CHANGES: u64 = 50;

/// Makes changes, saves after each, and says how many conflicts it was shown.
pub(crate) fn act(arguments: &[String]) {
    let (document, state) = (Path::new(&arguments[0]), Path::new(&arguments[1]));
    let own: u64 = arguments[2].parse().unwrap();
    let mut program = program(document, state, &format!("Manager {own}"));
    let mut conflicts = 0;
    for number in 0..CHANGES {
        // Every change adds a startup of its own; every fifth alters what all the others alter, too.
        let name = format!("Startup {own}.{number}");
        program.dispatch(vec![startup(1_000_000 * (own + 1) + number, &name)]);
        if number % 5 == 0 {
            let shared = headcount(program.document.present(), "Atlas", u32::try_from(own * 100 + number).unwrap());
            program.dispatch(shared.into_iter().collect());
        }
        program.dispatch(vec![Command::Run(Action::Save)]);
        let begun = Instant::now();
        while program.document.is_unsaved() || program.is_busy() {
            program.logic();
            conflicts += decide(&mut program, number);
            assert!(begun.elapsed() < Duration::from_mins(2), "{:?}", program.notices.back());
            std::thread::sleep(Duration::from_micros(300));
        }
    }
    file::save(&state.join(format!("conflicts-{own}")), &conflicts.to_string()).unwrap();
}

/// Decides what is to be decided, as a person would, and saves again. Answers how many conflicts were shown.
fn decide(program: &mut Program, number: u64) -> usize {
    if program.dialog != Some(Dialog::Merge) {
        // A save that was refused is asked for again.
        if program.document.is_unsaved() && !program.is_busy() && program.dialog.is_none() {
            program.dispatch(vec![Command::Run(Action::Save)]);
        }
        return 0;
    }
    let shown = program.merging.as_ref().map_or(0, |merging| merging.merge.conflicts().len());
    let side = if number.is_multiple_of(2) { Side::Ours } else { Side::Theirs };
    program.dispatch(vec![Command::DecideAll(side), Command::FinishMerge]);
    shown
}

pub(crate) fn run(size: Size) -> Outcome {
    let mut told = Vec::new();
    for crowd in [2, size.pick(6, 16)] {
        told.push(crowd_of(crowd as u64)?);
    }
    Ok(told.join("; "))
}

fn crowd_of(crowd: u64) -> Outcome {
    let folder = tempfile::tempdir()?;
    let (document, state) = (folder.path().join("park.ron"), folder.path().join("state"));
    std::fs::create_dir(&state)?;
    file::save(&document, PARK).unwrap();
    let begun = Instant::now();
    let children: Vec<_> = (0..crowd)
        .map(|own| actor("sharing").arg(&document).arg(&state).arg(own.to_string()).spawn())
        .collect::<Result<_, _>>()?;
    for mut child in children {
        ensure!(child.wait()?.success(), "one of {crowd} did not come to its end");
    }
    let layout = file::open(&document)?.layout;
    let kept = layout.startups().filter(|startup| startup.name.starts_with("Startup ")).count() as u64;
    let lost = crowd * CHANGES - kept;
    let trail = file::read_trail(&document)?.ok_or("there is no trail")?;
    let in_trail = trail.state(usize::MAX);
    let conflicts: usize = (0..crowd)
        .map(|own| std::fs::read_to_string(state.join(format!("conflicts-{own}"))).unwrap().parse::<usize>().unwrap())
        .sum();
    ensure!(lost == 0, "{lost} of {} changes of {crowd} were lost", crowd * CHANGES);
    ensure!(in_trail == layout, "the trail of {crowd} does not end with what the file holds");
    ensure!(trail.saves.len() as u64 >= crowd * CHANGES, "the trail tells of {} saves only", trail.saves.len());
    Ok(format!(
        "{crowd} processes × {CHANGES} changes: 0 lost, {conflicts} conflicts shown, {} s",
        begun.elapsed().as_secs()
    ))
}

/// Begins a save and is killed while it holds the lock: it stands still as soon as the lock is there.
pub(crate) fn act_holding(arguments: &[String]) {
    let path = Path::new(&arguments[0]);
    let known = std::fs::read_to_string(path).unwrap();
    let text = park_entitled(&"held ".repeat(100_000));
    while file::store(&saving(path, &known, &text)).is_ok() {
        file::save(path, &known).unwrap();
    }
}

fn saving(path: &Path, known: &str, text: &str) -> Saving {
    Saving {
        path: path.to_path_buf(),
        text: text.into(),
        known: Known::Text(known.into()),
        base: known.into(),
        changes: vec![title("saved", &stamp())],
        stamp: stamp(),
        from: None,
        backups: None,
    }
}

pub(crate) fn run_crash(_size: Size) -> Outcome {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("park.ron");
    let lock = folder.path().join(".park.ron.lock");
    let mut waits = Vec::new();
    // As left by a crash on this machine, and as left by one on another, whose end nobody here can know.
    for elsewhere in [false, true] {
        file::save(&path, PARK).unwrap();
        let mut child = actor("holding").arg(&path).spawn()?;
        loop {
            std::thread::sleep(Duration::from_micros(500));
            if std::fs::read_to_string(&lock).is_ok_and(|content| content.lines().count() == 4) {
                child.kill()?;
                child.wait()?;
                if lock.exists() {
                    break;
                }
                child = actor("holding").arg(&path).spawn()?;
            }
        }
        if elsewhere {
            let content = std::fs::read_to_string(&lock)?;
            let lines: Vec<&str> = content.lines().take(3).collect();
            file::save(&lock, &format!("{}\nanother machine\n", lines.join("\n")))?;
        }
        let known = std::fs::read_to_string(&path)?;
        let begun = Instant::now();
        let stored = file::store(&saving(&path, &known, &park_entitled("after the crash")));
        ensure!(stored.is_ok(), "{stored:?}");
        waits.push(begun.elapsed().as_secs_f64());
        ensure!(!lock.exists(), "the lock is still there");
    }
    ensure!(waits.iter().all(|wait| *wait < 60.0), "usable again after {waits:?} s");
    Ok(format!("usable again after {:.1} s on the same machine, {:.1} s from another", waits[0], waits[1]))
}
