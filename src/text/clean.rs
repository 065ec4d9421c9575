//! What people type, made safe to keep: invisible and control characters removed, combining marks bounded, length bounded.
//! Letters that merely look alike are kept as typed; `fold` makes them equal. Called on everything that comes in.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// More marks than this on one letter are no spelling of any language that our users write.
const MAX_MARKS: usize = 3;

/// Cleans one line or free text: NFC, controls (line feed aside), bidi and zero-width characters removed, at most 3 combining marks in a row,
/// runs of blanks to one, trimmed, cut to `max_chars`. Empty when nothing is left.
pub fn clean(words: &str, max_chars: usize) -> String {
    let words = words.replace("\r\n", "\n");
    let composed = words.chars().filter_map(visible).nfc();
    let mut cleaned = Cleaned::default();
    for c in composed {
        if cleaned.chars >= max_chars {
            break;
        }
        cleaned.push(c);
    }
    cleaned.text.truncate(cleaned.text.trim_end().len());
    cleaned.text
}

/// The text so far, and what its end looks like.
#[derive(Default)]
struct Cleaned {
    text: String,
    chars: usize,
    marks: usize,
}

impl Cleaned {
    fn push(&mut self, c: char) {
        match self.text.chars().next_back() {
            // A mark with no letter below it would cling to whatever the message puts before the text.
            None | Some(' ' | '\n') if is_combining_mark(c) => return,
            None | Some(' ' | '\n') if c == ' ' => return,
            None if c == '\n' => return,
            Some(' ') if c == '\n' => self.pop_blank(),
            _ => {}
        }
        if c == '\n' && self.text.ends_with("\n\n") {
            return;
        }
        self.marks = if is_combining_mark(c) {
            self.marks + 1
        } else {
            0
        };
        if self.marks <= MAX_MARKS {
            self.text.push(c);
            self.chars += 1;
        }
    }

    fn pop_blank(&mut self) {
        self.text.pop();
        self.chars -= 1;
    }
}

/// The character, a plain blank or line feed for every kind of blank, `None` for what nobody can see.
pub(super) fn visible(c: char) -> Option<char> {
    match c {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2800}' => Some(' '),
        _ if is_invisible(c) => None,
        _ if c.is_whitespace() => Some(' '),
        _ => Some(c),
    }
}

/// Controls, formatting characters, fillers, variation selectors, tags, private use and non-characters.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || u32::from(c) & 0xfffe == 0xfffe
        || matches!(
            c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
                | '\u{180b}'..='\u{180f}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{3164}'
                | '\u{e000}'..='\u{f8ff}'
                | '\u{fdd0}'..='\u{fdef}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}' | '\u{ffa0}'
                | '\u{fff0}'..='\u{fffb}'
                | '\u{1bca0}'..='\u{1bca3}'
                | '\u{1d173}'..='\u{1d17a}'
                | '\u{e0000}'..='\u{e0fff}'
                | '\u{f0000}'..='\u{10ffff}'
        )
}
