create schema if not exists access;

create table access.account (
  id             uuid primary key,
  login          text not null unique check (login = lower(login) and login ~ '^[a-z0-9][a-z0-9._@-]{2,79}$'),
  display_name   text not null check (display_name is nfc normalized and char_length(display_name) between 1 and 120),
  created_at     timestamptz not null,
  created_by     uuid references access.account,
  password_hash  text,
  password_at    timestamptz,
  totp_seed      bytea,
  totp_at        timestamptz,
  totp_last_step bigint not null default 0,
  disabled_at    timestamptz,
  disabled_by    uuid references access.account,
  demonstration  boolean not null default false,
  check ((password_hash is null) = (password_at is null)),
  check ((totp_seed is null) = (totp_at is null)),
  check (not demonstration or password_hash is null)
);

-- A role for an agency (none: the whole province) between two dates; ended, never deleted.
create table access.held_role (
  id         uuid primary key,
  account_id uuid not null references access.account,
  role       text not null,
  agency     text,
  valid_from date not null,
  valid_to   date check (valid_to >= valid_from),
  granted_by uuid references access.account,
  granted_at timestamptz not null,
  ended_by   uuid references access.account,
  ended_at   timestamptz
);
create index held_role_account on access.held_role (account_id);

-- Codes are stored as SHA-256 of 160 random bits; a new one for the same purpose and account voids the older ones.
create table access.one_time_code (
  id         uuid primary key,
  account_id uuid references access.account,
  purpose    text not null check (purpose in ('FIRST_ADMINISTRATOR', 'INVITATION', 'RESET')),
  code_hash  bytea not null unique check (octet_length(code_hash) = 32),
  made_at    timestamptz not null,
  made_by    uuid references access.account,
  expires_at timestamptz not null check (expires_at <= made_at + interval '24 hours'),
  used_at    timestamptz,
  void_at    timestamptz,
  check ((purpose = 'FIRST_ADMINISTRATOR') = (account_id is null))
);

create table access.recovery_code (
  account_id uuid not null references access.account,
  code_hash  bytea not null check (octet_length(code_hash) = 32),
  made_at    timestamptz not null,
  used_at    timestamptz,
  primary key (account_id, code_hash)
);

-- Failed tries, counted by what was typed: an account that does not exist is slowed down like one that does.
create table access.failed_try (
  id      uuid primary key,
  kind    text not null check (kind in ('PASSWORD', 'SECOND_FACTOR')),
  key     bytea not null,
  at      timestamptz not null
);
create index failed_try_key on access.failed_try (kind, key, at);
create index failed_try_at on access.failed_try (at);

-- Public pages are open while the latest row is not withdrawn.
create table access.publication_basis (
  id           uuid primary key,
  basis        text not null check (basis is nfc normalized and char_length(basis) between 10 and 1000),
  entered_at   timestamptz not null,
  entered_by   uuid references access.account,
  withdrawn_at timestamptz,
  withdrawn_by uuid references access.account
);
create unique index publication_basis_in_force on access.publication_basis ((true)) where withdrawn_at is null;

create table access.web_session (
  primary_id            text primary key,
  session_id            text not null unique,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval int not null,
  expiry_time           bigint not null,
  principal_name        text
);
create index web_session_expiry on access.web_session (expiry_time);
create index web_session_principal on access.web_session (principal_name);

create table access.web_session_attributes (
  session_primary_id text not null references access.web_session (primary_id) on delete cascade,
  attribute_name     text not null,
  attribute_bytes    bytea not null,
  primary key (session_primary_id, attribute_name)
);
