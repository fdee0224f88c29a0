//! `plateau alerts`: what needs a decision, for people and other programs.

use chrono::NaiveDate;
use plateau::figures::{Alert, AlertKind, AlertSubject, alerts};
use plateau::model::Layout;
use plateau::report;
use plateau::text::Texts;
use serde::Serialize;

use super::arguments;
use super::{Stop, console, layouts};
use plateau::app::Environment;

/// An alert with names for ids.
#[derive(Serialize)]
#[serde(rename = "Alert")]
struct Told {
    date: NaiveDate,
    /// Days left; fewer than none where it is overdue.
    days: i64,
    kind: AlertKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    park: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    startup: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    units: Vec<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    contract: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    detail: String,
}

/// Shows what needs a decision in a layout on standard output: as RON, or as CSV.
pub(super) fn show(request: &arguments::Alerts, texts: &Texts, environment: &Environment) -> Result<(), Stop> {
    let layout = layouts::open(&request.file, texts)?.layout;
    let date = request.as_of.unwrap_or_else(|| environment.clock.today());
    let text = if request.csv {
        let bytes = report::csv::render(&report::alert_list(&layout, date, request.days, texts), texts);
        bytes.map_err(|error| error.to_string()).map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
    } else {
        let alerts = alerts(&layout, date, request.days);
        let told: Vec<Told> = alerts.iter().map(|alert| told(&layout, alert, date, texts)).collect();
        console::to_ron(&told, 1)
    };
    console::answer(text, texts)
}

fn told(layout: &Layout, alert: &Alert, date: NaiveDate, texts: &Texts) -> Told {
    let tenancy = match alert.subject {
        AlertSubject::Tenancy(tenancy) => layout.tenancy(tenancy),
        _ => None,
    };
    let contract = tenancy.map(|tenancy| tenancy.contract.clone()).unwrap_or_default();
    let units = alert.units(layout);
    let codes = units.iter().filter_map(|unit| layout.unit(*unit)).map(|unit| unit.code.clone());
    let detail = texts.alert_detail(layout, alert);
    Told {
        date: alert.date,
        days: alert.days_left(date),
        kind: alert.kind,
        park: alert.park.and_then(|park| layout.park(park)).map(|park| park.code.clone()),
        startup: alert.startup(layout).and_then(|startup| layout.startup(startup)).map(|startup| startup.name.clone()),
        units: codes.collect(),
        detail: if detail == contract { String::new() } else { detail },
        contract,
    }
}
