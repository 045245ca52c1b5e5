create schema if not exists remediation;

-- Whether somebody with a role stands behind this connection; a connection nobody has bound reads nothing.
create function remediation.inside() returns boolean language sql stable parallel safe as $$
  select coalesce(current_setting('thanghang.rows', true), '') <> ''
$$;

create function remediation.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what stands in % stays', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

-- The remediation plan of one agency for one sheet of assignments. "working" is the version being made, "issued" the one in force.
create table remediation.plan (
  id              uuid primary key,
  sheet_id        uuid not null,
  agency          text not null check (length(agency) between 1 and 60),
  index_code      text not null check (length(index_code) between 1 and 40),
  result_year     int not null,
  work_year       int not null,
  unit            text not null default '' check (length(unit) <= 60),
  state           text not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'ISSUED', 'SENT', 'MEETS', 'TO_COMPLETE')),
  version         int not null default 0 check (version >= 0),
  working         int not null default 1 check (working >= 1),
  issued          int not null default 0 check (issued >= 0),
  idempotency_key uuid not null unique,
  reason          text not null default '' check (length(reason) <= 2000),
  number_symbol   text not null default '' check (length(number_symbol) <= 80),
  issued_on       date,
  signer          text not null default '' check (length(signer) <= 100),
  sent_here       date,
  sent_elsewhere  date,
  first_sent      date,
  review_due      date,
  complete_by     date,
  made_by         text not null,
  made_by_name    text not null,
  changed_at      timestamptz not null,
  unique (sheet_id, agency),
  check (working in (issued, issued + 1)),
  check ((state in ('DRAFT', 'SUBMITTED', 'APPROVED')) = (working = issued + 1)),
  check ((issued = 0) = (issued_on is null))
);
create index plan_by_change on remediation.plan (changed_at desc, id);
create index plan_of_agency on remediation.plan (agency, work_year);

create table remediation.plan_step (
  plan_id    uuid not null references remediation.plan (id),
  version    int not null check (version >= 0),
  act        text not null check (act in ('START', 'SUBMIT', 'GIVE_BACK', 'APPROVE', 'REOPEN', 'ISSUE', 'SEND', 'MEETS', 'COMPLETE', 'AMEND')),
  state      text not null,
  working    int not null,
  actor      text not null,
  actor_name text not null,
  done_at    timestamptz not null,
  reason     text not null default '' check (length(reason) <= 2000),
  primary key (plan_id, version)
);

-- What is typed into one page of a plan, finished or not; tasks have rows of their own.
create table remediation.section (
  plan_id     uuid not null references remediation.plan (id),
  kind        text not null check (kind in ('CAUSES', 'TARGETS', 'RESOURCES')),
  version     int not null default 0 check (version >= 0),
  typed       jsonb not null,
  author      text not null,
  author_name text not null,
  changed_at  timestamptz not null,
  primary key (plan_id, kind)
);

