//! What is being dragged on the timeline, until it is let go: a value, and nothing of the layout.
//!
//! The timeline tells days and units; [`TimelineDraft`] makes of them one request. What stands in its way is asked when the
//! dragged value changes, not with each frame.

use chrono::NaiveDate;

use super::command::{Command, Put};
use super::terms::TermRequest;
use crate::change::Stamp;
use crate::figures::{Limit, Misfit, fit, limits_passed};
use crate::model::{Layout, Period, StartupId, Tenancy, TenancyId, TenancyState, UnitId};
use crate::operations::{
    Allocation, Move, NewEnd, Refusal, Remedy, Vacate, allocate, edit_tenancy, propose_terms_from, propose_units,
    relocate, set_end, vacate,
};

/// What of the timeline the pointer holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grip {
    /// The first day of a tenancy that has not begun.
    Start(TenancyId),
    /// The last day of a tenancy: by contract, or the one on which its tenant leaves where that is agreed.
    End(TenancyId),
    /// A tenancy on one of its units.
    Bar {
        /// Which.
        tenancy: TenancyId,
        /// The unit to be given up.
        unit: UnitId,
    },
    /// Free days of a unit, from one on.
    Free {
        /// The unit.
        unit: UnitId,
        /// The day on which the pointer was pressed.
        from: NaiveDate,
    },
}

/// Where the pointer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimelinePlace {
    /// The day.
    pub day: NaiveDate,
    /// The unit of the row; none beside the rows.
    pub unit: Option<UnitId>,
}

/// What a preview follows from, beside the place.
#[derive(Debug, Clone, Copy)]
pub struct TimelineGround<'a> {
    /// The layout.
    pub layout: &'a Layout,
    /// Changes whenever the layout does.
    pub version: u64,
    /// The date shown.
    pub date: NaiveDate,
    /// The startup that is to be placed, if one is chosen.
    pub chosen: Option<StartupId>,
    /// Who asks, and when.
    pub stamp: &'a Stamp,
}

/// What would come of letting go.
#[derive(Debug, Clone, PartialEq)]
pub enum TimelineRequest {
    /// A tenancy that has not begun gets another first day.
    Start(Box<Tenancy>),
    /// A term gets another end.
    SetEnd(NewEnd),
    /// A tenant leaves on another day.
    Vacate(Vacate),
    /// A tenant moves.
    Move(Move),
    /// The startup chosen gets a reservation.
    Reserve(Box<Allocation>),
    /// Days are wanted for a startup that is still to be chosen.
    Want(WantedTerm),
}

/// Days of a unit that were drawn for a reservation, or that are proposed to a startup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WantedTerm {
    /// The unit.
    pub unit: UnitId,
    /// The first day.
    pub start: NaiveDate,
    /// The last day.
    pub end: NaiveDate,
    /// The startup they are proposed to; none where one is still to be chosen for the reservation.
    pub startup: Option<StartupId>,
}

/// What speaks against a request without forbidding it.
#[derive(Debug, Clone, PartialEq)]
pub enum TimelineWarning {
    /// The unit does not suit.
    Misfit(Misfit),
    /// The tenant would stay beyond a limit.
    Past(Limit),
}

/// What letting go would do, and what is said about it.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelinePreview {
    /// The request.
    pub request: TimelineRequest,
    /// The days that it is about.
    pub period: Period,
    /// Why it is refused, if it is.
    pub refusal: Option<Refusal>,
    /// What would help then, and can be done by dragging on or elsewhere.
    pub help: Vec<Remedy>,
    /// What speaks against it without forbidding it.
    pub warnings: Vec<TimelineWarning>,
}

/// What a preview was made for.
type Asked = (u64, NaiveDate, Option<StartupId>, TimelinePlace);

/// What is being dragged on the timeline.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelineDraft {
    /// What the pointer holds.
    pub grip: Grip,
    /// The id of the tenancy that this may make.
    new_tenancy: TenancyId,
    asked: Option<Asked>,
    preview: Option<TimelinePreview>,
}

