-- A task whose piece of work went to another agency goes with it: its dates stay, and from which day each answered for it.
create table remediation.task_hand_over (
  id       uuid primary key,
  task_id  uuid not null,
  giver    text not null check (length(giver) between 1 and 80),
  receiver text not null check (length(receiver) between 1 and 80),
  on_day   date not null,
  made_at  timestamptz not null
);
create index hand_over_of_task on remediation.task_hand_over (task_id, on_day);
create trigger hand_over_stays before update or delete or truncate on remediation.task_hand_over
  for each statement execute function remediation.refuse_change();

-- As before, and the agency of an issued task changes by a hand-over only.
create or replace function remediation.guard_task() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a task is struck out, never deleted' using errcode = 'insufficient_privilege';
  end if;
  if (old.id, old.stage, old.plan_id) is distinct from (new.id, new.stage, new.plan_id)
     or (old.agency is distinct from new.agency
         and (old.stage <> 'ISSUED' or coalesce(current_setting('thanghang.hand_over', true), '') <> 'yes'))
     or (old.stage = 'ISSUED' and (old.original_due is distinct from new.original_due or new.extensions < old.extensions)) then
    raise exception 'a task keeps its first date' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

-- Runs in the transaction of an adjustment or a merger, whoever carries it out: so this one function reaches all rows by
-- itself. Open tasks of the pieces that went; all open ones when the agency goes as a whole. Gives back how many.
create function remediation.hand_tasks_over(of_sheet uuid, from_agency text, to_agency text, gone uuid[], whole boolean, day date)
  returns int language plpgsql as $$
declare
  bound_to text := coalesce(current_setting('thanghang.rows', true), '');
  moved uuid[];
begin
  perform set_config('thanghang.rows', '*', true);
  select coalesce(array_agg(t.id), '{}') into moved
    from remediation.task t join remediation.plan p on p.id = t.plan_id
    where p.sheet_id = of_sheet and t.agency = from_agency and t.stage = 'ISSUED' and not t.removed and t.progress <> 'DONE'
      and (whole or t.piece_id = any (gone));
  insert into remediation.task_hand_over (id, task_id, giver, receiver, on_day, made_at)
    select gen_random_uuid(), m, from_agency, to_agency, day, now() from unnest(moved) m;
  perform set_config('thanghang.hand_over', 'yes', true);
  update remediation.task t set agency = to_agency, version = t.version + 1, changed_at = now()
    where t.id = any (moved) and t.stage = 'ISSUED';
  perform set_config('thanghang.hand_over', '', true);
  perform set_config('thanghang.rows', bound_to, true);
  return cardinality(moved);
end
$$;
