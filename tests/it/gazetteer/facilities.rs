//! Facilities as people name them: by number, nickname, name, agency and town.

use athar::gazetteer::facilities::{find, resolve};

fn codes(words: &str) -> Vec<&'static str> {
    resolve(words)
        .iter()
        .map(|facility| facility.code.as_str())
        .collect()
}

/// Rows of `words => codes`: the codes are the first that are found, in this order; `only` at the end means no other.
fn check(table: &str) {
    let wrong: Vec<String> = table
        .lines()
        .filter(|line| !line.trim().is_empty())
        .filter_map(|line| {
            let (words, expected) = line.split_once("=>").expect("a row has =>");
            let more = expected.trim().ends_with('…');
            let wanted: Vec<&str> = expected
                .trim()
                .trim_end_matches('…')
                .split_whitespace()
                .collect();
            let got = codes(words.trim());
            let right = if more {
                got.starts_with(&wanted)
            } else {
                got == wanted
            };
            (!right).then(|| format!("{words}\n   expected{expected}\n   got      {got:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_number_is_a_facility_in_any_digits() {
    check(
        "
215 => MI-215
٢١٥ => MI-215
۲۱۵ => MI-215
الفرع 215 => MI-215
فرع ٢١٥ => MI-215
Branch 215 => MI-215
branch215 => MI-215
215 branch => MI-215
سمعنا انه بالفرع ٢١٥ بدمشق => MI-215
227 => MI-227
فرع 227 => MI-227
248 => MI-248
235 => MI-235
251 => GI-251
601 => HO-601
مشفى 601 => HO-601
215 او 227 => MI-215 MI-227
40 => GI-040
القسم 40 => GI-040
النقطة 11 => IS-P11
999 =>
12 =>
",
    );
}

#[test]
fn nicknames_and_names_are_found() {
    check(
        "
صيدنايا => MP-SED
سجن صيدنايا => MP-SED
بصيدنايا => MP-SED
Sednaya => MP-SED
Saydnaya prison => MP-SED
saidnaya => MP-SED
sednaia => MP-SED
صيدنايا الأحمر => MP-SED-R
Red Building => MP-SED-R
المبنى الأبيض => MP-SED-W
فلسطين => MI-235
فرع فلسطين => MI-235
Palestine Branch => MI-235
Palestine => MI-235
الخطيب => GI-251
فرع الخطيب => GI-251
al-Khatib => GI-251
Khateeb Branch => GI-251
البالونة => MP-BAL
سجن عدرا => CP-ADR
Adra => CP-ADR…
سجن حمص المركزي => CP-HMS
تدمر => MP-TDM…
حرستا => AF-HRS…
المزة => MP-MZH HO-601 AF-MZH…
فرع المنطقة => MI-227
سرية المداهمة => MI-215
الفيحاء => PS-FAY
الهول => SD-HOL
مشفى تشرين => HO-607
المحكمة الميدانية => CO-FLD
",
    );
}

#[test]
fn an_agency_and_a_town_name_a_branch() {
    check(
        "
الجوية بالمزة => AF-MZH…
المخابرات الجوية المزة => AF-MZH…
الجوية بحرستا => AF-HRS
Air Force Intelligence Harasta => AF-HRS
الأمن العسكري بحمص => MI-261
الأمن العسكري حلب => MI-290
State Security Homs => GI-318
أمن الدولة بحماة => GI-320
الأمن السياسي بحلب => PS-ALP
political security in Aleppo => PS-ALP
الأمن الجنائي بحلب => CR-ALP
",
    );
}

#[test]
fn what_names_no_facility_finds_none() {
    check(
        "
ما بعرف =>
لا أعرف =>
I don't know =>
فرع =>
سجن =>
prison =>
??? =>
=>
",
    );
}

#[test]
fn a_name_with_a_slip_is_still_suggested() {
    check(
        "
صيدنيا => MP-SED
Sidnaya => MP-SED
Sednayaa => MP-SED
كان بسجن صيدنايا من سنتين => MP-SED
he was held in Sednaya for two years => MP-SED
",
    );
}

#[test]
fn a_facility_tells_its_agency_and_governorate() {
    let branch = find("MI-215").expect("a facility");
    assert_eq!(branch.governorate, "SY-DI");
    assert_eq!(branch.agency, "Military Intelligence Division");
    assert_eq!(
        find("MP-SED-R").and_then(|building| building.parent.as_deref()),
        Some("MP-SED")
    );
}
