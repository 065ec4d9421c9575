//! Hostile and broken files: each ends in one line that says what to do, and little memory is held.

use std::io::{self, Read, Seek, SeekFrom};

use athar::exchange::{
    column::Column,
    fault::{ListError, Reason},
    read::{self, Input, List, Options, Step, open_stream},
    row::Row,
};

use super::desk::{file, open, read_all};

/// What reading may hold at any time: a row's worth and a little more.
const HELD: usize = 4 << 20;

fn error(bytes: &[u8]) -> String {
    match open(bytes) {
        Err(error) => error.to_string(),
        Ok(mut list) => read_all(&mut list).err().unwrap().to_string(),
    }
}

/// A head, then some words again and again, then a tail: nothing of it is in memory at once.
struct Long {
    head: Vec<u8>,
    again: &'static [u8],
    until: u64,
    tail: Vec<u8>,
    at: u64,
}

impl Read for Long {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let head = self.head.len() as u64;
        let place = |at: u64| usize::try_from(at).unwrap();
        let source = if self.at < head {
            &self.head[place(self.at)..]
        } else if self.at < self.until {
            let left = place(self.until - self.at);
            let again = &self.again[place((self.at - head) % self.again.len() as u64)..];
            &again[..left.min(again.len())]
        } else {
            let tail = place(self.at - self.until).min(self.tail.len());
            &self.tail[tail..]
        };
        let read = source.len().min(out.len());
        out[..read].copy_from_slice(&source[..read]);
        self.at += read as u64;
        Ok(read)
    }
}

impl Seek for Long {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.at = match to {
            SeekFrom::Start(at) => at,
            SeekFrom::Current(by) => self.at.saturating_add_signed(by),
            SeekFrom::End(_) => return Err(io::ErrorKind::Unsupported.into()),
        };
        Ok(self.at)
    }
}

fn long(head: &str, again: &'static [u8], bytes: u64, tail: &str) -> Box<dyn Input> {
    Box::new(Long {
        head: head.into(),
        again,
        until: head.len() as u64 + bytes,
        tail: tail.into(),
        at: 0,
    })
}

/// Reads to the end; the names, the refusals, the most that was held.
fn drain(mut list: List) -> (Vec<String>, Vec<Reason>, usize) {
    let (mut names, mut reasons, mut held) = (Vec::new(), Vec::new(), 0);
    let mut row = Row::default();
    loop {
        let step = list.read_into(&mut row).unwrap();
        held = held.max(list.held_bytes());
        match step {
            Step::Row => names.push(row.get(Column::FullName).to_owned()),
            Step::Refused(fault) => reasons.push(fault.reason),
            Step::End => return (names, reasons, held),
        }
    }
}

#[test]
fn files_that_are_no_lists_are_named() {
    assert_eq!(error(b""), "the file is empty");
    assert_eq!(error(b"\xef\xbb\xbf \n\n"), "the file is empty");
    for (bytes, what) in [
        (&b"%PDF-1.7 ..."[..], "a PDF"),
        (b"\x89PNG....", "a picture"),
        (
            b"\xd0\xcf\x11\xe0....",
            "an old workbook (.xls) or one with a password",
        ),
        (b"\x1f\x8b....", "a compressed file"),
        (b"<!DOCTYPE html><html>", "a web page"),
        (
            b"<?xml version='1.0'?><rss></rss>",
            "XML of another kind than PFIF",
        ),
    ] {
        assert_eq!(
            error(bytes),
            format!("this is {what}, not a list: save it as CSV (UTF-8) or XLSX")
        );
    }
}

#[test]
fn a_directory_is_no_list_and_neither_is_what_is_not_there() {
    let directory = tempfile::tempdir().unwrap();
    let error = |path| read::open(path, &Options::default()).err().unwrap();
    assert!(matches!(error(directory.path()), ListError::NoFile));
    let missing = directory.path().join("list.csv");
    assert!(matches!(error(&missing), ListError::File(_)));
}

#[test]
fn a_list_without_headings_names_or_rows_says_so() {
    assert!(error(b"Nader,30\nMaha,28\n").starts_with("no headings are recognised"));
    assert!(error(b"age,city\n30,Homs\n").starts_with("no column holds a name"));
    assert_eq!(error(b"full_name,age\n"), "there are headings and no rows");
    assert_eq!(
        error(b"full_name,age\n\n,\n"),
        "there are headings and no rows"
    );
}

