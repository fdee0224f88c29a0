//! The entities that an import reads, from the `dxf` crate's values to ours.
//!
//! The crate reads them in batches that [`Batch`] writes for it: only those kinds of entities, and only the pairs of them
//! that are used, their numbers checked before. So it never meets what it takes badly. It stops in silence at an entity
//! with a bad number, and what follows is lost; it panics at an `LWPOLYLINE` whose first vertex has a `y` but no `x`; it
//! takes the `MTEXT` after an `ATTRIB` into that; it reads the direction of an embedded `MTEXT` as its place; its search for
//! layers is quadratic; and an entity of it takes a kilobyte and a half, so that all of a large drawing at once would
//! take gigabytes.

use std::fmt::Write as _;

use dxf::entities::{Entity, EntityType};
use dxf::enums::HorizontalTextJustification;
use dxf::{Point, Vector};
use geo::Coord;

use super::pairs::Pair;
use crate::import::limits::within;
use crate::import::outline::{Corner, Ring};
use crate::import::{ImportError, Quantity, Spot, lettering};

/// An entity as an import uses it, in the coordinates of the drawing or block that it stands in.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Drawn {
    pub(super) layer: String,
    /// Whether it is switched off, or drawn on a sheet rather than in the model.
    pub(super) is_hidden: bool,
    pub(super) kind: Kind,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    Polyline(Ring),
    Text {
        spot: Spot,
        lines: Vec<String>,
    },
    Insert(Insert),
    /// What is only counted, by its name in the format.
    Other(String),
}

/// A block is drawn, once or in rows and columns.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Insert {
    /// In small letters.
    pub(super) block: String,
    pub(super) at: Spot,
    pub(super) scale: (f64, f64),
    /// In degrees, counter-clockwise.
    pub(super) rotation: f64,
    pub(super) columns: u32,
    pub(super) rows: u32,
    pub(super) spacing: (f64, f64),
    /// Whether it is seen from below.
    pub(super) is_mirrored: bool,
}

/// Entities written for the crate, and read by it when there are enough.
#[derive(Debug, Default)]
pub(super) struct Batch {
    text: String,
    /// How many entities the crate must find.
    expected: usize,
    /// The kind of the entity that is being added.
    kind: Option<Read>,
    /// Whether the rest of it belongs to something embedded in it.
    is_over: bool,
    /// How many corners the polyline has that is being added.
    corners: usize,
    line: usize,
}

/// The kinds of entities that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Read {
    LwPolyline,
    Polyline,
    Vertex,
    Insert,
    Text,
    MText,
    Attribute,
}

impl Read {
    fn of(name: &str) -> Option<Self> {
        match name {
            "LWPOLYLINE" => Some(Self::LwPolyline),
            "POLYLINE" => Some(Self::Polyline),
            "VERTEX" => Some(Self::Vertex),
            "INSERT" => Some(Self::Insert),
            "TEXT" => Some(Self::Text),
            "MTEXT" => Some(Self::MText),
            "ATTRIB" => Some(Self::Attribute),
            _ => None,
        }
    }

    /// The group codes of it that are used.
    const fn uses(self, code: i32) -> bool {
        match self {
            _ if matches!(code, 8 | 60 | 67) => true,
            Self::LwPolyline => matches!(code, 10 | 20 | 42 | 70 | 210 | 220 | 230),
            Self::Polyline => matches!(code, 70 | 210 | 220 | 230),
            Self::Vertex => matches!(code, 10 | 20 | 42 | 70),
            Self::Insert => matches!(code, 2 | 10 | 20 | 41 | 42 | 44 | 45 | 50 | 70 | 71 | 210 | 220 | 230),
            Self::Text => matches!(code, 1 | 10 | 20 | 11 | 21 | 72 | 73 | 210 | 220 | 230),
            Self::MText => matches!(code, 1 | 3 | 10 | 20),
            Self::Attribute => matches!(code, 1 | 2 | 10 | 20 | 11 | 21 | 70 | 72 | 74 | 210 | 220 | 230),
        }
    }
}

