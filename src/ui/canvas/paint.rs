//! Draws a plan model: one mesh a layer, culled to the view. It knows nothing of the pointer.

use egui::emath::TSTransform;
use egui::epaint::Mesh;
use egui::text::LayoutJob;
use egui::{Color32, Galley, Pos2, Rect, Vec2, pos2, vec2};
use std::sync::Arc;

use super::Emphasis;
use super::colouring::{Look, Mark};
use super::labels::{Label, LabelTexts, fit};
use super::model::{PlanModel, Room};
use super::strokes::{Hatching, dots, fill, frame, hatch, line};
use super::walls::{Inside, Wall, WallKind};
use crate::ui::theme::{Plan, Theme, mix};

/// Everything that decides how the plan looks on the screen.
pub(super) struct Scene<'a> {
    pub(super) model: &'a PlanModel,
    pub(super) theme: &'a Theme,
    pub(super) emphasis: Option<&'a Emphasis>,
    /// From cells to points.
    pub(super) to_screen: TSTransform,
    /// What is seen, in points.
    pub(super) view: Rect,
    /// The size of a pixel in points.
    pub(super) pixel: f32,
}

/// The plan, ready to be put on the screen again and again while nothing changes.
#[derive(Debug, Clone, Default)]
pub(super) struct Drawing {
    pub(super) meshes: Vec<Arc<Mesh>>,
    pub(super) labels: Vec<Label>,
}

/// A room narrower than this, in points, has no space for a sign beside its colour.
const LEAST_MARKED: f32 = 12.0;
/// A cell as wide as this shows the grid, and one as wide as this shows it through the rooms as well.
const GRID_FROM: (f32, f32) = (7.0, 18.0);

