//! Photos and voice notes: kept whenever they come, whatever was asked.

use super::{Heard, free::MOST_NOTES};
use crate::{
    dialogue::{questions::Answer, state::Draft, wording},
    domain::report::Note,
};

/// Most photos that a report holds.
pub const MOST_PHOTOS: usize = 10;

/// A photo of the person.
pub fn hear_photo(draft: &mut Draft, file_id: &str) -> Heard {
    let photos = &mut draft.report.person.photos;
    if photos.len() >= MOST_PHOTOS {
        return Heard::Again(Some(wording::line("reporting-enough-photos")));
    }
    photos.push(file_id.to_owned());
    Heard::Again(Some(wording::line("reporting-photo-kept")))
}

/// A voice note, for the volunteers' ears. Where written words were asked they are asked again.
pub fn hear_voice(draft: &mut Draft, file_id: &str, seconds: u32, asked: Answer) -> Heard {
    let notes = &mut draft.report.notes;
    if notes.len() >= MOST_NOTES {
        return Heard::Again(Some(wording::line("reporting-enough-notes")));
    }
    notes.push(Note::Voice {
        file_id: file_id.to_owned(),
        seconds,
    });
    let kept = match asked {
        Answer::Notes => "reporting-voice-note-kept",
        _ => "reporting-voice-kept",
    };
    Heard::Again(Some(wording::line(kept)))
}

/// Words where a photo was asked.
pub const fn hear_words_for_photo() -> Heard {
    Heard::Missed
}
