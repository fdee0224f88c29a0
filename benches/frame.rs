//! A frame of the canvas with 10 000 visible units, against one that draws a prebuilt mesh of as many quads;
//! tessellation included, with nobody listening to the accessibility tree; and a frame in which a rectangle is drawn over
//! hundreds of the units, against one in which they are looked at.

use std::collections::BTreeSet;
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use criterion::Criterion;
use egui::epaint::Mesh;
use egui::{Rect, pos2, vec2};
use plateau::app::{ColourMode, DrawInput, Drawing, Sheet, Tool};
use plateau::model::{
    Building, BuildingId, Floor, FloorId, Layout, LayoutParts, Occupied, ParkId, Shape, Startup, StartupId, Tenancy,
    TenancyId, Unit, UnitId, UnitUse,
};
use plateau::text::{Language, Texts};
use plateau::ui::canvas::{Canvas, Drafting, PlanInput};
use plateau::ui::drawing::Sketch;
use plateau::ui::theme::{Appearance, Theme, fonts};

/// Units along either side of the floor, and cells along either side of a unit.
const UNITS: u32 = 100;
const CELLS: u32 = 3;
const SCREEN: egui::Vec2 = vec2(1920.0, 1080.0);
const GOAL: f64 = 3.0;
/// A frame of drawing takes at most so many times one of looking.
const DRAWING_GOAL: f64 = 2.0;

fn today() -> NaiveDate {
    NaiveDate::default() + chrono::Days::new(20_000)
}

fn unit(number: u32) -> Unit {
    let shape = Shape::rectangle(number % UNITS * CELLS, number / UNITS * CELLS, CELLS, CELLS);
    let id = UnitId::new(u64::from(number));
    Unit { seats: 4, ..Unit::new(id, FloorId::new(1), format!("U-{number}"), UnitUse::Office, shape) }
}

fn startup(number: u32) -> Startup {
    Startup { headcount: 4, ..Startup::new(StartupId::new(u64::from(number)), format!("Startup {number}")) }
}

fn tenancy(number: u32) -> Tenancy {
    let startup = StartupId::new(u64::from(number));
    let units = vec![Occupied { unit: UnitId::new(u64::from(number)), seats: None }];
    Tenancy {
        notice_given: (number.is_multiple_of(5)).then(today),
        ..Tenancy::new(TenancyId::new(u64::from(number)), startup, units, today())
    }
}

fn layout() -> Layout {
    let numbers = 0..UNITS * UNITS;
    let let_numbers = || numbers.clone().filter(|number| !number.is_multiple_of(4));
    let parts = LayoutParts {
        sessions: Vec::new(),
        title: String::new(),
        parks: Vec::new(),
        buildings: vec![Building::new(BuildingId::new(1), ParkId::new(1), "B")],
        floors: vec![Floor::new(FloorId::new(1), BuildingId::new(1), 0, UNITS * CELLS, UNITS * CELLS, 1.35)],
        units: numbers.clone().map(unit).collect(),
        startups: let_numbers().map(startup).collect(),
        tenancies: let_numbers().map(tenancy).collect(),
    };
    Layout::from_parts(parts).unwrap_or_default()
}

fn context() -> egui::Context {
    let context = egui::Context::default();
    context.set_fonts(fonts::definitions());
    Theme::of(Appearance::Light).apply(&context);
    context
}

/// Runs one frame and tessellates it.
fn frame(context: &egui::Context, draw: impl FnMut(&mut egui::Ui)) {
    let input =
        egui::RawInput { screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), SCREEN)), ..egui::RawInput::default() };
    let mut output = context.run_ui(input, draw);
    output.textures_delta.clear();
    black_box(context.tessellate(std::mem::take(&mut output.shapes), output.pixels_per_point));
}

/// The middle of so many runs of each, taken in turns, so that a busy machine slows all alike.
fn medians<const N: usize>(mut runs: [&mut dyn FnMut(); N]) -> [Duration; N] {
    let mut times: [Vec<Duration>; N] = std::array::from_fn(|_| Vec::new());
    for _ in 0..300 {
        for (run, times) in runs.iter_mut().zip(&mut times) {
            let start = Instant::now();
            run();
            times.push(start.elapsed());
        }
    }
    times.map(|mut times| {
        times.sort_unstable();
        times[times.len() / 2]
    })
}

/// A rectangle that is being drawn, over more and fewer units with each frame.
struct Rectangle {
    drawing: Drawing,
    at: f32,
}

