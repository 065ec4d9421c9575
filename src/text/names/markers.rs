//! Words that say which part of a name follows ("his father was", "والدته", walidatuhu), and words that are no part of any.

use super::words::Word;

/// What a run of words is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// Names in their usual order.
    Open,
    /// The father's name, perhaps with his father's and the family's.
    Father,
    /// The grandfather's name.
    Grandfather,
    /// The family's name.
    Family,
    /// The mother's name.
    Mother,
    /// What they were called.
    Byname,
    /// A place.
    Origin,
    /// A year or date.
    Birth,
    /// Something else about them, or somebody else: not read here.
    Aside,
}

/// Folded phrases and what follows them; a longer one wins.
const HEADS: &[(Slot, &str)] = &[
    (
        Slot::Open,
        "name|names|named|first name|given name|full name|real name|اسمه الثلاثي|اسمه الكامل|اسمه الرباعي|اسمي الكامل|اسمي الثلاثي|اسمي|اسمه الحقيقي|اسمها الحقيقي|اسمها الكامل|اسمه|اسمها|اسمو|اسما|الاسم|الاسم الاول|الاسم الكامل|الاسم الثلاثي|الاسم الرباعي",
    ),
    (
        Slot::Father,
        "father|fathers|dad|son of|daughter of|والده|والدها|ابوه|ابوها|ابوهم|الاب|اسم اب|والد|ابيه|ابيها",
    ),
    (
        Slot::Grandfather,
        "grandfather|grandfathers|grandpa|جده|جدها|الجد",
    ),
    (
        Slot::Family,
        "family|surname|last name|lastname|family name|كنيته|كنيتها|الكنيه|كنيتو|العايله|عايلته|عايلتها|عيلته|عيلتها|من ال|من عايله|من عيله|من بيت|من دار|النسبه|نسبته",
    ),
    (
        Slot::Mother,
        "mother|mothers|mom|mum|امه|امها|امو|والدته|والدتها|الام|والدتو",
    ),
    (
        Slot::Byname,
        "nickname|nicknamed|known as|aka|alias|kunya|they called him|they called her|we called him|we called her|people called him|everyone called him|لقبه|لقبها|الملقب|الملقبه|يلقب|اللقب|ينادي|ينادونه|ينادونها|ينادوه|معروف ب|المعروف ب|معروف باسم|بينادوه|منناديه|بيقولولو|كنا نناديه|كانو ينادونه|كانوا ينادونه|كانوا يسمونه|كنا نسميه|بسموه",
    ),
    (
        Slot::Origin,
        "from|originally from|comes from|من|اصله من|اصلها من|من مدينه|من اهالي|من سكان|من قريه|من بلده|من محافظه|من منطقه|من حي",
    ),
    (
        Slot::Aside,
        "disappeared|missing|arrested|detained|taken|kidnapped|age|aged|years|year|old|who|his brother|her brother|his sister|her sister|his wife|her husband|his friend|مفقود|مفقوده|معتقل|معتقله|اختفي|اختفت|اعتقل|اعتقلت|اعتقلوه|خطف|انخطف|خطفوه|اخذوه|اخدوه|انقطعت|طلع|عمره|عمرها|عمرو|العمر|سنه|سنين|سنوات|عام|اخوه|اخوها|اخته|اختها|زوجته|زوجها|رفيقه|بالعشرينات|بالثلاثينات|بالتلاتينات|بالثلاثينيات|بالاربعينات|بالخمسينات|بالستينات|بالسبعينات|بالعشرينيات|بالاربعينيات|الذي|التي|اللي|يلي",
    ),
    (
        Slot::Birth,
        "born|born in|dob|date of birth|birth|مواليد|من مواليد|تولد|مولود|ولد|ولدت|تاريخ الميلاد|الولاده",
    ),
];

