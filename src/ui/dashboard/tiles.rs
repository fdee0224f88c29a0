//! The big figures, each with its name above and what it is made of below.

use egui::{Align, Layout, Rect, RichText, Sense, Ui, UiBuilder, vec2};

use super::scope::{Shown, amount};
use crate::message;
use crate::text::Texts;
use crate::ui::theme::{Theme, mix, title_style};

/// The least width of a tile, in points.
const WIDTH: f32 = 184.0;
const HEIGHT: f32 = 84.0;

/// A figure with its name and what it is made of.
struct Tile {
    name: String,
    figure: String,
    detail: String,
    /// The part of a thin bar that is filled.
    part: Option<f64>,
    tip: Option<String>,
}

/// Draws the figures in as many columns as there is room for.
pub(super) fn show(ui: &mut Ui, shown: &Shown, theme: &Theme, texts: &Texts) {
    let tiles = tiles(shown, texts);
    let width = ui.available_width();
    let gap = theme.space.huge;
    // Only numbers that divide six leave no gap at the end.
    let columns = [6_u8, 3, 2].into_iter().find(|count| fits(width, *count, gap)).unwrap_or(1);
    let each = ((width - gap * f32::from(columns - 1)) / f32::from(columns)).floor();
    let top = ui.cursor().min;
    let mut end = top;
    let (mut column, mut row) = (0_u8, 0_u8);
    for tile in &tiles {
        let offset = vec2(f32::from(column) * (each + gap), f32::from(row) * (HEIGHT + theme.space.large));
        let rect = Rect::from_min_size(top + offset, vec2(each, HEIGHT));
        show_tile(ui, rect, tile, theme);
        end = rect.max;
        column = (column + 1) % columns;
        row += u8::from(column == 0);
    }
    ui.advance_cursor_after_rect(Rect::from_min_max(top, egui::pos2(top.x + width, end.y)));
}

fn fits(width: f32, columns: u8, gap: f32) -> bool {
    width >= WIDTH.mul_add(f32::from(columns), gap * f32::from(columns - 1))
}

fn show_tile(ui: &mut Ui, rect: Rect, tile: &Tile, theme: &Theme) {
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, theme.hairline());
    let content = rect.with_min_y(rect.top() + theme.space.small);
    let mut ui = ui.new_child(UiBuilder::new().max_rect(content).layout(Layout::top_down(Align::Min)));
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.add(egui::Label::new(RichText::new(&tile.name).small().color(theme.text.secondary)).truncate());
    let figure = RichText::new(&tile.figure).text_style(title_style()).color(theme.text.strong);
    let label = ui.add(egui::Label::new(figure).truncate());
    if let Some(tip) = &tile.tip {
        label.on_hover_text(tip);
    }
    // A tile without a bar keeps its place, so that all details stand on one line.
    let (bar_rect, _) = ui.allocate_exact_size(vec2(rect.width(), 4.0), Sense::hover());
    if let Some(part) = tile.part {
        bar(&ui, bar_rect, part, theme);
    }
    ui.add_space(2.0);
    ui.add(egui::Label::new(RichText::new(&tile.detail).small().color(theme.text.secondary)).truncate());
}

/// A thin bar, filled from the left.
#[expect(clippy::cast_possible_truncation, reason = "a part of one")]
pub(super) fn bar(ui: &Ui, rect: Rect, part: f64, theme: &Theme) {
    let ground = mix(theme.ground.panel, theme.text.secondary, 0.18);
    let corner = rect.height() / 2.0;
    ui.painter().rect_filled(rect, corner, ground);
    let filled = rect.width() * part.clamp(0.0, 1.0) as f32;
    ui.painter().rect_filled(rect.with_max_x(rect.left() + filled), corner, theme.status.r#let);
}

fn tiles(shown: &Shown, texts: &Texts) -> [Tile; 6] {
    let total = &shown.total;
    let sums = &total.sums;
    let ratio = |part: Option<f64>| part.map_or_else(|| "—".to_owned(), |part| texts.percent(part));
    let named = |key: &str, figure: String, detail: String| Tile {
        name: texts.get(key).into_owned(),
        figure,
        detail,
        part: None,
        tip: None,
    };
    let area = |area: f64| texts.area(area);
    let by_area = message!(texts, "dashboard-by-area-detail", taken = area(sums.area_let), lettable = area(sums.area));
    let by_units = message!(texts, "dashboard-by-units-detail", taken = sums.units_let, lettable = sums.units);
    let by_seats = message!(texts, "dashboard-by-seats-detail", taken = sums.seats_let, lettable = sums.seats);
    let vacancy = message!(texts, "dashboard-vacancy-detail", area = area(sums.area_vacant()));
    let unavailable = message!(texts, "dashboard-vacant-units-detail", count = sums.units_unavailable);
    let (rent, rent_detail) = match shown.currency {
        Some(currency) => {
            let each = total.rent_per_square_metre.unwrap_or_default();
            let detail = message!(texts, "dashboard-rent-detail", rent = amount(each, currency, texts));
            (amount(sums.rent, currency, texts), detail)
        }
        None => ("—".to_owned(), texts.get("dashboard-rent-mixed").into_owned()),
    };
    [
        Tile { part: total.by_area, ..named("dashboard-by-area", ratio(total.by_area), by_area) },
        Tile { part: total.by_units, ..named("dashboard-by-units", ratio(total.by_units), by_units) },
        Tile { part: total.by_seats, ..named("dashboard-by-seats", ratio(total.by_seats), by_seats) },
        Tile {
            tip: Some(texts.get("dashboard-vacancy-tip").into_owned()),
            ..named("dashboard-vacancy", ratio(total.vacancy_rate), vacancy)
        },
        named("dashboard-rent", rent, rent_detail),
        named("dashboard-vacant-units", texts.integer(sums.units_vacant), unavailable),
    ]
}
