//! One line of a list, in the form that `athar match` reads, and the writing of lists.

use std::path::Path;

use anyhow::Context as _;

/// The columns, in order.
pub const COLUMNS: [&str; 20] = [
    "id",
    "kind",
    "full_name",
    "given",
    "father",
    "grandfather",
    "family",
    "mother",
    "sex",
    "birth_date",
    "birth_year",
    "age",
    "age_in_year",
    "home_governorate",
    "home_town",
    "birth_place",
    "arrest_date",
    "arrest_place",
    "event_date",
    "facility",
];

/// A line as it stands in a list: words only, empty where nothing is told.
#[derive(Clone, Debug, Default)]
pub struct Row {
    pub id: String,
    pub kind: String,
    pub full_name: String,
    pub given: String,
    pub father: String,
    pub grandfather: String,
    pub family: String,
    pub mother: String,
    pub sex: String,
    pub birth_date: String,
    pub birth_year: String,
    pub age: String,
    pub age_in_year: String,
    pub home_governorate: String,
    pub home_town: String,
    pub birth_place: String,
    pub arrest_date: String,
    pub arrest_place: String,
    pub event_date: String,
    pub facility: String,
}

impl Row {
    /// Rewrites the cells that hold numbers.
    pub fn write_digits(&mut self, write: fn(&str) -> String) {
        for cell in [
            &mut self.birth_date,
            &mut self.birth_year,
            &mut self.age,
            &mut self.arrest_date,
            &mut self.event_date,
            &mut self.facility,
        ] {
            *cell = write(cell);
        }
    }

    pub fn cells(&self) -> [&str; 20] {
        [
            &self.id,
            &self.kind,
            &self.full_name,
            &self.given,
            &self.father,
            &self.grandfather,
            &self.family,
            &self.mother,
            &self.sex,
            &self.birth_date,
            &self.birth_year,
            &self.age,
            &self.age_in_year,
            &self.home_governorate,
            &self.home_town,
            &self.birth_place,
            &self.arrest_date,
            &self.arrest_place,
            &self.event_date,
            &self.facility,
        ]
    }
}

pub fn write(path: &Path, rows: &[Row]) -> anyhow::Result<()> {
    let mut file = csv::Writer::from_path(path)
        .with_context(|| format!("{} cannot be written", path.display()))?;
    file.write_record(COLUMNS)?;
    for row in rows {
        file.write_record(row.cells())?;
    }
    file.flush()?;
    Ok(())
}
