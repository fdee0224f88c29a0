//! Which fields an entity has, and the merge of each: what one side changed against the base is taken from it.
//!
//! Every entity is put together again from all its fields, so that a field which is new in the model and not listed
//! here does not compile. Lists and sets are one field each.

use crate::model::{Building, CommitteeSession, Contact, Floor, Needs, Park, Startup, Tenancy, Unit};

use super::Side;

/// Says which side's value a field gets that both changed, each to another value.
pub(super) type Choose<'a> = &'a mut dyn FnMut(&'static str) -> Side;

/// What is merged field by field.
pub(in crate::change) trait Fields: Sized {
    /// The fields as the file's format names them.
    const NAMES: &'static [&'static str];

    /// The merge; without a base every field in which the sides differ is chosen.
    fn merged(base: Option<&Self>, ours: &Self, theirs: &Self, choose: Choose<'_>) -> Self;
}

macro_rules! fields {
    ($type:ident { $($kept:ident)? } $($field:ident $name:literal)+ $(; $inner:ident $merged:ident $($inner_name:literal)+)*) => {
        impl Fields for $type {
            const NAMES: &'static [&'static str] = &[$($name,)+ $($($inner_name,)+)*];

            fn merged(base: Option<&Self>, ours: &Self, theirs: &Self, choose: Choose<'_>) -> Self {
                Self {
                    $($kept: ours.$kept,)?
                    $($field: merged($name, base.map(|base| &base.$field), &ours.$field, &theirs.$field, choose),)+
                    $($inner: $merged(base.map(|base| &base.$inner), &ours.$inner, &theirs.$inner, choose),)*
                }
            }
        }
    };
}

fields! {
    Park { id }
    position "position"
    code "code"
    name "name"
    town "town"
    operator "operator"
    status "status"
    currency "currency"
    weekend "weekend"
    week_starts "week_starts"
    notice_months "notice_months"
    incubation_months "incubation_months"
    hotel_months "hotel_months"
    area_per_person "area_per_person"
    labels "labels"
    alerts "alerts"
}

fields! {
    Building { id }
    park "park"
    position "position"
    code "code"
    name "name"
    kind "kind"
}

fields! {
    Floor { id }
    building "building"
    level "level"
    name "name"
    columns "columns"
    rows "rows"
    module "module"
    outline "outline"
    openings "openings"
    captions "captions"
    underlay "underlay"
}

fields! {
    Unit { id }
    floor "floor"
    code "code"
    usage "use"
    shape "shape"
    area "area"
    standard "standard"
    seats "seats"
    shared "shared"
    services "services"
    asking_rent "asking_rent"
    unavailable "unavailable"
    remarks "remarks"
}

fields! {
    Startup { id }
    name "name"
    other_name "other_name"
    legal_form "legal_form"
    trade_register "trade_register"
    tax_number "tax_number"
    sector "sector"
    stages "stages"
    labels "labels"
    stay_extensions "stay_extensions"
    headcount "headcount"
    remarks "remarks";
    contact merged_contact "contact.name" "contact.email" "contact.phone";
    needs merged_needs "needs" "needs.park" "needs.area" "needs.seats" "needs.services" "needs.earliest" "needs.rent_limit" "needs.since" "needs.priority"
}

fields! {
    Contact {}
    name "contact.name"
    email "contact.email"
    phone "contact.phone"
}

fields! {
    Needs {}
    park "needs.park"
    area "needs.area"
    seats "needs.seats"
    services "needs.services"
    earliest "needs.earliest"
    rent_limit "needs.rent_limit"
    since "needs.since"
    priority "needs.priority"
}

fields! {
    Tenancy { id }
    startup "startup"
    units "units"
    to_place "to_place"
    follows "follows"
    decision "decision"
    state "state"
    start "start"
    end "end"
    vacated "vacated"
    holdover "holdover"
    contract "contract"
    kind "kind"
    signed "signed"
    notice_months "notice_months"
    notice_given "notice_given"
    breaks "breaks"
    renewal "renewal"
    rent "rent"
    rent_steps "rent_steps"
    indexation "indexation"
    rent_start "rent_start"
    charges "charges"
    deposit "deposit"
    deposit_held "deposit_held"
    remarks "remarks"
}

fields! {
    CommitteeSession { id }
    park "park"
    date "date"
    place "place"
    members "members"
    items "items"
    remarks "remarks"
}

/// The merge of one field: where one side left it as it was, the other's value.
pub(super) fn merged<T: Clone + PartialEq>(
    name: &'static str,
    base: Option<&T>,
    ours: &T,
    theirs: &T,
    choose: Choose<'_>,
) -> T {
    let side = if ours == theirs || base == Some(theirs) {
        Side::Ours
    } else if base == Some(ours) {
        Side::Theirs
    } else {
        choose(name)
    };
    side.of(ours, theirs).clone()
}

fn merged_contact(base: Option<&Contact>, ours: &Contact, theirs: &Contact, choose: Choose<'_>) -> Contact {
    Contact::merged(base, ours, theirs, choose)
}

/// Where both sides look for something, their needs are merged too. A startup that looked for nothing had needs that
/// say nothing.
#[expect(clippy::ref_option, reason = "every field is handed as it stands in its entity")]
fn merged_needs(
    base: Option<&Option<Needs>>,
    ours: &Option<Needs>,
    theirs: &Option<Needs>,
    choose: Choose<'_>,
) -> Option<Needs> {
    let nothing = Needs::default();
    match (ours, theirs) {
        (Some(ours), Some(theirs)) => {
            let base = base.map(|base| base.as_ref().unwrap_or(&nothing));
            Some(Needs::merged(base, ours, theirs, choose))
        }
        _ => merged("needs", base, ours, theirs, choose),
    }
}
