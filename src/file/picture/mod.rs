//! The pictures that plans are drawn over: reading them, and keeping them beside the layout.
//!
//! A picture is an image in PNG or JPEG, or the first page of a PDF. It may come from anybody, so it is read within limits:
//! bytes of the file, pixels of the image, and pixels that are kept. Whatever goes wrong in reading is answered as a
//! [`PictureError`], a panic of a decoder too. What no limit covers is how long and how much memory the streams within a PDF
//! take: whoever reads one does so beside the window, and gives it up after a while.

mod page;
mod place;
mod raster;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use super::error::OpenError;
use super::open::read_within;

pub use place::{Brought, bring_pictures, carry_pictures, picture_path, pictures_of, put_picture};

/// The largest file that is read as a picture, in bytes.
pub const PICTURE_LIMIT: u64 = 64 * 1024 * 1024;
/// The most pixels that an image may have: an A0 sheet scanned at 200 dots an inch.
pub const MOST_PIXELS: u64 = 64_000_000;
/// The longest side of an image, in pixels.
pub const LONGEST_SIDE: u32 = 32_768;

/// A picture in memory.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// How many pixels it is wide.
    pub width: u32,
    /// How many pixels it is high.
    pub height: u32,
    /// Red, green, blue and opacity of each pixel, row by row from the top; colours are not multiplied by opacity.
    pub pixels: Vec<u8>,
}

impl std::fmt::Debug for Picture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Picture({} × {})", self.width, self.height)
    }
}

/// Why a picture cannot be shown.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// Its file cannot be read.
    #[error(transparent)]
    File(OpenError),
    /// The path leads out of the folder of the layout.
    #[error("the path leads out of the folder of the layout: {file}")]
    UnsafePath {
        /// The path as the layout has it.
        file: String,
    },
    /// It is neither PNG nor JPEG nor PDF.
    #[error("this is neither PNG nor JPEG nor PDF: {}", path.display())]
    UnknownKind {
        /// Which file.
        path: PathBuf,
    },
    /// It has more pixels than are read.
    #[error("the picture has {width} × {height} pixels, which is too many: {}", path.display())]
    TooManyPixels {
        /// Which file.
        path: PathBuf,
        /// Pixels in a row.
        width: u32,
        /// Rows.
        height: u32,
    },
    /// The PDF asks for a password.
    #[error("the PDF is encrypted: {}", path.display())]
    Encrypted {
        /// Which file.
        path: PathBuf,
    },
    /// It is damaged, or not what it says it is.
    #[error("the picture cannot be read: {}", path.display())]
    Damaged {
        /// Which file.
        path: PathBuf,
    },
    /// Reading it took too long, or was interrupted.
    #[error("reading the picture was given up: {}", path.display())]
    GivenUp {
        /// Which file.
        path: PathBuf,
    },
}

/// Reads a picture, made smaller where it is longer than `longest` pixels on a side. A page of a PDF is drawn as large as that.
///
/// # Errors
/// What is wrong with it.
pub fn load_picture(path: &Path, longest: u32) -> Result<Picture, PictureError> {
    let bytes = read_within(path, PICTURE_LIMIT).map_err(PictureError::File)?;
    catch_unwind(AssertUnwindSafe(|| read_picture(bytes, path, longest)))
        .unwrap_or_else(|_panic| Err(PictureError::Damaged { path: path.to_owned() }))
}

/// Reads a picture from bytes that are already there; the path is for messages alone.
fn read_picture(bytes: Vec<u8>, path: &Path, longest: u32) -> Result<Picture, PictureError> {
    /// A PDF may begin with something else.
    const HEAD: usize = 1024;
    let head = &bytes[..bytes.len().min(HEAD)];
    if head.starts_with(b"\x89PNG\r\n\x1a\n") {
        raster::read(&bytes, image::ImageFormat::Png, path, longest)
    } else if head.starts_with(b"\xff\xd8\xff") {
        raster::read(&bytes, image::ImageFormat::Jpeg, path, longest)
    } else if memchr::memmem::find(head, b"%PDF-").is_some() {
        page::read(bytes, path, longest)
    } else {
        Err(PictureError::UnknownKind { path: path.to_owned() })
    }
}

#[cfg(test)]
mod tests;
