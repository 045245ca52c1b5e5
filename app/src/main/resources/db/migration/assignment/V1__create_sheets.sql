create schema if not exists assignment;

-- The sheet of one round: who is in charge of which criterion. It belongs to the agency that prepares it; once issued,
-- everybody inside may read it.
create table assignment.sheet (
  id                uuid primary key,
  state             text not null check (state in ('DRAFT', 'FROZEN', 'ISSUED', 'REPLACED', 'WITHDRAWN')),
  version           int not null default 0 check (version >= 0),
  idempotency_key   uuid not null unique,
  agency            text not null check (length(agency) <= 80),
  index_code        text not null check (index_code ~ '^[A-Z][A-Z0-9_]{1,19}$'),
  result_year       int not null check (result_year between 2000 and 2100),
  work_year         int not null check (work_year between 2000 and 2100),
  unit              text not null check (length(unit) between 2 and 80),
  directive_id      uuid,
  paper_id          uuid,
  document_id       uuid,
  issued_on         date,
  issued_as         text not null default '' check (length(issued_as) <= 300),
  plan_due          date,
  plan_due_document uuid,
  notified_on       date,
  made_by           text not null,
  made_by_name      text not null,
  changed_at        timestamptz not null,
  check (work_year >= result_year),
  check (state not in ('ISSUED', 'REPLACED') or (document_id is not null and issued_on is not null)),
  check (state not in ('DRAFT', 'FROZEN') or document_id is null),
  check (state <> 'FROZEN' or paper_id is not null)
);
-- One sheet is in force for a round, and one is being prepared.
create unique index one_sheet_in_force on assignment.sheet (index_code, result_year, work_year, unit) where state = 'ISSUED';
create unique index one_sheet_prepared on assignment.sheet (index_code, result_year, work_year, unit)
  where state in ('DRAFT', 'FROZEN');
create unique index sheet_of_paper on assignment.sheet (paper_id) where paper_id is not null;

create table assignment.sheet_step (
  sheet      uuid not null references assignment.sheet (id),
  version    int not null check (version >= 0),
  act        text not null check (act in ('CREATE', 'CHANGE', 'FREEZE', 'REOPEN', 'ISSUE', 'ADJUST', 'REPLACE', 'WITHDRAW')),
  state      text not null,
  actor      text not null,
  actor_name text not null,
  done_at    timestamptz not null,
  reason     text not null default '' check (length(reason) <= 500),
  primary key (sheet, version)
);

-- A criterion to be worked on, with the rules by which the analysis calls it weak and the figures they rest on.
create table assignment.sheet_criterion (
  sheet        uuid not null references assignment.sheet (id),
  code         text not null check (length(code) between 1 and 20),
  position     int not null,
  name         text not null check (length(name) between 1 and 300 and name is nfc normalized),
  score        numeric(8, 4),
  weak         jsonb not null default '[]',
  focal_agency text check (length(focal_agency) between 1 and 80),
  focal_source text not null default '' check (length(focal_source) <= 300),
  due          date,
  primary key (sheet, code)
);

-- A piece of work: one lead, an agency or a tier of which each leads for its own area.
create table assignment.piece (
  id          uuid primary key,
  sheet       uuid not null,
  criterion   text not null,
  position    int not null,
  title       text not null check (length(title) between 1 and 500 and title is nfc normalized),
  lead_kind   text not null check (lead_kind in ('AGENCY', 'ALL_DISTRICTS', 'ALL_COMMUNES')),
  lead_agency text check (length(lead_agency) between 1 and 80),
  lead_source text not null default '' check (length(lead_source) <= 300),
  due         date,
  foreign key (sheet, criterion) references assignment.sheet_criterion (sheet, code),
  check (lead_kind = 'AGENCY' or lead_agency is null)
);
create index piece_of_sheet on assignment.piece (sheet, criterion);

-- Who leads the piece on which days: a tier fanned out when the sheet was issued, and every hand-over since.
create table assignment.piece_holder (
  piece       uuid not null references assignment.piece (id),
  agency      text not null check (length(agency) between 1 and 80),
  since       date not null,
  until       date check (until >= since),
  cause       text not null check (cause in ('ISSUE', 'ADJUSTMENT', 'HAND_OVER')),
  document_id uuid,
  primary key (piece, agency, since)
);
create unique index one_holder_open on assignment.piece_holder (piece, agency) where until is null;
create index holder_by_agency on assignment.piece_holder (agency) where until is null;

