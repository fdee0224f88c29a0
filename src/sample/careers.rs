//! What follows for a startup from its tenancies: stages, labels, people, and needs where it has no place.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use crate::model::{
    BuildingKind, Label, LabelKind, Money, Needs, ParkId, Service, Stage, StageChange, Startup, StartupId, TenancyState,
};

use super::dates::{after, before, last_of_term, months_after, months_before};
use super::draw::Draw;
use super::people::registration;
use super::words::Locale;

/// A tenancy as it counts for its tenant.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stay {
    /// What kind of building it is in.
    pub(super) kind: BuildingKind,
    /// Whether it is some seats of a shared unit.
    pub(super) shared: bool,
    /// How firm it is.
    pub(super) state: TenancyState,
    /// Its first day.
    pub(super) start: NaiveDate,
    /// The last day there, none where that is not known.
    pub(super) last: Option<NaiveDate>,
    /// How many people fit in.
    pub(super) room_for: u32,
}

impl Stay {
    fn is_running(&self, today: NaiveDate) -> bool {
        self.state == TenancyState::Signed && self.start <= today && self.last.is_none_or(|last| today <= last)
    }

    const fn stage(&self) -> Stage {
        match self.kind {
            BuildingKind::Incubator if self.shared => Stage::PreIncubated,
            BuildingKind::Incubator => Stage::Incubated,
            BuildingKind::EnterpriseHotel | BuildingKind::BusinessCentre => Stage::EnterpriseHotel,
        }
    }
}

/// The circumstances that startups live in.
pub(super) struct Circumstances {
    /// The day everything is seen from.
    pub(super) today: NaiveDate,
    /// The words of the country.
    pub(super) locale: &'static Locale,
    /// The parks one may wish for, with what an m² costs there a month in whole units; at least one.
    pub(super) parks: Vec<((ParkId, u32), u32)>,
}

/// Completes every startup.
pub(super) fn complete(
    startups: &mut [Startup],
    stays: &BTreeMap<StartupId, Vec<Stay>>,
    around: &Circumstances,
    draw: &mut Draw,
) {
    for startup in startups {
        let mut own = stays.get(&startup.id).cloned().unwrap_or_default();
        own.sort_by_key(|stay| stay.start);
        startup.stages = stages(&own, around.today, draw);
        let known_since = startup.stages.first().map_or(around.today, |change| change.since);
        let founded = before(known_since, draw.days(20, 900)).year_ce().1 % 100;
        (startup.trade_register, startup.tax_number) =
            registration(around.locale.register, &startup.legal_form, founded, draw);
        let people: u32 = own.iter().filter(|stay| stay.is_running(around.today)).map(|stay| stay.room_for).sum();
        startup.headcount = if people > 0 { people } else { draw.between(2, 14) };
        startup.labels = labels(startup.stages.last().map(|change| change.stage), around.today, draw);
        let committed = own.iter().any(|stay| stay.state.is_committed());
        if !committed && !around.parks.is_empty() {
            startup.needs = Some(needs(startup.headcount, around, draw));
            if draw.chance(45) {
                (*draw.pick(around.locale.waiting)).clone_into(&mut startup.remarks);
            }
        }
    }
}

/// Stages entered up to today, in the order of their dates and never backwards.
fn stages(stays: &[Stay], today: NaiveDate, draw: &mut Draw) -> Vec<StageChange> {
    let started: Vec<&Stay> =
        stays.iter().filter(|stay| stay.state == TenancyState::Signed && stay.start <= today).collect();
    let Some(first) = started.first() else {
        let since = before(today, draw.days(90, 420));
        let mut stages = vec![StageChange { stage: Stage::Candidate, since }];
        if draw.chance(30) {
            stages.push(StageChange { stage: Stage::PreIncubated, since: after(since, draw.days(30, 80)) });
        }
        return stages;
    };
    let mut stages = vec![StageChange { stage: Stage::Candidate, since: before(first.start, draw.days(40, 150)) }];
    for stay in &started {
        if stages.last().is_some_and(|change| change.stage < stay.stage()) {
            stages.push(StageChange { stage: stay.stage(), since: stay.start });
        }
    }
    let left = started.iter().filter_map(|stay| stay.last).max();
    if !started.iter().any(|stay| stay.is_running(today))
        && let Some(left) = left
    {
        let stage = if draw.chance(60) { Stage::Graduated } else { Stage::Exited };
        stages.push(StageChange { stage, since: left });
    }
    stages
}

/// Labels granted at different times: most are valid, some expired, some about to expire.
fn labels(stage: Option<Stage>, today: NaiveDate, draw: &mut Draw) -> Vec<Label> {
    let granted = |months: u32, age: u32, draw: &mut Draw| {
        let granted = before(months_before(today, age), draw.days(0, 27));
        (granted, last_of_term(granted, months))
    };
    let label = |kind, months, oldest, draw: &mut Draw| {
        let age = draw.between(1, oldest);
        let (granted, expires) = granted(months, age, draw);
        Label { kind, granted: Some(granted), expires }
    };
    match stage {
        Some(Stage::Candidate | Stage::PreIncubated) | None if draw.chance(55) => {
            vec![label(LabelKind::InnovativeProject, 24, 26, draw)]
        }
        Some(Stage::Incubated | Stage::EnterpriseHotel | Stage::Graduated) if draw.chance(72) => {
            let mut labels = vec![label(LabelKind::Startup, 48, 51, draw)];
            if draw.chance(16) {
                labels.push(label(LabelKind::ScaleUp, 48, 20, draw));
            }
            labels.sort_by_key(|label| label.expires);
            labels
        }
        _ => Vec::new(),
    }
}

fn needs(headcount: u32, around: &Circumstances, draw: &mut Draw) -> Needs {
    let (park, rent) = *draw.weighted(&around.parks);
    let area = (headcount * draw.between(8, 11)).max(12);
    let limit = i64::from(area * rent / 100 * draw.between(85, 130) / 100) * 100;
    let mut services = std::collections::BTreeSet::new();
    for (service, percent) in [
        (Service::Fibre, 60),
        (Service::AirConditioning, 22),
        (Service::Water, 7),
        (Service::ThreePhasePower, 8),
        (Service::StepFreeAccess, 14),
        (Service::BackupPower, 8),
    ] {
        if draw.chance(percent) {
            services.insert(service);
        }
    }
    Needs {
        park: draw.chance(82).then_some(park),
        area: Some(f64::from(area)),
        seats: headcount,
        services,
        earliest: draw
            .chance(85)
            .then(|| after(months_after(before(around.today, draw.days(0, 45)), 1), draw.days(0, 120))),
        rent_limit: draw.chance(80).then(|| Money::from_units(limit)),
        since: None,
        priority: crate::model::Priority::Normal,
    }
}
