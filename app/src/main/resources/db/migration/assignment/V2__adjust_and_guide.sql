-- A request for adjustment: the duty runs on until it is changed in writing.
create table assignment.adjustment (
  id              uuid primary key,
  sheet           uuid not null references assignment.sheet (id),
  piece           uuid not null references assignment.piece (id),
  agency          text not null check (length(agency) between 1 and 80),
  wanted          text check (length(wanted) between 1 and 80),
  reason          text not null check (length(reason) between 1 and 2000 and reason is nfc normalized),
  state           text not null default 'OPEN' check (state in ('OPEN', 'CHANGED', 'KEPT')),
  idempotency_key uuid not null unique,
  made_by         text not null,
  made_by_name    text not null,
  made_at         timestamptz not null,
  new_lead        text check (length(new_lead) between 1 and 80),
  answer          text not null default '' check (length(answer) <= 2000 and answer is nfc normalized),
  document_id     uuid,
  decided_by_name text,
  decided_at      timestamptz,
  check ((state = 'OPEN') = (decided_at is null)),
  check (state = 'OPEN' or document_id is not null),
  check ((state = 'CHANGED') = (new_lead is not null))
);
create unique index one_open_adjustment on assignment.adjustment (piece, agency) where state = 'OPEN';

create function assignment.guard_adjustment() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'OPEN'
     or (old.id, old.sheet, old.piece, old.agency, old.wanted, old.reason, old.made_by, old.made_at)
        is distinct from (new.id, new.sheet, new.piece, new.agency, new.wanted, new.reason, new.made_by, new.made_at) then
    raise exception 'a request is decided once' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger adjustment_is_decided_once before update or delete on assignment.adjustment
  for each row execute function assignment.guard_adjustment();

-- The duties of one agency given to another, or of one head to the next; the minutes are a paper of their own.
create table assignment.hand_over (
  id           uuid primary key,
  sheet        uuid not null references assignment.sheet (id),
  agency       text not null check (length(agency) between 1 and 80),
  successor    text not null check (length(successor) between 1 and 80),
  on_day       date not null,
  pieces       uuid[] not null,
  inputs       uuid[] not null default '{}',
  paper_id     uuid,
  made_by      text not null,
  made_at      timestamptz not null
);
create index hand_over_of_sheet on assignment.hand_over (sheet);

-- The guidance to the agencies in charge: letter and outline, and the day by which the plans are due.
create table assignment.guidance (
  id              uuid primary key,
  sheet           uuid not null references assignment.sheet (id),
  paper_id        uuid not null unique,
  plan_due        date,
  document_id     uuid,
  idempotency_key uuid not null unique,
  made_by         text not null,
  made_at         timestamptz not null
);

-- Questions of the agencies and their answers, for all to read.
create table assignment.question (
  id               uuid primary key,
  sheet            uuid not null references assignment.sheet (id),
  agency           text not null check (length(agency) between 1 and 80),
  criterion        text check (length(criterion) between 1 and 20),
  asked            text not null check (length(asked) between 1 and 2000 and asked is nfc normalized),
  asked_by         text not null,
  asked_by_name    text not null,
  asked_at         timestamptz not null,
  idempotency_key  uuid not null unique,
  answer           text check (length(answer) between 1 and 4000 and answer is nfc normalized),
  answered_by_name text,
  answered_at      timestamptz,
  check ((answer is null) = (answered_at is null))
);
create index question_of_sheet on assignment.question (sheet, asked_at);

create function assignment.guard_question() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.answer is not null
     or (old.id, old.sheet, old.agency, old.asked, old.asked_by, old.asked_at)
        is distinct from (new.id, new.sheet, new.agency, new.asked, new.asked_by, new.asked_at) then
    raise exception 'a question is answered once' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger question_is_answered_once before update or delete on assignment.question
  for each row execute function assignment.guard_question();

-- A request is read by who made it and by who prepares the sheet.
alter table assignment.adjustment enable row level security;
alter table assignment.adjustment force row level security;
create policy read_adjustment on assignment.adjustment for select
  using (platform.reaches(agency) or assignment.keeps(sheet));
create policy add_adjustment on assignment.adjustment for insert with check (platform.reaches(agency));
create policy decide_adjustment on assignment.adjustment for update using (assignment.keeps(sheet));

alter table assignment.hand_over enable row level security;
alter table assignment.hand_over force row level security;
create policy read_hand_over on assignment.hand_over for select
  using (exists (select 1 from assignment.sheet s where s.id = sheet));
create policy add_hand_over on assignment.hand_over for insert with check (assignment.keeps(sheet));
create policy change_hand_over on assignment.hand_over for update using (assignment.keeps(sheet));

alter table assignment.guidance enable row level security;
alter table assignment.guidance force row level security;
create policy read_guidance on assignment.guidance for select
  using (exists (select 1 from assignment.sheet s where s.id = sheet));
create policy add_guidance on assignment.guidance for insert with check (assignment.keeps(sheet));
create policy change_guidance on assignment.guidance for update using (assignment.keeps(sheet));

