//! Facts told twice: whichever is told first, and however seldom they are in what was counted.

use athar::matching::{
    Agreement, Evidence, compare,
    evidence::{birth, taken},
    frequency::{Counts, Frequencies},
    names::lexicon::Lexicon,
    profile::Profile,
};

use super::spec::{probability, search, sighting};

const NAMES: &str = "given=نضال; father=إينال; family=الحافظ";

#[test]
fn no_year_and_no_month_is_told_by_nobody() {
    let lexicon = Lexicon::default();
    let profile = |cell: &str| Profile::of(&search(cell), &lexicon);
    let usual = profile("born=1990; taken=2013-05");
    let mut counts = Counts::default();
    (0..200_000).for_each(|_| counts.add_facts(&usual));
    let frequencies = Frequencies::of(&counts);
    let births = [
        "1930",
        "1931",
        "1932",
        "1935-03-01",
        "1936-04-01",
        "1930..1969",
        "~1990",
    ];
    let takings = [
        "1979",
        "1979-03",
        "1979-04",
        "1979-03-05",
        "1979-04-03",
        "1980-03-05",
        "1950..2024",
    ];
    for (told, field) in [(births, "born"), (takings, "taken")] {
        for one in told {
            for other in told {
                let [a, b] = [one, other].map(|date| profile(&format!("{field}={date}")));
                let finding = if field == "born" {
                    birth::compare(&a, &b, &frequencies)
                } else {
                    taken::compare(&a, &b, &frequencies)
                };
                assert!(finding.level > 0, "{one} {other}");
                let chance = finding.chance;
                assert!((1e-6..=1.0).contains(&chance), "{one} {other}: {chance}");
            }
        }
    }
}

#[test]
fn two_days_of_a_month_are_the_same_whichever_comes_first() {
    let on = |day: &str| format!("{NAMES}; taken=2012-06-{day}");
    let forwards = probability(&on("05"), &on("25"));
    let backwards = probability(&on("25"), &on("05"));
    assert!(
        (forwards - backwards).abs() < 1e-12,
        "{forwards} {backwards}"
    );
}

#[test]
fn born_and_taken_in_one_place_is_one_place() {
    let with = |places: &str| format!("{NAMES}; {places}");
    let (once, twice) = ("birthplace=عربين", "birthplace=عربين; place=عربين");
    let plain = probability(NAMES, NAMES);
    let once = probability(&with(once), &with(once));
    let twice = compare(&search(&with(twice)), &search(&with(twice))).probability;
    assert!(once > plain, "{once} {plain}");
    let odds = |p: f64| (p / (1.0 - p)).ln();
    // A second place of its own would say as much as the first.
    assert!(
        odds(twice) - odds(once) < (odds(once) - odds(plain)) / 2.0,
        "{plain} {once} {twice}"
    );
}

#[test]
fn a_governorate_that_fits_is_not_elsewhere() {
    let told = format!("{NAMES}; from=ريف دمشق");
    let without = probability(&told, NAMES);
    let born_in_it = probability(&told, &format!("{NAMES}; birthplace=عربين"));
    assert!(
        (born_in_it - without).abs() < 1e-12,
        "{born_in_it} {without}"
    );
}

#[test]
fn of_many_facilities_one_agrees_by_chance() {
    let with = |facilities: &str| format!("{NAMES}; {facilities}");
    let one = with("at=MI-215");
    let four = with("at=MI-215; at=MI-227; at=MI-248; at=MI-235");
    let few = probability(&one, &one);
    let many = probability(&four, &four);
    assert!(many < few, "{many} {few}");
}

#[test]
fn a_father_whom_the_other_does_not_tell_is_no_contradiction() {
    let told = "given=سامر; father=نضال; family=الحافظ";
    let other = "given=وائل; family=الحافظ";
    for (one, two) in [(told, other), (other, told)] {
        let verdict = compare(&search(one), &sighting(two));
        let father = verdict
            .reasons
            .iter()
            .find(|r| r.evidence == Evidence::Father);
        assert_eq!(father.unwrap().agreement, Agreement::Unknown, "{one}");
    }
    let (one, two) = (probability(told, other), probability(other, told));
    assert!((one - two).abs() < 1e-9, "{one} {two}");
}
