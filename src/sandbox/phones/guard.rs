//! Who may use the phones: a program on this machine, or the page itself. Keeps other web sites out, by name rebinding too.

use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Refuses a `Host` that is not loopback and an `Origin` that is not the host.
pub(super) async fn refuse_strangers(request: Request, next: Next) -> Response {
    if at_home(request.headers()) {
        return next.run(request).await;
    }
    (
        StatusCode::FORBIDDEN,
        "the phones answer on this machine only\n",
    )
        .into_response()
}

fn at_home(headers: &HeaderMap) -> bool {
    let read = |name| {
        headers
            .get(name)
            .map(|value| value.to_str().unwrap_or("unreadable"))
    };
    let host = read(header::HOST).unwrap_or_default();
    let name = host
        .rsplit_once(':')
        .filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit()));
    let name = name.map_or(host, |(name, _)| name);
    let loopback = ["127.0.0.1", "localhost", "[::1]"].contains(&name);
    let own = |origin: &str| origin.strip_prefix("http://") == Some(host);
    loopback && read(header::ORIGIN).is_none_or(own)
}
