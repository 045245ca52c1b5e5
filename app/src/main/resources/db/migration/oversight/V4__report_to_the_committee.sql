-- A thing that was done and is returned with the same date climbs anew: one ladder stands above it at a time.
alter table oversight.escalation drop constraint escalation_kind_item_id_due_key;
create unique index one_ladder_stands on oversight.escalation (kind, item_id, due) where closed_on is null;
create index escalation_of_item on oversight.escalation (kind, item_id);

-- An agency is heard about a remedy found wanting as it is about what is late.
alter table oversight.hearing_line drop constraint hearing_line_pkey;
alter table oversight.hearing_line alter column step_id drop not null;
alter table oversight.hearing_line add column remedy_id uuid unique;
alter table oversight.hearing_line add check ((step_id is null) <> (remedy_id is null));
create index hearing_line_of on oversight.hearing_line (hearing_id);

-- A report and proposal to the committee: what it lists stands as it was on the day of its figures.
create table oversight.report (
  id              uuid primary key,
  idempotency_key uuid not null unique,
  state           text not null check (state in ('DRAFTED', 'SENT', 'CONCLUDED', 'DROPPED')),
  version         int not null default 0,
  figures_on      date not null,
  paper_id        uuid not null unique,
  document_id     uuid,
  sent_on         date,
  conclusion_id   uuid,
  conclusion      text not null default '' check (length(conclusion) <= 300),
  concluded_on    date,
  made_by         text not null,
  made_by_name    text not null,
  made_at         timestamptz not null,
  check ((state in ('SENT', 'CONCLUDED')) = (document_id is not null)),
  check ((document_id is null) = (sent_on is null)),
  check ((state = 'CONCLUDED') = (conclusion_id is not null)),
  check ((conclusion_id is null) = (concluded_on is null)),
  check ((conclusion_id is null) = (conclusion = ''))
);

create table oversight.report_line (
  id            uuid primary key,
  report_id     uuid not null references oversight.report (id),
  position      int not null check (position >= 1),
  -- Whether it still stands in a report that goes on: what a report was dropped for can be listed again.
  live          boolean not null default true,
  failure       text not null check (failure in ('LATE', 'UNSATISFACTORY')),
  agency        text not null check (length(agency) between 1 and 60),
  step_id       uuid references oversight.step (id),
  remedy_id     uuid,
  task_id       uuid,
  kind          text not null,
  item_id       text not null,
  subject       text not null check (length(subject) between 1 and 2000),
  due           date not null,
  late_days     int not null check (late_days >= 0),
  reminded_on   date,
  letters       text not null default '',
  letter_documents uuid[] not null default '{}',
  grounds       text not null default '',
  finding       text not null default '',
  opinion       text not null default '' check (length(opinion) <= 8000),
  heard_until   date not null,
  ruling        text check (ruling in ('UPHELD', 'NOT_UPHELD')),
  unique (report_id, position),
  check ((failure = 'LATE') = (step_id is not null)),
  check ((failure = 'UNSATISFACTORY') = (remedy_id is not null and task_id is not null)),
  check (failure <> 'LATE' or late_days >= 1),
  check (failure <> 'UNSATISFACTORY' or finding <> '')
);
create unique index step_is_listed_once on oversight.report_line (step_id) where live and step_id is not null;
create unique index remedy_is_listed_once on oversight.report_line (remedy_id) where live and remedy_id is not null;
create index report_line_of_agency on oversight.report_line (agency, report_id);

create function oversight.guard_report() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'DRAFTED' then
      raise exception 'a report begins as a draft' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' or new.version <> old.version + 1
     or (old.id, old.idempotency_key, old.figures_on, old.paper_id, old.made_by, old.made_at)
        is distinct from (new.id, new.idempotency_key, new.figures_on, new.paper_id, new.made_by, new.made_at)
     or (old.state, new.state) not in (('DRAFTED', 'SENT'), ('DRAFTED', 'DROPPED'), ('SENT', 'CONCLUDED')) then
    raise exception 'a report does not go from % to %', old.state, new.state using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger report_keeps_its_road before insert or update or delete on oversight.report
  for each row execute function oversight.guard_report();

-- Nobody is named before the time to be heard is over; a line stays what it was, a ruling is added once.
create function oversight.guard_report_line() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.ruling is not null or not new.live or not exists (
         select 1 from oversight.hearing_line l join oversight.hearing h on h.id = l.hearing_id
         where (l.step_id = new.step_id or l.remedy_id = new.remedy_id) and h.agency = new.agency
           and (h.answered_at is not null
                or h.until < (select r.figures_on from oversight.report r where r.id = new.report_id))) then
      raise exception 'an agency is heard before it is named' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE'
     or to_jsonb(old) - 'ruling' - 'live' <> to_jsonb(new) - 'ruling' - 'live'
     or (old.ruling is not null and old.ruling is distinct from new.ruling)
     or (not old.live and new.live) then
    raise exception 'what was reported stays as it was' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger report_line_stays before insert or update or delete on oversight.report_line
  for each row execute function oversight.guard_report_line();

alter table oversight.report_line enable row level security;
alter table oversight.report_line force row level security;
create policy own_agency on oversight.report_line using (platform.reaches(agency));
create policy following on oversight.report_line for select using (platform.reaches('@theo-doi'));

-- The signed copy stands in the register: called in the transaction of whoever registers it.
create function oversight.report_sent(of_paper uuid, as_document uuid, on_day date) returns uuid language sql as $$
  update oversight.report set state = 'SENT', version = version + 1, document_id = as_document, sent_on = on_day
  where paper_id = of_paper and state = 'DRAFTED' returning id
$$;

create or replace view oversight.my_work with (security_invoker = true) as
  select 'oversight.work.RECEIPT' as kind, s.id::text as id, s.agency as owner, array['FOCAL_OFFICER', 'HEAD', 'CLERK'] as roles,
         e.subject as subject, s.agency as place, cast(null as date) as due, s.changed_at as since, cast(null as text) as waiting_for,
         '/don-doc/buoc/' || s.id as path
  from oversight.step s join oversight.escalation e on e.id = s.escalation_id
  where s.state = 'TAKEN' and s.rung in ('LETTER', 'EXPLANATION') and s.acknowledged_at is null and e.closed_on is null
  union all
  select 'oversight.work.HEARING', h.id::text, h.agency, array['FOCAL_OFFICER', 'HEAD'], '', h.agency, h.until,
         cast(h.opened_on as timestamptz), null, '/don-doc/y-kien/' || h.id
  from oversight.hearing h where h.closed_on is null and h.answered_at is null
  union all
  select case s.rung when 'LETTER' then 'oversight.work.LETTER' when 'EXPLANATION' then 'oversight.work.EXPLANATION'
           else 'oversight.work.REPORT' end, s.agency || ':' || s.rung, null, array['MONITOR'], count(*)::text, s.agency, null,
         min(s.changed_at), null, case s.rung when 'REPORT' then '/don-doc/bao-cao' else '/don-doc' end
  from oversight.step s where s.state = 'PROPOSED' group by s.agency, s.rung
  union all
  select 'oversight.work.CONCLUSION', r.id::text, null, array['MONITOR'], to_char(r.sent_on, 'DD/MM/YYYY'), '', null,
         cast(r.sent_on as timestamptz), null, '/don-doc/bao-cao/' || r.id
  from oversight.report r where r.state = 'SENT';