impl Scene<'_> {
    /// Draws all layers.
    pub(super) fn draw(&self, lay_out: &mut dyn FnMut(LayoutJob) -> Arc<Galley>) -> Drawing {
        let seen = self.to_screen.inverse() * self.view;
        let visible: Vec<&Room> = self.model.rooms.iter().filter(|room| room.bounds.intersects(seen)).collect();
        let mut floors = Mesh::default();
        let mut marks = Mesh::default();
        let mut labels = Vec::new();
        floors.reserve_vertices(visible.len() * 4);
        floors.reserve_triangles(visible.len() * 2);
        for room in visible {
            let look = self.look(room);
            for rect in &room.rects {
                let rect = self.snapped(*rect);
                fill(&mut floors, rect, look.fill);
                self.mark(&mut marks, rect, look);
            }
            if let Some(label) = self.label(room, look, lay_out) {
                if look.mark != Mark::Plain && look.mark != Mark::Inset {
                    fill(&mut marks, label.rect().expand2(vec2(4.0, 1.0)), look.fill);
                }
                labels.push(label);
            }
        }
        labels.extend(self.captions(lay_out));
        let meshes = [self.ground(), floors, self.grid_through(), marks, self.walls(), self.openings()];
        Drawing { meshes: meshes.into_iter().filter(|mesh| !mesh.is_empty()).map(Arc::new).collect(), labels }
    }

    /// A rectangle of cells on whole pixels.
    pub(super) fn snapped(&self, rect: Rect) -> Rect {
        let corner = |pos: Pos2| {
            let pos = self.to_screen * pos;
            pos2(self.snap(pos.x), self.snap(pos.y))
        };
        Rect::from_min_max(corner(rect.min), corner(rect.max))
    }

    fn snap(&self, points: f32) -> f32 {
        // Adding and taking away 1.5 · 2²³ rounds what is on a screen, at a tenth of the price of `round`, which is
        // called four times for every unit that is seen.
        const ROUNDING: f32 = 12_582_912.0;
        ((points / self.pixel + ROUNDING) - ROUNDING) * self.pixel
    }

    /// Whole pixels, one at least.
    fn snap_width(&self, points: f32) -> f32 {
        (points / self.pixel).round().max(1.0) * self.pixel
    }

    pub(super) fn points_per_metre(&self) -> f32 {
        self.to_screen.scaling / self.model.module
    }

    /// The look of a room: while a startup is chosen, what does not suit it stands back.
    fn look(&self, room: &Room) -> Look {
        match self.emphasis {
            Some(emphasis) if !room.building && !emphasis.fits(room.unit) => {
                Look { fill: self.theme.plan.faded, mark: Mark::Plain }
            }
            Some(_) if !room.building && room.look.fill == self.theme.plan.paper => {
                Look { fill: self.theme.accent.soft, mark: room.look.mark }
            }
            _ => room.look,
        }
    }

    /// The table, the sheet with its grid, and the building's shadow.
    fn ground(&self) -> Mesh {
        let plan = self.theme.plan;
        let mut mesh = Mesh::default();
        fill(&mut mesh, self.view, plan.ground);
        let sheet = self.snapped(self.model.sheet);
        fill(&mut mesh, sheet.intersect(self.view), mix(plan.ground, plan.paper, 0.45));
        for rect in &self.model.free {
            fill(&mut mesh, self.snapped(*rect).intersect(self.view), plan.paper);
        }
        if self.to_screen.scaling >= GRID_FROM.0 {
            self.grid(&mut mesh, plan.grid);
        }
        frame(&mut mesh, sheet.expand(self.pixel), self.pixel, plan.grid_major);
        let shadow = self.theme.in_shadow(plan.ground);
        let depth = (self.points_per_metre() * 0.35).clamp(1.5, 6.0);
        for wall in self.model.walls.iter().filter(|wall| wall.kind == WallKind::Facade) {
            let rect = self.wall_rect(*wall).translate(vec2(depth * 0.7, depth));
            if rect.intersects(self.view) {
                fill(&mut mesh, rect, shadow);
            }
        }
        mesh
    }

    fn grid_through(&self) -> Mesh {
        let mut mesh = Mesh::default();
        if self.to_screen.scaling >= GRID_FROM.1 {
            self.grid(&mut mesh, self.theme.plan.wall.gamma_multiply(0.07));
        }
        mesh
    }

    /// A line between any two cells that are seen.
    fn grid(&self, mesh: &mut Mesh, colour: Color32) {
        let seen = (self.to_screen.inverse() * self.view).intersect(self.model.sheet);
        if !seen.is_positive() {
            return;
        }
        let area = self.snapped(seen);
        let mut column = seen.left().ceil();
        while column < seen.right() {
            let x = self.snap(self.to_screen.scaling.mul_add(column, self.to_screen.translation.x));
            fill(mesh, Rect::from_min_max(pos2(x, area.top()), pos2(x + self.pixel, area.bottom())), colour);
            column += 1.0;
        }
        let mut row = seen.top().ceil();
        while row < seen.bottom() {
            let y = self.snap(self.to_screen.scaling.mul_add(row, self.to_screen.translation.y));
            fill(mesh, Rect::from_min_max(pos2(area.left(), y), pos2(area.right(), y + self.pixel)), colour);
            row += 1.0;
        }
    }

    fn mark(&self, mesh: &mut Mesh, rect: Rect, look: Look) {
        let plan = self.theme.plan;
        let area = rect.intersect(self.view);
        if look.mark == Mark::Plain || rect.size().min_elem() < LEAST_MARKED || !area.is_positive() {
            return;
        }
        match look.mark {
            Mark::Inset => frame(mesh, rect.shrink(self.snap(5.0)), self.pixel, toned(look.fill)),
            Mark::Treads => self.treads(mesh, rect),
            Mark::Shaft => self.crossed(mesh, rect),
            Mark::Lift => {
                let car = rect.shrink(self.snap(rect.size().min_elem() * 0.14));
                frame(mesh, car, self.pixel, plan.hatch);
                self.crossed(mesh, car);
            }
            _ => sign(mesh, area, self.to_screen.translation.to_pos2(), self.pixel, look, &plan),
        }
    }

    fn crossed(&self, mesh: &mut Mesh, rect: Rect) {
        let colour = self.theme.plan.hatch;
        line(mesh, rect.left_top(), rect.right_bottom(), 1.0, self.pixel, colour);
        line(mesh, rect.left_bottom(), rect.right_top(), 1.0, self.pixel, colour);
    }

    /// A sample of a look for the legend.
    pub(super) fn sample(&self, mesh: &mut Mesh, rect: Rect, look: Look) {
        fill(mesh, rect, look.fill);
        // The ends of slanted lines are as wide as the lines.
        self.mark(mesh, rect.shrink(1.0), look);
        frame(mesh, rect, self.pixel, self.theme.plan.partition);
    }

    /// The treads of a stair: two flights beside one another, along the longer side.
    fn treads(&self, mesh: &mut Mesh, rect: Rect) {
        let colour = self.theme.plan.hatch;
        let step = (0.28 * self.points_per_metre()).max(4.0);
        let along_x = rect.width() >= rect.height();
        let landing = step * 2.5;
        let (start, end) = if along_x { (rect.left(), rect.right()) } else { (rect.top(), rect.bottom()) };
        let mut at = start + landing;
        while at < end - landing {
            let place = self.snap(at);
            let tread = if along_x {
                Rect::from_min_max(pos2(place, rect.top()), pos2(place + self.pixel, rect.bottom()))
            } else {
                Rect::from_min_max(pos2(rect.left(), place), pos2(rect.right(), place + self.pixel))
            };
            fill(mesh, tread, colour);
            at += step;
        }
        let half = self.snap_width(1.5) / 2.0;
        let rail = if along_x {
            let flights = Rect::from_center_size(rect.center(), vec2(rect.width() - landing * 2.0, 0.0));
            flights.expand2(vec2(0.0, half))
        } else {
            let flights = Rect::from_center_size(rect.center(), vec2(0.0, rect.height() - landing * 2.0));
            flights.expand2(vec2(half, 0.0))
        };
        if rail.is_positive() {
            fill(mesh, rail, self.theme.plan.partition);
        }
    }

    fn walls(&self) -> Mesh {
        let mut mesh = Mesh::default();
        self.reveals(&mut mesh);
        for wall in &self.model.walls {
            let rect = self.wall_rect(*wall);
            if rect.intersects(self.view) {
                fill(&mut mesh, rect.intersect(self.view.expand(8.0)), self.wall_colour(wall.kind));
            }
        }
        mesh
    }

    /// A strip of paper between a wall and the colour beside it, as a draughtsman leaves it.
    fn reveals(&self, mesh: &mut Mesh) {
        let gap = self.snap((self.points_per_metre() * 0.16 - 0.75).clamp(0.0, 3.0));
        if gap <= 0.0 {
            return;
        }
        let firm = self.model.walls.iter().filter(|wall| wall.kind != WallKind::Threshold);
        for wall in firm {
            let bare = self.wall_rect(*wall);
            // Outside of the building there is no paper.
            let strip = match (wall.inside, wall.horizontal) {
                (Inside::Both, true) => bare.expand2(vec2(0.0, gap)),
                (Inside::Both, false) => bare.expand2(vec2(gap, 0.0)),
                (Inside::Before, true) => bare.with_min_y(bare.top() - gap),
                (Inside::Before, false) => bare.with_min_x(bare.left() - gap),
                (Inside::After, true) => bare.with_max_y(bare.bottom() + gap),
                (Inside::After, false) => bare.with_max_x(bare.right() + gap),
            };
            if strip.intersects(self.view) {
                fill(mesh, strip.intersect(self.view), self.theme.plan.paper);
            }
        }
    }

    const fn wall_colour(&self, kind: WallKind) -> Color32 {
        let plan = &self.theme.plan;
        match kind {
            WallKind::Threshold => plan.grid_major,
            WallKind::Partition => plan.partition,
            WallKind::Wall => plan.wall,
            WallKind::Facade => plan.facade,
        }
    }

    /// How thick a wall is drawn, in points: true to scale within what can be seen and what looks heavy.
    pub(super) fn wall_width(&self, kind: WallKind) -> f32 {
        let (metres, least, most) = match kind {
            WallKind::Threshold => (0.0, self.pixel, self.pixel),
            WallKind::Partition => (0.09, 1.0, 3.0),
            WallKind::Wall => (0.15, 1.0, 4.0),
            WallKind::Facade => (0.27, 1.75, 7.0),
        };
        self.snap_width((metres * self.points_per_metre()).clamp(least, most))
    }

    fn wall_rect(&self, wall: Wall) -> Rect {
        let width = self.wall_width(wall.kind);
        let (at, start, end) = (wall.at as f32, wall.start as f32, wall.end as f32);
        let (from, to) =
            if wall.horizontal { (pos2(start, at), pos2(end, at)) } else { (pos2(at, start), pos2(at, end)) };
        let line = self.snapped(Rect::from_min_max(from, to));
        let before = ((width / self.pixel / 2.0).floor()) * self.pixel;
        Rect::from_min_max(line.min - Vec2::splat(before), line.max + Vec2::splat(width - before))
    }

    fn label(&self, room: &Room, look: Look, lay_out: &mut dyn FnMut(LayoutJob) -> Arc<Galley>) -> Option<Label> {
        let largest = room.label_area.size() * self.to_screen.scaling;
        if room.building || largest.min_elem() < self.theme.type_size.label_least {
            return None;
        }
        // The label stays within what is seen of the room.
        let space = self.snapped(room.label_area).shrink(self.wall_width(WallKind::Wall) / 2.0 + 3.0);
        let space = space.intersect(self.view.shrink(2.0));
        let reason = self.emphasis.and_then(|emphasis| emphasis.first_reason(room.unit));
        let faded = look.fill == self.theme.plan.faded;
        let texts = LabelTexts {
            code: &room.code,
            tenant: reason.unwrap_or(&room.tenant),
            area: &room.area,
            ink: if faded { self.theme.plan.faded_text } else { crate::ui::theme::text_on(look.fill) },
        };
        fit(space, texts, self.theme.type_size, lay_out)
    }

    /// The outline of a room, `grown` points outside the middle of its walls.
    pub(super) fn outline(&self, mesh: &mut Mesh, room: &Room, width: f32, grown: f32, colour: Color32) {
        let half = width / 2.0;
        for (from, to) in room.outline() {
            let edge = self.snapped(Rect::from_two_pos(from, to)).expand(half + grown);
            if edge.intersects(self.view) {
                let inner = if from.y == to.y { vec2(0.0, grown) } else { vec2(grown, 0.0) };
                fill(mesh, edge.shrink2(inner), colour);
            }
        }
    }
}

