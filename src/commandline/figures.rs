//! `plateau figures`: the dashboard's figures, for other programs.

use plateau::figures::{Figures, dashboard};
use plateau::text::Texts;

use super::arguments;
use super::{Stop, console, find, layouts};
use plateau::app::Environment;

/// Shows the figures of a layout, or of one of its parks, as RON on standard output.
pub(super) fn show(request: &arguments::Figures, texts: &Texts, environment: &Environment) -> Result<(), Stop> {
    let layout = layouts::open(&request.file, texts)?.layout;
    let park = request.park.as_ref().map(|code| find::park(&layout, code, texts)).transpose()?;
    let date = request.as_of.unwrap_or_else(|| environment.clock.today());
    let text = console::to_ron(&dashboard(&layout, &Figures::new(&layout, date), park), usize::MAX);
    console::answer(text, texts)
}
