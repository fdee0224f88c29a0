//! The table of units: every unit of every park, vacant ones too, at the date.

use std::sync::Arc;

use chrono::NaiveDate;
use egui::Ui;

use super::record::{Column, Record, RecordTexts, common_currency};
use super::value::{Mark, Value};
use super::{Table, TableEvent, TableInput};
use crate::figures::{Occupancy, UnitStatus, free_from, occupancy, rent_share, vacant_since};
use crate::model::{Building, Currency, Floor, Layout, Money, Park, Stage, Unit, UnitId};
use crate::text::Texts;

/// The state of the table of units.
pub type UnitsTable = Table<UnitRow>;

/// Draws the table into what is left of the room.
pub fn show(ui: &mut Ui, table: &mut UnitsTable, input: &TableInput<'_, UnitId>) -> Vec<TableEvent<UnitId>> {
    table.show(ui, input)
}

/// A unit at the date.
pub struct UnitRow {
    unit: Arc<Unit>,
    floor: Arc<Floor>,
    building: Arc<Building>,
    park: Arc<Park>,
    /// What its amounts are counted in, where not all parks count in the same.
    currency: Option<Currency>,
    status: UnitStatus,
    area: f64,
    tenants: String,
    stage: Option<Stage>,
    start: Option<NaiveDate>,
    end: Option<NaiveDate>,
    rent: Option<Money>,
    asking: Option<Money>,
    annual_rent: Option<Money>,
    vacant_since: Option<NaiveDate>,
    available: Option<NaiveDate>,
}

impl Record for UnitRow {
    type Id = UnitId;
    type Scope = ();
    const TEXTS: RecordTexts = RecordTexts {
        title: "tables-units",
        count: "tables-units-count",
        select: Some("tables-units-select"),
        none: "tables-units-none",
        no_match: "tables-units-no-match",
    };
    const COLUMNS: &'static [Column<Self>] = &[
        Column::left("tables-code", 96.0, |row, texts| Value::text(texts.unit_code(&row.unit))),
        Column::left("tables-building", 176.0, |row, texts| Value::text(texts.building_name(&row.building))),
        Column::left("tables-floor", 80.0, |row, texts| {
            Value::ranked(i64::from(row.floor.level), texts.floor(&row.floor), Mark::None)
        }),
        Column::left("tables-status", 136.0, |row, texts| {
            Value::ranked(row.status as i64, texts.unit_status(row.status), Mark::Status(row.status))
        }),
        Column::left("tables-tenants", 168.0, |row, _| Value::text(&row.tenants)),
        Column::right("tables-area", 92.0, |row, _| Value::decimal(row.area)),
        Column::right("tables-seats", 64.0, |row, _| Value::count(row.unit.seats)),
        Column::left("tables-use", 124.0, |row, texts| {
            Value::ranked(row.unit.usage as i64, texts.unit_use(row.unit.usage), Mark::None)
        }),
        Column::left("tables-stage", 160.0, |row, texts| Value::stage(row.stage, texts)),
        Column::right("tables-start", 92.0, |row, _| Value::date(row.start)),
        Column::right("tables-end", 92.0, |row, _| Value::date(row.end)),
        Column::right("tables-rent", 116.0, |row, _| Value::amount(row.rent, row.currency)),
        Column::right("tables-asking-rent", 132.0, |row, _| Value::amount(row.asking, row.currency)),
        Column::right("tables-annual-rent", 116.0, |row, _| Value::amount(row.annual_rent, row.currency)),
        Column::right("tables-vacant-since", 108.0, |row, _| Value::date(row.vacant_since)),
        Column::right("tables-available", 112.0, |row, _| Value::date(row.available)),
        Column::left("tables-park", 200.0, |row, texts| Value::text(texts.park_name(&row.park))),
        Column::left("tables-services", 320.0, |row, texts| {
            let services: Vec<String> = row.unit.services.iter().map(|service| texts.service(*service)).collect();
            Value::text(services.join(", "))
        }),
    ];
    const FACETS: &'static [&'static str] = &["tables-status"];

    fn all(layout: &Layout, date: NaiveDate, (): &(), texts: &Texts) -> Vec<Self> {
        let in_common = common_currency(layout).is_some();
        let mut rows = Vec::with_capacity(layout.units().len());
        for park in layout.parks_in_order() {
            for building in layout.buildings_in_order(park.id) {
                for floor in layout.floors_in_order(building.id) {
                    let currency = (!in_common).then_some(park.currency);
                    let row = |unit| Self::new(layout, Place { park, building, floor, currency }, unit, date, texts);
                    rows.extend(layout.units_in_order(floor.id).into_iter().map(row));
                }
            }
        }
        rows
    }

    fn id(&self) -> UnitId {
        self.unit.id
    }

    fn stands_back(&self) -> bool {
        !self.unit.usage.is_lettable()
    }

    fn name(&self, texts: &Texts) -> String {
        let mut name = format!("{}, {}", texts.unit_code(&self.unit), texts.unit_status(self.status));
        if !self.tenants.is_empty() {
            name.push_str(", ");
            name.push_str(&self.tenants);
        }
        name
    }
}

/// Where a unit is.
#[derive(Clone, Copy)]
struct Place<'a> {
    park: &'a Arc<Park>,
    building: &'a Arc<Building>,
    floor: &'a Arc<Floor>,
    currency: Option<Currency>,
}

impl UnitRow {
    fn new(layout: &Layout, place: Place<'_>, unit: &Arc<Unit>, date: NaiveDate, texts: &Texts) -> Self {
        let there = occupancy(layout, unit, date);
        let tenancies = || there.occupants.iter().map(|occupant| &occupant.tenancy);
        let names: Vec<String> = tenancies().map(|tenancy| texts.tenant(layout, tenancy)).collect();
        let is_let = !names.is_empty();
        let rent: Money = tenancies().map(|tenancy| rent_share(layout, tenancy, unit.id, date)).sum();
        let ends: Option<Vec<NaiveDate>> = tenancies().map(|tenancy| tenancy.last_day()).collect();
        let stages = tenancies().filter_map(|tenancy| layout.startup(tenancy.startup)?.stage_at(date));
        Self {
            status: there.status,
            area: there.area,
            stage: stages.min(),
            start: tenancies().map(|tenancy| tenancy.start).min(),
            end: ends.and_then(|ends| ends.into_iter().max()),
            rent: is_let.then_some(rent),
            annual_rent: (there.area_let > 0.0).then(|| rent.times(12).scaled(1.0 / there.area_let)),
            asking: unit.asking_rent.filter(|_| there.area > 0.0).map(|asking| asking.scaled(there.area)),
            vacant_since: vacant_since(layout, unit, date).filter(|_| unit.usage.is_lettable()),
            available: available(layout, unit, &there, date),
            tenants: names.join(", "),
            unit: Arc::clone(unit),
            floor: Arc::clone(place.floor),
            building: Arc::clone(place.building),
            park: Arc::clone(place.park),
            currency: place.currency,
        }
    }
}

/// The day a unit can be let from, where that is known: a tenant who stays past the end leaves it open.
fn available(layout: &Layout, unit: &Unit, there: &Occupancy, date: NaiveDate) -> Option<NaiveDate> {
    let is_open = matches!(there.status, UnitStatus::Holdover | UnitStatus::NotLettable);
    if is_open { None } else { free_from(layout, unit, date, 1) }
}
