//! Runs of digits in folded text, and what they are: dates, times, years and our references are nothing; the rest may be phone or account.

use super::phones::is_asked_before;

/// What the runs of a text hold.
#[derive(Default)]
pub(super) struct Numbers {
    pub has_phone: bool,
    pub has_account: bool,
}

/// Digits without anything between, and what stood before them since the last group.
#[derive(Clone)]
struct Group {
    digits: String,
    gap: String,
}

impl Group {
    fn value(&self) -> u32 {
        self.digits.parse().unwrap_or(u32::MAX)
    }

    fn is_year(&self) -> bool {
        self.digits.len() == 4 && (1900..=2100).contains(&self.value())
    }

    fn is_up_to(&self, most: u32) -> bool {
        self.digits.len() <= 2 && (1..=most).contains(&self.value())
    }
}

/// More between two groups than this parts them.
const WIDEST_GAP: usize = 5;

/// The longest number of a phone, with its country and the zeros before it.
const LONGEST_PHONE: usize = 15;

/// From so many digits on, a number without a phone's beginning is an account's.
const SHORTEST_ACCOUNT: usize = 12;

/// The highest number of a branch, of which lists are told.
const HIGHEST_BRANCH: u32 = 399;

/// Judges all runs of digits; `text` is folded, its marks kept.
pub(super) fn judge_numbers(text: &str) -> Numbers {
    let mut numbers = Numbers::default();
    let mut before = String::new();
    let mut groups: Vec<Group> = Vec::new();
    let mut gap = String::new();
    for c in text.chars().chain(['x']) {
        if c.is_ascii_digit() {
            match groups.last_mut() {
                Some(group) if gap.is_empty() => group.digits.push(c),
                _ => groups.push(Group {
                    digits: c.to_string(),
                    gap: std::mem::take(&mut gap),
                }),
            }
            continue;
        }
        gap.push(c);
        if c.is_alphanumeric() || gap.chars().count() > WIDEST_GAP {
            judge_run(&before, &groups, &mut numbers);
            if !groups.is_empty() {
                groups.clear();
                before.clear();
            }
            before.push_str(&std::mem::take(&mut gap));
        }
    }
    numbers
}

fn judge_run(before: &str, groups: &[Group], numbers: &mut Numbers) {
    let is_given = is_asked_before(before);
    let mut rest = Vec::new();
    let mut at = 0;
    while at < groups.len() {
        let dated = date_length(groups, at);
        if dated > 0 {
            judge_parts(&rest, is_given, numbers);
            rest.clear();
            at += dated;
        } else {
            rest.push(groups[at].clone());
            at += 1;
        }
    }
    judge_parts(&rest, is_given, numbers);
}

/// How many groups from `at` are one date or time of day; 0 if none.
fn date_length(groups: &[Group], at: usize) -> usize {
    let group = |step: usize| groups.get(at + step);
    let joined = |step: usize, marks: &str| {
        group(step).is_some_and(|group| {
            let gap = group.gap.trim();
            gap.chars().count() == 1 && marks.contains(gap)
        })
    };
    let Some(first) = group(0) else {
        return 0;
    };
    let is_alone = groups.len() == 3;
    if let (Some(second), Some(third)) = (group(1), group(2)) {
        let marked = joined(1, "/.-") && joined(2, "/.-");
        let ends_in_year = third.is_year() || (is_alone && third.digits.len() == 2);
        let day_first =
            first.is_up_to(31) && second.is_up_to(12) || first.is_up_to(12) && second.is_up_to(31);
        let year_first = first.is_year() && second.is_up_to(12) && third.is_up_to(31);
        if (marked || is_alone) && (day_first && ends_in_year || year_first) {
            return 3;
        }
    }
    let Some(second) = group(1) else {
        return 0;
    };
    let is_month = joined(1, "/")
        && (first.is_up_to(12) && second.is_year() || first.is_year() && second.is_up_to(12));
    let is_hour = first.digits.len() <= 2 && first.value() < 24;
    let is_time = second.gap == ":" && is_hour && second.digits.len() == 2 && second.value() < 60;
    if is_month || is_time { 2 } else { 0 }
}

/// A run with the beginning of a phone number is read over anything between; another is parted at commas and lines.
fn judge_parts(groups: &[Group], is_given: bool, numbers: &mut Numbers) {
    let Some(first) = groups.first() else {
        return;
    };
    let is_plus = first.gap.trim_end().ends_with('+');
    if is_plus || is_given || first.digits.starts_with('0') {
        judge_strong(groups, is_plus || is_given, numbers);
        return;
    }
    let mut part: Vec<Group> = Vec::new();
    for group in groups {
        if !part.is_empty() && !group.gap.chars().all(|c| " .-–—‐‑−()[]/_*~".contains(c))
        {
            judge_weak(&part, numbers);
            part.clear();
        }
        part.push(group.clone());
    }
    judge_weak(&part, numbers);
}

/// `is_sure`: a plus or a word such as "phone" stands before it.
fn judge_strong(groups: &[Group], is_sure: bool, numbers: &mut Numbers) {
    let count = count_digits(groups);
    let shortest = if is_sure { 5 } else { 7 };
    if count < shortest || !is_sure && is_harmless(groups) {
        return;
    }
    if count <= LONGEST_PHONE {
        numbers.has_phone = true;
    } else {
        numbers.has_account = true;
    }
}

fn judge_weak(groups: &[Group], numbers: &mut Numbers) {
    let count = count_digits(groups);
    if is_harmless(groups) {
        return;
    }
    numbers.has_account |= count >= SHORTEST_ACCOUNT;
    numbers.has_phone |= match count {
        7 => matches!(lengths(groups)[..], [7] | [3, 4]),
        8 => groups.len() >= 3,
        _ => (9..=13).contains(&count),
    };
}

/// Our reference, alone or with years after it; years; branches.
fn is_harmless(groups: &[Group]) -> bool {
    let after_reference = match lengths(groups)[..] {
        [8, ..] => &groups[1..],
        [4, 4, ..] => &groups[2..],
        _ => groups,
    };
    let are_branches = groups
        .iter()
        .all(|group| group.digits.len() == 3 && (100..=HIGHEST_BRANCH).contains(&group.value()));
    are_branches || after_reference.iter().all(Group::is_year)
}

fn lengths(groups: &[Group]) -> Vec<usize> {
    groups.iter().map(|group| group.digits.len()).collect()
}

fn count_digits(groups: &[Group]) -> usize {
    groups.iter().map(|group| group.digits.len()).sum()
}
