//! What stands between a report and its true record: the classes by which the evaluation tells strong sides from weak ones.

/// One kind of disturbance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    Clean,
    Spelling,
    CrossScript,
    Typing,
    Ocr,
    Particle,
    Compound,
    Order,
    MissingPart,
    Nickname,
    FullNameOnly,
    Dates,
    Places,
    Sparse,
}

impl Class {
    pub const ALL: [(Self, &'static str); 14] = [
        (Self::Clean, "clean"),
        (Self::Spelling, "spelling"),
        (Self::CrossScript, "cross_script"),
        (Self::Typing, "typing"),
        (Self::Ocr, "ocr"),
        (Self::Particle, "particle"),
        (Self::Compound, "compound"),
        (Self::Order, "order"),
        (Self::MissingPart, "missing_part"),
        (Self::Nickname, "nickname"),
        (Self::FullNameOnly, "full_name_only"),
        (Self::Dates, "dates"),
        (Self::Places, "places"),
        (Self::Sparse, "sparse"),
    ];
}

/// A set of classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Classes(u16);

impl Classes {
    pub fn add(&mut self, class: Class) {
        self.0 |= 1 << class as u16;
    }

    pub fn has(self, class: Class) -> bool {
        self.0 & (1 << class as u16) != 0
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub fn words(self) -> Vec<&'static str> {
        Class::ALL
            .iter()
            .filter(|(class, _)| self.has(*class))
            .map(|(_, word)| *word)
            .collect()
    }
}

/// In which letters a report and its record are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScriptPair {
    Arabic,
    Latin,
    Across,
}

impl ScriptPair {
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Arabic, "arabic-arabic"),
        (Self::Latin, "latin-latin"),
        (Self::Across, "across"),
    ];

    pub fn word(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(pair, _)| *pair == self)
            .map_or("", |(_, word)| word)
    }
}
