//! What can be wrong with a layout.

use chrono::NaiveDate;

use crate::model::{EntityId, FloorId, ParkId, Period, StartupId, TenancyId, UnitId};

/// One broken invariant and the entity it is found at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The entity to mend.
    pub entity: EntityId,
    /// What is wrong with it.
    pub kind: ProblemKind,
}

impl Problem {
    /// Whether a layout with this problem would mislead, so that it is not opened at all.
    pub const fn misleads(&self) -> bool {
        matches!(
            self.kind,
            ProblemKind::IdTwice
                | ProblemKind::UnknownStartup { .. }
                | ProblemKind::UnknownUnit { .. }
                | ProblemKind::UnknownParent
        )
    }

    /// Whether this problem is the other one still, no larger than it was: what a change that mends it in part leaves.
    pub fn is_rest_of(&self, other: &Self) -> bool {
        use ProblemKind::{EndBeforeStart, LetWhileUnavailable, SeatsExceeded, TenanciesOverlap, UnitsOverlap};
        self.entity == other.entity
            && match (&self.kind, &other.kind) {
                (EndBeforeStart { .. }, EndBeforeStart { .. }) => true,
                (UnitsOverlap { other: a, cells: now }, UnitsOverlap { other: b, cells: before }) => {
                    a == b && now <= before
                }
                (SeatsExceeded { taken: now, seats: a, .. }, SeatsExceeded { taken: before, seats: b, .. }) => {
                    now <= before && a >= b
                }
                (
                    TenanciesOverlap { unit: a, other: one, period: now },
                    TenanciesOverlap { unit: b, other: two, period: before },
                ) => a == b && one == two && now.common(before) == Some(*now),
                (LetWhileUnavailable { unit: a, period: now }, LetWhileUnavailable { unit: b, period: before }) => {
                    a == b && now.common(before) == Some(*now)
                }
                (now, before) => now == before,
            }
    }
}

/// What can be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// Two entities have this id.
    IdTwice,
    /// The entity stands in a park, building or floor that does not exist.
    UnknownParent,
    /// The tenancy names a startup that does not exist.
    UnknownStartup {
        /// The id it names.
        startup: StartupId,
    },
    /// The tenancy names a unit that does not exist.
    UnknownUnit {
        /// The id it names.
        unit: UnitId,
    },
    /// The startup wishes for a park that does not exist.
    UnknownPark {
        /// The id it names.
        park: ParkId,
    },
    /// The entity has no code or name.
    Unnamed,
    /// Its name or code has characters that break a line or turn the direction of writing, so that it is not what it looks
    /// like.
    HiddenCharacters,
    /// Another entity beside it has the same code.
    CodeTwice {
        /// The other.
        other: EntityId,
    },
    /// Another floor of the building has the same level.
    LevelTwice {
        /// The other.
        other: FloorId,
    },
    /// The grid has no cell, or more than [`Floor::LARGEST_SIDE`](crate::model::Floor::LARGEST_SIDE) on a side.
    GridSize,
    /// The module is not a length between 0.05 m and 100 m.
    Module,
    /// The unit, or the outline of the building, has cells outside its floor's grid.
    OffGrid,
    /// A door or a window is not a straight piece of a line of its floor's grid.
    OpeningMisplaced {
        /// Column and row line of its left or upper end.
        at: (u32, u32),
    },
    /// The picture under the plan has a size, a strength or a path that cannot be.
    UnderlayUnusable,
    /// Two rectangles of the unit's shape overlap.
    ShapeOverlapsItself,
    /// The unit has cells in common with another.
    UnitsOverlap {
        /// The other.
        other: UnitId,
        /// How many cells.
        cells: u64,
    },
    /// A number that must be positive and finite is not: an area, or the advised area for one person.
    NotPositive,
    /// A shared unit has no seats to share.
    SharedWithoutSeats,
    /// A period ends before it starts.
    EndBeforeStart {
        /// The first day.
        start: NaiveDate,
        /// The last day.
        end: NaiveDate,
    },
    /// The tenant left before the tenancy started.
    VacatedBeforeStart,
    /// The tenancy runs on past an end that it does not have.
    HoldoverWithoutEnd,
    /// A break is not within the tenancy.
    BreakOutside {
        /// The day.
        date: NaiveDate,
    },
    /// The tenancy covers no unit and waits for none.
    NoUnit,
    /// The tenancy names a unit twice.
    UnitTwice {
        /// Which.
        unit: UnitId,
    },
    /// The tenancy covers units of several parks.
    SeveralParks,
    /// The tenancy covers a unit whose use cannot be let.
    NotLettable {
        /// Which.
        unit: UnitId,
    },
    /// The tenancy takes no seat of a shared unit, or counts seats of one that is not shared.
    SeatsMisplaced {
        /// Which unit.
        unit: UnitId,
    },
    /// The unit is promised to another tenancy on the same days.
    TenanciesOverlap {
        /// The unit.
        unit: UnitId,
        /// The other tenancy.
        other: TenancyId,
        /// The days in common.
        period: Period,
    },
    /// The tenancies of a shared unit take more seats than it has.
    SeatsExceeded {
        /// The first day on which it is so.
        date: NaiveDate,
        /// Seats taken on that day.
        taken: u32,
        /// Seats of the unit.
        seats: u32,
    },
    /// The unit cannot be used on days on which it is promised.
    LetWhileUnavailable {
        /// The unit.
        unit: UnitId,
        /// The days in common.
        period: Period,
    },
    /// An amount of money is below zero.
    NegativeAmount,
    /// The startup's stages are not in the order of their dates.
    StagesOutOfOrder,
    /// The tenancy follows a term that does not exist.
    UnknownTerm {
        /// The id it names.
        tenancy: TenancyId,
    },
    /// The tenancy does not start after the term that it follows.
    TermsOutOfOrder {
        /// That term.
        tenancy: TenancyId,
    },
    /// The steps of the rent are not in the order of their dates, or not after the start.
    RentStepsOutOfOrder,
    /// The rent would change by more than [`Indexation::LARGEST`](crate::model::Indexation::LARGEST) per cent at a review.
    IndexationUnusable,
}
