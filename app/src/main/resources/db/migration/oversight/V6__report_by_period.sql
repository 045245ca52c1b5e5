-- Periodic reports: asked for by a document, with the days on which figures are cut off and reports are due.
create table oversight.period_definition (
  id           uuid primary key,
  idempotency_key uuid not null unique,
  name         text not null check (length(name) between 3 and 300),
  frequency    text not null check (frequency in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
  cut_off_day  int not null check (cut_off_day between 1 and 31),
  due_day      int not null check (due_day between 1 and 31),
  due_next_month boolean not null,
  document_id  uuid not null,
  document     text not null check (length(document) between 1 and 300),
  version      int not null default 0,
  ended_on     date,
  made_by      text not null,
  made_by_name text not null,
  made_at      timestamptz not null,
  check (due_next_month or due_day > cut_off_day)
);
create function oversight.guard_period_definition() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.ended_on is not null or new.version <> old.version + 1
     or to_jsonb(old) - 'ended_on' - 'version' <> to_jsonb(new) - 'ended_on' - 'version' then
    raise exception 'what was asked for is ended, not changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger period_definition_stays before update or delete on oversight.period_definition
  for each row execute function oversight.guard_period_definition();

-- One draft for each agency and period, with the figures as they were cut off; '@tong-hop' is the roll-up of the department.
create table oversight.period_report (
  id            uuid primary key,
  definition_id uuid not null references oversight.period_definition (id),
  year          int not null,
  number        int not null check (number between 1 and 12),
  agency        text not null check (length(agency) between 1 and 60),
  cut_off       date not null,
  paper_id      uuid not null unique,
  figures       text not null check (length(figures) <= 100000),
  paragraph     text not null check (length(paragraph) <= 4000),
  made_by       text not null,
  made_by_name  text not null,
  made_at       timestamptz not null,
  unique (definition_id, year, number, agency)
);
create trigger period_report_never_changes before update or delete or truncate on oversight.period_report
  for each statement execute function oversight.refuse_change();
alter table oversight.period_report enable row level security;
alter table oversight.period_report force row level security;
create policy own_agency on oversight.period_report using (platform.reaches(agency));
create policy following on oversight.period_report for select using (platform.reaches('@theo-doi'));
