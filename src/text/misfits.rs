//! Why a unit does not suit a startup, in the few words that fit beside a faded unit.

use super::Texts;
use super::refusals::status_word;
use crate::figures::Misfit;
use crate::message;
use crate::model::{Currency, Layout};

impl Texts {
    /// Why a unit does not suit a startup; the currency is that of the unit's park.
    pub fn misfit(&self, layout: &Layout, misfit: &Misfit, currency: Currency) -> String {
        match misfit {
            Misfit::NotLettable => message!(self, "misfit-not-lettable"),
            Misfit::ParkNotOpen(status) => message!(self, "misfit-park-not-open", status = status_word(*status)),
            Misfit::OtherPark(park) => message!(self, "misfit-other-park", park = self.park_name_of(layout, *park)),
            Misfit::Taken { tenancy, free_from: None } => {
                message!(self, "misfit-taken", startup = self.tenant_of(layout, *tenancy))
            }
            Misfit::Taken { tenancy, free_from: Some(date) } => message!(
                self,
                "misfit-taken-until",
                startup = self.tenant_of(layout, *tenancy),
                date = self.date(*date),
            ),
            Misfit::Unavailable { reason, until: None } => {
                message!(self, "misfit-unavailable", reason = self.unavailability_reason(*reason))
            }
            Misfit::Unavailable { reason, until: Some(date) } => message!(
                self,
                "misfit-unavailable-until",
                reason = self.unavailability_reason(*reason),
                date = self.date(*date),
            ),
            Misfit::TooSmall { area, needed } => {
                message!(self, "misfit-too-small", area = self.area(*area), needed = self.area(*needed))
            }
            Misfit::TooFewSeats { seats, needed } => {
                message!(self, "misfit-too-few-seats", seats = *seats, needed = *needed)
            }
            Misfit::LacksServices(services) => {
                let names: Vec<String> = services.iter().map(|service| self.service(*service)).collect();
                message!(self, "misfit-lacks-services", services = self.list(&names))
            }
            Misfit::TooDear { rent, limit } => message!(
                self,
                "misfit-too-dear",
                rent = self.money_short(*rent, currency),
                limit = self.money_short(*limit, currency),
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Money, ParkId, ParkStatus, Service, TenancyId, UnavailabilityReason};
    use crate::text::Language;
    use crate::text::example::{on, sound, tenancy};

    #[test]
    fn every_misfit_says_why_in_a_few_words() {
        let mut parts = sound();
        parts.tenancies.push(tenancy(1, 1, &[2], "2026-01-01", Some("2026-12-31")));
        let layout = Layout::from_parts(parts).unwrap();
        let (tenancy, reason) = (TenancyId::new(1), UnavailabilityReason::Works);
        let misfits = [
            Misfit::NotLettable,
            Misfit::ParkNotOpen(ParkStatus::Planned),
            Misfit::ParkNotOpen(ParkStatus::Closed),
            Misfit::OtherPark(ParkId::new(1)),
            Misfit::Taken { tenancy, free_from: None },
            Misfit::Taken { tenancy, free_from: Some(on("2027-01-01")) },
            Misfit::Unavailable { reason, until: None },
            Misfit::Unavailable { reason, until: Some(on("2026-03-31")) },
            Misfit::TooSmall { area: 12.0, needed: 34.55 },
            Misfit::TooFewSeats { seats: 1, needed: 4 },
            Misfit::LacksServices(vec![Service::Fibre, Service::Water]),
            Misfit::TooDear { rent: Money::from_units(34_600), limit: Money::from_minor(2_000_050) },
        ];
        for language in Language::ALL {
            let texts = Texts::new(language);
            let lines = misfits.each_ref().map(|misfit| texts.misfit(&layout, misfit, Currency::DINAR));
            insta::assert_snapshot!(format!("misfits_{}", language.code()), lines.join("\n"));
        }
    }
}
