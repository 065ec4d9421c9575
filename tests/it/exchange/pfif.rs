//! PFIF of four versions, notes inside persons and beside them, expiry, and what is written.

use std::fmt::Write;

use athar::{
    domain::{
        person::Sex,
        report::{Note, ReportKind, Sensitivity},
    },
    exchange::{
        column::Column,
        convert::Converter,
        fault::{ListError, Reason},
        read::{Form, Options},
        record::Record,
        row::Row,
    },
};

use super::desk::{open, open_with, read_all, settings, today};

fn document(version: &str, inside: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<pfif:pfif xmlns:pfif=\"http://zesty.ca/pfif/{version}\">{inside}</pfif:pfif>"
    )
}

/// Elements with the prefix of the namespace: `fields(&[("sex", "male")])`.
fn fields(fields: &[(&str, &str)]) -> String {
    let mut text = String::new();
    for (name, words) in fields {
        writeln!(text, "<pfif:{name}>{words}</pfif:{name}>").unwrap();
    }
    text
}

fn person(inside: &str) -> String {
    format!("<pfif:person>{inside}</pfif:person>")
}

fn note(inside: &[(&str, &str)]) -> String {
    format!("<pfif:note>{}</pfif:note>", fields(inside))
}

fn rows(document: &str) -> Vec<Row> {
    let mut list = open(document.as_bytes()).unwrap();
    assert_eq!(list.form(), &Form::Pfif);
    let (rows, faults) = read_all(&mut list).unwrap();
    assert_eq!(faults, []);
    rows
}

fn record(document: &str) -> Record {
    let rows = rows(document);
    assert_eq!(rows.len(), 1);
    Converter::new(settings(today())).convert(&rows[0]).unwrap()
}

#[test]
fn version_1_1_is_read_with_its_old_field_names() {
    let text = document(
        "1.1",
        &person(
            &(fields(&[
                ("person_record_id", "example.org/p.1"),
                ("first_name", "NADER"),
                ("last_name", "HOMSANI"),
                ("home_city", "  RASTAN\n "),
                ("other", "description:\n    a scar on the chin\n"),
            ]) + &note(&[
                ("found", "true"),
                ("text", "met him"),
                ("source_date", "2014-01-01T00:00:00Z"),
            ])),
        ),
    );
    let record = record(&text);
    assert_eq!(record.id, "example.org/p.1");
    assert_eq!(record.report.kind, ReportKind::Found);
    let names = record.report.person.names;
    assert_eq!(names.given.as_deref(), Some("NADER"));
    assert_eq!(names.family.as_deref(), Some("HOMSANI"));
    assert_eq!(record.report.person.origin.unwrap().codes, ["HI-ar-rastan"]);
    assert_eq!(
        record.report.notes,
        [Note::Words("a scar on the chin\nmet him".to_owned())]
    );
}

#[test]
fn version_1_2_is_read_with_sex_birth_age_and_state() {
    let inside = |birth: &str| {
        document(
            "1.2",
            &person(&fields(&[
                ("source_date", "2013-05-01T00:00:00Z"),
                ("first_name", "Maha"),
                ("last_name", "Dirani"),
                ("sex", "female"),
                ("date_of_birth", birth),
                ("age", "28-30"),
                ("home_state", "HI"),
                ("home_country", "SY"),
            ])),
        )
    };
    let exact = record(&inside("1985-03")).report.person;
    assert_eq!(exact.sex, Some(Sex::Female));
    assert_eq!(exact.birth.unwrap().from.to_string(), "1985-03-01");
    assert_eq!(exact.origin.unwrap().codes, ["SY-HI"]);
    let aged = record(&inside("")).report.person.birth.unwrap();
    assert_eq!(
        (aged.from.to_string(), aged.to.to_string()),
        ("1982-01-01".into(), "1985-12-31".into())
    );
}

#[test]
fn version_1_3_keeps_a_full_name_that_tells_more_than_its_parts() {
    let text = document(
        "1.3",
        &person(&fields(&[
            ("full_name", "نادر سليم الحمصاني\nNader Salim Homsani"),
            ("first_name", "نادر"),
            ("last_name", "الحمصاني"),
        ])),
    );
    let names = record(&text).report.person.names;
    assert_eq!(names.given.as_deref(), Some("نادر سليم الحمصاني"));
    assert_eq!(names.family, None);
    assert_eq!(names.byname.as_deref(), Some("Nader Salim Homsani"));
}