-- A task is written in the stage DRAFT; when its plan is issued, a row of the stage ISSUED stands for what was signed. Both bear the
-- same id through all versions.
create table remediation.task (
  id             uuid not null,
  stage          text not null check (stage in ('DRAFT', 'ISSUED')),
  plan_id        uuid not null references remediation.plan (id),
  agency         text not null check (length(agency) between 1 and 60),
  work_year      int not null,
  position       int not null check (position >= 1),
  version        int not null default 0 check (version >= 0),
  piece_id       uuid,
  criterion      text not null default '' check (length(criterion) <= 40),
  title          text not null default '' check (length(title) <= 2000),
  person         text not null default '' check (length(person) <= 1000),
  responsibility text not null default '' check (length(responsibility) <= 2000),
  authority      text not null default '' check (length(authority) <= 1000),
  output         text not null default '' check (length(output) <= 2000),
  evidence_type  text not null default '' check (length(evidence_type) <= 20),
  due            date,
  original_due   date,
  internal_due   date,
  typed          jsonb not null,
  removed        boolean not null default false,
  progress       text not null default 'NOT_STARTED' check (progress in ('NOT_STARTED', 'UNDER_WAY', 'DONE', 'STUCK')),
  progress_at    timestamptz,
  done_on        date,
  extensions     int not null default 0 check (extensions >= 0),
  author         text not null,
  author_name    text not null,
  changed_at     timestamptz not null,
  search         text not null generated always as (public.folded(title || ' ' || person || ' ' || output || ' ' || criterion)) stored,
  primary key (id, stage),
  check (stage = 'DRAFT' or (due is not null and original_due is not null and title <> ''))
);
create index task_of_plan on remediation.task (plan_id, stage, position);
create index task_by_due on remediation.task (due, id) where stage = 'ISSUED' and not removed;
create index task_of_agency on remediation.task (agency, due, id) where stage = 'ISSUED' and not removed;
create index task_of_criterion on remediation.task (criterion, due, id) where stage = 'ISSUED' and not removed;
create index task_open_by_due on remediation.task (due, id) where stage = 'ISSUED' and not removed and progress <> 'DONE';
create index task_open_of_agency on remediation.task (agency, due, id) where stage = 'ISSUED' and not removed and progress <> 'DONE';
create index task_by_words on remediation.task using gin (search gin_trgm_ops) where stage = 'ISSUED';

-- Everything that was ever typed, with its author. "aside" is what came second and was kept beside what stands.
create table remediation.revision (
  id          uuid primary key,
  plan_id     uuid not null references remediation.plan (id),
  part        text not null check (length(part) between 1 and 60),
  number      int not null check (number >= 0),
  typed       jsonb not null,
  aside       boolean not null default false,
  author      text not null,
  author_name text not null,
  written_at  timestamptz not null
);
create index revision_of_part on remediation.revision (plan_id, part, written_at desc);

-- A version as it goes to be signed: its content for good, and the paper that carries it.
create table remediation.plan_version (
  plan_id     uuid not null references remediation.plan (id),
  number      int not null check (number >= 1),
  try         int not null check (try >= 1),
  state       text not null check (state in ('FROZEN', 'ISSUED', 'REOPENED')),
  content     jsonb not null,
  sha256      bytea not null check (octet_length(sha256) = 32),
  paper_id    uuid not null unique,
  document_id uuid unique,
  reason      text not null default '',
  frozen_by   text not null,
  frozen_at   timestamptz not null,
  primary key (plan_id, number, try),
  check ((state = 'ISSUED') = (document_id is not null))
);
create unique index one_version_is_issued on remediation.plan_version (plan_id, number) where state = 'ISSUED';

-- The targets of an issued version, per criterion.
create table remediation.target (
  plan_id   uuid not null references remediation.plan (id),
  number    int not null check (number >= 1),
  criterion text not null check (length(criterion) between 1 and 40),
  kind      text not null check (kind in ('ABSOLUTE', 'DELTA', 'HOLD', 'GROUP', 'RANK', 'RANK_CHANGE')),
  value     numeric,
  start     numeric,
  primary key (plan_id, number, criterion),
  check ((kind = 'HOLD') = (value is null))
);

-- The department of home affairs looks at a version that was sent. "taken" is a soft lock: it tells, it does not hinder.
create table remediation.review (
  id            uuid primary key,
  plan_id       uuid not null references remediation.plan (id),
  agency        text not null,
  number        int not null check (number >= 1),
  version       int not null default 0 check (version >= 0),
  sent_on       date not null,
  due           date not null,
  taken_by      text,
  taken_by_name text,
  taken_at      timestamptz,
  decision      text check (decision in ('MEETS', 'COMPLETE')),
  opinion       text not null default '' check (length(opinion) <= 4000),
  complete_by   date,
  decided_by    text,
  decided_by_name text,
  decided_at    timestamptz,
  unique (plan_id, number),
  check ((decision is null) = (decided_at is null))
);

