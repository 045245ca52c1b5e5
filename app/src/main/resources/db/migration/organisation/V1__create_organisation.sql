create schema if not exists organisation;

-- Equality inside an exclusion constraint: "the same agency on the same day".
create extension if not exists btree_gist schema public;

-- One act of keeping the organisation. Every row below says by which act it was entered and by which it was retired: what
-- was once believed stays readable, and nothing is ever rewritten.
create table organisation.change (
  id       uuid primary key,
  kind     text not null check (kind in ('IMPORT', 'ESTABLISH', 'RENAME', 'CHANGE', 'END', 'CORRECT', 'APPOINT', 'END_TERM',
                                         'CORRECT_TERM', 'MERGE', 'SPLIT', 'TRANSFER_FUNCTION')),
  at       timestamptz not null,
  actor    text not null,
  basis    text not null check (basis is nfc normalized),
  form_key uuid unique
);

-- A thing that keeps its identity through names, kinds and parents: an agency or a locality.
create table organisation.agency (
  id         text primary key check (id ~ '^[a-z0-9](-?[a-z0-9]){1,79}$'),
  entered_by uuid not null references organisation.change
);

-- What it was on the days of one period.
create table organisation.agency_state (
  id           uuid primary key,
  agency       text not null references organisation.agency,
  valid        daterange not null check (not isempty(valid) and not lower_inf(valid)),
  kind         text not null check (kind in (
                 'PROVINCE_COMMITTEE', 'DEPARTMENT', 'EQUIVALENT', 'DISTRICT_COMMITTEE', 'COMMUNE_COMMITTEE', 'VERTICAL',
                 'PARTY', 'FRONT', 'PROVINCE', 'CITY_OF_PROVINCE', 'TOWN', 'DISTRICT', 'WARD', 'COMMUNE', 'TOWNSHIP',
                 'SPECIAL_ZONE')),
  name         text not null check (name is nfc normalized and char_length(name) between 2 and 200),
  abbreviation text not null check (abbreviation is nfc normalized and char_length(abbreviation) <= 30),
  parent       text references organisation.agency check (parent <> agency),
  area         text references organisation.agency check (area <> agency),
  outside      boolean not null check (outside or kind not in ('VERTICAL', 'PARTY', 'FRONT')),
  entered_by   uuid not null references organisation.change,
  retired_by   uuid references organisation.change,
  -- One state on a day.
  constraint one_state_a_day exclude using gist (agency with =, valid with &&) where (retired_by is null)
);
create index agency_state_parent on organisation.agency_state (parent) where retired_by is null;
create index agency_state_area on organisation.agency_state (area) where retired_by is null;

-- QĐ 20/2020/QĐ-TTg (H59.07), QCVN 102:2016 (000.00.00.H59), codes of the statistics office for localities.
create table organisation.agency_code (
  id         uuid primary key,
  agency     text not null references organisation.agency,
  valid      daterange not null check (not isempty(valid) and not lower_inf(valid)),
  scheme     text not null,
  code       text not null,
  entered_by uuid not null references organisation.change,
  retired_by uuid references organisation.change,
  constraint code_of_its_scheme check (case scheme
    when 'QD20_2020' then code ~ '^[A-Z][0-9]{2}(\.[0-9]{2,3})*$' and char_length(code) <= 35
    when 'QCVN102_2016' then code ~ '^([0-9]{2,3}\.){1,3}[A-Z][0-9]{2}$' and char_length(code) <= 13
    when 'GSO' then code ~ '^[0-9]{2,5}$'
    else false end),
  constraint one_code_of_a_scheme_a_day exclude using gist (agency with =, scheme with =, valid with &&)
    where (retired_by is null),
  constraint one_agency_of_a_code_a_day exclude using gist (scheme with =, code with =, valid with &&)
    where (retired_by is null)
);

-- Other ways people write a name; only for finding.
create table organisation.agency_alias (
  id         uuid primary key,
  agency     text not null references organisation.agency,
  alias      text not null check (alias is nfc normalized and char_length(alias) between 2 and 200),
  entered_by uuid not null references organisation.change,
  retired_by uuid references organisation.change
);
create unique index agency_alias_once on organisation.agency_alias (agency, alias) where retired_by is null;

create table organisation.person (
  id         uuid primary key,
  full_name  text not null check (full_name is nfc normalized and char_length(full_name) between 2 and 50),
  entered_by uuid not null references organisation.change
);

create table organisation.post (
  id         uuid primary key,
  agency     text not null references organisation.agency,
  entered_by uuid not null references organisation.change
);

create table organisation.post_state (
  id         uuid primary key,
  post       uuid not null references organisation.post,
  agency     text not null references organisation.agency,
  valid      daterange not null check (not isempty(valid) and not lower_inf(valid)),
  title      text not null check (title is nfc normalized and char_length(title) between 2 and 100),
  head       boolean not null,
  entered_by uuid not null references organisation.change,
  retired_by uuid references organisation.change,
  constraint one_title_a_day exclude using gist (post with =, valid with &&) where (retired_by is null),
  constraint one_head_post_a_day exclude using gist (agency with =, valid with &&) where (head and retired_by is null)
);

