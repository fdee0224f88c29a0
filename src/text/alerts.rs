//! What needs a decision, in words: what, about whom, where, and what else to know.

use super::Texts;
use crate::figures::{Alert, AlertDetail, AlertSubject};
use crate::message;
use crate::model::Layout;

impl Texts {
    /// Whom or what an alert is about: the startup's name, the unit's code, the committee's session.
    pub fn alert_subject(&self, layout: &Layout, alert: &Alert) -> String {
        match (alert.startup(layout), alert.subject) {
            (Some(startup), _) | (None, AlertSubject::Startup(startup)) => self.startup_name_of(layout, startup),
            (None, AlertSubject::Tenancy(tenancy)) => self.tenant_of(layout, tenancy),
            (None, AlertSubject::Unit(unit)) => self.unit_code_of(layout, unit),
            (None, AlertSubject::Session(session)) => self.session_name_of(layout, session),
        }
    }

    /// The codes of the units that an alert bears on; may be empty.
    pub fn alert_units(&self, layout: &Layout, alert: &Alert) -> String {
        match alert.subject {
            AlertSubject::Tenancy(tenancy) if !matches!(alert.detail, AlertDetail::Overlap { .. }) => {
                layout.tenancy(tenancy).map(|tenancy| self.units_of_tenancy(layout, tenancy)).unwrap_or_default()
            }
            _ => {
                let codes = alert.units(layout).into_iter().map(|unit| self.unit_code_of(layout, unit));
                self.list(&codes.collect::<Vec<_>>())
            }
        }
    }

    /// What else there is to know of an alert; may be empty.
    pub fn alert_detail(&self, layout: &Layout, alert: &Alert) -> String {
        match alert.detail {
            AlertDetail::Nothing => match alert.subject {
                AlertSubject::Tenancy(tenancy) => {
                    layout.tenancy(tenancy).map(|tenancy| tenancy.contract.clone()).unwrap_or_default()
                }
                AlertSubject::Unit(unit) => layout.unit(unit).map(|unit| self.place(layout, unit)).unwrap_or_default(),
                AlertSubject::Startup(_) | AlertSubject::Session(_) => String::new(),
            },
            AlertDetail::Label(label) => self.label_kind(label),
            AlertDetail::Stay(stay) => self.term(stay),
            AlertDetail::Missing(amount) => {
                let tenancy = match alert.subject {
                    AlertSubject::Tenancy(tenancy) => layout.tenancy(tenancy),
                    _ => None,
                };
                let currency = tenancy.map(|tenancy| layout.currency_of(tenancy)).unwrap_or_default();
                message!(self, "alert-missing", amount = self.money_short(amount, currency))
            }
            AlertDetail::Overlap { other, .. } => {
                message!(self, "alert-overlap", tenant = self.tenant_of(layout, other))
            }
            AlertDetail::Seats { taken, seats } => message!(self, "alert-seats", taken = taken, seats = seats),
            AlertDetail::Undecided(count) => message!(self, "alert-undecided", count = count),
            AlertDetail::Item { .. } => match alert.subject {
                AlertSubject::Session(session) => self.session_name_of(layout, session),
                _ => String::new(),
            },
        }
    }

    /// How far a day is from the date shown: `dans 12 jours`, `aujourd’hui`, `en retard de 3 jours`.
    pub fn days_left(&self, days: i64) -> String {
        match days {
            0 => message!(self, "alert-today"),
            1.. => message!(self, "alert-in-days", count = days),
            _ => message!(self, "alert-overdue", count = days.saturating_abs()),
        }
    }

    /// The same where room is short: `dans 12 j`, `aujourd’hui`, `il y a 3 j`.
    pub fn days_left_short(&self, days: i64) -> String {
        match days {
            0 => message!(self, "alert-today"),
            1.. => message!(self, "alert-in-days-short", count = days),
            _ => message!(self, "alert-overdue-short", count = days.saturating_abs()),
        }
    }
}
