//! How common a name is said to be does not depend on which names were asked before: lists link the same on any number of threads.

use athar::matching::names::{
    curve::Curve, dictionary::Pool, frequency::NameFrequencies, lexicon::Lexicon, tokens::Place,
    unit::Unit,
};

/// The curves of a name's forms.
fn curves(unit: &Unit, frequencies: &NameFrequencies) -> Vec<Curve> {
    let forms = unit.forms.iter();
    forms
        .map(|form| frequencies.curve(form, Pool::Men))
        .collect()
}

#[test]
fn a_name_is_as_common_whatever_was_asked_before() {
    let lexicon = Lexicon::default();
    // خالذ (a mistyped Khalid): alone, behind a Muhammad that may be left out, and before another name; and two ways to cut the same letters.
    let names = ["خالذ", "محمد خالذ", "خالذ سامر", "محمد سامر", "محمدسامر"];
    let units = names.map(|name| {
        let cell = lexicon.cell(name, Place::First);
        cell.whole(&lexicon).expect("a name")
    });
    let alone = units
        .each_ref()
        .map(|unit| curves(unit, &NameFrequencies::default()));
    let (forwards, backwards) = (NameFrequencies::default(), NameFrequencies::default());
    for (unit, alone) in units.iter().zip(&alone) {
        assert_eq!(&curves(unit, &forwards), alone);
    }
    for (unit, alone) in units.iter().zip(&alone).rev() {
        assert_eq!(&curves(unit, &backwards), alone);
    }
}
