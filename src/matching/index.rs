//! The way to candidates in memory: which records share rare keys with a report. Cost grows with what is shared, not with the product of two
//! lists. The same keys, weights and order as the blind index in PostgreSQL. Called by `link`.

use rayon::prelude::*;

use super::keys::{Key, fullness};

/// A record's place in its list: 24 bits.
pub type RecordNumber = u32;

/// The most records of one index.
pub const MOST_RECORDS: usize = 1 << RECORD_BITS;

const RECORD_BITS: u32 = 24;
const RECORD_MASK: u64 = (1 << RECORD_BITS) - 1;
/// The first bits of a key lead to its place.
const BUCKET_BITS: u32 = 20;

/// Keys of records, sorted: the upper 40 bits of each key and the record's number in one.
#[derive(Debug, Default)]
pub struct Index {
    postings: Vec<u64>,
    /// Where each bucket begins, and the end.
    starts: Vec<u32>,
    /// What each record's sum is multiplied with.
    fullness: Vec<i16>,
}

impl Index {
    /// From postings as [`posting`] packs them, in any order; `keys` is how many keys each record has.
    pub fn of(mut postings: Vec<u64>, keys: &[u16]) -> Self {
        postings.par_sort_unstable();
        let mut starts = Vec::with_capacity((1 << BUCKET_BITS) + 1);
        let mut at = 0;
        for bucket in 0..=1_u64 << BUCKET_BITS {
            while at < postings.len() && postings[at] >> (64 - BUCKET_BITS) < bucket {
                at += 1;
            }
            starts.push(u32::try_from(at).unwrap_or(u32::MAX));
        }
        Self {
            postings,
            starts,
            fullness: keys
                .iter()
                .map(|&keys| fullness(usize::from(keys)))
                .collect(),
        }
    }

    /// Records under a key.
    pub fn records(&self, key: u64) -> impl ExactSizeIterator<Item = RecordNumber> {
        let bucket = usize::try_from(key >> (64 - BUCKET_BITS)).unwrap_or(0);
        let start = |bucket: usize| usize::try_from(self.starts[bucket]).unwrap_or(0);
        let bucket = &self.postings[start(bucket)..start(bucket + 1)];
        let prefix = key & !RECORD_MASK;
        let first = bucket.partition_point(|&posting| posting < prefix);
        let found = &bucket[first..];
        let count = found.partition_point(|&posting| posting & !RECORD_MASK == prefix);
        found[..count].iter().map(|&posting| record(posting))
    }
}

/// A key and a record's number in one.
pub fn posting(key: &Key, record: RecordNumber) -> u64 {
    key.value & !RECORD_MASK | u64::from(record) & RECORD_MASK
}

fn record(posting: u64) -> RecordNumber {
    RecordNumber::try_from(posting & RECORD_MASK).unwrap_or(0)
}

/// Sums weights record by record; one for each thread, used again and again.
#[derive(Debug, Default)]
pub struct Tally {
    sums: Vec<i32>,
    touched: Vec<RecordNumber>,
    ranked: Vec<(i64, RecordNumber)>,
}

impl Tally {
    /// The records that share most with these keys, best first, at most `limit`.
    pub fn best(&mut self, index: &Index, keys: &[Key], limit: usize) -> Vec<RecordNumber> {
        self.rank(index, keys, limit);
        self.ranked.sort_unstable();
        self.ranked.iter().map(|&(_, record)| record).collect()
    }

    /// The same in no order, each with what it shares, less being more: thousandths of a key's weight.
    pub fn rank(&mut self, index: &Index, keys: &[Key], limit: usize) -> &[(i64, RecordNumber)] {
        self.sums.resize(index.fullness.len(), 0);
        for key in keys {
            for record in index.records(key.value) {
                let sum = &mut self.sums[record as usize];
                if *sum == 0 {
                    self.touched.push(record);
                }
                *sum += key.weight;
            }
        }
        self.ranked.clear();
        for record in self.touched.drain(..) {
            let sum = std::mem::take(&mut self.sums[record as usize]);
            let rank = -i64::from(sum) * i64::from(index.fullness[record as usize]);
            self.ranked.push((rank, record));
        }
        if self.ranked.len() > limit {
            self.ranked.select_nth_unstable(limit);
            self.ranked.truncate(limit);
        }
        &self.ranked
    }
}
