//! Words about a death and words of distress are seen; names and everyday words are not taken for them.

use athar::text::sensitive::{mentions_death, mentions_distress};

#[test]
fn words_about_a_death_are_seen() {
    for words in [
        "مات",
        "قالوا إنه مات بالسجن",
        "استشهد",
        "استشهدوا كلهم",
        "الشهيد خالد",
        "شفنا جثته",
        "الجثة",
        "تم إعدامه",
        "أعدموه",
        "قتلوه",
        "قتل تحت التعذيب",
        "فارق الحياة",
        "الله يرحمه",
        "رحمه الله",
        "المرحوم أبي",
        "توفي سنة 2014",
        "وفاته",
        "عطونا شهادة وفاة",
        "دفنوه",
        "مقبرة جماعية",
        "he died",
        "He is dead",
        "they killed him",
        "He was executed in 2014",
        "we saw his body",
        "the body was never given",
        "passed away",
        "a death certificate",
        "mass grave",
        "his remains",
        "he was a martyr",
        "died under torture",
        "قالوا راح عند ربه",
        "عطاكم عمره",
        "مو عايش",
        "شفنا صورته بصور قيصر",
        "لم يعد على قيد الحياة",
        "he is no longer with us",
        "he did not survive",
        "قائمة الوفيات في المشفى",
        "وفيات 2013",
        "Mortality register",
        "Liste des décès",
    ] {
        assert!(mentions_death(words), "{words}");
    }
}

#[test]
fn names_and_marks_are_not_taken_for_a_death() {
    for words in [
        "توفيق",
        "قتيبة الأحمد",
        "وفاء",
        "رحمة",
        "خالد محمد الأحمد",
        "ندبة على وجهه",
        "a scar on his body",
        "marks all over his body",
        "he remains in prison",
        "he was late for work",
        "مات\u{627}ر",
        "صفوان",
        "الفرع 215",
        "Khaled Al Ahmad from Rastan",
        "",
        "شاهده خاله في الفرع",
        "آخر من شاهده أخوه",
        "وفاء توفيق",
        "قاسم قتيبة",
        "هل هو على قيد الحياة",
        "دير العصافير",
    ] {
        assert!(!mentions_death(words), "{words}");
    }
}

#[test]
fn words_of_distress_are_seen() {
    for words in [
        "بدي موت",
        "ولا أريد أن أعيش",
        "لا أستطيع أن أتحمل ولا أريد أن أعيش",
        "وبدي موت",
        "تعبانة كتير وما عاد فيني كمل",
        "فكرت بالانتحار",
        "أريد أن أموت",
        "رح اقتل حالي",
        "ما بدي عيش بعده",
        "ما عاد فيني كمل",
        "تعبت من الحياة",
        "أفكر بالانتحار",
        "I want to die",
        "I can't go on",
        "I will kill myself",
        "suicide",
        "I don't want to live",
        "I cannot bear it",
        "والله تعبت نفسيتي وما عاد فيي اتحمل",
        "يا رب خدني لعندو",
        "ياريتني متت قبله",
        "انا منهارة",
        "ما عم اقدر كمل حياتي بلاه",
        "كل يوم بقول يارب موتني",
        "نفسي موت ولا هالعيشة",
        "مو قادرة كمل",
        "I can't do this anymore",
        "i just want to die",
        "I'd rather be dead",
        "my life is over",
        "there is nothing left for me",
    ] {
        assert!(mentions_distress(words), "{words}");
    }
}

#[test]
fn sorrow_alone_is_not_distress() {
    for words in [
        "أنا حزينة",
        "I miss him",
        "اشتقنا له",
        "we are tired of waiting",
        "he was tired",
        "",
        "صار معه انهيار عصبي",
        "البيت انهار بالقصف",
        "هو ما بيقدر يمشي",
        "ناطرين عالنار",
        "قلبي محروق عليه",
        "خلصت حبوب الضغط",
        "the car broke down",
    ] {
        assert!(!mentions_distress(words), "{words}");
    }
}
