//! Why a file is not opened or saved, in a sentence that says what to do.

use super::Texts;
use super::entities::{id_of, kind_of};
use crate::file::{
    Defect, EntityKind, Expectation, FileKind, Lost, LostKind, OpenError, PictureError, Place, Remedy, SaveError,
    SaveFailure,
};
use crate::message;
use crate::model::{Layout, Problem};

/// The longest piece of a file that is repeated in a sentence, in characters.
const LONGEST_QUOTE: usize = 60;

/// How many ids are listed in a sentence.
const MOST_IDS: usize = 5;

impl Texts {
    /// Why a file is not opened and what to do, with the path and the place in it last.
    pub fn open_error(&self, error: &OpenError) -> String {
        let path = error.path().display();
        let path = error.place().map_or_else(|| path.to_string(), |place| format!("{path}:{place}"));
        let (what, remedy) = (self.open_error_cause(error), self.file_remedy(error.remedy()));
        message!(self, "file-error-with-path", what = what, remedy = remedy, path = path)
    }

    /// Why a file is not opened and what to do, for lines that begin with `path:line:column:`: one line for each place.
    pub fn open_error_lines(&self, error: &OpenError) -> Vec<(Option<Place>, String)> {
        if let OpenError::Misleading { problems, .. } = error {
            let line = |problem: &Problem| self.misleading_problem(problem);
            return problems.iter().map(|placed| (placed.place, line(&placed.problem))).collect();
        }
        let (what, remedy) = (self.open_error_cause(error), self.file_remedy(error.remedy()));
        vec![(error.place(), message!(self, "file-error", what = what, remedy = remedy))]
    }

    /// What of a damaged file could not be read, and why: `ligne 12 : lot perdu : … « (id: "0n0… »`.
    pub fn lost(&self, lost: &Lost) -> String {
        let what = match &lost.kind {
            LostKind::NotText => message!(self, "lost-not-text"),
            LostKind::Illegible => message!(self, "lost-illegible"),
            LostKind::Damaged { kind, defect } => {
                message!(self, "lost-damaged", kind = record_kind(*kind), defect = self.defect(defect))
            }
            LostKind::IdTwice { entity } => {
                message!(self, "lost-id-twice", kind = kind_of(*entity), id = id_of(*entity))
            }
            LostKind::UnitsOfTenancy { tenancy, units } => {
                let ids: Vec<String> = units.iter().take(MOST_IDS).map(ToString::to_string).collect();
                let (id, count) = (tenancy.to_string(), units.len());
                message!(self, "lost-units-of-tenancy", id = id, count = count, units = self.list(&ids))
            }
            LostKind::TenancyWithoutUnits { tenancy } => {
                message!(self, "lost-tenancy-without-units", id = tenancy.to_string())
            }
            LostKind::Replaced { entity } => {
                message!(self, "lost-replaced", kind = kind_of(*entity), id = id_of(*entity))
            }
            LostKind::OutOfPlace { entity } => {
                message!(self, "lost-out-of-place", kind = kind_of(*entity), id = id_of(*entity))
            }
            LostKind::More { count } => return message!(self, "lost-more", count = *count),
        };
        let (line, excerpt) = (lost.place.line.to_string(), quoted(&lost.excerpt));
        message!(self, "lost", line = line, what = what, excerpt = excerpt)
    }

    /// Why a file is not saved and what to do, with the path last.
    pub fn save_error(&self, error: &SaveError) -> String {
        let what = match &error.reason {
            SaveFailure::WriteProtected => message!(self, "save-write-protected"),
            SaveFailure::NoAccess => message!(self, "save-no-access"),
            SaveFailure::ReadOnlyDisk => message!(self, "save-read-only-disk"),
            SaveFailure::DiskFull => message!(self, "save-disk-full"),
            SaveFailure::NoFolder => message!(self, "save-no-folder"),
            SaveFailure::NotAFile(kind) => message!(self, "save-not-a-file", kind = file_kind(*kind)),
            SaveFailure::DanglingLink => message!(self, "save-dangling-link"),
            SaveFailure::Locked { owner } => message!(self, "save-locked", owner = quoted(owner)),
            SaveFailure::Protected(error) => {
                message!(self, "save-protected", reason = self.open_error_cause(error))
            }
            SaveFailure::Occupied => message!(self, "save-occupied"),
            SaveFailure::SourceUnreadable(error) => {
                message!(self, "save-source-unreadable", reason = self.open_error_cause(error))
            }
            SaveFailure::System(message) => message!(self, "save-system", message = quoted(message)),
        };
        let path = error.path.display().to_string();
        message!(self, "file-error-with-path", what = what, remedy = self.file_remedy(error.remedy()), path = path)
    }

