//! `/find NAME`: open reports of people who are called like that, in either script. The words are taken apart as a family's would be, and compared
//! by `matching`; how like a name is, is told in two words. Shows neither names nor contacts: who asks may know only what the reference opens.

use super::{Scene, card, say};
use crate::{
    dialogue::wording,
    domain::{
        desk::Role,
        ids::Reference,
        report::{Report, ReportKind},
    },
    effect::{
        Outgoing,
        desk::{Deed, View},
    },
    i18n::{Arg, Lang, Text},
    matching::{Agreement, Evidence, Reason},
    text::names::parse_full_name,
};

/// So many are shown.
pub const SHOWN: usize = 8;
/// So often one reviewer may search within a day.
pub const MOST_A_DAY: i64 = 20;

/// The names that a search may tell.
const NAMES: [Evidence; 5] = [
    Evidence::Given,
    Evidence::Father,
    Evidence::Grandfather,
    Evidence::Family,
    Evidence::Byname,
];

/// How like a report's names are to those searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// One name, or not all.
    Possible,
    /// Two names or more, and none is another.
    Strong,
}

/// A report that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The number its reporter knows; `None` for a row of a list.
    pub reference: Option<Reference>,
    /// What it says.
    pub report: Report,
    /// How like its names are.
    pub likeness: Likeness,
}

/// "/find Khaled al-Ahmad", by a reviewer.
pub fn begin(scene: &Scene, words: &str) -> Vec<Deed> {
    if !scene.may(Role::Reviewer) {
        return vec![say("people-may-not")];
    }
    match read(words) {
        Some(report) => vec![Deed::Show(View::Names(Box::new(report)))],
        None => vec![say("find-how")],
    }
}

/// A report that holds nothing but these names; `None` where nothing like a name is in the words.
pub fn read(words: &str) -> Option<Report> {
    let mut report = Report::new(ReportKind::Missing);
    report.person.names = parse_full_name(words)?.names;
    // Whose mother somebody is, is nobody's way to find them.
    report.person.names.mother = None;
    Some(report)
}

/// How like two reports' names are, and how much speaks for it (higher is more); `None` where too little does.
pub fn rate(reasons: &[Reason]) -> Option<(Likeness, i32)> {
    let count = |agreement: Agreement| {
        let names = reasons
            .iter()
            .filter(|reason| reason.agreement == agreement && NAMES.contains(&reason.evidence));
        i32::try_from(names.count()).unwrap_or(i32::MAX)
    };
    let (agree, near, differ) = (
        count(Agreement::Agrees),
        count(Agreement::Near),
        count(Agreement::Differs),
    );
    let points = 2 * agree + near - 2 * differ;
    let likeness = if agree >= 2 && differ == 0 {
        Likeness::Strong
    } else {
        Likeness::Possible
    };
    (points > 0).then_some((likeness, points))
}

/// The message; `found` best first. `left` searches are left today.
pub fn draw(found: &[Found], left: i64, lang: Lang) -> Outgoing {
    let left = Text::new("find-left").number("count", left);
    if found.is_empty() {
        return Outgoing::new(Text::new("find-nobody")).and(left);
    }
    let lines = found.iter().map(|one| line(one, lang)).collect();
    Outgoing::new(Text::new("find-heading"))
        .and(Text::new("said-lines").with("lines", Arg::Lines(lines)))
        .and(left)
}

fn line(found: &Found, lang: Lang) -> Text {
    let report = &found.report;
    let mut facts = vec![match found.reference {
        Some(_) => wording::about_kind(Text::new("card-kind"), report),
        None => Text::new("find-listed").sex(report.person.sex),
    }];
    facts.extend(card::birth_and_governorate(report, lang));
    let likeness = match found.likeness {
        Likeness::Strong => "find-strong",
        Likeness::Possible => "find-possible",
    };
    let text = match found.reference {
        Some(reference) => Text::new("find-line").reference("reference", reference),
        None => Text::new("find-line").text("reference", Text::new("find-list")),
    };
    text.with("facts", Arg::List(facts))
        .text("likeness", Text::new(likeness))
}
