//! The evaluation as a page of figures.

use std::fmt;

use super::evaluation::{Evaluation, Point, Share};

impl fmt::Display for Evaluation {
    fn fmt(&self, page: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(page, "true pairs                 {}", self.pairs)?;
        for (precision, point) in [(".95", self.at_95), (".99", self.at_99)] {
            writeln!(page, "recall at precision {precision}    {}", at(point))?;
        }
        writeln!(
            page,
            "best F1                    {:.4}  ({})",
            self.best_f1,
            at(self.best_f1_at)
        )?;
        writeln!(page, "a true record first        {}", share(self.first))?;
        writeln!(
            page,
            "among the first five       {}",
            share(self.first_five)
        )?;
        let hope = self.false_hope;
        writeln!(
            page,
            "recall without false hope  {}  (above {:.4}; {} reports have no record)",
            share(hope.found),
            hope.threshold,
            hope.reports_without
        )?;
        writeln!(
            page,
            "put forward at all         {}",
            share(self.put_forward)
        )?;
        if let Some(candidates) = self.candidates {
            writeln!(page, "among the candidates       {}", share(candidates))?;
        }
        writeln!(
            page,
            "\nrecall at precision .95, by script and by what stands between"
        )?;
        for (word, found) in self.by_scripts.iter().chain(&self.by_class) {
            writeln!(page, "  {word:<16} {}", share(*found))?;
        }
        writeln!(page, "\nwrongly put forward at that threshold")?;
        for (word, count) in &self.mistaken_for {
            writeln!(page, "  {word:<24} {count}")?;
        }
        self.write_calibration(page)
    }
}

impl Evaluation {
    fn write_calibration(&self, page: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.calibration.at_least.is_empty() {
            return Ok(());
        }
        writeln!(page, "\nstated probability         pairs    stated   true")?;
        for bin in &self.calibration.bins {
            let to = bin.to.min(1.0);
            writeln!(
                page,
                "  {:<6} to {to:<6}       {:>8}    {:.4}   {:.4}",
                bin.from,
                bin.right.of,
                bin.stated,
                bin.right.rate()
            )?;
        }
        for (bin, recall) in &self.calibration.at_least {
            writeln!(
                page,
                "  {:<6} or more         {:>8}    {:.4}   {:.4}   recall {recall:.4}",
                bin.from,
                bin.right.of,
                bin.stated,
                bin.right.rate()
            )?;
        }
        Ok(())
    }
}

fn at(point: Option<Point>) -> String {
    point.map_or_else(
        || "none".to_owned(),
        |point| {
            format!(
                "{:.4}  at {:.4}, precision {:.4}",
                point.recall, point.threshold, point.precision
            )
        },
    )
}

fn share(share: Share) -> String {
    format!("{:.4}  {} of {}", share.rate(), share.found, share.of)
}
