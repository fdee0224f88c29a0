//! The first page of a PDF, drawn by hayro.

use std::path::Path;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::{LoadPdfError, Pdf};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

use super::{Picture, PictureError};

/// The longest page, in points: what PDF allows is 14 400.
const LONGEST_PAGE: f32 = 200_000.0;
/// How many times longer than wide a page may be.
const MOST_SLENDER: f32 = 200.0;

/// Draws the first page on white paper, its longer side as long as `longest`.
pub(super) fn read(bytes: Vec<u8>, path: &Path, longest: u32) -> Result<Picture, PictureError> {
    let damaged = || PictureError::Damaged { path: path.to_owned() };
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(_) => PictureError::Encrypted { path: path.to_owned() },
        LoadPdfError::Invalid => damaged(),
    })?;
    let page = pdf.pages().first().ok_or_else(damaged)?;
    let (width, height) = page.render_dimensions();
    let is_sound = |side: f32| side.is_finite() && side > 0.0 && side <= LONGEST_PAGE;
    if !is_sound(width) || !is_sound(height) || width.max(height) / width.min(height) > MOST_SLENDER {
        return Err(damaged());
    }
    let scale = longest.min(u32::from(u16::MAX)) as f32 / width.max(height);
    let pixmap_settings = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let (cache, settings) = (RenderCache::new(), InterpreterSettings::default());
    let pixmap = render(page, &cache, &settings, &RenderSettings::default(), &pixmap_settings);
    // The paper is opaque, so that it makes no difference whether colours are multiplied by it.
    let pixels = pixmap.data_as_u8_slice().to_vec();
    Ok(Picture { width: u32::from(pixmap.width()), height: u32::from(pixmap.height()), pixels })
}
