-- Since when an account is idle: its last sign-in, its making, or the day it was opened again.
alter table access.account
  add column last_sign_in_at timestamptz,
  add column idle_since      timestamptz not null default now(),
  add column disabled_idle   boolean not null default false,
  add constraint idle_is_disabled check (not disabled_idle or disabled_at is not null);

-- Rà soát quyền, at least every six months: open until somebody signs it off who decided none of its lines.
create table access.rights_review (
  id        uuid primary key,
  opened_at timestamptz not null,
  opened_by uuid references access.account,
  signed_at timestamptz,
  signed_by uuid references access.account,
  check ((signed_at is null) = (signed_by is null))
);
create unique index rights_review_open on access.rights_review ((true)) where signed_at is null;

-- One role of one account, or an account without a role, as it stood when the review was opened.
create table access.rights_review_line (
  id              uuid primary key,
  review_id       uuid not null references access.rights_review,
  account_id      uuid not null references access.account,
  role_id         uuid references access.held_role,
  last_sign_in_at timestamptz,
  idle_since      timestamptz not null,
  decision        text check (decision in ('KEPT', 'ENDED')),
  decided_at      timestamptz,
  decided_by      uuid references access.account,
  unique nulls not distinct (review_id, account_id, role_id),
  check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
  -- Nobody decides the own line.
  check (decided_by <> account_id)
);

-- Who a person is at the province's identity provider; never made without the person or an administrator.
create table access.outside_identity (
  id         uuid primary key,
  account_id uuid not null references access.account,
  issuer     text not null,
  subject    text not null check (char_length(subject) between 1 and 255),
  linked_at  timestamptz not null,
  ended_at   timestamptz,
  ended_by   uuid references access.account
);
create unique index outside_identity_person on access.outside_identity (issuer, subject) where ended_at is null;
create unique index outside_identity_account on access.outside_identity (account_id, issuer) where ended_at is null;
