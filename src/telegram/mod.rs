//! teloxide lives here only: fetch, decode, encode, send.
