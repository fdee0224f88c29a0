//! What comes of a drawing: why it is not read, what is left out of it and why, what else its user should know.

use super::Texts;
use crate::import::{Fate, Finding, ImportError, Layer, LeftOut, Placed, Quantity, Reason, Rooms, Spot, limits};
use crate::message;
use crate::model::Floor;

/// The most layers that are named where one is to be chosen.
const MOST_LAYERS: usize = 60;
const MEGABYTE: f64 = 1_048_576.0;

impl Texts {
    /// Why a drawing is not imported at all, in a sentence.
    pub fn import_error(&self, error: &ImportError) -> String {
        match error {
            ImportError::TooLarge { size, limit } => message!(
                self,
                "import-too-large",
                size = self.decimal(*size as f64 / MEGABYTE, 1),
                limit = self.decimal(*limit as f64 / MEGABYTE, 0),
            ),
            ImportError::TooMany(quantity) => message!(
                self,
                "import-too-many",
                what = quantity_word(*quantity),
                limit = self.integer(quantity.limit() as u64),
            ),
            ImportError::TooIntricate => message!(self, "import-too-intricate"),
            ImportError::NotDxf => message!(self, "import-not-dxf"),
            ImportError::BinaryDxf => message!(self, "import-binary-dxf"),
            ImportError::Dwg => message!(self, "import-dwg"),
            ImportError::CutOff { line } => message!(self, "import-cut-off", line = *line),
            ImportError::NotRead { line, text } => message!(self, "import-not-read", line = *line, text = text),
            ImportError::Coordinate { line, text } => {
                message!(self, "import-coordinate", line = *line, text = text)
            }
            ImportError::BlocksTooDeep { block } => message!(self, "import-blocks-too-deep", block = block),
            ImportError::NotGeoJson { line: 0, .. } => message!(self, "import-not-geojson"),
            ImportError::NotGeoJson { line, column } => {
                message!(self, "import-not-json", line = *line, column = *column)
            }
            ImportError::NoUnits => message!(self, "import-no-units"),
            ImportError::NoLayerChosen { layers } => {
                message!(self, "import-no-layer-chosen", layers = self.layers(layers))
            }
            ImportError::NoSuchLayer { wanted, layers } => {
                message!(self, "import-no-such-layer", wanted = wanted, layers = self.layers(layers))
            }
            ImportError::SeveralLevels { levels } => {
                message!(self, "import-several-levels", levels = self.layers(levels))
            }
            ImportError::TooWide { metres } => {
                message!(
                    self,
                    "import-too-wide",
                    width = self.length(metres.round()),
                    limit = self.length(limits::METRES)
                )
            }
            ImportError::Module => {
                message!(self, "import-module", least = self.length(0.05), most = self.length(100.0))
            }
            ImportError::Placement => message!(self, "import-placement"),
        }
    }

    /// A layer or level as one chooses it: its name and how many closed outlines it has.
    pub fn import_layer(&self, layer: &Layer) -> String {
        if layer.title.is_empty() {
            message!(self, "import-layer", name = &layer.name, count = layer.closed)
        } else {
            message!(self, "import-level", name = &layer.name, title = &layer.title, count = layer.closed)
        }
    }

    /// The layers with the most outlines first, as they are likelier the ones.
    fn layers(&self, layers: &[Layer]) -> String {
        let mut layers: Vec<&Layer> = layers.iter().collect();
        layers.sort_by_key(|layer| std::cmp::Reverse(layer.closed));
        let names: Vec<String> = layers.iter().take(MOST_LAYERS).map(|layer| self.import_layer(layer)).collect();
        names.join(", ")
    }

    /// An outline that does not become a unit, and why.
    pub fn import_left_out(&self, left_out: &LeftOut) -> String {
        let name = left_out.name.as_deref().unwrap_or_default();
        self.left_out(name, &left_out.layer, left_out.spot, &self.import_reason(left_out.reason))
    }

    fn left_out(&self, name: &str, layer: &str, spot: Spot, reason: &str) -> String {
        let (x, y) = self.spot(spot);
        if name.is_empty() {
            message!(self, "import-left-out", layer = layer, x = x, y = y, reason = reason)
        } else {
            message!(self, "import-left-out-named", name = name, layer = layer, x = x, y = y, reason = reason)
        }
    }

    /// Why an outline does not become a unit, in a few words.
    pub fn import_reason(&self, reason: Reason) -> String {
        match reason {
            Reason::Open { gap } => message!(self, "import-reason-open", gap = self.length(gap)),
            Reason::NoArea => message!(self, "import-reason-no-area"),
            Reason::CrossesItself { spot } => {
                let (x, y) = self.spot(spot);
                message!(self, "import-reason-crosses-itself", x = x, y = y)
            }
            Reason::TooSmall { area } => message!(
                self,
                "import-reason-too-small",
                area = self.fine_area(area),
                least = self.fine_area(limits::LEAST_AREA),
            ),
            Reason::DrawnTwice => message!(self, "import-reason-drawn-twice"),
            Reason::AllCutOut => message!(self, "import-reason-all-cut-out"),
            Reason::NoPolygon => message!(self, "import-reason-no-polygon"),
        }
    }

