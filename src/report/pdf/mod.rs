//! A document as PDF: pages are composed as marks on sheets, then every mark is written where it stands.
//!
//! The same document gives the same bytes on every machine: the fonts are the program's own, and no clock is read.

mod compose;
mod furniture;
mod table;
mod widths;
mod write;

use super::document::Document;
use super::lettering::Lettering;
use crate::text::Texts;

/// Why a document could not be written as PDF.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PdfError {
    /// What the PDF writer says.
    #[error("the PDF could not be written: {0}")]
    Writer(String),
    /// The sheet or a font of the program is unusable; only a broken build is so.
    #[error("the program’s fonts or page sizes cannot be used")]
    Build,
}

/// The document as the bytes of a PDF file.
///
/// # Errors
/// Where the PDF writer refuses, which no layout should bring about.
pub fn render(document: &Document, texts: &Texts) -> Result<Vec<u8>, PdfError> {
    let mut lettering = Lettering::new();
    let sheets = compose::compose(document, texts, &mut lettering);
    write::write(document, &sheets, texts, &mut lettering)
}
