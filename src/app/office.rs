//! The database and the keys for an operator's command about lists or the audit: opened, brought up to date, proved.

use std::sync::Arc;

use anyhow::Context;
use secrecy::{ExposeSecret, SecretString};

use crate::{
    config::lists::Access,
    jobs::lists::Office,
    store::{self, PgPool},
    vault::{Vault, key_file::Keys},
};

/// Connections of one command.
const CONNECTIONS: u32 = 4;

/// Opens the database and proves that the key is its own.
pub async fn open(access: &Access) -> anyhow::Result<Office> {
    let vault = Vault::new(Keys::read(&access.key_file)?);
    let pool = open_database(&access.database_url).await?;
    store::settings::check_key(&mut *pool.acquire().await?, &vault).await?;
    Ok(Office {
        pool,
        vault: Arc::new(vault),
        judges: Arc::default(),
    })
}

/// Opens the database, for what needs no key.
pub async fn open_database(url: &SecretString) -> anyhow::Result<PgPool> {
    let pool = store::connect(url.expose_secret(), CONNECTIONS)
        .await
        .context("the database does not answer")?;
    store::migrate(&pool)
        .await
        .context("the database's tables cannot be brought up to date")?;
    Ok(pool)
}
