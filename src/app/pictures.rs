//! The picture under the plan: read beside the window, kept while it may be shown again, put there and taken away.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::ColorImage;

use super::action::PictureAction;
use super::command::Command;
use super::dialog::FilePurpose;
use super::notice::NoticeKind;
use super::program::{Outcome, Program};
use super::session::{Selected, Tab, UnderlayTool, UnderlayWork};
use crate::file::{self, Fingerprint, OpenError, Picture, PictureError, SaveError};
use crate::model::{FloorId, Underlay};
use crate::operations::first_underlay;

/// How many pictures are kept: one takes up to 90 MB.
const KEPT: usize = 3;
/// The longest side of a picture that is kept, in pixels.
const LONGEST: usize = 4096;
/// How long a picture may take to be read. What a hostile PDF asks for has no limit of its own.
const PATIENCE: Duration = Duration::from_secs(30);

/// A picture as the window shows it.
#[derive(Debug)]
pub struct ShownPicture {
    /// Another number for each picture that was read.
    pub number: u64,
    /// The picture, and the same again and again half as large.
    pub levels: Vec<Arc<ColorImage>>,
}

impl ShownPicture {
    /// How many times as high as wide it is.
    pub fn ratio(&self) -> f64 {
        self.levels.first().map_or(1.0, |level| level.height() as f64 / level.width().max(1) as f64)
    }
}

/// What there is to show of a floor's picture.
#[derive(Debug, Clone)]
pub enum PictureState {
    /// It is being read.
    Loading,
    /// It.
    Ready(Arc<ShownPicture>),
    /// Nothing, and why.
    Failed(PictureError),
}

/// The pictures that were read.
#[derive(Debug)]
pub struct Pictures {
    /// The latest last.
    kept: VecDeque<Kept>,
    loading: Option<Loading>,
    /// The picture of the floor that was shown last, which is looked for again when another was shown between.
    shown: Option<PathBuf>,
    /// How many were read.
    count: u64,
    /// The longest side that the graphics adapter takes, in pixels.
    pub longest: usize,
}

impl Default for Pictures {
    fn default() -> Self {
        Self { kept: VecDeque::new(), loading: None, shown: None, count: 0, longest: LONGEST }
    }
}

#[derive(Debug)]
struct Kept {
    path: PathBuf,
    print: Option<Fingerprint>,
    picture: Result<Arc<ShownPicture>, PictureError>,
}

#[derive(Debug)]
struct Loading {
    path: PathBuf,
    job: u64,
    since: Instant,
}

/// What a job found of a picture; nothing where it is as it was.
pub(super) struct FoundPicture {
    path: PathBuf,
    print: Option<Fingerprint>,
    picture: Option<Result<Vec<Arc<ColorImage>>, PictureError>>,
}

/// Why a picture was not put under a plan.
pub(super) enum NotPut {
    Picture(PictureError),
    Copy(SaveError),
}

impl Pictures {
    /// Looks again for the picture shown: its file may have been put back, or be another one.
    pub fn look_again(&mut self) {
        self.shown = None;
    }

    fn keep(&mut self, path: PathBuf, print: Option<Fingerprint>, picture: Result<Arc<ShownPicture>, PictureError>) {
        self.kept.retain(|kept| kept.path != path);
        self.kept.push_back(Kept { path, print, picture });
        if self.kept.len() > KEPT {
            self.kept.pop_front();
        }
    }

    fn state(&self, path: &Path) -> PictureState {
        match self.kept.iter().find(|kept| kept.path == path) {
            Some(Kept { picture: Ok(picture), .. }) => PictureState::Ready(Arc::clone(picture)),
            Some(Kept { picture: Err(error), .. }) => PictureState::Failed(error.clone()),
            None => PictureState::Loading,
        }
    }
}

/// Reading and showing.
impl Program {
    /// The picture under a floor's plan, `None` where there is none.
    pub fn picture_of(&self, floor: FloorId) -> Option<PictureState> {
        let underlay = self.document.layout().floor(floor)?.underlay.as_ref()?;
        Some(self.picture_file(underlay).map_or_else(PictureState::Failed, |path| self.pictures.state(&path)))
    }

