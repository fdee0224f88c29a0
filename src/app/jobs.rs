//! Work beside the window: the one place that starts threads.
//!
//! A job works on its own snapshot and sends its outcome back; [`Jobs::finished`] hands the outcomes to the next frame.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use crate::file::Fingerprint;

/// Wakes the window when a job has finished.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// The stack of a job, in bytes: files of others' making nest what they hold.
const STACK: usize = 16 * 1024 * 1024;

/// How long a job may run before the window says so.
const PATIENCE: Duration = Duration::from_millis(300);

/// The jobs under way, whose outcomes are of one type.
pub(super) struct Jobs<T> {
    sender: Sender<(u64, Option<T>)>,
    receiver: Receiver<(u64, Option<T>)>,
    running: Vec<Running>,
    started: u64,
    wake: Wake,
}

struct Running {
    number: u64,
    /// The key of its name.
    name: &'static str,
    since: Instant,
    cancellable: bool,
}

/// A job that has run for long enough to be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// To cancel it by.
    pub number: u64,
    /// The key of its name.
    pub name: &'static str,
    /// Whether its outcome can be thrown away.
    pub cancellable: bool,
}

impl<T: Send + 'static> Jobs<T> {
    /// No jobs yet.
    pub(super) fn new(wake: Wake) -> Self {
        let (sender, receiver) = channel();
        Self { sender, receiver, running: Vec::new(), started: 0, wake }
    }

    /// Runs `work` beside the window. A panic in it ends the job alone.
    pub(super) fn start(&mut self, name: &'static str, cancellable: bool, work: impl FnOnce() -> T + Send + 'static) {
        self.started += 1;
        let number = self.started;
        self.running.push(Running { number, name, since: Instant::now(), cancellable });
        let sender = self.sender.clone();
        let wake = Arc::clone(&self.wake);
        let not_started = self.sender.clone();
        let thread = std::thread::Builder::new().stack_size(STACK).spawn(move || {
            let outcome = catch_unwind(AssertUnwindSafe(work)).ok();
            // The window may be gone by now; then nobody waits for the outcome.
            drop(sender.send((number, outcome)));
            wake();
        });
        if thread.is_err() {
            drop(not_started.send((number, None)));
        }
    }

    /// The number of the job that was started last, to cancel it by.
    pub(super) const fn last_started(&self) -> u64 {
        self.started
    }

    /// The outcomes that have come in, in their order; `Err` with the job's name where it panicked.
    pub(super) fn finished(&mut self) -> Vec<Result<T, &'static str>> {
        let mut outcomes = Vec::new();
        while let Ok((number, outcome)) = self.receiver.try_recv() {
            if let Some(index) = self.running.iter().position(|job| job.number == number) {
                let job = self.running.remove(index);
                outcomes.push(outcome.ok_or(job.name));
            }
        }
        outcomes
    }

    /// Throws a job's outcome away.
    pub(super) fn cancel(&mut self, number: u64) {
        self.running.retain(|job| job.number != number || !job.cancellable);
    }

    /// Whether a job of this name is under way.
    pub(super) fn is_running(&self, name: &str) -> bool {
        self.running.iter().any(|job| job.name == name)
    }

    /// Whether any job is under way.
    pub(super) fn is_busy(&self) -> bool {
        !self.running.is_empty()
    }

    /// The jobs that have run for long enough to be shown.
    pub(super) fn shown(&self) -> Vec<Shown> {
        self.running
            .iter()
            .filter(|job| job.since.elapsed() >= PATIENCE)
            .map(|job| Shown { number: job.number, name: job.name, cancellable: job.cancellable })
            .collect()
    }
}

/// Looks again and again whether a file has changed, beside the window: notifications fail on network shares, and a
/// share that hangs must not hold the window up.
pub(super) struct Watch {
    watched: Arc<Watched>,
}

struct Watched {
    path: Mutex<Option<PathBuf>>,
    /// Told when the path is another, and when the watch ends.
    woken: Condvar,
    has_changed: AtomicBool,
    has_ended: AtomicBool,
}

