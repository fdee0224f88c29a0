//! The stay clock: how much of the longest stay a startup has used, across units, moves and interruptions.

use std::cmp::Reverse;
use std::sync::Arc;

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::{home_of, standing};
use crate::model::{
    Label, LabelRule, Layout, Park, ParkId, Period, Startup, Stay, StayExtension, Tenancy, TenancyState,
};
use crate::operations::term_end;

/// How much of a stay a startup has used at a date.
///
/// A day counts towards the stay of the startup's stage on that day. Before the first stage that is known it counts towards
/// the kind of building in which the startup was in place: once, however many units it had. Interrupted stays add up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct StayClock {
    /// Which stay.
    pub stay: Stay,
    /// The park whose maximum holds: that of its tenancy in place, else of its last, else the one it wishes to be in.
    pub park: Option<ParkId>,
    /// The first day that counts.
    pub since: NaiveDate,
    /// How many days count up to the date, which counts too.
    pub spent: i64,
    /// The park's maximum in months, if it has one.
    pub months: Option<u32>,
    /// The last day of the maximum, later by the days that did not count, or the last day of an extension where that is
    /// later. While the clock stands still it is the last day if the stay went on the next day.
    pub limit: Option<NaiveDate>,
    /// The last working day by which to decide what follows: that of the limit, or the one before.
    pub decide_by: Option<NaiveDate>,
    /// Whether the limit is that of an extension.
    pub extended: bool,
    /// Whether the date counts.
    pub running: bool,
}

impl StayClock {
    /// How many days are left after the date at which the clock was read; less than nothing where the limit is past.
    pub fn remaining(&self, date: NaiveDate) -> Option<i64> {
        self.limit.map(|limit| (limit - date).num_days())
    }

    /// Whether the startup stays on after the last day allowed.
    pub fn is_over(&self, date: NaiveDate) -> bool {
        self.running && self.remaining(date).is_some_and(|days| days < 0)
    }

    /// Whether the startup is there and its last day comes within so many days, or is past.
    pub fn is_near(&self, date: NaiveDate, days: u32) -> bool {
        self.running && self.remaining(date).is_some_and(|left| left <= i64::from(days))
    }

    /// The part of the time allowed that is used, from 0 to 1; `None` where there is no limit.
    pub fn part_used(&self, date: NaiveDate) -> Option<f64> {
        let left = self.remaining(date)?.max(0);
        Some(self.spent as f64 / (self.spent + left).max(1) as f64)
    }
}

/// The clocks of the stays that a startup has begun by a date, incubation first.
pub fn stay_clocks(layout: &Layout, startup: &Startup, date: NaiveDate) -> Vec<StayClock> {
    let park = park_of_startup(layout, startup, date);
    Stay::ALL.into_iter().filter_map(|stay| clock(layout, park, startup, stay, date)).collect()
}

/// The clock that runs at the date, of which there is one at most where the startup's stages are known.
pub fn running_stay(layout: &Layout, startup: &Startup, date: NaiveDate) -> Option<StayClock> {
    stay_clocks(layout, startup, date).into_iter().filter(|clock| clock.running).min_by_key(|clock| clock.limit)
}

/// The park that a startup belongs to: that of its tenancy in place at the date, else of the last that it signed, else the
/// one that it wishes to be in.
pub fn park_of_startup<'a>(layout: &'a Layout, startup: &Startup, date: NaiveDate) -> Option<&'a Park> {
    let signed = layout.tenancies_of(startup.id).into_iter();
    let begun = signed.filter(|tenancy| tenancy.state == TenancyState::Signed && tenancy.start <= date);
    let mut begun: Vec<&Arc<Tenancy>> = begun.collect();
    begun.sort_by_key(|tenancy| Reverse((standing(tenancy, date).is_in_place(), tenancy.start, tenancy.id)));
    let home = begun.into_iter().find_map(|tenancy| home_of(layout, tenancy));
    let wish = || startup.needs.as_ref().and_then(|needs| needs.park);
    layout.park(home.or_else(wish)?).map(|park| &**park)
}