    fn picture_file(&self, underlay: &Underlay) -> Result<PathBuf, PictureError> {
        let damaged = self.document.damage().map(|damage| &*damage.path);
        let Some(layout) = self.document.path().or(damaged) else {
            return Err(PictureError::File(OpenError::Missing { path: PathBuf::from(&underlay.file) }));
        };
        file::picture_path(layout, underlay).ok_or_else(|| PictureError::UnsafePath { file: underlay.file.clone() })
    }

    /// Reads the picture of the floor on the plan where that was not done yet.
    pub(super) fn follow_picture(&mut self) {
        self.give_up_picture();
        let floor = self.session.floor.filter(|_| self.session.tab == Tab::Plan);
        let underlay = floor.and_then(|floor| self.document.layout().floor(floor)?.underlay.clone());
        let wanted = underlay.and_then(|underlay| self.picture_file(&underlay).ok());
        if self.pictures.loading.is_some() || wanted == self.pictures.shown {
            return;
        }
        self.pictures.shown.clone_from(&wanted);
        let Some(path) = wanted else { return };
        let known = self.pictures.kept.iter().find(|kept| kept.path == path).and_then(|kept| kept.print);
        let longest = u32::try_from(self.pictures.longest.min(LONGEST)).unwrap_or(u32::MAX);
        let file = path.clone();
        self.jobs.start("job-picture", true, move || {
            let print = Fingerprint::of(&file);
            let is_known = print.is_some() && print == known;
            let read = || file::load_picture(&file, longest).map(|picture| levels(&picture));
            let picture = (!is_known).then(read);
            Outcome::PictureFound(FoundPicture { path: file, print, picture })
        });
        self.pictures.loading = Some(Loading { path, job: self.jobs.last_started(), since: Instant::now() });
    }

    pub(super) fn take_picture(&mut self, found: FoundPicture) {
        self.pictures.loading = None;
        let Some(picture) = found.picture else { return };
        self.pictures.count += 1;
        let number = self.pictures.count;
        self.pictures.keep(found.path, found.print, picture.map(|levels| Arc::new(ShownPicture { number, levels })));
    }

    /// A picture that takes too long, or whose job was interrupted, is not waited for.
    fn give_up_picture(&mut self) {
        let Some(loading) = &self.pictures.loading else { return };
        let is_over = !self.jobs.is_running("job-picture");
        if !is_over && loading.since.elapsed() < PATIENCE {
            return;
        }
        self.jobs.cancel(loading.job);
        let path = loading.path.clone();
        self.pictures.loading = None;
        self.pictures.keep(path.clone(), Fingerprint::of(&path), Err(PictureError::GivenUp { path }));
    }
}

/// Putting and working.
impl Program {
    /// Does what can be done with the picture of the floor shown.
    pub(super) fn act_on_picture(&mut self, action: PictureAction) {
        match action {
            PictureAction::Put => self.ask_for_picture(),
            PictureAction::Move => self.work_on_picture(UnderlayTool::Move),
            PictureAction::Scale => self.work_on_picture(UnderlayTool::Scale { first: None, second: None }),
            PictureAction::Level => self.work_on_picture(UnderlayTool::Level { first: None }),
            PictureAction::Remove => {
                if let Some(floor) = self.session.floor {
                    self.change(&Command::SetUnderlay { floor, underlay: None });
                }
            }
        }
    }

    /// Asks for a picture to put under the plan of the floor shown. It is named by a path from the layout's folder, so there must be
    /// one.
    fn ask_for_picture(&mut self) {
        let Some(floor) = self.session.floor else { return };
        if self.document.path().is_none() {
            let text = self.texts.get("notice-save-before-picture").into_owned();
            return self.notice(NoticeKind::Warning, text);
        }
        self.ask_for_file(FilePurpose::Picture(floor));
    }

    /// Looks whether the picture can be shown, and makes it one of the layout's.
    pub(super) fn bring_picture(&mut self, floor: FloorId, picture: PathBuf) {
        let Some(layout) = self.document.path().map(Path::to_path_buf) else { return };
        self.jobs.start("job-picture-copy", true, move || {
            let result = match file::load_picture(&picture, 64) {
                Ok(_) => file::put_picture(&layout, &picture).map_err(NotPut::Copy),
                Err(error) => Err(NotPut::Picture(error)),
            };
            Outcome::PictureBrought { floor, result }
        });
    }

