//! How places lie to each other: parents, neighbours, lists for buttons.

use athar::gazetteer::{
    facilities,
    places::{self, Level},
};

#[test]
fn fourteen_governorates_are_listed_the_largest_first() {
    let listed = places::list_governorates();
    assert_eq!(listed.len(), 14);
    assert_eq!(listed[0].name_en, "Damascus");
    assert_eq!(listed[3].name_ar, "حمص");
    assert!(listed.iter().all(|place| place.level == Level::Governorate));
}

#[test]
fn every_place_lies_in_a_governorate() {
    for governorate in places::list_governorates() {
        for place in places::list_below(&governorate.code, 1000) {
            let above = places::governorate_of(&place.code).expect("a governorate");
            assert_eq!(above.code, governorate.code, "{}", place.code);
        }
    }
}

#[test]
fn below_a_governorate_stand_its_towns_and_not_its_own_name() {
    let names: Vec<&str> = places::list_below("SY-HI", 8)
        .iter()
        .map(|place| place.name_en.as_str())
        .collect();
    assert_eq!(names.len(), 8);
    assert!(names.contains(&"Ar-Rastan"), "{names:?}");
    assert!(!names.contains(&"Homs"), "{names:?}");
    assert!(
        places::list_below("SY-DI", 8)
            .iter()
            .all(|place| place.level >= Level::Town)
    );
    assert!(places::list_below("SY-XX", 8).is_empty());
}

#[test]
fn the_nearest_place_is_found_within_thirty_kilometres() {
    let code =
        |latitude, longitude| places::nearest(latitude, longitude).map(|place| place.code.as_str());
    assert_eq!(code(34.9270, 36.7330), Some("HI-ar-rastan-town"));
    assert_eq!(code(33.5720, 36.4030), Some("RD-douma-town"));
    assert_eq!(code(52.52, 13.40), None);
    assert_eq!(code(f64::NAN, 36.0), None);
}

#[test]
fn a_place_is_compatible_with_what_it_lies_in_and_no_other() {
    assert!(places::is_compatible("SY-HI", "HI-ar-rastan"));
    assert!(places::is_compatible("HI-ar-rastan-town", "SY-HI"));
    assert!(places::is_compatible("SY-HI", "SY-HI"));
    assert!(!places::is_compatible("SY-HM", "HI-ar-rastan"));
    assert!(!places::is_compatible("nowhere", "nowhere"));
}

#[test]
fn a_code_that_is_not_known_finds_nothing() {
    assert!(places::find("").is_none());
    assert!(places::governorate_of("HI-none").is_none());
    assert!(facilities::find("").is_none());
}
