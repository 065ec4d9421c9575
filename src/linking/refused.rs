//! Rows that were refused: how many, and the first of them, whatever order they are met in.

use crate::exchange::fault::RowFault;

/// Refused rows that are kept to be told.
const KEPT: usize = 20;

/// Refused rows of one list.
#[derive(Debug, Clone, Default)]
pub struct Refused {
    count: u64,
    first: Vec<RowFault>,
}

impl Refused {
    /// How many there are.
    pub const fn count(&self) -> u64 {
        self.count
    }

    /// The first of them in the list, at most twenty.
    pub fn first(&self) -> &[RowFault] {
        &self.first
    }

    /// Adds one.
    pub fn push(&mut self, fault: RowFault) {
        self.count += 1;
        let at = self.first.partition_point(|known| known.row <= fault.row);
        if at < KEPT {
            self.first.truncate(KEPT - 1);
            self.first.insert(at, fault);
        }
    }

    /// Adds those of another part of the list.
    pub fn append(&mut self, other: Self) {
        let count = self.count + other.count;
        other.first.into_iter().for_each(|fault| self.push(fault));
        self.count = count;
    }
}
