//! Doors and windows on the walls, and what is written on the plan.

use std::sync::Arc;

use egui::epaint::Mesh;
use egui::text::{LayoutJob, TextFormat};
use egui::{FontFamily, FontId, Galley, Pos2, Rect, Vec2, vec2};

use super::labels::Label;
use super::paint::Scene;
use super::strokes::{fill, line};
use super::walls::WallKind;
use crate::model::{Opening, OpeningKind};

/// An opening shorter than this on the screen, in points, is a gap alone.
const LEAST_DRAWN: f32 = 7.0;
/// Where a metre is smaller than this on the screen, in points, a text would hide what it stands beside.
const LEAST_CAPTIONED: f32 = 6.0;
/// Into how many pieces the way of a door's leaf is drawn.
const PIECES: u8 = 10;

impl Scene<'_> {
    /// Every opening that is seen.
    pub(super) fn openings(&self) -> Mesh {
        let mut mesh = Mesh::default();
        for opening in &self.model.openings {
            self.opening(&mut mesh, opening, false);
        }
        mesh
    }

    /// One opening; in the accent while it is being drawn.
    pub(super) fn opening(&self, mesh: &mut Mesh, opening: &Opening, draft: bool) {
        let corner = |(column, row): (u32, u32)| Pos2::new(column as f32, row as f32);
        let line = self.snapped(Rect::from_min_max(corner(opening.from), corner(opening.to)));
        if !line.expand(line.size().max_elem()).intersects(self.view) {
            return;
        }
        let (along, across) = if opening.is_level() { (Vec2::X, Vec2::Y) } else { (Vec2::Y, Vec2::X) };
        let half = self.wall_width(WallKind::Facade) / 2.0;
        let gap = Rect::from_min_max(line.min - across * half, line.max + across * half);
        fill(mesh, gap.expand2(across * self.pixel), self.theme.plan.paper);
        if draft {
            fill(mesh, gap.expand2(across * 2.0), self.theme.accent.text.gamma_multiply(0.25));
        }
        if line.size().max_elem() < LEAST_DRAWN {
            return;
        }
        let frame = Frame { line, along, across, half };
        match opening.kind {
            OpeningKind::Door => self.door(mesh, opening, frame, draft),
            OpeningKind::Window => self.window(mesh, frame, draft),
        }
    }

    fn window(&self, mesh: &mut Mesh, frame: Frame, draft: bool) {
        let colour = if draft { self.theme.accent.text } else { self.theme.plan.wall };
        let Frame { line: on, across, half, .. } = frame;
        for offset in [-half, 0.0, half] {
            let pane = on.translate(across * offset);
            fill(mesh, Rect::from_min_max(pane.min, pane.max + across * self.pixel), colour);
        }
        self.jambs(mesh, frame, colour);
    }

    /// The ends of the wall on either side.
    fn jambs(&self, mesh: &mut Mesh, frame: Frame, colour: egui::Color32) {
        let Frame { line: on, along, across, half } = frame;
        for end in [on.min, on.max] {
            let jamb = Rect::from_two_pos(end - across * half, end + across * half);
            fill(mesh, jamb.expand2(along * self.pixel.max(0.75)), colour);
        }
    }

    fn door(&self, mesh: &mut Mesh, opening: &Opening, frame: Frame, draft: bool) {
        let colour = if draft { self.theme.accent.text } else { self.theme.plan.wall };
        let Frame { line: on, along, across, .. } = frame;
        let width = on.size().max_elem();
        let into = if opening.opens_after(|column, row| self.rank(column, row)) { across } else { -across };
        if opening.has_two_leaves(self.model.module.into()) {
            self.leaf(mesh, on.min, along * (width / 2.0), into * (width / 2.0), colour);
            self.leaf(mesh, on.max, -along * (width / 2.0), into * (width / 2.0), colour);
        } else {
            self.leaf(mesh, on.min, along * width, into * width, colour);
        }
        self.jambs(mesh, frame, colour);
    }

    /// A leaf that stands open, and the way it goes to close.
    fn leaf(&self, mesh: &mut Mesh, hinge: Pos2, closed: Vec2, open: Vec2, colour: egui::Color32) {
        line(mesh, hinge, hinge + open, 1.6, self.pixel, colour);
        let place = |part: u8| {
            let angle = f32::from(part) / f32::from(PIECES) * std::f32::consts::FRAC_PI_2;
            hinge + closed * angle.cos() + open * angle.sin()
        };
        for part in 0..PIECES {
            line(mesh, place(part), place(part + 1), 0.8, self.pixel, colour.gamma_multiply(0.7));
        }
    }

    /// Doors open into rooms rather than into corridors, and rather so than outside.
    fn rank(&self, column: u32, row: u32) -> u8 {
        let unit = self.model.cells.at(column, row);
        let room = unit.and_then(|unit| self.model.rooms.get(unit as usize));
        room.map_or(0, |room| if room.building { 1 } else { 2 })
    }

    /// What is written on the plan, as far as it is seen and can be read.
    pub(super) fn captions(&self, lay_out: &mut dyn FnMut(LayoutJob) -> Arc<Galley>) -> Vec<Label> {
        if self.points_per_metre() < LEAST_CAPTIONED {
            return Vec::new();
        }
        let largest = self.theme.type_size.body;
        let size = (self.points_per_metre() * 0.7).clamp(self.theme.type_size.label_least, largest);
        let seen = self.view.expand(200.0);
        let visible = self.model.captions.iter().map(|(at, text)| (self.to_screen * *at, text));
        visible
            .filter(|(at, _)| seen.contains(*at))
            .map(|(at, text)| {
                let format = TextFormat::simple(FontId::new(size, FontFamily::Proportional), self.theme.text.secondary);
                let mut job = LayoutJob::single_section(text.clone(), format);
                job.halign = egui::Align::Center;
                let galley = lay_out(job);
                Label { lines: vec![(at - vec2(0.0, galley.size().y / 2.0), galley)] }
            })
            .collect()
    }
}

/// Where an opening is drawn: on a line, along it and across it, within a wall that is twice `half` thick.
#[derive(Clone, Copy)]
struct Frame {
    line: Rect,
    along: Vec2,
    across: Vec2,
    half: f32,
}
