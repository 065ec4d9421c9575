//! Refused rows, written to be mended and sent again.

use athar::exchange::{
    column::Column,
    convert::Converter,
    read::{Encoding, List, Options, Step},
    refused::Refused,
    row::Row,
};
use encoding_rs::WINDOWS_1256;

use super::desk::{open, open_with, read_all, settings, today};

/// Writes what is refused in a list, by reading or by converting.
fn refused(list: &mut List) -> String {
    let mut refused = Refused::new(Vec::new(), list).unwrap();
    let mut converter = Converter::new(settings(today()));
    let mut row = Row::default();
    loop {
        let fault = match list.read_into(&mut row).unwrap() {
            Step::Row => converter.convert(&row).err(),
            Step::Refused(fault) => Some(fault),
            Step::End => break,
        };
        if let Some(fault) = fault {
            refused.push(&row, &fault).unwrap();
        }
    }
    let bytes = refused.finish().unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn refused_rows_keep_their_form_and_say_why() {
    let list = "\u{feff}م;الاسم;الكنية;لون\n1;نادر;الحمصاني;أحمر\n2;;;أخضر\n3;\"مها؛ \"\"أم وفيق\"\"\";;=1+1\n4;;;\"=cmd;x\"\n";
    let written = refused(&mut open(list.as_bytes()).unwrap());
    assert_eq!(
        written,
        "\u{feff}م;الاسم;الكنية;لون;refused_row;refused_reason\r\n2;;;أخضر;3;no name is in it\r\n4;;;\"'=cmd;x\";5;no name is in it\r\n"
    );
}

#[test]
fn a_refused_list_is_read_again_and_what_is_still_wrong_is_refused_again_in_one_form() {
    let first = "full_name,kind\nNader,listed\nMaha,unheard\n,list\n";
    let second = refused(&mut open(first.as_bytes()).unwrap());
    let third = refused(&mut open(second.as_bytes()).unwrap());
    assert_eq!(second.lines().count(), 3);
    assert_eq!(
        third,
        second
            .replace(",3,\"its kind", ",2,\"its kind")
            .replace(",4,no name", ",3,no name")
    );
    let mended = second.replace("unheard", "found");
    let (rows, _) = read_all(&mut open(mended.as_bytes()).unwrap()).unwrap();
    assert_eq!(rows[0].get(Column::Kind), "found");
}

#[test]
fn a_row_with_an_open_quote_keeps_its_cells_as_if_the_quote_were_a_letter() {
    let text = "id,full_name,mother\n1,\"Ahmad Ali,Fatima\n2,Maha,Samia\n";
    let written = refused(&mut open(text.as_bytes()).unwrap());
    let row = written.lines().nth(1).unwrap();
    assert_eq!(
        row,
        "1,\"\"\"Ahmad Ali\",Fatima,2,a quotation mark is opened and not closed"
    );
}

#[test]
fn cells_beyond_the_headings_stand_behind_the_reason_and_are_refused_again() {
    let text = "id,full_name,mother\n1,Khoury, Ahmad Samir,Mona,,x,\n";
    let written = refused(&mut open(text.as_bytes()).unwrap());
    let row = written.lines().nth(1).unwrap();
    assert!(row.starts_with("1,Khoury, Ahmad Samir,2,"), "{row}");
    assert!(row.ends_with(",Mona,,x"), "{row}");
    assert_eq!(refused(&mut open(written.as_bytes()).unwrap()), written);
    let mended =
        "id,full_name,mother,refused_row,refused_reason\n1,\"Khoury, Ahmad Samir\",Mona,2,so,,\n";
    let (rows, faults) = read_all(&mut open(mended.as_bytes()).unwrap()).unwrap();
    assert_eq!(faults, []);
    assert_eq!(rows[0].get(Column::Mother), "Mona");
}

#[test]
fn rows_that_are_too_long_keep_so_much_that_they_are_refused_again() {
    let (line, letters) = ("evil,Injected Person,x\n", "x".repeat(2 << 20));
    let cells = format!("{},", "ن".repeat(9_000)).repeat(150);
    for (row, reason) in [
        (format!("1,Nader,\"{}\"\n", line.repeat(60_000)), "a cell"),
        (format!("1,Nader,{letters}\n"), "a cell"),
        (format!("1,Nader,{cells}\n"), "it is longer"),
    ] {
        let text = format!("id,full_name,note{}\n{row}2,Maha,\n", ",".repeat(150));
        let written = refused(&mut open(text.as_bytes()).unwrap());
        assert!(written.len() < 3 << 20);
        let row = written.lines().nth(1).unwrap();
        assert!(row.starts_with("1,Nader,"), "{}", &row[..40]);
        let again = refused(&mut open(written.as_bytes()).unwrap());
        let read = &mut open(written.as_bytes()).unwrap();
        let (rows, faults) = read_all(read).unwrap();
        assert_eq!((rows.len(), faults.len()), (0, 1));
        assert!(faults[0].to_string().contains(reason), "{}", faults[0]);
        assert!(again.lines().nth(1).unwrap().starts_with("1,Nader,"));
    }
}

#[test]
fn a_person_of_pfif_that_is_too_long_keeps_what_was_read() {
    let text = format!(
        "<?xml version='1.0'?><pfif:pfif xmlns:pfif='http://zesty.ca/pfif/1.4'><pfif:person>\
         <pfif:person_record_id>a/1</pfif:person_record_id><pfif:full_name>{}</pfif:full_name>\
         </pfif:person></pfif:pfif>",
        "x".repeat(10_001)
    );
    let written = refused(&mut open(text.as_bytes()).unwrap());
    assert!(written.lines().nth(1).unwrap().starts_with("a/1,,xxx"));
    let again = refused(&mut open(written.as_bytes()).unwrap());
    assert!(again.contains("a cell has more than"));
}

#[test]
fn refused_rows_of_a_list_in_any_encoding_are_read_as_the_list_is() {
    for (word, encode) in [
        ("windows-1256", windows as fn(&str) -> Vec<u8>),
        ("utf-16le", utf_16),
    ] {
        let options = Options {
            encoding: Encoding::parse(word),
            ..Options::default()
        };
        let list = encode("full_name,kind,note\nنادر سليم,unheard,حمص\n");
        let written = refused(&mut open_with(&list, &options).unwrap());
        let mended = written.replace("unheard", "found");
        let (rows, faults) =
            read_all(&mut open_with(mended.as_bytes(), &options).unwrap()).unwrap();
        assert_eq!(faults, []);
        assert_eq!(rows[0].get(Column::FullName), "نادر سليم");
        assert_eq!(rows[0].get(Column::Note), "حمص");
    }
}

fn windows(text: &str) -> Vec<u8> {
    WINDOWS_1256.encode(text).0.into_owned()
}

fn utf_16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}
