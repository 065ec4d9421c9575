//! sqlx lives here only: one file a table or aggregate; functions take the caller's transaction.
