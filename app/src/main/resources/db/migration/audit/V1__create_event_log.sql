create schema if not exists audit;

-- One row: the last sequence number given. Its lock orders the writers, a rollback gives the number back: no gaps.
create table audit.head (
  only_row boolean primary key default true check (only_row),
  last_seq bigint not null check (last_seq >= 0)
);
insert into audit.head (last_seq) values (0);

create table audit.event (
  seq          bigint primary key check (seq > 0),
  at           timestamptz not null,
  actor        text not null,
  act          text not null,
  subject_type text not null,
  subject_id   text not null,
  before_ref   text,
  after_ref    text,
  request_id   text,
  details      jsonb not null,
  leaf         bytea not null check (octet_length(leaf) = 32)
);
create index event_subject on audit.event (subject_type, subject_id, seq);
create index event_actor on audit.event (actor, seq);
create index event_at on audit.event (at);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the event log is append-only: % on %.% refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

create trigger event_is_append_only before update or delete on audit.event
  for each row execute function audit.refuse_change();
create trigger event_is_never_emptied before truncate on audit.event
  for each statement execute function audit.refuse_change();

-- The head only ever moves one step forward.
create function audit.guard_head() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or new.last_seq <> old.last_seq + 1 then
    raise exception 'the head of the event log moves one step forward only'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger head_moves_forward before update or delete on audit.head
  for each row execute function audit.guard_head();
create trigger head_is_never_emptied before truncate on audit.head
  for each statement execute function audit.refuse_change();

-- An event takes exactly the number the head has just given.
create function audit.check_sequence() returns trigger language plpgsql as $$
begin
  if new.seq <> (select last_seq from audit.head) then
    raise exception 'event % does not follow the head of the log', new.seq
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger event_follows_head before insert on audit.event
  for each row execute function audit.check_sequence();

-- The application only adds events; it neither changes nor removes them, even where the triggers were switched off.
revoke update, delete, truncate on audit.event from "${appRole}";
revoke insert, delete, truncate on audit.head from "${appRole}";
