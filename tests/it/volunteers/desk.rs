//! A flagged chat in a group, without a database: deeds change it and are written down as they would be seen.

use std::collections::BTreeMap;

use athar::{
    domain::{
        desk::{Duty, GroupStage, Role, TopicStage, Way},
        ids::{ChatId, RelayId, TelegramChat, TopicId, VolunteerId},
        talk::{Content, RelayStage, Side},
    },
    effect::{
        Button, ButtonAction, FlagReason, Outgoing,
        desk::{Deed, Group, Relay, Spoken, Topic, Volunteer},
    },
    i18n::{Lang, catalog},
    volunteers::{
        Act, Scene,
        card::{self, View},
        step, talking,
    },
};
use chrono::{DateTime, TimeDelta, Utc};

/// What happens in one group around one chat.
pub struct Desk {
    pub lang: Lang,
    pub chat_lang: Lang,
    pub topic: Topic,
    pub people: Vec<Volunteer>,
    relays: BTreeMap<i64, Relay>,
    /// Everything shown with buttons, cards too, newest last: old buttons can be pressed.
    shown: Vec<Outgoing>,
    now: DateTime<Utc>,
}

impl Desk {
    pub fn new(lang: Lang, chat_lang: Lang) -> Self {
        let now = DateTime::from_timestamp(1_764_000_000, 0).expect("an instant");
        Self {
            lang,
            chat_lang,
            topic: topic(now),
            people: vec![
                person(1, "Omar", Role::Volunteer),
                person(2, "Rana", Role::Volunteer),
                person(3, "Layla", Role::Coordinator),
                person(4, "Adnan", Role::Admin),
            ],
            relays: BTreeMap::new(),
            shown: Vec::new(),
            now,
        }
    }

    /// What is known when somebody does something; `None` for a stranger.
    pub fn scene(&self, actor: Option<&str>) -> Scene {
        let find = |id: Option<VolunteerId>| self.people.iter().find(|p| Some(p.id) == id).cloned();
        let actor = actor.and_then(|name| self.people.iter().find(|p| p.name == name).cloned());
        let has = |volunteer: &Volunteer| self.topic.taken_by == Some(volunteer.id);
        Scene {
            now: self.now,
            group: Some(group()),
            taken: i64::from(actor.as_ref().is_some_and(has)),
            actor,
            topic: Some(self.topic.clone()),
            chat_lang: self.chat_lang,
            taker: find(self.topic.taken_by),
            relay: None,
            named: None,
            colleagues: self.people.clone(),
            is_addressed: false,
        }
    }

    /// Somebody acts; gives what follows, as it would be seen.
    pub fn act(&mut self, actor: Option<&str>, act: &Act) -> Vec<String> {
        self.now += TimeDelta::minutes(1);
        let mut scene = self.scene(actor);
        if let Act::Presses(payload) = act {
            let value = payload
                .rsplit('.')
                .next()
                .and_then(|value| value.parse().ok());
            scene.relay = value.and_then(|id| self.relays.get(&id).cloned());
            scene.named = value.and_then(|id| self.people.iter().find(|p| p.id.0 == id).cloned());
        }
        if matches!(act, Act::Edits(_)) {
            scene.relay = self.relays.values().next_back().cloned();
        }
        let deeds = step(&scene, act);
        let seen: Vec<String> = deeds
            .into_iter()
            .filter_map(|deed| self.carry(&scene, deed))
            .collect();
        if seen.is_empty() {
            vec!["(nothing)".to_owned()]
        } else {
            seen
        }
    }

    fn carry(&mut self, scene: &Scene, deed: Deed) -> Option<String> {
        Some(match deed {
            Deed::Say(outgoing) => self.show(outgoing),
            Deed::Toast(text) => format!(
                "* toast: {}",
                plain(&catalog::render_plain(self.lang, &text))
            ),
            Deed::DropButtons => return None,
            Deed::SaveTopic(topic, change) => {
                let before = card::draw(&self.view());
                self.shown.insert(0, before);
                self.topic = *topic;
                let drawn = card::draw(&self.view());
                self.shown.insert(0, drawn);
                format!("* the chat: {:?} ({change:?})", self.topic.stage)
            }
            Deed::Tell(outgoing) => {
                format!(
                    "* to the person: {}",
                    Self::words(&outgoing, self.chat_lang)
                )
            }
            Deed::Relay(spoken) => {
                let words = spoken.content.words().to_owned();
                self.keep(scene, spoken, RelayStage::Sent);
                format!("* to the person: {words}")
            }
            Deed::Hold(spoken, asking) => {
                let id = self.keep(scene, spoken, RelayStage::Held);
                let buttons = talking::hold_buttons(&self.topic, &id.to_string());
                self.show(asking.row(buttons))
            }
            Deed::Release(relay) => {
                let relay = self.relays.get_mut(&relay.0).expect("it was held");
                relay.stage = RelayStage::Sent;
                format!("* to the person: {}", relay.content.words())
            }
            Deed::Drop(relay) => {
                let relay = self.relays.get_mut(&relay.0).expect("it was held");
                relay.stage = RelayStage::TakenBack;
                return None;
            }
            Deed::Revise(_, content) => format!("* the person sees now: {}", content.words()),
            other => format!(
                "* {}",
                format!("{other:?}")
                    .split(['(', '{'])
                    .next()
                    .unwrap_or_default()
                    .trim()
            ),
        })
    }

