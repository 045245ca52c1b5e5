-- What the system does by itself, and which node is doing it: the table of db-scheduler, with its own names.
create table platform.job (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index job_by_time on platform.job (execution_time);
create index job_by_heartbeat on platform.job (last_heartbeat);

-- Mail that was decided on in the transaction of its cause. The key says what it is about: the same thing is never mailed twice.
create table platform.mail (
    id uuid primary key,
    about text not null unique check (length(about) between 1 and 200),
    recipient text not null check (length(recipient) between 3 and 254 and recipient !~ '[\s<>,;]'),
    subject text not null check (length(subject) between 1 and 200 and subject !~ '[\n\r]'),
    words text not null check (length(words) between 1 and 100000),
    state text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'REFUSED', 'OUT_OF_DATE')),
    made_at timestamptz not null,
    -- After this moment it says nothing that is still of use.
    useful_until timestamptz not null,
    tries int not null default 0 check (tries >= 0),
    next_try timestamptz not null,
    last_fault text not null default '' check (length(last_fault) <= 500),
    settled_at timestamptz,
    check ((state = 'WAITING') = (settled_at is null))
);
create index mail_waiting on platform.mail (next_try, id) where state = 'WAITING';
