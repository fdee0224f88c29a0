//! The bottom panel: the startups to be placed, as cards that can be chosen or dragged onto a unit.

use std::sync::Arc;

use chrono::NaiveDate;
use egui::{RichText, Sense, TextEdit, Ui, vec2};
use egui_phosphor::regular as icon;

use crate::app::{Action, Command, Intent, Selected, Tab};
use crate::figures::standing;
use crate::message;
use crate::model::{Layout, Needs, ParkId, Startup, StartupId};
use crate::ui::cached::cached;
use crate::ui::desk::Desk;

/// The width of a card in points.
const WIDTH: f32 = 216.0;

/// Shows the panel.
pub(in crate::ui) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let park = desk.park().map(|park| park.id);
    let date = desk.program.session.date;
    let filter = desk.program.session.tray_filter.clone();
    let everywhere = ui.data(|data| data.get_temp::<bool>(everywhere_id())).unwrap_or(false);
    let scope = if everywhere { None } else { park };
    let key = (desk.program.document.version(), date, filter.clone(), scope);
    let waiting =
        cached(ui, egui::Id::unique("startups to be placed"), key, || waiting(&desk.layout, scope, date, &filter));
    head(ui, desk, waiting.len());
    ui.add_space(desk.theme.space.tiny);
    if waiting.is_empty() {
        let key = if filter.is_empty() { "tray-empty" } else { "tray-none-found" };
        ui.label(RichText::new(desk.texts.get(key)).color(desk.theme.text.secondary));
        return;
    }
    let cards = egui::ScrollArea::horizontal()
        .auto_shrink([false, false])
        .scroll_source(egui::scroll_area::ScrollSource::SCROLL_BAR | egui::scroll_area::ScrollSource::MOUSE_WHEEL);
    cards.show_viewport(ui, |ui, view| {
        let gap = desk.theme.space.small;
        let height = ui.available_height();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place on the screen")]
        let (first, count) =
            ((view.min.x / (WIDTH + gap)).max(0.0) as usize, (view.width() / (WIDTH + gap)) as usize + 2);
        ui.set_width((WIDTH + gap) * waiting.len() as f32);
        ui.set_height(height);
        let origin = ui.min_rect().min;
        for (index, startup) in waiting.iter().enumerate().skip(first).take(count) {
            let corner = origin + vec2((WIDTH + gap) * index as f32, 0.0);
            let place = egui::Rect::from_min_size(corner, vec2(WIDTH, height - gap));
            card(ui, desk, startup, place);
        }
    });
}

fn everywhere_id() -> egui::Id {
    egui::Id::unique("tray shows every park")
}

/// Startups that look for something and have no tenancy in place or to come, those that can move in first first.
fn waiting(layout: &Layout, park: Option<ParkId>, date: NaiveDate, filter: &str) -> Vec<Arc<Startup>> {
    let words: Vec<String> = filter.split_whitespace().map(str::to_lowercase).collect();
    let mut list: Vec<Arc<Startup>> = layout
        .startups()
        .filter(|startup| {
            let Some(needs) = &startup.needs else { return false };
            let is_here = park.is_none() || needs.park.is_none() || needs.park == park;
            let held = layout.tenancies_of(startup.id);
            let is_placed = held.iter().any(|tenancy| {
                tenancy.state.is_committed() && standing(tenancy, date) != crate::figures::Standing::Ended
            });
            let text = format!("{} {} {}", startup.name, startup.sector, startup.other_name).to_lowercase();
            is_here && !is_placed && words.iter().all(|word| text.contains(word))
        })
        .cloned()
        .collect();
    list.sort_by(|a, b| {
        let earliest = |startup: &Startup| startup.needs.as_ref().and_then(|needs| needs.earliest);
        earliest(a).cmp(&earliest(b)).then_with(|| a.name.cmp(&b.name)).then(a.id.cmp(&b.id))
    });
    list
}

fn head(ui: &mut Ui, desk: &mut Desk<'_>, count: usize) {
    ui.horizontal(|ui| {
        let heading = message!(desk.texts, "tray-heading", count = count);
        ui.label(RichText::new(heading).text_style(egui::TextStyle::Heading));
        ui.add_space(desk.theme.space.medium);
        let hint = desk.texts.get("tray-search").into_owned();
        let field =
            TextEdit::singleline(&mut desk.program.session.tray_filter).hint_text(hint.as_str()).desired_width(200.0);
        let response = ui.add(field);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, hint.as_str()));
        let mut everywhere = ui.data(|data| data.get_temp::<bool>(everywhere_id())).unwrap_or(false);
        if ui.checkbox(&mut everywhere, desk.texts.get("tray-everywhere")).changed() {
            ui.data_mut(|data| data.insert_temp(everywhere_id(), everywhere));
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let text = format!("{}  {}", icon::PLUS, desk.texts.get("action-add-startup"));
            if ui.add(egui::Button::new(text).frame_when_inactive(false)).clicked() {
                desk.push(Command::Run(Action::AddStartup));
            }
        });
    });
}

