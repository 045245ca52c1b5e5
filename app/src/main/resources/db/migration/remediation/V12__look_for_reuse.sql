-- What was laid down and compared with everything that stood there by then.
create table remediation.evidence_looked (
  evidence_id uuid primary key references remediation.evidence (id),
  looked_at   timestamptz not null
);
alter table remediation.evidence_looked enable row level security;
alter table remediation.evidence_looked force row level security;
create policy own_agency on remediation.evidence_looked
  using (exists (select 1 from remediation.evidence e where e.id = evidence_id and platform.reaches(e.agency)));

-- The number of the last round of a task, whoever's it was: a task that went to another agency goes on counting.
create function remediation.last_round(of_task uuid) returns int language plpgsql as $$
declare
  bound_to text := coalesce(current_setting('thanghang.rows', true), '');
  last int;
begin
  perform set_config('thanghang.rows', '*', true);
  select max(round) into last from remediation.confirmation where task_id = of_task;
  perform set_config('thanghang.rows', bound_to, true);
  return coalesce(last, 0);
end
$$;
