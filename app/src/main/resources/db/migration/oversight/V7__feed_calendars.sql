-- The secret address under which a calendar program reads the deadlines of one person: kept as a hash, taken back at any time.
create table oversight.calendar_feed (
  id         uuid primary key,
  account    uuid not null,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  made_at    timestamptz not null,
  revoked_at timestamptz,
  check (revoked_at is null or revoked_at >= made_at)
);
create unique index one_feed_each on oversight.calendar_feed (account) where revoked_at is null;

create function oversight.guard_feed() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.revoked_at is not null
     or (old.id, old.account, old.token_hash, old.made_at) is distinct from (new.id, new.account, new.token_hash, new.made_at) then
    raise exception 'an address is taken back once and never used again' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger feed_ends_once before update or delete on oversight.calendar_feed
  for each row execute function oversight.guard_feed();
