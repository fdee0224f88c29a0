//! What was read of a file, before anything is chosen or placed.

use std::collections::BTreeMap;

use super::outline::Outline;
use super::{LengthUnit, Spot};

/// What a file can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DrawingFormat {
    /// Outlines and texts on layers.
    Dxf,
    /// Units on levels, in the shape of IMDF.
    GeoJson,
}

/// What was read of a file: outlines and texts by layer, in the drawing's own unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// What the file is.
    pub format: DrawingFormat,
    /// What its numbers count, where the file says it. GeoJSON is in metres, projected where it was in degrees.
    pub unit: Option<LengthUnit>,
    /// Its layers or levels in the order in which they first appear: what the user chooses among.
    pub layers: Vec<Layer>,
    pub(super) outlines: Vec<Outline>,
    pub(super) texts: Vec<Lettering>,
    /// Blocks that are used and not held, with how often.
    pub(super) unknown_blocks: BTreeMap<String, usize>,
}

/// A layer of a DXF, or a level of GeoJSON, with how much is on it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Layer {
    /// Its name; for a level its ordinal or, where the file has no levels, its id.
    pub name: String,
    /// What people call it, where that is something else: the short name of a level.
    pub title: String,
    /// Closed outlines: what can become units.
    pub closed: usize,
    /// Open polylines.
    pub open: usize,
    /// Texts.
    pub texts: usize,
    /// Hidden entities, and those of sheets.
    pub hidden: usize,
    /// Other entities, by kind.
    pub others: BTreeMap<String, usize>,
}

impl Layer {
    /// What people call it.
    pub fn shown(&self) -> &str {
        if self.title.is_empty() { &self.name } else { &self.title }
    }
}

/// A text and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Lettering {
    pub(super) layer: usize,
    pub(super) spot: Spot,
    /// Its lines, without the codes that format them.
    pub(super) lines: Vec<String>,
}

/// What of a drawing is to become units.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    /// The layers of a DXF, at least one, or the level of GeoJSON, none where there is only one. Capitals do not matter. A
    /// level is named by its ordinal or its short name.
    pub layers: Vec<String>,
    /// What the numbers of a DXF count, where the user knows better than the file.
    pub unit: Option<LengthUnit>,
}

/// Layers by name without regard to capitals, as they are met.
#[derive(Debug, Default)]
pub(super) struct Layers {
    pub(super) all: Vec<Layer>,
    by_name: std::collections::HashMap<String, usize>,
}

impl Layers {
    /// Whether a layer of this name was met.
    pub(super) fn has(&self, name: &str) -> bool {
        self.by_name.contains_key(&name.to_lowercase())
    }

    /// The index of a layer, which is added where it is new.
    pub(super) fn index(&mut self, name: &str) -> Result<usize, super::ImportError> {
        // Most entities stand on a layer that was met in these capitals.
        if let Some(index) = self.by_name.get(name) {
            return Ok(*index);
        }
        let folded = name.to_lowercase();
        let known = self.by_name.get(&folded).copied();
        let index = known.unwrap_or(self.all.len());
        if known.is_none() {
            super::limits::within(self.all.len() + 1, super::Quantity::Layers)?;
            self.all.push(Layer { name: name.to_owned(), ..Layer::default() });
            self.by_name.insert(folded, index);
        }
        if self.by_name.len() < 4 * super::limits::LAYERS {
            self.by_name.insert(name.to_owned(), index);
        }
        Ok(index)
    }
}
