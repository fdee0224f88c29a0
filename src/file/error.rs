//! Why a file is not opened or saved: data for `text` to put into the user's language, and plain English for logs.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::locate::PlacedProblem;
use super::place::Place;
use crate::model::{CurrencyError, EMPTY_RECTANGLE, EMPTY_SHAPE, IdError, NOT_AN_AMOUNT, NOT_FINITE};

/// Why a file is not opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// There is no such file.
    #[error("there is no such file: {}", path.display())]
    Missing {
        /// Which file.
        path: PathBuf,
    },
    /// The user may not read it.
    #[error("this account may not read the file: {}", path.display())]
    Forbidden {
        /// Which file.
        path: PathBuf,
    },
    /// It is a folder, a device, a pipe: nothing that holds a layout.
    #[error("this is not a file but a {kind}: {}", path.display())]
    NotAFile {
        /// Which file.
        path: PathBuf,
        /// What it is.
        kind: FileKind,
    },
    /// It is larger than any layout; nothing was read.
    #[error("the file has {size} bytes, more than the {limit} that are allowed: {}", path.display())]
    TooLarge {
        /// Which file.
        path: PathBuf,
        /// Its size in bytes.
        size: u64,
        /// The limit in bytes.
        limit: u64,
    },
    /// The system could not read it.
    #[error("the file cannot be read ({message}): {}", path.display())]
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        message: String,
    },
    /// It is not text, or not text in UTF-8.
    #[error("this is not text in UTF-8: {}:{place}", path.display())]
    NotUtf8 {
        /// Which file.
        path: PathBuf,
        /// Where the text ends.
        place: Place,
    },
    /// A NUL character, which no text has: the file was damaged, or it is not text.
    #[error("there is a NUL character, which no text has: {}:{place}", path.display())]
    NulCharacter {
        /// Which file.
        path: PathBuf,
        /// Where the first stands.
        place: Place,
    },
    /// It does not say which format it is in: it is not a layout.
    #[error("this is not a layout, for it has no number of a `format`: {}:{place}", path.display())]
    NoFormat {
        /// Which file.
        path: PathBuf,
        /// Where a layout should begin.
        place: Place,
    },
    /// No version of the program ever wrote this format.
    #[error("`{format}` is not the number of a format, of which the newest is {newest}: {}:{place}", path.display())]
    UnknownFormat {
        /// Which file.
        path: PathBuf,
        /// Where the format stands.
        place: Place,
        /// The format, as written.
        format: String,
        /// The newest format known.
        newest: u32,
    },
    /// A newer version of the program wrote it.
    #[error(
        "the file is in format {format}, but this version of the program knows formats up to {newest}: {}:{place}",
        path.display()
    )]
    NewerFormat {
        /// Which file.
        path: PathBuf,
        /// Where the format stands.
        place: Place,
        /// The file's format.
        format: u64,
        /// The newest format known.
        newest: u32,
    },
    /// The text is not a layout.
    #[error("{defect}{}: {}:{place}", in_field(field), path.display())]
    Invalid {
        /// Which file.
        path: PathBuf,
        /// Where.
        place: Place,
        /// The field's path, such as `parks[0].buildings[1].floors[0].units[12].area`; empty at the top.
        field: String,
        /// What is wrong there.
        defect: Defect,
    },
    /// It can be read, but would mislead: ids that stand twice or lead nowhere.
    #[error("{} problems would make the layout misleading: {}", problems.len(), path.display())]
    Misleading {
        /// Which file.
        path: PathBuf,
        /// What is wrong, with the places.
        problems: Vec<PlacedProblem>,
    },
}

impl OpenError {
    /// Which file.
    pub fn path(&self) -> &Path {
        match self {
            Self::Missing { path }
            | Self::Forbidden { path }
            | Self::NotAFile { path, .. }
            | Self::TooLarge { path, .. }
            | Self::Unreadable { path, .. }
            | Self::NotUtf8 { path, .. }
            | Self::NulCharacter { path, .. }
            | Self::NoFormat { path, .. }
            | Self::UnknownFormat { path, .. }
            | Self::NewerFormat { path, .. }
            | Self::Invalid { path, .. }
            | Self::Misleading { path, .. } => path,
        }
    }

