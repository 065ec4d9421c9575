//! A chat without Telegram: replays inputs through `dialogue::step`, keeps the state and the own reports, and writes down what is said.

use athar::{
    dialogue::{
        self, Context, Input, State, Turn,
        context::{OwnReport, Talk},
        reporting,
        state::Screen,
        voice,
    },
    domain::{
        ids::Reference,
        report::{Consent, ReportKind, ReportStage},
        waiting::UsualWait,
    },
    effect::{
        Button, ButtonAction, Effect, Outgoing,
        voice::{VoiceAsked, VoiceKey, WrittenDown},
    },
    i18n::{Lang, catalog},
};
use chrono::{DateTime, Duration, TimeZone, Utc};

/// One chat; every step takes a minute.
pub struct Conversation {
    pub state: State,
    pub own_reports: Vec<OwnReport>,
    pub telegram_lang: String,
    now: DateTime<Utc>,
    sent: u32,
    /// How long people usually wait, as the texts say.
    pub usual_wait: UsualWait,
    /// What the person has with the volunteers.
    talk: Option<Talk>,
    /// Questions answered by voice, with the report that their draft became.
    spoken: Vec<(VoiceAsked, Option<Reference>)>,
    /// What a volunteer wrote down, and nobody has settled.
    written: Vec<WrittenDown>,
    /// Every button shown so far, oldest first: label and payload.
    buttons: Vec<(String, String)>,
}

impl Conversation {
    /// A chat that never wrote.
    pub fn new(telegram_lang: &str) -> Self {
        Self {
            state: State::default(),
            own_reports: Vec::new(),
            telegram_lang: telegram_lang.to_owned(),
            now: Utc.with_ymd_and_hms(2025, 6, 15, 9, 0, 0).unwrap(),
            sent: 0,
            usual_wait: UsualWait::Hours,
            talk: None,
            spoken: Vec::new(),
            written: Vec::new(),
            buttons: Vec::new(),
        }
    }

    /// A chat that has agreed and stands in the menu.
    pub fn agreed(telegram_lang: &str) -> Self {
        let mut chat = Self::new(telegram_lang);
        chat.state.lang = Some(Lang::from_telegram(Some(telegram_lang)));
        chat.state.consent = Some(Consent {
            version: 1,
            given_at: chat.now,
        });
        chat.state.screen = Screen::Menu;
        chat
    }

    pub fn context(&self) -> Context {
        Context {
            now: self.now,
            telegram_lang: Some(self.telegram_lang.clone()),
            fresh_reference: Reference::from_seed(4_821_775 + self.sent * 1_111),
            own_reports: self.own_reports.clone(),
            bot_username: "athar_test_bot".to_owned(),
            talk: self.talk,
            usual_wait: self.usual_wait,
            written: self.written.clone(),
        }
    }

    /// A volunteer writes the newest voice note down.
    pub fn write_down_voice(&mut self, words: &str) -> Vec<Effect> {
        let (asked, reference) = self.spoken.last().expect("something was said by voice");
        let id = i64::try_from(self.spoken.len()).expect("few of them");
        let rounds = self.written.iter().filter(|written| written.key.id == id);
        let round = i16::try_from(rounds.count() + 1).expect("few of them");
        let key = VoiceKey { id, round };
        let asking = voice::ask_back(asked.label.clone(), words, key);
        self.written.retain(|written| written.key.id != id);
        self.written.push(WrittenDown {
            key,
            question: asked.question.clone(),
            label: asked.label.clone(),
            draft: asked.draft,
            reference: *reference,
            words: words.to_owned(),
        });
        self.keep(self.state.clone(), vec![Effect::Say(asking)])
    }

    /// A volunteer closes the chat.
    pub fn close(&mut self) {
        self.talk = Some(Talk {
            is_open: false,
            heard_at: None,
            closed_at: Some(self.now),
            is_answered: false,
        });
        self.now += Duration::minutes(1);
    }

    /// A volunteer writes, so that what comes next answers them.
    pub fn hear_volunteer(&mut self) {
        self.talk = Some(Talk {
            is_open: true,
            heard_at: Some(self.now),
            closed_at: None,
            is_answered: false,
        });
        self.now += Duration::minutes(1);
    }

    /// Begins a report straight from the menu.
    pub fn begin(&mut self, kind: ReportKind) -> Vec<Effect> {
        let turn = reporting::begin(Turn::new(self.state.clone()), kind, &self.context());
        self.keep(turn.state, turn.effects)
    }

    /// One step.
    pub fn step(&mut self, input: &Input) -> Vec<Effect> {
        let (state, effects) = dialogue::step(self.state.clone(), input, &self.context());
        self.keep(state, effects)
    }

    /// The payload of the newest button with this label; `older` skips that many.
    pub fn find_button(&self, label: &str, older: usize) -> Option<String> {
        let mut fitting = self.buttons.iter().rev().filter(|(said, _)| said == label);
        fitting.nth(older).map(|(_, payload)| payload.clone())
    }

    /// The payload of the n-th button shown so far, counted from the newest.
    pub fn find_payload(&self, newest: usize) -> Option<String> {
        let (_, payload) = self.buttons.iter().rev().nth(newest)?;
        Some(payload.clone())
    }

    /// Opens an own report for change.
    pub fn change(&mut self, reference: Reference) -> Vec<Effect> {
        let turn = reporting::change(Turn::new(self.state.clone()), reference, &self.context());
        self.keep(turn.state, turn.effects)
    }

