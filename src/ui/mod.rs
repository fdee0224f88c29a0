//! The face of the running program: window, theme, canvas, panels, dialogs.
//!
//! It reads the document, alters the session, and pushes commands; it never alters the layout.

pub mod theme;
pub mod canvas;
pub mod dashboard;
pub mod tables;
pub mod timeline;
mod access;
mod alerts_tab;
mod cached;
mod committee;
mod desk;
pub mod drawing;
mod dialogs;
mod empty;
mod forms;
mod icons;
mod inspector;
mod keyboard;
mod notices;
mod panels;
mod pipeline;
mod plan_tab;
pub mod slider;
mod timeline_tab;
mod underlay;
mod window;

pub use window::{Window, run};
