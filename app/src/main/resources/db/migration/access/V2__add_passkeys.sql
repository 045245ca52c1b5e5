-- A passkey of a person: the public half only. The counter is what the device last said; backup_eligible never changes.
create table access.passkey (
  id              uuid primary key,
  account_id      uuid not null references access.account,
  credential_id   bytea not null unique check (octet_length(credential_id) between 1 and 1023),
  public_key      bytea not null,
  sign_count      bigint not null check (sign_count >= 0),
  backup_eligible boolean not null,
  backed_up       boolean not null,
  transports      text not null,
  name            text not null check (name is nfc normalized and char_length(name) between 1 and 60),
  made_at         timestamptz not null,
  used_at         timestamptz,
  check (backup_eligible or not backed_up)
);
create index passkey_account on access.passkey (account_id);

-- Challenges that were answered, by their hash: two answers at once cannot both count. Kept while a challenge may live.
create table access.answered_challenge (
  challenge_hash bytea primary key check (octet_length(challenge_hash) = 32),
  answered_at    timestamptz not null
);
create index answered_challenge_at on access.answered_challenge (answered_at);
