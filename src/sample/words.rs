//! The words that samples are made of, by country. Every company and person is invented.

mod algeria;
mod russia;

pub(super) use algeria::ALGERIA;
pub(super) use russia::RUSSIA;

/// A sector, and what companies of it add to their name: in Latin letters and in the other script.
#[derive(Debug)]
pub(super) struct Sector {
    /// Its name.
    pub(super) name: &'static str,
    /// Second parts of names.
    pub(super) suffixes: &'static [(&'static str, &'static str)],
}

/// The first parts of the codes of rooms that cannot be let.
#[derive(Debug)]
pub(super) struct RoomWords {
    pub(super) hall: &'static str,
    pub(super) lounge: &'static str,
    pub(super) kitchen: &'static str,
    pub(super) toilets: &'static str,
    pub(super) corridor: &'static str,
    pub(super) stairs: &'static str,
    pub(super) lift: &'static str,
    pub(super) shaft: &'static str,
    pub(super) plant: &'static str,
}

/// How companies are registered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Register {
    /// RC and NIF.
    Algeria,
    /// OGRN and INN.
    Russia,
}

/// The words of a country.
#[derive(Debug)]
pub(super) struct Locale {
    /// First parts of companies' names: in Latin letters and in the other script.
    pub(super) roots: &'static [(&'static str, &'static str)],
    /// Sectors.
    pub(super) sectors: &'static [Sector],
    /// People's first names.
    pub(super) first_names: &'static [&'static str],
    /// People's family names.
    pub(super) family_names: &'static [&'static str],
    /// Legal forms and how often they occur.
    pub(super) legal_forms: &'static [(&'static str, u32)],
    /// The shape of the numbers of registration.
    pub(super) register: Register,
    /// How many companies of a hundred have a name in the other script.
    pub(super) other_names: u32,
    /// The first digits of telephone numbers that nobody has.
    pub(super) phone: &'static str,
    /// Standards of measurement.
    pub(super) standards: &'static [&'static str],
    /// Codes of rooms.
    pub(super) rooms: RoomWords,
    /// Remarks on units.
    pub(super) unit_remarks: &'static [&'static str],
    /// What works are about.
    pub(super) works: &'static [&'static str],
    /// What damage there was.
    pub(super) damage: &'static [&'static str],
    /// Why a park keeps a room.
    pub(super) own_use: &'static [&'static str],
    /// Remarks on tenancies that run on past their end.
    pub(super) holdover: &'static str,
    /// Remarks on tenancies whose tenant gave notice.
    pub(super) notice: &'static [&'static str],
    /// Remarks on tenancies that are not signed yet.
    pub(super) pending: &'static [&'static str],
    /// Remarks on startups that look for a place.
    pub(super) waiting: &'static [&'static str],
    /// Remark on a tenancy that follows one of the same tenant.
    pub(super) renewal: &'static str,
    /// Where the allocation committee meets.
    pub(super) committee_room: &'static str,
}
