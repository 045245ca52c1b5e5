create schema if not exists directive;

-- The register is off until a document says that the office keeps its numbers here and not in its document system.
create table directive.register_basis (
  id           uuid primary key,
  basis        text not null check (basis is nfc normalized and basis <> ''),
  entered_at   timestamptz not null,
  entered_by   uuid not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index register_basis_one_in_force on directive.register_basis ((true)) where withdrawn_at is null;

-- One row for each series of numbers: its last number is the lock every clerk of the series waits for.
create table directive.number_series (
  agency      text not null,
  direction   text not null check (direction in ('OUTGOING', 'INCOMING')),
  symbol      text not null check (symbol is nfc normalized),
  year        int  not null check (year between 2000 and 2199),
  last_number int  not null default 0 check (last_number >= 0),
  primary key (agency, direction, symbol, year),
  check ((direction = 'INCOMING') = (symbol = ''))
);

create table directive.register_entry (
  id              uuid primary key,
  agency          text not null,
  direction       text not null,
  symbol          text not null,
  year            int  not null,
  number          int  not null check (number > 0),
  entered_on      date not null,
  kind            text not null check (kind is nfc normalized),
  summary         text not null check (summary is nfc normalized and summary <> ''),
  author          text not null check (author is nfc normalized),
  their_number    text not null check (their_number is nfc normalized),
  their_date      date,
  signer          text not null check (signer is nfc normalized),
  receivers       text not null check (receivers is nfc normalized),
  kept_by         text not null check (kept_by is nfc normalized),
  copies          int  check (copies > 0),
  passed_on       date,
  note            text not null check (note is nfc normalized),
  due_on          date,
  progress        text not null default '' check (progress is nfc normalized),
  reply           text not null default '' check (reply is nfc normalized),
  void_reason     text check (void_reason is nfc normalized and void_reason <> ''),
  entered_by      text not null,
  idempotency_key uuid not null unique,
  version         int  not null default 0,
  unique (agency, direction, symbol, year, number),
  foreign key (agency, direction, symbol, year) references directive.number_series
);
create index register_entry_by_day on directive.register_entry (agency, direction, year, entered_on desc, number desc);

-- No gap, no double, whatever the application does: a series moves by one, and what it moved to is entered by the same
-- transaction.
create function directive.number_moves_by_one() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and new.last_number <> 0 or tg_op = 'UPDATE' and (new.last_number <> old.last_number + 1
      or (new.agency, new.direction, new.symbol, new.year) is distinct from (old.agency, old.direction, old.symbol, old.year)) then
    raise exception 'a series of numbers starts at 0 and moves by one' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger series_moves_by_one before insert or update on directive.number_series
  for each row execute function directive.number_moves_by_one();

create function directive.number_is_entered() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from directive.register_entry e where e.agency = new.agency and e.direction = new.direction
                 and e.symbol = new.symbol and e.year = new.year and e.number = new.last_number) then
    raise exception 'number % of % was taken and not entered', new.last_number, new.symbol
      using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;
create constraint trigger series_has_its_entry after update on directive.number_series
  deferrable initially deferred for each row execute function directive.number_is_entered();

create function directive.entry_keeps_its_number() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.number <> (select last_number from directive.number_series s where s.agency = new.agency
        and s.direction = new.direction and s.symbol = new.symbol and s.year = new.year) then
      raise exception 'number % is not the one just taken', new.number using errcode = 'insufficient_privilege';
    end if;
  elsif (new.id, new.agency, new.direction, new.symbol, new.year, new.number, new.entered_on, new.idempotency_key)
      is distinct from (old.id, old.agency, old.direction, old.symbol, old.year, old.number, old.entered_on, old.idempotency_key)
      or old.void_reason is not null then
    raise exception 'the number and the day of an entry never change, nor does a void entry' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger entry_keeps_its_number before insert or update on directive.register_entry
  for each row execute function directive.entry_keeps_its_number();

create function directive.refuse_removal() returns trigger language plpgsql as $$
begin
  raise exception '% on %.% refused: what is in the register stays', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;
create trigger entry_stays before delete or truncate on directive.register_entry
  for each statement execute function directive.refuse_removal();
create trigger series_stays before delete or truncate on directive.number_series
  for each statement execute function directive.refuse_removal();
