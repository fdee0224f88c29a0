//! The toolbar: undo and redo, search, the date shown, and what the colours say.

use egui::{Button, ComboBox, RichText, Ui};
use egui_phosphor::regular as icon;

use crate::app::{Action, ColourMode, Command};
use crate::ui::desk::Desk;
use crate::ui::forms::{self, Form, calendar_button};

/// Shows the toolbar.
pub(in crate::ui) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = desk.theme.space.tiny;
        for action in [Action::Open, Action::Save, Action::PrintSchedule] {
            desk.icon_button(ui, action);
        }
        ui.separator();
        let undo = super::menus::name_of(desk, Action::Undo);
        desk.icon_button(ui, Action::Undo).on_hover_text(undo);
        let redo = super::menus::name_of(desk, Action::Redo);
        desk.icon_button(ui, Action::Redo).on_hover_text(redo);
        desk.icon_button(ui, Action::ToggleHistory);
        ui.separator();
        draw_mode(ui, desk);
        ui.separator();
        search(ui, desk);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            colours(ui, desk);
            ui.separator();
            date(ui, desk);
        });
    });
}

/// The way into draw mode, and out of it.
fn draw_mode(ui: &mut Ui, desk: &mut Desk<'_>) {
    let action = Action::ToggleDrawing;
    let (enabled, on) = (action.is_enabled(desk.program), action.is_ticked(desk.program));
    let name = desk.texts.get(action.key()).into_owned();
    let text = format!("{}  {name}", crate::ui::icons::of_action(action));
    let response = ui.add_enabled(enabled, Button::new(text).selected(on)).on_hover_text(desk.hint(action));
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, enabled, on, name.as_str()));
    if response.clicked() {
        desk.push(Command::Run(action));
    }
}

/// Looks like a field and opens the search.
fn search(ui: &mut Ui, desk: &mut Desk<'_>) {
    const WIDEST: f32 = 260.0;
    const OTHERS: f32 = 690.0;
    let width = (ui.available_width() - OTHERS).clamp(36.0, WIDEST);
    let name = desk.texts.get("toolbar-search").into_owned();
    let text =
        if width < 120.0 { icon::MAGNIFYING_GLASS.to_owned() } else { format!("{}  {name}", icon::MAGNIFYING_GLASS) };
    let label = RichText::new(text).color(desk.theme.text.secondary);
    let button = Button::new(label).fill(desk.theme.ground.field).stroke(desk.theme.hairline()).truncate();
    let response = ui.add_sized([width, 28.0], button).on_hover_text(desk.hint(Action::Find));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name.as_str()));
    if response.clicked() {
        desk.push(Command::Run(Action::Find));
    }
}

/// The date shown; laid out from the right, hence in reverse.
fn date(ui: &mut Ui, desk: &mut Desk<'_>) {
    const FIELD: f32 = 92.0;
    let today = desk.program.environment.clock.today();
    let shown = desk.program.session.date();
    let name = desk.texts.get("action-today").into_owned();
    let button = Button::new(name).selected(shown == today);
    if ui.add(button).on_hover_text(desk.hint(Action::Today)).clicked() {
        desk.push(Command::Run(Action::Today));
    }
    desk.icon_button(ui, Action::NextMonth);
    desk.icon_button(ui, Action::NextDay);
    let park = desk.park();
    if let Some(day) = calendar_button(ui, desk.theme, &desk.texts, shown, park.as_deref()) {
        desk.program.session.show_date(day);
    }
    let texts = desk.texts.clone();
    let form = Form::new(desk.theme, &texts, "date shown");
    let caption = texts.get("toolbar-date").into_owned();
    let typed = forms::bare_date(ui, &form, &caption, shown, FIELD);
    if let Some(day) = typed {
        desk.program.session.show_date(day);
    }
    desk.icon_button(ui, Action::PreviousDay);
    desk.icon_button(ui, Action::PreviousMonth);
    let weekday = RichText::new(desk.texts.weekday_short(chrono::Datelike::weekday(&shown).into()))
        .color(desk.theme.text.secondary);
    ui.label(weekday);
}

fn colours(ui: &mut Ui, desk: &mut Desk<'_>) {
    let name = |mode: ColourMode| desk.texts.get(Action::ColourBy(mode).key()).into_owned();
    let mut mode = desk.program.session.colouring;
    let response = ComboBox::from_id_salt("colouring").width(150.0).selected_text(name(mode)).show_ui(ui, |ui| {
        for candidate in ColourMode::ALL {
            ui.selectable_value(&mut mode, candidate, name(candidate));
        }
    });
    let caption = desk.texts.get("toolbar-colours").into_owned();
    response.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, caption.as_str()));
    desk.program.session.colouring = mode;
}
