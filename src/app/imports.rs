//! Units from drawings: reading one, showing what would come of it, and putting its units on a floor.
//!
//! Reading and previewing are jobs. One preview is made at a time; the former one is shown until the next is there, and what
//! was chosen meanwhile comes after it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::dialog::{Dialog, FilePurpose};
use super::environment::new_id;
use super::program::{Outcome, Program};
use super::session::{CameraRequest, Selected, Tab};
use crate::change::Stamp;
use crate::file;
use crate::import::{
    Drawing, DrawingFormat, ImportError, LengthUnit, Placed, Placement, Rooms, Selection, Site, limits, place,
    read_dxf, read_geojson,
};
use crate::model::{FloorId, Layout, UnitUse};
use crate::operations::{self, PresentUnits, Refusal};

/// A drawing of which units are to be imported onto a floor.
#[derive(Debug)]
pub struct DrawingImport {
    /// The floor.
    pub floor: FloorId,
    /// The drawing's file.
    pub path: PathBuf,
    /// The drawing.
    pub drawing: Arc<Drawing>,
    /// What would come of it, as it was chosen last; the former preview until the next is made.
    pub preview: Option<ImportPreview>,
    /// What is chosen.
    wanted: Option<ImportChoice>,
    /// The document's version and the choice of which a preview was asked for last.
    asked: Option<(u64, ImportChoice)>,
}

/// What of a drawing to import, and how it lies on the grid.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportChoice {
    /// The layers or the level, and the unit of length.
    pub selection: Selection,
    /// How it lies on the grid.
    pub placement: Placement,
    /// The use of units whose use the drawing does not say.
    pub usage: UnitUse,
    /// What becomes of the units that are there.
    pub present: PresentUnits,
}

/// What would come of a choice.
#[derive(Debug)]
pub struct ImportPreview {
    /// Another one for each preview.
    pub number: u64,
    /// The choice.
    pub choice: ImportChoice,
    /// What would come of it, or why nothing would.
    pub result: Result<Previewed, ImportError>,
    /// The document's version it was made for.
    version: u64,
}

/// Rooms on a floor's grid.
#[derive(Debug, Clone)]
pub struct Previewed {
    /// The rooms.
    pub rooms: Arc<Rooms>,
    /// Where they lie.
    pub placed: Arc<Placed>,
    /// What is there already.
    pub site: Arc<Site>,
    /// Why the floor does not take them.
    pub refusal: Option<Refusal>,
}

/// A preview that a job made.
pub(super) struct PreviewJob {
    drawing: Arc<Drawing>,
    version: u64,
    choice: ImportChoice,
    result: Result<Previewed, ImportError>,
}

/// Why a drawing was not read.
#[derive(Debug)]
pub(super) enum NotRead {
    /// The disk does not give it.
    File(std::io::Error),
    /// It is none, or too large a one.
    Drawing(ImportError),
}

impl DrawingImport {
    /// The preview of what is chosen, on the layout as it is; none while it is being made.
    pub fn current(&self, version: u64) -> Option<&ImportPreview> {
        let wanted = self.wanted.as_ref()?;
        self.preview.as_ref().filter(|preview| preview.version == version && preview.choice == *wanted)
    }
}

impl Program {
    /// Asks for a drawing of the floor shown.
    pub(super) fn ask_for_drawing(&mut self) {
        if let Some(floor) = self.session.floor {
            self.ask_for_file(FilePurpose::Drawing(floor));
        }
    }

    pub(super) fn read_drawing(&mut self, floor: FloorId, path: PathBuf) {
        self.jobs.start("job-drawing", true, move || {
            let result = read(&path).map(Box::new);
            Outcome::DrawingRead { floor, path, result }
        });
    }

    pub(super) fn take_drawing(&mut self, floor: FloorId, path: &Path, result: Result<Box<Drawing>, NotRead>) {
        let reason = match result {
            Ok(drawing) if drawing.layers.iter().any(|layer| layer.closed > 0) => {
                self.drawing_import = Some(DrawingImport {
                    floor,
                    path: path.to_path_buf(),
                    drawing: Arc::from(drawing),
                    preview: None,
                    wanted: None,
                    asked: None,
                });
                self.dialog = Some(Dialog::ImportDrawing);
                return;
            }
            Ok(_) => self.texts.get("notice-drawing-empty").into_owned(),
            Err(NotRead::File(error)) => error.to_string(),
            Err(NotRead::Drawing(error)) => self.texts.import_error(&error),
        };
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let values = [("name", name.as_str().into()), ("reason", reason.as_str().into())];
        self.notice_failed(self.texts.with("notice-drawing-not-read", &values));
    }

    pub(super) fn preview_import(&mut self, choice: ImportChoice) {
        if let Some(import) = &mut self.drawing_import {
            import.wanted = Some(choice);
            self.follow_import();
        }
    }

