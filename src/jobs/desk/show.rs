//! What stands in a group of a flagged chat: its title and its card, drawn from what is stored now. One waiting row in the outbox is enough,
//! however often it changes.

use chrono::{DateTime, Utc};

use crate::{
    domain::{
        ban::Ban,
        ids::{ChatId, Reference, VolunteerId},
        report::Report,
    },
    effect::desk::{Relay, Topic, Volunteer},
    i18n::{Lang, catalog},
    jobs::outbound,
    store::{
        PgConnection, StoreError, bans, chats,
        desk::{
            groups,
            posts::{self, Kind},
            relays, topics, volunteers,
        },
        outbox::{self, Errand, Outbound, Routed},
        reports,
    },
    vault::Vault,
    volunteers::{
        bans as bans_of,
        card::{self, LINES_ON_CARD, View},
        routing,
    },
};

/// Whether the group sees the change at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// The card is changed where it stands.
    Now,
    /// With the next change that the group is shown: what was said stands in the topic itself.
    Later,
}

/// What a card is drawn of.
#[derive(Debug)]
pub struct Drawn {
    /// The language that the person writes.
    pub chat_lang: Lang,
    /// The language in which the group is spoken to about them.
    pub lang: Lang,
    /// The person's reports, newest first.
    pub reports: Vec<(Reference, Report)>,
    /// The last that was said.
    pub lines: Vec<Relay>,
    /// Who has the chat.
    pub taker: Option<Volunteer>,
}

impl Drawn {
    /// Reads it; `lines` are the last that was said.
    pub async fn load(
        conn: &mut PgConnection,
        vault: &Vault,
        (topic, lines): (&Topic, i64),
    ) -> Result<Self, StoreError> {
        let chat_lang = match topic.chat {
            Some(chat) => chats::find_lang(conn, chat).await?.unwrap_or_default(),
            None => Lang::default(),
        };
        Ok(Self {
            chat_lang,
            lang: lang_of(conn, topic).await?,
            reports: list_reports(conn, vault, topic.chat).await?,
            lines: relays::list_last(conn, vault, topic.id, lines).await?,
            taker: find_taker(conn, vault, topic.taken_by).await?,
        })
    }

    /// As the pure side sees it.
    pub fn view<'a>(&'a self, topic: &'a Topic) -> View<'a> {
        View {
            topic,
            chat_lang: self.chat_lang,
            lang: self.lang,
            reports: &self.reports,
            lines: &self.lines,
            taker: self.taker.as_ref(),
        }
    }
}

/// The language in which a topic's group is spoken to about its chat.
pub async fn lang_of(conn: &mut PgConnection, topic: &Topic) -> Result<Lang, StoreError> {
    let chat_lang = match topic.chat {
        Some(chat) => chats::find_lang(conn, chat).await?.unwrap_or_default(),
        None => Lang::default(),
    };
    Ok(match topic.group {
        Some(group) => groups::find(conn, group)
            .await?
            .map_or(chat_lang, |group| routing::lang_in(&group, chat_lang)),
        None => chat_lang,
    })
}

async fn list_reports(
    conn: &mut PgConnection,
    vault: &Vault,
    chat: Option<ChatId>,
) -> Result<Vec<(Reference, Report)>, StoreError> {
    let Some(chat) = chat else {
        return Ok(Vec::new());
    };
    let own = reports::list_own(conn, vault, &[chat]).await?;
    Ok(own
        .into_iter()
        .filter_map(|stored| Some((stored.reference?, stored.report)))
        .collect())
}

async fn find_taker(
    conn: &mut PgConnection,
    vault: &Vault,
    taker: Option<VolunteerId>,
) -> Result<Option<Volunteer>, StoreError> {
    match taker {
        Some(taker) => volunteers::find_by_id(conn, vault, taker).await,
        None => Ok(None),
    }
}

async fn find_ban(conn: &mut PgConnection, topic: &Topic) -> Result<Option<Ban>, StoreError> {
    match topic.chat {
        Some(chat) => bans::find(conn, chat).await,
        None => Ok(None),
    }
}

/// Saves the topic, its title and its card as they are now.
pub async fn refresh(
    conn: &mut PgConnection,
    vault: &Vault,
    (topic, when): (&mut Topic, When),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let drawn = Drawn::load(conn, vault, (topic, LINES_ON_CARD)).await?;
    let title = catalog::render_plain(drawn.lang, &card::title(&drawn.view(topic)));
    let is_renamed = title != topic.title;
    topic.title = title;
    topics::save(conn, topic).await?;
    let Some(group) = topic.group else {
        return Ok(());
    };
    if is_renamed && topic.thread.is_some() {
        let payload = Outbound::Errand(Errand::Retitle);
        let routed = Routed::in_topic(group, topic.id, payload, now);
        outbox::push_routed(conn, vault, &routed, now).await?;
    }
    let mut outgoing = card::draw(&drawn.view(topic));
    if let Some(ban) = find_ban(conn, topic).await? {
        outgoing.paragraphs.push(bans_of::line(ban));
    }
    let body = outbound::body(&outgoing, drawn.lang);
    let post = posts::save(conn, vault, (group, Kind::Card(topic.id)), &body).await?;
    if when == When::Now && !outbox::find_waiting_post(conn, post, now).await? {
        let routed = Routed {
            post: Some(post),
            ..Routed::in_topic(group, topic.id, Outbound::Post, now)
        };
        outbox::push_routed(conn, vault, &routed, now).await?;
    }
    Ok(())
}
