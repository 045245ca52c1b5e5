create schema if not exists oversight;

create function oversight.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what stands in % stays', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

-- That something was late is written down on the day it becomes late. What settles it is added; the fact stays.
create table oversight.late (
  id          uuid primary key,
  kind        text not null check (length(kind) between 3 and 80),
  item_id     text not null check (length(item_id) between 1 and 80),
  agency      text not null check (length(agency) <= 60),
  subject     text not null check (length(subject) between 1 and 2000),
  path        text not null check (path like '/%'),
  due         date not null,
  notified_on date not null,
  late_from   date not null,
  recorded_at timestamptz not null,
  settlement  text check (settlement in ('SETTLED', 'REDETERMINED')),
  settled_on  date,
  document    text,
  unique (kind, item_id, due),
  check (late_from > due and late_from > notified_on),
  check ((settlement is null) = (settled_on is null)),
  check (settlement is distinct from 'REDETERMINED' or document is not null)
);
create index late_of_agency on oversight.late (agency, late_from);
create index late_open on oversight.late (agency, kind) where settlement is null;

create function oversight.guard_late() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
     or (old.settlement is not null and new.settlement is distinct from 'REDETERMINED')
     or (old.id, old.kind, old.item_id, old.agency, old.due, old.notified_on, old.late_from, old.recorded_at)
        is distinct from
        (new.id, new.kind, new.item_id, new.agency, new.due, new.notified_on, new.late_from, new.recorded_at) then
    raise exception 'once late, always late' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger late_stays_late before update or delete on oversight.late
  for each row execute function oversight.guard_late();

-- One reminder: a thing, the date it had, and which one of the series. Never twice.
create table oversight.reminder (
  id      uuid primary key,
  kind    text not null,
  item_id text not null,
  agency  text not null check (length(agency) <= 60),
  due     date not null,
  stage   text not null check (stage ~ '^(T-[0-9]{1,2}|L[0-9]{1,4})$'),
  day     date not null,
  subject text not null check (length(subject) between 1 and 2000),
  path    text not null check (path like '/%'),
  late_working_days int not null check (late_working_days >= 0),
  made_at timestamptz not null,
  unique (kind, item_id, due, stage)
);
create index reminder_of_day on oversight.reminder (day, agency);
create index reminder_of_item on oversight.reminder (kind, item_id, day);
create trigger reminder_never_changes before update or delete or truncate on oversight.reminder
  for each statement execute function oversight.refuse_change();

-- How far a working day has come: all reminders made, all digests made. A digest waits for the reminders of everybody.
create table oversight.day_run (
  day         date primary key,
  reminded_at timestamptz not null,
  reminders   int not null,
  digested_at timestamptz,
  digests     int
);

-- What one person was told on one day, once.
create table oversight.digest (
  id       uuid primary key,
  account  uuid not null,
  day      date not null,
  agencies text[] not null,
  late     int not null check (late >= 0),
  coming   int not null check (coming >= 0 and late + coming > 0),
  mailed   boolean not null,
  made_at  timestamptz not null,
  unique (account, day)
);
create trigger digest_never_changes before update or delete or truncate on oversight.digest
  for each statement execute function oversight.refuse_change();

-- The ladder above one late thing: how far Sở Nội vụ has gone.
create table oversight.escalation (
  id            uuid primary key,
  kind          text not null,
  item_id       text not null,
  due           date not null,
  agency        text not null check (length(agency) between 1 and 60),
  outside       boolean not null,
  subject       text not null check (length(subject) between 1 and 2000),
  path          text not null check (path like '/%'),
  late_from     date not null,
  rung          text not null check (rung in ('REMINDER', 'LETTER', 'EXPLANATION', 'REPORT')),
  -- Since when the present rung counts: the step taken, or the last progress that was reported.
  since         date not null,
  reported      date,
  version       int not null default 0,
  opened_on     date not null,
  closed_on     date,
  unique (kind, item_id, due),
  check (not outside or rung in ('REMINDER', 'LETTER'))
);
create index escalation_open on oversight.escalation (agency, kind) where closed_on is null;

-- A step is proposed by a rule, taken by an officer; the first one, the reminder, the system takes by itself.
create table oversight.step (
  id              uuid primary key,
  escalation_id   uuid not null references oversight.escalation (id),
  agency          text not null check (length(agency) between 1 and 60),
  rung            text not null check (rung in ('REMINDER', 'LETTER', 'EXPLANATION', 'REPORT')),
  state           text not null check (state in ('PROPOSED', 'HELD', 'DRAFTED', 'TAKEN', 'MISFIRED', 'STEPPED_DOWN')),
  version         int not null default 0,
  proposed_on     date not null,
  late_working_days int not null check (late_working_days >= 1),
  threshold       int not null check (threshold >= 1),
  reminder_id     uuid references oversight.reminder (id),
  paper_id        uuid,
  document_id     uuid,
  taken_on        date,
  acknowledged_at timestamptz,
  acknowledged_by text,
  reason          text not null default '' check (length(reason) <= 2000),
  held_until      date,
  changed_by      text not null,
  changed_by_name text not null,
  changed_at      timestamptz not null,
  check ((rung = 'REMINDER') = (reminder_id is not null)),
  check ((state = 'TAKEN') = (taken_on is not null)),
  check ((state = 'HELD') = (held_until is not null)),
  check (state not in ('HELD', 'MISFIRED') or reason <> ''),
  check (state <> 'DRAFTED' or paper_id is not null),
  check (acknowledged_at is null or state = 'TAKEN')
);
create unique index one_step_is_open on oversight.step (escalation_id) where state in ('PROPOSED', 'HELD', 'DRAFTED');
create index step_open on oversight.step (agency, rung) where state in ('PROPOSED', 'HELD', 'DRAFTED');
create index step_of_escalation on oversight.step (escalation_id, proposed_on);
create index step_of_paper on oversight.step (paper_id) where paper_id is not null;

