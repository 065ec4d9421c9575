//! One row in every table of the review of possible matches, for who looks at what a stolen database tells.

use athar::{
    domain::{
        audit::Ground,
        desk::Role,
        ids::{ChatId, PairingId, VolunteerId},
        review::{AgreementKind, Decision, Menu, Party, ProofQuestion, Review},
    },
    store::desk::{
        review::{
            agreements, asks,
            cards::{self, Card},
            contacts, reviews,
        },
        topics,
    },
    vault::Vault,
};

use super::start;

/// Fills them, about the first pairing there is; what is secret stands where people's words stand.
pub async fn fill(
    conn: &mut sqlx::PgConnection,
    vault: &Vault,
    (group, volunteer, secret): (ChatId, VolunteerId, &str),
) {
    let id = sqlx::query_scalar::<_, i64>("select min(id) from pairings")
        .fetch_one(&mut *conn)
        .await
        .unwrap();
    let pairing = PairingId(id);
    let chat = sqlx::query_scalar::<_, i64>(
        "select chat_id from reports where id = (select seeker_id from pairings where id = $1)",
    )
    .bind(id)
    .fetch_one(&mut *conn)
    .await
    .unwrap();
    let topic = topics::ensure_review(conn, (group, "review", "matches"), start())
        .await
        .unwrap();
    let card = Card {
        pairing,
        group,
        topic,
        token: "card".to_owned(),
        reasons: Vec::new(),
        menu: Menu::Closed,
        awaits: None,
    };
    cards::save_new(conn, &card, start()).await.unwrap();
    fill_decided(conn, (pairing, volunteer)).await;
    fill_asked(conn, vault, (pairing, ChatId(chat), secret)).await;
    let whose = (pairing, Party::Other, volunteer);
    contacts::save_new(conn, vault, whose, (secret, start()))
        .await
        .unwrap();
}

async fn fill_decided(
    conn: &mut sqlx::PgConnection,
    (pairing, volunteer): (PairingId, VolunteerId),
) {
    let review = Review {
        volunteer,
        role: Role::Reviewer,
        decision: Decision::Same,
        ground: Ground::NamesAgree,
    };
    assert!(
        reviews::save(conn, (pairing, &review), start())
            .await
            .unwrap()
    );
    assert!(
        !reviews::save(conn, (pairing, &review), start())
            .await
            .unwrap()
    );
}

async fn fill_asked(
    conn: &mut sqlx::PgConnection,
    vault: &Vault,
    (pairing, chat, secret): (PairingId, ChatId, &str),
) {
    let asked = (pairing, Party::Seeker, ProofQuestion::Mark);
    assert!(asks::save_new(conn, asked, "ask", start()).await.unwrap());
    assert!(!asks::save_new(conn, asked, "again", start()).await.unwrap());
    let stranger = (ChatId(chat.0 + 1_000), "ask", secret);
    assert_eq!(
        asks::save_answer(conn, vault, stranger, start())
            .await
            .unwrap(),
        None
    );
    let told = (chat, "ask", secret);
    assert!(
        asks::save_answer(conn, vault, told, start())
            .await
            .unwrap()
            .is_some()
    );
    let asked = (pairing, Party::Other, AgreementKind::Contact);
    agreements::save_asked(conn, asked, "agree", start())
        .await
        .unwrap();
}
