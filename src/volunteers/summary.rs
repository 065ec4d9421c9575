//! The words below the picture of a group's summary, and `/summary`, by which coordinators get it at once. What is counted and when it is sent is
//! `jobs/desk/summary`'s matter.

use chrono::TimeDelta;

use super::{Scene, queue::word_duration, say};
use crate::{
    domain::desk::Role,
    effect::desk::{Deed, View},
    i18n::{Arg, Text},
};

/// The numbers of a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Numbers {
    /// Chats that were opened.
    pub opened: i64,
    /// Chats that got their first answer.
    pub answered: i64,
    /// Minutes until then, the median; `None` when none was answered.
    pub waiting_minutes: Option<u32>,
    /// Reports that were sent.
    pub reports: i64,
    /// Possible matches that were found.
    pub pairings: i64,
}

/// "/summary", by a coordinator.
pub fn begin(scene: &Scene) -> Vec<Deed> {
    if scene.may(Role::Coordinator) {
        vec![Deed::Show(View::Summary)]
    } else {
        vec![say("people-may-not")]
    }
}

/// This week in words, and how many chats wait now.
pub fn caption(week: &Numbers, waiting: i64) -> Text {
    let count = |key: &str, count: i64| Text::new(key).number("count", count);
    let mut lines = vec![
        count("summary-opened", week.opened),
        count("summary-answered", week.answered),
    ];
    if let Some(minutes) = week.waiting_minutes {
        let duration = word_duration(TimeDelta::minutes(minutes.into()));
        lines.push(Text::new("summary-wait").text("duration", duration));
    }
    lines.push(count("summary-reports", week.reports));
    lines.push(count("summary-pairings", week.pairings));
    Text::new("summary-caption")
        .with("lines", Arg::Lines(lines))
        .text("now", count("summary-waiting", waiting))
}
