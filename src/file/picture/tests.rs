//! Pictures made here, sound and hostile, and where they are kept.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder as _, ImageFormat};

use super::*;
use crate::file::{SaveFailure, save_bytes};
use crate::model::Underlay;

const RED: [u8; 3] = [255, 0, 0];
const BLUE: [u8; 3] = [0, 0, 255];

/// Red at the left, blue at the right.
fn two_halves(width: u32, height: u32) -> Vec<u8> {
    let pixel = |index: u32| if index % width < width / 2 { RED } else { BLUE };
    (0..width * height).flat_map(pixel).collect()
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new(&mut bytes);
    encoder.write_image(&two_halves(width, height), width, height, ExtendedColorType::Rgb8).unwrap();
    bytes
}

/// `orientation` as EXIF counts it: 6 is held so that it must be turned clockwise.
fn jpeg(width: u32, height: u32, orientation: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, 95);
    encoder.write_image(&two_halves(width, height), width, height, ExtendedColorType::Rgb8).unwrap();
    let exif = [
        b"\xff\xe1\x00\x22Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".as_slice(),
        &[orientation],
        b"\0\0\0\0\0\0",
    ];
    bytes.splice(2..2, exif.concat());
    bytes
}

fn pdf(width: f32, height: f32) -> Vec<u8> {
    let mut document = krilla::Document::new();
    for is_first in [true, false] {
        let settings = krilla::page::PageSettings::from_wh(width, height).unwrap();
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        let [red, green, blue] = if is_first { RED } else { BLUE };
        let paint = krilla::color::rgb::Color::new(red, green, blue).into();
        surface.set_fill(Some(krilla::paint::Fill { paint, ..Default::default() }));
        let mut path = krilla::geom::PathBuilder::new();
        path.push_rect(krilla::geom::Rect::from_xywh(0.0, 0.0, width / 2.0, height).unwrap());
        surface.draw_path(&path.finish().unwrap());
        surface.finish();
        page.finish();
    }
    document.finish().unwrap()
}

fn read(bytes: &[u8], longest: u32) -> Result<Picture, PictureError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan");
    save_bytes(&path, bytes).unwrap();
    load_picture(&path, longest)
}

/// What a pixel looks like.
fn colour(picture: &Picture, column: u32, row: u32) -> &'static str {
    let start = 4 * (row * picture.width + column) as usize;
    let [red, green, blue, opacity] = picture.pixels[start..start + 4] else { panic!("no pixel there") };
    match (red > 200, green > 200, blue > 200, opacity) {
        (true, true, true, 255) => "white",
        (true, false, false, 255) => "red",
        (false, false, true, 255) => "blue",
        _ => "something else",
    }
}

#[test]
fn images_are_read_as_they_are() {
    for bytes in [png(40, 20), jpeg(40, 20, 1)] {
        let picture = read(&bytes, 100).unwrap();
        assert_eq!((picture.width, picture.height, picture.pixels.len()), (40, 20, 3200));
        assert_eq!([colour(&picture, 4, 10), colour(&picture, 35, 10)], ["red", "blue"]);
    }
}

#[test]
fn a_photograph_is_turned_as_it_was_held() {
    let picture = read(&jpeg(40, 20, 6), 100).unwrap();
    assert_eq!((picture.width, picture.height), (20, 40));
    assert_eq!([colour(&picture, 10, 4), colour(&picture, 10, 35)], ["red", "blue"]);
}

#[test]
fn large_images_are_made_smaller() {
    for bytes in [png(400, 200), jpeg(400, 200, 1)] {
        let picture = read(&bytes, 100).unwrap();
        assert_eq!((picture.width, picture.height), (100, 50));
        assert_eq!([colour(&picture, 10, 10), colour(&picture, 90, 40)], ["red", "blue"]);
    }
    assert_eq!(read(&jpeg(400, 200, 6), 100).map(|picture| (picture.width, picture.height)), Ok((50, 100)));
}

#[test]
fn the_first_page_of_a_pdf_is_drawn() {
    let picture = read(&pdf(200.0, 100.0), 400).unwrap();
    assert_eq!((picture.width, picture.height), (400, 200));
    assert_eq!([colour(&picture, 50, 100), colour(&picture, 350, 100)], ["red", "white"]);
}

