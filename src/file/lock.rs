//! The lock of a document, held for the time of one save: a file beside it that only one process can make.
//!
//! Whoever holds it counts beats in it. Who waits and sees no beat for [`STALE_AFTER`], by its own watch and by no
//! clock of the day, takes the lock over: so a crash locks nobody out. On the machine where the holder ran it need not
//! wait: there the system tells whether it still runs. A holder who was only slow notices that before it replaces
//! anything, for it looks whether the lock is still its own.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rand::RngExt as _;

/// How long a lock may stay without a beat before it is taken over.
const STALE_AFTER: Duration = Duration::from_secs(10);
/// How long it may stay without its content, which is written as soon as it is made.
const UNWRITTEN_AFTER: Duration = Duration::from_secs(2);
/// How long to wait for others who hold it one after the other and are alive.
const GIVE_UP_AFTER: Duration = Duration::from_mins(1);
/// The most that is read of a lock file; it has a hundred bytes.
const MOST_BYTES: u64 = 4096;

/// Why the lock could not be had.
#[derive(Debug)]
pub(super) enum LockError {
    /// Others held it all the time; the name of the last of them.
    Held(String),
    /// The system refused.
    System(io::Error),
}

impl From<io::Error> for LockError {
    fn from(error: io::Error) -> Self {
        Self::System(error)
    }
}

/// The lock, while it is held. Dropping it gives it back.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    file: File,
    token: String,
    beats: u64,
}

impl Lock {
    /// Waits for the lock of a file; `owner` is told to those who wait meanwhile.
    pub(super) fn acquire(target: &Path, owner: &str) -> Result<Self, LockError> {
        let path = path_of(target);
        let begun = Instant::now();
        // A lock that is empty is first seen now.
        let mut last_seen = (String::new(), begun);
        loop {
            if let Some(lock) = Self::create(&path, owner)? {
                return Ok(lock);
            }
            let seen = read(&path)?;
            match seen {
                Some(content)
                    if is_of_the_dead(&path, &content)
                        || (content == last_seen.0 && last_seen.1.elapsed() >= patience(&content)) =>
                {
                    take_away(&path, &content)?;
                }
                Some(content) if content != last_seen.0 => last_seen = (content, Instant::now()),
                _ => {}
            }
            if begun.elapsed() >= GIVE_UP_AFTER {
                return Err(LockError::Held(owner_in(&last_seen.0)));
            }
            std::thread::sleep(Duration::from_millis(rand::rng().random_range(2..30)));
        }
    }

    /// The lock, if nobody holds it now.
    pub(super) fn try_acquire(target: &Path, owner: &str) -> io::Result<Option<Self>> {
        Self::create(&path_of(target), owner)
    }

    fn create(path: &Path, owner: &str) -> io::Result<Option<Self>> {
        let file = match File::options().write(true).create_new(true).open(path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(None),
            Err(error) => return Err(error),
        };
        let token = format!("{:016x}", rand::rng().random::<u64>());
        let mut lock = Self { path: path.to_path_buf(), file, token, beats: 0 };
        let owner: String = owner.chars().filter(|character| !character.is_control()).take(80).collect();
        // A lock of the system's on the lock, which goes when the process does. It comes before anything is written, so
        // that whoever reads this machine's name in it can rely on it.
        let machine = if lock.file.try_lock().is_ok() { this_machine() } else { String::new() };
        let content = format!("{:020}\n{}\n{owner}\n{machine}\n", 0, lock.token);
        if let Err(error) = lock.file.write_all(content.as_bytes()) {
            // Without its token nobody would know it for ours.
            fs::remove_file(path).ok();
            return Err(error);
        }
        Ok(Some(lock))
    }

