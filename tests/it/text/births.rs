//! Births: years, dates, and the years that an age leaves open.

use athar::{
    domain::dates::{PartialDate, Precision},
    text::{
        age::parse_age,
        dates::{birth_from_age, parse_birth},
    },
};
use chrono::NaiveDate;

use super::event_dates::{check, describe, today};

fn taken() -> PartialDate {
    let day = |month, day| NaiveDate::from_ymd_opt(2013, month, day).expect("a day");
    PartialDate {
        from: day(6, 1),
        to: day(8, 31),
        precision: Precision::Season,
        about: false,
        words: "صيف 2013".to_owned(),
    }
}

#[test]
fn a_birth_is_read_as_a_year_or_date() {
    check(
        "
1985 => clear 1985-01-01..1985-12-31 Year
١٩٨٥ => clear 1985-01-01..1985-12-31 Year
مواليد 1985 => clear 1985-01-01..1985-12-31 Year
من مواليد عام ١٩٨٥ => clear 1985-01-01..1985-12-31 Year
مواليد 85 => confirm 1985-01-01..1985-12-31 Year
مواليد ٨٥ => confirm 1985-01-01..1985-12-31 Year
مواليد 34 => confirm 1934-01-01..1934-12-31 Year
حوالي ٨٥ => confirm 1984-01-01..1986-12-31 Year about
about 85 => confirm 1984-01-01..1986-12-31 Year about
85 => confirm 1985-01-01..1985-12-31 Year
بال85 => confirm 1985-01-01..1985-12-31 Year
سنة 85 => confirm 1985-01-01..1985-12-31 Year
سنة 75 => confirm 1975-01-01..1975-12-31 Year
حوالي 1985 => confirm 1984-01-01..1986-12-31 Year about
born 1985 => clear 1985-01-01..1985-12-31 Year
He was born in 1985 => clear 1985-01-01..1985-12-31 Year
born in March 1985 => clear 1985-03-01..1985-03-31 Month
ولد سنة 1985 => clear 1985-01-01..1985-12-31 Year
مواليد حمص 1985 => clear 1985-01-01..1985-12-31 Year
25/3/1985 => clear 1985-03-25..1985-03-25 Day
3/12/1985 => confirm 1985-12-03..1985-12-03 Day
3/12/85 => confirm 1985-12-03..1985-12-03 Day
1/1/1985 => clear 1985-01-01..1985-12-31 Year
1985-01-01 => clear 1985-01-01..1985-12-31 Year
01.01.1985 => clear 1985-01-01..1985-12-31 Year
12 آذار 1985 => clear 1985-03-12..1985-03-12 Day
شهر 3 1985 => clear 1985-03-01..1985-03-31 Month
1985 or 1986 => confirm 1985-01-01..1986-12-31 Range
بين 1980 و1985 => clear 1980-01-01..1985-12-31 Range
born in the 80s => confirm 1980-01-01..1989-12-31 Range
مواليد الثمانينات => confirm 1980-01-01..1989-12-31 Range
the 1990s => confirm 1990-01-01..1999-12-31 Range
منتصف الثمانينات => confirm 1983-01-01..1987-12-31 Range
80-85 => confirm 1980-01-01..1985-12-31 Range
بين ٨٠ و ٨٥ => confirm 1980-01-01..1985-12-31 Range
٨٥/٣/١٢ => confirm 1985-03-12..1985-03-12 Day
سنة الـ85 => confirm 1985-01-01..1985-12-31 Year
1985 or so => confirm 1984-01-01..1986-12-31 Year about
2030 => none
1850 => none
لا أعرف => none
خالد => none
born 2005 => clear 2005-01-01..2005-12-31 Year
مواليد 2005 => clear 2005-01-01..2005-12-31 Year
مواليد 05 => confirm 2005-01-01..2005-12-31 Year
May 12, 1985 => clear 1985-05-12..1985-05-12 Day
1985-Mar-05 => clear 1985-03-05..1985-03-05 Day
15 آذار => none
15 March => none
born 15 March => none
مواليد 15 آذار => none
مواليد آذار 85 => confirm 1985-03-01..1985-03-31 Month
nineteen eighty five => clear 1985-01-01..1985-12-31 Year
",
        |words| describe(parse_birth(words, None, today())),
    );
}

#[test]
fn an_age_then_needs_the_day_it_was_true_on() {
    check(
        "
كان عمره 34 => clear 1978-01-01..1979-12-31 Range
34 then => clear 1978-01-01..1979-12-31 Range
34 => confirm 1978-01-01..1979-12-31 Range
17 => confirm 1995-01-01..1996-12-31 Range
he was 34 => clear 1978-01-01..1979-12-31 Range
كان عمره أربع وثلاثين سنة => clear 1978-01-01..1979-12-31 Range
بالثلاثينات => confirm 1973-01-01..1983-12-31 Range about
كان عمره 34 سنة 2012 => confirm 1977-01-01..1978-12-31 Range
85 => confirm 1985-01-01..1985-12-31 Year
",
        |words| {
            let reading = parse_birth(words, Some(&taken()), today());
            describe(reading)
        },
    );
    assert_eq!(parse_birth("34 then", None, today()), None);
    assert_eq!(parse_birth("كان عمره 34", None, today()), None);
}

#[test]
fn an_age_now_is_reckoned_from_today() {
    for words in ["عمره الآن 40", "he is 40 now", "صار عمره 40", "40 now"] {
        assert_eq!(
            describe(parse_birth(words, None, today())),
            "clear 1985-01-01..1986-12-31 Range",
            "{words}"
        );
    }
}

#[test]
fn an_age_kept_until_the_event_is_known_gives_the_same_birth() {
    let age = parse_age("34 then").expect("an age");
    let birth = birth_from_age(age, &taken(), today(), "34 then").expect("a birth");
    let read = parse_birth("34 then", Some(&taken()), today()).expect("a birth");
    assert_eq!(birth, read.into_date());
}
