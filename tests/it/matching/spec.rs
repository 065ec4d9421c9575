//! A report in one cell: `given=خالد; father=محمد; family=الأحمد; born=~1985; from=الرستن; seen=2014-03..2014-05; at=MI-215`.

use athar::{
    domain::{
        dates::{PartialDate, Precision},
        person::Sex,
        place::{FacilityAnswer, PlaceAnswer},
        report::{Detention, Report, ReportKind},
    },
    gazetteer::{facilities, places},
    matching::compare,
};
use chrono::{Datelike, Months, NaiveDate};

/// Reads a cell.
pub fn report(kind: ReportKind, cell: &str) -> Report {
    let mut report = Report::new(kind);
    for field in cell
        .split(';')
        .map(str::trim)
        .filter(|field| !field.is_empty())
    {
        let (key, value) = field
            .split_once('=')
            .unwrap_or_else(|| panic!("no value in {field:?}"));
        set(&mut report, key.trim(), value.trim());
    }
    report
}

/// A search.
pub fn search(cell: &str) -> Report {
    report(ReportKind::Missing, cell)
}

/// A sighting.
pub fn sighting(cell: &str) -> Report {
    report(ReportKind::Sighting, cell)
}

/// How likely a search and a sighting are about one person.
pub fn probability(search_for: &str, other: &str) -> f64 {
    compare(&search(search_for), &sighting(other)).probability
}

fn set(report: &mut Report, key: &str, value: &str) {
    let words = || Some(value.to_owned());
    let names = &mut report.person.names;
    match key {
        "given" => names.given = words(),
        "father" => names.father = words(),
        "grandfather" => names.grandfather = words(),
        "family" => names.family = words(),
        "mother" => names.mother = words(),
        "byname" => names.byname = words(),
        "sex" => report.person.sex = Some(if value == "f" { Sex::Female } else { Sex::Male }),
        "born" => report.person.birth = Some(date(value)),
        "from" => report.person.origin = Some(place(value)),
        "birthplace" => report.person.birth_place = Some(place(value)),
        "place" => report.event_place = Some(place(value)),
        "taken" => report.taken_on = Some(date(value)),
        "seen" => report.event_on = Some(date(value)),
        "at" => report.detentions.push(Detention {
            facility: facility(value),
            when: None,
        }),
        "kind" => {
            report.kind = match value {
                "missing" => ReportKind::Missing,
                "sighting" => ReportKind::Sighting,
                "released" => ReportKind::Released,
                "found" => ReportKind::Found,
                "listed" => ReportKind::Listed,
                _ => panic!("no such kind: {value}"),
            }
        }
        _ => panic!("no such field: {key}"),
    }
}

/// Words as the dialogue keeps them: every code that fits, and the words.
pub fn place(words: &str) -> PlaceAnswer {
    PlaceAnswer {
        codes: places::resolve(words)
            .iter()
            .map(|place| place.code.clone())
            .collect(),
        words: words.to_owned(),
        point: None,
    }
}

fn facility(words: &str) -> FacilityAnswer {
    let known = facilities::find(words).map(|facility| vec![facility.code.clone()]);
    let codes = known.unwrap_or_else(|| {
        facilities::resolve(words)
            .iter()
            .map(|f| f.code.clone())
            .collect()
    });
    FacilityAnswer {
        codes,
        words: words.to_owned(),
    }
}

/// `1985`, `~1985` (a year more on both sides), `1985-03`, `1985-03-12`, `1984..1985`.
pub fn date(value: &str) -> PartialDate {
    if let Some(rest) = value.strip_prefix('~') {
        let about = date(rest);
        return PartialDate {
            from: about.from - Months::new(12),
            to: about.to + Months::new(12),
            about: true,
            ..about
        };
    }
    if let Some((first, last)) = value.split_once("..") {
        return PartialDate {
            from: date(first).from,
            to: date(last).to,
            precision: Precision::Range,
            about: false,
            words: value.to_owned(),
        };
    }
    let parts: Vec<u32> = value
        .split('-')
        .map(|part| part.parse().unwrap_or_else(|_| panic!("no date: {value}")))
        .collect();
    let (from, to, precision) = match parts[..] {
        [year] => (day(year, 1, 1), day(year, 12, 31), Precision::Year),
        [year, month] => {
            let first = day(year, month, 1);
            (
                first,
                first + Months::new(1) - chrono::Days::new(1),
                Precision::Month,
            )
        }
        [year, month, of_month] => (
            day(year, month, of_month),
            day(year, month, of_month),
            Precision::Day,
        ),
        _ => panic!("no date: {value}"),
    };
    PartialDate {
        from,
        to,
        precision,
        about: false,
        words: value.to_owned(),
    }
}

fn day(year: u32, month: u32, day: u32) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(year.cast_signed(), month, 1).expect("a month");
    first.with_day(day).expect("a day")
}
