//! A stolen database names nobody, and an erased chat is gone.

use athar::{domain::pairing::PairingStage, i18n::Lang, matching::names::codes::stable_hash};
use athar::{
    domain::{
        ids::{ChatId, Reference, TelegramChat},
        report::{Report, ReportKind},
        source::{Reliability, SourceKind, Tidings},
    },
    store::{
        PgPool,
        chats::{self, After},
        erasure, flags, inbox, match_queue,
        outbox::{self, Outbound, Protection, Waiting},
        pairings::{self, Judged, Pair},
        postings, prune,
        records::{self, Record},
        reports,
        sources::{self, Source},
    },
    vault::Vault,
};
use sqlx::{AssertSqlSafe, Row};
use zeroize::Zeroizing;

use super::{after, start, update, vault};
use crate::support::Database;

pub const TELEGRAM: i64 = 7_700_123_456;
pub const NAME: &str = "Khaldoun Almasri";

fn message() -> Outbound {
    Outbound::Message {
        html: NAME.to_owned(),
        buttons: Vec::new(),
        protect: Protection::Free,
        reply_to: None,
        thread: None,
    }
}

fn report(kind: ReportKind) -> Report {
    let mut report = Report::new(kind);
    report.person.names.given = Some(NAME.to_owned());
    report.person.photos = vec!["AgACfileidofaphoto".to_owned()];
    report
}

