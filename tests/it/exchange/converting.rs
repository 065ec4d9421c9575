//! From rows to records: names, kinds, sex, places, facilities, words of death.

use athar::{
    domain::{
        name::Names,
        person::Sex,
        report::{Note, ReportKind, Sensitivity},
    },
    exchange::{
        convert::{Converter, Settings},
        fault::Reason,
        record::Record,
    },
};

use super::desk::{record, rows, settings, today};

fn names(headings: &str, row: &str) -> Names {
    record(headings, row).report.person.names
}

fn kind(word: &str) -> Option<ReportKind> {
    let rows = rows(format!("full_name,kind\nنادر,{word}\n").as_bytes());
    let record = Converter::new(settings(today())).convert(&rows[0]);
    record.ok().map(|record| record.report.kind)
}

fn is_of_death(record: &Record) -> bool {
    record.report.needs_person == [Sensitivity::Death]
}

#[test]
fn a_whole_name_in_one_cell_stays_whole() {
    assert_eq!(
        names("full_name,age", "  نادر   سليم\u{200f} الحمصاني ,30"),
        Names {
            given: Some("نادر سليم الحمصاني".to_owned()),
            ..Names::default()
        }
    );
}

#[test]
fn parts_are_taken_as_typed_and_the_whole_name_is_then_ignored() {
    assert_eq!(
        names(
            "full_name,given,father,grandfather,family,mother,byname",
            "NADER SALIM ALHOMSANI,Nader,Salim,Wafik,Al-Homsani,Samia Qadri,Abu Salim"
        ),
        Names {
            given: Some("Nader".to_owned()),
            father: Some("Salim".to_owned()),
            grandfather: Some("Wafik".to_owned()),
            family: Some("Al-Homsani".to_owned()),
            mother: Some("Samia Qadri".to_owned()),
            byname: Some("Abu Salim".to_owned()),
        }
    );
}

#[test]
fn a_mother_beside_a_whole_name_leaves_it_whole() {
    let names = names("full_name,given,mother", "Nader Salim Al-Homsani,,Samia");
    assert_eq!(names.given, Some("Nader Salim Al-Homsani".to_owned()));
    assert_eq!(names.family, None);
    assert_eq!(names.mother, Some("Samia".to_owned()));
}

#[test]
fn first_and_family_name_in_one_cell_beside_the_father_are_parted() {
    let expected = Names {
        given: Some("نادر".to_owned()),
        father: Some("سليم".to_owned()),
        family: Some("الحمصاني".to_owned()),
        ..Names::default()
    };
    assert_eq!(
        names("الاسم والكنية,اسم الأب", "نادر الحمصاني,سليم"),
        expected
    );
    assert_eq!(names("الاسم,اسم الأب", "نادر الحمصاني,سليم"), expected);
    // A compound first name stays one.
    let compound = names("الاسم,اسم الأب", "محمد خير,سليم");
    assert_eq!(compound.given, Some("محمد خير".to_owned()));
    assert_eq!(compound.family, None);
}

#[test]
fn a_row_without_a_name_is_refused_and_a_kunya_alone_is_enough() {
    let refusal = |row: &str| {
        let rows = rows(format!("id,full_name,mother,byname\n{row}\n").as_bytes());
        Converter::new(settings(today())).convert(&rows[0])
    };
    for row in [
        "7,,,",
        "7,-,Samia,",
        "7,unknown,,",
        "7,مجهول الهوية,,؟",
        "7,غير معروف,,",
    ] {
        assert_eq!(refusal(row).unwrap_err().reason, Reason::NoName, "{row}");
    }
    let record = refusal("7,,,أبو سليم").unwrap();
    assert_eq!(
        record.report.person.names.byname,
        Some("أبو سليم".to_owned())
    );
    assert_eq!((record.id.as_str(), record.row), ("7", 2));
}

