//! Workbooks made to harm: bombs, lies about sizes, cells where no sheet has one.

use std::io::{Cursor, Write};

use athar::exchange::{
    fault::{ListError, Reason},
    read::{Options, Step},
    row::Row,
};
use zip::{ZipWriter, write::SimpleFileOptions};

use super::desk::{open, read_all};

const RELATIONS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;

const BOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>"#;

const BOOK_RELATIONS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

/// A workbook of one sheet with these rows, and parts beside it.
fn workbook(rows: &str, parts: &[(&str, &[u8])]) -> Vec<u8> {
    let sheet = format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
    );
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let own = [
        ("_rels/.rels", RELATIONS.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", BOOK_RELATIONS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    for (name, bytes) in own.iter().chain(parts) {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn cell(place: &str, words: &str) -> String {
    format!(r#"<c r="{place}" t="inlineStr"><is><t>{words}</t></is></c>"#)
}

fn row(number: u32, cells: &[String]) -> String {
    format!(r#"<row r="{number}">{}</row>"#, cells.concat())
}

fn headings() -> String {
    row(1, &[cell("A1", "full_name"), cell("B1", "age")])
}

fn error(bytes: &[u8]) -> ListError {
    match open(bytes) {
        Err(error) => error,
        Ok(mut list) => read_all(&mut list).err().unwrap(),
    }
}

#[test]
fn a_plain_workbook_of_the_tests_own_making_is_read() {
    let rows = headings() + &row(2, &[cell("A2", "Nader"), cell("B2", "30")]);
    let mut list = open(&workbook(&rows, &[])).unwrap();
    assert_eq!(read_all(&mut list).unwrap().0.len(), 1);
}

#[test]
fn a_bomb_is_given_up_while_it_unpacks() {
    let bomb = [b"<sst>", vec![b' '; 40 << 20].as_slice()].concat();
    let bytes = workbook(&headings(), &[("xl/sharedStrings.xml", &bomb)]);
    assert!(bytes.len() < 2 << 20);
    assert!(matches!(error(&bytes), ListError::TooLarge(_)));
    let many = "<a></a>".repeat(30 << 20 >> 3);
    let bytes = workbook(&headings(), &[("xl/other.xml", many.as_bytes())]);
    assert!(matches!(
        error(&bytes),
        ListError::TooLarge("what it unpacks to")
    ));
}

#[test]
fn very_many_parts_are_too_many() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..2_500 {
        zip.start_file(format!("xl/{at}.xml"), SimpleFileOptions::default())
            .unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    assert!(matches!(
        error(&bytes),
        ListError::TooLarge("a workbook of more than 2,000 parts")
    ));
}

#[test]
fn an_archive_that_is_no_workbook_is_named() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("list.csv", SimpleFileOptions::default())
        .unwrap();
    let bytes = zip.finish().unwrap().into_inner();
    assert!(matches!(
        error(&bytes),
        ListError::Foreign("an archive that is no XLSX workbook")
    ));
    assert!(matches!(
        error(b"PK\x03\x04 and then nothing"),
        ListError::Damaged(_)
    ));
}

#[test]
fn a_number_that_would_take_all_memory_is_not_believed() {
    let strings = br#"<sst uniqueCount="99999999999999"><si><t>x</t></si></sst>"#;
    let bytes = workbook(&headings(), &[("xl/sharedStrings.xml", strings)]);
    assert!(matches!(error(&bytes), ListError::Damaged(_)));
}

#[test]
fn a_cell_where_no_sheet_has_one_is_refused() {
    for place in ["AAAA1", "A99999999", "A0", "1A", "", "A-1", "ZZZZZZZZZ9"] {
        let rows = headings() + &row(2, &[cell(place, "Nader")]);
        assert!(
            matches!(error(&workbook(&rows, &[])), ListError::Damaged(_)),
            "{place}"
        );
    }
}

#[test]
fn the_last_cell_of_the_largest_sheet_is_one_row_and_takes_no_memory() {
    let rows = headings() + &row(1_048_576, &[cell("XFD1048576", "x")]);
    let mut list = open(&workbook(&rows, &[])).unwrap();
    let mut row = Row::default();
    let Step::Refused(fault) = list.read_into(&mut row).unwrap() else {
        panic!("a cell beyond all columns is taken");
    };
    assert_eq!((fault.row, fault.reason), (1_048_576, Reason::TooManyCells));
    assert_eq!(row.cells().len(), 201);
    assert_eq!(row.cells().last(), Some("x"));
    assert_eq!(list.read_into(&mut row).unwrap(), Step::End);
}

#[test]
fn a_long_cell_is_refused_and_a_huge_one_ends_the_file() {
    let rows =
        headings() + &row(2, &[cell("A2", &"x".repeat(20_000))]) + &row(3, &[cell("A3", "Maha")]);
    let mut list = open(&workbook(&rows, &[])).unwrap();
    let (rows, faults) = read_all(&mut list).unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(faults[0].reason, Reason::LongCell);
    let rows = headings() + &row(2, &[cell("A2", &"x".repeat(2 << 20))]);
    assert!(matches!(
        error(&workbook(&rows, &[])),
        ListError::TooLarge("a single piece of its XML")
    ));
}

#[test]
fn rows_out_of_order_end_the_file() {
    let rows = headings() + &row(5, &[cell("A5", "Nader")]) + &row(3, &[cell("A3", "Maha")]);
    assert!(matches!(
        error(&workbook(&rows, &[])),
        ListError::Damaged("its rows are out of order")
    ));
}

#[test]
fn a_formula_is_never_run_and_only_its_kept_value_is_read() {
    let formula = r#"<c r="A2" t="str"><f>HYPERLINK("http://example.org","x")</f><v>Nader</v></c>"#;
    let rows = headings() + &row(2, &[formula.to_owned()]);
    let mut list = open(&workbook(&rows, &[])).unwrap();
    let (rows, _) = read_all(&mut list).unwrap();
    assert_eq!(rows[0].cells().next(), Some("Nader"));
    assert_eq!(Options::default().map.len(), 0);
}

#[test]
fn a_document_type_in_any_part_is_refused() {
    let part = b"<!DOCTYPE x [<!ENTITY a \"ha\">]><x>&a;</x>";
    let bytes = workbook(&headings(), &[("xl/styles.xml", part)]);
    assert!(matches!(error(&bytes), ListError::Damaged(_)));
}
