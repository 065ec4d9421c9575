//! Who has a chat: taken, given back, handed over, closed, opened again. Each moves the topic as [`TopicStage::may_become`] allows, or says why
//! not; pressed twice it does nothing twice.

use super::{Scene, USUAL_LOAD, buttons, toast};
use crate::{
    domain::{
        desk::{Role, TopicStage},
        ids::VolunteerId,
    },
    effect::{
        Outgoing,
        desk::{Change, Deed, Topic, Volunteer},
    },
    i18n::Text,
};

/// The topic as somebody has it from now on.
pub fn taken_by(scene: &Scene, topic: &Topic, volunteer: VolunteerId) -> Topic {
    Topic {
        stage: TopicStage::Taken,
        taken_by: Some(volunteer),
        taken_at: Some(scene.now),
        ..topic.clone()
    }
}

/// Whether a volunteer has as many chats as they can bear.
pub fn is_laden(volunteer: &Volunteer, taken: i64) -> bool {
    taken >= i64::from(volunteer.load.unwrap_or(USUAL_LOAD))
}

/// "X has it already", in small words.
pub fn has_it_already(taker: Option<&Volunteer>) -> Deed {
    Deed::Toast(match taker {
        Some(taker) => Text::new("desk-taken-by").words("name", &taker.name),
        None => Text::new("desk-button-old"),
    })
}

/// "Take".
pub fn take(scene: &Scene, topic: &Topic) -> Vec<Deed> {
    let Some(actor) = &scene.actor else {
        return Vec::new();
    };
    match topic.stage {
        TopicStage::Taken if scene.has_it() => vec![toast("desk-yours-already")],
        TopicStage::Taken => vec![has_it_already(scene.taker.as_ref())],
        TopicStage::Waiting | TopicStage::Closed if is_laden(actor, scene.taken) => {
            vec![Deed::Toast(
                Text::new("desk-laden").number("count", scene.taken),
            )]
        }
        TopicStage::Waiting | TopicStage::Closed => vec![
            Deed::SaveTopic(Box::new(taken_by(scene, topic, actor.id)), Change::Taken),
            toast("desk-yours"),
        ],
    }
}

/// "Give back": the others may take it.
pub fn give_back(scene: &Scene, topic: &Topic) -> Vec<Deed> {
    if topic.stage != TopicStage::Taken {
        return vec![toast("desk-not-taken")];
    }
    if !scene.has_it() && !scene.may(Role::Coordinator) {
        return vec![has_it_already(scene.taker.as_ref())];
    }
    vec![
        Deed::SaveTopic(Box::new(waiting(topic)), Change::GivenBack),
        toast("desk-given-back"),
    ]
}

/// The topic as nobody has it.
pub fn waiting(topic: &Topic) -> Topic {
    Topic {
        stage: TopicStage::Waiting,
        taken_by: None,
        taken_at: None,
        ..topic.clone()
    }
}

/// "Hand over": to whom?
pub fn choose_next(scene: &Scene, topic: &Topic) -> Vec<Deed> {
    if topic.stage == TopicStage::Taken && !scene.has_it() && !scene.may(Role::Coordinator) {
        return vec![has_it_already(scene.taker.as_ref())];
    }
    let others: Vec<&Volunteer> = scene
        .colleagues
        .iter()
        .filter(|colleague| Some(colleague.id) != topic.taken_by)
        .collect();
    if others.is_empty() {
        return vec![toast("desk-nobody-else")];
    }
    let choices = others.into_iter().map(|colleague| {
        let label = Text::new("desk-name").words("name", &colleague.name);
        vec![buttons::of_topic(
            topic,
            label,
            "to",
            &colleague.id.0.to_string(),
        )]
    });
    vec![Deed::Say(Outgoing {
        buttons: choices.collect(),
        ..Outgoing::new(Text::new("desk-hand-to"))
    })]
}

/// To this one.
pub fn hand_over(scene: &Scene, topic: &Topic) -> Vec<Deed> {
    let next = scene.named.as_ref().filter(|named| {
        let mut colleagues = scene.colleagues.iter();
        colleagues.any(|colleague| colleague.id == named.id)
    });
    let Some(next) = next else {
        return vec![toast("desk-button-old")];
    };
    if topic.stage == TopicStage::Taken && !scene.has_it() && !scene.may(Role::Coordinator) {
        return vec![has_it_already(scene.taker.as_ref())];
    }
    if topic.stage == TopicStage::Closed || topic.taken_by == Some(next.id) {
        return vec![toast("desk-button-old")];
    }
    vec![
        Deed::SaveTopic(
            Box::new(taken_by(scene, topic, next.id)),
            Change::HandedOver(next.id),
        ),
        Deed::DropButtons,
        Deed::Say(Outgoing::new(
            Text::new("desk-handed-over").words("name", &next.name),
        )),
    ]
}

/// "Close": the person is told, and how to come back.
pub fn close(scene: &Scene, topic: &Topic) -> Vec<Deed> {
    if topic.stage == TopicStage::Closed {
        return vec![toast("desk-closed-already")];
    }
    if topic.stage == TopicStage::Taken && !scene.has_it() && !scene.may(Role::Coordinator) {
        return vec![has_it_already(scene.taker.as_ref())];
    }
    vec![
        Deed::SaveTopic(Box::new(closed(scene, topic)), Change::Closed),
        Deed::Tell(Outgoing::new(Text::new("talk-closed"))),
        toast("desk-closed"),
    ]
}

/// The topic as it came to its end.
pub fn closed(scene: &Scene, topic: &Topic) -> Topic {
    Topic {
        stage: TopicStage::Closed,
        closed_at: Some(scene.now),
        waiting_since: None,
        ..waiting(topic)
    }
}

/// "Open again": without the person's having written.
pub fn reopen(scene: &Scene, topic: &Topic) -> Vec<Deed> {
    if topic.stage != TopicStage::Closed {
        return vec![toast("desk-button-old")];
    }
    vec![Deed::SaveTopic(
        Box::new(opened(scene, topic)),
        Change::Reopened,
    )]
}

/// The topic as it is opened again.
pub fn opened(scene: &Scene, topic: &Topic) -> Topic {
    Topic {
        opened_at: scene.now,
        answered_at: None,
        closed_at: None,
        ..waiting(topic)
    }
}
