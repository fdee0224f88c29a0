//! Which dialog is open, and what follows when it is answered.

use std::path::PathBuf;

use super::command::DocumentFormat;
use crate::sample::SampleName;

/// What leaves the open document behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// Opens a file.
    Open(PathBuf),
    /// Asks which file to open.
    AskOpen,
    /// Opens a sample.
    Sample(SampleName),
    /// Ends the program.
    Quit,
}

/// What a file is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FilePurpose {
    /// To open it.
    Open,
    /// To save the layout in it, and then to go on with something.
    SaveAs(Option<Next>),
    /// To write the tenancy schedule to it as PDF.
    Pdf,
    /// To write the tenancy schedule to it as CSV.
    Csv,
}

/// The dialog that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dialog {
    /// A path field, where the system has no dialog for files.
    Path {
        /// What the file is for.
        purpose: FilePurpose,
        /// The path proposed.
        proposed: PathBuf,
    },
    /// Whether to save before the document is left.
    Unsaved(Next),
    /// Whether to write over a file.
    Overwrite {
        /// What the file is for.
        purpose: FilePurpose,
        /// The file.
        path: PathBuf,
    },
    /// Whether to write over what somebody else has put into the document's own file.
    ChangedOutside {
        /// The file.
        path: PathBuf,
        /// What was to follow.
        next: Option<Next>,
    },
    /// Why a file was not opened.
    NotOpened {
        /// Which file.
        path: PathBuf,
        /// What is wrong and what to do.
        explanation: String,
    },
    /// What the tenancy schedule shall hold, and as what to write it.
    Schedule(DocumentFormat),
    /// The broken invariants.
    Problems,
    /// Every command.
    Palette,
    /// Units, startups and contracts.
    Find,
    /// Every shortcut.
    Shortcuts,
    /// What this program is.
    About,
}
