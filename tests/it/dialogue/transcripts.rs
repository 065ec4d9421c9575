//! Replays `tests/data/transcripts/*.txt` and compares them whole.
//!
//! Header: `# lang: ar` (Telegram's language code), `# title: …`, and, for one who has agreed and stands in the menu, `# agreed`; `# begin: missing`
//! (sighting, released, found) also begins that report. Then the person's lines: `> words`, `> [button label]`, `> [label] (older 1)` for the
//! one before the newest button of that name, `> (photo)`, `> (photo) words below`, `> (voice 12)`, `> (location 34.92 36.73)`, `> (image file)`,
//! `> (file)`, `> (contact)`, `> (sticker)`, `> (edited) words`, `> (press payload)`, `> (blocked)`, `> (unblocked)`.
//! `# wait: day` says how long people usually wait (else: hours). What volunteers do stands in braces: `> {a volunteer writes}`,
//! `> {a volunteer writes down: words}`, `> {a volunteer closes the chat}`.
//! All other lines are what the bot says. `ATHAR_BLESS=1 cargo test transcripts` writes them anew.

use std::{fmt::Write as _, fs, path::Path};

use athar::{
    dialogue::Input,
    domain::{report::ReportKind, waiting::UsualWait},
};

use super::conversation::Conversation;

#[test]
fn every_transcript_of_a_conversation_is_replayed_as_written() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/transcripts");
    let mut paths: Vec<_> = fs::read_dir(&folder)
        .expect("the folder of transcripts")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    paths.sort();
    assert!(!paths.is_empty(), "no transcripts found");
    let bless = std::env::var_os("ATHAR_BLESS").is_some();
    let mut changed = Vec::new();
    for path in paths {
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let written = fs::read_to_string(&path).expect("a transcript");
        let replayed = replay(&written).unwrap_or_else(|why| panic!("{name}: {why}"));
        let impossible = replayed.lines().find(|line| line.starts_with("! "));
        changed.extend(impossible.map(|line| format!("{name}: {line}")));
        if bless {
            fs::write(&path, &replayed).expect("writing a transcript");
        } else if written != replayed {
            changed.push(format!("{name}\n{}", first_difference(&written, &replayed)));
        }
    }
    assert!(
        changed.is_empty(),
        "replayed otherwise than written:\n{}",
        changed.join("\n")
    );
}

/// The whole file as it would be written now.
fn replay(written: &str) -> Result<String, String> {
    let header: Vec<&str> = written
        .lines()
        .take_while(|line| line.starts_with('#'))
        .collect();
    let value = |name: &str| {
        header
            .iter()
            .find_map(|line| line.strip_prefix(&format!("# {name}:")))
            .map(str::trim)
    };
    let lang = value("lang").ok_or("no `# lang:`")?;
    let mut out = header.join("\n");
    out.push('\n');
    let mut chat = if header.contains(&"# agreed") || value("begin").is_some() {
        Conversation::agreed(lang)
    } else {
        Conversation::new(lang)
    };
    if let Some(kind) = value("begin") {
        let effects = chat.begin(parse_kind(kind)?);
        let _ = write!(out, "\n{}\n", chat.write_down(&effects));
    }
    if let Some(word) = value("wait") {
        chat.usual_wait = parse_wait(word)?;
    }
    for line in written.lines().filter_map(|line| line.strip_prefix("> ")) {
        if let Some(act) = line
            .strip_prefix("{")
            .and_then(|line| line.strip_suffix("}"))
        {
            let said = act_of_volunteer(&mut chat, act)?;
            let _ = write!(out, "\n> {line}\n\n{said}\n");
            continue;
        }
        match parse_input(&chat, line) {
            Ok(input) => {
                let effects = chat.step(&input);
                let _ = write!(out, "\n> {line}\n\n{}\n", chat.write_down(&effects));
            }
            Err(why) => {
                let _ = write!(out, "\n> {line}\n\n! {why}\n");
            }
        }
    }
    Ok(out)
}

fn parse_kind(word: &str) -> Result<ReportKind, String> {
    serde_json::from_value(word.into()).map_err(|_| format!("no kind of report: {word}"))
}

fn parse_wait(word: &str) -> Result<UsualWait, String> {
    let all = [
        UsualWait::Unknown,
        UsualWait::Hour,
        UsualWait::Hours,
        UsualWait::Day,
        UsualWait::Days,
        UsualWait::Week,
    ];
    let found = all.into_iter().find(|wait| wait.as_str() == word);
    found.ok_or(format!("no such wait: {word}"))
}

/// What a volunteer does meanwhile; gives what the person reads of it.
fn act_of_volunteer(chat: &mut Conversation, act: &str) -> Result<String, String> {
    if act == "a volunteer closes the chat" {
        chat.close();
        return Ok("(the volunteers close the chat)".to_owned());
    }
    if act == "a volunteer writes" {
        chat.hear_volunteer();
        return Ok("(words of a volunteer)".to_owned());
    }
    let words = act.strip_prefix("a volunteer writes down: ");
    let words = words.ok_or(format!("volunteers do not do that: {act}"))?;
    let effects = chat.write_down_voice(words);
    Ok(chat.write_down(&effects))
}

fn parse_input(chat: &Conversation, line: &str) -> Result<Input, String> {
    if let Some((label, rest)) = line.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        let older = rest
            .trim()
            .strip_prefix("(older ")
            .and_then(|count| count.trim_end_matches(')').parse().ok())
            .unwrap_or(0);
        let payload = chat.find_button(label, older);
        return payload
            .map(Input::Press)
            .ok_or(format!("no button [{label}] was shown"));
    }
    let Some((what, below)) = line.strip_prefix('(').and_then(|rest| rest.split_once(')')) else {
        return Ok(Input::Words(line.to_owned()));
    };
    let below = below.trim();
    let words: Vec<&str> = what.split(' ').collect();
    Ok(match words.as_slice() {
        ["photo"] => Input::Photo {
            file_id: "photo-file-id".to_owned(),
            caption: (!below.is_empty()).then(|| below.to_owned()),
        },
        ["voice", seconds] => Input::Voice {
            file_id: "voice-file-id".to_owned(),
            seconds: seconds.parse().map_err(|_| "seconds")?,
        },
        ["location", latitude, longitude] => Input::Location {
            latitude: latitude.parse().map_err(|_| "latitude")?,
            longitude: longitude.parse().map_err(|_| "longitude")?,
        },
        ["image", "file"] => Input::Document { is_image: true },
        ["file"] => Input::Document { is_image: false },
        ["contact"] => Input::Contact,
        ["sticker"] => Input::Other,
        ["blocked"] => Input::Blocked,
        ["unblocked"] => Input::Unblocked,
        ["edited"] => Input::Edited(below.to_owned()),
        ["press", payload] => Input::Press((*payload).to_owned()),
        _ => Input::Words(line.to_owned()),
    })
}

fn first_difference(written: &str, replayed: &str) -> String {
    let (mut old, mut new) = (written.lines(), replayed.lines());
    let mut number = 0;
    loop {
        number += 1;
        match (old.next(), new.next()) {
            (None, None) => return "only the line ends differ".to_owned(),
            (a, b) if a == b => {}
            (a, b) => {
                return format!(
                    "  line {number}\n  written:  {}\n  replayed: {}",
                    a.unwrap_or("(end)"),
                    b.unwrap_or("(end)")
                );
            }
        }
    }
}