    /// Why a room does not fit on the grid, in a few words; `None` where it does.
    pub fn import_fate(&self, fate: &Fate) -> Option<String> {
        match fate {
            Fate::Fits => None,
            Fate::NoCell => Some(message!(self, "import-fate-no-cell")),
            Fate::FallsApart { parts } => Some(message!(self, "import-fate-falls-apart", parts = *parts)),
            Fate::BeyondGrid => Some(message!(self, "import-fate-beyond-grid", most = Floor::LARGEST_SIDE)),
            Fate::Taken { unit, cells } => Some(message!(self, "import-fate-taken", unit = unit, cells = *cells)),
        }
    }

    /// Something that the user should know, in a sentence.
    pub fn import_finding(&self, rooms: &Rooms, placed: &Placed, finding: &Finding) -> String {
        let name = |room: &usize| self.room_name(rooms, placed, *room);
        match finding {
            Finding::UnitGuessed { unit, width, depth } => message!(
                self,
                "import-unit-guessed",
                unit = unit.symbol(),
                width = self.length(*width),
                depth = self.length(*depth),
            ),
            Finding::OtherEntities { layer, kind, count } => {
                message!(self, "import-other-entities", layer = layer, kind = kind, count = *count)
            }
            Finding::TextsOutside { count, text, spot } => {
                let (x, y) = self.spot(*spot);
                message!(self, "import-texts-outside", count = *count, text = text, x = x, y = y)
            }
            Finding::Hidden { count } => message!(self, "import-hidden", count = *count),
            Finding::UnknownBlock { block, count } => {
                message!(self, "import-unknown-block", block = block, count = *count)
            }
            Finding::CutOut { outer, inners } => {
                let names: Vec<String> = inners.iter().map(name).collect();
                message!(self, "import-cut-out", outer = name(outer), inners = self.list(&names), count = names.len())
            }
            Finding::SeveralTexts { room, code, others } => {
                message!(self, "import-several-texts", room = name(room), code = code, others = self.list(others))
            }
            Finding::Numbered { room } => message!(self, "import-numbered", room = name(room)),
            Finding::Renamed { room, drawn } => message!(self, "import-renamed", room = name(room), drawn = drawn),
            Finding::Overlap(overlap) => message!(
                self,
                "import-overlap",
                one = name(&overlap.one),
                other = name(&overlap.other),
                cells = overlap.cells,
            ),
            Finding::AreaDiffers { room, area, cells } => message!(
                self,
                "import-area-differs",
                room = name(room),
                area = self.area(*area),
                cells = self.area(*cells),
            ),
        }
    }

    /// What comes of an import, a sentence a line: the units, what is left out and why, and what else there is to know.
    pub fn import_report(&self, rooms: &Rooms, placed: &Placed, floor: &str) -> Vec<String> {
        let cell = placed.module * placed.module;
        let in_cells = |cells: u64| cells as f64 * cell;
        let cells = |room: &crate::import::PlacedRoom| room.shape.as_ref().map_or(0, crate::model::Shape::cells);
        let mut lines = vec![message!(
            self,
            "import-summary",
            count = placed.fitting().count(),
            floor = floor,
            area = self.area(placed.fitting().map(|room| room.area).sum()),
            cells = self.area(in_cells(placed.fitting().map(cells).sum())),
        )];
        lines.extend(placed.fitting().map(|room| {
            message!(
                self,
                "import-unit",
                code = &room.code,
                usage = self.unit_use(room.usage),
                area = self.area(room.area),
                cells = self.area(in_cells(cells(room))),
            )
        }));
        for (index, room) in placed.rooms.iter().enumerate() {
            if let Some(reason) = self.import_fate(&room.fate) {
                let drawn = &rooms.rooms[index];
                lines.push(self.left_out(&room.code, &drawn.layer, drawn.spot, &reason));
            }
        }
        lines.extend(rooms.left_out.iter().map(|left_out| self.import_left_out(left_out)));
        let findings = rooms.findings.iter().chain(&placed.findings);
        lines.extend(findings.map(|finding| self.import_finding(rooms, placed, finding)));
        lines
    }

    /// A room's code, or where it stands.
    fn room_name(&self, rooms: &Rooms, placed: &Placed, room: usize) -> String {
        let code = placed.rooms.get(room).map(|room| room.code.as_str()).unwrap_or_default();
        if !code.is_empty() {
            return code.to_owned();
        }
        let (x, y) = rooms.rooms.get(room).map(|room| self.spot(room.spot)).unwrap_or_default();
        message!(self, "import-unnamed-room", x = x, y = y)
    }

    fn spot(&self, spot: Spot) -> (String, String) {
        (self.decimal(spot.x, 2), self.decimal(spot.y, 2))
    }

    /// An area with two decimals, for the smallest.
    fn fine_area(&self, square_metres: f64) -> String {
        message!(self, "import-fine-area", number = self.decimal(square_metres, 2))
    }
}

/// The word by which a message tells apart what there is too much of.
const fn quantity_word(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::Entities => "entities",
        Quantity::Outlines => "outlines",
        Quantity::Corners => "corners",
        Quantity::CornersOfOutline => "corners-of-outline",
        Quantity::Layers => "layers",
        Quantity::Rooms => "rooms",
        Quantity::Values => "values",
    }
}
