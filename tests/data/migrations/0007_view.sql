-- Invented rows of the schema before it: a group that works, a volunteer in it, a chat that was taken.
insert into chats (blind, telegram_id, created_at) values ('\x0701', '\x01', now()), ('\x0702', '\x01', now());
insert into groups (chat_id, duties, way, stage, set_up_at) select id, '{chats}', 'topics', 'open', now() from chats where blind = '\x0701';
insert into volunteers (blind, identity, role, lang, joined_at) values ('\x0703', '\x01', 'volunteer', 'ar', now());
insert into topics (kind, chat_id, token, stage, waiting_since, opened_at, taken_by, taken_at)
select 'chat', chats.id, 'view', 'taken', now(), now(), volunteers.id, now() from chats, volunteers
where chats.blind = '\x0702' and volunteers.blind = '\x0703';
