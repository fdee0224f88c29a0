//! What the remarks of a row say: what comes next, and what people wrote.

use super::entry::Entry;
use crate::figures::{Standing, UnitStatus};
use crate::message;
use crate::model::{Tenancy, TenancyState};
use crate::report::lettering::BETWEEN;
use crate::text::visible;

/// The remarks of a row, most urgent first.
pub(super) fn remarks(entry: &Entry<'_>) -> String {
    let mut remarks = Vec::new();
    if let Some(occupant) = entry.occupant {
        if occupant.standing == Standing::NoticeGiven
            && let Some(last) = occupant.tenancy.last_day()
        {
            let date = entry.place.texts.date(last);
            remarks.push(message!(entry.place.texts, "schedule-remark-leaves", date = date));
        }
        if !entry.unit.shared {
            remarks.extend(entry.there.next.as_ref().map(|next| follows(entry, next)));
        }
        remarks.push(visible(&occupant.tenancy.remarks).into_owned());
    } else {
        remarks.extend(unavailable(entry));
        remarks.extend(entry.there.next.as_ref().map(|next| promised(entry, next)));
        remarks.push(visible(&entry.unit.remarks).into_owned());
    }
    remarks.retain(|remark| !remark.trim().is_empty());
    remarks.join(BETWEEN)
}

fn promised(entry: &Entry<'_>, next: &Tenancy) -> String {
    let texts = entry.place.texts;
    let tenant = texts.tenant(entry.place.layout, next);
    let date = texts.date(next.start);
    if next.state == TenancyState::Reserved {
        message!(texts, "schedule-remark-reserved", tenant = tenant, date = date)
    } else {
        message!(texts, "schedule-remark-let", tenant = tenant, date = date)
    }
}

fn follows(entry: &Entry<'_>, next: &Tenancy) -> String {
    let texts = entry.place.texts;
    let tenant = texts.tenant(entry.place.layout, next);
    message!(texts, "schedule-remark-follows", tenant = tenant, date = texts.date(next.start))
}

fn unavailable(entry: &Entry<'_>) -> Option<String> {
    if !matches!(entry.status, UnitStatus::Works | UnitStatus::Unavailable) {
        return None;
    }
    let texts = entry.place.texts;
    let time = entry.unit.unavailable_at(entry.place.date)?;
    let until = time.end.map_or_else(|| texts.since(time.start), |end| texts.until(end));
    let note = visible(&time.note);
    let reason = texts.unavailability_reason(time.reason);
    Some(if note.trim().is_empty() { format!("{reason} {until}") } else { format!("{reason} {until}{BETWEEN}{note}") })
}
