//! When tenancies end: two bars a quarter, the first day a tenant may leave and the end by contract.

use chrono::NaiveDate;
use egui::accesskit::Role;
use egui::{Color32, Rect, RichText, Sense, Stroke, Ui, Vec2b, WidgetInfo, pos2, vec2};
use egui_plot::{Axis, AxisHints, Bar, BarChart, GridMark, Plot, PlotPoint};

use super::scope::{Shown, amount};
use super::{DashboardEvent, heading};
use crate::figures::{Quarter, QuarterExpiries};
use crate::message;
use crate::text::Texts;
use crate::ui::theme::{Theme, mix};

/// How many quarters are drawn: four years.
const QUARTERS: usize = 16;
const HEIGHT: f32 = 240.0;
/// The room that one quarter's name needs, in points.
const NAME: f32 = 60.0;

/// Draws the chart; answers which quarter was clicked.
pub(super) fn show(ui: &mut Ui, shown: &Shown, theme: &Theme, texts: &Texts) -> Option<DashboardEvent> {
    heading(ui, &texts.get("dashboard-expiries"), theme);
    let quarters = &shown.expiries[..shown.expiries.len().min(QUARTERS)];
    if quarters.iter().all(|quarter| quarter.tenancies == 0 && quarter.contract_ends == 0) {
        ui.label(RichText::new(texts.get("dashboard-expiries-none")).color(theme.text.secondary));
        return None;
    }
    show_legend(ui, theme, texts);
    let (frame, columns) = show_bars(ui, quarters, theme, texts);
    let clicked = show_quarters(ui, frame, &columns, quarters, shown, theme, texts);
    let later: u32 = shown.expiries.iter().skip(QUARTERS).map(|quarter| quarter.tenancies).sum();
    if later > 0 {
        let text = message!(texts, "dashboard-expiries-later", count = later);
        ui.label(RichText::new(text).small().color(theme.text.secondary));
    }
    clicked.map(|quarter| DashboardEvent::Quarter { quarter, scope: shown.scope })
}

fn first_colour(theme: &Theme) -> Color32 {
    theme.series(0)
}

fn contract_colour(theme: &Theme) -> Color32 {
    mix(theme.ground.panel, theme.text.secondary, 0.5)
}

fn show_legend(ui: &mut Ui, theme: &Theme, texts: &Texts) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.small;
        for (colour, key) in
            [(first_colour(theme), "dashboard-expiries-first"), (contract_colour(theme), "dashboard-expiries-contract")]
        {
            let (rect, _) = ui.allocate_exact_size(vec2(10.0, 10.0), Sense::hover());
            ui.painter().rect_filled(rect, 2.0, colour);
            ui.label(RichText::new(texts.get(key)).small().color(theme.text.secondary));
            ui.add_space(theme.space.small);
        }
    });
}

