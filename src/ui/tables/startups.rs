//! The table of startups: candidates, tenants and those who left.

use std::sync::Arc;

use chrono::NaiveDate;
use egui::Ui;

use super::record::{Column, Record, RecordTexts, common_currency};
use super::value::{Mark, Value};
use super::{Table, TableEvent, TableInput};
use crate::figures::{Standing, UnitStatus, area_taken, standing};
use crate::model::{Currency, Label, Layout, Money, Stage, Startup, StartupId, Tenancy};
use crate::text::Texts;

/// The state of the table of startups.
pub type StartupsTable = Table<StartupRow>;

/// Draws the table into what is left of the room.
pub fn show(ui: &mut Ui, table: &mut StartupsTable, input: &TableInput<'_, StartupId>) -> Vec<TableEvent<StartupId>> {
    table.show(ui, input)
}

/// A startup at the date.
pub struct StartupRow {
    startup: Arc<Startup>,
    presence: Presence,
    stage: Option<Stage>,
    label: Option<Label>,
    units: String,
    area: f64,
    contract: String,
    start: Option<NaiveDate>,
    end: Option<NaiveDate>,
    rent: Option<Money>,
    /// What the rent is counted in, where not all parks count in the same.
    currency: Option<Currency>,
}

/// Whether a startup is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Presence {
    InPlace,
    ToCome,
    Candidate,
    Left,
}

impl Presence {
    fn of(startup: &Startup, tenancies: &[&Arc<Tenancy>], date: NaiveDate) -> Self {
        let any = |is: fn(Standing) -> bool| tenancies.iter().any(|tenancy| is(standing(tenancy, date)));
        if any(Standing::is_in_place) {
            Self::InPlace
        } else if any(|standing| matches!(standing, Standing::ToCome | Standing::Reserved)) {
            Self::ToCome
        } else {
            let was_there = any(|standing| standing == Standing::Ended);
            let is_out = matches!(startup.stage_at(date), Some(Stage::Graduated | Stage::Exited));
            if is_out || (was_there && startup.needs.is_none()) { Self::Left } else { Self::Candidate }
        }
    }

    /// Whether a tenancy of this standing is what such a startup's row tells of.
    const fn tells_of(self, standing: Standing) -> bool {
        match self {
            Self::InPlace => standing.is_in_place(),
            Self::ToCome => matches!(standing, Standing::ToCome | Standing::Reserved),
            Self::Candidate => matches!(standing, Standing::Proposed),
            Self::Left => matches!(standing, Standing::Ended),
        }
    }

    fn value(self, texts: &Texts) -> Value {
        let (key, mark) = match self {
            Self::InPlace => ("tables-in-place", UnitStatus::Let),
            Self::ToCome => ("tables-to-come", UnitStatus::Reserved),
            Self::Candidate => ("tables-candidate", UnitStatus::Vacant),
            Self::Left => ("tables-left", UnitStatus::Unavailable),
        };
        Value::ranked(self as i64, texts.get(key).into_owned(), Mark::Status(mark))
    }
}

