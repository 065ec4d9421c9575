//! Everything that is worth a line, with its word. To add one: a variant, its word, a place in [`Event::ALL`], and its words for people in
//! `locales/*/audit.ftl`.

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// Somebody agreed to this version of the notice.
    Consented {
        /// Version of the notice.
        version: u16,
    },
    /// Somebody had everything of their chat erased.
    Erased,
    /// A volunteer came in by a one-time link.
    VolunteerJoined,
    /// A volunteer was removed.
    VolunteerRemoved,
    /// A volunteer's role was changed.
    RoleChanged,
    /// An operator made a one-time link for an admin, or named one.
    AdminLinked,
    /// A group was set up.
    GroupSetUp,
    /// A group is no longer one of ours.
    GroupClosed,
    /// A volunteer took a flagged chat.
    ChatTaken,
    /// Gave it back.
    ChatGivenBack,
    /// Handed it over to another volunteer.
    ChatHandedOver,
    /// It went back to the queue by the clock, for it was left unanswered.
    ChatReturned,
    /// It was closed.
    ChatClosed,
    /// A new message opened it again.
    ChatReopened,
    /// The full details of a report were shown.
    DetailsShown,
    /// A volunteer's message was held for what stood in it.
    MessageHeld,
    /// A second press let it go out.
    MessageConfirmed,
    /// A name was searched; never which.
    NameSearched,
    /// A chat was banned, and told so.
    ChatBanned,
    /// A chat was banned without being told.
    ChatQuietlyBanned,
    /// A ban was lifted.
    ChatUnbanned,
    /// A reviewer judged: the same person.
    PairingSame,
    /// A reviewer judged: not the same person.
    PairingNotSame,
    /// A reviewer asked for more.
    PairingAskedMore,
    /// A family was told of a possible match.
    PairingTold,
    /// A side agreed to be in touch.
    ContactAgreed,
    /// A side refused.
    ContactRefused,
    /// A contact was shown word for word before it is passed on.
    ContactShown,
    /// A volunteer passed a contact on.
    ContactPassed,
    /// A volunteer wrote a voice message down.
    VoiceWritten,
    /// The person confirmed what was written down.
    VoiceConfirmed,
    /// Reviewers were shown what to heed before speaking of a death.
    ChecklistShown,
}

impl Event {
    /// All of them; a version stands for any.
    pub const ALL: [Self; 32] = [
        Self::Consented { version: 0 },
        Self::Erased,
        Self::VolunteerJoined,
        Self::VolunteerRemoved,
        Self::RoleChanged,
        Self::AdminLinked,
        Self::GroupSetUp,
        Self::GroupClosed,
        Self::ChatTaken,
        Self::ChatGivenBack,
        Self::ChatHandedOver,
        Self::ChatReturned,
        Self::ChatClosed,
        Self::ChatReopened,
        Self::DetailsShown,
        Self::MessageHeld,
        Self::MessageConfirmed,
        Self::NameSearched,
        Self::ChatBanned,
        Self::ChatQuietlyBanned,
        Self::ChatUnbanned,
        Self::PairingSame,
        Self::PairingNotSame,
        Self::PairingAskedMore,
        Self::PairingTold,
        Self::ContactAgreed,
        Self::ContactRefused,
        Self::ContactShown,
        Self::ContactPassed,
        Self::VoiceWritten,
        Self::VoiceConfirmed,
        Self::ChecklistShown,
    ];

    /// Its word, without the version of a notice.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Consented { .. } => "consented",
            Self::Erased => "erased",
            Self::VolunteerJoined => "volunteer_joined",
            Self::VolunteerRemoved => "volunteer_removed",
            Self::RoleChanged => "role_changed",
            Self::AdminLinked => "admin_linked",
            Self::GroupSetUp => "group_set_up",
            Self::GroupClosed => "group_closed",
            Self::ChatTaken => "chat_taken",
            Self::ChatGivenBack => "chat_given_back",
            Self::ChatHandedOver => "chat_handed_over",
            Self::ChatReturned => "chat_returned",
            Self::ChatClosed => "chat_closed",
            Self::ChatReopened => "chat_reopened",
            Self::DetailsShown => "details_shown",
            Self::MessageHeld => "message_held",
            Self::MessageConfirmed => "message_confirmed",
            Self::NameSearched => "name_searched",
            Self::ChatBanned => "chat_banned",
            Self::ChatQuietlyBanned => "chat_quietly_banned",
            Self::ChatUnbanned => "chat_unbanned",
            Self::PairingSame => "pairing_same",
            Self::PairingNotSame => "pairing_not_same",
            Self::PairingAskedMore => "pairing_asked_more",
            Self::PairingTold => "pairing_told",
            Self::ContactAgreed => "contact_agreed",
            Self::ContactRefused => "contact_refused",
            Self::ContactShown => "contact_shown",
            Self::ContactPassed => "contact_passed",
            Self::VoiceWritten => "voice_written",
            Self::VoiceConfirmed => "voice_confirmed",
            Self::ChecklistShown => "checklist_shown",
        }
    }

    /// Reads what `Display` writes, which is how it is stored, and what lines said before they were chained. `None`: a word of a newer version.
    pub fn parse(words: &str) -> Option<Self> {
        if words == ERASED_ONCE {
            return Some(Self::Erased);
        }
        let version = words
            .strip_prefix(CONSENTED_ONCE)
            .or_else(|| words.strip_prefix("consented "));
        if let Some(version) = version {
            let version = version.parse().ok()?;
            return Some(Self::Consented { version });
        }
        Self::ALL
            .into_iter()
            .filter(|event| !matches!(event, Self::Consented { .. }))
            .find(|event| event.as_str() == words)
    }
}

/// Before lines were chained: [`Event::Consented`], before the version.
const CONSENTED_ONCE: &str = "consented to notice ";
/// Before lines were chained: [`Event::Erased`].
const ERASED_ONCE: &str = "erased everything of a chat";

impl std::fmt::Display for Event {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())?;
        match self {
            Self::Consented { version } => write!(f, " {version}"),
            _ => Ok(()),
        }
    }
}
