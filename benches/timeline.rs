//! A frame of the timeline with 10 000 units against one with 100: at rest, and while rows and days are scrolled.
//! Tessellation included, with nobody listening to the accessibility tree.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::hint::black_box;

use chrono::{Days, NaiveDate};
use criterion::Criterion;
use egui::{Event, Modifiers, MouseWheelSource, MouseWheelUnit, Rect, TouchPhase, pos2, vec2};
use plateau::app::ColourMode;
use plateau::model::{
    Building, BuildingId, Floor, FloorId, Layout, LayoutParts, Occupied, Park, ParkId, Shape, Startup, StartupId,
    Tenancy, TenancyId, Unit, UnitId, UnitUse,
};
use plateau::text::{Language, Texts};
use plateau::ui::dashboard::Scope;
use plateau::ui::theme::{Appearance, Theme, fonts};
use plateau::ui::timeline::{Timeline, TimelineInput};

mod timing;

const SCREEN: egui::Vec2 = vec2(1920.0, 1080.0);
/// Units of a floor; tenancies of a unit that follow one another.
const OF_FLOOR: u64 = 50;
const OF_UNIT: u64 = 4;
/// A frame with many units takes at most so many times one with few, and so many milliseconds.
const GOAL: f64 = 2.0;
const GOAL_MILLISECONDS: f64 = 4.0;

fn today() -> NaiveDate {
    NaiveDate::default() + Days::new(20_000)
}

fn unit(number: u64) -> Unit {
    let column = u32::try_from(number % OF_FLOOR).unwrap_or_default();
    let shape = Shape::rectangle(column * 3, 0, 3, 3);
    let floor = FloorId::new(number / OF_FLOOR);
    Unit { seats: 4, ..Unit::new(UnitId::new(number), floor, format!("U-{number}"), UnitUse::Office, shape) }
}

/// Tenancies of 300 days with vacancies between most of them, around today.
fn tenancy(unit: u64, place: u64) -> Tenancy {
    let number = unit * OF_UNIT + place;
    let units = vec![Occupied { unit: UnitId::new(unit), seats: None }];
    let start = today() - Days::new(700) + Days::new(place * 340 + unit % 37);
    Tenancy {
        end: Some(start + Days::new(300)),
        ..Tenancy::new(TenancyId::new(number), StartupId::new(number % 997), units, start)
    }
}

fn layout(units: u64) -> Layout {
    let floors = units.div_ceil(OF_FLOOR);
    let floor = |number| {
        let level = i32::try_from(number).unwrap_or_default();
        Floor::new(FloorId::new(number), BuildingId::new(1), level, 150, 3, 1.35)
    };
    let parts = LayoutParts {
        parks: vec![Park::new(ParkId::new(1), "P", "Park")],
        buildings: vec![Building::new(BuildingId::new(1), ParkId::new(1), "B")],
        floors: (0..floors).map(floor).collect(),
        units: (0..units).map(unit).collect(),
        startups: (0..997).map(|number| Startup::new(StartupId::new(number), format!("Startup {number}"))).collect(),
        tenancies: (0..units).flat_map(|unit| (0..OF_UNIT).map(move |place| tenancy(unit, place))).collect(),
        ..LayoutParts::default()
    };
    Layout::from_parts(parts).unwrap_or_default()
}

/// A window with a timeline in it.
struct Desk {
    layout: Layout,
    texts: Texts,
    context: egui::Context,
    timeline: Timeline,
    frames: u32,
}

impl Desk {
    fn new(units: u64) -> Self {
        let context = egui::Context::default();
        context.set_fonts(fonts::definitions());
        Theme::of(Appearance::Light).apply(&context);
        let texts = Texts::new(Language::French);
        Self { layout: layout(units), texts, context, timeline: Timeline::default(), frames: 0 }
    }

    /// A frame, with the wheel turned or not.
    fn frame(&mut self, scrolls: bool) {
        let mut input = egui::RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), SCREEN)),
            time: Some(f64::from(self.frames) / 60.0),
            ..egui::RawInput::default()
        };
        self.frames += 1;
        if scrolls {
            // Down and back, so that there is always somewhere to go.
            let down = if (self.frames / 60).is_multiple_of(2) { -1.0 } else { 1.0 };
            input.events = vec![
                Event::PointerMoved(pos2(900.0, 500.0)),
                Event::MouseWheel {
                    unit: MouseWheelUnit::Point,
                    delta: vec2(7.0 * down, 37.0 * down),
                    phase: TouchPhase::Move,
                    source: MouseWheelSource::Wheel,
                    modifiers: Modifiers::NONE,
                },
            ];
        }
        let selected = BTreeSet::new();
        let shown = TimelineInput {
            layout: &self.layout,
            version: 0,
            date: today(),
            today: today(),
            colouring: ColourMode::Status,
            scope: Scope::All,
            selected: &selected,
            tenancy: None,
            draft: None,
            editable: true,
            theme: Theme::of(Appearance::Light),
            texts: &self.texts,
        };
        let timeline = &mut self.timeline;
        let mut output = self.context.run_ui(input, |ui| drop(timeline.show(ui, &shown, &[])));
        output.textures_delta.clear();
        black_box(self.context.tessellate(std::mem::take(&mut output.shapes), output.pixels_per_point));
    }
}

#[expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]
fn main() {
    let [few, many] = [100, 10_000].map(|units| RefCell::new(Desk::new(units)));
    // The order of all rows is made in the first frame, and kept.
    few.borrow_mut().frame(false);
    many.borrow_mut().frame(false);
    for (name, scrolls) in [("at rest", false), ("while scrolling", true)] {
        let (of_few, of_many) =
            timing::medians(300, || few.borrow_mut().frame(scrolls), || many.borrow_mut().frame(scrolls));
        println!("{name}: frame with 100 units {of_few:.0?}, with 10 000 {of_many:.0?}");
        let ratio = of_many.as_secs_f64() / of_few.as_secs_f64();
        println!("ratio timeline of 10 000/100 {name}: {ratio:.2} (goal <= {GOAL})");
        let milliseconds = of_many.as_secs_f64() * 1_000.0;
        println!("timeline of 10 000 units {name}: {milliseconds:.2} ms (goal <= {GOAL_MILLISECONDS} ms)");
    }
    let mut criterion = Criterion::default().configure_from_args().sample_size(20);
    for (name, desk) in [("100", &few), ("10 000", &many)] {
        criterion.bench_function(&format!("timeline/frame of {name} units"), |bencher| {
            bencher.iter(|| desk.borrow_mut().frame(false));
        });
        criterion.bench_function(&format!("timeline/scrolled frame of {name} units"), |bencher| {
            bencher.iter(|| desk.borrow_mut().frame(true));
        });
    }
    criterion.final_summary();
}
