//! Parks, units and startups by what people call them.
//!
//! A name is taken as it is written, and where nothing is called so, without regard to capitals. A name that several
//! bear is never guessed at: all of them are named.

use chrono::NaiveDate;
use plateau::figures::standing;
use plateau::message;
use plateau::model::{FloorId, Layout, ParkId, StartupId, Tenancy, UnitId};
use plateau::text::Texts;

use super::Stop;

/// How many candidates are named at most.
const MOST_CANDIDATES: usize = 10;
/// How many similar names are named at most.
const MOST_SIMILAR: usize = 5;
/// How similar a name must be to what was written, 0 to 1.
const LEAST_SIMILARITY: f64 = 0.8;

/// Something and what it is called.
struct Candidate<T> {
    found: T,
    id: String,
    /// What it may be called; the last says most fully which it is.
    names: Vec<String>,
}

impl<T> Candidate<T> {
    fn full_name(&self) -> &str {
        self.names.last().unwrap_or(&self.id)
    }

    fn is_called(&self, wanted: &str) -> bool {
        self.id == wanted || self.names.iter().any(|name| name == wanted)
    }

    fn is_called_folded(&self, wanted: &str) -> bool {
        self.names.iter().any(|name| folded(name) == wanted)
    }

    fn similarity(&self, wanted: &str) -> f64 {
        let of_name = |name: &String| {
            let name = folded(name);
            if name.contains(wanted) { 1.0 } else { strsim::jaro_winkler(&name, wanted) }
        };
        self.names.iter().map(of_name).fold(0.0, f64::max)
    }
}

/// The park of a code.
pub(super) fn park(layout: &Layout, code: &str, texts: &Texts) -> Result<ParkId, Stop> {
    let parks = layout.parks_in_order().into_iter();
    let parks: Vec<_> = parks
        .map(|park| Candidate { found: park.id, id: park.id.to_string(), names: vec![park.code.clone()] })
        .collect();
    one("park", &parks, code, texts)
}

/// The floor of `PARK/BUILDING/LEVEL`, `BUILDING/LEVEL` or an id.
pub(super) fn floor(layout: &Layout, name: &str, texts: &Texts) -> Result<FloorId, Stop> {
    let floors: Vec<_> = layout
        .floors()
        .filter_map(|floor| {
            let building = layout.building(floor.building)?;
            let short = format!("{}/{}", building.code, floor.level);
            let full = format!("{}/{short}", layout.park(building.park)?.code);
            Some(Candidate { found: floor.id, id: floor.id.to_string(), names: vec![short, full] })
        })
        .collect();
    one("floor", &floors, name, texts)
}

/// The startup of a name, its other name or its id.
pub(super) fn startup(layout: &Layout, name: &str, texts: &Texts) -> Result<StartupId, Stop> {
    let startups: Vec<_> = layout
        .startups()
        .map(|startup| {
            let names = [&startup.other_name, &startup.name].into_iter().filter(|name| !name.is_empty());
            Candidate { found: startup.id, id: startup.id.to_string(), names: names.cloned().collect() }
        })
        .collect();
    one("startup", &startups, name, texts)
}

/// The units of codes, each as `CODE`, `BUILDING/CODE`, `PARK/BUILDING/CODE` or an id.
pub(super) fn units(layout: &Layout, codes: &[String], texts: &Texts) -> Result<Vec<UnitId>, Stop> {
    let units: Vec<_> = layout
        .units()
        .map(|unit| {
            let mut names = vec![unit.code.clone()];
            if let Some((_, building, park)) = layout.place_of(unit) {
                names.push(format!("{}/{}", building.code, unit.code));
                names.push(format!("{}/{}/{}", park.code, building.code, unit.code));
            }
            Candidate { found: unit.id, id: unit.id.to_string(), names }
        })
        .collect();
    codes.iter().map(|code| one("unit", &units, code, texts)).collect()
}

/// The tenancy of a contract's number, a tenant, a unit or an id. Where several are called so, the only one of them that
/// runs on the day is meant.
pub(super) fn tenancy(layout: &Layout, name: &str, day: NaiveDate, texts: &Texts) -> Result<Tenancy, Stop> {
    let tenancies: Vec<_> = layout.tenancies().map(|tenancy| called(layout, tenancy)).collect();
    let is_running = |candidate: &&Candidate<&Tenancy>| standing(candidate.found, day).is_in_place();
    let running = matching(&tenancies, name.trim()).into_iter().filter(is_running);
    if let [only] = running.collect::<Vec<_>>().as_slice() {
        return Ok(only.found.clone());
    }
    one("tenancy", &tenancies, name, texts).cloned()
}

fn called<'layout>(layout: &'layout Layout, tenancy: &'layout Tenancy) -> Candidate<&'layout Tenancy> {
    let mut names = Vec::new();
    for unit in tenancy.units.iter().filter_map(|occupied| layout.unit(occupied.unit)) {
        names.push(unit.code.clone());
        if let Some((_, building, park)) = layout.place_of(unit) {
            names.push(format!("{}/{}", building.code, unit.code));
            names.push(format!("{}/{}/{}", park.code, building.code, unit.code));
        }
    }
    let startup = layout.startup(tenancy.startup);
    names.extend(startup.into_iter().flat_map(|startup| [startup.other_name.clone(), startup.name.clone()]));
    names.push(tenancy.contract.clone());
    names.retain(|name| !name.is_empty());
    Candidate { found: tenancy, id: tenancy.id.to_string(), names }
}

