//! Format 0, which no version ever wrote: a list of offices with the names of their tenants.
//!
//! It is made up, so that the way from an older format to the newest is walked by tests long before there is one: ids,
//! startups and tenancies have to be made of what it has, areas become cells, and what it does not say gets a value.

use chrono::NaiveDate;
use serde::Deserialize;

use super::v3::{BuildingRecord, FloorRecord, ParkRecord};
use super::{NEWEST, Records, v1, v2, v3};
use crate::model::{
    Building, BuildingId, Floor, FloorId, Occupied, Park, ParkId, Shape, Startup, StartupId, Tenancy, TenancyId, Unit,
    UnitId, UnitUse,
};

/// A layout in format 0.
#[derive(Debug, Deserialize)]
#[serde(rename = "Layout", deny_unknown_fields)]
pub(super) struct LayoutRecord {
    #[expect(dead_code, reason = "it was read before, to learn that these are the records to read")]
    format: u32,
    name: String,
    offices: Vec<Office>,
}

/// An office and who sits in it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Office {
    id: UnitId,
    number: String,
    square_metres: u16,
    #[serde(default)]
    tenant: Option<Tenant>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Tenant {
    name: String,
    since: NaiveDate,
}

impl Records for LayoutRecord {
    const FORMAT: u32 = 0;

    fn into_newest(self) -> v3::LayoutRecord {
        self.into_next().into_newest()
    }
}

impl LayoutRecord {
    /// One park with one building of one floor, on which each office is a row of cells of a square metre. The same text gives
    /// the same ids, however often it is opened.
    fn into_next(self) -> v1::LayoutRecord {
        let (startups, tenancies) = contracts(&self.offices);
        let columns =
            self.offices.iter().map(|office| u32::from(office.square_metres)).max().unwrap_or_default().max(1);
        let rows = u32::try_from(self.offices.len()).unwrap_or(u32::MAX).max(1);
        let (park, building) = (ParkId::new(1), BuildingId::new(1));
        let floor = Floor::new(FloorId::new(1), building, 0, columns, rows, 1.0);
        let units = (0..).zip(self.offices).map(|(row, office)| office.into_unit(floor.id, row)).collect();
        let floors = vec![FloorRecord { units, ..FloorRecord::head(&floor) }];
        let buildings = vec![BuildingRecord { floors, ..BuildingRecord::head(&Building::new(building, park, "A")) }];
        let park = ParkRecord { buildings, ..ParkRecord::head(&Park::new(park, "A", self.name.clone())) };
        let records = v3::LayoutRecord {
            format: NEWEST,
            title: self.name,
            parks: vec![park],
            startups,
            tenancies,
            sessions: Vec::new(),
        };
        v1::LayoutRecord(v2::LayoutRecord(records))
    }
}

impl Office {
    fn into_unit(self, floor: FloorId, row: u32) -> Unit {
        let area = self.square_metres;
        let shape = Shape::rectangle(0, row, u32::from(area), 1);
        Unit { area: Some(f64::from(area)), ..Unit::new(self.id, floor, self.number, UnitUse::Office, shape) }
    }
}

/// A startup for each name, and a tenancy for each office that is let.
fn contracts(offices: &[Office]) -> (Vec<Startup>, Vec<Tenancy>) {
    let (mut startups, mut tenancies) = (Vec::<Startup>::new(), Vec::new());
    let let_offices = offices.iter().filter_map(|office| Some((office, office.tenant.as_ref()?)));
    for (number, (office, tenant)) in (1..).zip(let_offices) {
        let known = startups.iter().find(|startup| startup.name == tenant.name).map(|startup| startup.id);
        let startup = known.unwrap_or_else(|| {
            startups.push(Startup::new(StartupId::new(number), tenant.name.clone()));
            StartupId::new(number)
        });
        let units = vec![Occupied { unit: office.id, seats: None }];
        tenancies.push(Tenancy::new(TenancyId::new(number), startup, units, tenant.since));
    }
    (startups, tenancies)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::file::{self, Defect, OpenError};
    use crate::model::ProblemKind;

    /// A text of format 0: never changed, as no text of a format that was ever written is.
    const GOLDEN: &str = r#"(
    format: 0,
    name: "Essai",
    offices: [
        (id: "0000000000101", number: "101", square_metres: 21, tenant: (name: "Atlas", since: "2025-06-01")),
        (id: "0000000000102", number: "102", square_metres: 30),
        (id: "0000000000103", number: "103", square_metres: 9, tenant: (name: "Nour", since: "2026-01-01")),
        (id: "0000000000104", number: "104", square_metres: 12, tenant: (name: "Atlas", since: "2026-02-01")),
    ],
)
"#;

    fn read(text: &str) -> Result<file::Opened, OpenError> {
        file::read(text.into(), Path::new("old.ron"))
    }

    #[test]
    fn a_text_of_an_older_format_becomes_one_of_the_newest() {
        let opened = read(GOLDEN).unwrap();
        assert_eq!(opened.problems, []);
        let text = file::write(&opened.layout);
        insta::assert_snapshot!(text);
        assert_eq!(read(&text).unwrap().layout, opened.layout);
        assert_eq!(*opened.text_of(&opened.layout), *GOLDEN, "what did not change is saved as it was");
    }

    #[test]
    fn a_mistake_in_an_older_format_stands_at_its_own_place() {
        let error = read(&GOLDEN.replace("square_metres: 30", "square_metres: -30")).unwrap_err();
        let OpenError::Invalid { place, field, defect, .. } = &error else { panic!("{error}") };
        assert_eq!((place.line, place.column), (6, 62));
        assert_eq!((field.as_str(), defect), ("offices[1].square_metres", &Defect::OutOfRange));
        let error = read(&GOLDEN.replace("number: \"104\"", "code: \"104\"")).unwrap_err();
        let OpenError::Invalid { place, defect: Defect::UnknownField { found, expected }, .. } = &error else {
            panic!("{error}")
        };
        assert_eq!(
            (place.line, found.as_str(), *expected),
            (8, "code", &["id", "number", "square_metres", "tenant"][..])
        );
    }

    #[test]
    fn a_problem_of_an_older_format_stands_at_its_own_place() {
        let error = read(&GOLDEN.replace("0000000000102", "0000000000101")).unwrap_err();
        let OpenError::Misleading { problems, .. } = &error else { panic!("{error}") };
        let told: Vec<_> = problems.iter().map(|placed| (&placed.problem.kind, placed.place.unwrap().line)).collect();
        assert_eq!(told, [(&ProblemKind::IdTwice, 5), (&ProblemKind::IdTwice, 6)]);
    }
}
