-- Where a registered document says so, a superior approves a plan before it goes to be signed: one state more.
alter table remediation.plan drop constraint plan_state_check;
alter table remediation.plan add constraint plan_state_check check
  (state in ('DRAFT', 'SUBMITTED', 'REFERRED', 'APPROVED', 'ISSUED', 'SENT', 'MEETS', 'TO_COMPLETE'));
alter table remediation.plan drop constraint plan_check1;
alter table remediation.plan add constraint plan_check1 check
  ((state in ('DRAFT', 'SUBMITTED', 'REFERRED', 'APPROVED')) = (working = issued + 1));
alter table remediation.plan_step drop constraint plan_step_act_check;
alter table remediation.plan_step add constraint plan_step_act_check check
  (act in ('START', 'SUBMIT', 'GIVE_BACK', 'APPROVE', 'REFER', 'CONSENT', 'DECLINE', 'REOPEN', 'ISSUE', 'SEND', 'MEETS', 'COMPLETE',
           'AMEND', 'ABANDON'));

alter table remediation.plan_step drop constraint plan_step_reason_check;
alter table remediation.plan_step add constraint plan_step_reason_check check (length(reason) <= 4000);

-- The rule the last day of the reviewers rests on.
alter table remediation.review add column working_days int not null default 5 check (working_days between 1 and 60);

-- A basis is entered once, and ends once.
create function remediation.guard_basis() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.ended_at is not null
     or (old.id, old.authority, old.document_id, old.document_code, old.entered_by, old.entered_at)
        is distinct from
        (new.id, new.authority, new.document_id, new.document_code, new.entered_by, new.entered_at) then
    raise exception 'a basis stays what it was' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger basis_stays before update or delete on remediation.approval_basis
  for each row execute function remediation.guard_basis();

-- Words a reviewer may take over. They are taken out of use with their day, never changed.
create table remediation.canned_remark (
  id           uuid primary key,
  words        text not null check (length(words) between 1 and 2000),
  added_by     text not null,
  added_by_name text not null,
  added_at     timestamptz not null,
  ended_by     text,
  ended_at     timestamptz,
  check ((ended_by is null) = (ended_at is null))
);

-- The road of a plan; the same table stands in the application, a test holds them equal. An amendment that is given up leads
-- back to where the version in force stands. Only the last day of the reviewers may move while everything else stays.
create or replace function remediation.guard_plan() returns trigger language plpgsql as $$
declare
  given_up boolean;