alter table assignment.question enable row level security;
alter table assignment.question force row level security;
create policy read_question on assignment.question for select
  using (exists (select 1 from assignment.sheet s where s.id = sheet));
create policy add_question on assignment.question for insert with check (platform.reaches(agency));
create policy answer_question on assignment.question for update using (assignment.keeps(sheet));

-- Open pieces follow an agency to its successor inside the transaction of the merger, whoever keeps the organisation: so
-- this one function reaches all rows by itself. Dates stay. Gives back the sheets concerned.
create function assignment.hand_over_all(from_agency text, to_agency text, day date, actor text)
  returns table (sheet uuid) language plpgsql as $$
declare
  bound_to text := coalesce(current_setting('thanghang.rows', true), '');
  of_sheet uuid;
  moved uuid[];
  moved_inputs uuid[];
begin
  perform set_config('thanghang.rows', '*', true);
  for of_sheet in select s.id from assignment.sheet s where s.state = 'ISSUED' loop
    select coalesce(array_agg(h.piece), '{}') into moved
      from assignment.piece_holder h join assignment.piece p on p.id = h.piece
      where p.sheet = of_sheet and h.agency = from_agency and h.until is null;
    select coalesce(array_agg(k.id), '{}') into moved_inputs
      from assignment.coordination k join assignment.piece p on p.id = k.piece
      where p.sheet = of_sheet and k.agency = from_agency and k.state <> 'ACCEPTED'
        and not exists (select 1 from assignment.coordination o where o.piece = k.piece and o.agency = to_agency);
    update assignment.piece_holder h set until = greatest(day - 1, h.since)
      where h.piece = any (moved) and h.agency = from_agency and h.until is null;
    insert into assignment.piece_holder (piece, agency, since, cause)
      select m, to_agency, day, 'HAND_OVER' from unnest(moved) m
      where not exists (select 1 from assignment.piece_holder h where h.piece = m and h.agency = to_agency and h.until is null)
      on conflict do nothing;
    update assignment.coordination k set agency = to_agency, version = k.version + 1 where k.id = any (moved_inputs);
    update assignment.sheet_criterion c set focal_agency = to_agency
      where c.sheet = of_sheet and c.focal_agency = from_agency;
    if cardinality(moved) + cardinality(moved_inputs) > 0 then
      insert into assignment.hand_over (id, sheet, agency, successor, on_day, pieces, inputs, made_by, made_at)
        values (gen_random_uuid(), of_sheet, from_agency, to_agency, day, moved, moved_inputs, actor, now());
      sheet := of_sheet;
      return next;
    end if;
  end loop;
  perform set_config('thanghang.rows', bound_to, true);
end
$$;

-- What waits for somebody, for the page "Việc của tôi".
create view assignment.my_work with (security_invoker = true) as
  select 'assignment.work.DRAFT' as kind, s.id::text as id, nullif(s.agency, '') as owner, array['MONITOR'] as roles,
         s.index_code || ' ' || s.result_year as subject, s.work_year::text as place, cast(null as date) as due,
         s.changed_at as since, cast(null as text) as waiting_for, '/phan-cong/' || s.id as path
  from assignment.sheet s where s.state in ('DRAFT', 'FROZEN')
  union all
  select 'assignment.work.INPUT', k.id::text, k.agency, array['FOCAL_OFFICER', 'HEAD'],
         case when k.input = '' then p.title else k.input end, p.criterion, k.due, s.changed_at, null,
         '/phan-cong/' || s.id || '/phoi-hop/' || k.id
  from assignment.coordination k join assignment.piece p on p.id = k.piece join assignment.sheet s on s.id = p.sheet
  where s.state = 'ISSUED' and k.state in ('ASKED', 'RETURNED')
  union all
  select case when k.state = 'DELIVERED' then 'assignment.work.ACCEPT' else 'assignment.work.AWAITED' end,
         k.id || ':' || h.agency, h.agency, array['FOCAL_OFFICER', 'HEAD'],
         case when k.input = '' then p.title else k.input end, p.criterion, k.due, s.changed_at,
         case when k.state = 'DELIVERED' then null else k.agency end, '/phan-cong/' || s.id || '/phoi-hop/' || k.id
  from assignment.coordination k join assignment.piece p on p.id = k.piece join assignment.sheet s on s.id = p.sheet
  join assignment.piece_holder h on h.piece = p.id and h.until is null
  where s.state = 'ISSUED' and k.state <> 'ACCEPTED'
  union all
  select 'assignment.work.ADJUSTMENT', a.id::text, nullif(s.agency, ''), array['MONITOR'], p.title, p.criterion, null,
         a.made_at, null, '/phan-cong/' || s.id || '/kien-nghi/' || a.id
  from assignment.adjustment a join assignment.piece p on p.id = a.piece join assignment.sheet s on s.id = a.sheet
  where a.state = 'OPEN'
  union all
  select 'assignment.work.QUESTION', q.id::text, nullif(s.agency, ''), array['MONITOR'],
         left(q.asked, 120), coalesce(q.criterion, ''), null, q.asked_at, null, '/huong-dan/' || s.id || '#hoi-' || q.id
  from assignment.question q join assignment.sheet s on s.id = q.sheet where q.answer is null;
