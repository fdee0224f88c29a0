//! The command line: a window, or one headless command.
//!
//! On Windows the program keeps the console subsystem: one without a console could not show a command's messages, and
//! a shell would not wait for its exit status.

mod commandline;

use std::process::ExitCode;

fn main() -> ExitCode {
    commandline::run()
}
