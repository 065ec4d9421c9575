//! Two ways to candidates, one answer: the index in memory and the blind index in PostgreSQL give the same records in the same order.

use athar::{
    domain::{
        ids::{ChatId, Reference, ReportId, TelegramChat},
        report::{Report, ReportKind},
    },
    matching::{
        Judge, Key, Profile,
        index::{Index, Postings, Tally},
        keys::{Side, list_keys},
        names::lexicon::Lexicon,
    },
    store::{
        PgConnection, chats,
        postings::{self, Asking, Keyed},
        reports,
    },
    vault::{Vault, key_file::Keys},
};
use chrono::{DateTime, Utc};

use super::invent::{Dice, World};
use crate::support::Database;

/// Families whose members are told of.
const FAMILIES: usize = 60;

/// Everybody as records tell of them, every fifth of them twice in the same words: ties.
fn records(world: &World, dice: &mut Dice) -> Vec<Report> {
    let kinds = [
        ReportKind::Sighting,
        ReportKind::Listed,
        ReportKind::Released,
    ];
    let mut records = Vec::new();
    for at in 0..FAMILIES {
        for someone in world.family(dice) {
            let record = world.told(kinds[at % kinds.len()], &someone, dice);
            if dice.below(5) == 0 {
                records.push(record.clone());
            }
            records.push(record);
        }
    }
    records
}

fn in_memory(stored: &[Vec<Key>], wanted: &[Key], limit: usize) -> Vec<usize> {
    let mut postings = Postings::default();
    for keys in stored {
        postings.add(keys);
    }
    let best = Tally::default().best(&Index::of(postings), wanted, limit);
    best.into_iter().map(|record| record as usize).collect()
}

/// The other way, for records stored in their order.
struct Store {
    db: Database,
    vault: Vault,
    ids: Vec<ReportId>,
}

impl Store {
    async fn of(records: &[Report], stored: &[Vec<Key>]) -> Self {
        let mut store = Self {
            db: Database::fresh().await,
            vault: Vault::new(Keys::generate()),
            ids: Vec::new(),
        };
        let mut conn = store.db.pool.begin().await.unwrap();
        let chat = store.chat(&mut conn).await;
        for (seed, (report, keys)) in (1..).zip(records.iter().zip(stored)) {
            let new = reports::New {
                reference: Reference::from_seed(seed),
                chat,
                report,
            };
            let id = reports::save_new(&mut conn, &store.vault, new, now());
            let id = id.await.unwrap();
            let keys: Vec<u64> = keys.iter().map(|key| key.value).collect();
            let keyed = Keyed {
                report: id,
                side: postings::Side::Telling,
                keys: &keys,
            };
            postings::add(&mut conn, &store.vault, &[keyed])
                .await
                .unwrap();
            store.ids.push(id);
        }
        conn.commit().await.unwrap();
        store
    }

    async fn chat(&self, conn: &mut PgConnection) -> ChatId {
        let telegram = TelegramChat(1);
        let chats = chats::save_chats(conn, &self.vault, &[telegram], now()).await;
        chats.unwrap()[&telegram]
    }

    async fn best(&self, wanted: &[Key], limit: usize) -> Vec<usize> {
        let mut conn = self.db.pool.acquire().await.unwrap();
        let asking = Asking {
            report: ReportId(0),
            chat: None,
            side: postings::Side::Searching,
        };
        let wanted = wanted.iter().map(|key| (key.value, key.weight));
        let limit = limit.try_into().unwrap();
        let found = postings::list_candidates(&mut conn, &self.vault, asking, wanted, limit);
        let place = |id: ReportId| self.ids.binary_search(&id).unwrap();
        let found = found.await.unwrap();
        found.iter().map(|sealed| place(sealed.id())).collect()
    }
}

fn now() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH
}

#[tokio::test]
async fn memory_and_database_give_the_same_candidates_in_the_same_order() {
    let (world, mut dice) = (World::read(), Dice::new(11));
    let records = records(&world, &mut dice);
    let (judge, lexicon) = (Judge::default(), Lexicon::default());
    let keys = |report: &Report, side: Side| {
        list_keys(&Profile::of(report, &lexicon), side, &judge.frequencies)
    };
    let stored: Vec<Vec<Key>> = records.iter().map(|r| keys(r, Side::Stored)).collect();
    let store = Store::of(&records, &stored).await;
    let (mut found, mut ties) = (0, 0);
    for at in 0..FAMILIES {
        // Some are told of in the records, in these words or others, and some are not.
        let asked = match at % 3 {
            0 => world.told(ReportKind::Missing, &world.family(&mut dice)[0], &mut dice),
            _ => records[dice.below(records.len())].clone(),
        };
        let wanted = keys(&asked, Side::Asking);
        for limit in [7, 400] {
            let best = in_memory(&stored, &wanted, limit);
            assert_eq!(best, store.best(&wanted, limit).await, "report {at}");
            found += best.len();
            let is_tie = |two: &&[usize]| stored[two[0]] == stored[two[1]];
            ties += best.windows(2).filter(is_tie).count();
        }
    }
    assert!(found > 1_000 && ties > 50, "{found} found, {ties} ties");
}
