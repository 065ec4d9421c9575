//! One person's phone in a story: they write, press, and answer the questions of a report as they come.

use athar::sandbox::Message;

use super::{questions::name_of_question, stage::Stage};

/// A person with their phone, at a stage whose jobs run.
pub struct Phone<'a> {
    stage: &'a Stage,
    pub id: i64,
}

/// What somebody answers to a question.
#[derive(Debug, Clone, Copy)]
pub enum Answer {
    /// Writes this.
    Says(&'static str),
    /// Presses the choice with this word.
    Chooses(&'static str),
}

/// Answers by the question's name; what is not here is skipped.
pub type Answers<'a> = &'a [(&'static str, Answer)];

/// More steps than any report has.
const MOST_STEPS: usize = 40;

impl<'a> Phone<'a> {
    /// A new person, whose Telegram has this language.
    pub fn new(stage: &'a Stage, language_code: &str) -> Self {
        let id = stage.phones.add_person("Sami", language_code).id;
        Self { stage, id }
    }

    /// Writes, and gives what the bot then said.
    pub async fn says(&self, words: &str) -> Vec<Message> {
        let said = self.stage.phones.say(self.id, words);
        self.answers_after(said.expect("they may write")).await
    }

    /// Presses the newest button that carries this action ("agree", "answer.male"), and gives what the bot then said.
    pub async fn presses(&self, action: &str) -> Vec<Message> {
        let found = self.find_button(|data| action_of(data) == action);
        let (message, data) =
            found.unwrap_or_else(|| panic!("no button {action} in\n{}", self.transcript()));
        self.presses_data(message, &data).await
    }

    /// Presses the button of a possible match that ends so ("may", "not", "unsure").
    pub async fn answers_match(&self, answer: &str) -> Vec<Message> {
        let found = self
            .find_button(|data| data.starts_with("p.") && data.ends_with(&format!(".{answer}")));
        let (message, data) =
            found.unwrap_or_else(|| panic!("no possible match in\n{}", self.transcript()));
        self.presses_data(message, &data).await
    }

    async fn presses_data(&self, message: i64, data: &str) -> Vec<Message> {
        let newest = self.newest().map_or(0, |newest| newest.id());
        let pressed = self.stage.phones.press(self.id, message, data);
        pressed.expect("the button is there");
        self.answers_after(newest).await
    }

    /// Agrees to the notice.
    pub async fn begins(&self) {
        self.says("/start").await;
        self.presses("agree").await;
    }

    /// Walks a report of a kind ("missing", "sighting", …) through its first questions and sends it.
    pub async fn reports(&self, kind: &str, answers: Answers<'_>) {
        self.presses(kind).await;
        self.answers_until_review(answers).await;
        self.presses("send").await;
    }

    /// Walks a report of a kind through all questions that there are and sends it.
    pub async fn reports_all(&self, kind: &str, answers: Answers<'_>) {
        self.presses(kind).await;
        self.answers_until_review(answers).await;
        self.presses("more").await;
        self.answers_until_review(answers).await;
        self.presses("send").await;
    }

    async fn answers_until_review(&self, answers: Answers<'_>) {
        for _ in 0..MOST_STEPS {
            if self.shows("send") {
                return;
            }
            self.answers_next(answers).await;
        }
        panic!("the report does not end\n{}", self.transcript());
    }

    async fn answers_next(&self, answers: Answers<'_>) {
        // A guess is confirmed.
        if self.shows("yes") {
            self.presses("yes").await;
            return;
        }
        let asked = self.newest().expect("the bot asks");
        let question = name_of_question(asked.text());
        let answer = answers.iter().find(|(name, _)| Some(*name) == question);
        match answer {
            // A remark is followed by the question whether there is more.
            _ if self.shows("done") => self.presses("done").await,
            Some((_, Answer::Says(words))) => self.says(words).await,
            Some((_, Answer::Chooses(word))) => self.presses(&format!("answer.{word}")).await,
            None if self.shows("unknown") => self.presses("unknown").await,
            None => self.presses("skip").await,
        };
    }

    /// All that the bot has said here, newest last.
    pub fn heard(&self) -> Vec<String> {
        self.stage.said(self.id)
    }

    /// The messages that speak of a possible match.
    pub fn matches(&self) -> Vec<Message> {
        let is_match = |message: &Message| {
            let mut buttons = message.buttons().into_iter();
            buttons.any(|button| button.data.is_some_and(|data| data.starts_with("p.")))
        };
        let messages = self.stage.phones.messages(self.id);
        messages.into_iter().filter(is_match).collect()
    }

    /// Whether the newest message of the bot has a button with this action.
    pub fn shows(&self, action: &str) -> bool {
        let newest = self.newest();
        newest.is_some_and(|message| {
            let mut buttons = message.buttons().into_iter();
            buttons.any(|button| button.data.is_some_and(|data| action_of(&data) == action))
        })
    }

    pub fn transcript(&self) -> String {
        self.stage.phones.transcript(self.id)
    }

    fn newest(&self) -> Option<Message> {
        let messages = self.stage.phones.messages(self.id);
        messages.into_iter().rfind(Message::by_bot)
    }

    fn find_button(&self, fits: impl Fn(&str) -> bool) -> Option<(i64, String)> {
        let messages = self.stage.phones.messages(self.id);
        messages.iter().rev().find_map(|message| {
            let mut buttons = message.buttons().into_iter();
            let data = buttons.find_map(|button| button.data.filter(|data| fits(data)))?;
            Some((message.id(), data))
        })
    }

    async fn answers_after(&self, id: i64) -> Vec<Message> {
        self.stage.settle().await;
        let messages = self.stage.phones.messages(self.id);
        let newer = messages.into_iter().filter(|message| message.id() > id);
        newer.filter(Message::by_bot).collect()
    }
}

/// A payload without its turn.
fn action_of(data: &str) -> &str {
    data.split_once('.').map_or(data, |(_, action)| action)
}
