//! The main journey: two reports in two scripts, recognised as possibly one person, and the family told with care.

use super::{
    phone::{
        Answer::{Chooses, Says},
        Answers, Phone,
    },
    stage::Stage,
};

/// A mother looks for her son.
pub const MOTHER: Answers<'static> = &[
    ("relation", Chooses("parent")),
    ("given", Says("خالد محمد الأحمد")),
    ("sex", Chooses("male")),
    ("birth", Says("١٩٨٥")),
    ("origin", Says("الرستن")),
    ("event-on", Says("صيف ٢٠١٣")),
    ("facility", Says("٢١٥")),
    ("contact", Chooses("yes")),
];

/// A survivor tells whom he saw.
pub const SURVIVOR: Answers<'static> = &[
    ("given", Says("Khaled Mohamad Al Ahmad")),
    ("sex", Chooses("male")),
    ("birth", Says("1986")),
    ("origin", Says("Rastan")),
    ("event-on", Says("spring 2014")),
    ("facility", Says("branch 215")),
    ("source", Chooses("saw")),
    ("contact", Chooses("ask-first")),
];

#[tokio::test]
async fn a_mother_and_a_survivor_report_and_the_mother_is_told_with_care() {
    let stage = Stage::new().await;
    stage.play();
    let mother = Phone::new(&stage, "ar");
    mother.begins().await;
    mother.reports("missing", MOTHER).await;
    assert_eq!(stage.count("select count(*) from reports").await, 1);
    assert!(mother.matches().is_empty());

    let survivor = Phone::new(&stage, "en");
    survivor.begins().await;
    survivor.reports("sighting", SURVIVOR).await;
    assert_eq!(stage.count("select count(*) from reports").await, 2);
    let told = "select count(*) from pairings where stage = 'told' and level = 'strong'";
    assert_eq!(stage.count(told).await, 1, "{}", survivor.transcript());

    let matches = mother.matches();
    assert_eq!(matches.len(), 1, "{}", mother.transcript());
    assert!(survivor.matches().is_empty());
    let words = matches[0].text();
    for line in ["لم يتم التحقّق منها", "شخص آخر", "مجانية", "اسم الأب"]
    {
        assert!(words.contains(line), "{line} is missing in\n{words}");
    }
    // Nothing that the other one told, and no fate, no promise, no number of likelihood.
    for word in ["Khaled", "215", "1986", "2014", "%", "!", "متوف"] {
        assert!(!words.contains(word), "{word} stands in\n{words}");
    }

    mother.answers_match("may").await;
    let flagged = "select count(*) from flags where reason = 'may_be_them'";
    assert_eq!(stage.count(flagged).await, 1);
}
