//! What an edit makes of a layout, in words: `Convention de Novatek (ML-102)`, `fin : 31/12/2026 → 30/06/2027`.

use super::Texts;
use crate::change::{Edit, differing_fields};
use crate::message;
use crate::model::Layout;

/// What an edit does to an entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum DifferenceKind {
    Added,
    Removed,
    Changed,
}

/// What an edit makes of a layout, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The entity and its place.
    pub subject: String,
    /// The fields that change, each with its value before and after; empty where the whole entity comes or goes.
    pub fields: String,
}

impl DifferenceKind {
    /// What an edit does to an entity of a layout.
    pub fn of(from: &Layout, edit: &Edit) -> Self {
        match (from.has(edit.entity()), edit.is_removal()) {
            (_, true) => Self::Removed,
            (true, false) => Self::Changed,
            (false, false) => Self::Added,
        }
    }
}

impl Texts {
    /// What an edit that leads from one layout to another does, in words.
    pub fn difference(&self, from: &Layout, to: &Layout, edit: &Edit) -> Difference {
        let entity = edit.entity();
        let named_in = if to.has(entity) { to } else { from };
        let subject = super::problems::capitalised(&self.entity(named_in, entity));
        let value = |layout: &Layout, field| self.field_value(layout, entity, field).unwrap_or_default();
        let fields = differing_fields(entity, from, to).into_iter().map(|field| {
            let caption = self.field_caption(to, entity, field);
            message!(self, "difference-field", field = caption, from = value(from, field), to = value(to, field))
        });
        Difference { subject, fields: fields.collect::<Vec<_>>().join(" · ") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::diff;
    use crate::model::{Money, Tenancy};
    use crate::text::Language;
    use crate::text::example::{sound, startup, tenancy};

    #[test]
    fn what_comes_goes_and_changes_is_told() {
        let layout = |extra: u64, end: &str, rent: i64| {
            let mut parts = sound();
            let rent = Money::from_units(rent);
            parts.tenancies.push(Tenancy { rent, ..tenancy(1, 1, &[1], "2026-01-01", Some(end)) });
            parts.startups.push(startup(extra, &format!("Start-up {extra}")));
            Layout::from_parts(parts).unwrap()
        };
        let (from, to) = (layout(8, "2026-12-31", 34_600), layout(9, "2027-06-30", 35_000));
        for language in Language::ALL {
            let texts = Texts::new(language);
            let edits = diff(&from, &to);
            let lines = edits.iter().map(|edit| {
                let Difference { subject, fields } = texts.difference(&from, &to, edit);
                format!("{:?} | {subject} | {fields}", DifferenceKind::of(&from, edit))
            });
            insta::assert_snapshot!(format!("differences_{}", language.code()), lines.collect::<Vec<_>>().join("\n"));
        }
    }
}
