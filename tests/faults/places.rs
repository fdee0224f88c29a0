//! Row 9: links, links that lead nowhere or in a circle, pipes, devices, folders, sockets. Followed or refused; nothing
//! hangs.

use std::path::Path;
use std::time::{Duration, Instant};

use plateau::file::{self, Known, Saving};

use crate::desk::{PARK, names, park_entitled, stamp, title};
use crate::{Outcome, Size, actor, ensure};

/// Opens, saves and reads what belongs to a file, and says what came of it.
pub(crate) fn act(arguments: &[String]) {
    let path = Path::new(&arguments[0]);
    let opened = file::open(path).is_ok();
    let saving = Saving {
        path: path.to_path_buf(),
        text: park_entitled("saved").into(),
        known: Known::AnyLayout,
        base: PARK.into(),
        changes: vec![title("saved", &stamp())],
        stamp: stamp(),
        from: None,
        backups: None,
    };
    let stored = file::store(&saving).is_ok();
    file::read_trail(path).ok();
    file::reread(path, "").is_same();
    file::Fingerprint::of(path);
    file::salvage(path).ok();
    file::abandoned(path);
    println!("{opened} {stored}");
}

trait IsSame {
    fn is_same(&self) -> bool;
}

impl IsSame for file::Reread {
    fn is_same(&self) -> bool {
        matches!(self, Self::Same)
    }
}

pub(crate) fn run(_size: Size) -> Outcome {
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;
    let folder = tempfile::tempdir()?;
    let path = |name: &str| folder.path().join(name);
    file::save(&path("park.ron"), PARK)?;
    file::save(&path("other.ron"), PARK)?;
    symlink("park.ron", path("link.ron"))?;
    symlink("nothing.ron", path("dangling.ron"))?;
    symlink("loop.ron", path("loop.ron"))?;
    std::fs::create_dir(path("folder.ron"))?;
    ensure!(std::process::Command::new("mkfifo").arg(path("pipe.ron")).status()?.success(), "no pipe");
    let _socket = UnixListener::bind(path("socket.ron"))?;
    symlink("/dev/zero", path("zero.ron"))?;
    symlink("/dev/null", path("null.ron"))?;
    // What stands where a trail, a lock or a journal would be is not waited for either.
    ensure!(std::process::Command::new("mkfifo").arg(path("other.ron.history")).status()?.success(), "no pipe");
    ensure!(std::process::Command::new("mkfifo").arg(path("pipe.journal")).status()?.success(), "no pipe");
    let cases = [
        ("park.ron", "true true"),
        ("link.ron", "true true"),
        ("other.ron", "true true"),
        ("dangling.ron", "false false"),
        ("loop.ron", "false false"),
        ("folder.ron", "false false"),
        ("pipe.ron", "false false"),
        ("socket.ron", "false false"),
        ("zero.ron", "false false"),
        ("null.ron", "false false"),
        (".", "false false"),
    ];
    for (name, expected) in cases {
        let mut child = actor("places").arg(path(name)).stdout(std::process::Stdio::piped()).spawn()?;
        let begun = Instant::now();
        while child.try_wait()?.is_none() {
            if begun.elapsed() > Duration::from_secs(30) {
                child.kill()?;
                return Err(format!("{name} hangs").into());
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        let told = String::from_utf8(child.wait_with_output()?.stdout)?;
        ensure!(told.trim() == expected, "{name}: opened and saved {told}");
    }
    ensure!(path("link.ron").is_symlink() && !path("park.ron").is_symlink(), "the link was replaced");
    let left: Vec<String> = names(folder.path()).into_iter().filter(|name| name.starts_with('.')).collect();
    ensure!(left.is_empty(), "left {left:?}");
    Ok(format!("{} places: followed or refused, none hangs", cases.len()))
}
