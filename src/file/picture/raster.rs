//! Images of pixels: PNG and JPEG.

use std::io::Cursor;
use std::path::Path;

use image::{DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits};

use super::{LONGEST_SIDE, MOST_PIXELS, Picture, PictureError};

/// The most memory that a decoder may take beside the image itself and for it, in bytes.
const MOST_MEMORY: u64 = 640 * 1024 * 1024;

/// Reads an image, turned as its camera says it was held.
pub(super) fn read(bytes: &[u8], format: ImageFormat, path: &Path, longest: u32) -> Result<Picture, PictureError> {
    let damaged = |_error: image::ImageError| PictureError::Damaged { path: path.to_owned() };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(damaged)?;
    let (width, height) = decoder.dimensions();
    if width.max(height) > LONGEST_SIDE || u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(PictureError::TooManyPixels { path: path.to_owned(), width, height });
    }
    let orientation = decoder.orientation().map_err(damaged)?;
    let mut image = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    if width.max(height) > longest {
        image = image.thumbnail(longest, longest);
    }
    image.apply_orientation(orientation);
    let image = image.into_rgba8();
    Ok(Picture { width: image.width(), height: image.height(), pixels: image.into_raw() })
}
