//! Ages in figures and words, then and now.

use athar::text::age::parse_age;

use super::event_dates::check;

fn read(words: &str) -> String {
    let Some(age) = parse_age(words) else {
        return "none".to_owned();
    };
    let years = if age.years == age.years_to {
        age.years.to_string()
    } else {
        format!("{}-{}", age.years, age.years_to)
    };
    let now = if age.now { " now" } else { "" };
    let about = if age.about { " about" } else { "" };
    format!("{years}{now}{about}")
}

#[test]
fn ages_are_read_in_both_languages() {
    check(
        "
34 => 34
٣٤ => 34
34 then => 34
34 years old => 34
34yo => 34
34سنة => 34
aged 34 => 34
he was 34 => 34
He was 34 years old when he disappeared => 34
كان عمره ٣٤ => 34
كان عمره 34 عندما اختفى => 34
كان عمره ٣٤ سنة => 34
عمره 34 => 34
عمرها ٢٠ سنة => 20
كان عمرو 34 => 34
ابن 34 => 34
بعمر 20 => 20
أربع وثلاثين => 34
كان عمره أربعة وثلاثين سنة => 34
تلاتين => 30
كان عمره تلاتين سنة => 30
عشرين سنة => 20
خمسة وعشرين => 25
ستعش سنة => 16
thirty four => 34
thirty-four years => 34
seventeen => 17
كان عمره 60 => 60
60 years old => 60
72 سنة => 72
كان عمره 34 سنة 2013 => 34
عمره الآن أربعين => 40 now
عمره الآن 40 => 40 now
he is 40 now => 40 now
now 40 => 40 now
صار عمره 40 => 40 now
هلق عمره 40 => 40 now
in his thirties => 30-39 about
بالثلاثينات => 30-39 about
بالتلاتينات => 30-39 about
في العشرينات من عمره => 20-29 about
early thirties => 30-34 about
late 20s => 25-29 about
about 34 => 33-35 about
حوالي ٣٤ => 33-35 about
تقريبا 34 سنة => 33-35 about
30-35 => 30-35 about
بين 30 و 35 => 30-35 about
between 30 and 35 => 30-35 about
",
        read,
    );
}

#[test]
fn ages_of_small_children_are_whole_years() {
    check(
        "
عمره 8 أشهر => 0
8 months old => 0
8-month-old => 0
6 months => 0
٦ أشهر => 0
3 أشهر => 0
شهرين => 0
18 months => 1
عمره 30 شهر => 2
3 weeks => 0
ثلاثة أسابيع => 0
10 days => 0
40 يوم => 0
سنة و3 أشهر => 1
2 years and 6 months => 2
عمره 8 أشهر سنة 2013 => 0
كان عمره 34 من 3 أشهر => 34
عمره 40 اليوم => 40 now
",
        read,
    );
}

#[test]
fn what_is_no_age_is_not_read_as_one() {
    check(
        "
1985 => none
مواليد 1985 => none
مواليد 85 => none
born 85 => none
85 => none
حوالي ٨٥ => none
سنة 85 => none
200 => none
لا أعرف => none
I don't know => none
خالد => none
6 months ago => none
قبل 6 أشهر => none
شهر 3 => none
12/3/1985 => none
 => none
",
        read,
    );
}

#[test]
fn rough_ages_are_read_as_people_say_them() {
    check(
        "
he was maybe 28 => 27-29 about
maybe 28 => 27-29 about
about 28 years old => 27-29 about
he was about 28 => 27-29 about
شي ٢٨ سنة => 27-29 about
يمكن ٢٨ => 27-29 about
كان عمرو شي ٢٥ => 24-26 about
يمكن كان عمرو ٢٨ => 27-29 about
عمره شي تلاتين سنة => 29-31 about
بالعشرينات => 20-29 about
",
        read,
    );
}
