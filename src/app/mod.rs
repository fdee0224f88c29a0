//! The running program without its face.
//!
//! [`Program`] owns the open [`Document`] and the [`Session`]. The face reads both, alters the session, and pushes
//! [`Command`]s; [`Program::dispatch`] runs them after the frame is drawn. Nothing here draws.

mod action;
mod changes;
mod command;
mod committee;
mod derived;
mod dialog;
mod dispatch;
mod document;
mod drawing;
mod environment;
mod files;
mod imports;
mod jobs;
mod matching;
mod notice;
mod parks;
mod past;
mod pictures;
mod pipeline;
mod playing;
mod preferences;
mod program;
mod recorder;
mod recovery;
mod session;
mod sharing;
mod stages;
mod structure;
mod terms;
mod timeline;

pub use action::{Action, Menu, MirrorWay, PictureAction, ThemeChoice};
pub use command::{Command, DocumentFormat, PrintRequest, Put, Structure};
pub use committee::{CommitteeRequest, new_item};
pub use derived::Derived;
pub use dialog::{Dialog, FilePurpose, Next};
pub use document::{Damage, Document, SavedState, Viewed};
pub use drawing::{
    Corner, Draft, DrawInput, DrawRequest, Drawing, Drawn, RectangleDraft, Sheet, Tool, TypedSize, nearest_edge,
    wall_near,
};
pub use environment::{Clock, Environment, FileDialogs, new_id, new_item_id, new_startup_id, new_tenancy_id};
pub use files::schedule_columns;
pub use imports::{DrawingImport, ImportChoice, ImportPreview, Previewed};
pub use jobs::{Shown, Wake};
pub use matching::{item_of_match, next_session};
pub use notice::{Notice, NoticeKind};
pub use parks::{Importing, with_renamed_pictures};
pub use past::{BackupChoice, Past};
pub use pictures::{PictureState, Pictures, ShownPicture};
pub use pipeline::{Board, StageDraft, StageGround, StagePreview, StageWarning};
pub use playing::{Slider, Span};
pub use preferences::Preferences;
pub use program::Program;
pub use recovery::{Recoverable, last_stamp};
pub use session::{CameraRequest, ColourMode, Intent, Panels, Selected, Session, Tab, UnderlayTool, UnderlayWork};
pub use sharing::Merging;
pub use stages::{StageForm, StageRequest};
pub use terms::{TermForm, TermRequest};
pub(crate) use timeline::reservation;
pub use timeline::{
    Grip, TimelineDraft, TimelineGround, TimelinePlace, TimelinePreview, TimelineRequest, TimelineWarning, WantedTerm,
};
