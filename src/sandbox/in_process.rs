//! The phones in one's hand: how tests and stories drive the people of a sandbox that runs in the same process.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;

use super::doings::{self, PhoneError, Place};
use super::faults::{Fault, FaultOrder};
use super::ground::Ground;
use super::wire::Upload;
use super::world::shelf::FileKind;
use super::world::{Kind, Message, Person, Standing, Topic, World};

/// All phones of a sandbox. Clones are the same phones.
#[derive(Clone)]
pub struct Phones {
    ground: Arc<Ground>,
}

impl Phones {
    pub(super) fn new(ground: Arc<Ground>) -> Self {
        Self { ground }
    }

    fn act<T>(&self, act: impl FnOnce(&mut World, i64) -> T) -> T {
        self.ground.with(|world, now_ms| act(world, now_ms / 1_000))
    }

    /// The people that there are, by their number.
    pub fn people(&self) -> Vec<Person> {
        self.act(|world, _| world.people.values().cloned().collect())
    }

    /// The first person whose phone has this language.
    pub fn find_person_by_language(&self, language_code: &str) -> Option<Person> {
        self.people()
            .into_iter()
            .find(|person| person.language_code == language_code)
    }

    /// The first forum, which is the volunteers' group.
    pub fn find_forum(&self) -> Option<i64> {
        self.act(|world, _| {
            world
                .chats
                .values()
                .find(|chat| chat.kind == Kind::Forum)
                .map(|chat| chat.id)
        })
    }

    /// A new phone.
    pub fn add_person(&self, first_name: &str, language_code: &str) -> Person {
        self.act(|world, _| doings::add_person(world, first_name, language_code))
    }

    /// A person writes to the bot in private; gives the message's number.
    pub fn say(&self, person_id: i64, text: &str) -> Result<i64, PhoneError> {
        self.say_in(person_id, Place::chat(person_id), text)
    }

    /// A person writes in any place; gives the message's number.
    pub fn say_in(&self, person_id: i64, place: Place, text: &str) -> Result<i64, PhoneError> {
        self.act(|world, now| {
            doings::say(world, person_id, place, text, now).map(|message| message.id())
        })
    }

    /// A person presses the button with this data under a message in their private chat; gives the callback query's id.
    pub fn press(&self, person_id: i64, message_id: i64, data: &str) -> Result<String, PhoneError> {
        self.press_in(person_id, person_id, message_id, data)
    }

    /// A person presses the button with this data in any chat.
    pub fn press_in(
        &self,
        person_id: i64,
        chat_id: i64,
        message_id: i64,
        data: &str,
    ) -> Result<String, PhoneError> {
        self.act(|world, now| {
            doings::press(world, person_id, (chat_id, message_id), (data, false), now)
        })
    }

    /// A person presses the button on which this is written, in their private chat.
    pub fn press_text(
        &self,
        person_id: i64,
        message_id: i64,
        text: &str,
    ) -> Result<String, PhoneError> {
        let message = self
            .find_message(person_id, message_id)
            .ok_or(PhoneError::NoSuchMessage(message_id))?;
        let button = message
            .find_button_by_text(text)
            .and_then(|button| button.data);
        self.press(
            person_id,
            message_id,
            &button.ok_or(PhoneError::NoSuchButton(message_id))?,
        )
    }

    /// A dishonest phone sends the data of a button that need not exist.
    pub fn forge_press(
        &self,
        person_id: i64,
        chat_id: i64,
        message_id: i64,
        data: &str,
    ) -> Result<String, PhoneError> {
        self.act(|world, now| {
            doings::press(world, person_id, (chat_id, message_id), (data, true), now)
        })
    }

    /// A person sends photos (several: an album); gives the messages' numbers.
    pub fn photos(
        &self,
        person_id: i64,
        place: Place,
        pictures: Vec<Vec<u8>>,
        caption: &str,
    ) -> Result<Vec<i64>, PhoneError> {
        let upload = |bytes| upload("photo.jpg", "image/jpeg", bytes);
        let uploads: Vec<Upload> = pictures.into_iter().map(upload).collect();
        self.send(person_id, place, (FileKind::Photo, &uploads), (caption, 0))
    }

    /// A person sends a voice note of so many seconds in private.
    pub fn voice(
        &self,
        person_id: i64,
        ogg: Vec<u8>,
        duration_seconds: i64,
    ) -> Result<i64, PhoneError> {
        let uploads = [upload("voice.oga", "audio/ogg", ogg)];
        let sent = self.send(
            person_id,
            Place::chat(person_id),
            (FileKind::Voice, &uploads),
            ("", duration_seconds),
        )?;
        sent.first().copied().ok_or(PhoneError::Empty)
    }

    /// A person sends a file in private.
    pub fn document(
        &self,
        person_id: i64,
        file_name: &str,
        mime: &str,
        bytes: Vec<u8>,
    ) -> Result<i64, PhoneError> {
        let uploads = [upload(file_name, mime, bytes)];
        let sent = self.send(
            person_id,
            Place::chat(person_id),
            (FileKind::Document, &uploads),
            ("", 0),
        )?;
        sent.first().copied().ok_or(PhoneError::Empty)
    }

    fn send(
        &self,
        person_id: i64,
        place: Place,
        files: (FileKind, &[Upload]),
        words: (&str, i64),
    ) -> Result<Vec<i64>, PhoneError> {
        let sent = self
            .act(|world, now| doings::send_files(world, (person_id, place), files, words, now))?;
        Ok(sent.iter().map(Message::id).collect())
    }

