//! Row 14: formulas, markup, control characters and marks that turn the direction of writing, in names. They do nothing
//! in a document, in a table or on the way back from the file.

use std::path::Path;

use plateau::change::{Change, ChangeLabel, Edit, apply};
use plateau::file;
use plateau::model::{Layout, Startup, Unit};
use plateau::report::{ScheduleColumn, ScheduleRequest, csv, pdf, tenancy_schedule};
use plateau::text::{Language, Texts, visible};

use crate::desk::{PARK, stamp};
use crate::{Outcome, Size, ensure};

const HOSTILE: [&str; 16] = [
    "=HYPERLINK(\"http://x.invalid\",\"y\")",
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r\n=1+1",
    "a;b,c\"d\ne",
    "<script>alert(1)</script>",
    "</text></svg>&amp;",
    "(Tj) /JavaScript << /S /URI >> endobj",
    "gnp\u{202e}nor.krap",
    "\u{2066}isolated\u{2069}\u{200f}",
    "bell\u{7} escape\u{1b}[31m nul\u{0}",
    "zero\u{200b}width\u{feff}",
    "{ $name } { -term }",
    "../../etc/passwd",
];

/// The park with a hostile name wherever a name can be.
fn park(name: &str) -> Layout {
    let mut layout = file::read(PARK.into(), Path::new("park.ron")).unwrap().layout;
    let mut edits = vec![Edit::Title(name.into())];
    edits.extend(layout.startups().map(|startup| {
        let named = || name.to_owned();
        Edit::startup(Startup {
            name: named(),
            other_name: named(),
            sector: named(),
            remarks: named(),
            ..(**startup).clone()
        })
    }));
    edits.extend(layout.units().map(|unit| {
        Edit::unit(Unit { code: format!("{name} {}", unit.code), remarks: name.to_owned(), ..(**unit).clone() })
    }));
    let change = Change { label: ChangeLabel::EditTitle, stamp: stamp(), edits };
    apply(&mut layout, &change);
    layout
}

fn is_hidden(character: char) -> bool {
    visible(&character.to_string()).chars().any(|shown| shown != character)
}

pub(crate) fn run(_size: Size) -> Outcome {
    let mut documents = 0;
    for name in HOSTILE {
        let layout = park(name);
        let again =
            file::read(file::write(&layout).into(), Path::new("park.ron")).map_err(|error| error.to_string())?;
        ensure!(again.layout == layout, "{name:?} does not come back from the file");
        for language in Language::ALL {
            let texts = Texts::new(language);
            let request = ScheduleRequest {
                park: None,
                date: "2026-11-23".parse().unwrap(),
                columns: ScheduleColumn::ALL.to_vec(),
                plans: true,
            };
            let document = tenancy_schedule(&layout, &request, &texts);
            check_pdf(&pdf::render(&document, &texts).map_err(|error| error.to_string())?, name)?;
            let delimiter = if language == Language::French { b';' } else { b',' };
            check_csv(&csv::render(&document, &texts).map_err(|error| error.to_string())?, delimiter, name)?;
            documents += 2;
        }
    }
    Ok(format!("{} hostile names in {documents} documents (PDF, CSV): inert", HOSTILE.len()))
}

fn check_pdf(bytes: &[u8], name: &str) -> Result<(), libtest_mimic::Failed> {
    for word in ["/JavaScript", "/JS", "/Launch", "/URI", "/OpenAction", "/EmbeddedFile"] {
        let is_there = bytes.windows(word.len()).any(|window| window == word.as_bytes());
        ensure!(!is_there, "{name:?} puts {word} into the PDF");
    }
    let text = pdf_extract::extract_text_from_mem(bytes).map_err(|error| error.to_string())?;
    let hidden = text.chars().find(|character| !character.is_whitespace() && is_hidden(*character));
    ensure!(hidden.is_none(), "{name:?} leaves {hidden:?} in the PDF");
    Ok(())
}

fn check_csv(bytes: &[u8], delimiter: u8, name: &str) -> Result<(), libtest_mimic::Failed> {
    let mut reader = ::csv::ReaderBuilder::new().delimiter(delimiter).from_reader(&bytes[3..]);
    let width = reader.headers()?.len();
    for record in reader.records() {
        let record = record?;
        ensure!(record.len() == width, "{name:?} breaks a row of the CSV");
        for field in &record {
            let first = field.chars().next();
            let is_number = field.trim_start_matches('-').chars().next().is_some_and(|next| next.is_ascii_digit())
                && field.trim_start_matches('-').chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
            let is_formula = matches!(first, Some('=' | '+' | '-' | '@' | '\t' | '\r')) && !is_number;
            ensure!(!is_formula, "{name:?} leaves a formula in the CSV: {field}");
            let hidden = field.chars().find(|character| is_hidden(*character));
            ensure!(hidden.is_none(), "{name:?} leaves {hidden:?} in the CSV: {field}");
        }
    }
    Ok(())
}
