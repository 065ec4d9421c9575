//! One row of delimited text out of a window of bytes: quotes, doubled quotes, line ends of all kinds. Lenient as everybody's programs write it:
//! a quote counts only at the start of a cell, what follows a closing quote belongs to the cell. But where lines lie between an opening quote and the
//! next, and that one ends no cell either, the first was never closed: it must not swallow lines.

use super::passed::Cells;

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

    /// Bytes of it.
    pub const fn len(self) -> usize {
        self.len
    }

    /// Whether it stands there.
    #[inline]
    pub fn stands_at(self, bytes: &[u8], at: usize) -> bool {
        bytes[at] == self.bytes[0]
            && (self.len == 1 || bytes.get(at + 1).is_some_and(|next| *next == self.bytes[1]))
    }
}

/// What a window held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scan {
    /// A row of this many bytes, its end included.
    Row(usize),
    /// The window ends inside the row; where a quote is open that began at this byte.
    More(Option<usize>),
    /// A quote that began at this byte is closed by no other.
    Open(usize),
}

/// What the next quote inside a quoted cell is, doubled ones aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Close {
    /// The cell ends with it; what follows it begins at this byte.
    Cell(usize),
    /// Other text follows it, which begins at this byte.
    Text(usize),
    /// None stands in the window, or what follows it is not there; the bytes before this one need not be looked at again.
    Beyond(usize),
}

/// Reads one row from the front of `bytes` into `cells`, behind what they keep of its beginning. `last`: nothing follows the window.
pub fn scan(bytes: &[u8], last: bool, delimiter: Delimiter, cells: &mut Cells) -> Scan {
    let mut is_inside = cells.turn_back();
    let mut at = 0;
    loop {
        if bytes.get(at) == Some(&b'"') && !is_inside {
            match quoted((bytes, at), last, delimiter, cells) {
                Quoted::Until(after) => at = after,
                Quoted::Open => return Scan::Open(at),
                Quoted::More => return Scan::More(Some(at)),
            }
        }
        is_inside = false;
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
                let next = bytes.get(at + 1);
                if next.is_none() && !last {
                    return Scan::More(None);
                }
                cells.end_cell();
                return Scan::Row(at + 1 + usize::from(next == Some(&b'\n')));
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

/// How a quoted part of a cell ends.
enum Quoted {
    /// What follows it begins at this byte.
    Until(usize),
    /// Nothing closes it.
    Open,
    /// The window ends before.
    More,
}

/// Takes a cell's quoted part over, which opens at `open`.
fn quoted(
    (bytes, open): (&[u8], usize),
    last: bool,
    delimiter: Delimiter,
    cells: &mut Cells,
) -> Quoted {
    let mut at = open + 1;
    loop {
        let Some(close) = bytes[at..].iter().position(|byte| *byte == b'"') else {
            return Quoted::More;
        };
        let close = at + close;
        cells.text.extend_from_slice(&bytes[at..close]);
        if bytes.get(close + 1) == Some(&b'"') {
            cells.text.push(b'"');
            at = close + 2;
            continue;
        }
        return match find_close(&bytes[close..], last, delimiter) {
            Close::Text(_) if opens_another(&bytes[open + 1..close], delimiter) => Quoted::Open,
            Close::Cell(_) | Close::Text(_) => Quoted::Until(close + 1),
            Close::Beyond(_) => Quoted::More,
        };
    }
}

/// Whether a quote that ends no cell rather opens one, when this stands between it and the one before.
fn opens_another(between: &[u8], delimiter: Delimiter) -> bool {
    let before = between.len().checked_sub(delimiter.len);
    before.is_some_and(|at| delimiter.stands_at(between, at))
        || between.iter().any(|byte| matches!(byte, b'\n' | b'\r'))
}

/// Looks for the quote that closes a cell; `bytes` begin inside its quotes.
pub fn find_close(bytes: &[u8], last: bool, delimiter: Delimiter) -> Close {
    let mut at = 0;
    loop {
        let Some(close) = bytes[at..].iter().position(|byte| *byte == b'"') else {
            return Close::Beyond(bytes.len());
        };
        let close = at + close;
        let after = close + 1;
        match bytes.get(after) {
            Some(b'"') => at = after + 1,
            None if last => return Close::Cell(after),
            None => return Close::Beyond(close),
            Some(b'\n' | b'\r') => return Close::Cell(after),
            // A delimiter of two bytes may be cut.
            Some(_) if bytes.len() - after < delimiter.len && !last => return Close::Beyond(close),
            Some(_) if delimiter.stands_at(bytes, after) => return Close::Cell(after),
            Some(_) => return Close::Text(after),
        }
    }
}
