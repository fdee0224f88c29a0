//! The track of the slider: its ticks, the marks of what changes, today and the date shown.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Datelike, Months, NaiveDate};
use egui::emath::GuiRounding as _;
use egui::{Align2, Color32, FontId, Id, Painter, Pos2, Rect, Ui, pos2, vec2};

use super::moved::floors_shown;
use crate::app::{Slider, Span};
use crate::model::Period;
use crate::ui::cached::cached;
use crate::ui::desk::Desk;
use crate::ui::theme::Theme;

/// How high a mark may rise, in points.
const HIGHEST: f32 = 11.0;
/// How far the line that dates stand on lies below the upper edge.
const LINE: f32 = 13.0;

/// How many units turn within a pixel of the track: in the park, and on the floor shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Mark {
    park: u32,
    floor: u32,
}

/// The track as it lies in the window.
pub(super) struct Track<'a> {
    pub(super) rect: Rect,
    pub(super) slider: &'a Slider,
    pub(super) theme: &'a Theme,
}

impl Track<'_> {
    /// Where a date lies.
    #[expect(clippy::cast_possible_truncation, reason = "a place that is drawn")]
    pub(super) fn x_of(&self, date: NaiveDate) -> f32 {
        self.rect.left() + self.slider.part_at(date) as f32 * self.rect.width()
    }

    /// The date at a place.
    pub(super) fn date_at(&self, x: f32) -> NaiveDate {
        self.slider.date_at(f64::from((x - self.rect.left()) / self.rect.width().max(1.0)))
    }

    /// The days so near to a place that a pointer means them.
    pub(super) fn days_at(&self, x: f32) -> Option<Period> {
        const NEAR: f32 = 2.0;
        Period::new(self.date_at(x - NEAR), Some(self.date_at(x + NEAR)))
    }

    fn line(&self) -> f32 {
        self.rect.top() + LINE
    }

    /// Draws all of it.
    pub(super) fn paint(&self, ui: &Ui, desk: &mut Desk<'_>, has_focus: bool) {
        let painter = ui.painter_at(self.rect.expand2(vec2(8.0, 0.0)));
        let pixel = 1.0 / ui.pixels_per_point();
        self.ticks(&painter, desk, pixel);
        self.marks(ui, &painter, desk, pixel);
        self.upright(&painter, desk.program.environment.clock.today(), 0.0, pixel, self.theme.text.strong);
        self.thumb(&painter, desk.program.session.date(), has_focus);
    }

    fn upright(&self, painter: &Painter, date: NaiveDate, above: f32, width: f32, colour: Color32) {
        let x = self.x_of(date).round_to_pixels(painter.pixels_per_point());
        let rect = Rect::from_min_max(pos2(x, self.rect.top() + above), pos2(x + width, self.line() + 6.0));
        painter.rect_filled(rect, 0.0, colour);
    }

    fn ticks(&self, painter: &Painter, desk: &Desk<'_>, pixel: f32) {
        let theme = self.theme;
        let line =
            Rect::from_min_max(pos2(self.rect.left(), self.line()), pos2(self.rect.right(), self.line() + pixel));
        painter.rect_filled(line, 0.0, theme.ground.outline);
        let font = FontId::proportional(theme.type_size.secondary);
        let names_months = self.slider.span() == Span::Year && self.rect.width() >= 900.0;
        let mut month = self.slider.first();
        while month <= self.slider.last() {
            let x = self.x_of(month);
            let is_year = month.month() == 1;
            let is_drawn = is_year || self.slider.span() != Span::TenYears || month.month() % 3 == 1;
            if is_drawn {
                let (depth, colour) = if is_year { (13.0, theme.ground.outline) } else { (4.0, theme.ground.outline) };
                let rect = Rect::from_min_max(pos2(x, self.line()), pos2(x + pixel, self.line() + depth));
                painter.rect_filled(rect, 0.0, colour);
            }
            let name = if is_year {
                month.year().to_string()
            } else if names_months {
                desk.texts.month(month)
            } else {
                String::new()
            };
            let colour = if is_year { theme.text.body } else { theme.text.secondary };
            let place = pos2(x + 4.0, self.line() + 1.0);
            if !name.is_empty() && self.rect.right() - place.x > 28.0 {
                painter.text(place, Align2::LEFT_TOP, name, font.clone(), colour);
            }
            let Some(next) = month.checked_add_months(Months::new(1)) else { break };
            month = next;
        }
    }

    /// What changes, a mark for each pixel at most: the more, the higher; what changes on the floor shown is firm.
    fn marks(&self, ui: &Ui, painter: &Painter, desk: &mut Desk<'_>, pixel: f32) {
        let marks = self.counted(ui, desk, pixel);
        let height = |count: u32| (5.0 + 2.0 * (count as f32).log2()).min(HIGHEST);
        for (place, mark) in marks.iter() {
            let x = self.rect.left() + *place as f32 * pixel;
            let draw = |count: u32, colour: Color32| {
                if count > 0 {
                    let top = pos2(x, self.line() - height(count));
                    painter.rect_filled(Rect::from_min_max(top, pos2(x + pixel.max(1.0), self.line())), 0.0, colour);
                }
            };
            draw(mark.park, self.theme.text.secondary.gamma_multiply(0.55));
            draw(mark.floor, self.theme.text.strong);
        }
    }

    fn counted(&self, ui: &Ui, desk: &mut Desk<'_>, pixel: f32) -> Arc<BTreeMap<u32, Mark>> {
        let (park, floor) = (desk.park().map(|park| park.id), desk.program.session.floor);
        let floors = floors_shown(ui, desk);
        let (first, last) = (self.slider.first(), self.slider.last());
        let derived = desk.program.derived();
        let key = (derived.version(), park, floor, first, last, self.rect.width().to_bits(), pixel.to_bits());
        cached(ui, Id::unique("marks of the date slider"), key, || {
            let mut marks: BTreeMap<u32, Mark> = BTreeMap::new();
            let within = Period::new(first, Some(last));
            for (day, on, _) in within.into_iter().flat_map(|within| derived.course().turns(within)) {
                if floors.contains(on) {
                    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a pixel of the track")]
                    let place = ((self.x_of(*day) - self.rect.left()) / pixel) as u32;
                    let mark = marks.entry(place).or_default();
                    mark.park += 1;
                    mark.floor += u32::from(Some(*on) == floor);
                }
            }
            marks
        })
    }

    fn thumb(&self, painter: &Painter, date: NaiveDate, has_focus: bool) {
        let accent = self.theme.accent.fill;
        let x = self.x_of(date);
        let stem = Rect::from_min_max(pos2(x - 1.0, self.rect.top()), pos2(x + 1.0, self.line()));
        painter.rect_filled(stem, 0.0, accent);
        let knob = Pos2::new(x, self.line());
        painter.circle(knob, 5.0, accent, egui::Stroke::new(1.5, self.theme.ground.panel));
        if has_focus {
            painter.circle_stroke(knob, 8.0, egui::Stroke::new(1.5, accent));
        }
    }
}
