//! Opening a workbook: its archive is looked through, then the sheet is found that has headings. Rows come from `sheet`.

use std::{fs::File, io::BufReader, path::Path};

use calamine::{Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::{
    Form, List, Options, Source, Step, archive,
    sheet::{Rows, Sheet},
    top::{Top, understand},
};
use crate::exchange::{
    fault::ListError,
    headings,
    limits::{MOST_COLUMNS, MOST_TITLE_ROWS},
    row::Row,
};

/// A workbook that was looked through.
pub type Workbook = Xlsx<BufReader<File>>;

/// Opens the sheet that `options` name, or the first that can be seen and has headings.
pub fn open(path: &Path, options: &Options) -> Result<List, ListError> {
    let mut file = File::open(path)?;
    archive::check(&mut file)?;
    let mut workbook = Workbook::new(BufReader::new(file)).map_err(|error| damaged(&error))?;
    let (sheet, top) = find_sheet(&mut workbook, options)?;
    let speaks_of_deaths = top.speaks_of_deaths || headings::speaks_of_deaths(&sheet);
    let source = Sheet::start(workbook, sheet.clone(), top.at + 1);
    Ok(List {
        form: Form::Xlsx { sheet },
        headings: top.headings,
        layout: top.layout,
        speaks_of_deaths,
        total: source.total(),
        source: Source::Sheet(Box::new(source)),
        first: None,
        ended: false,
    })
}

fn find_sheet(workbook: &mut Workbook, options: &Options) -> Result<(String, Top), ListError> {
    let sheets = workbook.sheets_metadata().iter();
    let names: Vec<String> = sheets
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .filter(|sheet| options.sheet.is_some() || sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    if let Some(wanted) = &options.sheet {
        let found = names.iter().find(|name| headings::is_same(name, wanted));
        let name = found.ok_or_else(|| ListError::UnknownSheet(names.join(", ")))?;
        let top = read_top(workbook, name, options)?;
        return Ok((name.clone(), top));
    }
    let mut first = None;
    for name in names {
        match read_top(workbook, &name, options) {
            Ok(top) => return Ok((name, top)),
            Err(error) => first = first.or(Some(error)),
        }
    }
    Err(first.unwrap_or(ListError::Empty))
}

/// The first rows of a sheet, understood.
fn read_top(workbook: &mut Workbook, sheet: &str, options: &Options) -> Result<Top, ListError> {
    let mut cells = Rows::of(workbook, sheet)?;
    let mut row = Row::default();
    let mut rows: Vec<Vec<String>> = Vec::new();
    while rows.len() <= MOST_TITLE_ROWS && cells.next(&mut row)? != Step::End {
        rows.push(row.cells().map(str::to_owned).collect());
    }
    if rows.is_empty() {
        return Err(ListError::Empty);
    }
    let top = understand(&rows, options)?;
    if top.headings.len() > MOST_COLUMNS {
        return Err(ListError::TooLarge("more than 200 columns"));
    }
    Ok(top)
}

/// What the library says, without its words: they may hold a cell.
pub fn damaged(error: &XlsxError) -> ListError {
    match error {
        XlsxError::Io(error) => ListError::File(error.kind().into()),
        XlsxError::Password => ListError::Foreign("a workbook with a password"),
        XlsxError::Zip(_) => ListError::Damaged("its archive cannot be unpacked"),
        _ => ListError::Damaged("the workbook cannot be understood"),
    }
}
