//! Files that are damaged, or made to harm: refused with a reason, or read; never a panic, and never a wait.

use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use plateau::import::{
    Drawing, ImportError, Placement, Quantity, Reason, Selection, Site, limits, place, read_dxf, read_geojson,
};
use plateau::text::{Language, Texts};
use rand::{Rng as _, RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

fn dxf(sections: &str) -> String {
    format!("0\nSECTION\n2\nHEADER\n9\n$INSUNITS\n70\n6\n0\nENDSEC\n{sections}0\nEOF\n")
}

fn entities(entities: &str) -> String {
    dxf(&format!("0\nSECTION\n2\nENTITIES\n{entities}0\nENDSEC\n"))
}

fn polyline(corners: impl IntoIterator<Item = (f64, f64)>) -> String {
    let mut text = "0\nLWPOLYLINE\n8\nP\n70\n1\n".to_owned();
    for (x, y) in corners {
        write!(text, "10\n{x}\n20\n{y}\n").unwrap();
    }
    text
}

fn square(x: f64, y: f64, side: f64) -> String {
    polyline([(x, y), (x + side, y), (x + side, y + side), (x, y + side)])
}

/// Everything that an import does with a drawing, on all of its layers.
fn whole(drawing: &Drawing) -> Result<usize, ImportError> {
    let layers = drawing.layers.iter().map(|layer| layer.name.clone()).collect();
    let rooms = drawing.rooms(&Selection { layers, unit: None })?;
    let placed = place(&rooms, &Placement::new(0.5), &Site::default())?;
    for language in Language::ALL {
        Texts::new(language).import_report(&rooms, &placed, "INC 1");
    }
    Ok(placed.fitting().count())
}

fn error(text: &str) -> ImportError {
    read_dxf(text.as_bytes()).and_then(|drawing| whole(&drawing)).unwrap_err()
}

/// A debug build of a busy machine takes its time; what hangs takes minutes.
const SOON: Duration = Duration::from_mins(1);

#[track_caller]
fn ends_soon<T>(work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = work();
    assert!(start.elapsed() < SOON, "{:?}", start.elapsed());
    done
}

#[test]
fn what_the_crate_takes_badly_does_not_reach_it() {
    let y_first = entities("0\nLWPOLYLINE\n8\nP\n20\n1.0\n10\n1.0\n");
    assert_eq!(error(&y_first), ImportError::NotRead { line: 20, text: "1.0".to_owned() });
    // What follows a bad number would be lost in silence.
    let bad_number = entities(&format!("{}0\nTEXT\n8\nP\n10\nten\n{}", square(0.0, 0.0, 4.0), square(4.0, 0.0, 4.0)));
    assert_eq!(error(&bad_number), ImportError::NotRead { line: 42, text: "ten".to_owned() });
    let lonely_vertex = entities(&format!("0\nVERTEX\n8\nP\n10\n1.0\n{}", square(0.0, 0.0, 4.0)));
    assert_eq!(whole(&read_dxf(lonely_vertex.as_bytes()).unwrap()), Ok(1));
}

#[test]
fn numbers_are_finite_and_within_reach() {
    for number in ["nan", "inf", "-inf", "1e300", "99999999999"] {
        let found = error(&entities(&polyline([(0.0, 0.0)]).replace("10\n0", &format!("10\n{number}"))));
        assert!(matches!(found, ImportError::Coordinate { line: 22, .. }), "{number}: {found:?}");
    }
    let far = entities(&[square(0.0, 0.0, 4.0), square(900_000.0, 0.0, 4.0)].concat());
    assert_eq!(error(&far), ImportError::TooWide { metres: 900_004.0 });
    let curved = square(0.0, 0.0, 4.0).replace("20\n0\n", "20\n0\n42\n9e9\n");
    let drawing = read_dxf(entities(&curved).as_bytes()).unwrap();
    assert_eq!(whole(&drawing), Ok(0), "an arc of a thousand million metres crosses the other walls");
}

#[test]
fn a_file_that_was_cut_off_is_told() {
    let text = entities(&square(0.0, 0.0, 4.0));
    let lines: Vec<&str> = text.lines().collect();
    // From the first entity to the end of the section, which has four lines more.
    for end in 14..lines.len() - 4 {
        let found = error(&format!("{}\n", lines[..end].join("\n")));
        assert!(matches!(found, ImportError::CutOff { .. }), "{end}: {found:?}");
    }
}

#[test]
fn blocks_end() {
    let block = |name: &str, content: &str| format!("0\nBLOCK\n8\n0\n2\n{name}\n10\n0\n20\n0\n{content}0\nENDBLK\n");
    let insert = |name: &str| format!("0\nINSERT\n8\n0\n2\n{name}\n10\n0\n20\n0\n");
    let of = |blocks: &str, drawn: &str| {
        dxf(&format!("0\nSECTION\n2\nBLOCKS\n{blocks}0\nENDSEC\n0\nSECTION\n2\nENTITIES\n{drawn}0\nENDSEC\n"))
    };
    let itself = of(&block("A", &insert("A")), &insert("A"));
    assert_eq!(error(&itself), ImportError::BlocksTooDeep { block: "a".to_owned() });
    let each_other =
        of(&[block("A", &insert("B").repeat(9)), block("B", &insert("A").repeat(9))].concat(), &insert("A"));
    let found = ends_soon(|| error(&each_other));
    assert!(matches!(found, ImportError::BlocksTooDeep { .. } | ImportError::TooMany(Quantity::Entities)), "{found:?}");
    let many: String =
        (0..12).map(|level| block(&format!("B{level}"), &insert(&format!("B{}", level + 1)).repeat(10))).collect();
    let many = of(&[many, block("B12", &square(0.0, 0.0, 4.0))].concat(), &insert("B0"));
    let found = ends_soon(|| error(&many));
    assert!(matches!(found, ImportError::TooMany(Quantity::Entities | Quantity::Outlines)), "{found:?}");
    let field = format!("{}70\n32767\n71\n32767\n44\n1\n45\n1\n", insert("A"));
    let field = of(&block("A", &square(0.0, 0.0, 1.0)), &field);
    let found = ends_soon(|| error(&field));
    assert!(matches!(found, ImportError::TooMany(Quantity::Outlines | Quantity::Corners)), "{found:?}");
}

#[test]
fn what_is_too_large_is_not_looked_at() {
    let size = limits::DXF_BYTES + 1;
    let found = ends_soon(|| read_dxf(&vec![b'0'; size]));
    assert_eq!(found, Err(ImportError::TooLarge { size, limit: limits::DXF_BYTES }));
    let size = limits::GEOJSON_BYTES + 1;
    let found = ends_soon(|| read_geojson(&vec![b'['; size]));
    assert_eq!(found, Err(ImportError::TooLarge { size, limit: limits::GEOJSON_BYTES }));
    let values = ends_soon(|| read_geojson(&vec![b'['; limits::GEOJSON_VALUES + 1]));
    assert_eq!(values, Err(ImportError::TooMany(Quantity::Values)));
}

#[test]
fn outlines_that_take_long_to_sort_out_are_refused() {
    // A comb, whose teeth are all beside each other.
    let teeth = (0..4_000).flat_map(|tooth| {
        let x = f64::from(tooth) / 250.0;
        [(x, 0.0), (x, 90.0), (x + 0.001, 90.0), (x + 0.001, 0.0)]
    });
    let comb = entities(&polyline(teeth.chain([(16.0, -1.0), (0.0, -1.0)])));
    assert!(ends_soon(|| read_dxf(comb.as_bytes()).and_then(|drawing| whole(&drawing))).is_ok());
    // Squares around squares, and squares over squares.
    let around: String =
        (0..1_000).map(|index| square(-f64::from(index), -f64::from(index), 2.0 * f64::from(index) + 1.0)).collect();
    ends_soon(|| read_dxf(entities(&around).as_bytes()).and_then(|drawing| whole(&drawing))).unwrap();
    let over: String = (0..1_500).map(|index| square(f64::from(index) * 0.01, 0.0, 300.0)).collect();
    let found = ends_soon(|| error(&entities(&over)));
    assert_eq!(found, ImportError::TooIntricate);
}

#[test]
fn an_outline_that_crosses_itself_ten_thousand_times_is_left_out_once() {
    let zigzag = (0..20_000).map(|index| (f64::from(index % 2) * 50.0, f64::from(index * 7919 % 20_000) / 400.0));
    let text = entities(&polyline(zigzag));
    let rooms = ends_soon(|| {
        let selection = Selection { layers: vec!["P".to_owned()], unit: None };
        read_dxf(text.as_bytes()).unwrap().rooms(&selection).unwrap()
    });
    assert!(matches!(rooms.left_out.as_slice(), [only] if matches!(only.reason, Reason::CrossesItself { .. })));
}

#[test]
fn json_that_is_no_plan_is_refused() {
    for text in [
        "",
        "[]",
        "{}",
        "null",
        "{\"type\": \"FeatureCollection\"}",
        "{\"type\": \"FeatureCollection\", \"features\": 1}",
        "{\"type\": \"Point\", \"coordinates\": [1, 2]}",
        &"[".repeat(100_000),
        &"{\"a\":".repeat(100_000),
        "\u{0}\u{1}\u{2}",
    ] {
        let found = read_geojson(text.as_bytes());
        assert!(
            matches!(found, Err(ImportError::NotGeoJson { .. })),
            "{}: {found:?}",
            text.chars().take(40).collect::<String>()
        );
    }
    let with = |ring: &str| {
        format!(
            "{{\"type\":\"FeatureCollection\",\"features\":[{{\"type\":\"Feature\",\"properties\":{{}},\
             \"geometry\":{{\"type\":\"Polygon\",\"coordinates\":{ring}}}}}]}}"
        )
    };
    for ring in ["[[[0]]]", "[[[]]]", "[[[1e999,0],[1,0],[1,1]]]", "[[[1e300,0],[1,0],[1,1]]]", "[[[\"0\",0]]]"] {
        let found = read_geojson(with(ring).as_bytes());
        assert!(matches!(found, Err(ImportError::NotGeoJson { .. })), "{ring}: {found:?}");
    }
    for ring in ["[]", "[[]]", "[[[0,0],[0,0],[0,0]]]"] {
        assert_eq!(read_geojson(with(ring).as_bytes()).and_then(|drawing| whole(&drawing)), Ok(0), "{ring}");
    }
    assert_eq!(read_geojson(b"{\"type\":\"FeatureCollection\",\"features\":[]}"), Err(ImportError::NoUnits));
}

/// What becomes of bytes by accident.
fn damage(bytes: &mut Vec<u8>, random: &mut ChaCha8Rng) {
    for _ in 0..random.random_range(1..6) {
        if bytes.is_empty() {
            return;
        }
        let from = random.random_range(0..bytes.len());
        let to = (from + random.random_range(1..60)).min(bytes.len());
        match random.random_range(0..6) {
            0 => bytes[from] ^= 1 << random.random_range(0..8),
            1 => bytes[from] = *b"0123456789-.eE\n {}[],\"\\".get(random.random_range(0..23)).unwrap_or(&0),
            2 => drop(bytes.drain(from..to)),
            3 => {
                let piece = bytes[from..to].to_vec();
                let at = random.random_range(0..bytes.len());
                bytes.splice(at..at, piece);
            }
            4 => bytes.truncate(from),
            _ => random.fill_bytes(&mut bytes[from..to]),
        }
    }
}

#[test]
fn whatever_is_damaged_is_read_or_refused() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import/cases");
    let mut folders: Vec<_> = std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    let mut random = ChaCha8Rng::seed_from_u64(4);
    let (mut read, mut refused) = (0, 0);
    for folder in folders {
        let is_dxf = folder.join("plan.dxf").exists();
        let whole_file = std::fs::read(folder.join(if is_dxf { "plan.dxf" } else { "plan.geojson" })).unwrap();
        for _ in 0..100 {
            let mut bytes = whole_file.clone();
            damage(&mut bytes, &mut random);
            let drawing = if is_dxf { read_dxf(&bytes) } else { read_geojson(&bytes) };
            match drawing.and_then(|drawing| whole(&drawing)) {
                Ok(_) => read += 1,
                Err(error) => {
                    Texts::new(Language::French).import_error(&error);
                    refused += 1;
                }
            }
        }
    }
    assert!(read > 100 && refused > 300, "{read} read, {refused} refused");
}
