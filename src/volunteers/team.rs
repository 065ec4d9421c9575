//! `/team`: who works in a group, in which role, when, with how many chats; and `/hours`, by which each says when.

use crate::{
    effect::{
        Outgoing,
        desk::{Deed, Volunteer},
    },
    i18n::{Arg, Text},
    text::clean::clean,
};

use super::say;

/// Longest that hours are told, in characters.
const LONGEST_HOURS: usize = 100;

/// "/hours Sun-Thu 18-22", or in any words; without words: not told any more.
pub fn set_hours(words: &str) -> Vec<Deed> {
    let hours = clean(words, LONGEST_HOURS + 1).replace('\n', " ");
    if hours.is_empty() {
        return vec![Deed::SetHours(None), say("team-hours-none")];
    }
    if hours.chars().count() > LONGEST_HOURS {
        return vec![say("team-hours-long")];
    }
    let text = Text::new("team-hours-set").words("hours", &hours);
    vec![Deed::SetHours(Some(hours)), Deed::Say(Outgoing::new(text))]
}

/// The message; each volunteer with the number of chats that they have now.
pub fn draw(all: &[(Volunteer, i64)]) -> Outgoing {
    if all.is_empty() {
        return Outgoing::new(Text::new("team-empty"));
    }
    let lines = all
        .iter()
        .map(|(volunteer, taken)| line(volunteer, *taken))
        .collect();
    Outgoing::new(Text::new("team-heading"))
        .and(Text::new("said-lines").with("lines", Arg::Lines(lines)))
}

fn line(volunteer: &Volunteer, taken: i64) -> Text {
    let mut facts = vec![Text::new(format!("role-{}", volunteer.role.as_str()))];
    if let Some(hours) = &volunteer.hours {
        facts.push(Text::new("team-hours").words("hours", hours));
    }
    facts.push(Text::new("team-chats").number("count", taken));
    Text::new("team-line")
        .words("name", &volunteer.name)
        .with("facts", Arg::List(facts))
}
