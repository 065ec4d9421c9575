//! Forms in which lists write names: initials, kunyas of two words, missing blanks, short forms, compounds and what they begin with.

use athar::{
    domain::report::ReportKind,
    matching::{
        compare,
        names::{
            dictionary::{DICTIONARY, Entry, Pool},
            lexicon::Lexicon,
            tokens::{Place, units},
        },
        profile::Profile,
    },
};

use super::spec;

const REST: &str = "born=1985; from=الرستن";

fn probability(search_for: &str, other: &str) -> f64 {
    spec::probability(
        &format!("{search_for}; {REST}"),
        &format!("{other}; {REST}"),
    )
}

fn names(words: &str) -> Vec<String> {
    let cell = Lexicon::default().read_cell(words, Place::First);
    cell.texts
}

#[test]
fn a_kunya_of_two_words_is_one_unit() {
    assert_eq!(units("أبو عبد الرحمن"), ["ابوعبدرحمن"]);
    assert_eq!(units("Abu Abdul Rahman"), ["abuabdrahman"]);
    assert_eq!(units("Um Mohammad"), ["ummohammad"]);
    assert_eq!(units("أبو خالد عمر"), ["ابوخالد", "عمر"]);
}

#[test]
fn an_initial_is_no_name() {
    assert_eq!(units("N. Hassan"), ["hassan"]);
    assert_eq!(units("ح. الحمصي"), ["الحمصي"]);
    let told = "given=زيد; father=حمزة; family=الجزائري";
    let with_initial = probability(told, "given=زيد; father=ح.; family=الجزائري");
    let without = probability(told, "given=زيد; family=الجزائري");
    assert!(
        (with_initial - without).abs() < 1e-9,
        "{with_initial} {without}"
    );
}

#[test]
fn a_missing_blank_is_found() {
    assert_eq!(names("احمدابراهيم"), ["احمد", "ابراهيم"]);
    assert_eq!(
        names("MohammedMuneer Haddad"),
        ["mohammed", "muneer", "haddad"]
    );
    assert_eq!(names("AbdulRahman"), ["abdrahman"]);
    assert_eq!(names("خالدفيصلاحمد"), ["خالد", "فيصل", "احمد"]);
    assert_eq!(names("مجاهدالزغلطني"), ["مجاهد", "الزغلطني"]);
    // Names that are whole stay so.
    assert_eq!(names("إبراهيم"), ["ابراهيم"]);
    assert_eq!(names("زغلطنش"), ["زغلطنش"]);
}

#[test]
fn a_name_cut_after_a_known_half_is_made_whole() {
    assert_eq!(names("شيخ موس حمو"), ["شيخموس", "حمو"]);
}

#[test]
fn a_chat_digit_at_an_edge_is_a_qaf() {
    assert_eq!(units("2asem"), ["qasem"]);
    assert_eq!(units("tari2"), ["tariq"]);
    assert_eq!(units("wa2el"), ["wael"]);
    assert_eq!(units("3bd el mo3een"), units("Abd el Moeen"));
    assert_eq!(units("S0uad"), ["souad"]);
}

#[test]
fn two_scripts_in_one_word_are_no_servant_and_no_panic() {
    assert_eq!(units("Abdaشش"), ["abdش"]);
    assert_eq!(units("Abdassamad"), ["abdsamad"]);
}

#[test]
fn a_family_name_near_al_din_stays_one() {
    assert_eq!(units("خالد محمد الديب"), ["خالد", "محمد", "الديب"]);
    assert_eq!(units("نور الديت"), ["نوردين"]);
    // So do all family names that the tables know, behind a first name.
    let bear = |entry: &&Entry| entry.share(Pool::Families) > 0.0;
    for entry in DICTIONARY.entries.iter().filter(bear) {
        let words = format!("خالد محمد ال{}", entry.name);
        assert_eq!(
            units(&words).len(),
            units(&format!("محمد ال{}", entry.name)).len() + 1,
            "{words}"
        );
    }
}

#[test]
fn a_name_of_the_faith_has_a_short_form() {
    let told = "given=عماد الدين; father=غسان; family=شاهين";
    let short = probability(told, "given=عماد; father=غسان; family=شاهين");
    let other = probability(told, "given=مازن; father=غسان; family=شاهين");
    assert!(short > 0.9, "{short}");
    assert!(other < 0.3, "{other}");
}

#[test]
fn brothers_named_after_muhammad_are_no_one_person() {
    let told = "given=محمد وسيم; father=غسان; family=الجاسم";
    let same = probability(told, "given=محمد وسيم; father=غسان; family=الجاسم");
    let without = probability(told, "given=وسيم; father=غسان; family=الجاسم");
    let beginning = probability(told, "given=محمد; father=غسان; family=الجاسم");
    let brother = probability(told, "given=محمد سامر; father=غسان; family=الجاسم");
    assert!(
        same > without && without > beginning && beginning > brother,
        "{same} {without} {beginning} {brother}"
    );
    assert!(without > 0.9, "{without}");
    assert!(brother < 0.3, "{brother}");
}

