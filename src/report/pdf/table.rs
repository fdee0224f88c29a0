//! Tables on sheets: repeated heads, headings that never stand alone, sums that stay with their rows.

use std::rc::Rc;

use super::compose::Press;
use super::widths::{Panel, panels};
use crate::message;
use crate::report::document::{Cell, Content, Line, Table};
use crate::report::drawing::{Anchor, Lettered, Mark};
use crate::report::{palette, sheet};
use crate::text::Texts;

/// What stays free on either side of a cell.
pub(super) const PADDING: f32 = 3.0;
/// From one line of letters to the next, as a part of their size.
const LEADING: f32 = 1.3;
/// What stays free above and below a row's letters, together.
const ROW_SPACE: f32 = 4.2;
const HEADING: f32 = 11.0;
/// Names take two lines at most.
const LINES: usize = 2;
/// Heads take three.
const HEAD_LINES: usize = 3;

/// The size of a head's letters beside rows of a size.
pub(super) fn head_size(size: f32) -> f32 {
    size * 0.9
}

/// A cell as people read it.
pub(super) fn shown(cell: &Cell, texts: &Texts) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Count(count) => texts.integer(*count),
        Cell::Number(number, places) => texts.decimal(*number, *places),
        Cell::Amount(amount) => texts.amount(*amount),
        Cell::Ratio(part) => texts.decimal(part * 100.0, 1),
        Cell::Date(date) => texts.date(*date),
    }
}

/// Sets a table from where the sheet is full.
pub(super) fn set(press: &mut Press<'_>, table: &Table) {
    for (index, panel) in panels(table, press.texts, press.lettering).into_iter().enumerate() {
        if index > 0 {
            press.new_sheet();
        }
        Setter { table, panel, groups: Vec::new(), is_first: index == 0 }.set(press);
    }
}

/// Sets one panel of a table.
struct Setter<'a> {
    table: &'a Table,
    panel: Panel,
    /// The headings that the next row stands below.
    groups: Vec<String>,
    is_first: bool,
}

