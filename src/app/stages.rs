//! What becomes of a startup: which form is open for it, and what is asked for.

use super::action::Action;
use super::program::Program;
use super::session::{Intent, Selected, Session};
use crate::change::{Change, Stamp};
use crate::figures::running_stay;
use crate::model::{Layout, Stage, Startup};
use crate::operations::{
    EnterStage, ExtendStay, Graduate, GraduateInto, Leave, Refusal, RenewLabel, enter_stage, extend_stay, graduate,
    graduate_into, leave, renew_label,
};

/// What a form is open for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "one for each operation, which tells of it")]
pub enum StageForm {
    Graduate,
    ExtendStay,
    Leave,
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "one for each operation, which tells of it")]
pub enum StageRequest {
    Enter(EnterStage),
    Graduate(Graduate),
    GraduateInto(GraduateInto),
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
            Self::GraduateInto(request) => graduate_into(layout, request, stamp),
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
            Self::GraduateInto(request) => request.enter.startup,
            Self::ExtendStay(request) => request.startup,
            Self::Leave(request) => request.startup,
            Self::RenewLabel(request) => request.startup,
        };
        session.intent = Intent::Select;
        session.inspected = Selected::Startup(startup);
    }
}

impl Action {
    /// Whether it is about what becomes of the startup shown.
    pub(super) const fn is_about_stages(self) -> bool {
        self.stage_form().is_some()
    }

    /// The form that it opens for a startup, if it opens one.
    const fn stage_form(self) -> Option<StageForm> {
        Some(match self {
            Self::Graduate => StageForm::Graduate,
            Self::ExtendStay => StageForm::ExtendStay,
            Self::LeavePark => StageForm::Leave,
            _ => return None,
        })
    }
}

impl Program {
    /// Whether an action on the startup that the panel at the right shows can be done now.
    pub(super) fn can_act_on_stage(&self, action: Action) -> bool {
        let Some(startup) = self.startup_shown() else { return false };
        let date = self.session.date;
        let stage = startup.stage_at(date);
        self.document.is_editable()
            && !self.session.draws()
            && match action {
                Action::Graduate => stage.is_none_or(|stage| stage < Stage::Graduated),
                Action::ExtendStay => running_stay(self.document.layout(), startup, date).is_some(),
                _ => stage != Some(Stage::Exited),
            }
    }

    /// Opens the form of an action on the startup shown.
    pub(super) fn act_on_stage(&mut self, action: Action) {
        let (Some(startup), Some(form)) = (self.startup_shown().map(|startup| startup.id), action.stage_form()) else {
            return;
        };
        self.session.panels.inspector = true;
        self.session.intent = Intent::Stage(startup, form);
    }

    fn startup_shown(&self) -> Option<&Startup> {
        let Selected::Startup(startup) = self.session.inspected else { return None };
        self.document.layout().startup(startup).map(|startup| &**startup)
    }
}
