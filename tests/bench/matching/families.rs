//! Relatives and namesakes: from one person to another who is easily taken for him.

use super::{
    chance::{Chance, between, happens, pick},
    names::Given,
    people::{Day, Person, Stock, arrest_day, birth_day},
    rates,
};

impl Stock {
    /// A brother or sister none of these: same father, family, home; mostly the same mother; another given name.
    pub fn sibling(&self, chance: &mut Chance, household: &[Person]) -> Person {
        let of = household[0];
        let woman = happens(chance, rates::SISTER);
        let mut sibling = self.apart(chance, of);
        sibling.woman = woman;
        sibling.given = self.sibling_name(chance, household, woman);
        sibling.father = of.father;
        sibling.grandfather = of.grandfather;
        sibling.family = of.family;
        sibling.mother = if happens(chance, rates::HALF_BROTHER) {
            sibling.mother
        } else {
            of.mother
        };
        sibling.born.year = years_beside(chance, of.born.year);
        self.share_home(chance, of, &mut sibling, 1.0);
        share_arrest(chance, of, &mut sibling, rates::TAKEN_TOGETHER);
        sibling
    }

    /// A given name that no one in the household bears, now and then one that looks like another's.
    fn sibling_name(&self, chance: &mut Chance, household: &[Person], woman: bool) -> Given {
        let of = household[0];
        let free = |given: Given| {
            household
                .iter()
                .all(|member| member.woman != woman || member.given.name != given.name)
        };
        if !woman
            && !of.woman
            && happens(chance, rates::BROTHER_OF_LOOKALIKE_NAME)
            && let Some(close) = self.names.lookalikes.get(&of.given.name)
        {
            let given = Given {
                name: *pick(chance, close),
                led: of.given.led,
            };
            if free(given) {
                return given;
            }
        }
        loop {
            let mut given = self.given(chance, woman);
            // Where one son is "Muhammad X", the others mostly are too.
            given.led = !woman && of.given.led && given.name != self.names.muhammad;
            if free(given) {
                return given;
            }
        }
    }

    /// The father: his father is the grandfather; a generation older, of the same home.
    pub fn father(&self, chance: &mut Chance, of: Person) -> Person {
        let mut father = self.apart(chance, of);
        father.woman = false;
        father.given = of.father;
        father.father = of.grandfather;
        father.family = of.family;
        father.born.year = of.born.year - between(chance, 19, 38);
        father.called_after = if of.woman {
            father.called_after
        } else {
            of.given.name
        };
        self.share_home(chance, of, &mut father, 1.0);
        share_arrest(chance, of, &mut father, rates::TAKEN_TOGETHER);
        father
    }

    /// A son, where the age allows one who can have been taken: often named after his grandfather.
    pub fn son(&self, chance: &mut Chance, of: Person) -> Option<Person> {
        let born = of.born.year + between(chance, 19, 32);
        if of.woman || born > 2011 {
            return None;
        }
        let mut son = self.apart(chance, of);
        son.woman = false;
        son.given = if happens(chance, rates::SON_NAMED_AFTER_GRANDFATHER) {
            of.father
        } else {
            self.names.man(chance)
        };
        son.father = of.given;
        son.grandfather = of.father;
        son.family = of.family;
        son.born.year = born;
        while son.taken.year - son.born.year < 10 {
            son.taken.year += 1;
        }
        self.share_home(chance, of, &mut son, 1.0);
        Some(son)
    }

    /// A cousin on the father's side: same family and grandfather, another father; `same_given` for one named as the sought one is.
    pub fn cousin(&self, chance: &mut Chance, of: Person, same_given: bool) -> Person {
        let mut cousin = self.apart(chance, of);
        if same_given {
            (cousin.woman, cousin.given) = (of.woman, of.given);
        }
        while cousin.father.name == of.father.name {
            cousin.father = self.names.man(chance);
        }
        cousin.grandfather = of.grandfather;
        cousin.family = of.family;
        cousin.born.year = years_beside(chance, of.born.year);
        self.share_home(chance, of, &mut cousin, rates::COUSIN_OF_ONE_HOME);
        share_arrest(chance, of, &mut cousin, rates::TAKEN_TOGETHER / 3.0);
        cousin
    }

    /// Another person of the same given, father's and family name; `one_town` for one from the same home.
    pub fn namesake(&self, chance: &mut Chance, of: Person, one_town: bool) -> Person {
        let mut other = self.apart(chance, of);
        (other.woman, other.given, other.father, other.family) =
            (of.woman, of.given, of.father, of.family);
        if one_town {
            self.share_home(chance, of, &mut other, 1.0);
        }
        other
    }

    /// Another person whose given and family name are the same, of another father.
    pub fn alike(&self, chance: &mut Chance, of: Person) -> Person {
        let mut other = self.namesake(chance, of, false);
        while other.father.name == of.father.name {
            other.father = self.names.man(chance);
        }
        other
    }

    /// A new person with an arrest of his own, of the same sex.
    fn apart(&self, chance: &mut Chance, of: Person) -> Person {
        let mut other = self.person(chance);
        if other.woman != of.woman {
            other.woman = of.woman;
            other.given = self.given(chance, of.woman);
        }
        other
    }

    fn share_home(&self, chance: &mut Chance, of: Person, other: &mut Person, rate: f64) {
        if happens(chance, rate * (1.0 - rates::MOVED_HOUSE)) {
            other.home = of.home;
            other.birth_place = self.birth_place(chance, of.home);
            other.taken_at = self.arrest_place(chance, of.home);
        }
    }
}

fn share_arrest(chance: &mut Chance, of: Person, other: &mut Person, rate: f64) {
    if happens(chance, rate) && of.taken.year - other.born.year >= 10 {
        other.taken = of.taken;
        other.taken_at = of.taken_at;
        if happens(chance, 0.5) {
            other.held = of.held;
        }
    } else if other.taken.year - other.born.year < 10 {
        other.taken = loop {
            let day = arrest_day(chance);
            if day.year - other.born.year >= 10 || day.year == 2024 {
                break day;
            }
        };
    }
}

/// Within the years that lie between brothers and cousins: never the very same year.
fn years_beside(chance: &mut Chance, year: i32) -> i32 {
    let apart = between(chance, 1, 6)
        + if happens(chance, 0.3) {
            between(chance, 1, 8)
        } else {
            0
        };
    (if happens(chance, 0.5) {
        year - apart
    } else {
        year + apart
    })
    .min(2010)
}

/// A birthday for somebody of whom only the year is known.
pub fn some_day(chance: &mut Chance, year: i32) -> Day {
    Day {
        year,
        ..birth_day(
            chance,
            Day {
                year: year + 20,
                month: 1,
                of_month: 1,
            },
        )
    }
}
