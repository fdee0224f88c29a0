//! Row 3: every system call of saving, of the journal and of recovery fails once. The old file is intact or the new one
//! there, what is said is true, and no temporary file is left.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use plateau::file::{self, Backups, Journal, Kept, Known, Saving, StoreError};
use plateau::text::{Language, Texts};

use crate::desk::{names, park_entitled, stamp, title};
use crate::{Outcome, Size, actor, ensure, left_out};

/// What is done while its calls fail.
const SCENARIOS: [&str; 3] = ["save", "journal", "recover"];
const ERRORS: [&str; 3] = ["EIO", "ENOSPC", "EACCES"];
/// The calls that touch files.
const CALLS: &str = "openat,read,pread64,write,pwrite64,lseek,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,\
mkdir,mkdirat,fchmod,fchmodat,fchown,fchownat,ftruncate,flock,linkat,statx,newfstatat,fstat,getdents64,readlink,fcntl,access,faccessat,faccessat2";
/// A folder that is not there: looking for it marks where the scenario begins in the list of calls.
const MARK: &str = "/where the scenario begins";

/// Does one scenario, and says how it ended.
pub(crate) fn act(arguments: &[String]) {
    let folder = Path::new(&arguments[1]);
    assert!(!Path::new(MARK).exists());
    let told = match arguments[0].as_str() {
        "save" => save(folder),
        "journal" => journal(folder),
        _ => format!("found {}", file::abandoned(&folder.join("journals")).len()),
    };
    // That this fails too is not what is tried.
    writeln!(std::io::stdout(), "{told}").ok();
}

fn save(folder: &Path) -> String {
    let path = folder.join("park.ron");
    let (old, new) = (park_entitled("old"), park_entitled("new"));
    let saving = Saving {
        path,
        text: new.as_str().into(),
        known: Known::Text(old.as_str().into()),
        base: old.as_str().into(),
        changes: vec![title("new", &stamp())],
        stamp: stamp(),
        from: None,
        backups: Some(Backups::new(folder.join("backups"))),
    };
    match file::store(&saving) {
        Ok(_) => "saved".to_owned(),
        Err(StoreError::Refused(error)) => Texts::new(Language::French).save_error(&error),
        Err(StoreError::Changed(_)) => "changed".to_owned(),
    }
}

/// Says after each step how many changes are safe.
fn journal(folder: &Path) -> String {
    let kept =
        Kept { document: Some(folder.join("park.ron")), name: "park".to_owned(), base: park_entitled("old").into() };
    let journals = folder.join("journals");
    let mut safe = 0;
    match Journal::start(&journals, &kept, &[title("1", &stamp())]) {
        Ok(mut journal) => {
            safe += 1;
            for number in 2..4 {
                if let Err(error) = journal.append(&[title(&number.to_string(), &stamp())]) {
                    return format!("safe {safe}, {}", Texts::new(Language::French).save_error(&error));
                }
                safe += 1;
            }
            format!("safe {safe}")
        }
        Err(error) => format!("safe 0, {}", Texts::new(Language::French).save_error(&error)),
    }
}

/// A folder as a scenario finds it.
fn prepared(scenario: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    file::save(&folder.path().join("park.ron"), &park_entitled("old")).unwrap();
    if scenario == "recover" {
        assert_eq!(journal(folder.path()), "safe 3");
    }
    folder
}

/// How often each call is made before the scenario begins, and within it.
fn calls(scenario: &str) -> Result<BTreeMap<String, (usize, usize)>, String> {
    let folder = prepared(scenario);
    let log = folder.path().join("log");
    let mut command =
        traced(scenario, folder.path(), &["-o", &log.display().to_string(), "-e", &format!("trace={CALLS}")]);
    let output = command.output().map_err(|error| error.to_string())?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    let text = std::fs::read_to_string(&log).map_err(|error| error.to_string())?;
    let mut counts: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut has_begun = false;
    for line in text.lines() {
        // With several threads each line begins with the number of its thread.
        let call = line.trim_start_matches(|character: char| character.is_ascii_digit() || character == ' ');
        let Some((name, _)) = call.split_once('(') else { continue };
        let count = counts.entry(name.to_owned()).or_default();
        *(if has_begun { &mut count.1 } else { &mut count.0 }) += 1;
        has_begun |= line.contains(MARK);
    }
    Ok(counts)
}

fn traced(scenario: &str, folder: &Path, options: &[&str]) -> Command {
    let actor = actor("calls");
    let mut command = Command::new("strace");
    command.args(["-f", "-qq"]).args(options).arg(actor.get_program()).arg(scenario).arg(folder);
    command.env(crate::ROLE, "calls").stdin(Stdio::null()).stderr(Stdio::piped());
    command
}

