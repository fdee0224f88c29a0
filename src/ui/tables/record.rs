//! What a table is a table of: its columns as data.

use std::hash::Hash;

use chrono::NaiveDate;

use super::value::Value;
use crate::model::{Currency, Layout};
use crate::text::Texts;

/// One row's worth of a layout at a date. The columns say how it is shown, copied, sorted and filtered.
pub trait Record: Sized + 'static {
    /// What a row stands for.
    type Id: Copy + Ord + Hash + std::fmt::Debug + 'static;
    /// What of the layout the table is about; nothing where it is about all of it.
    type Scope: Default + Clone + PartialEq + 'static;
    /// What the table says.
    const TEXTS: RecordTexts;
    /// Its columns; the first stays in sight.
    const COLUMNS: &'static [Column<Self>];
    /// The columns of [`Value::Ranked`] whose values are offered as filters.
    const FACETS: &'static [&'static str];
    /// Those of them that have many values, which a list offers instead of a row of buttons.
    const LISTED: &'static [&'static str] = &[];

    /// Whether the row is shown only to those who look for it: by a filter or a choice.
    fn stands_back(&self) -> bool {
        false
    }
    /// Every row in its usual order.
    fn all(layout: &Layout, date: NaiveDate, scope: &Self::Scope, texts: &Texts) -> Vec<Self>;
    /// What the row stands for.
    fn id(&self) -> Self::Id;
    /// What the row is called by people who do not see it.
    fn name(&self, texts: &Texts) -> String;
}

/// The keys of what a table says.
#[derive(Debug, Clone, Copy)]
pub struct RecordTexts {
    /// What the table is called.
    pub(super) title: &'static str,
    /// How many rows of how many are shown.
    pub(super) count: &'static str,
    /// The button that selects every row shown, where several may be selected.
    pub(super) select: Option<&'static str>,
    /// There are no rows.
    pub(super) none: &'static str,
    /// There are rows, but the filter lets none pass.
    pub(super) no_match: &'static str,
}

/// A column.
pub struct Column<R> {
    /// The key of its head, and its name in the state of the table.
    pub(super) key: &'static str,
    /// Where a cell's text stands.
    pub(super) side: Side,
    /// How wide it is at first, in points.
    pub(super) width: f32,
    /// Whether it is shown at first.
    pub(super) shown: bool,
    /// What a row's cell holds.
    pub(super) value: fn(&R, &Texts) -> Value,
}

/// Where a cell's text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// Names.
    Left,
    /// Figures.
    Right,
}

impl<R> Column<R> {
    pub(super) const fn left(key: &'static str, width: f32, value: fn(&R, &Texts) -> Value) -> Self {
        Self { key, side: Side::Left, width, shown: true, value }
    }

    pub(super) const fn right(key: &'static str, width: f32, value: fn(&R, &Texts) -> Value) -> Self {
        Self { key, side: Side::Right, width, shown: true, value }
    }

    /// The same column, at first not shown.
    #[must_use]
    pub(super) const fn hidden(self) -> Self {
        Self { shown: false, ..self }
    }
}

/// The currency of all parks where they have the same, so that a head can name it.
pub(super) fn common_currency(layout: &Layout) -> Option<Currency> {
    let mut currencies = layout.parks().map(|park| park.currency);
    let first = currencies.next()?;
    currencies.all(|currency| currency == first).then_some(first)
}
