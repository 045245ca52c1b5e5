create schema if not exists directive;

-- One row per document, coming in or gone out. While a draft it holds what the reader proposed; from its registration on it is fixed.
create table directive.document (
  id              uuid primary key,
  direction       text not null check (direction in ('INCOMING', 'OUTGOING')),
  state           text not null check (state in ('DRAFT', 'REGISTERED', 'DISCARDED')),
  version         int not null default 0 check (version >= 0),
  idempotency_key uuid not null unique,
  file_name       text not null check (length(file_name) between 0 and 150 and file_name is nfc normalized),
  file_sha256     bytea check (octet_length(file_sha256) = 32),
  party           boolean not null,
  type            text check (length(type) between 1 and 20),
  number          text check (length(number) between 1 and 20),
  symbol          text check (length(symbol) between 1 and 60),
  dated           text check (dated ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  place           text check (length(place) between 1 and 100),
  issuer          text check (length(issuer) between 1 and 300),
  superior        text check (length(superior) between 1 and 300),
  subject         text check (length(subject) between 1 and 2000 and subject is nfc normalized),
  urgency         text check (urgency in ('KHAN', 'THUONG_KHAN', 'HOA_TOC')),
  signer_chain    text[] not null default '{}',
  signer_position text check (length(signer_position) between 1 and 200),
  signer_name     text check (length(signer_name) between 1 and 100),
  addressees      text[] not null default '{}',
  recipients      text[] not null default '{}',
  sent_here       date,
  sent_elsewhere  date,
  search          text not null generated always as (
    public.folded(coalesce(type, '') || ' ' || coalesce(number, '') || '/' || coalesce(symbol, '') || ' '
      || coalesce(issuer, '') || ' ' || coalesce(subject, '') || ' ' || coalesce(signer_name, ''))) stored,
  check (state <> 'REGISTERED' or (type is not null and issuer is not null and subject is not null)),
  check (not party or file_sha256 is null)
);
create index document_search on directive.document using gin (search public.gin_trgm_ops);
create index document_number on directive.document (number, symbol);

-- Who brought a document into a state. Rows, not flags.
create table directive.document_decision (
  document_id uuid not null references directive.document (id),
  state       text not null check (state in ('DRAFT', 'REGISTERED', 'DISCARDED')),
  actor       text not null,
  actor_name  text not null,
  decided_at  timestamptz not null,
  reason      text not null default '' check (length(reason) <= 500),
  primary key (document_id, state)
);

-- A file that waits for the confirmation of its reading. Only a registration moves it into the file store, which forgets nothing.
create table directive.waiting_file (
  document_id uuid primary key references directive.document (id),
  sha256      bytea not null check (octet_length(sha256) = 32),
  bytes       bytea not null check (octet_length(bytes) between 1 and 20971520)
);

-- What the reader saw and proposed, with the confidence and place of each field.
create table directive.reading (
  document_id uuid primary key references directive.document (id),
  proposal    jsonb not null
);

create table directive.citation (
  id            uuid primary key,
  document_id   uuid not null references directive.document (id),
  position      int not null check (position >= 0),
  type          text check (length(type) between 1 and 40),
  number_symbol text check (length(number_symbol) between 1 and 80),
  dated         text check (dated ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  issuer        text check (length(issuer) between 1 and 300),
  unique (document_id, position),
  check (coalesce(type, number_symbol, issuer) is not null)
);

create table directive.duty (
  id          uuid primary key,
  document_id uuid not null references directive.document (id),
  position    int not null check (position >= 0),
  path        text not null check (length(path) <= 60),
  actor       text check (length(actor) between 1 and 1000),
  text        text not null check (length(text) between 1 and 10000 and text is nfc normalized),
  due         date,
  due_text    text check (length(due_text) between 1 and 300),
  unique (document_id, position)
);

-- The road of a document; the same table stands in the application, a test holds them equal.
create function directive.guard_document() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a document is discarded, never deleted' using errcode = 'insufficient_privilege';
  end if;
  if (old.state, new.state) not in (('DRAFT', 'REGISTERED'), ('DRAFT', 'DISCARDED')) then
    raise exception 'a document does not go from % to %', old.state, new.state using errcode = 'insufficient_privilege';
  end if;
  if (old.id, old.direction, old.idempotency_key, old.party) is distinct from (new.id, new.direction, new.idempotency_key, new.party)
     or new.version <> old.version + 1 then
    raise exception 'a document stays what it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger document_keeps_its_road before update or delete on directive.document
  for each row execute function directive.guard_document();

create function directive.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on %.% refused: what is registered never changes', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;
create trigger document_is_never_emptied before truncate on directive.document
  for each statement execute function directive.refuse_change();
create trigger decision_never_changes before update or delete or truncate on directive.document_decision
  for each statement execute function directive.refuse_change();
create trigger citation_never_changes before update or delete or truncate on directive.citation
  for each statement execute function directive.refuse_change();
create trigger duty_never_changes before update or delete or truncate on directive.duty
  for each statement execute function directive.refuse_change();

-- A reading goes only with its discarded document.
create function directive.guard_reading() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' or (select state from directive.document where id = old.document_id) <> 'DISCARDED' then
    raise exception 'a reading stands as it was' using errcode = 'insufficient_privilege';
  end if;
  return old;
end
$$;
create trigger reading_stands before update or delete on directive.reading
  for each row execute function directive.guard_reading();
