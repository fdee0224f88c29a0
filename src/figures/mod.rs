//! What a layout says at a date: the one source of figures for the plan, the tables and every document.
//!
//! Nothing here alters a layout or asks for today's date. [`Course`] alone is kept: figures that are moved from date to date.

mod alerts;
mod area;
mod course;
mod dashboard;
mod deadline;
mod expiry;
mod fit;
mod matching;
mod occupancy;
mod pipeline;
mod rent;
mod stay;
mod summary;
mod timeline;
mod turning;
mod vacancy;
mod waiting;

pub use alerts::{Alert, AlertDetail, AlertKind, AlertSubject, alerts};
pub use area::lettable_area;
pub use course::{Course, UnitTurn};
pub use dashboard::{BuildingDashboard, Dashboard, ParkDashboard, Ratios, dashboard};
pub use deadline::{latest_notice_date, next_break};
pub use expiry::{Expiry, Quarter, QuarterExpiries, by_quarter, expiries, next_expiry};
pub use fit::{Misfit, fit, free_from, free_until};
pub use matching::{
    Applicant, MATCHING_MONTHS, Match, Merit, Shortcoming, applicants, is_applicant, startups_for, units_for,
    waits_since,
};
pub use occupancy::{Occupancy, Occupant, Standing, UnitStatus, occupancy, standing};
pub use pipeline::{Pipeline, PipelineEntry, pipeline};
pub use rent::{annual_rent_per_square_metre, area_taken, rent_share, share, tenancy_area};
pub use stay::{
    LabelOutlook, Limit, StayClock, label_outlook, limits_passed, park_of_startup, running_stay, stay_clocks,
};
pub use summary::{Figures, Summary};
pub use timeline::{Bar, Closure, Decisive, DecisiveDay, Gap, UnitTimeline, lanes, timeline};
pub use turning::{Moves, Turn, moves, turning_days, turns};
pub use vacancy::vacant_since;
pub use waiting::{home_of, waiting};
