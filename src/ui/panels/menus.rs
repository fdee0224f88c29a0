//! The menu bar: every action, in its menu.

use egui::{Button, MenuBar, Ui, containers::menu::MenuButton, containers::menu::SubMenuButton};

use crate::app::{Action, Command, Menu};
use crate::message;
use crate::ui::desk::Desk;

/// Shows the menu bar.
pub(in crate::ui) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    MenuBar::new().ui(ui, |ui| {
        for menu in Menu::ALL {
            let name = desk.texts.get(menu.key()).into_owned();
            MenuButton::new(name).ui(ui, |ui| {
                ui.set_min_width(280.0);
                menu_content(ui, desk, menu);
            });
        }
    });
}

fn menu_content(ui: &mut Ui, desk: &mut Desk<'_>, menu: Menu) {
    let actions = Action::all().into_iter().filter(|action| action.menu() == menu);
    let mut group = None;
    let mut actions = actions.peekable();
    while let Some(action) = actions.next() {
        if let Some(key) = sub_menu_of(action) {
            let mut members = vec![action];
            members.extend(std::iter::from_fn(|| actions.next_if(|next| sub_menu_of(*next) == Some(key))));
            sub_menu(ui, desk, key, &members);
            if key == "menu-samples" {
                recent(ui, desk);
            }
            continue;
        }
        let now = group_of(action);
        if group.is_some_and(|before| before != now) {
            ui.separator();
        }
        group = Some(now);
        item(ui, desk, action);
    }
}

/// The menu within a menu that an action stands in, if it stands in one.
const fn sub_menu_of(action: Action) -> Option<&'static str> {
    match action {
        Action::OpenSample(_) => Some("menu-samples"),
        Action::Picture(_) => Some("menu-picture"),
        Action::ColourBy(_) => Some("menu-colours"),
        Action::PreviousDay
        | Action::NextDay
        | Action::PreviousMonth
        | Action::NextMonth
        | Action::Today
        | Action::Play => Some("menu-date"),
        Action::TakeTool(_) => Some("menu-tools"),
        Action::UseTheme(_) => Some("menu-theme"),
        Action::UseLanguage(_) => Some("menu-language"),
        _ => None,
    }
}

/// Where a hairline goes: between two actions of different groups.
const fn group_of(action: Action) -> u8 {
    match action {
        Action::New
        | Action::Open
        | Action::OpenSample(_)
        | Action::AddPark
        | Action::AddBuilding
        | Action::AddFloorAbove
        | Action::AddFloorBelow
        | Action::Undo
        | Action::Redo
        | Action::Allocate
        | Action::Vacate
        | Action::Move
        | Action::Swap
        | Action::PlanMoves
        | Action::ToggleDrawing
        | Action::TakeTool(_) => 0,
        Action::Save
        | Action::Renew
        | Action::ChangeEnd
        | Action::GiveNotice
        | Action::WithdrawNotice
        | Action::HoldOver
        | Action::SaveAs
        | Action::Find
        | Action::Palette
        | Action::AddStartup
        | Action::RemoveStartup
        | Action::CopyFloor
        | Action::Duplicate
        | Action::Renumber
        | Action::TurnUnits
        | Action::MirrorUnits(_)
        | Action::MergeUnits => 1,
        Action::ImportPark | Action::ExportPark | Action::ImportDrawing => 7,
        Action::Transfer | Action::AddUnits | Action::GiveBack | Action::ReceiveDeposit => 8,
        Action::Graduate | Action::ExtendStay | Action::LeavePark => 9,
        Action::PrintSchedule
        | Action::ExportSchedule
        | Action::ShowProblems
        | Action::SelectFloor
        | Action::SelectSameUse
        | Action::Rename
        | Action::MovePlaceUp
        | Action::MovePlaceDown
        | Action::StepBack
        | Action::CopyUnits
        | Action::PasteUnits
        | Action::RemoveUnits => 2,
        Action::Quit | Action::RemovePlace | Action::Show(_) | Action::EditGrid => 3,
        Action::FitPlan | Action::ZoomIn | Action::ZoomOut | Action::FloorUp | Action::FloorDown => 4,
        Action::ToggleParks
        | Action::ToggleInspector
        | Action::ToggleTray
        | Action::ToggleHistory
        | Action::ToggleSlider => 5,
        _ => 6,
    }
}

fn sub_menu(ui: &mut Ui, desk: &mut Desk<'_>, key: &'static str, actions: &[Action]) {
    let name = format!("\u{2003}  {}", desk.texts.get(key));
    SubMenuButton::new(name).ui(ui, |ui| {
        for action in actions {
            item(ui, desk, *action);
        }
    });
}

fn recent(ui: &mut Ui, desk: &mut Desk<'_>) {
    let files = desk.program.preferences.recent.clone();
    let name = format!("\u{2003}  {}", desk.texts.get("menu-recent"));
    ui.add_enabled_ui(!files.is_empty(), |ui| {
        SubMenuButton::new(name).ui(ui, |ui| {
            for path in files {
                let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                if ui.button(file).on_hover_text(path.display().to_string()).clicked() {
                    desk.push(Command::Open(path));
                }
            }
            ui.separator();
            if ui.button(desk.texts.get("menu-forget-recent")).clicked() {
                desk.push(Command::ForgetRecent);
            }
        });
    });
}

/// One action, in this menu or in another.
pub(in crate::ui) fn item(ui: &mut Ui, desk: &mut Desk<'_>, action: Action) {
    let name = name_of(desk, action);
    let icon = if action.is_ticked(desk.program) {
        egui_phosphor::regular::CHECK
    } else {
        crate::ui::icons::of_action(action)
    };
    // A blank as wide as an icon keeps the names in line.
    let icon = if icon.is_empty() { "\u{2003}" } else { icon };
    let mut button = Button::new(format!("{icon}  {name}"));
    if let Some(shortcut) = action.shortcut() {
        button = button.shortcut_text(crate::ui::keyboard::name_of(&desk.texts, shortcut));
    }
    let enabled = action.is_enabled(desk.program);
    let response = ui.add_enabled(enabled, button);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, enabled, name.as_str()));
    if response.clicked() {
        desk.push(Command::Run(action));
    }
}

/// An action's name; undo and redo say of what.
pub(in crate::ui) fn name_of(desk: &Desk<'_>, action: Action) -> String {
    let history = desk.program.document.history();
    let of = match action {
        Action::Undo => history.next_undo(),
        Action::Redo => history.next_redo(),
        _ => None,
    };
    let name = desk.texts.get(action.key_at_hand(desk.program));
    match of {
        Some(label) => {
            message!(desk.texts, "action-of-change", action = name.as_ref(), change = desk.texts.change(label))
        }
        None => name.into_owned(),
    }
}