fn card(ui: &mut Ui, desk: &mut Desk<'_>, startup: &Arc<Startup>, place: egui::Rect) {
    let theme = desk.theme;
    let chosen = desk.program.session.chosen_startup() == Some(startup.id);
    let id = egui::Id::unique(("card", startup.id));
    let response = ui.interact(place, id, Sense::click_and_drag());
    let lines = lines(desk, startup);
    let spoken = lines.join(", ");
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, chosen, spoken.as_str()));
    let fill = if chosen {
        theme.accent.soft
    } else if response.hovered() {
        theme.ground.hover
    } else {
        theme.ground.raised
    };
    let edge = if chosen || response.has_focus() { theme.accent.fill } else { theme.ground.hairline };
    ui.painter().rect(place, theme.corner(), fill, egui::Stroke::new(1.0, edge), egui::StrokeKind::Inside);
    content(ui, desk, &lines, place);
    response.dnd_set_drag_payload(startup.id);
    if response.drag_started() {
        choose(desk, startup.id);
    }
    if response.dragged() {
        ghost(ui, desk, startup);
    }
    if response.clicked() {
        if chosen {
            desk.program.session.intent = Intent::Select;
        } else {
            choose(desk, startup.id);
        }
    }
    if response.double_clicked() {
        desk.program.session.inspected = Selected::Startup(startup.id);
    }
    response.on_hover_cursor(egui::CursorIcon::Grab).on_hover_text(desk.texts.get("tray-card-hint"));
}

fn choose(desk: &mut Desk<'_>, startup: StartupId) {
    let session = &mut desk.program.session;
    session.intent = Intent::Allocate(startup);
    session.tab = Tab::Plan;
    if session.selection.is_empty() {
        session.inspected = Selected::Startup(startup);
    }
}

fn content(ui: &Ui, desk: &Desk<'_>, lines: &[String], place: egui::Rect) {
    let theme = desk.theme;
    let painter = ui.painter().with_clip_rect(place.shrink(2.0));
    let mut at = place.min + vec2(theme.space.medium, theme.space.small);
    for (index, line) in lines.iter().enumerate() {
        let (size, colour, family) = if index == 0 {
            (theme.type_size.body, theme.text.strong, crate::ui::theme::fonts::bold())
        } else {
            (theme.type_size.secondary, theme.text.secondary, egui::FontFamily::Proportional)
        };
        let mut job = egui::text::LayoutJob::simple_singleline(line.clone(), egui::FontId::new(size, family), colour);
        job.wrap = egui::text::TextWrapping::truncate_at_width(place.width() - 2.0 * theme.space.medium);
        let galley = painter.layout_job(job);
        let height = galley.size().y;
        painter.galley(at, galley, colour);
        at.y += height + 1.0;
    }
}

/// The name, the stage and sector, what is needed, and by when.
fn lines(desk: &Desk<'_>, startup: &Startup) -> Vec<String> {
    let texts = &desk.texts;
    let nothing = Needs::default();
    let needs = startup.needs.as_ref().unwrap_or(&nothing);
    let stage = startup.stage_at(desk.program.session.date).map(|stage| texts.stage(stage));
    let about: Vec<String> =
        stage.into_iter().chain(Some(startup.sector.clone()).filter(|sector| !sector.is_empty())).collect();
    let mut room = Vec::new();
    room.extend(needs.area.map(|area| message!(texts, "need-area", area = texts.area(area))));
    if needs.seats > 0 {
        room.push(message!(texts, "need-seats", seats = needs.seats));
    }
    room.extend(needs.services.iter().map(|service| texts.service(*service)));
    let mut terms = Vec::new();
    terms.extend(needs.earliest.map(|day| message!(texts, "need-from", date = texts.date(day))));
    let park = needs.park.and_then(|park| desk.layout.park(park).cloned()).or_else(|| desk.park());
    if let (Some(limit), Some(park)) = (needs.rent_limit, park) {
        terms.push(message!(texts, "need-rent", rent = texts.money_short(limit, park.currency)));
    }
    let mut lines = vec![startup.name.clone(), about.join(" · "), room.join(" · "), terms.join(" · ")];
    lines.retain(|line| !line.is_empty());
    lines
}

/// The card's name under the pointer while it is dragged.
fn ghost(ui: &Ui, desk: &Desk<'_>, startup: &Startup) {
    let Some(pointer) = ui.ctx().pointer_interact_pos() else { return };
    let layer = egui::LayerId::new(egui::Order::Tooltip, egui::Id::unique("dragged card"));
    let painter = ui.ctx().layer_painter(layer);
    let font = egui::FontId::new(desk.theme.type_size.body, crate::ui::theme::fonts::bold());
    let galley = painter.layout_no_wrap(startup.name.clone(), font, desk.theme.text_on_accent());
    let place = egui::Rect::from_min_size(pointer + vec2(14.0, 10.0), galley.size() + vec2(16.0, 10.0));
    painter.rect_filled(place, desk.theme.corner(), desk.theme.accent.fill);
    painter.galley(place.min + vec2(8.0, 5.0), galley, desk.theme.text_on_accent());
}
