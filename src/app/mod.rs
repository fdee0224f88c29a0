//! The running program without its face: open document, session, commands, dispatch, background jobs, preferences.
