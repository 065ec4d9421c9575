//! What is written is read back the same, as CSV and as PFIF; and cells that a spreadsheet would run are defused.

use athar::{
    domain::{
        dates::{PartialDate, Precision},
        name::Names,
        report::{Report, ReportKind, Sensitivity},
    },
    exchange::{
        column::Column,
        write::{CsvWriter, PfifHead, PfifWriter},
    },
};
use chrono::{DateTime, NaiveDate};
use proptest::prelude::*;

use super::desk::{record, records, rows};

/// Headings and rows of every kind that a list may have.
const LIST: &str = "id,kind,full_name,given,father,grandfather,family,mother,byname,sex,birth_date,birth_year,age,age_in_year,home_governorate,home_town,birth_place,arrest_date,arrest_place,event_date,event_place,facility,status,note\n\
R1,missing,نادر سليم الحمصاني,,,,,سامية القادري,,m,1985-03-12,,,,حمص,الرستن,,2013-03,دوما,,,الفرع ٢١٥,,\n\
R2,missing,,Maha,Wafik,Ghassan,Al-Dirani,,Um Wafik,f,,1990,,,Homs,,Rastan,2012,,2013-05-01,Homs,,,\n\
R3,released,,Nader,,,Homsani,,,,,,30,2013,,Rastan,,2012-05-03/2012-06-10,Aleppo,2014-06-11,,Sednaya | Adra,moved twice,\"two lines\n\nof \"\"note\"\"\"\n\
R4,found,Samia,,,,,,,,1980/1985~,,,,,,,,,2014,,,,\n\
R5,sighting,,,,,,,أبو سليم,,,,,,,Nowhere at all,,,,,,المكان الذي لا نعرفه,,\n\
R6,list,Nader,,,,,,,,,,,,,,,,,,,,متوفى,=cmd|x\n\
R7,list,,,Salim,,Homsani,,,,1985-02,,,,Damascus,\"Jobar, Old\",,,,,,,-,\n";

fn head() -> PfifHead {
    PfifHead {
        domain: "athar.example".to_owned(),
        source_name: "Athar & others".to_owned(),
        written_at: DateTime::from_timestamp(1_748_000_000, 0).unwrap(),
        expires_at: DateTime::from_timestamp(1_780_000_000, 0),
    }
}

fn csv(reports: &[(String, Report)]) -> Vec<u8> {
    let mut writer = CsvWriter::new(Vec::new()).unwrap();
    for (id, report) in reports {
        writer.push(id, report).unwrap();
    }
    writer.finish().unwrap()
}

fn pfif(reports: &[(String, Report)]) -> Vec<u8> {
    let mut writer = PfifWriter::new(Vec::new(), head()).unwrap();
    for (id, report) in reports {
        writer.push(id, report).unwrap();
    }
    writer.finish().unwrap()
}

fn read(bytes: &[u8]) -> Vec<(String, Report)> {
    let records = records(bytes).into_iter();
    records
        .map(|record| {
            assert_eq!(record.warnings, []);
            (record.id, record.report)
        })
        .collect()
}

#[test]
fn csv_gives_the_same_records_again() {
    let reports = read(LIST.as_bytes());
    assert_eq!(reports.len(), 7);
    let again = read(&csv(&reports));
    for (before, after) in reports.iter().zip(&again) {
        assert_eq!(before, after);
    }
}

#[test]
fn pfif_gives_the_same_records_again() {
    let reports = read(LIST.as_bytes());
    let again = read(&pfif(&reports));
    assert_eq!(again.len(), 7);
    for (before, after) in reports.iter().zip(&again) {
        assert_eq!(before, after);
    }
}

#[test]
fn pfif_is_written_with_the_fields_of_its_standard() {
    let text = String::from_utf8(pfif(&read(LIST.as_bytes()))).unwrap();
    for piece in [
        "<pfif:pfif xmlns:pfif=\"http://zesty.ca/pfif/1.4\">",
        "<pfif:person_record_id>athar.example/R1</pfif:person_record_id>",
        "<pfif:source_name>Athar &amp; others</pfif:source_name>",
        "<pfif:source_date>2025-05-23T11:33:20Z</pfif:source_date>",
        "<pfif:expiry_date>2026-05-28T20:26:40Z</pfif:expiry_date>",
        "<pfif:full_name>نادر سليم الحمصاني</pfif:full_name>",
        "<pfif:given_name>Maha</pfif:given_name>",
        "<pfif:alternate_names>Um Wafik</pfif:alternate_names>",
        "<pfif:sex>female</pfif:sex>",
        "<pfif:date_of_birth>1985-03-12</pfif:date_of_birth>",
        "<pfif:age>41-43</pfif:age>",
        "<pfif:home_state>SY-HI</pfif:home_state>",
        "<pfif:home_country>SY</pfif:home_country>",
        "<pfif:status>information_sought</pfif:status>",
        "<pfif:last_known_location>الفرع ٢١٥</pfif:last_known_location>",
        "mother: سامية القادري\n",
    ] {
        assert!(text.contains(piece), "{piece}\n{text}");
    }
    assert!(!text.contains("believed_dead"));
}

#[test]
fn an_id_that_has_a_domain_keeps_it() {
    let reports = read("id,full_name\nx.org/1,Nader\n2013/1,Maha\n".as_bytes());
    let text = String::from_utf8(pfif(&reports)).unwrap();
    for id in ["x.org/1", "athar.example/2013/1"] {
        let piece = format!("<pfif:person_record_id>{id}</pfif:person_record_id>");
        assert_eq!(text.matches(&piece).count(), 2, "{text}");
        assert!(text.contains(&format!("{id}.note<")), "{text}");
    }
    assert_eq!(read(text.as_bytes()), reports);
}

