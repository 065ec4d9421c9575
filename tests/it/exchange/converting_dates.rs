//! Dates, births and ages in cells.

use athar::{
    domain::dates::{PartialDate, Precision},
    exchange::{fault::Doubt, record::Record},
};
use chrono::NaiveDate;

use super::desk::record;

fn arrested(cell: &str) -> Option<PartialDate> {
    record(
        "full_name,kind,arrest_date",
        &format!("Nader,list,\"{cell}\""),
    )
    .report
    .taken_on
}

fn born(headings: &str, cells: &str) -> Record {
    record(
        &format!("full_name,kind,{headings}"),
        &format!("Nader,list,{cells}"),
    )
}

fn span(date: Option<&PartialDate>) -> String {
    let date = date.unwrap();
    format!("{} {} {:?}", date.from, date.to, date.precision)
}

#[test]
fn dates_in_digits_are_read_as_lists_write_them() {
    for (cell, expected) in [
        ("2013", "2013-01-01 2013-12-31 Year"),
        ("٢٠١٣", "2013-01-01 2013-12-31 Year"),
        ("2013.0", "2013-01-01 2013-12-31 Year"),
        ("2013-03", "2013-03-01 2013-03-31 Month"),
        ("3/2013", "2013-03-01 2013-03-31 Month"),
        ("2012/5", "2012-05-01 2012-05-31 Month"),
        ("2013-03-12", "2013-03-12 2013-03-12 Day"),
        ("2013/03/12", "2013-03-12 2013-03-12 Day"),
        ("12/03/2013", "2013-03-12 2013-03-12 Day"),
        ("12.3.2013", "2013-03-12 2013-03-12 Day"),
        ("١٢-٣-٢٠١٣", "2013-03-12 2013-03-12 Day"),
        ("2013-03-12T00:00:00", "2013-03-12 2013-03-12 Day"),
        ("2013-03-12 14:30", "2013-03-12 2013-03-12 Day"),
        ("41345", "2013-03-12 2013-03-12 Day"),
        ("2013-00-00", "2013-01-01 2013-12-31 Year"),
        ("31/2/2013", "2013-02-01 2013-02-28 Month"),
        ("2012/2013", "2012-01-01 2013-12-31 Range"),
        ("2012-05-03/2012-06", "2012-05-03 2012-06-30 Range"),
    ] {
        let date = arrested(cell);
        assert_eq!(span(date.as_ref()), expected, "{cell}");
        assert_eq!(date.unwrap().words, "", "{cell}");
    }
}

#[test]
fn a_tilde_means_about() {
    let date = arrested("2012/2013~").unwrap();
    assert!(date.about);
    assert_eq!(span(Some(&date)), "2012-01-01 2013-12-31 Range");
}

#[test]
fn dates_in_words_are_read_as_people_tell_them() {
    let date = arrested("صيف 2013").unwrap();
    assert_eq!(date.precision, Precision::Season);
    assert_eq!(date.words, "صيف 2013");
    assert_eq!(
        span(arrested("March 2013").as_ref()),
        "2013-03-01 2013-03-31 Month"
    );
    assert_eq!(
        span(arrested("12 آذار 2013").as_ref()),
        "2013-03-12 2013-03-12 Day"
    );
    for cell in ["May 12, 2013", "2013-May-12", "12-May-2013"] {
        assert_eq!(
            span(arrested(cell).as_ref()),
            "2013-05-12 2013-05-12 Day",
            "{cell}"
        );
    }
}

#[test]
fn what_is_no_date_is_left_out_with_a_warning_and_the_row_is_kept() {
    for (cell, doubt) in [
        ("3/25/2013", Doubt::ImpossibleDate),
        ("2031-01-01", Doubt::ImpossibleDate),
        ("1434/5/12", Doubt::ImpossibleDate),
        ("2012/2010", Doubt::ImpossibleDate),
        ("99999999", Doubt::NoDate),
        ("soon", Doubt::NoDate),
        ("15 آذار", Doubt::NoDate),
        ("15 March", Doubt::NoDate),
    ] {
        let record = record("full_name,kind,arrest_date", &format!("Nader,list,{cell}"));
        assert_eq!(record.report.taken_on, None, "{cell}");
        assert_eq!(record.warnings[0].doubt, doubt, "{cell}");
    }
    for cell in ["", "-", "غير معروف", "unknown", "؟"] {
        let record = record("full_name,kind,arrest_date", &format!("Nader,list,{cell}"));
        assert_eq!(record.warnings, [], "{cell}");
    }
}

