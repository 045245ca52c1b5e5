-- Signed roots of the Merkle tree over the first so many events. The copies outside are what proves; these help to compare.
create table audit.checkpoint (
  size      bigint primary key check (size > 0),
  root      bytea not null check (octet_length(root) = 32),
  at        timestamptz not null,
  signature bytea not null check (octet_length(signature) = 64)
);
create trigger checkpoint_is_append_only before update or delete on audit.checkpoint
  for each row execute function audit.refuse_change();
create trigger checkpoint_is_never_emptied before truncate on audit.checkpoint
  for each statement execute function audit.refuse_change();
revoke update, delete, truncate on audit.checkpoint from "${appRole}";
