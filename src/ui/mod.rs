//! The face of the running program: window, theme, canvas, panels, dialogs.