#[test]
fn bytes_that_are_no_picture_are_refused() {
    let kind = |bytes: &[u8]| read(bytes, 100).map_err(|error| std::mem::discriminant(&error));
    let path = PathBuf::new;
    let unknown = Err(std::mem::discriminant(&PictureError::UnknownKind { path: path() }));
    let damaged = Err(std::mem::discriminant(&PictureError::Damaged { path: path() }));
    for bytes in [b"".as_slice(), b"GIF89a\x01\0\x01\0", b"(format: 3)", &[0; 5000], b"\xff\xd8"] {
        assert_eq!(kind(bytes), unknown);
    }
    let mut noise = b"%PDF-1.7\n".to_vec();
    noise.extend((0..20_000_u32).map(|index| index.wrapping_mul(2_654_435_761).to_le_bytes()[2]));
    for bytes in [b"%PDF-1.7".as_slice(), b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj", &noise] {
        assert_eq!(kind(bytes), damaged);
    }
    let no_page =
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\n\
        trailer<</Root 1 0 R>>";
    assert_eq!(kind(no_page), damaged);
}

#[test]
fn what_was_cut_off_or_altered_never_panics() {
    for whole in [png(40, 20), jpeg(40, 20, 1), pdf(200.0, 100.0)] {
        for eighth in 0..8 {
            let cut = whole[..whole.len() * eighth / 8].to_vec();
            if let Ok(picture) = read(&cut, 100) {
                assert_eq!(picture.pixels.len() as u64, 4 * u64::from(picture.width) * u64::from(picture.height));
            }
            let mut altered = whole.clone();
            let place = 8 + (whole.len() - 9) * eighth / 8;
            altered[place] ^= 0x55;
            if let Ok(picture) = read(&altered, 100) {
                assert_eq!(picture.pixels.len() as u64, 4 * u64::from(picture.width) * u64::from(picture.height));
            }
        }
    }
    let half = png(400, 200);
    let half = &half[..half.len() / 2];
    assert!(matches!(read(half, 100), Err(PictureError::Damaged { .. })));
}

/// A PNG of so many pixels that has none of them.
fn bomb(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = png(40, 20);
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc32(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&sum.to_be_bytes());
    bytes
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 })
    })
}

#[test]
fn images_of_too_many_pixels_are_refused_before_they_are_read() {
    for (width, height) in [(60_000, 60_000), (40_000, 2), (2, 40_000), (10_000, 6_401)] {
        let refused = read(&bomb(width, height), 100);
        let Err(PictureError::TooManyPixels { width: told, height: rows, .. }) = refused else { panic!("{refused:?}") };
        assert_eq!((told, rows), (width, height));
    }
    assert!(matches!(read(&bomb(41, 20), 100), Err(PictureError::Damaged { .. })), "the sum is right");
}

#[test]
fn files_that_are_too_large_or_no_files_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let error = |path: &Path| load_picture(path, 100).unwrap_err();
    assert!(matches!(error(folder.path()), PictureError::File(OpenError::NotAFile { .. })));
    let path = folder.path().join("large.png");
    assert!(matches!(error(&path), PictureError::File(OpenError::Missing { .. })));
    save_bytes(&path, &png(4, 2)).unwrap();
    std::fs::OpenOptions::new().write(true).open(&path).unwrap().set_len(PICTURE_LIMIT + 1).unwrap();
    assert!(matches!(error(&path), PictureError::File(OpenError::TooLarge { limit: PICTURE_LIMIT, .. })));
}

#[test]
fn an_encrypted_pdf_says_so() {
    let encrypted = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>endobj\n\
        4 0 obj<</Filter/Standard/V 2/R 3/Length 128/P -4/O<28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A>\
        /U<0000000000000000000000000000000000000000000000000000000000000000>>>endobj\n\
        trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<00112233445566778899AABBCCDDEEFF><00112233445566778899AABBCCDDEEFF>]>>";

    let mut whole = encrypted.to_vec();
    let places: Vec<usize> =
        (1..=4).map(|number| memchr::memmem::find(&whole, format!("{number} 0 obj").as_bytes()).unwrap()).collect();
    let trailer = memchr::memmem::find(&whole, b"trailer").unwrap();
    let end = whole.split_off(trailer);
    whole.extend(b"xref\n0 5\n0000000000 65535 f \n");
    whole.extend(places.iter().flat_map(|place| format!("{place:010} 00000 n \n").into_bytes()));
    whole.extend(end);
    whole.extend(format!("\nstartxref\n{trailer}\n%%EOF").bytes());
    assert!(matches!(read(&whole, 100), Err(PictureError::Encrypted { .. })), "as its encryption says");
}

#[test]
fn formats_are_told_by_content_not_by_name() {
    assert_eq!(image::guess_format(&jpeg(4, 2, 1)).unwrap(), ImageFormat::Jpeg);
    assert!(image::ImageReader::new(Cursor::new(png(4, 2))).with_guessed_format().unwrap().decode().is_ok());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.jpg");
    save_bytes(&path, &png(4, 2)).unwrap();
    assert!(load_picture(&path, 100).is_ok());
}

