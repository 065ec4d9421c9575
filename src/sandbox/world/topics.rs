//! How a topic comes to be (by the message that tells of it, whose number is the topic's), changes and goes.

use serde_json::{Map, Value, json};

use super::{Draft, Message, Topic, TopicStage, World};

impl World {
    /// Opens a topic of this chat, name and colour.
    pub(crate) fn open_topic(
        &mut self,
        (chat_id, name, icon_color): (i64, &str, i64),
        from: Value,
        now_seconds: i64,
    ) -> Topic {
        let opened = json!({ "name": name, "icon_color": icon_color });
        let fields = Map::from_iter([("forum_topic_created".to_owned(), opened)]);
        let draft = Draft {
            chat_id,
            thread_id: None,
            from,
            reply_to: None,
            fields,
        };
        let mut message = self.post(draft, now_seconds);
        let topic = Topic {
            message_thread_id: message.id(),
            name: name.to_owned(),
            icon_color,
            stage: TopicStage::Open,
        };
        message
            .0
            .insert("message_thread_id".into(), json!(topic.message_thread_id));
        message.0.insert("is_topic_message".into(), json!(true));
        self.keep_topic(chat_id, &topic);
        self.replace(message);
        topic
    }

    /// Keeps a new or changed topic and tells the phones.
    pub(crate) fn keep_topic(&mut self, chat_id: i64, topic: &Topic) {
        if let Some(chat) = self.chats.get_mut(&chat_id) {
            chat.topics.insert(topic.message_thread_id, topic.clone());
        }
        self.feed
            .push("topic", json!({ "chat_id": chat_id, "topic": topic }));
    }

    /// Keeps a changed topic, with the message in it that tells of the change, and gives that message.
    pub(crate) fn change_topic(
        &mut self,
        (chat_id, topic): (i64, &Topic),
        from: Value,
        (field, told): (&str, Value),
        now_seconds: i64,
    ) -> Message {
        self.keep_topic(chat_id, topic);
        let draft = Draft {
            chat_id,
            thread_id: Some(topic.message_thread_id),
            from,
            reply_to: None,
            fields: Map::from_iter([(field.to_owned(), told)]),
        };
        self.post(draft, now_seconds)
    }

    /// Takes a topic away with all that was said in it, and tells the phones.
    pub(crate) fn delete_topic(&mut self, chat_id: i64, thread_id: i64) {
        if let Some(chat) = self.chats.get_mut(&chat_id) {
            chat.topics.remove(&thread_id);
            chat.messages
                .retain(|id, message| message.thread_id() != Some(thread_id) && *id != thread_id);
            let left = &chat.messages;
            chat.pinned.retain(|id| left.contains_key(id));
        }
        let body = json!({ "chat_id": chat_id, "message_thread_id": thread_id });
        self.feed.push("topic_deleted", body);
    }
}
