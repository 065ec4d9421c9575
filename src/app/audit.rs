//! `athar audit`: whether the audit is whole, or what it says, in words.

use std::{io::Write, process::ExitCode};

use chrono::{DateTime, SecondsFormat, Utc};

use crate::{
    config::audit::{AuditConfig, Lines, Wanted},
    domain::audit::{Actor, Event, Ground, Noted, Subject},
    i18n::{Lang, Text, catalog::render_plain},
    jobs::lists::Office,
    store::audit::{
        self, Asked, Stored,
        verify::{self, Fault, Verdict},
    },
};

/// Does what was asked.
pub async fn run(config: AuditConfig) -> anyhow::Result<ExitCode> {
    super::start_log("warn");
    let office = super::office::open(&config.access).await?;
    let code = match config.wanted {
        Wanted::Proof(noted) => prove(&office, noted).await?,
        Wanted::Lines(lines) => show(&office, &lines).await?,
    };
    office.pool.close().await;
    Ok(code)
}

async fn prove(office: &Office, noted: Option<Noted>) -> anyhow::Result<ExitCode> {
    let verdict = verify::verify(&office.pool, &office.vault, noted).await?;
    let mut out = std::io::stdout().lock();
    let (last, waiting) = match verdict {
        Verdict::Broken { place, fault } => {
            writeln!(
                out,
                "the audit is broken at place {place}: {}",
                describe(fault)
            )?;
            return Ok(ExitCode::FAILURE);
        }
        Verdict::Whole { last, waiting } => (last, waiting),
    };
    match last {
        Some(last) => {
            writeln!(out, "the audit is whole; chained lines: {}", last.place)?;
            writeln!(out, "its end, to be noted down elsewhere: {last}")?;
        }
        None => writeln!(out, "no line of the audit is chained yet")?,
    }
    if waiting > 0 {
        writeln!(
            out,
            "not chained yet: {waiting} (athar serve does that within seconds)"
        )?;
    }
    Ok(ExitCode::SUCCESS)
}

const fn describe(fault: Fault) -> &'static str {
    match fault {
        Fault::Missing => "its line is missing",
        Fault::Changed => "its line was changed, moved or put there",
        Fault::Unkept => {
            "from there on lines are not vouched for: the kept end of the chain was lost or put back"
        }
        Fault::NotAsNoted => "its line is not the one that was noted down",
    }
}

async fn show(office: &Office, lines: &Lines) -> anyhow::Result<ExitCode> {
    let midnight = |day: chrono::NaiveDate| day.and_time(chrono::NaiveTime::MIN).and_utc();
    let asked = Asked {
        since: lines.since.map(midnight),
        subject: lines.subject,
        // One more tells whether that is all.
        limit: i64::from(lines.limit) + 1,
    };
    let mut found = audit::list(&mut *office.pool.acquire().await?, &asked).await?;
    let most = usize::try_from(lines.limit)?;
    let earlier = found.len().saturating_sub(most);
    found.drain(..earlier);
    let heads = HEADS.map(|key| render_plain(lines.lang, &Text::new(key)));
    let rows = found.iter().map(|line| cells(lines.lang, line));
    let table: Vec<_> = std::iter::once(heads).chain(rows).collect();
    super::table::write(&mut std::io::stdout().lock(), &table)?;
    if earlier > 0 {
        eprintln!("earlier lines are left out: --limit, --since, --subject");
    }
    Ok(ExitCode::SUCCESS)
}

const HEADS: [&str; 6] = [
    "audit-place",
    "audit-time",
    "audit-event",
    "audit-actor",
    "audit-subject",
    "audit-ground",
];

/// A dash stands for what was not written down, and for the place of a line that is not chained yet.
fn cells(lang: Lang, line: &Stored) -> [String; 6] {
    let or_dash = |words: Option<String>| words.unwrap_or_else(|| "-".to_owned());
    let told = |text: Option<Text>, word: &str| match text {
        Some(text) => render_plain(lang, &text),
        None => legible(word),
    };
    let actor = line.actor.as_ref();
    let subject = line.subject.as_ref();
    let ground = line.ground.as_ref();
    [
        or_dash(line.place.map(|place| place.to_string())),
        instant(line.happened_at),
        told(Event::parse(&line.event).map(word_event), &line.event),
        or_dash(actor.map(|word| told(Actor::parse(word).map(word_actor), word))),
        or_dash(subject.map(|word| told(Subject::parse(word).map(word_subject), word))),
        or_dash(ground.map(|word| told(Ground::parse(word).map(word_ground), word))),
    ]
}

fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// A word that this version does not know, without what would steer a terminal.
fn legible(word: &str) -> String {
    word.chars().filter(|c| !c.is_control()).collect()
}

fn word_event(event: Event) -> Text {
    let text = Text::new(format!("audit-event-{}", hyphened(event.as_str())));
    match event {
        Event::Consented { version } => text.number("version", version),
        _ => text,
    }
}

fn word_actor(actor: Actor) -> Text {
    match actor {
        Actor::Bot => Text::new("audit-actor-bot"),
        Actor::Operator => Text::new("audit-actor-operator"),
        Actor::Person => Text::new("audit-actor-person"),
        Actor::Volunteer(number) => word_subject(Subject::Volunteer(number)),
    }
}

fn word_subject(subject: Subject) -> Text {
    Text::new(format!("audit-subject-{}", subject.as_str())).number("number", subject.number())
}

fn word_ground(ground: Ground) -> Text {
    Text::new(format!("audit-ground-{}", hyphened(ground.as_str())))
}

/// A stored word as it stands in a key of the catalog.
fn hyphened(word: &str) -> String {
    word.replace('_', "-")
}
