//! Who may work: one-time links, roles, leaving; and what each chooses for themselves: an alias, how many chats.

use super::{Scene, buttons, say, toast};
use crate::{
    domain::{desk::Role, ids::VolunteerId},
    effect::{
        Outgoing,
        desk::{Deed, Volunteer},
    },
    i18n::Text,
    text::{clean::clean, digits::fold_digits},
};

/// Longest alias, in characters.
const LONGEST_ALIAS: usize = 30;
/// Most chats that somebody may choose to have.
const MOST_LOAD: i16 = 50;

/// Whether the actor may give a role: nobody gives more than they have, and admins come from the operator alone.
fn may_give(scene: &Scene, role: Role) -> bool {
    match role {
        Role::Admin => false,
        Role::Coordinator => scene.may(Role::Admin),
        Role::Volunteer | Role::Reviewer => scene.may(Role::Coordinator),
    }
}

/// "/invite", "/invite reviewer".
pub fn invite(scene: &Scene, words: &str) -> Vec<Deed> {
    let role = if words.is_empty() {
        Some(Role::Volunteer)
    } else {
        Role::parse(&words.to_ascii_lowercase())
    };
    match role {
        None => vec![say("people-roles")],
        Some(role) if may_give(scene, role) => vec![Deed::Invite(role)],
        Some(_) => vec![say("people-may-not")],
    }
}

/// "/role reviewer", answering somebody's message.
pub fn set_role(scene: &Scene, words: &str) -> Vec<Deed> {
    let Some(role) = Role::parse(&words.to_ascii_lowercase()) else {
        return vec![say("people-roles")];
    };
    let Some(named) = &scene.named else {
        return vec![say("people-answer-them")];
    };
    if !may_give(scene, role) || !may_change(scene, named) {
        return vec![say("people-may-not")];
    }
    vec![
        Deed::Appoint(named.id, Some(role)),
        Deed::Say(Outgoing::new(
            Text::new("people-role-set")
                .words("name", &named.name)
                .text("role", Text::new(format!("role-{}", role.as_str()))),
        )),
    ]
}

/// Coordinators change volunteers and reviewers, admins also coordinators; nobody changes themselves or an admin.
fn may_change(scene: &Scene, named: &Volunteer) -> bool {
    let is_self = scene.actor.as_ref().map(|actor| actor.id) == Some(named.id);
    let needed = match named.role {
        Role::Volunteer | Role::Reviewer => Role::Coordinator,
        Role::Coordinator | Role::Admin => Role::Admin,
    };
    !is_self && named.role != Role::Admin && scene.may(needed)
}

/// "/remove": answering somebody's message that one, else a choice.
pub fn choose_leaver(scene: &Scene) -> Vec<Deed> {
    if !scene.may(Role::Coordinator) {
        return vec![say("people-may-not")];
    }
    let mut choices: Vec<&Volunteer> = scene.colleagues.iter().collect();
    if let Some(named) = &scene.named {
        choices = vec![named];
    }
    choices.retain(|colleague| may_change(scene, colleague));
    if choices.is_empty() {
        return vec![say("people-nobody")];
    }
    let rows = choices.into_iter().map(|colleague| {
        let label = Text::new("desk-name").words("name", &colleague.name);
        vec![buttons::of_setup(
            label,
            "remove",
            &colleague.id.0.to_string(),
        )]
    });
    vec![Deed::Say(Outgoing {
        buttons: rows.collect(),
        ..Outgoing::new(Text::new("people-remove-whom"))
    })]
}

/// This one may not work from now on.
pub fn remove(scene: &Scene, value: &str) -> Vec<Deed> {
    let id = value.parse().ok().map(VolunteerId);
    let leaver = scene
        .named
        .as_ref()
        .filter(|named| Some(named.id) == id && may_change(scene, named));
    let Some(leaver) = leaver else {
        return vec![toast("people-may-not")];
    };
    vec![
        Deed::Appoint(leaver.id, None),
        Deed::DropButtons,
        Deed::Say(Outgoing::new(
            Text::new("people-removed").words("name", &leaver.name),
        )),
    ]
}

/// "/alias Layla"; without a name: "a volunteer" again.
pub fn set_alias(_: &Scene, words: &str) -> Vec<Deed> {
    let alias = clean(words, LONGEST_ALIAS + 1);
    let alias = alias.trim();
    if alias.is_empty() {
        return vec![Deed::SetAlias(None), say("people-alias-none")];
    }
    let is_name = |c: char| c.is_alphabetic() || c == ' ' || c == '.' || c == '\'';
    if alias.chars().count() > LONGEST_ALIAS || !alias.chars().all(is_name) {
        return vec![say("people-alias-odd")];
    }
    vec![
        Deed::SetAlias(Some(alias.to_owned())),
        Deed::Say(Outgoing::new(
            Text::new("people-alias-set").words("alias", alias),
        )),
    ]
}

/// "/load 5"; without a number: as many as usual.
pub fn set_load(scene: &Scene, words: &str) -> Vec<Deed> {
    if words.is_empty() {
        let usual = i64::from(super::USUAL_LOAD);
        let text = Text::new("people-load")
            .number("count", scene.taken)
            .number("most", usual);
        return vec![Deed::SetLoad(None), Deed::Say(Outgoing::new(text))];
    }
    match fold_digits(words).parse::<i16>() {
        Ok(most @ 0..=MOST_LOAD) => {
            let text = Text::new("people-load")
                .number("count", scene.taken)
                .number("most", most);
            vec![Deed::SetLoad(Some(most)), Deed::Say(Outgoing::new(text))]
        }
        _ => vec![say("people-load-odd")],
    }
}
