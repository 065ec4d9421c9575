//! Full names in one message, in both scripts.

use athar::text::names::parse_full_name;

use super::event_dates::check;

/// A reading as one line: "given خالد, father محمد; from Rastan; born 1985; unsure".
fn read(words: &str) -> String {
    let Some(reading) = parse_full_name(words) else {
        return "none".to_owned();
    };
    let names = reading.names;
    let parts = [
        ("given", names.given),
        ("father", names.father),
        ("grandfather", names.grandfather),
        ("family", names.family),
        ("mother", names.mother),
        ("byname", names.byname),
        ("from", reading.origin_words),
        (
            "born",
            reading
                .birth
                .map(|birth| birth.from.format("%Y").to_string()),
        ),
        ("unsure", reading.unsure.then(String::new)),
    ];
    let told: Vec<String> = parts
        .into_iter()
        .filter_map(|(slot, part)| Some(format!("{slot} {}", part?).trim().to_owned()))
        .collect();
    told.join(", ")
}

#[test]
fn arabic_names_are_taken_apart() {
    check(
        "
خالد => given خالد
خالد محمد الاحمد => given خالد, father محمد, family الاحمد
خالد الأحمد => given خالد, family الأحمد
خالد محمد => given خالد, father محمد
خالد حلبي => given خالد, family حلبي
خالد محمد علي الأحمد => given خالد, father محمد, grandfather علي, family الأحمد
محمد خالد محمد علي الأحمد => given محمد خالد, father محمد, grandfather علي, family الأحمد
عبد الرحمن خالد الحلبي => given عبد الرحمن, father خالد, family الحلبي
عبدالرحمن خالد الحلبي => given عبدالرحمن, father خالد, family الحلبي
خالد عبد الله الحسين => given خالد, father عبد الله, family الحسين
صلاح الدين محمد الأيوبي => given صلاح الدين, father محمد, family الأيوبي
نور الدين => given نور الدين
نصر الله خالد => given نصر الله, father خالد
نور الهدى الخطيب => given نور الهدى, family الخطيب
أبو عمر => byname أبو عمر
ام محمد => byname ام محمد
أبو عبد الرحمن => byname أبو عبد الرحمن
أبو عمر خالد الأحمد => given خالد, family الأحمد, byname أبو عمر
خالد محمد الأحمد أبو عمر => given خالد, father محمد, family الأحمد, byname أبو عمر
خالد محمد أبو زيد => given خالد, father محمد, family أبو زيد
خالد بن محمد الأحمد => given خالد, father محمد, family الأحمد
خالد ابن محمد => given خالد, father محمد
فاطمة بنت محمد الحسن => given فاطمة, father محمد, family الحسن
خالد محمد الحاج علي => given خالد, father محمد, family الحاج علي
الدكتور خالد الأحمد => given خالد, family الأحمد
د. خالد الأحمد => given خالد, family الأحمد
الحاج محمد علي => given محمد, father علي
",
        read,
    );
}

