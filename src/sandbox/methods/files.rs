//! `getFile`. The download itself is `server.rs`.

use serde_json::{Value, json};

use super::Call;
use crate::sandbox::refusal::{Outcome, Refusal};
use crate::sandbox::world::shelf::DOWNLOAD_LIMIT_BYTES;

pub(super) fn get_file(call: &mut Call<'_>) -> Outcome {
    let file_id = call.params.text("file_id");
    let file_id = file_id.ok_or_else(|| Refusal::bad("file_id is not specified"))?;
    let record = call
        .world
        .shelf
        .find(&file_id)
        .ok_or_else(|| Refusal::bad("invalid file_id"))?;
    if record.size > DOWNLOAD_LIMIT_BYTES {
        return Err(Refusal::bad("file is too big"));
    }
    let of_size = |sizes: &Value| {
        sizes.as_array().and_then(|sizes| {
            sizes
                .iter()
                .find(|size| size["file_id"] == file_id.as_str())
                .cloned()
        })
    };
    let carried = of_size(&record.wire).unwrap_or_else(|| record.wire.clone());
    Ok(json!({
        "file_id": file_id, "file_unique_id": carried["file_unique_id"], "file_size": record.size, "file_path": record.path,
    }))
}
