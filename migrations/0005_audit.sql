-- The audit says who decided what, about what, on what ground, in numbers and words of our own; its lines are chained by keyed hashes.

alter table audit
    add column actor   text,                        -- 'bot', 'operator', 'person', 'volunteer 12'; null in lines of before
    add column subject text,                        -- 'pairing 8', 'topic 5'; null: nothing, or somebody's chat
    add column ground  text,                        -- a reason in one word
    add column place   bigint unique,               -- in the chain, from 1 on; null until the line is chained, seconds after its commit
    add column chain   bytea,                       -- blind: of the chain at the place before, and of all of this line
    add constraint audit_chained check ((place is null) = (chain is null));
create index audit_unchained on audit (id) where place is null;
create index audit_subject on audit (subject) where subject is not null;

-- Lines are added and chained once; nothing else ever happens to them.
create function keep_audit() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.place is null and new.place is not null
           and (new.id, new.happened_at, new.event, new.actor, new.subject, new.ground)
               is not distinct from (old.id, old.happened_at, old.event, old.actor, old.subject, old.ground) then
            return new;
        end if;
    end if;
    raise exception 'the audit is append-only: its lines are neither changed nor taken out';
end $$;
create trigger keep_audit before update or delete on audit for each row execute function keep_audit();
create trigger keep_audit_whole before truncate on audit for each statement execute function keep_audit();
