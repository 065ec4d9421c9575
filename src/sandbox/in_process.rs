//! The phones in one's hand: how tests and stories drive the people of a sandbox that runs in the same process.

use std::sync::Arc;

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
    pub(super) ground: Arc<Ground>,
}

impl Phones {
    pub(super) fn new(ground: Arc<Ground>) -> Self {
        Self { ground }
    }

    pub(super) fn act<T>(&self, act: impl FnOnce(&mut World, i64) -> T) -> T {
        self.ground.with(|world, now_ms| act(world, now_ms / 1_000))
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
}

fn upload(name: &str, mime: &str, bytes: Vec<u8>) -> Upload {
    Upload {
        name: name.to_owned(),
        mime: mime.to_owned(),
        bytes: Bytes::from(bytes),
    }
}
