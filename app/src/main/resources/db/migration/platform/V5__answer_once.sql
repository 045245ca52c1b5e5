-- What a program was answered for a key of its own, for a day: asked again it gets the same answer, and with another body
-- under the same key none.
create table platform.api_answer (
    account uuid not null,
    key text not null check (length(key) between 1 and 100),
    asked text not null check (asked ~ '^[0-9a-f]{64}$'),
    -- Null while the first request is under way.
    status int,
    answer text,
    made_at timestamptz not null,
    primary key (account, key),
    check ((status is null) = (answer is null))
);
create index api_answer_by_time on platform.api_answer (made_at);
