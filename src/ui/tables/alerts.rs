//! The table of what needs a decision, with what is done about each.

use std::sync::Arc;

use chrono::{Datelike, Days, NaiveDate};
use egui::Ui;

use super::record::{Column, Record, RecordTexts};
use super::value::{Mark, Value};
use super::{Table, TableEvent, TableInput};
use crate::figures::{Alert, AlertKind};
use crate::model::{Layout, Park, Weekday};
use crate::text::Texts;

/// The state of the table of alerts.
pub type AlertsTable = Table<AlertRow>;

/// Draws the table of what was found into what is left of the room.
pub fn show(
    ui: &mut Ui,
    table: &mut AlertsTable,
    found: Arc<[Alert]>,
    input: &TableInput<'_, Alert>,
) -> Vec<TableEvent<Alert>> {
    table.scope = found;
    table.show(ui, input)
}

/// How soon something is to be decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Urgency {
    /// Its day is past.
    Overdue,
    /// By the end of the park's week.
    Week,
    /// By the end of the month.
    Month,
    /// After that.
    Later,
}

impl Urgency {
    fn of(day: NaiveDate, date: NaiveDate, park: Option<&Park>) -> Self {
        let starts = park.map_or(Weekday::Monday, |park| park.week_starts);
        let next_week = date.iter_days().skip(1).take(7).find(|day| Weekday::from(day.weekday()) == starts);
        if day < date {
            Self::Overdue
        } else if next_week.is_none_or(|next| day < next) {
            Self::Week
        } else if (day.year(), day.month()) == (date.year(), date.month()) {
            Self::Month
        } else {
            Self::Later
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Overdue => "alerts-when-overdue",
            Self::Week => "alerts-when-week",
            Self::Month => "alerts-when-month",
            Self::Later => "alerts-when-later",
        }
    }
}

/// An alert at the date.
pub struct AlertRow {
    alert: Alert,
    days: i64,
    urgency: Urgency,
    subject: String,
    units: String,
    detail: String,
    park: Option<(u32, String)>,
}

impl Record for AlertRow {
    type Id = Alert;
    type Scope = Arc<[Alert]>;
    const TEXTS: RecordTexts = RecordTexts {
        title: "tables-alerts",
        count: "tables-alerts-count",
        select: None,
        none: "alerts-none",
        no_match: "tables-alerts-no-match",
    };
    const COLUMNS: &'static [Column<Self>] = &[
        Column::right("alerts-date", 84.0, |row, _| Value::Date(row.alert.date)),
        Column::left("alerts-when", 108.0, |row, texts| {
            Value::ranked(row.days, texts.days_left_short(row.days), Mark::Urgency(row.urgency))
        }),
        Column::left("alerts-kind", 150.0, |row, texts| {
            Value::ranked(row.alert.kind as i64, texts.term(row.alert.kind), Mark::None)
        }),
        Column::left("alerts-subject", 120.0, |row, _| Value::text(&row.subject)),
        Column::left("alerts-action", 120.0, |row, texts| {
            Value::Action(texts.get(action_key(row.alert.kind)).into_owned())
        }),
        Column::left("alerts-detail", 200.0, |row, _| Value::text(&row.detail)),
        Column::left("alerts-units", 84.0, |row, _| Value::text(&row.units)),
        Column::left("alerts-weekday", 84.0, |row, texts| {
            let day = row.alert.date.weekday();
            Value::ranked(i64::from(day.num_days_from_monday()), texts.weekday(day.into()), Mark::None)
        }),
        Column::left("tables-park", 128.0, |row, _| {
            let park = row.park.as_ref();
            park.map_or(Value::Nothing, |(rank, name)| Value::ranked(i64::from(*rank), name.clone(), Mark::None))
        }),
        Column::left("alerts-group", 120.0, |row: &Self, texts| {
            Value::ranked(row.urgency as i64, texts.get(row.urgency.key()).into_owned(), Mark::Urgency(row.urgency))
        })
        .hidden(),
    ];
    const FACETS: &'static [&'static str] = &["alerts-group", "alerts-kind", "tables-park"];
    const LISTED: &'static [&'static str] = &["alerts-kind", "tables-park"];

    fn all(layout: &Layout, date: NaiveDate, found: &Self::Scope, texts: &Texts) -> Vec<Self> {
        let parks = layout.parks_in_order();
        let row = |alert: &Alert| {
            let park = parks.iter().zip(0..).find(|(park, _)| Some(park.id) == alert.park);
            Self {
                days: alert.days_left(date),
                urgency: Urgency::of(alert.date, date, park.map(|(park, _)| &***park)),
                subject: texts.alert_subject(layout, alert),
                units: texts.alert_units(layout, alert),
                detail: texts.alert_detail(layout, alert),
                park: park.map(|(park, rank)| (rank, texts.park_name(park))),
                alert: *alert,
            }
        };
        found.iter().map(row).collect()
    }

    fn id(&self) -> Alert {
        self.alert
    }

    fn name(&self, texts: &Texts) -> String {
        format!("{}, {}, {}", texts.term(self.alert.kind), self.subject, texts.days_left(self.days))
    }
}

/// What is done about an alert of a kind.
const fn action_key(kind: AlertKind) -> &'static str {
    match kind {
        AlertKind::Notice | AlertKind::Break => "alerts-do-notice",
        AlertKind::End | AlertKind::Holdover => "alerts-do-renew",
        AlertKind::Stay => "alerts-do-decide",
        AlertKind::ToPlace => "alerts-do-place",
        AlertKind::Label => "alerts-do-label",
        AlertKind::Review => "alerts-do-review",
        AlertKind::Deposit => "alerts-do-deposit",
        AlertKind::DoubleBooking => "alerts-do-settle",
        AlertKind::Works | AlertKind::Vacant => "alerts-do-let",
        AlertKind::OpenWorks => "alerts-do-works",
        AlertKind::Minutes => "alerts-do-minutes",
        AlertKind::Postponed => "alerts-do-agenda",
    }
}

/// The last day that is looked ahead to where nothing is to be decided: the furthest of the parks' rules.
pub fn horizon(layout: &Layout, date: NaiveDate) -> NaiveDate {
    let days = layout.parks().map(|park| {
        let rules = park.alerts;
        rules.ends.max(rules.notices).max(rules.breaks).max(rules.labels).max(rules.stays)
    });
    date.checked_add_days(Days::new(u64::from(days.max().unwrap_or_default()))).unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ParkId;

    #[test]
    fn a_week_ends_before_the_day_on_which_the_parks_next_begins() {
        let algerian = Park::new(ParkId::new(1), "P", "Park");
        let russian = Park { week_starts: Weekday::Monday, ..algerian.clone() };
        let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
        // A Wednesday.
        let date = day("2026-11-25");
        for (due, in_algeria, in_russia) in [
            ("2026-11-24", Urgency::Overdue, Urgency::Overdue),
            ("2026-11-25", Urgency::Week, Urgency::Week),
            ("2026-11-27", Urgency::Week, Urgency::Week),
            ("2026-11-28", Urgency::Month, Urgency::Week),
            ("2026-11-30", Urgency::Month, Urgency::Month),
            ("2026-12-01", Urgency::Later, Urgency::Later),
        ] {
            assert_eq!(Urgency::of(day(due), date, Some(&algerian)), in_algeria, "{due}");
            assert_eq!(Urgency::of(day(due), date, Some(&russian)), in_russia, "{due}");
        }
    }
}
