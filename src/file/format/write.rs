//! The canonical text of a layout: one line for each unit, startup, tenancy and session, in an order that never depends on ids
//! where people gave another, so that one changed entity is one changed line.
//!
//! Every value is written by `ron`; only the lines are ours.

use serde::Serialize;

use super::NEWEST;
use super::v3::{BuildingRecord, FloorRecord, ParkRecord};
use crate::model::{Building, CommitteeSession, Floor, Layout, Park, Startup, Tenancy, by_code, hides};

const HEAD: &str = "\
#![enable(implicit_some)]
// A layout of technology parks, written by Plateau. It is plain text and may be edited by hand:
// one line is one unit, one startup or one tenancy. Lines refer to each other by id; keep those as they are.
";

const INDENT: &str = "    ";

/// The text of a layout.
pub(in crate::file) fn write(layout: &Layout) -> String {
    let mut page = Page { text: HEAD.to_owned(), depth: 0 };
    page.open("(");
    page.line(&format!("format: {NEWEST},"));
    page.indent();
    page.text.push_str("title: ");
    page.value(layout.title());
    page.text.push_str(",\n");
    page.list("parks: [", "],", &layout.parks_in_order(), |page, park| write_park(page, layout, park));
    page.list("startups: [", "],", &startups(layout), Page::record);
    page.list("tenancies: [", "],", &tenancies(layout), Page::record);
    // As with an optional field: few parks keep the sessions of their committee here.
    if layout.sessions().len() > 0 {
        page.list("sessions: [", "],", &sessions(layout), Page::record);
    }
    page.close(")");
    page.text
}

fn write_park(page: &mut Page, layout: &Layout, park: &Park) {
    let head = page.head(&ParkRecord::head(park), "buildings: [");
    page.list(&head, "]),", &layout.buildings_in_order(park.id), |page, building| {
        write_building(page, layout, building);
    });
}

fn write_building(page: &mut Page, layout: &Layout, building: &Building) {
    let head = page.head(&BuildingRecord::head(building), "floors: [");
    page.list(&head, "]),", &layout.floors_in_order(building.id), |page, floor| write_floor(page, layout, floor));
}

fn write_floor(page: &mut Page, layout: &Layout, floor: &Floor) {
    let head = page.head(&FloorRecord::head(floor), "units: [");
    page.list(&head, "]),", &layout.units_in_order(floor.id), Page::record);
}

fn startups(layout: &Layout) -> Vec<&Startup> {
    let mut startups: Vec<&Startup> = layout.startups().map(|startup| &**startup).collect();
    startups.sort_by(|a, b| by_code(&a.name, &b.name).then(a.id.cmp(&b.id)));
    startups
}

fn tenancies(layout: &Layout) -> Vec<&Tenancy> {
    let name = |tenancy: &Tenancy| layout.startup(tenancy.startup).map_or("", |startup| startup.name.as_str());
    let mut tenancies: Vec<(&str, &Tenancy)> = layout.tenancies().map(|tenancy| (name(tenancy), &**tenancy)).collect();
    tenancies.sort_by(|(a_name, a), (b_name, b)| {
        by_code(a_name, b_name).then_with(|| (a.start, a.id).cmp(&(b.start, b.id)))
    });
    tenancies.into_iter().map(|(_, tenancy)| tenancy).collect()
}

fn sessions(layout: &Layout) -> Vec<&CommitteeSession> {
    let parks = layout.parks_in_order();
    let position = |session: &CommitteeSession| parks.iter().position(|park| park.id == session.park);
    let mut sessions: Vec<(Option<usize>, &CommitteeSession)> =
        layout.sessions().map(|session| (position(session), &**session)).collect();
    sessions.sort_by_key(|(park, session)| (*park, session.date, session.id));
    sessions.into_iter().map(|(_, session)| session).collect()
}

/// The text so far, and how deep the next line stands in it.
struct Page {
    text: String,
    depth: usize,
}

impl Page {
    fn indent(&mut self) {
        for _ in 0..self.depth {
            self.text.push_str(INDENT);
        }
    }

    fn line(&mut self, line: &str) {
        self.indent();
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn open(&mut self, line: &str) {
        self.line(line);
        self.depth += 1;
    }

    fn close(&mut self, line: &str) {
        self.depth -= 1;
        self.line(line);
    }

    /// The entries between an opening and a closing line; all on one line where there are none.
    fn list<T>(&mut self, open: &str, close: &str, entries: &[T], mut write: impl FnMut(&mut Self, &T)) {
        if entries.is_empty() {
            self.line(&format!("{open}{close}"));
            return;
        }
        self.open(open);
        for entry in entries {
            write(self, entry);
        }
        self.close(close);
    }

    /// A whole record on one line.
    fn record(&mut self, record: &impl Serialize) {
        self.indent();
        self.value(record);
        self.text.push_str(",\n");
    }

    /// A record's own fields, open for the list that follows them.
    fn head(&self, record: &impl Serialize, list: &str) -> String {
        let mut head = Self { text: String::new(), depth: self.depth };
        head.value(record);
        head.text.pop();
        head.text.push_str(", ");
        head.text.push_str(list);
        head.text
    }

    /// A value on one line; as it is where it can be read so, else with escapes.
    fn value<T: Serialize + ?Sized>(&mut self, value: &T) {
        let start = self.text.len();
        write_value(&mut self.text, value, false);
        if self.text[start..].contains(is_hidden) {
            self.text.truncate(start);
            write_value(&mut self.text, value, true);
        }
    }
}

fn write_value<T: Serialize + ?Sized>(text: &mut String, value: &T, escaped: bool) {
    let pretty = ron::ser::PrettyConfig::new()
        .new_line("")
        .indentor("")
        .compact_structs(true)
        .compact_arrays(true)
        .escape_strings(escaped);
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .to_writer_pretty(text, value, pretty)
        .expect("a string takes everything, and the model has no name that RON cannot write");
}

/// A byte order mark in the midst of a text is as misleading as what breaks or turns a line.
fn is_hidden(character: char) -> bool {
    hides(character) || character == '\u{feff}'
}
