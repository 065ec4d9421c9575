//! Fluent's side: loads `locales/`, renders a [`Text`] as Telegram HTML or as plain words.

use std::{borrow::Cow, collections::HashMap};

use fluent_templates::{LanguageIdentifier, fluent_bundle::FluentValue, langid, static_loader};

use super::{Arg, Lang, Text};
use crate::domain::person::Sex;

static_loader! {
    static LOCALES = {
        locales: "./locales",
        fallback_language: "en",
        // We isolate people's words ourselves; Fluent would also put marks into codes and links.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

static ARABIC: LanguageIdentifier = langid!("ar");
static ENGLISH: LanguageIdentifier = langid!("en");

/// First strong isolate: what follows has its own direction.
const FSI: char = '\u{2068}';
/// Left-to-right isolate.
const LRI: char = '\u{2066}';
/// Pop directional isolate: ends [`FSI`] and [`LRI`].
const PDI: char = '\u{2069}';

/// Where rendered words go: messages are HTML, buttons and toasts are not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Telegram's HTML: people's words are escaped, codes are `<code>`.
    Html,
    /// No markup.
    Plain,
}

/// Renders a text as Telegram HTML.
pub fn render(lang: Lang, text: &Text) -> String {
    render_as(lang, text, Form::Html)
}

/// Renders a text without markup, for buttons and toasts.
pub fn render_plain(lang: Lang, text: &Text) -> String {
    render_as(lang, text, Form::Plain)
}

/// Renders a text in a form. A missing key renders as the key itself (the locale test forbids it).
pub fn render_as(lang: Lang, text: &Text, form: Form) -> String {
    let args: Option<HashMap<Cow<'static, str>, FluentValue<'static>>> = (!text.args.is_empty())
        .then(|| {
            text.args
                .iter()
                .map(|(name, arg)| (Cow::Owned(name.clone()), value_of(lang, arg, form)))
                .collect()
        });
    // One language, looked up directly: negotiating a fallback for every text would cost more than rendering it.
    LOCALES
        .lookup_single_language(identifier(lang), &text.key, args.as_ref())
        .unwrap_or_else(|_| text.key.clone())
}

fn identifier(lang: Lang) -> &'static LanguageIdentifier {
    match lang {
        Lang::Ar => &ARABIC,
        Lang::En => &ENGLISH,
    }
}

fn value_of(lang: Lang, arg: &Arg, form: Form) -> FluentValue<'static> {
    match arg {
        Arg::Words(words) => FluentValue::from(format!("{FSI}{}{PDI}", escape(words, form))),
        Arg::Code(code) if form == Form::Html => FluentValue::from(left_to_right(
            lang,
            &format!("<code>{}</code>", escape(code, form)),
        )),
        Arg::Code(code) | Arg::Command(code) => FluentValue::from(left_to_right(lang, code)),
        Arg::Number(number) => FluentValue::from(*number),
        Arg::Sex(sex) => FluentValue::from(sex_word(*sex)),
        Arg::Word(word) => FluentValue::from(word.clone()),
        Arg::Text(text) => FluentValue::from(render_as(lang, text, form)),
        Arg::List(texts) => FluentValue::from(join(lang, texts, form, list_comma(lang))),
        Arg::Lines(texts) => FluentValue::from(join(lang, texts, form, "\n")),
    }
}

/// Codes and commands in Arabic: without an isolate "4821 7753" would show its groups swapped and "/reports" its slash behind.
/// The marks stand outside of what is copied.
fn left_to_right(lang: Lang, code: &str) -> String {
    match lang {
        Lang::Ar => format!("{LRI}{code}{PDI}"),
        Lang::En => code.to_owned(),
    }
}

fn join(lang: Lang, texts: &[Text], form: Form, between: &str) -> String {
    let parts: Vec<String> = texts
        .iter()
        .map(|text| render_as(lang, text, form))
        .collect();
    parts.join(between)
}

const fn sex_word(sex: Option<Sex>) -> &'static str {
    match sex {
        Some(Sex::Male) => "m",
        Some(Sex::Female) => "f",
        None => "u",
    }
}

const fn list_comma(lang: Lang) -> &'static str {
    match lang {
        Lang::Ar => "\u{60c} ",
        Lang::En => ", ",
    }
}

/// People's words made safe: no control or bidi characters, and no markup in HTML.
fn escape(words: &str, form: Form) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars().filter(|c| !is_forbidden(*c)) {
        match (form, c) {
            (Form::Html, '&') => out.push_str("&amp;"),
            (Form::Html, '<') => out.push_str("&lt;"),
            (Form::Html, '>') => out.push_str("&gt;"),
            (_, c) => out.push(c),
        }
    }
    out
}

/// Controls (line feed aside) and every mark that changes the direction of what follows.
fn is_forbidden(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
