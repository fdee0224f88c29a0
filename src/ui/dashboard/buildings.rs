//! Parks and their buildings as rows: a click shows one's figures large.

use egui::accesskit::Role;
use egui::{Align2, FontId, Rect, ScrollArea, Sense, TextStyle, Ui, WidgetInfo, pos2, vec2};

use super::scope::{Scope, Shown, building_name, currency, park_name};
use super::{DashboardEvent, heading, tiles};
use crate::figures::{Dashboard, Ratios};
use crate::model::Currency;
use crate::text::Texts;
use crate::ui::theme::{Theme, fonts};

const ROW_HEIGHT: f32 = 28.0;
/// The least width of names.
const NAME: f32 = 160.0;
/// The room that names and every column ask for.
pub(super) const FULL_WIDTH: f32 = 904.0;
/// Below this the let area is left to the big figures.
const NARROW: f32 = 776.0;
/// The room of a thin bar.
const BAR: f32 = 60.0;

/// A column of figures.
#[derive(Clone, Copy)]
struct Column {
    head: &'static str,
    width: f32,
    text: fn(&Ratios, &Texts) -> String,
    /// The part of a thin bar beside the text.
    part: Option<fn(&Ratios) -> Option<f64>>,
}

const fn column(head: &'static str, width: f32, text: fn(&Ratios, &Texts) -> String) -> Column {
    Column { head, width, text, part: None }
}

const COLUMNS: [Column; 8] = [
    column("dashboard-column-area", 80.0, |total, texts| texts.decimal(total.sums.area, 0)),
    column("dashboard-column-let", 84.0, |total, texts| texts.decimal(total.sums.area_let, 0)),
    Column {
        part: Some(|total| total.by_area),
        ..column("dashboard-column-by-area", 72.0 + BAR, |total, texts| percent(total.by_area, texts))
    },
    column("dashboard-column-by-units", 68.0, |total, texts| percent(total.by_units, texts)),
    column("dashboard-column-by-seats", 76.0, |total, texts| percent(total.by_seats, texts)),
    column("dashboard-column-vacancy", 68.0, |total, texts| percent(total.vacancy_rate, texts)),
    column("dashboard-column-vacant", 64.0, |total, texts| texts.integer(total.sums.units_vacant)),
    column("dashboard-column-rent", 104.0, |total, texts| texts.amount_short(total.sums.rent.rounded_to_units())),
];

/// The columns that there is room for: first the bar goes, then the let area.
fn columns(width: f32) -> Vec<Column> {
    let mut columns = COLUMNS.to_vec();
    if width < FULL_WIDTH {
        for column in columns.iter_mut().filter(|column| column.part.is_some()) {
            column.part = None;
            column.width -= BAR;
        }
    }
    if width < NARROW {
        columns.retain(|column| column.head != "dashboard-column-let");
    }
    columns
}

fn percent(part: Option<f64>, texts: &Texts) -> String {
    part.map_or_else(|| "—".to_owned(), |part| texts.percent(part))
}

/// A park or a building.
struct Row<'a> {
    name: String,
    total: &'a Ratios,
    scope: Scope,
    event: DashboardEvent,
    is_park: bool,
    currency: Option<Currency>,
}

/// Draws the rows; answers which was clicked.
pub(super) fn show(
    ui: &mut Ui,
    dashboard: &Dashboard,
    shown: &Shown,
    theme: &Theme,
    texts: &Texts,
) -> Option<DashboardEvent> {
    heading(ui, &texts.get("dashboard-buildings"), theme);
    let currencies: Vec<Option<Currency>> = dashboard.parks.iter().map(currency).collect();
    let common = currencies.first().copied().flatten().filter(|_| currencies.windows(2).all(|pair| pair[0] == pair[1]));
    let mut event = None;
    ScrollArea::horizontal().id_salt("dashboard-buildings").auto_shrink([false, true]).show(ui, |ui| {
        let columns = columns(ui.available_width());
        let figures: f32 = columns.iter().map(|column| column.width).sum();
        let width = ui.available_width().max(NAME + figures);
        ui.spacing_mut().item_spacing.y = 0.0;
        show_heads(ui, width, &columns, common, theme, texts);
        for row in rows(dashboard, common) {
            let is_shown = shown.scope == row.scope;
            if show_row(ui, width, &columns, &row, is_shown, theme, texts) {
                event = Some(row.event);
            }
        }
    });
    event
}

