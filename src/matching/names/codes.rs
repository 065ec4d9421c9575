//! What a name is found by: its consonants in coarse classes, the same for all that sound alike in both scripts. A name that the tables know is found by
//! its Arabic consonants, however it was spelled. Called by `unit`; joined to keys by `matching::keys`.

use std::sync::LazyLock;

use super::{
    dictionary::{DICTIONARY, Entry, NameId},
    slips::slip_of,
    sounds::{COUNT, Sound, is_latin_vowel, letters_of},
    unit::Form,
};

/// A code of a name, and the form it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// The same in every process and version.
    pub hash: u64,
    /// Place of the form in its unit.
    pub form: u8,
    /// The known name that the form is taken for a slip of.
    pub slip_of: Option<NameId>,
}

/// A name has no more codes.
const MOST: usize = 4;

/// The codes of a name's forms, the likeliest first.
pub fn codes(forms: &[Form]) -> Box<[Code]> {
    let mut codes: Vec<Code> = Vec::new();
    for (form, at) in forms.iter().zip(0_u8..) {
        let slips =
            slip_of(form).filter_map(|id| Some((of_known(DICTIONARY.entry(id)?), Some(id))));
        let readings = readings(form).into_iter().map(|says| (says, None));
        for (says, slip_of) in slips.chain(readings) {
            let hash = stable_hash(&says);
            if codes.len() < MOST && codes.iter().all(|code| code.hash != hash) {
                codes.push(Code {
                    hash,
                    form: at,
                    slip_of,
                });
            }
        }
    }
    codes.into()
}

/// A hash that does not change with the version or the machine (FNV-1a of the text and a last byte 0xff): keys made from it are stored.
pub fn stable_hash(text: &str) -> u64 {
    let bytes = text.bytes().chain([0xff]);
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

fn readings(form: &Form) -> Vec<String> {
    let known = form.names.iter().take(2);
    let mut readings: Vec<String> = known
        .filter_map(|&id| DICTIONARY.entry(id))
        .map(of_known)
        .collect();
    if readings.is_empty() {
        readings.push(skeleton(form.heard.sounds(), 0));
        readings.push(skeleton(form.heard.sounds(), 1));
    }
    readings.retain(|says| says.chars().count() > 1);
    readings.dedup();
    readings
}

/// A known name by its consonants; by itself where it has hardly any (علي Ali, يحيى Yahya).
fn of_known(entry: &Entry) -> String {
    let consonants = skeleton(entry.heard.sounds(), 0);
    if consonants.chars().count() > 1 {
        consonants
    } else {
        format!("={}", entry.name)
    }
}

/// The consonants of a name in coarse classes; `choice` 1 takes the second letter that an ambiguous Latin letter may stand for.
pub fn skeleton(sounds: &[Sound], choice: usize) -> String {
    let mut skeleton = String::new();
    let is_silent_end = choice > 0 && ends_in_latin_h(sounds);
    let heard = &sounds[..sounds.len() - usize::from(is_silent_end)];
    for &sound in heard {
        let class = SOUNDS[usize::from(sound)][choice.min(1)];
        if let Some(class) = class.filter(|&class| !skeleton.ends_with(class)) {
            skeleton.push(class);
        }
    }
    skeleton
}

/// For each sound the class of the letter it stands for, and of the second one it may stand for.
static SOUNDS: LazyLock<[[Option<char>; 2]; COUNT]> = LazyLock::new(|| {
    std::array::from_fn(|at| {
        let sound = Sound::try_from(at).unwrap_or(Sound::MAX);
        let letters = letters_of(sound).filter(|&(_, price)| price <= 10);
        let classes = letters.filter_map(|(letter, _)| class(letter));
        let mut classes = classes.filter(|_| !is_latin_vowel(sound));
        let first = classes.next();
        let second = classes.find(|class| Some(*class) != first);
        [first, second.or(first)]
    })
});

/// Which classes of consonants a form has, a bit for each; of a known name those of its Arabic spelling.
pub fn letters(form: &Form) -> u16 {
    let known = form.names.first().and_then(|&id| DICTIONARY.entry(id));
    let heard = known.map_or(&form.heard, |entry| &entry.heard);
    let classes = skeleton(heard.sounds(), 0);
    let places = classes.chars().filter_map(|class| CLASSES.find(class));
    places.fold(0, |bits, place| bits | 1 << place)
}

/// The sixteen coarse classes.
const CLASSES: &str = "btjhxdzrscgfklmn";

/// "Zaatarah": the h may be a ta marbuta, which has no class.
fn ends_in_latin_h(sounds: &[Sound]) -> bool {
    sounds.last().is_some_and(|&sound| {
        letters_of(sound).any(|(letter, _)| letter == '_')
            && letters_of(sound).any(|(letter, _)| letter == 'ح')
    })
}

/// The coarse class of an Arabic letter; `None` for vowels and what often vanishes.
const fn class(letter: char) -> Option<char> {
    Some(match letter {
        'ب' => 'b',
        'ت' | 'ط' | 'ث' => 't',
        'ج' => 'j',
        'ح' | 'ه' => 'h',
        'خ' => 'x',
        'د' | 'ض' => 'd',
        'ذ' | 'ز' | 'ظ' => 'z',
        'ر' => 'r',
        'س' | 'ص' => 's',
        'ش' => 'c',
        'غ' => 'g',
        'ف' => 'f',
        'ق' | 'ك' => 'k',
        'ل' => 'l',
        'م' => 'm',
        'ن' => 'n',
        _ => return None,
    })
}

/// An Arabic name by the shapes of its letters without dots; `None` for Latin ones and too short ones.
pub fn dotless(form: &Form) -> Option<u64> {
    let says: String = form.text.chars().filter_map(shape).collect();
    (!form.text.is_ascii() && says.chars().count() > 1).then(|| stable_hash(&says))
}

/// What is left of an Arabic name when all dots are lost, letter by letter: نبيل (Nabil) is three teeth and ل; 0 for Latin and short ones.
pub fn rasm(text: &str) -> u64 {
    if text.is_ascii() || text.chars().count() < 3 {
        return 0;
    }
    let bare: String = text
        .chars()
        .map(|letter| match letter {
            'ي' => 'ب',
            other => shape(other).unwrap_or(other),
        })
        .collect();
    stable_hash(&bare)
}

/// The shape of an Arabic letter without its dots; `None` for long vowels.
const fn shape(letter: char) -> Option<char> {
    Some(match letter {
        'ب' | 'ت' | 'ث' | 'ن' => 'ب',
        'ج' | 'ح' | 'خ' => 'ح',
        'د' | 'ذ' => 'د',
        'ر' | 'ز' => 'ر',
        'س' | 'ش' => 'س',
        'ص' | 'ض' => 'ص',
        'ط' | 'ظ' => 'ط',
        'ع' | 'غ' => 'ع',
        'ف' | 'ق' => 'ف',
        'ا' | 'و' | 'ي' | 'ه' => return None,
        other => other,
    })
}