/// Enough entities for the crate's fixed costs to vanish, and few enough that a batch takes some megabytes.
const ENOUGH: usize = 2_000;
/// Enough bytes, where polylines are long.
const ENOUGH_BYTES: usize = 1 << 20;

impl Batch {
    /// Whether it is to be read before this pair is added; the vertices of a polyline are never parted.
    pub(super) fn is_full_before(&self, pair: &Pair<'_>) -> bool {
        pair.code == 0
            && (self.expected >= ENOUGH || self.text.len() >= ENOUGH_BYTES)
            && !matches!(pair.value, "VERTEX" | "SEQEND")
    }

    /// Adds a pair of an entity that is read. `false` where the pair begins an entity that is not.
    pub(super) fn add(&mut self, pair: Pair<'_>) -> Result<bool, ImportError> {
        if pair.code == 0 {
            return self.begin(pair);
        }
        let Some(kind) = self.kind else { return Ok(true) };
        // What is embedded in an entity has its own codes 10 and 20.
        self.is_over |= pair.code == 101 || (pair.code == 100 && pair.value.trim() == "AcDbXrecord");
        if self.is_over || !kind.uses(pair.code) {
            return Ok(true);
        }
        if kind == Read::LwPolyline {
            if pair.code == 10 {
                self.add_corner()?;
            } else if matches!(pair.code, 20 | 42) && self.corners == 0 {
                // The crate panics at a part of a vertex before its x.
                return Err(pair.error());
            }
        }
        match pair.code {
            10..=59 | 210..=239 => {
                pair.number()?;
            }
            60..=79 => {
                pair.small()?;
            }
            _ => {}
        }
        self.write(pair);
        Ok(true)
    }

    fn add_corner(&mut self) -> Result<(), ImportError> {
        self.corners += 1;
        within(self.corners, Quantity::CornersOfOutline)
    }

    fn begin(&mut self, pair: Pair<'_>) -> Result<bool, ImportError> {
        let kind = Read::of(pair.value);
        let is_vertex = kind == Some(Read::Vertex);
        if is_vertex && !matches!(self.kind, Some(Read::Polyline | Read::Vertex)) {
            self.kind = None;
            return Ok(true);
        }
        (self.is_over, self.line) = (false, pair.line);
        if is_vertex {
            self.add_corner()?;
        } else {
            self.corners = 0;
        }
        // The crate would take an MTEXT after an ATTRIB for a part of it.
        if self.kind == Some(Read::Attribute) && kind == Some(Read::MText) {
            self.text.push_str("0\nSEQEND\n");
            self.expected += 1;
        }
        self.kind = kind;
        if kind.is_none() {
            // It ends an insert or a polyline, and is nothing that is drawn.
            return Ok(pair.value == "SEQEND");
        }
        self.expected += usize::from(!is_vertex);
        self.write(pair);
        Ok(true)
    }

    fn write(&mut self, pair: Pair<'_>) {
        writeln!(self.text, "{}\n{}", pair.code, pair.value).unwrap_or_default();
    }

    /// Reads what was added, and begins anew.
    pub(super) fn read(&mut self) -> Result<Vec<Drawn>, ImportError> {
        if self.expected == 0 {
            return Ok(Vec::new());
        }
        let text = format!("0\nSECTION\n2\nENTITIES\n{}0\nENDSEC\n0\nEOF\n", self.text);
        let unreadable = ImportError::NotRead { line: self.line, text: String::new() };
        let expected = std::mem::take(&mut self.expected);
        self.text.clear();
        self.kind = None;
        let drawing = dxf::Drawing::load_with_encoding(&mut text.as_bytes(), encoding_rs::UTF_8);
        let Ok(drawing) = drawing else { return Err(unreadable) };
        if drawing.entities().count() != expected {
            return Err(unreadable);
        }
        Ok(drawing.entities().filter_map(drawn).collect())
    }
}