fn underlay(file: &str) -> Underlay {
    Underlay { file: file.to_owned(), x: 0.0, y: 0.0, width: 1.0, rotation: 0.0, opacity: 1.0, locked: false }
}

#[test]
fn a_path_that_leads_out_of_the_folder_is_none() {
    let layout = Path::new("parcs/anpt.ron");
    for file in ["../plan.png", "/etc/passwd", "a/../../b.png", "C:\\plan.png", "c:plan.png", "", "a//b.png", "./a.png"]
    {
        assert_eq!(picture_path(layout, &underlay(file)), None, "{file}");
    }
    assert_eq!(picture_path(layout, &underlay("anpt.plans/a.png")), Some(Path::new("parcs/anpt.plans/a.png").into()));
    assert_eq!(picture_path(Path::new("anpt.ron"), &underlay("a.png")), Some(Path::new("./a.png").into()));
}

/// A folder with a layout, and a picture elsewhere.
fn desk() -> (tempfile::TempDir, PathBuf, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let (layout, picture) = (folder.path().join("parcs/anpt.ron"), folder.path().join("scans/plan.png"));
    crate::file::save_making_folder(&layout, b"(format: 3)").unwrap();
    crate::file::save_making_folder(&picture, &png(4, 2)).unwrap();
    (folder, layout, picture)
}

#[test]
fn a_picture_from_elsewhere_is_copied_and_never_replaces_another() {
    let (folder, layout, picture) = desk();
    assert_eq!(put_picture(&layout, &picture).unwrap(), "anpt.plans/plan.png");
    assert_eq!(put_picture(&layout, &picture).unwrap(), "anpt.plans/plan.png", "it is there already");
    save_bytes(&picture, &png(8, 2)).unwrap();
    assert_eq!(put_picture(&layout, &picture).unwrap(), "anpt.plans/plan 2.png");
    let there = |name: &str| std::fs::read(folder.path().join("parcs/anpt.plans").join(name)).unwrap();
    assert_eq!([there("plan.png"), there("plan 2.png")], [png(4, 2), png(8, 2)]);
    let names = std::fs::read_dir(folder.path().join("parcs/anpt.plans")).unwrap().count();
    assert_eq!(names, 2, "nothing else is left");
}

#[test]
fn a_picture_beside_the_layout_stays_where_it_is() {
    let (folder, layout, _) = desk();
    let picture = folder.path().join("parcs/plans/niveau 2.png");
    crate::file::save_making_folder(&picture, &png(4, 2)).unwrap();
    assert_eq!(put_picture(&layout, &picture).unwrap(), "plans/niveau 2.png");
    assert!(!folder.path().join("parcs/anpt.plans").exists());
}

#[test]
fn names_that_no_layout_may_hold_are_mended() {
    assert_eq!(safe("plan: étage\t2.png"), "plan_ étage_2.png");
    assert_eq!(safe(".."), "plan");
    assert_eq!(safe("a\\b.png"), "a_b.png");
}

fn safe(name: &str) -> String {
    place::safe_name(name)
}

#[test]
fn pictures_go_along_to_another_folder() {
    let (folder, layout, picture) = desk();
    let file = put_picture(&layout, &picture).unwrap();
    let pictures = [file, "anpt.plans/gone.png".to_owned()].into();
    let elsewhere = folder.path().join("copie/anpt.ron");
    crate::file::save_making_folder(&elsewhere, b"(format: 3)").unwrap();
    assert_eq!(carry_pictures(&pictures, &layout, &elsewhere), []);
    let copy = folder.path().join("copie/anpt.plans/plan.png");
    assert_eq!(std::fs::read(&copy).unwrap(), png(4, 2));
    assert_eq!(carry_pictures(&pictures, &layout, &elsewhere), [], "it is there already");

    save_bytes(&copy, b"other").unwrap();
    let failures = carry_pictures(&pictures, &layout, &elsewhere);
    assert!(
        matches!(failures.as_slice(), [one] if one.reason == SaveFailure::Occupied && one.path == copy),
        "{failures:?}"
    );
    assert_eq!(std::fs::read(&copy).unwrap(), b"other");
    let brought = bring_pictures(&pictures, &layout, &elsewhere);
    let renamed = [("anpt.plans/plan.png".to_owned(), "anpt.plans/plan 2.png".to_owned())].into();
    assert_eq!(brought, Brought { renamed, failures: Vec::new() });
    assert_eq!(carry_pictures(&pictures, &layout, &layout.with_file_name("other.ron")), [], "the same folder");
}
