-- Whom a directive spoke to on the day it was given: groups and names resolved, those in charge of criteria left out.
create table directive.directive_agency (
  directive  uuid not null references directive.directive (document_id),
  addressee  text not null check (length(addressee) between 1 and 60),
  -- Whether a general duty is among those given to it.
  general    boolean not null,
  primary key (directive, addressee)
);
create index directive_agency_one on directive.directive_agency (addressee);
create trigger directive_agency_stays before update or delete or truncate on directive.directive_agency
  for each statement execute function directive.refuse_change();

create table directive.meeting (
  id              uuid primary key,
  version         int  not null default 0 check (version >= 0),
  idempotency_key uuid not null unique,
  kind            text not null check (kind in ('CONFERENCE', 'BRIEFING')),
  held_on         date not null,
  title           text not null check (length(title) between 1 and 1000 and title is nfc normalized),
  place           text not null check (length(place) <= 300 and place is nfc normalized),
  materials       text not null check (length(materials) <= 8000 and materials is nfc normalized),
  -- One a line: name of the agency as it was found, and what it is to speak about.
  speakers        text not null check (length(speakers) <= 8000 and speakers is nfc normalized),
  conclusions     text not null check (length(conclusions) <= 50000 and conclusions is nfc normalized),
  invitation      uuid,
  notice          uuid,
  changed_by      text not null,
  changed_by_name text not null,
  changed_at      timestamptz not null
);

create table directive.programme (
  id              uuid primary key,
  version         int  not null default 0 check (version >= 0),
  idempotency_key uuid not null unique,
  title           text not null check (length(title) between 1 and 1000 and title is nfc normalized),
  code            text not null check (length(code) <= 100 and code is nfc normalized),
  first_year      int  not null check (first_year between 2000 and 2199),
  last_year       int  not null check (last_year between 2000 and 2199),
  changed_by      text not null,
  changed_by_name text not null,
  changed_at      timestamptz not null,
  check (last_year between first_year and first_year + 15)
);

-- What the programme wants of an index in a year and what came of it; both as the documents say them.
create table directive.programme_target (
  programme   uuid not null references directive.programme (id),
  index_code  text not null check (index_code ~ '^[A-Z_]{2,20}$'),
  year        int  not null,
  target      text not null check (length(target) <= 200 and target is nfc normalized),
  actual      text not null check (length(actual) <= 200 and actual is nfc normalized),
  source      text not null check (length(source) <= 300 and source is nfc normalized),
  primary key (programme, index_code, year),
  check (actual = '' or source <> '')
);

-- What waits for people in this module; the second wall stands before it.
create view directive.my_work with (security_invoker = true) as
select 'directive.work.RECEIPT' as kind, a.directive || ':' || a.addressee as id, a.addressee as owner,
       array['FOCAL_OFFICER', 'HEAD', 'CLERK'] as roles, d.subject, coalesce(d.number || '/', '') || coalesce(d.symbol, '') as place,
       null::date as due, v.given_at as since, null::text as waiting_for, '/giao-viec/' || a.directive as path
from directive.directive_agency a
join directive.directive v on v.document_id = a.directive and v.state = 'IN_FORCE'
join directive.document d on d.id = a.directive
where not exists (select 1 from directive.receipt r where r.directive = a.directive and r.agency = a.addressee)
union all
select 'directive.work.ANSWER', a.directive || ':' || a.addressee, a.addressee, array['FOCAL_OFFICER', 'HEAD'], d.subject,
       coalesce(d.number || '/', '') || coalesce(d.symbol, ''), null::date, v.given_at, null::text,
       '/giao-viec/' || a.directive || '/tra-loi'
from directive.directive_agency a
join directive.directive v on v.document_id = a.directive and v.state = 'IN_FORCE'
join directive.document d on d.id = a.directive
where a.general and not exists (
  select 1 from directive.answer n join directive.obligation o on o.id = n.obligation
  where o.directive = a.directive and n.agency = a.addressee)
union all
select 'directive.work.OPINION', o.request || ':' || o.agency, o.agency, array['FOCAL_OFFICER', 'HEAD'], o.subject, '',
       o.due, r.asked_at, null::text, '/lay-y-kien/' || o.request
from directive.opinion o join directive.opinion_request r on r.id = o.request
where o.answered_at is null and not o.closed
union all
select 'directive.work.GATHER', r.id::text, nullif(r.agency, ''), array['MONITOR', 'FOCAL_OFFICER', 'HEAD'], r.subject, '',
       null::date, r.asked_at, null::text, '/lay-y-kien/' || r.id
from directive.opinion_request r
where r.state = 'OPEN' and not exists (select 1 from directive.opinion o where o.request = r.id and o.answered_at is null)
union all
select 'directive.work.GIVE', v.document_id::text, null, array['MONITOR'], d.subject,
       coalesce(d.number || '/', '') || coalesce(d.symbol, ''), null::date, s.done_at, null::text,
       '/giao-viec/' || v.document_id || '/giao'
from directive.directive v
join directive.document d on d.id = v.document_id
join directive.directive_step s on s.directive = v.document_id and s.version = v.version
where v.state = 'DRAFT'
union all
select 'directive.work.REGISTER', d.id::text, null, array['MONITOR', 'CLERK'],
       case when d.file_name = '' then coalesce(d.subject, '') else d.file_name end, '', null::date, b.decided_at, null::text,
       '/van-ban/' || d.id
from directive.document d
join directive.document_decision b on b.document_id = d.id and b.state = 'DRAFT'
where d.state = 'DRAFT';
