//! Which headings mean which column, in Arabic and English. Compared folded, without articles; what a word means may depend on its
//! neighbours: الاسم (al-ism, the name) is the first name where a column of fathers or families stands beside it, else the whole name.

use std::{collections::HashMap, sync::LazyLock};

use super::{column::Column, row::Layout};
use crate::text::{fold::fold, sensitive::mentions_death};

/// The two columns that are added to refused rows and ignored when they come back.
pub const REFUSED: [&str; 2] = ["refused_row", "refused_reason"];

/// Headings with one meaning.
const PLAIN: &[(Column, &str)] = &[
    (
        Column::Id,
        "record id|person id|case id|code|reference|ref|file number|case number|record number|المعرف|الرمز|رقم السجل|رقم الملف|رقم الحالة|رقم القيد في القائمة",
    ),
    (
        Column::Kind,
        "record kind|type|record type|النوع|نوع السجل|نوع البلاغ",
    ),
    (
        Column::FullName,
        "fullname|complete name|whole name|name and surname|name and family name|الاسم الكامل|الاسم الثلاثي|الاسم الثنائي|الاسم الرباعي|الاسم الخماسي|الاسم والكنية|الاسم والنسبة|الاسم والشهرة|الاسم والعائلة|اسم ثلاثي|الاسم الثلاثي والكنية|الاسم مع الكنية",
    ),
    (
        Column::Given,
        "given name|first name|firstname|forename|givenname|الاسم الأول|الاسم الشخصي",
    ),
    (
        Column::Father,
        "father name|fathers name|name of father|middle name|second name|اسم الأب|الأب|اسم الوالد|الوالد|اسم والده|اسم ابيه",
    ),
    (
        Column::Grandfather,
        "grandfather name|grandfathers name|third name|اسم الجد|الجد",
    ),
    (
        Column::Family,
        "family name|last name|lastname|surname|familyname|اسم العائلة|العائلة|النسبة|الشهرة|اسم الشهرة|اسم الأسرة|الاسم الأخير",
    ),
    (
        Column::Mother,
        "mother name|mothers name|name of mother|mother full name|اسم الأم|الأم|اسم الوالدة|الوالدة|اسم والدته|اسم أمه|اسم الأم ونسبتها|اسم الأم وكنيتها|اسم ونسبة الأم|اسم وكنية الأم|اسم الأم الكامل|اسم الأم والنسبة|اسم الأم الثلاثي",
    ),
    (
        Column::Byname,
        "nickname|nick name|kunya|alias|aka|known as|الاسم المستعار|الاسم الحركي|يعرف ب|معروف باسم|اسم الدلع|الاسم الذي يعرف به",
    ),
    (Column::Sex, "gender|الجنس|ذكر أنثى|ذكر او انثى"),
    (
        Column::BirthDate,
        "birthdate|date of birth|dob|birthday|born|تاريخ الولادة|تاريخ الميلاد|المواليد|مواليد|الولادة|تولد|التولد|تاريخ التولد|مكان وتاريخ الولادة|محل وتاريخ الولادة",
    ),
    (
        Column::BirthYear,
        "year of birth|yob|birthyear|سنة الولادة|سنة الميلاد|عام الولادة|سنة التولد",
    ),
    (
        Column::Age,
        "age in years|age at arrest|age then|age when arrested|العمر|عمره|السن|العمر عند الاعتقال|العمر وقت الاعتقال|العمر حين الاعتقال|العمر عند الاختفاء|عمره عند الاعتقال",
    ),
    (
        Column::AgeInYear,
        "age year|year of age|سنة العمر|العمر في سنة",
    ),
    (
        Column::HomeGovernorate,
        "governorate|province|mohafaza|المحافظة|محافظة|محافظة القيد|محافظة السكن",
    ),
    (
        Column::HomeTown,
        "hometown|home|town|city|village|residence|place of residence|origin|place of origin|registry place|address|المدينة|البلدة|القرية|المنطقة|محل القيد|مكان القيد|القيد|قيد النفوس|محل الإقامة|مكان الإقامة|مكان السكن|السكن|العنوان|الأصل|من أهالي|المدينة او البلدة|المدينة القرية",
    ),
    (
        Column::BirthPlace,
        "birthplace|place of birth|pob|مكان الولادة|محل الولادة|مكان الميلاد|مسقط الرأس",
    ),
    (
        Column::ArrestDate,
        "date of arrest|arrested on|date arrested|arrest year|detention date|date of detention|disappearance date|date of disappearance|date missing|missing since|last seen|last seen on|last seen date|date last seen|date of capture|تاريخ الاعتقال|تاريخ التوقيف|تاريخ الاختفاء|تاريخ الفقدان|تاريخ الخطف|تاريخ الاختطاف|تاريخ الاحتجاز|تاريخ الإخفاء|سنة الاعتقال|عام الاعتقال|تاريخ آخر مشاهدة",
    ),
    (
        Column::ArrestPlace,
        "place of arrest|arrest location|arrested at|place of disappearance|disappearance place|last seen place|last seen at|last seen location|place last seen|مكان الاعتقال|محل الاعتقال|مكان التوقيف|مكان الاختفاء|مكان الفقدان|مكان الخطف|مكان الاختطاف|مكان آخر مشاهدة",
    ),
    (
        Column::EventDate,
        "date|release date|date of release|released on|sighting date|date of sighting|date seen|seen on|date found|found on|death date|date of death|التاريخ|تاريخ الإفراج|تاريخ الخروج|تاريخ إطلاق السراح|تاريخ المشاهدة|تاريخ العثور|تاريخ الوفاة|تاريخ الاستشهاد|تاريخ الحدث",
    ),
    (
        Column::EventPlace,
        "release place|place of release|sighting place|place seen|seen at|place found|found at|place of death|مكان الإفراج|مكان المشاهدة|مكان العثور|مكان الوفاة|مكان الحدث",
    ),
    (
        Column::Facility,
        "prison|branch|security branch|detention place|place of detention|detention center|detention centre|detention facility|detained at|held at|facility name|الفرع|فرع|السجن|مكان الاحتجاز|مكان السجن|الفرع الأمني|مركز الاحتجاز|مركز الاعتقال|اسم الفرع|اسم السجن|السجن او الفرع|الفرع السجن|مكان التواجد|المشفى",
    ),
    (
        Column::Status,
        "fate|condition|current status|الحالة|الوضع|المصير|الوضع الحالي|الحالة الحالية",
    ),
    (
        Column::Note,
        "notes|remark|remarks|comment|comments|observations|ملاحظات|ملاحظة|الملاحظات|تفاصيل|معلومات اضافية|معلومات أخرى",
    ),
];

