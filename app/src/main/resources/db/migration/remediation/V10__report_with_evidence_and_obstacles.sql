-- The second axis of a task: what another party says about its result. It is closed when it is done and meets.
alter table remediation.task
  add column confirmation text not null default 'NONE'
    check (confirmation in ('NONE', 'ASKED', 'MEETS', 'NOT_MET', 'SUPPLEMENT'));

alter table remediation.progress_report
  add column next_step text not null default '' check (length(next_step) <= 2000),
  add column channel text not null default 'APP' check (channel in ('APP', 'LINK')),
  add column without_input text not null default '' check (length(without_input) <= 2000),
  add column takes_over uuid unique references remediation.progress_report (id);
create index report_by_link on remediation.progress_report (agency, reported_at) where channel = 'LINK';
create index report_of_agency on remediation.progress_report (agency, reported_at);

-- A report that came through a link in a mail and is not taken over by the agency.
create table remediation.report_aside (
  report_id    uuid primary key references remediation.progress_report (id),
  agency       text not null,
  reason       text not null check (length(reason) between 1 and 2000),
  put_by       text not null,
  put_by_name  text not null,
  put_at       timestamptz not null
);

-- The head stands behind a report: from then on it is the official one of its month, until a later one is confirmed.
create table remediation.figures_confirmation (
  report_id         uuid primary key references remediation.progress_report (id),
  task_id           uuid not null,
  agency            text not null,
  month             date not null check (extract(day from month) = 1),
  confirmed_by      text not null,
  confirmed_by_name text not null,
  confirmed_at      timestamptz not null
);
create index figures_of_task on remediation.figures_confirmation (task_id, month);

-- What one person has typed on the way through the pages of a report, until it is sent.
create table remediation.report_draft (
  task_id    uuid not null,
  account    uuid not null,
  agency     text not null,
  version    int not null default 0 check (version >= 0),
  key        uuid not null,
  form       uuid,
  typed      jsonb not null,
  changed_at timestamptz not null,
  primary key (task_id, account)
);

-- What stands in the way, who can clear it away, and how long they have had.
create table remediation.obstacle (
  id               uuid primary key,
  task_id          uuid not null,
  agency           text not null check (length(agency) between 1 and 60),
  addressee        text check (length(addressee) between 1 and 60 and addressee <> agency),
  report_id        uuid not null references remediation.progress_report (id),
  state            text not null check (state in ('OPEN', 'ANSWERED', 'RESOLVED')),
  version          int not null default 0 check (version >= 0),
  words            text not null check (length(words) between 1 and 4000),
  raised_at        timestamptz not null,
  asked_at         timestamptz not null,
  due              date not null,
  answer           text not null default '' check (length(answer) <= 4000),
  answered_by_name text not null default '',
  answered_at      timestamptz,
  resolved_at      timestamptz,
  check ((state = 'RESOLVED') = (resolved_at is not null)),
  check (state <> 'ANSWERED' or (answered_at is not null and answer <> ''))
);
create unique index one_obstacle_stands on remediation.obstacle (task_id) where state <> 'RESOLVED';
create index obstacle_of_task on remediation.obstacle (task_id, raised_at);
create index obstacle_of_addressee on remediation.obstacle (addressee, due) where state = 'OPEN';

create table remediation.obstacle_step (
  obstacle_id uuid not null references remediation.obstacle (id),
  version     int not null check (version >= 0),
  act         text not null check (act in ('RAISE', 'ANSWER', 'INSIST', 'RESOLVE')),
  state       text not null,
  words       text not null default '' check (length(words) <= 4000),
  actor       text not null,
  actor_name  text not null,
  done_at     timestamptz not null,
  primary key (obstacle_id, version)
);

-- Proof of what was done: words, a file, a signed file, figures, in this order. The same content may stand in several
-- places; where it was taken over from another one, that one is named.
create table remediation.evidence (
  id            uuid primary key,
  agency        text not null check (length(agency) between 1 and 60),
  task_id       uuid,
  report_id     uuid references remediation.progress_report (id),
  work_year     int not null,
  kind          text not null check (kind in ('STATEMENT', 'FILE', 'SIGNED_FILE', 'DATA')),
  place         text,
  file_id       uuid,
  sha256        bytea check (octet_length(sha256) = 32),
  file_type     text,
  name          text not null check (length(name) between 1 and 300),
  bytes         int check (bytes > 0),
  reused_from   uuid references remediation.evidence (id),
  added_by      text not null,
  added_by_name text not null,
  added_at      timestamptz not null,
  check ((kind = 'STATEMENT') = (file_id is null)),
  check (num_nulls(place, file_id, sha256, file_type, bytes) in (0, 5))
);
create index evidence_of_task on remediation.evidence (task_id, added_at);
create index evidence_of_agency on remediation.evidence (agency, added_at desc, id);
create index evidence_by_content on remediation.evidence (sha256) where sha256 is not null;

