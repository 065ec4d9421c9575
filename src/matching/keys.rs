//! Blocking keys: what two reports about one person share in all likelihood. Every key joins two attributes, so that none shows how
//! frequent one name is. Stored only as keyed hashes. Called by the store's side through `keys` and `wanted_keys`.

use chrono::{Datelike, NaiveDate};

use super::{
    Key,
    names::{
        align::Role,
        dictionary::{DICTIONARY, Entry},
        sounds::{Sound, is_latin_vowel, letters_of},
        unit::{Form, Unit},
    },
    profile::Profile,
};
use crate::domain::dates::PartialDate;

/// One attribute: what it says, and how rare it is (natural log).
#[derive(Debug, Clone, PartialEq)]
struct Attribute {
    says: String,
    weight: f32,
}

/// The most keys of one report: only hostile names come near.
const MOST: usize = 240;

/// Keys of a profile; `is_asking` adds the neighbours of years and months.
pub fn list_keys(profile: &Profile, is_asking: bool) -> Vec<Key> {
    let units = name_attributes(profile);
    let years = years(profile.birth.as_ref(), is_asking);
    let months = months(profile.taken.as_ref(), is_asking);
    let place = place(profile);
    let mother = profile.mother.0.as_ref().map(codes).unwrap_or_default();
    let mut keys = Vec::new();
    for (at, first) in units.iter().enumerate() {
        for second in &units[at + 1..] {
            pairs("nn", first, second, &mut keys);
        }
    }
    for unit in &units {
        pairs("np", unit, &place, &mut keys);
    }
    for unit in ends(&units) {
        pairs("nm", unit, &mother, &mut keys);
        pairs("ny", unit, &years, &mut keys);
        pairs("nt", unit, &months, &mut keys);
    }
    pairs("my", &mother, &years, &mut keys);
    pairs("mp", &mother, &place, &mut keys);
    dotless(profile, &mut keys);
    keys.truncate(MOST);
    keys
}

/// The first and the last name part: nearly always told, and the least often confused.
fn ends(units: &[Vec<Attribute>]) -> impl Iterator<Item = &Vec<Attribute>> {
    units
        .first()
        .into_iter()
        .chain(units.get(1..).and_then(<[_]>::last))
}

/// Every pair of two attributes' readings, in one order whichever comes first.
fn pairs(kind: &str, first: &[Attribute], second: &[Attribute], keys: &mut Vec<Key>) {
    for a in first {
        for b in second {
            let (x, y) = if kind != "nn" || a.says <= b.says {
                (a, b)
            } else {
                (b, a)
            };
            add(
                keys,
                format!("{kind}:{}:{}", x.says, y.says),
                a.weight + b.weight,
            );
        }
    }
}

fn add(keys: &mut Vec<Key>, value: String, weight: f32) {
    if keys.iter().all(|key| key.value != value) {
        keys.push(Key { value, weight });
    }
}

/// The readings of each name part, given name first.
fn name_attributes(profile: &Profile) -> Vec<Vec<Attribute>> {
    let mut units: Vec<_> = profile.parts.iter().map(|part| codes(&part.unit)).collect();
    units.retain(|codes| !codes.is_empty());
    units
}

/// At most two readings of a name part: known names it may be, else its consonants.
fn codes(unit: &Unit) -> Vec<Attribute> {
    let mut codes: Vec<Attribute> = Vec::new();
    for form in &unit.forms {
        for says in readings(form) {
            if codes.len() < 2 && codes.iter().all(|code| code.says != says) {
                let weight = -form.chance().ln();
                codes.push(Attribute { says, weight });
            }
        }
    }
    codes
}

fn readings(form: &Form) -> Vec<String> {
    let mut readings: Vec<String> = form
        .names
        .iter()
        .take(2)
        .filter_map(|&id| DICTIONARY.entries.get(usize::from(id)))
        .map(known)
        .collect();
    if readings.is_empty() {
        readings.push(skeleton(form.sounds(), 0));
        readings.push(skeleton(form.sounds(), 1));
    }
    readings.retain(|says| says.chars().count() > 1);
    readings.dedup();
    readings
}

