//! An SVG under way: rectangles, bars and words in whole pixels, measured from where reading starts.
//!
//! Everybody draws as if from left to right; in Arabic the canvas turns everything over. What the drawing shows is none of its business.

use std::fmt::Write as _;

use quick_xml::escape::escape;

use super::{MARGIN, raster::FAMILY};
use crate::i18n::{Lang, Text, catalog};

/// Width of every picture, in pixels: what Telegram shows unreduced.
pub const WIDTH: i64 = 1280;

/// Right-to-left isolate: without it "24 تشرين الثاني" (24 November) would have its day at the wrong end.
const RLI: char = '\u{2067}';
/// The same for left to right.
const LRI: char = '\u{2066}';
/// Ends both.
const PDI: char = '\u{2069}';

/// How round the corners of a card and the tops of bars are.
const CARD_ROUNDING: i64 = 22;
const BAR_ROUNDING: i64 = 8;

/// The few colours. Numbers and waiting differ as blue and ochre do, which every eye tells apart; all words stand out from their ground.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// Around the cards; the picture brings it along, whatever theme the chat has.
    Ground,
    /// A card.
    Card,
    /// What is read first.
    Ink,
    /// What is read second.
    Soft,
    /// Where bars stand.
    Rule,
    /// A count of a week that is over.
    Count,
    /// A count of the last week.
    LastCount,
    /// A time of a week that is over.
    Time,
    /// A time of the last week.
    LastTime,
}

impl Colour {
    const fn hex(self) -> &'static str {
        match self {
            Self::Ground => "#efece6",
            Self::Card => "#fffefb",
            Self::Ink => "#1f2d36",
            Self::Soft => "#586670",
            Self::Rule => "#b9c1c6",
            Self::Count => "#6b99b6",
            Self::LastCount => "#1f6389",
            Self::Time => "#bc893f",
            Self::LastTime => "#93590f",
        }
    }
}

/// Which point of the words stands at the given place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Where reading starts.
    Start,
    /// The middle.
    Middle,
    /// Where reading ends.
    End,
}

/// Words and how they look.
#[derive(Debug, Clone)]
pub struct Words {
    letters: String,
    size: i64,
    weight: u16,
    colour: Colour,
    anchor: Anchor,
}

impl Words {
    /// Words of a size in pixels: plain, in ink, from where reading starts.
    pub const fn new(words: String, size: i64) -> Self {
        Self {
            letters: words,
            size,
            weight: 400,
            colour: Colour::Ink,
            anchor: Anchor::Start,
        }
    }

    /// The same, bold.
    #[must_use]
    pub fn bold(self) -> Self {
        Self {
            weight: 700,
            ..self
        }
    }

    /// The same in a colour.
    #[must_use]
    pub fn coloured(self, colour: Colour) -> Self {
        Self { colour, ..self }
    }

    /// The same with another point at the given place.
    #[must_use]
    pub fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    /// The same, made smaller where they might be wider than `width`. A word's letters are taken to be 0.6 of the size wide, Arabic
    /// ones 0.5: a little more than most words need.
    #[must_use]
    pub fn within(self, width: i64) -> Self {
        let tenths = |c: char| if c >= '\u{600}' { 5 } else { 6 };
        let all: i64 = self.letters.chars().map(tenths).sum();
        let size = self.size.min(width * 10 / all.max(1));
        Self { size, ..self }
    }
}

/// A rectangle: `x` is the edge where reading starts, `y` the upper one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// From the edge of the picture where reading starts.
    pub x: i64,
    /// From the upper edge of the picture.
    pub y: i64,
    /// Towards where reading ends.
    pub width: i64,
    /// Downwards.
    pub height: i64,
}

/// A drawing under way.
#[derive(Debug, Clone)]
pub struct Canvas {
    lang: Lang,
    height: i64,
    shapes: String,
}

impl Canvas {
    /// An empty one in its ground's colour.
    pub fn new(lang: Lang, height: i64) -> Self {
        let mut canvas = Self {
            lang,
            height,
            shapes: String::new(),
        };
        let whole = Area {
            x: 0,
            y: 0,
            width: WIDTH,
            height,
        };
        canvas.rectangle(whole, 0, Colour::Ground);
        canvas
    }

    /// A text in the picture's language.
    pub fn render(&self, text: &Text) -> String {
        catalog::render_plain(self.lang, text)
    }

    /// A card over the whole width between the margins.
    pub fn card(&mut self, y: i64, height: i64) {
        let area = Area {
            x: MARGIN,
            y,
            width: WIDTH - 2 * MARGIN,
            height,
        };
        self.rectangle(area, CARD_ROUNDING, Colour::Card);
    }

    /// A line along the upper edge of an area, two pixels thick.
    pub fn rule(&mut self, x: i64, y: i64, width: i64) {
        let height = 2;
        let area = Area {
            x,
            y,
            width,
            height,
        };
        self.rectangle(area, 0, Colour::Rule);
    }

    /// A bar that stands on the lower edge of its area; its top is round.
    pub fn bar(&mut self, area: Area, colour: Colour) {
        let Area { y, width, .. } = area;
        let (left, floor) = (self.left_of(area), y + area.height);
        let round = BAR_ROUNDING.min(area.height);
        let straight = width - 2 * round;
        self.push(format_args!(
            "<path fill=\"{}\" d=\"M{left} {floor}V{}q0 -{round} {round} -{round}h{straight}q{round} 0 {round} {round}V{floor}z\"/>",
            colour.hex(),
            y + round,
        ));
    }

    /// Words whose letters stand on `y`.
    pub fn text(&mut self, x: i64, y: i64, words: &Words) {
        let (x, isolate) = match self.lang {
            Lang::Ar => (WIDTH - x, RLI),
            Lang::En => (x, LRI),
        };
        let anchor = match (words.anchor, self.lang) {
            (Anchor::Middle, _) => "middle",
            (Anchor::Start, Lang::En) | (Anchor::End, Lang::Ar) => "start",
            (Anchor::End, Lang::En) | (Anchor::Start, Lang::Ar) => "end",
        };
        self.push(format_args!(
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{}\" font-weight=\"{}\" fill=\"{}\" text-anchor=\"{anchor}\">{isolate}{}{PDI}</text>",
            words.size,
            words.weight,
            words.colour.hex(),
            escape(words.letters.as_str()),
        ));
    }

    /// The whole drawing.
    pub fn to_svg(&self) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{}\" font-family=\"{FAMILY}\">{}</svg>",
            self.height, self.shapes
        )
    }

    fn rectangle(&mut self, area: Area, rounding: i64, colour: Colour) {
        self.push(format_args!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{rounding}\" fill=\"{}\"/>",
            self.left_of(area),
            area.y,
            area.width,
            area.height,
            colour.hex(),
        ));
    }

    /// The left edge of an area as seen on the screen.
    const fn left_of(&self, area: Area) -> i64 {
        match self.lang {
            Lang::Ar => WIDTH - area.x - area.width,
            Lang::En => area.x,
        }
    }

    fn push(&mut self, shape: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.shapes.write_fmt(shape);
    }
}
