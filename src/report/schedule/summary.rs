//! The sums of a park at the end of its schedule, and the parks side by side.

use super::{Schedule, remark_of};
use crate::figures::{Ratios, Summary};
use crate::message;
use crate::model::{Currency, Park};
use crate::report::document::{Block, Cell, Column, Content, Line, Part, Table};
use crate::text::{Texts, visible};

/// The sums of a park's buildings and of the park.
pub(super) fn of_park(schedule: &Schedule<'_>, park: &Park) -> Table {
    let texts = schedule.texts;
    let mut lines = Vec::new();
    for building in schedule.layout.buildings_in_order(park.id) {
        let mut cells = vec![Cell::text(texts.building_name(building))];
        cells.extend(sums(schedule.figures.building(building.id), true));
        lines.push(Line::Row(cells));
    }
    let mut cells = vec![Cell::Empty];
    cells.extend(sums(schedule.figures.park(park.id), true));
    let name = texts.get("schedule-total-park").into_owned();
    lines.push(Line::Sum { level: None, name, cells });
    Table {
        heading: texts.get("schedule-summary").into_owned(),
        groups: Vec::new(),
        columns: columns(texts, texts.get("schedule-building").into_owned(), Some(park.currency)),
        lines,
        is_data: false,
    }
}

/// The parks side by side. Amounts are compared only where all are in one currency.
pub(super) fn comparison(schedule: &Schedule<'_>, parks: &[&Park]) -> Part {
    let texts = schedule.texts;
    let first = parks.first().map(|park| park.currency);
    let currency = first.filter(|currency| parks.iter().all(|park| park.currency == *currency));
    let mut lines: Vec<Line> = parks
        .iter()
        .map(|park| {
            let remark = remark_of(park, texts);
            let name = texts.park_name(park);
            let mut cells = vec![Cell::text(if remark.is_empty() { name } else { format!("{name} ({remark})") })];
            cells.extend(sums(schedule.figures.park(park.id), currency.is_some()));
            Line::Row(cells)
        })
        .collect();
    let mut cells = vec![Cell::Empty];
    cells.extend(sums(schedule.figures.total(), currency.is_some()));
    lines.push(Line::Sum { level: None, name: texts.get("schedule-total-all").into_owned(), cells });
    let table = Table {
        heading: texts.get("schedule-comparison").into_owned(),
        groups: Vec::new(),
        columns: columns(texts, texts.get("schedule-park").into_owned(), currency),
        lines,
        is_data: false,
    };
    let operator = parks.first().map_or("", |park| park.operator.as_str());
    let one_operator = parks.iter().all(|park| park.operator == operator);
    Part {
        operator: if one_operator { visible(operator).into_owned() } else { String::new() },
        subject: texts.get("schedule-all-parks").into_owned(),
        remark: String::new(),
        town: String::new(),
        currency,
        blocks: vec![Block::Table(table), Block::Note(texts.get("schedule-note-figures").into_owned())],
    }
}

/// What a floor's sums are, on one line.
pub(super) fn floor_detail(texts: &Texts, ratios: &Ratios) -> String {
    let Some(by_area) = ratios.by_area else { return texts.get("schedule-floor-without-units").into_owned() };
    message!(
        texts,
        "schedule-floor-detail",
        units = ratios.sums.units,
        area = texts.area(ratios.sums.area),
        occupied = texts.area(ratios.sums.area_let),
        part = texts.percent(by_area),
    )
}

fn columns(texts: &Texts, first: String, currency: Option<Currency>) -> Vec<Column> {
    let area = texts.get("report-unit-area").into_owned();
    let percent = texts.get("report-unit-percent").into_owned();
    let figures = |key: &str, unit: &str| Column {
        head: texts.get(key).into_owned(),
        unit: unit.to_owned(),
        content: Content::Figures,
    };
    let mut columns = vec![
        Column { head: first, unit: String::new(), content: Content::Words },
        figures("summary-units", ""),
        figures("summary-units-let", ""),
        figures("summary-units-vacant", ""),
        figures("summary-units-unavailable", ""),
        figures("summary-area", &area),
        figures("summary-area-let", &area),
        figures("summary-area-vacant", &area),
        figures("summary-by-area", &percent),
        figures("summary-by-units", &percent),
        figures("summary-by-seats", &percent),
        figures("summary-vacancy-rate", &percent),
    ];
    if let Some(currency) = currency {
        let currency = texts.currency(currency);
        let amounts =
            |key: &str, unit: String| Column { head: texts.get(key).into_owned(), unit, content: Content::Amounts };
        let a_year = message!(texts, "report-unit-per-year", currency = currency.clone());
        columns.push(amounts("schedule-annual-rent", a_year));
        let per_area = message!(texts, "report-unit-per-area-and-year", currency = currency);
        columns.push(amounts("schedule-rent-per-area", per_area));
    }
    columns
}

fn sums(sums: Summary, with_amounts: bool) -> Vec<Cell> {
    let ratios = Ratios::from(sums);
    let ratio = |part: Option<f64>| part.map_or(Cell::Empty, Cell::Ratio);
    let mut cells = vec![
        Cell::Count(sums.units),
        Cell::Count(sums.units_let),
        Cell::Count(sums.units_vacant),
        Cell::Count(sums.units_unavailable),
        Cell::Number(sums.area, 2),
        Cell::Number(sums.area_let, 2),
        Cell::Number(sums.area_vacant(), 2),
        ratio(ratios.by_area),
        ratio(ratios.by_units),
        ratio(ratios.by_seats),
        ratio(ratios.vacancy_rate),
    ];
    if with_amounts {
        cells.push(Cell::Amount(sums.rent));
        cells.push(ratios.rent_per_square_metre.into());
    }
    cells
}