/// One row in every table, all of them about one person.
async fn fill(pool: &PgPool, vault: &Vault) -> ChatId {
    let mut conn = pool.acquire().await.unwrap();
    let mut updates = [update(1, TELEGRAM), update(2, TELEGRAM)];
    updates[0].raw = format!(r#"{{"text":"{NAME}","id":{TELEGRAM}}}"#);
    inbox::save_batch(&mut conn, vault, &updates, start())
        .await
        .unwrap();
    let telegram = TelegramChat(TELEGRAM);
    let chat = chats::save_chats(&mut conn, vault, &[telegram], start())
        .await
        .unwrap()[&telegram];
    let state = Zeroizing::new(NAME.as_bytes().to_vec());
    let left = After {
        chat,
        state: Some(state),
        lang: Some(Lang::En),
    };
    chats::save_states(&mut conn, vault, &[left], start())
        .await
        .unwrap();
    let payload = message();
    outbox::push(&mut conn, vault, &[Waiting { chat, payload }], start())
        .await
        .unwrap();
    flags::raise(&mut conn, chat, "asked", start())
        .await
        .unwrap();
    fill_reports(&mut conn, vault, chat).await;
    chat
}

async fn fill_reports(conn: &mut sqlx::PgConnection, vault: &Vault, chat: ChatId) {
    let mut ids = Vec::new();
    for (seed, kind) in [(1, ReportKind::Missing), (2, ReportKind::Sighting)] {
        let new = reports::New {
            reference: Reference::from_seed(seed),
            chat,
            report: &report(kind),
        };
        let id = reports::save_new(conn, vault, new, start()).await.unwrap();
        let keys = [stable_hash(NAME)];
        let keyed = postings::Keyed {
            report: id,
            side: postings::Side::of(kind),
            keys: &keys,
        };
        postings::save(conn, vault, &[keyed]).await.unwrap();
        match_queue::push(conn, id, start()).await.unwrap();
        ids.push(id);
    }
    let judged = Judged {
        pair: Pair {
            seeker: ids[0],
            other: ids[1],
        },
        stage: PairingStage::Told,
        level: "strong",
        hold_reasons: &[],
        verdict: &NAME,
        token: "abc",
    };
    pairings::save(conn, vault, &judged, start()).await.unwrap();
}

/// A list with one record.
async fn fill_list(conn: &mut sqlx::PgConnection, vault: &Vault) {
    let source = Source {
        name: "a list".to_owned(),
        publisher: None,
        published_on: None,
        kind: SourceKind::Released,
        reliability: Reliability::Press,
        tidings: Tidings::Any,
    };
    let source = sources::save(conn, &source, start()).await.unwrap();
    let report = report(ReportKind::Listed);
    let record = Record {
        line: 2,
        own_id: Some(NAME.to_owned()),
        blind: records::blind_id(vault, source, NAME),
        says: records::blind_says(vault, &report).unwrap(),
        report,
        keys: vec![stable_hash(NAME)],
    };
    records::save_new(conn, vault, (source, &[record]), start())
        .await
        .unwrap();
}

const TABLES: [&str; 26] = [
    "voice_answers",
    "bans",
    "searches",
    "review_cards",
    "reviews",
    "asks",
    "agreements",
    "contacts",
    "groups",
    "volunteers",
    "members",
    "invitations",
    "topics",
    "posts",
    "relays",
    "chats",
    "inbox",
    "outbox",
    "reports",
    "report_keys",
    "match_queue",
    "pairings",
    "flags",
    "audit",
    "sources",
    "records",
];

/// All rows of a table as text; bytes are shown in hexadecimal.
async fn dump(pool: &PgPool, table: &str) -> Vec<String> {
    sqlx::query(AssertSqlSafe(format!("select t::text from {table} t")))
        .fetch_all(pool)
        .await
        .unwrap()
        .into_iter()
        .map(|row| row.get::<String, _>(0))
        .collect()
}

#[tokio::test]
async fn a_stolen_database_names_nobody() {
    let db = Database::fresh().await;
    let vault = vault();
    fill(&db.pool, &vault).await;
    fill_list(&mut db.pool.acquire().await.unwrap(), &vault).await;
    super::desk_rows::fill(&mut db.pool.acquire().await.unwrap(), &vault).await;
    let hex = |bytes: &[u8]| {
        let pairs: Vec<String> = bytes.iter().map(|b| format!("{b:02x}")).collect();
        pairs.concat()
    };
    let mut secrets = vec![TELEGRAM.to_string(), hex(&TELEGRAM.to_be_bytes())];
    for word in ["Khaldoun", "Almasri", "AgACfileidofaphoto", "given"] {
        secrets.push(word.to_owned());
        secrets.push(hex(word.as_bytes()));
    }
    for table in TABLES {
        let rows = dump(&db.pool, table).await;
        assert!(!rows.is_empty() || table == "audit", "{table} is empty");
        for secret in &secrets {
            assert!(!rows.iter().any(|row| row.contains(secret)), "{table}");
        }
    }
}

#[tokio::test]
async fn every_table_is_looked_at_by_these_tests() {
    let db = Database::fresh().await;
    let rows = sqlx::query(
        "select table_name::text from information_schema.tables
         where table_schema = 'public' and table_name not in ('settings', '_sqlx_migrations')",
    )
    .fetch_all(&db.pool)
    .await
    .unwrap();
    let mut found: Vec<String> = rows.into_iter().map(|row| row.get(0)).collect();
    found.sort();
    let mut known = TABLES.to_vec();
    known.sort_unstable();
    assert_eq!(found, known);
}

#[tokio::test]
async fn an_erased_chat_leaves_nothing_once_the_farewell_is_sent() {
    let db = Database::fresh().await;
    let vault = vault();
    let chat = fill(&db.pool, &vault).await;
    let mut tx = db.pool.begin().await.unwrap();
    inbox::claim::mark_done(&mut tx, &[1, 2], start())
        .await
        .unwrap();
    erasure::erase_chat(&mut tx, chat).await.unwrap();
    let left = After {
        chat,
        state: None,
        lang: None,
    };
    chats::save_states(&mut tx, &vault, &[left], start())
        .await
        .unwrap();
    let payload = message();
    outbox::push(&mut tx, &vault, &[Waiting { chat, payload }], start())
        .await
        .unwrap();
    assert_eq!(prune::prune_erased(&mut tx).await.unwrap(), 0);
    let farewell = outbox::lease(&mut tx, &vault, after(1), 30, 10)
        .await
        .unwrap();
    assert_eq!(farewell.len(), 1);
    outbox::mark_sent(&mut tx, farewell[0].id).await.unwrap();
    assert_eq!(prune::prune_erased(&mut tx).await.unwrap(), 1);
    tx.commit().await.unwrap();
    for table in TABLES {
        let rows = dump(&db.pool, table).await;
        if table == "inbox" {
            // The numbers stay, with nothing else: no update is handled twice.
            assert!(rows.iter().all(|row| row.contains(",,,")), "{rows:?}");
        } else {
            assert!(rows.is_empty(), "{table}: {rows:?}");
        }
    }
}

#[tokio::test]
async fn an_erased_chat_in_which_an_update_waits_stays_until_it_is_handled() {
    let db = Database::fresh().await;
    let vault = vault();
    let chat = fill(&db.pool, &vault).await;
    let mut tx = db.pool.begin().await.unwrap();
    inbox::claim::mark_done(&mut tx, &[1], start())
        .await
        .unwrap();
    erasure::erase_chat(&mut tx, chat).await.unwrap();
    let left = After {
        chat,
        state: None,
        lang: None,
    };
    chats::save_states(&mut tx, &vault, &[left], start())
        .await
        .unwrap();
    assert_eq!(prune::prune_erased(&mut tx).await.unwrap(), 0);
    let taken = inbox::claim::take(&mut tx, &vault, &[chat]).await.unwrap();
    assert_eq!(taken[0].update_id, 2);
    assert!(matches!(taken[0].opened.as_ref().unwrap().state, Ok(None)));
}

#[tokio::test]
async fn a_report_taken_back_is_erased_after_its_time() {
    let db = Database::fresh().await;
    let vault = vault();
    let chat = fill(&db.pool, &vault).await;
    let mut conn = db.pool.acquire().await.unwrap();
    let taken_back = (
        Reference::from_seed(1),
        athar::domain::report::ReportStage::Withdrawn,
    );
    reports::mark_stage(&mut conn, chat, taken_back, start())
        .await
        .unwrap()
        .expect("it is theirs");
    assert_eq!(prune::prune_withdrawn(&mut conn, start()).await.unwrap(), 0);
    assert_eq!(
        prune::prune_withdrawn(&mut conn, after(1)).await.unwrap(),
        1
    );
    assert_eq!(dump(&db.pool, "reports").await.len(), 1);
    assert!(dump(&db.pool, "pairings").await.is_empty());
}

#[tokio::test]
async fn nobody_moves_or_changes_the_report_of_another() {
    let db = Database::fresh().await;
    let vault = vault();
    fill(&db.pool, &vault).await;
    let mut conn = db.pool.acquire().await.unwrap();
    let stranger = TelegramChat(2);
    let stranger = chats::save_chats(&mut conn, &vault, &[stranger], start())
        .await
        .unwrap()[&stranger];
    let reference = Reference::from_seed(1);
    let closed = (reference, athar::domain::report::ReportStage::Closed);
    let moved = reports::mark_stage(&mut conn, stranger, closed, start()).await;
    assert_eq!(moved.unwrap(), None);
    let report = report(ReportKind::Missing);
    let changed =
        reports::save_change(&mut conn, &vault, stranger, (reference, &report), start()).await;
    assert_eq!(changed.unwrap(), None);
    let answer = ("abc", athar::domain::pairing::PairingAnswer::NotThem);
    let answered = pairings::mark_answered(&mut conn, stranger, answer, start()).await;
    assert_eq!(answered.unwrap(), None);
}