    /// Where in the text, if anywhere; the first of several places.
    pub fn place(&self) -> Option<Place> {
        match self {
            Self::NotUtf8 { place, .. }
            | Self::NulCharacter { place, .. }
            | Self::NoFormat { place, .. }
            | Self::UnknownFormat { place, .. }
            | Self::NewerFormat { place, .. }
            | Self::Invalid { place, .. } => Some(*place),
            Self::Misleading { problems, .. } => problems.iter().find_map(|problem| problem.place),
            _ => None,
        }
    }

    /// What the user can do about it.
    pub const fn remedy(&self) -> Remedy {
        match self {
            Self::Missing { .. } | Self::NotAFile { .. } | Self::TooLarge { .. } | Self::NoFormat { .. } => {
                Remedy::ChooseAnotherFile
            }
            Self::Forbidden { .. } => Remedy::AskForAccess,
            Self::Unreadable { .. } => Remedy::TryAgain,
            Self::NotUtf8 { .. } => Remedy::SaveAsUtf8,
            Self::NulCharacter { .. } => Remedy::TakeAnEarlierCopy,
            Self::UnknownFormat { .. } | Self::Invalid { .. } | Self::Misleading { .. } => Remedy::MendText,
            Self::NewerFormat { .. } => Remedy::UpdateProgram,
        }
    }

    pub(super) fn from_io(path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing { path },
            io::ErrorKind::PermissionDenied => Self::Forbidden { path },
            _ => Self::Unreadable { path, message: error.to_string() },
        }
    }
}

fn in_field(field: &str) -> String {
    if field.is_empty() { String::new() } else { format!(", in `{field}`") }
}

/// What the user can do about a file that is not opened or saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Remedy {
    /// Choose another file.
    ChooseAnotherFile,
    /// Ask whoever owns the file or folder for access, or save elsewhere.
    AskForAccess,
    /// Try again; if it fails again, look after the disk or the connection.
    TryAgain,
    /// Save the file as UTF-8 in a text editor.
    SaveAsUtf8,
    /// Take an earlier copy of the file.
    TakeAnEarlierCopy,
    /// Mend the text at the place named, in a text editor.
    MendText,
    /// Install a newer version of the program.
    UpdateProgram,
    /// Take the write protection away, or save under another name.
    SaveUnderAnotherName,
    /// Make room on the disk, or save elsewhere.
    MakeRoom,
    /// Make the folder, or save elsewhere.
    ChooseAnotherFolder,
}

/// What stands where a file was expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum FileKind {
    Folder,
    Pipe,
    Socket,
    Device,
    Other,
}

impl fmt::Display for FileKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Folder => "folder",
            Self::Pipe => "pipe",
            Self::Socket => "socket",
            Self::Device => "device",
            Self::Other => "special file",
        })
    }
}

impl FileKind {
    /// What it is, `None` for an ordinary file.
    pub(super) fn of(file_type: std::fs::FileType) -> Option<Self> {
        #[cfg(unix)]
        {
            use std::os::unix::fs::FileTypeExt as _;
            if file_type.is_fifo() {
                return Some(Self::Pipe);
            }
            if file_type.is_socket() {
                return Some(Self::Socket);
            }
            if file_type.is_char_device() || file_type.is_block_device() {
                return Some(Self::Device);
            }
        }
        if file_type.is_dir() {
            return Some(Self::Folder);
        }
        (!file_type.is_file()).then_some(Self::Other)
    }
}

