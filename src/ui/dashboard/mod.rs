//! The dashboard: what the parks are let for, how full they are, and when tenancies end.
//!
//! It counts nothing itself: every figure comes from [`crate::figures::Dashboard`], which the caller keeps for the version
//! and date shown. It alters nothing: what the user wishes is answered as a [`DashboardEvent`].

mod buildings;
mod expiries;
mod scope;
mod tiles;

use egui::{RichText, ScrollArea, Ui, UiBuilder, vec2};

use crate::figures::{Dashboard, Quarter};
use crate::message;
use crate::model::{BuildingId, ParkId};
use crate::text::Texts;
use crate::ui::theme::{Theme, title_style};

pub use scope::Scope;
use scope::Shown;

/// From this width on, buildings and expiries stand side by side.
const WIDE: f32 = 1240.0;

/// What the dashboard shows.
#[derive(Debug)]
pub struct DashboardInput<'a> {
    /// The figures.
    pub dashboard: &'a Dashboard,
    /// How it looks.
    pub theme: &'a Theme,
    /// The language.
    pub texts: &'a Texts,
    /// What the user chose to see.
    pub state: &'a mut DashboardState,
}

/// What the user chose to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DashboardState {
    /// Whose figures are shown large.
    pub scope: Scope,
}

/// What the user did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DashboardEvent {
    /// Chose a park.
    Park(ParkId),
    /// Chose a building.
    Building(BuildingId),
    /// Asked for the tenancies that may end in a quarter.
    Quarter {
        /// Which quarter.
        quarter: Quarter,
        /// Of what.
        scope: Scope,
    },
}

/// Draws the dashboard into what is left of the room.
pub fn show(ui: &mut Ui, input: DashboardInput<'_>) -> Option<DashboardEvent> {
    let DashboardInput { dashboard, theme, texts, state } = input;
    if dashboard.parks.is_empty() {
        show_nothing(ui, theme, texts);
        return None;
    }
    if !scope::exists(dashboard, state.scope) {
        state.scope = Scope::All;
    }
    let mut event = None;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let shown = Shown::new(dashboard, state.scope, texts);
        show_title(ui, &shown, dashboard, theme, texts);
        ui.add_space(theme.space.large);
        tiles::show(ui, &shown, theme, texts);
        ui.add_space(theme.space.huge);
        event = show_details(ui, &shown, dashboard, theme, texts);
        ui.add_space(theme.space.large);
    });
    match event {
        Some(DashboardEvent::Park(park)) => state.scope = state.scope.toggled(Scope::Park(park)),
        Some(DashboardEvent::Building(building)) => state.scope = state.scope.toggled(Scope::Building(building)),
        Some(DashboardEvent::Quarter { .. }) | None => {}
    }
    event
}

fn show_title(ui: &mut Ui, shown: &Shown, dashboard: &Dashboard, theme: &Theme, texts: &Texts) {
    ui.horizontal(|ui| {
        ui.label(RichText::new(&shown.name).text_style(title_style()).color(theme.text.strong));
        let date = message!(texts, "dashboard-as-of", date = texts.date(dashboard.as_of));
        ui.label(RichText::new(date).color(theme.text.secondary));
    });
}

/// Buildings and expiries: side by side where there is room.
fn show_details(
    ui: &mut Ui,
    shown: &Shown,
    dashboard: &Dashboard,
    theme: &Theme,
    texts: &Texts,
) -> Option<DashboardEvent> {
    let width = ui.available_width();
    if width < WIDE {
        let quarter = expiries::show(ui, shown, theme, texts);
        ui.add_space(theme.space.huge);
        return buildings::show(ui, dashboard, shown, theme, texts).or(quarter);
    }
    let gap = theme.space.huge * 1.5;
    let left = ((width - gap) * 0.6).round().max(buildings::FULL_WIDTH);
    let top = ui.cursor().min;
    let column = |offset: f32, width: f32| {
        UiBuilder::new().max_rect(egui::Rect::from_min_size(top + vec2(offset, 0.0), vec2(width, f32::INFINITY)))
    };
    let mut table = ui.new_child(column(0.0, left));
    let chosen = buildings::show(&mut table, dashboard, shown, theme, texts);
    let mut chart = ui.new_child(column(left + gap, width - gap - left));
    let quarter = expiries::show(&mut chart, shown, theme, texts);
    ui.advance_cursor_after_rect(table.min_rect().union(chart.min_rect()));
    chosen.or(quarter)
}

/// The heading of a part.
fn heading(ui: &mut Ui, text: &str, theme: &Theme) {
    ui.label(RichText::new(text).heading().color(theme.text.strong));
    ui.add_space(theme.space.tiny);
}

fn show_nothing(ui: &mut Ui, theme: &Theme, texts: &Texts) {
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() / 3.0).max(theme.space.huge));
        ui.label(RichText::new(texts.get("dashboard-empty")).heading().color(theme.text.strong));
        ui.label(RichText::new(texts.get("dashboard-empty-next")).color(theme.text.secondary));
    });
}
