//! `plateau sample`: invented layouts, for trials and tests.

use plateau::file;
use plateau::sample::{SampleName, generated};
use plateau::text::Texts;

use super::arguments::Sample;
use super::{Stop, layouts};

/// Saves an invented layout. The same arguments make the same file on any day: where no day is given it is the one of
/// the samples that the program carries.
pub(super) fn write_sample(request: &Sample, texts: &Texts) -> Result<(), Stop> {
    let today = request.today.unwrap_or_else(SampleName::reference_date);
    let layout = match request.name {
        Some(name) => name.layout(request.seed.unwrap_or_else(|| name.seed()), today),
        None => generated(request.units.unwrap_or_default() as usize, request.seed.unwrap_or_default(), today),
    };
    layouts::save_layout(&request.output, &file::write(&layout), texts)
}