fn clock(layout: &Layout, park: Option<&Park>, startup: &Startup, stay: Stay, date: NaiveDate) -> Option<StayClock> {
    let days = days_of(layout, startup, stay, date);
    let since = days.first()?.first();
    let spent: i64 = days.iter().filter_map(Period::days).sum();
    let running = days.last().is_some_and(|last| last.contains(date));
    let months = park.and_then(|park| months_of(park, stay));
    let maximum = months.and_then(|months| Period::new(since, Some(term_end(since, months)?))?.days());
    let agreed = maximum.and_then(|maximum| last_day(&days, maximum, date));
    let is_decided = |extension: &&StayExtension| extension.decided.is_none_or(|decided| decided <= date);
    let extensions = startup.stay_extensions.iter().filter(|extension| extension.stay == stay).filter(is_decided);
    let longer =
        extensions.map(|extension| extension.until).max().filter(|until| agreed.is_some_and(|day| day < *until));
    let limit = longer.or(agreed);
    Some(StayClock {
        stay,
        park: park.map(|park| park.id),
        since,
        spent,
        months,
        limit,
        decide_by: park.zip(limit).map(|(park, limit)| park.last_working_day(limit)),
        extended: longer.is_some(),
        running,
    })
}

/// The longest stay in a park, in months.
const fn months_of(park: &Park, stay: Stay) -> Option<u32> {
    match stay {
        Stay::Incubation => park.incubation_months,
        Stay::Hotel => park.hotel_months,
    }
}

/// The day that is the last of so many: one of those that counted, or one to come where all that is to come counts.
fn last_day(days: &[Period], maximum: i64, date: NaiveDate) -> Option<NaiveDate> {
    let mut left = maximum;
    for period in days {
        let length = period.days()?;
        if left <= length {
            return period.first().checked_add_signed(chrono::TimeDelta::try_days(left - 1)?);
        }
        left -= length;
    }
    date.checked_add_days(Days::new(u64::try_from(left).ok()?))
}

/// The days up to the date that count towards a stay, as periods in order that have no day in common.
fn days_of(layout: &Layout, startup: &Startup, stay: Stay, date: NaiveDate) -> Vec<Period> {
    let first_stage = startup.stages.iter().map(|change| change.since).min();
    let unstaged = |period: Period| match first_stage {
        Some(first) => Period::new(period.first(), period.last().into_iter().chain(first.pred_opt()).min()),
        None => Some(period),
    };
    let counted = days_in_buildings(layout, startup, stay).into_iter().filter_map(unstaged);
    let counted = counted.chain(days_in_stages(startup, stay));
    let until = |period: Period| Period::new(period.first(), Some(period.last().map_or(date, |last| last.min(date))));
    let mut counted: Vec<Period> = counted.filter_map(until).collect();
    counted.sort_unstable_by_key(Period::first);
    let mut apart: Vec<Period> = Vec::new();
    for period in counted {
        match apart.last_mut() {
            Some(former) if former.last() >= period.first().pred_opt() => {
                let last = former.last().max(period.last());
                *former = Period::new(former.first(), last).unwrap_or(*former);
            }
            _ => apart.push(period),
        }
    }
    apart
}

fn days_in_stages(startup: &Startup, stay: Stay) -> Vec<Period> {
    let mut changes = startup.stages.clone();
    changes.sort_by_key(|change| change.since);
    let next = changes.iter().skip(1).map(|change| change.since.pred_opt()).chain([None]);
    let spans = changes.iter().zip(next).filter(|(change, _)| Stay::of(change.stage) == Some(stay));
    spans.filter_map(|(change, last)| Period::new(change.since, last)).collect()
}

fn days_in_buildings(layout: &Layout, startup: &Startup, stay: Stay) -> Vec<Period> {
    let signed = layout.tenancies_of(startup.id).into_iter();
    let there = signed.filter(|tenancy| tenancy.state == TenancyState::Signed && is_in(layout, tenancy, stay));
    there.filter_map(|tenancy| tenancy.occupied_period()).collect()
}

