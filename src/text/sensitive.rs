//! Words that call for a person: about a death, or of acute distress. In both languages; errs to the side of flagging:
//! a volunteer who looks once too often harms nobody. Called on free text by the dialogue.

use std::{collections::HashSet, sync::LazyLock};

use super::{fold::fold, tokens::without_prefixes};

/// [`DEATH_WORDS`] to be looked up: lists ask for every place and status that they name.
static DEATHS: LazyLock<HashSet<&str>> = LazyLock::new(|| DEATH_WORDS.split(' ').collect());

/// Folded words about a death, as they stand.
const DEATH_WORDS: &str = "مات ماتت ماتو ماتوا ومات توفي توفيت توفو توفوا توفت توفا وفاه وفاته وفاتها شهيد شهيده شهدا قتيل قتلي قتيله مقتول مقتوله مقتل قبر قبره قبرها ميت ميته ميتين موت موتو موته موتي اموات يموت مرحوم مرحومه رفات رفاته رفاتها تصفيته تصفيتها تصفيه تصفو صفوه اغتيل ذبح ذبحوه عزا عزاه عظام كفن شاهده استشهاده اعدامه يرحمه يرحمها يرحمو كفنه تابوت جنازه جنازته \
dead died dies dying death deaths killed kill killing killers kills executed execution executions corpse corpses buried burial grave graves graveyard cemetery martyr martyred martyrs martyrdom murdered murder deceased morgue hanged slain perished funeral shot slaughtered beheaded cadaver decomposed fatal rip tot gestorben mort decede";

/// Beginnings of folded words about a death. None begins a usual name: توفيق (Tawfiq) and قتيبة (Qutayba) must pass.
const DEATH_STEMS: &str = "استشهد استشهاد اعدم اعدام جثه جثت جثم جثث قتلو قتله قتلها قتلت دفن مدفون مقبر متوف اغتال مشنق شنق execut murder strangl";

/// Folded phrases about a death.
const DEATH_PHRASES: &str = "قتل|تم قتله|فارق الحياه|فارقت الحياه|تحت التعذيب|رحمه الله|رحمها الله|الله يرحم|انتقل الي رحمه|شهاده وفاه|passed away|passed on|lost his life|lost her life|no longer alive|not alive|is gone forever|the late|his remains|her remains|the remains|human remains|mass grave|death certificate|under torture|tortured to|found the body|the body|a body|dead body|bodies|rest in peace";

/// "his body" is about a death, "a scar on his body" is not.
const BODY_PHRASES: &str = "his body|her body|their body";
const BODY_MARKS: [&str; 9] = [
    "on", "of", "over", "across", "in", "all", "to", "mark", "marks",
];

/// Folded phrases of acute distress or self-harm.
const DISTRESS_PHRASES: &str = "انتحر|انتحار|بالانتحار|للانتحار|والانتحار|انتحرت|الانتحار|بدي موت|بدي اموت|اريد ان اموت|اريد الموت|اتمني الموت|اتمني الموت|بتمني الموت|بتمني موت|ياريت موت|يا ريت موت|يا ريتني مت|اقتل حالي|اقتل نفسي|بقتل حالي|رح موت حالي|موت حالي|انهي حياتي|خلص حياتي|اذي نفسي|اذي حالي|ااذي نفسي|ما بدي عيش|ما بدي اعيش|لا اريد ان اعيش|ما عاد بدي عيش|ما بقي بدي عيش|مو قادر عيش|مو قادره عيش|ما عاد فيني|ما عاد فيي|ما عاد اقدر|ما عاد اتحمل|ما عدت اتحمل|لم اعد احتمل|لم اعد اتحمل|تعبت من الحياه|تعبت من حياتي|كرهت حياتي|كرهت الحياه|مالي نفس عيش|ما الي نفس عيش|الحياه ما عاد الها معني|لا معني لحياتي|منهار|منهاره|اموت احسن|الموت احسن|الموت ارحم|\
suicide|suicidal|kill myself|killing myself|end my life|end it all|take my own life|want to die|wanna die|wish i was dead|wish i were dead|hurt myself|harm myself|self harm|selfharm|cut myself|cant go on|cannot go on|can not go on|cant live|cannot live|no reason to live|nothing to live for|dont want to live|do not want to live|no longer want to live|better off dead|cant take it anymore|cannot take it anymore|cant take this anymore|cant bear it|cannot bear it|cannot bear this|give up on life|tired of living|tired of life";

/// Whether the words speak of a death (مات, استشهد, جثة, "his body", …).
pub fn mentions_death(words: &str) -> bool {
    let words = fold(words);
    let about_death = words.split(' ').any(|word| {
        without_prefixes(word).any(|word| {
            DEATHS.contains(word) || DEATH_STEMS.split(' ').any(|stem| word.starts_with(stem))
        })
    });
    about_death || has_phrase(&words, DEATH_PHRASES) || speaks_of_a_body(&words)
}

/// Whether the words show acute distress or self-harm of the writer.
pub fn mentions_distress(words: &str) -> bool {
    has_phrase(&fold(words), DISTRESS_PHRASES)
}

/// Whether whole words of the text are one of the phrases; "and" (و, ف) may be written onto its front.
fn has_phrase(words: &str, phrases: &str) -> bool {
    phrases.split('|').any(|phrase| {
        phrase.len() <= words.len()
            && words.match_indices(phrase).any(|(at, _)| {
                let before = words[..at].strip_suffix(['و', 'ف']).unwrap_or(&words[..at]);
                let is_whole = |side: &str| side.is_empty() || side.starts_with(' ');
                (before.is_empty() || before.ends_with(' '))
                    && is_whole(&words[at + phrase.len()..])
            })
    })
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