#[test]
fn a_name_between_first_name_and_father_is_another_person() {
    let told = "given=محمد; father=عمرو; family=الداني";
    let plain = probability(told, "given=محمد عمرو الداني");
    let with_another = probability(told, "given=محمد ملهم عمرو الداني");
    assert!(plain > 0.9, "{plain}");
    assert!(with_another < plain, "{with_another} {plain}");
    let father = "given=خالد; father=سامر; family=الداني";
    let passed_over = probability(father, "given=خالد وائل سامر الداني");
    let told_alike = probability(father, "given=خالد سامر وائل الداني");
    assert!(passed_over < told_alike, "{passed_over} {told_alike}");
}

#[test]
fn a_person_whose_name_is_anothers_fathers_is_another() {
    let told = spec::report(
        ReportKind::Missing,
        "given=ماهر; father=غسان; family=الجاسم",
    );
    let son = spec::report(ReportKind::Sighting, "given=عمر ماهر غسان الجاسم");
    let son = compare(&told, &son).probability;
    assert!(son < 0.1, "{son}");
}

#[test]
fn a_mother_told_by_her_kunya_is_not_told() {
    let told = "given=مازن; father=غسان; family=الجاسم; mother=سميرة";
    let by_kunya = probability(
        told,
        "given=مازن; father=غسان; family=الجاسم; mother=أم مازن",
    );
    let untold = probability(told, "given=مازن; father=غسان; family=الجاسم");
    let other = probability(told, "given=مازن; father=غسان; family=الجاسم; mother=فاطمة");
    assert!((by_kunya - untold).abs() < 1e-9, "{by_kunya} {untold}");
    assert!(other < untold, "{other} {untold}");
    let lexicon = Lexicon::default();
    let amina = spec::report(ReportKind::Missing, "given=مازن; mother=أمينة");
    assert!(
        Profile::of(&amina, &lexicon).mother[0].is_some(),
        "Amina is a name"
    );
}

#[test]
fn a_kunya_in_the_place_of_the_first_name_says_nothing_against_it() {
    let told = "given=مازن; father=غسان; family=الجاسم";
    let by_kunya = probability(told, "given=أبو عبد الرحمن; father=غسان; family=الجاسم");
    let other = probability(told, "given=وائل; father=غسان; family=الجاسم");
    assert!(by_kunya > other, "{by_kunya} {other}");
}

#[test]
fn a_name_that_fell_apart_over_columns_is_one() {
    let whole = "given=وائل; father=عبد الرزاق; family=العبد الله";
    let equal = probability(whole, whole);
    for apart in [
        "given=وائل; father=عبد; grandfather=الرزاق; family=العبد الله",
        "given=وائل; father=عبد الرزاق; grandfather=العبد; family=الله",
    ] {
        let found = probability(whole, apart);
        assert!((found - equal).abs() < 1e-9, "{apart}: {found} {equal}");
    }
    // Eid and al-Hakim are two, and so are Abed and a family name.
    let eid = spec::report(ReportKind::Listed, "given=وائل; father=عيد; family=الحكيم");
    assert_eq!(Profile::of(&eid, &Lexicon::default()).parts.len(), 3);
    let person = "given=Omar; father=Abed; family=Al-Hassan";
    assert!(probability(person, "given=عمر; father=عبد; family=الحسن") > 0.9);
}

#[test]
fn a_father_may_stand_behind_the_first_name() {
    let told = "given=محمد; father=بشار; family=رحال";
    let behind = probability(told, "given=محمد بشار; family=رحال");
    let another = probability(told, "given=محمد سامر; family=رحال");
    assert!(behind > 0.9, "{behind}");
    assert!(another < behind, "{another} {behind}");
    let searched = probability("given=محمد بشار; family=رحال", told);
    assert!((searched - behind).abs() < 0.01, "{searched} {behind}");
}

#[test]
fn a_first_name_of_two_names_is_one_in_a_full_name_too() {
    let columns = "given=محمد مصطفى; father=خالد; family=الجاسم";
    let in_one = "given=محمد مصطفى خالد الجاسم";
    let found = probability(columns, in_one);
    let searched = probability(in_one, columns);
    assert!(found > 0.9, "{found}");
    assert!((searched - found).abs() < 0.01, "{searched} {found}");
}

#[test]
fn what_stands_in_brackets_is_a_byname() {
    let report = spec::report(ReportKind::Listed, "given=محمد التركماني (أبو حسن)");
    let profile = Profile::of(&report, &Lexicon::default());
    assert_eq!(profile.parts.len(), 2);
    assert!(profile.byname.is_some());
}

#[test]
fn latin_names_of_one_pattern_may_be_either() {
    let told = "given=عامر; father=غسان; family=الجاسم";
    let passport = probability(told, "given=Amir; father=Ghassan; family=Aljasem");
    assert!(passport > 0.9, "{passport}");
    let brother = probability(told, "given=أمير; father=غسان; family=الجاسم");
    assert!(brother < 0.5, "{brother}");
}

#[test]
fn a_first_name_that_begins_like_umm_is_one() {
    let told = "given=أمين الدين; father=غسان; family=شاهين";
    let profile = |cell: &str| {
        let report = spec::report(ReportKind::Missing, cell);
        Profile::of(&report, &Lexicon::default())
    };
    assert_eq!(profile(told).parts.len(), 3);
    assert_eq!(
        profile("given=أم خالد; father=غسان; family=شاهين")
            .parts
            .len(),
        2
    );
    let same = probability(told, told);
    let other = probability(told, "given=مازن; father=غسان; family=شاهين");
    assert!(same > 0.95 && other < 0.7, "{same} {other}");
}