/// The name, without saying how much of it.
const NAME: &str = "name|names|person name|name of person|detainee name|name of detainee|victim name|missing person|missing person name|name of missing person|prisoner name|arabic name|name arabic|name in arabic|english name|name english|الاسم|الأسماء|اسم المعتقل|اسم المعتقلة|اسم المفقود|اسم الشخص|اسم السجين|اسم المفرج عنه|اسم المختفي|اسم المختفي قسرا|اسم المغيب|اسم الشهيد|اسم الضحية|أسماء المعتقلين|أسماء المفرج عنهم|أسماء المفقودين|أسماء الشهداء|الاسم بالعربي|الاسم بالعربية|الاسم باللغة العربية";

/// Family name where no other column is that, else what somebody was called: in Syrian papers الكنية (al-kunya) is the surname.
const FAMILY_OR_BYNAME: [&str; 2] = ["الكنية|كنيته", "اللقب"];

/// A running number, the id where there is no other.
const NUMBER: &str = "no|nr|n|number|serial|serial number|serial no|sn|s n|row|رقم|الرقم|م|ت|ر|تسلسل|التسلسل|الرقم التسلسلي|الرقم المتسلسل|رقم متسلسل|رقم تسلسلي|مسلسل";

/// What a heading says by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Column(Column),
    Name,
    FamilyOrByname,
    Nickname,
    Number,
}

static MEANINGS: LazyLock<HashMap<String, Meaning>> = LazyLock::new(|| {
    let canonical = Column::ALL.map(|column| (column.name(), Meaning::Column(column)));
    let plain = PLAIN
        .iter()
        .map(|(column, words)| (*words, Meaning::Column(*column)));
    let others = [
        (NAME, Meaning::Name),
        (FAMILY_OR_BYNAME[0], Meaning::FamilyOrByname),
        (FAMILY_OR_BYNAME[1], Meaning::Nickname),
        (NUMBER, Meaning::Number),
    ];
    let lines = canonical.into_iter().chain(plain).chain(others);
    lines
        .flat_map(|(words, meaning)| words.split('|').map(move |words| (key(words), meaning)))
        .collect()
});

