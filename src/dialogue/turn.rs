//! A step in the making: the new state and the effects so far. Every flow takes one and hands one back.

use super::{
    press,
    state::{Screen, State},
};
use crate::{
    effect::{Button, Effect, Outgoing},
    i18n::Text,
};

/// State and effects of one step.
#[derive(Debug, Clone, PartialEq)]
pub struct Turn {
    /// The state so far.
    pub state: State,
    /// The effects so far, in order.
    pub effects: Vec<Effect>,
}

impl Turn {
    /// Nothing has happened yet.
    pub const fn new(state: State) -> Self {
        Self {
            state,
            effects: Vec::new(),
        }
    }

    /// One more effect.
    #[must_use]
    pub fn with(mut self, effect: Effect) -> Self {
        self.effects.push(effect);
        self
    }

    /// What is written next answers no question of the volunteers.
    #[must_use]
    pub fn unasked(mut self) -> Self {
        self.state.asked = None;
        self
    }

    /// A message that is no screen: it has no buttons of a turn and changes nothing.
    #[must_use]
    pub fn say(self, outgoing: Outgoing) -> Self {
        self.with(Effect::Say(outgoing))
    }

    /// What `next` shows, with a paragraph above in the same message: one message instead of two on a slow line.
    #[must_use]
    pub fn say_above(self, text: Text, next: impl FnOnce(Self) -> Self) -> Self {
        let before = self.effects.len();
        let mut turn = next(self);
        let first = turn.effects.iter_mut().skip(before).find_map(|effect| {
            let Effect::Say(outgoing) = effect else {
                return None;
            };
            Some(outgoing)
        });
        match first {
            Some(outgoing) => outgoing.paragraphs.insert(0, text),
            None => return turn.say(Outgoing::new(text)),
        }
        turn
    }

    /// Small grey words over the pressed button.
    #[must_use]
    pub fn toast(self, text: Text) -> Self {
        self.with(Effect::Toast(text))
    }

    /// The current screen's buttons, for a message that leaves the screen as it is.
    pub const fn keys(&self) -> Keys {
        Keys {
            turn: self.state.turn,
        }
    }

    /// Shows a screen: counts the turn, so that buttons of earlier screens are old, and sends what `draw` makes with the new turn's [`Keys`].
    #[must_use]
    pub fn show(mut self, screen: Screen, draw: impl FnOnce(Keys) -> Outgoing) -> Self {
        self.state.turn = self.state.turn.wrapping_add(1);
        self.state.screen = screen;
        let outgoing = draw(Keys {
            turn: self.state.turn,
        });
        self.say(outgoing)
    }
}

/// Makes the buttons of one turn.
#[derive(Debug, Clone, Copy)]
pub struct Keys {
    turn: u32,
}

impl Keys {
    /// A button that comes back as `action` without a value.
    pub fn action(self, label: Text, action: &str) -> Button {
        self.choice(label, action, "")
    }

    /// A button that comes back as `action` with a value (short: the whole payload has 64 bytes).
    pub fn choice(self, label: Text, action: &str, value: &str) -> Button {
        Button::press(label, press::encode_screen(self.turn, action, value))
    }
}
