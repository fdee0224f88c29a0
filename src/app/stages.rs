//! What becomes of a startup: what is asked for.

use super::session::{Intent, Selected, Session};
use crate::change::{Change, Stamp};
use crate::model::Layout;
use crate::operations::{
    EnterStage, ExtendStay, Graduate, Leave, Refusal, RenewLabel, enter_stage, extend_stay, graduate, leave,
    renew_label,
};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "one for each operation, which tells of it")]
pub enum StageRequest {
    Enter(EnterStage),
    Graduate(Graduate),
    ExtendStay(ExtendStay),
    Leave(Leave),
    RenewLabel(RenewLabel),
}

impl StageRequest {
    /// The change that does it.
    ///
    /// # Errors
    /// What stands in the way.
    pub fn change(&self, layout: &Layout, stamp: &Stamp) -> Result<Change, Refusal> {
        match self {
            Self::Enter(request) => enter_stage(layout, request, stamp),
            Self::Graduate(request) => graduate(layout, request, stamp),
            Self::ExtendStay(request) => extend_stay(layout, request, stamp),
            Self::Leave(request) => leave(layout, request, stamp),
            Self::RenewLabel(request) => renew_label(layout, request, stamp),
        }
    }

    /// Shows the startup once it is done.
    pub(super) fn show_outcome(&self, session: &mut Session) {
        let startup = match self {
            Self::Enter(request) => request.startup,
            Self::Graduate(request) => request.enter.startup,
            Self::ExtendStay(request) => request.startup,
            Self::Leave(request) => request.startup,
            Self::RenewLabel(request) => request.startup,
        };
        session.intent = Intent::Select;
        session.inspected = Selected::Startup(startup);
    }
}
