//! What may go wrong, brought about on purpose: kills, failing system calls, full disks, damaged files, clocks, crowds.
//!
//! Each program prints its figures. `cargo test` runs each at a size that takes seconds; `tests/faults/full.sh` at
//! the size that RELIABILITY.md tells of. What more rights are needed for than the user has says so and is left out; with
//! `FAULTS_REQUIRED=1` that is a failure. They need Linux.

#[cfg(target_os = "linux")]
#[path = "programs.rs"]
mod programs;

#[cfg(target_os = "linux")]
pub(crate) use programs::*;

fn main() -> std::process::ExitCode {
    #[cfg(target_os = "linux")]
    return programs::run();
    #[cfg(not(target_os = "linux"))]
    std::process::ExitCode::SUCCESS
}
