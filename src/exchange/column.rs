//! The columns that a list may have. Which headings mean them is read in `headings`.

/// What a cell tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Column {
    /// The list's own key of the row.
    Id,
    /// missing, list, released, found, sighting, detention.
    Kind,
    /// The whole name in one cell. Ignored where the parts are told.
    FullName,
    /// First name.
    Given,
    /// Father's first name.
    Father,
    /// Grandfather's first name.
    Grandfather,
    /// Family name (الكنية in Syrian usage).
    Family,
    /// Mother's name, often with her own family name.
    Mother,
    /// Kunya or nickname.
    Byname,
    /// Man or woman.
    Sex,
    /// Day, month or year of birth.
    BirthDate,
    /// Year of birth.
    BirthYear,
    /// Age in years.
    Age,
    /// The year in which that age was true.
    AgeInYear,
    /// Governorate of the home.
    HomeGovernorate,
    /// Town, village or quarter of the home.
    HomeTown,
    /// Place of birth.
    BirthPlace,
    /// When arrested or disappeared.
    ArrestDate,
    /// Where arrested or disappeared.
    ArrestPlace,
    /// When released, found or seen.
    EventDate,
    /// Where released, found or seen.
    EventPlace,
    /// Place of detention.
    Facility,
    /// The list's own word for what became of the person.
    Status,
    /// Anything else.
    Note,
}

impl Column {
    /// How many there are.
    pub const COUNT: usize = 24;

    /// All, in the order in which they are written.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Id,
        Self::Kind,
        Self::FullName,
        Self::Given,
        Self::Father,
        Self::Grandfather,
        Self::Family,
        Self::Mother,
        Self::Byname,
        Self::Sex,
        Self::BirthDate,
        Self::BirthYear,
        Self::Age,
        Self::AgeInYear,
        Self::HomeGovernorate,
        Self::HomeTown,
        Self::BirthPlace,
        Self::ArrestDate,
        Self::ArrestPlace,
        Self::EventDate,
        Self::EventPlace,
        Self::Facility,
        Self::Status,
        Self::Note,
    ];

    /// The heading under which it is written, and always read.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Kind => "kind",
            Self::FullName => "full_name",
            Self::Given => "given",
            Self::Father => "father",
            Self::Grandfather => "grandfather",
            Self::Family => "family",
            Self::Mother => "mother",
            Self::Byname => "byname",
            Self::Sex => "sex",
            Self::BirthDate => "birth_date",
            Self::BirthYear => "birth_year",
            Self::Age => "age",
            Self::AgeInYear => "age_in_year",
            Self::HomeGovernorate => "home_governorate",
            Self::HomeTown => "home_town",
            Self::BirthPlace => "birth_place",
            Self::ArrestDate => "arrest_date",
            Self::ArrestPlace => "arrest_place",
            Self::EventDate => "event_date",
            Self::EventPlace => "event_place",
            Self::Facility => "facility",
            Self::Status => "status",
            Self::Note => "note",
        }
    }

    /// Reads [`Column::name`] back (for `--map HEADING=COLUMN`).
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.name() == name)
    }

    /// Its place in [`Column::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }
}
