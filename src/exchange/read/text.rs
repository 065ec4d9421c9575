//! Opening delimited text: its delimiter is the one with which most headings are recognised in its first rows.

use std::io::Read;

use super::{
    Encoding, Form, List, Options, Source, Step,
    delimited::Delimited,
    detect,
    feed::{Feed, Input},
    passed::Cells,
    scan::{Delimiter, Scan, scan},
    top::{Top, best_row, understand},
};
use crate::exchange::{
    fault::ListError,
    limits::{MOST_COLUMNS, MOST_TITLE_ROWS},
    row::Row,
};

/// The first bytes of a stream, by which its encoding is told.
const PEEKED: u64 = 256 << 10;

/// Opens delimited text of a stream.
pub fn open_stream(mut input: Box<dyn Input>, options: &Options) -> Result<List, ListError> {
    let mut head = Vec::new();
    input.by_ref().take(PEEKED).read_to_end(&mut head)?;
    if head.is_empty() {
        return Err(ListError::Empty);
    }
    let encoding = match detect::marked(&head).or(options.encoding) {
        Some(encoding) => encoding,
        None => detect::of_text(&head, None)?,
    };
    input.rewind()?;
    open(input, encoding, options)
}

/// Opens delimited text in a known encoding.
pub fn open(
    input: Box<dyn Input>,
    encoding: Encoding,
    options: &Options,
) -> Result<List, ListError> {
    let mut feed = Feed::new(input, encoding);
    feed.fill()?;
    feed.skip_mark();
    if feed.window().trim_ascii().is_empty() && feed.at_end() {
        return Err(ListError::Empty);
    }
    let (delimiter, top) = find_top(&feed, options)?;
    let mut source = Delimited::new(feed, delimiter);
    let mut row = Row::default();
    for _ in 0..=top.at {
        if source.next(&mut row)? == Step::End {
            break;
        }
    }
    source.expect_cells(row.cells().len());
    Ok(List {
        form: Form::Delimited {
            delimiter: delimiter.character,
            encoding,
        },
        headings: top.headings,
        layout: top.layout,
        speaks_of_deaths: top.speaks_of_deaths,
        source: Source::Delimited(Box::new(source)),
        total: 0,
        first: None,
        ended: false,
    })
}

/// The delimiter with which most is recognised, and what that is. The likeliest of several that do as well.
fn find_top(feed: &Feed, options: &Options) -> Result<(Delimiter, Top), ListError> {
    let mut best: Option<(usize, Delimiter, Peek)> = None;
    for delimiter in Delimiter::ALL {
        let peek = Peek::of(feed, delimiter);
        let (_, count) = best_row(&peek.rows, options);
        if best.as_ref().is_none_or(|(most, ..)| count > *most) {
            best = Some((count, delimiter, peek));
        }
    }
    let Some((count, delimiter, peek)) = best else {
        return Err(ListError::Empty);
    };
    if count == 0 {
        if feed.window().contains(&0) {
            return Err(ListError::Foreign(
                "a file of another kind (it holds NUL bytes)",
            ));
        }
        if let Some(too_large) = peek.too_large {
            return Err(ListError::TooLarge(too_large));
        }
    }
    let top = understand(&peek.rows, options)?;
    if top.headings.len() > MOST_COLUMNS {
        return Err(ListError::TooLarge("more than 200 columns"));
    }
    Ok((delimiter, top))
}

/// The first rows of the window, as they are with one delimiter.
struct Peek {
    rows: Vec<Vec<String>>,
    /// What was too much in them.
    too_large: Option<&'static str>,
}

impl Peek {
    fn of(feed: &Feed, delimiter: Delimiter) -> Self {
        let mut peek = Self {
            rows: Vec::new(),
            too_large: None,
        };
        let mut window = feed.window();
        let mut cells = Cells::default();
        while peek.rows.len() <= MOST_TITLE_ROWS && !window.is_empty() {
            match scan(window, feed.at_end(), delimiter, &mut cells) {
                Scan::Row(len) => {
                    window = &window[len..];
                    peek.add(&cells);
                }
                // As the rows are read later: the line of a quote that is not closed is passed over.
                Scan::More(Some(quote)) | Scan::Open(quote) if window[quote..].contains(&b'\n') => {
                    let end = window[quote..].iter().position(|byte| *byte == b'\n');
                    window = &window[quote + end.unwrap_or_default() + 1..];
                    peek.rows.push(Vec::new());
                }
                Scan::More(_) | Scan::Open(_) => {
                    if peek.rows.is_empty() {
                        peek.too_large = Some("a first row of more than 256 KiB");
                    }
                    break;
                }
            }
        }
        peek
    }

    fn add(&mut self, cells: &Cells) {
        let mut start = 0;
        let mut row: Vec<String> = Vec::new();
        for end in &cells.ends {
            let cell = cells.text.get(start..*end as usize).unwrap_or_default();
            start = *end as usize;
            row.push(String::from_utf8_lossy(cell).into_owned());
        }
        while row.last().is_some_and(|cell| cell.trim().is_empty()) && row.len() > 1 {
            row.pop();
        }
        if row.len() > MOST_COLUMNS {
            self.too_large = Some("more than 200 columns");
        }
        self.rows.push(row);
    }
}
