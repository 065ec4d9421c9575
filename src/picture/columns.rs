//! The columns of the weeks, the same in every panel, and the weeks' names below the last one.

use chrono::Datelike;

use super::{
    MARGIN, Week,
    canvas::{Anchor, Canvas, WIDTH, Words},
};
use crate::i18n::Text;

/// From the edge of the picture to the first column.
pub const START: i64 = MARGIN + 36;
/// All columns together are never wider.
pub const WHOLE: i64 = WIDTH - 2 * START;
/// A column is never wider: the first weeks begin where reading starts and leave room for those to come.
const WIDEST: i64 = WHOLE / 4;
/// From this width on a column has room for a day with its month.
const ROOM_FOR_A_DATE: i64 = 250;
/// From this width on a column has room for a time in two words.
const ROOM_FOR_A_TIME: i64 = 180;
const NAME_SIZE: i64 = 34;
/// Kept free on both sides of a column's words.
const BETWEEN: i64 = 4;

/// Where the columns stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Columns {
    /// Width of each.
    pub width: i64,
}

impl Columns {
    /// Columns for these weeks.
    pub fn new(weeks: &[Week]) -> Self {
        let count = i64::try_from(weeks.len()).unwrap_or(i64::MAX).max(1);
        Self {
            width: WIDEST.min(WHOLE / count),
        }
    }

    /// The middle of the column of a week, counted from the oldest, which is 0.
    pub const fn middle(self, week: i64) -> i64 {
        START + self.width * week + self.width / 2
    }

    /// Whether a time ("40 min") has room in one line.
    pub const fn have_room_for_a_time(self) -> bool {
        self.width >= ROOM_FOR_A_TIME
    }

    /// Whether a day and its month have room in one line.
    const fn have_room_for_a_date(self) -> bool {
        self.width >= ROOM_FOR_A_DATE
    }

    /// Height of the weeks' names: one line where there is room, else two.
    pub const fn names_height(self) -> i64 {
        if self.have_room_for_a_date() { 72 } else { 122 }
    }

    /// Names the weeks by their first days: each with its month where there is room, else a month once for all its weeks.
    pub fn draw_names(self, canvas: &mut Canvas, y: i64, weeks: &[Week]) {
        if self.have_room_for_a_date() {
            for (at, week) in (0..).zip(weeks) {
                let day = Text::new("picture-day").number("day", week.begins_on.day());
                let name = canvas.render(&day.text("month", month_of(week)));
                let is_last = at + 1 == count(weeks);
                self.draw_name(canvas, (self.middle(at), y + 38), name, is_last);
            }
        } else {
            for (at, week) in (0..).zip(weeks) {
                let name = week.begins_on.day().to_string();
                let is_last = at + 1 == count(weeks);
                self.draw_name(canvas, (self.middle(at), y + 38), name, is_last);
            }
            self.draw_months(canvas, y + 52, weeks);
        }
    }

    fn draw_name(self, canvas: &mut Canvas, (x, y): (i64, i64), name: String, is_last: bool) {
        let words = Words::new(name, NAME_SIZE).anchored(Anchor::Middle);
        let words = words.within(self.width - 2 * BETWEEN);
        canvas.text(x, y, &if is_last { words.bold() } else { words });
    }

    /// A line below the weeks that begin in one month, and the month's name. A month of one week is at an end of the picture: its
    /// name has room on both sides.
    fn draw_months(self, canvas: &mut Canvas, y: i64, weeks: &[Week]) {
        let mut first = 0;
        for month in weeks.chunk_by(|one, next| one.begins_on.month() == next.begins_on.month()) {
            let width = self.width * count(month);
            let x = START + self.width * first;
            canvas.rule(x + 10, y, width - 20);
            let name = canvas.render(&month_of(&month[0]));
            let words = Words::new(name, NAME_SIZE).within(width + 2 * self.width);
            canvas.text(x + width / 2, y + 46, &words.anchored(Anchor::Middle));
            first += count(month);
        }
    }
}

fn count(weeks: &[Week]) -> i64 {
    i64::try_from(weeks.len()).unwrap_or(i64::MAX)
}

fn month_of(week: &Week) -> Text {
    Text::new(format!("month-{}", week.begins_on.month()))
}
