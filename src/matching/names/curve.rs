//! How many people have a name how close to the one sought, and what a name that the tables do not know may be. Reckoned by `frequency`.

use super::likeness::{Likeness, Spoilt};
use crate::matching::model::{CLOSENESSES, Closeness, SPOILT_INTO, TYPO, UNTABLED};

/// For each level of closeness, how often a random person's name stands just so to the one sought: because it is the same name, or because
/// another sounds like it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Curve {
    chances: [f32; CLOSENESSES],
    logs: [f32; CLOSENESSES],
    others: [f32; CLOSENESSES],
    /// Of a name that the tables do not know.
    origins: Origins,
}

/// What a name that the tables do not know may be: known ones spoilt into it, by how close they are, or a name by itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Origins {
    spoilt: [f32; CLOSENESSES],
    all: f32,
}

impl Origins {
    /// Nothing is known of it.
    pub const NONE: Self = Self {
        spoilt: [0.0; CLOSENESSES],
        all: 1.0,
    };

    /// `known` are the shares of people with a known name at each level, `own` the share of those whose name it is.
    pub fn of(known: &[f32; CLOSENESSES], own: f32) -> Self {
        let mut spoilt = [0.0; CLOSENESSES];
        let rates = known.iter().zip(SPOILT_INTO);
        for (place, (share, rate)) in spoilt.iter_mut().zip(rates) {
            *place = share * rate;
        }
        Self {
            all: spoilt.iter().sum::<f32>() + (own / TYPO).max(UNTABLED),
            spoilt,
        }
    }

    /// How often anybody's name becomes this one.
    pub const fn chance(&self) -> f32 {
        self.all
    }

    /// How likely it comes from another name than the known one at this level.
    pub fn others(&self, closeness: Closeness) -> f32 {
        1.0 - self.spoilt[closeness as usize] / self.all
    }
}

impl Curve {
    /// `own` is the share of people who bear the name, `others` of those whose other name comes out at each level.
    pub fn of(own: f32, others: [f32; CLOSENESSES], origins: Origins) -> Self {
        let mut chances = others;
        for (at, chance) in chances.iter_mut().enumerate() {
            *chance += own * OWN[at] + LEAST[at];
        }
        let near: f32 = chances[..Closeness::Different as usize].iter().sum();
        chances[Closeness::Different as usize] = (1.0 - near).max(0.05);
        Self {
            logs: chances.map(f32::ln),
            chances,
            others,
            origins,
        }
    }

    /// The curve of a form in which something was left out: even the same name comes no closer than so.
    #[must_use]
    pub fn moved(mut self, closest: Closeness) -> Self {
        let same = Closeness::Same as usize;
        let at = closest as usize;
        if at > same {
            self.chances[at] += self.chances[same];
            self.logs[at] = self.chances[at].ln();
        }
        self
    }

    /// A curve that knows nothing of how common names are.
    pub fn flat() -> Self {
        Self::of(0.0, [0.01; CLOSENESSES], Origins::NONE)
    }

    /// The share of people whose name stands so.
    pub fn chance(&self, likeness: Likeness) -> f32 {
        match likeness.spoilt {
            Spoilt::Sought => self.origins.chance(),
            _ => self.chances[self.level(likeness)],
        }
    }

    /// The natural log of that share, whichever may be spoilt.
    pub fn log(&self, likeness: Likeness) -> f32 {
        self.logs[self.level(likeness)]
    }

    /// Where a likeness stands. A compound is as likely to be beside its beginning as that is common, whichever of them is sought.
    fn level(&self, likeness: Likeness) -> usize {
        let (at, same) = (likeness.closeness as usize, Closeness::Same as usize);
        if likeness.is_of_beginning && self.chances[at] < self.chances[same] {
            same
        } else {
            at
        }
    }

    /// Which part of that chance is another name, not the same one.
    pub fn others(&self, likeness: Likeness) -> f32 {
        let at = likeness.closeness as usize;
        // Brothers may all be Muhammad and something.
        if likeness.closeness >= Closeness::Confusable || likeness.is_of_beginning {
            return 1.0;
        }
        if likeness.spoilt == Spoilt::Sought {
            return self.origins.others(likeness.closeness);
        }
        ((self.others[at] + LEAST[at]) / self.chances[at]).clamp(0.0, 1.0)
    }
}

/// How one name comes out when told twice, by closeness.
const OWN: [f32; CLOSENESSES] = [0.86, 0.05, 0.03, 0.02, 0.03, 0.02, 0.01, 0.002, 0.0];
/// The least chance of each level.
const LEAST: [f32; CLOSENESSES] = [0.0, 5e-5, 5e-5, 1e-4, 3e-4, 8e-4, 2e-3, 4e-3, 0.0];
