//! What is drawn on a floor beside its units: doors and windows, captions, the building's outline.

use std::sync::Arc;

use super::cells::{fits, floor_name, known_floor};
use super::motion::overlap;
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::{Caption, Floor, FloorId, Layout, Opening, Region};
use crate::operations::Refusal;
use crate::operations::propose::propose;

/// Puts a door or a window. Those that it overlaps on its line give way to it.
///
/// # Errors
/// Where it is there already, or is not a straight piece of a line of the grid.
pub fn put_opening(layout: &Layout, floor: FloorId, opening: Opening, stamp: &Stamp) -> Result<Change, Refusal> {
    let former = known_floor(layout, floor)?;
    if former.openings.contains(&opening) {
        return Err(Refusal::NothingToChange);
    }
    let mut drawn = former.clone();
    drawn.openings.retain(|other| !overlap(other, &opening));
    drawn.openings.push(opening);
    let label = ChangeLabel::PutOpening { kind: opening.kind, floor: floor_name(layout, former) };
    put(layout, drawn, label, stamp)
}

/// Removes a door or a window.
///
/// # Errors
/// Where there is no such one.
pub fn remove_opening(layout: &Layout, floor: FloorId, opening: Opening, stamp: &Stamp) -> Result<Change, Refusal> {
    let former = known_floor(layout, floor)?;
    let mut drawn = former.clone();
    drawn.openings.retain(|other| *other != opening);
    let label = ChangeLabel::RemoveOpening { kind: opening.kind, floor: floor_name(layout, former) };
    put(layout, drawn, label, stamp)
}

/// Puts a caption: a new one, or in the place of the one with this number among the floor's, counted from 0.
///
/// # Errors
/// Where it says nothing or there is no caption of this number.
pub fn put_caption(
    layout: &Layout,
    floor: FloorId,
    number: Option<usize>,
    caption: Caption,
    stamp: &Stamp,
) -> Result<Change, Refusal> {
    let mut drawn = known_floor(layout, floor)?.clone();
    if caption.text.trim().is_empty() {
        return Err(Refusal::NothingToChange);
    }
    let label = ChangeLabel::PutCaption { text: caption.text.clone() };
    match number {
        None => drawn.captions.push(caption),
        Some(number) => *drawn.captions.get_mut(number).ok_or(Refusal::NothingToChange)? = caption,
    }
    put(layout, drawn, label, stamp)
}

/// Removes the caption with this number among the floor's, counted from 0.
///
/// # Errors
/// Where there is none.
pub fn remove_caption(layout: &Layout, floor: FloorId, number: usize, stamp: &Stamp) -> Result<Change, Refusal> {
    let mut drawn = known_floor(layout, floor)?.clone();
    if number >= drawn.captions.len() {
        return Err(Refusal::NothingToChange);
    }
    let text = drawn.captions.remove(number).text;
    put(layout, drawn, ChangeLabel::RemoveCaption { text }, stamp)
}

/// Sets the cells that lie within the building; an empty region takes the outline away.
///
/// # Errors
/// Where a cell is outside the grid.
pub fn set_outline(layout: &Layout, floor: FloorId, outline: &Region, stamp: &Stamp) -> Result<Change, Refusal> {
    let former = known_floor(layout, floor)?;
    if outline.bounds().is_some_and(|bounds| !fits(former, bounds)) {
        return Err(Refusal::OffGrid { codes: Vec::new() });
    }
    if former.outline.as_ref().map(Region::from).unwrap_or_default() == *outline {
        return Err(Refusal::NothingToChange);
    }
    let label = ChangeLabel::SetOutline { floor: floor_name(layout, former) };
    put(layout, Floor { outline: outline.to_shape(), ..former.clone() }, label, stamp)
}

fn put(layout: &Layout, drawn: Floor, label: ChangeLabel, stamp: &Stamp) -> Result<Change, Refusal> {
    if *known_floor(layout, drawn.id)? == drawn {
        return Err(Refusal::NothingToChange);
    }
    propose(layout, stamp, label, vec![Edit::Floor(drawn.id, Some(Arc::new(drawn)))], &[])
}
