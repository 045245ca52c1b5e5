-- Another party is asked whether the result of a task meets, in as many rounds as it takes. The reviewer has days of their own.
create table remediation.confirmation (
  id              uuid primary key,
  task_id         uuid not null,
  agency          text not null check (length(agency) between 1 and 60),
  round           int not null check (round >= 1),
  state           text not null check (state in ('ASKED', 'MEETS', 'NOT_MET', 'SUPPLEMENT', 'WITHDRAWN')),
  version         int not null default 0 check (version >= 0),
  report_id       uuid not null references remediation.progress_report (id),
  asked_on        date not null,
  asked_at        timestamptz not null,
  due             date not null check (due >= asked_on),
  reason          text not null default '' check (length(reason) <= 4000),
  decided_by      text,
  decided_by_name text not null default '',
  decided_on      date,
  decided_at      timestamptz,
  unique (task_id, round),
  check ((state = 'ASKED') = (decided_at is null)),
  check (state not in ('NOT_MET', 'SUPPLEMENT') or reason <> '')
);
create unique index one_confirmation_is_asked on remediation.confirmation (task_id) where state = 'ASKED';
create index confirmation_open on remediation.confirmation (due, id) where state = 'ASKED';
create index confirmation_decided on remediation.confirmation (decided_on) where state in ('MEETS', 'NOT_MET', 'SUPPLEMENT');

create function remediation.guard_confirmation() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a confirmation is never deleted' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'INSERT' then
    if (new.state, new.version) is distinct from ('ASKED', 0) then
      raise exception 'a confirmation does not begin as %', new.state using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if old.state <> 'ASKED' or new.state = 'ASKED' then
    raise exception 'a confirmation does not go from % to %', old.state, new.state using errcode = 'insufficient_privilege';
  end if;
  if (old.id, old.task_id, old.agency, old.round, old.report_id, old.asked_on, old.asked_at, old.due)
       is distinct from
     (new.id, new.task_id, new.agency, new.round, new.report_id, new.asked_on, new.asked_at, new.due)
     or new.version <> old.version + 1 then
    raise exception 'a confirmation stays what it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger confirmation_keeps_its_road before insert or update or delete on remediation.confirmation
  for each row execute function remediation.guard_confirmation();
create trigger confirmation_is_never_emptied before truncate on remediation.confirmation
  for each statement execute function remediation.refuse_change();

-- A share of what was confirmed is looked at again. The seed is published on a day before the draw, which anybody can repeat.
create table remediation.draw (
  id                uuid primary key,
  idempotency_key   uuid not null unique,
  seed              text not null check (length(seed) between 8 and 200),
  percent           int not null check (percent between 1 and 100),
  from_day          date not null,
  until_day         date not null check (until_day >= from_day),
  published_on      date not null,
  published_at      timestamptz not null,
  published_by      text not null,
  published_by_name text not null,
  drawn_on          date check (drawn_on > published_on and drawn_on > until_day),
  drawn_by_name     text not null default '',
  candidates        int check (candidates >= 0),
  check ((drawn_on is null) = (candidates is null))
);

create function remediation.guard_draw() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.drawn_on is not null
     or (old.id, old.idempotency_key, old.seed, old.percent, old.from_day, old.until_day, old.published_on, old.published_at)
        is distinct from
        (new.id, new.idempotency_key, new.seed, new.percent, new.from_day, new.until_day, new.published_on, new.published_at) then
    raise exception 'what was published for a draw stays' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger draw_stays before update or delete on remediation.draw for each row execute function remediation.guard_draw();

create table remediation.second_check (
  id              uuid primary key,
  draw_id         uuid not null references remediation.draw (id),
  confirmation_id uuid not null references remediation.confirmation (id),
  task_id         uuid not null,
  agency          text not null,
  first           text not null check (first in ('MEETS', 'NOT_MET', 'SUPPLEMENT')),
  first_by        text not null,
  verdict         text check (verdict in ('MEETS', 'NOT_MET', 'SUPPLEMENT')),
  reason          text not null default '' check (length(reason) <= 4000),
  checked_by      text check (checked_by <> first_by),
  checked_by_name text not null default '',
  checked_at      timestamptz,
  unique (draw_id, confirmation_id),
  check ((verdict is null) = (checked_at is null)),
  check (verdict is null or checked_by is not null)
);

