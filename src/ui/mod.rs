//! The face of the running program: window, theme, canvas, panels, dialogs.
//!
//! It reads the layout and the session and pushes commands; it never alters a layout.

pub mod canvas;
pub mod dashboard;
pub mod tables;
pub mod theme;