#[test]
fn a_birth_is_its_date_else_its_year_else_what_an_age_leaves() {
    let headings = "birth_date,birth_year,age,age_in_year";
    for (cells, expected) in [
        ("1985-03-12,1990,20,2013", "1985-03-12 1985-03-12 Day"),
        ("12/3/1985,,,", "1985-03-12 1985-03-12 Day"),
        ("1985,,,", "1985-01-01 1985-12-31 Year"),
        (",1985,20,2013", "1985-01-01 1985-12-31 Year"),
        (",85,,", "1985-01-01 1985-12-31 Year"),
        ("مواليد 1985,,,", "1985-01-01 1985-12-31 Year"),
        (",,30,2013", "1982-01-01 1983-12-31 Range"),
        (",,٣٠ سنة,٢٠١٣", "1982-01-01 1983-12-31 Range"),
        (",,30-35,2013", "1977-01-01 1983-12-31 Range"),
        (",,6 months,2013", "2012-01-01 2013-12-31 Range"),
        (",,٦ أشهر,2013", "2012-01-01 2013-12-31 Range"),
        (",,شهرين,2013", "2012-01-01 2013-12-31 Range"),
        (",,1.5,2013", "2011-01-01 2012-12-31 Range"),
        (",,18 months,2013", "2011-01-01 2012-12-31 Range"),
        ("soon,1985,,", "1985-01-01 1985-12-31 Year"),
        ("2013-Mar-05,,,", "2013-03-05 2013-03-05 Day"),
    ] {
        let birth = born(headings, cells).report.person.birth;
        assert_eq!(span(birth.as_ref()), expected, "{cells}");
    }
}

#[test]
fn the_first_of_january_is_how_registers_write_a_year() {
    let birth = born("birth_date", "1985-01-01").report.person.birth;
    assert_eq!(span(birth.as_ref()), "1985-01-01 1985-12-31 Year");
}

#[test]
fn an_age_without_a_year_was_true_at_the_arrest_or_says_nothing() {
    let birth = born("age,arrest_date", "30,2013-03")
        .report
        .person
        .birth
        .unwrap();
    assert!(birth.about);
    assert_eq!(span(Some(&birth)), "1981-01-01 1984-12-31 Range");
    let nothing = born("age", "30");
    assert_eq!(nothing.report.person.birth, None);
    assert_eq!(nothing.warnings[0].doubt, Doubt::AgeWithoutYear);
}

#[test]
fn impossible_births_and_ages_are_left_out() {
    for (headings, cells) in [
        ("birth_date", "1850"),
        ("birth_date", "2030-01-01"),
        ("birth_year", "12345678"),
        ("age,age_in_year", "300,2013"),
        ("age,age_in_year", "thirty-ish,2013"),
        ("age,age_in_year", "30,13"),
        ("age,age_in_year", "-5,2013"),
        ("age,age_in_year", "−5,2013"),
        ("age,age_in_year", "6 to 8 months,2013"),
    ] {
        let record = born(headings, cells);
        assert_eq!(record.report.person.birth, None, "{cells}");
        assert_eq!(record.warnings.len(), 1, "{cells}");
    }
}

#[test]
fn a_date_in_every_form_is_the_day_that_it_was() {
    let mut day = NaiveDate::from_ymd_opt(1990, 12, 28).unwrap();
    for serial in 33_235..33_245 {
        for cell in [
            day.format("%Y-%m-%d").to_string(),
            day.format("%d/%m/%Y").to_string(),
            serial.to_string(),
        ] {
            assert_eq!(arrested(&cell).unwrap().from, day, "{cell}");
        }
        day = day.succ_opt().unwrap();
    }
}
