//! What a layout is: plain values, their units and their invariants.
//!
//! Nothing here touches a disk, a clock, a thread or a random source, and nothing here knows how a value is
//! drawn, printed or stored. A [`Layout`] is altered by `change::apply` alone.

pub mod check;
pub mod claims;
mod committee;
mod floor;
mod id;
mod layout;
mod money;
pub(crate) mod number;
mod period;
mod place;
mod region;
mod rules;
mod shape;
mod startup;
mod tenancy;
mod terms;
mod unit;

pub(crate) use check::hides;
pub use check::{Problem, ProblemKind, check, check_entities, check_entity, crowded};
pub use committee::{AgendaItem, AgendaSubject, CommitteeSession, Decision};
pub use floor::{Caption, Floor, Opening, OpeningKind, Underlay};
pub use id::{
    AgendaItemId, BuildingId, CommitteeSessionId, EntityId, FloorId, IdError, ParkId, StartupId, TenancyId, UnitId,
};
pub(crate) use layout::by_code;
pub use layout::{Layout, LayoutParts};
pub use money::{Currency, CurrencyError, Money, NOT_AN_AMOUNT};
pub use number::NOT_FINITE;
pub use period::Period;
pub use place::{Building, BuildingKind, Park, ParkStatus, Weekday};
pub use region::{Axis, Region};
pub use rules::{AlertRules, LabelRule};
pub use shape::{CellRect, EMPTY_RECTANGLE, EMPTY_SHAPE, Edge, Shape, outline};
pub use startup::{Contact, Label, LabelKind, Needs, Priority, Stage, StageChange, Startup, Stay, StayExtension};
pub use tenancy::{ContractKind, Displaced, Occupied, Tenancy, TenancyState};
pub use terms::{Indexation, RenewalOption, RentStep};
pub use unit::{Service, Unavailability, UnavailabilityReason, Unit, UnitUse};
