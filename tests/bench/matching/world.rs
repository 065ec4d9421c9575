//! The answers to the lists: which record is which reported person, and who is only a relative or a namesake; with the lists they make a world,
//! which can be written to files.

use std::path::Path;

use super::{
    classes::{Classes, ScriptPair},
    row::{self, Row},
};

/// A true pair, by the places of its report and its record in the lists.
#[derive(Clone, Copy, Debug)]
pub struct Truth {
    pub report: usize,
    pub record: usize,
    pub classes: Classes,
    pub scripts: ScriptPair,
}

/// Who in the records is to somebody in the reports what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    Same,
    Brother,
    Father,
    Son,
    Cousin,
    CousinOfOneName,
    Namesake,
    NamesakeOfOneTown,
    GivenAndFamilyAlike,
}

impl Relation {
    pub fn word(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Brother => "brother",
            Self::Father => "father",
            Self::Son => "son",
            Self::Cousin => "cousin",
            Self::CousinOfOneName => "cousin_of_one_name",
            Self::Namesake => "namesake",
            Self::NamesakeOfOneTown => "namesake_of_one_town",
            Self::GivenAndFamilyAlike => "given_and_family_alike",
        }
    }
}

/// A pair that is easily taken for a true one, and why it is none.
#[derive(Clone, Copy, Debug)]
pub struct Kin {
    pub report: usize,
    pub record: usize,
    pub relation: Relation,
}

pub struct World {
    pub reports: Vec<Row>,
    pub records: Vec<Row>,
    pub truth: Vec<Truth>,
    pub kin: Vec<Kin>,
}

/// Writes `reports.csv`, `records.csv`, `truth.csv`, and `kin.csv` with the planted relatives and namesakes.
pub fn write(world: &World, directory: &Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(directory)?;
    row::write(&directory.join("reports.csv"), &world.reports)?;
    row::write(&directory.join("records.csv"), &world.records)?;
    let mut file = csv::Writer::from_path(directory.join("truth.csv"))?;
    file.write_record(["report_id", "record_id", "noise_classes", "script_pair"])?;
    for truth in &world.truth {
        let (report, record) = (
            &world.reports[truth.report].id,
            &world.records[truth.record].id,
        );
        file.write_record([
            report,
            record,
            &truth.classes.words().join("|"),
            truth.scripts.word(),
        ])?;
    }
    file.flush()?;
    let mut file = csv::Writer::from_path(directory.join("kin.csv"))?;
    file.write_record(["report_id", "record_id", "relation"])?;
    for kin in &world.kin {
        file.write_record([
            &world.reports[kin.report].id,
            &world.records[kin.record].id,
            kin.relation.word(),
        ])?;
    }
    file.flush()?;
    Ok(())
}
