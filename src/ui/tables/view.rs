//! Which rows are shown, in which order: worked out when something changed, never in every frame.

use std::collections::{BTreeMap, BTreeSet};

use super::fold::fold;
use super::record::{Column, Record};
use super::value::{Key, Ranked, Value};
use crate::text::Texts;

/// What the user asked to see.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Query {
    /// What is typed into the filter field.
    pub(super) filter: String,
    /// The ranks chosen, by column; a column without any lets all pass.
    pub(super) chosen: BTreeMap<&'static str, BTreeSet<i64>>,
    /// The column and direction; the usual order where there is none.
    pub(super) sort: Option<Sort>,
}

/// A column and a direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sort {
    pub(super) column: &'static str,
    pub(super) descending: bool,
}

impl Query {
    /// Sorts by a column: first upwards, then downwards, then as usual.
    pub(super) fn sort_by_next(&mut self, column: &'static str) {
        self.sort = match self.sort {
            Some(Sort { column: now, descending: false }) if now == column => Some(Sort { column, descending: true }),
            Some(Sort { column: now, descending: true }) if now == column => None,
            _ => Some(Sort { column, descending: false }),
        };
    }

    /// Takes a value of a column into the choice, or out of it.
    pub(super) fn toggle(&mut self, column: &'static str, rank: i64) {
        let ranks = self.chosen.entry(column).or_default();
        if !ranks.remove(&rank) {
            ranks.insert(rank);
        }
        if ranks.is_empty() {
            self.chosen.remove(column);
        }
    }

    /// Whether a value of a column is chosen.
    pub(super) fn chose(&self, column: &str, rank: i64) -> bool {
        self.chosen.get(column).is_some_and(|ranks| ranks.contains(&rank))
    }

    /// Whether anything is filtered.
    pub(super) fn filters(&self) -> bool {
        !self.chosen.is_empty() || !self.filter.trim().is_empty()
    }

    /// Shows all rows again, in the order they are in.
    pub(super) fn clear_filters(&mut self) {
        self.filter.clear();
        self.chosen.clear();
    }
}

/// A value that is offered as a filter, and how many rows have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) column: &'static str,
    pub(super) value: Ranked,
    pub(super) count: usize,
}

/// All rows of a table, with what filtering needs of them.
pub(super) struct Rows<R> {
    pub(super) records: Vec<R>,
    pub(super) choices: Vec<Choice>,
    /// What the filter looks through, row by row; made when a filter is first typed.
    folded: Option<Vec<String>>,
}

impl<R: Record> Rows<R> {
    pub(super) fn new(records: Vec<R>, texts: &Texts) -> Self {
        let choices = R::FACETS.iter().flat_map(|key| choices(&records, key, texts)).collect();
        Self { records, choices, folded: None }
    }

    /// The places of the rows to show, in order.
    pub(super) fn view(&mut self, query: &Query, texts: &Texts) -> Vec<usize> {
        let words: Vec<String> = fold(&query.filter).split_whitespace().map(str::to_owned).collect();
        let mut places: Vec<usize> = (0..self.records.len()).collect();
        if !query.filters() {
            places.retain(|place| !self.records[*place].stands_back());
        }
        for (key, ranks) in &query.chosen {
            let Some(column) = column::<R>(key) else { continue };
            places.retain(|place| match (column.value)(&self.records[*place], texts) {
                Value::Ranked(ranked) => ranks.contains(&ranked.rank),
                _ => false,
            });
        }
        if !words.is_empty() {
            let records = &self.records;
            let folded = self.folded.get_or_insert_with(|| records.iter().map(|row| folded(row, texts)).collect());
            places.retain(|place| words.iter().all(|word| folded[*place].contains(word.as_str())));
        }
        if let Some(sort) = query.sort
            && let Some(column) = column::<R>(sort.column)
        {
            let mut keyed: Vec<(Key, usize)> = places
                .into_iter()
                .map(|place| ((column.value)(&self.records[place], texts).into_key(), place))
                .collect();
            keyed.sort_by(|(one, _), (other, _)| one.compare(other, sort.descending));
            places = keyed.into_iter().map(|(_, place)| place).collect();
        }
        places
    }
}

fn column<R: Record>(key: &str) -> Option<&'static Column<R>> {
    R::COLUMNS.iter().find(|column| column.key == key)
}

/// Every cell of a row as shown and as copied, so that `12 500` and `12500` both find it.
fn folded<R: Record>(record: &R, texts: &Texts) -> String {
    let mut all = String::new();
    for column in R::COLUMNS {
        let value = (column.value)(record, texts);
        all.push_str(&value.shown(texts));
        all.push('\n');
        if matches!(value, Value::Count(_) | Value::Decimal(_) | Value::Amount(_) | Value::Date(_)) {
            all.push_str(&value.copied(texts));
            all.push('\n');
        }
    }
    fold(&all)
}