/// A heading folded, without articles: `Father's_Name` and "father name"; اسم الأب and "اسم أب" (ism ab).
fn key(heading: &str) -> String {
    let mut key = String::new();
    for word in fold(heading).split(' ') {
        let (and, word) = match word.strip_prefix("وال") {
            Some(rest) if rest.chars().count() >= 2 => ("و", rest),
            _ => ("", word),
        };
        let bare = word
            .strip_prefix("ال")
            .filter(|rest| rest.chars().count() >= 2);
        let word = bare.unwrap_or(word);
        if matches!(word, "the" | "of" | "") {
            continue;
        }
        if !key.is_empty() && !key.ends_with(" و") {
            key.push(' ');
        }
        key.push_str(and);
        key.push_str(word);
    }
    key
}

/// Both languages may stand in one heading ("الاسم / Name"), and a remark in brackets.
fn meaning(heading: &str) -> Option<Meaning> {
    let known = |words: &str| MEANINGS.get(&key(words)).copied();
    known(heading).or_else(|| {
        heading
            .split(['/', '(', ')', '\n', '|', '-', '–', ':', '*'])
            .filter(|part| !part.trim().is_empty())
            .find_map(known)
    })
}

/// What the headings of one row mean together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// For each heading its column.
    pub columns: Vec<Option<Column>>,
    /// Which cell holds which column.
    pub layout: Layout,
}

impl Reading {
    /// How many are recognised.
    pub fn count(&self) -> usize {
        self.columns.iter().flatten().count()
    }

    /// Whether one of them holds a name.
    pub fn has_name(&self) -> bool {
        [Column::FullName, Column::Given, Column::Byname]
            .into_iter()
            .any(|column| self.has(column))
    }

    fn has(&self, column: Column) -> bool {
        self.layout.find(column).is_some()
    }

    /// The first heading of a column takes it.
    fn put(&mut self, at: usize, column: Column) {
        if self.columns[at].is_none() && self.layout.put(column, at) {
            self.columns[at] = Some(column);
        }
    }
}

/// Reads a row of headings; `map` is what the caller says some of them mean, and goes before all that is recognised.
pub fn read<'a>(headings: impl Iterator<Item = &'a str>, map: &[(String, Column)]) -> Reading {
    let headings: Vec<&str> = headings.collect();
    let mut reading = Reading {
        columns: vec![None; headings.len()],
        layout: Layout::default(),
    };
    for (at, heading) in headings.iter().enumerate() {
        if let Some((_, column)) = map.iter().find(|(name, _)| is_same(name, heading)) {
            reading.put(at, *column);
        }
    }
    let meanings: Vec<(usize, Meaning)> = headings
        .iter()
        .enumerate()
        .filter_map(|(at, heading)| Some((at, meaning(heading)?)))
        .collect();
    for (at, meaning) in &meanings {
        if let Meaning::Column(column) = meaning {
            reading.put(*at, *column);
        }
    }
    for wanted in [
        Meaning::FamilyOrByname,
        Meaning::Nickname,
        Meaning::Name,
        Meaning::Number,
    ] {
        for (at, _) in meanings.iter().filter(|(_, meaning)| *meaning == wanted) {
            let column = by_neighbours(wanted, &reading);
            reading.put(*at, column);
        }
    }
    reading
}

/// The column that a single heading means without looking at its neighbours.
pub fn find(heading: &str) -> Option<Column> {
    match MEANINGS.get(&key(heading))? {
        Meaning::Column(column) => Some(*column),
        _ => None,
    }
}

/// Whether two headings are one, as folded.
pub fn is_same(a: &str, b: &str) -> bool {
    a == b || (!key(a).is_empty() && key(a) == key(b))
}

/// Whether a heading or title speaks of deaths: then the whole list does.
pub fn speaks_of_deaths(words: &str) -> bool {
    mentions_death(words)
}

fn by_neighbours(meaning: Meaning, reading: &Reading) -> Column {
    let has_parts = [Column::Father, Column::Grandfather, Column::Family]
        .into_iter()
        .any(|column| reading.has(column));
    match meaning {
        Meaning::Column(column) => column,
        Meaning::FamilyOrByname | Meaning::Nickname if reading.has(Column::Family) => {
            Column::Byname
        }
        Meaning::FamilyOrByname | Meaning::Nickname => Column::Family,
        Meaning::Name if has_parts && !reading.has(Column::Given) => Column::Given,
        Meaning::Name => Column::FullName,
        Meaning::Number => Column::Id,
    }
}
