//! The command line: a window, or one headless command.
fn main() {}
