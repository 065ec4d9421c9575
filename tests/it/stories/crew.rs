//! The volunteers' group in a story: set up by Layla, who is an admin, with Omar, who is a volunteer.

use athar::{
    domain::{
        desk::Role,
        ids::{ChatId, TelegramChat, VolunteerId},
    },
    i18n::Lang,
    jobs::now,
    sandbox::{Message, Place},
    store::desk::volunteers::{self, Shown, Standing},
};

use super::stage::{PATIENCE, Stage};

/// A crew at a stage whose jobs run.
pub struct Crew<'a> {
    stage: &'a Stage,
    pub group: i64,
    pub layla: i64,
    pub omar: i64,
}

impl<'a> Crew<'a> {
    /// Layla sets the group up.
    pub async fn new(stage: &'a Stage) -> Self {
        let group = stage.phones.find_forum().expect("a forum");
        let layla = stage.phones.find_owner(group).expect("an owner");
        let members = stage.phones.members(group);
        let omar = members.into_iter().find(|member| *member != layla);
        let crew = Self {
            stage,
            group,
            layla,
            omar: omar.expect("another one"),
        };
        crew.appoint(layla, "Layla", Role::Admin).await;
        let omar = crew.appoint(crew.omar, "Omar", Role::Volunteer).await;
        crew.asks(crew.layla, crew.general(), "/setup", "قيد الإعداد")
            .await;
        crew.presses(crew.layla, "g.done.");
        stage
            .until_counted("select count(*) from groups where stage = 'open'", 1)
            .await;
        crew.save_standing(omar, Standing::Present).await;
        crew
    }

    async fn appoint(&self, person: i64, name: &str, role: Role) -> VolunteerId {
        let shown = Shown {
            telegram: TelegramChat(person),
            name,
            lang: Lang::En,
        };
        let tools = &self.stage.tools;
        let mut conn = tools.pool.acquire().await.unwrap();
        let saved = volunteers::save(&mut conn, &tools.vault, (&shown, role), now()).await;
        saved.expect("a volunteer is kept")
    }

    /// What is written down of a volunteer's being in the group.
    pub async fn save_standing(&self, volunteer: VolunteerId, standing: Standing) {
        let place = (self.chat().await, volunteer);
        let mut conn = self.stage.tools.pool.acquire().await.unwrap();
        volunteers::save_standing(&mut conn, place, standing, now())
            .await
            .unwrap();
    }

    /// A volunteer as the store knows them.
    pub async fn find(&self, person: i64) -> volunteers::Standing {
        let tools = &self.stage.tools;
        let chat = self.chat().await;
        let mut conn = tools.pool.acquire().await.unwrap();
        let found = volunteers::find(&mut conn, &tools.vault, TelegramChat(person)).await;
        let id = found.unwrap().expect("they are listed").id;
        let standing = volunteers::find_standing(&mut conn, (chat, id)).await;
        standing.unwrap().expect("they were seen")
    }

    /// The key of a volunteer.
    pub async fn key(&self, person: i64) -> VolunteerId {
        let tools = &self.stage.tools;
        let mut conn = tools.pool.acquire().await.unwrap();
        let found = volunteers::find(&mut conn, &tools.vault, TelegramChat(person)).await;
        found.unwrap().expect("they are listed").id
    }

    async fn chat(&self) -> ChatId {
        self.stage.chat(self.group).await
    }

    /// The group outside of topics.
    pub fn general(&self) -> Place {
        Place::chat(self.group)
    }

    /// The topic of the only flagged chat, as soon as it stands there with its card.
    pub async fn topic(&self) -> Place {
        let standing = "select count(*) from posts where kind = 'card' and message_id is not null";
        self.stage.until_counted(standing, 1).await;
        let card = self.find_button(|data| data.starts_with("v."));
        let (card, _) = card.expect("a card with buttons");
        let card = self.stage.phones.find_message(self.group, card);
        let thread = card.and_then(|card| card.thread_id());
        Place::topic(self.group, thread.expect("in a topic"))
    }

    /// Somebody writes here, and the bot says something with these words after it.
    pub async fn asks(&self, who: i64, place: Place, words: &str, wanted: &str) -> Message {
        let said = self.stage.phones.say_in(who, place, words);
        let said = said.expect("they may write");
        self.hears_after(said, wanted).await
    }

    /// The bot says something with these words in the group, after this message.
    pub async fn hears_after(&self, said: i64, wanted: &str) -> Message {
        let fits = |message: &Message| {
            message.by_bot() && message.id() > said && message.text().contains(wanted)
        };
        let heard = self.stage.phones.wait_for(self.group, fits, PATIENCE).await;
        heard.unwrap_or_else(|error| {
            panic!(
                "{wanted}: {error}\n{}",
                self.stage.phones.transcript(self.group)
            )
        })
    }

    /// A message of the bot in the group says this by now.
    pub async fn shows(&self, wanted: &str) {
        let fits = |message: &Message| message.by_bot() && message.text().contains(wanted);
        let shown = self.stage.phones.wait_for(self.group, fits, PATIENCE).await;
        shown.unwrap_or_else(|error| panic!("{wanted}: {error}"));
    }

    /// Somebody presses the newest button whose payload ends so.
    pub fn presses(&self, who: i64, ends: &str) {
        let (message, data) = self
            .find_button(|data| data.ends_with(ends))
            .unwrap_or_else(|| {
                panic!(
                    "no button {ends} in\n{}",
                    self.stage.phones.transcript(self.group)
                )
            });
        self.stage
            .phones
            .press_in(who, self.group, message, &data)
            .expect("the button is there");
    }

    /// The newest button in the group whose payload fits.
    pub fn find_button(&self, fits: impl Fn(&str) -> bool) -> Option<(i64, String)> {
        let messages = self.stage.phones.messages(self.group);
        messages.iter().rev().find_map(|message| {
            let mut buttons = message.buttons().into_iter();
            let data = buttons.find_map(|button| button.data.filter(|data| fits(data)))?;
            Some((message.id(), data))
        })
    }
}
