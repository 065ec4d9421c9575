//! Refused rows, written to be mended and sent again.

use athar::exchange::{
    column::Column,
    convert::Converter,
    read::{List, Step},
    refused::Refused,
    row::Row,
};

use super::desk::{open, read_all, settings, today};

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
fn a_row_that_could_not_be_read_is_named_by_its_number() {
    let written = refused(&mut open(b"full_name,age\n\"Nader,30\nMaha,28\n").unwrap());
    assert!(written.ends_with(",,2,a quotation mark is opened and not closed\r\n"));
}
