//! The forms of what becomes of a startup: it graduates, stays longer, or leaves.

mod extend;
mod graduate;
mod leave;

use std::cell::Cell;
use std::sync::Arc;

use chrono::NaiveDate;
use egui::Ui;

use super::parts::{self, form_frame, main_button};
use crate::app::{Command, StageForm, StageRequest};
use crate::figures::StayClock;
use crate::message;
use crate::model::{Startup, StartupId};
use crate::operations::{ExtendStay, Leave, Refusal, Remedy};
use crate::ui::desk::Desk;
use crate::ui::forms::{Day, Form, date_field};
use graduate::Graduation;

/// Shows the form that is open for a startup.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, id: StartupId, form: StageForm) {
    let Some(startup) = desk.layout.startup(id).cloned() else { return };
    let name = desk.texts.startup_name(&startup);
    let heading = match form {
        StageForm::Graduate => message!(desk.texts, "graduate-heading", startup = name),
        StageForm::ExtendStay => message!(desk.texts, "extend-stay-heading", startup = name),
        StageForm::Leave => message!(desk.texts, "leave-heading", startup = name),
    };
    let date = desk.program.session.date();
    let stage = startup.stage_at(date).map_or_else(String::new, |stage| desk.texts.stage(stage));
    form_frame(ui, desk, &heading, &stage, |ui, desk| {
        let key = egui::Id::unique(("stage", id, form));
        let kept = ui.data(|data| data.get_temp::<Draft>(key));
        let kept = kept.filter(|draft| draft.of == startup && draft.date == date);
        let mut draft =
            kept.unwrap_or_else(|| Draft { of: Arc::clone(&startup), date, choice: Choice::new(desk, &startup, form) });
        let done = draft.choice.show(ui, desk, &startup);
        ui.data_mut(|data| {
            if done {
                data.remove::<Draft>(key);
            } else {
                data.insert_temp(key, draft);
            }
        });
    });
}

/// What is typed so far. It is of one startup as it is and one date shown: where either changes it is proposed anew.
#[derive(Debug, Clone)]
struct Draft {
    of: Arc<Startup>,
    date: NaiveDate,
    choice: Choice,
}

#[derive(Debug, Clone)]
enum Choice {
    Graduate(Graduation),
    Extend(ExtendStay),
    Leave(Leave),
}

impl Choice {
    fn new(desk: &Desk<'_>, startup: &Startup, form: StageForm) -> Self {
        match form {
            StageForm::Graduate => Self::Graduate(Graduation::new(desk, startup)),
            StageForm::ExtendStay => Self::Extend(extend::propose(desk, startup)),
            StageForm::Leave => Self::Leave(leave::propose(desk, startup)),
        }
    }

    /// Whether it was done.
    fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, startup: &Startup) -> bool {
        let texts = desk.texts.clone();
        let about = ("stage", startup.id, std::mem::discriminant(self));
        let is_wrong = Cell::new(false);
        let form = Form::new(desk.theme, &texts, about).editable(desk.is_editable()).telling(&is_wrong);
        let caption = match self {
            Self::Graduate(graduation) => graduation.show(ui, desk, &form, startup),
            Self::Extend(request) => extend::show(ui, desk, &form, startup, request),
            Self::Leave(request) => leave::show(ui, desk, &form, request),
        };
        let request = self.request();
        let refusal = request.change(&desk.layout, &desk.program.environment.stamp()).err();
        if let Some(refusal) = refusal.as_ref().filter(|refusal| **refusal != Refusal::NothingToChange) {
            self.refused(ui, desk, refusal);
        }
        ui.add_space(desk.theme.space.small);
        let is_ready = refusal.is_none() && !is_wrong.get() && desk.is_editable();
        let done = main_button(ui, desk, &caption, is_ready);
        if done {
            desk.push(Command::Stage(Box::new(request)));
        }
        done
    }

    fn request(&self) -> StageRequest {
        match self {
            Self::Graduate(graduation) => graduation.request(),
            Self::Extend(request) => StageRequest::ExtendStay(request.clone()),
            Self::Leave(request) => StageRequest::Leave(*request),
        }
    }

    /// What stands in the way, and what would help, as buttons.
    fn refused(&mut self, ui: &mut Ui, desk: &Desk<'_>, refusal: &Refusal) {
        ui.add_space(desk.theme.space.small);
        parts::refused(ui, desk, refusal);
        for remedy in refusal.remedies() {
            let Some(choice) = self.with(desk, remedy) else { continue };
            if ui.add(egui::Button::new(desk.texts.remedy(&desk.layout, &remedy)).truncate()).clicked() {
                *self = choice;
                break;
            }
        }
    }

    fn with(&self, desk: &Desk<'_>, remedy: Remedy) -> Option<Self> {
        match (self, remedy) {
            (Self::Graduate(graduation), _) => graduation.with(&desk.layout, remedy).map(Self::Graduate),
            (Self::Leave(request), Remedy::EndOn(last_day)) => Some(Self::Leave(Leave { last_day, ..*request })),
            (Self::Extend(_) | Self::Leave(_), _) => None,
        }
    }
}

/// A field for a day that must be there.
fn day_field(ui: &mut Ui, desk: &Desk<'_>, form: &Form<'_>, key: &str, day: &mut NaiveDate, start: Option<NaiveDate>) {
    let park = desk.park();
    let typed = date_field(ui, form, &desk.texts.get(key), Some(*day), start, park.as_deref(), true);
    if let Some(Day::On(typed)) = typed {
        *day = typed;
    }
}

/// The last day of a stay, where it comes soon by the park's rules and is not past.
fn limit_ahead(desk: &Desk<'_>, clock: Option<StayClock>) -> Option<NaiveDate> {
    let date = desk.program.session.date();
    clock.filter(|clock| is_near(desk, clock)).and_then(|clock| clock.limit).filter(|limit| date <= *limit)
}

/// Whether the last day of a stay comes so soon that its park is to be warned, or is past.
pub(super) fn is_near(desk: &Desk<'_>, clock: &StayClock) -> bool {
    let park = clock.park.and_then(|park| desk.layout.park(park));
    park.is_some_and(|park| clock.is_near(desk.program.session.date(), park.alerts.stays))
}
