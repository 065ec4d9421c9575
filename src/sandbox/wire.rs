//! The parameters of a call, from any of the encodings that the Bot API takes: query, JSON, urlencoded, multipart.
//! Reading only; what a value means is the methods' matter.

use std::collections::HashMap;

use axum::body::Bytes;
use axum::extract::{Form, FromRequest, Multipart, Query, Request};
use axum::http::{Uri, header};
use serde_json::{Map, Value};

use super::refusal::Refusal;

/// A file that came with a multipart call.
#[derive(Debug, Clone)]
pub(crate) struct Upload {
    pub name: String,
    pub mime: String,
    pub bytes: Bytes,
}

/// What a call carries. A value from a form is a string and may hold JSON; the getters take either.
#[derive(Debug, Default)]
pub(crate) struct Params {
    values: Map<String, Value>,
    files: HashMap<String, Upload>,
}

impl Params {
    /// Reads the query and the body; the body wins where both name a parameter.
    pub async fn read(request: Request) -> Result<Self, Refusal> {
        let mut params = Self::default();
        params.add_query(request.uri())?;
        let kind = content_type(&request);
        if kind.starts_with("application/json") {
            params.add_json(request).await?;
        } else if kind.starts_with("application/x-www-form-urlencoded") {
            params.add_form(request).await?;
        } else if kind.starts_with("multipart/form-data") {
            params.add_multipart(request).await?;
        }
        Ok(params)
    }

    fn add_query(&mut self, uri: &Uri) -> Result<(), Refusal> {
        let Query(pairs) = Query::<Vec<(String, String)>>::try_from_uri(uri)
            .map_err(|_| Refusal::bad("can't parse the query"))?;
        self.add_pairs(pairs);
        Ok(())
    }

    async fn add_json(&mut self, request: Request) -> Result<(), Refusal> {
        let body = Bytes::from_request(request, &())
            .await
            .map_err(|_| Refusal::bad("request body is too big"))?;
        if body.is_empty() {
            return Ok(());
        }
        match serde_json::from_slice(&body) {
            Ok(Value::Object(object)) => self.values.extend(object),
            _ => return Err(Refusal::bad("can't parse JSON object")),
        }
        self.values.retain(|_, value| !value.is_null());
        Ok(())
    }

    async fn add_form(&mut self, request: Request) -> Result<(), Refusal> {
        let bodyless = request.method() == axum::http::Method::GET;
        if bodyless {
            return Ok(());
        }
        let Form(pairs) = Form::<Vec<(String, String)>>::from_request(request, &())
            .await
            .map_err(|_| Refusal::bad("can't parse the form"))?;
        self.add_pairs(pairs);
        Ok(())
    }

    async fn add_multipart(&mut self, request: Request) -> Result<(), Refusal> {
        let broken = |_| Refusal::bad("can't parse multipart form");
        let mut parts = Multipart::from_request(request, &())
            .await
            .map_err(|_| Refusal::bad("can't parse multipart form"))?;
        while let Some(part) = parts.next_field().await.map_err(broken)? {
            let field = part.name().unwrap_or_default().to_owned();
            let file_name = part.file_name().map(ToOwned::to_owned);
            let mime = part
                .content_type()
                .unwrap_or("application/octet-stream")
                .to_owned();
            let bytes = part.bytes().await.map_err(broken)?;
            match file_name {
                Some(name) => drop(self.files.insert(field, Upload { name, mime, bytes })),
                None => self.add_pairs([(field, String::from_utf8_lossy(&bytes).into_owned())]),
            }
        }
        Ok(())
    }

    fn add_pairs(&mut self, pairs: impl IntoIterator<Item = (String, String)>) {
        self.values
            .extend(pairs.into_iter().map(|(name, text)| (name, text.into())));
    }

    /// A parameter as a string; `None` when absent or empty.
    pub fn text(&self, name: &str) -> Option<String> {
        let text = match self.values.get(name)? {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        (!text.is_empty()).then_some(text)
    }

    /// A whole number, written as a number or as a string of digits.
    pub fn integer(&self, name: &str) -> Result<Option<i64>, Refusal> {
        let Some(text) = self.text(name) else {
            return Ok(None);
        };
        let number = text.trim().parse().ok();
        number
            .map(Some)
            .ok_or_else(|| Refusal::bad(format!("invalid {name} specified")))
    }

    /// A whole number that must be there.
    pub fn required_integer(&self, name: &str) -> Result<i64, Refusal> {
        self.integer(name)?
            .ok_or_else(|| Refusal::bad(format!("{name} is not specified")))
    }

    /// A number with a fraction that must be there.
    pub fn required_float(&self, name: &str) -> Result<f64, Refusal> {
        self.text(name)
            .ok_or_else(|| Refusal::bad(format!("{name} is empty")))?
            .trim()
            .parse()
            .map_err(|_| Refusal::bad(format!("invalid {name} specified")))
    }

    /// A flag, in each of the spellings that Telegram takes for "true".
    pub fn flag(&self, name: &str) -> bool {
        let text = self.text(name).unwrap_or_default().to_lowercase();
        ["true", "1", "yes", "on"].contains(&text.as_str())
    }

    /// A structured parameter: JSON, or a string that holds JSON. `what` names it in the refusal.
    pub fn structure(&self, name: &str, what: &str) -> Result<Option<Value>, Refusal> {
        match self.values.get(name) {
            None => Ok(None),
            Some(Value::String(text)) if text.is_empty() => Ok(None),
            Some(Value::String(text)) => serde_json::from_str(text)
                .map(Some)
                .map_err(|_| Refusal::bad(format!("can't parse {what} JSON object"))),
            Some(other) => Ok(Some(other.clone())),
        }
    }

    /// All values as one object, as they came.
    pub fn object(&self) -> Value {
        Value::Object(self.values.clone())
    }

    /// The file under this field name.
    pub fn file(&self, name: &str) -> Option<&Upload> {
        self.files.get(name)
    }

    /// All files, in the order of their field names.
    pub fn files(&self) -> Vec<&Upload> {
        let mut named: Vec<_> = self.files.iter().collect();
        named.sort_by_key(|(name, _)| name.as_str());
        named.into_iter().map(|(_, file)| file).collect()
    }
}

fn content_type(request: &Request) -> String {
    let value = request.headers().get(header::CONTENT_TYPE);
    value
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
        .to_lowercase()
}
