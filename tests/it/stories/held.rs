//! What the bot never tells alone: it waits for a volunteer, in the database, and the families hear nothing yet.

use super::{
    phone::{
        Answer::{Chooses, Says},
        Answers, Phone,
    },
    stage::Stage,
    told::{MOTHER, SURVIVOR},
};

/// The same answers, some of them others.
pub fn but(
    answers: Answers<'static>,
    others: Answers<'static>,
) -> Vec<(&'static str, super::phone::Answer)> {
    let kept = answers
        .iter()
        .filter(|(name, _)| others.iter().all(|(other, _)| other != name));
    kept.chain(others).copied().collect()
}

/// Why the one pairing is held, in the order of the reasons; empty when it is not.
async fn held(stage: &Stage) -> Vec<String> {
    sqlx::query_scalar::<_, Vec<String>>("select hold_reasons from pairings where stage = 'held'")
        .fetch_optional(&stage.database.pool)
        .await
        .expect("pairings are read")
        .unwrap_or_default()
}

async fn begun<'a>(stage: &'a Stage, language_code: &str) -> Phone<'a> {
    let phone = Phone::new(stage, language_code);
    phone.begins().await;
    phone
}

#[tokio::test]
async fn a_child_is_held_for_a_volunteer() {
    let stage = Stage::new().await;
    stage.play();
    let mother = begun(&stage, "ar").await;
    let child = but(MOTHER, &[("birth", Says("2003"))]);
    mother.reports("missing", &child).await;
    let survivor = begun(&stage, "en").await;
    let child = but(SURVIVOR, &[("birth", Says("2003"))]);
    survivor.reports("sighting", &child).await;
    assert_eq!(held(&stage).await, ["minor"]);
    assert!(mother.matches().is_empty(), "{}", mother.transcript());
}

#[tokio::test]
async fn words_about_a_death_are_held_for_a_volunteer() {
    let stage = Stage::new().await;
    stage.play();
    let mother = begun(&stage, "ar").await;
    mother.reports("missing", MOTHER).await;
    let survivor = begun(&stage, "en").await;
    let answers = but(SURVIVOR, &[("notes", Says("He died there in the winter."))]);
    survivor.reports_all("sighting", &answers).await;
    assert_eq!(held(&stage).await, ["death"], "{}", survivor.transcript());
    assert!(mother.matches().is_empty(), "{}", mother.transcript());
}

#[tokio::test]
async fn two_families_of_one_person_are_held_for_a_volunteer() {
    let stage = Stage::new().await;
    stage.play();
    let mother = begun(&stage, "ar").await;
    mother.reports("missing", MOTHER).await;
    let sister = begun(&stage, "ar").await;
    let answers = but(MOTHER, &[("relation", Chooses("sibling"))]);
    sister.reports("missing", &answers).await;
    assert_eq!(held(&stage).await, ["two_families"]);
    assert!(mother.matches().is_empty() && sister.matches().is_empty());
}

/// A released man writes about himself.
pub const RELEASED: Answers<'static> = &[
    ("given", Says("Khaled Mohamad Al Ahmad")),
    ("sex", Chooses("male")),
    ("birth", Says("1985")),
    ("origin", Says("Rastan")),
    ("taken-on", Says("summer 2013")),
    ("facility", Says("branch 215")),
    ("family-may-be-told", Chooses("no")),
    ("contact", Chooses("yes")),
];

#[tokio::test]
async fn who_was_released_and_does_not_agree_is_not_told_of() {
    let stage = Stage::new().await;
    stage.play();
    let mother = begun(&stage, "ar").await;
    mother.reports("missing", MOTHER).await;
    let released = begun(&stage, "en").await;
    released.reports("released", RELEASED).await;
    assert_eq!(
        held(&stage).await,
        ["no_agreement"],
        "{}",
        released.transcript()
    );
    assert!(mother.matches().is_empty(), "{}", mother.transcript());
}

#[tokio::test]
async fn who_was_released_and_agrees_is_told_of() {
    let stage = Stage::new().await;
    stage.play();
    let mother = begun(&stage, "ar").await;
    mother.reports("missing", MOTHER).await;
    let released = begun(&stage, "en").await;
    let answers = but(RELEASED, &[("family-may-be-told", Chooses("yes"))]);
    released.reports("released", &answers).await;
    assert_eq!(mother.matches().len(), 1, "{}", released.transcript());
}
