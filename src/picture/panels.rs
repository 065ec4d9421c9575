//! The five panels below each other: what each counts, and its bars with the number over each.

use super::{
    Week,
    canvas::{Anchor, Area, Canvas, Colour, WIDTH, Words},
    columns::{Columns, START, WHOLE},
    waiting::word_waiting,
};
use crate::i18n::Text;

/// Height of a panel and of the gap below it.
const HEIGHT: i64 = 256;
const GAP: i64 = 16;
/// Height of all panels and their gaps.
pub const HEIGHT_OF_ALL: i64 = 5 * (HEIGHT + GAP);

/// From the upper edge of a panel to the line that the bars stand on.
const FLOOR: i64 = HEIGHT - 26;
/// Between that line and the panel's name there is room for the highest bar and the words over it.
const ROOM: i64 = FLOOR - 80;
/// The least height of a bar that is not nothing.
const LOWEST: i64 = 5;
const WIDEST_BAR: i64 = 132;
/// From one line over a bar to the next.
const LINE_HEIGHT: i64 = 32;

/// What stands over a bar where there is nothing to count.
const NONE: &str = "\u{2013}";

/// A panel's bars.
#[derive(Debug, Clone, Copy)]
enum Bars {
    Counts(fn(&Week) -> u32),
    Minutes(fn(&Week) -> Option<u32>),
}

/// A panel: its name, words beside it, its bars.
const PANELS: [(&str, Option<&str>, Bars); 5] = [
    ("picture-opened", None, Bars::Counts(|week| week.opened)),
    ("picture-answered", None, Bars::Counts(|week| week.answered)),
    (
        "picture-waiting",
        Some("picture-waiting-half"),
        Bars::Minutes(|week| week.waiting_minutes),
    ),
    ("picture-reports", None, Bars::Counts(|week| week.reports)),
    ("picture-pairings", None, Bars::Counts(|week| week.pairings)),
];

/// Draws all panels from `y` downwards.
pub fn draw(canvas: &mut Canvas, y: i64, columns: Columns, weeks: &[Week]) {
    for (at, (name, beside, bars)) in (0..).zip(PANELS) {
        let y = y + at * (HEIGHT + GAP);
        canvas.card(y, HEIGHT);
        draw_name(canvas, y + 52, name, beside);
        canvas.rule(START, y + FLOOR, WHOLE);
        let row = Row {
            floor: y + FLOOR,
            columns,
            bars,
        };
        row.draw(canvas, weeks);
    }
}

fn draw_name(canvas: &mut Canvas, y: i64, name: &str, beside: Option<&str>) {
    let name = canvas.render(&Text::new(name));
    canvas.text(START, y, &Words::new(name, 40).bold());
    if let Some(beside) = beside {
        let beside = canvas.render(&Text::new(beside));
        let words = Words::new(beside, 32).coloured(Colour::Soft);
        canvas.text(WIDTH - START, y, &words.anchored(Anchor::End));
    }
}

/// The bars of one panel.
struct Row {
    floor: i64,
    columns: Columns,
    bars: Bars,
}

impl Row {
    fn draw(&self, canvas: &mut Canvas, weeks: &[Week]) {
        let largest = weeks.iter().filter_map(|week| self.figure(week)).max();
        let last = weeks.len().saturating_sub(1);
        for (at, week) in weeks.iter().enumerate() {
            let figure = self.figure(week);
            let lines = self.word(canvas, figure);
            let height = self.height(figure, largest);
            let middle = self.columns.middle(i64::try_from(at).unwrap_or(0));
            self.draw_bar(canvas, middle, height, at == last);
            self.draw_lines(canvas, (middle, height), &lines, at == last);
        }
    }

    fn figure(&self, week: &Week) -> Option<u32> {
        match self.bars {
            Bars::Counts(count) => Some(count(week)),
            Bars::Minutes(minutes) => minutes(week),
        }
    }

    /// The words over a bar, in lines from the upper one down.
    fn word(&self, canvas: &Canvas, figure: Option<u32>) -> Vec<String> {
        match (self.bars, figure) {
            (_, None) => vec![NONE.to_owned()],
            (Bars::Counts(_), Some(count)) => vec![count.to_string()],
            (Bars::Minutes(_), Some(minutes)) => {
                let words = canvas.render(&word_waiting(minutes));
                match words.split_once(' ') {
                    Some((one, two)) if self.is_narrow() => vec![one.to_owned(), two.to_owned()],
                    _ => vec![words],
                }
            }
        }
    }

    /// The height of a bar: the largest of its panel reaches as high as the words over it leave room.
    fn height(&self, figure: Option<u32>, largest: Option<u32>) -> i64 {
        match (figure, largest) {
            (Some(figure @ 1..), Some(largest)) => {
                let lines = match self.bars {
                    Bars::Minutes(_) if self.is_narrow() => 2,
                    _ => 1,
                };
                let highest = ROOM - self.gap() - lines * LINE_HEIGHT;
                (i64::from(figure) * highest / i64::from(largest)).max(LOWEST)
            }
            _ => 0,
        }
    }

    const fn is_narrow(&self) -> bool {
        !self.columns.have_room_for_a_time()
    }

    /// Between a bar and the words over it: letters reach below their line, digits do not.
    const fn gap(&self) -> i64 {
        match self.bars {
            Bars::Counts(_) => 10,
            Bars::Minutes(_) if self.is_narrow() => 17,
            Bars::Minutes(_) => 21,
        }
    }

    /// Size of a line over a bar: where columns are narrow, words are smaller than numbers.
    fn size(&self, line: &str) -> i64 {
        let is_number = !line.contains(char::is_alphabetic);
        match (self.is_narrow(), is_number) {
            (false, _) => 38,
            (true, true) => 32,
            (true, false) => 27,
        }
    }

    fn draw_bar(&self, canvas: &mut Canvas, middle: i64, height: i64, is_last: bool) {
        if height == 0 {
            return;
        }
        let width = WIDEST_BAR.min(self.columns.width * 3 / 5);
        let area = Area {
            x: middle - width / 2,
            y: self.floor - height,
            width,
            height,
        };
        let colour = match (self.bars, is_last) {
            (Bars::Counts(_), false) => Colour::Count,
            (Bars::Counts(_), true) => Colour::LastCount,
            (Bars::Minutes(_), false) => Colour::Time,
            (Bars::Minutes(_), true) => Colour::LastTime,
        };
        canvas.bar(area, colour);
    }

    fn draw_lines(
        &self,
        canvas: &mut Canvas,
        (middle, height): (i64, i64),
        lines: &[String],
        is_last: bool,
    ) {
        for (above, line) in (0..).zip(lines.iter().rev()) {
            let words = Words::new(line.clone(), self.size(line)).anchored(Anchor::Middle);
            let words = words.within(self.columns.width);
            let y = self.floor - height - self.gap() - above * LINE_HEIGHT;
            canvas.text(middle, y, &if is_last { words.bold() } else { words });
        }
    }
}
