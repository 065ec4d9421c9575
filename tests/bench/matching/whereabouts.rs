//! How somebody tells of places: the home by governorate and town, other places as "governorate town" or one of them.

use super::{
    chance::{Chance, happens},
    classes::{Class, Classes},
    people::Person,
    rates,
    row::Row,
    spelling,
    telling::Teller,
};

impl Teller<'_> {
    pub fn home(&self, chance: &mut Chance, person: &Person, row: &mut Row, marks: &mut Classes) {
        let side = self.hand.side;
        let places = &self.stock.places;
        let wrong = happens(chance, rates::HOME_WRONG[side]);
        let town = if wrong {
            places.town(chance)
        } else {
            person.home
        };
        let other = happens(chance, rates::GOVERNORATE_WRONG[side]);
        let governorate_of = if other { places.town(chance) } else { town };
        if wrong || other {
            marks.add(Class::Places);
        }
        let governorate = happens(chance, rates::HOME_GOVERNORATE[side]);
        if governorate {
            row.home_governorate = self.governorate(chance, governorate_of);
        }
        if !governorate || happens(chance, rates::HOME_TOWN[side]) {
            row.home_town = self.town(chance, town);
        }
    }

    fn governorate(&self, chance: &mut Chance, town: u16) -> String {
        let place = self.stock.places.governorate_of(town);
        let form = place
            .form(
                chance,
                self.hand.latin,
                if self.hand.latin { 0.55 } else { 0.35 },
            )
            .to_owned();
        let form = if form.contains(' ')
            || !happens(chance, rates::CALLED_CITY[usize::from(self.hand.latin)])
        {
            form
        } else if self.hand.latin {
            format!("{form} City")
        } else if happens(chance, 0.6) {
            format!("مدينة {form}")
        } else {
            format!("{form} المدينة")
        };
        let written = spelling::orthography(chance, &self.hand, &form);
        self.slip(chance, written)
    }

    fn town(&self, chance: &mut Chance, town: u16) -> String {
        let form = self
            .stock
            .places
            .get(town)
            .form(chance, self.hand.latin, rates::PLACE_ALIAS[self.hand.side])
            .to_owned();
        let written = spelling::orthography(chance, &self.hand, &form);
        self.slip(chance, written)
    }

    /// "Governorate town", or one of them.
    pub fn place(&self, chance: &mut Chance, town: u16) -> String {
        let [both, town_alone, _] = rates::PLACE_FORMS;
        if happens(chance, both) {
            format!(
                "{} {}",
                self.governorate(chance, town),
                self.town(chance, town)
            )
        } else if happens(chance, town_alone / (1.0 - both)) {
            self.town(chance, town)
        } else {
            self.governorate(chance, town)
        }
    }

    /// Places are mistyped too, if less than names.
    fn slip(&self, chance: &mut Chance, words: String) -> String {
        if happens(chance, 0.25) {
            super::noise::damage(chance, &self.hand, words, &mut Classes::default())
        } else {
            words
        }
    }
}
