//! The bar of draw mode: tools, what is drawn, what can be done with the selection; and a line that says how.

use egui::{Button, ComboBox, Frame, RichText, Ui, vec2};

use crate::app::{Action, Command, MirrorWay, Tool};
use crate::model::UnitUse;
use crate::ui::desk::Desk;
use crate::ui::icons;

/// Shows the bar.
pub(in crate::ui) fn bar(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        for tool in Tool::ALL {
            if matches!(tool, Tool::Rectangle | Tool::Split | Tool::Door | Tool::Caption) {
                ui.separator();
            }
            tool_button(ui, desk, tool);
        }
        ui.separator();
        usage(ui, desk);
        ui.separator();
        let of_selection = [
            Action::TurnUnits,
            Action::MirrorUnits(MirrorWay::LeftRight),
            Action::MirrorUnits(MirrorWay::UpDown),
            Action::MergeUnits,
            Action::CopyUnits,
            Action::PasteUnits,
            Action::RemoveUnits,
        ];
        for action in of_selection {
            desk.icon_button(ui, action);
        }
        ui.separator();
        desk.icon_button(ui, Action::EditGrid);
    });
}

fn tool_button(ui: &mut Ui, desk: &mut Desk<'_>, tool: Tool) {
    let action = Action::TakeTool(tool);
    let selected = action.is_ticked(desk.program);
    let colour = if selected { desk.theme.text_on_accent() } else { desk.theme.text.body };
    let icon = RichText::new(icons::of_action(action)).size(17.0).color(colour);
    let mut button = Button::new(icon).frame_when_inactive(false).min_size(vec2(30.0, 28.0));
    if selected {
        button = button.fill(desk.theme.accent.fill).frame_when_inactive(true);
    }
    let name = desk.texts.get(tool.key()).into_owned();
    let hint = format!("{}\n{}", desk.hint(action), desk.texts.get(tool.hint_key()));
    let response = ui.add(button).on_hover_text(hint);
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, selected, name.as_str()));
    if response.clicked() {
        desk.push(Command::Run(action));
    }
}

/// What is drawn: a room of some use, a corridor, a stair.
fn usage(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(drawing) = &desk.program.session.drawing else { return };
    let (mut usage, draws) = (drawing.usage, drawing.tool.draws_units());
    let caption = desk.texts.get("draw-use").into_owned();
    ui.add_enabled_ui(draws, |ui| {
        let combo = ComboBox::from_id_salt("what is drawn").width(132.0).height(400.0);
        let response = combo.selected_text(desk.texts.unit_use(usage)).show_ui(ui, |ui| {
            for candidate in UnitUse::ALL {
                let swatch = RichText::new("■").color(desk.theme.usage(candidate));
                ui.horizontal(|ui| {
                    ui.label(swatch);
                    ui.selectable_value(&mut usage, candidate, desk.texts.unit_use(candidate));
                });
            }
        });
        response.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, draws, caption.as_str()));
    });
    if let Some(drawing) = &mut desk.program.session.drawing {
        drawing.usage = usage;
    }
}

/// How the tool in hand is used.
pub(in crate::ui) fn hint(ui: &mut Ui, desk: &Desk<'_>) {
    let Some(drawing) = &desk.program.session.drawing else { return };
    let sentence = desk.texts.get(drawing.tool.hint_key()).into_owned();
    let frame = Frame::new().fill(desk.theme.ground.panel).inner_margin(egui::Margin::symmetric(12, 4));
    frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let text = RichText::new(sentence).size(desk.theme.type_size.secondary).color(desk.theme.text.secondary);
        ui.add(egui::Label::new(text).truncate());
    });
}
