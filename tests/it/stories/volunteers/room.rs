//! A volunteers' group in a story: who is in it, what stands in it, what they press and write.

use athar::{
    domain::{
        desk::{Duty, GroupStage, Role, Way},
        ids::TelegramChat,
    },
    effect::desk::Group,
    i18n::Lang,
    jobs::{desk::person::appoint_admins, now},
    sandbox::{Kind, Message, Place, Standing, Topic},
    store::{
        chats,
        desk::{
            groups,
            volunteers::{self, Shown},
        },
    },
};

use crate::stories::stage::Stage;

/// A group, at a stage whose jobs run.
pub struct Room<'a> {
    pub stage: &'a Stage,
    pub chat: i64,
    pub owner: i64,
}

impl<'a> Room<'a> {
    /// The sandbox's own forum, as it stands on the first day; its owner is an admin of the bot.
    pub async fn found(stage: &'a Stage) -> Self {
        let chat = stage.phones.find_forum().expect("there is a forum");
        Self::of(stage, chat).await
    }

    async fn of(stage: &'a Stage, chat: i64) -> Self {
        let owner = stage.phones.find_owner(chat).expect("it has an owner");
        let mut conn = stage.tools.pool.acquire().await.expect("a connection");
        appoint_admins(&mut conn, &stage.tools.vault, &[TelegramChat(owner)], now())
            .await
            .expect("an admin is appointed");
        Self { stage, chat, owner }
    }

    /// The same, working, as its owner set it up.
    pub async fn open(stage: &'a Stage) -> Self {
        let room = Self::found(stage).await;
        room.sets_up(Way::Topics).await;
        room
    }

    /// A group without topics, working.
    pub async fn open_plain(stage: &'a Stage) -> Self {
        let owner = stage.phones.add_person("Rima", "en").id;
        let chat = stage
            .phones
            .add_group(owner, "Plain", Kind::Supergroup, Standing::Administrator)
            .expect("a group is made");
        Self::set_up_plain(stage, chat).await
    }

    /// This group, working without topics.
    pub async fn set_up_plain(stage: &'a Stage, chat: i64) -> Self {
        let room = Self::of(stage, chat).await;
        room.sets_up(Way::Plain).await;
        room
    }

    /// As the buttons of the set-up would, without pressing them all.
    async fn sets_up(&self, way: Way) {
        let tools = &self.stage.tools;
        let telegram = TelegramChat(self.chat);
        // Held until the group is kept, for what is empty may be pruned at any time.
        let mut tx = tools.pool.begin().await.expect("a connection");
        let chats = chats::save_chats(&mut tx, &tools.vault, &[telegram], now()).await;
        let group = Group {
            chat: chats.expect("chats are kept")[&telegram],
            langs: Lang::ALL.to_vec(),
            duties: Duty::ALL.to_vec(),
            way,
            stage: GroupStage::Open,
        };
        let saved = groups::save(&mut tx, &group, now()).await;
        saved.expect("a group is kept");
        tx.commit().await.expect("it is kept");
        self.says(self.owner, None, "Good morning").await;
    }

    /// A member of the group who may work with a role.
    pub async fn volunteer(&self, name: &str, lang: &str, role: Role) -> i64 {
        let person = self.stage.phones.add_person(name, lang).id;
        self.stage
            .phones
            .add_member(self.owner, self.chat, person)
            .expect("the owner may add");
        let mut conn = self.stage.tools.pool.acquire().await.expect("a connection");
        let shown = Shown {
            telegram: TelegramChat(person),
            name,
            lang: Lang::from_telegram(Some(lang)),
        };
        volunteers::save(&mut conn, &self.stage.tools.vault, (&shown, role), now())
            .await
            .expect("a volunteer is kept");
        drop(conn);
        self.says(person, None, "Hello all").await;
        person
    }

    /// Somebody writes in a topic (`None`: in General).
    pub async fn says(&self, person: i64, thread: Option<i64>, words: &str) -> i64 {
        let place = thread.map_or(Place::chat(self.chat), |thread| {
            Place::topic(self.chat, thread)
        });
        self.says_at(person, place, words).await
    }

    /// Somebody writes in a place.
    pub async fn says_at(&self, person: i64, place: Place, words: &str) -> i64 {
        let said = self.stage.phones.say_in(person, place, words);
        self.stage.settle().await;
        said.expect("they may write")
    }

    /// Topics that the bot opened, oldest first.
    pub fn topics(&self) -> Vec<Topic> {
        let topics = self.stage.phones.topics(self.chat).into_iter();
        topics
            .filter(|topic| topic.name.contains(" · ") && !topic.name.starts_with("المناوبات"))
            .collect()
    }

    /// The one topic that the bot opened.
    pub fn topic(&self) -> Topic {
        let mut topics = self.topics();
        let all = || {
            let people = self.stage.phones.people().into_iter();
            let talks: Vec<String> = people
                .map(|person| self.stage.phones.transcript(person.id))
                .collect();
            format!("{}\n{}", self.transcript(), talks.join("\n"))
        };
        assert_eq!(topics.len(), 1, "{}", all());
        topics.remove(0)
    }

    /// What stands in a topic.
    pub fn messages(&self, thread: i64) -> Vec<Message> {
        self.stage.phones.topic_messages(self.chat, thread)
    }

    /// What the bot has said in a topic, oldest first.
    pub fn said(&self, thread: i64) -> Vec<String> {
        let messages = self.messages(thread).into_iter();
        messages
            .filter(|message| message.by_bot() && !message.text().is_empty())
            .map(|message| plain(message.text()))
            .collect()
    }

    /// The pinned card of a topic; in a plain group the newest one.
    pub fn card(&self, thread: Option<i64>) -> Message {
        let mut pinned = self.stage.phones.pinned(self.chat).into_iter();
        pinned
            .rfind(|message| message.thread_id() == thread)
            .unwrap_or_else(|| panic!("no card in\n{}", self.transcript()))
    }

    /// Presses the newest button in the group that carries this action; of the topic, if one is named.
    pub async fn presses(&self, person: i64, thread: Option<i64>, action: &str) -> String {
        let (message, data) = self
            .find_button(thread, action)
            .unwrap_or_else(|| panic!("no button {action} in\n{}", self.transcript()));
        let query = self
            .stage
            .phones
            .press_in(person, self.chat, message, &data);
        self.stage.settle().await;
        query.expect("the button is there")
    }

    /// The newest button that carries an action, and where.
    pub fn find_button(&self, thread: Option<i64>, action: &str) -> Option<(i64, String)> {
        let messages = self.stage.phones.messages(self.chat);
        let mut here = messages
            .iter()
            .rev()
            .filter(|message| thread.is_none() || message.thread_id() == thread);
        here.find_map(|message| {
            let mut data = message
                .buttons()
                .into_iter()
                .filter_map(|button| button.data);
            let found = data.find(|data| data.contains(&format!(".{action}")))?;
            Some((message.id(), found))
        })
    }

    /// Whose name stands on a topic's card.
    pub fn says_on_card(&self, thread: i64, words: &str) -> bool {
        plain(self.card(Some(thread)).text()).contains(words)
    }

    pub fn transcript(&self) -> String {
        self.stage.phones.transcript(self.chat)
    }
}

/// Without the marks that keep names in their own direction.
fn plain(words: &str) -> String {
    words
        .chars()
        .filter(|c| !matches!(c, '\u{2066}'..='\u{2069}'))
        .collect()
}
