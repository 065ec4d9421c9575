//! Names that came down spoilt, shortened or as a nickname are weighed against all they may come from, and found again.

use athar::matching::{
    names::{
        dictionary::DICTIONARY, lexicon::Lexicon, likeness::likeness, slips::slip_of,
        tokens::Place, unit::Form,
    },
    stored_keys, wanted_keys,
};

use super::spec::{probability, search, sighting};

fn slips(text: &str) -> Vec<&'static str> {
    let form = Form::of(text, 0.0);
    let entries = slip_of(&form).filter_map(|id| DICTIONARY.entry(id));
    entries.map(|entry| entry.name.as_str()).collect()
}

#[test]
fn a_slip_is_known_for_the_names_it_may_be_of() {
    // A letter changed, left out, doubled, two exchanged.
    for (slip, name) in [
        ("مسغود", "مسعود"),
        ("مسعد", "مسعود"),
        ("خاالد", "خالد"),
        ("بلاال", "بلال"),
        ("قحطلن", "قحطان"),
        ("mustfa", "مصطفي"),
    ] {
        assert!(DICTIONARY.names(slip).is_empty(), "{slip} is a name");
        let found = slips(slip);
        assert!(found.contains(&name), "{slip}: {found:?}");
    }
    assert!(slips("محمد").is_empty(), "a name is no slip of another");
    assert!(slips("زغلطنش").is_empty(), "nothing is near this");
}

#[test]
fn a_report_with_two_slips_is_found() {
    let stored = stored_keys(&sighting("given=مسغود; father=واءل; family=ديلب"));
    let wanted = wanted_keys(&search("given=مسعود; father=وائل; family=دياب"));
    assert!(wanted.iter().any(|key| stored.contains(&key.value)));
}

#[test]
fn a_spoilt_name_speaks_for_the_common_name_it_comes_from() {
    let rest = "father=غسان; family=الجاسم; born=1985; from=الرستن";
    let with = |given: &str| format!("given={given}; {rest}");
    let from_muhammad = probability(&with("مجمد"), &with("محمد"));
    let from_another = probability(&with("مجمد"), &with("ماجد"));
    assert!(from_muhammad > 0.9, "{from_muhammad}");
    assert!(
        from_muhammad > from_another,
        "{from_muhammad} {from_another}"
    );
    let the_other_way = probability(&with("محمد"), &with("مجمد"));
    assert!(the_other_way > 0.9, "{the_other_way}");
}

#[test]
fn a_nickname_speaks_for_the_names_it_is_used_for() {
    let rest = "father=غسان; family=الجاسم; born=1985";
    let with = |given: &str| format!("given={given}; {rest}");
    let used = probability(&with("حمودة"), &with("محمد"));
    let not_used = probability(&with("حمودة"), &with("سامر"));
    assert!(used > not_used, "{used} {not_used}");
    let brothers = probability(&with("محمد"), &with("سامر"));
    assert!(used > brothers, "{used} {brothers}");
}

#[test]
fn a_kunya_speaks_for_the_first_name_that_goes_with_it() {
    let told = "given=أبو خليل; father=غسان; family=الجاسم; born=1985";
    let with = |given: &str| format!("given={given}; father=غسان; family=الجاسم; born=1985");
    let by_custom = probability(&with("إبراهيم"), told);
    let another = probability(&with("سامر"), told);
    assert!(by_custom > another, "{by_custom} {another}");
}

#[test]
fn two_who_are_both_muhammad_and_something_are_two() {
    let lexicon = Lexicon::default();
    let unit = |words: &str| {
        let cell = lexicon.cell(words, Place::First);
        cell.whole(&lexicon).expect("a name")
    };
    let same = likeness(&unit("محمد حمزة"), &unit("Mohammad Hamza"));
    let shortened = likeness(&unit("محمد حمزة"), &unit("حمزة"));
    let brothers = likeness(&unit("محمد حمزة"), &unit("محمد أحمد"));
    assert!(
        same.closeness < shortened.closeness,
        "{same:?} {shortened:?}"
    );
    assert!(
        shortened.closeness < brothers.closeness,
        "{shortened:?} {brothers:?}"
    );
}

#[test]
fn a_name_cut_in_two_is_made_whole() {
    let lexicon = Lexicon::default();
    for (cut, whole) in [("Bouthai na", "Bouthaina"), ("Adbul Kader", "Abdulkader")] {
        let [cut, whole] = [cut, whole].map(|words| lexicon.cell(words, Place::First));
        assert_eq!(cut.units.len(), 1, "{:?}", cut.texts);
        let heard = likeness(&cut.units[0], &whole.units[0]);
        assert!(heard.closeness as u8 <= 1, "{heard:?}");
    }
}

#[test]
fn a_place_of_birth_alone_is_laid_beside_the_others_home() {
    let names = "given=نضال; father=إينال; family=الحافظ";
    let moved = format!("{names}; from=حمص");
    let search_for = format!("{names}; from=عربين");
    let without = probability(&search_for, &moved);
    let born_there = probability(&search_for, &format!("{moved}; birthplace=عربين"));
    let born_elsewhere = probability(&search_for, &format!("{moved}; birthplace=تدمر"));
    assert!(born_there > without, "{born_there} {without}");
    assert!(born_elsewhere <= without, "{born_elsewhere} {without}");
}
