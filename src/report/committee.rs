//! The agenda of a committee's session, and its minutes once it was held.

use super::document::{Block, Cell, Column, Content, Document, Line, Part, Table};
use crate::message;
use crate::model::{AgendaItem, CommitteeSession, Layout, Park};
use crate::text::{Texts, visible};

/// The agenda of a session; its minutes where `minutes` asks for what was decided too.
pub fn committee_session(layout: &Layout, session: &CommitteeSession, minutes: bool, texts: &Texts) -> Document {
    let park = layout.park(session.park).map(|park| &**park);
    let title = texts.get(if minutes { "committee-minutes" } else { "committee-agenda" }).into_owned();
    let mut blocks = vec![Block::Table(table(layout, session, park, minutes, texts))];
    if minutes && !session.members.is_empty() {
        blocks.push(Block::Note(message!(texts, "committee-present", members = texts.list(&session.members))));
    }
    let part = Part {
        operator: park.map(|park| visible(&park.operator).into_owned()).unwrap_or_default(),
        subject: park.map(|park| texts.park_name(park)).unwrap_or_default(),
        remark: texts.committee_session(session),
        town: visible(&session.place).into_owned(),
        currency: park.map(|park| park.currency),
        blocks,
    };
    Document { title, as_of: session.date, parts: vec![part] }
}

fn table(layout: &Layout, session: &CommitteeSession, park: Option<&Park>, minutes: bool, texts: &Texts) -> Table {
    let currency = park.map(|park| texts.currency(park.currency)).unwrap_or_default();
    let column = |key: &'static str, content: Content| {
        let unit = if content == Content::Amounts { currency.clone() } else { String::new() };
        Column { head: texts.get(key).into_owned(), unit, content }
    };
    let mut columns = vec![
        column("agenda-session", Content::Short),
        column("agenda-number", Content::Figures),
        column("agenda-startup", Content::Words),
        column("agenda-subject", Content::Terms),
        column("agenda-request", Content::Words),
        column("agenda-units", Content::Words),
        column("agenda-from", Content::Short),
        column("agenda-to", Content::Short),
        column("agenda-rent", Content::Amounts),
    ];
    if minutes {
        columns.extend([column("agenda-decision", Content::Terms), column("agenda-conditions", Content::Words)]);
    }
    columns.push(column("agenda-remarks", Content::Words));
    let lines = session.items.iter().zip(1..).map(|(item, number)| row(layout, session, item, number, minutes, texts));
    Table { heading: String::new(), groups: Vec::new(), lines: lines.collect(), columns, is_data: true }
}

fn row(
    layout: &Layout,
    session: &CommitteeSession,
    item: &AgendaItem,
    number: u32,
    minutes: bool,
    texts: &Texts,
) -> Line {
    let written = |text: &str| Cell::text(visible(text));
    let mut cells = vec![
        Cell::Date(session.date),
        Cell::Count(number),
        Cell::text(texts.startup_name_of(layout, item.startup)),
        Cell::text(texts.term(item.subject)),
        written(&item.request),
        Cell::text(texts.units_of_item(layout, item)),
        item.start.into(),
        item.end.into(),
        item.rent.into(),
    ];
    if minutes {
        let decision = item.decision.map(|decision| texts.term(decision)).unwrap_or_default();
        cells.extend([Cell::text(decision), written(&item.conditions)]);
    }
    cells.push(written(&item.remarks));
    Line::Row(cells)
}
