//! What a change is called; `text` puts it into the user's language.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What a person did, with the names to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChangeLabel {
    /// A startup was given units.
    Allocate {
        /// The startup's name.
        startup: String,
        /// The units' codes.
        units: Vec<String>,
    },
    /// A tenancy's last day was set, or a future tenancy was dropped.
    Vacate {
        /// The startup's name.
        startup: String,
        /// The units' codes.
        units: Vec<String>,
    },
    /// A tenant changed units.
    Move {
        /// The startup's name.
        startup: String,
        /// The codes of the units it moves to.
        units: Vec<String>,
    },
    /// Two tenants changed places.
    Swap {
        /// One startup's name.
        one: String,
        /// The other's.
        other: String,
    },
    /// A park's particulars were edited.
    EditPark {
        /// Its name.
        name: String,
    },
    /// A building's particulars were edited.
    EditBuilding {
        /// Its name.
        name: String,
    },
    /// A floor's particulars were edited.
    EditFloor {
        /// Its building's code and its level.
        name: String,
    },
    /// A unit's particulars were edited.
    EditUnit {
        /// Its code.
        code: String,
    },
    /// A startup's particulars were edited.
    EditStartup {
        /// Its name.
        name: String,
    },
    /// A startup was added.
    AddStartup {
        /// Its name.
        name: String,
    },
    /// A startup was removed.
    RemoveStartup {
        /// Its name.
        name: String,
    },
    /// A tenancy's terms were edited.
    EditTenancy {
        /// The startup's name.
        startup: String,
    },
    /// A tenancy was removed as if it had never been.
    RemoveTenancy {
        /// The startup's name.
        startup: String,
    },
    /// The layout's title was edited.
    EditTitle,
    /// Units were put on a floor as a drawing has them.
    ImportUnits {
        /// The floor's building's code and its level.
        floor: String,
        /// How many units.
        units: u32,
    },
    /// A change was taken back.
    Undo(Box<Self>),
    /// A change that was taken back was done again.
    Redo(Box<Self>),
    /// An earlier state of the layout was brought back.
    BringBack {
        /// When that state came about.
        at: DateTime<Utc>,
    },
    /// A backup was brought back.
    RestoreBackup {
        /// When the backup was made.
        at: DateTime<Utc>,
    },
    /// What two managers had changed in different ways was decided.
    DecideConflicts,
    /// The file was altered by hand or by another program.
    ChangeOutside,
}