    /// Why a picture under a plan cannot be shown, and what to do.
    pub fn picture_error(&self, error: &PictureError) -> String {
        let name = |path: &std::path::Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match error {
            PictureError::File(error @ OpenError::Missing { path }) => {
                message!(self, "picture-missing", name = name(path), path = error.path().display().to_string())
            }
            PictureError::File(error) => self.open_error(error),
            PictureError::UnsafePath { file } => message!(self, "picture-unsafe-path", file = quoted(file)),
            PictureError::UnknownKind { path } => message!(self, "picture-unknown-kind", name = name(path)),
            PictureError::TooManyPixels { path, width, height } => {
                message!(self, "picture-too-many-pixels", name = name(path), width = *width, height = *height)
            }
            PictureError::Encrypted { path } => message!(self, "picture-encrypted", name = name(path)),
            PictureError::Damaged { path } => message!(self, "picture-damaged", name = name(path)),
            PictureError::GivenUp { path } => message!(self, "picture-given-up", name = name(path)),
        }
    }

    /// The size of a file: `1,2 Mo`.
    pub fn file_size(&self, bytes: u64) -> String {
        match bytes {
            0..1_000 => message!(self, "size-bytes", number = bytes),
            1_000..1_000_000 => message!(self, "size-kilobytes", number = self.decimal(bytes as f64 / 1e3, 1)),
            1_000_000..1_000_000_000 => {
                message!(self, "size-megabytes", number = self.decimal(bytes as f64 / 1e6, 1))
            }
            _ => message!(self, "size-gigabytes", number = self.decimal(bytes as f64 / 1e9, 1)),
        }
    }

    /// Why a file is not opened, without what to do.
    fn open_error_cause(&self, error: &OpenError) -> String {
        match error {
            OpenError::Missing { .. } => message!(self, "open-missing"),
            OpenError::Forbidden { .. } => message!(self, "open-forbidden"),
            OpenError::NotAFile { kind, .. } => message!(self, "open-not-a-file", kind = file_kind(*kind)),
            OpenError::TooLarge { size, limit, .. } => {
                message!(self, "open-too-large", size = self.file_size(*size), limit = self.file_size(*limit))
            }
            OpenError::Unreadable { message, .. } => message!(self, "open-unreadable", message = quoted(message)),
            OpenError::NotUtf8 { .. } => message!(self, "open-not-utf8"),
            OpenError::NulCharacter { .. } => message!(self, "open-nul-character"),
            OpenError::NoFormat { .. } => message!(self, "open-no-format"),
            OpenError::UnknownFormat { format, newest, .. } => {
                message!(self, "open-unknown-format", format = quoted(format), newest = newest.to_string())
            }
            OpenError::NewerFormat { format, newest, .. } => {
                message!(self, "open-newer-format", format = format.to_string(), newest = newest.to_string())
            }
            OpenError::Invalid { field, defect, .. } if field.is_empty() => self.defect(defect),
            OpenError::Invalid { field, defect, .. } => {
                message!(self, "open-invalid", defect = self.defect(defect), field = field)
            }
            OpenError::Misleading { problems, .. } => message!(self, "open-misleading", count = problems.len()),
        }
    }

    /// A problem of a file that was not opened, so that its entities have ids only.
    fn misleading_problem(&self, problem: &Problem) -> String {
        message!(
            self,
            "open-misleading-problem",
            kind = kind_of(problem.entity),
            id = id_of(problem.entity),
            what = self.problem_at(&Layout::default(), problem),
        )
    }

