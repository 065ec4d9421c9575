//! Every rate of the synthetic lists, to be read on one screen. Nothing else in this benchmark holds a number that says how often.

/// What a kind of entry tells, as columns of [`KINDS`].
#[derive(Clone, Copy)]
pub enum Told {
    Share,
    Slots,
    Father,
    Grandfather,
    Family,
    Mother,
    Sex,
    BirthDay,
    BirthYear,
    Age,
    Home,
    BirthPlace,
    Arrest,
    ArrestPlace,
    Event,
    Facility,
}

/// How often each kind of entry tells what. Shares of records; every report is "missing". Birth: a day, else a year, else an age.
#[rustfmt::skip]
pub const KINDS: [(&str, [f64; 16]); 6] = [
    //             share slots father grandf family mother sex   b.day b.year age   home  b.place arrest at    event facility
    ("missing",   [1.00, 0.98, 0.96,  0.15,  0.97,  0.53,  0.90, 0.34, 0.47,  0.08, 0.93, 0.10,   0.99,  0.47, 0.00, 0.57]),
    ("list",      [0.31, 0.62, 0.80,  0.08,  0.975,  0.60,  0.75, 0.27, 0.48,  0.03, 0.74, 0.19,   0.68,  0.47, 0.67, 0.63]),
    ("found",     [0.25, 0.74, 0.84,  0.10,  0.975,  0.57,  0.79, 0.20, 0.44,  0.11, 0.78, 0.25,   0.62,  0.36, 0.60, 0.52]),
    ("sighting",  [0.21, 0.64, 0.55,  0.03,  0.95,  0.44,  0.69, 0.12, 0.38,  0.06, 0.58, 0.13,   0.57,  0.32, 0.58, 0.55]),
    ("released",  [0.17, 0.88, 0.85,  0.09,  0.98,  0.61,  0.77, 0.24, 0.43,  0.18, 0.81, 0.27,   0.64,  0.42, 0.81, 0.66]),
    ("detention", [0.06, 0.84, 0.86,  0.05,  0.98,  0.72,  0.90, 0.34, 0.50,  0.04, 0.84, 0.25,   0.70,  0.25, 0.86, 0.70]),
];
/// Some say little and some say much: the odds of every fact are multiplied alike through one entry. (share, factor)
pub const TALK: [(f64, f64); 4] = [(0.03, 0.08), (0.14, 0.45), (0.58, 1.10), (0.25, 2.40)];
/// Where a home is told: the governorate, the town (reports, records).
pub const HOME_GOVERNORATE: [f64; 2] = [0.86, 0.92];
pub const HOME_TOWN: [f64; 2] = [0.93, 0.80];

// ---- Who is in the lists (per report, unless told otherwise) ----
pub const HAS_TRUE_RECORD: f64 = 0.60;
/// One record, two, three of the same person in different lists.
pub const TRUE_RECORDS: [(usize, f64); 3] = [(1, 0.78), (2, 0.18), (3, 0.04)];
pub const TOLD_BY_ANOTHER_RELATIVE_TOO: f64 = 0.02;
pub const BROTHER_REPORTED_TOO: f64 = 0.07;
pub const BROTHERS: [(usize, f64); 4] = [(0, 0.56), (1, 0.27), (2, 0.12), (3, 0.05)];
pub const FATHER: f64 = 0.17;
pub const SON: f64 = 0.12;
pub const COUSIN: f64 = 0.18;
/// A cousin who bears the sought one's given name too, after their common grandfather.
pub const COUSIN_OF_ONE_NAME: f64 = 0.10;
pub const NAMESAKE_ELSEWHERE: f64 = 0.17;
pub const NAMESAKE_OF_ONE_TOWN: f64 = 0.06;
pub const GIVEN_AND_FAMILY_ALIKE: f64 = 0.12;
/// The background: relatives of a random record also in the records.
pub const BACKGROUND_BROTHERS: [(usize, f64); 4] = [(0, 0.74), (1, 0.17), (2, 0.06), (3, 0.03)];
pub const BACKGROUND_FATHER: f64 = 0.05;
pub const BACKGROUND_SON: f64 = 0.04;
pub const BACKGROUND_COUSIN: f64 = 0.08;
pub const BACKGROUND_TWICE: f64 = 0.06;

// ---- Relatives ----
pub const HALF_BROTHER: f64 = 0.06;
pub const BROTHER_OF_LOOKALIKE_NAME: f64 = 0.12;
pub const SISTER: f64 = 0.05;
pub const TAKEN_TOGETHER: f64 = 0.25;
pub const MOVED_HOUSE: f64 = 0.07;
pub const COUSIN_OF_ONE_HOME: f64 = 0.85;
pub const SON_NAMED_AFTER_GRANDFATHER: f64 = 0.22;
pub const WOMAN: f64 = 0.06;

// ---- Names ----
/// Shares of the given names by the dictionary's band (very common, common, other), and of names that stand in no dictionary.
pub const GIVEN_BANDS: [f64; 4] = [0.565, 0.225, 0.15, 0.06];
pub const FAMILY_BANDS: [f64; 4] = [0.27, 0.20, 0.33, 0.20];
/// How fast frequency falls with rank within the first band.
pub const ZIPF: f64 = 0.88;
pub const LED_BY_MUHAMMAD: f64 = 0.05;

