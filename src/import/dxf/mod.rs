//! Reading a text DXF: closed polylines and texts by layer, blocks drawn where they are inserted.
//!
//! What stands in the model is read, of the kinds `LWPOLYLINE`, `POLYLINE` (2D), `TEXT`, `MTEXT`, `ATTRIB` and `INSERT`;
//! everything else is counted by layer and kind. Entities of layer `0` in a block stand on the layer that the block is
//! inserted on. External references and layers that are switched off are not told apart from others: what the file does
//! not hold is counted as an unknown block.

mod blocks;
mod entities;
mod pairs;

use std::collections::{BTreeMap, HashMap};

use self::blocks::{Block, expand};
use self::entities::{Batch, Drawn, Kind};
use self::pairs::{Pair, Pairs, decoded};
use super::limits::{self, within};
use super::{Drawing, ImportError, LengthUnit, Quantity};

/// Reads a DXF file, handed in whole, of at most [`limits::DXF_BYTES`].
///
/// # Errors
/// Where it is no text DXF, is damaged, or asks for more than a plan of a floor needs.
pub fn read(bytes: &[u8]) -> Result<Drawing, ImportError> {
    if bytes.len() > limits::DXF_BYTES {
        return Err(ImportError::TooLarge { size: bytes.len(), limit: limits::DXF_BYTES });
    }
    let text = decoded(bytes)?;
    expand(&contents(&text)?)
}

/// What a file holds, blocks not yet drawn.
#[derive(Debug, Default)]
struct Contents {
    unit: Option<LengthUnit>,
    /// By name in small letters.
    blocks: HashMap<String, Block>,
    entities: Entities,
}

/// What stands in the model or in a block.
#[derive(Debug, Default)]
struct Entities {
    read: Vec<Drawn>,
    /// Other entities by layer and kind.
    others: BTreeMap<(String, String), usize>,
    /// Hidden ones among them by layer.
    hidden: BTreeMap<String, usize>,
}

fn contents(text: &str) -> Result<Contents, ImportError> {
    let mut pairs = Pairs::new(text);
    let mut contents = Contents::default();
    let mut has_entities = false;
    while let Some(pair) = pairs.next()? {
        if pair.begins("EOF") {
            break;
        }
        if !pair.begins("SECTION") {
            continue;
        }
        match pairs.inner()? {
            Pair { code: 2, value: "HEADER", .. } => contents.unit = read_header(&mut pairs)?,
            Pair { code: 2, value: "BLOCKS", .. } => read_blocks(&mut pairs, &mut contents)?,
            Pair { code: 2, value: "ENTITIES", .. } => {
                let first = pairs.inner()?;
                read_entities(&mut pairs, first, &mut contents.entities)?;
                has_entities = true;
            }
            // Of tables and objects nothing is used, however large they are.
            _ => while !pairs.inner()?.begins("ENDSEC") {},
        }
    }
    if has_entities { Ok(contents) } else { Err(ImportError::NotDxf) }
}

fn read_header(pairs: &mut Pairs<'_>) -> Result<Option<LengthUnit>, ImportError> {
    let mut unit = None;
    let mut variable = "";
    loop {
        let pair = pairs.inner()?;
        match pair.code {
            0 => return Ok(unit),
            9 => variable = pair.value.trim(),
            70 if variable == "$INSUNITS" => unit = LengthUnit::from_insunits(pair.small()?),
            _ => {}
        }
    }
}

fn read_blocks(pairs: &mut Pairs<'_>, contents: &mut Contents) -> Result<(), ImportError> {
    loop {
        let mut pair = pairs.inner()?;
        if pair.begins("ENDSEC") {
            return Ok(());
        }
        if !pair.begins("BLOCK") {
            continue;
        }
        let mut block = Block::default();
        let mut name = String::new();
        loop {
            pair = pairs.inner()?;
            match pair.code {
                0 => break,
                2 => name = pair.value.to_lowercase(),
                10 => block.base.x = pair.number()?,
                20 => block.base.y = pair.number()?,
                _ => {}
            }
        }
        let end = read_entities(pairs, pair, &mut block.entities)?;
        contents.blocks.insert(name, block);
        if end.begins("ENDSEC") {
            return Ok(());
        }
    }
}

/// Reads the entities from `first` on, up to the end of a block or section, which is answered.
fn read_entities<'a>(pairs: &mut Pairs<'a>, first: Pair<'a>, entities: &mut Entities) -> Result<Pair<'a>, ImportError> {
    let mut batch = Batch::default();
    let mut pair = first;
    loop {
        if pair.begins("ENDSEC") || pair.begins("ENDBLK") || pair.begins("EOF") {
            if pair.begins("EOF") {
                return Err(ImportError::CutOff { line: pairs.line() });
            }
            keep(batch.read()?, entities)?;
            return Ok(pair);
        }
        if batch.is_full_before(&pair) {
            keep(batch.read()?, entities)?;
        }
        pair = if batch.add(pair)? { pairs.inner()? } else { count_other(pairs, pair.value, entities)? };
    }
}

fn keep(read: Vec<Drawn>, entities: &mut Entities) -> Result<(), ImportError> {
    for drawn in read {
        if drawn.is_hidden {
            *entities.hidden.entry(drawn.layer).or_default() += 1;
        } else if let Kind::Other(kind) = drawn.kind {
            *entities.others.entry((drawn.layer, kind)).or_default() += 1;
        } else {
            entities.read.push(drawn);
        }
    }
    within(entities.read.len(), Quantity::Outlines)
}

/// Counts an entity that is not read, and answers the pair that begins the next.
fn count_other<'a>(pairs: &mut Pairs<'a>, kind: &str, entities: &mut Entities) -> Result<Pair<'a>, ImportError> {
    let (mut layer, mut is_hidden) = ("0", false);
    let next = loop {
        let pair = pairs.inner()?;
        match pair.code {
            0 => break pair,
            8 => layer = pair.value.trim(),
            60 | 67 => is_hidden |= pair.value.trim() == "1",
            _ => {}
        }
    };
    // The definition of an attribute is the pattern of a text, and is never seen.
    if kind == "ATTDEF" {
        return Ok(next);
    }
    if is_hidden {
        *entities.hidden.entry(layer.to_owned()).or_default() += 1;
    } else {
        let kind = kind.chars().take(limits::CODE_CHARACTERS).collect();
        *entities.others.entry((layer.to_owned(), kind)).or_default() += 1;
    }
    within(entities.others.len(), Quantity::Layers)?;
    Ok(next)
}
