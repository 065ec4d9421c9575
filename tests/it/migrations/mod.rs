//! Every migration is applied onto rows of the schema before it: `tests/data/migrations/<the migration's file>` is run just before it.
//! (That every migration after the first brings such rows is the tidy test's to check.)

use std::{fs, path::Path};

use sqlx::{AssertSqlSafe, migrate::MigrationType};

use crate::support::{Database, migrator};

#[tokio::test]
async fn every_migration_applies_onto_rows_of_the_schema_before_it() {
    let database = Database::empty().await;
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let migrator = migrator().await;
    let mut applied = 0;
    for migration in migrator.iter() {
        if migration.migration_type == MigrationType::ReversibleDown {
            continue;
        }
        let file = format!(
            "{:04}_{}.sql",
            migration.version,
            migration.description.replace(' ', "_")
        );
        assert!(
            top.join("migrations").join(&file).exists(),
            "{file} is named oddly"
        );
        if let Ok(rows) = fs::read_to_string(top.join("tests/data/migrations").join(&file)) {
            run(&database, rows, &file).await;
        }
        run(&database, migration.sql.as_str().to_owned(), &file).await;
        applied += 1;
    }
    assert!(applied > 0);
}

async fn run(database: &Database, sql: String, file: &str) {
    sqlx::raw_sql(AssertSqlSafe(sql))
        .execute(&database.pool)
        .await
        .unwrap_or_else(|error| panic!("{file}: {error}"));
}