#[test]
fn what_stands_around_an_arabic_name_is_no_part_of_it() {
    check(
        "
المعتقل خالد محمد الأحمد => given خالد, father محمد, family الأحمد
اسمه خالد محمد الأحمد => given خالد, father محمد, family الأحمد
اسم ابني خالد => given خالد
ابني خالد الأحمد => given خالد, family الأحمد
ابني اسمه خالد => given خالد
أبحث عن أخي خالد محمد الأحمد => given خالد, father محمد, family الأحمد
خالد، والده محمد، والدته فاطمة الحسن => given خالد, father محمد, mother فاطمة الحسن
الاسم: خالد، اسم الأب: محمد، الكنية: الأحمد، اسم الأم: فاطمة => given خالد, father محمد, family الأحمد, mother فاطمة
اسمه خالد واسم أبوه محمد => given خالد, father محمد
خالد الأحمد ابن محمد => given خالد, father محمد, family الأحمد
ابن محمد الأحمد => father محمد, family الأحمد
خالد، ابن محمد => given خالد, father محمد
خالد محمد الأحمد من الرستن => given خالد, father محمد, family الأحمد, from الرستن
خالد الأحمد من مدينة حمص => given خالد, family الأحمد, from حمص
خالد محمد الأحمد مواليد ١٩٨٥ => given خالد, father محمد, family الأحمد, born 1985
خالد محمد الأحمد 1985 => given خالد, father محمد, family الأحمد, born 1985
خالد الأحمد مواليد 85 من حمص => given خالد, family الأحمد, from حمص, born 1985
خالد محمد يمكن الأحمد => given خالد, father محمد, family الأحمد, unsure
خالد محمد الأحمد على ما أظن => given خالد, father محمد, family الأحمد, unsure
خالد من عائلة الأحمد => given خالد, family الأحمد
خالد الأحمد لقبه أبو عمر => given خالد, family الأحمد, byname أبو عمر
كانوا ينادونه أبو عمر => byname أبو عمر
خالد-محمد-الاحمد => given خالد, father محمد, family الاحمد
خالد، محمد، الأحمد => given خالد, father محمد, family الأحمد
الأحمد => family الأحمد
الياس => given الياس
مُحَمَّد الأحمد => given مُحَمَّد, family الأحمد
خالد محمد الأحمد وعمره 34 سنة => given خالد, father محمد, family الأحمد
محمد خالد الأحمد من حمص كان عمره 34 سنة => given محمد, father خالد, family الأحمد, from حمص
ابني احمد مفقود من 2013 => given احمد
اسمه الثلاثي خالد محمد الاحمد => given خالد, father محمد, family الاحمد
فاطمة الحسن => given فاطمة, family الحسن
خالد من آل الأحمد => given خالد, family الأحمد
خالد محمد، وأخوه سامر => given خالد, father محمد
خالد الأحمد، عمره 34 سنة => given خالد, family الأحمد
مفقود: خالد الأحمد => given خالد, family الأحمد
المفقود خالد الأحمد => given خالد, family الأحمد
شيخموس محمد => given شيخموس, father محمد
",
        read,
    );
}

#[test]
fn latin_names_are_taken_apart() {
    check(
        "
Khaled => given Khaled
Khaled Mohamad Al Ahmad => given Khaled, father Mohamad, family Al Ahmad
Khaled Al-Ahmad => given Khaled, family Al-Ahmad
Khaled Alahmad => given Khaled, family Alahmad
khaled mohamad al ahmad => given khaled, father mohamad, family al ahmad
Mohamad Khaled Al Ahmad => given Mohamad, father Khaled, family Al Ahmad
Mhd Khalid Ahmed => given Mhd, father Khalid, family Ahmed
Khaled Mohamad Ali Al-Ahmad => given Khaled, father Mohamad, grandfather Ali, family Al-Ahmad
Khaled Halabi => given Khaled, family Halabi
Khaled Mohamad => given Khaled, father Mohamad
Abdul Rahman Khaled Halabi => given Abdul Rahman, father Khaled, family Halabi
Abd al-Rahman Khaled => given Abd al-Rahman, father Khaled
Abd Al Rahman Khaled => given Abd Al Rahman, father Khaled
Abdulrahman Al-Halabi => given Abdulrahman, family Al-Halabi
Salah al-Din Mohamad => given Salah al-Din, father Mohamad
Nour Eddin Al Khatib => given Nour Eddin, family Al Khatib
Abu Omar => byname Abu Omar
Umm Khaled => byname Umm Khaled
Abu Omar Khaled Al Ahmad => given Khaled, family Al Ahmad, byname Abu Omar
Khaled bin Mohamad Al Ahmad => given Khaled, father Mohamad, family Al Ahmad
Dr. Khaled Al Ahmad => given Khaled, family Al Ahmad
Dr Khaled Al Ahmad => given Khaled, family Al Ahmad
his name is Khaled => given Khaled
His name was Khaled Al Ahmad => given Khaled, family Al Ahmad
Her name was Fatima => given Fatima
my brother Khaled Al Ahmad => given Khaled, family Al Ahmad
I am looking for my brother Khaled Al Ahmad => given Khaled, family Al Ahmad
Khaled, his father was Mohamad I think. Al Ahmad from Rastan => given Khaled, father Mohamad, family Al Ahmad, from Rastan, unsure
Khaled, father Mohamad, mother Fatima, family Al Ahmad => given Khaled, father Mohamad, family Al Ahmad, mother Fatima
Khaled, son of Mohamad => given Khaled, father Mohamad
Name: Khaled, Father's name: Mohamad, Family name: Al Ahmad => given Khaled, father Mohamad, family Al Ahmad
Khaled from Rastan => given Khaled, from Rastan
Khaled Al Ahmad from Kafr Zita in Hama => given Khaled, family Al Ahmad, from Kafr Zita in Hama
Khaled Al Ahmad, born 1985 => given Khaled, family Al Ahmad, born 1985
Khaled Al Ahmad born in 1985 from Homs => given Khaled, family Al Ahmad, from Homs, born 1985
Khaled maybe Ahmad => given Khaled, father Ahmad, unsure
Khaled Al Ahmad? => given Khaled, family Al Ahmad, unsure
Khaled, known as Abu Omar => given Khaled, byname Abu Omar
They called him Abu Omar => byname Abu Omar
Şêxmûs Mohamad => given Şêxmûs, father Mohamad
7assan Al Ahmad => given 7assan, family Al Ahmad
Al Ahmad => family Al Ahmad
Khaled from the Al Ahmad family => given Khaled, family Al Ahmad
My son Ahmad disappeared => given Ahmad
Ahmad Al-Khatib, 34 years old => given Ahmad, family Al-Khatib
a man called Khaled from Daraa => given Khaled, from Daraa
Abu Ali from Hama, real name maybe Hussein => given Hussein, byname Abu Ali, from Hama, unsure
he said his name was Hussein, born around 1980 => given Hussein, born 1979
Khaled (Abu Omar) Al Ahmad => given Khaled, family Al Ahmad, byname Abu Omar
O'Brien => given O'Brien
",
        read,
    );
}

