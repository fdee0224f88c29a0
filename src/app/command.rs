//! What the face asks the program to do.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::action::Action;
use super::committee::CommitteeRequest;
use super::dialog::{FilePurpose, Next};
use super::drawing::DrawRequest;
use super::imports::ImportChoice;
use super::stages::StageRequest;
use super::terms::TermRequest;
use crate::change::Side;
use crate::file::Backup;
use crate::model::{
    Building, BuildingId, CommitteeSessionId, EntityId, Floor, FloorId, Park, ParkId, Startup, StartupId, Tenancy,
    TenancyId, Underlay, Unit, UnitId,
};
use crate::operations::{
    Allocation, BulkEdit, Chain, CopyBuilding, CopyFloor, CopyPark, Move, NewBuilding, NewFloor, NewPark, Place,
    Removal, Renumber, Swap, Vacate,
};

/// An entity as edited in the panel at the right.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "one for each kind of entity")]
pub enum Put {
    Title(String),
    Park(Park),
    Building(Building),
    Floor(Floor),
    Unit(Unit),
    Startup(Startup),
    Tenancy(Tenancy),
}

/// What is done to parks, buildings and floors, and to many units at once.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "one for each operation, which tells of it")]
pub enum Structure {
    AddPark(Box<NewPark>),
    AddBuilding(Box<NewBuilding>),
    AddFloor(NewFloor),
    CopyFloor(CopyFloor),
    CopyBuilding(CopyBuilding),
    CopyPark(CopyPark),
    MovePark { park: ParkId, to: usize },
    MoveBuilding { building: BuildingId, to: usize },
    Remove(Removal),
    Renumber(Renumber),
    EditUnits(Box<BulkEdit>),
}

/// A kind of file that documents are written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DocumentFormat {
    /// To be read and printed.
    #[default]
    Pdf,
    /// For spreadsheets.
    Csv,
}

/// What of the tenancy schedule to write.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PrintRequest {
    /// One park, or all.
    pub park: Option<ParkId>,
    /// The columns' keys; empty for the usual ones.
    pub columns: Vec<String>,
    /// Whether the floor plans follow.
    pub plans: bool,
    /// As what.
    pub format: DocumentFormat,
}

/// What the face asks the program to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// An action of the menus.
    Run(Action),
    /// Opens a file, after the question about unsaved work.
    Open(PathBuf),
    /// Goes on without saving.
    Discard(Next),
    /// Saves, then goes on.
    SaveThen(Next),
    /// A file was named for a purpose.
    FileNamed {
        /// The purpose.
        purpose: FilePurpose,
        /// The file.
        path: PathBuf,
        /// Whether it may be written over.
        overwrite: bool,
    },
    /// Opens a new layout of one park with a building and an empty floor.
    CreateLayout(Box<NewPark>),
    /// Changes parks, buildings and floors, or many units at once.
    Structure(Structure),
    /// Closes the dialog.
    CloseDialog,
    /// Opens what can be read of a damaged file.
    Salvage(PathBuf),
    /// Opens recovered work, by its place in the list.
    Recover(usize),
    /// Asks for a file to save recovered work in.
    RecoverElsewhere(usize),
    /// Asks whether recovered work shall be dropped for good.
    AskDropRecovered(usize),
    /// Drops recovered work for good.
    DropRecovered(usize),
    /// Decides a conflict, by its place in the list.
    Decide(usize, Side),
    /// Decides every conflict that is not decided yet.
    DecideAll(Side),
    /// Goes on with what was decided.
    FinishMerge,
    /// Shows the conflicts that were put off.
    ShowConflicts,
    /// Shows what could not be read of a damaged file.
    ShowDamage,
    /// Shows the layout as it was after so many changes.
    View(usize),
    /// Shows the present again.
    ReturnToPresent,
    /// Brings the earlier state that is looked at back.
    BringBack,
    /// Lists the backups of a file.
    ShowBackups(PathBuf),
    /// Shows what restoring a backup would change.
    ChooseBackup(Backup),
    /// Restores the backup chosen.
    RestoreBackup,
    /// Empties the list of recent files.
    ForgetRecent,
    /// Shows a unit on the plan and selects it.
    Reveal(UnitId),
    /// Shows an entity where it stands.
    RevealEntity(EntityId),
    /// Shows a startup in the panel at the right, and its units where it has any.
    RevealStartup(StartupId),
    /// Shows a unit on the plan, with the form that proposes it to a startup from a day on.
    Propose {
        /// Who.
        startup: StartupId,
        /// Where.
        unit: UnitId,
        /// The first day.
        start: NaiveDate,
    },
    /// Lets units to a startup.
    Allocate(Allocation),
    /// Sets a tenancy's last day.
    Vacate(Vacate),
    /// Moves a tenant.
    Move(Move),
    /// Does what becomes of a term.
    Term(Box<TermRequest>),
    /// Does what becomes of a startup: its stage, its stay, its label.
    Stage(Box<StageRequest>),
    /// Moves several tenants on one day.
    MoveChain(Box<Chain>),
    /// Swaps two tenants.
    Swap(Swap),
    /// Gives a tenancy that waits to be placed a unit.
    Place(Place),
    /// Puts a picture under a floor's plan, alters how it lies there, or takes it away.
    SetUnderlay {
        /// Which floor.
        floor: FloorId,
        /// The picture.
        underlay: Option<Box<Underlay>>,
    },
    /// Changes a committee's sessions and agendas, or does what was accepted.
    Committee(Box<CommitteeRequest>),
    /// Writes the agenda of a session, or its minutes: asks for the file first.
    WriteSession {
        /// Which session.
        session: CommitteeSessionId,
        /// Whether with what was decided.
        minutes: bool,
    },
    /// Edits an entity.
    Put(Box<Put>),
    /// Something is done in draw mode.
    Draw(Box<DrawRequest>),
    /// Adds a startup.
    AddStartup(Box<Startup>),
    /// Removes a startup that has no tenancy.
    RemoveStartup(StartupId),
    /// Imports parks of the layout that was read for it; those that are here already come as copies.
    ImportParks(Vec<ParkId>),
    /// Shows what would come of a drawing, chosen and laid like this.
    PreviewImport(Box<ImportChoice>),
    /// Imports the units that the preview shows.
    ImportUnits {
        /// The standard by which their areas are measured; empty where nobody says.
        standard: String,
    },
    /// Removes a tenancy as if it had never been.
    RemoveTenancy(TenancyId),
    /// Writes the tenancy schedule: asks for the file first.
    Print(PrintRequest),
    /// Throws a job's outcome away.
    CancelJob(u64),
    /// Keeps a notice that is being read: it stays as long as one that comes up now.
    KeepNotice(usize),
    /// Closes a notice.
    CloseNotice(usize),
}
