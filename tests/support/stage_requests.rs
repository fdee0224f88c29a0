//! Stages, stays and labels of startups, as the cases of operations ask for them.

use chrono::NaiveDate;
use plateau::change::{Change, Stamp};
use plateau::model::{AgendaItemId, LabelKind, Layout, Money, Stage, Stay, StayExtension, TenancyId};
use plateau::operations::{
    self as op, Allocation, EnterStage, ExtendStay, Graduate, GraduateInto, Leave, Move, Refusal, RenewLabel,
};
use serde::Deserialize;

use crate::{all_occupied, startup_id, tenancy_id};

/// Startups are named by name, units by code, tenancies by contract number.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum StageRequest {
    Enter {
        startup: String,
        stage: Stage,
        since: NaiveDate,
    },
    Graduate {
        startup: String,
        stage: Stage,
        since: NaiveDate,
        tenancy: String,
        units: Vec<String>,
        rent: Option<i64>,
    },
    GraduateInto {
        startup: String,
        stage: Stage,
        since: NaiveDate,
        units: Vec<String>,
    },
    ExtendStay {
        startup: String,
        stay: Stay,
        until: NaiveDate,
        limit: Option<NaiveDate>,
        decision: Option<AgendaItemId>,
    },
    Leave {
        startup: String,
        last_day: NaiveDate,
        vacate: bool,
    },
    RenewLabel {
        startup: String,
        kind: LabelKind,
    },
}

impl StageRequest {
    pub(crate) fn run(self, layout: &Layout, new_tenancy: TenancyId, stamp: &Stamp) -> Result<Change, Refusal> {
        match self {
            Self::Enter { startup, stage, since } => {
                let startup = startup_id(layout, &startup);
                op::enter_stage(layout, &EnterStage { startup, stage, since }, stamp)
            }
            Self::Graduate { startup, stage, since, tenancy, units, rent } => {
                let (startup, tenancy) = (startup_id(layout, &startup), tenancy_id(layout, &tenancy));
                let relocation = Move { tenancy, units: all_occupied(layout, &units), date: since, new_tenancy };
                let enter = EnterStage { startup, stage, since };
                op::graduate(layout, &Graduate { enter, relocation, rent: rent.map(Money::from_units) }, stamp)
            }
            Self::GraduateInto { startup, stage, since, units } => {
                let startup = startup_id(layout, &startup);
                let units = all_occupied(layout, &units);
                let terms = op::propose_terms_from(layout, &units, since);
                let allocation = Allocation { tenancy: new_tenancy, startup, units, terms };
                let enter = EnterStage { startup, stage, since };
                op::graduate_into(layout, &GraduateInto { enter, allocation }, stamp)
            }
            Self::ExtendStay { startup, stay, until, limit, decision } => {
                let startup = startup_id(layout, &startup);
                let extension = StayExtension { stay, until, decided: None, decision, remarks: String::new() };
                op::extend_stay(layout, &ExtendStay { startup, extension, limit }, stamp)
            }
            Self::Leave { startup, last_day, vacate } => {
                let startup = startup_id(layout, &startup);
                op::leave(layout, &Leave { startup, last_day, vacate }, stamp)
            }
            Self::RenewLabel { startup, kind } => {
                let (startup, park) = (startup_id(layout, &startup), layout.parks().next().unwrap().id);
                op::renew_label(layout, &RenewLabel { startup, kind, park }, stamp)
            }
        }
    }
}
