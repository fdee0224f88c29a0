//! Why an operation is not done, and what would help.

use chrono::NaiveDate;

use super::Openings;
use crate::model::{
    BuildingId, CommitteeSessionId, Currency, EntityId, FloorId, LabelKind, ParkId, ParkStatus, Period, Problem,
    Region, Stage, StartupId, Stay, TenancyId, UnavailabilityReason, UnitId,
};

/// Why an operation is not done. `text` puts it into the user's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The unit is promised to another on some of the days wanted.
    UnitTaken {
        /// The unit.
        unit: UnitId,
        /// The tenancy that keeps others out. In a swap it may be one that the swap itself would make.
        by: TenancyId,
        /// Whose it is.
        startup: StartupId,
        /// When it holds the unit.
        period: Period,
        /// The days wanted.
        wanted: Period,
        /// When and where there is room.
        openings: Openings,
    },
    /// The shared unit has fewer free seats than wanted on some of the days wanted.
    TooFewSeats {
        /// The unit.
        unit: UnitId,
        /// Seats wanted.
        wanted: u32,
        /// Seats free on every day wanted.
        free: u32,
        /// Seats of the unit.
        seats: u32,
        /// The first day on which they do not suffice.
        from: NaiveDate,
        /// When and where there is room.
        openings: Openings,
    },
    /// The unit cannot be used on some of the days wanted.
    UnitUnavailable {
        /// The unit.
        unit: UnitId,
        /// Why.
        reason: UnavailabilityReason,
        /// When it cannot be used.
        period: Period,
        /// What is being done, in the user's words; may be empty.
        note: String,
        /// The days wanted.
        wanted: Period,
        /// When and where there is room.
        openings: Openings,
    },
    /// The unit's use cannot be let, such as a corridor.
    NotLettable {
        /// The unit.
        unit: UnitId,
    },
    /// Seats are counted of a unit that is not shared, or no seat is taken of one that is.
    SeatsMisplaced {
        /// The unit.
        unit: UnitId,
        /// Whether it is shared.
        shared: bool,
    },
    /// The tenancy would end before it starts.
    EndBeforeStart {
        /// The first day.
        start: NaiveDate,
        /// The last day.
        end: NaiveDate,
    },
    /// The tenancy has ended by the day on which its tenant is to change units, so that nothing is left to move.
    TermOver {
        /// The tenancy.
        tenancy: TenancyId,
        /// Its tenant.
        startup: StartupId,
        /// Its last day.
        last_day: NaiveDate,
    },
    /// No unit is named.
    NoUnit,
    /// A unit is named twice.
    UnitTwice {
        /// The unit.
        unit: UnitId,
    },
    /// The units lie in several parks, whose contracts and currencies differ.
    SeveralParks {
        /// Which.
        parks: Vec<ParkId>,
    },
    /// The park is not in service: nothing is signed in a planned one, nothing signed or reserved in a closed one.
    ParkNotOpen {
        /// The park.
        park: ParkId,
        /// Where it stands.
        status: ParkStatus,
    },
    /// What the request names does not exist.
    Unknown(EntityId),
    /// What is to be added exists.
    Exists(EntityId),
    /// A park that is to come from another layout is there already.
    ParkExists {
        /// The park.
        park: ParkId,
    },
    /// The startup has tenancies, and cannot be removed before they are.
    StartupHasTenancies {
        /// The startup.
        startup: StartupId,
        /// Its tenancies, from the earliest start.
        tenancies: Vec<TenancyId>,
    },
    /// The startup stands on agendas of a committee, whose minutes would name nobody.
    StartupOnAgenda {
        /// The startup.
        startup: StartupId,
        /// The sessions, from the earliest.
        sessions: Vec<CommitteeSessionId>,
    },
    /// Something was granted by the item of an agenda, which therefore cannot go or be decided otherwise.
    ItemGranted {
        /// Who asked.
        startup: StartupId,
        /// The tenancies that were granted; none where it was a longer stay.
        tenancies: Vec<TenancyId>,
    },
    /// Something was granted by items of the session, which therefore cannot go.
    SessionGranted {
        /// The session.
        session: CommitteeSessionId,
        /// To whom.
        startups: Vec<StartupId>,
    },
    /// The session has no such item on its agenda.
    NotOnAgenda {
        /// The session.
        session: CommitteeSessionId,
    },
    /// What was not accepted is not granted.
    NotAccepted {
        /// Who asked.
        startup: StartupId,
    },
    /// An item is put off to a later session of the same committee.
    SessionNotLater {
        /// The session that is not.
        session: CommitteeSessionId,
        /// The one it should be later than.
        than: CommitteeSessionId,
    },
    /// The startup has no signed tenancy that ends, so that none can be renewed.
    NothingToRenew {
        /// Who asked.
        startup: StartupId,
    },
    /// Nobody says until when a stay is to be longer.
    NoLastDay {
        /// Who asked.
        startup: StartupId,
    },
    /// What is asked for does not stand for the startup on the agenda of a committee.
    NotItsItem {
        /// The startup.
        startup: StartupId,
    },
    /// The startup enters a stage later, which would have to go or be dated anew first.
    StageFollows {
        /// The startup.
        startup: StartupId,
        /// The next stage.
        stage: Stage,
        /// The first day in it.
        since: NaiveDate,
    },
    /// A stay is to be longer, but the startup may stay as long already.
    StayNotLonger {
        /// The startup.
        startup: StartupId,
        /// Which stay.
        stay: Stay,
        /// The last day that it may stay.
        limit: NaiveDate,
        /// The last day wanted.
        until: NaiveDate,
    },
    /// The startup has no label of the kind that is to be renewed.
    NoLabel {
        /// The startup.
        startup: StartupId,
        /// Which label.
        kind: LabelKind,
    },
    /// The park does not lay down how long the label lasts.
    NoLabelRule {
        /// The park.
        park: ParkId,
        /// Which label.
        kind: LabelKind,
    },
    /// The label was renewed as often as the park lays down.
    NoRenewalLeft {
        /// The startup.
        startup: StartupId,
        /// Which label.
        kind: LabelKind,
        /// How often it can be renewed.
        renewals: u32,
    },
    /// Tenants are there or to come, so that it cannot be removed.
    PlaceOccupied {
        /// The park, building or floor.
        place: EntityId,
        /// Their tenancies.
        tenancies: Vec<TenancyId>,
    },
    /// No level is named to copy a floor to.
    NoLevel,
    /// The building has floors on these levels.
    LevelsExist {
        /// The building.
        building: BuildingId,
        /// The levels, from the lowest up.
        levels: Vec<i32>,
    },
    /// Other units of the building have the codes wanted.
    CodesTaken {
        /// Those that have them.
        units: Vec<UnitId>,
    },
    /// Several units would have the same code.
    CodesTwice {
        /// The codes.
        codes: Vec<String>,
    },
    /// An edit of many units cannot be done to some.
    UnitsUnfit {
        /// Those.
        units: Vec<UnitId>,
        /// What the layout would then have wrong.
        problems: Vec<Problem>,
    },
    /// Units that are to go have tenancies, past or future.
    UnitsHaveTenancies {
        /// Which.
        units: Vec<UnitId>,
    },
    /// The floor's cells are of another size, and something is drawn on them.
    OtherModule {
        /// Which floor.
        floor: FloorId,
    },
    /// None of the cells drawn is free.
    NoFreeCell,
    /// None of the free cells drawn hangs together with the unit.
    Apart {
        /// The unit.
        unit: UnitId,
    },
    /// Cells would not hang together.
    FallsApart {
        /// Whose; none where it is no unit yet.
        unit: Option<UnitId>,
        /// The pieces, each of which hangs together.
        parts: Vec<Region>,
    },
    /// Other units have some of the cells.
    InTheWay {
        /// Which, by code.
        units: Vec<UnitId>,
    },
    /// Something would lie outside the grid.
    OffGrid {
        /// The codes of units that would; none where it is no unit.
        codes: Vec<String>,
    },
    /// The units are of several floors.
    SeveralFloors,
    /// The units do not hang together.
    NotAdjoining {
        /// Which.
        units: Vec<UnitId>,
    },
    /// What a unit is to be split into is not of the unit: it is less than two parts, or cells beside it.
    PartsDiffer {
        /// The unit.
        unit: UnitId,
    },
    /// Another unit of the building has the code.
    CodeTaken {
        /// The code.
        code: String,
        /// The other.
        unit: UnitId,
    },
    /// The tenancy does not wait to be placed.
    NotWaiting {
        /// Which.
        tenancy: TenancyId,
    },
    /// The rent was agreed in another currency than that of the park.
    OtherCurrency {
        /// Whose tenancy it is.
        startup: StartupId,
        /// The park.
        park: ParkId,
        /// What the rent was agreed in.
        agreed: Currency,
    },
    /// A grid of this size is too small or too large.
    GridSize {
        /// Columns.
        columns: i64,
        /// Rows.
        rows: i64,
    },
    /// Units lie where the grid is to be taken away.
    UnitsCut {
        /// Which, by code.
        units: Vec<UnitId>,
    },
    /// The outline, a door or a window lies where the grid is to be taken away.
    MarksCut {
        /// The floor.
        floor: FloorId,
    },
    /// Units are too small for the cells of the module.
    UnitsLost {
        /// Their codes.
        codes: Vec<String>,
    },
    /// The term has no end, so that it can be neither renewed nor run past it.
    OpenEnded {
        /// The tenancy.
        tenancy: TenancyId,
        /// Its tenant.
        startup: StartupId,
    },
    /// The tenant is to leave, by notice or by agreement.
    Leaving {
        /// The tenancy.
        tenancy: TenancyId,
        /// Its tenant.
        startup: StartupId,
        /// Its last day.
        last_day: NaiveDate,
    },
    /// Another term follows already.
    TermFollows {
        /// The tenancy.
        tenancy: TenancyId,
        /// Its tenant.
        startup: StartupId,
        /// The term that follows.
        follower: TenancyId,
        /// Its first day.
        start: NaiveDate,
    },
    /// By notice one cannot leave on the day wished for, or on none any more.
    NoticeTooLate {
        /// The tenancy.
        tenancy: TenancyId,
        /// Its tenant.
        startup: StartupId,
        /// The day wished for, or the end where none was.
        last_day: Option<NaiveDate>,
        /// The next day on which one can.
        next: Option<NaiveDate>,
    },
    /// The tenant is named in two steps of one chain of moves.
    MovesTwice {
        /// Who.
        startup: StartupId,
    },
    /// The tenant would move to where it is.
    StaysThere {
        /// Who.
        startup: StartupId,
        /// The codes of its units.
        units: Vec<String>,
    },
    /// The layout would be as it is.
    NothingToChange,
    /// The layout would have problems that it does not have now.
    Problems(Vec<Problem>),
}

