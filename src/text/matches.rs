//! What speaks for a match of a startup and a unit, and what against it; how far a stay has come.

use chrono::NaiveDate;

use super::Texts;
use crate::figures::{LabelOutlook, Limit, Match, Merit, Shortcoming, StayClock};
use crate::message;
use crate::model::{Currency, Layout};

impl Texts {
    /// What speaks for a match, in a few words; the currency is that of the unit's park.
    pub fn merit(&self, merit: &Merit, currency: Currency) -> String {
        match merit {
            Merit::ParkWished => message!(self, "merit-park-wished"),
            Merit::SuitsStage(stage) => message!(self, "merit-suits-stage", stage = self.stage(*stage)),
            Merit::FreeAtOnce => message!(self, "merit-free-at-once"),
            Merit::FreeFrom(date) => message!(self, "merit-free-from", date = self.date(*date)),
            Merit::Area { area, needed } => {
                message!(self, "merit-area", area = self.area(*area), needed = self.area(*needed))
            }
            Merit::Seats { seats, needed } => message!(self, "merit-seats", seats = *seats, needed = *needed),
            Merit::Services(services) => {
                let names: Vec<String> = services.iter().map(|service| self.service(*service)).collect();
                message!(self, "merit-services", services = self.list(&names))
            }
            Merit::WithinRent { rent, limit } => message!(
                self,
                "merit-within-rent",
                rent = self.money_short(*rent, currency),
                limit = self.money_short(*limit, currency),
            ),
        }
    }

    /// `Au-delà de la durée maximale de séjour, qui finit le 31/12/2026`.
    pub fn limit_passed(&self, limit: Limit) -> String {
        match limit {
            Limit::Stay(day) => message!(self, "limit-passed-stay", date = self.date(day)),
            Limit::Label(day) => message!(self, "limit-passed-label", date = self.date(day)),
        }
    }

    /// What speaks against a match, in a few words; the currency is that of the unit's park.
    pub fn shortcoming(&self, layout: &Layout, shortcoming: &Shortcoming, currency: Currency) -> String {
        match shortcoming {
            Shortcoming::Misfit(misfit) => self.misfit(layout, misfit, currency),
            Shortcoming::OtherKind(kind) => {
                message!(self, "shortcoming-other-kind", kind = self.building_kind(*kind))
            }
            Shortcoming::FreeUntil(date) => message!(self, "shortcoming-free-until", date = self.date(*date)),
        }
    }

    /// Everything that speaks against a match, then everything that speaks for it.
    pub fn reasons(&self, layout: &Layout, found: &Match) -> Vec<String> {
        let place = layout.unit(found.unit).and_then(|unit| layout.place_of(unit));
        let currency = place.map(|(_, _, park)| park.currency).unwrap_or_default();
        let against = found.shortcomings.iter().map(|shortcoming| self.shortcoming(layout, shortcoming, currency));
        against.chain(found.merits.iter().map(|merit| self.merit(merit, currency))).collect()
    }

    /// `Incubation : 412 jours, jusqu’au 28/02/2027 (95 jours)`.
    pub fn stay_clock(&self, clock: &StayClock, date: NaiveDate) -> String {
        let (stay, spent) = (self.term(clock.stay), self.days(clock.spent));
        match clock.limit.filter(|_| clock.running) {
            None => message!(self, "stay-clock", stay = stay, spent = spent),
            Some(limit) if limit < date => message!(
                self,
                "stay-clock-over",
                stay = stay,
                spent = spent,
                limit = self.date(limit),
                days = (date - limit).num_days(),
            ),
            Some(limit) => message!(
                self,
                "stay-clock-until",
                stay = stay,
                spent = spent,
                limit = self.date(limit),
                days = (limit - date).num_days(),
            ),
        }
    }

    /// `Label Start-up jusqu’au 31/12/2027, renouvelable 1 fois`.
    pub fn label_outlook(&self, outlook: &LabelOutlook, date: NaiveDate) -> String {
        let (label, until) = (self.label_kind(outlook.label.kind), self.date(outlook.valid_until));
        let state = if outlook.valid_until < date { "expired" } else { "valid" };
        match outlook.renewals_left {
            None => message!(self, "label-outlook", state = state, label = label, date = until),
            Some(left) => {
                message!(self, "label-outlook-renewable", state = state, label = label, date = until, renewals = left)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::Misfit;
    use crate::model::{BuildingKind, Label, LabelKind, LabelRule, Money, Service, Stage, Stay};
    use crate::text::Language;
    use crate::text::example::{on, sound};

    fn clock(limit: Option<&str>) -> StayClock {
        StayClock {
            stay: Stay::Incubation,
            park: None,
            since: on("2026-01-01"),
            spent: 181,
            months: Some(24),
            limit: limit.map(on),
            decide_by: limit.map(on),
            extended: false,
            running: true,
        }
    }

    #[test]
    fn reasons_stays_and_labels_are_said_in_a_few_words() {
        let layout = Layout::from_parts(sound()).unwrap();
        let merits = [
            Merit::ParkWished,
            Merit::SuitsStage(Stage::Incubated),
            Merit::FreeAtOnce,
            Merit::FreeFrom(on("2027-01-01")),
            Merit::Area { area: 34.5, needed: 30.0 },
            Merit::Seats { seats: 1, needed: 1 },
            Merit::Seats { seats: 6, needed: 4 },
            Merit::Services(vec![Service::Fibre, Service::Water]),
            Merit::WithinRent { rent: Money::from_units(18_000), limit: Money::from_units(20_000) },
        ];
        let shortcomings = [
            Shortcoming::Misfit(Misfit::TooFewSeats { seats: 1, needed: 4 }),
            Shortcoming::OtherKind(BuildingKind::BusinessCentre),
            Shortcoming::FreeUntil(on("2027-01-31")),
        ];
        let rule = LabelRule::USUAL[0];
        let outlook = |left: Option<u32>, until: &str| LabelOutlook {
            label: Label { kind: LabelKind::Startup, granted: None, expires: on(until) },
            valid_until: on(until),
            decide_by: on(until),
            rule: left.map(|_| rule),
            renewals_left: left,
        };
        for language in Language::ALL {
            let texts = Texts::new(language);
            let date = on("2026-06-30");
            let mut lines: Vec<String> = merits.iter().map(|merit| texts.merit(merit, Currency::DINAR)).collect();
            lines.extend(shortcomings.iter().map(|it| texts.shortcoming(&layout, it, Currency::DINAR)));
            for limit in [None, Some("2026-06-29"), Some("2026-06-30"), Some("2026-07-01"), Some("2027-12-31")] {
                lines.push(texts.stay_clock(&clock(limit), date));
            }
            for (left, until) in [(None, "2027-01-01"), (Some(0), "2027-01-01"), (Some(1), "2026-01-01")] {
                lines.push(texts.label_outlook(&outlook(left, until), date));
            }
            insta::assert_snapshot!(format!("matches_{}", language.code()), lines.join("\n"));
        }
    }
}
