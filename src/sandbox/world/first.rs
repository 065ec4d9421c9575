//! The world on its first day, read from `first.json`: two families' phones, two volunteers', and the volunteers' group.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::chat::{Chat, Kind, Standing};
use super::queue::Queue;
use super::{Bot, Person, World};
use crate::sandbox::doings;

const FIRST_UPDATE_ID: i64 = 430_100_001;
pub(crate) const TOPIC_ICON: i64 = 7_322_096;

#[derive(Deserialize)]
struct First {
    bot: Bot,
    people: Vec<Person>,
    groups: Vec<Group>,
}

#[derive(Deserialize)]
struct Group {
    id: i64,
    title: String,
    kind: Kind,
    owner: i64,
    members: Vec<i64>,
    topics: Vec<String>,
}

fn read() -> First {
    serde_json::from_str(include_str!("first.json"))
        .expect("first.json stands in the source and is tested")
}

/// The owner of the first group.
pub fn first_owner() -> Option<Person> {
    let First { people, groups, .. } = read();
    let owner = groups.first()?.owner;
    people.into_iter().find(|person| person.id == owner)
}

impl World {
    /// The world on its first day.
    pub(crate) fn first(now_seconds: i64) -> Self {
        let first = read();
        let mut world = Self::empty(first.bot);
        for person in first.people {
            world.settle(person);
        }
        for group in first.groups {
            world.found(group, now_seconds);
        }
        world
    }

    fn empty(bot: Bot) -> Self {
        Self {
            bot,
            people: BTreeMap::new(),
            chats: BTreeMap::new(),
            queue: Queue::starting_at(FIRST_UPDATE_ID),
            feed: super::feed::Feed::default(),
            shelf: super::shelf::Shelf::default(),
            menu: super::menu::Menu::default(),
            queries: super::queries::Queries::default(),
            last_message_id: 0,
            poll: 0,
            pace: super::Pace::default(),
            faults: super::Faults::default(),
            calls: super::Calls::default(),
        }
    }

    /// Adds a person with their private chat, in which nothing was said yet.
    pub(crate) fn settle(&mut self, person: Person) {
        let mut chat = Chat::new(
            person.id,
            Kind::Private,
            &person.first_name,
            Standing::NeverMet,
        );
        chat.members.insert(person.id);
        self.chats.insert(person.id, chat);
        self.people.insert(person.id, person);
    }

    fn found(&mut self, group: Group, now_seconds: i64) {
        let mut chat = Chat::new(group.id, group.kind, &group.title, Standing::Administrator);
        chat.members.extend(&group.members);
        chat.owner = Some(group.owner);
        self.chats.insert(group.id, chat);
        let founder = self.people.get(&group.owner).map(Person::wire);
        let founder = founder.unwrap_or_else(|| self.bot_wire());
        for name in group.topics {
            self.open_topic((group.id, &name, TOPIC_ICON), founder.clone(), now_seconds);
        }
        doings::tell_standing(self, group.id, &founder, Standing::Left, now_seconds);
    }
}