impl TimelineDraft {
    /// Takes hold of something; `new_tenancy` is the id of the tenancy that letting go may make.
    pub const fn new(grip: Grip, new_tenancy: TenancyId) -> Self {
        Self { grip, new_tenancy, asked: None, preview: None }
    }

    /// What letting go would do; none where it would do nothing.
    pub const fn preview(&self) -> Option<&TimelinePreview> {
        self.preview.as_ref()
    }

    /// Follows the pointer, and answers whether the value dragged, or what it follows from, has changed: only then is the
    /// layout asked.
    pub fn follow(&mut self, ground: TimelineGround<'_>, place: TimelinePlace) -> bool {
        let place = match self.grip {
            Grip::Start(_) | Grip::End(_) => TimelinePlace { unit: None, ..place },
            Grip::Bar { .. } => TimelinePlace { day: NaiveDate::default(), ..place },
            Grip::Free { unit, .. } => TimelinePlace { unit: Some(unit), ..place },
        };
        let asked = (ground.version, ground.date, ground.chosen, place);
        if self.asked == Some(asked) {
            return false;
        }
        self.asked = Some(asked);
        let preview = self.previewed(ground, place);
        self.preview = preview.filter(|preview| !matches!(preview.refusal, Some(Refusal::NothingToChange)));
        true
    }

    /// Whether what is held is still there.
    pub fn stands(&self, layout: &Layout) -> bool {
        match self.grip {
            Grip::Start(tenancy) | Grip::End(tenancy) => layout.tenancy(tenancy).is_some(),
            Grip::Bar { tenancy, unit } => layout.tenancy(tenancy).is_some_and(|tenancy| tenancy.covers(unit)),
            Grip::Free { unit, .. } => layout.unit(unit).is_some(),
        }
    }

    fn previewed(&self, ground: TimelineGround<'_>, place: TimelinePlace) -> Option<TimelinePreview> {
        let layout = ground.layout;
        match self.grip {
            Grip::Start(id) => {
                let tenancy = layout.tenancy(id)?;
                judged(ground, with_start(tenancy, place.day))
            }
            Grip::End(id) => {
                let tenancy = layout.tenancy(id)?;
                judged(ground, ended(tenancy, place.day))
            }
            Grip::Bar { tenancy, unit } => {
                let to = place.unit?;
                let tenancy = layout.tenancy(tenancy)?;
                let request = moved(layout, tenancy, unit, to, ground.date, self.new_tenancy)?;
                judged(ground, TimelineRequest::Move(request))
            }
            Grip::Free { unit, from } => {
                let (start, end) = (from.min(place.day), from.max(place.day));
                let wanted = WantedTerm { unit, start, end, startup: None };
                let request = ground.chosen.map_or(TimelineRequest::Want(wanted), |startup| {
                    TimelineRequest::Reserve(Box::new(reservation(layout, startup, wanted, self.new_tenancy)))
                });
                judged(ground, request)
            }
        }
    }
}

impl TimelineRequest {
    /// The one command that does it; none where a startup is still to be chosen.
    pub fn into_command(self) -> Option<Command> {
        match self {
            Self::Start(tenancy) => Some(Command::Put(Box::new(Put::Tenancy(*tenancy)))),
            Self::SetEnd(request) => Some(Command::Term(Box::new(TermRequest::SetEnd(request)))),
            Self::Vacate(request) => Some(Command::Vacate(request)),
            Self::Move(request) => Some(Command::Move(request)),
            Self::Reserve(request) => Some(Command::Allocate(*request)),
            Self::Want(_) => None,
        }
    }
}

