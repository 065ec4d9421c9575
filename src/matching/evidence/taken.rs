//! When somebody was taken or last seen, told twice; and whether they were seen before that.

use chrono::TimeDelta;

use super::{Finding, in_days};
use crate::{
    domain::dates::PartialDate,
    matching::{
        Agreement, Evidence,
        model::{MOST_OF_TAKEN, SEEN_BEFORE, TAKEN_APART, TAKEN_FAR, TAKEN_ON_A_DAY},
        profile::Profile,
    },
};

/// Compares two tellings of when somebody was taken.
pub fn compare(a: &Profile, b: &Profile) -> Finding {
    let (Some(x), Some(y)) = (&a.taken, &b.taken) else {
        return Finding::unknown(Evidence::Taken);
    };
    let gap = gap_days(x, y);
    let row = TAKEN_APART.iter().position(|&(up_to, _)| gap <= up_to);
    let Some(row) = row else {
        return Finding::new(Evidence::Taken, Agreement::Differs, TAKEN_FAR);
    };
    let (up_to, same) = TAKEN_APART[row];
    let before = row.checked_sub(1).map_or(0, |before| TAKEN_APART[before].0);
    let fitting_days = if row == 0 {
        width(x) + width(y) - 1
    } else {
        2 * (up_to - before)
    };
    let chance = (TAKEN_ON_A_DAY * in_days(TimeDelta::days(fitting_days))).min(0.9);
    let agreement = match row {
        0 => Agreement::Agrees,
        1..=3 => Agreement::Near,
        _ => Agreement::Differs,
    };
    Finding::new(
        Evidence::Taken,
        agreement,
        (same / chance).ln().clamp(TAKEN_FAR, MOST_OF_TAKEN),
    )
}

/// Whether the one was seen after the other was taken.
pub fn compare_order(a: &Profile, b: &Profile) -> Finding {
    let gaps = [(&a.taken, &b.seen), (&b.taken, &a.seen)]
        .into_iter()
        .filter_map(|(taken, seen)| taken.as_ref().zip(seen.as_ref()))
        .map(|(taken, seen)| (taken.from - seen.to).num_days());
    let Some(longest) = gaps.max() else {
        return Finding::unknown(Evidence::Chronology);
    };
    let (days, before, after) = SEEN_BEFORE;
    if longest > days {
        Finding::new(Evidence::Chronology, Agreement::Differs, before)
    } else {
        Finding::new(Evidence::Chronology, Agreement::Agrees, after)
    }
}

/// Days between two spans; 0 when they touch.
fn gap_days(a: &PartialDate, b: &PartialDate) -> i64 {
    (a.from.max(b.from) - a.to.min(b.to)).num_days().max(0)
}

/// Days in a span.
fn width(date: &PartialDate) -> i64 {
    (date.to - date.from).num_days() + 1
}
