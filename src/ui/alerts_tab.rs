//! The tab of what needs a decision.

use egui::Ui;

use super::desk::Desk;
use super::tables::alerts::{self, AlertsTable};
use super::tables::{TableEvent, TableInput};
use super::{empty, icons};
use crate::app::{Action, Command, Intent, Selected, Tab};
use crate::figures::{Alert, AlertKind, AlertSubject};
use crate::message;
use crate::model::EntityId;

/// The table, and the row that was chosen in it: several may be about one tenancy.
#[derive(Default)]
pub(super) struct Alerts {
    table: AlertsTable,
    chosen: Option<Alert>,
}

/// Shows the alerts; what is done about one is a click away.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut Alerts) {
    let layout = desk.layout.clone();
    let date = desk.program.session.settled_date();
    let found = desk.program.derived().alerts(&layout, date);
    if found.is_empty() {
        let until = alerts::horizon(&layout, date);
        let hint = message!(desk.texts, "alerts-empty-hint", date = desk.texts.date(until));
        return empty::say(ui, desk, icons::of_tab(Tab::Alerts), &desk.texts.get("alerts-empty"), &hint);
    }
    let chosen = state.chosen.filter(|alert| is_inspected(desk, alert) && found.binary_search(alert).is_ok());
    let selected =
        chosen.or_else(|| found.iter().find(|alert| is_inspected(desk, alert)).copied()).into_iter().collect();
    let input = TableInput {
        layout: &layout,
        version: desk.program.document.version(),
        date,
        selected: &selected,
        theme: desk.theme,
        texts: &desk.texts,
    };
    for event in alerts::show(ui, &mut state.table, found, &input) {
        match event {
            TableEvent::Selected { ids, lead } => {
                if let Some(alert) = lead.or_else(|| ids.first().copied()) {
                    state.chosen = Some(alert);
                    inspect(desk, &alert);
                }
            }
            // Only the button of a row does anything: a double click looks.
            TableEvent::Opened(alert) => {
                state.chosen = Some(alert);
                desk.program.session.panels.inspector = true;
                inspect(desk, &alert);
            }
            TableEvent::Acted(alert) => act(desk, &alert),
            TableEvent::Copied(_) => {}
        }
    }
}

/// What the panel at the right shows of an alert.
const fn subject_of(alert: &Alert) -> Selected {
    match alert.subject {
        AlertSubject::Tenancy(tenancy) => Selected::Tenancy(tenancy),
        AlertSubject::Startup(startup) => Selected::Startup(startup),
        AlertSubject::Session(session) => Selected::Session(session),
        AlertSubject::Unit(_) => Selected::Units,
    }
}

/// Whether the panel at the right shows what an alert is about.
fn is_inspected(desk: &Desk<'_>, alert: &Alert) -> bool {
    let session = &desk.program.session;
    let of_unit = |unit| session.selection.len() == 1 && session.selection.contains(&unit);
    session.inspected == subject_of(alert)
        && match alert.subject {
            AlertSubject::Unit(unit) => of_unit(unit),
            _ => true,
        }
}

/// Shows what an alert is about in the panel at the right.
fn inspect(desk: &mut Desk<'_>, alert: &Alert) {
    match alert.subject {
        AlertSubject::Unit(unit) => desk.program.session.select_unit(unit),
        _ => desk.program.session.inspected = subject_of(alert),
    }
}

/// Goes where the alert is settled.
fn act(desk: &mut Desk<'_>, alert: &Alert) {
    desk.program.session.panels.inspector = true;
    match (alert.kind, alert.subject) {
        (AlertKind::ToPlace, AlertSubject::Tenancy(tenancy)) => {
            desk.program.session.intent = Intent::Place(tenancy);
            desk.program.session.inspected = Selected::Tenancy(tenancy);
            desk.program.session.tab = Tab::Plan;
        }
        (AlertKind::DoubleBooking, AlertSubject::Tenancy(tenancy)) => {
            desk.push(Command::RevealEntity(EntityId::Tenancy(tenancy)));
        }
        (AlertKind::End | AlertKind::Holdover, AlertSubject::Tenancy(_)) => run(desk, alert, Action::Renew),
        (AlertKind::Notice | AlertKind::Break, AlertSubject::Tenancy(_)) => run(desk, alert, Action::GiveNotice),
        (AlertKind::Deposit, AlertSubject::Tenancy(_)) => run(desk, alert, Action::ReceiveDeposit),
        (_, AlertSubject::Unit(unit)) => desk.push(Command::Reveal(unit)),
        (_, AlertSubject::Session(session)) => {
            desk.push(Command::RevealEntity(EntityId::CommitteeSession(session)));
        }
        // The form at the right is where terms, labels and stages are settled.
        (_, AlertSubject::Tenancy(_) | AlertSubject::Startup(_)) => {
            inspect(desk, alert);
        }
    }
}

/// Runs an action on the tenancy that an alert is about.
fn run(desk: &mut Desk<'_>, alert: &Alert, action: Action) {
    inspect(desk, alert);
    desk.push(Command::Run(action));
}
