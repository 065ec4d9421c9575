//! Secrets: seal, open, blind; the key file. Called by `store`.
