//! What one window shows and has in hand; nothing of it belongs to the layout.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::drawing::Drawing;
use super::pipeline::Board;
use super::playing::{Settled, Slider};
use super::stages::StageForm;
use super::terms::TermForm;
use super::timeline::{TimelineDraft, WantedTerm};
use crate::model::{AgendaItemId, BuildingId, CommitteeSessionId, FloorId, ParkId, StartupId, TenancyId, UnitId};
use crate::operations::Spot;

/// What the middle of the window shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Tab {
    #[default]
    Plan,
    Dashboard,
    Startups,
    Units,
    Timeline,
    Pipeline,
    Alerts,
    Committee,
}

impl Tab {
    /// All, from left to right.
    pub const ALL: [Self; 8] = [
        Self::Plan,
        Self::Dashboard,
        Self::Startups,
        Self::Units,
        Self::Timeline,
        Self::Pipeline,
        Self::Alerts,
        Self::Committee,
    ];

    /// Whether the startups to be placed are shown below: where one may be dragged onto a unit.
    pub const fn has_tray(self) -> bool {
        matches!(self, Self::Plan | Self::Timeline)
    }
}

/// What the colours of units say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize, serde::Deserialize)]
pub enum ColourMode {
    /// Let, vacant, reserved…
    #[default]
    Status,
    /// The tenant's stage.
    Stage,
    /// The year in which the tenancy may end first.
    ExpiryYear,
    /// The tenant's sector.
    Sector,
    /// The unit's use.
    Use,
}

impl ColourMode {
    /// All.
    pub const ALL: [Self; 5] = [Self::Status, Self::Stage, Self::ExpiryYear, Self::Sector, Self::Use];
}

/// What the panel at the right shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Selected {
    #[default]
    Nothing,
    Park(ParkId),
    Building(BuildingId),
    Floor(FloorId),
    /// The units of the selection.
    Units,
    Startup(StartupId),
    Tenancy(TenancyId),
    Session(CommitteeSessionId),
    AgendaItem(CommitteeSessionId, AgendaItemId),
}

/// What a click on a unit is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Intent {
    /// To select.
    #[default]
    Select,
    /// To let it to a startup.
    Allocate(StartupId),
    /// To move a tenancy there, from the units given up.
    Move(TenancyId),
    /// To swap a tenancy with the one that is there.
    Swap(TenancyId),
    /// To give a tenancy that waits to be placed a unit again.
    Place(TenancyId),
    /// To select, while the form of what becomes of a term is open.
    Term(TenancyId, TermForm),
    /// To select, while the form of what becomes of a startup is open.
    Stage(StartupId, StageForm),
}

/// What the pointer does with the picture under the plan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum UnderlayTool {
    /// Moves it.
    Move,
    /// Marks the two ends of a length that is known.
    Scale {
        /// The one, once it is marked.
        first: Option<Spot>,
        /// The other.
        second: Option<Spot>,
    },
    /// Marks two places on a line that lies flat.
    Level {
        /// The one, once it is marked.
        first: Option<Spot>,
    },
}

/// Work on the picture under a plan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct UnderlayWork {
    /// Which floor's.
    pub floor: FloorId,
    /// What the pointer does.
    pub tool: UnderlayTool,
}

/// Which panels are open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "one for each panel")]
pub struct Panels {
    /// Parks, buildings and floors, at the left.
    pub parks: bool,
    /// The selection, at the right.
    pub inspector: bool,
    /// Startups to be placed, below.
    pub tray: bool,
    /// What was done, at the right.
    pub history: bool,
    /// The slider of dates, below.
    pub slider: bool,
}

impl Default for Panels {
    fn default() -> Self {
        Self { parks: true, inspector: true, tray: true, history: false, slider: true }
    }
}

/// What the camera of the plan or of the timeline, whichever is shown, is to do in the next frame.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum CameraRequest {
    /// Show the whole floor, or all tenancies.
    Fit,
    /// Come nearer (above 1) or go away (below 1) by a factor.
    Zoom(f32),
    /// Bring a unit into view.
    Reveal(UnitId),
}