/// Something that would help; each is an offer, and another refusal may follow.
///
/// `with` of a request, such as [`super::Allocation::with`], answers the request that takes the offer. An offer that the
/// request cannot take and that does not [lead elsewhere](Self::leads_elsewhere) is none for that request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// Start on this day.
    StartOn(NaiveDate),
    /// End on this day.
    EndOn(NaiveDate),
    /// Take so many seats of the shared unit.
    UseSeats {
        /// The unit.
        unit: UnitId,
        /// How many.
        seats: u32,
    },
    /// Take a unit that is free instead.
    OtherUnit {
        /// The unit that is not to be had.
        instead_of: UnitId,
        /// One of the same building, free on the days wanted.
        take: UnitId,
    },
    /// Choose other units on the plan.
    ChooseOtherUnits,
    /// Let the other tenant leave first.
    VacateFirst {
        /// Its tenancy.
        tenancy: TenancyId,
        /// Its last day.
        last_day: NaiveDate,
    },
    /// Reserve rather than sign.
    ReserveInstead,
    /// Propose rather than sign or reserve; a proposal keeps nobody out and needs no room.
    ProposeInstead,
    /// Agree on a new tenancy from this day.
    AllocateAnew {
        /// For whom.
        startup: StartupId,
        /// Its first day at the earliest.
        from: NaiveDate,
    },
    /// Remove the term that follows first, as if it had never been.
    RemoveTerm(TenancyId),
    /// Remove the startup's tenancies first.
    RemoveTenancies(StartupId),
    /// Bring the park in as a copy beside the one that is there.
    ImportAsCopy(ParkId),
    /// Let the tenants wait to be placed elsewhere.
    Displace,
}

