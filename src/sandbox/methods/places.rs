//! `sendLocation`, `sendVenue`, `sendContact`.

use serde_json::{Map, Value, json};

use super::Call;
use super::target::Target;
use crate::sandbox::markup;
use crate::sandbox::refusal::{Outcome, Refusal};

pub(super) fn send_location(call: &mut Call<'_>) -> Outcome {
    let location = read_location(call)?;
    post(call, Map::from_iter([("location".to_owned(), location)]))
}

/// A venue comes as a location too, for older bots.
pub(super) fn send_venue(call: &mut Call<'_>) -> Outcome {
    let location = read_location(call)?;
    let (title, address) = (required(call, "title")?, required(call, "address")?);
    let venue = json!({ "location": location, "title": title, "address": address });
    let fields = [
        ("venue".to_owned(), venue),
        ("location".to_owned(), location),
    ];
    post(call, Map::from_iter(fields))
}

pub(super) fn send_contact(call: &mut Call<'_>) -> Outcome {
    let number = required(call, "phone_number")?;
    let contact = json!({ "phone_number": number, "first_name": required(call, "first_name")? });
    post(call, Map::from_iter([("contact".to_owned(), contact)]))
}

fn read_location(call: &Call<'_>) -> Result<Value, Refusal> {
    let latitude = call.params.required_float("latitude")?;
    let longitude = call.params.required_float("longitude")?;
    if !(-90.0..=90.0).contains(&latitude) || !(-180.0..=180.0).contains(&longitude) {
        return Err(Refusal::bad("wrong latitude or longitude specified"));
    }
    Ok(json!({ "latitude": latitude, "longitude": longitude }))
}

fn required(call: &Call<'_>, field: &str) -> Result<String, Refusal> {
    let value = call.params.text(field);
    value.ok_or_else(|| Refusal::bad(format!("{field} is empty")))
}

fn post(call: &mut Call<'_>, fields: Map<String, Value>) -> Outcome {
    let target = Target::read(call)?;
    let markup = markup::read(call.params)?;
    Ok(target.post(call, fields, markup)?.wire())
}