-- Who was in charge of a post: as its holder, acting (quyền), or as the deputy in charge (phụ trách).
create table organisation.term (
  id         uuid primary key,
  post       uuid not null references organisation.post,
  person     uuid not null references organisation.person,
  valid      daterange not null check (not isempty(valid) and not lower_inf(valid)),
  kind       text not null check (kind in ('HOLDER', 'ACTING', 'DEPUTY_IN_CHARGE')),
  entered_by uuid not null references organisation.change,
  retired_by uuid references organisation.change,
  constraint one_in_charge_a_day exclude using gist (post with =, valid with &&) where (retired_by is null)
);
create index term_person on organisation.term (person) where retired_by is null;

create table organisation.relation (
  id          uuid primary key,
  kind        text not null check (kind in ('MERGE', 'SPLIT', 'RENAME', 'TRANSFER_FUNCTION')),
  from_agency text not null references organisation.agency,
  to_agency   text not null references organisation.agency,
  on_day      date not null,
  note        text not null check (note is nfc normalized and char_length(note) <= 500),
  entered_by  uuid not null references organisation.change,
  retired_by  uuid references organisation.change,
  check ((kind = 'RENAME') = (from_agency = to_agency))
);
create unique index relation_once on organisation.relation (kind, from_agency, to_agency, on_day) where retired_by is null;
create index relation_to on organisation.relation (to_agency) where retired_by is null;

-- A file on its way in: kept until confirmed or expired, visible to who brought it.
create table organisation.upload (
  id          uuid primary key,
  file_name   text not null check (length(file_name) between 1 and 200),
  bytes       bytea not null check (octet_length(bytes) between 1 and 8388608),
  uploaded_by text not null,
  expires_at  timestamptz not null
);

-- A row is entered once and retired once, by two different acts; nothing else ever happens to it.
create function organisation.row_is_only_retired() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or old.retired_by is not null or new.retired_by is null
      or to_jsonb(new) - 'retired_by' <> to_jsonb(old) - 'retired_by' then
    raise exception '% on %.% refused: history is not rewritten', tg_op, tg_table_schema, tg_table_name
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create function organisation.row_stays() returns trigger language plpgsql as $$
begin
  raise exception '% on %.% refused: history is not rewritten', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;
do $$
declare name text;
begin
  foreach name in array array['agency_state', 'agency_code', 'agency_alias', 'post_state', 'term', 'relation'] loop
    execute format('create trigger row_is_only_retired before update or delete on organisation.%I for each row execute function organisation.row_is_only_retired()', name);
    execute format('create trigger row_stays before truncate on organisation.%I for each statement execute function organisation.row_stays()', name);
  end loop;
  foreach name in array array['change', 'agency', 'person', 'post'] loop
    execute format('create trigger row_stays before update or delete or truncate on organisation.%I for each statement execute function organisation.row_stays()', name);
  end loop;
end
$$;

-- Whoever has a parent, an area, a post or a person in charge has it only on days on which that exists. Looked at when the
-- transaction ends, so that one act may move both.
create function organisation.agency_on(wanted text, days daterange) returns boolean language sql stable as $$
  select wanted is null or coalesce((select range_agg(valid) @> days from organisation.agency_state
                                     where agency = wanted and retired_by is null), false)
$$;
create function organisation.agencies_hold_together() returns trigger language plpgsql as $$
declare loose text;
begin
  select s.agency into loose from organisation.agency_state s
  where s.retired_by is null and new.agency in (s.agency, s.parent, s.area)
    and not (organisation.agency_on(s.parent, s.valid) and organisation.agency_on(s.area, s.valid)) limit 1;
  if loose is null then
    select p.agency into loose from organisation.post_state p
    where p.retired_by is null and p.agency = new.agency and not organisation.agency_on(p.agency, p.valid) limit 1;
  end if;
  if loose is null then
    select c.agency into loose from organisation.agency_code c
    where c.retired_by is null and c.agency = new.agency and not organisation.agency_on(c.agency, c.valid) limit 1;
  end if;
  if loose is not null then
    raise exception '% rests on an agency that does not exist on these days', loose using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$$;
create constraint trigger agencies_hold_together after insert or update on organisation.agency_state
  deferrable initially deferred for each row execute function organisation.agencies_hold_together();
create constraint trigger codes_hold_together after insert on organisation.agency_code
  deferrable initially deferred for each row execute function organisation.agencies_hold_together();
create constraint trigger agency_of_post_exists after insert on organisation.post_state
  deferrable initially deferred for each row execute function organisation.agencies_hold_together();

create function organisation.terms_hold_together() returns trigger language plpgsql as $$
begin
  if exists (select 1 from organisation.term t where t.post = new.post and t.retired_by is null
             and not coalesce((select range_agg(p.valid) @> t.valid from organisation.post_state p
                               where p.post = t.post and p.retired_by is null), false)) then
    raise exception 'a term reaches beyond its post' using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$$;
create constraint trigger terms_hold_together after insert or update on organisation.term
  deferrable initially deferred for each row execute function organisation.terms_hold_together();
create constraint trigger posts_hold_together after insert or update on organisation.post_state
  deferrable initially deferred for each row execute function organisation.terms_hold_together();
