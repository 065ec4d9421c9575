//! Which question a message of the bot asks, known as a person knows it: by its words.

/// A question's name, and words that only it has, in either language.
const WORDS: [(&str, &[&str]); 16] = [
    ("relation", &["ماذا تكونون", "What are you to"]),
    (
        "given",
        &[
            "ما اسمكم؟",
            "ما اسم الشخص",
            "What is your name?",
            "What is their name?",
            "the name of the person",
        ],
    ),
    (
        "father",
        &[
            "ما اسم والد ",
            "ما اسم والدكم",
            "'s father?",
            "your father's name",
        ],
    ),
    ("family", &["(الكنية)", "family name"]),
    ("sex", &["رجل أم امرأة", "man or a woman", "man or woman?"]),
    (
        "birth",
        &[
            "في أي سنة وُلد",
            "كم عمر",
            "In which year w",
            "About how old",
        ],
    ),
    ("origin", &["في الأصل", "originally"]),
    ("taken-on", &["متى اعتُقلتم", "When were you detained"]),
    (
        "event-on",
        &[
            "متى رأيتمو",
            "متى أُفرج",
            "متى عُثر",
            "When did you last",
            "When were you released",
            "When was",
        ],
    ),
    (
        "event-place",
        &["عندما انقطعت أخبار", "أين عُثر", "when news of", "Where was"],
    ),
    ("mother", &["اسم أمّ", "mother's name?"]),
    (
        "facility",
        &[
            "كان في مكان احتجاز",
            "أين رأيتمو",
            "أين احتُجزتم",
            "in a place of detention?",
            "Where did you see",
            "Where were you held",
        ],
    ),
    (
        "source",
        &[
            "بأنفسكم",
            "كيف عرفتم",
            "see this yourself",
            "How do you know?",
        ],
    ),
    (
        "family-may-be-told",
        &["فهل توافقون أن نخبرها", "agree that we tell them"],
    ),
    (
        "contact",
        &["أن يكتب لكم متطوّع", "a volunteer may write to you"],
    ),
    (
        "notes",
        &["إضافة شيء آخر", "anything else you would like to add"],
    ),
];

/// The name of the question that a message asks; `None` when it asks none of the first ones.
pub fn name_of_question(text: &str) -> Option<&'static str> {
    // The question stands last, after what else is said.
    let asked = text.split("\n\n").last()?;
    WORDS
        .iter()
        .find(|(_, words)| words.iter().any(|word| asked.contains(word)))
        .map(|(name, _)| *name)
}
