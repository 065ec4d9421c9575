//! From an SVG to the bytes of a PNG, with the two fonts that we bring along and none of the machine's.

use std::{
    error::Error,
    sync::{Arc, LazyLock},
};

use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{
        Options, Tree,
        fontdb::{Database, Source},
    },
};

use super::canvas::Canvas;

/// The family of both fonts: Arabic and Latin in one file each, so that no word is put together from two.
pub const FAMILY: &str = "Athar Sans";

static REGULAR: &[u8] = include_bytes!("fonts/AtharSans-Regular.ttf");
static BOLD: &[u8] = include_bytes!("fonts/AtharSans-Bold.ttf");

static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    for font in [REGULAR, BOLD] {
        fonts.load_font_source(Source::Binary(Arc::new(font)));
    }
    Arc::new(fonts)
});

/// Why there is no picture. Always our fault: no number makes a drawing unreadable.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// The drawing is not an SVG.
    #[error("the drawing cannot be read")]
    Drawing(#[from] resvg::usvg::Error),
    /// There is no room for the pixels.
    #[error("a picture of this size cannot be made")]
    Size,
    /// The pixels do not become a PNG.
    #[error("the picture cannot be encoded")]
    Encoding(#[source] Box<dyn Error + Send + Sync>),
}

/// The drawing as a PNG, one pixel a unit.
pub fn encode(canvas: &Canvas) -> Result<Vec<u8>, PictureError> {
    let options = Options {
        font_family: FAMILY.to_owned(),
        fontdb: Arc::clone(&FONTS),
        ..Options::default()
    };
    let tree = Tree::from_str(&canvas.to_svg(), &options)?;
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or(PictureError::Size)?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels
        .encode_png()
        .map_err(|error| PictureError::Encoding(error.into()))
}