pub(crate) fn run(size: Size) -> Outcome {
    if Command::new("strace").arg("-V").stdout(Stdio::null()).status().is_err() {
        return left_out("strace is not installed");
    }
    let begun = Instant::now();
    let (mut runs, mut refused) = (0, 0);
    for scenario in SCENARIOS {
        let counts = match calls(scenario) {
            Ok(counts) => counts,
            Err(reason) => return left_out(&format!("strace cannot trace here ({})", reason.trim())),
        };
        let jobs: Vec<(String, usize)> = counts
            .iter()
            .flat_map(|(call, (before, within))| (1..=*within).map(move |number| (call.clone(), before + number)))
            .collect();
        let every = size.pick(3, 1);
        let errors = if size == Size::Full { &ERRORS[..] } else { &ERRORS[..2] };
        for (index, (call, number)) in jobs.iter().enumerate() {
            for (which, error) in errors.iter().enumerate() {
                if (index + which) % every != 0 {
                    continue;
                }
                runs += 1;
                refused += usize::from(fail_once(scenario, call, *number, error)?);
            }
        }
    }
    ensure!(refused * 10 > runs, "only {refused} of {runs} runs were refused: the calls do not fail");
    Ok(format!(
        "{runs} runs with one failing call each, {refused} refused with a message, 0 files harmed or left, {} s",
        begun.elapsed().as_secs()
    ))
}

/// Lets one call fail. Answers whether the scenario was refused.
fn fail_once(scenario: &str, call: &str, number: usize, error: &str) -> Result<bool, libtest_mimic::Failed> {
    let folder = prepared(scenario);
    let journals = folder.path().join("journals");
    let before: Vec<(PathBuf, Vec<u8>)> = journal_files(&journals);
    let inject = format!("inject={call}:error={error}:when={number}");
    let output = traced(scenario, folder.path(), &["-o", "/dev/null", "-e", &format!("trace={call}"), "-e", &inject])
        .output()?;
    let told = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    let what = format!("{scenario}, {call} number {number} fails with {error}: “{told}”");
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    ensure!(!message.contains("panicked"), "{what}: {message}");
    if told.is_empty() {
        // Writing the answer itself failed, or the folder could not even be looked at.
        return Ok(true);
    }
    match scenario {
        "save" => check_save(folder.path(), &told, call == "fsync", &what),
        "journal" => check_journal(folder.path(), &told, &what),
        _ => {
            let is_found = told == "found 1";
            let after = journal_files(&journals);
            ensure!(before == after, "{what}: the journal is not as it was");
            Ok(!is_found)
        }
    }
}

fn journal_files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files: Vec<(PathBuf, Vec<u8>)> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| (entry.path(), std::fs::read(entry.path()).unwrap()))
        .collect();
    files.sort();
    files
}

/// Once the new text has taken the name, its folder alone can fail to be flushed: then the file is whole and new, and the
/// save is not acknowledged.
fn check_save(folder: &Path, told: &str, may_be_new: bool, what: &str) -> Result<bool, libtest_mimic::Failed> {
    let (old, new) = (park_entitled("old"), park_entitled("new"));
    let there = std::fs::read_to_string(folder.join("park.ron"))?;
    let is_saved = told == "saved";
    ensure!(there == old || there == new, "{what}: the file is torn");
    ensure!(!is_saved || there == new, "{what}: it said saved and is not");
    if !is_saved {
        ensure!(there == old || may_be_new, "{what}: refused, but replaced");
        ensure!(told.contains("park.ron"), "{what}: the message names no path");
        ensure!(told.contains('\u{202f}'), "{what}: the message names no remedy");
    }
    let known = ["backups", "park.ron", "park.ron.history"];
    let left: Vec<String> = names(folder).into_iter().filter(|name| !known.contains(&name.as_str())).collect();
    ensure!(left.is_empty(), "{what}: left {left:?}");
    for kept in std::fs::read_dir(folder.join("backups")).into_iter().flatten().flatten() {
        let left: Vec<String> = names(&kept.path()).into_iter().filter(|name| name.starts_with('.')).collect();
        ensure!(left.is_empty(), "{what}: left {left:?}");
    }
    // It works again, and nothing of the trail is lost.
    if !is_saved && there == old {
        ensure!(save(folder) == "saved", "{what}: and it is not usable again");
    }
    let state = file::read_trail(&folder.join("park.ron"))?.map(|trail| trail.state(usize::MAX).title().to_owned());
    ensure!(is_saved || state.as_deref() == Some("new") || there == new, "{what}: the trail ends with {state:?}");
    Ok(!is_saved)
}

fn check_journal(folder: &Path, told: &str, what: &str) -> Result<bool, libtest_mimic::Failed> {
    let safe: usize = told.trim_start_matches("safe ").split(',').next().unwrap_or_default().trim().parse()?;
    let found = file::abandoned(&folder.join("journals"));
    let there = found.first().map_or(0, |found| found.changes.len());
    ensure!(there >= safe, "{what}: it said {safe} are safe, and {there} are there");
    let is_whole = found.first().is_none_or(|found| found.lost == 0);
    ensure!(is_whole, "{what}: the journal is damaged");
    Ok(safe < 3)
}