    /// Puts it under the plan: in the place of another one, just as that lay; else in the middle of the grid.
    pub(super) fn take_brought(&mut self, floor: FloorId, result: Result<String, NotPut>) {
        let file = match result {
            Ok(file) => file,
            Err(NotPut::Picture(error)) => return self.notice_failed(self.texts.picture_error(&error)),
            Err(NotPut::Copy(error)) => return self.notice_failed(self.texts.save_error(&error)),
        };
        let Some(there) = self.document.layout().floor(floor) else { return };
        let underlay = match &there.underlay {
            Some(former) => Underlay { file, ..former.clone() },
            None => first_underlay(there, file),
        };
        self.pictures.look_again();
        self.session.inspected = Selected::Floor(floor);
        self.change(&Command::SetUnderlay { floor, underlay: Some(Box::new(underlay)) });
    }

    /// Begins to work on the picture under the plan by the pointer.
    fn work_on_picture(&mut self, tool: UnderlayTool) {
        let Some(floor) = self.session.floor else { return };
        let there = self.document.layout().floor(floor).and_then(|floor| floor.underlay.as_ref());
        if there.is_some_and(|underlay| !underlay.locked) && self.document.is_editable() {
            self.session.tab = Tab::Plan;
            self.session.underlay = Some(UnderlayWork { floor, tool });
        }
    }
}

/// The picture, and the same again and again half as large, so that a plan seen from far away keeps its thin lines.
fn levels(picture: &Picture) -> Vec<Arc<ColorImage>> {
    const LEAST: usize = 64;
    let size = [picture.width as usize, picture.height as usize];
    let mut levels = vec![ColorImage::from_rgba_unmultiplied(size, &picture.pixels)];
    while let Some(last) = levels.last().filter(|last| last.width().max(last.height()) >= 2 * LEAST) {
        levels.push(halved(last));
    }
    levels.into_iter().map(Arc::new).collect()
}

/// Each pixel the mean of four; at an odd edge the last ones count twice.
fn halved(image: &ColorImage) -> ColorImage {
    let [width, height] = image.size;
    let size = [width.div_ceil(2), height.div_ceil(2)];
    let at = |column: usize, row: usize| image.pixels[row.min(height - 1) * width + column.min(width - 1)].to_array();
    let mut bytes = Vec::with_capacity(4 * size[0] * size[1]);
    for row in 0..size[1] {
        for column in 0..size[0] {
            let (left, top) = (2 * column, 2 * row);
            let four = [at(left, top), at(left + 1, top), at(left, top + 1), at(left + 1, top + 1)];
            bytes.extend((0..4).map(|channel| {
                let sum: u16 = four.iter().map(|pixel| u16::from(pixel[channel])).sum();
                u8::try_from((sum + 2) / 4).unwrap_or(u8::MAX)
            }));
        }
    }
    ColorImage::from_rgba_premultiplied(size, &bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_level_is_half_as_large_and_of_the_same_colour() {
        let picture = Picture { width: 301, height: 151, pixels: [200, 100, 50, 255].repeat(301 * 151) };
        let levels = levels(&picture);
        let sizes: Vec<_> = levels.iter().map(|level| level.size).collect();
        assert_eq!(sizes, [[301, 151], [151, 76], [76, 38]]);
        for level in &levels {
            assert!(level.pixels.iter().all(|pixel| pixel.to_array() == [200, 100, 50, 255]));
        }
    }

    #[test]
    fn a_thin_line_is_fainter_in_a_smaller_level_and_not_gone() {
        let line = |column: usize| if column == 100 { [0, 0, 0, 255] } else { [255; 4] };
        let pixels = (0..400 * 200).flat_map(|index| line(index % 400)).collect();
        let levels = levels(&Picture { width: 400, height: 200, pixels });
        let darkest = |level: &ColorImage| level.pixels.iter().map(|pixel| pixel.to_array()[0]).min();
        assert_eq!(levels.iter().map(|level| darkest(level)).collect::<Vec<_>>(), [Some(0), Some(128), Some(192)]);
    }

    #[test]
    fn the_latest_pictures_are_kept() {
        let mut pictures = Pictures::default();
        let path = |number: usize| PathBuf::from(format!("{number}.png"));
        for number in 0..5 {
            pictures.keep(path(number), None, Err(PictureError::Damaged { path: path(number) }));
        }
        assert!(matches!(pictures.state(&path(1)), PictureState::Loading));
        assert!((2..5).all(|number| matches!(pictures.state(&path(number)), PictureState::Failed(_))));
    }
}
