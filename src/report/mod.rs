//! Documents: neutral tables and drawings, then PDF and CSV.
//!
//! A document is built once from a layout and its figures, and knows no file format; [`pdf`] and [`csv`] render it.
//! Nothing here writes a file, counts anything that [`crate::figures`] counts, or uses a font of the machine.

mod alerts;
mod column;
mod committee;
pub mod csv;
pub mod document;
pub mod drawing;
mod lettering;
mod palette;
pub mod pdf;
mod plan;
mod schedule;
pub mod sheet;

pub use alerts::alert_list;
pub use column::ScheduleColumn;
pub use committee::committee_session;
pub use document::Document;
pub use schedule::{ScheduleRequest, tenancy_schedule};
