//! What was agreed or laid down, in a line: steps of a rent, reviews, options, longer stays, rules of labels and alerts, items
//! of an agenda.

use super::Texts;
use crate::message;
use crate::model::{
    AgendaItem, AlertRules, CommitteeSession, CommitteeSessionId, Currency, Indexation, LabelRule, Layout, Park,
    RenewalOption, RentStep, StayExtension,
};

impl Texts {
    /// `12 500,00 DA dès le 01/01/2027`.
    pub fn rent_step(&self, step: RentStep, currency: Currency) -> String {
        message!(self, "rent-step", rent = self.money_short(step.rent, currency), date = self.date(step.from))
    }

    /// `IPC, +5 %, tous les 12 mois dès le 01/01/2027`.
    pub fn indexation(&self, indexation: &Indexation) -> String {
        let rate = match indexation.percent {
            Some(percent) if percent >= 0.0 => message!(self, "indexation-up", percent = self.decimal(percent, 2)),
            Some(percent) => message!(self, "indexation-down", percent = self.decimal(percent.abs(), 2)),
            None => message!(self, "indexation-open"),
        };
        let index = super::visible(&indexation.index);
        let what = if index.trim().is_empty() {
            rate
        } else {
            message!(self, "indexation-by-index", index = index, rate = rate)
        };
        let first = self.date(indexation.first);
        if indexation.months == 0 {
            message!(self, "indexation-once", what = what, date = first)
        } else {
            message!(self, "indexation-every", what = what, months = indexation.months, date = first)
        }
    }

    /// `2 fois 12 mois`.
    pub fn renewal_option(&self, option: RenewalOption) -> String {
        message!(self, "renewal-option", terms = option.terms, months = self.months(option.months))
    }

    /// `Incubation jusqu’au 31/12/2027`.
    pub fn stay_extension(&self, extension: &StayExtension) -> String {
        let until = self.date(extension.until);
        message!(self, "stay-extension", stay = self.term(extension.stay), date = until)
    }

    pub(super) fn label_rule(&self, rule: LabelRule) -> String {
        message!(
            self,
            "label-rule",
            label = self.label_kind(rule.kind),
            months = self.months(rule.months),
            renewals = rule.renewals
        )
    }

    pub(super) fn alert_rules(&self, rules: AlertRules) -> String {
        message!(
            self,
            "alert-rules",
            ends = rules.ends,
            notices = rules.notices,
            breaks = rules.breaks,
            labels = rules.labels,
            stays = rules.stays,
            works = rules.works,
            vacant = rules.vacant,
            deposits = rules.deposits
        )
    }

    /// A session of a committee: `séance du 12/03/2026`.
    pub fn committee_session(&self, session: &CommitteeSession) -> String {
        message!(self, "entity-session", date = self.date(session.date))
    }

    /// The units of an item, with how many seats of shared ones; may be empty.
    pub fn units_of_item(&self, layout: &Layout, item: &AgendaItem) -> String {
        let units: Vec<String> = item.units.iter().map(|occupied| self.occupied(layout, *occupied)).collect();
        units.join(", ")
    }

    /// The same of one that may be gone, by its id.
    pub(super) fn session_name_of(&self, layout: &Layout, session: CommitteeSessionId) -> String {
        layout.session(session).map_or_else(|| session.to_string(), |session| self.committee_session(session))
    }

    /// An item of an agenda in a line, with everything that two managers may have written differently.
    pub(super) fn agenda_item(&self, layout: &Layout, session: &CommitteeSession, item: &AgendaItem) -> String {
        let currency = layout.park(session.park).map(|park: &std::sync::Arc<Park>| park.currency).unwrap_or_default();
        let mut parts = vec![message!(
            self,
            "agenda-item",
            subject = self.term(item.subject),
            startup = self.startup_name_of(layout, item.startup)
        )];
        parts.extend(item.units.iter().map(|occupied| self.occupied(layout, *occupied)));
        parts.extend(item.start.map(|start| self.since(start)));
        parts.extend(item.end.map(|end| self.until(end)));
        parts.extend(item.rent.map(|rent| self.money_short(rent, currency)));
        parts.extend(item.decision.map(|decision| self.term(decision)));
        let written = [&item.request, &item.conditions, &item.remarks];
        parts.extend(written.into_iter().filter(|text| !text.is_empty()).map(|text| super::visible(text).into_owned()));
        parts.join(", ")
    }
}
