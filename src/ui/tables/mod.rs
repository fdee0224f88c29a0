//! Units and startups as tables: sorted, filtered, selected and copied.
//!
//! One component, [`Table`], shows any [`Record`]; a table is its columns as data. Rows are worked out when the layout,
//! the date or the language changes, and put in order when the query does: no frame works in proportion to all rows.
//! Nothing here alters a layout or the selection: what the user wishes is answered as [`TableEvent`]s.

pub mod agenda;
pub mod alerts;
mod body;
mod fold;
mod mark;
mod pick;
mod record;
pub mod startups;
mod table;
mod toolbar;
mod tsv;
pub mod units;
mod value;
mod view;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::model::Layout;
use crate::text::Texts;
use crate::ui::theme::Theme;

pub(super) use fold::fold;
pub use record::Record;
pub use table::Table;

/// What a table shows.
#[derive(Debug)]
pub struct TableInput<'a, Id> {
    /// The layout.
    pub layout: &'a Layout,
    /// A number that changes whenever the layout does.
    pub version: u64,
    /// The date shown.
    pub date: NaiveDate,
    /// What is selected; rows follow it, whoever changed it.
    pub selected: &'a BTreeSet<Id>,
    /// How it looks.
    pub theme: &'a Theme,
    /// The language.
    pub texts: &'a Texts,
}

/// What the user did in a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableEvent<Id> {
    /// Selected these rows instead of those selected before.
    Selected {
        /// All that is to be selected.
        ids: BTreeSet<Id>,
        /// The row clicked or walked to, where it is one of them.
        lead: Option<Id>,
    },
    /// Wishes to see one row's subject: double-clicked, or pressed Enter.
    Opened(Id),
    /// Pressed the button of one row.
    Acted(Id),
    /// Copied so many rows to the clipboard, where they are already.
    Copied(usize),
}
