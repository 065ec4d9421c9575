//! Values as JSON, sealed for their column and row. Used by every file of the store that keeps what a person told us.

use serde::{Serialize, de::DeserializeOwned};
use zeroize::Zeroizing;

use super::StoreError;
use crate::vault::Vault;

/// A sealed column, and which row of it: `row` never changes while the value stands.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// `table.column`.
    pub column: &'static str,
    /// The row's key.
    pub row: &'a [u8],
}

/// Seals a value as JSON.
pub fn seal_json<T: Serialize>(
    vault: &Vault,
    place: Place<'_>,
    value: &T,
) -> Result<Vec<u8>, StoreError> {
    let json = serde_json::to_vec(value)
        .map(Zeroizing::new)
        .map_err(|_| StoreError::Unreadable(place.column))?;
    Ok(vault.seal(place.column, place.row, &json))
}

/// Opens what [`seal_json`] sealed.
pub fn open_json<T: DeserializeOwned>(
    vault: &Vault,
    place: Place<'_>,
    sealed: &[u8],
) -> Result<T, StoreError> {
    let json = open_bytes(vault, place, sealed)?;
    serde_json::from_slice(&json).map_err(|_| StoreError::Unreadable(place.column))
}

/// Opens a sealed value as it is.
pub fn open_bytes(
    vault: &Vault,
    place: Place<'_>,
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, StoreError> {
    vault
        .open(place.column, place.row, sealed)
        .map_err(|error| StoreError::Sealed {
            column: place.column,
            error,
        })
}
