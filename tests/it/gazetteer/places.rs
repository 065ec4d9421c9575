//! Places as people write them.

use athar::gazetteer::places::resolve;
use proptest::prelude::*;

fn codes(words: &str) -> String {
    let codes: Vec<&str> = resolve(words)
        .iter()
        .map(|place| place.code.as_str())
        .collect();
    codes.join(" ")
}

/// Every row is `words => codes`; nothing after the arrow means that nothing may be found.
fn check(table: &str) {
    let wrong: Vec<String> = table
        .lines()
        .filter(|line| !line.trim().is_empty())
        .filter_map(|line| {
            let (words, expected) = line.split_once("=>").expect("a row has =>");
            let got = codes(words.trim());
            (got != expected.trim())
                .then(|| format!("{words}\n   expected{expected}\n   got      {got}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn governorates_are_found_in_any_spelling() {
    check(
        "
حمص => SY-HI
Homs => SY-HI
homs => SY-HI
HOMS => SY-HI
Hims => SY-HI
Ḥimṣ => SY-HI
محافظة حمص => SY-HI
Homs governorate => SY-HI
بحمص => SY-HI
من حمص => SY-HI
from Homs => SY-HI
مدينة حمص => SY-HI
ريف حمص => SY-HI
دمشق => SY-DI
الشام => SY-DI
Damascus => SY-DI
Damaskus => SY-DI
ريف دمشق => SY-RD
Rif Dimashq => SY-RD
Rural Damascus => SY-RD
حلب => SY-HL
Aleppo => SY-HL
Halep => SY-HL
حماة => SY-HM
حماه => SY-HM
Hama => SY-HM
إدلب => SY-ID
ادلب => SY-ID
Idleb => SY-ID
درعا => SY-DR
Deraa => SY-DR
حوران => SY-DR
دير الزور => SY-DY
ديرالزور => SY-DY
الدير => SY-DY
Deir ez-Zor => SY-DY
Deir Ezzor => SY-DY
deir al zour => SY-DY
الرقة => SY-RA
الرقه => SY-RA
Raqqa => SY-RA
Rakka => SY-RA
الحسكة => SY-HA
حسكة => SY-HA
Hasakeh => SY-HA
اللاذقية => SY-LA
اللادقية => SY-LA
Latakia => SY-LA
Lattakia => SY-LA
طرطوس => SY-TA
Tartous => SY-TA
السويداء => SY-SU
السويدا => SY-SU
Sweida => SY-SU
القنيطرة => SY-QU
الجولان => SY-QU
",
    );
}

#[test]
fn towns_are_found_with_and_without_article() {
    check(
        "
الرستن => HI-ar-rastan
رستن => HI-ar-rastan
Rastan => HI-ar-rastan
al-Rastan => HI-ar-rastan
Ar Rastan => HI-ar-rastan
alrastan => HI-ar-rastan
بالرستن => HI-ar-rastan
للرستن => HI-ar-rastan
القصير => HI-al-qusayr
Qusayr => HI-al-qusayr
Qseir => HI-al-qusayr
تدمر => HI-tadmur-palmyra
Palmyra => HI-tadmur-palmyra
دوما => RD-douma
Duma => RD-douma
حرستا => RD-harasta
داريا => RD-darayya
Daraya => RD-darayya
زملكا => RD-zamalka
المعضمية => RD-muadamiyat-al-sham
صيدنايا => RD-sednaya
السيدة زينب => RD-sayyida-zaynab
الباب => HL-al-bab
al-Bab => HL-al-bab
عفرين => HL-afrin
Afrin => HL-afrin
Efrîn => HL-afrin
كوباني => HL-ayn-al-arab-kobani
Kobani => HL-ayn-al-arab-kobani
Kobane => HL-ayn-al-arab-kobani
عين العرب => HL-ayn-al-arab-kobani
ديريك => HA-al-malikiyah-derik
Serekaniye => HA-ras-al-ayn
رأس العين => HA-ras-al-ayn
راس العين => HA-ras-al-ayn
تل أبيض => RA-tall-abyad
Gire Spi => RA-tall-abyad
القامشلي => HA-qamishli
قامشلو => HA-qamishli
Qamishlo => HA-qamishli
معرة النعمان => ID-maarat-al-numan
المعرة => ID-maarat-al-numan
Maarat al-Numan => ID-maarat-al-numan
Ma'arrat an-Nu'man => ID-maarat-al-numan
جسر الشغور => ID-jisr-al-shughur
البوكمال => DY-al-bukamal
أبو كمال => DY-al-bukamal
السلمية => HM-as-salamiyah
سلمية => HM-as-salamiyah
الحولة => HI-taldou-houla
جبلة => LA-jableh
بانياس => TA-baniyas
",
    );
}

#[test]
fn homonyms_are_all_told_and_narrowed_by_what_they_lie_in() {
    check(
        "
صوران => HL-suran HM-suran
صوران حماة => HM-suran
صوران، حلب => HL-suran
Suran, Hama => HM-suran
القصور => DI-qusour HI-qusour HM-qusour DY-qusour
القصور حمص => HI-qusour
القصور بدير الزور => DY-qusour
الرستن حمص => HI-ar-rastan
Rastan, Homs => HI-ar-rastan
Homs, Rastan => HI-ar-rastan
Rastan in Homs => HI-ar-rastan
من الرستن بحمص => HI-ar-rastan
دوما ريف دمشق => RD-douma
ريف دمشق، دوما => RD-douma
Rastn, Homs => HI-ar-rastan
Bab Amr, Homs => HI-baba-amr
بابا عمرو => HI-baba-amr
Palmyra Homs Syria => HI-tadmur-palmyra
",
    );
}

#[test]
fn a_place_in_a_sentence_is_found_and_everyday_words_are_not() {
    check(
        "
حاجز على طريق حمص => SY-HI
كان رايح عالشغل بحلب => SY-HL
اختفى على حاجز القطيفة => RD-al-qutayfah
من بيته في الرستن => HI-ar-rastan
at a checkpoint near Homs => SY-HI
He was taken from his home in Douma => RD-douma
اخذوه من باب البيت =>
الشارع =>
الحدود =>
معبر =>
لبنان =>
Turkey =>
سوريا =>
home =>
at home =>
no idea =>
على الجسر مع رفيقه =>
ما بعرف =>
لا أعرف =>
I don't know =>
I cannot tell =>
بالبيت =>
from his home =>
هو من زمان مفقود =>
xyzzy =>
؟؟؟ =>
=>
",
    );
}

#[test]
fn close_spellings_are_suggested() {
    check(
        "
الرسستن => HI-ar-rastan
القاميشلي => HA-qamishli
Quamishly => HA-qamishli
Palmira => HI-tadmur-palmyra
Alepo => SY-HL
Damasus => SY-DI
Hassakah => SY-HA
Latakiya => SY-LA
Lattakiah => SY-LA
Qusseir => HI-al-qusayr
معرت النعمان => ID-maarat-al-numan
السقلبية => HM-as-suqaylabiyah
",
    );
}

#[test]
fn areas_resolve_to_what_lies_in_them() {
    for words in [
        "الغوطة الشرقية",
        "الغوطة",
        "Eastern Ghouta",
        "من الغوطة الشرقية",
    ] {
        let found = codes(words);
        for code in [
            "RD-douma-subdistrict",
            "RD-harasta",
            "RD-arbin",
            "RD-kafr-batna",
        ] {
            assert!(found.contains(code), "{words}: {found}");
        }
    }
    check(
        "
الساحل => SY-LA SY-TA
الجزيرة => SY-HA SY-DY SY-RA
",
    );
}

proptest! {
    #[test]
    fn no_text_makes_the_gazetteer_panic(words in any::<String>(), known in "(حمص|الرستن|ريف|Homs|al|el| |,|ب|215|فرع){0,12}") {
        let _ = resolve(&words);
        let _ = resolve(&known);
        let _ = athar::gazetteer::facilities::resolve(&words);
        let _ = athar::gazetteer::facilities::resolve(&known);
    }
}
