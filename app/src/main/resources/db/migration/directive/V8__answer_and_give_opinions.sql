-- General duties: one answer of an agency a period. Put right it is written again; the newest version counts, none is lost.
create table directive.answer (
  obligation  uuid not null references directive.obligation (id),
  agency      text not null check (length(agency) between 1 and 60),
  period      text not null check (period ~ '^[0-9]{4}-Q[1-4]$'),
  version     int  not null check (version >= 0),
  acquainted  boolean not null,
  documents   text not null check (length(documents) <= 4000 and documents is nfc normalized),
  measures    text not null check (length(measures) <= 8000 and measures is nfc normalized),
  answered_by      text not null,
  answered_by_name text not null,
  answered_at timestamptz not null,
  primary key (obligation, agency, period, version),
  check (acquainted or documents <> '' or measures <> '')
);
alter table directive.answer enable row level security;
alter table directive.answer force row level security;
create policy own_agency on directive.answer using (platform.reaches(agency));
create trigger answer_never_changes before update or delete or truncate on directive.answer
  for each statement execute function directive.refuse_change();

-- A draft sent to agencies for their opinion, as it was on that day: its sections and the file they read.
create table directive.opinion_request (
  id              uuid primary key,
  paper_id        uuid not null,
  agency          text not null check (length(agency) <= 60),
  state           text not null check (state in ('OPEN', 'CLOSED')),
  version         int  not null default 0 check (version >= 0),
  idempotency_key uuid not null unique,
  subject         text not null check (length(subject) between 1 and 2000 and subject is nfc normalized),
  type            text not null check (length(type) <= 20),
  pdf             bytea not null check (octet_length(pdf) = 32),
  docx            bytea not null check (octet_length(docx) = 32),
  due             date not null,
  asked_by        text not null,
  asked_by_name   text not null,
  asked_at        timestamptz not null,
  closed_at       timestamptz,
  check ((state = 'CLOSED') = (closed_at is not null))
);
create index opinion_request_of_paper on directive.opinion_request (paper_id);

create table directive.opinion_section (
  request   uuid not null references directive.opinion_request (id),
  position  int  not null check (position >= 0),
  title     text not null check (length(title) between 1 and 500 and title is nfc normalized),
  text      text not null check (length(text) <= 20000 and text is nfc normalized),
  -- What the drafter does with the opinions on this section.
  handling  text not null default '' check (length(handling) <= 8000 and handling is nfc normalized),
  primary key (request, position)
);

-- One row for each agency asked. No answer is no answer, never an agreement.
create table directive.opinion (
  request     uuid not null references directive.opinion_request (id),
  agency      text not null check (length(agency) between 1 and 60),
  asker       text not null check (length(asker) <= 60),
  subject     text not null,
  due         date not null,
  version     int  not null default 0 check (version >= 0),
  general     text not null default '' check (length(general) <= 8000 and general is nfc normalized),
  answered_by      text,
  answered_by_name text,
  answered_at timestamptz,
  closed      boolean not null default false,
  primary key (request, agency),
  check ((answered_at is null) = (answered_by is null))
);

create table directive.section_opinion (
  request   uuid not null,
  agency    text not null,
  position  int  not null,
  agrees    boolean not null,
  words     text not null check (length(words) <= 8000 and words is nfc normalized),
  primary key (request, agency, position),
  foreign key (request, agency) references directive.opinion (request, agency),
  foreign key (request, position) references directive.opinion_section (request, position),
  check (agrees or words <> '')
);

alter table directive.opinion enable row level security;
alter table directive.opinion force row level security;
-- Reached by who was asked and by who asked.
create policy asked_or_asking on directive.opinion using (platform.reaches(agency) or platform.reaches(asker));
alter table directive.section_opinion enable row level security;
alter table directive.section_opinion force row level security;
create policy asked_or_asking on directive.section_opinion
  using (exists (select 1 from directive.opinion o where o.request = section_opinion.request and o.agency = section_opinion.agency));

alter table directive.opinion_request enable row level security;
alter table directive.opinion_request force row level security;
create policy asking on directive.opinion_request using (platform.reaches(agency));
create policy asked on directive.opinion_request for select
  using (exists (select 1 from directive.opinion o where o.request = id and platform.reaches(o.agency)));
alter table directive.opinion_section enable row level security;
alter table directive.opinion_section force row level security;
create policy asking on directive.opinion_section
  using (exists (select 1 from directive.opinion_request r where r.id = request and platform.reaches(r.agency)));
create policy asked on directive.opinion_section for select
  using (exists (select 1 from directive.opinion o where o.request = opinion_section.request and platform.reaches(o.agency)));

create function directive.guard_opinion_request() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (old.state, new.state) not in (('OPEN', 'OPEN'), ('OPEN', 'CLOSED')) or new.version <> old.version + 1
     or (old.id, old.paper_id, old.agency, old.subject, old.pdf, old.docx, old.asked_at)
        is distinct from (new.id, new.paper_id, new.agency, new.subject, new.pdf, new.docx, new.asked_at) then
    raise exception 'a request for opinions stays what it is and is closed once' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger opinion_request_keeps_its_road before update or delete on directive.opinion_request
  for each row execute function directive.guard_opinion_request();

-- What the leader said about a file of submission: in his own words, with the day, for good.
create table directive.leader_opinion (
  id          uuid primary key,
  paper_id    uuid not null references directive.paper (id),
  leader      text not null check (length(leader) between 1 and 200 and leader is nfc normalized),
  said_on     date not null,
  words       text not null check (length(words) between 1 and 8000 and words is nfc normalized),
  idempotency_key uuid not null unique,
  noted_by      text not null,
  noted_by_name text not null,
  noted_at    timestamptz not null
);
alter table directive.leader_opinion enable row level security;
alter table directive.leader_opinion force row level security;
create policy own_agency on directive.leader_opinion
  using (exists (select 1 from directive.paper p where p.id = paper_id));
create trigger leader_opinion_never_changes before update or delete or truncate on directive.leader_opinion
  for each statement execute function directive.refuse_change();
