//! What a change is called; `text` puts it into the user's language.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::model::{Decision, LabelKind, OpeningKind, Stage, Stay};

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
    /// A term was renewed.
    Renew {
        /// The startup's name.
        startup: String,
        /// The units' codes.
        units: Vec<String>,
        /// The last day of the new term; none where it is open-ended.
        until: Option<NaiveDate>,
    },
    /// A term was given a later end.
    Extend {
        /// The startup's name.
        startup: String,
        /// The units' codes.
        units: Vec<String>,
        /// Its new last day; none where it is open-ended.
        until: Option<NaiveDate>,
    },
    /// A term was given an earlier end.
    Shorten {
        /// The startup's name.
        startup: String,
        /// The units' codes.
        units: Vec<String>,
        /// Its new last day.
        until: Option<NaiveDate>,
    },
    /// Notice was given.
    GiveNotice {
        /// The startup's name.
        startup: String,
        /// The units' codes.
        units: Vec<String>,
        /// The tenant's last day.
        last_day: NaiveDate,
    },
    /// A notice was taken back.
    WithdrawNotice {
        /// The startup's name.
        startup: String,
        /// The units' codes.
        units: Vec<String>,
    },
    /// A tenant stays on past the end.
    HoldOver {
        /// The startup's name.
        startup: String,
        /// The units' codes.
        units: Vec<String>,
    },
    /// A tenancy was handed on to another startup.
    Transfer {
        /// The name of the startup that had it.
        from: String,
        /// The name of the startup that has it.
        to: String,
        /// The units' codes.
        units: Vec<String>,
    },
    /// A tenant was given more units.
    AddUnits {
        /// The startup's name.
        startup: String,
        /// The codes of those that came.
        units: Vec<String>,
    },
    /// A tenant gave units back.
    GiveBack {
        /// The startup's name.
        startup: String,
        /// The codes of those that went.
        units: Vec<String>,
    },
    /// A deposit came in.
    ReceiveDeposit {
        /// The startup's name.
        startup: String,
    },
    /// Several tenants moved, left or came on one day.
    MoveChain {
        /// The startups' names.
        startups: Vec<String>,
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
    /// A startup entered a stage.
    EnterStage {
        /// The startup's name.
        startup: String,
        /// The stage.
        stage: Stage,
    },
    /// A startup was let stay longer than its park's maximum.
    ExtendStay {
        /// The startup's name.
        startup: String,
        /// Which stay.
        stay: Stay,
        /// Its last day.
        until: NaiveDate,
    },
    /// A startup left.
    Leave {
        /// The startup's name.
        startup: String,
    },
    /// A startup's label was renewed.
    RenewLabel {
        /// The startup's name.
        startup: String,
        /// Which label.
        kind: LabelKind,
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
    /// A picture was put under a plan, or another one in its place.
    PutUnderlay {
        /// The floor's building's code and its level.
        floor: String,
    },
    /// The picture under a plan was moved, scaled, turned, faded or locked.
    PlaceUnderlay {
        /// The floor's building's code and its level.
        floor: String,
    },
    /// The picture under a plan was taken away.
    RemoveUnderlay {
        /// The floor's building's code and its level.
        floor: String,
    },
    /// Parks came from another layout.
    ImportParks {
        /// Their names.
        names: Vec<String>,
    },
    /// A park was added.
    AddPark {
        /// Its name.
        name: String,
    },
    /// A building was added.
    AddBuilding {
        /// Its name.
        name: String,
    },
    /// A floor was added.
    AddFloor {
        /// Its building's code and its level.
        name: String,
    },
    /// A floor was copied.
    CopyFloor {
        /// Its building's code and its level.
        name: String,
        /// How many copies were made.
        copies: usize,
    },
    /// A building was copied.
    CopyBuilding {
        /// Its name.
        name: String,
    },
    /// A park was copied.
    CopyPark {
        /// Its name.
        name: String,
    },
    /// A park was put at another place among the parks.
    MovePark {
        /// Its name.
        name: String,
    },
    /// A building was put at another place among those of its park.
    MoveBuilding {
        /// Its name.
        name: String,
    },
    /// A park was removed with everything in it.
    RemovePark {
        /// Its name.
        name: String,
    },
    /// A building was removed with everything in it.
    RemoveBuilding {
        /// Its name.
        name: String,
    },
    /// A floor was removed with everything on it.
    RemoveFloor {
        /// Its building's code and its level.
        name: String,
    },
    /// Units were given codes by a pattern.
    Renumber {
        /// How many.
        units: usize,
    },
    /// Particulars of many units were edited at once.
    EditUnits {
        /// How many.
        units: usize,
    },
    /// A unit was drawn.
    DrawUnit {
        /// Its code.
        code: String,
    },
    /// A unit was given other cells.
    ReshapeUnit {
        /// Its code.
        code: String,
    },
    /// Cells were taken from units.
    Erase {
        /// The units' codes.
        units: Vec<String>,
        /// The names of the tenants that wait to be placed since.
        displaced: Vec<String>,
    },
    /// Units were removed from the plan.
    RemoveUnits {
        /// The units' codes.
        units: Vec<String>,
        /// The names of the tenants that wait to be placed since.
        displaced: Vec<String>,
    },
    /// A unit was split.
    SplitUnit {
        /// The code it had.
        code: String,
        /// The codes of its parts.
        parts: Vec<String>,
        /// The names of the tenants that wait to be placed since.
        displaced: Vec<String>,
    },
    /// Units were merged into one.
    MergeUnits {
        /// The codes they had.
        units: Vec<String>,
        /// The code of the one.
        code: String,
        /// The names of the tenants that wait to be placed since.
        displaced: Vec<String>,
    },
    /// A tenant that waited was given a unit.
    Place {
        /// The startup's name.
        startup: String,
        /// The unit's code.
        unit: String,
    },
    /// Units were moved on their floor.
    MoveUnits {
        /// The units' codes.
        units: Vec<String>,
    },
    /// Units were turned by a quarter.
    TurnUnits {
        /// The units' codes.
        units: Vec<String>,
    },
    /// Units were mirrored.
    MirrorUnits {
        /// The units' codes.
        units: Vec<String>,
    },
    /// Copied units were put on a floor.
    Paste {
        /// The codes they got.
        units: Vec<String>,
        /// The floor: the building's code and the level.
        floor: String,
    },
    /// A door or a window was put.
    PutOpening {
        /// Which of the two.
        kind: OpeningKind,
        /// Its floor: the building's code and the level.
        floor: String,
    },
    /// A door or a window was removed.
    RemoveOpening {
        /// Which of the two.
        kind: OpeningKind,
        /// Its floor: the building's code and the level.
        floor: String,
    },
    /// A caption was written or altered.
    PutCaption {
        /// What it says.
        text: String,
    },
    /// A caption was removed.
    RemoveCaption {
        /// What it said.
        text: String,
    },
    /// The building's outline was drawn.
    SetOutline {
        /// The floor: the building's code and the level.
        floor: String,
    },
    /// A grid was enlarged or made smaller.
    ResizeGrid {
        /// The floor: the building's code and the level.
        floor: String,
    },
    /// A grid got cells of another size.
    ChangeModule {
        /// The floor: the building's code and the level.
        floor: String,
    },
    /// A session of the committee was added.
    AddSession {
        /// The day it is held.
        date: NaiveDate,
    },
    /// A session's particulars were edited.
    EditSession {
        /// The day it is held.
        date: NaiveDate,
    },
    /// A session was removed with its agenda.
    RemoveSession {
        /// The day it was to be held.
        date: NaiveDate,
    },
    /// A startup was put on an agenda.
    AddItem {
        /// Its name.
        startup: String,
        /// The day of the session.
        date: NaiveDate,
    },
    /// An item of an agenda was edited.
    EditItem {
        /// The startup's name.
        startup: String,
    },
    /// An item was taken off an agenda.
    RemoveItem {
        /// The startup's name.
        startup: String,
        /// The day of the session.
        date: NaiveDate,
    },
    /// An item was put at another place of its agenda.
    MoveItem {
        /// The startup's name.
        startup: String,
    },
    /// The committee's decision was written down, or taken back.
    Decide {
        /// The startup's name.
        startup: String,
        /// What was decided; none where it was taken back.
        decision: Option<Decision>,
    },
    /// An item was put off to a later session.
    Postpone {
        /// The startup's name.
        startup: String,
        /// The day of the later session.
        date: NaiveDate,
    },
    /// What the committee accepted was done: a tenancy was made.
    Grant {
        /// The startup's name.
        startup: String,
        /// The units' codes.
        units: Vec<String>,
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
