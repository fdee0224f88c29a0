//! `plateau match`: the units for a startup, or the startups for a unit, best first.

use chrono::NaiveDate;
use plateau::figures::{self, Match, Merit, Shortcoming};
use plateau::model::{Currency, Layout, Money};
use plateau::report::csv;
use plateau::report::document::Cell;
use plateau::text::Texts;
use serde::Serialize;

use super::{Stop, arguments, console, find, layouts};
use plateau::app::Environment;

/// A match as other programs read it.
#[derive(Debug, Serialize)]
struct Row<'a> {
    startup: String,
    /// `PARK/BUILDING/CODE`.
    unit: String,
    /// The first day that it can be had.
    from: NaiveDate,
    fits: bool,
    /// The asking rent for a month.
    rent: Option<Money>,
    currency: Currency,
    shortcomings: &'a [Shortcoming],
    merits: &'a [Merit],
}

/// Shows the matches of a startup or of a unit on standard output.
pub(super) fn show(request: &arguments::Match, texts: &Texts, environment: &Environment) -> Result<(), Stop> {
    let layout = layouts::open(&request.file, texts)?.layout;
    let date = request.as_of.unwrap_or_else(|| environment.clock.today());
    let found = matches(&layout, request, date, texts)?;
    let rows: Vec<Row<'_>> = found.iter().filter_map(|found| row(&layout, found, texts)).collect();
    let text = if request.csv { to_csv(&layout, &found, &rows, texts) } else { console::to_ron(&rows, 2) };
    console::answer(text, texts)
}

fn matches(layout: &Layout, request: &arguments::Match, date: NaiveDate, texts: &Texts) -> Result<Vec<Match>, Stop> {
    if let Some(name) = &request.startup {
        let startup = find::startup(layout, name, texts)?;
        let startup = layout.startup(startup);
        return Ok(startup.map_or_else(Vec::new, |startup| figures::units_for(layout, startup, date, request.within)));
    }
    let codes: Vec<String> = request.unit.iter().cloned().collect();
    let units = find::units(layout, &codes, texts)?;
    let unit = units.first().and_then(|unit| layout.unit(*unit));
    Ok(unit.map_or_else(Vec::new, |unit| figures::startups_for(layout, unit, date, request.within)))
}

fn row<'a>(layout: &Layout, found: &'a Match, texts: &Texts) -> Option<Row<'a>> {
    let unit = layout.unit(found.unit)?;
    let (_, building, park) = layout.place_of(unit)?;
    Some(Row {
        startup: texts.startup_name(layout.startup(found.startup)?),
        unit: format!("{}/{}/{}", park.code, building.code, unit.code),
        from: found.from,
        fits: found.fits(),
        rent: found.rent,
        currency: park.currency,
        shortcomings: &found.shortcomings,
        merits: &found.merits,
    })
}

fn to_csv(layout: &Layout, found: &[Match], rows: &[Row<'_>], texts: &Texts) -> Result<String, String> {
    let heads =
        ["match-startup", "match-unit", "match-from", "match-fits", "match-rent", "match-currency", "match-reasons"]
            .map(|key| texts.get(key).into_owned());
    let cells = rows.iter().zip(found).map(|(row, found)| {
        let fits = texts.get(if row.fits { "match-fits-yes" } else { "match-fits-no" });
        vec![
            Cell::Text(row.startup.clone()),
            Cell::Text(row.unit.clone()),
            Cell::Date(row.from),
            Cell::Text(fits.into_owned()),
            row.rent.map_or(Cell::Empty, Cell::Amount),
            Cell::Text(row.currency.to_string()),
            Cell::Text(texts.reasons(layout, found).join(" ; ")),
        ]
    });
    let bytes = csv::rows(&heads, cells, texts.language()).map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}
