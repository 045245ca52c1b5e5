-- Which opened form wrote last: a form never comes into conflict with itself, however its savings overtake each other.
alter table remediation.section add column form uuid;
alter table remediation.task add column form uuid;

-- What waits for whom. Owner is the agency whose people must act; null means the roles that are held for the province.
create view remediation.my_work with (security_invoker = true) as
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
  where e.state = 'ASKED';