begin
  if tg_op = 'DELETE' then
    raise exception 'a plan is never deleted' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'INSERT' then
    if (new.state, new.working, new.issued, new.version) is distinct from ('DRAFT', 1, 0, 0) then
      raise exception 'a plan does not begin as %', new.state using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if old.state = 'SENT' and old.review_due is distinct from new.review_due
     and to_jsonb(old) - 'review_due' = to_jsonb(new) - 'review_due' then
    return new;
  end if;
  given_up := old.state = 'DRAFT' and old.issued > 0 and new.state in ('ISSUED', 'MEETS', 'TO_COMPLETE');
  if not given_up and (old.state, new.state) not in (
      ('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'DRAFT'), ('SUBMITTED', 'APPROVED'), ('SUBMITTED', 'REFERRED'), ('REFERRED', 'DRAFT'),
      ('REFERRED', 'APPROVED'), ('APPROVED', 'DRAFT'), ('APPROVED', 'ISSUED'), ('ISSUED', 'SENT'), ('SENT', 'MEETS'),
      ('SENT', 'TO_COMPLETE'), ('ISSUED', 'DRAFT'), ('MEETS', 'DRAFT'), ('TO_COMPLETE', 'DRAFT')) then
    raise exception 'a plan does not go from % to %', old.state, new.state using errcode = 'insufficient_privilege';
  end if;
  if (old.id, old.sheet_id, old.agency, old.index_code, old.result_year, old.work_year, old.idempotency_key, old.made_by)
       is distinct from
     (new.id, new.sheet_id, new.agency, new.index_code, new.result_year, new.work_year, new.idempotency_key, new.made_by)
     or new.version <> old.version + 1
     or (old.first_sent is not null and new.first_sent is distinct from old.first_sent)
     or new.issued <> old.issued + (case when new.state = 'ISSUED' and not given_up then 1 else 0 end)
     or new.working <> old.working + (case when given_up then -1
                                           when new.state = 'DRAFT' and old.working = old.issued then 1 else 0 end) then
    raise exception 'a plan stays what it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

create or replace view remediation.my_work with (security_invoker = true) as
  select case p.state
           when 'DRAFT' then case when p.issued = 0 then 'remediation.work.PLAN_DRAFT' else 'remediation.work.PLAN_AMENDING' end
           when 'SUBMITTED' then 'remediation.work.PLAN_SUBMITTED' when 'APPROVED' then 'remediation.work.PLAN_APPROVED'
           when 'ISSUED' then 'remediation.work.PLAN_ISSUED' else 'remediation.work.PLAN_TO_COMPLETE' end as kind,
         p.id::text as id,
         p.agency as owner,
         case p.state when 'SUBMITTED' then array['HEAD'] when 'APPROVED' then array['CLERK', 'FOCAL_OFFICER']
           else array['FOCAL_OFFICER', 'HEAD'] end as roles,
         p.index_code || ' ' || p.work_year as subject,
         p.agency as place,
         case when p.state = 'TO_COMPLETE' then p.complete_by end as due,
         p.changed_at as since,
         cast(null as text) as waiting_for,
         '/ke-hoach/' || p.id as path
  from remediation.plan p where p.state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'ISSUED', 'TO_COMPLETE')
  union all
  select 'remediation.work.PLAN_SENT', p.id::text, null, array['MONITOR'], p.index_code || ' ' || p.work_year, p.agency,
         p.review_due, p.changed_at, null, '/ke-hoach/' || p.id || '/ra-soat'
  from remediation.plan p where p.state = 'SENT'
  union all
  select 'remediation.work.PLAN_WAITING', p.id::text, p.agency, array['FOCAL_OFFICER', 'HEAD'],
         p.index_code || ' ' || p.work_year, p.agency, p.review_due, p.changed_at, 'so-noi-vu', '/ke-hoach/' || p.id
  from remediation.plan p where p.state = 'SENT'
  union all
  select 'remediation.work.TASK', t.id::text, t.agency, array['FOCAL_OFFICER', 'HEAD'], t.title, t.agency,
         t.due, t.changed_at, null, '/nhiem-vu/' || t.id
  from remediation.task t where t.stage = 'ISSUED' and not t.removed and t.progress <> 'DONE'
  union all
  select 'remediation.work.EXTENSION_ASKED', e.id::text, null, array['MONITOR', 'LEADER'],
         t.title, e.agency, e.from_due, e.asked_at, null, '/nhiem-vu/' || e.task_id
  from remediation.extension e join remediation.task t on t.id = e.task_id and t.stage = 'ISSUED'
  where e.state = 'ASKED'
  union all
  select 'remediation.work.PLAN_REFERRED', p.id::text, null,
         array[case b.authority when 'HOME_AFFAIRS' then 'MONITOR' else 'LEADER' end],
         p.index_code || ' ' || p.work_year, p.agency, null, p.changed_at, null, '/ke-hoach/' || p.id
  from remediation.plan p join remediation.approval_basis b on b.ended_at is null where p.state = 'REFERRED';

-- Asked in this order, what is issued is known without splitting the names of the agencies for every row.
alter policy reading on remediation.plan using ((issued > 0 and (select remediation.inside())) or platform.reaches(agency));
alter policy reading on remediation.task using ((stage = 'ISSUED' and (select remediation.inside())) or platform.reaches(agency));
alter policy reading on remediation.extension using
  ((state <> 'WITHDRAWN' and (select remediation.inside())) or platform.reaches(agency));