#[test]
fn kinds_are_read_in_both_languages_and_a_detention_is_a_row_of_a_list() {
    for (word, expected) in [
        ("", ReportKind::Listed),
        ("missing", ReportKind::Missing),
        ("مفقودة", ReportKind::Missing),
        ("Released", ReportKind::Released),
        ("مفرج عنه", ReportKind::Released),
        ("found", ReportKind::Found),
        ("عُثر عليها", ReportKind::Found),
        ("sighting", ReportKind::Sighting),
        ("شوهد", ReportKind::Sighting),
        ("list", ReportKind::Listed),
        ("detention", ReportKind::Listed),
        ("المعتقل", ReportKind::Listed),
        ("شهيد", ReportKind::Listed),
    ] {
        assert_eq!(kind(word), Some(expected), "{word}");
    }
    assert_eq!(kind("something"), None);
}

#[test]
fn an_empty_kind_is_what_the_caller_says() {
    let rows = rows(b"full_name\nNader\n");
    let settings = Settings {
        kind: ReportKind::Released,
        ..settings(today())
    };
    let record = Converter::new(settings).convert(&rows[0]).unwrap();
    assert_eq!(record.report.kind, ReportKind::Released);
}

#[test]
fn sex_is_read_in_both_languages_and_else_left_out_with_a_warning() {
    let sex = |word: &str| record("full_name,sex", &format!("Nader,{word}"));
    for word in ["m", "M", "male", "Man", "ذكر"] {
        assert_eq!(sex(word).report.person.sex, Some(Sex::Male), "{word}");
    }
    for word in ["f", "Female", "أنثى", "انثى"] {
        assert_eq!(sex(word).report.person.sex, Some(Sex::Female), "{word}");
    }
    assert_eq!(sex("").warnings, []);
    assert_eq!(sex("unknown").warnings, []);
    let odd = sex("x1");
    assert_eq!(odd.report.person.sex, None);
    assert_eq!(
        odd.warnings[0].to_string(),
        "sex: neither man nor woman is understood in it"
    );
}

#[test]
fn a_home_is_the_town_within_its_governorate() {
    let home = |governorate: &str, town: &str| {
        let record = record(
            "full_name,home_governorate,home_town",
            &format!("Nader,{governorate},{town}"),
        );
        let home = record.report.person.origin.unwrap();
        (home.codes, home.words)
    };
    assert_eq!(
        home("حمص", "الرستن"),
        (vec!["HI-ar-rastan".to_owned()], "الرستن, حمص".to_owned())
    );
    assert_eq!(home("Homs", "").0, ["SY-HI"]);
    assert_eq!(home("", "Rastan").0, ["HI-ar-rastan"]);
    // Misspelt, it is looked for inside; unknown, the governorate is left; elsewhere, the town is believed.
    assert_eq!(home("Homs", "Rastann").0, ["HI-ar-rastan"]);
    assert_eq!(home("Homs", "Nowhereville Upon").0, ["SY-HI"]);
    assert_eq!(home("Aleppo", "Rastan").0, ["HI-ar-rastan"]);
    // A name of two places is the one in the governorate.
    let jobar = home("Homs", "Jobar").0;
    assert!(
        jobar.iter().all(|code| code.starts_with("HI-")),
        "{jobar:?}"
    );
}

#[test]
fn a_search_keeps_the_arrest_as_its_event_and_a_record_apart_from_it() {
    let headings = "full_name,kind,arrest_date,arrest_place,event_date,event_place";
    let search = record(headings, "Nader,missing,2013-03,Homs,,").report;
    assert!(search.event_on.is_some() && search.event_place.is_some());
    assert!(search.taken_on.is_none() && search.taken_place.is_none());
    let release = record(headings, "Nader,released,2013-03,Homs,2014-05-06,Aleppo").report;
    assert_eq!(release.taken_place.unwrap().codes, ["SY-HI"]);
    assert_eq!(release.event_place.unwrap().codes, ["SY-HL"]);
    assert_eq!(release.event_on.unwrap().from.to_string(), "2014-05-06");
    assert_eq!(release.taken_on.unwrap().from.to_string(), "2013-03-01");
    let listed = record(headings, "Nader,list,2013-03,Homs,,").report;
    assert!(listed.event_on.is_none() && listed.taken_on.is_some());
}

