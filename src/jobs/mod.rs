//! One job a file, each with `run_once(…, now)`; this file holds the only loop.