/// A request with what stands in its way; none where what it is about is gone.
fn judged(ground: TimelineGround<'_>, request: TimelineRequest) -> Option<TimelinePreview> {
    let TimelineGround { layout, stamp, .. } = ground;
    let (period, refused) = match &request {
        TimelineRequest::Start(tenancy) => {
            let refused = edit_tenancy(layout, (**tenancy).clone(), stamp).err();
            (spanned(tenancy.start, tenancy.last_day()), refused)
        }
        TimelineRequest::SetEnd(request) => {
            let start = layout.tenancy(request.tenancy)?.start;
            (spanned(start, request.end), set_end(layout, request, stamp).err())
        }
        TimelineRequest::Vacate(request) => {
            let start = layout.tenancy(request.tenancy)?.start;
            (spanned(start, Some(request.last_day)), vacate(layout, request, stamp).err())
        }
        TimelineRequest::Move(request) => {
            let tenancy = layout.tenancy(request.tenancy)?;
            let start = tenancy.start.max(request.date);
            (spanned(start, tenancy.last_day()), relocate(layout, request, stamp).err())
        }
        TimelineRequest::Reserve(request) => {
            (spanned(request.terms.start, request.terms.end), allocate(layout, request, stamp).err())
        }
        TimelineRequest::Want(wanted) => (spanned(wanted.start, Some(wanted.end)), None),
    };
    let remedies = refused.as_ref().map(Refusal::remedies).unwrap_or_default();
    let help = remedies.into_iter().filter(|remedy| can_take(&request, *remedy)).collect();
    let warnings = if refused.is_some() { Vec::new() } else { warnings(ground, &request, period) };
    Some(TimelinePreview { request, period, refusal: refused, help, warnings })
}

/// Whether a request can take an offer, or the offer leads to another request. Of a term that is to change at one end, the
/// other stays.
fn can_take(request: &TimelineRequest, remedy: Remedy) -> bool {
    let takes = match request {
        TimelineRequest::Start(_) => matches!(remedy, Remedy::StartOn(_)),
        TimelineRequest::SetEnd(request) => request.with(remedy).is_some(),
        TimelineRequest::Vacate(request) => request.with(remedy).is_some(),
        TimelineRequest::Move(request) => request.with(remedy).is_some(),
        TimelineRequest::Reserve(request) => request.with(remedy).is_some(),
        TimelineRequest::Want(_) => false,
    };
    takes || remedy.leads_elsewhere()
}

/// A period however its ends lie: an end before the start is refused elsewhere, and shown as the days between.
fn spanned(start: NaiveDate, end: Option<NaiveDate>) -> Period {
    Period::new(start, end).unwrap_or_else(|| {
        let first = end.unwrap_or(start);
        Period::new(first, Some(start)).unwrap_or_else(|| Period::day(start))
    })
}

/// The tenancy with another first day; what the rent has risen to by then is the rent from the start.
fn with_start(tenancy: &Tenancy, start: NaiveDate) -> TimelineRequest {
    let mut term = tenancy.clone();
    term.start = start;
    term.rent_start = term.rent_start.filter(|day| *day > start);
    term.breaks.retain(|day| *day >= start);
    if let Some(step) = term.rent_steps.iter().rev().find(|step| step.from <= start) {
        term.rent = step.rent;
    }
    term.rent_steps.retain(|step| step.from > start);
    TimelineRequest::Start(Box::new(term))
}

/// The tenancy with another last day: the end by contract, or the day on which the tenant leaves where it is to leave.
fn ended(tenancy: &Tenancy, day: NaiveDate) -> TimelineRequest {
    let leaves = tenancy.vacated.is_some() || tenancy.notice_given.is_some();
    let is_past_end = !tenancy.holdover && tenancy.end.is_some_and(|end| end < day);
    // Past the end it would be another term, which is refused to who leaves: that one stays on is not said by dragging.
    if !leaves || is_past_end {
        return TimelineRequest::SetEnd(NewEnd { tenancy: tenancy.id, end: Some(day) });
    }
    // A last day before the start would mean that the tenant never comes, which nobody says by dragging an end either.
    TimelineRequest::Vacate(Vacate { tenancy: tenancy.id, last_day: day.max(tenancy.start) })
}

/// The move to a unit; none where the tenant has it already.
fn moved(
    layout: &Layout,
    tenancy: &Tenancy,
    from: UnitId,
    to: UnitId,
    date: NaiveDate,
    new_tenancy: TenancyId,
) -> Option<Move> {
    if tenancy.covers(to) {
        return None;
    }
    let date = date.max(tenancy.start);
    let mut target = propose_units(layout, tenancy.startup, &[to], date).into_iter().next()?;
    if let (Some(seats), Some(_)) = (tenancy.seats_of(from), target.seats) {
        target.seats = Some(seats);
    }
    Some(Move::of_one(tenancy, from, target, date, new_tenancy))
}

