//! Whether an action can be done now, and whether it shows a tick.

use super::{Action, Menu};
use crate::app::{Program, Selected, Tab};
use crate::model::TenancyState;

impl Action {
    /// Whether it can be done in draw mode alone, or outside of it alone; none where the mode does not matter.
    pub const fn is_for_drawing(self) -> Option<bool> {
        match self {
            Self::Picture(_) | Self::ToggleDrawing | Self::ImportDrawing => None,
            Self::Vacate | Self::Move | Self::Swap | Self::Renew | Self::GiveNotice => Some(false),
            _ if matches!(self.menu(), Menu::Draw) => Some(true),
            _ => None,
        }
    }

    /// Whether it can be done now.
    pub fn is_enabled(self, program: &Program) -> bool {
        let session = &program.session;
        match self {
            Self::Undo => program.document.is_editable() && program.document.history().next_undo().is_some(),
            Self::Redo => program.document.is_editable() && program.document.history().next_redo().is_some(),
            Self::RestoreBackup => program.document.path().is_some() && program.environment.state.is_some(),
            Self::Recover => !program.recoverable.is_empty(),
            Self::Save => program.document.is_unsaved(),
            Self::Allocate => !session.selection.is_empty() && session.chosen_startup().is_some(),
            Self::ToggleDrawing | Self::ImportDrawing => session.floor.is_some() && program.document.is_editable(),
            Self::TakeTool(_) | Self::EditGrid => session.draws(),
            Self::TurnUnits | Self::MirrorUnits(_) | Self::CopyUnits | Self::RemoveUnits => {
                session.draws() && !session.selection.is_empty()
            }
            Self::MergeUnits => session.draws() && session.selection.len() > 1,
            Self::PasteUnits => session.draws() && program.clipboard.is_some(),
            Self::Vacate | Self::Move | Self::Swap => !session.draws() && program.tenancy_at_hand().is_some(),
            _ if self.is_about_terms() => program.can_act_on_term(self),
            _ if self.is_about_stages() => program.can_act_on_stage(self),
            Self::RemoveStartup => matches!(session.inspected, Selected::Startup(_)),
            Self::FitPlan | Self::ZoomIn | Self::ZoomOut => match session.tab {
                Tab::Plan => session.floor.is_some(),
                Tab::Timeline => program.document.layout().units().len() > 0,
                _ => false,
            },
            Self::SelectSameUse => session.floor.is_some() && !session.selection.is_empty(),
            structure if structure.menu() == Menu::Structure => program.can_build(structure),
            Self::SelectFloor | Self::FloorUp | Self::FloorDown => session.floor.is_some(),
            Self::AddSession => program.park_at_hand().is_some() && program.document.is_editable(),
            Self::ImportPark | Self::PlanMoves => program.document.is_editable(),
            Self::Picture(action) => action.is_enabled(program),
            Self::ToggleTray => session.tab.has_tray(),
            Self::PrintSchedule | Self::ExportSchedule | Self::ExportPark => {
                program.document.layout().parks().len() > 0
            }
            _ => true,
        }
    }

    /// Names its message as [`Self::key`] does, by what it does with what is at hand: a tenancy that has not begun is
    /// given up, not vacated.
    pub fn key_at_hand(self, program: &Program) -> &'static str {
        match (self, program.given_up_at_hand()) {
            (Self::Vacate, Some(TenancyState::Proposed)) => "action-withdraw-proposal",
            (Self::Vacate, Some(TenancyState::Reserved)) => "action-cancel-reservation",
            (Self::Vacate, Some(TenancyState::Signed)) => "action-cancel-tenancy",
            _ => self.key(),
        }
    }

    /// Whether it shows a tick in its menu.
    pub fn is_ticked(self, program: &Program) -> bool {
        let session = &program.session;
        match self {
            Self::Show(tab) => session.tab == tab,
            Self::ToggleDrawing => session.drawing.is_some(),
            Self::TakeTool(tool) => session.drawing.as_ref().is_some_and(|drawing| drawing.tool == tool),
            Self::ColourBy(mode) => session.colouring == mode,
            Self::ToggleParks => session.panels.parks,
            Self::ToggleInspector => session.panels.inspector,
            Self::ToggleTray => session.panels.tray,
            Self::ToggleHistory => session.panels.history,
            Self::ToggleSlider => session.panels.slider,
            Self::Play => session.slider.is_playing(),
            Self::UseTheme(theme) => program.preferences.theme == theme,
            Self::UseLanguage(language) => program.texts.language() == language,
            _ => false,
        }
    }
}
