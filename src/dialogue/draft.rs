//! A draft's walk through the list: what is asked next, what Back returns to, where one stands. What is told is in `told.rs`.

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    answers::{birth, guess::Guess},
    questions::{self, Answer, Question},
    state::{Draft, Voiced},
    told,
};
use crate::domain::{
    ids::Reference,
    report::{Report, ReportKind},
};

impl Draft {
    /// An empty draft of a kind, at its first question.
    pub fn new(kind: ReportKind, now: DateTime<Utc>) -> Self {
        let mut draft = Self {
            report: Report::new(kind),
            question: String::new(),
            trail: Vec::new(),
            changes: None,
            guess: None,
            back_to_review: false,
            adding_more: false,
            begun_at: now,
            age_words: String::new(),
            voiced: Vec::new(),
        };
        draft.go_on();
        draft
    }

    /// A draft that changes a report already sent; it stands at its review.
    pub fn open(report: Report, reference: Reference, now: DateTime<Utc>) -> Self {
        let mut draft = Self::new(report.kind, now);
        draft.trail = questions::QUESTIONS
            .iter()
            .filter(|question| told::is_told(question, &report))
            .map(|question| question.name.to_owned())
            .collect();
        draft.report = report;
        draft.changes = Some(reference);
        draft.question.clear();
        draft
    }

    /// The question being asked; `None` at the review.
    pub fn current(&self) -> Option<&'static Question> {
        questions::find(&self.question)
    }

    /// The guess that waits for a yes; `None` also for one that cannot be read any more.
    pub fn guess(&self) -> Option<Guess> {
        serde_json::from_value(self.guess.clone()?).ok()
    }

    /// Keeps a guess until it is confirmed.
    pub fn set_guess(&mut self, guess: Option<&Guess>) {
        self.guess = guess.and_then(|guess| serde_json::to_value(guess).ok());
    }

    /// Whether a question has an answer, an age that waits for its year included.
    pub fn is_told(&self, question: &Question) -> bool {
        let age_waits = matches!(question.answer, Answer::Birth) && !self.age_words.is_empty();
        age_waits || told::is_told(question, &self.report)
    }

    /// Ends the current question (answered or left) and moves to the next one, or to the review.
    pub fn go_on(&mut self) {
        let met = std::mem::take(&mut self.question);
        // What the message told beside its question comes before it: Back returns to the question itself.
        self.mark_told_met();
        if !met.is_empty() {
            self.mark_met(&met);
        }
        self.guess = None;
        if std::mem::take(&mut self.back_to_review) {
            return;
        }
        if let Some(next) = self.find_next() {
            next.name.clone_into(&mut self.question);
        }
    }

    /// Returns to the question met before; `false` if there is none.
    pub fn go_back(&mut self) -> bool {
        let Some(previous) = self.trail.pop() else {
            return false;
        };
        self.question = previous;
        self.guess = None;
        true
    }

    /// Asks a question again from the review, and returns there after it.
    pub fn reopen(&mut self, question: &Question) {
        self.trail.retain(|name| name != question.name);
        question.name.clone_into(&mut self.question);
        self.guess = None;
        self.back_to_review = true;
    }

    /// Leaves the questions for the review.
    pub fn rest(&mut self) {
        self.question.clear();
        self.guess = None;
        self.back_to_review = false;
    }

    /// After one more place of detention: its date is asked, and then whether there is yet another. The question is left without
    /// being marked as met.
    pub fn ask_for_another_facility(&mut self) {
        let again = ["held-on", "another-facility"];
        self.trail.retain(|name| !again.contains(&name.as_str()));
        self.question.clear();
    }

    /// The current question is left without an answer; what was told to it before is taken back.
    pub fn leave_open(&mut self, question: &Question) {
        if matches!(question.answer, Answer::Birth) {
            self.age_words.clear();
        }
        told::clear(question, &mut self.report);
        self.voiced
            .retain(|voiced| voiced.question != question.name);
    }

    /// By what an answer by voice knows its draft again: when it was begun, in microseconds since 1970.
    pub const fn key(&self) -> i64 {
        self.begun_at.timestamp_micros()
    }

    /// The question was answered by voice; what was said to it before is heard no more.
    pub fn keep_voice(&mut self, question: &Question, (file_id, seconds): (&str, u32)) {
        self.voiced
            .retain(|voiced| voiced.question != question.name);
        self.voiced.push(Voiced {
            question: question.name.to_owned(),
            file_id: file_id.to_owned(),
            seconds,
        });
    }

    /// Questions answered by voice of which nothing is written down yet.
    pub fn list_voiced(&self) -> impl Iterator<Item = &'static Question> {
        self.voiced
            .iter()
            .filter_map(|voiced| questions::find(&voiced.question))
            .filter(|question| !self.is_told(question))
    }

    /// Asks a question now, whatever was asked; the walk goes on behind it where it was.
    pub fn turn_to(&mut self, question: &Question) {
        if self.question.is_empty() {
            return self.reopen(question);
        }
        self.trail.retain(|name| name != question.name);
        question.name.clone_into(&mut self.question);
        self.guess = None;
    }

    /// The next question that is neither met nor told.
    pub fn find_next(&self) -> Option<&'static Question> {
        let kind = self.report.kind;
        let is_due = |question: &&Question| {
            !self.is_met(question) && question.applies(&self.report) && !self.is_told(question)
        };
        let first = questions::list_first(kind).find(is_due);
        first.or_else(|| {
            let extra = || questions::list_extra(kind).find(is_due);
            self.adding_more.then(extra).flatten()
        })
    }

    /// Whether "Add details" would ask anything.
    pub fn has_more_to_ask(&self) -> bool {
        let mut more = self.clone();
        more.adding_more = true;
        more.find_next().is_some()
    }

    /// Where one stands in the questions of this stretch: (3, 10). `None` while a single answer is changed.
    pub fn place_in_list(&self) -> Option<(i64, i64)> {
        if self.back_to_review {
            return None;
        }
        let kind = self.report.kind;
        let first: Vec<&str> = questions::list_first(kind).map(|q| q.name).collect();
        let extra: Vec<&str> = questions::list_extra(kind).map(|q| q.name).collect();
        [first, extra].into_iter().find_map(|names| {
            let at = names.iter().position(|name| *name == self.question)?;
            Some((
                i64::try_from(at + 1).ok()?,
                i64::try_from(names.len()).ok()?,
            ))
        })
    }

    /// An age told "then" becomes a year of birth as soon as the event's date is known.
    pub fn settle_age(&mut self, today: NaiveDate) {
        if self.age_words.is_empty() {
            return;
        }
        if let Some(birth) = birth::of_age(&self.age_words, &self.report, today) {
            self.report.person.birth = Some(birth);
        }
    }

    fn is_met(&self, question: &Question) -> bool {
        self.trail.iter().any(|name| name == question.name)
    }

    fn mark_met(&mut self, name: &str) {
        self.trail.retain(|met| met != name);
        self.trail.push(name.to_owned());
    }

    /// What one message told beside its question counts as met, so that Back walks it too.
    fn mark_told_met(&mut self) {
        let told: Vec<&str> = questions::QUESTIONS
            .iter()
            .filter(|question| self.is_told(question) && !self.is_met(question))
            .map(|question| question.name)
            .collect();
        for name in told {
            self.mark_met(name);
        }
    }
}