impl Watch {
    /// Watches nothing yet.
    #[expect(clippy::disallowed_methods, reason = "the one place that starts threads")]
    pub(super) fn new(poll: Duration, wake: Wake) -> Self {
        let watched = Arc::new(Watched {
            path: Mutex::new(None),
            woken: Condvar::new(),
            has_changed: AtomicBool::new(false),
            has_ended: AtomicBool::new(false),
        });
        let here = Arc::clone(&watched);
        std::thread::spawn(move || here.look(poll, &wake));
        Self { watched }
    }

    /// Watches a file from now on. It counts as changed at first: it may have, since it was read.
    pub(super) fn follow(&self, path: Option<PathBuf>) {
        if let Ok(mut watched) = self.watched.path.lock() {
            *watched = path;
        }
        self.watched.woken.notify_all();
    }

    /// Whether the file has changed since this was asked last.
    pub(super) fn take_changed(&self) -> bool {
        self.watched.has_changed.swap(false, Ordering::AcqRel)
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.watched.has_ended.store(true, Ordering::Release);
        self.watched.woken.notify_all();
    }
}

impl Watched {
    fn look(&self, poll: Duration, wake: &Wake) {
        let mut seen: Option<(PathBuf, Option<Fingerprint>)> = None;
        while !self.has_ended.load(Ordering::Acquire) {
            let Ok(path) = self.path.lock() else { return };
            let Ok((path, _)) = self.woken.wait_timeout(path, poll) else { return };
            let Some(path) = path.clone() else { continue };
            let now = Fingerprint::of(&path);
            if seen.as_ref().is_none_or(|(before, print)| *before != path || *print != now) {
                seen = Some((path, now));
                self.has_changed.store(true, Ordering::Release);
                wake();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wait(jobs: &mut Jobs<u32>) -> Vec<Result<u32, &'static str>> {
        for _ in 0..1000 {
            let outcomes = jobs.finished();
            if !outcomes.is_empty() {
                return outcomes;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        Vec::new()
    }

    #[test]
    fn an_outcome_comes_back_once() {
        let mut jobs = Jobs::new(Arc::new(|| ()));
        jobs.start("job-open", true, || 7);
        assert!(jobs.is_running("job-open"));
        assert_eq!(wait(&mut jobs), [Ok(7)]);
        assert!(!jobs.is_busy());
    }

    #[test]
    fn a_panic_ends_the_job_alone() {
        let mut jobs = Jobs::new(Arc::new(|| ()));
        jobs.start("job-print", true, || panic!("on purpose"));
        assert_eq!(wait(&mut jobs), [Err("job-print")]);
    }

    #[test]
    fn a_file_that_changes_is_noticed_and_one_that_does_not_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("park.ron");
        crate::file::save(&path, "one").unwrap();
        let watch = Watch::new(Duration::from_millis(5), Arc::new(|| ()));
        let changes = |most: u32| {
            (0..most).any(|_| {
                std::thread::sleep(Duration::from_millis(5));
                watch.take_changed()
            })
        };
        assert!(!changes(10), "nothing is watched");
        watch.follow(Some(path.clone()));
        assert!(changes(1000), "it may have changed before it was watched");
        assert!(!changes(20));
        crate::file::save(&path, "two").unwrap();
        assert!(changes(1000));
        std::fs::remove_file(&path).unwrap();
        assert!(changes(1000));
        assert!(!changes(20));
    }

    #[test]
    fn the_outcome_of_a_cancelled_job_is_thrown_away() {
        let mut jobs = Jobs::new(Arc::new(|| ()));
        let (go, gate) = channel::<()>();
        jobs.start("job-open", true, move || gate.recv().map_or(0, |()| 7));
        jobs.cancel(1);
        go.send(()).unwrap();
        std::thread::sleep(Duration::from_millis(50));
        assert_eq!(jobs.finished(), []);
    }
}
