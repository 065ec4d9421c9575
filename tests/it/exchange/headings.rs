//! Headings in both languages, what they mean beside each other, and `--map`.

use athar::exchange::{
    column::Column,
    fault::ListError,
    read::{List, Options},
};

use super::desk::{open, open_with};

/// The columns of a row of headings, by name; "-" for what is not recognised.
fn columns(headings: &str) -> Vec<&'static str> {
    let list = open(format!("{headings}\nx,x,x,x,x,x,x,x,x,x\n").as_bytes()).unwrap();
    names(&list)
}

fn names(list: &List) -> Vec<&'static str> {
    list.headings()
        .iter()
        .map(|heading| heading.column.map_or("-", Column::name))
        .collect()
}

#[test]
fn every_canonical_heading_is_its_own_column() {
    let all = Column::ALL.map(Column::name);
    assert_eq!(columns(&all.join(",")), all);
    assert!(
        all.iter()
            .all(|name| Column::parse(name).map(Column::name) == Some(*name))
    );
}

#[test]
fn arabic_headings_are_recognised_however_they_are_spelt() {
    assert_eq!(
        columns("الإسم الثلاثي,اسم الام ونسبتها,تاريخ الولاده,محل القيد,تاريخ الإعتقال,الفرع,ملاحظات"),
        [
            "full_name",
            "mother",
            "birth_date",
            "home_town",
            "arrest_date",
            "facility",
            "note"
        ]
    );
    assert_eq!(
        columns("الاسم,اسم الأب,الكنية,الجنس,مواليد,العمر,المحافظة,مكان الاعتقال,الحالة"),
        [
            "given",
            "father",
            "family",
            "sex",
            "birth_date",
            "age",
            "home_governorate",
            "arrest_place",
            "status"
        ]
    );
}

#[test]
fn english_headings_are_recognised_in_any_case_with_any_marks() {
    assert_eq!(
        columns("Full Name,FATHER_NAME,Mother's name,Date of Birth,Gender,City,Arrest-Date,Prison"),
        [
            "full_name",
            "father",
            "mother",
            "birth_date",
            "sex",
            "home_town",
            "arrest_date",
            "facility"
        ]
    );
}

#[test]
fn a_heading_in_both_languages_is_recognised_by_either_half() {
    assert_eq!(
        columns("الاسم الكامل / Full name,Sex (m or f),Governorate - المحافظة"),
        ["full_name", "sex", "home_governorate"]
    );
}

#[test]
fn the_name_is_the_first_name_only_beside_a_father_or_a_family() {
    assert_eq!(columns("الاسم,العمر"), ["full_name", "age"]);
    assert_eq!(columns("name,age"), ["full_name", "age"]);
    assert_eq!(columns("name,father,age"), ["given", "father", "age"]);
    assert_eq!(
        columns("name,first name,family"),
        ["full_name", "given", "family"]
    );
}

#[test]
fn kunya_is_the_family_name_unless_another_column_is() {
    assert_eq!(columns("الاسم,الكنية"), ["given", "family"]);
    assert_eq!(
        columns("الاسم,الكنية,اسم العائلة"),
        ["given", "byname", "family"]
    );
    assert_eq!(columns("الاسم,النسبة,اللقب"), ["given", "family", "byname"]);
}

#[test]
fn a_running_number_is_the_id_where_there_is_no_other() {
    assert_eq!(columns("م,الاسم"), ["id", "full_name"]);
    assert_eq!(columns("No,id,name"), ["-", "id", "full_name"]);
}

#[test]
fn the_national_number_is_never_read() {
    assert_eq!(columns("الاسم,الرقم الوطني"), ["full_name", "-"]);
}

#[test]
fn headings_are_found_below_title_lines() {
    let list =
        open("قائمة\n\nأعدّها مكتب مخترع،2014\nم,الاسم,العمر\n1,نادر,30\n".as_bytes()).unwrap();
    assert_eq!(names(&list), ["id", "full_name", "age"]);
}

#[test]
fn a_map_goes_before_what_is_recognised() {
    let options = Options {
        map: vec![
            ("nom complet".to_owned(), Column::FullName),
            ("City".to_owned(), Column::BirthPlace),
        ],
        ..Options::default()
    };
    let list = open_with(b"Nom Complet,city,age\nx,y,3\n", &options).unwrap();
    assert_eq!(names(&list), ["full_name", "birth_place", "age"]);
}

#[test]
fn a_map_of_a_heading_that_is_not_there_is_an_error() {
    let options = Options {
        map: vec![("Nom".to_owned(), Column::FullName)],
        ..Options::default()
    };
    let error = open_with(b"name,age\nx,3\n", &options).err().unwrap();
    assert!(matches!(error, ListError::UnknownHeading(name) if name == "Nom"));
}

#[test]
fn a_title_or_heading_about_deaths_makes_the_whole_list_one_of_deaths() {
    let speaks = |text: &str| open(text.as_bytes()).unwrap().speaks_of_deaths();
    assert!(speaks("أسماء الشهداء\nالاسم,العمر\nنادر,30\n"));
    assert!(speaks("name,date of death\nNader,2014\n"));
    assert!(!speaks("قائمة المفرج عنهم\nالاسم,تاريخ الإفراج\nنادر,2014\n"));
    assert!(!speaks("الاسم,تاريخ المشاهدة,مكان الاعتقال\nنادر,2014,حمص\n"));
}
