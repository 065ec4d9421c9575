//! Dates told exactly: days, months, years, seasons, in both scripts and every habit of writing.

use athar::text::dates::{DateReading, parse_event_date};
use chrono::NaiveDate;

/// The day on which the tests take place.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day")
}

/// A reading as one line: "clear 2013-03-01..2013-03-31 Month", with "about" at the end.
pub fn describe(reading: Option<DateReading>) -> String {
    let (kind, date) = match reading {
        None => return "none".to_owned(),
        Some(DateReading::Clear(date)) => ("clear", date),
        Some(DateReading::Confirm(date)) => ("confirm", date),
    };
    let about = if date.about { " about" } else { "" };
    format!(
        "{kind} {}..{} {:?}{about}",
        date.from, date.to, date.precision
    )
}

/// Reads every line of `words => expected` and tells all that differ.
pub fn check(table: &str, read: impl Fn(&str) -> String) {
    let wrong: Vec<String> = table
        .lines()
        .filter(|line| !line.trim().is_empty())
        .filter_map(|line| {
            let (words, expected) = line.split_once("=>").expect("a row has =>");
            let (words, expected) = (words.trim(), expected.trim());
            let got = read(words);
            (got != expected).then(|| format!("{words}\n   expected {expected}\n   got      {got}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

pub fn read_event(words: &str) -> String {
    describe(parse_event_date(words, today()))
}

#[test]
fn years_are_read_in_any_digits_and_sentence() {
    check(
        "
2013 => clear 2013-01-01..2013-12-31 Year
٢٠١٣ => clear 2013-01-01..2013-12-31 Year
۲۰۱۳ => clear 2013-01-01..2013-12-31 Year
2٠1٣ => clear 2013-01-01..2013-12-31 Year
سنة 2013 => clear 2013-01-01..2013-12-31 Year
بال2013 => clear 2013-01-01..2013-12-31 Year
بـ ٢٠١٣ => clear 2013-01-01..2013-12-31 Year
عام ٢٠١٢ => clear 2012-01-01..2012-12-31 Year
in 2014 => clear 2014-01-01..2014-12-31 Year
It was in 2014. => clear 2014-01-01..2014-12-31 Year
I heard about him in 2013 => clear 2013-01-01..2013-12-31 Year
since 2013 => clear 2013-01-01..2013-12-31 Year
منذ ٢٠١٣ => clear 2013-01-01..2013-12-31 Year
من 2013 => clear 2013-01-01..2013-12-31 Year
من سنة 2013 => clear 2013-01-01..2013-12-31 Year
1982 => clear 1982-01-01..1982-12-31 Year
ألفين واتناعش => clear 2012-01-01..2012-12-31 Year
سنة ألفين وثلاث عشر => clear 2013-01-01..2013-12-31 Year
two thousand and twelve => clear 2012-01-01..2012-12-31 Year
twenty thirteen => clear 2013-01-01..2013-12-31 Year
2026 => clear 2026-01-01..2026-12-31 Year
",
        read_event,
    );
}

#[test]
fn months_are_read_in_every_naming() {
    check(
        "
3/2013 => clear 2013-03-01..2013-03-31 Month
03/2013 => clear 2013-03-01..2013-03-31 Month
2013/3 => clear 2013-03-01..2013-03-31 Month
2013-03 => clear 2013-03-01..2013-03-31 Month
٣/٢٠١٣ => clear 2013-03-01..2013-03-31 Month
3 2013 => clear 2013-03-01..2013-03-31 Month
آذار ٢٠١٢ => clear 2012-03-01..2012-03-31 Month
اذار 2012 => clear 2012-03-01..2012-03-31 Month
أدار 2012 => clear 2012-03-01..2012-03-31 Month
بآذار 2012 => clear 2012-03-01..2012-03-31 Month
آذار من عام 2012 => clear 2012-03-01..2012-03-31 Month
2012 آذار => clear 2012-03-01..2012-03-31 Month
شهر ٣ 2012 => clear 2012-03-01..2012-03-31 Month
بشهر 3 سنة 2012 => clear 2012-03-01..2012-03-31 Month
شهر تلاتة 2012 => clear 2012-03-01..2012-03-31 Month
شهر ١١ ٢٠١٢ => clear 2012-11-01..2012-11-30 Month
كانون الثاني 2014 => clear 2014-01-01..2014-01-31 Month
كانون تاني 2014 => clear 2014-01-01..2014-01-31 Month
كانون الأول 2014 => clear 2014-12-01..2014-12-31 Month
تشرين الأول ٢٠١٥ => clear 2015-10-01..2015-10-31 Month
تشرين تاني 2015 => clear 2015-11-01..2015-11-30 Month
ت2 2015 => clear 2015-11-01..2015-11-30 Month
ك2 2013 => clear 2013-01-01..2013-01-31 Month
آب 2013 => clear 2013-08-01..2013-08-31 Month
بآب ٢٠١٣ => clear 2013-08-01..2013-08-31 Month
يناير 2013 => clear 2013-01-01..2013-01-31 Month
أغسطس 2013 => clear 2013-08-01..2013-08-31 Month
مارس 2013 => clear 2013-03-01..2013-03-31 Month
March 2013 => clear 2013-03-01..2013-03-31 Month
march 2013 => clear 2013-03-01..2013-03-31 Month
Mar 2013 => clear 2013-03-01..2013-03-31 Month
in Sept. 2013 => clear 2013-09-01..2013-09-30 Month
May 2013 => clear 2013-05-01..2013-05-31 Month
It was I think in March 2013 near Homs => clear 2013-03-01..2013-03-31 Month
month 3 2012 => clear 2012-03-01..2012-03-31 Month
août 2013 => clear 2013-08-01..2013-08-31 Month
février 2014 => clear 2014-02-01..2014-02-28 Month
März 2013 => clear 2013-03-01..2013-03-31 Month
Dezember 2012 => clear 2012-12-01..2012-12-31 Month
Ağustos 2013 => clear 2013-08-01..2013-08-31 Month
Eylül 2013 => clear 2013-09-01..2013-09-30 Month
Shubat 2013 => clear 2013-02-01..2013-02-28 Month
Kanun al-Thani 2013 => clear 2013-01-01..2013-01-31 Month
Tishreen II 2013 => clear 2013-11-01..2013-11-30 Month
Febuary 2013 => clear 2013-02-01..2013-02-28 Month
Septemper 2013 => clear 2013-09-01..2013-09-30 Month
he may have been taken 2013 => clear 2013-01-01..2013-12-31 Year
في الشهر الثالث من عام 2013 => clear 2013-03-01..2013-03-31 Month
Aprill 2013 => clear 2013-04-01..2013-04-30 Month
3/2012 - 6/2013 => confirm 2012-03-01..2013-06-30 Range
تشرين 2012 => clear 2012-10-01..2012-11-30 Range
ابي اختفى سنة 2013 => clear 2013-01-01..2013-12-31 Year
",
        read_event,
    );
}

#[test]
fn days_are_read_day_first_and_doubtful_order_is_asked() {
    check(
        "
12/3/2013 => confirm 2013-03-12..2013-03-12 Day
٣/١٢/٢٠١٢ => confirm 2012-12-03..2012-12-03 Day
25/3/2013 => clear 2013-03-25..2013-03-25 Day
5/5/2013 => clear 2013-05-05..2013-05-05 Day
25-3-2013 => clear 2013-03-25..2013-03-25 Day
25.3.2013 => clear 2013-03-25..2013-03-25 Day
25 3 2013 => clear 2013-03-25..2013-03-25 Day
2013-03-12 => clear 2013-03-12..2013-03-12 Day
2013/3/12 => clear 2013-03-12..2013-03-12 Day
3/25/2013 => none
31/2/2013 => confirm 2013-02-01..2013-02-28 Month
12 آذار 2013 => clear 2013-03-12..2013-03-12 Day
١٢ آذار ٢٠١٣ => clear 2013-03-12..2013-03-12 Day
يوم 12 من شهر 3 2013 => clear 2013-03-12..2013-03-12 Day
March 12, 2013 => clear 2013-03-12..2013-03-12 Day
March 12th 2013 => clear 2013-03-12..2013-03-12 Day
12th of March 2013 => clear 2013-03-12..2013-03-12 Day
the 12th of March, 2013 => clear 2013-03-12..2013-03-12 Day
12-March-2013 => clear 2013-03-12..2013-03-12 Day
12 Mar 2013 => clear 2013-03-12..2013-03-12 Day
اعتقلوه بتاريخ 25/3/2013 على حاجز => clear 2013-03-25..2013-03-25 Day
12/3/13 => confirm 2013-03-12..2013-03-12 Day
30 February 2013 => confirm 2013-02-01..2013-02-28 Month
May 12, 2013 => clear 2013-05-12..2013-05-12 Day
May 12 2013 => clear 2013-05-12..2013-05-12 Day
May 25, 2013 => clear 2013-05-25..2013-05-25 Day
Mar 5, 2013 => clear 2013-03-05..2013-03-05 Day
آب 12، 2013 => clear 2013-08-12..2013-08-12 Day
2013-May-12 => clear 2013-05-12..2013-05-12 Day
2013-Mar-05 => clear 2013-03-05..2013-03-05 Day
2013-March-12 => clear 2013-03-12..2013-03-12 Day
2013 آذار 12 => clear 2013-03-12..2013-03-12 Day
12-May-2013 => clear 2013-05-12..2013-05-12 Day
12-May-13 => confirm 2013-05-12..2013-05-12 Day
May-13 => confirm 2013-05-01..2013-05-31 Month
March 12, 13 => confirm 2013-03-12..2013-03-12 Day
May 12 - June 3, 2013 => confirm 2013-05-01..2013-06-03 Range
from 2 May to 5 May 2013 => confirm 2013-05-02..2013-05-05 Range
2013-May => clear 2013-05-01..2013-05-31 Month
12 May 2013 14:30 => clear 2013-05-12..2013-05-12 Day
he may have been taken 12/2013 => clear 2013-12-01..2013-12-31 Month
الأب 12/2013 => clear 2013-12-01..2013-12-31 Month
",
        read_event,
    );
}

#[test]
fn a_day_and_a_month_without_a_year_are_no_date() {
    check(
        "
15 آذار => none
15 March => none
15th of March => none
in 15 March => none
20 تموز => none
15 آب => none
13 May => none
13-May => none
12 May 14:30 => none
March 12 14:30 => none
15 تشرين => none
15 رمضان => none
15 محرم => none
15/3 => none
20 يوم => none
15 days => none
15 3 => none
15 رمضان 1433 => confirm 2012-07-20..2012-08-18 Range
",
        read_event,
    );
}

#[test]
fn seasons_and_parts_are_spans_of_months() {
    check(
        "
صيف 2013 => clear 2013-06-01..2013-08-31 Season
صيف ٢٠١٣ => clear 2013-06-01..2013-08-31 Season
أظن في صيف 2013 => clear 2013-06-01..2013-08-31 Season
بصيف 2013 => clear 2013-06-01..2013-08-31 Season
الصيف سنة 2013 => clear 2013-06-01..2013-08-31 Season
summer 2013 => clear 2013-06-01..2013-08-31 Season
the summer of 2013 => clear 2013-06-01..2013-08-31 Season
spring 2014 => clear 2014-03-01..2014-05-31 Season
ربيع 2014 => clear 2014-03-01..2014-05-31 Season
خريف ٢٠١٢ => clear 2012-09-01..2012-11-30 Season
fall 2012 => clear 2012-09-01..2012-11-30 Season
شتاء 2012 => clear 2012-01-01..2013-02-28 Season
winter 2012-2013 => clear 2012-12-01..2013-02-28 Season
early 2012 => clear 2012-01-01..2012-03-31 Range
بداية ٢٠١٢ => clear 2012-01-01..2012-03-31 Range
أول 2012 => clear 2012-01-01..2012-03-31 Range
ببداية سنة 2012 => clear 2012-01-01..2012-03-31 Range
mid 2012 => clear 2012-05-01..2012-08-31 Range
mid-2012 => clear 2012-05-01..2012-08-31 Range
نص 2012 => clear 2012-05-01..2012-08-31 Range
end of 2012 => clear 2012-10-01..2012-12-31 Range
the end of the year 2012 => clear 2012-10-01..2012-12-31 Range
late 2012 => clear 2012-10-01..2012-12-31 Range
أواخر ٢٠١٢ => clear 2012-10-01..2012-12-31 Range
آخر مرة شفته 2013 => clear 2013-01-01..2013-12-31 Year
early March 2013 => clear 2013-03-01..2013-03-10 Range
نهاية آذار 2013 => clear 2013-03-20..2013-03-31 Range
2012-2013 => clear 2012-01-01..2013-12-31 Range
بين 2012 و 2013 => clear 2012-01-01..2013-12-31 Range
بين ٢٠١٢ و٢٠١٣ => clear 2012-01-01..2013-12-31 Range
between 2012 and 2014 => clear 2012-01-01..2014-12-31 Range
2012 or 2013 => confirm 2012-01-01..2013-12-31 Range
2012 أو 2013 => confirm 2012-01-01..2013-12-31 Range
end of 2012 or beginning of 2013 => confirm 2012-10-01..2013-03-31 Range
صيف 2013 أو 2014 => confirm 2013-06-01..2014-08-31 Range
between March and May 2013 => confirm 2013-03-01..2013-05-31 Range
",
        read_event,
    );
}

#[test]
fn the_words_are_kept_as_typed_but_clean() {
    let reading = parse_event_date("  صيف\u{200f}  ٢٠١٣ ", today()).expect("a date");
    assert_eq!(reading.into_date().words, "صيف ٢٠١٣");
}
