//! What comes of a drawing: why it is not read, what is left out of it and why, what else its user should know.

use super::Texts;
use crate::import::{
    Fate, Finding, ImportError, Layer, LeftOut, Placed, PlacedRoom, Quantity, Reason, Rooms, Spot, limits,
};
use crate::message;
use crate::model::{Floor, Shape};

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
            Finding::Renamed { room, drawn } => message!(self, "import-code-renamed", room = name(room), drawn = drawn),
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
        let mut lines = vec![self.import_summary(placed, floor)];
        let fitting = placed.rooms.iter().enumerate().filter(|(_, room)| room.fate == Fate::Fits);
        lines.extend(fitting.map(|(index, _)| self.import_room(rooms, placed, index)));
        lines.extend(self.import_left_outs(rooms, placed));
        lines.extend(self.import_findings(rooms, placed));
        lines
    }

    /// How many units an import makes, and of which areas.
    pub fn import_summary(&self, placed: &Placed, floor: &str) -> String {
        message!(
            self,
            "import-summary",
            count = placed.fitting().count(),
            floor = floor,
            area = self.area(placed.fitting().map(|room| room.area).sum()),
            cells = self.area(placed.fitting().map(|room| cell_area(placed, room)).sum()),
        )
    }

    /// A room by its index: its code or where it stands, its use, its area by its outline and by its cells.
    pub fn import_room(&self, rooms: &Rooms, placed: &Placed, index: usize) -> String {
        let Some(room) = placed.rooms.get(index) else { return String::new() };
        message!(
            self,
            "import-unit",
            code = self.room_name(rooms, placed, index),
            usage = self.unit_use(room.usage),
            area = self.area(room.area),
            cells = self.area(cell_area(placed, room)),
        )
    }

    /// What is left out and why, a sentence each: rooms that do not fit on the grid, and outlines that are no rooms.
    pub fn import_left_outs(&self, rooms: &Rooms, placed: &Placed) -> Vec<String> {
        let misfits = placed.rooms.iter().zip(&rooms.rooms).filter_map(|(room, drawn)| {
            let reason = self.import_fate(&room.fate)?;
            Some(self.left_out(&room.code, &drawn.layer, drawn.spot, &reason))
        });
        misfits.chain(rooms.left_out.iter().map(|left_out| self.import_left_out(left_out))).collect()
    }

    /// What else the user should know, a sentence each.
    pub fn import_findings(&self, rooms: &Rooms, placed: &Placed) -> Vec<String> {
        let findings = rooms.findings.iter().chain(&placed.findings);
        findings.map(|finding| self.import_finding(rooms, placed, finding)).collect()
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

/// The area of a room's cells in m².
fn cell_area(placed: &Placed, room: &PlacedRoom) -> f64 {
    let cells = room.shape.as_ref().map_or(0, Shape::cells);
    cells as f64 * placed.module * placed.module
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::import::{LengthUnit, Overlap, Placement, Selection, Site, place, read_dxf};
    use crate::text::Language;

    fn errors() -> Vec<ImportError> {
        let layer = |name: &str, title: &str, closed| Layer {
            name: name.to_owned(),
            title: title.to_owned(),
            closed,
            others: BTreeMap::new(),
            ..Layer::default()
        };
        let layers = || vec![layer("0", "", 0), layer("A-PIECE", "", 1), layer("A-MUR", "", 12)];
        let quantities = [
            Quantity::Entities,
            Quantity::Outlines,
            Quantity::Corners,
            Quantity::CornersOfOutline,
            Quantity::Layers,
            Quantity::Rooms,
            Quantity::Values,
        ];
        let text = || "dix".to_owned();
        let others = [
            ImportError::TooLarge { size: 70 << 20, limit: limits::DXF_BYTES },
            ImportError::TooIntricate,
            ImportError::NotDxf,
            ImportError::BinaryDxf,
            ImportError::Dwg,
            ImportError::CutOff { line: 1200 },
            ImportError::NotRead { line: 12, text: text() },
            ImportError::Coordinate { line: 12, text: "nan".to_owned() },
            ImportError::BlocksTooDeep { block: "porte".to_owned() },
            ImportError::NotGeoJson { line: 0, column: 0 },
            ImportError::NotGeoJson { line: 3, column: 14 },
            ImportError::NoUnits,
            ImportError::NoLayerChosen { layers: layers() },
            ImportError::NoSuchLayer { wanted: "Bureaux".to_owned(), layers: layers() },
            ImportError::SeveralLevels { levels: vec![layer("0", "RDC", 1), layer("1", "Étage 1", 7)] },
            ImportError::TooWide { metres: 910_000.4 },
            ImportError::Module,
            ImportError::Placement,
        ];
        quantities.into_iter().map(ImportError::TooMany).chain(others).collect()
    }

    fn reasons() -> Vec<Reason> {
        vec![
            Reason::Open { gap: 0.354 },
            Reason::NoArea,
            Reason::CrossesItself { spot: Spot { x: 1.5, y: -2.0 } },
            Reason::TooSmall { area: 0.09 },
            Reason::DrawnTwice,
            Reason::AllCutOut,
            Reason::NoPolygon,
        ]
    }

    fn findings() -> Vec<Finding> {
        let (layer, spot) = (|| "A-PIECE".to_owned(), Spot { x: 1.0, y: 2.0 });
        let entities = |count| Finding::OtherEntities { layer: layer(), kind: "HATCH".to_owned(), count };
        let outside = |count| Finding::TextsOutside { count, text: "Nord".to_owned(), spot };
        let block = |count| Finding::UnknownBlock { block: "porte".to_owned(), count };
        let overlap = |cells| Finding::Overlap(Overlap { one: 0, other: 1, cells });
        vec![
            Finding::UnitGuessed { unit: LengthUnit::Millimetre, width: 42.5, depth: 18.0 },
            entities(1),
            entities(12),
            outside(1),
            outside(3),
            Finding::Hidden { count: 1 },
            Finding::Hidden { count: 2 },
            block(1),
            block(4),
            Finding::CutOut { outer: 0, inners: vec![1] },
            Finding::CutOut { outer: 2, inners: vec![0, 1] },
            Finding::SeveralTexts { room: 0, code: "101".to_owned(), others: vec!["P12".to_owned(), "P13".to_owned()] },
            Finding::Numbered { room: 1 },
            Finding::Renamed { room: 0, drawn: "101".to_owned() },
            overlap(1),
            overlap(9),
            Finding::AreaDiffers { room: 0, area: 24.6, cells: 20.0 },
        ]
    }

    /// Two rooms, the second without a text, and one that no cell is for.
    fn drawn() -> (Rooms, Placed) {
        let square = |x: f64, side: f64| {
            let corners = [(x, 0.0), (x + side, 0.0), (x + side, side), (x, side)];
            let corners = corners.map(|(x, y)| format!("10\n{x}\n20\n{y}\n")).concat();
            format!("0\nLWPOLYLINE\n8\nP\n70\n1\n{corners}")
        };
        let text = format!(
            "0\nSECTION\n2\nHEADER\n9\n$INSUNITS\n70\n6\n0\nENDSEC\n0\nSECTION\n2\nENTITIES\n{}{}{}0\nTEXT\n8\nP\n10\n1\n20\n1\n1\n\
             101\n0\nENDSEC\n0\nEOF\n",
            square(0.0, 4.0),
            square(4.0, 4.0),
            square(9.0, 0.6),
        );
        let selection = Selection { layers: vec!["P".to_owned()], unit: None };
        let rooms = read_dxf(text.as_bytes()).unwrap().rooms(&selection).unwrap();
        let placed = place(&rooms, &Placement::new(1.0), &Site::default()).unwrap();
        (rooms, placed)
    }

    #[test]
    fn everything_that_an_import_finds_is_put_into_words() {
        let (rooms, placed) = drawn();
        let fates = [
            Fate::NoCell,
            Fate::FallsApart { parts: 2 },
            Fate::BeyondGrid,
            Fate::Taken { unit: "ML-102".to_owned(), cells: 1 },
            Fate::Taken { unit: "ML-102".to_owned(), cells: 12 },
        ];
        for language in Language::ALL {
            let texts = Texts::new(language);
            let mut lines: Vec<String> = errors().iter().map(|error| texts.import_error(error)).collect();
            lines.extend(reasons().into_iter().map(|reason| texts.import_reason(reason)));
            lines.extend(fates.iter().filter_map(|fate| texts.import_fate(fate)));
            lines.extend(findings().iter().map(|finding| texts.import_finding(&rooms, &placed, finding)));
            lines.extend(texts.import_report(&rooms, &placed, "INC 1"));
            insta::assert_snapshot!(format!("imports_{}", language.code()), lines.join("\n"));
        }
    }
}
