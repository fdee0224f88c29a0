//! Standard output and standard error.

use std::io::{self, Write as _};

use plateau::message;
use plateau::text::Texts;
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::Serialize;

use super::Stop;

/// Says messages on standard error, one a line. Where nobody listens there is nobody to tell.
pub(super) fn say(messages: &[String]) {
    let mut out = io::stderr().lock();
    for message in messages {
        writeln!(out, "{message}").ok();
    }
}

/// Hands a result to whoever reads standard output; says why where there is none, or where it cannot be handed out.
pub(super) fn answer(text: Result<String, String>, texts: &Texts) -> Result<(), Stop> {
    text.and_then(|text| hand_out(&text).map_err(|error| error.to_string()))
        .map_err(|reason| Stop::unusable(message!(texts, "commandline-no-output", reason = reason)))
}

/// A value as RON, with entries of their own down to so many levels: the same on every system, and as in a layout's file
/// nothing but the value where there is one.
pub(super) fn to_ron(value: &impl Serialize, levels: usize) -> Result<String, String> {
    let pretty = PrettyConfig::new().new_line("\n").depth_limit(levels).extensions(Extensions::IMPLICIT_SOME);
    let mut text = ron::ser::to_string_pretty(value, pretty).map_err(|error| error.to_string())?;
    text.push('\n');
    Ok(text)
}

/// Hands a result to whoever reads standard output. A reader who has read enough closes it, which is no failure.
///
/// # Errors
/// Where it cannot be written, such as on a full disk.
fn hand_out(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        done => done,
    }
}
