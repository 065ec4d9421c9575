//! Candidates through the blind index: who is found by whom, and in which order.

use athar::{
    domain::{
        ids::{ChatId, Reference, ReportId, TelegramChat},
        report::{Report, ReportKind},
    },
    matching::names::codes::stable_hash,
    store::{
        chats,
        postings::{self, Asking, Keyed, Side},
        reports,
    },
    vault::Vault,
};

use super::{start, vault};
use crate::support::Database;

/// A database and a report of each of some chats.
struct House {
    db: Database,
    vault: Vault,
}

impl House {
    async fn new() -> Self {
        Self {
            db: Database::fresh().await,
            vault: vault(),
        }
    }

    /// Stores a report with keys.
    async fn tell(&self, chat: u32, kind: ReportKind, keys: &[&str]) -> ReportId {
        let mut conn = self.db.pool.acquire().await.unwrap();
        let new = reports::New {
            reference: Reference::from_seed(chat * 100 + u32::try_from(keys.len()).unwrap()),
            chat: self.chat(chat).await,
            report: &Report::new(kind),
        };
        let id = reports::save_new(&mut conn, &self.vault, new, start())
            .await
            .unwrap();
        let keys: Vec<u64> = keys.iter().map(|key| stable_hash(key)).collect();
        let keyed = Keyed {
            report: id,
            side: Side::of(kind),
            keys: &keys,
        };
        postings::save(&mut conn, &self.vault, &[keyed])
            .await
            .unwrap();
        id
    }

    async fn chat(&self, chat: u32) -> ChatId {
        let mut conn = self.db.pool.acquire().await.unwrap();
        let telegram = TelegramChat(chat.into());
        let chats = chats::save_chats(&mut conn, &self.vault, &[telegram], start()).await;
        chats.unwrap()[&telegram]
    }

    async fn ask(&self, asking: Asking, wanted: &[(&str, i32)], limit: i64) -> Vec<ReportId> {
        let mut conn = self.db.pool.acquire().await.unwrap();
        let wanted = wanted
            .iter()
            .map(|(key, weight)| (stable_hash(key), *weight));
        let found = postings::list_candidates(&mut conn, &self.vault, asking, wanted, limit).await;
        found.unwrap().iter().map(reports::Sealed::id).collect()
    }
}

const fn asking(report: ReportId, side: Side) -> Asking {
    Asking {
        report,
        chat: None,
        side,
    }
}

const NOBODY: ReportId = ReportId(0);
use ReportKind::{Found, Listed, Missing, Sighting};

#[tokio::test]
async fn who_shares_most_comes_first_and_the_older_of_two_equal_ones() {
    let house = House::new().await;
    let one = house.tell(1, Sighting, &["a"]).await;
    let both = house.tell(2, Found, &["a", "b"]).await;
    let other = house.tell(3, Listed, &["a", "c", "d"]).await;
    house.tell(4, Sighting, &["e"]).await;
    let wanted = [("a", 300), ("b", 200), ("z", 900)];
    let me = asking(NOBODY, Side::Searching);
    assert_eq!(house.ask(me, &wanted, 10).await, [both, one, other]);
    assert_eq!(house.ask(me, &wanted, 2).await, [both, one]);
}

#[tokio::test]
async fn who_tells_finds_those_who_search_and_who_searches_finds_all() {
    let house = House::new().await;
    let missing = house.tell(1, Missing, &["a"]).await;
    let sighting = house.tell(2, Sighting, &["a"]).await;
    let wanted = [("a", 300)];
    let telling = asking(NOBODY, Side::Telling);
    assert_eq!(house.ask(telling, &wanted, 10).await, [missing]);
    let searching = asking(NOBODY, Side::Searching);
    assert_eq!(house.ask(searching, &wanted, 10).await, [missing, sighting]);
    let itself = asking(missing, Side::Searching);
    assert_eq!(house.ask(itself, &wanted, 10).await, [sighting]);
}

#[tokio::test]
async fn those_who_are_left_out_take_nobodys_place() {
    let house = House::new().await;
    let me = house.tell(1, Missing, &["a"]).await;
    house.tell(1, Missing, &["a", "b"]).await;
    let rejected = house.tell(2, Sighting, &["a", "b"]).await;
    let last = house.tell(3, Sighting, &["a"]).await;
    sqlx::query(
        "insert into pairings (seeker_id, other_id, stage, level, verdict, token, found_at)
         values ($1, $2, 'rejected', 'strong', '', 't', now())",
    )
    .bind(me.0)
    .bind(rejected.0)
    .execute(&house.db.pool)
    .await
    .unwrap();
    let asking = Asking {
        report: me,
        chat: Some(house.chat(1).await),
        side: Side::Searching,
    };
    let wanted = [("a", 300), ("b", 200)];
    assert_eq!(house.ask(asking, &wanted, 1).await, [last]);
}

#[tokio::test]
async fn keys_are_replaced_and_removed_with_their_report() {
    let house = House::new().await;
    let one = house.tell(1, Sighting, &["a"]).await;
    let mut conn = house.db.pool.acquire().await.unwrap();
    let keys = [stable_hash("b"), stable_hash("b")];
    let keyed = Keyed {
        report: one,
        side: Side::Telling,
        keys: &keys,
    };
    postings::save(&mut conn, &house.vault, &[keyed])
        .await
        .unwrap();
    let me = asking(NOBODY, Side::Searching);
    assert_eq!(house.ask(me, &[("a", 300)], 10).await, []);
    assert_eq!(house.ask(me, &[("b", 300)], 10).await, [one]);
    postings::remove(&mut conn, &[one]).await.unwrap();
    assert_eq!(house.ask(me, &[("b", 300)], 10).await, []);
}
