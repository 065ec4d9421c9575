//! A decoded picture and questions to its pixels; how wide words are that are set with the picture's own font.

use std::{ops::Range, path::Path};

use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree},
};

/// Red, green and blue.
pub type Colour = [u8; 3];

/// Bars of counts: of a week that is over, of the last.
pub const COUNT: Colour = [0x6b, 0x99, 0xb6];
pub const LAST_COUNT: Colour = [0x1f, 0x63, 0x89];
/// Bars of times: of a week that is over, of the last.
pub const TIMES: [Colour; 2] = [[0xbc, 0x89, 0x3f], [0x93, 0x59, 0x0f]];

/// Words are darker in green than any bar.
const DARKEST_BAR: u8 = 80;

pub struct Picture(Pixmap);

impl Picture {
    pub fn decode(png: &[u8]) -> Self {
        Self(Pixmap::decode_png(png).expect("a PNG"))
    }

    pub fn size(&self) -> (u32, u32) {
        (self.0.width(), self.0.height())
    }

    fn at(&self, x: u32, y: u32) -> Colour {
        let pixel = self.0.pixel(x, y).expect("a pixel of the picture");
        [pixel.red(), pixel.green(), pixel.blue()]
    }

    /// How many pixels of these rows have a colour.
    pub fn count(&self, colour: Colour, rows: Range<u32>) -> usize {
        let in_row = |y| (0..self.0.width()).filter(move |x| self.at(*x, y) == colour);
        rows.flat_map(in_row).count()
    }

    /// From the leftmost to the rightmost pixel of a colour in these rows.
    pub fn span(&self, colour: Colour, rows: Range<u32>) -> Option<Range<u32>> {
        span_of(0..self.0.width(), rows, |x, y| self.at(x, y) == colour)
    }

    /// From the leftmost to the rightmost pixel of words in a part of the picture.
    pub fn ink(&self, columns: Range<u32>, rows: Range<u32>) -> Option<Range<u32>> {
        span_of(columns, rows, |x, y| self.at(x, y)[1] < DARKEST_BAR)
    }

    /// From the leftmost to the rightmost pixel in which these rows differ from another picture's.
    pub fn difference(&self, other: &Self, rows: Range<u32>) -> Option<Range<u32>> {
        span_of(0..self.0.width(), rows, |x, y| {
            self.at(x, y) != other.at(x, y)
        })
    }
}

fn span_of(
    columns: Range<u32>,
    rows: Range<u32>,
    is_in: impl Fn(u32, u32) -> bool,
) -> Option<Range<u32>> {
    let found = |x: &u32| rows.clone().any(|y| is_in(*x, y));
    let first = columns.clone().find(found)?;
    let last = columns.rev().find(found)?;
    Some(first..last + 1)
}

/// The width in pixels of words as large and bold as the picture's title.
pub fn width_of(words: &str) -> usize {
    let font = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/picture/fonts/AtharSans-Bold.ttf");
    let mut options = Options::default();
    let font = std::fs::read(font).expect("the font");
    options.fontdb_mut().load_font_data(font);
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1280\" height=\"120\" font-family=\"Athar Sans\" font-size=\"52\" font-weight=\"700\">\
         <rect width=\"1280\" height=\"120\" fill=\"#fff\"/><text x=\"40\" y=\"80\">{words}</text></svg>"
    );
    let tree = Tree::from_str(&svg, &options).expect("an SVG");
    let mut pixels = Pixmap::new(1280, 120).expect("room for it");
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    Picture(pixels)
        .ink(0..1280, 0..120)
        .map_or(0, |ink| ink.len())
}
