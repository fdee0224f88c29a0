//! Standard output and standard error.

use std::io::{self, Write as _};

/// Says messages on standard error, one a line. Where nobody listens there is nobody to tell.
pub(super) fn say(messages: &[String]) {
    let mut out = io::stderr().lock();
    for message in messages {
        writeln!(out, "{message}").ok();
    }
}

/// Hands a result to whoever reads standard output. A reader who has read enough closes it, which is no failure.
///
/// # Errors
/// Where it cannot be written, such as on a full disk.
pub(super) fn hand_out(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        done => done,
    }
}