/// What is wrong at a place of the text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Defect {
    /// A field that does not belong here.
    #[error("there is no field `{found}` here; there are {}", list(expected))]
    UnknownField {
        /// Its name.
        found: String,
        /// Those that belong here.
        expected: &'static [&'static str],
    },
    /// A field that must be there is not.
    #[error("the field `{field}` is missing")]
    MissingField {
        /// Its name.
        field: &'static str,
    },
    /// A field stands twice.
    #[error("the field `{field}` stands twice")]
    FieldTwice {
        /// Its name.
        field: &'static str,
    },
    /// A word that is none of those allowed.
    #[error("`{found}` is none of {}", list(expected))]
    UnknownWord {
        /// The word.
        found: String,
        /// Those allowed.
        expected: &'static [&'static str],
    },
    /// NaN, infinite, or too large to be held.
    #[error("the number is not finite")]
    NotFinite,
    /// A whole number is too large, too small, or negative where it may not be.
    #[error("the number is out of range")]
    OutOfRange,
    /// Something of another kind stands where this is expected.
    #[error("{0} is expected here")]
    Expected(Expectation),
    /// The text ends too early, or a string or comment is not closed.
    #[error("the text ends too early; a bracket, a string or a comment is not closed")]
    EndsTooEarly,
    /// Something stands after the end of the layout.
    #[error("nothing may stand after the closing parenthesis of the layout")]
    AfterTheEnd,
    /// Brackets within brackets without end.
    #[error("the brackets are nested too deep")]
    TooDeep,
    /// Not a day of the calendar, written `YYYY-MM-DD`.
    #[error("this is not a day of the calendar, written YYYY-MM-DD")]
    NotADate,
    /// Not an id.
    #[error("{}", IdError)]
    NotAnId,
    /// Not the code of a currency.
    #[error("{}", CurrencyError)]
    NotACurrency,
    /// Not an amount of money.
    #[error("{}", NOT_AN_AMOUNT)]
    NotAnAmount,
    /// A shape without a rectangle.
    #[error("{}", EMPTY_SHAPE)]
    EmptyShape,
    /// A rectangle without a cell.
    #[error("{}", EMPTY_RECTANGLE)]
    EmptyRectangle,
    /// A value that its field does not take, in the words of who reads it.
    #[error("{0}")]
    Value(String),
}

/// What is expected at a place of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Expectation {
    Comma,
    Colon,
    ClosingParenthesis,
    ClosingBracket,
    /// A record in parentheses.
    Record,
    /// A list in brackets.
    List,
    Text,
    WholeNumber,
    Number,
    TrueOrFalse,
    /// A name of a field or of a choice.
    Name,
    /// A number of values in parentheses.
    Length,
}

impl fmt::Display for Expectation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Comma => "a comma",
            Self::Colon => "a colon",
            Self::ClosingParenthesis => "a closing parenthesis",
            Self::ClosingBracket => "a closing bracket",
            Self::Record => "a record in parentheses",
            Self::List => "a list in brackets",
            Self::Text => "a text in quotes",
            Self::WholeNumber => "a whole number",
            Self::Number => "a number",
            Self::TrueOrFalse => "true or false",
            Self::Name => "a name",
            Self::Length => "another number of values",
        })
    }
}

impl Defect {
    pub(super) fn from_ron(error: &ron::Error) -> Self {
        use ron::Error as E;
        match error {
            E::Message(message) => Self::from_message(message),
            E::Eof | E::ExpectedStringEnd | E::UnclosedBlockComment | E::UnclosedLineComment => Self::EndsTooEarly,
            E::NoSuchStructField { found, expected, .. } => Self::UnknownField { found: found.clone(), expected },
            E::MissingStructField { field, .. } => Self::MissingField { field },
            E::DuplicateStructField { field, .. } => Self::FieldTwice { field },
            E::NoSuchEnumVariant { found, expected, .. } => Self::UnknownWord { found: found.clone(), expected },
            E::IntegerOutOfBounds => Self::OutOfRange,
            E::TrailingCharacters => Self::AfterTheEnd,
            E::ExceededRecursionLimit => Self::TooDeep,
            E::ExpectedComma => Self::Expected(Expectation::Comma),
            E::ExpectedMapColon => Self::Expected(Expectation::Colon),
            E::ExpectedArray => Self::Expected(Expectation::List),
            E::ExpectedArrayEnd => Self::Expected(Expectation::ClosingBracket),
            E::ExpectedOptionEnd | E::ExpectedStructLikeEnd => Self::Expected(Expectation::ClosingParenthesis),
            E::ExpectedStructLike | E::ExpectedNamedStructLike(_) | E::ExpectedDifferentStructName { .. } => {
                Self::Expected(Expectation::Record)
            }
            E::ExpectedString => Self::Expected(Expectation::Text),
            E::ExpectedInteger | E::InvalidIntegerDigit { .. } => Self::Expected(Expectation::WholeNumber),
            E::ExpectedFloat | E::FloatUnderscore | E::UnderscoreAtBeginning => Self::Expected(Expectation::Number),
            E::ExpectedBoolean => Self::Expected(Expectation::TrueOrFalse),
            E::ExpectedIdentifier => Self::Expected(Expectation::Name),
            E::ExpectedDifferentLength { .. } => Self::Expected(Expectation::Length),
            other => Self::Value(other.to_string()),
        }
    }
}

