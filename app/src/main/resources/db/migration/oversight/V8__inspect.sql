-- A round of inspection: its seed and size are published on a day before its sample is drawn.
create table oversight.inspection_round (
  id                uuid primary key,
  idempotency_key   uuid not null unique,
  subject           text not null check (length(subject) between 1 and 300),
  seed              text not null check (length(seed) between 8 and 200),
  size              int not null check (size between 1 and 200),
  work_year         int not null,
  published_on      date not null,
  published_at      timestamptz not null,
  published_by      text not null,
  published_by_name text not null,
  drawn_on          date check (drawn_on > published_on),
  drawn_by_name     text not null default '',
  list_hash         text check (length(list_hash) = 64),
  check ((drawn_on is null) = (list_hash is null))
);

-- The list the sample was drawn from, with its weights: whoever has it and the seed draws the same sample again.
create table oversight.inspection_candidate (
  round_id uuid not null references oversight.inspection_round (id),
  task_id  uuid not null,
  agency   text not null check (length(agency) between 1 and 60),
  weight   int not null check (weight between 1 and 100),
  grounds  text not null check (length(grounds) <= 300),
  primary key (round_id, task_id)
);

-- One thing that is looked at.
create table oversight.inspection_item (
  id              uuid primary key,
  round_id        uuid not null,
  task_id         uuid not null,
  agency          text not null check (length(agency) between 1 and 60),
  subject         text not null check (length(subject) between 1 and 2000),
  position        int not null check (position >= 1),
  state           text not null check (state in ('CHOSEN', 'IN_ORDER', 'FOUND', 'ANSWERED', 'CLOSED')),
  version         int not null default 0 check (version >= 0),
  finding         text not null default '' check (length(finding) <= 4000),
  found_by        text,
  found_by_name   text not null default '',
  found_at        timestamptz,
  follow_up_due   date,
  answer          text not null default '' check (length(answer) <= 4000),
  answered_by     text,
  answered_by_name text not null default '',
  answered_at     timestamptz,
  conclusion      text not null default '' check (length(conclusion) <= 4000),
  closed_by_name  text not null default '',
  closed_at       timestamptz,
  unique (round_id, task_id),
  foreign key (round_id, task_id) references oversight.inspection_candidate (round_id, task_id),
  check ((state = 'CHOSEN') = (found_at is null)),
  check (state not in ('FOUND', 'ANSWERED', 'CLOSED') or (finding <> '' and follow_up_due is not null)),
  check (state <> 'ANSWERED' or answer <> ''),
  check ((state = 'CLOSED') = (closed_at is not null)),
  check (state <> 'CLOSED' or conclusion <> '')
);
create index inspection_open on oversight.inspection_item (agency, follow_up_due) where state in ('CHOSEN', 'FOUND', 'ANSWERED');

create function oversight.guard_round() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.drawn_on is not null
     or (old.id, old.idempotency_key, old.subject, old.seed, old.size, old.work_year, old.published_on, old.published_at)
        is distinct from
        (new.id, new.idempotency_key, new.subject, new.seed, new.size, new.work_year, new.published_on, new.published_at) then
    raise exception 'what was published for a round stays' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger round_stays before update or delete on oversight.inspection_round
  for each row execute function oversight.guard_round();
create trigger candidate_never_changes before update or delete or truncate on oversight.inspection_candidate
  for each statement execute function oversight.refuse_change();

-- The road of what is looked at; the same table stands in the application, a test holds them equal.
create function oversight.guard_item() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'what was inspected is never deleted' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'INSERT' then
    if (new.state, new.version) is distinct from ('CHOSEN', 0) then
      raise exception 'an inspection does not begin as %', new.state using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if (old.state, new.state) not in (
       ('CHOSEN', 'IN_ORDER'), ('CHOSEN', 'FOUND'), ('FOUND', 'ANSWERED'), ('ANSWERED', 'FOUND'), ('ANSWERED', 'CLOSED'),
       ('FOUND', 'CLOSED')) then
    raise exception 'an inspection does not go from % to %', old.state, new.state using errcode = 'insufficient_privilege';
  end if;
  if (old.id, old.round_id, old.task_id, old.agency, old.subject, old.position)
       is distinct from (new.id, new.round_id, new.task_id, new.agency, new.subject, new.position)
     or new.version <> old.version + 1
     or (old.state <> 'CHOSEN' and old.state <> 'ANSWERED' and new.finding is distinct from old.finding) then
    raise exception 'an inspection stays what it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger item_keeps_its_road before insert or update or delete on oversight.inspection_item
  for each row execute function oversight.guard_item();

alter table oversight.inspection_candidate enable row level security;
alter table oversight.inspection_candidate force row level security;
create policy own_agency on oversight.inspection_candidate using (platform.reaches(agency));
create policy following on oversight.inspection_candidate for select using (platform.reaches('@theo-doi'));
alter table oversight.inspection_item enable row level security;
alter table oversight.inspection_item force row level security;
create policy own_agency on oversight.inspection_item using (platform.reaches(agency));
create policy following on oversight.inspection_item for select using (platform.reaches('@theo-doi'));
