//! What becomes of a term: it is renewed, lasts longer or shorter, ends by notice, runs on, goes to another startup, or has
//! other units.

mod end;
mod line;
mod notice;
mod renew;

pub use end::{NewEnd, hold_over, receive_deposit, set_end};
pub use line::{AddUnits, GiveBack, Transfer, add_units, give_back, transfer};
pub use notice::{Notice, give_notice, last_days_by_notice, latest_notice, withdraw_notice};
pub use renew::{Renewal, propose_renewal, renew};
