//! The icon of each action, where it has one.

use egui_phosphor::regular as icon;

use crate::app::{Action, MirrorWay, PictureAction, Tab, Tool};
use crate::model::{Service, Stage};

/// The icon of an action; empty where it has none.
pub(super) const fn of_action(action: Action) -> &'static str {
    match action {
        Action::New => icon::FILE_PLUS,
        Action::Open => icon::FOLDER_OPEN,
        Action::Save => icon::FLOPPY_DISK,
        Action::PrintSchedule => icon::PRINTER,
        Action::Picture(action) => of_picture(action),
        Action::ImportPark => icon::TRAY_ARROW_DOWN,
        Action::ExportPark => icon::EXPORT,
        Action::ExportSchedule => icon::FILE_CSV,
        Action::ShowProblems => icon::WARNING_CIRCLE,
        Action::Undo => icon::ARROW_COUNTER_CLOCKWISE,
        Action::Redo | Action::TurnUnits => icon::ARROW_CLOCKWISE,
        Action::Find => icon::MAGNIFYING_GLASS,
        Action::Palette => icon::COMMAND,
        Action::ToggleDrawing => icon::PENCIL_RULER,
        Action::TakeTool(tool) => of_tool(tool),
        Action::MirrorUnits(MirrorWay::LeftRight) => icon::FLIP_HORIZONTAL,
        Action::MirrorUnits(MirrorWay::UpDown) => icon::FLIP_VERTICAL,
        Action::MergeUnits => icon::UNITE_SQUARE,
        Action::CopyUnits | Action::Duplicate => icon::COPY,
        Action::PasteUnits => icon::CLIPBOARD,
        Action::RemoveUnits | Action::RemoveStartup | Action::RemovePlace => icon::TRASH,
        Action::EditGrid => icon::GRID_FOUR,
        Action::ImportDrawing => icon::BLUEPRINT,
        Action::Allocate => icon::KEY,
        Action::Vacate => icon::SIGN_OUT,
        Action::Move => icon::ARROW_SQUARE_RIGHT,
        Action::Swap => icon::ARROWS_LEFT_RIGHT,
        Action::PlanMoves => icon::PATH,
        Action::AddStartup | Action::AddSession => icon::PLUS,
        Action::AddPark => icon::TREE_EVERGREEN,
        Action::AddBuilding => icon::BUILDINGS,
        Action::AddFloorAbove => icon::ARROW_LINE_UP,
        Action::AddFloorBelow => icon::ARROW_LINE_DOWN,
        Action::CopyFloor => icon::STACK_PLUS,
        Action::Renumber => icon::LIST_NUMBERS,
        Action::Rename => icon::PENCIL_SIMPLE,
        Action::MovePlaceUp => icon::CARET_UP,
        Action::MovePlaceDown => icon::CARET_DOWN,
        Action::FitPlan => icon::CORNERS_OUT,
        Action::ZoomIn => icon::MAGNIFYING_GLASS_PLUS,
        Action::ZoomOut => icon::MAGNIFYING_GLASS_MINUS,
        Action::FloorUp => icon::ARROW_UP,
        Action::FloorDown => icon::ARROW_DOWN,
        Action::Show(tab) => of_tab(tab),
        Action::PreviousDay => icon::CARET_LEFT,
        Action::NextDay => icon::CARET_RIGHT,
        Action::PreviousMonth => icon::CARET_DOUBLE_LEFT,
        Action::NextMonth => icon::CARET_DOUBLE_RIGHT,
        Action::Today => icon::CALENDAR_CHECK,
        Action::Play => icon::PLAY,
        Action::RestoreBackup => icon::ARCHIVE,
        Action::Recover => icon::LIFEBUOY,
        Action::ToggleHistory => icon::CLOCK_COUNTER_CLOCKWISE,
        Action::Shortcuts => icon::KEYBOARD,
        Action::About => icon::INFO,
        _ => of_term(action),
    }
}

/// The icon of what becomes of a term, or of a startup.
const fn of_term(action: Action) -> &'static str {
    match action {
        Action::Renew => icon::ARROWS_CLOCKWISE,
        Action::ChangeEnd => icon::CALENDAR,
        Action::GiveNotice => icon::MEGAPHONE,
        Action::WithdrawNotice => icon::ARROW_COUNTER_CLOCKWISE,
        Action::HoldOver => icon::HOURGLASS,
        Action::Transfer => icon::HANDSHAKE,
        Action::AddUnits => icon::PLUS_SQUARE,
        Action::GiveBack => icon::MINUS_SQUARE,
        Action::ReceiveDeposit => icon::COINS,
        Action::Graduate => icon::GRADUATION_CAP,
        Action::ExtendStay => icon::HOURGLASS_MEDIUM,
        Action::LeavePark => icon::DOOR_OPEN,
        _ => "",
    }
}

/// The icon of a tool.
const fn of_tool(tool: Tool) -> &'static str {
    match tool {
        Tool::Select => icon::CURSOR,
        Tool::Rectangle => icon::RECTANGLE,
        Tool::Brush => icon::PAINT_BRUSH,
        Tool::Eraser => icon::ERASER,
        Tool::Split => icon::KNIFE,
        Tool::Door => icon::DOOR,
        Tool::Window => icon::APP_WINDOW,
        Tool::Caption => icon::TEXT_T,
        Tool::Outline => icon::BLUEPRINT,
    }
}

/// The icon of a tab.
pub(super) const fn of_tab(tab: Tab) -> &'static str {
    match tab {
        Tab::Plan => icon::BLUEPRINT,
        Tab::Timeline => icon::CHART_BAR_HORIZONTAL,
        Tab::Pipeline => icon::KANBAN,
        Tab::Dashboard => icon::CHART_BAR,
        Tab::Startups => icon::USERS_THREE,
        Tab::Units => icon::TABLE,
        Tab::Alerts => icon::BELL,
        Tab::Committee => icon::GAVEL,
    }
}

const fn of_picture(action: PictureAction) -> &'static str {
    match action {
        PictureAction::Put => icon::IMAGE,
        PictureAction::Move => icon::ARROWS_OUT_CARDINAL,
        PictureAction::Scale => icon::RULER,
        PictureAction::Level => icon::LINE_SEGMENT,
        PictureAction::Remove => icon::TRASH,
    }
}

/// The icon of a stage: it says without colour what the colour says.
pub(super) const fn of_stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Candidate => icon::USER_PLUS,
        Stage::PreIncubated => icon::EGG,
        Stage::Incubated => icon::PLANT,
        Stage::EnterpriseHotel => icon::BUILDINGS,
        Stage::Graduated => icon::GRADUATION_CAP,
        Stage::Exited => icon::SIGN_OUT,
    }
}

/// The icon of a service.
pub(super) const fn of_service(service: Service) -> &'static str {
    match service {
        Service::Fibre => icon::SHARE_NETWORK,
        Service::Wifi => icon::WIFI_HIGH,
        Service::Adsl => icon::PLUG,
        Service::Wimax => icon::CELL_TOWER,
        Service::Telephone => icon::PHONE,
        Service::AirConditioning => icon::SNOWFLAKE,
        Service::BackupPower => icon::BATTERY_CHARGING,
        Service::ThreePhasePower => icon::LIGHTNING,
        Service::Water => icon::DROP,
        Service::FumeExtraction => icon::WIND,
        Service::RaisedFloor => icon::STACK,
        Service::AccessControl => icon::KEYHOLE,
        Service::StepFreeAccess => icon::WHEELCHAIR,
        Service::Parking => icon::CAR,
    }
}
