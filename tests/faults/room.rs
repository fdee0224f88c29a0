//! Row 4: a full disk, a limit on the size of files, a folder or file that cannot be written.

use std::path::Path;
use std::process::Command;

use plateau::file::{self, Known, Saving, StoreError};
use plateau::text::{Language, Texts};

use crate::desk::{names, park_entitled, stamp, title};
use crate::{Outcome, Size, actor, ensure, left_out};

/// Saves once to `park.ron` of a folder and says how that ended.
pub(crate) fn act(arguments: &[String]) {
    let path = Path::new(&arguments[0]).join("park.ron");
    let known = std::fs::read_to_string(&path).unwrap();
    let text = park_entitled(&"x".repeat(48_000));
    let saving = Saving {
        path,
        text: text.as_str().into(),
        known: Known::Text(known.as_str().into()),
        base: known.as_str().into(),
        changes: vec![title("x", &stamp())],
        stamp: stamp(),
        from: None,
        backups: None,
    };
    match file::store(&saving) {
        Ok(_) => println!("saved"),
        Err(StoreError::Refused(error)) => {
            println!("{:?}: {}", error.reason, Texts::new(Language::English).save_error(&error));
        }
        Err(StoreError::Changed(_)) => println!("changed"),
    }
}

/// Runs a shell script that may mount what it likes, with the folder and this program in a role as its arguments, and
/// answers what it said.
fn in_a_world_of_its_own(script: &str, folder: &Path) -> std::io::Result<(bool, String)> {
    let actor = actor("room");
    let output = Command::new("unshare")
        .args(["--user", "--map-root-user", "--mount", "sh", "-c", script, "sh"])
        .arg(folder)
        .arg(actor.get_program())
        .env(crate::ROLE, "room")
        .output()?;
    let [said, complained] = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes));
    let told = format!("{said}{complained}");
    Ok((output.status.success(), told))
}

/// What is in the way: its name, how large the disk is, the command that saves, and what is said.
const CASES: [(&str, &str, &str, &str); 4] = [
    ("a full disk", "64k", "\"$2\" \"$1\"", "DiskFull"),
    ("a limit on the size of files", "1m", "(ulimit -f 32; trap '' XFSZ; exec \"$2\" \"$1\")", "DiskFull"),
    ("a folder that cannot be written", "1m", "mount -o remount,ro \"$1\" && \"$2\" \"$1\"", "ReadOnlyDisk"),
    ("a file that cannot be written", "1m", "chmod 444 \"$1/park.ron\" && \"$2\" \"$1\"", "WriteProtected"),
];

pub(crate) fn run(_size: Size) -> Outcome {
    let folder = tempfile::tempdir()?;
    match in_a_world_of_its_own("mount -t tmpfs -o size=64k tmpfs \"$1\"", folder.path()) {
        Ok((true, _)) => {}
        Ok((false, told)) => return left_out(&format!("nothing can be mounted here ({})", told.trim())),
        Err(error) => return left_out(&format!("unshare cannot be run ({error})")),
    }
    let outside = tempfile::tempdir()?;
    let old = outside.path().join("old.ron");
    file::save(&old, &park_entitled(&"o".repeat(24_000)))?;
    let old = old.display();
    let sum = Command::new("sh").arg("-c").arg(format!("cksum < {old}")).output()?;
    let sum = String::from_utf8_lossy(&sum.stdout).trim().to_owned();
    for (what, room, save, reason) in CASES {
        let prepare = format!("mount -t tmpfs -o size={room} tmpfs \"$1\" && cp {old} \"$1/park.ron\"");
        let look = "ls -A \"$1\" | tr '\\n' ' '; cksum < \"$1/park.ron\"";
        let (_, told) = in_a_world_of_its_own(&format!("{prepare} && {save}; {look}"), folder.path())?;
        ensure!(told.contains(reason), "{what}: {told}");
        ensure!(told.contains("; ") && told.contains("park.ron"), "{what}: no remedy or path in {told}");
        ensure!(told.contains(&sum), "{what}: the old file is not intact: {told}");
        ensure!(told.lines().last().is_some_and(|line| line.starts_with("park.ron ")), "{what}: left {told}");
    }
    killed_by_the_limit()?;
    Ok(format!(
        "{} ways of having no room or no right, and a kill by the limit: old file intact, a message, nothing left",
        CASES.len()
    ))
}

fn is_like_a_word(ending: &str) -> bool {
    let has = |is: fn(&u8) -> bool, from: usize| ending.as_bytes().iter().skip(from).all(is);
    has(u8::is_ascii_lowercase, 1) || has(u8::is_ascii_uppercase, 0) || has(u8::is_ascii_digit, 0)
}

/// A process that the limit kills leaves its temporary file and its lock; the next one clears up.
fn killed_by_the_limit() -> Result<(), libtest_mimic::Failed> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("park.ron");
    let old = park_entitled("old");
    file::save(&path, &old)?;
    let actor = actor("room");
    Command::new("sh")
        .args(["-c", "ulimit -c 0; ulimit -f 16; exec \"$1\" \"$2\"", "sh"])
        .arg(actor.get_program())
        .arg(folder.path())
        .env(crate::ROLE, "room")
        .output()?;
    let left = names(folder.path());
    ensure!(left.len() > 1, "the limit does not kill: {left:?}");
    ensure!(std::fs::read_to_string(&path)? == old, "the old file is not intact");
    act(&[folder.path().display().to_string()]);
    let mut left = names(folder.path());
    // A random name in seventy looks like one that a person chose, and is spared.
    left.retain(|name| !name.strip_prefix(".park.ron.").is_some_and(is_like_a_word));
    ensure!(left == ["park.ron", "park.ron.history"], "left {left:?}");
    Ok(())
}