/// The colour of a sign on a fill.
fn toned(fill: Color32) -> Color32 {
    mix(fill, crate::ui::theme::text_on(fill), 0.34)
}

/// Fills an area with the hatching or the dots of a look, aligned to `origin`; other signs are not for any area.
pub(in crate::ui) fn sign(mesh: &mut Mesh, area: Rect, origin: Pos2, pixel: f32, look: Look, plan: &Plan) {
    let tone = toned(look.fill);
    let hatching = |spacing, width, rising, falling| Hatching { spacing, width, rising, falling };
    match look.mark {
        Mark::Rising => hatch(mesh, area, origin, hatching(14.0, 2.0, true, false), pixel, tone),
        Mark::Falling => hatch(mesh, area, origin, hatching(10.0, 2.0, false, true), pixel, tone),
        Mark::Dots => dots(mesh, area, origin, 8.0, (1.6 / pixel).round().max(1.0) * pixel, tone),
        Mark::Hatch => hatch(mesh, area, origin, hatching(7.0, 1.0, true, false), pixel, plan.hatch),
        Mark::DenseHatch => hatch(mesh, area, origin, hatching(6.0, 1.0, true, true), pixel, plan.dense_hatch),
        Mark::Plain | Mark::Inset | Mark::Treads | Mark::Shaft | Mark::Lift => {}
    }
}