#[test]
fn a_million_columns_are_too_many() {
    let head = "full_name,age,";
    let wide = format!("{head}{}\nNader,30\n", "x,".repeat(1_000_000));
    assert!(error(wide.as_bytes()).contains("too much for a list"));
    let wide = format!("{head}{}\nNader,30\n", "x,".repeat(300));
    assert!(error(wide.as_bytes()).starts_with("more than 200 columns"));
}

#[test]
fn columns_beyond_two_hundred_are_no_harm_while_they_are_empty() {
    let wide = format!(
        "full_name{}\nNader{}\nMaha{}x\n",
        ",".repeat(9_000),
        ",".repeat(9_000),
        ",".repeat(300)
    );
    let (names, reasons, _) = drain(open(wide.as_bytes()).unwrap());
    assert_eq!(names, ["Nader"]);
    assert_eq!(reasons, [Reason::TooManyCells]);
}

#[test]
fn a_file_of_nul_bytes_is_no_list_and_a_row_with_one_is_refused() {
    assert!(error(&[0; 4_096]).contains("not a list"));
    let (names, reasons, _) = drain(open(b"full_name\nNader\nMa\0ha\nSamia\n").unwrap());
    assert_eq!(names, ["Nader", "Samia"]);
    assert_eq!(reasons, [Reason::Nul]);
}

#[test]
fn a_cell_of_very_many_bytes_is_passed_over_and_never_held() {
    let input = long(
        "full_name,age\nNader,30\n",
        &[b'x'; 4_096],
        96 << 20,
        ",30\nMaha,28\n",
    );
    let list = open_stream(input, &Options::default()).unwrap();
    let (names, reasons, held) = drain(list);
    assert_eq!(names, ["Nader", "Maha"]);
    assert_eq!(reasons, [Reason::LongRow]);
    assert!(held < HELD, "{held} bytes were held");
}

#[test]
fn a_quote_that_is_never_closed_costs_its_line_and_no_memory() {
    let input = long(
        "full_name,age\nNader,30\n\"",
        &[b'x'; 4_096],
        64 << 20,
        "\nMaha,28\n",
    );
    let (names, reasons, held) = drain(open_stream(input, &Options::default()).unwrap());
    assert_eq!(names, ["Nader", "Maha"]);
    assert_eq!(reasons, [Reason::OpenQuote]);
    assert!(held < HELD, "{held} bytes were held");
    let (names, reasons, _) =
        drain(open(b"full_name,age\nNader,30\n\"Maha,28\nSamia,31\n").unwrap());
    assert_eq!(names, ["Nader", "Samia"]);
    assert_eq!(reasons, [Reason::OpenQuote]);
}

#[test]
fn a_long_cell_that_is_closed_costs_its_row_alone_and_no_memory() {
    let injected = b"evil,Injected Person,x\n";
    for bytes in [23 * 60_000, 23 * 1_000_000] {
        let tail = "\",\n2,Maha,\"so\"\n";
        let input = long("id,full_name,note\n1,Nader,\"", injected, bytes, tail);
        let (names, reasons, held) = drain(open_stream(input, &Options::default()).unwrap());
        assert_eq!(names, ["Maha"]);
        assert_eq!(reasons, [Reason::LongCell]);
        assert!(held < HELD, "{held} bytes were held");
    }
    let doubled = long(
        "full_name,note\nNader,\"",
        b"a\"\"\n",
        4 << 20,
        "\"\nMaha,\n",
    );
    let (names, reasons, _) = drain(open_stream(doubled, &Options::default()).unwrap());
    assert_eq!(names, ["Maha"]);
    assert_eq!(reasons, [Reason::LongCell]);
    let last = long("full_name,note\nNader,\"", injected, 23 * 60_000, "\"");
    let (names, reasons, _) = drain(open_stream(last, &Options::default()).unwrap());
    assert!(names.is_empty());
    assert_eq!(reasons, [Reason::LongCell]);
}

#[test]
fn a_long_row_ends_where_it_ends_also_when_lines_stand_in_its_cells() {
    let tail = ",\"evil\nInjected,30\n\"\nMaha,28\n";
    let input = long("full_name,age\nNader,", &[b'x'; 4_096], 2 << 20, tail);
    let (names, reasons, held) = drain(open_stream(input, &Options::default()).unwrap());
    assert_eq!(names, ["Maha"]);
    assert_eq!(reasons, [Reason::LongRow]);
    assert!(held < HELD, "{held} bytes were held");
}

