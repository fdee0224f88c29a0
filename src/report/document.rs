//! A document before it is printed: titles, tables of typed cells, drawings. It knows neither PDF nor CSV.

use chrono::NaiveDate;

use super::drawing::Drawing;
use crate::model::{Currency, Money};

/// A document.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// What it is: `État locatif`.
    pub title: String,
    /// The day it is of.
    pub as_of: NaiveDate,
    /// Its parts, each of which begins on a new page.
    pub parts: Vec<Part>,
}

/// A part of a document, such as a park.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Who issues it; empty where nobody is named.
    pub operator: String,
    /// What it is about: the park's name.
    pub subject: String,
    /// What else to know of it, such as that it is only planned; may be empty.
    pub remark: String,
    /// Where: the park's town; may be empty.
    pub town: String,
    /// What its amounts are counted in, where they all are in one currency.
    pub currency: Option<Currency>,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// A piece of a part.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A table.
    Table(Table),
    /// A sentence of its own.
    Note(String),
    /// A drawing on a page of its own.
    Plate(Plate),
}

/// A drawing with its heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Plate {
    /// What is drawn.
    pub heading: String,
    /// What else to know of it, in smaller letters; may be empty.
    pub detail: String,
    /// The drawing, which fits below a heading: see [`super::sheet::plate_room`].
    pub drawing: Drawing,
}

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What it says above it; may be empty.
    pub heading: String,
    /// What each level of group headings names, from the outermost: the park's own name is not among them.
    pub groups: Vec<String>,
    /// Its columns, at least one.
    pub columns: Vec<Column>,
    /// Its lines from top to bottom.
    pub lines: Vec<Line>,
    /// Whether its rows are the document's data, which a data file holds, or sums of them.
    pub is_data: bool,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its head.
    pub head: String,
    /// The unit of its figures, below the head; may be empty.
    pub unit: String,
    /// What stands in it.
    pub content: Content,
}

/// What stands in a column, which decides how it is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Content {
    /// Figures: to the right, never on two lines.
    Figures,
    /// Amounts of money: the same.
    Amounts,
    /// Dates, codes and short terms: to the left, on one line.
    Short,
    /// Terms of a fixed list: to the left, on two lines where they need them, never cut.
    Terms,
    /// Names and sentences: to the left, on two lines where they need them.
    Words,
}

impl Content {
    /// Whether figures stand in it.
    pub const fn is_numeric(self) -> bool {
        matches!(self, Self::Figures | Self::Amounts)
    }
}

/// A line of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Line {
    /// The heading of a group of rows.
    Group {
        /// 0 is the outermost level.
        level: usize,
        /// What the group is called.
        name: String,
        /// What else to know of it; may be empty.
        detail: String,
    },
    /// A row, with one cell for each column.
    Row(Vec<Cell>),
    /// The sum of a group, or of the whole table.
    Sum {
        /// The level of its group, `None` for the whole table.
        level: Option<usize>,
        /// What it is called.
        name: String,
        /// One cell for each column.
        cells: Vec<Cell>,
    },
}

/// What stands in one place of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing is known or applies.
    Empty,
    /// A text, harmless to show.
    Text(String),
    /// A count.
    Count(u32),
    /// A number with so many decimals.
    Number(f64, usize),
    /// An amount of the part's currency.
    Amount(Money),
    /// A part of one.
    Ratio(f64),
    /// A day.
    Date(NaiveDate),
}

impl Cell {
    /// A text, or nothing where it is blank.
    pub(super) fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.trim().is_empty() { Self::Empty } else { Self::Text(text) }
    }
}

impl From<Option<NaiveDate>> for Cell {
    fn from(date: Option<NaiveDate>) -> Self {
        date.map_or(Self::Empty, Self::Date)
    }
}

impl From<Option<Money>> for Cell {
    fn from(amount: Option<Money>) -> Self {
        amount.map_or(Self::Empty, Self::Amount)
    }
}