fn rows(dashboard: &Dashboard, common: Option<Currency>) -> impl Iterator<Item = Row<'_>> {
    dashboard.parks.iter().flat_map(move |park| {
        let currency = currency(park).filter(|_| common.is_none());
        let head = Row {
            name: park_name(park),
            total: &park.total,
            scope: Scope::Park(park.id),
            event: DashboardEvent::Park(park.id),
            is_park: true,
            currency,
        };
        let buildings = park.buildings.iter().map(move |building| Row {
            name: building_name(building),
            total: &building.total,
            scope: Scope::Building(building.id),
            event: DashboardEvent::Building(building.id),
            is_park: false,
            currency,
        });
        std::iter::once(head).chain(buildings)
    })
}

fn show_heads(ui: &mut Ui, width: f32, columns: &[Column], common: Option<Currency>, theme: &Theme, texts: &Texts) {
    let (rect, _) = ui.allocate_exact_size(vec2(width, ROW_HEIGHT), Sense::hover());
    let font = FontId::new(theme.type_size.secondary, fonts::bold());
    let currency = common.map_or_else(String::new, |currency| texts.currency(currency));
    let mut right = rect.right() - theme.space.small;
    for column in columns.iter().rev() {
        let head = texts.with(column.head, &[("currency", currency.as_str().into())]);
        let at = pos2(right, rect.center().y);
        ui.painter().text(at, Align2::RIGHT_CENTER, head.trim_end(), font.clone(), theme.text.secondary);
        right -= column.width;
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, theme.hairline());
}

fn show_row(
    ui: &mut Ui,
    width: f32,
    columns: &[Column],
    row: &Row<'_>,
    is_shown: bool,
    theme: &Theme,
    texts: &Texts,
) -> bool {
    let (rect, response) = ui.allocate_exact_size(vec2(width, ROW_HEIGHT), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_shown, &row.name));
    if !ui.is_rect_visible(rect) {
        return response.clicked();
    }
    if is_shown {
        ui.painter().rect_filled(rect, theme.corner(), theme.accent.soft);
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, theme.corner(), theme.ground.hover);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, theme.hairline());
    let body = TextStyle::Body.resolve(ui.style());
    let font = if row.is_park { FontId::new(body.size, fonts::bold()) } else { body };
    let colour = if row.is_park { theme.text.strong } else { theme.text.body };
    let right = show_figures(ui, rect, columns, row, &font, theme, texts);
    let indent = theme.space.small + if row.is_park { 0.0 } else { theme.space.large };
    let mut job = egui::text::LayoutJob::simple_singleline(row.name.clone(), font, colour);
    job.wrap = egui::text::TextWrapping::truncate_at_width(right - rect.left() - indent - theme.space.small);
    let name = ui.painter().layout_job(job);
    let at = pos2(rect.left() + indent, rect.center().y - name.size().y / 2.0);
    let is_cut = name.elided;
    ui.painter().galley(at, name, colour);
    let response = if is_cut { response.on_hover_text(&row.name) } else { response };
    response.clicked()
}

/// Draws a row's figures; answers where the first of them begins.
fn show_figures(
    ui: &Ui,
    rect: Rect,
    columns: &[Column],
    row: &Row<'_>,
    font: &FontId,
    theme: &Theme,
    texts: &Texts,
) -> f32 {
    let mut right = rect.right() - theme.space.small;
    for (index, column) in columns.iter().enumerate().rev() {
        let mut text = (column.text)(row.total, texts);
        if let Some(currency) = row.currency.filter(|_| index + 1 == columns.len()) {
            text = texts.money_short(row.total.sums.rent.rounded_to_units(), currency);
        }
        let at = pos2(right, rect.center().y);
        ui.painter().text(at, Align2::RIGHT_CENTER, text, font.clone(), theme.text.body);
        if let Some(part) = column.part.and_then(|part| part(row.total)) {
            // Right of the longest text: 100,0 %.
            let bar = Rect::from_center_size(pos2(right - 90.0, rect.center().y), vec2(56.0, 4.0));
            tiles::bar(ui, bar, part, theme);
        }
        right -= column.width;
    }
    right
}
