//! The way to candidates in memory: which records share rare keys with a report. Cost grows with what is shared, not with the product of two
//! lists. The same keys, weights and order as the blind index in PostgreSQL. Called by `link`.

use rayon::prelude::*;

use super::keys::{Key, fullness};

/// A record's place in its list: 24 bits.
pub type RecordNumber = u32;

/// The most records of one index.
pub const MOST_RECORDS: usize = 1 << RECORD_BITS;

const RECORD_BITS: u32 = 24;
const RECORD_MASK: u32 = (1 << RECORD_BITS) - 1;
/// The first bits of a key lead to its shelf, the next to its bucket there, and the next are kept with each record. What is left of a key is
/// forgotten: with eighteen keys for each of a million records at most one key in fifty meets another one's records.
const SHELF_BITS: u32 = 4;
const BUCKET_BITS: u32 = 18;
const KEPT_BITS: u32 = 32 - RECORD_BITS;

/// Records by their keys.
#[derive(Debug, Default)]
pub struct Index {
    shelves: Vec<Shelf>,
    /// What each record's sum is multiplied with.
    fullness: Vec<i16>,
}

/// The keys that begin alike, sorted: kept bits and the record's number in one.
#[derive(Debug, Default)]
struct Shelf {
    postings: Vec<u32>,
    /// Where each bucket begins, and the end.
    starts: Vec<u32>,
}

/// What an index is made of: keys and their records, as they come.
#[derive(Debug)]
pub struct Postings {
    shelves: Vec<Vec<u64>>,
    /// How many keys each record has.
    counts: Vec<u16>,
}

impl Default for Postings {
    fn default() -> Self {
        Self {
            shelves: vec![Vec::new(); 1 << SHELF_BITS],
            counts: Vec::new(),
        }
    }
}

impl Postings {
    /// Adds the next record.
    pub fn add(&mut self, keys: &[Key]) {
        let record = u64::try_from(self.counts.len()).unwrap_or(0);
        self.counts
            .push(u16::try_from(keys.len()).unwrap_or(u16::MAX));
        for key in keys {
            let place = key.value << SHELF_BITS & !u64::from(RECORD_MASK) | record;
            self.shelves[shelf(key.value)].push(place);
        }
    }

    /// Adds the records of another, in its order.
    pub fn append(&mut self, mut other: Self) {
        let before = u64::try_from(self.counts.len()).unwrap_or(0);
        self.counts.append(&mut other.counts);
        for (mine, theirs) in self.shelves.iter_mut().zip(other.shelves) {
            mine.extend(theirs.iter().map(|place| place + before));
        }
    }
}

impl Index {
    /// Of all records' keys.
    pub fn of(postings: Postings) -> Self {
        let shelves = postings.shelves.into_par_iter();
        let fullness = postings.counts.iter();
        Self {
            shelves: shelves.map(Shelf::of).collect(),
            fullness: fullness
                .map(|&keys| self::fullness(usize::from(keys)))
                .collect(),
        }
    }

    /// Records under a key.
    pub fn records(&self, key: u64) -> impl ExactSizeIterator<Item = RecordNumber> {
        let records = self.shelves.get(shelf(key)).map(|shelf| shelf.records(key));
        let records = records.unwrap_or_default().iter();
        records.map(|posting| posting & RECORD_MASK)
    }
}

impl Shelf {
    fn of(mut places: Vec<u64>) -> Self {
        places.sort_unstable();
        let mut starts = Vec::with_capacity((1 << BUCKET_BITS) + 1);
        let mut at = 0;
        for bucket in 0..=1_usize << BUCKET_BITS {
            while at < places.len() && first_bits(places[at], BUCKET_BITS) < bucket {
                at += 1;
            }
            starts.push(u32::try_from(at).unwrap_or(u32::MAX));
        }
        let posting = |place: &u64| kept_bits(*place) | record(*place);
        Self {
            postings: places.iter().map(posting).collect(),
            starts,
        }
    }

    fn records(&self, key: u64) -> &[u32] {
        let place = key << SHELF_BITS;
        let bucket = first_bits(place, BUCKET_BITS);
        let start = |bucket: usize| usize::try_from(self.starts[bucket]).unwrap_or(0);
        let bucket = &self.postings[start(bucket)..start(bucket + 1)];
        let kept = kept_bits(place);
        let first = bucket.partition_point(|&posting| posting & !RECORD_MASK < kept);
        let found = &bucket[first..];
        let count = found.partition_point(|&posting| posting & !RECORD_MASK == kept);
        &found[..count]
    }
}

fn shelf(key: u64) -> usize {
    first_bits(key, SHELF_BITS)
}

fn first_bits(place: u64, bits: u32) -> usize {
    usize::try_from(place >> (64 - bits)).unwrap_or(0)
}

/// The bits after those of the bucket, where the record's number leaves room.
fn kept_bits(place: u64) -> u32 {
    let kept = place << BUCKET_BITS >> (64 - KEPT_BITS);
    u32::try_from(kept).unwrap_or(0) << RECORD_BITS
}

fn record(place: u64) -> RecordNumber {
    RecordNumber::try_from(place & u64::from(RECORD_MASK)).unwrap_or(0)
}

/// Sums weights record by record; one for each piece of work, used again and again.
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
