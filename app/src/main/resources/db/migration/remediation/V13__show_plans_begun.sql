-- Which agencies have begun and sent their plans, for those who gather what waits for people.
create view remediation.plan_begun with (security_invoker = true) as
  select p.sheet_id, p.agency, p.first_sent from remediation.plan p;
