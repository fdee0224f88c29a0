//! `plateau park`: a park as a layout of its own, and parks from another layout.

use plateau::app::{Environment, new_id, with_renamed_pictures};
use plateau::file;
use plateau::model::ParkId;
use plateau::operations::{ImportParks, extract_park, import_parks};
use plateau::text::Texts;

use super::arguments::{ExportPark, ImportPark, ParkCommand};
use super::{Stop, console, find, layouts};

/// Does what is asked for with parks.
pub(super) fn run(command: &ParkCommand, texts: &Texts, environment: &Environment) -> Result<(), Stop> {
    match command {
        ParkCommand::Export(request) => export(request, texts),
        ParkCommand::Import(request) => import(request, texts, environment),
    }
}

fn export(request: &ExportPark, texts: &Texts) -> Result<(), Stop> {
    let opened = layouts::open(&request.file, texts)?;
    let park = find::park(&opened.layout, &request.park, texts)?;
    let exported = extract_park(&opened.layout, park);
    layouts::save_layout(&request.output, &file::write(&exported), texts)?;
    layouts::carry_pictures(&exported, &request.file, &request.output, texts);
    Ok(())
}

/// Imports and saves, and says what came.
fn import(request: &ImportPark, texts: &Texts, environment: &Environment) -> Result<(), Stop> {
    let opened = layouts::open(&request.file, texts)?;
    let other = layouts::open(&request.from, texts)?;
    let parks: Vec<ParkId> = if request.parks.is_empty() {
        other.layout.parks_in_order().into_iter().map(|park| park.id).collect()
    } else {
        request.parks.iter().map(|code| find::park(&other.layout, code, texts)).collect::<Result<_, _>>()?
    };
    let stamp = environment.stamp();
    let output = request.output.as_ref().unwrap_or(&request.file);
    let wanted = ImportParks { from: &other.layout, parks: &parks, copies: request.copy };
    let proposed = import_parks(&opened.layout, &wanted, &mut new_id, &stamp);
    proposed.map_err(|refusal| Stop::refused(texts.refusal_with_help(&other.layout, &refusal)))?;
    // Nothing is copied for what is refused. What is copied may be called otherwise here, so what was here goes first.
    layouts::carry_pictures(&opened.layout, &request.file, output, texts);
    let pictures = parks.iter().flat_map(|park| file::pictures_of(&extract_park(&other.layout, *park))).collect();
    let brought = file::bring_pictures(&pictures, &request.from, output);
    layouts::say_of_pictures(&brought.failures, texts);
    let from = with_renamed_pictures(other.layout.clone(), &brought.renamed, &stamp);
    let wanted = ImportParks { from: &from, ..wanted };
    let import = import_parks(&opened.layout, &wanted, &mut new_id, &stamp)
        .map_err(|refusal| Stop::refused(texts.refusal_with_help(&other.layout, &refusal)))?;
    let told = texts.import(&import);
    layouts::store(&opened, import.change, output, texts, environment)?;
    console::say(&told);
    Ok(())
}
