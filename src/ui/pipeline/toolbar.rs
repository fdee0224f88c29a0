//! What stands above the columns: the filters, and how many wait and are near their limit.

use egui::{ComboBox, RichText, TextEdit, TextWrapMode, Ui, WidgetInfo};
use egui_phosphor::regular as icon;

use super::known::View;
use crate::app::{Action, Command, Tab};
use crate::message;
use crate::ui::desk::Desk;

/// Shows it.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, view: &View) {
    ui.horizontal_wrapped(|ui| {
        // What does not fit goes to the next line as a whole.
        ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
        search(ui, desk);
        choose_park(ui, desk);
        let text = format!("{}  {}", icon::HOURGLASS_LOW, desk.texts.get("pipeline-near"));
        let is_on = desk.program.session.board.near;
        let toggle = ui.selectable_label(is_on, text).on_hover_text(desk.texts.get("pipeline-near-hint"));
        let name = desk.texts.get("pipeline-near").into_owned();
        toggle.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, is_on, name.as_str()));
        if toggle.clicked() {
            desk.program.session.board.near = !is_on;
        }
        ui.add_space(desk.theme.space.small);
        summary(ui, desk, view);
    });
}

fn search(ui: &mut Ui, desk: &mut Desk<'_>) {
    let label = desk.texts.get("pipeline-search").into_owned();
    let hint = format!("{} {label}", icon::MAGNIFYING_GLASS);
    let filter = &mut desk.program.session.board.filter;
    let field = TextEdit::singleline(filter).id_salt("pipeline filter").hint_text(hint).desired_width(140.0);
    let response = ui.add(field);
    response.widget_info(|| {
        let mut info = WidgetInfo::text_edit(true, filter.as_str(), filter.as_str(), &label);
        info.label = Some(label.clone());
        info
    });
}

/// Of which park startups are shown; nothing to choose where there is one alone.
fn choose_park(ui: &mut Ui, desk: &mut Desk<'_>) {
    let parks = desk.layout.parks_in_order();
    if parks.len() < 2 {
        return;
    }
    let texts = &desk.texts;
    let chosen = &mut desk.program.session.board.park;
    let all = texts.get("pipeline-all-parks").into_owned();
    let park = chosen.and_then(|park| desk.layout.park(park));
    let shown = park.map_or_else(|| all.clone(), |park| texts.park_name(park));
    let list = ComboBox::from_id_salt("pipeline park").selected_text(shown).width(112.0).truncate();
    let response = list.show_ui(ui, |ui| {
        ui.selectable_value(chosen, None, all);
        for park in parks {
            ui.selectable_value(chosen, Some(park.id), texts.park_name(park));
        }
    });
    let label = texts.get("pipeline-park").into_owned();
    response.response.widget_info(|| WidgetInfo::labeled(egui::Role::ComboBox, true, label.as_str()));
}

fn summary(ui: &mut Ui, desk: &mut Desk<'_>, view: &View) {
    let (texts, theme) = (desk.texts.clone(), desk.theme);
    let small = |text: String| RichText::new(text).size(theme.type_size.secondary);
    ui.label(small(message!(texts, "pipeline-waiting", count = view.waiting)).color(theme.text.secondary));
    if view.near > 0 {
        let text = message!(texts, "pipeline-near-count", count = view.near);
        ui.label(small(format!("{} {text}", icon::WARNING)).color(theme.message.warning))
            .on_hover_text(texts.get("pipeline-near-count-hint"));
    }
    if view.over > 0 {
        let text = message!(texts, "pipeline-over-count", count = view.over);
        ui.label(small(format!("{} {text}", icon::WARNING_CIRCLE)).color(theme.message.error))
            .on_hover_text(texts.get("pipeline-over-count-hint"));
    }
    if view.unstaged > 0 {
        let text = small(message!(texts, "pipeline-unstaged", count = view.unstaged));
        if ui.link(text).on_hover_text(texts.get("pipeline-unstaged-hint")).clicked() {
            desk.push(Command::Run(Action::Show(Tab::Startups)));
        }
    }
}