#[test]
fn a_home_is_town_and_governorate_only_where_its_last_word_is_one() {
    let list = "id,full_name,home_town\n1,Nader,\"Somewhere Odd, Place\"\n2,Maha,\"Rastan, Homs\"\n3,Samia,Nowhere\n";
    let reports = read(list.as_bytes());
    for bytes in [csv(&reports), pfif(&reports)] {
        let homes: Vec<[String; 2]> = rows(&bytes)
            .iter()
            .map(|row| {
                [Column::HomeTown, Column::HomeGovernorate].map(|column| row.get(column).to_owned())
            })
            .collect();
        let expected = [
            ["Somewhere Odd, Place", ""],
            ["Rastan", "Homs"],
            ["Nowhere", ""],
        ];
        assert_eq!(homes, expected);
        assert_eq!(read(&bytes), reports);
    }
}

#[test]
fn cells_that_a_spreadsheet_would_run_are_defused_on_the_way_out_and_whole_on_the_way_in() {
    for words in ["=1+1", "+963 11", "-2", "@SUM(A1)", " =x"] {
        let mut report = Report::new(ReportKind::Listed);
        report.person.names.given = Some(words.to_owned());
        let bytes = csv(&[("7".to_owned(), report)]);
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(text.contains(&format!(",'{words},")), "{text}");
        let read = read(&bytes);
        assert_eq!(read[0].1.person.names.given.as_deref(), Some(words.trim()));
    }
}

#[test]
fn a_flag_of_death_survives_where_no_word_says_it() {
    for status in ["moved", ""] {
        let mut report = record("full_name,status", &format!("Nader,{status}")).report;
        report.needs_person.push(Sensitivity::Death);
        let reports = [("1".to_owned(), report)];
        for bytes in [csv(&reports), pfif(&reports)] {
            assert_eq!(read(&bytes), reports);
        }
    }
}

#[test]
fn a_name_of_two_lines_is_one_name() {
    let reports = read(
        b"id,full_name,mother,facility\n1,\"Samir\nHalabi\",\"Samia\r\nQadri\",\"Branch\n215\"\n",
    );
    let names = &reports[0].1.person.names;
    assert_eq!(names.given.as_deref(), Some("Samir Halabi"));
    assert_eq!(names.mother.as_deref(), Some("Samia Qadri"));
    assert_eq!(reports[0].1.detentions[0].facility.words, "Branch 215");
    for bytes in [csv(&reports), pfif(&reports)] {
        assert_eq!(read(&bytes), reports);
    }
}

#[test]
fn a_first_name_that_is_the_byname_too_stays_one() {
    let mut report = Report::new(ReportKind::Listed);
    report.person.names.given = Some("Nader".to_owned());
    report.person.names.byname = Some("Nader".to_owned());
    let reports = [("1".to_owned(), report)];
    for bytes in [csv(&reports), pfif(&reports)] {
        assert_eq!(read(&bytes)[0].1.person.names, reports[0].1.person.names);
    }
}

#[test]
fn what_only_a_chat_tells_is_not_written() {
    let mut report = record("full_name", "Nader").report;
    report.person.marks = Some("a scar".to_owned());
    report.holder = Some("somebody".to_owned());
    report.person.photos.push("file".to_owned());
    let reports = [("1".to_owned(), report)];
    for bytes in [csv(&reports), pfif(&reports)] {
        let text = String::from_utf8(bytes).unwrap();
        assert!(!text.contains("scar") && !text.contains("somebody") && !text.contains("file<"));
    }
}

/// A cell of letters of both scripts, marks, quotes and delimiters.
fn words() -> impl Strategy<Value = Option<String>> {
    prop::option::of("[a-zA-Zء-ي]([a-zA-Zء-ي \",;=+@'.-]{0,12}[a-zA-Zء-ي])?")
}

fn dates() -> impl Strategy<Value = Option<PartialDate>> {
    prop::option::of((0_i64..40_000, 0_i64..400, any::<bool>())).prop_map(|told| {
        let (day, length, about) = told?;
        let from = NaiveDate::from_ymd_opt(1905, 1, 2)? + chrono::TimeDelta::days(day);
        Some(PartialDate {
            from,
            to: from + chrono::TimeDelta::days(length),
            precision: Precision::Range,
            about,
            words: String::new(),
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_names_and_dates_come_back(
        names in (words(), words(), words(), words(), words(), words()),
        taken in dates(),
        status in words(),
    ) {
        let (given, father, grandfather, family, mother, byname) = names;
        let mut report = Report::new(ReportKind::Released);
        report.person.names = Names { given, father, grandfather, family, mother, byname };
        report.taken_on = taken;
        report.last_news = status;
        let first = read_lenient(&csv(&[("1".to_owned(), report)]));
        prop_assume!(!first.is_empty());
        prop_assert_eq!(&first, &read_lenient(&csv(&first)));
        prop_assert_eq!(&first, &read_lenient(&pfif(&first)));
    }
}

/// The records, none if the row is refused (a name of which nothing is left).
fn read_lenient(bytes: &[u8]) -> Vec<(String, Report)> {
    let rows = super::desk::rows(bytes);
    let mut converter =
        athar::exchange::convert::Converter::new(super::desk::settings(super::desk::today()));
    rows.iter()
        .filter_map(|row| converter.convert(row).ok())
        .map(|record| (record.id, record.report))
        .collect()
}
