//! Drawings as people have them, case by case: each folder of `cases` holds a drawing (`plan.dxf` or
//! `plan.geojson`), how it is imported (`request.ron`) and what comes of it (`report.txt`): the report, and the cells of
//! the units, each with a letter.
//!
//! `PLATEAU_UPDATE=1 cargo test --test import` writes what is expected anew; read the difference before you commit it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod hostile;
mod turned;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use plateau::file;
use plateau::import::{
    ImportError, LengthUnit, Placed, Placement, Rooms, Selection, Site, place, propose_rotation, read_dxf, read_geojson,
};
use plateau::model::Shape;
use plateau::text::{Language, Texts};
use serde::Deserialize;

/// How a drawing is imported.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Request {
    layers: Vec<String>,
    #[serde(default)]
    unit: Option<String>,
    module: f64,
    #[serde(default)]
    rotation: f64,
    #[serde(default)]
    offset: (f64, f64),
    /// Codes in use in the building.
    #[serde(default)]
    codes: BTreeSet<String>,
    /// The units that stay.
    #[serde(default)]
    units: Vec<(String, Shape)>,
}

fn imported(folder: &Path, request: &Request) -> Result<(Rooms, Placed), ImportError> {
    let drawing = match std::fs::read(folder.join("plan.dxf")) {
        Ok(bytes) => read_dxf(&bytes)?,
        Err(_no_dxf) => read_geojson(&std::fs::read(folder.join("plan.geojson")).unwrap())?,
    };
    let unit = request.unit.as_deref().map(|symbol| LengthUnit::from_symbol(symbol).unwrap());
    let rooms = drawing.rooms(&Selection { layers: request.layers.clone(), unit })?;
    let placement = Placement { module: request.module, rotation: request.rotation, offset: request.offset };
    let site = Site { codes: request.codes.clone(), units: request.units.clone() };
    let placed = place(&rooms, &placement, &site)?;
    Ok((rooms, placed))
}

/// The report and a map.
fn report(folder: &Path, texts: &Texts) -> String {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let request: Request = options.from_str(&std::fs::read_to_string(folder.join("request.ron")).unwrap()).unwrap();
    match imported(folder, &request) {
        Err(error) => format!("{}\n", texts.import_error(&error)),
        Ok((rooms, placed)) => {
            let mut text = texts.import_report(&rooms, &placed, "INC 1").join("\n");
            writeln!(text, "\n\nrotation proposed: {}", propose_rotation(&rooms)).unwrap();
            writeln!(text, "grid: {} × {}\n{}", placed.columns, placed.rows, map(&placed)).unwrap();
            text
        }
    }
}

/// The cells of the units, and what letter each has.
fn map(placed: &Placed) -> String {
    let letters = ('A'..='Z').chain('a'..='z');
    let fitting: Vec<_> = placed.fitting().zip(letters).collect();
    let row = |row| {
        let cell = |column| {
            let covers =
                |room: &&(&plateau::import::PlacedRoom, char)| room.0.shape.as_ref().unwrap().contains(column, row);
            fitting.iter().find(covers).map_or('.', |(_, letter)| *letter)
        };
        (0..placed.columns).map(cell).collect::<String>()
    };
    let rows: Vec<String> = (0..placed.rows).map(row).collect();
    let legend: Vec<String> = fitting.iter().map(|(room, letter)| format!("{letter} {}", room.code)).collect();
    format!("{}\n{}", rows.join("\n"), legend.join(", "))
}

#[test]
fn every_drawing_is_imported_as_expected() {
    let update = std::env::var_os("PLATEAU_UPDATE").is_some();
    let texts = Texts::new(Language::English);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import/cases");
    let mut folders: Vec<_> = std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    assert!(folders.len() >= 18, "the cases are not all there");
    let mut failures = Vec::new();
    for folder in folders {
        let text = report(&folder, &texts);
        let path = folder.join("report.txt");
        if update {
            file::save(&path, &text).unwrap();
        } else if std::fs::read_to_string(&path).ok().as_ref() != Some(&text) {
            failures.push(format!("{}: the report is now\n{text}", folder.display()));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
