//! Parks and their buildings.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{AlertRules, BuildingId, Currency, LabelRule, ParkId, Tenancy};

/// Where a park stands in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum ParkStatus {
    /// Decided or under construction; nothing can be let yet.
    Planned,
    /// In service.
    #[default]
    Open,
    /// Out of service.
    Closed,
}

impl ParkStatus {
    /// All, in the order of a park's life.
    pub const ALL: [Self; 3] = [Self::Planned, Self::Open, Self::Closed];
}

/// A day of the week, as a park's weekend names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// All, from Monday.
    pub const ALL: [Self; 7] =
        [Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday, Self::Sunday];
}

impl From<chrono::Weekday> for Weekday {
    fn from(day: chrono::Weekday) -> Self {
        Self::ALL[day.num_days_from_monday() as usize]
    }
}

/// A technology park.
#[derive(Debug, Clone, PartialEq)]
pub struct Park {
    /// Its id.
    pub id: ParkId,
    /// Its place among the parks: the first has the smallest.
    pub position: u32,
    /// A short code, unique in the layout.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The town it lies in.
    pub town: String,
    /// Who runs it; printed as the letterhead.
    pub operator: String,
    /// Where it stands in its life.
    pub status: ParkStatus,
    /// What its rents are counted in.
    pub currency: Currency,
    /// The days without work, such as Friday and Saturday in Algeria.
    pub weekend: Vec<Weekday>,
    /// The day a week starts on.
    pub week_starts: Weekday,
    /// Notice to leave, in months, where a tenancy does not say.
    pub notice_months: u32,
    /// Longest stay in incubation, in months, if there is a limit.
    pub incubation_months: Option<u32>,
    /// Longest stay in the enterprise hotel, in months, if there is a limit.
    pub hotel_months: Option<u32>,
    /// The advised area for one person in m²; less is a warning, never a refusal.
    pub area_per_person: f64,
    /// How long labels last here, and how often they are renewed.
    pub labels: Vec<LabelRule>,
    /// From when on it is warned of what needs a decision.
    pub alerts: AlertRules,
}

impl Park {
    /// An open park on Algerian terms: rents in dinars, no work on Friday and Saturday, weeks that start on Saturday,
    /// a month of notice, stays as long as one likes, 10 m² for one person, the usual rules of labels and alerts. Comes first among the parks.
    pub fn new(id: ParkId, code: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            id,
            position: 0,
            code: code.into(),
            name: name.into(),
            town: String::new(),
            operator: String::new(),
            status: ParkStatus::Open,
            currency: Currency::DINAR,
            weekend: vec![Weekday::Friday, Weekday::Saturday],
            week_starts: Weekday::Saturday,
            notice_months: 1,
            incubation_months: None,
            hotel_months: None,
            area_per_person: 10.0,
            labels: LabelRule::usual(),
            alerts: AlertRules::default(),
        }
    }
}

impl Park {
    /// The day itself, or the last working day before it where it falls on the weekend; the day itself in a park that never
    /// works.
    pub fn last_working_day(&self, day: NaiveDate) -> NaiveDate {
        let works = |day: &NaiveDate| !self.weekend.contains(&day.weekday().into());
        (0..7).filter_map(|back| day.checked_sub_days(Days::new(back))).find(works).unwrap_or(day)
    }

    /// The latest day to give notice for a last day, on a working day: so many months before it as the tenancy says, else the
    /// park. `None` where no date is so early.
    pub fn latest_notice(&self, tenancy: &Tenancy, last_day: NaiveDate) -> Option<NaiveDate> {
        let months = Months::new(tenancy.notice_months.unwrap_or(self.notice_months));
        Some(self.last_working_day(last_day.checked_sub_months(months)?))
    }
}

/// What a building is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum BuildingKind {
    /// Projects and young companies in their first years.
    Incubator,
    /// Small offices let to young companies.
    #[default]
    EnterpriseHotel,
    /// Offices and services on ordinary terms.
    BusinessCentre,
}

impl BuildingKind {
    /// All.
    pub const ALL: [Self; 3] = [Self::Incubator, Self::EnterpriseHotel, Self::BusinessCentre];
}

/// A building of a park.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Building {
    /// Its id.
    pub id: BuildingId,
    /// The park it stands in.
    pub park: ParkId,
    /// Its place among the park's buildings: the first has the smallest.
    pub position: u32,
    /// A short code, unique in the park.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub kind: BuildingKind,
}

impl Building {
    /// An enterprise hotel without a name. Comes first among the park's buildings.
    pub fn new(id: BuildingId, park: ParkId, code: impl Into<String>) -> Self {
        let (name, kind) = (String::new(), BuildingKind::EnterpriseHotel);
        Self { id, park, position: 0, code: code.into(), name, kind }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deadline_on_the_weekend_moves_to_the_last_working_day_before() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let park = || Park { incubation_months: Some(24), ..Park::new(ParkId::new(1), "P", "Park") };
        for (deadline, expected) in
            [("2026-11-26", "2026-11-26"), ("2026-11-27", "2026-11-26"), ("2026-11-28", "2026-11-26")]
        {
            assert_eq!(park().last_working_day(day(deadline)), day(expected), "{deadline}");
        }
        let never_open = Park { weekend: Weekday::ALL.to_vec(), ..park() };
        assert_eq!(never_open.last_working_day(day("2026-11-27")), day("2026-11-27"));
    }
}
