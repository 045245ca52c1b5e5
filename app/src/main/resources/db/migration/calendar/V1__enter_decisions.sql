create schema calendar;

-- The bundled days stand in the program; what was decided later stands here, in the order it was entered. The position is
-- the version of the calendar every node compares with its own.
create table calendar.decision (
    position int primary key check (position > 0),
    idempotency_key uuid not null unique,
    number text not null check (number <> '' and number is nfc normalized),
    issuer text not null check (issuer <> '' and issuer is nfc normalized),
    dated date not null,
    summary text not null check (summary is nfc normalized),
    year int not null check (year between 2023 and 2199),
    -- Whether it names all days off of the year: only then is the year no longer provisional.
    complete boolean not null,
    entered_by text not null,
    entered_by_name text not null,
    entered_at timestamptz not null
);

create table calendar.decision_day (
    position int not null references calendar.decision,
    day date not null,
    -- WORKING takes back what was said of the day before.
    kind text not null check (kind in ('HOLIDAY', 'SUBSTITUTE', 'SWAP_OFF', 'SWAP_WORK', 'WORKING')),
    name text not null check (name is nfc normalized),
    primary key (position, day)
);

-- What a decision moved, with both dates.
create table calendar.moved_deadline (
    position int not null references calendar.decision,
    kind text not null,
    id text not null,
    subject text not null,
    before date not null,
    after date not null check (after <> before),
    primary key (position, kind, id)
);

create function calendar.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% on %.% refused: a decision that was entered stays; a later one replaces it',
        tg_op, tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create trigger decision_stays before update or delete or truncate on calendar.decision
    for each statement execute function calendar.refuse_change();
create trigger decision_day_stays before update or delete or truncate on calendar.decision_day
    for each statement execute function calendar.refuse_change();
create trigger moved_deadline_stays before update or delete or truncate on calendar.moved_deadline
    for each statement execute function calendar.refuse_change();