/// A known name by its consonants; by itself where it has hardly any (علي Ali, يحيى Yahya).
fn known(entry: &Entry) -> String {
    let consonants = skeleton(&entry.sounds, 0);
    if consonants.chars().count() > 1 {
        consonants
    } else {
        format!("={}", entry.name)
    }
}

/// The consonants of a name in coarse classes; `choice` 1 takes the second letter that an ambiguous Latin letter may stand for.
fn skeleton(sounds: &[Sound], choice: usize) -> String {
    let mut skeleton = String::new();
    let is_silent_end = choice > 0 && ends_in_latin_h(sounds);
    let heard = &sounds[..sounds.len() - usize::from(is_silent_end)];
    for &sound in heard.iter().filter(|&&sound| !is_latin_vowel(sound)) {
        let letters: Vec<char> = letters_of(sound)
            .filter(|&(_, price)| price <= 10)
            .filter_map(|(l, _)| class(l))
            .collect();
        let class = letters.get(choice).or_else(|| letters.first());
        if let Some(&class) = class.filter(|&&class| !skeleton.ends_with(class)) {
            skeleton.push(class);
        }
    }
    skeleton
}

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

/// The district of home, and of where taken: codes, else how the words sound.
fn place(profile: &Profile) -> Vec<Attribute> {
    let mut places: Vec<Attribute> = Vec::new();
    for spot in [&profile.origin, &profile.taken_place]
        .into_iter()
        .flatten()
    {
        let says = spot
            .district()
            .map(str::to_owned)
            .or_else(|| spot.heard().map(|heard| skeleton(heard, 0)));
        if let Some(says) = says.filter(|says| places.iter().all(|place| &place.says != says)) {
            let weight = if spot.district() == spot.governorate() {
                2.0
            } else {
                4.0
            };
            places.push(Attribute { says, weight });
        }
    }
    places
}

/// The years of birth, at most three stored; asked with two years on both sides.
fn years(birth: Option<&PartialDate>, is_asking: bool) -> Vec<Attribute> {
    let Some(birth) = birth else {
        return Vec::new();
    };
    let reach = if is_asking { 2 } else { 0 };
    let (first, last) = (birth.from.year(), birth.to.year());
    let middle = birth.middle().year();
    let first = first.max(middle - 1) - reach;
    let last = last.min(middle + 1) + reach;
    (first..=last)
        .map(|year| Attribute {
            says: year.to_string(),
            weight: 3.0,
        })
        .collect()
}

/// The months of being taken, at most four stored; asked with a month on both sides.
fn months(taken: Option<&PartialDate>, is_asking: bool) -> Vec<Attribute> {
    let Some(taken) = taken else {
        return Vec::new();
    };
    let reach = i32::from(is_asking);
    let (first, last) = (month_number(taken.from), month_number(taken.to));
    if last - first > 3 {
        return Vec::new();
    }
    (first - reach..=last + reach)
        .map(|month| Attribute {
            says: month.to_string(),
            weight: 4.0,
        })
        .collect()
}

fn month_number(day: NaiveDate) -> i32 {
    day.year() * 12 + day.month0().cast_signed()
}

/// Given name with father or family on the dotless skeleton, in Arabic only: finds names with a spoilt letter.
fn dotless(profile: &Profile, keys: &mut Vec<Key>) {
    let plain = |role: Role| {
        let form = profile.unit(role)?.forms.first()?;
        let says: String = form.text.chars().filter_map(shape).collect();
        (!form.text.is_ascii() && says.chars().count() > 1)
            .then_some(Attribute { says, weight: 3.0 })
    };
    let Some(given) = plain(Role::Given) else {
        return;
    };
    for other in [Role::Father, Role::Family].into_iter().filter_map(plain) {
        pairs("dd", std::slice::from_ref(&given), &[other], keys);
    }
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
