//! The work in view: the queue, hours, reasons of bans, how like a name is.

use athar::{
    domain::{
        ban::BanReason,
        ids::TelegramChat,
        report::{Report, ReportKind},
    },
    effect::{FlagReason, Outgoing, desk::Deed},
    i18n::{Lang, catalog},
    jobs::desk::summary::list_weeks,
    matching,
    volunteers::{
        bans::read_reason,
        find::{Likeness, rate, read},
        queue::{Waiting, Whose, draw, link, word_duration},
        team::set_hours,
    },
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_764_000_000, 0).unwrap()
}

fn waiting(hours: i64) -> Waiting {
    Waiting {
        title: "4821 7753 · English · asked for us · waits".to_owned(),
        reasons: vec![FlagReason::Asked],
        since: Some(now() - TimeDelta::hours(hours)),
        taker: None,
        link: Some("https://t.me/c/2012345678/17".to_owned()),
    }
}

fn words(outgoing: &Outgoing, lang: Lang) -> String {
    outgoing.render(lang).html
}

#[test]
fn the_queue_says_who_waits_how_long_why_and_where() {
    let both = Waiting {
        reasons: vec![FlagReason::Distress, FlagReason::Minor],
        taker: Some("Omar".to_owned()),
        link: None,
        ..waiting(50)
    };
    let drawn = draw(&[both, waiting(2)], Whose::Everybodys, now());
    let said = words(&drawn, Lang::En);
    for part in [
        "2 chats wait, the longest first",
        "has waited for 2 days, distress, under 18",
        "Omar",
        "<a href=\"https://t.me/c/2012345678/17\">",
        "has waited for 2 hours",
    ] {
        assert!(said.contains(part), "{part} is missing in\n{said}");
    }
    // The state goes without saying.
    assert!(!said.contains("waits"), "{said}");
    let arabic = words(&drawn, Lang::Ar);
    assert!(arabic.contains("محادثتان تنتظران"), "{arabic}");
    assert!(arabic.contains("منذ ساعتين"), "{arabic}");
}

#[test]
fn fifteen_stand_in_the_queue_and_the_others_are_counted() {
    let all: Vec<Waiting> = (0..18).map(waiting).collect();
    let said = words(&draw(&all, Whose::Everybodys, now()), Lang::En);
    assert_eq!(said.matches('•').count(), 15, "{said}");
    assert!(said.contains("And 3 more."), "{said}");
    assert!(said.encode_utf16().count() < 4_096);
    let none = words(&draw(&[], Whose::Mine, now()), Lang::En);
    assert_eq!(none, "You have no chat now.");
}

#[test]
fn durations_are_whole_ones_that_have_passed() {
    let said = |minutes: i64, lang: Lang| {
        catalog::render_plain(lang, &word_duration(TimeDelta::minutes(minutes)))
    };
    for (minutes, english, arabic) in [
        (-3, "less than a minute", "أقل من دقيقة"),
        (1, "one minute", "دقيقة واحدة"),
        (89, "89 minutes", "89 دقيقة"),
        (90, "one hour", "ساعة واحدة"),
        (300, "5 hours", "5 ساعات"),
        (36 * 60, "one day", "يوم واحد"),
        (72 * 60, "3 days", "3 أيام"),
    ] {
        assert_eq!(said(minutes, Lang::En), english);
        assert_eq!(said(minutes, Lang::Ar), arabic);
    }
}

#[test]
fn a_link_leads_to_the_topic_else_to_the_card() {
    let forum = TelegramChat(-1_002_012_345_678);
    let to = |numbers| link(forum, numbers).unwrap_or_default();
    assert_eq!(to((Some(17), Some(20))), "https://t.me/c/2012345678/17");
    assert_eq!(to((None, Some(20))), "https://t.me/c/2012345678/20");
    assert_eq!(to((None, None)), "");
    // A small group's messages have no links.
    assert_eq!(link(TelegramChat(-4_012), (None, Some(20))), None);
}

#[test]
fn hours_are_kept_in_any_words_up_to_a_hundred_characters() {
    let kept = |words: &str| match set_hours(words).first() {
        Some(Deed::SetHours(hours)) => Some(hours.clone()),
        _ => None,
    };
    assert_eq!(
        kept("Sun-Thu 18-22"),
        Some(Some("Sun-Thu 18-22".to_owned()))
    );
    assert_eq!(kept("مساءً\nفقط"), Some(Some("مساءً فقط".to_owned())));
    assert_eq!(kept(""), Some(None));
    assert_eq!(kept(&"x".repeat(100)), Some(Some("x".repeat(100))));
    assert_eq!(kept(&"x".repeat(101)), None);
}

#[test]
fn reasons_of_a_ban_are_understood_in_both_languages() {
    for (words, reason) in [
        ("extortion", Some(BanReason::Extortion)),
        ("Spam", Some(BanReason::Flooding)),
        ("ابتزاز", Some(BanReason::Extortion)),
        ("إهانة", Some(BanReason::Abuse)),
        ("اهانه", Some(BanReason::Abuse)),
        ("منتحل", Some(BanReason::Impostor)),
        ("", None),
        ("because", None),
    ] {
        assert_eq!(read_reason(words), reason, "{words}");
    }
}

#[test]
fn a_name_is_like_another_across_scripts_and_unlike_a_strangers() {
    let named = |words: &str| read(words).unwrap();
    let likeness = |a: &str, b: &str| {
        let mut told = Report::new(ReportKind::Sighting);
        told.person = named(b).person;
        let verdict = matching::compare(&named(a), &told);
        rate(&verdict.reasons).map(|(likeness, _)| likeness)
    };
    let whole = "خالد محمد الأحمد";
    assert_eq!(
        likeness("Khaled Mohamad Al Ahmad", whole),
        Some(Likeness::Strong)
    );
    assert_eq!(likeness("Khaled", whole), Some(Likeness::Possible));
    assert_eq!(likeness("Firas Ghassan Almasri", whole), None);
    assert!(read("12345").is_none());
}

#[test]
fn weeks_begin_on_sunday_and_the_last_is_this_one() {
    let day = |day| NaiveDate::from_ymd_opt(2025, 11, day).unwrap();
    for today in [23, 26, 29] {
        let weeks = list_weeks(day(today));
        assert_eq!(weeks.len(), 6);
        assert_eq!(weeks[5], day(23));
        assert_eq!(weeks[4], day(16));
    }
}
