//! How a topic comes to be: by the message that tells of it, whose number is the topic's.

use serde_json::{Map, Value, json};

use super::{Draft, Topic, TopicStage, World};

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
}