impl Setter<'_> {
    fn set(&mut self, press: &mut Press<'_>) {
        if !self.table.heading.is_empty() {
            let rows = self.table.lines.len() as f32 * self.row_height(1);
            let room = sheet::BOTTOM - sheet::BODY_TOP;
            // A table that fits one sheet stands on one.
            press.keep((rows + 70.0).min(room));
            press.y += 22.0;
            let at = [sheet::SIDE, press.y - 6.0];
            press.put(Mark::text(at, self.table.heading.clone(), lettered(HEADING, true), Anchor::Left));
        } else if self.is_first {
            press.keep(90.0);
        }
        self.head(press);
        for index in 0..self.table.lines.len() {
            self.line(press, index);
        }
        press.y += 6.0;
    }

    fn row_height(&self, lines: usize) -> f32 {
        lines as f32 * self.panel.size * LEADING + ROW_SPACE
    }

    fn height(&self, line: &Line) -> f32 {
        match line {
            Line::Group { level: 0, .. } => self.row_height(1) + 11.0,
            Line::Group { .. } => self.row_height(1) + 5.0,
            Line::Row(_) => self.row_height(1),
            Line::Sum { .. } => self.row_height(1) + 1.0,
        }
    }

    /// How much has to follow on the same sheet: headings take a row along, and rows the sums that close them.
    fn kept_with(&self, index: usize, own: f32) -> f32 {
        let lines = &self.table.lines;
        let mut height = own;
        let mut next = index + 1;
        if matches!(lines[index], Line::Group { .. }) {
            while let Some(line) = lines.get(next) {
                height += self.height(line);
                next += 1;
                if !matches!(line, Line::Group { .. }) {
                    break;
                }
            }
        }
        let sums = lines[next.min(lines.len())..].iter().take_while(|line| matches!(line, Line::Sum { .. }));
        height + sums.map(|line| self.height(line)).sum::<f32>()
    }

    fn line(&mut self, press: &mut Press<'_>, index: usize) {
        let line = &self.table.lines[index];
        let cells = match line {
            Line::Row(cells) => self.wrapped(press, cells),
            _ => Vec::new(),
        };
        let lines = cells.iter().map(|lines| lines.len()).max().unwrap_or(1).max(1);
        let own = if matches!(line, Line::Row(_)) { self.row_height(lines) } else { self.height(line) };
        if press.y + self.kept_with(index, own) > sheet::BOTTOM {
            press.new_sheet();
            self.head(press);
            if matches!(line, Line::Row(_)) && !self.groups.is_empty() {
                let name = message!(press.texts, "report-continued", name = self.groups.join(" · "));
                self.heading(press, self.row_height(1), self.panel.size, &name, "");
            }
        }
        match line {
            Line::Group { level, name, detail } => {
                self.groups.truncate(*level);
                self.groups.push(name.clone());
                if self.is_first && *level == 0 {
                    press.contents(1, name.clone(), press.y);
                }
                let size = self.panel.size * if *level == 0 { 1.3 } else { 1.07 };
                self.heading(press, own, size, name, detail);
            }
            Line::Row(_) => self.row(press, &cells, own),
            Line::Sum { level, name, cells } => {
                self.sum(press, *level, name, cells, own);
                self.groups.truncate(level.unwrap_or(0));
            }
        }
    }

    /// The texts of a row's cells, on as many lines as they need.
    fn wrapped(&self, press: &mut Press<'_>, cells: &[Cell]) -> Vec<Rc<[String]>> {
        let size = self.panel.size;
        let columns = self.panel.columns.iter().zip(&self.panel.widths);
        columns
            .map(|(column, width)| {
                let text = shown(&cells[*column], press.texts);
                let content = self.table.columns[*column].content;
                let lines = if matches!(content, Content::Words | Content::Terms) { LINES } else { 1 };
                press.lettering.wrap(&text, false, size, width - 2.0 * PADDING, lines)
            })
            .collect()
    }

    fn head(&self, press: &mut Press<'_>) {
        let size = head_size(self.panel.size);
        let leading = size * 1.2;
        let columns: Vec<_> = self.panel.columns.iter().map(|column| &self.table.columns[*column]).collect();
        let heads: Vec<Rc<[String]>> = columns
            .iter()
            .zip(&self.panel.widths)
            .map(|(column, width)| {
                press.lettering.wrap(&column.head, true, size, width - 2.0 * PADDING + 0.5, HEAD_LINES)
            })
            .collect();
        let tallest = heads.iter().map(|lines| lines.len()).max().unwrap_or(1);
        let units = columns.iter().any(|column| !column.unit.is_empty());
        let height = (tallest + usize::from(units)) as f32 * leading + 5.0;
        let mut left = sheet::SIDE;
        for ((column, head), width) in columns.iter().zip(heads).zip(&self.panel.widths) {
            let (x, anchor) = place(left, *width, column.content.is_numeric());
            let lowest = press.y + height - 5.0;
            let has_unit = !column.unit.is_empty();
            let above = head.len() - usize::from(!has_unit);
            for (index, line) in head.iter().enumerate() {
                let baseline = lowest - (above - index) as f32 * leading;
                press.put(Mark::text([x, baseline], line.clone(), lettered(size, true), anchor));
            }
            if has_unit {
                let unit = Lettered { size, bold: false, colour: palette::SOFT_INK };
                press.put(Mark::text([x, lowest], column.unit.clone(), unit, anchor));
            }
            left += width;
        }
        press.y += height;
        self.rule(press, 0.9, palette::RULE);
    }

    fn heading(&self, press: &mut Press<'_>, height: f32, size: f32, name: &str, detail: &str) {
        press.y += height;
        let baseline = press.y - ROW_SPACE;
        let left = sheet::SIDE + PADDING;
        press.put(Mark::text([left, baseline], name, lettered(size, true), Anchor::Left));
        if !detail.is_empty() {
            let left = left + press.lettering.width(name, true, size) + 7.0;
            let soft = Lettered { size: self.panel.size, bold: false, colour: palette::SOFT_INK };
            press.put(Mark::text([left, baseline], detail, soft, Anchor::Left));
        }
        self.rule(press, 0.5, palette::RULE);
    }

    fn row(&self, press: &mut Press<'_>, cells: &[Rc<[String]>], height: f32) {
        let size = self.panel.size;
        let mut left = sheet::SIDE;
        for ((column, lines), width) in self.panel.columns.iter().zip(cells).zip(&self.panel.widths) {
            let (x, anchor) = place(left, *width, self.table.columns[*column].content.is_numeric());
            for (index, line) in lines.iter().enumerate().filter(|(_, line)| !line.is_empty()) {
                let baseline = press.y + ROW_SPACE / 2.0 + size * 0.98 + index as f32 * size * LEADING;
                press.put(Mark::text([x, baseline], line.clone(), lettered(size, false), anchor));
            }
            left += width;
        }
        press.y += height;
        self.rule(press, 0.25, palette::HAIRLINE);
    }

    /// A sum: its name runs over the empty places before its first figure, other texts over those behind them.
    fn sum(&self, press: &mut Press<'_>, level: Option<usize>, name: &str, cells: &[Cell], height: f32) {
        let size = self.panel.size;
        let texts: Vec<String> = self.panel.columns.iter().map(|column| shown(&cells[*column], press.texts)).collect();
        let lefts: Vec<f32> = self.lefts();
        let room = |from: usize| -> f32 {
            let empty = texts[from + 1..].iter().take_while(|text| text.is_empty()).count();
            self.panel.widths[from..=from + empty].iter().sum::<f32>() - 2.0 * PADDING
        };
        let baseline = press.y + ROW_SPACE / 2.0 + size * 0.98;
        let mut marks = Vec::new();
        if texts[0].is_empty() {
            let name = press.lettering.cut(name, true, size, room(0));
            marks.push(Mark::text([lefts[0] + PADDING, baseline], name, lettered(size, true), Anchor::Left));
        }
        for (index, text) in texts.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            let is_numeric = self.table.columns[self.panel.columns[index]].content.is_numeric();
            let (x, anchor) = place(lefts[index], self.panel.widths[index], is_numeric);
            let text = if is_numeric { text.clone() } else { press.lettering.cut(text, false, size, room(index)) };
            marks.push(Mark::text([x, baseline], text, lettered(size, is_numeric), anchor));
        }
        for mark in marks {
            press.put(mark);
        }
        press.y += height;
        let width = if level.is_none() { 0.9 } else { 0.5 };
        self.rule(press, width, palette::RULE);
    }

    fn lefts(&self) -> Vec<f32> {
        let mut left = sheet::SIDE;
        let step = |width: &f32| {
            left += width;
            left - width
        };
        self.panel.widths.iter().map(step).collect()
    }

    fn rule(&self, press: &mut Press<'_>, width: f32, colour: crate::report::drawing::Colour) {
        let right = sheet::SIDE + self.panel.widths.iter().sum::<f32>();
        press.put(Mark::line([sheet::SIDE, press.y], [right, press.y], width, colour));
    }
}

const fn lettered(size: f32, bold: bool) -> Lettered {
    Lettered { size, bold, colour: palette::INK }
}

/// Where a cell's text stands: figures at its right, all else at its left.
fn place(left: f32, width: f32, is_numeric: bool) -> (f32, Anchor) {
    if is_numeric { (left + width - PADDING, Anchor::Right) } else { (left + PADDING, Anchor::Left) }
}
