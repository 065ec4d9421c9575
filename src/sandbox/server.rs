//! The Bot API over HTTP: `/bot<token>/<method>`, `/file/bot<token>/<path>`, and the page at `/`. The phones' own API is `phones.rs`.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use axum::{Router, middleware};
use serde_json::{Map, Value};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use super::faults::Fault;
use super::ground::Ground;
use super::methods::{self, Call};
use super::refusal::{Outcome, Refusal};
use super::wire::Params;
use super::{phones, polling};

const BODY_LIMIT_BYTES: usize = 60 * 1024 * 1024;

/// How long the calls under way may take to end when the sandbox stops.
const ENDING: Duration = Duration::from_secs(2);

/// Serves until `stop`, then ends every connection, so that nothing speaks to a world that was written down already.
pub(crate) async fn serve(listener: TcpListener, ground: Arc<Ground>, stop: CancellationToken) {
    let cut_off = middleware::from_fn_with_state(stop.clone(), cut_off);
    let router = router(ground).layer(cut_off);
    let server =
        axum::serve(listener, router).with_graceful_shutdown(stop.clone().cancelled_owned());
    let too_long = async {
        stop.cancelled().await;
        tokio::time::sleep(ENDING).await;
    };
    tokio::select! {
        ended = server => if let Err(error) = ended { tracing::error!(%error, "the sandbox stopped listening") },
        () = too_long => {}
    }
}

/// Whoever polls or follows when the sandbox stops is sent away.
async fn cut_off(State(stop): State<CancellationToken>, request: Request, next: Next) -> Response {
    let answered = stop.run_until_cancelled(next.run(request)).await;
    answered.unwrap_or_else(|| answer(Err(Refusal::server(502))))
}

/// All that the stand-in serves.
fn router(ground: Arc<Ground>) -> Router {
    Router::new()
        .route("/{token}/{method}", any(call))
        .route("/file/{token}/{*path}", get(download))
        .with_state(ground.clone())
        .merge(phones::router(ground))
        .layer(DefaultBodyLimit::max(BODY_LIMIT_BYTES))
        .fallback(|| async { answer(Err(Refusal::unknown_method())) })
}

fn check_token(ground: &Ground, given: &str) -> Result<(), Refusal> {
    let token = given
        .strip_prefix("bot")
        .ok_or_else(Refusal::unknown_method)?;
    if token == ground.token {
        Ok(())
    } else {
        Err(Refusal::unauthorized())
    }
}

async fn call(
    State(ground): State<Arc<Ground>>,
    Path((token, method)): Path<(String, String)>,
    request: Request,
) -> Response {
    if let Err(refusal) = check_token(&ground, &token) {
        return answer(Err(refusal));
    }
    let method = method.to_lowercase();
    let params = match Params::read(request).await {
        Ok(params) => params,
        Err(refusal) => return answer(Err(refusal)),
    };
    let fault = ground.with(|world, _| world.faults.take(&method));
    if let Some(refusal) = before_effect(fault).await {
        ground.with(|world, _| world.calls.note(&method, chat_of(&params), false));
        return answer(Err(refusal));
    }
    let outcome = carry_out(&ground, &method, &params, fault).await;
    if fault == Some(Fault::CutAfterEffect) {
        return cut();
    }
    answer(outcome)
}

/// The chat that a call is counted under; 0 when it names none.
fn chat_of(params: &Params) -> i64 {
    let chat_id = params.text("chat_id").and_then(|id| id.parse().ok());
    chat_id.unwrap_or(0)
}

async fn carry_out(
    ground: &Arc<Ground>,
    method: &str,
    params: &Params,
    fault: Option<Fault>,
) -> Outcome {
    if method == "getupdates" {
        return polling::get_updates(ground, params, fault).await;
    }
    let act = methods::find(method)?;
    ground.with(|world, now_ms| {
        let outcome = act(&mut Call {
            world,
            params,
            now_ms,
        });
        world.calls.note(method, chat_of(params), outcome.is_ok());
        outcome
    })
}

/// The faults that keep a call from having any effect.
async fn before_effect(fault: Option<Fault>) -> Option<Refusal> {
    Some(match fault? {
        Fault::TooManyRequests { retry_after } => Refusal::too_many(retry_after),
        Fault::Forbidden => Refusal::forbidden("bot was blocked by the user"),
        Fault::Server { code } => Refusal::server(code),
        Fault::TimeOut { after_ms } => {
            tokio::time::sleep(Duration::from_millis(after_ms)).await;
            Refusal::server(504)
        }
        Fault::CutAfterEffect | Fault::DuplicateUpdates | Fault::ReorderUpdates => return None,
    })
}

/// Telegram's shape of an answer.
pub(crate) fn answer(outcome: Outcome) -> Response {
    let (status, body) = match outcome {
        Ok(result) => (StatusCode::OK, done(result)),
        Err(refusal) => (status_of(&refusal), refusal.body()),
    };
    (status, axum::Json::<Value>(body)).into_response()
}

fn done(result: Value) -> Value {
    let ok = ("ok".to_owned(), Value::Bool(true));
    Map::from_iter([ok, ("result".to_owned(), result)]).into()
}

fn status_of(refusal: &Refusal) -> StatusCode {
    StatusCode::from_u16(refusal.code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// An answer whose body breaks off: the caller cannot know whether the call took effect.
fn cut() -> Response {
    let broken: Result<Bytes, std::io::Error> = Err(std::io::ErrorKind::ConnectionReset.into());
    let body = Body::from_stream(futures_util::stream::iter([
        Ok(Bytes::from_static(b"{\"ok\":")),
        broken,
    ]));
    ([(header::CONTENT_TYPE, "application/json")], body).into_response()
}

async fn download(
    State(ground): State<Arc<Ground>>,
    Path((token, path)): Path<(String, String)>,
) -> Response {
    if let Err(refusal) = check_token(&ground, &token) {
        return answer(Err(refusal));
    }
    match ground.with(|world, _| world.shelf.find_bytes(&path)) {
        Some(bytes) => bytes.into_response(),
        None => answer(Err(Refusal::unknown_method())),
    }
}
