//! The picture of the daily summary, looked at pixel by pixel: its size, its bars, its Arabic, where everything stands.

mod pixels;

use athar::{
    i18n::{Lang, catalog},
    picture::{MOST_WEEKS, Week, draw, word_waiting},
};
use chrono::{Days, NaiveDate};
use pixels::{COUNT, LAST_COUNT, Picture, TIMES};

/// Above and below the bars of the first panel and the words over them.
const FIRST_BARS: std::ops::Range<u32> = 250..396;
/// From one panel to the next, and how many there are.
const PANEL: u32 = 272;
const PANELS: u32 = 5;

/// Weeks up to the one that begins on 24 November 2026, each with the same number everywhere.
fn weeks(numbers: &[u32]) -> Vec<Week> {
    let newest = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    let begins = (0..numbers.len() as u64).rev();
    begins
        .zip(numbers)
        .map(|(back, &number)| Week {
            begins_on: newest - Days::new(7 * back),
            opened: number,
            answered: number,
            waiting_minutes: Some(number),
            reports: number,
            pairings: number,
        })
        .collect()
}

fn drawn(weeks: &[Week], lang: Lang) -> Picture {
    Picture::decode(&draw(weeks, lang).unwrap())
}

#[test]
fn a_picture_is_a_png_as_wide_as_a_phone_shows_unreduced() {
    let few = drawn(&weeks(&[3, 4]), Lang::En);
    assert_eq!(few.size(), (1280, 1600));
    let many = drawn(&weeks(&[5; MOST_WEEKS]), Lang::En);
    assert_eq!(many.size(), (1280, 1650), "months stand below the days");
}

#[test]
fn without_weeks_it_says_that_there_is_nothing_yet() {
    let nothing = drawn(&[], Lang::Ar);
    assert_eq!(nothing.size(), (1280, 380));
    let words = nothing.ink(0..1280, 150..320).expect("words in the card");
    let (left, right) = (words.start, 1280 - words.end);
    assert!(left > 200 && left.abs_diff(right) < 12, "{words:?}");
}

#[test]
fn the_same_weeks_give_the_same_bytes_and_only_the_newest_twelve_count() {
    let mut all = weeks(&[7; MOST_WEEKS + 1]);
    all[0].opened = 900;
    let newest = draw(&all[1..], Lang::Ar).unwrap();
    assert_eq!(draw(&all, Lang::Ar).unwrap(), newest);
}

#[test]
fn twice_as_many_make_a_bar_twice_as_high() {
    let picture = drawn(&weeks(&[10, 20]), Lang::En);
    let half = picture.count(COUNT, FIRST_BARS);
    let whole = picture.count(LAST_COUNT, FIRST_BARS);
    assert!(half > 0);
    assert!((19..=21).contains(&(whole * 10 / half)), "{half} {whole}");
}

#[test]
fn nothing_has_no_bar_and_one_among_thousands_has_a_low_one() {
    let nothing = drawn(&weeks(&[0]), Lang::En);
    let few = drawn(&weeks(&[12345, 1]), Lang::En);
    for colour in [COUNT, LAST_COUNT].into_iter().chain(TIMES) {
        assert_eq!(nothing.count(colour, 0..1600), 0);
    }
    assert!(few.count(LAST_COUNT, FIRST_BARS) > 0);
}

#[test]
fn a_week_without_answers_has_no_time() {
    let mut week = weeks(&[40]);
    let counted = |week: &[Week]| drawn(week, Lang::En).count(TIMES[1], 0..1600);
    assert!(counted(&week) > 0);
    week[0].waiting_minutes = None;
    assert_eq!(counted(&week), 0);
}

#[test]
fn the_newest_week_stands_at_the_end_of_reading() {
    let weeks = weeks(&[5; 4]);
    let last = |lang| drawn(&weeks, lang).span(LAST_COUNT, FIRST_BARS).unwrap();
    assert!(last(Lang::En).start > 900);
    assert!(last(Lang::Ar).end < 380);
}

#[test]
fn arabic_letters_are_joined() {
    let title = catalog::render_plain(Lang::Ar, &athar::i18n::Text::new("picture-title"));
    let apart: String = title.chars().flat_map(|c| [c, '\u{200c}']).collect();
    let drawn = drawn(&[], Lang::Ar).ink(0..1280, 10..116).unwrap();
    let joined = pixels::width_of(&title);
    assert!(drawn.len().abs_diff(joined) <= 2, "{drawn:?} {joined}");
    assert!(pixels::width_of(&apart) > joined + 20);
}

#[test]
fn the_day_stands_before_its_month_in_both_directions() {
    let changed = |lang| {
        let mut week = weeks(&[1]);
        let (one, names) = (drawn(&week, lang), 1530..1600);
        week[0].begins_on = NaiveDate::from_ymd_opt(2026, 11, 17).unwrap();
        let name = one.ink(0..1280, names.clone()).unwrap();
        let changed = one.difference(&drawn(&week, lang), names).unwrap();
        (name, changed)
    };
    let (name, day) = changed(Lang::En);
    assert!(day.end < name.start + 70, "{day:?} in {name:?}");
    let (name, day) = changed(Lang::Ar);
    assert!(day.start + 70 > name.end, "{day:?} in {name:?}");
}

#[test]
fn no_word_reaches_into_the_next_column() {
    for numbers in [[12345; MOST_WEEKS], [2; MOST_WEEKS], [120; MOST_WEEKS]] {
        let picture = drawn(&weeks(&numbers), Lang::Ar);
        for panel in 0..PANELS {
            let rows = FIRST_BARS.start + panel * PANEL..FIRST_BARS.end + panel * PANEL;
            for column in 1..12 {
                let edge = 1280 - (72 + 94 * column);
                let ink = picture.ink(edge - 1..edge + 1, rows.clone());
                assert_eq!(ink, None, "{numbers:?}: panel {panel}, column {column}");
            }
        }
    }
}

#[test]
fn a_time_is_told_in_the_unit_that_fits() {
    let told = |lang, minutes| catalog::render_plain(lang, &word_waiting(minutes));
    let english = [
        (0, "0 min"),
        (40, "40 min"),
        (89, "89 min"),
        (90, "2 h"),
        (149, "2 h"),
        (150, "3 h"),
        (2159, "36 h"),
        (2160, "2 days"),
        (12345, "9 days"),
        (u32::MAX, "2982616 days"),
    ];
    for (minutes, words) in english {
        assert_eq!(told(Lang::En, minutes), words);
    }
    let arabic = [
        (1, "دقيقة واحدة"),
        (2, "دقيقتان"),
        (5, "5 دقائق"),
        (40, "40 دقيقة"),
        (120, "ساعتان"),
        (180, "3 ساعات"),
        (12345, "9 أيام"),
        (15840, "11 يوماً"),
    ];
    for (minutes, words) in arabic {
        assert_eq!(told(Lang::Ar, minutes), words);
    }
}
