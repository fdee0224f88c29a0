//! Rows: headings, the column of units, bars, gaps and works.

use std::collections::BTreeSet;

use egui::epaint::Mesh;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, FontFamily, FontId, Painter, Pos2, Rect, StrokeKind, pos2, vec2};
use egui_phosphor::regular as icon;

use super::known::{BarLook, UnitRow};
use super::rows::Row;
use super::{Cursor, Placed, Scene};
use crate::figures::{Bar, Gap};
use crate::model::{TenancyState, UnavailabilityReason};
use crate::ui::canvas::strokes::{dashed_frame, fill, frame};
use crate::ui::canvas::{Look, Mark, sign};
use crate::ui::theme::{fonts, mix, text_on};

/// A bar narrower than this, in points, has no room for a sign beside its colour.
const LEAST_SIGNED: f32 = 14.0;

impl Scene<'_> {
    /// All rows in sight: first what lies below, then all bars, then all texts.
    pub(super) fn paint_rows(&self, painter: &Painter, hovered: Option<Pos2>, folded: &BTreeSet<Row>) {
        let theme = self.input.theme;
        let rows = painter.with_clip_rect(self.areas.rows().intersect(painter.clip_rect()));
        let mut ground = Mesh::default();
        fill(&mut ground, self.areas.column, theme.ground.panel);
        for placed in &self.placed {
            self.row_ground(&mut ground, placed, hovered);
        }
        rows.add(ground);
        let body = painter.with_clip_rect(self.areas.body.intersect(painter.clip_rect()));
        let mut bars = Mesh::default();
        for (placed, row) in self.units() {
            self.vacancies(&mut bars, placed, row);
            self.closures(&mut bars, placed, row);
            for (bar, look) in row.timeline.bars.iter().zip(&row.bars) {
                self.bar(&mut bars, placed, bar, look);
            }
        }
        body.add(bars);
        for (placed, row) in self.units() {
            self.gap_texts(&body, placed, row);
            for (bar, look) in row.timeline.bars.iter().zip(&row.bars) {
                self.bar_text(&body, placed, bar, look);
            }
        }
        let mut marks = Mesh::default();
        for (placed, row) in self.units() {
            for mark in &row.timeline.marks {
                self.mark(&mut marks, self.mark_place(placed, mark), mark.decides);
            }
        }
        body.add(marks);
        for placed in &self.placed {
            match &placed.unit {
                Some(row) => self.label(&rows, placed, row),
                None => self.heading(&rows, placed, folded.contains(&placed.row)),
            }
        }
    }

    fn units(&self) -> impl Iterator<Item = (&Placed, &UnitRow)> {
        self.placed.iter().filter_map(|placed| Some((placed, &**placed.unit.as_ref()?)))
    }

    fn row_ground(&self, mesh: &mut Mesh, placed: &Placed, hovered: Option<Pos2>) {
        let theme = self.input.theme;
        let column = placed.rect.with_max_x(self.areas.column.right());
        let is_selected = placed.row.unit().is_some_and(|unit| self.input.selected.contains(&unit));
        if placed.unit.is_none() {
            fill(mesh, placed.rect, theme.ground.panel);
        } else if is_selected {
            fill(mesh, column, theme.accent.soft);
            fill(mesh, placed.rect.with_min_x(column.right()), theme.accent.soft.gamma_multiply(0.5));
        } else if hovered.is_some_and(|at| self.areas.rows().contains(at) && placed.rect.contains(at)) {
            fill(mesh, column, theme.ground.hover);
        }
        let line = placed.rect.with_min_y(placed.rect.bottom() - self.pixel);
        fill(mesh, line, theme.ground.hairline);
    }

    fn heading(&self, painter: &Painter, placed: &Placed, folded: bool) {
        let (theme, texts, layout) = (self.input.theme, self.input.texts, self.input.layout);
        let (depth, name, family) = match placed.row {
            Row::Park(park) => (0, layout.park(park).map(|park| texts.park_name(park)), fonts::bold()),
            Row::Building(id) => (1, layout.building(id).map(|building| texts.building_name(building)), fonts::bold()),
            Row::Floor(id) => (2, layout.floor(id).map(|floor| texts.floor(floor)), FontFamily::Proportional),
            Row::Unit(_) => return,
        };
        let colour = if depth == 2 { theme.text.secondary } else { theme.text.strong };
        let left = f32::from(u8::try_from(depth).unwrap_or_default()).mul_add(10.0, placed.rect.left() + 4.0);
        let middle = placed.rect.center().y;
        let caret = if folded { icon::CARET_RIGHT } else { icon::CARET_DOWN };
        let font = FontId::proportional(12.0);
        painter.text(pos2(left + 2.0, middle), egui::Align2::LEFT_CENTER, caret, font, theme.text.secondary);
        let start = left + 18.0;
        let width = self.areas.body.right() - start - theme.space.medium;
        let size = theme.type_size.body;
        let galley = painter.layout_job(cut(&name.unwrap_or_default(), size, family, colour, width));
        painter.galley(pos2(start, middle - galley.size().y / 2.0), galley, colour);
    }

    /// Code in bold, use and area after it.
    fn label(&self, painter: &Painter, placed: &Placed, row: &UnitRow) {
        let theme = self.input.theme;
        let left = placed.rect.left() + 24.0;
        let right = self.areas.column.right() - theme.space.small;
        let middle = placed.rect.top() + 14.0;
        let size = theme.type_size.body;
        let code = painter.layout_job(cut(&row.code, size, fonts::bold(), theme.text.strong, right - left));
        let after = left + code.size().x + theme.space.small;
        painter.galley(pos2(left, middle - code.size().y / 2.0), code, theme.text.strong);
        let facts =
            cut(&row.facts, theme.type_size.secondary, FontFamily::Proportional, theme.text.secondary, right - after);
        if right - after > 24.0 {
            let facts = painter.layout_job(facts);
            painter.galley(pos2(after, middle - facts.size().y / 2.0), facts, theme.text.secondary);
        }
    }

    /// Where a gap is; the open ones reach to the edges.
    fn gap_rect(&self, placed: &Placed, gap: Gap) -> Rect {
        let body = self.areas.body;
        let (left, right) = self.scale.span(gap.first, gap.last);
        let rect = placed.rect.shrink2(vec2(0.0, 5.0));
        Rect::from_x_y_ranges(left.max(body.left())..=right.min(body.right()), rect.y_range())
    }

    /// Vacancies between tenancies: a line from one to the other, as draughtsmen measure.
    fn vacancies(&self, mesh: &mut Mesh, placed: &Placed, row: &UnitRow) {
        let theme = self.input.theme;
        for gap in row.timeline.gaps.iter().filter(|gap| gap.first.is_some()) {
            let rect = self.gap_rect(placed, *gap);
            if rect.width() < 3.0 {
                continue;
            }
            fill(mesh, rect, theme.plan.paper);
            let middle = (placed.rect.top() + 14.0).round();
            let line = Rect::from_x_y_ranges(rect.x_range(), middle..=middle + self.pixel);
            fill(mesh, line.shrink2(vec2(1.0, 0.0)), theme.ground.outline);
            let ends =
                [gap.first.map(|first| self.scale.x(first) + 1.0), gap.last.map(|last| self.scale.x_after(last) - 2.0)];
            for x in ends.into_iter().flatten().filter(|x| rect.x_range().contains(*x)) {
                let tick = Rect::from_min_size(pos2(x, middle - 3.0), vec2(self.pixel, 7.0));
                fill(mesh, tick, theme.ground.outline);
            }
        }
    }

    fn closures(&self, mesh: &mut Mesh, placed: &Placed, row: &UnitRow) {
        let theme = self.input.theme;
        for closure in &row.timeline.closures {
            let (left, right) = self.scale.period(closure.period);
            let rect = Rect::from_x_y_ranges(left..=right, placed.rect.shrink2(vec2(0.0, 3.0)).y_range());
            let seen = rect.intersect(self.areas.body);
            if !seen.is_positive() {
                continue;
            }
            let (colour, mark) = match closure.reason {
                UnavailabilityReason::Works => (theme.status.works, Mark::Hatch),
                _ => (theme.status.unavailable, Mark::DenseHatch),
            };
            fill(mesh, seen, colour);
            sign(mesh, seen, self.origin, self.pixel, Look { fill: colour, mark }, &theme.plan);
        }
    }

    fn bar(&self, mesh: &mut Mesh, placed: &Placed, bar: &Bar, look: &BarLook) {
        let theme = self.input.theme;
        let rect = self.bar_rect(placed, bar, bar.period);
        if rect.right() > self.areas.body.left() && rect.left() < self.areas.body.right() {
            match look.state {
                TenancyState::Proposed => {
                    fill(mesh, rect, theme.plan.paper);
                    dashed_frame(mesh, rect, 1.0, 4.0, [theme.text.secondary, theme.plan.paper]);
                }
                TenancyState::Reserved => {
                    self.block(mesh, rect, look.look, look.past);
                    frame(mesh, rect, 1.0_f32.max(self.pixel), mix(look.look.fill, theme.text.strong, 0.45));
                }
                TenancyState::Signed => self.block(mesh, rect, look.look, look.past),
            }
        }
        if let Some(holdover) = bar.holdover {
            let rect = self.bar_rect(placed, bar, holdover);
            if rect.right() > self.areas.body.left() && rect.left() < self.areas.body.right() {
                self.block(mesh, rect.shrink2(vec2(0.0, 3.0)), look.holdover, look.past);
            }
        }
        if self.input.tenancy == Some(bar.tenancy.id) {
            frame(mesh, self.bar_rect(placed, bar, bar.whole()).expand(1.0), 2.0, theme.accent.text);
        }
    }

    /// A block of a look; what is over is paler.
    fn block(&self, mesh: &mut Mesh, rect: Rect, look: Look, past: bool) {
        let theme = self.input.theme;
        let colour = if past { mix(look.fill, theme.plan.paper, 0.62) } else { look.fill };
        // A thin gap after the last day parts a bar from the one that follows at once.
        let rect = rect.with_max_x((rect.right() - 1.0).max(rect.left() + 1.0));
        fill(mesh, rect, colour);
        let look = Look { fill: colour, mark: look.mark };
        let seen = rect.intersect(self.areas.body);
        if rect.width() >= LEAST_SIGNED && seen.is_positive() {
            if look.mark == Mark::Inset {
                frame(mesh, rect.shrink(2.0), self.pixel, mix(colour, text_on(colour), 0.34));
            } else {
                sign(mesh, seen, self.origin, self.pixel, look, &theme.plan);
            }
        }
    }

    /// The tenant's name in what is seen of the bar: cut with an ellipsis, or left out where a few letters have no room.
    fn bar_text(&self, painter: &Painter, placed: &Placed, bar: &Bar, look: &BarLook) {
        let theme = self.input.theme;
        let rect = self.bar_rect(placed, bar, bar.period).intersect(self.areas.body).shrink2(vec2(6.0, 0.0));
        if rect.width() < theme.type_size.secondary * 2.5 {
            return;
        }
        let is_proposed = look.state == TenancyState::Proposed;
        let ground = if is_proposed {
            theme.plan.paper
        } else if look.past {
            mix(look.look.fill, theme.plan.paper, 0.62)
        } else {
            look.look.fill
        };
        let ink = text_on(ground);
        let size = theme.type_size.secondary;
        let galley = painter.layout_job(cut(&look.name, size, FontFamily::Proportional, ink, rect.width()));
        let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
        if !is_proposed && matches!(look.look.mark, Mark::Rising | Mark::Falling | Mark::Dots | Mark::Hatch) {
            painter.rect_filled(Rect::from_min_size(at, galley.size()).expand2(vec2(3.0, -1.0)), 0.0, ground);
        }
        painter.galley(at, galley, ink);
    }

    /// How many days a vacancy has, in the middle of what is seen of it and of no proposal's bar.
    fn gap_texts(&self, painter: &Painter, placed: &Placed, row: &UnitRow) {
        let theme = self.input.theme;
        for gap in &row.timeline.gaps {
            let Some(days) = gap.days() else { continue };
            let rect = self.gap_rect(placed, *gap).shrink2(vec2(5.0, 0.0));
            let is_covered = row
                .timeline
                .bars
                .iter()
                .any(|bar| bar.lane == 0 && self.bar_rect(placed, bar, bar.whole()).intersects(rect));
            if is_covered || rect.width() < 12.0 {
                continue;
            }
            let font = FontId::proportional(theme.type_size.secondary);
            let texts = [self.input.texts.days(days), days.to_string()];
            let fitting = texts.into_iter().find_map(|text| {
                let galley = painter.layout_no_wrap(text, font.clone(), theme.text.secondary);
                (galley.size().x + 6.0 <= rect.width()).then_some(galley)
            });
            if let Some(galley) = fitting {
                let middle = pos2(rect.center().x, placed.rect.top() + 14.0);
                let place = Rect::from_center_size(middle, galley.size());
                painter.rect_filled(place.expand2(vec2(3.0, 0.0)), 0.0, theme.plan.paper);
                painter.galley(place.min, galley, theme.text.secondary);
            }
        }
    }

    /// What the keyboard stands on.
    pub(super) fn paint_cursor(&self, painter: &Painter, cursor: Option<Cursor>) {
        let Some(cursor) = cursor else { return };
        let Some(placed) = self.placed.iter().find(|placed| placed.row == cursor.row) else { return };
        let theme = self.input.theme;
        let bar = placed
            .unit
            .as_ref()
            .and_then(|row| row.timeline.bars.iter().find(|bar| Some(bar.tenancy.id) == cursor.tenancy));
        let rect = match bar {
            Some(bar) => self.bar_rect(placed, bar, bar.whole()).expand(2.0).intersect(self.areas.body),
            None => placed.rect.with_max_x(self.areas.column.right()).shrink(1.0),
        };
        let painter = painter.with_clip_rect(self.areas.rows().intersect(painter.clip_rect()));
        painter.rect_stroke(rect, theme.corner(), egui::Stroke::new(1.5, theme.accent.text), StrokeKind::Inside);
    }
}

/// A text on one line, cut with an ellipsis where it is wider than the room.
fn cut(text: &str, size: f32, family: FontFamily, colour: Color32, width: f32) -> LayoutJob {
    let mut job = LayoutJob::single_section(text.to_owned(), TextFormat::simple(FontId::new(size, family), colour));
    job.wrap = TextWrapping::truncate_at_width(width.max(0.0));
    job
}