#[test]
fn what_is_no_name_is_not_read_as_one() {
    check(
        "
215 => none
٢١٥ => none
لا أعرف => none
ما بعرف => none
I don't know => none
I dont remember his name => none
please help me => none
وين ابني => none
? => none
👍 => none
https://example.org/a => none
www.example.org => none
@someone => none
his name is => none
اسمه => none
=> none
one two three four five six seven eight nine ten eleven twelve thirteen fourteen => none
ساعدوني لوجه الله => none
How does this work? => none
",
        read,
    );
}

#[test]
fn an_age_beside_a_name_is_kept_in_its_words() {
    check(
        "
زوجي محمود كان عمره شي ٢٨ سنة لما اخدوه => محمود: كان عمره شي ٢٨ سنة
خالد محمد الاحمد، عمره 28 سنة => خالد: عمره 28 سنة
Khaled Al Ahmad, he was maybe 28 => Khaled: he was maybe 28
Khaled Al Ahmad, about 28 years old => Khaled: about 28 years old
خالد محمد الاحمد مواليد 1985 => خالد
خالد الاحمد 28 => خالد
",
        |words| {
            let reading = parse_full_name(words).expect("a name");
            let given = reading.names.given.unwrap_or_default();
            match reading.age_words {
                Some(age) => format!("{given}: {age}"),
                None => given,
            }
        },
    );
}

#[test]
fn doubt_belongs_to_the_word_beside_it() {
    check(
        "
Khaled, his father was Mohamad I think. Al Ahmad from Rastan => Mohamad
خالد محمد الاحمد (مو متأكد) => الاحمد
فاطمة (مو متأكدة) => فاطمة
يمكن خالد => خالد
اسمه خالد وابوه محمد على ما أظن => محمد
خالد محمد الاحمد =>
",
        |words| {
            let reading = parse_full_name(words).expect("a name");
            reading.unsure_words.join(" ")
        },
    );
}

#[test]
fn what_is_no_name_is_not_taken_for_one() {
    check(
        "
انا سناء محمود العلي من حمص => given سناء, father محمود, family العلي, from حمص
اسمي سناء => given سناء
اخوي احمد خليل الحسن واخوي محمود => given احمد, father خليل, family الحسن
بالثلاثينات => none
كان بالثلاثينات => none
ايه => none
ابو عمر من داريا => byname ابو عمر, from داريا
",
        read,
    );
}
