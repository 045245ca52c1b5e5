create schema if not exists catalogue;

create table catalogue.measured_index (
  code    text primary key check (code ~ '^[A-Z][A-Z0-9_]{1,19}$'),
  name_vi text not null check (name_vi is nfc normalized),
  name_en text not null
);

create table catalogue.unit (
  id         text primary key check (id ~ '^[a-z0-9-]{2,60}$'),
  code       text not null check (code ~ '^[0-9]{2}$'),
  name       text not null check (name is nfc normalized),
  region     text,
  valid_from date not null,
  valid_to   date check (valid_to is null or valid_to >= valid_from),
  successor  text references catalogue.unit (id) deferrable initially deferred,
  check (successor is null or valid_to is not null)
);
create unique index unit_name_once_a_day on catalogue.unit (name, valid_from);

create table catalogue.edition (
  index_code  text not null references catalogue.measured_index (code),
  year        int not null check (year between 2000 and 2100),
  group_rule  text not null check (group_rule in ('NONE', 'A', 'A0', 'B')),
  released    date,
  respondents int check (respondents > 0),
  publishers  text not null,
  primary key (index_code, year)
);

-- The criteria of one edition; the same meaning over editions is the same thing under whatever code.
create table catalogue.criterion (
  index_code text not null,
  year       int not null,
  code       text not null,
  parent     text,
  level      text not null check (level in ('INDEX', 'DIMENSION', 'SUBDIMENSION', 'INDICATOR')),
  position   int not null,
  name_vi    text not null check (name_vi is nfc normalized),
  name_en    text not null,
  low        numeric,
  high       numeric,
  direction  text not null check (direction in ('HIGHER', 'LOWER', 'NEUTRAL', 'UNCLEAR')),
  meaning    text not null,
  primary key (index_code, year, code),
  foreign key (index_code, year) references catalogue.edition (index_code, year),
  foreign key (index_code, year, parent) references catalogue.criterion (index_code, year, code) deferrable initially deferred,
  check ((level = 'INDEX') = (parent is null)),
  check (low is null or high is null or low < high)
);
create unique index criterion_position on catalogue.criterion (index_code, year, position);

-- A file on its way in: kept until confirmed or expired, invisible to everything else.
create table catalogue.upload (
  id          uuid primary key,
  file_name   text not null check (length(file_name) between 1 and 200),
  sha256      bytea not null check (octet_length(sha256) = 32),
  bytes       bytea not null check (octet_length(bytes) between 1 and 8388608),
  wanted_year int,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  expires_at  timestamptz not null check (expires_at > uploaded_at)
);

create table catalogue.release (
  id              uuid primary key,
  index_code      text not null,
  year            int not null,
  state           text not null check (state in ('DRAFT', 'CHECKED', 'PUBLISHED', 'WITHDRAWN')),
  version         int not null default 0,
  file_name       text not null,
  file_sha256     bytea not null check (octet_length(file_sha256) = 32),
  content_sha256  bytea not null check (octet_length(content_sha256) = 32),
  idempotency_key uuid not null unique,
  figures         int not null check (figures > 0),
  warnings        int not null check (warnings >= 0),
  foreign key (index_code, year) references catalogue.edition (index_code, year)
);
-- One release of an edition is under way at a time; a later publication stands in front of an earlier one.
create unique index one_open_release on catalogue.release (index_code, year) where state in ('DRAFT', 'CHECKED');

-- Who brought a release into a state, when and why. Rows, not flags.
create table catalogue.decision (
  release_id uuid not null references catalogue.release (id),
  state      text not null check (state in ('DRAFT', 'CHECKED', 'PUBLISHED', 'WITHDRAWN')),
  actor      text not null,
  actor_name text not null,
  decided_at timestamptz not null,
  reason     text not null default '',
  primary key (release_id, state)
);

