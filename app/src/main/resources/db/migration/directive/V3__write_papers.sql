-- Papers written here, or composed by another module and brought to be signed. What was typed stands in paper_revision.
create table directive.paper (
  id              uuid primary key,
  state           text not null check (state in ('DRAFT', 'FROZEN', 'COPY_BACK', 'ISSUED', 'DISCARDED')),
  version         int not null default 0 check (version >= 0),
  idempotency_key uuid not null unique,
  agency          text not null default '' check (length(agency) <= 60),
  origin          text not null check (origin ~ '^[a-z][a-z-]{0,59}$'),
  type            text not null check (length(type) <= 20),
  subject         text not null check (length(subject) <= 2000 and subject is nfc normalized),
  frozen          int not null default 0 check (frozen >= 0),
  document_id     uuid unique references directive.document (id),
  made_by         text not null,
  made_by_name    text not null,
  changed_at      timestamptz not null,
  search          text not null generated always as (public.folded(type || ' ' || subject || ' ' || made_by_name)) stored,
  check ((state = 'ISSUED') = (document_id is not null)),
  check (state in ('DRAFT', 'DISCARDED') or frozen > 0)
);
create index paper_by_change on directive.paper (changed_at desc);

-- What stood in the fields at a version: nothing typed is lost, and it can be told who wrote it.
create table directive.paper_revision (
  paper_id     uuid not null references directive.paper (id),
  version      int not null check (version >= 0),
  content      jsonb not null,
  author       text not null,
  author_name  text not null,
  written_at   timestamptz not null,
  primary key (paper_id, version)
);

create table directive.paper_step (
  paper_id   uuid not null references directive.paper (id),
  version    int not null check (version >= 0),
  act        text not null check (act in ('SAVE', 'DISCARD', 'FREEZE', 'REOPEN', 'BRING_COPY', 'RETURN_COPY', 'ISSUE')),
  state      text not null,
  actor      text not null,
  actor_name text not null,
  done_at    timestamptz not null,
  reason     text not null default '' check (length(reason) <= 500),
  primary key (paper_id, version)
);

-- A frozen version: the model it was made of, and both files by their hash in the file store.
create table directive.frozen_paper (
  paper_id  uuid not null references directive.paper (id),
  number    int not null check (number > 0),
  model     text not null,
  docx      bytea not null check (octet_length(docx) = 32),
  pdf       bytea not null check (octet_length(pdf) = 32),
  frozen_by text not null,
  frozen_at timestamptz not null,
  primary key (paper_id, number)
);

-- The road of a paper; the same table stands in the application, a test holds them equal.
create function directive.guard_paper() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a paper is discarded, never deleted' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'INSERT' then
    if (new.origin = 'written') <> (new.state = 'DRAFT') or new.state not in ('DRAFT', 'FROZEN') then
      raise exception 'a paper does not begin as %', new.state using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if (old.state, new.state) not in (
      ('DRAFT', 'DRAFT'), ('DRAFT', 'DISCARDED'), ('DRAFT', 'FROZEN'), ('FROZEN', 'DRAFT'),
      ('FROZEN', 'COPY_BACK'), ('COPY_BACK', 'FROZEN'), ('COPY_BACK', 'ISSUED')) then
    raise exception 'a paper does not go from % to %', old.state, new.state using errcode = 'insufficient_privilege';
  end if;
  if (old.id, old.idempotency_key, old.agency, old.origin, old.made_by)
       is distinct from (new.id, new.idempotency_key, new.agency, new.origin, new.made_by)
     or new.version <> old.version + 1
     or new.frozen <> old.frozen + (case when (old.state, new.state) = ('DRAFT', 'FROZEN') then 1 else 0 end)
     or (old.origin <> 'written' and new.state = 'DRAFT') then
    raise exception 'a paper stays what it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger paper_keeps_its_road before insert or update or delete on directive.paper
  for each row execute function directive.guard_paper();
create trigger paper_is_never_emptied before truncate on directive.paper
  for each statement execute function directive.refuse_change();
create trigger revision_never_changes before update or delete or truncate on directive.paper_revision
  for each statement execute function directive.refuse_change();
create trigger step_never_changes before update or delete or truncate on directive.paper_step
  for each statement execute function directive.refuse_change();
create trigger frozen_paper_never_changes before update or delete or truncate on directive.frozen_paper
  for each statement execute function directive.refuse_change();

-- A signed copy that came back. Its bytes wait here and go when it is returned; taken, they move into the file store.
create table directive.signed_copy (
  id              uuid primary key,
  paper_id        uuid not null references directive.paper (id),
  frozen          int not null,
  state           text not null check (state in ('WAITING', 'TAKEN', 'RETURNED')),
  idempotency_key uuid not null unique,
  file_name       text not null check (length(file_name) between 1 and 150 and file_name is nfc normalized),
  sha256          bytea not null check (octet_length(sha256) = 32),
  bytes           bytea check (octet_length(bytes) between 1 and 20971520),
  reading         jsonb,
  brought_by      text not null,
  brought_by_name text not null,
  brought_at      timestamptz not null,
  foreign key (paper_id, frozen) references directive.frozen_paper (paper_id, number),
  check ((state = 'WAITING') = (bytes is not null))
);
create unique index one_copy_waits on directive.signed_copy (paper_id) where state = 'WAITING';

create function directive.guard_copy() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'WAITING' or new.state not in ('TAKEN', 'RETURNED')
     or (old.id, old.paper_id, old.frozen, old.idempotency_key, old.file_name, old.sha256, old.brought_by, old.brought_at)
        is distinct from
        (new.id, new.paper_id, new.frozen, new.idempotency_key, new.file_name, new.sha256, new.brought_by, new.brought_at) then
    raise exception 'a copy is taken or returned once' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger copy_is_decided_once before update or delete on directive.signed_copy
  for each row execute function directive.guard_copy();