    /// What is read on the phone, invisible marks left out; other effects as lines that begin with `* `.
    pub fn write_down(&self, effects: &[Effect]) -> String {
        let written: Vec<String> = effects
            .iter()
            .filter_map(|effect| match effect {
                Effect::Say(outgoing) => Some(write_message(self.lang(outgoing), outgoing)),
                other => write_effect(self.state.lang.unwrap_or_default(), other),
            })
            .collect();
        written.join("\n\n")
    }

    fn keep(&mut self, state: State, effects: Vec<Effect>) -> Vec<Effect> {
        self.now += Duration::minutes(1);
        self.state = state;
        for effect in &effects {
            self.carry_out(effect);
        }
        effects
    }

    fn carry_out(&mut self, effect: &Effect) {
        match effect {
            Effect::Say(outgoing) => {
                let lang = self.lang(outgoing);
                for Button { label, action } in outgoing.buttons.iter().flatten() {
                    if let ButtonAction::Press(payload) = action {
                        let label = plain(&catalog::render_plain(lang, label));
                        self.buttons.push((label, payload.clone()));
                    }
                }
            }
            Effect::SubmitReport { reference, report } => {
                self.sent += 1;
                let own = OwnReport {
                    reference: *reference,
                    stage: ReportStage::Open,
                    sent_at: self.now,
                    report: (**report).clone(),
                };
                self.own_reports.insert(0, own);
            }
            Effect::ChangeReport { reference, report } => {
                for own in &mut self.own_reports {
                    if own.reference == *reference {
                        own.report = (**report).clone();
                    }
                }
            }
            Effect::MoveReport { reference, stage } => {
                for own in &mut self.own_reports {
                    if own.reference == *reference {
                        own.stage = *stage;
                    }
                }
                self.own_reports
                    .retain(|own| own.stage != ReportStage::Withdrawn);
            }
            Effect::EraseEverything => self.own_reports.clear(),
            other => self.carry_to_volunteers(other),
        }
    }

    fn carry_to_volunteers(&mut self, effect: &Effect) {
        match effect {
            Effect::Relay | Effect::RelayVoice(_) => {
                if let Effect::RelayVoice(asked) = effect {
                    self.spoken.push((asked.clone(), None));
                }
                let heard_at = self.talk.and_then(|talk| talk.heard_at);
                self.talk = Some(Talk {
                    is_open: true,
                    heard_at,
                    closed_at: None,
                    is_answered: false,
                });
            }
            Effect::KeepVoice { draft, reference } => {
                for (asked, report) in &mut self.spoken {
                    if asked.draft == *draft {
                        *report = Some(*reference);
                    }
                }
                for written in &mut self.written {
                    if written.draft == *draft {
                        written.reference = Some(*reference);
                    }
                }
            }
            Effect::SettleVoice { key, .. } => self.written.retain(|written| written.key != *key),
            _ => {}
        }
    }

    fn lang(&self, outgoing: &Outgoing) -> Lang {
        outgoing.lang.or(self.state.lang).unwrap_or_default()
    }
}

/// Without the marks that only order the directions of a line.
pub fn plain(words: &str) -> String {
    words.replace(['\u{2066}', '\u{2068}', '\u{2069}'], "")
}

fn write_message(lang: Lang, outgoing: &Outgoing) -> String {
    let mut lines: Vec<String> = Vec::new();
    let paragraphs: Vec<String> = outgoing
        .paragraphs
        .iter()
        .map(|text| plain(&catalog::render_plain(lang, text)))
        .collect();
    lines.push(paragraphs.join("\n\n"));
    for row in &outgoing.buttons {
        let row: Vec<String> = row
            .iter()
            .map(|button| format!("[{}]", plain(&catalog::render_plain(lang, &button.label))))
            .collect();
        lines.push(row.join(" "));
    }
    lines.join("\n")
}

fn write_effect(lang: Lang, effect: &Effect) -> Option<String> {
    Some(match effect {
        Effect::Toast(text) => format!("* toast: {}", plain(&catalog::render_plain(lang, text))),
        Effect::SubmitReport { reference, report } => {
            format!("* {:?} report {reference} is sent", report.kind)
        }
        Effect::ChangeReport { reference, .. } => format!("* report {reference} is changed"),
        Effect::MoveReport { reference, stage } => format!("* report {reference} is {stage:?}"),
        Effect::AnswerPairing { token, answer } => format!("* {answer:?} to pairing {}", token.0),
        Effect::AnswerAsk { token, words } => format!("* {words:?} answers question {token}"),
        Effect::AnswerAgreement { token, agrees } => {
            format!(
                "* {} to request {token}",
                if *agrees { "yes" } else { "no" }
            )
        }
        Effect::FlagChat(reason) => format!("* a volunteer is asked: {reason:?}"),
        Effect::RecordConsent(consent) => format!("* consent {} is recorded", consent.version),
        Effect::EraseEverything => "* everything is erased".to_owned(),
        Effect::Relay => "* it goes to the volunteers".to_owned(),
        Effect::RelayVoice(asked) => {
            format!(
                "* it goes to the volunteers, as the answer to {}",
                asked.question
            )
        }
        Effect::KeepVoice { reference, .. } => format!("* its voice notes belong to {reference}"),
        Effect::SettleVoice { is_right: true, .. } => "* the words are right".to_owned(),
        Effect::SettleVoice {
            is_right: false, ..
        } => "* the words are not right".to_owned(),
        Effect::ReviseRelay => "* it is changed for the volunteers".to_owned(),
        Effect::TakeBack => "* it is taken back from the volunteers".to_owned(),
        Effect::Redeem(token) => format!("* the link {token} is followed"),
        Effect::DropButtons | Effect::Say(_) => return None,
    })
}
