//! Delimited text: delimiters, encodings, quotes, line ends, row numbers.

use athar::exchange::{
    column::Column,
    fault::Reason,
    read::{Encoding, Form, Options, Step, open_stream},
    row::Row,
};
use encoding_rs::WINDOWS_1256;

use super::desk::{column, open, open_with, read_all, rows};

const PEOPLE: &str = "الاسم الكامل,المحافظة\nنادر سليم الحمصاني,حمص\nمها وفيق الديراني,حلب\n";

fn form(bytes: &[u8]) -> (char, Encoding) {
    match open(bytes).unwrap().form().clone() {
        Form::Delimited {
            delimiter,
            encoding,
        } => (delimiter, encoding),
        other => panic!("{other:?}"),
    }
}

fn utf16(text: &str, mark: &[u8], bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let mut out = mark.to_vec();
    out.extend(text.encode_utf16().flat_map(bytes));
    out
}

#[test]
fn utf_8_is_read_with_and_without_a_byte_order_mark() {
    let with_mark = [b"\xef\xbb\xbf", PEOPLE.as_bytes()].concat();
    for bytes in [PEOPLE.as_bytes(), &with_mark] {
        assert_eq!(form(bytes), (',', Encoding::Utf8));
        assert_eq!(
            column(bytes, Column::FullName),
            ["نادر سليم الحمصاني", "مها وفيق الديراني"]
        );
    }
}

#[test]
fn windows_1256_is_told_from_utf_8() {
    let (bytes, _, _) = WINDOWS_1256.encode(PEOPLE);
    assert_eq!(form(&bytes), (',', Encoding::Windows1256));
    assert_eq!(column(&bytes, Column::HomeGovernorate), ["حمص", "حلب"]);
}

#[test]
fn windows_1256_is_told_also_where_its_first_letter_comes_late() {
    let mut text = "name,city\n".to_owned();
    text.push_str(&"Nader Salim,Homs\n".repeat(200_000));
    let (last, _, _) = WINDOWS_1256.encode("نادر سليم,حمص\n");
    let bytes = [text.as_bytes(), &last].concat();
    assert_eq!(form(&bytes), (',', Encoding::Windows1256));
}

#[test]
fn one_broken_byte_makes_a_row_faulty_and_leaves_utf_8_what_it_is() {
    let bytes = [
        PEOPLE.as_bytes(),
        b"Nader \xff,Homs\n",
        "سامية,حماة\n".as_bytes(),
    ]
    .concat();
    let mut list = open(&bytes).unwrap();
    let (rows, faults) = read_all(&mut list).unwrap();
    assert_eq!(rows.len(), 3);
    assert_eq!(
        faults[0].to_string(),
        "row 4: it holds bytes that are no text: say --encoding, or save the file as UTF-8"
    );
}

#[test]
fn utf_16_is_read_in_both_orders_and_also_without_its_mark() {
    let little = utf16(PEOPLE, b"\xff\xfe", u16::to_le_bytes);
    let big = utf16(PEOPLE, b"\xfe\xff", u16::to_be_bytes);
    let bare = utf16(PEOPLE, b"", u16::to_le_bytes);
    for (bytes, encoding) in [
        (little, Encoding::Utf16Le),
        (big, Encoding::Utf16Be),
        (bare, Encoding::Utf16Le),
    ] {
        assert_eq!(form(&bytes), (',', encoding));
        assert_eq!(column(&bytes, Column::HomeGovernorate), ["حمص", "حلب"]);
    }
}

#[test]
fn two_nul_bytes_do_not_make_a_text_utf_16() {
    let text = "full_name,age\nNader\0,30\nMah\0a,28\nSamia,31\n";
    let nuls: Vec<usize> = text.match_indices('\0').map(|(at, _)| at % 2).collect();
    assert_eq!(nuls, [1, 1]);
    assert_eq!(form(text.as_bytes()), (',', Encoding::Utf8));
    let (rows, faults) = read_all(&mut open(text.as_bytes()).unwrap()).unwrap();
    assert_eq!((rows.len(), faults.len()), (1, 2));
}

#[test]
fn the_encoding_may_be_said() {
    let options = Options {
        encoding: Encoding::parse("windows-1256"),
        ..Options::default()
    };
    let (bytes, _, _) = WINDOWS_1256.encode(PEOPLE);
    let mut list = open_with(&bytes, &options).unwrap();
    let (rows, _) = read_all(&mut list).unwrap();
    assert_eq!(rows[0].get(Column::HomeGovernorate), "حمص");
}