-- One cell of the publisher's table. Missing is a value of its own, never a zero.
create table catalogue.figure (
  release_id uuid not null references catalogue.release (id),
  kind       text not null check (kind in ('SCORE', 'INDICATOR', 'INTERVAL_LOW', 'INTERVAL_HIGH', 'STANDARD_ERROR', 'WEIGHTED_SCORE',
               'WEIGHTED_LOW', 'WEIGHTED_HIGH', 'WEIGHTED_ERROR', 'SIDE_FIGURE', 'RESPONDENTS')),
  code       text not null,
  unit_id    text not null references catalogue.unit (id),
  value      numeric,
  missing    text check (missing in ('WITHHELD', 'NOT_GIVEN')),
  sheet      text not null,
  place      text not null,
  primary key (release_id, kind, code, unit_id),
  check ((value is null) <> (missing is null)),
  check (kind not in ('SCORE', 'WEIGHTED_SCORE') or value is null or value <> 0),
  check (kind not in ('INTERVAL_LOW', 'INTERVAL_HIGH') or value is null or value > 0),
  check (kind <> 'RESPONDENTS' or value is null or (value >= 0 and value = trunc(value)))
);

create table catalogue.finding (
  release_id uuid not null references catalogue.release (id),
  position   int not null,
  rule       text not null,
  severity   text not null check (severity in ('WARNING', 'INFO')),
  sheet      text not null,
  place      text not null,
  unit       text,
  code       text,
  value      text,
  message    text not null,
  arguments  text[] not null,
  primary key (release_id, position)
);

-- The road of a release; the same table stands in the application, a test holds them equal.
create function catalogue.guard_release() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a release is withdrawn, never deleted' using errcode = 'insufficient_privilege';
  end if;
  if (old.state, new.state) not in (('DRAFT', 'CHECKED'), ('DRAFT', 'WITHDRAWN'), ('CHECKED', 'PUBLISHED'), ('CHECKED', 'WITHDRAWN')) then
    raise exception 'a release does not go from % to %', old.state, new.state using errcode = 'insufficient_privilege';
  end if;
  if (to_jsonb(new) - 'state' - 'version') <> (to_jsonb(old) - 'state' - 'version') then
    raise exception 'only the state of a release changes' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger release_keeps_its_road before update or delete on catalogue.release
  for each row execute function catalogue.guard_release();

create function catalogue.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on %.% refused: figures, findings and decisions of a release never change', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;
create trigger figure_never_changes before update or delete or truncate on catalogue.figure
  for each statement execute function catalogue.refuse_change();
create trigger finding_never_changes before update or delete or truncate on catalogue.finding
  for each statement execute function catalogue.refuse_change();
create trigger decision_never_changes before update or delete or truncate on catalogue.decision
  for each statement execute function catalogue.refuse_change();

-- Figures are written with the draft, and to nothing but a draft.
create function catalogue.only_into_draft() returns trigger language plpgsql as $$
begin
  if exists (select 1 from (select distinct release_id from added) a
             join catalogue.release r on r.id = a.release_id
             where r.state <> 'DRAFT') then
    raise exception 'figures are added to a draft only' using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;
create trigger figure_into_draft after insert on catalogue.figure
  referencing new table as added for each statement execute function catalogue.only_into_draft();
create trigger finding_into_draft after insert on catalogue.finding
  referencing new table as added for each statement execute function catalogue.only_into_draft();

-- Four eyes: whoever imported a release does not check it. The bundled release comes with the program itself.
create function catalogue.guard_decision() returns trigger language plpgsql as $$
begin
  if new.state <> (select state from catalogue.release where id = new.release_id) then
    raise exception 'the decision % does not match the state of the release', new.state using errcode = 'insufficient_privilege';
  end if;
  if new.state = 'CHECKED' and new.actor <> 'system'
     and new.actor = (select actor from catalogue.decision where release_id = new.release_id and state = 'DRAFT') then
    raise exception 'the importer does not check the own release' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger decision_keeps_four_eyes before insert on catalogue.decision
  for each row execute function catalogue.guard_decision();
