-- What waits for whom. The queue of the ladder is one line for each agency and rung, however many things are late.
create view oversight.my_work with (security_invoker = true) as
  select 'oversight.work.RECEIPT' as kind, s.id::text as id, s.agency as owner, array['FOCAL_OFFICER', 'HEAD', 'CLERK'] as roles,
         e.subject as subject, s.agency as place, cast(null as date) as due, s.changed_at as since, cast(null as text) as waiting_for,
         '/don-doc/buoc/' || s.id as path
  from oversight.step s join oversight.escalation e on e.id = s.escalation_id
  where s.state = 'TAKEN' and s.rung <> 'REMINDER' and s.acknowledged_at is null and e.closed_on is null
  union all
  select 'oversight.work.HEARING', h.id::text, h.agency, array['FOCAL_OFFICER', 'HEAD'], '', h.agency, h.until,
         cast(h.opened_on as timestamptz), null, '/don-doc/y-kien/' || h.id
  from oversight.hearing h where h.closed_on is null and h.answered_at is null
  union all
  select case s.rung when 'LETTER' then 'oversight.work.LETTER' when 'EXPLANATION' then 'oversight.work.EXPLANATION'
           else 'oversight.work.REPORT' end, s.agency || ':' || s.rung, null, array['MONITOR'], count(*)::text, s.agency, null,
         min(s.changed_at), null, '/don-doc'
  from oversight.step s where s.state = 'PROPOSED' group by s.agency, s.rung;
