//! stub
use super::Edit;
use crate::model::Layout;
use std::sync::Arc;
/// stub
pub fn diff(from: &Layout, to: &Layout) -> Vec<Edit> {
    let mut edits = Vec::new();
    if from.title() != to.title() { edits.push(Edit::Title(to.title().into())); }
    for p in to.parks() { if from.park(p.id) != Some(p) { edits.push(Edit::Park(p.id, Some(Arc::clone(p)))); } }
    for p in to.buildings() { if from.building(p.id) != Some(p) { edits.push(Edit::Building(p.id, Some(Arc::clone(p)))); } }
    for p in to.floors() { if from.floor(p.id) != Some(p) { edits.push(Edit::Floor(p.id, Some(Arc::clone(p)))); } }
    for p in to.units() { if from.unit(p.id) != Some(p) { edits.push(Edit::Unit(p.id, Some(Arc::clone(p)))); } }
    for p in to.startups() { if from.startup(p.id) != Some(p) { edits.push(Edit::Startup(p.id, Some(Arc::clone(p)))); } }
    for p in to.tenancies() { if from.tenancy(p.id) != Some(p) { edits.push(Edit::Tenancy(p.id, Some(Arc::clone(p)))); } }
    for p in from.tenancies() { if to.tenancy(p.id).is_none() { edits.push(Edit::Tenancy(p.id, None)); } }
    for p in from.startups() { if to.startup(p.id).is_none() { edits.push(Edit::Startup(p.id, None)); } }
    for p in from.units() { if to.unit(p.id).is_none() { edits.push(Edit::Unit(p.id, None)); } }
    edits
}
