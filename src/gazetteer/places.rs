//! Places of Syria: governorates down to towns and city quarters, resolved from words in either script.
//! The rows are `tables/places.csv` (coordinates and many spellings: GeoNames, CC BY 4.0), read once. Called by the dialogue and the matching.

mod areas;
mod index;
mod resolve;

use self::index::{GAZETTEER, Gazetteer};

pub use resolve::resolve;

/// How far a shared location may be from a place to be named after it, in kilometres.
const NEAREST_KM: f64 = 30.0;

/// The mean radius of the Earth in kilometres.
const EARTH_KM: f64 = 6371.0;

/// The governorates, those with most people first (estimates before 2011).
const GOVERNORATES: [&str; 14] = [
    "SY-DI", "SY-RD", "SY-HL", "SY-HI", "SY-HM", "SY-ID", "SY-DR", "SY-DY", "SY-RA", "SY-HA",
    "SY-LA", "SY-TA", "SY-QU", "SY-SU",
];

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
pub fn find(code: &str) -> Option<&'static Place> {
    GAZETTEER.find(code)
}

/// The number of a place in the table, for comparing many: it holds for this build only.
pub fn number_of(code: &str) -> Option<u16> {
    GAZETTEER.row_of(code)
}

/// The place of a number.
pub fn with_number(number: u16) -> Option<&'static Place> {
    GAZETTEER.place(number)
}

/// The governorate a code lies in (itself for a governorate).
pub fn governorate_of(code: &str) -> Option<&'static Place> {
    line_of(code)
        .last()
        .filter(|place| place.level == Level::Governorate)
}

/// The place of a code and all it lies in, upwards.
pub fn line_of(code: &str) -> impl Iterator<Item = &'static Place> {
    std::iter::successors(find(code), |place| find(place.parent.as_deref()?))
}

/// All governorates, those with most people first.
pub fn list_governorates() -> Vec<&'static Place> {
    GOVERNORATES.iter().filter_map(|code| find(code)).collect()
}

/// The places right below a code that are worth a button (towns of a governorate), at most `limit`. Districts come first, then
/// what lies in them; a place named like what it lies in is left out (the city of Homs in Homs), and so is a second of one name.
pub fn list_below(code: &str, limit: usize) -> Vec<&'static Place> {
    let Some(top) = find(code) else {
        return Vec::new();
    };
    let gazetteer: &Gazetteer = &GAZETTEER;
    let mut below: Vec<&'static Place> = Vec::new();
    let mut row = vec![top];
    while !row.is_empty() && below.len() < limit {
        let next: Vec<&'static Place> = row
            .iter()
            .flat_map(|place| gazetteer.children(&place.code))
            .collect();
        for place in &next {
            let named_above = line_of(&place.code)
                .skip(1)
                .any(|above| above.name_ar == place.name_ar);
            let known = below.iter().any(|known| known.name_ar == place.name_ar);
            if !named_above && !known && below.len() < limit {
                below.push(place);
            }
        }
        row = next;
    }
    below
}

/// The nearest known town or quarter within 30 km of a point in degrees. A subdistrict counts as the town that it is named after.
pub fn nearest(latitude: f64, longitude: f64) -> Option<&'static Place> {
    let gazetteer: &Gazetteer = &GAZETTEER;
    gazetteer
        .places
        .iter()
        .filter(|place| place.level >= Level::Subdistrict)
        .filter_map(|place| {
            let km = distance_km((latitude, longitude), place.point?);
            (km <= NEAREST_KM).then_some((km, place))
        })
        .min_by(|(near, a), (far, b)| near.total_cmp(far).then(b.level.cmp(&a.level)))
        .map(|(_, place)| place)
}

/// Great-circle distance (haversine) of two points in degrees, in kilometres.
fn distance_km(a: (f64, f64), b: (f64, f64)) -> f64 {
    let half = |from: f64, to: f64| ((to - from).to_radians() / 2.0).sin().powi(2);
    let cosines = a.0.to_radians().cos() * b.0.to_radians().cos();
    let chord = cosines.mul_add(half(a.1, b.1), half(a.0, b.0));
    2.0 * EARTH_KM * chord.sqrt().min(1.0).asin()
}

/// Whether one is the other or lies in it. False for a code that is not known.
pub fn is_compatible(a: &str, b: &str) -> bool {
    line_of(a).any(|place| place.code == b) || line_of(b).any(|place| place.code == a)
}
