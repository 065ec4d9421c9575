//! Progress bars: on a terminal only, on stderr.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use crate::exchange::read::Progress;

/// A bar, gone when dropped.
pub struct Bar(ProgressBar);

impl Bar {
    /// Of reading a file.
    pub fn of_reading() -> Self {
        Self::styled(0, "reading  {bar:40} {bytes} of {total_bytes}, {eta} left")
    }

    /// Of records that meet the open reports.
    pub fn of_meeting(records: u64) -> Self {
        Self::styled(records, "comparing  {bar:40} {pos} of {len}, {eta} left")
    }

    /// Of reports that look for their records.
    pub fn of_linking(reports: u64) -> Self {
        Self::styled(reports, "linking  {bar:40} {pos} of {len}, {eta} left")
    }

    /// Of what takes its time.
    pub fn of_waiting(words: &'static str) -> Self {
        let bar = ProgressBar::new_spinner().with_message(words);
        Self(bar)
    }

    fn styled(length: u64, template: &str) -> Self {
        let style =
            ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
        let bar = ProgressBar::new(length).with_style(style);
        bar.enable_steady_tick(Duration::from_millis(200));
        Self(bar)
    }

    /// How far reading is.
    pub fn read(&self, progress: Progress) {
        self.0.set_length(progress.total);
        self.0.set_position(progress.done);
    }

    /// How many records have met the open reports. More than were stored now, where an earlier import was cut off.
    pub fn met(&self, records: u64) {
        self.0
            .set_length(self.0.length().unwrap_or_default().max(records));
        self.0.set_position(records);
    }

    /// One more is done.
    pub fn advance(&self) {
        self.0.inc(1);
    }

    /// One step more.
    pub fn tick(&self) {
        self.0.tick();
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