#[test]
fn facilities_are_resolved_and_several_stand_in_one_cell() {
    let report = record("full_name,facility", "Nader,الفرع ٢١٥ | سجن صيدنايا").report;
    assert_eq!(report.detentions.len(), 2);
    assert_eq!(report.detentions[0].facility.codes, ["MI-215"]);
    assert_eq!(report.detentions[0].facility.words, "الفرع ٢١٥");
    assert!(!report.detentions[1].facility.codes.is_empty());
}

#[test]
fn a_birth_place_is_its_own() {
    let person = record("full_name,birth_place,home_town", "Nader,Rastan,Douma")
        .report
        .person;
    assert_eq!(person.birth_place.unwrap().codes, ["HI-ar-rastan"]);
    assert!(person.origin.is_some());
}

#[test]
fn status_and_note_are_kept() {
    let report = record("full_name,status,note", "Nader,transferred,seen once").report;
    assert_eq!(report.last_news, Some("transferred".to_owned()));
    assert_eq!(report.notes, [Note::Words("seen once".to_owned())]);
    assert_eq!(report.needs_person, []);
}

#[test]
fn words_of_death_anywhere_keep_a_record_from_being_told() {
    let headings = "full_name,kind,status,note,facility,event_place";
    for row in [
        "Nader,,deceased,,,",
        "Nader,,متوفى,,,",
        "Nader,,,استشهد تحت التعذيب,,",
        "Nader,شهيد,,,,",
        "الشهيد نادر الحمصاني,,,,,",
        "المرحوم نادر,,,,,",
        "Nader (killed),,,,,",
        "the late Nader,,,,,",
        "Nader,,,,,mass grave near Homs",
        "Nader,,,,مقبرة نجها,",
        "Nader,,believed_dead,,,",
    ] {
        assert!(is_of_death(&record(headings, row)), "{row}");
    }
    for row in [
        "نادر توفيق الشاهين,,حي,,,",
        "Nader,released,released in good health,,Sednaya,Homs",
        "محمد شهيد الحمصاني,,,,,",
    ] {
        assert!(!is_of_death(&record(headings, row)), "{row}");
    }
}

#[test]
fn a_list_that_speaks_of_deaths_marks_all_its_rows() {
    let rows = rows(b"full_name\nNader\n");
    let settings = Settings {
        speaks_of_deaths: true,
        ..settings(today())
    };
    let record = Converter::new(settings).convert(&rows[0]).unwrap();
    assert!(is_of_death(&record));
}

#[test]
fn cells_are_cleaned_of_what_nobody_can_see() {
    let report = record(
        "full_name,note",
        "Na\u{200b}der  \u{202e}Salim\u{301}\u{301}\u{301}\u{301}\u{301},\u{feff}x",
    )
    .report;
    let name = report.person.names.given.unwrap();
    assert_eq!(
        name,
        athar::text::clean::clean("Nader Salim\u{301}\u{301}\u{301}\u{301}\u{301}", 300)
    );
    assert_eq!(report.notes, [Note::Words("x".to_owned())]);
}

#[test]
fn what_was_remembered_changes_nothing() {
    let text = "full_name,home_governorate,home_town,arrest_place,facility\n\
        Nader,حمص,الرستن,دوما,215\nMaha,حمص,الرستن,دوما,215\n";
    let rows = rows(text.as_bytes());
    let mut converter = Converter::new(settings(today()));
    let first = converter.convert(&rows[0]).unwrap().report;
    let second = converter.clone().convert(&rows[1]).unwrap().report;
    assert_eq!(first.person.origin, second.person.origin);
    assert_eq!(first.taken_place, second.taken_place);
    assert_eq!(first.detentions, second.detentions);
}
