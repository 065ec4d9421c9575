//! How somebody tells the facts beside the name: mother, birth, home, arrest, event, facility; each left out, blunt or wrong at its rate.

use super::{
    chance::{Chance, between, happens, pick, pick_weighted},
    classes::{Class, Classes},
    families::some_day,
    people::{Day, Person},
    rates::{self, Told},
    row::Row,
    spelling,
    telling::{Entry, Teller},
};

const MOTHER: u8 = 1;
const BIRTH: u8 = 2;
const HOME: u8 = 4;
const ARREST: u8 = 8;
const ARREST_PLACE: u8 = 16;

/// Prisons opened on this day.
const THE_FALL: &str = "2024-12-08";

impl Teller<'_> {
    pub fn tell_facts(&self, chance: &mut Chance, person: &Person, entry: &mut Entry) {
        let Entry { row, traces } = entry;
        let marks = &mut traces.marks;
        if self.tells(chance, Told::Mother) {
            row.mother = self.mother(chance, person, &mut Classes::default());
            traces.facts |= MOTHER;
        }
        if self.tells(chance, Told::Sex) {
            let wrong = happens(chance, rates::SEX_WRONG[self.hand.side]);
            let sex = if person.woman == wrong { "m" } else { "f" };
            sex.clone_into(&mut row.sex);
        }
        if self.birth(chance, person, row, marks) {
            traces.facts |= BIRTH;
        }
        if self.tells(chance, Told::Home) {
            self.home(chance, person, row, marks);
            traces.facts |= HOME;
        }
        if self.tells(chance, Told::BirthPlace) {
            row.birth_place = self.place(chance, person.birth_place);
        }
        self.tell_detention(chance, person, entry);
        if self.hand.arabic_digits {
            entry.row.write_digits(arabic_digits);
        }
    }

    fn tell_detention(&self, chance: &mut Chance, person: &Person, entry: &mut Entry) {
        let Entry { row, traces } = entry;
        let marks = &mut traces.marks;
        if self.tells(chance, Told::Arrest) {
            row.arrest_date = self.arrest(chance, person.taken, marks);
            traces.facts |= ARREST;
        }
        if self.tells(chance, Told::ArrestPlace) {
            let wrong = happens(chance, rates::ARREST_PLACE_WRONG[self.hand.side]);
            let town = if wrong {
                self.stock.places.town(chance)
            } else {
                person.taken_at
            };
            if wrong {
                marks.add(Class::Places);
            }
            row.arrest_place = self.place(chance, town);
            traces.facts |= ARREST_PLACE;
        }
        if self.tells(chance, Told::Event) {
            row.event_date = self.event(chance, person);
        }
        if self.tells(chance, Told::Facility) {
            let facility = if happens(chance, rates::SAME_FACILITY) {
                *pick(chance, &person.held)
            } else {
                self.stock.facilities.draw(chance)
            };
            row.facility = self
                .stock
                .facilities
                .written(chance, facility, self.hand.latin);
        }
    }

    fn mother(&self, chance: &mut Chance, person: &Person, marks: &mut Classes) -> String {
        let names = &self.stock.names;
        let wrong = happens(chance, rates::MOTHER_WRONG[self.hand.side]);
        let given = if wrong {
            names.women.draw(chance)
        } else {
            person.mother.0
        };
        let given = self.name(chance, names.women.get(given), marks);
        if !happens(chance, rates::MOTHERS_FAMILY[self.hand.side]) {
            return given;
        }
        let family =
            spelling::spell_family(chance, &self.hand, names.families.get(person.mother.1));
        format!(
            "{given} {}",
            super::noise::damage(chance, &self.hand, family, marks)
        )
    }

    /// A day of birth with its year, or a year, or an age in some year.
    fn birth(
        &self,
        chance: &mut Chance,
        person: &Person,
        row: &mut Row,
        marks: &mut Classes,
    ) -> bool {
        let side = self.hand.side;
        let (day, year, age) = (
            self.rate(Told::BirthDay),
            self.rate(Told::BirthYear),
            self.rate(Told::Age),
        );
        let lot = rand::Rng::random::<f64>(chance) * (day + year + age).max(1.0);
        let mut born = person.born;
        if happens(chance, rates::BIRTH_YEAR_OFF[side]) {
            born.year += *pick_weighted(
                chance,
                &[
                    (-1, 4.0),
                    (1, 4.0),
                    (-2, 1.2),
                    (2, 1.2),
                    (3, 0.3),
                    (-3, 0.3),
                ],
            );
        } else if happens(chance, rates::BIRTH_FAR_OFF[side]) {
            let year = born.year + between(chance, -12, 12);
            born = some_day(chance, year);
        } else if happens(chance, rates::DAY_MONTH_SWAPPED[side]) {
            born = swapped(born);
        } else if happens(chance, rates::FIRST_OF_JANUARY[side]) {
            (born.month, born.of_month) = (1, 1);
        }
        if lot < day {
            row.birth_date = iso(born, 3);
            row.birth_year = born.year.to_string();
        } else if lot < day + year {
            row.birth_year = born.year.to_string();
        } else if lot < day + year + age {
            let now = if matches!(rates::KINDS[self.kind].0, "released" | "found")
                && happens(chance, 0.35)
            {
                2025
            } else {
                person.taken.year
            };
            let off = *pick_weighted(
                chance,
                &[(0, 6.0), (-1, 3.0), (1, 0.8), (-2, 0.5), (2, 0.3)],
            );
            row.age = (now - born.year + off).max(1).to_string();
            row.age_in_year = now.to_string();
        } else {
            return false;
        }
        if born.year != person.born.year
            || (lot < day && born != person.born && (born.month, born.of_month) != (1, 1))
        {
            marks.add(Class::Dates);
        }
        true
    }

    fn arrest(&self, chance: &mut Chance, taken: Day, marks: &mut Classes) -> String {
        let side = self.hand.side;
        let mut told = taken;
        if happens(chance, rates::ARREST_FAR_OFF[side]) {
            told = super::people::arrest_day(chance);
        } else if happens(chance, rates::ARREST_YEAR_OFF[side]) {
            told.year = (told.year + *pick(chance, &[-1, 1])).clamp(2011, 2024);
        } else if happens(chance, rates::ARREST_MONTH_OFF[side]) {
            told = told.month_after(*pick(chance, &[-1, 1, 1, -1, 2, -2]));
            told.year = told.year.max(2011);
        } else if happens(chance, rates::ARREST_DAYS_OFF[side]) {
            told.of_month =
                (told.of_month + *pick(chance, &[-3, -2, -1, 1, 2, 3, 7, 10])).clamp(1, 28);
        } else if happens(chance, rates::DAY_MONTH_SWAPPED[side]) {
            told = swapped(told);
        }
        let [day, month, _] = rates::ARREST_PRECISION[side];
        let precision = if happens(chance, day) {
            3
        } else if happens(chance, month / (1.0 - day)) {
            2
        } else {
            1
        };
        let (was, is) = (iso(taken, precision), iso(told, precision));
        if was != is {
            marks.add(Class::Dates);
        }
        is
    }

    /// When he was seen, listed, freed: mostly months or years after the arrest, now and then before the date that is told for it.
    fn event(&self, chance: &mut Chance, person: &Person) -> String {
        if rates::KINDS[self.kind].0 == "released" && person.freed_at_the_fall {
            return THE_FALL.to_owned();
        }
        let later = if happens(chance, rates::EVENT_BEFORE_ARREST) {
            between(chance, -3, -1)
        } else {
            *pick(chance, &[0, 0, 1, 2, 4, 6, 9, 12, 18, 24, 36, 48, 60, 72])
                + between(chance, 0, 8)
        };
        let event = person.taken.month_after(later);
        iso(
            if event.year > 2025 {
                person.taken
            } else {
                event
            },
            2,
        )
    }
}

/// Where the day can be a month, they change places.
fn swapped(day: Day) -> Day {
    if day.of_month <= 12 {
        Day {
            month: day.of_month,
            of_month: day.month,
            ..day
        }
    } else {
        day
    }
}

/// The day with so many of its parts: year, month, day.
fn iso(day: Day, parts: usize) -> String {
    let Day {
        year,
        month,
        of_month: day,
    } = day;
    match parts {
        3 => format!("{year}-{month:02}-{day:02}"),
        2 => format!("{year}-{month:02}"),
        _ => year.to_string(),
    }
}

fn arabic_digits(cell: &str) -> String {
    cell.chars()
        .map(|letter| match letter.to_digit(10) {
            Some(digit) => char::from_u32(u32::from('٠') + digit).unwrap_or(letter),
            None => letter,
        })
        .collect()
}