#[test]
fn a_quote_that_is_never_closed_swallows_no_line_that_follows() {
    for next in ["", "Samia,\"31\"\n", "\"Samia\",31\n", "Samia,\"\"\n"] {
        let text = format!("full_name,age\n\"Nader,30\nMaha,28\n{next}");
        let (names, reasons, _) = drain(open(text.as_bytes()).unwrap());
        let samia = if next.is_empty() { None } else { Some("Samia") };
        assert_eq!(reasons, [Reason::OpenQuote], "{next}");
        assert_eq!(names, ["Maha"].into_iter().chain(samia).collect::<Vec<_>>());
    }
    // Far away a quote opens, and none closes.
    let people = b"Maha,28\n";
    let head = "full_name,age\n\"Nader,30\n";
    let input = long(head, people, 2 << 20, "Samia,\"3 1\"\n");
    let (names, reasons, _) = drain(open_stream(input, &Options::default()).unwrap());
    assert_eq!(names.len(), (2 << 20) / people.len() + 1);
    assert_eq!(reasons, [Reason::OpenQuote]);
}

#[test]
fn a_quote_that_opens_behind_another_shows_that_that_one_is_open() {
    let text = "id,full_name,note\n1,\"Nader,x,\"so\"\n2,Maha,\"a\"b\n";
    let (names, reasons, _) = drain(open(text.as_bytes()).unwrap());
    assert_eq!(names, ["Maha"]);
    assert_eq!(reasons, [Reason::OpenQuote]);
}

#[test]
fn a_first_row_that_does_not_end_is_too_large() {
    let error = open_stream(long("", &[b'x'; 4_096], 64 << 20, ""), &Options::default());
    assert!(matches!(error.err(), Some(ListError::TooLarge(_))));
}

#[test]
fn a_cell_is_refused_by_its_characters_not_by_its_bytes() {
    let good = "ن".repeat(10_000);
    let bad = "ن".repeat(10_001);
    let text = format!("full_name,note\nNader,{good}\nMaha,{bad}\n");
    let (names, reasons, _) = drain(open(text.as_bytes()).unwrap());
    assert_eq!(names, ["Nader"]);
    assert_eq!(reasons, [Reason::LongCell]);
}

#[test]
fn quotes_on_every_line_do_not_make_reading_slow() {
    let text = format!("full_name,age\n{}", "\"a\"\"\n".repeat(200_000));
    let (names, reasons, _) = drain(open(text.as_bytes()).unwrap());
    assert!(names.len() + reasons.len() <= 200_000);
    let text = format!("full_name,age\n{}", ",\"x\n".repeat(200_001));
    drain(open(text.as_bytes()).unwrap());
}

#[test]
fn xml_that_declares_entities_or_nests_without_end_is_refused() {
    let laughs = "<?xml version=\"1.0\"?><!DOCTYPE pfif [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>\
        <pfif xmlns=\"http://zesty.ca/pfif/1.4\"><person><full_name>&b;</full_name></person></pfif>";
    assert!(error(laughs.as_bytes()).contains("it declares a document type of its own"));
    let deep = format!(
        "<?xml version=\"1.0\"?><pfif xmlns=\"http://zesty.ca/pfif/1.4\">{}",
        "<person>".repeat(1_000)
    );
    assert!(error(deep.as_bytes()).contains("its elements nest too deep"));
    let large = format!(
        "<?xml version=\"1.0\"?><pfif xmlns=\"http://zesty.ca/pfif/1.4\"><!-- {} --></pfif>",
        "<".repeat(3 << 20)
    );
    assert!(error(large.as_bytes()).contains("a single piece of its XML"));
    let broken = "<?xml version=\"1.0\"?><pfif xmlns=\"http://zesty.ca/pfif/1.4\"><person></note>";
    assert!(error(broken.as_bytes()).contains("its XML is not well formed"));
}

#[test]
fn no_error_repeats_what_a_cell_holds() {
    let bytes = b"full_name,kind\n\"Nader Salim,list\n";
    let mut list = read::open(file(bytes).path(), &Options::default()).unwrap();
    let (_, faults) = read_all(&mut list).unwrap();
    assert_eq!(
        faults[0].to_string(),
        "row 2: a quotation mark is opened and not closed"
    );
}
