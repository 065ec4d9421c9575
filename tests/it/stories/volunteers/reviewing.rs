//! A card of a possible match in a story: what it says, who presses it. And what both sides are asked through the bot.

use athar::{
    domain::desk::Role,
    sandbox::{Message, Place},
};

use super::room::Room;
use crate::stories::{
    held::RELEASED,
    phone::{
        Answer::{self, Chooses},
        Phone,
    },
    stage::Stage,
    told::MOTHER,
};

/// The one card of a group.
pub struct Table<'a> {
    room: &'a Room<'a>,
    pub message: i64,
    token: String,
}

impl<'a> Table<'a> {
    /// A new person who reports.
    pub async fn reports(
        stage: &'a Stage,
        lang: &str,
        (kind, answers): (&str, &[(&'static str, Answer)]),
    ) -> Phone<'a> {
        let phone = Phone::new(stage, lang);
        phone.begins().await;
        phone.reports(kind, answers).await;
        phone
    }

    /// The card, once it stands.
    pub async fn find(room: &'a Room<'a>) -> Self {
        let stands = "select count(*) from posts where kind = 'pairing' and message_id is not null";
        room.stage.until_counted(stands, 1).await;
        room.stage.settle().await;
        let (message, data) = room.find_button(None, "same").expect("a card");
        let token = data.split('.').nth(1).expect("a token").to_owned();
        Self {
            room,
            message,
            token,
        }
    }

    fn shown(&self) -> Message {
        let found = self
            .room
            .stage
            .phones
            .find_message(self.room.chat, self.message);
        found.expect("it stands")
    }

    pub fn text(&self) -> String {
        self.shown().text().to_owned()
    }

    pub fn says(&self, words: &str) -> bool {
        self.text().contains(words)
    }

    /// The data of its buttons that come back as presses.
    pub fn buttons(&self) -> Vec<String> {
        let buttons = self.shown().buttons().into_iter();
        buttons.filter_map(|button| button.data).collect()
    }

    pub fn data(&self, action: &str) -> String {
        format!("r.{}.{action}", self.token)
    }

    /// Presses what the card shows.
    pub async fn presses(&self, person: i64, action: &str) {
        let data = self.data(action);
        assert!(
            self.buttons().contains(&data),
            "{action} in {:?}",
            self.buttons()
        );
        self.forges(person, action).await;
    }

    /// Presses, whether it is shown or not.
    pub async fn forges(&self, person: i64, action: &str) {
        let phones = &self.room.stage.phones;
        let pressed = phones.forge_press(person, self.room.chat, self.message, &self.data(action));
        pressed.expect("dishonest phones can");
        self.room.stage.settle().await;
    }

    pub async fn count_reviews(&self) -> i64 {
        self.room.stage.count("select count(*) from reviews").await
    }

    /// Where the one pairing stands.
    pub async fn stage_word(&self) -> String {
        sqlx::query_scalar("select stage from pairings")
            .fetch_one(&self.room.stage.database.pool)
            .await
            .expect("pairings are read")
    }

    /// Somebody presses the newest button of their own chat whose data ends so.
    pub async fn answers(stage: &Stage, phone: &Phone<'_>, ending: &str) {
        let messages = stage.phones.messages(phone.id);
        let found = messages.iter().rev().find_map(|message| {
            let mut data = message
                .buttons()
                .into_iter()
                .filter_map(|button| button.data);
            Some((message.id(), data.find(|data| data.ends_with(ending))?))
        });
        let (message, data) =
            found.unwrap_or_else(|| panic!("no {ending} in\n{}", phone.transcript()));
        stage
            .phones
            .press(phone.id, message, &data)
            .expect("it is there");
        stage.settle().await;
    }

    /// Somebody answers the card.
    pub async fn is_answered(&self, person: i64, words: &str) {
        let topic = self.shown().thread_id().expect("it stands in a topic");
        let place = Place {
            reply_to: Some(self.message),
            ..Place::topic(self.room.chat, topic)
        };
        self.room.says_at(person, place, words).await;
    }
}

#[tokio::test]
async fn more_is_asked_without_telling_why_and_the_answer_stands_on_the_card() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    Table::reports(&stage, "ar", ("missing", MOTHER)).await;
    let released = Table::reports(&stage, "en", ("released", RELEASED)).await;
    let table = Table::find(&room).await;
    table.presses(room.owner, "more").await;
    table.presses(room.owner, "more.other").await;
    table.presses(room.owner, "ask.other.trade").await;
    table.forges(room.owner, "ask.other.mark").await;
    let asked = released.heard().last().expect("he is asked").clone();
    assert!(asked.contains("people of the same name"), "{asked}");
    for word in ["family", "match", "search", "خالد"] {
        assert!(!asked.contains(word), "{word} in {asked}");
    }
    let (message, data) = {
        let messages = stage.phones.messages(released.id);
        let newest = messages.last().expect("a question");
        let mut buttons = newest.buttons().into_iter();
        (
            newest.id(),
            buttons.find_map(|button| button.data).expect("a button"),
        )
    };
    stage
        .phones
        .press(released.id, message, &data)
        .expect("it is there");
    stage.settle().await;
    released.says("I was a baker in Rastan").await;
    released.says("Hello, is anybody there?").await;
    assert!(table.says("I was a baker in Rastan"), "{}", table.text());
    assert!(!table.says("anybody"), "{}", table.text());
    let answered = "select count(*) from asks where answer is not null";
    assert_eq!(stage.count(answered).await, 1);
    let noted = "select count(*) from reports where revision = 2";
    assert_eq!(stage.count(noted).await, 1);
}

#[tokio::test]
async fn a_contact_passes_between_two_families_only_after_two_yeses_and_word_for_word() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let omar = room.volunteer("Omar", "en", Role::Reviewer).await;
    let mother = Table::reports(&stage, "ar", ("missing", MOTHER)).await;
    let sister = crate::stories::held::but(MOTHER, &[("relation", Chooses("sibling"))]);
    let sister = Table::reports(&stage, "en", ("missing", &sister)).await;
    let table = Table::find(&room).await;
    table.forges(omar, "same.names_agree").await;
    for family in [&mother, &sister] {
        let data = family.transcript();
        assert!(data.contains(".yes") || !family.heard().is_empty());
    }
    table.forges(omar, "contact.seeker").await;
    table.is_answered(omar, "Call 0944 123 456").await;
    Table::answers(&stage, &mother, ".yes").await;
    assert!(!mother.transcript().contains("0944"));
    table.forges(omar, "contact.seeker").await;
    Table::answers(&stage, &sister, ".yes").await;
    table.presses(omar, "contact.seeker").await;
    table.is_answered(omar, "Pay 100 dollars first").await;
    table.is_answered(omar, "Your sister: 0944 123 456").await;
    assert!(room.transcript().contains("Your sister: 0944 123 456"));
    assert!(
        !mother.transcript().contains("0944"),
        "{}",
        mother.transcript()
    );
    // Only whoever wrote it lets it go, and once.
    room.presses(room.owner, None, "pass.").await;
    assert!(!mother.transcript().contains("0944"));
    let (message, data) = room.find_button(None, "pass.").expect("a question");
    for _ in 0..2 {
        let pressed = stage.phones.forge_press(omar, room.chat, message, &data);
        pressed.expect("he presses");
    }
    stage.settle().await;
    let heard = mother.heard();
    let passed = heard.iter().filter(|words| words.contains("0944 123 456"));
    assert_eq!(passed.count(), 1, "{}", mother.transcript());
    assert!(!sister.transcript().contains("0944"));
    let passed = "select count(*) from contacts where passed_at is not null and words is null";
    assert_eq!(stage.count(passed).await, 1);
}

#[tokio::test]
async fn details_go_by_themselves_and_are_recorded() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    Table::reports(&stage, "ar", ("missing", MOTHER)).await;
    Table::reports(&stage, "en", ("released", RELEASED)).await;
    let table = Table::find(&room).await;
    table.presses(room.owner, "details").await;
    let shown =
        "select count(*) from audit where event = 'details_shown' and subject like 'pairing %'";
    assert_eq!(stage.count(shown).await, 1);
    let deleting = "select count(*) from outbox where kind = 'errand'";
    assert_eq!(stage.count(deleting).await, 1);
}
