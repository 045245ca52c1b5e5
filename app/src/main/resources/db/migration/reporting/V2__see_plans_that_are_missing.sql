-- Work that stands between two modules: whoever is in charge of something and has no plan yet, and who waits for the plans.
create view reporting.my_work with (security_invoker = true) as
  select 'reporting.work.PLAN_TO_BEGIN' as kind, c.sheet_id || ':' || c.agency as id, c.agency as owner,
         array['FOCAL_OFFICER', 'HEAD'] as roles, c.index_code || ' ' || c.work_year as subject, c.agency as place, c.plan_due as due,
         cast(c.issued_on as timestamptz) as since, cast(null as text) as waiting_for, '/ke-hoach' as path
  from assignment.in_charge c
  where not exists (select 1 from remediation.plan_begun p where p.sheet_id = c.sheet_id and p.agency = c.agency)
  union all
  select 'reporting.work.PLANS_AWAITED', c.sheet_id::text, null, array['MONITOR'], c.index_code || ' ' || c.work_year, '',
         c.plan_due, cast(min(c.issued_on) as timestamptz), null, '/ke-hoach/chua-gui'
  from assignment.in_charge c
  where c.plan_due is not null
    and not exists (select 1 from remediation.plan_begun p
                    where p.sheet_id = c.sheet_id and p.agency = c.agency and p.first_sent is not null)
  group by c.sheet_id, c.index_code, c.work_year, c.plan_due;
