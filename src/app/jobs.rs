//! Work beside the window: the one place that starts threads.
//!
//! A job works on its own snapshot and sends its outcome back; [`Jobs::finished`] hands the outcomes to the next frame.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

/// Wakes the window when a job has finished.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

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
    #[expect(clippy::disallowed_methods, reason = "the one place that starts threads")]
    pub(super) fn start(&mut self, name: &'static str, cancellable: bool, work: impl FnOnce() -> T + Send + 'static) {
        self.started += 1;
        let number = self.started;
        self.running.push(Running { number, name, since: Instant::now(), cancellable });
        let sender = self.sender.clone();
        let wake = Arc::clone(&self.wake);
        std::thread::spawn(move || {
            let outcome = catch_unwind(AssertUnwindSafe(work)).ok();
            // The window may be gone by now; then nobody waits for the outcome.
            drop(sender.send((number, outcome)));
            wake();
        });
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