    fn defect(&self, defect: &Defect) -> String {
        match defect {
            Defect::UnknownField { found, expected } => {
                message!(self, "defect-unknown-field", found = quoted(found), expected = expected.join(", "))
            }
            Defect::MissingField { field } => message!(self, "defect-missing-field", field = *field),
            Defect::FieldTwice { field } => message!(self, "defect-field-twice", field = *field),
            Defect::UnknownWord { found, expected } => {
                message!(self, "defect-unknown-word", found = quoted(found), expected = expected.join(", "))
            }
            Defect::NotFinite => message!(self, "defect-not-finite"),
            Defect::OutOfRange => message!(self, "defect-out-of-range"),
            Defect::Expected(expectation) => self.expectation(*expectation),
            Defect::EndsTooEarly => message!(self, "defect-ends-too-early"),
            Defect::AfterTheEnd => message!(self, "defect-after-the-end"),
            Defect::TooDeep => message!(self, "defect-too-deep"),
            Defect::NotADate => message!(self, "defect-not-a-date"),
            Defect::NotAnId => message!(self, "defect-not-an-id"),
            Defect::NotACurrency => message!(self, "defect-not-a-currency"),
            Defect::NotAnAmount => message!(self, "defect-not-an-amount"),
            Defect::EmptyShape => message!(self, "defect-empty-shape"),
            Defect::EmptyRectangle => message!(self, "defect-empty-rectangle"),
            Defect::Value(message) => message!(self, "defect-value", message = quoted(message)),
        }
    }

    fn expectation(&self, expectation: Expectation) -> String {
        match expectation {
            Expectation::Comma => message!(self, "defect-expected-comma"),
            Expectation::Colon => message!(self, "defect-expected-colon"),
            Expectation::ClosingParenthesis => message!(self, "defect-expected-closing-parenthesis"),
            Expectation::ClosingBracket => message!(self, "defect-expected-closing-bracket"),
            Expectation::Record => message!(self, "defect-expected-record"),
            Expectation::List => message!(self, "defect-expected-list"),
            Expectation::Text => message!(self, "defect-expected-text"),
            Expectation::WholeNumber => message!(self, "defect-expected-whole-number"),
            Expectation::Number => message!(self, "defect-expected-number"),
            Expectation::TrueOrFalse => message!(self, "defect-expected-true-or-false"),
            Expectation::Name => message!(self, "defect-expected-name"),
            Expectation::Length => message!(self, "defect-expected-length"),
        }
    }

    fn file_remedy(&self, remedy: Remedy) -> String {
        match remedy {
            Remedy::ChooseAnotherFile => message!(self, "file-remedy-choose-another-file"),
            Remedy::AskForAccess => message!(self, "file-remedy-ask-for-access"),
            Remedy::TryAgain => message!(self, "file-remedy-try-again"),
            Remedy::SaveAsUtf8 => message!(self, "file-remedy-save-as-utf8"),
            Remedy::TakeAnEarlierCopy => message!(self, "file-remedy-take-an-earlier-copy"),
            Remedy::MendText => message!(self, "file-remedy-mend-text"),
            Remedy::UpdateProgram => message!(self, "file-remedy-update-program"),
            Remedy::SaveUnderAnotherName => message!(self, "file-remedy-save-under-another-name"),
            Remedy::MakeRoom => message!(self, "file-remedy-make-room"),
            Remedy::ChooseAnotherFolder => message!(self, "file-remedy-choose-another-folder"),
        }
    }
}

/// The word by which a message tells apart what stands where a file was expected.
const fn file_kind(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Folder => "folder",
        FileKind::Pipe => "pipe",
        FileKind::Socket => "socket",
        FileKind::Device => "device",
        FileKind::Other => "other",
    }
}

/// The word by which a message tells the kinds of records apart.
const fn record_kind(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Layout => "layout",
        EntityKind::Park => "park",
        EntityKind::Building => "building",
        EntityKind::Floor => "floor",
        EntityKind::Unit => "unit",
        EntityKind::Startup => "startup",
        EntityKind::Tenancy => "tenancy",
        EntityKind::CommitteeSession => "session",
    }
}

