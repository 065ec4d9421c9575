//! A workbook's archive looked through before anything of it is kept: how many parts, how large each really unpacks (what it says of itself may be a
//! lie), how its XML is shaped, and the few numbers by which a reader would take memory or overflow.

use std::{
    fs::File,
    io::{BufReader, Read, Seek},
};

use quick_xml::events::{BytesStart, Event};
use zip::{ZipArchive, read::ZipFile, result::ZipError};

use super::xml::Pieces;
use crate::exchange::{
    fault::ListError,
    limits::{
        FREE_RATIO_BYTES, MOST_ENTRIES, MOST_PART_BYTES, MOST_RATIO, MOST_SHEET_BYTES,
        MOST_WORKBOOK_BYTES,
    },
};

/// Strings that a workbook may say it has: more do not fit into [`MOST_PART_BYTES`].
const MOST_STRINGS: u64 = 8 << 20;

/// The mark of an entry in an archive's directory.
const HEADER: &[u8] = b"PK\x01\x02";

/// Bytes that are looked through at once.
const CHUNK: usize = 256 << 10;

/// Looks through the archive.
pub fn check(file: &mut File) -> Result<(), ListError> {
    if file.metadata()?.len() > MOST_WORKBOOK_BYTES {
        return Err(ListError::TooLarge("a workbook of more than 512 MiB"));
    }
    if count_headers(file)? > MOST_ENTRIES {
        return Err(ListError::TooLarge("a workbook of more than 2,000 parts"));
    }
    file.rewind()?;
    let mut archive = ZipArchive::new(BufReader::new(&mut *file)).map_err(damaged)?;
    let mut is_workbook = false;
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(damaged)?;
        let name = entry.name().map_err(damaged)?.to_ascii_lowercase();
        if name == "mimetype" {
            return Err(ListError::Foreign("an OpenDocument file"));
        }
        is_workbook |= name.ends_with("workbook.xml");
        let is_xml = [".xml", ".rels"].iter().any(|end| name.ends_with(end));
        if is_xml {
            check_part(entry, &name)?;
        }
    }
    file.rewind()?;
    if is_workbook {
        Ok(())
    } else {
        Err(ListError::Foreign("an archive that is no XLSX workbook"))
    }
}

/// How often the mark of an entry stands in the file: no archive has more entries, whatever it says, and none of them is kept for that.
fn count_headers(file: &mut File) -> Result<usize, ListError> {
    let mut chunk = vec![0; CHUNK];
    let mut kept = 0;
    let mut count = 0;
    loop {
        let read = file.read(&mut chunk[kept..])?;
        if read == 0 {
            return Ok(count);
        }
        let end = kept + read;
        count += chunk[..end]
            .windows(HEADER.len())
            .filter(|window| *window == HEADER)
            .count();
        // A mark that two chunks share.
        kept = (HEADER.len() - 1).min(end);
        chunk.copy_within(end - kept..end, 0);
    }
}

/// Reads one part through.
fn check_part<R: Read>(entry: ZipFile<'_, R>, name: &str) -> Result<(), ListError> {
    let packed = entry.compressed_size();
    let most = if name.contains("worksheets/sheet") {
        MOST_SHEET_BYTES
    } else {
        MOST_PART_BYTES
    };
    let by_ratio = FREE_RATIO_BYTES.max(packed.saturating_mul(MOST_RATIO));
    let mut pieces = Pieces::new(BufReader::new(entry), most.min(by_ratio));
    loop {
        match pieces.next()? {
            Event::Start(element) => check_element(&element)?,
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// The numbers that a reader of workbooks trusts.
fn check_element(element: &BytesStart<'_>) -> Result<(), ListError> {
    let attribute = |name: &str| {
        let found = element.try_get_attribute(name);
        Ok::<_, ListError>(
            found
                .map_err(|_| ListError::Damaged("an attribute of its XML is not well formed"))?
                .map(|attribute| attribute.value.into_owned()),
        )
    };
    let is_good = match element.local_name().as_ref() {
        "c" => attribute("r")?.is_none_or(|place| is_place(&place)),
        "row" => attribute("r")?.is_none_or(|row| is_row(&row)),
        "dimension" => attribute("ref")?.is_some_and(|range| is_range(&range)),
        "sst" => attribute("uniqueCount")?.is_none_or(|count| {
            count
                .parse::<u64>()
                .is_ok_and(|count| count <= MOST_STRINGS)
        }),
        _ => true,
    };
    if is_good {
        Ok(())
    } else {
        Err(ListError::Damaged("a cell lies where no sheet has one"))
    }
}

/// "B12".
fn is_place(words: &str) -> bool {
    let digits = words.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let letters = words.len() - digits.len();
    (1..=3).contains(&letters) && is_row(digits)
}

/// "12".
fn is_row(words: &str) -> bool {
    (1..=7).contains(&words.len())
        && words.bytes().all(|byte| byte.is_ascii_digit())
        && words.bytes().any(|byte| byte != b'0')
}

/// "A1" or "A1:T4000", the second not before the first.
fn is_range(words: &str) -> bool {
    let place = |words: &str| {
        let digits = words.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        let letters = words[..words.len() - digits.len()].to_ascii_uppercase();
        is_place(words).then(|| ((letters.len(), letters), digits.parse::<u32>().unwrap_or(0)))
    };
    match words.split_once(':') {
        None => is_place(words),
        Some((first, last)) => place(first)
            .zip(place(last))
            .is_some_and(|(first, last)| first.0 <= last.0 && first.1 <= last.1),
    }
}

fn damaged(error: ZipError) -> ListError {
    match error {
        ZipError::Io(error) => ListError::File(error),
        _ => ListError::Damaged("its archive cannot be unpacked"),
    }
}