-- The words of a file, as 64 bits of which files that say nearly the same differ in few; null where there are too few words.
create table remediation.evidence_text (
  sha256      bytea primary key check (octet_length(sha256) = 32),
  fingerprint bigint,
  words       int not null check (words >= 0),
  read_at     timestamptz not null
);

-- The same or nearly the same content stands elsewhere too: told to whoever reads the evidence, with nothing concluded.
create table remediation.reuse_flag (
  evidence_id uuid not null references remediation.evidence (id),
  other_id    uuid not null references remediation.evidence (id),
  kind        text not null check (kind in ('SAME_FILE', 'NEAR_TEXT')),
  reach       text not null check (reach in ('SAME_AGENCY', 'OTHER_YEAR', 'OTHER_AGENCY')),
  distance    int not null check (distance between 0 and 64),
  found_at    timestamptz not null,
  primary key (evidence_id, other_id),
  check (evidence_id <> other_id)
);

create function remediation.evidence_rank(kind text) returns int language sql immutable parallel safe as $$
  select case kind when 'STATEMENT' then 1 when 'FILE' then 2 when 'SIGNED_FILE' then 3 when 'DATA' then 4 else 0 end
$$;

-- What a task must at least show, by the type of evidence its plan named; the same table stands in the application.
create function remediation.evidence_wanted(expected text) returns int language sql immutable parallel safe as $$
  select case expected when 'PUBLIC_PAGE' then 1 when 'DOCUMENT' then 3 when 'MINUTES' then 3 when 'FIGURES' then 4
    when 'SYSTEM_EXTRACT' then 4 else 2 end
$$;

-- No evidence, no end; and what another party has found to meet is not opened again.
create function remediation.guard_end() returns trigger language plpgsql as $$
begin
  if new.progress = 'DONE' and old.progress <> 'DONE' and not exists (
       select 1 from remediation.evidence e
       where e.task_id = new.id and remediation.evidence_rank(e.kind) >= remediation.evidence_wanted(new.evidence_type)) then
    raise exception 'a task does not end without its evidence' using errcode = 'insufficient_privilege';
  end if;
  if old.confirmation = 'MEETS' and (new.confirmation <> 'MEETS' or new.progress <> 'DONE') then
    raise exception 'a closed task stays closed' using errcode = 'insufficient_privilege';
  end if;
  if new.confirmation in ('ASKED', 'MEETS') and new.progress <> 'DONE' then
    raise exception 'what is not done is not confirmed' using errcode = 'insufficient_privilege';
  end if;
  if new.confirmation in ('NOT_MET', 'SUPPLEMENT') and new.progress = 'DONE' then
    raise exception 'what was returned is not done' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger task_ends_with_evidence before update of progress, confirmation on remediation.task
  for each row when (new.stage = 'ISSUED') execute function remediation.guard_end();

create function remediation.guard_obstacle() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'an obstacle is never deleted' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'INSERT' then
    if (new.state, new.version) is distinct from ('OPEN', 0) then
      raise exception 'an obstacle does not begin as %', new.state using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if (old.state, new.state) not in (('OPEN', 'ANSWERED'), ('ANSWERED', 'OPEN'), ('OPEN', 'RESOLVED'), ('ANSWERED', 'RESOLVED')) then
    raise exception 'an obstacle does not go from % to %', old.state, new.state using errcode = 'insufficient_privilege';
  end if;
  if (old.id, old.task_id, old.agency, old.addressee, old.report_id, old.words, old.raised_at)
       is distinct from
     (new.id, new.task_id, new.agency, new.addressee, new.report_id, new.words, new.raised_at)
     or new.version <> old.version + 1 then
    raise exception 'an obstacle stays what it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger obstacle_keeps_its_road before insert or update or delete on remediation.obstacle
  for each row execute function remediation.guard_obstacle();
create trigger obstacle_is_never_emptied before truncate on remediation.obstacle
  for each statement execute function remediation.refuse_change();
create trigger obstacle_step_never_changes before update or delete or truncate on remediation.obstacle_step
  for each statement execute function remediation.refuse_change();
create trigger evidence_never_changes before update or delete or truncate on remediation.evidence
  for each statement execute function remediation.refuse_change();
create trigger figures_never_change before update or delete or truncate on remediation.figures_confirmation
  for each statement execute function remediation.refuse_change();
create trigger aside_never_changes before update or delete or truncate on remediation.report_aside
  for each statement execute function remediation.refuse_change();