create table remediation.review_remark (
  review_id uuid not null references remediation.review (id),
  position  int not null check (position >= 1),
  anchor    text not null check (length(anchor) between 1 and 80),
  words     text not null check (length(words) between 1 and 2000),
  primary key (review_id, position)
);

-- Asking for more time. Counted for good; the first date of the task stays.
create table remediation.extension (
  id              uuid primary key,
  task_id         uuid not null,
  plan_id         uuid not null references remediation.plan (id),
  agency          text not null,
  state           text not null check (state in ('ASKED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
  version         int not null default 0 check (version >= 0),
  idempotency_key uuid not null unique,
  from_due        date not null,
  to_due          date not null check (to_due > from_due),
  reason          text not null check (length(reason) between 1 and 2000),
  cause_claimed   boolean not null default false,
  after_due       boolean not null,
  cause_confirmed boolean,
  answer          text not null default '' check (length(answer) <= 2000),
  asked_by        text not null,
  asked_by_name   text not null,
  asked_at        timestamptz not null,
  decided_by      text,
  decided_by_name text,
  decided_at      timestamptz,
  check ((state = 'ASKED') = (decided_at is null)),
  check ((state = 'GRANTED') = (cause_confirmed is not null))
);
create unique index one_extension_is_open on remediation.extension (task_id) where state = 'ASKED';
create index extension_of_task on remediation.extension (task_id, asked_at);
create index extension_open on remediation.extension (asked_at) where state = 'ASKED';

create table remediation.progress_report (
  id              uuid primary key,
  task_id         uuid not null,
  agency          text not null,
  progress        text not null check (progress in ('NOT_STARTED', 'UNDER_WAY', 'DONE', 'STUCK')),
  words           text not null default '' check (length(words) <= 4000),
  idempotency_key uuid not null unique,
  reported_by     text not null,
  reported_by_name text not null,
  reported_at     timestamptz not null
);
create index progress_of_task on remediation.progress_report (task_id, reported_at desc);

-- That a plan was late is written down on the day it becomes late, never afterwards for a day that is gone. What settles it is
-- added once; the fact stays.
create table remediation.plan_late (
  id                  uuid primary key,
  sheet_id            uuid not null,
  agency              text not null,
  kind                text not null check (kind in ('PLAN', 'COMPLETION')),
  number              int not null default 1,
  due                 date not null,
  due_document        uuid,
  notified_on         date not null,
  late_from           date not null,
  recorded_at         timestamptz not null,
  settlement          text check (settlement in ('SENT_LATE', 'SENT_IN_TIME', 'REDETERMINED')),
  settled_on          date,
  settlement_document text,
  unique (sheet_id, agency, kind, number),
  check (late_from > due and late_from > notified_on),
  check ((settlement is null) = (settled_on is null)),
  check (settlement is distinct from 'REDETERMINED' or settlement_document is not null)
);

-- A superior approves plans only where a registered document says so.
create table remediation.approval_basis (
  id              uuid primary key,
  authority       text not null check (authority in ('HOME_AFFAIRS', 'PROVINCE_COMMITTEE')),
  document_id     uuid not null,
  document_code   text not null check (length(document_code) between 1 and 120),
  entered_by      text not null,
  entered_by_name text not null,
  entered_at      timestamptz not null,
  ended_by        text,
  ended_at        timestamptz,
  check ((ended_by is null) = (ended_at is null))
);
create unique index one_basis_is_in_force on remediation.approval_basis ((true)) where ended_at is null;

-- The road of a plan; the same table stands in the application, a test holds them equal.
create function remediation.guard_plan() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a plan is never deleted' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'INSERT' then
    if (new.state, new.working, new.issued, new.version) is distinct from ('DRAFT', 1, 0, 0) then
      raise exception 'a plan does not begin as %', new.state using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if (old.state, new.state) not in (
      ('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'DRAFT'), ('SUBMITTED', 'APPROVED'), ('APPROVED', 'DRAFT'), ('APPROVED', 'ISSUED'),
      ('ISSUED', 'SENT'), ('SENT', 'MEETS'), ('SENT', 'TO_COMPLETE'),
      ('ISSUED', 'DRAFT'), ('MEETS', 'DRAFT'), ('TO_COMPLETE', 'DRAFT')) then
    raise exception 'a plan does not go from % to %', old.state, new.state using errcode = 'insufficient_privilege';
  end if;
  if (old.id, old.sheet_id, old.agency, old.index_code, old.result_year, old.work_year, old.idempotency_key, old.made_by)
       is distinct from
     (new.id, new.sheet_id, new.agency, new.index_code, new.result_year, new.work_year, new.idempotency_key, new.made_by)
     or new.version <> old.version + 1
     or (old.first_sent is not null and new.first_sent is distinct from old.first_sent)
     or new.issued <> old.issued + (case when new.state = 'ISSUED' then 1 else 0 end)
     or new.working <> old.working + (case when new.state = 'DRAFT' and old.working = old.issued then 1 else 0 end) then
    raise exception 'a plan stays what it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger plan_keeps_its_road before insert or update or delete on remediation.plan
  for each row execute function remediation.guard_plan();
create trigger plan_is_never_emptied before truncate on remediation.plan
  for each statement execute function remediation.refuse_change();
create trigger step_never_changes before update or delete or truncate on remediation.plan_step
  for each statement execute function remediation.refuse_change();
create trigger revision_never_changes before update or delete or truncate on remediation.revision
  for each statement execute function remediation.refuse_change();
create trigger target_never_changes before update or delete or truncate on remediation.target
  for each statement execute function remediation.refuse_change();
create trigger report_never_changes before update or delete or truncate on remediation.progress_report
  for each statement execute function remediation.refuse_change();
create trigger remark_never_changes before update or delete or truncate on remediation.review_remark
  for each statement execute function remediation.refuse_change();

create function remediation.guard_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'FROZEN'
     or (old.plan_id, old.number, old.try, old.content, old.sha256, old.paper_id, old.frozen_by, old.frozen_at)
        is distinct from
        (new.plan_id, new.number, new.try, new.content, new.sha256, new.paper_id, new.frozen_by, new.frozen_at) then
    raise exception 'a frozen version stays as it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger version_stays before update or delete on remediation.plan_version
  for each row execute function remediation.guard_version();

-- The first date of an issued task is never written over, and what was issued is never removed from the table.
create function remediation.guard_task() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a task is struck out, never deleted' using errcode = 'insufficient_privilege';
  end if;
  if (old.id, old.stage, old.plan_id, old.agency) is distinct from (new.id, new.stage, new.plan_id, new.agency)
     or (old.stage = 'ISSUED' and (old.original_due is distinct from new.original_due or new.extensions < old.extensions)) then
    raise exception 'a task keeps its first date' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger task_keeps_its_first_date before update or delete on remediation.task
  for each row execute function remediation.guard_task();

create function remediation.guard_extension() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'an extension is never deleted' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'INSERT' then
    if new.state <> 'ASKED' then
      raise exception 'an extension does not begin as %', new.state using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if (old.state, new.state) not in (('ASKED', 'GRANTED'), ('ASKED', 'REFUSED'), ('ASKED', 'WITHDRAWN')) then
    raise exception 'an extension does not go from % to %', old.state, new.state using errcode = 'insufficient_privilege';
  end if;
  if (old.id, old.task_id, old.plan_id, old.agency, old.from_due, old.to_due, old.reason, old.after_due, old.asked_by, old.asked_at)
       is distinct from
     (new.id, new.task_id, new.plan_id, new.agency, new.from_due, new.to_due, new.reason, new.after_due, new.asked_by, new.asked_at)
     or new.version <> old.version + 1 then
    raise exception 'an extension stays what it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger extension_keeps_its_road before insert or update or delete on remediation.extension
  for each row execute function remediation.guard_extension();

create function remediation.guard_late() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
     or (old.settlement is not null and new.settlement is distinct from 'REDETERMINED')
     or (old.id, old.sheet_id, old.agency, old.kind, old.number, old.due, old.due_document, old.notified_on, old.late_from,
         old.recorded_at)
        is distinct from
        (new.id, new.sheet_id, new.agency, new.kind, new.number, new.due, new.due_document, new.notified_on, new.late_from,
         new.recorded_at) then
    raise exception 'once late, always late' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger late_stays_late before update or delete on remediation.plan_late
  for each row execute function remediation.guard_late();

-- The second wall. What is issued is read by everybody inside; everything is written by the own agency only.
alter table remediation.plan enable row level security;
alter table remediation.plan force row level security;
create policy reading on remediation.plan for select
  using (platform.reaches(agency) or (issued > 0 and remediation.inside()));
create policy adding on remediation.plan for insert with check (platform.reaches(agency));
create policy changing on remediation.plan for update using (platform.reaches(agency)) with check (platform.reaches(agency));
create policy removing on remediation.plan for delete using (platform.reaches(agency));

alter table remediation.task enable row level security;
alter table remediation.task force row level security;
create policy reading on remediation.task for select
  using (platform.reaches(agency) or (stage = 'ISSUED' and remediation.inside()));
create policy adding on remediation.task for insert with check (platform.reaches(agency));
create policy changing on remediation.task for update using (platform.reaches(agency)) with check (platform.reaches(agency));
create policy removing on remediation.task for delete using (platform.reaches(agency));

alter table remediation.extension enable row level security;
alter table remediation.extension force row level security;
create policy reading on remediation.extension for select
  using (platform.reaches(agency) or (state <> 'WITHDRAWN' and remediation.inside()));
create policy adding on remediation.extension for insert with check (platform.reaches(agency));
create policy changing on remediation.extension for update using (platform.reaches(agency)) with check (platform.reaches(agency));
create policy removing on remediation.extension for delete using (platform.reaches(agency));

-- Read by others only through a use case that has asked the policy table first.
alter table remediation.review enable row level security;
alter table remediation.review force row level security;
create policy own_agency on remediation.review using (platform.reaches(agency));
alter table remediation.progress_report enable row level security;
alter table remediation.progress_report force row level security;
create policy own_agency on remediation.progress_report using (platform.reaches(agency));
alter table remediation.plan_late enable row level security;
alter table remediation.plan_late force row level security;
create policy own_agency on remediation.plan_late using (platform.reaches(agency));
alter table remediation.review_remark enable row level security;
alter table remediation.review_remark force row level security;
create policy own_agency on remediation.review_remark
  using (exists (select 1 from remediation.review r where r.id = review_id));

-- What belongs to a plan is reached by whoever writes the plan.
alter table remediation.plan_step enable row level security;
alter table remediation.plan_step force row level security;
create policy own_agency on remediation.plan_step
  using (exists (select 1 from remediation.plan p where p.id = plan_id and platform.reaches(p.agency)));
alter table remediation.section enable row level security;
alter table remediation.section force row level security;
create policy own_agency on remediation.section
  using (exists (select 1 from remediation.plan p where p.id = plan_id and platform.reaches(p.agency)));
alter table remediation.revision enable row level security;
alter table remediation.revision force row level security;
create policy own_agency on remediation.revision
  using (exists (select 1 from remediation.plan p where p.id = plan_id and platform.reaches(p.agency)));
alter table remediation.plan_version enable row level security;
alter table remediation.plan_version force row level security;
create policy own_agency on remediation.plan_version
  using (exists (select 1 from remediation.plan p where p.id = plan_id and platform.reaches(p.agency)));
alter table remediation.target enable row level security;
alter table remediation.target force row level security;
create policy own_agency on remediation.target
  using (exists (select 1 from remediation.plan p where p.id = plan_id and platform.reaches(p.agency)));
