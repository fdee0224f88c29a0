//! The programs, one a row of the table in RELIABILITY.md.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a fault program prints its figures and stops where it cannot go on"
)]

#[path = "../support/actions.rs"]
pub(crate) mod actions;
pub(crate) mod bounds;
pub(crate) mod bytes;
pub(crate) mod calls;
pub(crate) mod clock;
pub(crate) mod desk;
pub(crate) mod editing;
#[path = "../support/histories.rs"]
pub(crate) mod histories;
pub(crate) mod merging;
pub(crate) mod mutants;
pub(crate) mod names;
pub(crate) mod places;
pub(crate) mod room;
pub(crate) mod saving;
pub(crate) mod sharing;
#[path = "../support/mod.rs"]
pub(crate) mod support;

use std::process::{Command, ExitCode};

use libtest_mimic::{Arguments, Failed, Trial};

/// What a program is started as to be killed, starved or crowded; its arguments follow.
pub(crate) const ROLE: &str = "PLATEAU_FAULT_ROLE";

/// How much is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Size {
    /// Seconds.
    Small,
    /// What RELIABILITY.md tells of.
    Full,
}

impl Size {
    fn of_this_run() -> Self {
        if std::env::var("FAULTS").is_ok_and(|size| size == "full") { Self::Full } else { Self::Small }
    }

    /// One of two figures.
    pub(crate) const fn pick(self, small: usize, full: usize) -> usize {
        match self {
            Self::Small => small,
            Self::Full => full,
        }
    }
}

/// What a fault program answers: its figures, to be printed.
pub(crate) type Outcome = Result<String, Failed>;

/// Runs those that are asked for, or acts the role that this process was started in.
pub(crate) fn run() -> ExitCode {
    if let Ok(role) = std::env::var(ROLE) {
        act(&role);
        return ExitCode::SUCCESS;
    }
    let size = Size::of_this_run();
    let trial = |name: &'static str, run: fn(Size) -> Outcome| {
        Trial::test(name, move || {
            let figures = run(size)?;
            println!("{name}: {figures}");
            Ok(())
        })
    };
    let trials = vec![
        trial("row_01_kills_while_saving", saving::run),
        trial("row_02_kills_while_editing", editing::run),
        trial("row_03_failing_system_calls", calls::run),
        trial("row_04_no_room_and_no_rights", room::run),
        trial("row_05_mutated_files", mutants::run),
        trial("row_07_nesting_and_size", bounds::run),
        trial("row_08_bytes_that_are_no_text", bytes::run),
        trial("row_09_what_is_no_file", places::run),
        trial("row_10_many_save_one_file", sharing::run),
        trial("row_11_a_crash_that_held_the_lock", sharing::run_crash),
        trial("row_12_clocks_that_are_wrong", clock::run),
        trial("row_13_merges_of_random_histories", merging::run),
        trial("row_14_hostile_names", names::run),
    ];
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

fn act(role: &str) {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match role {
        "saving" => saving::act(&arguments),
        "editing" => editing::act(&arguments),
        "calls" => calls::act(&arguments),
        "room" => room::act(&arguments),
        "bounds" => bounds::act(&arguments),
        "places" => places::act(&arguments),
        "sharing" => sharing::act(&arguments),
        "holding" => sharing::act_holding(&arguments),
        _ => panic!("there is no role {role}"),
    }
}

/// This program again, in a role.
pub(crate) fn actor(role: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.env(ROLE, role).stdin(std::process::Stdio::null());
    command
}

/// Leaves a program out where this machine lacks what it needs.
pub(crate) fn left_out(reason: &str) -> Outcome {
    if std::env::var_os("FAULTS_REQUIRED").is_some() {
        return Err(Failed::from(format!("left out: {reason}")));
    }
    Ok(format!("LEFT OUT, {reason}"))
}

/// Fails with a sentence where something does not hold.
#[macro_export]
macro_rules! ensure {
    ($holds:expr, $($reason:tt)+) => {
        if !$holds {
            return Err(libtest_mimic::Failed::from(format!($($reason)+)));
        }
    };
}
