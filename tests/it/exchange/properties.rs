//! Whatever bytes come, reading ends and does not panic.

use athar::exchange::{convert::Converter, fault::ListError, read::Step, row::Row};
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;

use super::desk::{open, settings, today};

/// Reads and converts all; how many steps that took.
fn drain(bytes: &[u8]) -> Result<usize, ListError> {
    let mut list = open(bytes)?;
    let mut converter = Converter::new(settings(today()));
    let mut row = Row::default();
    for steps in 0.. {
        match list.read_into(&mut row)? {
            Step::Row => drop(converter.convert(&row)),
            Step::Refused(_) => {}
            Step::End => return Ok(steps),
        }
        assert!(steps <= bytes.len() + 1, "reading does not end");
    }
    Ok(0)
}

#[test]
fn lists_and_converters_may_go_to_another_thread() {
    const fn is_send<T: Send>() {}
    is_send::<athar::exchange::read::List>();
    is_send::<Converter>();
    is_send::<Row>();
}

fn workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (at, words) in ["full_name", "age", "Nader", "30", "Maha", "28"]
        .iter()
        .enumerate()
    {
        let at = u32::try_from(at).unwrap();
        sheet
            .write(at / 2, u16::try_from(at % 2).unwrap(), *words)
            .unwrap();
    }
    workbook.save_to_buffer().unwrap()
}

const PFIF: &str = r#"<?xml version="1.0"?><p:pfif xmlns:p="http://zesty.ca/pfif/1.4"><p:person><p:full_name>Nader &amp; Co</p:full_name><p:note><p:text>seen</p:text></p:note></p:person></p:pfif>"#;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_bytes_end(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = drain(&bytes);
    }

    #[test]
    fn any_bytes_below_headings_end(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = drain(&[b"id,kind,full_name,age,birth_date,arrest_date\n", bytes.as_slice()].concat());
    }

    #[test]
    fn any_cells_convert(cells in prop::collection::vec("[^\"]{0,30}", 24)) {
        let names = athar::exchange::column::Column::ALL.map(athar::exchange::column::Column::name);
        let cells: Vec<String> = cells.iter().map(|cell| format!("\"{cell}\"")).collect();
        let _ = drain(format!("{}\n{}\n", names.join(","), cells.join(",")).as_bytes());
    }

    #[test]
    fn a_damaged_workbook_ends(at in 0_usize..6_000, byte in any::<u8>(), cut in 0_usize..8_000) {
        let mut bytes = workbook();
        let len = bytes.len();
        bytes[at % len] = byte;
        bytes.truncate(len.min(cut.max(100)));
        let _ = drain(&bytes);
    }

    #[test]
    fn damaged_pfif_ends(at in 0_usize..180, byte in any::<u8>(), cut in 10_usize..200) {
        let mut bytes = PFIF.as_bytes().to_vec();
        let len = bytes.len();
        bytes[at % len] = byte;
        bytes.truncate(cut);
        let _ = drain(&bytes);
    }
}
