//! Which texts a room has space for, and where they stand.
//!
//! By room: code, tenant and area; then code and tenant, cut with an ellipsis; then the code; then nothing. Never
//! smaller than nine points, and never beyond the room's own walls, so that no two overlap.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, FontFamily, FontId, Galley, Pos2, Rect, pos2};

use crate::ui::theme::{TypeSize, fonts};

/// How many rows a long name may take before it is cut.
const MOST_ROWS: usize = 2;

/// The texts of a room, and the colour they stand on.
#[derive(Debug, Clone, Copy)]
pub(super) struct LabelTexts<'a> {
    pub(super) code: &'a str,
    pub(super) tenant: &'a str,
    pub(super) area: &'a str,
    pub(super) ink: Color32,
}

/// The lines of a label, each with the middle of its upper edge.
#[derive(Debug, Clone, Default)]
pub(super) struct Label {
    pub(super) lines: Vec<(Pos2, Arc<Galley>)>,
}

impl Label {
    /// What it covers.
    pub(super) fn rect(&self) -> Rect {
        self.lines
            .iter()
            .fold(Rect::NOTHING, |rect, (place, galley)| rect.union(galley.rect.translate(place.to_vec2())))
    }
}

/// The sizes tried, the largest first.
fn sizes(type_size: TypeSize) -> [f32; 3] {
    let most = type_size.secondary.max(type_size.label_least);
    [most, f32::midpoint(most, type_size.label_least), type_size.label_least]
}

/// The label of a room that is `space` large on the screen, its walls left out. None where not even the code has space.
pub(super) fn fit(
    space: Rect,
    texts: LabelTexts<'_>,
    type_size: TypeSize,
    lay_out: &mut dyn FnMut(LayoutJob) -> Arc<Galley>,
) -> Option<Label> {
    let sizes = sizes(type_size);
    let least = sizes[2];
    if space.width() < least || space.height() < least {
        return None;
    }
    let mut fitting = Fitting { space, texts, lay_out };
    let lines = sizes
        .iter()
        .find_map(|size| fitting.whole(*size))
        .or_else(|| sizes[1..].iter().find_map(|size| fitting.cut(*size)))
        .or_else(|| sizes.iter().find_map(|size| fitting.code(*size).map(|code| vec![code])))?;
    Some(stacked(space, lines))
}

struct Fitting<'a> {
    space: Rect,
    texts: LabelTexts<'a>,
    lay_out: &'a mut dyn FnMut(LayoutJob) -> Arc<Galley>,
}

impl Fitting<'_> {
    /// Code, the whole name on as few rows as it needs, and the area.
    fn whole(&mut self, size: f32) -> Option<Vec<Arc<Galley>>> {
        let mut lines = vec![self.code(size)?];
        if !self.texts.tenant.is_empty() {
            lines.push(self.name(size, MOST_ROWS).filter(|name| !name.elided && breaks_between_words(name))?);
        }
        if !self.texts.area.is_empty() {
            let area = self.line(self.texts.area, size, FontFamily::Proportional);
            lines.push(Some(area).filter(|area| area.size().x <= self.space.width())?);
        }
        self.if_high_enough(lines)
    }

    /// Code and as much of the name as one row holds.
    fn cut(&mut self, size: f32) -> Option<Vec<Arc<Galley>>> {
        // Less than some four letters and an ellipsis say nothing.
        if self.texts.tenant.is_empty() || self.space.width() < size * 3.5 {
            return None;
        }
        let lines = vec![self.code(size)?, self.name(size, 1)?];
        self.if_high_enough(lines)
    }

    fn code(&mut self, size: f32) -> Option<Arc<Galley>> {
        let code = self.line(self.texts.code, size, fonts::bold());
        (code.size().x <= self.space.width() && code.size().y <= self.space.height()).then_some(code)
    }

    fn name(&mut self, size: f32, rows: usize) -> Option<Arc<Galley>> {
        let mut job = self.job(self.texts.tenant, size, FontFamily::Proportional);
        job.wrap.max_width = self.space.width();
        job.wrap.max_rows = rows;
        job.wrap.break_anywhere = rows == 1;
        job.halign = egui::Align::Center;
        let name = (self.lay_out)(job);
        (name.size().x <= self.space.width() + 0.5).then_some(name)
    }

    fn line(&mut self, text: &str, size: f32, family: FontFamily) -> Arc<Galley> {
        let mut job = self.job(text, size, family);
        job.halign = egui::Align::Center;
        (self.lay_out)(job)
    }

    fn job(&self, text: &str, size: f32, family: FontFamily) -> LayoutJob {
        LayoutJob::single_section(text.to_owned(), TextFormat::simple(FontId::new(size, family), self.texts.ink))
    }

    fn if_high_enough(&self, lines: Vec<Arc<Galley>>) -> Option<Vec<Arc<Galley>>> {
        let height: f32 = lines.iter().map(|line| line.size().y).sum();
        (height <= self.space.height()).then_some(lines)
    }
}

fn breaks_between_words(name: &Galley) -> bool {
    let before_last = name.rows.len().saturating_sub(1);
    name.rows[..before_last].iter().all(|row| row.text().ends_with([' ', '-', '\u{2010}']))
}

/// The lines under one another about the middle of the room.
fn stacked(space: Rect, lines: Vec<Arc<Galley>>) -> Label {
    let height: f32 = lines.iter().map(|line| line.size().y).sum();
    let mut top = space.center().y - height / 2.0;
    let lines = lines
        .into_iter()
        .map(|line| {
            let place = pos2(space.center().x, top);
            top += line.size().y;
            (place, line)
        })
        .collect();
    Label { lines }
}
