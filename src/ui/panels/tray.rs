//! The bottom panel: who is to be placed, as cards that can be chosen or dragged onto a unit.

use std::sync::Arc;

use chrono::NaiveDate;
use egui::{RichText, TextEdit, Ui, vec2};
use egui_phosphor::regular as icon;

use super::card::{self, Waiting};
use crate::app::{Action, Command};
use crate::figures::standing;
use crate::message;
use crate::model::{Layout, ParkId, Startup, Tenancy};
use crate::ui::cached::cached;
use crate::ui::desk::Desk;

/// The width of a card in points.
const WIDTH: f32 = 216.0;

/// Shows the panel.
pub(in crate::ui) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let park = desk.park().map(|park| park.id);
    let date = desk.program.session.date();
    let filter = desk.program.session.tray_filter.clone();
    let everywhere = ui.data(|data| data.get_temp::<bool>(everywhere_id())).unwrap_or(false);
    let scope = if everywhere { None } else { park };
    let key = (desk.program.document.version(), date, filter.clone(), scope);
    let waiting = cached(ui, egui::Id::unique("who is to be placed"), key, || waiting(desk, scope, date, &filter));
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
        for (index, somebody) in waiting.iter().enumerate().skip(first).take(count) {
            let corner = origin + vec2((WIDTH + gap) * index as f32, 0.0);
            let place = egui::Rect::from_min_size(corner, vec2(WIDTH, height - gap));
            card::show(ui, desk, somebody, place);
        }
    });
}

fn everywhere_id() -> egui::Id {
    egui::Id::unique("tray shows every park")
}

/// Tenants that lost a unit when the plan was redrawn, then startups that look for one.
fn waiting(desk: &Desk<'_>, park: Option<ParkId>, date: NaiveDate, filter: &str) -> Vec<Waiting> {
    let tenants = tenants(&desk.layout, park, date, filter).into_iter().map(Waiting::Tenant);
    tenants.chain(startups(&desk.layout, park, date, filter).into_iter().map(Waiting::Startup)).collect()
}

/// Those of the park, and those of whom nothing says in which park they were.
fn tenants(layout: &Layout, park: Option<ParkId>, date: NaiveDate, filter: &str) -> Vec<Arc<Tenancy>> {
    let mut list = crate::figures::waiting(layout, date);
    list.retain(|tenancy| {
        let home = crate::figures::home_of(layout, tenancy);
        let lost = tenancy.to_place.iter().map(|displaced| displaced.code.as_str()).collect::<Vec<_>>().join(" ");
        let startup = layout.startup(tenancy.startup);
        let said = startup.map(|startup| said_of(startup)).unwrap_or_default();
        let is_here = park.is_none() || home.is_none() || home == park;
        is_here && has_words(&format!("{said} {lost}"), filter)
    });
    list
}

fn said_of(startup: &Startup) -> String {
    format!("{} {} {}", startup.name, startup.sector, startup.other_name)
}

fn has_words(text: &str, filter: &str) -> bool {
    let text = text.to_lowercase();
    filter.split_whitespace().all(|word| text.contains(&word.to_lowercase()))
}

/// Startups that look for something and have no tenancy in place or to come, those that can move in first first.
fn startups(layout: &Layout, park: Option<ParkId>, date: NaiveDate, filter: &str) -> Vec<Arc<Startup>> {
    let mut list: Vec<Arc<Startup>> = layout
        .startups()
        .filter(|startup| {
            let Some(needs) = &startup.needs else { return false };
            let is_here = park.is_none() || needs.park.is_none() || needs.park == park;
            let held = layout.tenancies_of(startup.id);
            let is_placed = held.iter().any(|tenancy| {
                tenancy.state.is_committed() && standing(tenancy, date) != crate::figures::Standing::Ended
            });
            is_here && !is_placed && has_words(&said_of(startup), filter)
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
        let text = desk.texts.get("tray-everywhere");
        if desk.theme.boxes(ui, |ui| ui.checkbox(&mut everywhere, text)).changed() {
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
