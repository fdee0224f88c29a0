//! The figures of a year, day by day, of 10 000 units: moved from day to day, against a count of the whole layout each day.

mod timing;

use chrono::{Days, NaiveDate};
use criterion::Criterion;
use plateau::figures::{Course, Figures, Summary};
use plateau::model::Layout;
use plateau::sample::{SampleName, generated};
use timing::medians;

const UNITS: usize = 10_000;
const DAYS: u64 = 365;
const GOAL: f64 = 100.0;

fn days() -> impl Iterator<Item = NaiveDate> {
    let first = SampleName::reference_date();
    (0..DAYS).map(move |day| first + Days::new(day))
}

fn counted(layout: &Layout) -> Vec<Summary> {
    days().map(|date| Figures::new(layout, date).total()).collect()
}

fn moved(layout: &Layout) -> Vec<Summary> {
    let mut course = Course::new(layout, SampleName::reference_date());
    let at = |date| {
        course.go_to(layout, date);
        course.figures().total()
    };
    days().map(at).collect()
}

#[expect(clippy::print_stdout, reason = "a benchmark answers on the terminal")]
fn main() {
    let layout = generated(UNITS, 7, SampleName::reference_date());
    let year = moved(&layout);
    assert!(year == counted(&layout), "the two ways differ");
    assert!(year.first() != year.last(), "nothing happens within the year");
    let (count, course) = medians(5, || counted(&layout), || moved(&layout));
    println!("a year day by day: counted anew {count:.0?}, moved from day to day {course:.1?}");
    println!("ratio count/course: {:.0} (goal >= {GOAL})", count.as_secs_f64() / course.as_secs_f64());
    let mut criterion = Criterion::default().sample_size(10).configure_from_args();
    criterion.bench_function("figures of a year of 10 000 units", |bencher| bencher.iter(|| moved(&layout)));
    criterion.final_summary();
}