impl Record for StartupRow {
    type Id = StartupId;
    type Scope = ();
    const TEXTS: RecordTexts = RecordTexts {
        title: "tables-startups",
        count: "tables-startups-count",
        select: None,
        none: "tables-startups-none",
        no_match: "tables-startups-no-match",
    };
    const COLUMNS: &'static [Column<Self>] = &[
        Column::left("tables-name", 176.0, |row, texts| Value::text(texts.startup_name(&row.startup))),
        Column::left("tables-status", 104.0, |row, texts| row.presence.value(texts)),
        Column::left("tables-stage", 168.0, |row, texts| Value::stage(row.stage, texts)),
        Column::left("tables-sector", 128.0, |row, _| Value::text(&row.startup.sector)),
        Column::left("tables-label", 108.0, |row, texts| {
            row.label.map_or(Value::Nothing, |label| {
                Value::ranked(label.kind as i64, texts.label_kind(label.kind), Mark::None)
            })
        }),
        Column::right("tables-label-end", 104.0, |row, _| Value::date(row.label.map(|label| label.expires))),
        Column::right("tables-headcount", 84.0, |row, _| Value::count(row.startup.headcount)),
        Column::left("tables-units-held", 144.0, |row, _| Value::text(&row.units)),
        Column::right("tables-area", 92.0, |row, _| Value::decimal(row.area)),
        Column::right("tables-area-per-person", 104.0, |row, _| {
            Value::decimal(row.area / f64::from(row.startup.headcount))
        }),
        Column::left("tables-contract", 112.0, |row, _| Value::text(&row.contract)),
        Column::right("tables-start", 92.0, |row, _| Value::date(row.start)),
        Column::right("tables-end", 92.0, |row, _| Value::date(row.end)),
        Column::right("tables-rent", 116.0, |row, _| Value::amount(row.rent, row.currency)),
        Column::left("tables-contact", 240.0, |row, _| Value::text(contact(&row.startup))),
        Column::left("tables-legal-form", 84.0, |row: &Self, _| Value::text(&row.startup.legal_form)).hidden(),
        Column::left("tables-trade-register", 128.0, |row: &Self, _| Value::text(&row.startup.trade_register)).hidden(),
        Column::left("tables-tax-number", 128.0, |row: &Self, _| Value::text(&row.startup.tax_number)).hidden(),
    ];
    const FACETS: &'static [&'static str] = &["tables-status", "tables-stage"];

    fn all(layout: &Layout, date: NaiveDate, (): &(), texts: &Texts) -> Vec<Self> {
        let in_common = common_currency(layout).is_some();
        let mut rows: Vec<Self> =
            layout.startups().map(|startup| Self::new(layout, startup, !in_common, date, texts)).collect();
        let key = |row: &Self| Value::text(&row.startup.name).into_key();
        rows.sort_by(|one, other| key(one).compare(&key(other), false).then(one.startup.id.cmp(&other.startup.id)));
        rows
    }

    fn id(&self) -> StartupId {
        self.startup.id
    }

    fn name(&self, texts: &Texts) -> String {
        let mut name = format!("{}, {}", texts.startup_name(&self.startup), self.presence.value(texts).shown(texts));
        if !self.units.is_empty() {
            name.push_str(", ");
            name.push_str(&self.units);
        }
        name
    }
}

impl StartupRow {
    fn new(layout: &Layout, startup: &Arc<Startup>, with_currency: bool, date: NaiveDate, texts: &Texts) -> Self {
        let all = layout.tenancies_of(startup.id);
        let presence = Presence::of(startup, &all, date);
        let mut told: Vec<&Arc<Tenancy>> =
            all.into_iter().filter(|tenancy| presence.tells_of(standing(tenancy, date))).collect();
        if presence == Presence::Left {
            // Of those who left, only the last term is worth telling.
            told = told.into_iter().max_by_key(|tenancy| (tenancy.last_day(), tenancy.id)).into_iter().collect();
        }
        let holds = matches!(presence, Presence::InPlace | Presence::ToCome);
        let held = || told.iter().filter(|_| holds);
        let occupied = || held().flat_map(|tenancy| tenancy.units.iter().map(move |occupied| (tenancy, occupied.unit)));
        let mut codes: Vec<String> =
            occupied().filter_map(|(_, unit)| layout.unit(unit)).map(|unit| texts.unit_code(unit)).collect();
        if held().any(|tenancy| !tenancy.to_place.is_empty()) {
            codes.push(texts.get("tray-to-be-placed").into_owned());
        }
        let contracts: Vec<&str> =
            told.iter().map(|tenancy| tenancy.contract.as_str()).filter(|contract| !contract.is_empty()).collect();
        let ends: Option<Vec<NaiveDate>> = told.iter().map(|tenancy| tenancy.last_day()).collect();
        let currency = told.first().map(|tenancy| layout.currency_of(tenancy));
        Self {
            presence,
            stage: startup.stage_at(date),
            label: startup.label_at(date),
            units: codes.join(", "),
            area: occupied().map(|(tenancy, unit)| area_taken(layout, tenancy, unit)).sum(),
            contract: contracts.join(", "),
            start: told.iter().map(|tenancy| tenancy.start).min(),
            end: ends.and_then(|ends| ends.into_iter().max()),
            rent: (!told.is_empty() && holds).then(|| held().map(|tenancy| tenancy.rent_at(date)).sum()),
            currency: currency.filter(|_| with_currency),
            startup: Arc::clone(startup),
        }
    }
}

fn contact(startup: &Startup) -> String {
    let contact = &startup.contact;
    let parts = [&contact.name, &contact.phone, &contact.email];
    parts.into_iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" · ")
}
