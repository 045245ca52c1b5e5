-- A registered document whose duties are given to agencies. One row per document; while a draft its duties are proposed.
create table directive.directive (
  document_id   uuid primary key references directive.document (id),
  state         text not null check (state in ('DRAFT', 'IN_FORCE', 'WITHDRAWN')),
  version       int  not null default 0 check (version >= 0),
  birth         text not null check (birth ~ '^[A-Z_]{2,40}$'),
  authority     text not null check (authority in ('CENTRAL', 'PARTY', 'PROVINCE', 'DEPARTMENT', 'LOCALITY', 'OUTSIDE')),
  -- Committee of the province whose departments and localities the groups mean; empty while the book does not know it.
  province      text not null check (length(province) <= 60),
  effective_on  date not null,
  index_code    text not null check (index_code ~ '^[A-Z_]{2,20}$'),
  work_year     int  not null check (work_year between 2000 and 2199),
  given_at      timestamptz,
  withdrawn_by  uuid references directive.document (id),
  check ((state = 'DRAFT') = (given_at is null)),
  check ((state = 'WITHDRAWN') = (withdrawn_by is not null)),
  check (withdrawn_by is null or withdrawn_by <> document_id)
);
create index directive_of_round on directive.directive (index_code, work_year, state);

create table directive.obligation (
  id            uuid primary key,
  directive     uuid not null references directive.directive (document_id),
  position      int  not null check (position >= 0),
  path          text not null check (length(path) <= 60),
  kind          text not null check (kind in ('GENERAL', 'PLAN', 'OVERSIGHT', 'OTHER')),
  text          text not null check (length(text) between 1 and 10000 and text is nfc normalized),
  -- The paragraph of the document it was read from, with whatever stands around the duty itself.
  source        text not null check (length(source) <= 20000 and source is nfc normalized),
  due           date,
  due_document  uuid references directive.document (id),
  withdrawn_by  uuid references directive.document (id),
  unique (directive, position),
  check (kind <> 'GENERAL' or due is null),
  check ((due is null) = (due_document is null))
);

create table directive.obligation_addressee (
  obligation    uuid not null references directive.obligation (id),
  position      int  not null check (position >= 0),
  group_kind    text not null check (group_kind in ('ALL_DEPARTMENTS', 'ALL_LOCALITIES', 'IN_CHARGE', 'AGENCY')),
  addressee     text not null default '' check (length(addressee) <= 60),
  primary key (obligation, position),
  check ((group_kind = 'AGENCY') = (addressee <> ''))
);
create index obligation_addressee_one on directive.obligation_addressee (addressee) where addressee <> '';

-- Every date a duty ever had, with the document that set it and the rule by which it was counted.
create table directive.obligation_due (
  obligation    uuid not null references directive.obligation (id),
  number        int  not null check (number > 0),
  due           date not null,
  document      uuid not null references directive.document (id),
  rule          text not null check (rule in ('BY_DAY', 'DAYS', 'WORKING_DAYS', 'MONTHS')),
  count         int  check (count > 0),
  counted_from  date,
  set_by        text not null,
  set_by_name   text not null,
  set_at        timestamptz not null,
  primary key (obligation, number),
  check ((rule = 'BY_DAY') = (count is null)),
  check ((rule = 'BY_DAY') = (counted_from is null))
);

create table directive.directive_step (
  directive     uuid not null references directive.directive (document_id),
  version       int  not null check (version >= 0),
  act           text not null check (act in ('SAVE', 'GIVE', 'SET_DUE', 'WITHDRAW_DUTY', 'WITHDRAW')),
  actor         text not null,
  actor_name    text not null,
  done_at       timestamptz not null,
  document      uuid references directive.document (id),
  primary key (directive, version)
);

-- An agency has noted that it received the directive. Reading is not receiving, and no row is no answer.
create table directive.receipt (
  directive        uuid not null references directive.directive (document_id),
  agency           text not null check (length(agency) between 1 and 60),
  received_at      timestamptz not null,
  received_by      text not null,
  received_by_name text not null,
  primary key (directive, agency)
);
alter table directive.receipt enable row level security;
alter table directive.receipt force row level security;
create policy own_agency on directive.receipt using (platform.reaches(agency));

-- The road of a directive; the same table stands in the application, a test holds them equal.
create function directive.guard_directive() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a directive is withdrawn, never deleted' using errcode = 'insufficient_privilege';
  end if;
  if (old.state, new.state) not in (
      ('DRAFT', 'DRAFT'), ('DRAFT', 'IN_FORCE'), ('IN_FORCE', 'IN_FORCE'), ('IN_FORCE', 'WITHDRAWN')) then
    raise exception 'a directive does not go from % to %', old.state, new.state using errcode = 'insufficient_privilege';
  end if;
  if new.document_id <> old.document_id or new.version <> old.version + 1
     or old.state <> 'DRAFT' and (old.birth, old.authority, old.province, old.effective_on, old.index_code, old.work_year, old.given_at)
        is distinct from (new.birth, new.authority, new.province, new.effective_on, new.index_code, new.work_year, new.given_at) then
    raise exception 'a directive that was given stays what it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger directive_keeps_its_road before update or delete on directive.directive
  for each row execute function directive.guard_directive();

-- A duty that was given changes in its date and in its withdrawal only; a proposed one goes with its draft.
create function directive.guard_obligation() returns trigger language plpgsql as $$
declare
  standing text := (select state from directive.directive where document_id = coalesce(new.directive, old.directive));
begin
  if tg_op = 'DELETE' then
    if standing <> 'DRAFT' then
      raise exception 'a duty that was given is withdrawn, never deleted' using errcode = 'insufficient_privilege';
    end if;
    return old;
  end if;
  if tg_op = 'INSERT' then
    if standing <> 'DRAFT' then
      raise exception 'a directive that was given gets no more duties' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if standing <> 'IN_FORCE'
     or (old.id, old.directive, old.position, old.path, old.kind, old.text, old.source)
        is distinct from (new.id, new.directive, new.position, new.path, new.kind, new.text, new.source)
     or old.withdrawn_by is not null then
    raise exception 'a duty that was given stays what it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger obligation_stays before insert or update or delete on directive.obligation
  for each row execute function directive.guard_obligation();
create trigger due_never_changes before update on directive.obligation_due
  for each row execute function directive.refuse_change();
create trigger directive_step_never_changes before update or delete or truncate on directive.directive_step
  for each statement execute function directive.refuse_change();
create trigger receipt_never_changes before update or delete or truncate on directive.receipt
  for each statement execute function directive.refuse_change();