-- What a coordinating agency gives to the lead, with its own date and acceptance.
create table assignment.coordination (
  id         uuid primary key,
  piece      uuid not null references assignment.piece (id),
  agency     text not null check (length(agency) between 1 and 80),
  input      text not null check (length(input) <= 500 and input is nfc normalized),
  due        date,
  state      text not null default 'ASKED' check (state in ('ASKED', 'DELIVERED', 'ACCEPTED', 'RETURNED')),
  since      date,
  version    int not null default 0 check (version >= 0)
);
create unique index coordination_once on assignment.coordination (piece, agency);
create index coordination_by_agency on assignment.coordination (agency);

create table assignment.coordination_step (
  coordination uuid not null references assignment.coordination (id),
  version      int not null check (version >= 0),
  act          text not null check (act in ('DELIVER', 'ACCEPT', 'RETURN')),
  state        text not null,
  agency       text not null,
  actor        text not null,
  actor_name   text not null,
  done_at      timestamptz not null,
  note         text not null default '' check (length(note) <= 2000 and note is nfc normalized),
  primary key (coordination, version)
);

-- The road of a sheet; the same table stands in the application, a test holds them equal.
create function assignment.guard_sheet() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a sheet is withdrawn, never deleted' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'INSERT' then
    if new.state <> 'DRAFT' then
      raise exception 'a sheet does not begin as %', new.state using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if (old.state, new.state) not in (
      ('DRAFT', 'DRAFT'), ('DRAFT', 'FROZEN'), ('DRAFT', 'ISSUED'), ('DRAFT', 'WITHDRAWN'), ('FROZEN', 'DRAFT'),
      ('FROZEN', 'ISSUED'), ('ISSUED', 'ISSUED'), ('ISSUED', 'REPLACED'), ('ISSUED', 'WITHDRAWN')) then
    raise exception 'a sheet does not go from % to %', old.state, new.state using errcode = 'insufficient_privilege';
  end if;
  if (old.id, old.idempotency_key, old.agency, old.made_by, old.index_code, old.result_year, old.work_year, old.unit)
       is distinct from
     (new.id, new.idempotency_key, new.agency, new.made_by, new.index_code, new.result_year, new.work_year, new.unit)
     or new.version <> old.version + 1
     or (old.document_id is not null
         and (old.document_id, old.issued_on) is distinct from (new.document_id, new.issued_on)) then
    raise exception 'a sheet stays what it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger sheet_keeps_its_road before insert or update or delete on assignment.sheet
  for each row execute function assignment.guard_sheet();

create function assignment.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'written once' using errcode = 'insufficient_privilege';
end
$$;
create trigger step_never_changes before update or delete or truncate on assignment.sheet_step
  for each statement execute function assignment.refuse_change();
create trigger coordination_step_never_changes before update or delete or truncate on assignment.coordination_step
  for each statement execute function assignment.refuse_change();

-- What a sheet says changes only while it is a draft; afterwards only who holds a piece, who gathers a criterion, whose an
-- input is and how far it is.
create function assignment.guard_draft() returns trigger language plpgsql as $$
declare
  of_sheet uuid;
  open_columns text[] := case tg_table_name
    when 'coordination' then array['agency', 'state', 'since', 'version']
    when 'sheet_criterion' then array['focal_agency', 'focal_source']
    else array[]::text[] end;
begin
  if tg_op = 'UPDATE' and to_jsonb(old) - open_columns = to_jsonb(new) - open_columns then
    return new;
  end if;
  if tg_table_name = 'coordination' then
    select p.sheet into of_sheet from assignment.piece p
      where p.id = case when tg_op = 'DELETE' then old.piece else new.piece end;
  else
    of_sheet := case when tg_op = 'DELETE' then old.sheet else new.sheet end;
  end if;
  if not exists (select 1 from assignment.sheet s where s.id = of_sheet and s.state = 'DRAFT') then
    raise exception 'what a sheet says changes only while it is a draft' using errcode = 'insufficient_privilege';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger criterion_changes_in_draft before insert or update or delete on assignment.sheet_criterion
  for each row execute function assignment.guard_draft();
create trigger piece_changes_in_draft before insert or update or delete on assignment.piece
  for each row execute function assignment.guard_draft();
