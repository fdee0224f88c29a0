//! Every broken invariant of a layout, as data.

mod entity;
mod places;
mod problem;
mod promises;
mod tenants;
mod whole;

use super::{EntityId, Layout};

pub use entity::{check_entities, check_entity, crowded};
pub use problem::{Problem, ProblemKind};
pub use promises::double_bookings;
pub use whole::check;

/// No name deceives. Marks that Arabic needs between its letters do not.
fn check_names<'a>(names: impl IntoIterator<Item = &'a str>, add: &mut impl FnMut(ProblemKind)) {
    if names.into_iter().any(|name| name.contains(hides)) {
        add(ProblemKind::HiddenCharacters);
    }
}

/// Whether a character breaks the line that it stands in or changes how the line reads: controls, separators of lines,
/// overrides of the direction of writing.
pub(crate) fn hides(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The layout's own name.
fn check_title(layout: &Layout, problems: &mut Vec<Problem>) {
    check_names([layout.title()], &mut |kind| problems.push(Problem { entity: EntityId::Layout, kind }));
}

fn is_positive(number: f64) -> bool {
    number.is_finite() && number > 0.0
}