fn choices<R: Record>(records: &[R], key: &'static str, texts: &Texts) -> Vec<Choice> {
    let Some(column) = column::<R>(key) else { return Vec::new() };
    let mut choices: BTreeMap<i64, Choice> = BTreeMap::new();
    for record in records {
        if let Value::Ranked(value) = (column.value)(record, texts) {
            let choice = choices.entry(value.rank).or_insert(Choice { column: key, value, count: 0 });
            choice.count += 1;
        }
    }
    choices.into_values().collect()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::model::Layout;
    use crate::text::Language;
    use crate::ui::tables::record::RecordTexts;
    use crate::ui::tables::tsv::tsv;
    use crate::ui::tables::value::Mark;

    /// A row of three cells: a name, a number, and one of a list.
    struct Row(usize, &'static str, f64, Option<i64>);

    impl Record for Row {
        type Id = usize;
        type Scope = ();
        const TEXTS: RecordTexts = RecordTexts { title: "t", count: "c", select: None, none: "n", no_match: "m" };
        const COLUMNS: &'static [Column<Self>] = &[
            Column::left("name", 1.0, |row, _| Value::text(row.1)),
            Column::right("size", 1.0, |row, _| Value::decimal(row.2)),
            Column::left("kind", 1.0, |row, _| {
                row.3.map_or(Value::Nothing, |rank| Value::ranked(rank, format!("kind {rank}"), Mark::None))
            }),
        ];
        const FACETS: &'static [&'static str] = &["kind"];

        fn all(_: &Layout, _: NaiveDate, (): &(), _: &Texts) -> Vec<Self> {
            vec![
                Self(0, "Salle 10", 12.0, Some(2)),
                Self(1, "salle 9", 1234.5, Some(1)),
                Self(2, "Été", 0.0, None),
                Self(3, "atelier\tà deux\nlignes", 12.0, Some(2)),
            ]
        }

        fn id(&self) -> usize {
            self.0
        }

        fn name(&self, _: &Texts) -> String {
            self.1.to_owned()
        }
    }

    fn rows() -> (Rows<Row>, Texts) {
        let texts = Texts::new(Language::French);
        let all = Row::all(&Layout::default(), NaiveDate::default(), &(), &texts);
        (Rows::new(all, &texts), texts)
    }

    #[test]
    fn rows_are_sorted_by_what_their_cells_hold_and_ties_keep_their_order() {
        for (column, up, down) in [
            ("name", [3, 2, 1, 0], [0, 1, 2, 3]),
            ("size", [0, 3, 1, 2], [1, 0, 3, 2]),
            ("kind", [1, 0, 3, 2], [0, 3, 1, 2]),
        ] {
            let (mut rows, texts) = rows();
            let mut query = Query::default();
            for expected in [up, down, [0, 1, 2, 3]] {
                query.sort_by_next(column);
                assert_eq!(rows.view(&query, &texts), expected, "{column} {:?}", query.sort);
            }
        }
    }

    #[test]
    fn every_word_of_a_filter_is_found_in_any_column() {
        let (mut rows, texts) = rows();
        for (filter, expected) in [
            ("", vec![0, 1, 2, 3]),
            ("SALLE", vec![0, 1]),
            ("ete", vec![2]),
            ("1 234", vec![1]),
            ("1234,5", vec![1]),
            ("kind salle", vec![0, 1]),
            ("deux 12", vec![3]),
            ("nothing", vec![]),
        ] {
            let query = Query { filter: filter.to_owned(), ..Query::default() };
            assert_eq!(rows.view(&query, &texts), expected, "{filter}");
        }
    }

    #[test]
    fn values_of_a_list_are_offered_as_filters_with_how_many_rows_have_them() {
        let (mut rows, texts) = rows();
        let offered: Vec<_> = rows.choices.iter().map(|choice| (choice.value.rank, choice.count)).collect();
        assert_eq!(offered, [(1, 1), (2, 2)]);
        let mut query = Query::default();
        for (toggled, expected) in [(2, vec![0, 3]), (1, vec![0, 1, 3]), (2, vec![1]), (1, vec![0, 1, 2, 3])] {
            query.toggle("kind", toggled);
            assert_eq!(rows.view(&query, &texts), expected, "{toggled}");
        }
        assert!(!query.filters());
    }

    #[test]
    fn copied_rows_are_lines_of_as_many_cells_as_heads() {
        let (rows, texts) = rows();
        let columns: Vec<&Column<Row>> = Row::COLUMNS.iter().collect();
        let text = tsv(&columns, rows.records[1..].iter(), |column| column.key.to_owned(), &texts);
        assert_eq!(text, "name\tsize\tkind\nsalle 9\t1234,50\tkind 1\nÉté\t\t\natelier à deux lignes\t12,00\tkind 2\n");
    }
}