fn drawn(entity: &Entity) -> Option<Drawn> {
    let kind = match &entity.specific {
        EntityType::LwPolyline(line) => {
            let mirror = Mirror::of(&line.extrusion_direction);
            let corners = line.vertices.iter().map(|vertex| mirror.corner(vertex.x, vertex.y, vertex.bulge));
            Kind::Polyline(Ring { corners: corners.collect(), closed: line.is_closed(), is_hole: false })
        }
        EntityType::Polyline(line) if line.is_3d_polyline() => Kind::Other("3D POLYLINE".to_owned()),
        EntityType::Polyline(line) if line.is_3d_polygon_mesh() || line.is_polyface_mesh() => {
            Kind::Other("POLYLINE MESH".to_owned())
        }
        EntityType::Polyline(line) => {
            let mirror = Mirror::of(&line.normal);
            // The frame of a spline is not the curve that is seen.
            let seen = line.vertices().filter(|vertex| !vertex.is_spline_frame_control_point());
            let corners = seen.map(|vertex| mirror.corner(vertex.location.x, vertex.location.y, vertex.bulge));
            Kind::Polyline(Ring { corners: corners.collect(), closed: line.is_closed(), is_hole: false })
        }
        EntityType::Insert(insert) => {
            let mirror = Mirror::of(&insert.extrusion_direction);
            Kind::Insert(Insert {
                block: insert.name.to_lowercase(),
                at: mirror.spot(&insert.location),
                scale: (insert.x_scale_factor, insert.y_scale_factor),
                rotation: insert.rotation,
                columns: u32::from(insert.column_count.max(1).unsigned_abs()),
                rows: u32::from(insert.row_count.max(1).unsigned_abs()),
                spacing: (insert.column_spacing, insert.row_spacing),
                is_mirrored: mirror.0,
            })
        }
        EntityType::Text(text) => {
            let is_left = text.horizontal_text_justification == HorizontalTextJustification::Left
                && text.vertical_text_justification == dxf::enums::VerticalTextJustification::Baseline;
            let place = if is_left { &text.location } else { &text.second_alignment_point };
            Kind::Text { spot: Mirror::of(&text.normal).spot(place), lines: lettering::text(&text.value) }
        }
        // Its place is in the drawing's own coordinates whichever way it faces.
        EntityType::MText(text) => {
            let whole: String = text.extended_text.iter().chain([&text.text]).map(String::as_str).collect();
            Kind::Text { spot: Mirror(false).spot(&text.insertion_point), lines: lettering::formatted(&whole) }
        }
        EntityType::Attribute(text) => {
            let is_left = text.horizontal_text_justification == HorizontalTextJustification::Left
                && text.vertical_text_justification == dxf::enums::VerticalTextJustification::Baseline;
            let place = if is_left { &text.location } else { &text.second_alignment_point };
            let spot = Mirror::of(&text.normal).spot(place);
            let lines = if text.is_invisible() { Vec::new() } else { lettering::text(&text.value) };
            Kind::Text { spot, lines }
        }
        _ => return None,
    };
    let common = &entity.common;
    let layer = if common.layer.is_empty() { "0".to_owned() } else { common.layer.clone() };
    Some(Drawn { layer, is_hidden: common.is_in_paper_space || !common.is_visible, kind })
}

/// Whether an entity is seen from below: then its coordinates run to the left.
#[derive(Debug, Clone, Copy)]
struct Mirror(bool);

impl Mirror {
    /// Other directions than up and down are of things that stand upright, which no plan shows.
    fn of(direction: &Vector) -> Self {
        Self(direction.z < 0.0)
    }

    fn spot(self, point: &Point) -> Spot {
        Spot { x: if self.0 { -point.x } else { point.x }, y: point.y }
    }

    fn corner(self, x: f64, y: f64, bulge: f64) -> Corner {
        if self.0 { Corner { at: Coord { x: -x, y }, bulge: -bulge } } else { Corner { at: Coord { x, y }, bulge } }
    }
}
