//! Every command that needs no further particulars, as data: menus, toolbar, palette and keyboard all come from here.

mod keys;
mod state;

use super::Program;
use super::drawing::Tool;
use super::session::{ColourMode, Tab};
use crate::model::Axis;
use crate::sample::SampleName;
use crate::text::Language;

/// A command of the menus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it; their texts stand in app.ftl")]
pub enum Action {
    New,
    Open,
    OpenSample(SampleName),
    Save,
    SaveAs,
    ImportPark,
    ExportPark,
    PrintSchedule,
    ExportSchedule,
    ShowProblems,
    RestoreBackup,
    Recover,
    Quit,
    Undo,
    Redo,
    Find,
    Palette,
    Allocate,
    Vacate,
    Move,
    Swap,
    PlanMoves,
    Renew,
    ChangeEnd,
    GiveNotice,
    WithdrawNotice,
    HoldOver,
    Transfer,
    AddUnits,
    GiveBack,
    ReceiveDeposit,
    Graduate,
    ExtendStay,
    LeavePark,
    AddStartup,
    RemoveStartup,
    AddSession,
    Picture(PictureAction),
    SelectFloor,
    SelectSameUse,
    StepBack,
    AddPark,
    AddBuilding,
    AddFloorAbove,
    AddFloorBelow,
    CopyFloor,
    Duplicate,
    Renumber,
    Rename,
    MovePlaceUp,
    MovePlaceDown,
    RemovePlace,
    ToggleDrawing,
    TakeTool(Tool),
    TurnUnits,
    MirrorUnits(MirrorWay),
    MergeUnits,
    CopyUnits,
    PasteUnits,
    RemoveUnits,
    EditGrid,
    ImportDrawing,
    FitPlan,
    ZoomIn,
    ZoomOut,
    FloorUp,
    FloorDown,
    Show(Tab),
    ColourBy(ColourMode),
    PreviousDay,
    NextDay,
    PreviousMonth,
    NextMonth,
    Today,
    Play,
    ToggleParks,
    ToggleInspector,
    ToggleTray,
    ToggleHistory,
    ToggleSlider,
    UseTheme(ThemeChoice),
    UseLanguage(Language),
    Shortcuts,
    About,
}

/// How units are mirrored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MirrorWay {
    /// Left becomes right.
    LeftRight,
    /// Up becomes down.
    UpDown,
}

impl MirrorWay {
    /// Both.
    pub const ALL: [Self; 2] = [Self::LeftRight, Self::UpDown];
}

impl From<MirrorWay> for Axis {
    fn from(way: MirrorWay) -> Self {
        match way {
            MirrorWay::LeftRight => Self::Upright,
            MirrorWay::UpDown => Self::Level,
        }
    }
}

/// What can be done with the picture under the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum PictureAction {
    Put,
    Move,
    Scale,
    Level,
    Remove,
}

impl PictureAction {
    /// All.
    pub const ALL: [Self; 5] = [Self::Put, Self::Move, Self::Scale, Self::Level, Self::Remove];

    const fn key(self) -> &'static str {
        match self {
            Self::Put => "action-put-picture",
            Self::Move => "action-move-picture",
            Self::Scale => "action-scale-picture",
            Self::Level => "action-level-picture",
            Self::Remove => "action-remove-picture",
        }
    }

    fn is_enabled(self, program: &Program) -> bool {
        let floor = program.session.floor.and_then(|floor| program.document.layout().floor(floor));
        let underlay = floor.and_then(|floor| floor.underlay.as_ref());
        let can_be_done = match self {
            Self::Put => floor.is_some(),
            Self::Remove => underlay.is_some(),
            Self::Move | Self::Scale | Self::Level => underlay.is_some_and(|underlay| !underlay.locked),
        };
        can_be_done && program.document.is_editable()
    }
}