    /// Makes a preview where another one is wanted, or the layout has changed.
    pub(super) fn follow_import(&mut self) {
        const JOB: &str = "job-preview";
        let version = self.document.version();
        let Some(import) = &mut self.drawing_import else { return };
        let Some(choice) = import.wanted.clone() else { return };
        let is_asked = import.asked.as_ref().is_some_and(|(of, asked)| *of == version && *asked == choice);
        if is_asked || self.jobs.is_running(JOB) {
            return;
        }
        import.asked = Some((version, choice.clone()));
        let (drawing, floor) = (Arc::clone(&import.drawing), import.floor);
        // The rooms stay as they are while they are only laid otherwise.
        let former = import.preview.as_ref().filter(|former| former.choice.selection == choice.selection);
        let rooms = former.and_then(|former| former.result.as_ref().ok()).map(|previewed| Arc::clone(&previewed.rooms));
        let (layout, stamp) = (self.document.layout().clone(), self.environment.stamp());
        self.jobs.start(JOB, false, move || {
            let result = previewed(&drawing, rooms, &choice, (&layout, floor), &stamp);
            Outcome::ImportPreviewed(Box::new(PreviewJob { drawing, version, choice, result }))
        });
    }

    /// Takes a preview, unless it is of a drawing that was given up meanwhile.
    pub(super) fn take_import_preview(&mut self, job: PreviewJob) {
        let PreviewJob { drawing, version, choice, result } = job;
        if let Some(import) = self.drawing_import.as_mut().filter(|import| Arc::ptr_eq(&import.drawing, &drawing)) {
            import.preview = Some(ImportPreview { number: new_id(), choice, result, version });
        }
        self.follow_import();
    }

    /// Puts the units that the preview shows on the floor, and shows that.
    pub(super) fn import_units(&mut self, standard: &str) {
        if !self.document.is_editable() {
            return self.tell_why_not_editable();
        }
        let Some(import) = &self.drawing_import else { return };
        let Some(preview) = import.current(self.document.version()) else { return };
        let Ok(previewed) = &preview.result else { return };
        let floor = import.floor;
        let request = previewed.placed.to_import(floor, preview.choice.present, standard);
        let layout = self.document.layout();
        match operations::import_units(layout, request, &mut new_id, &self.environment.stamp()) {
            Ok(change) => {
                self.dialog = None;
                self.drawing_import = None;
                let session = &mut self.session;
                session.clear_selection();
                session.floor = Some(floor);
                session.inspected = Selected::Floor(floor);
                session.tab = Tab::Plan;
                session.camera.push(CameraRequest::Fit);
                self.commit(&change);
                self.forget_what_is_gone();
            }
            Err(refusal) => self.notice_failed(self.texts.refusal(layout, &refusal)),
        }
    }
}

/// Reads a file by what is in it: a GeoJSON file begins with a brace.
fn read(path: &Path) -> Result<Drawing, NotRead> {
    let bytes = file::read_at_most(path, limits::DXF_BYTES).map_err(NotRead::File)?;
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
    let is_json = text.trim_ascii_start().starts_with(b"{");
    if is_json { read_geojson(&bytes) } else { read_dxf(&bytes) }.map_err(NotRead::Drawing)
}

fn previewed(
    drawing: &Drawing,
    rooms: Option<Arc<Rooms>>,
    choice: &ImportChoice,
    (layout, floor): (&Layout, FloorId),
    stamp: &Stamp,
) -> Result<Previewed, ImportError> {
    let rooms = match rooms {
        Some(rooms) => rooms,
        None => Arc::new(drawing.rooms(&choice.selection)?),
    };
    let site = Site::of(layout, floor, choice.present);
    let mut placed = place(&rooms, &choice.placement, &site)?;
    // Each unit of GeoJSON has a category.
    if drawing.format == DrawingFormat::Dxf {
        for room in &mut placed.rooms {
            room.usage = choice.usage;
        }
    }
    let refusal = if placed.fitting().next().is_some() {
        let request = placed.to_import(floor, choice.present, "");
        operations::import_units(layout, request, &mut new_id, stamp).err()
    } else {
        None
    };
    Ok(Previewed { rooms, placed: Arc::new(placed), site: Arc::new(site), refusal })
}

impl ImportChoice {
    /// What is proposed for a drawing: its only layer or first level with closed outlines, as it lies.
    pub fn proposed(drawing: &Drawing, module: f64) -> Self {
        let mut with_outlines = drawing.layers.iter().filter(|layer| layer.closed > 0);
        let first = with_outlines.next();
        let is_clear = drawing.format == DrawingFormat::GeoJson || with_outlines.next().is_none();
        let layers = first.filter(|_| is_clear).map(|layer| layer.name.clone()).into_iter().collect();
        Self {
            selection: Selection { layers, unit: None::<LengthUnit> },
            placement: Placement::new(module),
            usage: UnitUse::Office,
            present: PresentUnits::Stay,
        }
    }
}
