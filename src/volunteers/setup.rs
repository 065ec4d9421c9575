//! Setting a group up: which languages, which duties, topics or not, and what is missing there. One message that changes as it is pressed.

use super::{Scene, buttons, people, say, toast};
use crate::{
    domain::desk::{Duty, GroupStage, Role, Way},
    effect::{
        Button, Outgoing,
        desk::{Deed, Group, Right},
    },
    i18n::{Arg, Lang, Text},
};

/// What Telegram says of the bot in a group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// The group has topics.
    pub is_forum: bool,
    /// What the bot may do in it.
    pub rights: Vec<Right>,
}

/// "/setup", by an admin. What was chosen before stands.
pub fn begin(scene: &Scene) -> Vec<Deed> {
    if !scene.may(Role::Admin) {
        let is_silent = scene.actor.is_none() && !scene.is_addressed;
        return if is_silent {
            Vec::new()
        } else {
            vec![say("setup-admins-only")]
        };
    }
    vec![Deed::BeginSetup, Deed::CheckGroup]
}

/// A button of the set-up, or of the choice who leaves.
pub fn press(scene: &Scene, action: &str, value: &str) -> Vec<Deed> {
    if action == "remove" {
        return people::remove(scene, value);
    }
    let Some(group) = &scene.group else {
        return vec![toast("desk-button-old")];
    };
    if !scene.may(Role::Admin) {
        return vec![toast("setup-admins-only")];
    }
    let mut group = group.clone();
    match action {
        "lang" => group.langs = langs_of(value),
        "duty" => toggle(&mut group.duties, Duty::parse(value)),
        "way" => group.way = Way::parse(value).unwrap_or(group.way),
        "done" if group.duties.is_empty() => return vec![toast("setup-no-duty")],
        "done" => group.stage = GroupStage::Open,
        "close" => group.stage = GroupStage::Closed,
        "again" => {}
        _ => return vec![toast("desk-button-old")],
    }
    vec![Deed::SaveGroup(group), Deed::CheckGroup]
}

fn langs_of(value: &str) -> Vec<Lang> {
    let one = Lang::ALL.into_iter().find(|lang| lang.tag() == value);
    one.map_or_else(|| Lang::ALL.to_vec(), |lang| vec![lang])
}

fn toggle(duties: &mut Vec<Duty>, duty: Option<Duty>) {
    let Some(duty) = duty else { return };
    if duties.contains(&duty) {
        duties.retain(|other| *other != duty);
    } else {
        duties.push(duty);
        duties.sort_unstable();
    }
}

/// The message: what is chosen, what is missing, and the choices.
pub fn draw(group: &Group, facts: &Facts) -> Outgoing {
    let mut paragraphs = vec![Text::new("setup-heading").word("stage", group.stage.as_str())];
    let missing = list_missing(group, facts);
    if missing.is_empty() {
        paragraphs.push(Text::new("setup-all-there"));
    } else {
        paragraphs.push(Text::new("setup-missing").with("lines", Arg::Lines(missing)));
    }
    paragraphs.push(Text::new("setup-choose"));
    Outgoing {
        paragraphs,
        buttons: choices(group),
        lang: None,
    }
}

/// What does not work as long as it is so, in plain words.
fn list_missing(group: &Group, facts: &Facts) -> Vec<Text> {
    let wants_topics = group.way == Way::Topics;
    let is_administrator = facts.rights.contains(&Right::Administrator);
    let lacks = |right| is_administrator && !facts.rights.contains(&right);
    [
        ("setup-no-admin", !is_administrator),
        ("setup-no-forum", wants_topics && !facts.is_forum),
        ("setup-no-topics", wants_topics && lacks(Right::Topics)),
        ("setup-no-pins", lacks(Right::Pins)),
        ("setup-no-deletes", lacks(Right::Deletes)),
        ("setup-no-invites", lacks(Right::Invites)),
    ]
    .into_iter()
    .filter(|(_, is_missing)| *is_missing)
    .map(|(key, _)| Text::new(key))
    .collect()
}

fn choices(group: &Group) -> Vec<Vec<Button>> {
    let all = Lang::ALL.len() == group.langs.len();
    let lang = |tag: &str, chosen: bool| choice("lang", tag, chosen);
    let duty = |duty: Duty| choice("duty", duty.as_str(), group.duties.contains(&duty));
    let way = |way: Way| choice("way", way.as_str(), group.way == way);
    let mut last = vec![button("again")];
    last.push(button(if group.stage == GroupStage::Open {
        "close"
    } else {
        "done"
    }));
    vec![
        vec![
            lang("ar", group.langs == [Lang::Ar]),
            lang("en", group.langs == [Lang::En]),
            lang("both", all),
        ],
        Duty::ALL.into_iter().map(duty).collect(),
        vec![way(Way::Topics), way(Way::Plain)],
        last,
    ]
}

fn choice(action: &str, value: &str, chosen: bool) -> Button {
    let label = Text::new("setup-choice")
        .text("what", Text::new(format!("setup-{action}-{value}")))
        .word("chosen", if chosen { "yes" } else { "no" });
    buttons::of_setup(label, action, value)
}

fn button(action: &str) -> Button {
    buttons::of_setup(Text::new(format!("setup-button-{action}")), action, "")
}
