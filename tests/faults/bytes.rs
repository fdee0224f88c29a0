//! Row 8: bytes that are no text, byte order marks, ends of lines of other systems, NUL characters.

use std::path::Path;

use plateau::file::{self, Seal};
use plateau::text::{Language, Texts};

use crate::desk::PARK;
use crate::{Outcome, Size, ensure};

pub(crate) fn run(_size: Size) -> Outcome {
    let layout = file::read(PARK.into(), Path::new("park.ron")).unwrap().layout;
    let opened: [(&str, Vec<u8>); 3] = [
        ("a byte order mark", [b"\xef\xbb\xbf", PARK.as_bytes()].concat()),
        ("ends of lines of Windows", PARK.replace('\n', "\r\n").into_bytes()),
        ("both", format!("\u{feff}{}", PARK.replace('\n', "\r\n")).into_bytes()),
    ];
    for (what, bytes) in &opened {
        let opened = file::read_bytes(bytes.clone(), Path::new("park.ron"));
        let is_same = opened.as_ref().is_ok_and(|opened| opened.layout == layout && opened.seal == Seal::Intact);
        ensure!(is_same, "{what}: {:?}", opened.map(|opened| opened.seal));
    }
    let with = |piece: &[u8]| {
        let (before, after) = PARK.as_bytes().split_at(700);
        [before, piece, after].concat()
    };
    let refused: [(&str, Vec<u8>); 6] = [
        ("Latin 1", with(b"caf\xe9")),
        ("half a character", with(b"\xc3")),
        ("a surrogate", with(b"\xed\xa0\x80")),
        ("NUL", with(b"\0")),
        ("UTF-16", PARK.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("a block of zeros", vec![0; 4096]),
    ];
    for (what, bytes) in &refused {
        let Err(error) = file::read_bytes(bytes.clone(), Path::new("park.ron")) else {
            return Err(format!("{what} is read").into());
        };
        ensure!(error.place().is_some(), "{what}: no place in {error}");
        for language in Language::ALL {
            let told = Texts::new(language).open_error(&error);
            ensure!(told.contains("park.ron:") && told.contains(';'), "{what}: {told}");
        }
    }
    Ok(format!("{} opened as they are, {} refused with place and remedy", opened.len(), refused.len()))
}
