//! What a file is, by its first bytes; and the encoding of text, by looking through it until that is clear.

use std::{
    fs::File,
    io::{self, Read},
};

use super::Encoding;

/// What a file is, as far as its first bytes tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An archive: a workbook, if it is one.
    Zip,
    /// XML.
    Xml,
    /// Text of another form.
    Text,
    /// Something else, named.
    Foreign(&'static str),
}

/// First bytes that name what a file is.
const MAGIC: [(&[u8], &str); 12] = [
    (
        b"\xd0\xcf\x11\xe0",
        "an old workbook (.xls) or one with a password",
    ),
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "a Rich Text document"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
];

/// The high byte of Arabic letters in UTF-16.
const ARABIC: u8 = 0x06;

/// Characters beyond ASCII after which the encoding is clear.
const ENOUGH: usize = 2_000;

/// Bytes that are looked through at once.
const CHUNK: usize = 1 << 20;

/// Names the first bytes.
pub fn kind(head: &[u8]) -> Kind {
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return Kind::Zip;
    }
    if let Some((_, name)) = MAGIC.iter().find(|(magic, _)| head.starts_with(magic)) {
        return Kind::Foreign(name);
    }
    let letters: Vec<u8> = head
        .iter()
        .copied()
        .skip_while(|byte| !byte.is_ascii_graphic())
        .filter(|byte| *byte != 0)
        .take(200)
        .collect();
    let words = letters.to_ascii_lowercase();
    if words.starts_with(b"<!doctype html") || words.starts_with(b"<html") {
        return Kind::Foreign("a web page");
    }
    if words.starts_with(b"<?xml") || words.starts_with(b"<pfif") || words.starts_with(b"<!") {
        return Kind::Xml;
    }
    Kind::Text
}

/// The encoding that a byte order mark tells.
pub fn marked(head: &[u8]) -> Option<Encoding> {
    match head {
        [0xef, 0xbb, 0xbf, ..] => Some(Encoding::Utf8),
        [0xff, 0xfe, ..] => Some(Encoding::Utf16Le),
        [0xfe, 0xff, ..] => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// UTF-16 without a mark. Its ASCII has NULs at every second byte and nowhere else, and there what is Arabic has the number of its block: two NULs
/// that have strayed into other text do not make it UTF-16.
fn of_nuls(head: &[u8]) -> Option<Encoding> {
    let head = &head[..head.len().min(1_024)];
    let high = |first: usize| {
        let bytes = head.iter().skip(first).step_by(2);
        let nuls = bytes.clone().filter(|byte| **byte == 0).count();
        let known = bytes.clone().filter(|byte| matches!(**byte, 0 | ARABIC));
        (nuls, 4 * known.count() >= 3 * bytes.len())
    };
    match (high(0), high(1)) {
        ((0, _), (2.., true)) => Some(Encoding::Utf16Le),
        ((2.., true), (0, _)) => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// Text that is UTF-8, with few faults or none, is UTF-8; else it is Windows-1256, in which every byte is a letter.
pub fn of_text(head: &[u8], rest: Option<File>) -> io::Result<Encoding> {
    if let Some(encoding) = marked(head).or_else(|| of_nuls(head)) {
        return Ok(encoding);
    }
    let mut count = Count::default();
    match rest {
        None => count.add(head, true),
        Some(mut file) => count.read(&mut file)?,
    }
    Ok(if count.faults == 0 || count.letters >= 4 * count.faults {
        Encoding::Utf8
    } else {
        Encoding::Windows1256
    })
}

/// Characters beyond ASCII, and bytes that are none.
#[derive(Default)]
struct Count {
    letters: usize,
    faults: usize,
}

impl Count {
    fn read(&mut self, file: &mut File) -> io::Result<()> {
        let mut chunk = vec![0; CHUNK];
        let mut kept = 0;
        while self.letters < ENOUGH && self.faults < ENOUGH {
            let read = file.read(&mut chunk[kept..])?;
            if read == 0 {
                break;
            }
            kept = self.add_start(&mut chunk, kept + read);
        }
        Ok(())
    }

    /// Counts all of the chunk but a character that its end cuts; that is moved to the front.
    fn add_start(&mut self, chunk: &mut [u8], len: usize) -> usize {
        let cut = (1..4.min(len + 1))
            .find(|back| chunk[len - back] & 0xc0 == 0xc0)
            .unwrap_or(0);
        self.add(&chunk[..len - cut], false);
        chunk.copy_within(len - cut..len, 0);
        cut
    }

    /// A character cut by the end is no fault unless nothing follows.
    fn add(&mut self, bytes: &[u8], is_start: bool) {
        let mut chunks = bytes.utf8_chunks().peekable();
        while let Some(chunk) = chunks.next() {
            let valid = chunk.valid();
            if !valid.is_ascii() {
                self.letters += valid.chars().filter(|c| !c.is_ascii()).count();
            }
            let is_cut = is_start && chunks.peek().is_none() && chunk.invalid().len() < 4;
            if !chunk.invalid().is_empty() && !is_cut {
                self.faults += 1;
            }
        }
    }
}