/// Which colours the window has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize, serde::Deserialize)]
pub enum ThemeChoice {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl ThemeChoice {
    /// All.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];
}

/// The menu an action stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Menu {
    File,
    Edit,
    Structure,
    Draw,
    Tenancy,
    View,
    Help,
}

impl Menu {
    /// All, from left to right.
    pub const ALL: [Self; 7] =
        [Self::File, Self::Edit, Self::Structure, Self::Draw, Self::Tenancy, Self::View, Self::Help];

    /// The key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::File => "menu-file",
            Self::Edit => "menu-edit",
            Self::Structure => "menu-structure",
            Self::Draw => "menu-draw",
            Self::Tenancy => "menu-tenancy",
            Self::View => "menu-view",
            Self::Help => "menu-help",
        }
    }
}

impl Action {
    /// Every action, in the order of the menus.
    pub fn all() -> Vec<Self> {
        let mut all = vec![Self::New, Self::Open];
        all.extend(SampleName::ALL.map(Self::OpenSample));
        all.extend([
            Self::Save,
            Self::SaveAs,
            Self::ImportPark,
            Self::ExportPark,
            Self::PrintSchedule,
            Self::ExportSchedule,
            Self::ShowProblems,
            Self::RestoreBackup,
            Self::Recover,
            Self::Quit,
        ]);
        all.extend([Self::Undo, Self::Redo, Self::Find, Self::Palette, Self::SelectFloor]);
        all.extend([Self::SelectSameUse, Self::StepBack]);
        all.extend([Self::AddPark, Self::AddBuilding, Self::AddFloorAbove, Self::AddFloorBelow]);
        all.extend([Self::CopyFloor, Self::Duplicate, Self::Renumber]);
        all.extend([Self::Rename, Self::MovePlaceUp, Self::MovePlaceDown, Self::RemovePlace]);
        all.extend(PictureAction::ALL.map(Self::Picture));
        all.push(Self::ToggleDrawing);
        all.extend(Tool::ALL.map(Self::TakeTool));
        all.push(Self::TurnUnits);
        all.extend(MirrorWay::ALL.map(Self::MirrorUnits));
        all.extend([Self::MergeUnits, Self::CopyUnits, Self::PasteUnits, Self::RemoveUnits, Self::EditGrid]);
        all.push(Self::ImportDrawing);
        all.extend([Self::Allocate, Self::Vacate, Self::Move, Self::Swap, Self::PlanMoves]);
        all.extend([Self::Renew, Self::ChangeEnd, Self::GiveNotice, Self::WithdrawNotice, Self::HoldOver]);
        all.extend([Self::Transfer, Self::AddUnits, Self::GiveBack, Self::ReceiveDeposit]);
        all.extend([Self::Graduate, Self::ExtendStay, Self::LeavePark]);
        all.extend([Self::AddStartup, Self::RemoveStartup, Self::AddSession]);
        all.extend(Tab::ALL.map(Self::Show));
        all.extend([Self::FitPlan, Self::ZoomIn, Self::ZoomOut, Self::FloorUp, Self::FloorDown]);
        all.extend(ColourMode::ALL.map(Self::ColourBy));
        all.extend([Self::PreviousDay, Self::NextDay, Self::PreviousMonth, Self::NextMonth, Self::Today, Self::Play]);
        all.extend([Self::ToggleParks, Self::ToggleInspector, Self::ToggleTray, Self::ToggleHistory]);
        all.push(Self::ToggleSlider);
        all.extend(ThemeChoice::ALL.map(Self::UseTheme));
        all.extend(Language::ALL.map(Self::UseLanguage));
        all.extend([Self::Shortcuts, Self::About]);
        all
    }

