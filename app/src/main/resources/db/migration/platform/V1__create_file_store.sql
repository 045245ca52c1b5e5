create schema if not exists platform;

-- Files by their content: the same bytes are kept once, whoever brought them and under whatever name.
create table platform.stored_file (
  sha256    bytea primary key check (octet_length(sha256) = 32),
  bytes     bigint not null check (bytes > 0),
  chunks    int not null check (chunks > 0),
  stored_at timestamptz not null
);

create table platform.file_chunk (
  sha256   bytea not null references platform.stored_file (sha256),
  position int not null check (position >= 0),
  bytes    bytea not null check (octet_length(bytes) between 1 and 262144),
  primary key (sha256, position)
);

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on %.% refused: a stored file never changes', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;
create trigger stored_file_never_changes before update or delete or truncate on platform.stored_file
  for each statement execute function platform.refuse_change();
create trigger file_chunk_never_changes before update or delete or truncate on platform.file_chunk
  for each statement execute function platform.refuse_change();

revoke update, delete, truncate on platform.stored_file from "${appRole}";
revoke update, delete, truncate on platform.file_chunk from "${appRole}";
