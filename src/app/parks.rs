//! Parks from and to other layout files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::dialog::{Dialog, FilePurpose};
use super::environment::new_id;
use super::notice::NoticeKind;
use super::program::{Outcome, Program};
use super::session::{CameraRequest, Selected, Tab};
use crate::change::{Change, ChangeLabel, Edit, Stamp, apply};
use crate::file::{self, Brought, OpenError, Opened};
use crate::model::{Floor, Layout, ParkId, Underlay};
use crate::operations::{ImportParks, extract_park, import_parks};

/// Another layout, of which parks may be imported.
#[derive(Debug, Clone)]
pub struct Importing {
    /// Its file.
    pub path: PathBuf,
    /// The layout.
    pub layout: Layout,
}

impl Program {
    /// Asks for the file to export the park in.
    pub(super) fn ask_where_to_export(&mut self) {
        if let Some(park) = self.park_at_hand() {
            self.ask_for_file(FilePurpose::ExportPark(park));
        }
    }

    pub(super) fn export_park(&mut self, park: ParkId, path: PathBuf) {
        let layout = self.document.layout().clone();
        let from = self.document.path().map(Path::to_path_buf);
        self.jobs.start("job-export-park", false, move || {
            let exported = extract_park(&layout, park);
            let result = file::save_layout(&path, &file::write(&exported));
            let not_carried = match (&result, from) {
                (Ok(()), Some(from)) => file::carry_pictures(&file::pictures_of(&exported), &from, &path),
                _ => Vec::new(),
            };
            Outcome::ParkExported { path, result, not_carried }
        });
    }

    pub(super) fn take_exported(&mut self, path: &Path, result: Result<(), file::SaveError>) {
        match result {
            Ok(()) => {
                let text = self.texts.with("notice-written", &[("path", path.display().to_string().into())]);
                self.notice(NoticeKind::Done, text);
            }
            Err(error) => self.notice_failed(self.texts.save_error(&error)),
        }
    }

    /// Reads the layout that parks are to come from.
    pub(super) fn read_for_import(&mut self, path: PathBuf) {
        self.jobs.start("job-open", true, move || {
            let opened = file::open(&path);
            Outcome::OtherOpened { path, opened: Box::new(opened) }
        });
    }

    /// Imports the only park of the other layout; where there are several, or it is here already, asks which.
    pub(super) fn take_other(&mut self, path: PathBuf, opened: Result<Opened, OpenError>) {
        let layout = match opened {
            Ok(opened) => opened.layout,
            Err(error) => return self.notice_failed(self.texts.open_error(&error)),
        };
        let parks: Vec<ParkId> = layout.parks_in_order().into_iter().map(|park| park.id).collect();
        let is_here = |park: &ParkId| self.document.layout().park(*park).is_some();
        let dialog = match parks.as_slice() {
            [] => {
                let text = self.texts.with("notice-no-park", &[("path", path.display().to_string().into())]);
                return self.notice(NoticeKind::Warning, text);
            }
            [only] => is_here(only).then_some(Dialog::ImportParks),
            _ => Some(Dialog::ImportParks),
        };
        self.importing = Some(Importing { path, layout });
        match dialog {
            Some(dialog) => self.dialog = Some(dialog),
            None => self.import(&parks),
        }
    }

    /// Imports parks of the layout that was read; those that are here already as copies, since they were chosen so.
    pub(super) fn import(&mut self, parks: &[ParkId]) {
        if !self.document.is_editable() {
            return self.tell_why_not_editable();
        }
        let Some(importing) = self.importing.take() else { return };
        let mut pictures = BTreeSet::new();
        for park in parks {
            pictures.extend(file::pictures_of(&extract_park(&importing.layout, *park)));
        }
        match self.document.path().map(Path::to_path_buf) {
            Some(path) if !pictures.is_empty() => {
                let parks = parks.to_vec();
                self.jobs.start("job-picture-copy", false, move || {
                    let brought = file::bring_pictures(&pictures, &importing.path, &path);
                    Outcome::ParksBrought { parks, importing, brought }
                });
            }
            _ => self.take_brought_parks(parks, importing, &Brought::default()),
        }
    }

    /// Imports parks whose pictures are there.
    pub(super) fn take_brought_parks(&mut self, parks: &[ParkId], importing: Importing, brought: &Brought) {
        if !self.document.is_editable() {
            return self.tell_why_not_editable();
        }
        self.tell_of_pictures(&brought.failures);
        let from = with_renamed_pictures(importing.layout, &brought.renamed, &self.environment.stamp());
        let request = ImportParks { from: &from, parks, copies: true };
        let stamp = self.environment.stamp();
        match import_parks(self.document.layout(), &request, &mut new_id, &stamp) {
            Ok(import) => {
                self.commit(&import.change);
                let text = self.texts.import(&import).join("\n");
                self.notice(NoticeKind::Undoable, text);
                let park = import.change.edits.iter().find_map(|edit| match edit {
                    Edit::Park(park, _) => Some(*park),
                    _ => None,
                });
                self.show_park(park);
            }
            // Only the other layout knows what they are called.
            Err(refusal) => self.notice_failed(self.texts.refusal(&from, &refusal)),
        }
    }

    fn show_park(&mut self, park: Option<ParkId>) {
        let Some(park) = park else { return };
        let layout = self.document.layout();
        let floors =
            layout.buildings_in_order(park).into_iter().flat_map(|building| layout.floors_in_order(building.id));
        let floor = floors.map(|floor| floor.id).next();
        self.session.clear_selection();
        self.session.inspected = Selected::Park(park);
        if floor.is_some() {
            self.session.floor = floor;
            self.session.tab = Tab::Plan;
            self.session.camera.push(CameraRequest::Fit);
        }
    }
}

/// The other layout with the paths that its pictures have here.
pub fn with_renamed_pictures(mut layout: Layout, renamed: &BTreeMap<String, String>, stamp: &Stamp) -> Layout {
    let edits: Vec<Edit> = layout
        .floors()
        .filter_map(|floor| {
            let underlay = floor.underlay.as_ref()?;
            let underlay = Underlay { file: renamed.get(&underlay.file)?.clone(), ..underlay.clone() };
            Some(Edit::Floor(floor.id, Some(Arc::new(Floor { underlay: Some(underlay), ..(**floor).clone() }))))
        })
        .collect();
    apply(&mut layout, &Change { label: ChangeLabel::ChangeOutside, stamp: stamp.clone(), edits });
    layout
}
