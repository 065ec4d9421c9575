//! XLSX: numbers, dates, formulas, sheets, gaps.

use athar::exchange::{
    column::Column,
    fault::ListError,
    read::{Form, List, Options},
    row::Row,
};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

use super::desk::{open_with, read_all};

fn rows(workbook: &mut Workbook) -> Vec<Row> {
    let mut list = open(workbook, &Options::default()).unwrap();
    let (rows, faults) = read_all(&mut list).unwrap();
    assert_eq!(faults, []);
    rows
}

fn open(workbook: &mut Workbook, options: &Options) -> Result<List, ListError> {
    open_with(&workbook.save_to_buffer().unwrap(), options)
}

#[test]
fn cells_of_all_kinds_become_text() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (at, heading) in [
        "الاسم الكامل",
        "تاريخ الولادة",
        "العمر",
        "ملاحظات",
        "تاريخ الاعتقال",
    ]
    .iter()
    .enumerate()
    {
        sheet
            .write(0, u16::try_from(at).unwrap(), *heading)
            .unwrap();
    }
    let day = ExcelDateTime::from_ymd(1985, 3, 12).unwrap();
    let format = Format::new().set_num_format("dd/mm/yyyy");
    sheet.write(1, 0, "نادر سليم الحمصاني").unwrap();
    sheet.write_with_format(1, 1, &day, &format).unwrap();
    sheet.write(1, 2, 28).unwrap();
    sheet
        .write_formula(1, 3, Formula::new("=1+1").set_result("two"))
        .unwrap();
    sheet.write_with_format(1, 4, 2013, &format).unwrap();
    let rows = rows(&mut workbook);
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].number(), 2);
    let cells: Vec<&str> = rows[0].cells().collect();
    // A formula is what was kept for it; a year in a cell that is formatted as a day stays a year.
    assert_eq!(
        cells,
        ["نادر سليم الحمصاني", "1985-03-12", "28", "two", "2013"]
    );
}

#[test]
fn gaps_stay_gaps_and_rows_keep_their_numbers() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write(2, 1, "full_name").unwrap();
    sheet.write(2, 3, "age").unwrap();
    sheet.write(5, 3, 30.5).unwrap();
    sheet.write(5, 1, "Nader").unwrap();
    sheet.write(9, 1, "Maha").unwrap();
    let rows = rows(&mut workbook);
    assert_eq!(rows[0].number(), 6);
    assert_eq!(rows[0].get(Column::FullName), "Nader");
    assert_eq!(rows[0].get(Column::Age), "30.5");
    assert_eq!(rows[1].number(), 10);
}

fn two_sheets() -> Workbook {
    let mut workbook = Workbook::new();
    let notes = workbook.add_worksheet().set_name("Cover").unwrap();
    notes.write(0, 0, "made in 2014").unwrap();
    for (name, person) in [("First", "Nader"), ("Second list", "Maha")] {
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        sheet.write(0, 0, "full_name").unwrap();
        sheet.write(1, 0, person).unwrap();
    }
    workbook
}

#[test]
fn the_first_sheet_with_headings_is_read_unless_one_is_named() {
    let mut list = open(&mut two_sheets(), &Options::default()).unwrap();
    assert_eq!(
        list.form(),
        &Form::Xlsx {
            sheet: "First".to_owned()
        }
    );
    assert_eq!(
        read_all(&mut list).unwrap().0[0].get(Column::FullName),
        "Nader"
    );
    let named = Options {
        sheet: Some("second list".to_owned()),
        ..Options::default()
    };
    let mut list = open(&mut two_sheets(), &named).unwrap();
    assert_eq!(
        read_all(&mut list).unwrap().0[0].get(Column::FullName),
        "Maha"
    );
}

#[test]
fn a_sheet_that_is_not_there_is_told_with_those_that_are() {
    let named = Options {
        sheet: Some("Third".to_owned()),
        ..Options::default()
    };
    let error = open(&mut two_sheets(), &named).err().unwrap();
    assert_eq!(
        error.to_string(),
        "the workbook has no sheet of that name; it has: Cover, First, Second list"
    );
}

#[test]
fn a_large_sheet_comes_whole_and_in_order() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write(0, 0, "id").unwrap();
    sheet.write(0, 1, "full_name").unwrap();
    for row in 1..=3_000_u32 {
        sheet.write(row, 0, row).unwrap();
        sheet.write(row, 1, format!("Person {}", row % 7)).unwrap();
    }
    let mut list = open(&mut workbook, &Options::default()).unwrap();
    assert_eq!(list.progress().total, 3_001);
    let (rows, _) = read_all(&mut list).unwrap();
    assert_eq!(rows.len(), 3_000);
    for (at, row) in rows.iter().enumerate() {
        assert_eq!(row.get(Column::Id), (at + 1).to_string());
    }
    assert_eq!(list.progress().done, 3_001);
}

#[test]
fn a_list_that_nobody_reads_to_its_end_can_be_closed() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write(0, 0, "full_name").unwrap();
    for row in 1..=5_000_u32 {
        sheet.write(row, 0, "Nader").unwrap();
    }
    let mut list = open(&mut workbook, &Options::default()).unwrap();
    list.read_into(&mut Row::default()).unwrap();
}
