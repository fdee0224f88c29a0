//! `plateau import`: units taken from a drawing.

use plateau::app::{Environment, new_id};
use plateau::file;
use plateau::import::{
    Drawing, ImportError, Placement, Rooms, Selection, Site, limits, place, propose_rotation, read_dxf, read_geojson,
};
use plateau::message;
use plateau::model::EntityId;
use plateau::operations::{PresentUnits, import_units};
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
    let placed = place(&rooms, &placement, &Site::of(layout, floor, PresentUnits::Stay))
        .map_err(|error| wrong_placement(&error, texts))?;
    let mut report = texts.import_report(&rooms, &placed, &texts.entity(layout, EntityId::Floor(floor)));
    report.extend(askew(&rooms, request, texts));
    if placed.fitting().next().is_none() {
        return Err(Stop::Refused(report));
    }
    let units = placed.to_import(floor, PresentUnits::Stay, request.standard.as_deref().unwrap_or_default());
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
    let bytes = file::read_at_most(path, limit).map_err(|error| {
        let path = path.display().to_string();
        Stop::unusable(message!(texts, "commandline-no-drawing", path = visible(&path), reason = error.to_string()))
    })?;
    read(&bytes).map_err(|error| Stop::unusable(layouts::line(path, None, &texts.import_error(&error))))
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