create function remediation.guard_second() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.verdict is not null
     or (old.id, old.draw_id, old.confirmation_id, old.task_id, old.agency, old.first, old.first_by)
        is distinct from
        (new.id, new.draw_id, new.confirmation_id, new.task_id, new.agency, new.first, new.first_by) then
    raise exception 'a second look stays as it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger second_check_stays before update or delete on remediation.second_check
  for each row execute function remediation.guard_second();

-- The department of home affairs proposes that the remedy of a task does not meet what was asked: a fact. It is final only
-- with the conclusion of the committee and its document.
create table remediation.remedy_unsatisfactory (
  id                uuid primary key,
  task_id           uuid not null,
  agency            text not null,
  confirmation_id   uuid not null references remediation.confirmation (id),
  state             text not null check (state in ('PROPOSED', 'CONCLUDED', 'NOT_CONCLUDED', 'WITHDRAWN')),
  version           int not null default 0 check (version >= 0),
  reason            text not null check (length(reason) between 1 and 4000),
  proposed_by       text not null,
  proposed_by_name  text not null,
  proposed_at       timestamptz not null,
  document          text check (length(document) between 1 and 200),
  concluded_on      date,
  words             text not null default '' check (length(words) <= 4000),
  settled_by_name   text not null default '',
  settled_at        timestamptz,
  check ((state = 'PROPOSED') = (settled_at is null)),
  check ((state in ('CONCLUDED', 'NOT_CONCLUDED')) = (document is not null)),
  check ((document is null) = (concluded_on is null))
);
create unique index one_remedy_is_proposed on remediation.remedy_unsatisfactory (task_id) where state = 'PROPOSED';

create function remediation.guard_remedy() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a fact is never deleted' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'INSERT' then
    if (new.state, new.version) is distinct from ('PROPOSED', 0) then
      raise exception 'a fact does not begin as %', new.state using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if old.state <> 'PROPOSED' or new.state = 'PROPOSED' then
    raise exception 'a fact does not go from % to %', old.state, new.state using errcode = 'insufficient_privilege';
  end if;
  if (old.id, old.task_id, old.agency, old.confirmation_id, old.reason, old.proposed_by, old.proposed_at)
       is distinct from
     (new.id, new.task_id, new.agency, new.confirmation_id, new.reason, new.proposed_by, new.proposed_at)
     or new.version <> old.version + 1 then
    raise exception 'a fact stays what it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger remedy_keeps_its_road before insert or update or delete on remediation.remedy_unsatisfactory
  for each row execute function remediation.guard_remedy();

-- The second wall. That something was asked and answered is read by all inside; what was taken back only by its agency.
alter table remediation.confirmation enable row level security;
alter table remediation.confirmation force row level security;
create policy reading on remediation.confirmation for select
  using (platform.reaches(agency) or (state <> 'WITHDRAWN' and remediation.inside()));
create policy adding on remediation.confirmation for insert with check (platform.reaches(agency));
create policy changing on remediation.confirmation for update using (platform.reaches(agency)) with check (platform.reaches(agency));
create policy removing on remediation.confirmation for delete using (platform.reaches(agency));
-- Read by others only through a use case that has asked the policy table first.
alter table remediation.second_check enable row level security;
alter table remediation.second_check force row level security;
create policy own_agency on remediation.second_check using (platform.reaches(agency));
alter table remediation.remedy_unsatisfactory enable row level security;
alter table remediation.remedy_unsatisfactory force row level security;
create policy own_agency on remediation.remedy_unsatisfactory using (platform.reaches(agency));

create view remediation.confirmation_work with (security_invoker = true) as
  select 'remediation.work.CONFIRM' as kind, c.id::text as id, cast(null as text) as owner, array['MONITOR'] as roles,
         t.title as subject, c.agency as place, c.due as due, c.asked_at as since, cast(null as text) as waiting_for,
         '/nhiem-vu/' || c.task_id as path
  from remediation.confirmation c join remediation.task t on t.id = c.task_id and t.stage = 'ISSUED'
  where c.state = 'ASKED'
  union all
  select 'remediation.work.CONFIRM_WAITING', c.id::text, c.agency, array['FOCAL_OFFICER', 'HEAD'], t.title, c.agency, c.due, c.asked_at,
         'so-noi-vu', '/nhiem-vu/' || c.task_id
  from remediation.confirmation c join remediation.task t on t.id = c.task_id and t.stage = 'ISSUED'
  where c.state = 'ASKED';

create or replace view remediation.my_work with (security_invoker = true) as
  select * from remediation.plan_work union all select * from remediation.report_work
  union all select * from remediation.confirmation_work;
