//! Words about a death, in both languages. Called on free text by the dialogue, and on lists by what reads them.

use std::sync::LazyLock;

use crate::text::{
    fold::fold,
    lexicon::{Lexicon, Phrases},
};

/// Folded words about a death, and beginnings of such words. Not شاهده: it is a gravestone, and "he saw him" far more often. No beginning begins a
/// usual name: توفيق (Tawfiq) and قتيبة (Qutayba) must pass.
static DEATH_WORDS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "مات ماتت ماتو ماتوا ومات توفي توفيت توفو توفوا توفت توفا وفاه وفاته وفاتها وفيات نعوه نعوات شهيد شهيده شهدا قتيل قتلي قتيله مقتول مقتوله مقتل قبر قبره قبرها ميت ميته ميتين موت موتو موته موتي اموات يموت مرحوم مرحومه رفات رفاته رفاتها تصفيته تصفيتها تصفيه تصفو صفوه اغتيل ذبح ذبحوه عزا عزاه عظام كفن استشهاده اعدامه يرحمه يرحمها يرحمو كفنه تابوت جنازه جنازته \
         dead died dies dying death deaths killed kill killing killers kills executed execution executions corpse corpses buried burial grave graves graveyard cemetery martyr martyred martyrs martyrdom murdered murder deceased morgue hanged slain perished funeral shot slaughtered beheaded cadaver decomposed fatal rip mortality mortuary autopsy tot gestorben mort decede deces \
         استشهد* استشهاد* اعدم* اعدام* جثه* جثت* جثم* جثث* قتلو* قتله* قتلها* قتلت* دفن* مدفون* مقبر* متوف* اغتال* مشنق* شنق* execut* murder* strangl* fatalit* obituar* verstorben*",
    )
});

/// Folded phrases about a death.
static DEATH_PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "قتل|تم قتله|فارق الحياه|فارقت الحياه|تحت التعذيب|رحمه الله|رحمها الله|الله يرحم|انتقل الي رحمه|شهاده وفاه|passed away|passed on|lost his life|lost her life|no longer alive|not alive|is gone forever|the late|his remains|her remains|the remains|human remains|mass grave|death certificate|under torture|tortured to|found the body|the body|a body|dead body|bodies|rest in peace|شاهده قبر|شاهده القبر|عند ربه|عند ربو|عند ربا|انتقل الي جوار ربه|عطاكم عمره|عطاكم عمرها|اعطاكم عمره|عطاك عمره|اعطاك عمره|مو عايش|مانو عايش|ما عاد عايش|مو عايشه|ليس علي قيد الحياه|ليست علي قيد الحياه|لم يعد علي قيد الحياه|ما عاد علي قيد الحياه|صور قيصر|بصور قيصر|ملفات قيصر|caesar photos|caesar files|no longer with us|not with us anymore|did not survive|didnt survive|did not make it|didnt make it|gone to god",
    )
});

/// "his body" is about a death, "a scar on his body" is not.
const BODY_PHRASES: &str = "his body|her body|their body";
const BODY_MARKS: [&str; 9] = [
    "on", "of", "over", "across", "in", "all", "to", "mark", "marks",
];

/// Whether the words speak of a death (مات, استشهد, جثة, "his body", …).
pub fn mentions_death(words: &str) -> bool {
    let words = fold(words);
    let about_death = words.split(' ').any(|word| DEATH_WORDS.has(word));
    about_death || DEATH_PHRASES.are_in(&words) || speaks_of_a_body(&words)
}

fn speaks_of_a_body(words: &str) -> bool {
    let padded = format!(" {words} ");
    BODY_PHRASES.split('|').any(|phrase| {
        padded.match_indices(&format!(" {phrase} ")).any(|(at, _)| {
            let before = padded[..at].split(' ').next_back().unwrap_or_default();
            !BODY_MARKS.contains(&before)
        })
    })
}
