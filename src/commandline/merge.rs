//! `plateau merge`: two people's work on one layout, brought together; also what git calls to merge a layout.

use std::fs;
use std::path::Path;

use plateau::change::Merge;
use plateau::file::{self, Opened, Target, locate};
use plateau::model::Layout;
use plateau::text::Texts;

use super::arguments::Merge as Request;
use super::layouts::{line, open_error_lines};
use super::{Stop, layouts};

/// Merges and saves; where something is to be decided, says what, and writes nothing.
pub(super) fn merge(request: &Request, texts: &Texts) -> Result<(), Stop> {
    let open = |path: &Path| file::open(path).map_err(|error| Stop::Unusable(open_error_lines(&error, texts)));
    let base = if is_empty(&request.base) { Layout::default() } else { open(&request.base)?.layout };
    let (ours, theirs) = (open(&request.ours)?, open(&request.theirs)?);
    let merge = Merge::new(&base, &ours.layout, &theirs.layout);
    match merge.merged() {
        Some(merged) => layouts::save_layout(&request.output, &ours.text_of(&merged), texts),
        None => Err(Stop::Refused(conflict_lines(&merge, &ours, texts))),
    }
}

/// Git hands an empty file where both sides added the layout.
fn is_empty(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| metadata.is_file() && metadata.len() == 0)
}

/// The conflicts in the order of our file; those of what it does not hold come first.
fn conflict_lines(merge: &Merge, ours: &Opened, texts: &Texts) -> Vec<String> {
    let of_ours = |entities: &[_]| entities.iter().copied().find(|entity| ours.layout.has(*entity));
    let targets: Vec<Option<Target>> =
        merge.conflicts().iter().map(|conflict| of_ours(conflict.entities()).map(Target::from)).collect();
    let wanted: Vec<Target> = targets.iter().copied().flatten().collect();
    let mut places = locate(&ours.text, &wanted).into_iter();
    let mut lines: Vec<_> = merge
        .conflicts()
        .iter()
        .zip(targets)
        .map(|(conflict, target)| {
            let place = target.and_then(|_| places.next()).and_then(|places| places.first().copied());
            (place, texts.conflict_line(merge, conflict))
        })
        .collect();
    lines.sort_by_key(|(place, _)| *place);
    lines.iter().map(|(place, what)| line(&ours.path, *place, what)).collect()
}
