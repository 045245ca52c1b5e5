-- Xác định lại theo văn bản số …: who did it, by which document and why, and how the fact stood before. The fact itself stays.
create table oversight.redetermination (
  id            uuid primary key,
  late_id       uuid not null unique references oversight.late (id),
  agency        text not null check (length(agency) <= 60),
  document_id   uuid,
  document      text not null check (length(document) between 1 and 200),
  document_date date not null,
  ground        text not null check (ground in ('MISTAKE', 'WITHDRAWN', 'OBJECTIVE_CAUSE')),
  reason        text not null check (length(reason) between 1 and 2000),
  was           text check (was in ('SETTLED')),
  was_on        date,
  done_by       text not null,
  done_by_name  text not null,
  done_at       timestamptz not null,
  check ((was is null) = (was_on is null))
);
create trigger redetermination_never_changes before update or delete or truncate on oversight.redetermination
  for each statement execute function oversight.refuse_change();
alter table oversight.redetermination enable row level security;
alter table oversight.redetermination force row level security;
create policy own_agency on oversight.redetermination using (platform.reaches(agency));
create policy following on oversight.redetermination for select using (platform.reaches('@theo-doi'));

-- A fact is determined anew only together with what tells why.
create function oversight.guard_redetermined() returns trigger language plpgsql as $$
begin
  if new.settlement = 'REDETERMINED' and not exists (select 1 from oversight.redetermination r where r.late_id = new.id) then
    raise exception 'lateness is determined anew by a document' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger late_is_determined_by_a_document before update on oversight.late
  for each row execute function oversight.guard_redetermined();
