//! What becomes of a term: it is renewed, lasts longer or shorter, ends by notice, runs on, goes to another startup, or has
//! other units.

use crate::model::{Layout, Tenancy};
use crate::operations::Refusal;

mod end;
mod line;
mod notice;
mod renew;

pub use end::{NewEnd, hold_over, receive_deposit, set_end};
pub(super) use line::with_units;
pub use line::{AddUnits, GiveBack, Transfer, add_units, give_back, transfer};
pub use notice::{Notice, give_notice, last_days_by_notice, latest_notice, withdraw_notice};
pub use renew::{Renewal, propose_renewal, renew};

/// Refuses where a promised term takes up from this one: that is to be removed first, or itself to be changed.
pub(super) fn is_last_of_its_line(layout: &Layout, tenancy: &Tenancy) -> Result<(), Refusal> {
    let followers = layout.followers_of(tenancy.id);
    followers.iter().find(|follower| follower.state.is_committed()).map_or(Ok(()), |follower| {
        let (follower, start) = (follower.id, follower.start);
        Err(Refusal::TermFollows { tenancy: tenancy.id, startup: tenancy.startup, follower, start })
    })
}
