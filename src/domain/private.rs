//! `Private<T>`: a value that must never reach a log, an error or a metric. Never printed, zeroed when dropped.

use zeroize::{Zeroize, ZeroizeOnDrop};

/// Holds `T`; `Debug` prints a placeholder; there is no `Display`.
#[derive(Clone, PartialEq, Eq, Default, Zeroize, ZeroizeOnDrop)]
pub struct Private<T: Zeroize>(T);

impl<T: Zeroize> Private<T> {
    /// Wraps a value.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value itself. The call site shows that something private is handled.
    pub const fn expose(&self) -> &T {
        &self.0
    }
}

impl<T: Zeroize> std::fmt::Debug for Private<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Private(…)")
    }
}
