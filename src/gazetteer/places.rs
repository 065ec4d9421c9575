//! Places of Syria: governorates down to towns and city quarters, resolved from words in either script.

/// Level of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// محافظة
    Governorate,
    /// منطقة
    District,
    /// ناحية
    Subdistrict,
    /// Town or village.
    Town,
    /// City quarter.
    Quarter,
}

/// One place.
#[derive(Debug)]
pub struct Place {
    /// Our code: "SY-HI", "HI-rastan".
    pub code: String,
    /// Its level.
    pub level: Level,
    /// Code of what it lies in; `None` for a governorate.
    pub parent: Option<String>,
    /// Arabic name.
    pub name_ar: String,
    /// English name.
    pub name_en: String,
    /// Latitude and longitude in degrees, where known.
    pub point: Option<(f64, f64)>,
}

/// The place of a code.
pub fn find(_code: &str) -> Option<&'static Place> {
    None
}

/// The governorate a code lies in (itself for a governorate).
pub fn governorate_of(_code: &str) -> Option<&'static Place> {
    None
}

/// All governorates, those with most people first.
pub fn list_governorates() -> Vec<&'static Place> {
    Vec::new()
}

/// The places right below a code that are worth a button (towns of a governorate), at most `limit`.
pub fn list_below(_code: &str, _limit: usize) -> Vec<&'static Place> {
    Vec::new()
}

/// Every place that the words may mean, best first, homonyms all; the highest level wins where one name is governorate, district and town at
/// once. Exact names and aliases first, then close spellings. "Rastan, Homs" narrows by the governorate named. Empty when nothing fits.
pub fn resolve(_words: &str) -> Vec<&'static Place> {
    Vec::new()
}

/// The nearest known town or quarter within 30 km of a point in degrees.
pub fn nearest(_latitude: f64, _longitude: f64) -> Option<&'static Place> {
    None
}

/// Whether one is the other or lies in it.
pub fn is_compatible(_a: &str, _b: &str) -> bool {
    false
}
