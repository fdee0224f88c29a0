//! What becomes of a term, as the cases of operations ask for it.

use chrono::NaiveDate;
use plateau::change::{Change, Stamp};
use plateau::model::{Layout, Money, TenancyId, TenancyState};
use plateau::operations::{
    self as op, AddUnits, GiveBack, NewEnd, Notice, Refusal, Remedy, Renewal, Transfer, propose_renewal,
};
use serde::Deserialize;

use crate::{all_occupied, startup_id, tenancy_id, unit};

/// Startups are named by name, units by code, tenancies by contract number; a new term has the id `NEW`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum TermRequest {
    Renew { tenancy: String, until: Option<NaiveDate>, rent: Option<i64>, state: Option<TenancyState> },
    SetEnd { tenancy: String, end: Option<NaiveDate> },
    Notice { tenancy: String, given: NaiveDate, leaves: Option<NaiveDate> },
    WithdrawNotice { tenancy: String },
    HoldOver { tenancy: String },
    Transfer { tenancy: String, to: String, date: NaiveDate },
    AddUnits { tenancy: String, units: Vec<String>, date: NaiveDate, rent: Option<i64> },
    GiveBack { tenancy: String, units: Vec<String>, date: NaiveDate, rent: Option<i64> },
    ReceiveDeposit { tenancy: String },
}

const NEW: TenancyId = TenancyId::new(0xaaaa);

/// How a request is asked again once an offer is taken.
type Again = Box<dyn Fn(Remedy) -> Option<Result<Change, Refusal>>>;

impl TermRequest {
    pub(crate) fn run(self, layout: &Layout, stamp: &Stamp) -> (Result<Change, Refusal>, Again) {
        let (kept, at) = (layout.clone(), stamp.clone());
        match self {
            Self::Renew { tenancy, until, rent, state } => {
                let tenancy = tenancy_id(layout, &tenancy);
                let proposed = layout.tenancy(tenancy).and_then(|tenancy| propose_renewal(layout, tenancy));
                let mut terms = proposed.unwrap_or_default();
                terms.end = until.or(terms.end);
                terms.rent = rent.map_or(terms.rent, Money::from_units);
                terms.state = state.unwrap_or(terms.state);
                let request = Renewal { tenancy, new_tenancy: NEW, terms };
                let result = op::renew(layout, &request, stamp);
                (result, Box::new(move |remedy| Some(op::renew(&kept, &request.with(remedy)?, &at))))
            }
            Self::SetEnd { tenancy, end } => {
                let request = NewEnd { tenancy: tenancy_id(layout, &tenancy), end };
                let result = op::set_end(layout, &request, stamp);
                (result, Box::new(move |remedy| Some(op::set_end(&kept, &request.with(remedy)?, &at))))
            }
            Self::Notice { tenancy, given, leaves } => {
                let request = Notice { tenancy: tenancy_id(layout, &tenancy), given, leaves };
                let result = op::give_notice(layout, &request, stamp);
                (result, Box::new(move |remedy| Some(op::give_notice(&kept, &request.with(remedy)?, &at))))
            }
            Self::Transfer { tenancy, to, date } => {
                let (tenancy, to) = (tenancy_id(layout, &tenancy), startup_id(layout, &to));
                let request = Transfer { tenancy, to, date, new_tenancy: NEW };
                let result = op::transfer(layout, &request, stamp);
                (result, Box::new(move |remedy| Some(op::transfer(&kept, &request.with(remedy)?, &at))))
            }
            Self::AddUnits { tenancy, units, date, rent } => {
                let (tenancy, units) = (tenancy_id(layout, &tenancy), all_occupied(layout, &units));
                let rent = rent.map(Money::from_units);
                let request = AddUnits { tenancy, units, date, rent, new_tenancy: NEW };
                let result = op::add_units(layout, &request, stamp);
                (result, Box::new(move |remedy| Some(op::add_units(&kept, &request.with(remedy)?, &at))))
            }
            other => (other.run_without_offers(layout, stamp), Box::new(|_| None)),
        }
    }

    fn run_without_offers(self, layout: &Layout, stamp: &Stamp) -> Result<Change, Refusal> {
        match self {
            Self::WithdrawNotice { tenancy } => op::withdraw_notice(layout, tenancy_id(layout, &tenancy), stamp),
            Self::HoldOver { tenancy } => op::hold_over(layout, tenancy_id(layout, &tenancy), stamp),
            Self::ReceiveDeposit { tenancy } => op::receive_deposit(layout, tenancy_id(layout, &tenancy), stamp),
            Self::GiveBack { tenancy, units, date, rent } => {
                let units = units.iter().filter_map(|code| unit(layout, code)).map(|unit| unit.id).collect();
                let (tenancy, rent) = (tenancy_id(layout, &tenancy), rent.map(Money::from_units));
                op::give_back(layout, &GiveBack { tenancy, units, date, rent, new_tenancy: NEW }, stamp)
            }
            _ => unreachable!("the others have offers"),
        }
    }
}