impl Rectangle {
    fn new() -> Self {
        let mut drawing = Drawing::default();
        drawing.take(Tool::Rectangle);
        Self { drawing, at: 40.0 }
    }

    fn draw(&mut self, context: &egui::Context, canvas: &mut Canvas, input: &PlanInput<'_>) {
        self.at = if self.at > 100.0 { 40.0 } else { self.at + 1.0 };
        let Some(floor) = input.layout.floor(input.floor) else { return };
        let preview = {
            let sheet = Sheet {
                layout: input.layout,
                floor,
                unit_at: &|column, row| canvas.unit_at(column, row),
                selection: input.selected,
                reach: canvas.reach(),
                language: input.texts.language(),
            };
            if self.drawing.draft.is_none() {
                self.drawing.handle(&sheet, DrawInput::Press(pos2(10.0, 10.0)));
            }
            self.drawing.handle(&sheet, DrawInput::Hover(Some(pos2(self.at, self.at))));
            Sketch { drawing: &self.drawing, sheet: &sheet, canvas, texts: input.texts }.preview()
        };
        let drafting = Drafting { tool: self.drawing.tool, busy: true, preview: &preview };
        let input = PlanInput { drafting: Some(drafting), ..*input };
        frame(context, |ui| drop(canvas.show(ui, &input)));
    }
}

#[expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]
fn main() {
    let layout = layout();
    let texts = Texts::new(Language::English);
    let selected = BTreeSet::new();
    let input = PlanInput {
        layout: &layout,
        version: 0,
        floor: FloorId::new(1),
        date: today(),
        colouring: ColourMode::Status,
        selected: &selected,
        emphasis: None,
        moved: None,
        drafting: None,
        underlay: None,
        theme: Theme::of(Appearance::Light),
        texts: &texts,
    };
    let mut mesh = Mesh::default();
    for number in 0..UNITS * UNITS {
        let min = pos2((number % UNITS) as f32 * 10.0, (number / UNITS) as f32 * 10.0);
        mesh.add_colored_rect(Rect::from_min_size(min, vec2(9.0, 9.0)), egui::Color32::GRAY);
    }
    let mesh = Arc::new(mesh);
    let contexts = [context(), context(), context(), context()];
    let mut canvases = [Canvas::default(), Canvas::default(), Canvas::default()];
    let [still, moving, drawn] = &mut canvases;
    let mut rectangle = Rectangle::new();
    let mut closer = false;
    let mut draw_mesh = || {
        frame(&contexts[0], |ui| {
            ui.painter().add(egui::Shape::Mesh(Arc::clone(&mesh)));
        });
    };
    let mut draw_still = || frame(&contexts[1], |ui| drop(still.show(ui, &input)));
    let mut draw_moving = || {
        closer = !closer;
        moving.zoom_by(if closer { 0.99 } else { 1.0 / 0.99 });
        frame(&contexts[2], |ui| drop(moving.show(ui, &input)));
    };
    let mut draw_drawing = || rectangle.draw(&contexts[3], drawn, &input);
    let [of_mesh, of_still, of_moving, of_drawing] =
        medians([&mut draw_mesh, &mut draw_still, &mut draw_moving, &mut draw_drawing]);
    let ratio = |time: Duration| time.as_secs_f64() / of_mesh.as_secs_f64();
    println!(
        "mesh of 10 000 quads: {of_mesh:.0?}; canvas at rest: {of_still:.0?}; while zooming: {of_moving:.0?}; while drawing: {of_drawing:.0?}"
    );
    println!("ratio frame/mesh: {:.2} (goal <= {GOAL})", ratio(of_still));
    println!("ratio frame/mesh while zooming: {:.2} (goal <= {GOAL})", ratio(of_moving));
    let of_looking = of_drawing.as_secs_f64() / of_still.as_secs_f64();
    println!("ratio drawing/looking: {of_looking:.2} (goal <= {DRAWING_GOAL})");

    let mut criterion = Criterion::default().configure_from_args().sample_size(20);
    criterion.bench_function("frame/mesh of 10 000 quads", |bencher| bencher.iter(&mut draw_mesh));
    criterion.bench_function("frame/canvas of 10 000 units", |bencher| bencher.iter(&mut draw_still));
    criterion.bench_function("frame/canvas of 10 000 units while zooming", |bencher| bencher.iter(&mut draw_moving));
    criterion.bench_function("frame/drawing among 10 000 units", |bencher| bencher.iter(&mut draw_drawing));
    criterion.final_summary();
}
