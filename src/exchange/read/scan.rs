//! One row of delimited text out of a window of bytes: quotes, doubled quotes, line ends of all kinds. Lenient as everybody's programs write it:
//! a quote counts only at the start of a cell, what follows a closing quote belongs to the cell.

/// What stands between two cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Delimiter {
    bytes: [u8; 2],
    len: usize,
    /// As a character.
    pub character: char,
}

impl Delimiter {
    /// Those that are tried, the likeliest first: comma, semicolon, tab, Arabic semicolon, bar.
    pub const ALL: [Self; 5] = [
        Self::new(','),
        Self::new(';'),
        Self::new('\t'),
        Self::new('\u{61b}'),
        Self::new('|'),
    ];

    /// A character below U+0800.
    const fn new(character: char) -> Self {
        let mut bytes = [0; 2];
        let len = character.encode_utf8(&mut bytes).len();
        Self {
            bytes,
            len,
            character,
        }
    }

    #[inline]
    fn stands_at(self, bytes: &[u8], at: usize) -> bool {
        bytes[at] == self.bytes[0]
            && (self.len == 1 || bytes.get(at + 1).is_some_and(|next| *next == self.bytes[1]))
    }
}

/// The cells of one row, one after the other.
#[derive(Default)]
pub struct Cells {
    /// All text.
    pub text: Vec<u8>,
    /// Where each cell ends in it.
    pub ends: Vec<u32>,
}

impl Cells {
    fn end_cell(&mut self) {
        self.ends
            .push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
    }

    /// Empties it.
    pub fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
    }
}

/// What a window held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scan {
    /// A row of this many bytes, its end included.
    Row(usize),
    /// The window ends inside the row; where a quote is open that began at this byte.
    More(Option<usize>),
}

/// Reads one row from the front of `bytes` into `cells`. `last`: nothing follows the window.
pub fn scan(bytes: &[u8], last: bool, delimiter: Delimiter, cells: &mut Cells) -> Scan {
    cells.clear();
    let mut at = 0;
    loop {
        if bytes.get(at) == Some(&b'"') {
            match quoted(bytes, at, last, cells) {
                Some(after) => at = after,
                None => return Scan::More(Some(at)),
            }
        }
        let start = at;
        while at < bytes.len() && !ends_cell(bytes, at, delimiter) {
            at += 1;
        }
        cells.text.extend_from_slice(&bytes[start..at]);
        match bytes.get(at) {
            None if last => {
                cells.end_cell();
                return Scan::Row(at);
            }
            None => return Scan::More(None),
            Some(b'\n') => {
                cells.end_cell();
                return Scan::Row(at + 1);
            }
            Some(b'\r') => {
                cells.end_cell();
                return match bytes.get(at + 1) {
                    Some(b'\n') => Scan::Row(at + 2),
                    None if !last => Scan::More(None),
                    _ => Scan::Row(at + 1),
                };
            }
            Some(_) => {
                cells.end_cell();
                at += delimiter.len;
            }
        }
    }
}

#[inline]
fn ends_cell(bytes: &[u8], at: usize, delimiter: Delimiter) -> bool {
    matches!(bytes[at], b'\n' | b'\r') || delimiter.stands_at(bytes, at)
}

/// Takes a cell's quoted part over; where it ends, or `None` when the window ends before.
fn quoted(bytes: &[u8], open: usize, last: bool, cells: &mut Cells) -> Option<usize> {
    let mut at = open + 1;
    loop {
        let close = at + bytes[at..].iter().position(|byte| *byte == b'"')?;
        cells.text.extend_from_slice(&bytes[at..close]);
        match bytes.get(close + 1) {
            Some(b'"') => {
                cells.text.push(b'"');
                at = close + 2;
            }
            None if !last => return None,
            _ => return Some(close + 1),
        }
    }
}
