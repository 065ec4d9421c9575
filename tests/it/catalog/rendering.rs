//! Texts rendered: what is escaped, what is isolated, what reads right in Arabic.

use athar::{
    domain::{ids::Reference, person::Sex},
    effect::{Button, ButtonAction, Outgoing},
    i18n::{Lang, Text, catalog},
};

fn about(reference: Reference) -> Text {
    Text::new("match-about").reference("reference", reference)
}

#[test]
fn a_number_is_one_tap_to_copy_with_nothing_invisible_in_it() {
    let number = Reference::from_seed(482_177);
    for lang in Lang::ALL {
        let html = catalog::render(lang, &about(number));
        assert!(html.contains(&format!("<code>{number}</code>")), "{html}");
    }
    let arabic = catalog::render(Lang::Ar, &about(number));
    assert!(arabic.contains("\u{2066}<code>"), "shown left to right");
    assert!(arabic.contains("</code>\u{2069}"), "and only the number");
}

#[test]
fn somebodys_words_are_isolated_escaped_and_freed_of_marks() {
    let hostile = "<b>A</b>&\u{202e}x\u{0}\u{2069}";
    let text = Text::new("said-words").words("words", hostile);
    let html = catalog::render(Lang::Ar, &text);
    assert_eq!(html, "\u{2068}&lt;b&gt;A&lt;/b&gt;&amp;x\u{2069}");
    let plain = catalog::render_plain(Lang::Ar, &text);
    assert_eq!(plain, "\u{2068}<b>A</b>&x\u{2069}");
}

#[test]
fn a_command_stays_a_link_and_keeps_its_slash_in_front() {
    let text = Text::new("stop-kept").command("start", "start");
    assert!(catalog::render(Lang::Ar, &text).contains("\u{2066}/start\u{2069}"));
    assert!(catalog::render(Lang::En, &text).contains(" /start;"));
}

#[test]
fn arabic_counts_in_six_forms() {
    let count = |count: i64| {
        catalog::render_plain(
            Lang::Ar,
            &Text::new("reports-heading").number("count", count),
        )
    };
    assert_eq!(count(1), "لديكم بلاغ واحد:");
    assert_eq!(count(2), "لديكم بلاغان:");
    assert_eq!(count(3), "لديكم 3 بلاغات:");
    assert_eq!(count(11), "لديكم 11 بلاغاً:");
    assert_eq!(count(100), "لديكم 100 بلاغ:");
}

#[test]
fn a_year_is_written_without_a_thousands_mark() {
    let day = chrono::NaiveDate::from_ymd_opt(2024, 12, 12).unwrap();
    let text = athar::dialogue::days::word_day(day);
    assert_eq!(catalog::render_plain(Lang::Ar, &text), "12 كانون الأول 2024");
    assert_eq!(catalog::render_plain(Lang::En, &text), "12 December 2024");
}

#[test]
fn the_person_is_spoken_of_in_their_gender() {
    let button = |sex| catalog::render_plain(Lang::Ar, &Text::new("button-may-be").sex(sex));
    assert_eq!(button(Some(Sex::Male)), "نعم، قد يكون هو");
    assert_eq!(button(Some(Sex::Female)), "نعم، قد تكون هي");
    assert_eq!(button(None), "نعم، قد يكون الشخص نفسه");
}

#[test]
fn a_message_is_rendered_whole_in_its_own_language() {
    let outgoing = Outgoing {
        lang: Some(Lang::En),
        ..Outgoing::new(Text::new("menu-question"))
    }
    .and(Text::new("erase-sure"))
    .row(vec![Button::press(Text::new("button-home"), "1.home")]);
    let rendered = outgoing.render(Lang::Ar);
    assert!(
        rendered
            .html
            .starts_with("What would you like to do?\n\nNothing can")
    );
    let home = ("Main menu".to_owned(), ButtonAction::Press("1.home".into()));
    assert_eq!(rendered.buttons, [[home]]);
}
