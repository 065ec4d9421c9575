//! The page of phones: its files, built into the program and served as they are. Nothing is loaded from elsewhere, nothing kept in cookies.

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::{Router, routing::get};

/// Scripts and styles come from here only; pictures also from the page's own making.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; media-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

const HTML: &str = "text/html; charset=utf-8";
const STYLE: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

const INDEX: &str = include_str!("index.html");

/// Name, type and content of what the page loads.
const FILES: [(&str, &str, &str); 14] = [
    ("style.css", STYLE, include_str!("style.css")),
    ("main.js", SCRIPT, include_str!("main.js")),
    ("world.js", SCRIPT, include_str!("world.js")),
    ("wire.js", SCRIPT, include_str!("wire.js")),
    ("phone.js", SCRIPT, include_str!("phone.js")),
    ("group.js", SCRIPT, include_str!("group.js")),
    ("menu.js", SCRIPT, include_str!("menu.js")),
    ("links.js", SCRIPT, include_str!("links.js")),
    ("bubble.js", SCRIPT, include_str!("bubble.js")),
    ("media.js", SCRIPT, include_str!("media.js")),
    ("render.js", SCRIPT, include_str!("render.js")),
    ("dialogs.js", SCRIPT, include_str!("dialogs.js")),
    ("samples.js", SCRIPT, include_str!("samples.js")),
    ("words.js", SCRIPT, include_str!("words.js")),
];

/// `/` and `/page/<file>`.
pub(crate) fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new()
        .route("/", get(|| async { served(HTML, INDEX) }))
        .route("/page/{name}", get(file))
}

async fn file(Path(name): Path<String>) -> Response {
    match FILES.iter().find(|(known, _, _)| *known == name) {
        Some((_, kind, content)) => served(kind, content),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn served(kind: &'static str, content: &'static str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (headers, content).into_response()
}
