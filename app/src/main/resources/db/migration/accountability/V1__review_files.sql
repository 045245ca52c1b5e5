create schema if not exists accountability;

create function accountability.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what stands in % stays', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

-- Kiến nghị xem xét lại: an agency asks for a line of its file to be looked at again; what came of it is kept with its document.
create table accountability.review_request (
  id               uuid primary key,
  idempotency_key  uuid not null unique,
  agency           text not null check (length(agency) between 1 and 60),
  work_year        int not null,
  about            text not null check (length(about) between 1 and 2000),
  path             text not null check (path like '/%' and length(path) <= 300),
  words            text not null check (length(words) between 1 and 4000),
  state            text not null check (state in ('FILED', 'ACCEPTED', 'NOT_ACCEPTED', 'WITHDRAWN')),
  version          int not null default 0 check (version >= 0),
  filed_by         text not null,
  filed_by_name    text not null,
  filed_at         timestamptz not null,
  due              date not null,
  document         text check (length(document) between 1 and 200),
  result           text not null default '' check (length(result) <= 4000),
  decided_by       text,
  decided_by_name  text not null default '',
  decided_at       timestamptz,
  check ((state = 'FILED') = (decided_at is null)),
  check ((state in ('ACCEPTED', 'NOT_ACCEPTED')) = (document is not null)),
  check (state not in ('ACCEPTED', 'NOT_ACCEPTED') or result <> '')
);
create index request_of_agency on accountability.review_request (agency, work_year, filed_at desc);
create index request_open on accountability.review_request (due) where state = 'FILED';

-- The road of a request; the same table stands in the application.
create function accountability.guard_request() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a request is never deleted' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'INSERT' then
    if (new.state, new.version) is distinct from ('FILED', 0) then
      raise exception 'a request does not begin as %', new.state using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if old.state <> 'FILED' or new.state = 'FILED'
     or (old.id, old.idempotency_key, old.agency, old.work_year, old.about, old.path, old.words, old.filed_by, old.filed_at, old.due)
        is distinct from
        (new.id, new.idempotency_key, new.agency, new.work_year, new.about, new.path, new.words, new.filed_by, new.filed_at, new.due)
     or new.version <> old.version + 1 then
    raise exception 'a request is decided once and stays' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger request_keeps_its_road before insert or update or delete on accountability.review_request
  for each row execute function accountability.guard_request();
create trigger request_is_never_emptied before truncate on accountability.review_request
  for each statement execute function accountability.refuse_change();

alter table accountability.review_request enable row level security;
alter table accountability.review_request force row level security;
create policy own_agency on accountability.review_request using (platform.reaches(agency));

-- What waits for whom.
create view accountability.my_work with (security_invoker = true) as
  select 'accountability.work.REVIEW' as kind, r.id::text as id, cast(null as text) as owner, array['MONITOR'] as roles,
         r.about as subject, r.agency as place, r.due as due, r.filed_at as since, cast(null as text) as waiting_for,
         '/ho-so-ket-qua/kien-nghi/' || r.id as path
  from accountability.review_request r where r.state = 'FILED'
  union all
  select 'accountability.work.REVIEW_WAITING', r.id::text, r.agency, array['FOCAL_OFFICER', 'HEAD'], r.about, r.agency, r.due,
         r.filed_at, 'so-noi-vu', '/ho-so-ket-qua/kien-nghi/' || r.id
  from accountability.review_request r where r.state = 'FILED';