/// What one window shows and has in hand.
#[derive(Debug, Clone)]
pub struct Session {
    /// The date everything is shown at. It is altered in [`super::playing`] alone.
    pub(super) date: NaiveDate,
    /// The slider of dates.
    pub slider: Slider,
    pub(super) settled: Settled,
    /// The floor on the plan.
    pub floor: Option<FloorId>,
    /// The middle.
    pub tab: Tab,
    /// What the colours say.
    pub colouring: ColourMode,
    /// The units selected.
    pub selection: BTreeSet<UnitId>,
    /// The unit selected last: the keyboard walks on from it.
    pub lead: Option<UnitId>,
    /// The committee's session shown in its tab; the next where none is chosen.
    pub committee: Option<CommitteeSessionId>,
    /// What the panel at the right shows.
    pub inspected: Selected,
    /// What a click on a unit is for.
    pub intent: Intent,
    /// Work on the picture under the plan, while there is any.
    pub underlay: Option<UnderlayWork>,
    /// How much of that picture is seen while its slider is dragged, from 0 to 1.
    pub underlay_opacity: Option<f64>,
    /// Draw mode, while it is on.
    pub drawing: Option<Drawing>,
    /// What is being dragged on the timeline.
    pub timeline: Option<TimelineDraft>,
    /// The board of stages: what it shows, and what is dragged on it.
    pub board: Board,
    /// The days drawn on the timeline for whichever startup is chosen next, or proposed to one.
    pub wanted: Option<WantedTerm>,
    /// Which panels are open.
    pub panels: Panels,
    /// What is typed into the search field of the tray.
    pub tray_filter: String,
    /// Whether the field with the name of what the panel at the right shows is to be typed in.
    pub renames: bool,
    /// What the camera of the view shown is to do in the next frame.
    pub camera: Vec<CameraRequest>,
}

impl Session {
    /// A session that shows a date and nothing else yet.
    pub fn new(date: NaiveDate) -> Self {
        Self {
            date,
            slider: Slider::about(date),
            settled: Settled::on(date),
            floor: None,
            tab: Tab::default(),
            colouring: ColourMode::default(),
            selection: BTreeSet::new(),
            lead: None,
            committee: None,
            inspected: Selected::default(),
            intent: Intent::default(),
            underlay: None,
            underlay_opacity: None,
            drawing: None,
            timeline: None,
            board: Board::default(),
            wanted: None,
            panels: Panels::default(),
            tray_filter: String::new(),
            renames: false,
            camera: Vec::new(),
        }
    }

    /// The date everything is shown at; [`Session::show_date`] alters it.
    pub const fn date(&self) -> NaiveDate {
        self.date
    }

    /// The startup that is to be placed, if one is chosen.
    pub const fn chosen_startup(&self) -> Option<StartupId> {
        match self.intent {
            Intent::Allocate(startup) => Some(startup),
            _ => None,
        }
    }

    /// Gives up what a click on a unit is for, and what was proposed to a startup. Days drawn on the timeline stay wanted.
    pub fn forget_intent(&mut self) {
        self.intent = Intent::Select;
        self.wanted = self.wanted.filter(|wanted| wanted.startup.is_none());
    }

    /// Whether the plan is shown in draw mode.
    pub fn draws(&self) -> bool {
        self.tab == Tab::Plan && self.drawing.is_some()
    }

    /// Whether something is being drawn: the letters of actions are then for sizes.
    pub fn is_drafting(&self) -> bool {
        self.draws() && self.drawing.as_ref().is_some_and(|drawing| drawing.draft.is_some())
    }

    /// Selects one unit and nothing else.
    pub fn select_unit(&mut self, unit: UnitId) {
        self.wanted = None;
        self.selection.clear();
        self.selection.insert(unit);
        self.lead = Some(unit);
        self.inspected = Selected::Units;
    }

    /// Adds a unit to the selection, or takes it out of it.
    pub fn toggle_unit(&mut self, unit: UnitId) {
        self.wanted = None;
        if !self.selection.remove(&unit) {
            self.selection.insert(unit);
            self.lead = Some(unit);
        }
        self.inspected = if self.selection.is_empty() { Selected::Nothing } else { Selected::Units };
    }

    /// Selects these units, or adds them.
    pub fn select_units(&mut self, units: impl IntoIterator<Item = UnitId>, add: bool) {
        self.wanted = None;
        if !add {
            self.selection.clear();
        }
        self.selection.extend(units);
        self.lead = self.selection.first().copied();
        self.inspected = if self.selection.is_empty() { Selected::Nothing } else { Selected::Units };
    }

    /// Selects nothing.
    pub fn clear_selection(&mut self) {
        self.wanted = None;
        self.selection.clear();
        self.lead = None;
        self.inspected = Selected::Nothing;
    }
}
