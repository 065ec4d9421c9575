//! The phones in one's hand: how tests and stories drive the people of a sandbox that runs in the same process. What they do to
//! groups is `in_groups.rs`, looking at what they see `watching.rs`.

use std::sync::Arc;

use super::attachment::Attachment;
use super::doings::{self, PhoneError, Place, Point};
use super::faults::{Fault, FaultOrder};
use super::ground::Ground;
use super::world::{Message, Person, World};

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

    /// A dishonest phone sends the data of a button that need not exist, perhaps in a chat that the person is not in.
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

    /// A person types a text and marks parts of it (bold, a link under words), given as HTML; gives the message's number.
    pub fn say_html(&self, person_id: i64, place: Place, html: &str) -> Result<i64, PhoneError> {
        self.act(|world, now| {
            doings::say_html(world, person_id, place, html, now).map(|message| message.id())
        })
    }

    /// A person sends one file in any place; gives the message's number.
    pub fn send(
        &self,
        person_id: i64,
        place: Place,
        attachment: Attachment,
        caption: &str,
    ) -> Result<i64, PhoneError> {
        let sent = self.send_album(person_id, place, &[attachment], caption)?;
        sent.first().copied().ok_or(PhoneError::Empty)
    }

    /// A person sends photos and videos together; the caption stands under the first. Gives the messages' numbers.
    pub fn send_album(
        &self,
        person_id: i64,
        place: Place,
        attachments: &[Attachment],
        caption: &str,
    ) -> Result<Vec<i64>, PhoneError> {
        let sent = self.act(|world, now| {
            doings::send_files(world, (person_id, place), attachments, caption, now)
        })?;
        Ok(sent.iter().map(Message::id).collect())
    }

    /// A person sends photos (several: an album); gives the messages' numbers.
    pub fn photos(
        &self,
        person_id: i64,
        place: Place,
        pictures: Vec<Vec<u8>>,
        caption: &str,
    ) -> Result<Vec<i64>, PhoneError> {
        let photos: Vec<_> = pictures.into_iter().map(Attachment::photo).collect();
        self.send_album(person_id, place, &photos, caption)
    }

    /// A person sends a voice note of so many seconds in private.
    pub fn voice(
        &self,
        person_id: i64,
        ogg: Vec<u8>,
        duration_seconds: i64,
    ) -> Result<i64, PhoneError> {
        let voice = Attachment::voice(ogg, duration_seconds);
        self.send(person_id, Place::chat(person_id), voice, "")
    }

    /// A person sends a file in private.
    pub fn document(
        &self,
        person_id: i64,
        file_name: &str,
        mime: &str,
        bytes: Vec<u8>,
    ) -> Result<i64, PhoneError> {
        let document = Attachment::document(file_name, mime, bytes);
        self.send(person_id, Place::chat(person_id), document, "")
    }

    /// A person shares a place on the map in private, in degrees.
    pub fn location(
        &self,
        person_id: i64,
        latitude: f64,
        longitude: f64,
    ) -> Result<i64, PhoneError> {
        self.point(
            person_id,
            Place::chat(person_id),
            (latitude, longitude),
            None,
        )
    }

    /// A person shares a point on the map (degrees) in any place; with title and address it is a venue.
    pub fn point(
        &self,
        person_id: i64,
        place: Place,
        (latitude, longitude): (f64, f64),
        venue: Option<(&str, &str)>,
    ) -> Result<i64, PhoneError> {
        let point = Point {
            latitude,
            longitude,
            venue,
        };
        self.act(|world, now| {
            doings::send_point(world, person_id, place, &point, now).map(|message| message.id())
        })
    }

    /// A person gives a message on from a chat that they are in; gives the new message's number.
    pub fn forward(
        &self,
        person_id: i64,
        (from_chat_id, message_id): (i64, i64),
        place: Place,
    ) -> Result<i64, PhoneError> {
        let from = (from_chat_id, message_id);
        self.act(|world, now| {
            doings::forward(world, person_id, from, place, now).map(|message| message.id())
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

    /// A person puts another file in the place of the one that they sent.
    pub fn edit_media(
        &self,
        person_id: i64,
        (chat_id, message_id): (i64, i64),
        attachment: &Attachment,
        caption: &str,
    ) -> Result<(), PhoneError> {
        let (of, new) = ((chat_id, message_id), (attachment, caption));
        self.act(|world, now| doings::edit_media(world, person_id, of, new, now).map(drop))
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
