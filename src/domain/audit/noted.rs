//! What an operator notes down elsewhere about the audit: how far it reached, and a fingerprint of the line there. Later it tells whether
//! that line still stands.

/// A place of the chain and the fingerprint of its line; written `1234:9f3a52c07be14d68`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Noted {
    /// Counted from 1.
    pub place: i64,
    /// Of the line there, and so of all before it.
    pub fingerprint: Fingerprint,
}

impl Noted {
    /// Reads what `Display` writes; capital digits and blanks around it are taken too.
    pub fn parse(words: &str) -> Option<Self> {
        let (place, fingerprint) = words.trim().split_once(':')?;
        let place = place.parse().ok().filter(|place| *place > 0)?;
        let fingerprint = Fingerprint::parse(fingerprint)?;
        Some(Self { place, fingerprint })
    }
}

impl std::fmt::Display for Noted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.place, self.fingerprint)
    }
}

/// The first eight bytes of a line's hash in the chain: short enough to be written down by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint(u64);

impl Fingerprint {
    /// Of the hash of a line.
    pub fn of(chain: &[u8; 32]) -> Self {
        let first = chain.iter().take(8);
        Self(first.fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }

    fn parse(digits: &str) -> Option<Self> {
        let is_whole = digits.len() == 16 && digits.bytes().all(|b| b.is_ascii_hexdigit());
        let number = u64::from_str_radix(digits, 16).ok()?;
        is_whole.then_some(Self(number))
    }
}

impl std::fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}