/// The reservation of the days wanted, or their proposal, on the terms that the unit suggests.
pub(crate) fn reservation(layout: &Layout, startup: StartupId, wanted: WantedTerm, tenancy: TenancyId) -> Allocation {
    let units = propose_units(layout, startup, &[wanted.unit], wanted.start);
    let mut terms = propose_terms_from(layout, &units, wanted.start);
    let state = if wanted.startup.is_some() { TenancyState::Proposed } else { TenancyState::Reserved };
    (terms.state, terms.signed, terms.end) = (state, None, Some(wanted.end));
    Allocation { tenancy, startup, units, terms }
}

fn warnings(ground: TimelineGround<'_>, request: &TimelineRequest, period: Period) -> Vec<TimelineWarning> {
    let layout = ground.layout;
    let (startup, to) = match request {
        TimelineRequest::Start(tenancy) => (tenancy.startup, None),
        TimelineRequest::SetEnd(request) => {
            let Some(tenancy) = layout.tenancy(request.tenancy) else { return Vec::new() };
            (tenancy.startup, None)
        }
        TimelineRequest::Move(request) => {
            let Some(tenancy) = layout.tenancy(request.tenancy) else { return Vec::new() };
            (tenancy.startup, request.units.iter().find(|occupied| !tenancy.covers(occupied.unit)))
        }
        TimelineRequest::Reserve(request) => (request.startup, request.units.first()),
        TimelineRequest::Vacate(_) | TimelineRequest::Want(_) => return Vec::new(),
    };
    let Some(startup) = layout.startup(startup) else { return Vec::new() };
    if let Some(unit) = to.and_then(|occupied| layout.unit(occupied.unit)) {
        let misfits = fit(layout, unit, startup, period.first()).into_iter().filter(|misfit| !misfit.is_refusal());
        return misfits.map(TimelineWarning::Misfit).collect();
    }
    let changes_term = matches!(request, TimelineRequest::Start(_) | TimelineRequest::SetEnd(_));
    let Some(last) = period.last().filter(|_| changes_term) else { return Vec::new() };
    limits_passed(layout, startup, Some(last), ground.date).into_iter().map(TimelineWarning::Past).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Building, BuildingId, Floor, FloorId, LayoutParts, Money, Occupied, Park, ParkId, RentStep, Shape, Startup,
        Unit, UnitUse,
    };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn stamp() -> Stamp {
        Stamp { author: "test".into(), at: "2026-11-23T10:00:00Z".parse().unwrap() }
    }

    fn tenancy(id: u64, unit: u64, start: &str, end: &str) -> Tenancy {
        let units = vec![Occupied { unit: UnitId::new(unit), seats: None }];
        let end = Some(day(end));
        Tenancy { end, ..Tenancy::new(TenancyId::new(id), StartupId::new(1), units, day(start)) }
    }

    fn layout() -> Layout {
        let unit = |id: u64, x| {
            let shape = Shape::rectangle(x, 0, 1, 1);
            Unit::new(UnitId::new(id), FloorId::new(1), format!("A{id}"), UnitUse::Office, shape)
        };
        let parts = LayoutParts {
            parks: vec![Park::new(ParkId::new(1), "P", "Park")],
            buildings: vec![Building::new(BuildingId::new(1), ParkId::new(1), "B")],
            floors: vec![Floor::new(FloorId::new(1), BuildingId::new(1), 0, 9, 9, 1.0)],
            units: vec![unit(1, 0), unit(2, 1)],
            startups: vec![Startup::new(StartupId::new(1), "S")],
            tenancies: vec![tenancy(1, 1, "2026-01-01", "2026-12-31"), tenancy(2, 1, "2027-03-01", "2027-12-31")],
            ..LayoutParts::default()
        };
        Layout::from_parts(parts).unwrap()
    }

    /// What comes of dragging a grip to a day and a unit.
    fn dragged(grip: Grip, to: &str, unit: Option<u64>, chosen: Option<u64>) -> Option<TimelinePreview> {
        dragged_in(&layout(), grip, to, unit, chosen)
    }

    fn dragged_in(
        layout: &Layout,
        grip: Grip,
        to: &str,
        unit: Option<u64>,
        chosen: Option<u64>,
    ) -> Option<TimelinePreview> {
        let stamp = stamp();
        let chosen = chosen.map(StartupId::new);
        let ground = TimelineGround { layout, version: 1, date: day("2026-11-23"), chosen, stamp: &stamp };
        let mut draft = TimelineDraft::new(grip, TenancyId::new(9));
        draft.follow(ground, TimelinePlace { day: day(to), unit: unit.map(UnitId::new) });
        draft.preview().cloned()
    }

    #[test]
    fn an_end_reaches_the_eve_of_the_next_tenancy() {
        let end = |to: &str| dragged(Grip::End(TenancyId::new(1)), to, None, None);
        assert_eq!(end("2026-12-31"), None, "nothing has changed");
        assert_eq!(end("2027-02-28").unwrap().refusal, None);
        assert!(matches!(end("2027-03-01").unwrap().refusal, Some(Refusal::UnitTaken { .. })));
        assert!(end("2025-12-31").unwrap().refusal.is_some(), "before its start");
    }

    /// What comes of dragging the end of the first tenancy as it is altered.
    fn end_of(alter: impl FnOnce(&mut Tenancy), to: &str) -> Option<TimelinePreview> {
        let mut layout = layout();
        let mut altered = (**layout.tenancy(TenancyId::new(1)).unwrap()).clone();
        alter(&mut altered);
        let edits = vec![crate::change::Edit::tenancy(altered)];
        let label = crate::change::ChangeLabel::ReceiveDeposit { startup: String::new() };
        crate::change::apply(&mut layout, &crate::change::Change { label, stamp: stamp(), edits });
        dragged_in(&layout, Grip::End(TenancyId::new(1)), to, None, None)
    }

    #[test]
    fn an_end_follows_the_rules_of_the_form_that_changes_it() {
        let renewed = end_of(|tenancy| tenancy.end = Some(day("2026-06-30")), "2026-12-31").unwrap();
        assert_eq!(renewed.refusal, None);
        let set = TimelineRequest::SetEnd(NewEnd { tenancy: TenancyId::new(1), end: Some(day("2026-12-31")) });
        assert_eq!(renewed.request, set);
        assert!(matches!(set.into_command(), Some(Command::Term(_))));
        let mut layout = layout();
        let follows =
            Tenancy { follows: Some(TenancyId::new(1)), ..(**layout.tenancy(TenancyId::new(2)).unwrap()).clone() };
        let follows = Tenancy { start: day("2027-01-01"), ..follows };
        let change = edit_tenancy(&layout, follows, &stamp()).unwrap();
        crate::change::apply(&mut layout, &change);
        let shortened = dragged_in(&layout, Grip::End(TenancyId::new(1)), "2026-11-30", None, None).unwrap();
        assert!(matches!(shortened.refusal, Some(Refusal::TermFollows { .. })), "{:?}", shortened.refusal);
    }

    #[test]
    fn of_a_tenant_who_leaves_the_day_of_leaving_is_dragged_and_never_past_the_end() {
        let last_day = |preview: TimelinePreview| match preview.request {
            TimelineRequest::Vacate(Vacate { last_day, .. }) => last_day,
            other => panic!("{other:?}"),
        };
        let leaves = |tenancy: &mut Tenancy| tenancy.vacated = Some(day("2026-11-30"));
        assert_eq!(last_day(end_of(leaves, "2026-12-15").unwrap()), day("2026-12-15"));
        let is_refused = |preview: TimelinePreview| matches!(preview.refusal, Some(Refusal::Leaving { .. }));
        assert!(is_refused(end_of(leaves, "2027-01-15").unwrap()), "it is no holdover");
        assert_eq!(last_day(end_of(leaves, "2026-12-31").unwrap()), day("2026-12-31"));
        assert_eq!(last_day(end_of(leaves, "2025-06-30").unwrap()), day("2026-01-01"));
        let noticed = |tenancy: &mut Tenancy| tenancy.notice_given = Some(day("2026-09-30"));
        assert_eq!(last_day(end_of(noticed, "2026-12-15").unwrap()), day("2026-12-15"));
        assert!(is_refused(end_of(noticed, "2027-01-01").unwrap()));
        let stays_past = |tenancy: &mut Tenancy| {
            (tenancy.end, tenancy.holdover) = (Some(day("2026-10-31")), true);
            tenancy.vacated = Some(day("2026-11-30"));
        };
        assert_eq!(last_day(end_of(stays_past, "2027-01-15").unwrap()), day("2027-01-15"));
    }

    #[test]
    fn breaks_and_rent_steps_stay_within_a_term_that_begins_later() {
        let step = |from: &str, units| RentStep { from: day(from), rent: Money::from_units(units) };
        let term = Tenancy {
            breaks: vec![day("2027-06-30"), day("2027-09-30")],
            rent_steps: vec![step("2027-04-01", 2), step("2027-08-01", 3)],
            rent: Money::from_units(1),
            ..tenancy(2, 1, "2027-03-01", "2027-12-31")
        };
        let of = |request| match request {
            TimelineRequest::Start(term) => (term.breaks.len(), term.rent_steps.len(), term.rent),
            _ => panic!("no term"),
        };
        let start = |to: &str| of(with_start(&term, day(to)));
        assert_eq!(start("2027-03-31"), (2, 2, Money::from_units(1)));
        assert_eq!(start("2027-04-01"), (2, 1, Money::from_units(2)));
        assert_eq!(start("2027-07-01"), (1, 1, Money::from_units(2)));
    }

    #[test]
    fn a_bar_moves_from_the_date_shown_or_from_its_start() {
        let moved = |tenancy: u64, to: Option<u64>| {
            let grip = Grip::Bar { tenancy: TenancyId::new(tenancy), unit: UnitId::new(1) };
            dragged(grip, "2026-11-23", to, None)
        };
        let running = moved(1, Some(2)).unwrap();
        assert_eq!((running.period.first(), running.refusal), (day("2026-11-23"), None));
        assert_eq!(moved(2, Some(2)).unwrap().period.first(), day("2027-03-01"));
        assert_eq!(moved(1, Some(1)), None);
        assert_eq!(moved(1, None), None);
    }

    #[test]
    fn free_days_are_reserved_for_the_startup_chosen_or_wanted_for_one_to_be_chosen() {
        let grip = Grip::Free { unit: UnitId::new(1), from: day("2027-02-28") };
        let wanted = dragged(grip, "2027-01-01", None, None).unwrap();
        assert!(matches!(wanted.request, TimelineRequest::Want(WantedTerm { end, .. }) if end == day("2027-02-28")));
        let reserved = dragged(grip, "2027-01-01", None, Some(1)).unwrap();
        assert_eq!(reserved.refusal, None);
        let TimelineRequest::Reserve(request) = reserved.request else { panic!("no reservation") };
        assert_eq!(request.terms.state, TenancyState::Reserved);
        assert!(dragged(grip, "2027-03-01", None, Some(1)).unwrap().refusal.is_some());
    }

    #[test]
    fn the_layout_is_asked_again_when_a_colleague_has_changed_it() {
        let (before, stamp) = (layout(), stamp());
        let mut draft = TimelineDraft::new(Grip::End(TenancyId::new(1)), TenancyId::new(9));
        let place = TimelinePlace { day: day("2027-03-31"), unit: None };
        let ground =
            |layout, version| TimelineGround { layout, version, date: day("2026-11-23"), chosen: None, stamp: &stamp };
        draft.follow(ground(&before, 1), place);
        assert!(draft.preview().unwrap().refusal.is_some());
        let mut after = before.clone();
        let removed = crate::operations::remove_tenancy(&before, TenancyId::new(2), &stamp).unwrap();
        crate::change::apply(&mut after, &removed);
        draft.follow(ground(&after, 1), place);
        assert!(draft.preview().unwrap().refusal.is_some(), "nothing says that it has changed");
        draft.follow(ground(&after, 2), place);
        assert_eq!(draft.preview().unwrap().refusal, None);
        assert!(draft.stands(&after));
    }
}
