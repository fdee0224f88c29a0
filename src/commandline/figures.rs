//! `plateau figures`: the dashboard's figures, for other programs.

use plateau::figures::{Dashboard, Figures, dashboard};
use plateau::message;
use plateau::text::Texts;
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;

use super::arguments;
use super::{Stop, console, find, layouts};
use plateau::app::Environment;

/// Shows the figures of a layout, or of one of its parks, as RON on standard output.
pub(super) fn show(request: &arguments::Figures, texts: &Texts, environment: &Environment) -> Result<(), Stop> {
    let layout = layouts::open(&request.file, texts)?.layout;
    let park = request.park.as_ref().map(|code| find::park(&layout, code, texts)).transpose()?;
    let date = request.as_of.unwrap_or_else(|| environment.clock.today());
    let text = to_ron(&dashboard(&layout, &Figures::new(&layout, date), park)).map_err(|error| error.to_string());
    text.and_then(|text| console::hand_out(&text).map_err(|error| error.to_string()))
        .map_err(|reason| Stop::unusable(message!(texts, "commandline-no-output", reason = reason)))
}

fn to_ron(dashboard: &Dashboard) -> Result<String, ron::Error> {
    // The same on every system, and as in a layout's file nothing but the value where there is one.
    let pretty = PrettyConfig::new().new_line("\n").extensions(Extensions::IMPLICIT_SOME);
    let mut text = ron::ser::to_string_pretty(dashboard, pretty)?;
    text.push('\n');
    Ok(text)
}
