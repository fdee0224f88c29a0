//! What becomes of a term: which form is open for it, and what is asked for.

use super::action::Action;
use super::command::Command;
use super::program::Program;
use super::session::{Intent, Selected, Session};
use crate::change::{Change, Stamp};
use crate::model::{Layout, Tenancy, TenancyId};
use crate::operations::{
    self, AddUnits, GiveBack, NewEnd, Notice, Refusal, Renewal, Transfer, add_units, give_back, give_notice, renew,
    set_end, transfer,
};

/// What a form is open for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "one for each operation, which tells of it")]
pub enum TermForm {
    Renew,
    NewEnd,
    Notice,
    Transfer,
    AddUnits,
    GiveBack,
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "one for each operation, which tells of it")]
pub enum TermRequest {
    Renew(Renewal),
    SetEnd(NewEnd),
    Notice(Notice),
    WithdrawNotice(TenancyId),
    HoldOver(TenancyId),
    Transfer(Transfer),
    AddUnits(AddUnits),
    GiveBack(GiveBack),
    ReceiveDeposit(TenancyId),
}

impl TermRequest {
    /// The change that does it.
    ///
    /// # Errors
    /// What stands in the way.
    pub fn change(&self, layout: &Layout, stamp: &Stamp) -> Result<Change, Refusal> {
        match self {
            Self::Renew(request) => renew(layout, request, stamp),
            Self::SetEnd(request) => set_end(layout, request, stamp),
            Self::Notice(request) => give_notice(layout, request, stamp),
            Self::WithdrawNotice(tenancy) => operations::withdraw_notice(layout, *tenancy, stamp),
            Self::HoldOver(tenancy) => operations::hold_over(layout, *tenancy, stamp),
            Self::Transfer(request) => transfer(layout, request, stamp),
            Self::AddUnits(request) => add_units(layout, request, stamp),
            Self::GiveBack(request) => give_back(layout, request, stamp),
            Self::ReceiveDeposit(tenancy) => operations::receive_deposit(layout, *tenancy, stamp),
        }
    }

    /// The tenancy to be shown once it is done: the new one, where it makes one.
    fn shown(&self) -> TenancyId {
        match self {
            Self::Renew(request) => request.new_tenancy,
            Self::Transfer(request) => request.new_tenancy,
            Self::AddUnits(request) => request.new_tenancy,
            Self::GiveBack(request) => request.new_tenancy,
            Self::SetEnd(NewEnd { tenancy, .. })
            | Self::Notice(Notice { tenancy, .. })
            | Self::WithdrawNotice(tenancy)
            | Self::HoldOver(tenancy)
            | Self::ReceiveDeposit(tenancy) => *tenancy,
        }
    }
}

/// Shows what a request has made; a term that had not begun has only been altered, and is shown itself.
pub(super) fn show_outcome(session: &mut Session, request: &TermRequest, change: &Change) {
    session.intent = Intent::Select;
    let made = change.edits.iter().any(|edit| edit.entity() == crate::model::EntityId::Tenancy(request.shown()));
    if made {
        session.inspected = Selected::Tenancy(request.shown());
    }
}

impl Action {
    /// Whether it is about what becomes of the term at hand.
    pub(super) const fn is_about_terms(self) -> bool {
        self.term_form().is_some() || matches!(self, Self::WithdrawNotice | Self::HoldOver | Self::ReceiveDeposit)
    }

    /// The form that it opens, if it opens one for a term.
    pub(super) const fn term_form(self) -> Option<TermForm> {
        Some(match self {
            Self::Renew => TermForm::Renew,
            Self::ChangeEnd => TermForm::NewEnd,
            Self::GiveNotice => TermForm::Notice,
            Self::Transfer => TermForm::Transfer,
            Self::AddUnits => TermForm::AddUnits,
            Self::GiveBack => TermForm::GiveBack,
            _ => return None,
        })
    }

    /// Whether it makes sense for a term.
    pub(super) fn suits(self, tenancy: &Tenancy) -> bool {
        match self {
            Self::Renew | Self::HoldOver => tenancy.end.is_some(),
            Self::WithdrawNotice => tenancy.notice_given.is_some(),
            Self::ReceiveDeposit => tenancy.deposit_held < tenancy.deposit,
            Self::GiveBack => tenancy.units.len() > 1,
            _ => true,
        }
    }
}

impl Program {
    /// Whether an action on the term at hand can be done now.
    pub(super) fn can_act_on_term(&self, action: Action) -> bool {
        let at_hand = self.tenancy_at_hand().and_then(|id| self.document.layout().tenancy(id));
        self.document.is_editable() && !self.session.draws() && at_hand.is_some_and(|tenancy| action.suits(tenancy))
    }

    /// Opens the form of an action on the term at hand, or does it where nothing is to be asked.
    pub(super) fn act_on_term(&mut self, action: Action) {
        let Some(tenancy) = self.tenancy_at_hand() else { return };
        if let Some(form) = action.term_form() {
            self.session.panels.inspector = true;
            self.session.inspected = Selected::Tenancy(tenancy);
            self.session.intent = Intent::Term(tenancy, form);
            return;
        }
        let request = match action {
            Action::WithdrawNotice => TermRequest::WithdrawNotice(tenancy),
            Action::HoldOver => TermRequest::HoldOver(tenancy),
            Action::ReceiveDeposit => TermRequest::ReceiveDeposit(tenancy),
            _ => return,
        };
        self.change(&Command::Term(Box::new(request)));
    }
}
