//! Plateau: the office floors of technology parks as interactive grids.
//!
//! The heart is a value, [`model::Layout`], and a list of changes to it ([`change::Change`]).
//! Everything else reads the value or proposes a change. Each module imports only those listed before it;
//! `tests/architecture` fails when one does otherwise.

pub mod model;
pub mod change;
pub mod operations;
pub mod figures;
pub mod sample;
pub mod file;
pub mod import;
pub mod text;
pub mod report;
pub mod app;
pub mod ui;
