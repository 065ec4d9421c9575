//! The phones in one's hand, in groups: topics, members, the bot's standing and rights.

use super::Phones;
use super::doings::{self, PhoneError};
use super::world::{Kind, Right, Standing, Topic, TopicStage};

impl Phones {
    /// A person opens a topic in a forum.
    pub fn add_topic(&self, person_id: i64, chat_id: i64, name: &str) -> Result<Topic, PhoneError> {
        self.act(|world, now| doings::add_topic(world, person_id, chat_id, name, now))
    }

    /// An administrator closes a topic.
    pub fn close_topic(
        &self,
        person_id: i64,
        chat_id: i64,
        thread_id: i64,
    ) -> Result<(), PhoneError> {
        self.set_topic_stage(person_id, (chat_id, thread_id), TopicStage::Closed)
    }

    /// An administrator opens a closed topic again.
    pub fn reopen_topic(
        &self,
        person_id: i64,
        chat_id: i64,
        thread_id: i64,
    ) -> Result<(), PhoneError> {
        self.set_topic_stage(person_id, (chat_id, thread_id), TopicStage::Open)
    }

    fn set_topic_stage(
        &self,
        person_id: i64,
        topic: (i64, i64),
        stage: TopicStage,
    ) -> Result<(), PhoneError> {
        self.act(|world, now| doings::set_stage(world, person_id, topic, stage, now))
    }

    /// An administrator gives a topic another name.
    pub fn rename_topic(
        &self,
        person_id: i64,
        (chat_id, thread_id): (i64, i64),
        name: &str,
    ) -> Result<(), PhoneError> {
        let topic = (chat_id, thread_id);
        self.act(|world, now| doings::rename(world, person_id, topic, name, now))
    }

    /// An administrator deletes a topic by hand, with all that was said in it; the bot is not told.
    pub fn delete_topic(
        &self,
        person_id: i64,
        chat_id: i64,
        thread_id: i64,
    ) -> Result<(), PhoneError> {
        self.act(|world, _| doings::delete_topic(world, person_id, chat_id, thread_id))
    }

    /// A person opens a group, of which they are the owner, and takes the bot in; gives the group's number.
    pub fn add_group(
        &self,
        founder_id: i64,
        title: &str,
        kind: Kind,
        standing: Standing,
    ) -> Result<i64, PhoneError> {
        self.act(|world, now| doings::add_group(world, founder_id, (title, kind), standing, now))
    }

    /// A person promotes the bot in a group, or throws it out.
    pub fn set_standing(
        &self,
        person_id: i64,
        chat_id: i64,
        standing: Standing,
    ) -> Result<(), PhoneError> {
        self.act(|world, now| {
            let from = world
                .people
                .get(&person_id)
                .ok_or(PhoneError::NoSuchPerson(person_id))?
                .wire();
            doings::set_standing(world, chat_id, &from, standing, now);
            Ok(())
        })
    }

    /// An administrator says what the bot may do while it is one: these rights and no others.
    pub fn set_rights(
        &self,
        person_id: i64,
        chat_id: i64,
        rights: &[Right],
    ) -> Result<(), PhoneError> {
        self.act(|world, now| doings::set_rights(world, person_id, chat_id, rights, now))
    }

    /// An administrator switches the topics of a group on or off. A small group becomes a supergroup by it; gives the number that
    /// the group has then.
    pub fn set_topics(
        &self,
        person_id: i64,
        chat_id: i64,
        topics: bool,
    ) -> Result<i64, PhoneError> {
        self.act(|world, now| doings::set_topics(world, person_id, chat_id, topics, now))
    }

    /// A group becomes a supergroup; gives the new number.
    pub fn upgrade(&self, chat_id: i64) -> Result<i64, PhoneError> {
        self.act(|world, now| doings::upgrade(world, chat_id, now))
    }

    /// A member takes another person into a group.
    pub fn add_member(&self, by_id: i64, chat_id: i64, person_id: i64) -> Result<(), PhoneError> {
        self.act(|world, now| doings::add_member(world, by_id, (chat_id, person_id), now))
    }

    /// A person joins a group by a link; gives the group's number.
    pub fn join_by_link(&self, person_id: i64, link: &str) -> Result<i64, PhoneError> {
        self.act(|world, now| doings::join_by_link(world, person_id, link, now))
    }

    /// A person leaves a group.
    pub fn leave(&self, person_id: i64, chat_id: i64) -> Result<(), PhoneError> {
        self.act(|world, now| doings::leave(world, person_id, chat_id, now))
    }

    /// An administrator throws a person out of a group.
    pub fn remove_member(
        &self,
        by_id: i64,
        chat_id: i64,
        person_id: i64,
    ) -> Result<(), PhoneError> {
        self.act(|world, now| doings::remove_member(world, by_id, (chat_id, person_id), now))
    }

    /// An administrator makes a member one.
    pub fn promote(&self, by_id: i64, chat_id: i64, person_id: i64) -> Result<(), PhoneError> {
        let who = (chat_id, person_id);
        self.act(|world, now| doings::set_administrator(world, by_id, who, true, now))
    }

    /// An administrator is none any more.
    pub fn demote(&self, by_id: i64, chat_id: i64, person_id: i64) -> Result<(), PhoneError> {
        let who = (chat_id, person_id);
        self.act(|world, now| doings::set_administrator(world, by_id, who, false, now))
    }
}
