//! `plateau print`: documents as PDF or CSV.

use std::path::Path;

use plateau::message;
use plateau::report::{Document, ScheduleColumn, ScheduleRequest, csv, pdf, tenancy_schedule};
use plateau::text::{Texts, visible};

use super::arguments::{DocumentName, Print};
use super::{Stop, find, layouts};
use plateau::app::Environment;

/// What a document is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Pdf,
    Csv,
}

/// Makes a document of a layout and saves it in the format that the name of the file says.
pub(super) fn print(request: &Print, texts: &Texts, environment: &Environment) -> Result<(), Stop> {
    let format = format_of(&request.output).ok_or_else(|| {
        let path = request.output.display().to_string();
        Stop::unusable(message!(texts, "commandline-unknown-ending", path = visible(&path)))
    })?;
    let layout = layouts::open(&request.file, texts)?.layout;
    let park = request.park.as_ref().map(|code| find::park(&layout, code, texts)).transpose()?;
    let document = match request.document {
        DocumentName::TenancySchedule => {
            let schedule = ScheduleRequest {
                park,
                date: request.as_of.unwrap_or_else(|| environment.clock.today()),
                columns: request.columns.clone().unwrap_or_else(|| ScheduleColumn::DEFAULT.to_vec()),
                plans: !request.no_plans && format == Format::Pdf,
            };
            tenancy_schedule(&layout, &schedule, texts)
        }
    };
    let bytes = render(&document, format, texts)
        .map_err(|reason| Stop::unusable(message!(texts, "commandline-no-document", reason = reason)))?;
    layouts::save(&request.output, &bytes, texts)
}

fn format_of(path: &Path) -> Option<Format> {
    let ending = path.extension()?.to_str()?;
    [("pdf", Format::Pdf), ("csv", Format::Csv)]
        .into_iter()
        .find_map(|(name, format)| ending.eq_ignore_ascii_case(name).then_some(format))
}

fn render(document: &Document, format: Format, texts: &Texts) -> Result<Vec<u8>, String> {
    match format {
        Format::Pdf => pdf::render(document, texts).map_err(|error| error.to_string()),
        Format::Csv => csv::render(document, texts).map_err(|error| error.to_string()),
    }
}
