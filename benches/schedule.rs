//! The tenancy schedule of 5 000 rows as PDF, against the PDF writer alone drawing as many strings.

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::Criterion;
use krilla::geom::Point;
use krilla::page::PageSettings;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use plateau::model::Layout;
use plateau::report::document::{Block, Line};
use plateau::report::{Document, ScheduleRequest, pdf, tenancy_schedule};
use plateau::sample::{SampleName, generated};
use plateau::text::{Language, Texts};

const ROWS: usize = 5000;
/// Cells of a row, each a string of its own.
const CELLS: usize = 14;
const ROWS_OF_PAGE: usize = 25;
const ROUNDS: u32 = 10;

/// A layout whose schedule has at least so many rows.
fn layout(texts: &Texts) -> (Layout, usize) {
    let mut units = ROWS;
    loop {
        let layout = generated(units, 7, SampleName::reference_date());
        let rows = rows(&schedule(&layout, texts, false));
        if rows >= ROWS {
            return (layout, rows);
        }
        units += ROWS / 10;
    }
}

fn schedule(layout: &Layout, texts: &Texts, plans: bool) -> Document {
    let request = ScheduleRequest { plans, ..ScheduleRequest::new(SampleName::reference_date()) };
    tenancy_schedule(layout, &request, texts)
}

fn rows(document: &Document) -> usize {
    let tables = document.parts.iter().flat_map(|part| &part.blocks).filter_map(|block| match block {
        Block::Table(table) if table.is_data => Some(table),
        _ => None,
    });
    tables.flat_map(|table| &table.lines).filter(|line| matches!(line, Line::Row(_))).count()
}

fn print(layout: &Layout, texts: &Texts, plans: bool) -> Vec<u8> {
    pdf::render(&schedule(layout, texts, plans), texts).unwrap_or_default()
}

/// As many strings of ten glyphs as the schedule has cells, put on pages by the PDF writer alone.
fn baseline(rows: usize) -> Vec<u8> {
    let file: &'static [u8] = include_bytes!("../assets/fonts/NotoSans-Regular.ttf");
    let Some(font) = Font::new(file.into(), 0) else { return Vec::new() };
    let text = "ABCDEFGHIJ";
    let glyphs: Vec<KrillaGlyph> = (0..text.len())
        .map(|index| {
            let glyph = GlyphId::new(u32::try_from(36 + index).unwrap_or_default());
            KrillaGlyph::new(glyph, 0.6, 0.0, 0.0, 0.0, index..index + 1, None)
        })
        .collect();
    let mut document = krilla::Document::new();
    for _ in 0..rows.div_ceil(ROWS_OF_PAGE) {
        let Some(settings) = PageSettings::from_wh(842.0, 595.0) else { return Vec::new() };
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        for row in 0..ROWS_OF_PAGE {
            for cell in 0..CELLS {
                let place = Point::from_xy(34.0 + 55.0 * cell as f32, 60.0 + 20.0 * row as f32);
                surface.draw_glyphs(place, &glyphs, font.clone(), text, 7.0, false);
            }
        }
        surface.finish();
        page.finish();
    }
    document.finish().unwrap_or_default()
}

/// The best of some rounds: what else the machine does only ever adds to it.
fn time(mut work: impl FnMut() -> Vec<u8>) -> Duration {
    assert!(work().len() > 1000, "nothing was printed");
    let round = |_| {
        let begun = Instant::now();
        black_box(work());
        begun.elapsed()
    };
    (0..ROUNDS).map(round).min().unwrap_or_default()
}

/// The most memory that the program has held, where the system says so.
fn peak_megabytes() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1024.0)
}

#[expect(clippy::print_stdout, reason = "a benchmark answers on the terminal")]
fn main() {
    let texts = Texts::new(Language::French);
    let (layout, rows) = layout(&texts);
    let before = peak_megabytes();
    let (base, tables) = (time(|| baseline(rows)), time(|| print(&layout, &texts, false)));
    let after = peak_megabytes();
    let plans = time(|| print(&layout, &texts, true));
    println!(
        "schedule of {rows} rows as PDF: {:.3} s, with floor plans {:.3} s; ratio to the PDF writer alone: {:.2}",
        tables.as_secs_f64(),
        plans.as_secs_f64(),
        tables.as_secs_f64() / base.as_secs_f64()
    );
    if let (Some(before), Some(after)) = (before, after) {
        println!("peak memory: {after:.0} MB, of which the layout and its making {before:.0} MB");
    }
    let mut criterion = Criterion::default().sample_size(10).configure_from_args();
    criterion.bench_function("schedule of 5000 rows as PDF", |bencher| {
        bencher.iter(|| print(&layout, &texts, false));
    });
    criterion.final_summary();
}
