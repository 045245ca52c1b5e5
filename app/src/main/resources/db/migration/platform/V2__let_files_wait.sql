-- Files on their way in: not yet complete, not yet checked, or waiting for the scanner. Nobody but the owner sees them.
-- The owner is whatever key the caller has; nothing here knows people.
create table platform.waiting_file (
  id             uuid primary key,
  owner          text not null check (owner <> ''),
  profile        text not null,
  name           text not null check (char_length(name) between 1 and 150),
  bytes          int not null check (bytes between 1 and 20971520),
  sha256         bytea not null check (octet_length(sha256) = 32),
  received       int not null check (received between 0 and bytes),
  state          text not null
                 check (state in ('RECEIVING', 'CHECKING', 'WAITING_FOR_SCANNER', 'CLEAN', 'REFUSED', 'TAKEN', 'DISCARDED')),
  file_type      text,
  reason         text,
  detail         text not null default '',
  scanned        boolean not null default false,
  tries          int not null default 0,
  created_at     timestamptz not null,
  changed_at     timestamptz not null,
  -- When it is worked on next, or given up by who works on it.
  due_at         timestamptz,
  check ((state = 'REFUSED') = (reason is not null)),
  check ((state in ('CHECKING', 'WAITING_FOR_SCANNER')) = (due_at is not null))
);
-- The same file sent again goes on where it was cut.
create unique index waiting_file_once on platform.waiting_file (owner, profile, sha256, name)
  where state in ('RECEIVING', 'CHECKING', 'WAITING_FOR_SCANNER', 'CLEAN');
create index waiting_file_of_owner on platform.waiting_file (owner, created_at);
create index waiting_file_due on platform.waiting_file (due_at) where due_at is not null;

create table platform.waiting_chunk (
  file_id  uuid not null references platform.waiting_file (id) on delete cascade,
  position int not null check (position >= 0),
  bytes    bytea not null check (octet_length(bytes) between 1 and 1048576),
  primary key (file_id, position)
);

-- A kept file under the name it has in one place. The same content may stand in many places; taking it out of one
-- leaves the others, and the content, as they are.
create table platform.file_link (
  id        uuid primary key,
  place     text not null check (place <> ''),
  sha256    bytea not null references platform.stored_file (sha256),
  name      text not null check (char_length(name) between 1 and 150),
  file_type text not null,
  bytes     int not null check (bytes > 0),
  scanned   boolean not null,
  owner     text not null,
  linked_at timestamptz not null
);
create index file_link_place on platform.file_link (place, linked_at);
create index file_link_content on platform.file_link (sha256);
