-- A link in a mail: for one person and one task, to file one report that stands unconfirmed. Only the hash of its code is kept.
create table remediation.task_link (
  id         uuid primary key,
  task_id    uuid not null,
  account    uuid not null,
  agency     text not null check (length(agency) between 1 and 60),
  code_hash  bytea not null unique check (octet_length(code_hash) = 32),
  made_at    timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at and expires_at <= made_at + interval '7 days'),
  opened_at  timestamptz,
  used_at    timestamptz,
  void_at    timestamptz,
  void_why   text check (void_why in ('HANDED_OVER', 'ACCOUNT_CLOSED')),
  check ((void_at is null) = (void_why is null))
);
create index link_of_account on remediation.task_link (account, expires_at);
create index link_of_task on remediation.task_link (task_id) where used_at is null and void_at is null;
alter table remediation.task_link enable row level security;
alter table remediation.task_link force row level security;
create policy own_agency on remediation.task_link using (platform.reaches(agency));

-- A link stays what it is: it is opened, used once, made void, and never good again.
create function remediation.guard_link() returns trigger language plpgsql as $$
begin
  if (old.id, old.task_id, old.account, old.agency, old.code_hash, old.made_at, old.expires_at)
       is distinct from (new.id, new.task_id, new.account, new.agency, new.code_hash, new.made_at, new.expires_at)
     or (old.used_at is not null and new.used_at is distinct from old.used_at)
     or (old.void_at is not null and (new.void_at is distinct from old.void_at or new.used_at is distinct from old.used_at)) then
    raise exception 'a link stays what it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger link_stays before update on remediation.task_link for each row execute function remediation.guard_link();

-- A task that goes to another agency takes no report of the one before: whoever hands it over, by whatever road.
create function remediation.void_links() returns trigger language plpgsql as $$
begin
  update remediation.task_link set void_at = now(), void_why = 'HANDED_OVER'
    where task_id = new.id and agency <> new.agency and used_at is null and void_at is null;
  return null;
end
$$;
create trigger links_end_with_hand_over after update of agency on remediation.task
  for each row when (old.agency is distinct from new.agency) execute function remediation.void_links();

-- Runs in the transaction that closes an account, whoever does so: so this one function reaches all rows by itself.
create function remediation.close_links(of_account uuid, at timestamptz) returns int language plpgsql as $$
declare
  bound_to text := coalesce(current_setting('thanghang.rows', true), '');
  closed int;
begin
  perform set_config('thanghang.rows', '*', true);
  update remediation.task_link set void_at = at, void_why = 'ACCOUNT_CLOSED'
    where account = of_account and used_at is null and void_at is null and expires_at > at;
  get diagnostics closed = row_count;
  perform set_config('thanghang.rows', bound_to, true);
  return closed;
end
$$;
