//! The private PostgreSQL: made once, kept, mended after a kill, one start at a time.

use std::{fs, os::unix::fs::PermissionsExt, path::Path};

use athar::sandbox::postgres::{Cluster, Durability, Place, PostgresError};
use sqlx::{Connection, Executor, PgConnection, Row};

use crate::support::Database;

/// A directory that the server's user can reach when the tests run as root.
fn reachable_directory() -> tempfile::TempDir {
    let dir = tempfile::tempdir().expect("a directory is made");
    fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o755)).expect("it is opened");
    dir
}

fn start(dir: &Path) -> Cluster {
    let place = Place::Kept(dir.join("postgres"));
    Cluster::start(&place, Durability::None).expect("the cluster starts")
}

async fn ask(url: &str, sql: &'static str) -> String {
    let mut connection = PgConnection::connect(url).await.expect("it answers");
    connection.fetch_one(sql).await.expect("it knows").get(0)
}

#[tokio::test]
async fn a_fresh_database_has_every_migration_and_knows_arabic_letters() {
    let database = Database::fresh().await;
    let letters: bool = sqlx::query_scalar("SELECT 'سوريا' ~ '^[[:alpha:]]+$'")
        .fetch_one(&database.pool)
        .await
        .expect("it answers");
    assert!(letters, "the locale takes Arabic letters for mere bytes");
}

#[tokio::test]
async fn two_databases_share_nothing() {
    let (one, other) = tokio::join!(Database::fresh(), Database::fresh());
    one.pool
        .execute("CREATE TABLE only_here (x int)")
        .await
        .expect("one is writable");
    let found: Option<String> = sqlx::query_scalar("SELECT to_regclass('only_here')::text")
        .fetch_one(&other.pool)
        .await
        .expect("the other answers");
    assert_eq!(found, None);
}

#[tokio::test]
async fn a_kept_cluster_listens_on_its_socket_only_and_keeps_what_was_told() {
    let dir = reachable_directory();
    let cluster = start(dir.path());
    let mut connection = PgConnection::connect(&cluster.url())
        .await
        .expect("it answers");
    connection
        .execute("CREATE TABLE told AS SELECT 'kept' AS word")
        .await
        .expect("it is written");
    assert_eq!(ask(&cluster.url(), "SHOW listen_addresses").await, "");
    let data = fs::metadata(dir.path().join("postgres/data")).expect("the data is there");
    assert_eq!(data.permissions().mode() & 0o777, 0o700);
    let url = cluster.url();
    cluster.stop();
    assert!(PgConnection::connect(&url).await.is_err(), "it still runs");

    let again = start(dir.path());
    assert_eq!(ask(&again.url(), "SELECT word FROM told").await, "kept");
}

#[tokio::test]
async fn an_interrupted_start_mends_itself() {
    let dir = reachable_directory();
    let home = dir.path().join("postgres");
    fs::create_dir_all(home.join("unfinished-1/base")).expect("a half-made cluster is left");
    start(dir.path()).stop();
    assert!(!home.join("unfinished-1").exists());

    // The lock file of a server that died with the machine; its number is now another process's.
    let lock = format!("{}\n{}\n", std::process::id(), home.join("data").display());
    fs::write(home.join("data/postmaster.pid"), lock).expect("a stale lock is left");
    fs::create_dir_all(home.join("socket")).expect("a socket's directory is left");
    fs::write(home.join("socket/.s.PGSQL.5432.lock"), "1\n").expect("a stale lock is left");
    let cluster = start(dir.path());
    assert_eq!(ask(&cluster.url(), "SELECT 'up'").await, "up");
}

#[test]
fn two_starts_at_once_never_share_a_directory() {
    let dir = reachable_directory();
    let place = Place::Kept(dir.path().join("postgres"));
    let _first = start(dir.path());
    let second = Cluster::start(&place, Durability::None);
    assert!(matches!(second, Err(PostgresError::InUse(_))));
}

#[tokio::test]
async fn a_long_directory_with_blanks_and_quotes_gets_a_short_socket() {
    let dir = reachable_directory();
    let long = dir.path().join(format!("a, \"b\" {}", "x".repeat(90)));
    let cluster = start(&long);
    assert_eq!(ask(&cluster.url(), "SELECT 'up'").await, "up");
    let short = dir.path().join("a 'b', \"c\"");
    let cluster = start(&short);
    assert_eq!(ask(&cluster.url(), "SELECT 'up'").await, "up");
}