/// Draws the bars; answers where they stand, and the room that belongs to each quarter.
fn show_bars(ui: &mut Ui, quarters: &[QuarterExpiries], theme: &Theme, texts: &Texts) -> (Rect, Vec<Rect>) {
    let every: u8 = if ui.available_width() / quarters.len() as f32 >= NAME { 1 } else { 4 };
    let bars = |offset: f64, value: fn(&QuarterExpiries) -> f64| -> Vec<Bar> {
        let bar =
            |(index, quarter): (usize, &QuarterExpiries)| Bar::new(index as f64 + offset, value(quarter)).width(0.34);
        quarters.iter().enumerate().map(bar).collect()
    };
    let chart = |name: &'static str, bars: Vec<Bar>, colour: Color32| {
        let bars = bars.into_iter().map(|bar| bar.fill(colour).stroke(Stroke::NONE)).collect();
        BarChart::new(name, bars).color(colour).allow_hover(false)
    };
    let name = |mark: GridMark, _: &std::ops::RangeInclusive<f64>| {
        let index = whole(mark.value).and_then(|index| quarters.get(index));
        index.map_or_else(String::new, |quarter| quarter_name(quarter.quarter, texts))
    };
    // Where not every quarter can be named, the first of each year is.
    let is_named = |index: &usize| every == 1 || quarters[*index].quarter.quarter == 1;
    let mark = |index: usize| GridMark { value: index as f64, step_size: f64::from(every) };
    let marks = |_| (0..quarters.len()).filter(is_named).map(mark).collect();
    let axis = |axis: AxisHints<'static>| axis.tick_label_color(theme.text.secondary);
    let response = Plot::new("dashboard-expiries")
        .height(HEIGHT)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .allow_double_click_reset(false)
        .show_crosshair(false)
        .show_background(false)
        .show_grid(Vec2b::new(false, true))
        .grid_color(theme.ground.hairline)
        .grid_fade(0.0)
        .sense(Sense::hover())
        .default_x_bounds(-0.5, quarters.len() as f64 - 0.5)
        .include_y(0.0)
        .auto_bounds(Vec2b::new(false, true))
        .x_grid_spacer(marks)
        .custom_x_axes(vec![
            AxisHints::new(Axis::X).formatter(name).label_spacing(8.0..=24.0).tick_label_color(theme.text.secondary),
        ])
        .custom_y_axes(vec![axis(AxisHints::new(Axis::Y)).formatter({
            let texts = texts.clone();
            move |mark, _| texts.decimal(mark.value, 0)
        })])
        .show(ui, |plot| {
            plot.set_plot_bounds_x(-0.5..=quarters.len() as f64 - 0.5);
            plot.bar_chart(chart("first", bars(-0.19, |quarter| quarter.area), first_colour(theme)));
            plot.bar_chart(chart("contract", bars(0.19, |quarter| quarter.contract_end_area), contract_colour(theme)));
        });
    let frame = *response.transform.frame();
    let edge = |index: usize| response.transform.position_from_point(&PlotPoint::new(index as f64 - 0.5, 0.0)).x;
    let column = |index: usize| {
        Rect::from_min_max(pos2(edge(index), frame.top()), pos2(edge(index + 1), frame.bottom())).intersect(frame)
    };
    (frame, (0..quarters.len()).map(column).collect())
}

/// A whole number that is not negative, from one that is meant to be.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "marks are made of whole numbers")]
fn whole(number: f64) -> Option<usize> {
    (number >= -0.01 && (number - number.round()).abs() < 0.01).then(|| number.round() as usize)
}

/// Makes every quarter something to point at, to click and to name; answers which was clicked.
fn show_quarters(
    ui: &Ui,
    frame: Rect,
    columns: &[Rect],
    quarters: &[QuarterExpiries],
    shown: &Shown,
    theme: &Theme,
    texts: &Texts,
) -> Option<Quarter> {
    let mut clicked = None;
    for (rect, quarter) in columns.iter().zip(quarters) {
        let id = ui.make_persistent_id(("dashboard-quarter", quarter.quarter));
        let response = ui.interact(*rect, id, Sense::click());
        let lines = lines(quarter, shown, texts);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, lines.join(", ")));
        if response.hovered() || response.has_focus() {
            let ground = theme.text.secondary.gamma_multiply(0.12);
            ui.painter().with_clip_rect(frame).rect_filled(*rect, theme.corner(), ground);
        }
        if response.clicked() {
            clicked = Some(quarter.quarter);
        }
        response.on_hover_ui_at_pointer(|ui| {
            for (index, line) in lines.iter().enumerate() {
                let text = RichText::new(line);
                ui.label(if index == 0 { text.strong() } else { text });
            }
        });
    }
    clicked
}

/// What a quarter is made of: its name, tenancies and area, rent, ends by contract.
fn lines(quarter: &QuarterExpiries, shown: &Shown, texts: &Texts) -> Vec<String> {
    let area = texts.area(quarter.area);
    let end_area = texts.area(quarter.contract_end_area);
    let mut lines = vec![
        quarter_name(quarter.quarter, texts),
        message!(texts, "dashboard-expiries-tenancies", count = quarter.tenancies, area = area),
    ];
    if let Some(currency) = shown.currency.filter(|_| quarter.tenancies > 0) {
        let rent = amount(quarter.rent, currency, texts);
        lines.push(message!(texts, "dashboard-expiries-rent", rent = rent));
    }
    lines.push(message!(texts, "dashboard-expiries-ends", count = quarter.contract_ends, area = end_area));
    lines
}

fn quarter_name(quarter: Quarter, texts: &Texts) -> String {
    let first = NaiveDate::from_ymd_opt(quarter.year, quarter.quarter * 3 - 2, 1);
    first.map_or_else(String::new, |first| texts.quarter(first))
}
