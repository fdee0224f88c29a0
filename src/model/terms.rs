//! What is agreed for later in a term: steps and reviews of its rent, options to renew it.

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::number::finite_option;
use super::{Money, Period, Tenancy};

/// A rent agreed for later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RentStep {
    /// The first day it is due for.
    pub from: NaiveDate,
    /// Rent before tax for one month, all units together.
    pub rent: Money,
}

/// How the rent follows an index, or rises by a rate that is agreed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indexation {
    /// The day of the first review.
    pub first: NaiveDate,
    /// From one review to the next, in months; 0 where there is one review only.
    pub months: u32,
    /// By how many per cent the rent rises at each review; absent where that is agreed at the review.
    #[serde(default, deserialize_with = "finite_option", skip_serializing_if = "Option::is_none")]
    pub percent: Option<f64>,
    /// What the index is called; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub index: String,
}

impl Indexation {
    /// The largest change of a rent by one review, in per cent, up or down.
    pub const LARGEST: f64 = 100.0;
    /// How many reviews of a period count: those of a hundred years, month by month.
    pub const MOST_REVIEWS: usize = 1_200;

    /// The days of the reviews in a period, from the earliest, [`Self::MOST_REVIEWS`] at most.
    pub fn reviews(&self, period: Period) -> impl Iterator<Item = NaiveDate> {
        let (first, months) = (self.first, self.months);
        let apart = move |number: u32| first.checked_add_months(Months::new(months.checked_mul(number)?));
        let from = period.first();
        let before = if months == 0 { 0 } else { reviews_before(first, from, months) };
        let days = (before..).map_while(apart).take(if months == 0 { 1 } else { usize::MAX });
        let later = days.skip_while(move |day| *day < from).take_while(move |day| period.contains(*day));
        later.take(Self::MOST_REVIEWS)
    }
}

/// A number of reviews that are all before a day.
fn reviews_before(first: NaiveDate, day: NaiveDate, months: u32) -> u32 {
    let month = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
    let passed = (month(day) - month(first)) / i64::from(months) - 1;
    u32::try_from(passed).unwrap_or(0)
}

/// A right of the tenant to a further term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RenewalOption {
    /// How many further terms.
    pub terms: u32,
    /// The length of each, in months.
    pub months: u32,
}

impl Tenancy {
    /// Rent before tax for one month on a day, all units together: what was agreed last, by a step or at the start, raised
    /// by each review since. Each raise is rounded to the currency's minor unit, as the contract's next rent would be.
    pub fn rent_at(&self, date: NaiveDate) -> Money {
        let step = self.rent_steps.iter().filter(|step| step.from <= date).max_by_key(|step| step.from);
        let (agreed, rent) = step.map_or((self.start, self.rent), |step| (step.from, step.rent));
        let Some((indexation, percent)) =
            self.indexation.as_ref().and_then(|indexation| Some((indexation, indexation.percent?)))
        else {
            return rent;
        };
        let Some(since) = agreed.succ_opt().and_then(|since| Period::new(since, Some(date))) else { return rent };
        indexation.reviews(since).fold(rent, |rent, _| rent.scaled(1.0 + percent / 100.0))
    }

    /// The first day after `date` on which the rent changes or is to be reviewed, within the term.
    pub fn next_rent_change(&self, date: NaiveDate) -> Option<NaiveDate> {
        let after = Period::new(date.succ_opt()?, self.last_day())?;
        let review = self.indexation.as_ref().and_then(|indexation| indexation.reviews(after).next());
        let step = self.rent_steps.iter().map(|step| step.from).filter(|from| after.contains(*from)).min();
        review.into_iter().chain(step).min()
    }

    /// The first review of the rent after `date`, within the term.
    pub fn next_review(&self, date: NaiveDate) -> Option<NaiveDate> {
        let after = Period::new(date.succ_opt()?, self.last_day())?;
        self.indexation.as_ref()?.reviews(after).next()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{StartupId, TenancyId};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn tenancy() -> Tenancy {
        Tenancy {
            rent: Money::from_units(10_000),
            end: Some(day("2028-12-31")),
            ..Tenancy::new(TenancyId::new(1), StartupId::new(1), Vec::new(), day("2026-01-01"))
        }
    }

    #[test]
    fn a_step_sets_the_rent_from_its_day_on() {
        let step = |from, rent| RentStep { from: day(from), rent: Money::from_units(rent) };
        let stepped = Tenancy { rent_steps: vec![step("2026-07-01", 12_000), step("2027-01-01", 15_000)], ..tenancy() };
        for (date, rent) in
            [("2026-06-30", 10_000), ("2026-07-01", 12_000), ("2026-12-31", 12_000), ("2027-01-01", 15_000)]
        {
            assert_eq!(stepped.rent_at(day(date)), Money::from_units(rent), "{date}");
        }
        assert_eq!(stepped.next_rent_change(day("2026-06-30")), Some(day("2026-07-01")));
        assert_eq!(stepped.next_rent_change(day("2026-07-01")), Some(day("2027-01-01")));
        assert_eq!(stepped.next_rent_change(day("2027-01-01")), None);
    }

    #[test]
    fn reviews_raise_what_was_agreed_last() {
        let indexation =
            |percent| Some(Indexation { first: day("2027-01-01"), months: 12, percent, index: "IPC".to_owned() });
        let raised = Tenancy { indexation: indexation(Some(5.0)), ..tenancy() };
        for (date, rent) in [("2026-12-31", 1_000_000), ("2027-01-01", 1_050_000), ("2028-01-01", 1_102_500)] {
            assert_eq!(raised.rent_at(day(date)), Money::from_minor(rent), "{date}");
        }
        let step = RentStep { from: day("2027-06-01"), rent: Money::from_units(20_000) };
        let stepped = Tenancy { rent_steps: vec![step], ..raised };
        assert_eq!(stepped.rent_at(day("2027-12-31")), Money::from_units(20_000), "the review before counts no more");
        assert_eq!(stepped.rent_at(day("2028-01-01")), Money::from_units(21_000));
        let open = Tenancy { indexation: indexation(None), ..tenancy() };
        assert_eq!(open.rent_at(day("2028-06-01")), Money::from_units(10_000), "it is agreed at the review");
        assert_eq!(open.next_review(day("2026-12-31")), Some(day("2027-01-01")));
        assert_eq!(open.next_review(day("2027-01-01")), Some(day("2028-01-01")));
        assert_eq!(open.next_review(day("2028-01-01")), None, "the term is over by then");
    }

    #[test]
    fn reviews_keep_the_day_of_the_month_as_far_as_it_exists() {
        let leap = Indexation { first: day("2028-02-29"), months: 12, percent: None, index: String::new() };
        let period = Period::new(day("2028-01-01"), Some(day("2032-12-31"))).unwrap();
        let days: Vec<String> = leap.reviews(period).map(|day| day.to_string()).collect();
        assert_eq!(days, ["2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"]);
        let once = Indexation { months: 0, ..leap };
        assert_eq!(once.reviews(Period::from(day("2020-01-01"))).count(), 1);
    }
}
