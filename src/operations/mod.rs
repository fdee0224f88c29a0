//! What managers do: allocate, renew, give notice, vacate, move, swap, edit, draw, build up parks, buildings and floors, bring parks together.
//!
//! Each is a pure function from a layout, a request and a [`crate::change::Stamp`] to the change that does it or the
//! [`Refusal`] that says what stands in the way and what would help. Ids and dates are handed in. Nothing here alters the
//! layout it is given: the caller applies the change. No operation takes time in proportion to the layout but those that
//! put hundreds of entities at once, or take a park away; of the proposals, [`next_contract`] alone reads every tenancy.

mod allocate;
mod bulk;
mod chain;
mod codes;
mod committee;
mod drawing;
mod edit;
mod import;
mod openings;
mod proposal;
mod propose;
mod refusal;
mod relocate;
mod renumber;
mod stages;
mod structure;
mod swap;
mod terms;
mod transfer;
mod underlay;
mod vacate;

pub use allocate::{Allocation, Terms, allocate};
pub use bulk::{BulkEdit, BulkRent, BulkSeats, edit_units};
pub use chain::{BrokenChain, Chain, Step, chain, freed};
pub use codes::{CodePattern, CodePlace, PatternError, PatternErrorKind, code_of_name, free_building_code};
pub use committee::{
    Decide, Grant, Postpone, add_session, allocation_of, decide, edit_session, grant, granted_by, is_granted,
    move_item, postpone, put_item, remove_item, remove_session,
};
pub use drawing::{
    ChangeModule, Clipboard, DrawUnit, Erase, ExtendUnit, Fate, Joined, Keep, MergeUnits, ModulePreview, MoveUnits,
    Part, PartTaken, Paste, Place, Redrawn, Resettled, ReshapeUnit, ResizeGrid, Split, Transform, TransformUnits,
    change_module, copy_units, cut, draw_unit, erase, extend_unit, free_cells, merge_units, move_units, paste, place,
    preview_module, propose_code, propose_merge, propose_place, propose_split, put_caption, put_opening,
    remove_caption, remove_opening, remove_units, reshape_unit, resize_grid, set_outline, split, transform_units,
};
pub use edit::{
    add_startup, edit_building, edit_floor, edit_park, edit_startup, edit_tenancy, edit_title, edit_unit,
    remove_startup, remove_tenancy,
};
pub use import::{ImportUnits, ImportedUnit, PresentUnits, import_units, is_drawn_on};
pub use openings::Openings;
pub use proposal::{
    DEFAULT_TERM_MONTHS, DEPOSIT_MONTHS, next_contract, propose_terms, propose_terms_from, propose_units, term_end,
};
pub use refusal::{Refusal, Remedy};
pub use relocate::{Move, relocate};
pub use renumber::{Renumber, in_reading_order, renumber, renumbered};
pub use stages::{
    EnterStage, ExtendStay, Graduate, GraduateInto, Leave, RenewLabel, enter_stage, extend_stay, graduate,
    graduate_into, leave, renew_label, renewed_label, running_past,
};
pub use structure::{
    CopiedFloor, CopyBuilding, CopyFloor, CopyPark, NewBuilding, NewFloor, NewPark, PlaceId, Removal, add_building,
    add_floor, add_park, codes_of_copy, copy_building, copy_floor, copy_park, free_level, move_building, move_park,
    pattern_of, remove_place, tenancies_in, usual_floor,
};
pub use swap::{Swap, swap};
pub use terms::{
    AddUnits, GiveBack, NewEnd, Notice, Renewal, Transfer, add_units, give_back, give_notice, hold_over,
    last_days_by_notice, latest_notice, propose_renewal, receive_deposit, renew, set_end, transfer, withdraw_notice,
};
pub use transfer::{Import, ImportParks, ImportedPark, extract_park, import_parks};
pub use underlay::{
    FIRST_OPACITY, Spot, distance, first_underlay, levelled_by_points, moved, scaled, scaled_by_points, set_underlay,
    turned,
};
pub use vacate::{Vacate, is_given_up, vacate};
