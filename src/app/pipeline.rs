//! The board of stages: which startups it shows, and the card that is being dragged, until it is let go.
//!
//! Whether a startup can enter a stage is tried once for each column that its card comes over, not with each frame.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::command::Command;
use super::stages::StageRequest;
use crate::change::Stamp;
use crate::figures::standing;
use crate::model::{BuildingKind, Layout, ParkId, Stage, StartupId, UnitId};
use crate::operations::{EnterStage, Refusal, enter_stage};

/// Which startups the board shows, and what is dragged on it.
#[derive(Debug, Clone, Default)]
pub struct Board {
    /// What is typed to be found in names and sectors.
    pub filter: String,
    /// The park whose startups are shown; all where there is none.
    pub park: Option<ParkId>,
    /// Whether only those near the limit of their stay are shown, with their choices.
    pub near: bool,
    /// The card that is being dragged.
    pub drag: Option<StageDraft>,
}

/// What a drag follows from.
#[derive(Debug, Clone, Copy)]
pub struct StageGround<'a> {
    /// The layout.
    pub layout: &'a Layout,
    /// Changes whenever the layout does.
    pub version: u64,
    /// The date shown: the first day in the stage.
    pub date: NaiveDate,
    /// Who asks, and when.
    pub stamp: &'a Stamp,
}

/// What speaks against a stage without forbidding it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StageWarning {
    /// The startup has left, but is still in these units.
    KeepsUnits(Vec<UnitId>),
    /// It is of the hotel, but is still in these units of an incubator.
    StaysInIncubator(Vec<UnitId>),
}

impl StageWarning {
    /// The units that it is about.
    pub fn units(&self) -> &[UnitId] {
        match self {
            Self::KeepsUnits(units) | Self::StaysInIncubator(units) => units,
        }
    }
}

/// What letting go over a column would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StagePreview {
    /// The request.
    pub request: EnterStage,
    /// Why it is refused, if it is.
    pub refusal: Option<Refusal>,
    /// What else speaks against it.
    pub warnings: Vec<StageWarning>,
}

impl StagePreview {
    /// What would come of a startup's entering a stage on the day shown.
    pub fn new(ground: StageGround<'_>, startup: StartupId, stage: Stage) -> Self {
        let request = EnterStage { startup, stage, since: ground.date };
        let refusal = enter_stage(ground.layout, &request, ground.stamp).err();
        let warnings = if refusal.is_none() { warnings(ground.layout, &request) } else { Vec::new() };
        Self { request, refusal, warnings }
    }

    /// The command that does it.
    pub fn into_command(self) -> Command {
        Command::Stage(Box::new(StageRequest::Enter(self.request)))
    }
}

/// A card that is being dragged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageDraft {
    /// Whose card.
    pub startup: StartupId,
    /// The column that it comes from.
    pub from: Stage,
    over: Option<Stage>,
    tried: BTreeMap<Stage, StagePreview>,
    /// The version and the date that they were tried at.
    of: Option<(u64, NaiveDate)>,
}

impl StageDraft {
    /// The card of a startup was taken from a column.
    pub const fn new(startup: StartupId, from: Stage) -> Self {
        Self { startup, from, over: None, tried: BTreeMap::new(), of: None }
    }

    /// It is dragged over a column, or beside all of them.
    pub fn follow(&mut self, ground: StageGround<'_>, over: Option<Stage>) {
        let of = (ground.version, ground.date);
        if self.of != Some(of) {
            self.tried.clear();
            self.of = Some(of);
        }
        self.over = over.filter(|stage| *stage != self.from);
        if let Some(stage) = self.over {
            let startup = self.startup;
            self.tried.entry(stage).or_insert_with(|| StagePreview::new(ground, startup, stage));
        }
    }

    /// What letting go would do; nothing over its own column, or beside all of them.
    pub fn preview(&self) -> Option<&StagePreview> {
        self.tried.get(&self.over?)
    }

    /// Whether the startup is still there.
    pub(super) fn stands(&self, layout: &Layout) -> bool {
        layout.startup(self.startup).is_some()
    }
}

fn warnings(layout: &Layout, request: &EnterStage) -> Vec<StageWarning> {
    let tenancies = layout.tenancies_of(request.startup).into_iter();
    let there = tenancies.filter(|tenancy| standing(tenancy, request.since).is_in_place());
    let units: Vec<UnitId> = there.flat_map(|tenancy| tenancy.distinct_units()).collect();
    let is_in_incubator = |unit: &UnitId| {
        let place = layout.unit(*unit).and_then(|unit| layout.place_of(unit));
        place.is_some_and(|(_, building, _)| building.kind == BuildingKind::Incubator)
    };
    let warning = match request.stage {
        Stage::Exited => StageWarning::KeepsUnits(units),
        Stage::EnterpriseHotel => StageWarning::StaysInIncubator(units.into_iter().filter(is_in_incubator).collect()),
        _ => return Vec::new(),
    };
    if warning.units().is_empty() { Vec::new() } else { vec![warning] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{LayoutParts, StageChange, Startup};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_column_is_tried_once_and_anew_at_another_date() {
        let stages = vec![
            StageChange { stage: Stage::Candidate, since: day("2026-01-01") },
            StageChange { stage: Stage::Incubated, since: day("2026-06-01") },
        ];
        let id = StartupId::new(1);
        let startup = Startup { stages, ..Startup::new(id, "One") };
        let parts = LayoutParts { startups: vec![startup], ..LayoutParts::default() };
        let layout = Layout::from_parts(parts).unwrap();
        let stamp = Stamp { author: "test".into(), at: chrono::DateTime::UNIX_EPOCH };
        let ground = |date| StageGround { layout: &layout, version: 1, date: day(date), stamp: &stamp };
        let mut draft = StageDraft::new(id, Stage::Candidate);
        draft.follow(ground("2026-03-01"), Some(Stage::Candidate));
        assert_eq!(draft.preview(), None, "it comes from there");
        draft.follow(ground("2026-03-01"), Some(Stage::PreIncubated));
        assert!(matches!(draft.preview().unwrap().refusal, Some(Refusal::StageFollows { .. })));
        draft.follow(ground("2026-03-01"), Some(Stage::Graduated));
        draft.follow(ground("2026-03-01"), Some(Stage::PreIncubated));
        assert_eq!(draft.tried.len(), 2);
        draft.follow(ground("2026-06-01"), Some(Stage::PreIncubated));
        assert_eq!((draft.tried.len(), &draft.preview().unwrap().refusal), (1, &None));
    }
}
