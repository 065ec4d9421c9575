//! Free words, kept as they were written.

use super::Heard;
use crate::{
    dialogue::{state::Draft, wording},
    domain::report::{Note, Report},
    text::clean::clean,
};

/// Longest free text that is kept, in characters.
const LONGEST: usize = 2_000;
/// Most remarks that a report holds.
pub const MOST_NOTES: usize = 30;

/// Free words for one field.
pub fn hear_words(
    draft: &mut Draft,
    field: fn(&mut Report) -> &mut Option<String>,
    words: &str,
) -> Heard {
    let words = clean(words, LONGEST);
    if words.is_empty() {
        return Heard::Missed;
    }
    *field(&mut draft.report) = Some(words);
    Heard::Told
}

/// One more remark; the question stays until "done".
pub fn hear_note(draft: &mut Draft, words: &str) -> Heard {
    let words = clean(words, LONGEST);
    if words.is_empty() {
        return Heard::Missed;
    }
    if draft.report.notes.len() >= MOST_NOTES {
        return Heard::Again(Some(wording::line("reporting-enough-notes")));
    }
    draft.report.notes.push(Note::Words(words));
    Heard::Again(Some(wording::line("reporting-note-kept")))
}