-- The second wall. An obstacle is read by whom it is addressed to; one for the department of home affairs by all inside.
alter table remediation.report_aside enable row level security;
alter table remediation.report_aside force row level security;
create policy own_agency on remediation.report_aside using (platform.reaches(agency));
alter table remediation.figures_confirmation enable row level security;
alter table remediation.figures_confirmation force row level security;
create policy own_agency on remediation.figures_confirmation using (platform.reaches(agency));
alter table remediation.report_draft enable row level security;
alter table remediation.report_draft force row level security;
create policy own_agency on remediation.report_draft using (platform.reaches(agency));
alter table remediation.obstacle enable row level security;
alter table remediation.obstacle force row level security;
create policy reading on remediation.obstacle for select
  using (platform.reaches(agency) or platform.reaches(addressee) or (addressee is null and remediation.inside()));
create policy adding on remediation.obstacle for insert with check (platform.reaches(agency));
create policy changing on remediation.obstacle for update
  using (platform.reaches(agency) or platform.reaches(addressee))
  with check (platform.reaches(agency) or platform.reaches(addressee));
create policy removing on remediation.obstacle for delete using (platform.reaches(agency));
alter table remediation.obstacle_step enable row level security;
alter table remediation.obstacle_step force row level security;
create policy own_agency on remediation.obstacle_step
  using (exists (select 1 from remediation.obstacle o
                 where o.id = obstacle_id and (platform.reaches(o.agency) or platform.reaches(o.addressee))));
alter table remediation.evidence enable row level security;
alter table remediation.evidence force row level security;
create policy own_agency on remediation.evidence using (platform.reaches(agency));
-- Flags join evidence of two agencies: found by the system, read through a use case that has asked the policy table first.
alter table remediation.reuse_flag enable row level security;
alter table remediation.reuse_flag force row level security;
create policy own_agency on remediation.reuse_flag
  using (exists (select 1 from remediation.evidence e where e.id = evidence_id and platform.reaches(e.agency)));

-- The list of work grows by what reports leave open; what stood in it stays.
alter view remediation.my_work rename to plan_work;

create view remediation.report_work with (security_invoker = true) as
  select 'remediation.work.OBSTACLE' as kind, o.id::text as id, o.addressee as owner,
         case when o.addressee is null then array['MONITOR'] else array['FOCAL_OFFICER', 'HEAD'] end as roles,
         t.title as subject, o.agency as place, o.due as due, o.asked_at as since, cast(null as text) as waiting_for,
         '/vuong-mac/' || o.id as path
  from remediation.obstacle o join remediation.task t on t.id = o.task_id and t.stage = 'ISSUED'
  where o.state = 'OPEN'
  union all
  select 'remediation.work.OBSTACLE_WAITING', o.id::text, o.agency, array['FOCAL_OFFICER', 'HEAD'], t.title, o.agency, o.due,
         o.asked_at, coalesce(o.addressee, 'so-noi-vu'), '/vuong-mac/' || o.id
  from remediation.obstacle o join remediation.task t on t.id = o.task_id and t.stage = 'ISSUED'
  where o.state = 'OPEN'
  union all
  select 'remediation.work.OBSTACLE_ANSWERED', o.id::text, o.agency, array['FOCAL_OFFICER', 'HEAD'], t.title, o.agency, null,
         o.answered_at, null, '/vuong-mac/' || o.id
  from remediation.obstacle o join remediation.task t on t.id = o.task_id and t.stage = 'ISSUED'
  where o.state = 'ANSWERED'
  union all
  select 'remediation.work.LINK_REPORT', r.id::text, r.agency, array['FOCAL_OFFICER', 'HEAD'], t.title, r.agency, null,
         r.reported_at, null, '/nhiem-vu/' || r.task_id
  from remediation.progress_report r join remediation.task t on t.id = r.task_id and t.stage = 'ISSUED'
  where r.channel = 'LINK'
    and not exists (select 1 from remediation.progress_report n where n.takes_over = r.id)
    and not exists (select 1 from remediation.report_aside a where a.report_id = r.id)
  union all
  select 'remediation.work.FIGURES', r.agency || '/' || to_char(r.reported_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM'), r.agency,
         array['HEAD'], to_char(r.reported_at at time zone 'Asia/Ho_Chi_Minh', 'MM/YYYY'), r.agency, null, min(r.reported_at), null,
         '/so-lieu-thang?thang=' || to_char(r.reported_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM') || '&co-quan=' || r.agency
  from remediation.progress_report r
  where r.channel = 'APP' and not exists (
    select 1 from remediation.figures_confirmation f
    where f.task_id = r.task_id and f.month = date_trunc('month', r.reported_at at time zone 'Asia/Ho_Chi_Minh')::date
      and f.confirmed_at >= r.reported_at)
  group by r.agency, to_char(r.reported_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM'),
    to_char(r.reported_at at time zone 'Asia/Ho_Chi_Minh', 'MM/YYYY');

create view remediation.my_work with (security_invoker = true) as
  select * from remediation.plan_work union all select * from remediation.report_work;
