//! What needs a decision, as a table: a part for each park, and one for what is in none.

use chrono::{Datelike, NaiveDate};

use super::document::{Block, Cell, Column, Content, Document, Line, Part, Table};
use crate::figures::{Alert, alerts};
use crate::model::{Layout, Park};
use crate::text::{Texts, visible};

/// The alerts of a layout at a date, ordered by date within each park. `days` is how far to look ahead instead of the parks'
/// rules.
pub fn alert_list(layout: &Layout, date: NaiveDate, days: Option<u32>, texts: &Texts) -> Document {
    let alerts = alerts(layout, date, days);
    let list = List { layout, date, texts, alerts };
    let mut parts: Vec<Part> = layout.parks_in_order().into_iter().filter_map(|park| list.part(Some(park))).collect();
    parts.extend(list.part(None));
    if parts.is_empty() {
        parts.extend(layout.parks_in_order().first().map(|park| list.part_of(Some(park), Vec::new())));
    }
    Document { title: texts.get("alerts-title").into_owned(), as_of: date, parts }
}

struct List<'a> {
    layout: &'a Layout,
    date: NaiveDate,
    texts: &'a Texts,
    alerts: Vec<Alert>,
}

impl List<'_> {
    fn part(&self, park: Option<&Park>) -> Option<Part> {
        let here = self.alerts.iter().filter(|alert| alert.park == park.map(|park| park.id));
        let lines: Vec<Line> = here.map(|alert| self.line(alert)).collect();
        (!lines.is_empty()).then(|| self.part_of(park, lines))
    }

    fn part_of(&self, park: Option<&Park>, lines: Vec<Line>) -> Part {
        let columns = [
            "alerts-date",
            "alerts-weekday",
            "alerts-days",
            "alerts-kind",
            "alerts-subject",
            "alerts-units",
            "alerts-detail",
        ]
        .map(|key| {
            let content = match key {
                "alerts-days" => Content::Figures,
                "alerts-date" | "alerts-weekday" | "alerts-units" => Content::Short,
                _ => Content::Words,
            };
            Column { head: self.texts.get(key).into_owned(), unit: String::new(), content }
        });
        let table = Table { heading: String::new(), groups: Vec::new(), columns: columns.into(), lines, is_data: true };
        Part {
            operator: park.map(|park| visible(&park.operator).into_owned()).unwrap_or_default(),
            subject: park.map(|park| self.texts.park_name(park)).unwrap_or_default(),
            remark: String::new(),
            town: park.map(|park| visible(&park.town).into_owned()).unwrap_or_default(),
            currency: park.map(|park| park.currency),
            blocks: vec![Block::Table(table)],
        }
    }

    fn line(&self, alert: &Alert) -> Line {
        let (layout, texts) = (self.layout, self.texts);
        #[expect(clippy::cast_precision_loss, reason = "days are few")]
        let days = alert.days_left(self.date) as f64;
        Line::Row(vec![
            Cell::Date(alert.date),
            Cell::text(texts.weekday(alert.date.weekday().into())),
            Cell::Number(days, 0),
            Cell::text(texts.term(alert.kind)),
            Cell::text(texts.alert_subject(layout, alert)),
            Cell::text(texts.alert_units(layout, alert)),
            Cell::text(texts.alert_detail(layout, alert)),
        ])
    }
}