/// Phrases that say that the teller is not sure.
const UNSURE: &str = "i think|i think so|i believe|i guess|i suppose|maybe|perhaps|probably|possibly|not sure|im not sure|i am not sure|something like|if i remember|اظن|بظن|اعتقد|بعتقد|علي ما اظن|علي ما اعتقد|علي ما اذكر|علي ما اتذكر|يمكن|ربما|مو متاكد|مو متاكده|مش متاكد|غير متاكد|غير متاكده|لست متاكدا|لست متاكده|لست متاكد|مو اكيد|مش اكيد|شبه متاكد|تقريبا";

/// Words around a name that are no part of it.
const FILLERS: &str = "my|a|an|said|says|eldest|oldest|youngest|younger|older|twin|little|only|التوام|الكبير|الصغير|الوحيد|his|her|their|the|he|she|hes|shes|it|its|is|was|were|and|called|this|that|for|of|about|im|i|am|looking|searching|hello|hi|salam|brother|sister|son|daughter|husband|wife|uncle|aunt|cousin|nephew|niece|friend|neighbour|neighbor|person|man|woman|boy|girl|guy|in|اسم|هو|هي|كان|كانت|كانوا|كنا|يكون|عن|يا|و|مرحبا|السلام|عليكم|ابحث|بدور|ادور|ابني|بنتي|ابنتي|اخي|اخوي|اخويا|اختي|زوجي|جوزي|زوجتي|مرتي|والدي|ابي|ابوي|بابا|والدتي|امي|عمي|خالي|عمتي|خالتي|جدي|صديقي|رفيقي|جاري|شخص|رجل|شاب|شب|الشاب|المدعو|انا|نحن|شي|حوالي|زلمه|ختيار|اخي الكبير|اخي الصغير|اخوي الكبير|اخوي الصغير|my father|my mother|my dad|my mum|my mom|my grandfather|ابن عمي|ابن خالي|ابن عمتي|ابن خالتي|ابن اخي|ابن اختي|بنت عمي|بنت خالي|بنت اختي|بنت اخي|هذا|ابحث عن";

/// Words that no name has: a clause with one of them tells or asks something.
const NO_NAME: &str = "know|dont|remember|help|please|where|when|why|how|what|who|want|need|forgot|yes|no|not|ok|okay|thanks|thank|you|cant|cannot|nothing|unknown|skip|لا|ما|وين|كيف|شو|ليش|لماذا|متي|مين|صورته|صورتها|صورتو|صوره|صورتا|ايه|ايوه|اجل|yeah|بدي|اريد|ساعدوني|اعرف|بعرف|نعرف|يعرف|اتذكر|بتذكر|متذكر|نسيت|نسيان|نعم|ايوا|شكرا|هل|ايش|معرفش|ماعرف|مابعرف|تخطي|مجهول";

/// A phrase at the front of some words: what it says, and how many words it took.
pub enum Found {
    /// What follows is this.
    Head(Slot, usize),
    /// "I think".
    Unsure(usize),
    /// No part of a name.
    Filler(usize),
}

/// The longest phrase that the words begin with.
pub fn find(words: &[Word]) -> Option<Found> {
    (1..=4.min(words.len())).rev().find_map(|len| {
        let phrase = phrase(words.get(..len)?);
        let has = |list: &str, phrase: &str| list.split('|').any(|known| known == phrase);
        [
            Some(phrase.as_str()),
            phrase.strip_prefix('و'),
            phrase.strip_prefix("و "),
        ]
        .into_iter()
        .flatten()
        .find_map(|phrase| {
            if has(UNSURE, phrase) {
                return Some(Found::Unsure(len));
            }
            if has(FILLERS, phrase) {
                return Some(Found::Filler(len));
            }
            HEADS
                .iter()
                .find(|(_, list)| has(list, phrase))
                .map(|(slot, _)| Found::Head(*slot, len))
        })
    })
}

/// Whether a clause tells or asks something that is no name.
pub fn is_no_name(clause: &[Word]) -> bool {
    clause
        .iter()
        .any(|word| NO_NAME.split('|').any(|known| known == word.key))
}

fn phrase(words: &[Word]) -> String {
    let keys: Vec<&str> = words.iter().map(|word| word.key.as_str()).collect();
    keys.join(" ")
}
