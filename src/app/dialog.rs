//! Which dialog is open, and what follows when it is answered.

use std::path::PathBuf;

use super::command::DocumentFormat;
use crate::model::{CommitteeSessionId, FloorId, ParkId, UnitId};
use crate::operations::PlaceId;
use crate::sample::SampleName;

/// What leaves the open document behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// Asks for the particulars of a new layout.
    New,
    /// Opens a file.
    Open(PathBuf),
    /// Asks which file to open.
    AskOpen,
    /// Opens a sample.
    Sample(SampleName),
    /// Opens what can be read of a damaged file.
    Salvage(PathBuf),
    /// Opens recovered work, by its place in the list.
    Recover(usize),
    /// Opens the backup that was chosen.
    OpenBackup,
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
    /// To save recovered work in it, by its place in the list.
    SaveRecovered(usize),
    /// To import parks from it.
    ImportParks,
    /// To export a park in it.
    ExportPark(ParkId),
    /// To put it under a floor's plan as a picture.
    Picture(FloorId),
    /// To import units from it onto a floor.
    Drawing(FloorId),
    /// To write the tenancy schedule to it as PDF.
    Pdf,
    /// To write the tenancy schedule to it as CSV.
    Csv,
    /// To write the agenda of a session to it, or its minutes, as CSV.
    Session {
        /// Which session.
        session: CommitteeSessionId,
        /// Whether with what was decided.
        minutes: bool,
    },
}

impl FilePurpose {
    /// Whether the file is read, and so has to be there.
    pub const fn reads(&self) -> bool {
        matches!(self, Self::Open | Self::ImportParks | Self::Picture(_) | Self::Drawing(_))
    }
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
    /// What a killed program left behind.
    Recover,
    /// Whether to drop recovered work for good, by its place in the list.
    DropRecovered(usize),
    /// What two managers changed in different ways.
    Merge,
    /// The backups of a file.
    Backups,
    /// Which parks of another layout to import.
    ImportParks,
    /// Which units of a drawing to import, and how it lies on the grid.
    ImportDrawing,
    /// What could not be read of a damaged file.
    Damage,
    /// Why a file was not opened.
    NotOpened {
        /// Which file.
        path: PathBuf,
        /// What is wrong and what to do.
        explanation: String,
        /// How many entities of it can be read all the same.
        readable: usize,
    },
    /// What the tenancy schedule shall hold, and as what to write it.
    Schedule(DocumentFormat),
    /// The park, building and floor that a new layout begins with.
    NewLayout,
    /// The same of a park that is added.
    AddPark,
    /// The levels that a floor is copied to, and the codes there.
    CopyFloor(FloorId),
    /// The pattern by which units are numbered.
    Renumber(Vec<UnitId>),
    /// Whether to remove a place where tenants are, who then wait to be placed elsewhere.
    RemovePlace(PlaceId),
    /// Who goes where when a unit is split.
    Split,
    /// Who stays when units are made one.
    Join,
    /// The size of the grid, and its module.
    Grid,
    /// A chain of moves.
    Moves,
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
