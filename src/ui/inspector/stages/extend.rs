//! The form of a stay that is to be longer than its park's maximum.

use chrono::{Months, NaiveDate};
use egui::Ui;

use super::day_field;
use crate::figures::stay_clocks;
use crate::message;
use crate::model::{
    AgendaItem, AgendaItemId, AgendaSubject, CommitteeSession, Decision, Layout, Startup, StartupId, Stay,
    StayExtension,
};
use crate::operations::ExtendStay;
use crate::ui::desk::Desk;
use crate::ui::forms::{self, Day, Form, date_field, typed};
use crate::ui::inspector::parts::fact;

/// How much longer is proposed, in months.
const LONGER: u32 = 6;

/// Half a year more of the stay that runs, by the decision that was taken last and is not carried out yet.
pub(super) fn propose(desk: &Desk<'_>, startup: &Startup) -> ExtendStay {
    let shown = desk.program.session.date();
    let stay = running(desk, startup).first().map(|(stay, _)| *stay).unwrap_or_default();
    let limit = limit_of(desk, startup, stay);
    let from = limit.map_or(shown, |limit| limit.max(shown));
    let until = from.checked_add_months(Months::new(LONGER)).unwrap_or(from);
    let extension = StayExtension { stay, until, decided: Some(shown), decision: None, remarks: String::new() };
    let mut request = ExtendStay { startup: startup.id, extension, limit };
    let is_open = |(_, item): &&(&CommitteeSession, &AgendaItem)| {
        !startup.stay_extensions.iter().any(|it| it.decision == Some(item.id))
    };
    let accepted = accepted(&desk.layout, startup.id);
    if let Some((session, item)) = accepted.iter().rev().find(is_open) {
        by(&mut request.extension, session, item);
    }
    request
}

/// The fields; answers what the button says.
pub(super) fn show(
    ui: &mut Ui,
    desk: &Desk<'_>,
    form: &Form<'_>,
    startup: &Startup,
    request: &mut ExtendStay,
) -> String {
    let texts = &desk.texts;
    let stays: Vec<Stay> = running(desk, startup).into_iter().map(|(stay, _)| stay).collect();
    if stays.len() > 1 {
        let caption = texts.get("extend-stay-which");
        let stay = forms::choice(ui, form, &caption, request.extension.stay, &stays, |stay| texts.term(stay));
        request.extension.stay = stay.unwrap_or(request.extension.stay);
    }
    request.limit = limit_of(desk, startup, request.extension.stay);
    if let Some(limit) = request.limit {
        fact(ui, desk, &texts.get("extend-stay-limit"), &texts.date_with_weekday(limit));
    }
    day_field(ui, desk, form, "extend-stay-until", &mut request.extension.until, request.limit);
    decision(ui, desk, form, request);
    if let Some(remarks) = typed(ui, form, &texts.get("extend-stay-why"), &request.extension.remarks, forms::text) {
        request.extension.remarks = remarks;
    }
    message!(texts, "extend-stay-do", date = texts.date(request.extension.until))
}

/// By which decision, or on which day without one.
fn decision(ui: &mut Ui, desk: &Desk<'_>, form: &Form<'_>, request: &mut ExtendStay) {
    let texts = &desk.texts;
    let accepted = accepted(&desk.layout, request.startup);
    if !accepted.is_empty() {
        let mut all: Vec<Option<AgendaItemId>> = accepted.iter().map(|(_, item)| Some(item.id)).collect();
        all.push(None);
        let name = |id: Option<AgendaItemId>| {
            let found = accepted.iter().find(|(_, item)| Some(item.id) == id);
            found.map_or_else(
                || texts.get("extend-stay-no-session").into_owned(),
                |(session, _)| texts.committee_session(session),
            )
        };
        let caption = texts.get("extend-stay-decision");
        match forms::choice(ui, form, &caption, request.extension.decision, &all, name) {
            Some(None) => request.extension.decision = None,
            Some(chosen) => {
                if let Some((session, item)) = accepted.iter().find(|(_, item)| Some(item.id) == chosen) {
                    by(&mut request.extension, session, item);
                }
            }
            None => {}
        }
    }
    if request.extension.decision.is_none() {
        let (park, caption) = (desk.park(), texts.get("extend-stay-decided"));
        match date_field(ui, form, &caption, request.extension.decided, None, park.as_deref(), false) {
            Some(Day::On(day)) => request.extension.decided = Some(day),
            Some(Day::Open) => request.extension.decided = None,
            None => {}
        }
    }
}

/// The extension is the one that was decided.
fn by(extension: &mut StayExtension, session: &CommitteeSession, item: &AgendaItem) {
    extension.decision = Some(item.id);
    extension.decided = Some(session.date);
    extension.until = item.end.unwrap_or(extension.until);
    extension.remarks.clone_from(&item.conditions);
}

/// The longer stays of a startup that committees accepted.
fn accepted(layout: &Layout, startup: StartupId) -> Vec<(&CommitteeSession, &AgendaItem)> {
    let items = layout.items_of(startup).into_iter().map(|(session, item)| (&**session, item));
    items
        .filter(|(_, item)| item.subject == AgendaSubject::StayExtension && item.decision == Some(Decision::Accepted))
        .collect()
}

/// The stays that run, with their limits.
fn running(desk: &Desk<'_>, startup: &Startup) -> Vec<(Stay, Option<NaiveDate>)> {
    let clocks = stay_clocks(&desk.layout, startup, desk.program.session.date()).into_iter();
    clocks.filter(|clock| clock.running).map(|clock| (clock.stay, clock.limit)).collect()
}

fn limit_of(desk: &Desk<'_>, startup: &Startup, stay: Stay) -> Option<NaiveDate> {
    running(desk, startup).into_iter().find(|(running, _)| *running == stay).and_then(|(_, limit)| limit)
}