/// A piece of a file, cut to what a line can hold.
fn quoted(text: &str) -> String {
    match text.char_indices().nth(LONGEST_QUOTE) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::file::PlacedProblem;
    use crate::model::{
        BuildingId, CommitteeSessionId, EntityId, FloorId, ParkId, ProblemKind, StartupId, TenancyId, UnitId,
    };
    use crate::text::Language;

    fn path() -> PathBuf {
        PathBuf::from("parcs/anpt.ron")
    }

    fn open_errors() -> Vec<OpenError> {
        let place = Place { line: 12, column: 5 };
        let invalid = |field: &str, defect| OpenError::Invalid { path: path(), place, field: field.to_owned(), defect };
        let placed = |entity, kind| PlacedProblem { problem: Problem { entity, kind }, place: Some(place) };
        let unknown = ProblemKind::UnknownStartup { startup: StartupId::new(9) };
        vec![
            OpenError::Missing { path: path() },
            OpenError::Forbidden { path: path() },
            OpenError::NotAFile { path: path(), kind: FileKind::Folder },
            OpenError::NotAFile { path: path(), kind: FileKind::Pipe },
            OpenError::NotAFile { path: path(), kind: FileKind::Socket },
            OpenError::NotAFile { path: path(), kind: FileKind::Device },
            OpenError::NotAFile { path: path(), kind: FileKind::Other },
            OpenError::TooLarge { path: path(), size: 1_234_567_890, limit: 268_435_456 },
            OpenError::Unreadable { path: path(), message: "Input/output error".to_owned() },
            OpenError::NotUtf8 { path: path(), place },
            OpenError::NulCharacter { path: path(), place },
            OpenError::NoFormat { path: path(), place: Place { line: 1, column: 1 } },
            OpenError::UnknownFormat { path: path(), place, format: "-1".to_owned(), newest: 1 },
            OpenError::NewerFormat { path: path(), place, format: 1_000, newest: 1 },
            invalid("", Defect::EndsTooEarly),
            invalid(
                "parks[0].code",
                Defect::UnknownField { found: "cod\u{202e}e".repeat(20), expected: &["code", "name"] },
            ),
            OpenError::Misleading {
                path: path(),
                problems: vec![
                    placed(EntityId::Unit(UnitId::new(1)), ProblemKind::IdTwice),
                    placed(EntityId::Tenancy(TenancyId::new(2)), unknown),
                ],
            },
        ]
    }

    fn defects() -> Vec<Defect> {
        let expected = [
            Expectation::Comma,
            Expectation::Colon,
            Expectation::ClosingParenthesis,
            Expectation::ClosingBracket,
            Expectation::Record,
            Expectation::List,
            Expectation::Text,
            Expectation::WholeNumber,
            Expectation::Number,
            Expectation::TrueOrFalse,
            Expectation::Name,
            Expectation::Length,
        ];
        let others = vec![
            Defect::MissingField { field: "code" },
            Defect::FieldTwice { field: "code" },
            Defect::UnknownWord { found: "Ofice".to_owned(), expected: &["Office", "OpenSpace"] },
            Defect::NotFinite,
            Defect::OutOfRange,
            Defect::AfterTheEnd,
            Defect::TooDeep,
            Defect::NotADate,
            Defect::NotAnId,
            Defect::NotACurrency,
            Defect::NotAnAmount,
            Defect::EmptyShape,
            Defect::EmptyRectangle,
            Defect::Value("unexpected".to_owned()),
        ];
        others.into_iter().chain(expected.map(Defect::Expected)).collect()
    }

    fn save_errors() -> Vec<SaveError> {
        [
            SaveFailure::WriteProtected,
            SaveFailure::NoAccess,
            SaveFailure::ReadOnlyDisk,
            SaveFailure::DiskFull,
            SaveFailure::NoFolder,
            SaveFailure::NotAFile(FileKind::Folder),
            SaveFailure::NotAFile(FileKind::Device),
            SaveFailure::DanglingLink,
            SaveFailure::Locked { owner: "K. Haddad".to_owned() },
            SaveFailure::Protected(Box::new(OpenError::NoFormat { path: path(), place: Place { line: 1, column: 1 } })),
            SaveFailure::Occupied,
            SaveFailure::SourceUnreadable(Box::new(OpenError::Forbidden { path: path() })),
            SaveFailure::System("Input/output error".to_owned()),
        ]
        .into_iter()
        .map(|reason| SaveError { path: path(), reason })
        .collect()
    }

    fn picture_errors() -> Vec<PictureError> {
        let path = || PathBuf::from("parcs/anpt.plans/niveau 2.pdf");
        vec![
            PictureError::File(OpenError::Missing { path: path() }),
            PictureError::File(OpenError::TooLarge { path: path(), size: 1_234_567_890, limit: 67_108_864 }),
            PictureError::UnsafePath { file: "../plan.png".to_owned() },
            PictureError::UnknownKind { path: path() },
            PictureError::TooManyPixels { path: path(), width: 60_000, height: 60_000 },
            PictureError::Encrypted { path: path() },
            PictureError::Damaged { path: path() },
            PictureError::GivenUp { path: path() },
        ]
    }

    #[test]
    fn every_picture_error_says_what_to_do() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            let lines: Vec<String> = picture_errors().iter().map(|error| texts.picture_error(error)).collect();
            insta::assert_snapshot!(format!("picture_errors_{}", language.code()), lines.join("\n"));
        }
    }

    fn losses() -> Vec<Lost> {
        let entities = [
            EntityId::Park(ParkId::new(1)),
            EntityId::Building(BuildingId::new(2)),
            EntityId::Floor(FloorId::new(3)),
            EntityId::Unit(UnitId::new(4)),
            EntityId::Startup(StartupId::new(5)),
            EntityId::Tenancy(TenancyId::new(6)),
            EntityId::CommitteeSession(CommitteeSessionId::new(7)),
        ];
        let kinds = [
            EntityKind::Layout,
            EntityKind::Park,
            EntityKind::Building,
            EntityKind::Floor,
            EntityKind::Unit,
            EntityKind::Startup,
            EntityKind::Tenancy,
            EntityKind::CommitteeSession,
        ];
        let tenancy = TenancyId::new(6);
        let units = |count| (1..=count).map(UnitId::new).collect();
        let mut losses = vec![LostKind::NotText, LostKind::Illegible];
        losses.extend(kinds.map(|kind| LostKind::Damaged { kind, defect: Defect::EndsTooEarly }));
        losses.extend(entities.map(|entity| LostKind::IdTwice { entity }));
        losses.push(LostKind::UnitsOfTenancy { tenancy, units: units(1) });
        losses.push(LostKind::UnitsOfTenancy { tenancy, units: units(7) });
        losses.push(LostKind::TenancyWithoutUnits { tenancy });
        losses.extend([0, 1, 2, 4].map(|index| LostKind::Replaced { entity: entities[index] }));
        losses.extend([0, 1, 2].map(|index| LostKind::OutOfPlace { entity: entities[index] }));
        losses.extend([1, 2_500].map(|count| LostKind::More { count }));
        let place = Place { line: 1_234, column: 9 };
        let excerpt = "(id: \"0st0000000003\", name: \"\0\u{202e}".to_owned();
        losses.into_iter().map(|kind| Lost { place, kind, excerpt: excerpt.clone() }).collect()
    }

    #[test]
    fn every_loss_says_what_and_why() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            let lines: Vec<String> = losses().iter().map(|lost| texts.lost(lost)).collect();
            insta::assert_snapshot!(format!("losses_{}", language.code()), lines.join("\n"));
        }
    }

    #[test]
    fn every_file_error_says_what_to_do() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            let mut lines: Vec<String> = open_errors().iter().map(|error| texts.open_error(error)).collect();
            for (place, line) in open_errors().iter().flat_map(|error| texts.open_error_lines(error)).skip(13) {
                lines.push(format!("{} {line}", place.map_or_else(String::new, |place| place.to_string())));
            }
            lines.extend(defects().iter().map(|defect| texts.defect(defect)));
            lines.extend(save_errors().iter().map(|error| texts.save_error(error)));
            insta::assert_snapshot!(format!("file_errors_{}", language.code()), lines.join("\n"));
        }
    }

    #[test]
    fn sizes_are_told_in_the_unit_that_suits() {
        let sizes =
            |language| [0, 999, 1_000, 1_250_000, 3_000_000_000].map(|size| Texts::new(language).file_size(size));
        assert_eq!(
            sizes(Language::French),
            ["0\u{202f}o", "999\u{202f}o", "1,0\u{202f}ko", "1,3\u{202f}Mo", "3,0\u{202f}Go"]
        );
        assert_eq!(sizes(Language::English), ["0\u{a0}B", "999\u{a0}B", "1.0\u{a0}kB", "1.3\u{a0}MB", "3.0\u{a0}GB"]);
    }
}
