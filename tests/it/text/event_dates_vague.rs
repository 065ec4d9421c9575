//! Dates told vaguely: "about", "ago", events, Ramadan, two digits. What is guessed is to be confirmed.

use super::event_dates::{check, read_event};

#[test]
fn about_widens_and_is_asked() {
    check(
        "
around March 2013 => confirm 2012-12-01..2013-06-30 Month about
حوالي آذار 2013 => confirm 2012-12-01..2013-06-30 Month about
تقريبا بآذار 2013 => confirm 2012-12-01..2013-06-30 Month about
آذار 2013 تقريباً => confirm 2012-12-01..2013-06-30 Month about
حوالي 2013 => confirm 2012-01-01..2014-12-31 Year about
about 2013 => confirm 2012-01-01..2014-12-31 Year about
about March 2013 => confirm 2012-12-01..2013-06-30 Month about
2013 تقريبا => confirm 2012-01-01..2014-12-31 Year about
بحدود 2013 => confirm 2012-01-01..2014-12-31 Year about
يمكن 2013 => confirm 2012-01-01..2014-12-31 Year about
around summer 2013 => confirm 2013-03-01..2013-11-30 Season about
حوالي صيف ٢٠١٣ => confirm 2013-03-01..2013-11-30 Season about
",
        read_event,
    );
}

#[test]
fn a_time_ago_is_reckoned_from_today_and_asked() {
    check(
        "
قبل عشر سنوات => confirm 2015-11-23..2017-11-23 Range
قبل ١٠ سنين => confirm 2015-11-23..2017-11-23 Range
من عشر سنين => confirm 2015-11-23..2017-11-23 Range
three years ago => confirm 2022-11-23..2024-11-23 Range
3 years ago => confirm 2022-11-23..2024-11-23 Range
about 3 years ago => confirm 2022-11-23..2024-11-23 Range about
منذ سنتين => confirm 2023-11-23..2025-11-23 Range
من سنتين => confirm 2023-11-23..2025-11-23 Range
من تلات سنين => confirm 2022-11-23..2024-11-23 Range
صار له 12 سنة => confirm 2013-11-23..2015-11-23 Range
قبل سنة => confirm 2024-11-23..2026-11-23 Range
a year ago => confirm 2024-11-23..2026-11-23 Range
two months ago => confirm 2026-08-23..2026-10-23 Range
قبل شهرين => confirm 2026-08-23..2026-10-23 Range
a couple of years ago => confirm 2023-11-23..2025-11-23 Range
قبل كم سنة => confirm 2022-11-23..2024-11-23 Range
two weeks ago => confirm 2026-11-02..2026-11-16 Range
قبل أسبوعين => confirm 2026-11-02..2026-11-16 Range
since ten years => confirm 2015-11-23..2017-11-23 Range
twelve years ago => confirm 2013-11-23..2015-11-23 Range
",
        read_event,
    );
}

#[test]
fn last_and_this_name_calendar_spans() {
    check(
        "
last year => clear 2025-01-01..2025-12-31 Year
السنة الماضية => clear 2025-01-01..2025-12-31 Year
السنة اللي فاتت => clear 2025-01-01..2025-12-31 Year
العام الماضي => clear 2025-01-01..2025-12-31 Year
الشهر الماضي => clear 2026-10-01..2026-10-31 Month
last month => clear 2026-10-01..2026-10-31 Month
هذه السنة => clear 2026-01-01..2026-12-31 Year
this year => clear 2026-01-01..2026-12-31 Year
السنة قبل الماضية => clear 2024-01-01..2024-12-31 Year
last summer => confirm 2026-06-01..2026-08-31 Season
آذار الماضي => confirm 2026-03-01..2026-03-31 Month
yesterday => clear 2026-11-22..2026-11-22 Day
مبارح => clear 2026-11-22..2026-11-22 Day
اليوم => clear 2026-11-23..2026-11-23 Day
",
        read_event,
    );
}

#[test]
fn a_date_told_from_another_is_moved_and_asked() {
    check(
        "
two months before my release in May 2015 => confirm 2015-03-01..2015-03-31 Month
قبل خروجي بشهرين في أيار 2015 => confirm 2015-03-01..2015-03-31 Month
a year after the arrest in March 2012 => confirm 2013-03-01..2013-03-31 Month
قبل عشر سنوات يعني 2016 => clear 2016-01-01..2016-12-31 Year
",
        read_event,
    );
}

#[test]
fn feasts_and_hijri_months_are_proposed_in_our_calendar() {
    check(
        "
رمضان 2012 => confirm 2012-07-20..2012-08-18 Range
برمضان ٢٠١٢ => confirm 2012-07-20..2012-08-18 Range
Ramadan 2014 => confirm 2014-06-28..2014-07-27 Range
رمضان 1433 => confirm 2012-07-20..2012-08-18 Range
عيد الأضحى 2012 => confirm 2012-10-24..2012-10-30 Range
عيد الفطر 2013 => confirm 2013-08-07..2013-08-11 Range
العيد 2013 => confirm 2013-08-07..2013-10-19 Range
Eid al-Adha 2012 => confirm 2012-10-24..2012-10-30 Range
محرم 1434 => confirm 2012-11-15..2012-12-14 Range
",
        read_event,
    );
}

#[test]
fn events_are_proposed() {
    check(
        "
الكيماوي => confirm 2013-08-21..2013-08-21 Range
بعد الكيماوي => confirm 2013-08-21..2013-11-21 Range
وقت سقوط حلب => confirm 2016-12-01..2016-12-31 Range
after the fall of Aleppo => confirm 2016-12-01..2017-03-31 Range
يوم السقوط => confirm 2024-12-08..2024-12-08 Range
بأول الأحداث => confirm 2011-03-01..2011-06-30 Range
بداية الثورة => confirm 2011-03-01..2011-06-30 Range
يوم الزلزال => confirm 2023-02-06..2023-02-06 Range
chemical attack 2013 => confirm 2013-08-21..2013-08-21 Range
before 2012 => confirm 2011-01-01..2011-12-31 Range
قبل 2011 => confirm 1970-01-01..2010-12-31 Range
بعد 2013 => confirm 2013-01-01..2026-11-23 Range
",
        read_event,
    );
}

#[test]
fn two_digit_years_are_asked() {
    check(
        "
13 => confirm 2013-01-01..2013-12-31 Year
سنة 13 => confirm 2013-01-01..2013-12-31 Year
سنة ١٢ => confirm 2012-01-01..2012-12-31 Year
3/13 => confirm 2013-03-01..2013-03-31 Month
آذار 12 => confirm 2012-03-01..2012-03-31 Month
صيف ١٣ => confirm 2013-06-01..2013-08-31 Season
March '13 => confirm 2013-03-01..2013-03-31 Month
early 13 => confirm 2013-01-01..2013-03-31 Range
82 => confirm 1982-01-01..1982-12-31 Year
",
        read_event,
    );
}

#[test]
fn what_is_no_date_or_not_yet_is_not_understood() {
    check(
        "
من زمان => none
من أيام الثورة => none
لا أعرف => none
ما بتذكر => none
I don't remember => none
2030 => none
1850 => none
12/2026 => none
آذار => none
45 => none
1234567890123 => none
خالد محمد => none
long ago => none
?? => none
كان معه 12 شخص => none
",
        read_event,
    );
}
