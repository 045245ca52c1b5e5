-- The province's own table of assignments on its way into a draft: what was read waits for who brought it; once taken over
-- the tables go, and what was left out with its reason stays.
create table assignment.annex (
  id           uuid primary key,
  sheet        uuid not null references assignment.sheet (id),
  file_name    text not null check (length(file_name) between 1 and 200),
  sha256       bytea not null check (octet_length(sha256) = 32),
  tables       jsonb not null,
  made_by      text not null,
  made_by_name text not null,
  made_at      timestamptz not null,
  expires_at   timestamptz not null,
  taken_at     timestamptz,
  left_out     jsonb not null default '[]'
);
create index annex_of_sheet on assignment.annex (sheet);

create function assignment.guard_annex() returns trigger language plpgsql as $$
begin
  if old.taken_at is not null then
    raise exception 'an annex that was taken over stays' using errcode = 'insufficient_privilege';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger annex_stays before update or delete on assignment.annex
  for each row execute function assignment.guard_annex();

alter table assignment.annex enable row level security;
alter table assignment.annex force row level security;
create policy read_annex on assignment.annex for select using (assignment.keeps(sheet));
create policy add_annex on assignment.annex for insert with check (assignment.keeps(sheet));
create policy take_annex on assignment.annex for update using (assignment.keeps(sheet));
create policy drop_annex on assignment.annex for delete using (assignment.keeps(sheet));
