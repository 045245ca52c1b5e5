-- What stands behind a task goes with it to the agency that answers for it now: its evidence is read, and counts, there; the obstacle
-- that stands is its own from then on.
create policy of_task_now on remediation.evidence for select
  using (exists (select 1 from remediation.task t
                 where t.id = task_id and t.stage = 'ISSUED' and platform.reaches(t.agency)));

create or replace function remediation.guard_obstacle() returns trigger language plpgsql as $$
declare
  handed boolean := coalesce(current_setting('thanghang.hand_over', true), '') = 'yes';
begin
  if tg_op = 'DELETE' then
    raise exception 'an obstacle is never deleted' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'INSERT' then
    if (new.state, new.version) is distinct from ('OPEN', 0) then
      raise exception 'an obstacle does not begin as %', new.state using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if not (handed and old.state = new.state and old.agency <> new.agency)
     and (old.state, new.state) not in (('OPEN', 'ANSWERED'), ('ANSWERED', 'OPEN'), ('OPEN', 'RESOLVED'), ('ANSWERED', 'RESOLVED')) then
    raise exception 'an obstacle does not go from % to %', old.state, new.state using errcode = 'insufficient_privilege';
  end if;
  if (old.id, old.task_id, old.addressee, old.report_id, old.words, old.raised_at)
       is distinct from
     (new.id, new.task_id, new.addressee, new.report_id, new.words, new.raised_at)
     or (old.agency <> new.agency and not handed)
     or new.version <> old.version + 1 then
    raise exception 'an obstacle stays what it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

-- As before, and the obstacles go along: one that was addressed to the very agency that has the task now is out of the way, since
-- nobody asks itself.
create or replace function remediation.hand_tasks_over(of_sheet uuid, from_agency text, to_agency text, gone uuid[], whole boolean, day date)
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
  with ended as (
    update remediation.obstacle o set state = 'RESOLVED', resolved_at = now(), version = o.version + 1
    where o.task_id = any (moved) and o.state <> 'RESOLVED' and o.addressee = to_agency returning o.id, o.version)
  insert into remediation.obstacle_step (obstacle_id, version, act, state, words, actor, actor_name, done_at)
    select id, version, 'RESOLVE', 'RESOLVED', '', 'system', '', now() from ended;
  update remediation.obstacle o set agency = to_agency, version = o.version + 1
    where o.task_id = any (moved) and o.state <> 'RESOLVED' and o.addressee is distinct from to_agency;
  perform set_config('thanghang.hand_over', '', true);
  perform set_config('thanghang.rows', bound_to, true);
  return cardinality(moved);
end
$$;
