//! Rows of the volunteers' side, with a name and a number that a stolen database must not show. For `secrecy`.

use athar::{
    domain::{
        ban::{Ban, BanKind, BanReason},
        desk::{Duty, GroupStage, Role, Way},
        ids::{ChatId, TelegramChat, VolunteerId},
        talk::{Content, RelayStage, Side},
    },
    effect::desk::Group,
    i18n::Lang,
    store::{
        bans, chats,
        desk::{
            groups,
            invitations::{self, Invitation},
            posts::{self, Body, Kind},
            relays, topics,
            volunteers::{self, Shown, Standing},
        },
        searches,
    },
    vault::Vault,
};

use super::{
    after,
    secrecy::{NAME, TELEGRAM},
    start,
};

/// A group with a volunteer, a link that was made, and a flagged chat in which something was said.
pub async fn fill(conn: &mut sqlx::PgConnection, vault: &Vault) {
    let chat = TelegramChat(TELEGRAM);
    let chat = chats::save_chats(conn, vault, &[chat], start())
        .await
        .unwrap()[&chat];
    let group = Group {
        chat,
        langs: vec![Lang::Ar],
        duties: vec![Duty::Chats],
        way: Way::Topics,
        stage: GroupStage::Open,
    };
    groups::save(conn, &group, start()).await.unwrap();
    let shown = Shown {
        telegram: TelegramChat(TELEGRAM),
        name: NAME,
        lang: Lang::Ar,
    };
    let volunteer = volunteers::save(conn, vault, (&shown, Role::Volunteer), start())
        .await
        .unwrap();
    volunteers::save_standing(conn, (chat, volunteer), Standing::Present, start())
        .await
        .unwrap();
    let invitation = Invitation {
        role: Role::Volunteer,
        group: Some(chat),
    };
    invitations::save(conn, vault, (NAME, invitation), (start(), after(60)))
        .await
        .unwrap();
    let topic = topics::ensure(conn, (chat, "token"), start())
        .await
        .unwrap();
    let new = relays::New {
        topic: topic.id,
        side: Side::Person,
        volunteer: None,
        content: &Content::plain(NAME),
        from_message: Some(1),
        stage: RelayStage::Waiting,
    };
    let relay = relays::save_new(conn, vault, &new, start()).await.unwrap();
    super::talks::fill_voice(conn, vault, (chat, relay, NAME)).await;
    let body = Body {
        html: NAME.to_owned(),
        buttons: Vec::new(),
    };
    posts::save(conn, vault, (chat, Kind::Card(topic.id)), &body)
        .await
        .unwrap();
    fill_decisions(conn, vault, (chat, volunteer)).await;
}

/// A ban, a search, and what was decided on a possible match.
async fn fill_decisions(
    conn: &mut sqlx::PgConnection,
    vault: &Vault,
    (chat, volunteer): (ChatId, VolunteerId),
) {
    let ban = Ban {
        kind: BanKind::Quiet,
        reason: BanReason::Flooding,
    };
    bans::save(conn, (chat, ban), start()).await.unwrap();
    searches::save(conn, volunteer, (after(-60), start()))
        .await
        .unwrap();
    super::review_rows::fill(conn, vault, (chat, volunteer, NAME)).await;
}
