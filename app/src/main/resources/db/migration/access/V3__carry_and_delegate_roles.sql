-- A role that follows an agency to its successor, or a person to the one who takes over, says which grant it continues.
-- A delegated role names the grant it stands for; it is dated, at most 90 days long, and says why.
alter table access.held_role
  add column carried_from   uuid references access.held_role,
  add column delegated_from uuid references access.held_role,
  add column reason         text check (reason is nfc normalized and char_length(reason) between 10 and 500),
  add constraint delegation_is_dated check (
    delegated_from is null or (valid_to is not null and valid_to - valid_from <= 89 and reason is not null));

create index held_role_agency on access.held_role (agency) where ended_at is null;
create index held_role_delegated on access.held_role (delegated_from) where ended_at is null;