    /// Tells those who wait that the holder is alive.
    ///
    /// # Errors
    /// Where somebody has taken the lock over: then nothing may be replaced.
    pub(super) fn beat(&mut self) -> io::Result<()> {
        if !self.is_held()? {
            return Err(io::Error::other("somebody else has taken the lock over"));
        }
        self.beats += 1;
        self.file.seek(SeekFrom::Start(0))?;
        self.file.write_all(format!("{:020}", self.beats).as_bytes())
    }

    /// Whether it is still this holder's.
    pub(super) fn is_held(&self) -> io::Result<bool> {
        Ok(read(&self.path)?.is_some_and(|content| content.lines().nth(1) == Some(&self.token)))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Not ours any more where it was taken over; where the disk does not answer, it will be taken over.
        if matches!(self.is_held(), Ok(true) | Err(_)) && fs::remove_file(&self.path).is_err() {
            fs::remove_file(&self.path).ok();
        }
    }
}

/// The lock's file: `.park.ron.lock` beside `park.ron`.
fn path_of(target: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(target.file_name().unwrap_or_default());
    name.push(".lock");
    target.with_file_name(name)
}

/// What stands in a lock's file; `None` where it is gone.
fn read(path: &Path) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    match File::open(path).and_then(|file| file.take(MOST_BYTES).read_to_end(&mut bytes)) {
        Ok(_) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// What this machine is called, and since when it runs; empty where the system does not say, and no lock is taken over
/// before its time.
fn this_machine() -> String {
    let name = fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap_or_default();
    name.trim().to_owned()
}

/// How long a lock may stay as it is.
fn patience(content: &str) -> Duration {
    if content.lines().count() < 4 { UNWRITTEN_AFTER } else { STALE_AFTER }
}

/// Whether the holder ran on this machine, and runs no more.
fn is_of_the_dead(path: &Path, content: &str) -> bool {
    let machine = content.lines().nth(3).unwrap_or_default();
    !machine.is_empty()
        && machine == this_machine()
        && File::options().write(true).open(path).is_ok_and(|file| file.try_lock().is_ok())
}

fn owner_in(content: &str) -> String {
    content.lines().nth(2).unwrap_or_default().to_owned()
}

/// Removes a lock that showed no life. Several may try that at once: only who still finds in it what was seen removes
/// it, and who has caught another's fresh lock gives it back.
fn take_away(path: &Path, seen: &str) -> io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{:016x}", rand::rng().random::<u64>()));
    let caught = path.with_file_name(name);
    match fs::rename(path, &caught) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    }
    if read(&caught)?.is_some_and(|content| content != seen) {
        fs::hard_link(&caught, path).ok();
    }
    fs::remove_file(&caught)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_holds_it_at_a_time() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("park.ron");
        let mut lock = Lock::try_acquire(&target, "A. Benali").unwrap().unwrap();
        assert!(Lock::try_acquire(&target, "K. Haddad").unwrap().is_none());
        lock.beat().unwrap();
        assert_eq!(owner_in(&read(&path_of(&target)).unwrap().unwrap()), "A. Benali");
        drop(lock);
        assert!(Lock::try_acquire(&target, "K. Haddad").unwrap().is_some());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left");
    }

    #[test]
    fn a_lock_without_beats_is_taken_over_and_its_holder_notices() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("park.ron");
        let mut slow = Lock::try_acquire(&target, "A. Benali").unwrap().unwrap();
        let seen = read(&path_of(&target)).unwrap().unwrap();
        take_away(&path_of(&target), &seen).unwrap();
        let other = Lock::acquire(&target, "K. Haddad").unwrap();
        assert!(slow.beat().is_err());
        drop(slow);
        assert!(other.is_held().unwrap(), "the slow one does not give back what is not its own");
    }

    #[test]
    fn a_lock_that_lives_is_given_back() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("park.ron");
        let mut lock = Lock::try_acquire(&target, "A. Benali").unwrap().unwrap();
        let seen = read(&path_of(&target)).unwrap().unwrap();
        lock.beat().unwrap();
        take_away(&path_of(&target), &seen).unwrap();
        assert!(lock.is_held().unwrap());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
