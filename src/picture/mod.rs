//! The picture of the volunteers' daily summary: the numbers of some weeks in, the bytes of a PNG out.
//!
//! Pure: no clock, no database, no font of the machine. What is counted and when it is sent is the jobs' business. The drawing is an
//! SVG of our own ([`canvas`]), which a library turns into pixels ([`raster`]).

mod canvas;
mod columns;
mod panels;
mod raster;
mod waiting;

use chrono::NaiveDate;

use crate::i18n::{Lang, Text};
use canvas::{Anchor, Canvas, Colour, Words};
use columns::Columns;

pub use raster::PictureError;
pub use waiting::word_waiting;

/// The most weeks that one picture shows.
pub const MOST_WEEKS: usize = 12;

/// What happened in one week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    /// Its first day, in Damascus.
    pub begins_on: NaiveDate,
    /// Chats flagged for a volunteer.
    pub opened: u32,
    /// Chats in which a volunteer answered.
    pub answered: u32,
    /// Minutes from flag to first answer, the median. None when nothing was answered.
    pub waiting_minutes: Option<u32>,
    /// Reports that were sent.
    pub reports: u32,
    /// Possible matches that were found.
    pub pairings: u32,
}

/// Left and right of everything, in pixels.
const MARGIN: i64 = 36;
/// From the upper edge to the first panel.
const HEADER_HEIGHT: i64 = 168;
/// The same where there is a title only.
const TITLE_HEIGHT: i64 = 124;
/// Height of what says that there is nothing yet.
const NOTHING_HEIGHT: i64 = 220;

/// Draws consecutive weeks, oldest first, as a PNG, 1280 pixels wide and a quarter higher. Of more than [`MOST_WEEKS`] the newest are drawn;
/// without any, a lower picture says that there is nothing yet. In Arabic it runs from right to left. The same input gives the same bytes.
pub fn draw(weeks: &[Week], lang: Lang) -> Result<Vec<u8>, PictureError> {
    let weeks = &weeks[weeks.len().saturating_sub(MOST_WEEKS)..];
    let drawn = if weeks.is_empty() {
        draw_nothing(lang)
    } else {
        draw_weeks(weeks, lang)
    };
    raster::encode(&drawn)
}

fn draw_weeks(weeks: &[Week], lang: Lang) -> Canvas {
    let columns = Columns::new(weeks);
    let below_panels = HEADER_HEIGHT + panels::HEIGHT_OF_ALL;
    let mut canvas = Canvas::new(lang, below_panels + columns.names_height());
    draw_title(&mut canvas);
    draw_note(&mut canvas);
    panels::draw(&mut canvas, HEADER_HEIGHT, columns, weeks);
    columns.draw_names(&mut canvas, below_panels, weeks);
    canvas
}

fn draw_nothing(lang: Lang) -> Canvas {
    let mut canvas = Canvas::new(lang, TITLE_HEIGHT + NOTHING_HEIGHT + MARGIN);
    draw_title(&mut canvas);
    canvas.card(TITLE_HEIGHT, NOTHING_HEIGHT);
    canvas.text(
        canvas::WIDTH / 2,
        TITLE_HEIGHT + NOTHING_HEIGHT / 2 + 12,
        &Words::new(canvas.render(&Text::new("picture-nothing")), 36).anchored(Anchor::Middle),
    );
    canvas
}

fn draw_title(canvas: &mut Canvas) {
    let title = canvas.render(&Text::new("picture-title"));
    canvas.text(MARGIN, 80, &Words::new(title, 52).bold());
}

fn draw_note(canvas: &mut Canvas) {
    let note = canvas.render(&Text::new("picture-note"));
    canvas.text(MARGIN, 134, &Words::new(note, 32).coloured(Colour::Soft));
}