/// What is called exactly so; where nothing is, what is called so without regard to capitals.
fn matching<'list, T>(candidates: &'list [Candidate<T>], wanted: &str) -> Vec<&'list Candidate<T>> {
    let mut found: Vec<_> = candidates.iter().filter(|candidate| candidate.is_called(wanted)).collect();
    if found.is_empty() {
        let lower = folded(wanted);
        found = candidates.iter().filter(|candidate| candidate.is_called_folded(&lower)).collect();
    }
    found
}

fn one<T: Copy>(kind: &str, candidates: &[Candidate<T>], wanted: &str, texts: &Texts) -> Result<T, Stop> {
    let wanted = wanted.trim();
    match matching(candidates, wanted).as_slice() {
        [only] => Ok(only.found),
        [] => Err(Stop::refused(unknown(kind, candidates, wanted, texts))),
        several => Err(Stop::refused(message!(
            texts,
            "commandline-ambiguous",
            kind = kind,
            name = wanted,
            candidates = list(distinct_names(several), texts),
        ))),
    }
}

fn unknown<T>(kind: &str, candidates: &[Candidate<T>], wanted: &str, texts: &Texts) -> String {
    let similar = similar_names(candidates, wanted);
    if similar.is_empty() {
        message!(texts, "commandline-unknown", kind = kind, name = wanted)
    } else {
        message!(texts, "commandline-unknown-similar", kind = kind, name = wanted, similar = list(similar, texts))
    }
}

/// The names most like what was written; all where there are few.
fn similar_names<T>(candidates: &[Candidate<T>], wanted: &str) -> Vec<String> {
    if candidates.len() <= MOST_SIMILAR {
        return candidates.iter().map(|candidate| candidate.full_name().to_owned()).collect();
    }
    let wanted = folded(wanted);
    let scored = candidates.iter().map(|candidate| (candidate.similarity(&wanted), candidate.full_name()));
    let mut scored: Vec<_> = scored.filter(|(score, _)| *score >= LEAST_SIMILARITY).collect();
    scored.sort_by(|(one, name), (other, other_name)| other.total_cmp(one).then_with(|| name.cmp(other_name)));
    scored.into_iter().take(MOST_SIMILAR).map(|(_, name)| name.to_owned()).collect()
}

/// The full names, with the ids where those alone tell them apart.
fn distinct_names<T>(candidates: &[&Candidate<T>]) -> Vec<String> {
    let mut names: Vec<String> = candidates.iter().map(|candidate| candidate.full_name().to_owned()).collect();
    names.sort_unstable();
    if names.windows(2).any(|pair| pair[0] == pair[1]) {
        names = candidates.iter().map(|candidate| format!("{} ({})", candidate.full_name(), candidate.id)).collect();
        names.sort_unstable();
    }
    names
}

fn list(mut names: Vec<String>, texts: &Texts) -> String {
    let others = names.len().saturating_sub(MOST_CANDIDATES);
    names.truncate(MOST_CANDIDATES);
    let first = names.join(", ");
    if others == 0 { first } else { message!(texts, "list-and-others", first = first, count = others) }
}

fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use plateau::app::Environment;
    use plateau::model::TenancyId;
    use plateau::operations::{Renewal, propose_renewal, renew};
    use plateau::text::Language;

    use super::*;

    /// The layout of the command line's tests, where a second term follows the one that ends with 2026.
    fn layout() -> Layout {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/commandline/park.ron");
        let mut layout = plateau::file::open(&path).unwrap().layout;
        let first = layout.tenancies().next().unwrap();
        let terms = propose_renewal(&layout, first).unwrap();
        let renewal = Renewal { tenancy: first.id, new_tenancy: TenancyId::new(77), terms };
        let change = renew(&layout, &renewal, &Environment::system().stamp()).unwrap();
        plateau::change::apply(&mut layout, &change);
        layout
    }

    #[test]
    fn a_tenant_with_several_terms_means_the_one_that_runs_on_the_day() {
        let (layout, texts) = (layout(), Texts::new(Language::English));
        let contract = |name: &str, day: &str| {
            tenancy(&layout, name, day.parse().unwrap(), &texts).map(|tenancy| tenancy.contract).ok()
        };
        for name in ["Atlas Données", "atlas données", "101", "SA/INC/101"] {
            assert_eq!(contract(name, "2026-12-31").as_deref(), Some("SA-2026-001"), "{name}");
            assert_eq!(contract(name, "2027-01-01").as_deref(), Some("SA-2027-001"), "{name}");
            assert_eq!(contract(name, "2028-01-01"), None, "{name}");
        }
        assert_eq!(contract("SA-2026-001", "2028-01-01").as_deref(), Some("SA-2026-001"));
    }

    #[test]
    fn a_tenant_who_stayed_past_the_end_and_has_left_is_not_meant() {
        let left = r#"end: "2026-06-30", holdover: true, vacated: "2026-09-30""#;
        let again = r#"    tenancies: [
        (id: "0ten000000002", startup: "0st0000000003", units: [(unit: "0n00000000202")], state: Signed, start: "2026-10-01", end: "2027-09-30", contract: "SA-2026-002", kind: Incubation),"#;
        let text = include_str!("../../tests/commandline/park.ron").replacen(r#"end: "2026-12-31""#, left, 1);
        let text = text.replacen("    tenancies: [", again, 1);
        let layout = plateau::file::read(text.into(), Path::new("park.ron")).unwrap().layout;
        let texts = Texts::new(Language::English);
        let contract = |day: &str| {
            tenancy(&layout, "Atlas Données", day.parse().unwrap(), &texts).map(|tenancy| tenancy.contract).ok()
        };
        assert_eq!(contract("2026-09-30").as_deref(), Some("SA-2026-001"), "it stays past the end");
        assert_eq!(contract("2026-10-01").as_deref(), Some("SA-2026-002"));
    }
}
