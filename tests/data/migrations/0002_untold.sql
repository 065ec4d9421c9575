-- Invented rows of the schema of 0001: a chat with a report, a pairing, and a message that waits.
insert into chats (blind, telegram_id, state, lang, created_at) values ('\x01', '\x01', '\x01', 'ar', now()), ('\x02', '\x02', null, null, now());
insert into inbox (update_id, chat_id, raw, received_at) values (1, 1, '\x01', now());
insert into reports (reference, chat_id, kind, stage, document, sent_at, changed_at)
    values (1, 1, 'missing', 'open', '\x01', now(), now()), (2, 2, 'sighting', 'open', '\x01', now(), now());
insert into pairings (seeker_id, other_id, stage, level, verdict, token, found_at) values (1, 2, 'told', 'strong', '\x01', 't', now());
insert into outbox (chat_id, kind, payload, not_before, created_at) values (1, 'message', '\x01', now(), now());
insert into flags (chat_id, reason, raised_at) values (1, 'stuck', now());