#[test]
fn version_1_4_is_read_and_lines_of_its_description_go_before_fields() {
    let text = document(
        "1.4",
        &person(&fields(&[
            ("full_name", "Nader Homsani"),
            ("given_name", "Nader"),
            ("family_name", "Homsani"),
            ("alternate_names", "Abu Salim\nNadoor"),
            (
                "description",
                "father: Salim\nاسم الأم: سامية\nbirth_date: 1983/1984\nTall &amp; thin.\nstatus: moved\n    twice",
            ),
            ("date_of_birth", "1990"),
            ("home_neighborhood", "Jobar"),
            ("home_city", "Damascus"),
        ])),
    );
    let record = record(&text);
    let person = record.report.person;
    assert_eq!(person.names.father.as_deref(), Some("Salim"));
    assert_eq!(person.names.mother.as_deref(), Some("سامية"));
    assert_eq!(person.names.byname.as_deref(), Some("Abu Salim, Nadoor"));
    assert_eq!(person.birth.unwrap().from.to_string(), "1983-01-01");
    assert_eq!(person.origin.unwrap().words, "Jobar, Damascus");
    assert_eq!(record.report.last_news.as_deref(), Some("moved\ntwice"));
    assert_eq!(
        record.report.notes,
        [Note::Words("Tall & thin.".to_owned())]
    );
}

#[test]
fn lines_of_a_description_that_look_like_ours_hide_no_field() {
    let text = document(
        "1.4",
        &person(
            &(fields(&[
                ("person_record_id", "example.org/1"),
                ("full_name", "Nizar Omar Zed"),
                ("date_of_birth", "1985-03-12"),
                ("home_city", "Rastan"),
                ("home_state", "HI"),
                ("home_country", "SY"),
                ("description", "kind: sighting\nfather: Omar"),
            ]) + &note(&[
                ("status", "is_note_author"),
                ("text", "seen twice"),
                ("last_known_location", "Homs"),
            ])),
        ),
    );
    let record = record(&text);
    assert_eq!(record.id, "example.org/1");
    let report = record.report;
    assert_eq!(report.kind, ReportKind::Sighting);
    assert_eq!(report.person.names.given.as_deref(), Some("Nizar"));
    assert_eq!(report.person.names.family.as_deref(), Some("Zed"));
    assert_eq!(report.person.birth.unwrap().from.to_string(), "1985-03-12");
    assert_eq!(report.person.origin.unwrap().codes, ["HI-ar-rastan"]);
    assert_eq!(report.last_news.as_deref(), Some("is_note_author"));
    assert_eq!(report.notes, [Note::Words("seen twice".to_owned())]);
    assert_eq!(report.event_place.unwrap().words, "Homs");
}

#[test]
fn a_line_of_a_description_that_means_nothing_for_its_key_is_a_note() {
    let description = "Date: he wore a red shirt\nType: sedan\nReference: see page 4\nAge: young\n\nCity: Homs\nCity: Aleppo";
    let text = document(
        "1.4",
        &person(&fields(&[
            ("person_record_id", "example.org/1"),
            ("full_name", "Nader"),
            ("description", description),
        ])),
    );
    let options = Options {
        today: Some(today()),
        ..Options::default()
    };
    let mut list = open_with(text.as_bytes(), &options).unwrap();
    let rows = read_all(&mut list).unwrap().0;
    assert_eq!(rows[0].get(Column::Id), "example.org/1");
    assert_eq!(rows[0].get(Column::HomeTown), "Homs");
    assert_eq!(
        rows[0].get(Column::Note),
        "Date: he wore a red shirt\nType: sedan\nReference: see page 4\nAge: young\n\nCity: Aleppo"
    );
}

#[test]
fn notes_apart_reach_their_person_also_from_before_it() {
    let about = |day: &str, status: &str, text: &str| {
        note(&[
            ("person_record_id", "example.org/1"),
            ("source_date", day),
            ("status", status),
            ("text", text),
            ("last_known_location", "Homs"),
        ])
    };
    let people = ["1", "2"].map(|id| {
        let id = format!("example.org/{id}");
        person(&fields(&[
            ("person_record_id", &id),
            ("full_name", "Nader"),
        ]))
    });
    let text = document(
        "1.4",
        &(about("2014-02-02T00:00:00Z", "believed_alive", "later")
            + &people.concat()
            + &about("2013-01-01T00:00:00Z", "information_sought", "sooner")),
    );
    let rows = rows(&text);
    assert_eq!(rows[0].get(Column::Kind), "found");
    assert_eq!(rows[0].get(Column::Note), "sooner\nlater");
    assert_eq!(rows[0].get(Column::EventPlace), "Homs");
    assert_eq!(rows[1].get(Column::Kind), "");
    assert_eq!(rows[1].number(), 2);
}

