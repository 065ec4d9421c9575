//! The hand that wrote an entry: its script, its habits of spelling, its care. Drawn once an entry, so that an entry is of one piece.

use super::{
    chance::{Chance, happens, pick_weighted},
    rates,
};

/// Whose Latin spelling it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Habit {
    English,
    French,
    German,
    Turkish,
    Kurdish,
    Chat,
    Careless,
}

/// How the words came into the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    Typed,
    Scanned,
    BrokenPdf,
}

/// Habits of Arabic writing: احمد for أحمد (Ahmad), فاطمه for فاطمة (Fatima), على for علي (Ali).
#[derive(Clone, Copy, Debug)]
pub struct Orthography {
    pub drops_hamza: bool,
    pub ha_for_ta: bool,
    pub alif_for_ya: bool,
}

#[derive(Clone, Copy, Debug)]
pub struct Hand {
    /// 0 for a report, 1 for a record: the column of the rates that come in pairs.
    pub side: usize,
    pub latin: bool,
    pub habit: Habit,
    pub channel: Channel,
    /// Probability of damage per part of a name.
    pub damage: f64,
    /// How the article is written in Latin letters; empty where it is left out.
    pub article: &'static str,
    pub orthography: Orthography,
    pub arabic_digits: bool,
}

impl Hand {
    pub fn new(chance: &mut Chance, side: usize) -> Self {
        use Habit::{Careless, Chat, English, French, German, Kurdish, Turkish};
        let habits = [English, French, German, Turkish, Kurdish, Chat, Careless];
        let habits: Vec<(Habit, f64)> = habits.into_iter().zip(rates::HABITS).collect();
        let channels = [Channel::Typed, Channel::Scanned, Channel::BrokenPdf];
        let channels: Vec<(Channel, f64)> = channels.into_iter().zip(rates::CHANNELS).collect();
        let care: Vec<(f64, f64)> = rates::CARE
            .iter()
            .map(|(report, record, damage)| (*damage, [*report, *record][side]))
            .collect();
        let latin = happens(chance, rates::LATIN[side]);
        let habit = *pick_weighted(chance, &habits);
        Self {
            side,
            latin,
            habit,
            channel: *pick_weighted(chance, &channels),
            damage: *pick_weighted(chance, &care)
                * if latin { rates::DAMAGE_IN_LATIN } else { 1.0 },
            article: article(chance, habit),
            orthography: Orthography {
                drops_hamza: happens(chance, rates::DROPS_HAMZA),
                ha_for_ta: happens(chance, rates::HA_FOR_TA),
                alif_for_ya: happens(chance, rates::ALIF_FOR_YA),
            },
            arabic_digits: !latin && happens(chance, rates::ARABIC_DIGITS),
        }
    }
}

fn article(chance: &mut Chance, habit: Habit) -> &'static str {
    let ways: &[(&'static str, f64)] = match habit {
        Habit::French => &[
            ("Al-", 3.0),
            ("El ", 3.0),
            ("El-", 2.0),
            ("Al ", 2.0),
            ("", 2.0),
        ],
        Habit::Turkish | Habit::Kurdish => &[("El ", 3.0), ("Al ", 2.0), ("Al", 2.0), ("", 3.0)],
        Habit::Chat => &[("Al", 4.0), ("Al ", 2.0), ("El", 1.0), ("", 2.0)],
        Habit::English | Habit::German | Habit::Careless => &[
            ("Al-", 7.0),
            ("Al ", 2.5),
            ("al-", 1.0),
            ("Al", 3.0),
            ("El ", 1.0),
            ("El-", 0.6),
            ("", 2.5),
        ],
    };
    let article: &&str = pick_weighted(chance, ways);
    article
}
