//! What a date asks for, of 10 000 units: the list of alerts, the units for a startup, the startups for a unit; each against
//! one count of all figures at that date.

mod timing;

use std::time::Duration;

use criterion::Criterion;
use plateau::figures::{Figures, MATCHING_MONTHS, alerts, applicants, startups_for, units_for};
use plateau::sample::{SampleName, generated};
use timing::medians;

const UNITS: usize = 10_000;
#[expect(clippy::print_stdout, reason = "a benchmark answers on the terminal")]
fn main() {
    let date = SampleName::reference_date();
    let layout = generated(UNITS, 7, date);
    let applicant = applicants(&layout, date).first().map(|applicant| applicant.startup.clone());
    let applicant = applicant.expect("somebody waits");
    let unit = layout.units().find(|unit| !startups_for(&layout, unit, date, MATCHING_MONTHS).is_empty()).cloned();
    let unit = unit.expect("a unit suits somebody");
    println!("{} alerts", alerts(&layout, date, None).len());
    let count = || Figures::new(&layout, date);
    let report = |name: &str, goal: f64, (time, figures): (Duration, Duration)| {
        let ratio = time.as_secs_f64() / figures.as_secs_f64();
        println!("{name}: {time:.2?}; ratio {name}/figures: {ratio:.2} (goal <= {goal})");
    };
    report("alerts", 4.0, medians(9, || alerts(&layout, date, None), count));
    report("units for a startup", 2.0, medians(9, || units_for(&layout, &applicant, date, MATCHING_MONTHS), count));
    report("startups for a unit", 0.5, medians(9, || startups_for(&layout, &unit, date, MATCHING_MONTHS), count));
    let mut criterion = Criterion::default().sample_size(10).configure_from_args();
    criterion.bench_function("alerts of 10 000 units", |bencher| bencher.iter(|| alerts(&layout, date, None)));
    criterion.final_summary();
}
