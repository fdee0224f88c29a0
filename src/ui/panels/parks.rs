//! The left panel: parks, their buildings and floors, with how full they are.

use std::sync::Arc;

use egui::containers::menu::MenuButton;
use egui::{Align, Button, Layout as Flow, Popup, Response, RichText, Sense, Ui, vec2};
use egui_phosphor::regular as icon;

use super::bars::occupancy_bar;
use super::menus;
use crate::app::{Action, CameraRequest, Selected, Tab};
use crate::figures::{Figures, Summary};
use crate::message;
use crate::model::{Building, Floor, Park};
use crate::ui::desk::Desk;
use crate::ui::empty;

/// Shows the panel.
pub(in crate::ui) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.add_space(desk.theme.space.small);
    heading(ui, desk);
    ui.add_space(desk.theme.space.tiny);
    let layout = desk.layout.clone();
    let parks = layout.parks_in_order();
    if parks.is_empty() {
        ui.label(RichText::new(desk.texts.get("panel-parks-empty")).color(desk.theme.text.secondary));
        ui.add_space(desk.theme.space.small);
        for action in [Action::New, Action::Open, Action::AddPark] {
            empty::button(ui, desk, action);
        }
        return;
    }
    let figures = std::sync::Arc::clone(desk.program.derived().figures());
    egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        for park in parks {
            show_park(ui, desk, &figures, park);
        }
        ui.add_space(desk.theme.space.medium);
    });
}

/// The panel's name, and what can be added.
fn heading(ui: &mut Ui, desk: &mut Desk<'_>) {
    let name = desk.texts.get("panel-parks").into_owned();
    ui.horizontal(|ui| {
        ui.label(RichText::new(name).text_style(egui::TextStyle::Heading));
        ui.with_layout(Flow::right_to_left(Align::Center), |ui| {
            let add = desk.texts.get("tree-add").into_owned();
            let plus = Button::new(icon::PLUS).frame_when_inactive(false);
            let (response, _) = MenuButton::from_button(plus).ui(ui, |ui| {
                for action in [Action::AddPark, Action::AddBuilding, Action::AddFloorAbove, Action::AddFloorBelow] {
                    menus::item(ui, desk, action);
                }
            });
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, add.as_str()));
            response.on_hover_text(add);
        });
    });
}

fn show_park(ui: &mut Ui, desk: &mut Desk<'_>, figures: &Figures, park: &Arc<Park>) {
    let summary = figures.park(park.id);
    let selected = desk.program.session.inspected == Selected::Park(park.id);
    let id = ui.make_persistent_id(("park", park.id));
    let is_here = desk.park().is_some_and(|here| here.id == park.id);
    let mut fold = egui::collapsing_header::CollapsingState::load_with_default_open(ui.ctx(), id, is_here);
    if is_here && !fold.is_open() && floor_changed(ui, desk) {
        fold.set_open(true);
    }
    fold.show_header(ui, |ui| {
        let name = RichText::new(desk.texts.park_name(park)).strong();
        let row = row(ui, desk, name, selected, &summary, &figures_sentence(desk, &summary));
        if row.is_asked() {
            desk.program.session.inspected = Selected::Park(park.id);
        }
        row.menu(desk, &OF_PARK);
    })
    .body(|ui| {
        for building in desk.layout.clone().buildings_in_order(park.id) {
            show_building(ui, desk, figures, building);
        }
    });
}

fn show_building(ui: &mut Ui, desk: &mut Desk<'_>, figures: &Figures, building: &Arc<Building>) {
    let summary = figures.building(building.id);
    let selected = desk.program.session.inspected == Selected::Building(building.id);
    let id = ui.make_persistent_id(("building", building.id));
    let here = desk.program.session.floor.and_then(|floor| desk.layout.floor(floor)).map(|floor| floor.building);
    let is_here = here == Some(building.id);
    let mut fold = egui::collapsing_header::CollapsingState::load_with_default_open(ui.ctx(), id, is_here);
    if is_here && !fold.is_open() && floor_changed(ui, desk) {
        fold.set_open(true);
    }
    fold.show_header(ui, |ui| {
        let name = RichText::new(desk.texts.building_name(building));
        let row = row(ui, desk, name, selected, &summary, &figures_sentence(desk, &summary));
        if row.is_asked() {
            show_first_floor(desk, building);
            desk.program.session.inspected = Selected::Building(building.id);
        }
        row.menu(desk, &OF_BUILDING);
    })
    .body(|ui| {
        for floor in desk.layout.clone().floors_in_order(building.id).into_iter().rev() {
            show_floor(ui, desk, figures, floor);
        }
    });
}

/// The plan follows to the building: its ground floor, or the lowest where it has none.
fn show_first_floor(desk: &mut Desk<'_>, building: &Building) {
    let here = desk.program.session.floor.and_then(|floor| desk.layout.floor(floor)).map(|floor| floor.building);
    let floors = desk.layout.floors_in_order(building.id);
    let first = floors.iter().find(|floor| floor.level >= 0).or_else(|| floors.first()).map(|floor| floor.id);
    if here != Some(building.id)
        && let Some(first) = first
    {
        desk.program.session.clear_selection();
        desk.program.session.floor = Some(first);
        desk.program.session.camera.push(CameraRequest::Fit);
    }
}