create trigger coordination_changes_in_draft before insert or update or delete on assignment.coordination
  for each row execute function assignment.guard_draft();

-- A holder is ended once, and stays in the history.
create function assignment.guard_holder() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.until is not null
     or (old.piece, old.agency, old.since, old.cause) is distinct from (new.piece, new.agency, new.since, new.cause) then
    raise exception 'who held a piece stays in the history' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger holder_stays before update or delete on assignment.piece_holder
  for each row execute function assignment.guard_holder();

-- The second wall: a draft is reached by the agency that prepares it, what was issued is read by all.
alter table assignment.sheet enable row level security;
alter table assignment.sheet force row level security;
create policy read_sheet on assignment.sheet for select
  using (platform.reaches(agency) or state in ('ISSUED', 'REPLACED') or (state = 'WITHDRAWN' and document_id is not null));
create policy add_sheet on assignment.sheet for insert with check (platform.reaches(agency));
create policy change_sheet on assignment.sheet for update using (platform.reaches(agency)) with check (platform.reaches(agency));
create policy remove_sheet on assignment.sheet for delete using (platform.reaches(agency));

-- Whether the connection may write on a sheet; plain SQL, so that it runs under the policies of the caller.
create function assignment.keeps(wanted uuid) returns boolean language sql stable as $$
  select exists (select 1 from assignment.sheet s where s.id = wanted and platform.reaches(s.agency))
$$;
create function assignment.keeps_piece(wanted uuid) returns boolean language sql stable as $$
  select exists (select 1 from assignment.piece p join assignment.sheet s on s.id = p.sheet
                 where p.id = wanted and platform.reaches(s.agency))
$$;

alter table assignment.sheet_step enable row level security;
alter table assignment.sheet_step force row level security;
create policy read_step on assignment.sheet_step for select
  using (exists (select 1 from assignment.sheet s where s.id = sheet));
create policy add_step on assignment.sheet_step for insert with check (assignment.keeps(sheet));

alter table assignment.sheet_criterion enable row level security;
alter table assignment.sheet_criterion force row level security;
create policy read_criterion on assignment.sheet_criterion for select
  using (exists (select 1 from assignment.sheet s where s.id = sheet));
create policy add_criterion on assignment.sheet_criterion for insert with check (assignment.keeps(sheet));
create policy change_criterion on assignment.sheet_criterion for update using (assignment.keeps(sheet));
create policy remove_criterion on assignment.sheet_criterion for delete using (assignment.keeps(sheet));

alter table assignment.piece enable row level security;
alter table assignment.piece force row level security;
create policy read_piece on assignment.piece for select
  using (exists (select 1 from assignment.sheet s where s.id = sheet));
create policy add_piece on assignment.piece for insert with check (assignment.keeps(sheet));
create policy change_piece on assignment.piece for update using (assignment.keeps(sheet));
create policy remove_piece on assignment.piece for delete using (assignment.keeps(sheet));

alter table assignment.piece_holder enable row level security;
alter table assignment.piece_holder force row level security;
create policy read_holder on assignment.piece_holder for select
  using (exists (select 1 from assignment.piece p where p.id = piece));
create policy add_holder on assignment.piece_holder for insert with check (assignment.keeps_piece(piece));
create policy end_holder on assignment.piece_holder for update using (assignment.keeps_piece(piece));

alter table assignment.coordination enable row level security;
alter table assignment.coordination force row level security;
create policy read_coordination on assignment.coordination for select
  using (exists (select 1 from assignment.piece p where p.id = piece));
create policy add_coordination on assignment.coordination for insert with check (assignment.keeps_piece(piece));
-- Delivered by the coordinating agency, accepted or returned by who leads the piece.
create policy change_coordination on assignment.coordination for update using (
  platform.reaches(agency) or assignment.keeps_piece(piece)
  or exists (select 1 from assignment.piece_holder h
             where h.piece = coordination.piece and h.until is null and platform.reaches(h.agency)));
create policy remove_coordination on assignment.coordination for delete using (assignment.keeps_piece(piece));

alter table assignment.coordination_step enable row level security;
alter table assignment.coordination_step force row level security;
create policy read_coordination_step on assignment.coordination_step for select
  using (exists (select 1 from assignment.coordination c where c.id = coordination));
create policy add_coordination_step on assignment.coordination_step for insert with check (platform.reaches(agency));