// ---- How a name is told (reports, records) ----
pub const LEADING_MUHAMMAD_DROPPED: [f64; 2] = [0.15, 0.30];
pub const SECOND_NAME_DROPPED: [f64; 2] = [0.03, 0.08];
pub const NICKNAME: [f64; 2] = [0.01, 0.035];
pub const KUNYA_ONLY: [f64; 2] = [0.0, 0.006];
pub const FATHER_GRANDFATHER_SWAPPED: [f64; 2] = [0.01, 0.03];
pub const GIVEN_FATHER_SWAPPED: [f64; 2] = [0.002, 0.010];
pub const GRANDFATHER_FOR_FATHER: [f64; 2] = [0.002, 0.008];
pub const FATHER_MOTHER_SWAPPED: [f64; 2] = [0.002, 0.008];
pub const GRANDFATHER_FOR_FAMILY: [f64; 2] = [0.01, 0.015];
pub const COMPOUND_SPLIT_OVER_SLOTS: [f64; 2] = [0.03, 0.10];
pub const FAMILY_FIRST: [f64; 2] = [0.01, 0.04];
pub const FAMILY_AFTER_GIVEN: [f64; 2] = [0.005, 0.015];
pub const TITLE: [f64; 2] = [0.015, 0.06];
pub const SON_OF: [f64; 2] = [0.01, 0.025];

// ---- Script and hand ----
pub const LATIN: [f64; 2] = [0.18, 0.35];
/// Ways of spelling in Latin letters: English, French, German, Turkish, Kurdish, chat digits, careless.
pub const HABITS: [f64; 7] = [0.52, 0.15, 0.06, 0.09, 0.03, 0.03, 0.12];
pub const LISTED_VARIANT: f64 = 0.72;
pub const LISTED_IN_ARABIC: f64 = 0.06;
pub const ABD_JOINED: f64 = 0.33;
pub const ABU_JOINED: f64 = 0.08;
pub const DIN_JOINED: f64 = 0.12;
pub const DROPS_HAMZA: f64 = 0.30;
pub const HA_FOR_TA: f64 = 0.16;
pub const ALIF_FOR_YA: f64 = 0.13;
/// Careful, ordinary, careless: share among reports, among records, and damage per name part.
pub const CARE: [(f64, f64, f64); 3] =
    [(0.56, 0.42, 0.012), (0.31, 0.33, 0.080), (0.13, 0.25, 0.33)];
/// Less goes wrong on a Latin keyboard, and scanners read it better.
pub const DAMAGE_IN_LATIN: f64 = 0.65;
pub const SECOND_DAMAGE: f64 = 0.22;
/// Typed, scanned (lost dots), copied out of a broken PDF.
pub const CHANNELS: [f64; 3] = [0.80, 0.14, 0.06];
/// Of the names with "Abd" or "Abu" (beside all other damage), and of damage to a name with the article.
pub const ABD_OR_ABU_DAMAGED: [f64; 2] = [0.09, 0.12];
pub const ARTICLE_DAMAGED: f64 = 0.12;
pub const WORD_CUT_SHORT: f64 = 0.06;
pub const WORD_SPLIT: f64 = 0.04;
pub const ARTICLE_TOGGLED: f64 = 0.14;
pub const UPPER_CASE: f64 = 0.18;
pub const LOWER_CASE: f64 = 0.08;
pub const ARABIC_DIGITS: f64 = 0.07;
pub const HARAKAT: f64 = 0.03;
pub const TATWEEL: f64 = 0.025;
pub const BIDI_MARK: f64 = 0.03;
pub const PERSIAN_LETTERS: f64 = 0.025;
pub const LOOSE_SPACES: f64 = 0.02;

// ---- Facts that are told wrongly (reports, records) ----
pub const BIRTH_YEAR_OFF: [f64; 2] = [0.10, 0.22];
pub const BIRTH_FAR_OFF: [f64; 2] = [0.005, 0.02];
pub const FIRST_OF_JANUARY: [f64; 2] = [0.04, 0.17];
pub const DAY_MONTH_SWAPPED: [f64; 2] = [0.005, 0.02];
pub const ARREST_PRECISION: [[f64; 3]; 2] = [[0.63, 0.33, 0.04], [0.57, 0.28, 0.15]];
pub const ARREST_DAYS_OFF: [f64; 2] = [0.03, 0.10];
pub const ARREST_MONTH_OFF: [f64; 2] = [0.03, 0.09];
pub const ARREST_YEAR_OFF: [f64; 2] = [0.01, 0.05];
pub const ARREST_FAR_OFF: [f64; 2] = [0.005, 0.025];
pub const EVENT_BEFORE_ARREST: f64 = 0.10;
pub const FREED_AT_THE_FALL: f64 = 0.35;
pub const MOTHERS_FAMILY: [f64; 2] = [0.45, 0.38];
pub const MOTHER_WRONG: [f64; 2] = [0.005, 0.02];
pub const SEX_WRONG: [f64; 2] = [0.001, 0.004];
pub const HOME_WRONG: [f64; 2] = [0.01, 0.045];
pub const GOVERNORATE_WRONG: [f64; 2] = [0.005, 0.02];
pub const ARREST_PLACE_WRONG: [f64; 2] = [0.02, 0.08];
pub const TAKEN_AT_HOME: f64 = 0.45;
pub const TAKEN_NEARBY: f64 = 0.12;
pub const BORN_ELSEWHERE: f64 = 0.10;
/// Governorate and town, the town alone, the governorate alone.
pub const PLACE_FORMS: [f64; 3] = [0.29, 0.36, 0.35];
pub const PLACE_ALIAS: [f64; 2] = [0.25, 0.35];
/// "Madinat Halab", "Homs City" for a governorate, in Arabic and in Latin letters.
pub const CALLED_CITY: [f64; 2] = [0.16, 0.06];
pub const TOWN_UNLISTED: f64 = 0.04;
pub const SAME_FACILITY: f64 = 0.40;
