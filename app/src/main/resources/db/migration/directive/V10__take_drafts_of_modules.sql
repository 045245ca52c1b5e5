-- What another module is still writing may lie here as a draft too, so that opinions on it are asked before it is frozen.
-- Every text it was laid here with is a frozen version of its own.
create or replace function directive.guard_paper() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a paper is discarded, never deleted' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'INSERT' then
    if (new.origin = 'written' and new.state <> 'DRAFT') or new.state not in ('DRAFT', 'FROZEN')
       or new.frozen <> (case when new.origin = 'written' then 0 else 1 end) then
      raise exception 'a paper does not begin as %', new.state using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if (old.state, new.state) not in (
      ('DRAFT', 'DRAFT'), ('DRAFT', 'DISCARDED'), ('DRAFT', 'FROZEN'), ('FROZEN', 'DRAFT'),
      ('FROZEN', 'COPY_BACK'), ('COPY_BACK', 'FROZEN'), ('COPY_BACK', 'ISSUED')) then
    raise exception 'a paper does not go from % to %', old.state, new.state using errcode = 'insufficient_privilege';
  end if;
  if (old.id, old.idempotency_key, old.agency, old.origin, old.made_by)
       is distinct from (new.id, new.idempotency_key, new.agency, new.origin, new.made_by)
     or new.version <> old.version + 1
     or new.frozen <> old.frozen + (case
          when (old.state, new.state) = ('DRAFT', 'FROZEN') then 1
          when (old.state, new.state) = ('DRAFT', 'DRAFT') and old.origin <> 'written' then 1
          else 0 end)
     or (old.origin <> 'written' and old.state <> 'DRAFT' and new.state = 'DRAFT') then
    raise exception 'a paper stays what it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