fn is_in(layout: &Layout, tenancy: &Tenancy, stay: Stay) -> bool {
    let units = tenancy.units.iter().filter_map(|occupied| layout.unit(occupied.unit));
    units
        .filter_map(|unit| layout.place_of(unit))
        .any(|(_, building, _)| Stay::of_building(building.kind) == Some(stay))
}

/// A limit to how long a startup may be in a park, and its last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Limit {
    /// The longest stay that its park allows.
    Stay(NaiveDate),
    /// Its label.
    Label(NaiveDate),
}

/// The limits, as they are at a date, that a startup would pass if it stayed to a last day; an open-ended term passes those
/// that there are.
pub fn limits_passed(layout: &Layout, startup: &Startup, last_day: Option<NaiveDate>, date: NaiveDate) -> Vec<Limit> {
    let is_passed = |limit: &NaiveDate| last_day.is_none_or(|last_day| *limit < last_day);
    let stay = running_stay(layout, startup, date).and_then(|clock| clock.limit).filter(is_passed);
    let label = startup.labels.iter().map(|label| label.expires).filter(|expires| date <= *expires).max();
    stay.map(Limit::Stay).into_iter().chain(label.filter(is_passed).map(Limit::Label)).collect()
}

/// How long a startup's label lasts and whether it can be renewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct LabelOutlook {
    /// The label held at the date; where none is, the last that was.
    pub label: Label,
    /// Its last day, renewals that are granted included.
    pub valid_until: NaiveDate,
    /// The last working day by which to ask for its renewal: that of its end, or the one before.
    pub decide_by: NaiveDate,
    /// What its park lays down for it.
    pub rule: Option<LabelRule>,
    /// How often it can still be renewed, where its park says so.
    pub renewals_left: Option<u32>,
}

impl LabelOutlook {
    /// Whether its last day comes within so many days, or is past.
    pub fn is_near(&self, date: NaiveDate, days: u32) -> bool {
        (self.valid_until - date).num_days() <= i64::from(days)
    }
}

