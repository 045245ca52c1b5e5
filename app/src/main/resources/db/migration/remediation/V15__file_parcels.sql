-- What several departments ask of every locality alike, answered by one form a locality and month. Each part of it is a slice,
-- looked at by the agency that gathers its criterion.
create table remediation.parcel (
  id              uuid primary key,
  agency          text not null check (length(agency) between 1 and 60),
  month           date not null check (extract(day from month) = 1),
  progress        text not null check (progress in ('NOT_STARTED', 'UNDER_WAY', 'DONE')),
  words           text not null default '' check (length(words) <= 4000),
  idempotency_key uuid not null unique,
  filed_by        text not null,
  filed_by_name   text not null,
  filed_at        timestamptz not null
);
create index parcel_of_month on remediation.parcel (month, agency);

create table remediation.parcel_slice (
  parcel_id       uuid not null references remediation.parcel (id),
  task_id         uuid not null,
  agency          text not null,
  gatherer        text not null check (length(gatherer) between 1 and 60),
  criterion       text not null,
  report_id       uuid not null references remediation.progress_report (id),
  state           text not null check (state in ('FILED', 'ACCEPTED', 'RETURNED')),
  version         int not null default 0 check (version >= 0),
  filed_at        timestamptz not null,
  reason          text not null default '' check (length(reason) <= 2000),
  decided_by      text,
  decided_by_name text,
  decided_at      timestamptz,
  primary key (parcel_id, task_id),
  check ((state = 'FILED') = (decided_at is null)),
  check (state <> 'RETURNED' or reason <> '')
);
create index slice_of_gatherer on remediation.parcel_slice (gatherer) where state = 'FILED';
create index slice_of_task on remediation.parcel_slice (task_id);

create function remediation.guard_slice() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a slice is never deleted' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'INSERT' then
    if (new.state, new.version) is distinct from ('FILED', 0) then
      raise exception 'a slice does not begin as %', new.state using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if old.state <> 'FILED' or new.state not in ('ACCEPTED', 'RETURNED') or new.version <> old.version + 1
     or (old.parcel_id, old.task_id, old.agency, old.gatherer, old.criterion, old.report_id)
          is distinct from (new.parcel_id, new.task_id, new.agency, new.gatherer, new.criterion, new.report_id)
     or new.filed_at <> old.filed_at then
    raise exception 'a slice is looked at once' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger slice_keeps_its_road before insert or update or delete on remediation.parcel_slice
  for each row execute function remediation.guard_slice();
create trigger parcel_never_changes before update or delete or truncate on remediation.parcel
  for each statement execute function remediation.refuse_change();

alter table remediation.parcel enable row level security;
alter table remediation.parcel force row level security;
create policy own_agency on remediation.parcel using (platform.reaches(agency));
alter table remediation.parcel_slice enable row level security;
alter table remediation.parcel_slice force row level security;
create policy reading on remediation.parcel_slice for select using (platform.reaches(agency) or platform.reaches(gatherer));
create policy adding on remediation.parcel_slice for insert with check (platform.reaches(agency));
create policy changing on remediation.parcel_slice for update using (platform.reaches(gatherer)) with check (platform.reaches(gatherer));
create policy removing on remediation.parcel_slice for delete using (platform.reaches(agency));

create index task_of_piece on remediation.task (piece_id) where stage = 'ISSUED';

-- The list of work: slices that wait for a look, and those that came back.
create view remediation.parcel_work with (security_invoker = true) as
  select 'remediation.work.SLICES' as kind, s.gatherer || '/' || s.parcel_id as id, s.gatherer as owner,
         array['FOCAL_OFFICER', 'HEAD'] as roles, min(s.criterion) as subject, s.agency as place, cast(null as date) as due,
         min(s.filed_at) as since, cast(null as text) as waiting_for, '/goi-viec/phan/' || s.parcel_id as path
  from remediation.parcel_slice s
  where s.state = 'FILED'
  group by s.gatherer, s.parcel_id, s.agency
  union all
  select 'remediation.work.SLICE_RETURNED', s.parcel_id || '/' || s.task_id, s.agency, array['FOCAL_OFFICER', 'HEAD'], t.title,
         s.gatherer, null, s.decided_at, null, '/nhiem-vu/' || s.task_id
  from remediation.parcel_slice s join remediation.task t on t.id = s.task_id and t.stage = 'ISSUED' and not t.removed
  where s.state = 'RETURNED' and (t.progress_at is null or t.progress_at <= s.decided_at);

create or replace view remediation.my_work with (security_invoker = true) as
  select * from remediation.plan_work union all select * from remediation.report_work
  union all select * from remediation.confirmation_work union all select * from remediation.parcel_work;