    /// A person shares a place on the map in private, in degrees.
    pub fn location(
        &self,
        person_id: i64,
        latitude: f64,
        longitude: f64,
    ) -> Result<i64, PhoneError> {
        let place = Place::chat(person_id);
        self.act(|world, now| {
            doings::send_location(world, person_id, place, (latitude, longitude), now)
                .map(|message| message.id())
        })
    }

    /// A person corrects a message of theirs.
    pub fn edit(
        &self,
        person_id: i64,
        chat_id: i64,
        message_id: i64,
        text: &str,
    ) -> Result<(), PhoneError> {
        self.act(|world, now| {
            doings::edit(world, person_id, (chat_id, message_id), text, now).map(drop)
        })
    }

    /// A person deletes a message; the bot is not told.
    pub fn delete(&self, person_id: i64, chat_id: i64, message_id: i64) -> Result<(), PhoneError> {
        self.act(|world, _| doings::delete(world, person_id, (chat_id, message_id)))
    }

    /// A person blocks the bot.
    pub fn block(&self, person_id: i64) -> Result<(), PhoneError> {
        self.act(|world, now| doings::block(world, person_id, now))
    }

    /// A person lets the bot write again.
    pub fn unblock(&self, person_id: i64) -> Result<(), PhoneError> {
        self.act(|world, now| doings::unblock(world, person_id, now))
    }

    /// A person opens a topic in a forum.
    pub fn add_topic(&self, person_id: i64, chat_id: i64, name: &str) -> Result<Topic, PhoneError> {
        self.act(|world, now| doings::add_topic(world, person_id, chat_id, name, now))
    }

    /// A person opens a group and takes the bot in; gives the group's number.
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

    /// A group becomes a supergroup; gives the new number.
    pub fn upgrade(&self, chat_id: i64) -> Result<i64, PhoneError> {
        self.act(|world, now| doings::upgrade(world, chat_id, now))
    }

    /// The next `times` calls of this method (in any case) go wrong.
    pub fn order_fault(&self, method: &str, fault: Fault, times: u32) {
        let method = Some(method.to_owned());
        let order = FaultOrder {
            fault,
            method,
            times,
        };
        self.act(|world, _| world.faults.order(order));
    }

    /// All ordered faults are forgotten.
    pub fn mend(&self) {
        self.act(|world, _| world.faults.clear());
    }

    /// Updates that the bot has not acknowledged.
    pub fn waiting_updates(&self) -> usize {
        self.act(|world, _| world.waiting_updates())
    }

    /// What a chat shows, oldest first; of a forum, all topics together.
    pub fn messages(&self, chat_id: i64) -> Vec<Message> {
        self.act(|world, _| messages_of(world, chat_id))
    }

    /// One message, if it is still there.
    pub fn find_message(&self, chat_id: i64, message_id: i64) -> Option<Message> {
        self.act(|world, _| world.find_message(chat_id, message_id).cloned())
    }

    /// The newest message of the bot in a chat that fits, as soon as there is one. Looks at what is there already, too: to
    /// wait for an answer, ask for a message later than one's own (`message.id() > said`).
    pub async fn wait_for(
        &self,
        chat_id: i64,
        fits: impl Fn(&Message) -> bool,
        patience: Duration,
    ) -> Result<Message, PhoneError> {
        let newest = |world: &World| {
            let chat = world.chats.get(&chat_id)?;
            chat.messages
                .values()
                .rev()
                .find(|message| message.by_bot() && fits(message))
                .cloned()
        };
        let found = self.wait_until(newest, patience).await;
        found.ok_or_else(|| PhoneError::Waited(self.transcript(chat_id)))
    }

    /// What `look` finds in the world, as soon as it finds something; `None` when patience ends.
    pub async fn wait_until<T>(
        &self,
        look: impl Fn(&World) -> Option<T>,
        patience: Duration,
    ) -> Option<T> {
        let mut bell = self.ground.bell();
        let search = async {
            loop {
                bell.borrow_and_update();
                if let Some(found) = self.ground.with(|world, _| look(world)) {
                    return Some(found);
                }
                bell.changed().await.ok()?;
            }
        };
        tokio::time::timeout(patience, search).await.ok().flatten()
    }

    /// What a chat shows, a line a message, for the eye of whoever reads a failed test.
    pub fn transcript(&self, chat_id: i64) -> String {
        let line = |message: &Message| {
            let who = if message.by_bot() { "bot" } else { "person" };
            let buttons: Vec<String> = message
                .buttons()
                .into_iter()
                .map(|button| format!("[{}]", button.text))
                .collect();
            format!(
                "{} {who}: {} {}\n",
                message.id(),
                message.text(),
                buttons.join(" ")
            )
        };
        self.messages(chat_id).iter().map(line).collect()
    }
}

fn messages_of(world: &World, chat_id: i64) -> Vec<Message> {
    let chat = world.chats.get(&chat_id);
    chat.into_iter()
        .flat_map(|chat| chat.messages.values().cloned())
        .collect()
}

fn upload(name: &str, mime: &str, bytes: Vec<u8>) -> Upload {
    Upload {
        name: name.to_owned(),
        mime: mime.to_owned(),
        bytes: Bytes::from(bytes),
    }
}
