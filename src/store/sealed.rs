//! Values as JSON, sealed for their column and row. Used by every file of the store that keeps what a person told us.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
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

/// The same without what is not told (nulls, empty lists): most of a report is not, and hundreds are opened for every new one. What it is
/// read into must take what is absent as such.
pub fn seal_lean<T: Serialize>(
    vault: &Vault,
    place: Place<'_>,
    value: &T,
) -> Result<Vec<u8>, StoreError> {
    let mut value =
        serde_json::to_value(value).map_err(|_| StoreError::Unreadable(place.column))?;
    strip(&mut value);
    seal_json(vault, place, &value)
}

fn strip(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|_, field| !is_nothing(field));
            fields.values_mut().for_each(strip);
        }
        Value::Array(items) => items.iter_mut().for_each(strip),
        _ => {}
    }
}

fn is_nothing(value: &Value) -> bool {
    value.is_null() || value.as_array().is_some_and(Vec::is_empty)
}

/// Opens what [`seal_json`] or [`seal_lean`] sealed.
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