    fn keep(&mut self, scene: &Scene, spoken: Spoken, stage: RelayStage) -> i64 {
        let id = i64::try_from(self.relays.len()).expect("few") + 101;
        let relay = Relay {
            id: RelayId(id),
            topic: self.topic.id,
            side: Side::Volunteer,
            volunteer: scene.actor.as_ref().map(|actor| actor.id),
            content: spoken.content,
            from_message: Some(id),
            to_message: None,
            stage,
            said_at: self.now,
        };
        self.relays.insert(id, relay);
        id
    }

    fn show(&mut self, outgoing: Outgoing) -> String {
        let words = Self::words(&outgoing, self.lang);
        let rows = outgoing.buttons.iter().map(|row| {
            let labels = row.iter().map(|button| {
                format!(
                    "[{}]",
                    plain(&catalog::render_plain(self.lang, &button.label))
                )
            });
            labels.collect::<Vec<_>>().join(" ")
        });
        let shown = std::iter::once(words)
            .chain(rows)
            .collect::<Vec<_>>()
            .join("\n");
        self.shown.push(outgoing);
        shown
    }

    fn words(outgoing: &Outgoing, lang: Lang) -> String {
        let paragraphs = outgoing.paragraphs.iter();
        let words: Vec<String> = paragraphs
            .map(|text| plain(&catalog::render_plain(lang, text)))
            .collect();
        words.join("\n\n")
    }

    /// The payload of the newest button with this label, among what was said and the card as it stands.
    pub fn find_button(&self, label: &str) -> Option<String> {
        let first = card::draw(&self.view());
        let all = std::iter::once(&first).chain(&self.shown);
        let mut buttons = all.flat_map(|outgoing| outgoing.buttons.iter().flatten());
        let is_named =
            |button: &&Button| plain(&catalog::render_plain(self.lang, &button.label)) == label;
        match &buttons.rfind(is_named)?.action {
            ButtonAction::Press(payload) => Some(payload.clone()),
            ButtonAction::Link(_) => None,
        }
    }

    /// As the card is drawn of it.
    pub fn view(&self) -> View<'_> {
        View {
            topic: &self.topic,
            chat_lang: self.chat_lang,
            lang: self.lang,
            reports: &[],
            lines: &[],
            taker: self
                .people
                .iter()
                .find(|p| Some(p.id) == self.topic.taken_by),
        }
    }
}

fn group() -> Group {
    Group {
        chat: ChatId(1),
        langs: Lang::ALL.to_vec(),
        duties: Duty::ALL.to_vec(),
        way: Way::Topics,
        stage: GroupStage::Open,
    }
}

fn person(id: i64, name: &str, role: Role) -> Volunteer {
    Volunteer {
        id: VolunteerId(id),
        telegram: TelegramChat(1_000 + id),
        name: name.to_owned(),
        alias: None,
        role,
        lang: Lang::En,
        load: None,
        hours: None,
    }
}

fn topic(now: DateTime<Utc>) -> Topic {
    Topic {
        id: TopicId(7),
        chat: Some(ChatId(2)),
        group: Some(ChatId(1)),
        token: "a1B2c3D4e5F6g7H8i9J0".to_owned(),
        title: String::new(),
        thread: Some(12),
        stage: TopicStage::Waiting,
        reasons: vec![FlagReason::Asked],
        taken_by: None,
        taken_at: None,
        waiting_since: Some(now),
        heard_at: None,
        warned_at: None,
        opened_at: now,
        answered_at: None,
        closed_at: None,
    }
}

/// Words alone.
pub fn says(words: &str) -> Act {
    Act::Says {
        content: Content::plain(words),
    }
}

/// Without the marks that keep names in their own direction.
pub fn plain(words: &str) -> String {
    let marks = |c: &char| !matches!(c, '\u{2066}'..='\u{2069}');
    words.chars().filter(marks).collect()
}
