//! A chat for the tests of the flows: it writes, presses, and reads what the last step asked for.

use athar::{
    dialogue::{
        Context, Input, State,
        context::OwnReport,
        start,
        state::{Draft, Screen},
        step,
    },
    domain::{
        ids::Reference,
        report::{Consent, Report, ReportKind, ReportStage},
        waiting::UsualWait,
    },
    effect::{ButtonAction, Effect, FlagReason, Outgoing},
    i18n::Lang,
};
use chrono::{DateTime, TimeZone, Utc};

pub fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 3, 3, 9, 0, 0).unwrap()
}

pub fn context() -> Context {
    Context {
        now: now(),
        telegram_lang: Some("en-GB".to_owned()),
        fresh_reference: Reference::from_seed(1),
        own_reports: Vec::new(),
        bot_username: "athar_bot".to_owned(),
        talk: None,
        usual_wait: UsualWait::default(),
        written: Vec::new(),
    }
}

pub fn own(seed: u32) -> OwnReport {
    let mut report = Report::new(ReportKind::Missing);
    report.person.names.given = Some(format!("Khaled{seed}"));
    OwnReport {
        reference: Reference::from_seed(seed),
        stage: ReportStage::Open,
        sent_at: now(),
        report,
    }
}

pub fn agreed() -> State {
    State {
        lang: Some(Lang::En),
        consent: Some(Consent {
            version: start::NOTICE_VERSION,
            given_at: now(),
        }),
        screen: Screen::Menu,
        ..State::default()
    }
}

pub fn draft() -> Draft {
    let mut report = Report::new(ReportKind::Missing);
    report.person.names.given = Some("Khaled".to_owned());
    Draft {
        report,
        question: "given".to_owned(),
        trail: vec!["relation".to_owned()],
        changes: None,
        guess: None,
        back_to_review: false,
        adding_more: false,
        begun_at: now(),
        age_words: String::new(),
        voiced: Vec::new(),
    }
}

/// A chat in the test: its state, and what the last step asked for.
pub struct Phone {
    pub state: State,
    pub context: Context,
    pub effects: Vec<Effect>,
}

impl Phone {
    pub fn new(state: State) -> Self {
        Self {
            state,
            context: context(),
            effects: Vec::new(),
        }
    }

    pub fn take(&mut self, input: &Input) {
        let (state, effects) = step(self.state.clone(), input, &self.context);
        self.state = state;
        self.effects = effects;
    }

    pub fn write(&mut self, words: &str) -> String {
        self.take(&Input::Words(words.to_owned()));
        self.read()
    }

    pub fn press(&mut self, label: &str) -> String {
        let payload = self
            .find(label)
            .unwrap_or_else(|| panic!("no button {label:?} in {:?}", self.labels()));
        self.press_payload(&payload)
    }

    pub fn press_payload(&mut self, payload: &str) -> String {
        self.take(&Input::Press(payload.to_owned()));
        self.read()
    }

    pub fn said(&self) -> Vec<&Outgoing> {
        self.effects
            .iter()
            .filter_map(|effect| match effect {
                Effect::Say(outgoing) => Some(outgoing),
                _ => None,
            })
            .collect()
    }

    pub fn read(&self) -> String {
        let lang = self.state.lang.unwrap_or_default();
        let messages: Vec<String> = self
            .said()
            .iter()
            .map(|said| said.render(lang).html)
            .collect();
        messages.join("\n---\n")
    }

    pub fn buttons(&self) -> Vec<(String, ButtonAction)> {
        let lang = self.state.lang.unwrap_or_default();
        self.said()
            .iter()
            .flat_map(|said| said.render(lang).buttons.concat())
            .collect()
    }

    pub fn labels(&self) -> Vec<String> {
        self.buttons().into_iter().map(|(label, _)| label).collect()
    }

    pub fn find(&self, label: &str) -> Option<String> {
        self.buttons()
            .into_iter()
            .find_map(|(found, action)| match action {
                ButtonAction::Press(payload) if found == label => Some(payload),
                _ => None,
            })
    }

    pub fn has_toast(&self) -> bool {
        matches!(self.effects.first(), Some(Effect::Toast(_)))
    }

    pub fn flags(&self) -> Vec<FlagReason> {
        self.effects
            .iter()
            .filter_map(|effect| match effect {
                Effect::FlagChat(reason) => Some(*reason),
                _ => None,
            })
            .collect()
    }
}
