//! Importing a DXF of 50 000 entities, against what the `dxf` crate takes to read the same bytes.

#![expect(clippy::unwrap_used, reason = "a benchmark stops where its drawing cannot be read")]

mod timing;

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use plateau::import::{Placed, Placement, Selection, Site, place, read_dxf};
use timing::medians;

const ENTITIES: usize = 50_000;
/// The most that importing may take, as a multiple of reading.
const GOAL: f64 = 2.0;
/// Rooms stand in rows of so many, 3 m wide and 5 m deep.
const ROOMS_OF_ROW: usize = 120;

/// A drawing as architects' programs write it: rooms, their codes, walls, doors as blocks, hatches; handles and subclass
/// markers on each entity.
struct Plan {
    text: String,
    entities: usize,
}

impl Plan {
    fn new() -> Self {
        let head = "  0\nSECTION\n  2\nHEADER\n  9\n$ACADVER\n  1\nAC1027\n  9\n$INSUNITS\n 70\n     4\n  0\nENDSEC\n";
        let door = "  0\nSECTION\n  2\nBLOCKS\n  0\nBLOCK\n  5\n1F\n  8\n0\n  2\nDOOR\n 70\n     0\n 10\n0.0\n 20\n0.0\n 30\n0.0\n  \
                    0\nLINE\n  5\n20\n  8\n0\n 10\n0.0\n 20\n0.0\n 30\n0.0\n 11\n900.0\n 21\n0.0\n 31\n0.0\n  0\nENDBLK\n  5\n21\n  8\n0\n  \
                    0\nENDSEC\n";
        Self { text: format!("{head}{door}  0\nSECTION\n  2\nENTITIES\n"), entities: 0 }
    }

    fn begin(&mut self, kind: &str, layer: &str, class: &str) {
        self.entities += 1;
        let handle = self.entities + 0x100;
        write!(self.text, "  0\n{kind}\n  5\n{handle:X}\n330\n1C\n100\nAcDbEntity\n  8\n{layer}\n100\n{class}\n")
            .unwrap();
    }

    fn room(&mut self, index: usize) {
        let (x, y) = ((index % ROOMS_OF_ROW * 3000) as f64, (index / ROOMS_OF_ROW * 5000) as f64);
        self.begin("LWPOLYLINE", "A-ROOM", "AcDbPolyline");
        self.text.push_str(" 90\n        4\n 70\n     1\n 43\n0.0\n");
        for (dx, dy) in [(0.0, 0.0), (3000.0, 0.0), (3000.0, 5000.0), (0.0, 5000.0)] {
            write!(self.text, " 10\n{:.6}\n 20\n{:.6}\n", x + dx, y + dy).unwrap();
        }
        self.begin("TEXT", "A-TEXT", "AcDbText");
        write!(self.text, " 10\n{:.6}\n 20\n{:.6}\n 30\n0.0\n 40\n200.0\n  1\nR-{index}\n", x + 500.0, y + 2000.0)
            .unwrap();
        self.begin("LINE", "A-WALL", "AcDbLine");
        write!(self.text, " 10\n{x:.6}\n 20\n{y:.6}\n 30\n0.0\n 11\n{:.6}\n 21\n{y:.6}\n 31\n0.0\n", x + 3000.0)
            .unwrap();
        self.begin("INSERT", "A-DOOR", "AcDbBlockReference");
        write!(self.text, "  2\nDOOR\n 10\n{:.6}\n 20\n{y:.6}\n 30\n0.0\n", x + 300.0).unwrap();
        self.begin("MTEXT", "A-AREA", "AcDbMText");
        write!(
            self.text,
            " 10\n{:.6}\n 20\n{:.6}\n 30\n0.0\n 40\n150.0\n  1\n{{\\fArial;15,00 m\\U+00B2}}\n",
            x + 500.0,
            y + 900.0
        )
        .unwrap();
    }

    fn finish(self) -> String {
        assert_eq!(self.entities, ENTITIES);
        format!("{}  0\nENDSEC\n  0\nEOF\n", self.text)
    }
}

fn plan() -> String {
    let mut plan = Plan::new();
    (0..ENTITIES / 5).for_each(|index| plan.room(index));
    plan.finish()
}

/// Everything between the bytes and what the user sees of them.
fn import(bytes: &[u8]) -> Placed {
    let drawing = read_dxf(bytes).unwrap();
    let rooms = drawing.rooms(&Selection { layers: vec!["A-ROOM".to_owned()], unit: None }).unwrap();
    place(&rooms, &Placement::new(0.5), &Site::default()).unwrap()
}

fn plain(mut bytes: &[u8]) -> dxf::Drawing {
    dxf::Drawing::load(&mut bytes).unwrap()
}

#[expect(clippy::print_stdout, reason = "a benchmark reports")]
fn importing(criterion: &mut Criterion) {
    let text = plan();
    let bytes = text.as_bytes();
    assert_eq!(import(bytes).fitting().count(), ENTITIES / 5);
    let (read, whole) = medians(9, || plain(bytes), || import(bytes));
    println!("import {whole:.0?}, dxf {read:.0?}, {} bytes", bytes.len());
    println!("ratio import/dxf: {:.2} (goal <= {GOAL})", whole.as_secs_f64() / read.as_secs_f64());
    let rooms = read_dxf(bytes).unwrap().rooms(&Selection { layers: vec!["A-ROOM".to_owned()], unit: None }).unwrap();
    let mut group = criterion.benchmark_group("a drawing of 50 000 entities");
    group.sample_size(10);
    group.bench_function("import", |bencher| bencher.iter_with_large_drop(|| import(black_box(bytes))));
    group.bench_function("place", |bencher| {
        let placement = Placement { rotation: 12.5, ..Placement::new(0.5) };
        bencher.iter_with_large_drop(|| place(black_box(&rooms), &placement, &Site::default()).unwrap());
    });
    group.finish();
}

criterion_group!(benches, importing);
criterion_main!(benches);
