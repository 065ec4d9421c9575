//! Rows that are refused, from outside: where they are written, and what is told of them.

use std::fs;

use super::desk::{DESCRIBED, Desk, LIST, mode};

#[tokio::test]
async fn a_refused_file_that_is_being_mended_is_never_written_over() {
    let desk = Desk::new().await;
    let (first, second) = ("list.csv.refused.csv", "list.csv.refused-2.csv");
    for _ in 0..2 {
        let (_, said, _) = desk.run(&DESCRIBED);
        assert!(said.contains(&format!("{first}: mend them")), "{said}");
        assert!(!desk.path(second).exists());
    }
    desk.write(first, "half mended");
    for _ in 0..2 {
        let (_, said, _) = desk.run(&DESCRIBED);
        assert!(said.contains(&format!("{second}: mend them")), "{said}");
        let written = fs::read_to_string(desk.path(second)).unwrap();
        assert!(written.contains("no name is in it"), "{written}");
        assert_eq!(mode(&desk.path(second)), 0o600);
    }
    assert_eq!(fs::read_to_string(desk.path(first)).unwrap(), "half mended");
    desk.write("list.csv", LIST.trim_end_matches("3;;سعاد;1990\n"));
    assert_eq!(desk.run(&DESCRIBED).0, 0);
    assert!(desk.path(first).exists() && desk.path(second).exists());
    let left = fs::read_dir(desk.directory.path()).unwrap();
    assert_eq!(left.count(), 4);
}

#[tokio::test]
async fn persons_that_have_expired_are_told_and_not_written_down() {
    let desk = Desk::new().await;
    let person = |id: u8, expires: &str| {
        format!(
            "<p:person><p:person_record_id>a/{id}</p:person_record_id><p:full_name>Nader Salim</p:full_name>\
             <p:expiry_date>{expires}</p:expiry_date></p:person>"
        )
    };
    let (old, new) = (person(1, "2001-01-01T00:00:00Z"), person(2, ""));
    let list = format!(
        "<?xml version='1.0'?><p:pfif xmlns:p='http://zesty.ca/pfif/1.4'>{old}{new}</p:pfif>"
    );
    desk.write("list.csv", &list);
    let (code, said, _) = desk.run(&DESCRIBED);
    assert_eq!(code, 3, "{said}");
    assert!(said.contains("1 of them have expired"), "{said}");
    assert!(!said.contains("mend them there"), "{said}");
    assert!(!desk.path("list.csv.refused.csv").exists());
}

#[tokio::test]
async fn a_person_of_pfif_who_has_expired_leaves_the_source() {
    let desk = Desk::new().await;
    let person = |id: u32, more: &str| {
        format!(
            "<p:person><p:person_record_id>x.org/{id}</p:person_record_id><p:full_name>Nader {id}</p:full_name>{more}</p:person>"
        )
    };
    let file = |first: &str| {
        format!(
            "<?xml version=\"1.0\"?><p:pfif xmlns:p=\"http://zesty.ca/pfif/1.4\">{}{}</p:pfif>",
            person(1, first),
            person(2, "")
        )
    };
    let import = [
        "import",
        "@list.xml",
        "--source=a",
        "--kind=found",
        "--reliability=press",
    ];
    desk.write("list.xml", &file(""));
    assert_eq!(desk.run(&import).0, 0);
    let gone = "<p:expiry_date>2020-01-01T00:00:00Z</p:expiry_date>";
    desk.write("list.xml", &file(gone));
    let (code, said, _) = desk.run(&import);
    assert_eq!(code, 3, "{said}");
    assert!(
        said.contains("1 records stored before have expired"),
        "{said}"
    );
    assert_eq!(desk.count("select count(*) from reports").await, 1);
    assert!(!desk.path("list.xml.refused.csv").exists());
}

#[tokio::test]
async fn rows_are_stored_also_where_refused_ones_cannot_be_written() {
    let desk = Desk::new().await;
    // No name can be longer than this list's is already.
    let name = format!("@{}.csv", "a".repeat(245));
    desk.write(&name[1..], LIST);
    let mut import = DESCRIBED;
    import[1] = &name;
    let (code, out, said) = desk.run(&import);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("refused rows cannot be written"), "{said}");
    assert!(out.contains("2 accepted (2 new"), "{out}");
    assert!(!out.contains("mend them there"), "{out}");
    assert_eq!(
        desk.count("select count(*) from records where met_at is not null")
            .await,
        2
    );
}