create function oversight.guard_escalation() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.closed_on is not null
     or (old.id, old.kind, old.item_id, old.due, old.agency, old.outside, old.late_from, old.opened_on)
        is distinct from
        (new.id, new.kind, new.item_id, new.due, new.agency, new.outside, new.late_from, new.opened_on)
     or new.version <> old.version + 1 then
    raise exception 'the ladder above a thing stays what it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger escalation_keeps_its_road before update or delete on oversight.escalation
  for each row execute function oversight.guard_escalation();

-- Never a step without the one before it.
create function oversight.guard_step() returns trigger language plpgsql as $$
declare
  before text := case new.rung when 'LETTER' then 'REMINDER' when 'EXPLANATION' then 'LETTER' when 'REPORT' then 'EXPLANATION' end;
begin
  if tg_op = 'INSERT' then
    if new.rung = 'REMINDER' then
      if new.state <> 'TAKEN' then
        raise exception 'a reminder is taken when it is made' using errcode = 'insufficient_privilege';
      end if;
    elsif new.state <> 'PROPOSED'
       or not exists (select 1 from oversight.step s
                      where s.escalation_id = new.escalation_id and s.rung = before and s.state = 'TAKEN') then
      raise exception 'no step % without the one before it', new.rung using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE'
     or (old.id, old.escalation_id, old.agency, old.rung, old.proposed_on, old.late_working_days, old.threshold, old.reminder_id)
        is distinct from
        (new.id, new.escalation_id, new.agency, new.rung, new.proposed_on, new.late_working_days, new.threshold, new.reminder_id)
     or new.version <> old.version + 1
     or not (old.state = new.state and old.state = 'TAKEN' and old.acknowledged_at is null and new.acknowledged_at is not null
             or (old.state, new.state) in (
               ('PROPOSED', 'HELD'), ('PROPOSED', 'DRAFTED'), ('PROPOSED', 'MISFIRED'), ('PROPOSED', 'STEPPED_DOWN'),
               ('HELD', 'PROPOSED'), ('HELD', 'MISFIRED'), ('HELD', 'STEPPED_DOWN'),
               ('DRAFTED', 'TAKEN'), ('DRAFTED', 'PROPOSED'), ('DRAFTED', 'STEPPED_DOWN'))) then
    raise exception 'a step does not go from % to %', old.state, new.state using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger step_keeps_its_road before insert or update or delete on oversight.step
  for each row execute function oversight.guard_step();

-- Before an agency is named to the committee its lines go to it, and its words are printed beside them.
create table oversight.hearing (
  id            uuid primary key,
  agency        text not null check (length(agency) between 1 and 60),
  opened_on     date not null,
  until         date not null check (until > opened_on),
  version       int not null default 0,
  words         text not null default '' check (length(words) <= 8000),
  answered_at   timestamptz,
  answered_by   text,
  answered_by_name text,
  opened_by     text not null,
  opened_by_name text not null,
  closed_on     date,
  check ((answered_at is null) = (words = ''))
);
create unique index one_hearing_is_open on oversight.hearing (agency) where closed_on is null;

create table oversight.hearing_line (
  hearing_id uuid not null references oversight.hearing (id),
  step_id    uuid not null unique references oversight.step (id),
  primary key (hearing_id, step_id)
);

alter table oversight.late enable row level security;
alter table oversight.late force row level security;
create policy own_agency on oversight.late using (platform.reaches(agency));
alter table oversight.reminder enable row level security;
alter table oversight.reminder force row level security;
create policy own_agency on oversight.reminder using (platform.reaches(agency));
alter table oversight.escalation enable row level security;
alter table oversight.escalation force row level security;
create policy own_agency on oversight.escalation using (platform.reaches(agency));
alter table oversight.step enable row level security;
alter table oversight.step force row level security;
create policy own_agency on oversight.step using (platform.reaches(agency));
alter table oversight.hearing enable row level security;
alter table oversight.hearing force row level security;
create policy own_agency on oversight.hearing using (platform.reaches(agency));
alter table oversight.hearing_line enable row level security;
alter table oversight.hearing_line force row level security;
create policy own_agency on oversight.hearing_line
  using (exists (select 1 from oversight.hearing h where h.id = hearing_id));