impl Remedy {
    /// Whether taking it is another request, or another choice on the plan, rather than this request altered.
    pub const fn leads_elsewhere(&self) -> bool {
        matches!(
            self,
            Self::ChooseOtherUnits
                | Self::VacateFirst { .. }
                | Self::AllocateAnew { .. }
                | Self::RemoveTerm(_)
                | Self::RemoveTenancies(_)
        )
    }
}

impl Refusal {
    /// What would help, the most likely first.
    #[expect(clippy::too_many_lines, reason = "one arm a refusal; the compiler names one that is forgotten")]
    pub fn remedies(&self) -> Vec<Remedy> {
        match self {
            Self::UnitTaken { unit, by, period, wanted, openings, .. } => {
                let last_day = wanted.first().pred_opt().filter(|day| period.first() <= *day);
                let vacate = last_day.map(|last_day| Remedy::VacateFirst { tenancy: *by, last_day });
                openings.remedies(*unit).chain(vacate).chain([Remedy::ProposeInstead]).collect()
            }
            Self::TooFewSeats { unit, free, openings, .. } => {
                let fewer = (*free > 0).then_some(Remedy::UseSeats { unit: *unit, seats: *free });
                fewer.into_iter().chain(openings.remedies(*unit)).chain([Remedy::ProposeInstead]).collect()
            }
            Self::UnitUnavailable { unit, openings, .. } => {
                openings.remedies(*unit).chain([Remedy::ProposeInstead]).collect()
            }
            Self::SeatsMisplaced { unit, shared: true } => vec![Remedy::UseSeats { unit: *unit, seats: 1 }],
            Self::NotLettable { .. } | Self::NoUnit | Self::UnitTwice { .. } | Self::SeveralParks { .. } => {
                vec![Remedy::ChooseOtherUnits]
            }
            Self::ParkNotOpen { status: ParkStatus::Planned, .. } => vec![Remedy::ReserveInstead],
            Self::ParkNotOpen { .. } => vec![Remedy::ChooseOtherUnits],
            Self::TermOver { startup, last_day, .. } => {
                last_day.succ_opt().map(|from| Remedy::AllocateAnew { startup: *startup, from }).into_iter().collect()
            }
            Self::NoticeTooLate { next, .. } => next.map(Remedy::EndOn).into_iter().collect(),
            Self::TermFollows { follower, .. } => vec![Remedy::RemoveTerm(*follower)],
            Self::StartupHasTenancies { startup, .. } => vec![Remedy::RemoveTenancies(*startup)],
            Self::ParkExists { park } => vec![Remedy::ImportAsCopy(*park)],
            Self::PlaceOccupied { .. } => vec![Remedy::Displace],
            Self::SeatsMisplaced { .. }
            | Self::EndBeforeStart { .. }
            | Self::Unknown(_)
            | Self::Exists(_)
            | Self::StartupOnAgenda { .. }
            | Self::ItemGranted { .. }
            | Self::SessionGranted { .. }
            | Self::NotOnAgenda { .. }
            | Self::NotAccepted { .. }
            | Self::SessionNotLater { .. }
            | Self::NothingToRenew { .. }
            | Self::NoLastDay { .. }
            | Self::NotItsItem { .. }
            | Self::StageFollows { .. }
            | Self::StayNotLonger { .. }
            | Self::NoLabel { .. }
            | Self::NoLabelRule { .. }
            | Self::NoRenewalLeft { .. }
            | Self::NoLevel
            | Self::LevelsExist { .. }
            | Self::CodesTaken { .. }
            | Self::CodesTwice { .. }
            | Self::UnitsUnfit { .. }
            | Self::UnitsHaveTenancies { .. }
            | Self::OtherModule { .. }
            | Self::NoFreeCell
            | Self::Apart { .. }
            | Self::FallsApart { .. }
            | Self::InTheWay { .. }
            | Self::OffGrid { .. }
            | Self::SeveralFloors
            | Self::NotAdjoining { .. }
            | Self::PartsDiffer { .. }
            | Self::CodeTaken { .. }
            | Self::NotWaiting { .. }
            | Self::OtherCurrency { .. }
            | Self::GridSize { .. }
            | Self::UnitsCut { .. }
            | Self::MarksCut { .. }
            | Self::UnitsLost { .. }
            | Self::OpenEnded { .. }
            | Self::Leaving { .. }
            | Self::MovesTwice { .. }
            | Self::StaysThere { .. }
            | Self::NothingToChange
            | Self::Problems(_) => Vec::new(),
        }
    }
}
