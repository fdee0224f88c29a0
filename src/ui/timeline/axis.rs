//! The axis of days, the weekends behind the rows, today, and the date shown.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use egui::epaint::Mesh;
use egui::{Align2, Color32, FontId, Galley, Painter, Rect, Stroke, pos2, vec2};

use super::Scene;
use super::scale::Step;
use crate::ui::canvas::strokes::fill;
use crate::ui::theme::{fonts, mix, text_on};

/// From so many points a day on, weekends are shaded.
const WEEKENDS_FROM: f64 = 7.0;
/// Room beside a text on the axis.
const BESIDE: f32 = 5.0;

impl Scene<'_> {
    fn steps(&self) -> (Step, Step) {
        Step::of(&self.scale, self.week_starts())
    }

    /// The ground of the rows, weekends, and a line for each tick.
    pub(super) fn paint_ground(&self, painter: &Painter) {
        let (theme, body) = (self.input.theme, self.areas.body);
        let mut mesh = Mesh::default();
        fill(&mut mesh, body, mix(theme.ground.window, theme.ground.raised, 0.5));
        if self.scale.per_day >= WEEKENDS_FROM
            && let Some(park) = &self.park
        {
            for day in Step::Day.ticks(&self.scale).filter(|day| park.weekend.contains(&day.weekday().into())) {
                let rect = Rect::from_x_y_ranges(self.scale.x(day)..=self.scale.x_after(day), body.y_range());
                fill(&mut mesh, rect.intersect(body), theme.ground.hover);
            }
        }
        let (lower, upper) = self.steps();
        for (step, colour) in [(lower, theme.ground.hairline.gamma_multiply(0.55)), (upper, theme.ground.hairline)] {
            for day in step.ticks(&self.scale) {
                self.upright(&mut mesh, self.scale.x(day), body, self.pixel, colour);
            }
        }
        painter.add(mesh);
    }

    /// A line from top to bottom of an area, within it.
    fn upright(&self, mesh: &mut Mesh, x: f32, area: Rect, width: f32, colour: Color32) {
        let x = (x / self.pixel).round() * self.pixel;
        let rect = Rect::from_min_max(pos2(x, area.top()), pos2(x + width, area.bottom()));
        if area.x_range().contains(x) {
            fill(mesh, rect, colour);
        }
    }

    /// Today and the date shown, over the rows.
    pub(super) fn paint_lines(&self, painter: &Painter) {
        let (theme, body) = (self.input.theme, self.areas.body);
        let mut mesh = Mesh::default();
        if self.input.today != self.input.date {
            let mut y = body.top();
            while y < body.bottom() {
                let dash = Rect::from_x_y_ranges(body.x_range(), y..=(y + 4.0).min(body.bottom()));
                self.upright(&mut mesh, self.scale.x(self.input.today), dash, self.pixel, theme.text.secondary);
                y += 8.0;
            }
        }
        self.upright(&mut mesh, self.scale.x(self.input.date), body, 2.0_f32.max(self.pixel), theme.accent.fill);
        painter.add(mesh);
    }

    /// Two rows of ticks with their texts, and the flags of today and of the date shown.
    pub(super) fn paint_axis(&self, painter: &Painter) {
        let (theme, axis) = (self.input.theme, self.areas.axis);
        let mut mesh = Mesh::default();
        let head = self.areas.corner.union(axis);
        fill(&mut mesh, head, theme.ground.panel);
        let middle = axis.top() + 20.0;
        let (lower, upper) = self.steps();
        let below = axis.with_min_y(middle);
        for day in lower.ticks(&self.scale) {
            self.upright(
                &mut mesh,
                self.scale.x(day),
                below.with_min_y(axis.bottom() - 6.0),
                self.pixel,
                theme.ground.outline,
            );
        }
        if upper != lower {
            for day in upper.ticks(&self.scale) {
                self.upright(&mut mesh, self.scale.x(day), axis, self.pixel, theme.ground.outline);
            }
        }
        painter.add(mesh);
        let clipped = painter.with_clip_rect(axis.intersect(painter.clip_rect()));
        self.tick_texts(&clipped, lower, below, false);
        if upper != lower {
            self.tick_texts(&clipped, upper, axis.with_max_y(middle), true);
        }
        painter.hline(head.x_range(), head.bottom() - 0.5, theme.hairline());
        painter.vline(axis.left() - 0.5, self.areas.corner.top()..=self.areas.body.bottom(), theme.hairline());
        self.corner_text(painter);
        if self.input.today != self.input.date {
            let today = self.input.texts.get("timeline-today").into_owned();
            self.flag(&clipped, self.input.today, &today, theme.ground.panel, theme.text.secondary);
        }
        let date = self.input.texts.date(self.input.date);
        self.flag(&clipped, self.input.date, &date, theme.accent.fill, text_on(theme.accent.fill));
    }

    fn corner_text(&self, painter: &Painter) {
        let (theme, corner) = (self.input.theme, self.areas.corner);
        let font = FontId::proportional(theme.type_size.secondary);
        let text = self.input.texts.get("timeline-units");
        painter.text(
            corner.left_bottom() + vec2(theme.space.medium, -6.0),
            Align2::LEFT_BOTTOM,
            text,
            font,
            theme.text.secondary,
        );
    }

    /// The texts of a row of ticks: each within its step, the one that begins before the left edge at that edge.
    fn tick_texts(&self, painter: &Painter, step: Step, row: Rect, strong: bool) {
        let theme = self.input.theme;
        let font = if strong {
            FontId::new(theme.type_size.secondary, fonts::bold())
        } else {
            FontId::proportional(theme.type_size.secondary)
        };
        let colour = if strong { theme.text.body } else { theme.text.secondary };
        let mut ticks = step.ticks(&self.scale).peekable();
        while let Some(day) = ticks.next() {
            let left = self.scale.x(day).max(row.left());
            let right = ticks.peek().map_or_else(|| row.right() + 200.0, |next| self.scale.x(*next));
            let fits = |text: &String| {
                let galley = painter.layout_no_wrap(text.clone(), font.clone(), colour);
                (galley.size().x + BESIDE * 2.0 <= right - left).then_some(galley)
            };
            let galley: Option<Arc<Galley>> = self.tick_names(step, day, strong).iter().find_map(fits);
            if let Some(galley) = galley {
                let y = row.center().y - galley.size().y / 2.0;
                painter.galley(pos2(left + BESIDE, y), galley, colour);
            }
        }
    }

    /// What a step is called, the longest first.
    fn tick_names(&self, step: Step, day: NaiveDate, strong: bool) -> Vec<String> {
        let texts = self.input.texts;
        match step {
            Step::Day => {
                let weekday = texts.weekday_short(day.weekday().into());
                vec![format!("{weekday} {}", day.day()), day.day().to_string()]
            }
            Step::Week(_) => vec![format!("{:02}/{:02}", day.day(), day.month()), day.day().to_string()],
            Step::Month if strong => {
                vec![texts.month_and_year(day), format!("{} {}", texts.month_short(day), day.year())]
            }
            Step::Month => vec![texts.month(day), texts.month_short(day)],
            Step::Quarter => vec![texts.quarter_of_year(day)],
            Step::Year => vec![day.year().to_string()],
        }
    }

    /// A text at the head of a line.
    fn flag(&self, painter: &Painter, day: NaiveDate, text: &str, ground: Color32, ink: Color32) {
        let (theme, axis) = (self.input.theme, self.areas.axis);
        let x = self.scale.x(day);
        if !axis.x_range().contains(x) {
            return;
        }
        let galley = painter.layout_no_wrap(text.to_owned(), FontId::proportional(theme.type_size.secondary), ink);
        let size = galley.size() + vec2(BESIDE * 2.0, 2.0);
        let left = if x + size.x > axis.right() { x + 2.0 - size.x } else { x };
        let rect = Rect::from_min_size(pos2(left, axis.bottom() - size.y - 1.0), size);
        painter.rect(rect, 2.0, ground, Stroke::new(1.0, ink.gamma_multiply(0.6)), egui::StrokeKind::Inside);
        painter.galley(rect.min + vec2(BESIDE, 1.0), galley, ink);
    }
}