/// What a startup's label promises at a date, by the rules of its park; `None` where it never had one.
pub fn label_outlook(layout: &Layout, startup: &Startup, date: NaiveDate) -> Option<LabelOutlook> {
    let expired = startup.labels.iter().filter(|label| label.expires < date).max_by_key(|label| label.expires).copied();
    let label = startup.label_at(date).or(expired)?;
    let same_kind = startup.labels.iter().filter(|other| other.kind == label.kind);
    let granted: u32 = same_kind.clone().map(|_| 1).sum();
    let park = park_of_startup(layout, startup, date);
    let rule = park.and_then(|park| park.labels.iter().find(|rule| rule.kind == label.kind)).copied();
    let valid_until = same_kind.map(|other| other.expires).max().unwrap_or(label.expires);
    Some(LabelOutlook {
        label,
        valid_until,
        decide_by: park.map_or(valid_until, |park| park.last_working_day(valid_until)),
        rule,
        renewals_left: rule.map(|rule| rule.renewals.saturating_add(1).saturating_sub(granted)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Building, BuildingId, BuildingKind, Floor, FloorId, LabelKind, LayoutParts, Needs, Occupied, Shape, Stage,
        StageChange, StartupId, TenancyId, Unit, UnitId, UnitUse,
    };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// A park with an incubator, whose unit is 1, a hotel, whose units are 2 and 3, and a centre, whose unit is 4.
    fn layout(tenancies: Vec<Tenancy>) -> Layout {
        let park = ParkId::new(1);
        let building = |id, kind| Building { kind, ..Building::new(BuildingId::new(id), park, format!("B{id}")) };
        let unit = |id, floor| {
            let shape = Shape::rectangle(0, 0, 1, 1);
            Unit::new(UnitId::new(id), FloorId::new(floor), format!("U{id}"), UnitUse::Office, shape)
        };
        let parts = LayoutParts {
            parks: vec![Park { incubation_months: Some(24), hotel_months: Some(36), ..Park::new(park, "P", "Park") }],
            buildings: vec![
                building(1, BuildingKind::Incubator),
                building(2, BuildingKind::EnterpriseHotel),
                building(3, BuildingKind::BusinessCentre),
            ],
            floors: [1, 2, 3].map(|id| Floor::new(FloorId::new(id), BuildingId::new(id), 0, 9, 9, 1.0)).to_vec(),
            units: vec![unit(1, 1), unit(2, 2), unit(3, 2), unit(4, 3)],
            tenancies,
            ..LayoutParts::default()
        };
        Layout::from_parts(parts).unwrap()
    }

    fn tenancy(id: u64, unit: u64, start: &str, end: Option<&str>) -> Tenancy {
        let units = vec![Occupied { unit: UnitId::new(unit), seats: None }];
        let end = end.map(day);
        Tenancy { end, ..Tenancy::new(TenancyId::new(id), StartupId::new(1), units, day(start)) }
    }

    fn startup(stages: &[(Stage, &str)]) -> Startup {
        Startup {
            stages: stages.iter().map(|(stage, since)| StageChange { stage: *stage, since: day(since) }).collect(),
            needs: Some(Needs { park: Some(ParkId::new(1)), ..Needs::default() }),
            ..Startup::new(StartupId::new(1), "S")
        }
    }

    fn running(startup: &Startup, date: &str) -> Option<StayClock> {
        running_stay(&layout(Vec::new()), startup, day(date))
    }

    #[test]
    fn the_longest_stay_counts_from_the_first_day_of_incubation() {
        let startup = startup(&[
            (Stage::Candidate, "2025-01-01"),
            (Stage::PreIncubated, "2025-03-01"),
            (Stage::Incubated, "2025-09-01"),
            (Stage::EnterpriseHotel, "2027-01-01"),
        ]);
        for (date, spent, limit) in [
            ("2025-03-01", 1, "2027-02-28"),
            ("2025-04-01", 32, "2027-02-28"),
            ("2026-01-01", 307, "2027-02-28"),
            ("2027-01-01", 1, "2029-12-31"),
        ] {
            let clock = running(&startup, date).unwrap();
            assert_eq!((clock.spent, clock.limit), (spent, Some(day(limit))), "{date}");
        }
        assert_eq!(running(&startup, "2025-02-28"), None);
    }

    #[test]
    fn the_last_day_is_allowed_and_the_day_after_is_not() {
        let startup = startup(&[(Stage::Incubated, "2024-03-01")]);
        for (date, left, over) in [("2026-02-27", 1, false), ("2026-02-28", 0, false), ("2026-03-01", -1, true)] {
            let clock = running(&startup, date).unwrap();
            assert_eq!(clock.limit, Some(day("2026-02-28")), "{date}");
            assert_eq!((clock.remaining(day(date)), clock.is_over(day(date))), (Some(left), over), "{date}");
            assert_eq!((clock.is_near(day(date), 0), clock.is_near(day(date), 1)), (left <= 0, true), "{date}");
        }
    }

    #[test]
    fn a_stay_from_29_february_ends_as_a_term_does() {
        let leap = startup(&[(Stage::Incubated, "2024-02-29")]);
        assert_eq!(running(&leap, "2024-02-29").unwrap().limit, Some(day("2026-02-28")));
        let to_leap = startup(&[(Stage::Incubated, "2026-03-01")]);
        assert_eq!(running(&to_leap, "2026-03-01").unwrap().limit, Some(day("2028-02-29")));
    }

    #[test]
    fn interrupted_stays_add_up_and_the_limit_moves_by_the_interruption() {
        let startup = startup(&[
            (Stage::Incubated, "2024-01-01"),
            (Stage::Exited, "2024-07-01"),
            (Stage::Incubated, "2025-01-01"),
            (Stage::EnterpriseHotel, "2025-02-01"),
        ]);
        let clock = running(&startup, "2025-01-31").unwrap();
        assert_eq!((clock.spent, clock.since), (182 + 31, day("2024-01-01")));
        assert_eq!(clock.limit, Some(day("2026-07-03")), "2025-12-31 and 184 days");
        let clocks = stay_clocks(&layout(Vec::new()), &startup, day("2024-12-31"));
        assert_eq!((clocks[0].spent, clocks[0].running), (182, false));
        assert_eq!(clocks[0].limit, Some(day("2026-07-03")), "if it went on the next day");
        assert!(!clocks[0].is_near(day("2024-12-31"), 9_999), "nobody is there");
        let after = stay_clocks(&layout(Vec::new()), &startup, day("2025-02-01"));
        assert_eq!(
            after.iter().map(|clock| (clock.stay, clock.running)).collect::<Vec<_>>(),
            [(Stay::Incubation, false), (Stay::Hotel, true)]
        );
    }

    #[test]
    fn an_extension_moves_the_limit_if_it_is_later() {
        let extended = |stay, until| Startup {
            stay_extensions: vec![StayExtension {
                stay,
                until: day(until),
                decided: None,
                decision: None,
                remarks: String::new(),
            }],
            ..startup(&[(Stage::Incubated, "2024-01-01")])
        };
        for (stay, until, limit, is_extended) in [
            (Stay::Incubation, "2026-06-30", "2026-06-30", true),
            (Stay::Incubation, "2025-12-31", "2025-12-31", false),
            (Stay::Incubation, "2025-12-30", "2025-12-31", false),
            (Stay::Hotel, "2026-06-30", "2025-12-31", false),
        ] {
            let clock = running(&extended(stay, until), "2026-01-15").unwrap();
            assert_eq!((clock.limit, clock.extended), (Some(day(limit)), is_extended), "{stay:?} {until}");
        }
    }

    #[test]
    fn without_stages_the_days_in_place_count_once_by_the_kind_of_building() {
        let tenancies = vec![
            tenancy(1, 1, "2024-01-01", Some("2024-12-31")),
            tenancy(2, 2, "2025-01-01", Some("2025-06-30")),
            tenancy(3, 3, "2025-06-01", Some("2025-12-31")),
            tenancy(4, 4, "2026-01-01", None),
            Tenancy { state: TenancyState::Reserved, ..tenancy(5, 1, "2026-01-01", None) },
        ];
        let layout = layout(tenancies);
        let clocks = stay_clocks(&layout, &startup(&[]), day("2025-12-31"));
        assert_eq!(clocks.iter().map(|clock| clock.spent).collect::<Vec<_>>(), [366, 365]);
        assert_eq!(clocks[1].limit, Some(day("2027-12-31")));
        assert_eq!(running_stay(&layout, &startup(&[]), day("2026-01-01")), None, "a business centre has no maximum");
        let staged = startup(&[(Stage::Graduated, "2024-01-01")]);
        assert!(stay_clocks(&layout, &staged, day("2025-12-31")).is_empty(), "the stage tells where it is known");
        for (since, spent) in [("2024-01-01", 731), ("2024-01-11", 731), ("2025-01-11", 366 + 355)] {
            let later = startup(&[(Stage::Incubated, since)]);
            let clocks = stay_clocks(&layout, &later, day("2024-12-31"));
            assert_eq!(clocks[0].spent, 366, "{since}: the building tells until then");
            assert_eq!(stay_clocks(&layout, &later, day("2025-12-31"))[0].spent, spent, "{since}");
        }
    }

    #[test]
    fn an_extension_counts_from_the_day_of_its_decision() {
        let extension = StayExtension {
            stay: Stay::Incubation,
            until: day("2026-06-30"),
            decided: Some(day("2025-12-15")),
            decision: None,
            remarks: String::new(),
        };
        let extended = Startup { stay_extensions: vec![extension], ..startup(&[(Stage::Incubated, "2024-01-01")]) };
        for (date, limit) in [("2025-12-14", "2025-12-31"), ("2025-12-15", "2026-06-30"), ("2025-12-16", "2026-06-30")]
        {
            assert_eq!(running(&extended, date).unwrap().limit, Some(day(limit)), "{date}");
        }
    }

    #[test]
    fn what_ends_on_the_weekend_is_decided_on_the_last_working_day_before() {
        // 26 February 2026 is a Thursday; Friday and Saturday are the weekend.
        for (since, decide_by) in
            [("2024-02-27", "2026-02-26"), ("2024-02-28", "2026-02-26"), ("2024-03-02", "2026-03-01")]
        {
            let clock = running(&startup(&[(Stage::Incubated, since)]), "2026-01-15").unwrap();
            assert_eq!(clock.decide_by, Some(day(decide_by)), "{since}");
        }
    }

    #[test]
    fn a_startup_belongs_to_the_park_where_it_was_last() {
        let nowhere = Tenancy { units: Vec::new(), ..tenancy(2, 1, "2025-01-01", None) };
        let layout = layout(vec![tenancy(1, 1, "2024-01-01", Some("2024-12-31")), nowhere]);
        let wishless = Startup { needs: None, ..startup(&[]) };
        let park = |date| park_of_startup(&layout, &wishless, day(date)).map(|park| park.id.value());
        assert_eq!((park("2023-12-31"), park("2024-01-01"), park("2025-06-01")), (None, Some(1), Some(1)));
    }

    #[test]
    fn a_term_passes_the_limits_that_end_before_its_last_day() {
        let label = Label { kind: LabelKind::Startup, granted: None, expires: day("2026-03-31") };
        let staying = Startup { labels: vec![label], ..startup(&[(Stage::Incubated, "2024-03-01")]) };
        let (stay, label) = (Limit::Stay(day("2026-02-28")), Limit::Label(day("2026-03-31")));
        let passed =
            |last_day: Option<&str>| limits_passed(&layout(Vec::new()), &staying, last_day.map(day), day("2026-01-15"));
        assert_eq!(passed(Some("2026-02-28")), []);
        assert_eq!(passed(Some("2026-03-01")), [stay]);
        assert_eq!(passed(Some("2026-03-31")), [stay]);
        assert_eq!(passed(Some("2026-04-01")), [stay, label]);
        assert_eq!(passed(None), [stay, label]);
    }

    #[test]
    fn a_holdover_counts_until_it_is_vacated() {
        let holdover = Tenancy { holdover: true, ..tenancy(1, 1, "2024-01-01", Some("2025-12-31")) };
        let clock = |tenancy: &Tenancy| running_stay(&layout(vec![tenancy.clone()]), &startup(&[]), day("2026-01-10"));
        assert_eq!(clock(&holdover).map(|clock| (clock.spent, clock.is_over(day("2026-01-10")))), Some((741, true)));
        assert_eq!(clock(&Tenancy { vacated: Some(day("2026-01-09")), ..holdover }), None);
    }

    #[test]
    fn a_park_without_maximum_sets_no_limit() {
        let wishless = Startup { needs: None, ..startup(&[(Stage::Incubated, "2024-01-01")]) };
        let clock = running(&wishless, "2026-01-15").unwrap();
        assert_eq!(
            (clock.park, clock.months, clock.limit, clock.part_used(day("2026-01-15"))),
            (None, None, None, None)
        );
        assert!(!clock.is_over(day("2026-01-15")));
    }

    #[test]
    fn a_label_is_renewed_as_often_as_the_park_lays_down() {
        let label = |granted: &str, expires: &str| Label {
            kind: LabelKind::Startup,
            granted: Some(day(granted)),
            expires: day(expires),
        };
        let outlook = |labels: &[Label], date: &str| {
            let startup = Startup { labels: labels.to_vec(), ..startup(&[]) };
            label_outlook(&layout(Vec::new()), &startup, day(date)).map(|it| (it.valid_until, it.renewals_left))
        };
        let first = label("2022-01-01", "2025-12-31");
        assert_eq!(outlook(&[first], "2025-12-31"), Some((day("2025-12-31"), Some(1))));
        assert_eq!(outlook(&[first], "2026-01-01"), Some((day("2025-12-31"), Some(1))), "expired, and can be renewed");
        let second = label("2026-01-01", "2029-12-31");
        assert_eq!(outlook(&[first, second], "2025-06-01"), Some((day("2029-12-31"), Some(0))));
        assert_eq!(outlook(&[], "2025-06-01"), None);
    }
}