fn show_floor(ui: &mut Ui, desk: &mut Desk<'_>, figures: &Figures, floor: &Arc<Floor>) {
    let summary = figures.floor(floor.id);
    let selected = desk.program.session.floor == Some(floor.id);
    let name = desk.texts.level(floor.level);
    let own = floor.name.trim();
    let sentence = figures_sentence(desk, &summary);
    let hover = if own.is_empty() { sentence } else { format!("{own}\n{sentence}") };
    let row = row(ui, desk, RichText::new(name), selected, &summary, &hover);
    if row.is_asked() {
        let session = &mut desk.program.session;
        if session.floor != Some(floor.id) {
            session.clear_selection();
        }
        session.floor = Some(floor.id);
        session.inspected = Selected::Floor(floor.id);
        if session.tab != Tab::Units {
            session.tab = Tab::Plan;
        }
        session.camera.push(CameraRequest::Fit);
    }
    row.menu(desk, &OF_FLOOR);
}

/// Whether the plan came to another floor since the last frame, so that its branch unfolds once.
fn floor_changed(ui: &Ui, desk: &Desk<'_>) -> bool {
    let id = egui::Id::unique("floor shown in the tree");
    let now = desk.program.session.floor;
    ui.data(|data| data.get_temp::<Option<crate::model::FloorId>>(id)).is_none_or(|before| before != now)
}

/// To be called once the tree is drawn.
pub(in crate::ui) fn remember_floor(ui: &Ui, desk: &Desk<'_>) {
    let floor = desk.program.session.floor;
    ui.data_mut(|data| data.insert_temp(egui::Id::unique("floor shown in the tree"), floor));
}

/// What can be done with a park, a building, a floor.
const OF_PARK: [Action; 8] = [
    Action::Rename,
    Action::AddBuilding,
    Action::AddPark,
    Action::Duplicate,
    Action::ExportPark,
    Action::MovePlaceUp,
    Action::MovePlaceDown,
    Action::RemovePlace,
];
const OF_BUILDING: [Action; 8] = [
    Action::Rename,
    Action::AddFloorAbove,
    Action::AddFloorBelow,
    Action::AddBuilding,
    Action::Duplicate,
    Action::MovePlaceUp,
    Action::MovePlaceDown,
    Action::RemovePlace,
];
const OF_FLOOR: [Action; 6] = [
    Action::Rename,
    Action::AddFloorAbove,
    Action::AddFloorBelow,
    Action::CopyFloor,
    Action::Renumber,
    Action::RemovePlace,
];

/// A row of the tree.
struct Row {
    response: Response,
    /// The button of its menu, while the pointer is there or the row is selected.
    more: Option<Response>,
}

impl Row {
    /// Whether it was clicked, or its menu is asked for, which is about what is selected.
    fn is_asked(&self) -> bool {
        let more = self.more.as_ref().is_some_and(Response::clicked);
        self.response.clicked() || self.response.secondary_clicked() || more
    }

    /// Its menu, by the right button or by its own.
    fn menu(&self, desk: &mut Desk<'_>, actions: &[Action]) {
        let mut items = |ui: &mut Ui| {
            for action in actions {
                menus::item(ui, desk, *action);
            }
        };
        self.response.context_menu(&mut items);
        if let Some(more) = &self.more {
            Popup::menu(more).show(items);
        }
    }
}

fn row(ui: &mut Ui, desk: &Desk<'_>, name: RichText, selected: bool, summary: &Summary, hover: &str) -> Row {
    const BAR: f32 = 36.0;
    const PERCENT: f32 = 42.0;
    const HEIGHT: f32 = 24.0;
    let theme = desk.theme;
    let spoken = name.text().to_owned();
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::click());
    if selected {
        ui.painter().rect_filled(rect, theme.corner(), theme.accent.soft);
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, theme.corner(), theme.ground.hover);
    }
    let inside = rect.shrink2(vec2(theme.space.small, 0.0));
    let mut line = ui.new_child(egui::UiBuilder::new().max_rect(inside).layout(Flow::right_to_left(Align::Center)));
    let menu_name = message!(desk.texts, "tree-more", name = spoken.as_str());
    let more = (selected || response.contains_pointer()).then(|| {
        let more = line.add(Button::new(icon::DOTS_THREE_VERTICAL).frame_when_inactive(false));
        more.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, menu_name.as_str()));
        more
    });
    if summary.area > 0.0 {
        let percent = summary.by_area().map_or_else(String::new, |part| desk.texts.percent_whole(part));
        let text = RichText::new(percent).size(theme.type_size.secondary).color(theme.text.secondary);
        line.allocate_ui_with_layout(vec2(PERCENT, HEIGHT), Flow::right_to_left(Align::Center), |ui| {
            ui.add(egui::Label::new(text).selectable(false));
        });
        // The button of the menu takes the room of the bar, so that the name keeps its own.
        if more.is_none() {
            occupancy_bar(&mut line, theme, summary.by_area(), vec2(BAR, HEIGHT));
        }
    }
    line.with_layout(Flow::left_to_right(Align::Center), |ui| {
        let name = name.color(if selected { theme.accent.text } else { theme.text.body });
        ui.add(egui::Label::new(name).truncate().selectable(false));
    });
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, selected, spoken.as_str()));
    Row { response: response.on_hover_text(format!("{spoken}\n{hover}")), more }
}

fn figures_sentence(desk: &Desk<'_>, summary: &Summary) -> String {
    if summary.units == 0 {
        return desk.texts.get("tree-nothing-lettable").into_owned();
    }
    let percent = summary.by_area().map_or_else(String::new, |part| desk.texts.percent(part));
    message!(
        desk.texts,
        "tree-figures",
        taken = summary.units_let,
        units = summary.units,
        area = desk.texts.area(summary.area),
        percent = percent
    )
}
