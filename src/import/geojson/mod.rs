//! Reading GeoJSON in the shape of IMDF: units on levels.
//!
//! A feature is a unit where its `feature_type` says so, or where it has none and a polygon: then it may be of any other
//! origin. Its `category` is its use, its `alt_name` or `name` its code, its `level_id` the level it is on; a level is
//! named by its `ordinal` and `short_name`. Where the file holds no levels, as the unit file of an IMDF archive, they are
//! told by their ids. Other features are counted by their type.

mod category;
mod projection;

use std::collections::BTreeMap;

use geo::Coord;
use geojson::{Feature, FeatureCollection, GeoJson, GeometryValue, JsonValue};

use self::category::use_of;
use self::projection::Projection;
use super::drawing::{Drawing, DrawingFormat, Layers};
use super::lettering::clean;
use super::limits::{self, within};
use super::outline::{Corner, Outline, Ring};
use super::{ImportError, LengthUnit, Quantity};

/// Reads a GeoJSON file, handed in whole, of at most [`limits::GEOJSON_BYTES`].
///
/// Positions are degrees of WGS 84, as the format asks, and are projected to metres about their middle; they are metres as
/// they stand where the collection has a `crs`, as older files have, or where one is no longitude or latitude.
///
/// # Errors
/// Where it is no GeoJSON, has no unit, or asks for more than a plan of a floor needs.
pub fn read(bytes: &[u8]) -> Result<Drawing, ImportError> {
    if bytes.len() > limits::GEOJSON_BYTES {
        return Err(ImportError::TooLarge { size: bytes.len(), limit: limits::GEOJSON_BYTES });
    }
    // Each value that JSON is read into takes many times the two bytes that it may have here.
    let values = memchr::memchr3_iter(b',', b'[', b'{', bytes).count();
    within(values, Quantity::Values)?;
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let collection = collection(bytes)?;
    let mut reading = Reading::default();
    reading.levels(&collection)?;
    for feature in &collection.features {
        reading.feature(feature)?;
    }
    if reading.outlines.is_empty() {
        return Err(ImportError::NoUnits);
    }
    let is_planar = collection.foreign_members.as_ref().is_some_and(|members| members.contains_key("crs"));
    project(&mut reading.outlines, is_planar);
    Ok(Drawing {
        format: DrawingFormat::GeoJson,
        unit: Some(LengthUnit::Metre),
        layers: reading.layers.all,
        outlines: reading.outlines,
        texts: Vec::new(),
        unknown_blocks: BTreeMap::new(),
    })
}

/// JSON nested deeper than 128 is refused by its reader.
fn collection(bytes: &[u8]) -> Result<FeatureCollection, ImportError> {
    let read = serde_json::from_slice(bytes)
        .map_err(|error| ImportError::NotGeoJson { line: error.line(), column: error.column() })?;
    match read {
        GeoJson::FeatureCollection(collection) => Ok(collection),
        GeoJson::Feature(feature) => {
            Ok(FeatureCollection { bbox: None, features: vec![feature], foreign_members: None })
        }
        GeoJson::Geometry(_) => Err(ImportError::NotGeoJson { line: 0, column: 0 }),
    }
}

#[derive(Default)]
struct Reading {
    layers: Layers,
    /// The layer of each level's id.
    level_of: BTreeMap<String, usize>,
    outlines: Vec<Outline>,
    corners: usize,
}

impl Reading {
    fn levels(&mut self, collection: &FeatureCollection) -> Result<(), ImportError> {
        for feature in collection.features.iter().filter(|feature| feature_type(feature) == Some("level")) {
            let Some(id) = id(feature) else { continue };
            let ordinal = feature.property("ordinal").and_then(JsonValue::as_i64);
            let title = label(feature.property("short_name")).or_else(|| label(feature.property("name")));
            // Several buildings have their own levels of one ordinal.
            let ordinal = ordinal.map(|ordinal| ordinal.to_string()).filter(|ordinal| !self.layers.has(ordinal));
            let name = ordinal.unwrap_or_else(|| id.clone());
            let layer = self.layers.index(&name)?;
            self.layers.all[layer].title = title.unwrap_or_default();
            self.level_of.insert(id, layer);
        }
        Ok(())
    }

