//! The command line: a window, or one headless command.
//!
//! On Windows the program keeps the console subsystem: one without a console could not show a command's messages, and
//! a shell would not wait for its exit status. `assets/windows/plateau.manifest`, which `build.rs` embeds, keeps a console
//! from opening beside the window (from Windows 11 24H2 on; before, one does where no shell has started the program).

mod commandline;

use std::process::ExitCode;

fn main() -> ExitCode {
    commandline::run()
}
