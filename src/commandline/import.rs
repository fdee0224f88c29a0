//! `plateau import`: units taken from a drawing.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use plateau::app::{Environment, new_id};
use plateau::import::{
    Drawing, ImportError, Placed, Placement, Rooms, Selection, Site, limits, place, propose_rotation, read_dxf,
    read_geojson,
};
use plateau::message;
use plateau::model::{EntityId, FloorId, Layout};
use plateau::operations::{ImportUnits, ImportedUnit, PresentUnits, import_units};
use plateau::text::{Texts, visible};

use super::arguments::Import;
use super::{Stop, console, find, layouts};

/// A drawing that stands less askew than this many degrees is taken to be drawn so.
const ASKEW: f64 = 0.2;

/// Imports and saves; says what became of each outline.
pub(super) fn import(request: &Import, texts: &Texts, environment: &Environment) -> Result<(), Stop> {
    let opened = layouts::open(&request.file, texts)?;
    let layout = &opened.layout;
    let floor = find::floor(layout, &request.floor, texts)?;
    let drawing = drawing(request, texts)?;
    let layers =
        if request.dxf.is_some() { request.layer.clone() } else { request.level.clone().into_iter().collect() };
    let chosen = Selection { layers, unit: request.unit };
    let rooms = drawing.rooms(&chosen).map_err(|error| Stop::refused(texts.import_error(&error)))?;
    let placement = Placement { rotation: request.rotate.unwrap_or_default(), ..Placement::new(request.module) };
    let placed = place(&rooms, &placement, &site(layout, floor)).map_err(|error| wrong_placement(&error, texts))?;
    let mut report = texts.import_report(&rooms, &placed, &texts.entity(layout, EntityId::Floor(floor)));
    report.extend(askew(&rooms, request, texts));
    if placed.fitting().next().is_none() {
        return Err(Stop::Refused(report));
    }
    let units = to_import(&placed, floor, request);
    let change = import_units(layout, units, &mut new_id, &environment.stamp())
        .map_err(|refusal| Stop::refused(texts.refusal_with_help(layout, &refusal)))?;
    layouts::store(&opened, change, &request.output, texts, environment)?;
    console::say(&report);
    Ok(())
}

/// What reads the drawings of one format.
type Reader = fn(&[u8]) -> Result<Drawing, ImportError>;

fn drawing(request: &Import, texts: &Texts) -> Result<Drawing, Stop> {
    let (path, limit, read): (_, _, Reader) = match (&request.dxf, &request.geojson) {
        (Some(path), _) => (path, limits::DXF_BYTES, read_dxf),
        (None, Some(path)) => (path, limits::GEOJSON_BYTES, read_geojson),
        (None, None) => return Err(Stop::unusable(texts.get("help-import").into_owned())),
    };
    let bytes = bytes(path, limit).map_err(|error| {
        let path = path.display().to_string();
        Stop::unusable(message!(texts, "commandline-no-drawing", path = visible(&path), reason = error.to_string()))
    })?;
    read(&bytes).map_err(|error| Stop::unusable(layouts::line(path, None, &texts.import_error(&error))))
}

/// The bytes of a file, one more than it may have at most.
fn bytes(path: &Path, limit: usize) -> std::io::Result<Vec<u8>> {
    // A pipe would be waited for.
    if !std::fs::metadata(path)?.is_file() {
        return Err(std::io::ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(limit as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// What stays of a floor whose units stay.
fn site(layout: &Layout, floor: FloorId) -> Site {
    let building = layout.floor(floor).map(|floor| floor.building);
    let codes: BTreeSet<String> =
        building.iter().flat_map(|id| layout.units_of_building(*id)).map(|unit| unit.code.clone()).collect();
    let units = layout.units_of(floor).map(|unit| (unit.code.clone(), unit.shape.clone())).collect();
    Site { codes, units }
}

fn wrong_placement(error: &ImportError, texts: &Texts) -> Stop {
    let message = texts.import_error(error);
    if matches!(error, ImportError::TooIntricate) { Stop::refused(message) } else { Stop::unusable(message) }
}

fn askew(rooms: &Rooms, request: &Import, texts: &Texts) -> Option<String> {
    let degrees = propose_rotation(rooms);
    let is_askew = request.rotate.is_none() && degrees.abs() > ASKEW;
    // As it is typed, whatever the language.
    is_askew.then(|| message!(texts, "commandline-import-askew", option = format!("--rotate {degrees}")))
}

fn to_import(placed: &Placed, floor: FloorId, request: &Import) -> ImportUnits {
    let standard = request.standard.clone().unwrap_or_default();
    let units = placed.fitting().filter_map(|room| {
        Some(ImportedUnit {
            code: room.code.clone(),
            usage: room.usage,
            shape: room.shape.clone()?,
            area: room.area,
            standard: standard.clone(),
        })
    });
    let grid = (placed.columns, placed.rows);
    ImportUnits { floor, module: request.module, present: PresentUnits::Stay, grid, units: units.collect() }
}
