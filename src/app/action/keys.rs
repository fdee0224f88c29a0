//! The keys of actions.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::{Action, MirrorWay};
use crate::app::Tab;

impl Action {
    /// Its keys, if it has any. Keys without Ctrl act only while no text is being typed.
    #[expect(clippy::too_many_lines, reason = "one arm an action; the compiler names one that is forgotten")]
    pub const fn shortcut(self) -> Option<KeyboardShortcut> {
        const CTRL: Modifiers = Modifiers::COMMAND;
        const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
        const PLAIN: Modifiers = Modifiers::NONE;
        let (modifiers, key) = match self {
            Self::New => (CTRL, Key::N),
            Self::Open => (CTRL, Key::O),
            Self::Save => (CTRL, Key::S),
            Self::SaveAs => (CTRL_SHIFT, Key::S),
            Self::PrintSchedule => (CTRL, Key::P),
            Self::ExportSchedule => (CTRL_SHIFT, Key::E),
            Self::ShowProblems => (PLAIN, Key::F8),
            Self::Quit => (CTRL, Key::Q),
            Self::Undo => (CTRL, Key::Z),
            Self::Redo => (CTRL_SHIFT, Key::Z),
            Self::Find => (CTRL, Key::F),
            Self::Palette => (CTRL, Key::K),
            Self::SelectFloor => (CTRL_SHIFT, Key::A),
            Self::StepBack => (PLAIN, Key::Escape),
            Self::ToggleDrawing => (CTRL, Key::E),
            Self::TakeTool(tool) => (PLAIN, tool.letter()),
            Self::TurnUnits => (PLAIN, Key::Q),
            Self::MirrorUnits(MirrorWay::LeftRight) => (PLAIN, Key::H),
            Self::MirrorUnits(MirrorWay::UpDown) => (Modifiers::SHIFT, Key::H),
            Self::MergeUnits => (PLAIN, Key::J),
            Self::CopyUnits => (CTRL, Key::C),
            Self::PasteUnits => (CTRL, Key::V),
            Self::EditGrid => (PLAIN, Key::G),
            Self::Allocate => (PLAIN, Key::A),
            Self::Vacate | Self::RemoveUnits => (PLAIN, Key::Delete),
            Self::Move => (PLAIN, Key::M),
            Self::Swap => (PLAIN, Key::X),
            Self::Renew => (PLAIN, Key::R),
            Self::GiveNotice => (PLAIN, Key::N),
            Self::AddStartup => (CTRL_SHIFT, Key::N),
            Self::Rename => (PLAIN, Key::F2),
            Self::MovePlaceUp => (Modifiers::ALT, Key::ArrowUp),
            Self::MovePlaceDown => (Modifiers::ALT, Key::ArrowDown),
            Self::FitPlan => (PLAIN, Key::F),
            Self::ZoomIn => (PLAIN, Key::Plus),
            Self::ZoomOut => (PLAIN, Key::Minus),
            Self::FloorUp => (PLAIN, Key::PageUp),
            Self::FloorDown => (PLAIN, Key::PageDown),
            Self::Show(Tab::Plan) => (CTRL, Key::Num1),
            Self::Show(Tab::Dashboard) => (CTRL, Key::Num2),
            Self::Show(Tab::Startups) => (CTRL, Key::Num3),
            Self::Show(Tab::Units) => (CTRL, Key::Num4),
            Self::Show(Tab::Timeline) => (CTRL, Key::Num5),
            Self::Show(Tab::Pipeline) => (CTRL, Key::Num6),
            Self::Show(Tab::Alerts) => (CTRL, Key::Num7),
            Self::Show(Tab::Committee) => (CTRL, Key::Num8),
            Self::PreviousDay => (PLAIN, Key::OpenBracket),
            Self::NextDay => (PLAIN, Key::CloseBracket),
            Self::PreviousMonth => (PLAIN, Key::OpenCurlyBracket),
            Self::NextMonth => (PLAIN, Key::CloseCurlyBracket),
            Self::Today => (PLAIN, Key::T),
            Self::Play => (PLAIN, Key::P),
            Self::ToggleParks => (PLAIN, Key::F6),
            Self::ToggleInspector => (PLAIN, Key::F7),
            Self::ToggleTray => (PLAIN, Key::F9),
            Self::ToggleHistory => (CTRL_SHIFT, Key::H),
            Self::ToggleSlider => (PLAIN, Key::F3),
            Self::Shortcuts => (PLAIN, Key::F1),
            Self::OpenSample(_)
            | Self::ImportPark
            | Self::ExportPark
            | Self::ImportDrawing
            | Self::Picture(_)
            | Self::RestoreBackup
            | Self::Recover
            | Self::PlanMoves
            | Self::ChangeEnd
            | Self::WithdrawNotice
            | Self::HoldOver
            | Self::Transfer
            | Self::AddUnits
            | Self::GiveBack
            | Self::ReceiveDeposit
            | Self::Graduate
            | Self::ExtendStay
            | Self::LeavePark
            | Self::RemoveStartup
            | Self::AddSession
            | Self::SelectSameUse
            | Self::AddPark
            | Self::AddBuilding
            | Self::AddFloorAbove
            | Self::AddFloorBelow
            | Self::CopyFloor
            | Self::Duplicate
            | Self::Renumber
            | Self::RemovePlace
            | Self::ColourBy(_)
            | Self::UseTheme(_)
            | Self::UseLanguage(_)
            | Self::About => return None,
        };
        Some(KeyboardShortcut::new(modifiers, key))
    }
}