#[test]
fn a_note_of_death_marks_the_record_whatever_comes_after_it() {
    let text = document(
        "1.4",
        &person(
            &(fields(&[("full_name", "Nader")])
                + &note(&[
                    ("status", "believed_dead"),
                    ("source_date", "2013-01-01T00:00:00Z"),
                ])
                + &note(&[
                    ("status", "believed_alive"),
                    ("source_date", "2014-01-01T00:00:00Z"),
                ])),
        ),
    );
    let report = record(&text).report;
    assert_eq!(report.needs_person, [Sensitivity::Death]);
    assert_eq!(report.kind, ReportKind::Listed);
}

#[test]
fn nothing_about_whoever_wrote_the_record_is_taken() {
    let text = document(
        "1.4",
        &person(
            &(fields(&[
                ("full_name", "Nader"),
                ("author_name", "Somebody"),
                ("author_phone", "12345"),
                ("photo_url", "http://example.org/x.jpg"),
            ]) + &note(&[("author_email", "a@example.org"), ("text", "seen")])),
        ),
    );
    let told: Vec<String> = rows(&text)[0].cells().map(str::to_owned).collect();
    assert!(!told.concat().contains("12345"));
    assert_eq!(told.concat(), "Naderseen");
}

#[test]
fn a_record_that_has_expired_is_refused() {
    let text = document(
        "1.4",
        &["2025-05-31T00:00:00Z", "2025-06-02T00:00:00Z"]
            .map(|day| {
                person(&fields(&[
                    ("person_record_id", "example.org/1"),
                    ("full_name", "Nader"),
                    ("expiry_date", day),
                ]))
            })
            .concat(),
    );
    let options = Options {
        today: Some(today()),
        ..Options::default()
    };
    let mut list = open_with(text.as_bytes(), &options).unwrap();
    let (rows, faults) = read_all(&mut list).unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!((faults[0].row, faults[0].reason), (1, Reason::Expired));
}

#[test]
fn a_person_of_whom_nothing_is_told_is_refused() {
    let empty = format!(
        "<pfif:person/>{}",
        person("<pfif:photo_url>x</pfif:photo_url>")
    );
    let text = document(
        "1.4",
        &(empty + &person(&fields(&[("full_name", "Nader")]))),
    );
    let (rows, faults) = read_all(&mut open(text.as_bytes()).unwrap()).unwrap();
    assert_eq!(rows.len(), 1);
    let faults: Vec<(u64, Reason)> = faults.iter().map(|f| (f.row, f.reason)).collect();
    assert_eq!(faults, [(1, Reason::NoName), (2, Reason::NoName)]);
}

#[test]
fn records_inside_a_feed_are_read() {
    let text = "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:p=\"http://zesty.ca/pfif/1.4\"><entry><author><name>x</name></author>\
        <p:person><p:full_name><![CDATA[Nader & sons]]></p:full_name></p:person></entry></feed>";
    let text = format!("<?xml version=\"1.0\"?>{text}");
    assert_eq!(rows(&text)[0].get(Column::FullName), "Nader & sons");
}

#[test]
fn entities_that_the_file_does_not_declare_are_blanks_and_characters_are_characters() {
    let text = document(
        "1.4",
        &person(&fields(&[("full_name", "Na&nbsp;der &#1575;&#x628;")])),
    );
    assert_eq!(rows(&text)[0].get(Column::FullName), "Na der اب");
}

#[test]
fn a_person_that_is_too_long_is_refused_and_the_others_are_read() {
    let long = "x".repeat(20_000);
    let text = document(
        "1.4",
        &(person(&fields(&[("full_name", "Nader"), ("description", &long)]))
            + &person(&fields(&[("full_name", "Maha")]))),
    );
    let mut list = open(text.as_bytes()).unwrap();
    let (rows, faults) = read_all(&mut list).unwrap();
    assert_eq!(faults[0].reason, Reason::LongCell);
    assert_eq!(rows[0].get(Column::FullName), "Maha");
}

#[test]
fn a_map_means_nothing_for_pfif() {
    let options = Options {
        map: vec![("full_name".to_owned(), Column::FullName)],
        ..Options::default()
    };
    let text = document("1.4", "");
    let error = open_with(text.as_bytes(), &options).err().unwrap();
    assert!(matches!(error, ListError::UnknownHeading(_)));
    let error = open(text.as_bytes()).err().unwrap();
    assert!(matches!(error, ListError::NoPersons));
}
