//! The agenda of a session as a table: who asks for what, and what was decided.

use chrono::NaiveDate;
use egui::Ui;

use super::record::{Column, Record, RecordTexts};
use super::value::{Mark, Value};
use super::{Table, TableEvent, TableInput};
use crate::model::{AgendaItem, AgendaItemId, CommitteeSessionId, Currency, Layout};
use crate::operations::is_granted;
use crate::text::Texts;

/// The state of the table of an agenda.
pub type AgendaTable = Table<AgendaRow>;

/// Draws the agenda of a session into what is left of the room.
pub fn show(
    ui: &mut Ui,
    table: &mut AgendaTable,
    session: CommitteeSessionId,
    input: &TableInput<'_, AgendaItemId>,
) -> Vec<TableEvent<AgendaItemId>> {
    table.scope = Some(session);
    table.show(ui, input)
}

/// An item of the agenda.
pub struct AgendaRow {
    item: AgendaItem,
    number: u32,
    startup: String,
    units: String,
    currency: Option<Currency>,
    is_granted: bool,
}

impl Record for AgendaRow {
    type Id = AgendaItemId;
    type Scope = Option<CommitteeSessionId>;
    const TEXTS: RecordTexts = RecordTexts {
        title: "tables-agenda",
        count: "tables-agenda-count",
        select: None,
        none: "tables-agenda-none",
        no_match: "tables-agenda-no-match",
    };
    const COLUMNS: &'static [Column<Self>] = &[
        Column::right("agenda-number", 44.0, |row, _| Value::Count(row.number)),
        Column::left("agenda-startup", 152.0, |row, _| Value::text(&row.startup)),
        Column::left("agenda-subject", 124.0, |row, texts| {
            Value::ranked(row.item.subject as i64, texts.term(row.item.subject), Mark::None)
        }),
        Column::left("agenda-decision", 108.0, |row, texts| {
            row.item.decision.map_or(Value::Nothing, |decision| {
                Value::ranked(decision as i64, texts.term(decision), Mark::Decision(decision))
            })
        }),
        Column::left("agenda-granted", 92.0, |row, texts| {
            if row.is_granted { Value::text(texts.get("agenda-is-granted")) } else { Value::Nothing }
        }),
        Column::left("agenda-units", 104.0, |row, _| Value::text(&row.units)),
        Column::right("agenda-from", 92.0, |row, _| Value::date(row.item.start)),
        Column::right("agenda-to", 92.0, |row, _| Value::date(row.item.end)),
        Column::right("tables-rent", 116.0, |row, _| Value::amount(row.item.rent, row.currency)),
        Column::left("agenda-request", 200.0, |row, _| Value::text(&row.item.request)),
        Column::left("agenda-conditions", 200.0, |row, _| Value::text(&row.item.conditions)),
        Column::left("agenda-remarks", 200.0, |row, _| Value::text(&row.item.remarks)),
    ];
    const FACETS: &'static [&'static str] = &["agenda-decision"];

    fn all(layout: &Layout, _: NaiveDate, session: &Self::Scope, texts: &Texts) -> Vec<Self> {
        let Some(session) = session.and_then(|session| layout.session(session)) else { return Vec::new() };
        let in_common = super::record::common_currency(layout).is_some();
        let currency = layout.park(session.park).map(|park| park.currency).filter(|_| !in_common);
        let row = |(item, number): (&AgendaItem, u32)| Self {
            number,
            startup: texts.startup_name_of(layout, item.startup),
            units: texts.units_of_item(layout, item),
            currency,
            is_granted: is_granted(layout, item),
            item: item.clone(),
        };
        session.items.iter().zip(1..).map(row).collect()
    }

    fn id(&self) -> AgendaItemId {
        self.item.id
    }

    fn name(&self, texts: &Texts) -> String {
        let mut name = format!("{}, {}", self.startup, texts.term(self.item.subject));
        if let Some(decision) = self.item.decision {
            name.push_str(", ");
            name.push_str(&texts.term(decision));
        }
        name
    }
}