    fn feature(&mut self, feature: &Feature) -> Result<(), ImportError> {
        let kind = feature_type(feature);
        let polygons = polygons(feature);
        let is_unit = kind == Some("unit") || (kind.is_none() && polygons.is_some());
        if kind == Some("level") {
            return Ok(());
        }
        let level = feature.property("level_id").and_then(JsonValue::as_str).unwrap_or_default();
        let layer = match self.level_of.get(level) {
            Some(layer) => *layer,
            None if is_unit => self.layers.index(&clean(level))?,
            // What stands on no level, such as the venue itself, is nothing of a floor.
            None => return Ok(()),
        };
        if !is_unit {
            let kind: String = kind.unwrap_or("feature").chars().take(limits::CODE_CHARACTERS).collect();
            *self.layers.all[layer].others.entry(kind).or_default() += 1;
            return Ok(());
        }
        let rings = self.rings(polygons.unwrap_or_default())?;
        let names = ["alt_name", "name"].into_iter().filter_map(|key| label(feature.property(key)));
        let category = feature.property("category").and_then(JsonValue::as_str).unwrap_or_default();
        let names = names.filter(|name| !name.is_empty()).collect();
        self.layers.all[layer].closed += 1;
        self.outlines.push(Outline { layer, rings, names, usage: use_of(category) });
        within(self.outlines.len(), Quantity::Outlines)
    }

    fn rings(&mut self, polygons: Vec<&Vec<Vec<geojson::Position>>>) -> Result<Vec<Ring>, ImportError> {
        let mut rings = Vec::new();
        for polygon in polygons {
            for (index, ring) in polygon.iter().enumerate() {
                self.corners += ring.len();
                within(self.corners, Quantity::Corners)?;
                let corners = ring.iter().map(corner).collect::<Result<_, _>>()?;
                rings.push(Ring { corners, closed: true, is_hole: index > 0 });
            }
        }
        Ok(rings)
    }
}

/// The format has at least two numbers for each position, and its reader does not ask.
fn corner(position: &geojson::Position) -> Result<Corner, ImportError> {
    match position.as_slice() {
        [x, y, ..] if x.abs().max(y.abs()) <= limits::COORDINATE => {
            Ok(Corner { at: Coord { x: *x, y: *y }, bulge: 0.0 })
        }
        _ => Err(ImportError::NotGeoJson { line: 0, column: 0 }),
    }
}

fn polygons(feature: &Feature) -> Option<Vec<&Vec<Vec<geojson::Position>>>> {
    match &feature.geometry.as_ref()?.value {
        GeometryValue::Polygon { coordinates } => Some(vec![coordinates]),
        GeometryValue::MultiPolygon { coordinates } => Some(coordinates.iter().collect()),
        _ => None,
    }
}

fn feature_type(feature: &Feature) -> Option<&str> {
    let members = feature.foreign_members.as_ref();
    let own = members.and_then(|members| members.get("feature_type")).or_else(|| feature.property("feature_type"));
    own.and_then(JsonValue::as_str)
}

fn id(feature: &Feature) -> Option<String> {
    match feature.id.as_ref()? {
        geojson::feature::Id::String(id) => Some(id.clone()),
        geojson::feature::Id::Number(id) => Some(id.to_string()),
    }
}

/// A text, or one in several languages: that of its first language but for English, which files often fill in for all.
fn label(value: Option<&JsonValue>) -> Option<String> {
    let text = match value? {
        JsonValue::String(text) => text,
        JsonValue::Object(languages) => {
            let own = languages.iter().find(|(language, _)| !language.starts_with("en"));
            own.or_else(|| languages.iter().next())?.1.as_str()?
        }
        _ => return None,
    };
    Some(clean(text))
}

fn project(outlines: &mut [Outline], is_planar: bool) {
    let corners = || outlines.iter().flat_map(|outline| &outline.rings).flat_map(|ring| &ring.corners);
    let is_degrees = !is_planar && corners().all(|corner| corner.at.x.abs() <= 180.0 && corner.at.y.abs() <= 90.0);
    let Some(projection) = Projection::about(corners().map(|corner| corner.at)).filter(|_| is_degrees) else {
        return;
    };
    for corner in outlines.iter_mut().flat_map(|outline| &mut outline.rings).flat_map(|ring| &mut ring.corners) {
        corner.at = projection.project(corner.at);
    }
}