impl Defect {
    /// Whoever reads a value can say only in a text what is wrong with it.
    fn from_message(message: &str) -> Self {
        match message {
            NOT_FINITE => Self::NotFinite,
            NOT_AN_AMOUNT => Self::NotAnAmount,
            EMPTY_SHAPE => Self::EmptyShape,
            EMPTY_RECTANGLE => Self::EmptyRectangle,
            // The four things that `chrono` says of a date.
            "input is out of range"
            | "input contains invalid characters"
            | "premature end of input"
            | "trailing input" => Self::NotADate,
            _ if message.ends_with(&IdError.to_string()) => Self::NotAnId,
            _ if message == CurrencyError.to_string() => Self::NotACurrency,
            _ => Self::Value(message.to_owned()),
        }
    }
}

fn list(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}

/// Why a file is not saved. What stood in it before still stands there, and the document is still unsaved.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{reason}: {}", path.display())]
pub struct SaveError {
    /// Which file.
    pub path: PathBuf,
    /// Why.
    pub reason: SaveFailure,
}

impl SaveError {
    /// What the user can do about it.
    pub const fn remedy(&self) -> Remedy {
        match &self.reason {
            SaveFailure::WriteProtected
            | SaveFailure::NotAFile(_)
            | SaveFailure::DanglingLink
            | SaveFailure::Protected(_) => Remedy::SaveUnderAnotherName,
            SaveFailure::NoAccess | SaveFailure::ReadOnlyDisk => Remedy::AskForAccess,
            SaveFailure::DiskFull => Remedy::MakeRoom,
            SaveFailure::NoFolder | SaveFailure::Occupied => Remedy::ChooseAnotherFolder,
            SaveFailure::SourceUnreadable(_) => Remedy::ChooseAnotherFile,
            SaveFailure::Locked { .. } | SaveFailure::System(_) => Remedy::TryAgain,
        }
    }

    pub(super) fn new(path: &Path, reason: SaveFailure) -> Self {
        Self { path: path.to_owned(), reason }
    }
}

/// What kept a file from being saved.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SaveFailure {
    /// The file is marked as read-only.
    #[error("the file is write-protected")]
    WriteProtected,
    /// This account may not write the file or into its folder.
    #[error("this account may not write here")]
    NoAccess,
    /// The whole disk can only be read.
    #[error("the disk can only be read")]
    ReadOnlyDisk,
    /// No room on the disk, in the account's share, or in one file.
    #[error("there is no room on the disk")]
    DiskFull,
    /// The folder does not exist.
    #[error("the folder does not exist")]
    NoFolder,
    /// Something that is not a file has this name.
    #[error("a {0} has this name")]
    NotAFile(FileKind),
    /// The name is a link to a file that does not exist.
    #[error("this is a link to a file that does not exist")]
    DanglingLink,
    /// Others were saving the file all the time.
    #[error("{owner} is saving this file")]
    Locked {
        /// Who said to be saving it last.
        owner: String,
    },
    /// What stands there is no layout, or a damaged or newer one, and is never replaced.
    #[error("what stands there cannot be read and is not replaced ({0})")]
    Protected(Box<OpenError>),
    /// Another file has this name, which is not to be replaced.
    #[error("another file has this name")]
    Occupied,
    /// What is to be copied cannot be read.
    #[error("what is to be copied cannot be read ({0})")]
    SourceUnreadable(Box<OpenError>),
    /// Anything else, in the system's words.
    #[error("the system refused ({0})")]
    System(String),
}

impl From<io::Error> for SaveFailure {
    fn from(error: io::Error) -> Self {
        use io::ErrorKind as Kind;
        match error.kind() {
            Kind::PermissionDenied => Self::NoAccess,
            Kind::ReadOnlyFilesystem => Self::ReadOnlyDisk,
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Self::DiskFull,
            Kind::NotFound | Kind::NotADirectory => Self::NoFolder,
            Kind::IsADirectory => Self::NotAFile(FileKind::Folder),
            _ => Self::System(error.to_string()),
        }
    }
}