    /// The key of its name in the Fluent files; `KEY-hint` is what it does, in a sentence.
    #[expect(clippy::too_many_lines, reason = "one arm an action; the compiler names one that is forgotten")]
    pub const fn key(self) -> &'static str {
        match self {
            Self::New => "action-new",
            Self::Open => "action-open",
            Self::OpenSample(SampleName::Anpt) => "action-sample-anpt",
            Self::OpenSample(SampleName::Skolkovo) => "action-sample-skolkovo",
            Self::OpenSample(SampleName::Empty) => "action-sample-empty",
            Self::Save => "action-save",
            Self::SaveAs => "action-save-as",
            Self::ImportPark => "action-import-park",
            Self::ExportPark => "action-export-park",
            Self::PrintSchedule => "action-print-schedule",
            Self::ExportSchedule => "action-export-schedule",
            Self::ShowProblems => "action-show-problems",
            Self::RestoreBackup => "action-restore-backup",
            Self::Recover => "action-recover",
            Self::Quit => "action-quit",
            Self::Undo => "action-undo",
            Self::Redo => "action-redo",
            Self::Find => "action-find",
            Self::Palette => "action-palette",
            Self::Allocate => "action-allocate",
            Self::ToggleDrawing => "action-draw",
            Self::TakeTool(tool) => tool.key(),
            Self::TurnUnits => "action-turn-units",
            Self::MirrorUnits(MirrorWay::LeftRight) => "action-mirror-left-right",
            Self::MirrorUnits(MirrorWay::UpDown) => "action-mirror-up-down",
            Self::MergeUnits => "action-merge-units",
            Self::CopyUnits => "action-copy-units",
            Self::PasteUnits => "action-paste-units",
            Self::RemoveUnits => "action-remove-units",
            Self::EditGrid => "action-edit-grid",
            Self::ImportDrawing => "action-import-drawing",
            Self::Vacate => "action-vacate",
            Self::Move => "action-move",
            Self::Swap => "action-swap",
            Self::PlanMoves => "action-plan-moves",
            Self::Renew => "action-renew",
            Self::ChangeEnd => "action-change-end",
            Self::GiveNotice => "action-give-notice",
            Self::WithdrawNotice => "action-withdraw-notice",
            Self::HoldOver => "action-hold-over",
            Self::Transfer => "action-transfer",
            Self::AddUnits => "action-add-units",
            Self::GiveBack => "action-give-back",
            Self::ReceiveDeposit => "action-receive-deposit",
            Self::Graduate => "action-graduate",
            Self::ExtendStay => "action-extend-stay",
            Self::LeavePark => "action-leave",
            Self::AddStartup => "action-add-startup",
            Self::RemoveStartup => "action-remove-startup",
            Self::AddSession => "action-add-session",
            Self::Picture(action) => action.key(),
            Self::SelectFloor => "action-select-floor",
            Self::SelectSameUse => "action-select-same-use",
            Self::StepBack => "action-step-back",
            Self::AddPark => "action-add-park",
            Self::AddBuilding => "action-add-building",
            Self::AddFloorAbove => "action-add-floor-above",
            Self::AddFloorBelow => "action-add-floor-below",
            Self::CopyFloor => "action-copy-floor",
            Self::Duplicate => "action-duplicate",
            Self::Renumber => "action-renumber",
            Self::Rename => "action-rename",
            Self::MovePlaceUp => "action-move-place-up",
            Self::MovePlaceDown => "action-move-place-down",
            Self::RemovePlace => "action-remove-place",
            Self::FitPlan => "action-fit",
            Self::ZoomIn => "action-zoom-in",
            Self::ZoomOut => "action-zoom-out",
            Self::FloorUp => "action-floor-up",
            Self::FloorDown => "action-floor-down",
            Self::Show(Tab::Plan) => "action-show-plan",
            Self::Show(Tab::Timeline) => "action-show-timeline",
            Self::Show(Tab::Pipeline) => "action-show-pipeline",
            Self::Show(Tab::Alerts) => "action-show-alerts",
            Self::Show(Tab::Committee) => "action-show-committee",
            Self::Show(Tab::Dashboard) => "action-show-dashboard",
            Self::Show(Tab::Startups) => "action-show-startups",
            Self::Show(Tab::Units) => "action-show-units",
            Self::ColourBy(ColourMode::Status) => "action-colour-status",
            Self::ColourBy(ColourMode::Stage) => "action-colour-stage",
            Self::ColourBy(ColourMode::ExpiryYear) => "action-colour-expiry",
            Self::ColourBy(ColourMode::Sector) => "action-colour-sector",
            Self::ColourBy(ColourMode::Use) => "action-colour-use",
            Self::PreviousDay => "action-previous-day",
            Self::NextDay => "action-next-day",
            Self::PreviousMonth => "action-previous-month",
            Self::NextMonth => "action-next-month",
            Self::Today => "action-today",
            Self::Play => "action-play",
            Self::ToggleParks => "action-toggle-parks",
            Self::ToggleInspector => "action-toggle-inspector",
            Self::ToggleTray => "action-toggle-tray",
            Self::ToggleHistory => "action-toggle-history",
            Self::ToggleSlider => "action-toggle-slider",
            Self::UseTheme(ThemeChoice::System) => "action-theme-system",
            Self::UseTheme(ThemeChoice::Light) => "action-theme-light",
            Self::UseTheme(ThemeChoice::Dark) => "action-theme-dark",
            Self::UseLanguage(Language::French) => "action-language-french",
            Self::UseLanguage(Language::English) => "action-language-english",
            Self::Shortcuts => "action-shortcuts",
            Self::About => "action-about",
        }
    }

    /// The menu it stands in.
    pub const fn menu(self) -> Menu {
        match self {
            Self::New
            | Self::Open
            | Self::OpenSample(_)
            | Self::Save
            | Self::SaveAs
            | Self::ImportPark
            | Self::ExportPark
            | Self::PrintSchedule
            | Self::ExportSchedule
            | Self::ShowProblems
            | Self::RestoreBackup
            | Self::Recover
            | Self::Quit => Menu::File,
            Self::Undo
            | Self::Redo
            | Self::Find
            | Self::Palette
            | Self::SelectFloor
            | Self::SelectSameUse
            | Self::StepBack => Menu::Edit,
            Self::AddPark
            | Self::AddBuilding
            | Self::AddFloorAbove
            | Self::AddFloorBelow
            | Self::CopyFloor
            | Self::Duplicate
            | Self::Renumber
            | Self::Rename
            | Self::MovePlaceUp
            | Self::MovePlaceDown
            | Self::RemovePlace => Menu::Structure,
            Self::Picture(_)
            | Self::ToggleDrawing
            | Self::TakeTool(_)
            | Self::TurnUnits
            | Self::MirrorUnits(_)
            | Self::MergeUnits
            | Self::CopyUnits
            | Self::PasteUnits
            | Self::RemoveUnits
            | Self::EditGrid
            | Self::ImportDrawing => Menu::Draw,
            Self::Allocate
            | Self::Vacate
            | Self::Move
            | Self::Swap
            | Self::PlanMoves
            | Self::Graduate
            | Self::ExtendStay
            | Self::LeavePark
            | Self::AddStartup
            | Self::RemoveStartup
            | Self::AddSession => Menu::Tenancy,
            Self::Shortcuts | Self::About => Menu::Help,
            _ if self.is_about_terms() => Menu::Tenancy,
            _ => Menu::View,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_actions_share_a_shortcut_or_a_name() {
        let all = Action::all();
        for (index, one) in all.iter().enumerate() {
            for other in &all[..index] {
                assert_ne!(one.key(), other.key());
                // Those that are never to be had at the same time may.
                if one.is_for_drawing().zip(other.is_for_drawing()).is_some_and(|(a, b)| a != b) {
                    continue;
                }
                if let (Some(a), Some(b)) = (one.shortcut(), other.shortcut()) {
                    assert!(a != b, "{one:?} and {other:?} share {a:?}");
                }
            }
        }
    }
}
