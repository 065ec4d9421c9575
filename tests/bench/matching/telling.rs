//! How somebody tells of a person: which parts of the name, in which order and which slots. The facts beside the name: `facts.rs`.

use super::{
    chance::{Chance, happens, pick},
    classes::{Class, Classes},
    hand::Hand,
    names::{Given, Name},
    noise::{self, dress},
    people::{Person, Stock},
    rates::{self, Told},
    row::Row,
    spelling,
};

/// An entry and what the evaluation wants to know about how it came to be.
pub struct Entry {
    pub row: Row,
    pub traces: Traces,
}

/// What was done in telling: see [`Classes`]; `facts` are the facts that can be compared, as bits.
#[derive(Clone, Copy, Debug, Default)]
pub struct Traces {
    pub marks: Classes,
    pub latin: bool,
    pub facts: u8,
}

/// Somebody about to tell: a hand, a kind of list, and how talkative.
pub struct Teller<'a> {
    pub stock: &'a Stock,
    pub hand: Hand,
    pub kind: usize,
    pub talk: f64,
}

#[derive(Default)]
struct Parts {
    given: String,
    father: String,
    grandfather: String,
    family: String,
}

impl Teller<'_> {
    pub fn tell(&self, chance: &mut Chance, person: &Person) -> Entry {
        let mut entry = Entry {
            row: Row::default(),
            traces: Traces {
                latin: self.hand.latin,
                ..Traces::default()
            },
        };
        rates::KINDS[self.kind].0.clone_into(&mut entry.row.kind);
        let mut marks = Classes::default();
        let mut parts = self.parts(chance, person, &mut marks);
        self.disorder(chance, &mut parts, &mut marks);
        let words = self.in_order(chance, &parts, &mut marks);
        entry.row.full_name = dress::full_name(chance, &self.hand, words);
        if parts.father.is_empty() || parts.family.is_empty() {
            marks.add(Class::MissingPart);
        }
        if self.tells_name_part(chance, Told::Slots) {
            (entry.row.given, entry.row.father) = (parts.given, parts.father);
            (entry.row.grandfather, entry.row.family) = (parts.grandfather, parts.family);
        } else {
            marks.add(Class::FullNameOnly);
        }
        entry.traces.marks = marks;
        self.tell_facts(chance, person, &mut entry);
        if happens(chance, rates::FATHER_MOTHER_SWAPPED[self.hand.side])
            && !entry.row.mother.is_empty()
            && !entry.row.father.is_empty()
        {
            std::mem::swap(&mut entry.row.mother, &mut entry.row.father);
            entry.traces.marks.add(Class::Order);
        }
        if let Some(case) = dress::case(chance, &self.hand) {
            let row = &mut entry.row;
            for cell in [
                &mut row.full_name,
                &mut row.given,
                &mut row.father,
                &mut row.grandfather,
                &mut row.family,
                &mut row.mother,
            ] {
                *cell = case(cell);
            }
        }
        entry
    }

    /// Whether a fact is told: by the kind's rate, its odds multiplied by how talkative the teller is.
    pub fn tells(&self, chance: &mut Chance, told: Told) -> bool {
        happens(chance, self.rate(told))
    }

    pub fn rate(&self, told: Told) -> f64 {
        let rate = rates::KINDS[self.kind].1[told as usize];
        let odds = rate / (1.0 - rate).max(1e-6) * self.talk;
        odds / (1.0 + odds)
    }

    /// The form of a list asks for names whoever fills it in.
    fn tells_name_part(&self, chance: &mut Chance, told: Told) -> bool {
        happens(chance, rates::KINDS[self.kind].1[told as usize])
    }

    fn parts(&self, chance: &mut Chance, person: &Person, marks: &mut Classes) -> Parts {
        let side = self.hand.side;
        let mut parts = Parts {
            given: self.given_part(chance, person, marks),
            ..Parts::default()
        };
        let tells_father = self.tells_name_part(chance, Told::Father);
        let tells_grandfather = self.tells_name_part(chance, Told::Grandfather);
        if tells_father {
            let given = if happens(chance, rates::GRANDFATHER_FOR_FATHER[side]) {
                marks.add(Class::Order);
                person.grandfather
            } else {
                person.father
            };
            parts.father = self.man(chance, given, rates::LEADING_MUHAMMAD_DROPPED[side], marks);
        }
        if tells_grandfather && tells_father {
            parts.grandfather = self.man(chance, person.grandfather, 0.5, marks);
        }
        let family = self.tells_name_part(chance, Told::Family);
        if family || parts.father.is_empty() {
            let name = self.stock.names.families.get(person.family);
            let written = spelling::spell_family(chance, &self.hand, name);
            self.mark_spelling(name, &written, marks);
            parts.family = noise::damage(chance, &self.hand, written, marks);
            if happens(chance, rates::GRANDFATHER_FOR_FAMILY[side]) && tells_father {
                parts.family = self.man(chance, person.grandfather, 0.5, marks);
                parts.grandfather.clear();
                marks.add(Class::MissingPart);
            }
        } else if parts.grandfather.is_empty() && happens(chance, 0.5) {
            parts.grandfather = self.man(chance, person.grandfather, 0.5, marks);
        }
        parts
    }

    fn given_part(&self, chance: &mut Chance, person: &Person, marks: &mut Classes) -> String {
        let (names, side) = (&self.stock.names, self.hand.side);
        if person.woman {
            return self.name(chance, names.women.get(person.given.name), marks);
        }
        let plain = &names.men.get(person.given.name).arabic[0];
        if happens(chance, rates::KUNYA_ONLY[side]) {
            marks.add(Class::Nickname);
            let abu = if self.hand.latin { "Abu " } else { "أبو " };
            return format!(
                "{abu}{}",
                self.name(chance, names.men.get(person.called_after), marks)
            );
        }
        if let Some(nicknames) = names.nicknames.get(plain)
            && happens(chance, rates::NICKNAME[side])
        {
            marks.add(Class::Nickname);
            let nickname = pick(chance, nicknames);
            return self.name(chance, nickname, marks);
        }
        if person.given.led && happens(chance, rates::SECOND_NAME_DROPPED[side]) {
            marks.add(Class::Compound);
            return self.name(chance, names.men.get(names.muhammad), marks);
        }
        self.man(
            chance,
            person.given,
            rates::LEADING_MUHAMMAD_DROPPED[side],
            marks,
        )
    }

    /// A man's name with its leading Muhammad, where he has one and it is not dropped.
    fn man(&self, chance: &mut Chance, given: Given, dropped: f64, marks: &mut Classes) -> String {
        let names = &self.stock.names;
        let name = self.name(chance, names.men.get(given.name), marks);
        if !given.led {
            return name;
        }
        marks.add(Class::Compound);
        if happens(chance, dropped) {
            return name;
        }
        let short = if self.hand.latin {
            ["Mhd", "M."]
        } else {
            ["م.", "م"]
        };
        let lead = if happens(chance, 0.03) {
            (*pick(chance, &short)).to_owned()
        } else {
            self.name(chance, names.men.get(names.muhammad), marks)
        };
        format!("{lead} {name}")
    }

    pub fn name(&self, chance: &mut Chance, name: &Name, marks: &mut Classes) -> String {
        let written = spelling::spell(chance, &self.hand, name);
        self.mark_spelling(name, &written, marks);
        noise::damage(chance, &self.hand, written, marks)
    }

    fn mark_spelling(&self, name: &Name, written: &str, marks: &mut Classes) {
        if !spelling::is_plain(&self.hand, name, written) {
            marks.add(Class::Spelling);
        }
    }

    /// Slots that hold each other's names, and a compound name spread over two slots.
    fn disorder(&self, chance: &mut Chance, parts: &mut Parts, marks: &mut Classes) {
        let side = self.hand.side;
        if !parts.grandfather.is_empty() && happens(chance, rates::FATHER_GRANDFATHER_SWAPPED[side])
        {
            std::mem::swap(&mut parts.father, &mut parts.grandfather);
            marks.add(Class::Order);
        } else if !parts.father.is_empty() && happens(chance, rates::GIVEN_FATHER_SWAPPED[side]) {
            std::mem::swap(&mut parts.given, &mut parts.father);
            marks.add(Class::Order);
        }
        let words: Vec<&str> = parts.given.split(' ').collect();
        let compound = words.len() == 2
            && !matches!(
                words[0],
                "أبو" | "ابو" | "بو" | "Abu" | "Abdul" | "Abdel" | "Abd" | "عبد"
            )
            && !words[1].starts_with("الد");
        if compound
            && parts.grandfather.is_empty()
            && happens(chance, rates::COMPOUND_SPLIT_OVER_SLOTS[side])
        {
            let (first, second) = (words[0].to_owned(), words[1].to_owned());
            parts.grandfather = std::mem::replace(&mut parts.father, second);
            parts.given = first;
            marks.add(Class::Compound);
        }
    }

    fn in_order(&self, chance: &mut Chance, parts: &Parts, marks: &mut Classes) -> String {
        let (side, latin) = (self.hand.side, self.hand.latin);
        let Parts {
            given,
            father,
            grandfather,
            family,
        } = parts;
        let more = if latin { 1.8 } else { 0.8 };
        let order = if happens(chance, rates::FAMILY_FIRST[side] * more) {
            marks.add(Class::Order);
            [family, given, father, grandfather]
        } else if happens(chance, rates::FAMILY_AFTER_GIVEN[side] * more) {
            marks.add(Class::Order);
            [given, family, father, grandfather]
        } else {
            [given, father, grandfather, family]
        };
        let mut words: Vec<String> = order
            .into_iter()
            .filter(|part| !part.is_empty())
            .cloned()
            .collect();
        if !father.is_empty()
            && order[1] == father
            && words.len() > 1
            && happens(chance, rates::SON_OF[side])
        {
            let of = if latin {
                *pick(chance, &["ibn", "bin", "Bin"])
            } else {
                *pick(chance, &["بن", "ابن"])
            };
            words[1] = format!("{of} {}", words[1]);
        }
        words.join(" ")
    }
}
