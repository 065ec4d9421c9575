//! The audit on a real PostgreSQL: lines are added, chained once, refused to be changed, missed when they are tampered with, and told in words.

mod chaining;
mod program;
mod tampering;
mod words;

use athar::{
    domain::audit::{Actor, Event, Ground, Line, Noted, Subject},
    jobs::{Progress, chain_audit},
    store::audit::{
        self, Asked, Stored,
        verify::{Fault, Verdict, verify},
    },
    vault::{Vault, key_file::Keys},
};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::AssertSqlSafe;

use crate::support::Database;

/// A database and its key.
struct Ledger {
    db: Database,
    vault: Vault,
}

/// Seconds after the instant at which every test begins.
fn after(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_764_000_000, 0).unwrap() + TimeDelta::seconds(seconds)
}

/// A line of each shape, by its number: with and without subject and ground.
fn line(number: i64) -> Line {
    let bare = Line::new(Event::Consented { version: 2 }, Actor::Person);
    let judged = Line::new(Event::PairingNotSame, Actor::Volunteer(12))
        .about(Subject::Pairing(number))
        .on(Ground::NamesDiffer);
    let taken = Line::new(Event::ChatTaken, Actor::Volunteer(7)).about(Subject::Topic(number));
    [bare, judged, taken][usize::try_from(number % 3).unwrap()]
}

impl Ledger {
    async fn new() -> Self {
        Self::of(Database::fresh().await)
    }

    fn of(db: Database) -> Self {
        let vault = Vault::new(Keys::generate());
        Self { db, vault }
    }

    /// Ten chained lines.
    async fn with_ten() -> Self {
        let ledger = Self::new().await;
        ledger.add(1..=10).await;
        ledger.chain().await;
        assert!(matches!(
            ledger.verify().await,
            Verdict::Whole { waiting: 0, .. }
        ));
        ledger
    }

    async fn add(&self, numbers: impl IntoIterator<Item = i64>) {
        let mut conn = self.db.pool.acquire().await.unwrap();
        for number in numbers {
            audit::save(&mut conn, &line(number), after(number))
                .await
                .unwrap();
        }
    }

    async fn chain(&self) {
        while chain_audit::run_once(&self.db.pool, &self.vault)
            .await
            .unwrap()
            == Progress::More
        {}
    }

    async fn verify(&self) -> Verdict {
        verify(&self.db.pool, &self.vault, None).await.unwrap()
    }

    /// What an operator would note down now.
    async fn noted(&self) -> Noted {
        match self.verify().await {
            Verdict::Whole { last, .. } => last.unwrap(),
            broken @ Verdict::Broken { .. } => panic!("{broken:?}"),
        }
    }

    async fn lines(&self) -> Vec<Stored> {
        let asked = Asked {
            since: None,
            subject: None,
            limit: 10_000,
        };
        let mut conn = self.db.pool.acquire().await.unwrap();
        audit::list(&mut conn, &asked).await.unwrap()
    }

    async fn execute(&self, sql: &str) -> Result<(), sqlx::Error> {
        sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))
            .execute(&self.db.pool)
            .await
            .map(|_| ())
    }

    /// As whoever owns the database can: past the trigger.
    async fn tamper(&self, sql: &str) {
        let sql = format!(
            "alter table audit disable trigger all; {sql}; alter table audit enable trigger all"
        );
        self.execute(&sql).await.unwrap();
    }
}

const fn broken(place: i64, fault: Fault) -> Verdict {
    Verdict::Broken { place, fault }
}