#[test]
fn the_delimiter_is_found_whatever_else_stands_in_the_cells() {
    for delimiter in [',', ';', '\t', '؛', '|'] {
        let text = format!(
            "full_name{delimiter}note{delimiter}age\n\"Nader, S; T\"{delimiter}\"a,b;c\td|e؛f\"{delimiter}30\n"
        );
        assert_eq!(form(text.as_bytes()).0, delimiter);
        let rows = rows(text.as_bytes());
        assert_eq!(rows[0].get(Column::FullName), "Nader, S; T");
        assert_eq!(rows[0].get(Column::Note), "a,b;c\td|e؛f");
        assert_eq!(rows[0].get(Column::Age), "30");
    }
}

#[test]
fn quotes_hold_delimiters_line_feeds_and_doubled_quotes() {
    let rows =
        rows(b"full_name,note\r\n\"Nader \"\"Abu Salim\"\"\",\"one\r\ntwo\"\r\n\"Maha\"x,y\r\n");
    assert_eq!(rows[0].get(Column::FullName), "Nader \"Abu Salim\"");
    assert_eq!(rows[0].get(Column::Note), "one\r\ntwo");
    assert_eq!(rows[1].get(Column::FullName), "Mahax");
    assert_eq!(rows[1].number(), 3);
}

#[test]
fn every_line_end_ends_a_row_and_the_last_may_be_missing() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["full_name,age", "Nader,30", "Maha,28"].join(end);
        assert_eq!(column(text.as_bytes(), Column::Age), ["30", "28"]);
    }
}

#[test]
fn rows_are_counted_as_a_person_counts_them() {
    let rows = rows(b"A list\n\nfull_name,age\n\nNader,30\n,\nMaha,28\n");
    let numbers: Vec<u64> = rows.iter().map(Row::number).collect();
    assert_eq!(numbers, [5, 7]);
}

#[test]
fn headings_that_are_said_again_are_passed_over() {
    let text = "full_name,age,\nNader,30,\nfull_name,age,\nMaha,28,\n";
    assert_eq!(column(text.as_bytes(), Column::FullName), ["Nader", "Maha"]);
}

#[test]
fn short_rows_are_read_as_far_as_they_go() {
    let rows = rows(b"full_name,age\nNader\nMaha,28\n");
    assert_eq!(rows[0].get(Column::Age), "");
    assert_eq!(rows[1].get(Column::Age), "28");
}

#[test]
fn a_row_with_more_filled_cells_than_headings_is_refused() {
    let text = "id,full_name,mother\n1,Khoury, Ahmad Samir,Mona\n2,Nader Salim,Maha,, \n";
    let (rows, faults) = read_all(&mut open(text.as_bytes()).unwrap()).unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].get(Column::Id), "2");
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].row, 2);
    assert_eq!(faults[0].reason, Reason::MoreCells);
}

#[test]
fn a_column_whose_heading_is_empty_is_no_cell_too_many() {
    let text = "id,full_name,\n1,Nader Salim,from Homs\n";
    assert_eq!(column(text.as_bytes(), Column::FullName), ["Nader Salim"]);
}

#[test]
fn a_defused_cell_is_read_as_it_was() {
    let rows = rows(b"full_name,note\nNader,'=1+1\nMaha,'tis\n");
    assert_eq!(rows[0].get(Column::Note), "=1+1");
    assert_eq!(rows[1].get(Column::Note), "'tis");
}

#[test]
fn what_a_row_holds_is_not_told_by_debug() {
    assert_eq!(
        format!("{:?}", rows(b"full_name\nNader\n")[0]),
        "Row(2, 1 cells)"
    );
}

#[test]
fn a_stream_is_read_like_a_file() {
    let mut list =
        open_stream(Box::new(std::io::Cursor::new(PEOPLE)), &Options::default()).unwrap();
    let mut row = Row::default();
    assert_eq!(list.read_into(&mut row).unwrap(), Step::Row);
    assert_eq!(row.get(Column::HomeGovernorate), "حمص");
}

#[test]
fn progress_ends_where_the_file_ends() {
    let mut list = open(PEOPLE.as_bytes()).unwrap();
    read_all(&mut list).unwrap();
    let progress = list.progress();
    assert_eq!(progress.done, PEOPLE.len() as u64);
    assert_eq!(progress.done, progress.total);
}
