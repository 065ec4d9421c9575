//! What must hold of any two reports, whatever people type.

use athar::{
    domain::{
        name::Names,
        person::Sex,
        report::{Report, ReportKind},
    },
    matching::{compare, names::folding::fold_name, stored_keys, wanted_keys},
};
use proptest::prelude::*;

use super::spec;

/// Names as they come: known ones, hostile ones, empty ones.
fn words() -> impl Strategy<Value = Option<String>> {
    prop_oneof![
        Just(None),
        prop::sample::select(vec![
            "محمد",
            "Mhd Khair",
            "عبد الرحمن",
            "abd",
            "ال",
            "Al",
            "أبو عمر",
            "5aled",
            "Şêxmûs",
            "صلاح الدين",
            "بن"
        ])
        .prop_map(|name| Some(name.to_owned())),
        any::<String>().prop_map(Some),
        "[ا-ي ]{0,60}".prop_map(Some),
        "[a-z '3-9-]{0,60}".prop_map(Some),
        // Both scripts in one word.
        "(عبد|abd|abu|al|ال)?[a-dاشنلد ]{0,12}".prop_map(Some),
    ]
}

prop_compose! {
    fn any_report()(
        names in prop::collection::vec(words(), 6),
        kind in prop::sample::select(vec![ReportKind::Missing, ReportKind::Sighting, ReportKind::Released, ReportKind::Listed]),
        born in prop::option::of(prop::sample::select(vec!["1985", "~1985", "1990-05-12", "1979..1981", "1985-01-01"])),
        seen in prop::option::of(prop::sample::select(vec!["2013", "2012-03", "2013-06..2013-08", "2014-05-01"])),
        taken in prop::option::of(prop::sample::select(vec!["2013", "2011-12-31"])),
        place in words(),
    ) -> Report {
        let mut report = Report::new(kind);
        let parts = &mut report.person.names;
        [&mut parts.given, &mut parts.father, &mut parts.grandfather, &mut parts.family, &mut parts.mother, &mut parts.byname]
            .into_iter()
            .zip(names)
            .for_each(|(part, name)| *part = name);
        report.person.birth = born.map(spec::date);
        report.event_on = seen.map(spec::date);
        report.taken_on = taken.map(spec::date);
        report.person.origin = place.map(|words| spec::place(&words));
        report
    }
}

prop_compose! {
    /// Two tellings of one person: some of it is told by the first, some by the second alone, and the kinds may be one.
    fn two_tellings()(
        whole in any_report(),
        other in any_report(),
        dropped in prop::collection::vec(0..8_u8, 6),
        sex in prop::option::of(prop::sample::select(vec![Sex::Male, Sex::Female])),
    ) -> (Report, Report) {
        let (mut a, mut b) = (whole.clone(), whole);
        b.kind = other.kind;
        b.person.sex = sex;
        let [x, y, z] = [&mut a.person.names, &mut b.person.names, &mut other.person.names.clone()];
        let parts = |names: &mut Names| [names.given.take(), names.father.take(), names.grandfather.take(), names.family.take(), names.mother.take(), names.byname.take()];
        let (mut mine, mut theirs, mut others) = (parts(x), parts(y), parts(z));
        for (at, what) in dropped.into_iter().enumerate() {
            match what {
                0 => mine[at] = None,
                1 => theirs[at] = None,
                2 => theirs[at] = others[at].take(),
                3 => theirs.swap(at, (at + 1) % 6),
                _ => {}
            }
        }
        for (names, told) in [(x, mine), (y, theirs)] {
            [names.given, names.father, names.grandfather, names.family, names.mother, names.byname] = told;
        }
        (a, b)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn comparing_is_symmetric_to_the_bit((a, b) in prop_oneof![two_tellings(), (any_report(), any_report())]) {
        let (one, other) = (compare(&a, &b), compare(&b, &a));
        prop_assert_eq!(one.probability.to_bits(), other.probability.to_bits());
        prop_assert_eq!(one, other);
    }

    #[test]
    fn a_posterior_is_a_probability((a, b) in prop_oneof![two_tellings(), (any_report(), any_report())]) {
        let verdict = compare(&a, &b);
        prop_assert!((0.0..=1.0).contains(&verdict.probability));
        prop_assert!(verdict.reasons.iter().all(|reason| reason.weight.is_finite()));
    }

    #[test]
    fn folding_a_name_twice_changes_nothing(words in any::<String>()) {
        let folded = fold_name(&words);
        prop_assert_eq!(fold_name(&folded), folded);
    }

    /// A zero-width space is nothing, but it makes the name one that is folded the slow way.
    #[test]
    fn plain_letters_fold_as_all_letters_do(words in "[a-zA-Z0-9'`.,\\- \t\u{621}-\u{652}\u{660}-\u{669}]{0,60}") {
        prop_assert_eq!(fold_name(&words), fold_name(&format!("{words}\u{200b}")));
    }

    #[test]
    fn a_report_asks_for_every_key_it_is_stored_under(report in any_report()) {
        let wanted = wanted_keys(&report);
        for key in stored_keys(&report) {
            prop_assert!(wanted.iter().any(|w| w.value == key), "{} is not asked", key);
        }
    }
}
