-- Who leads something in the sheets in force, for those who gather what waits for people.
create view assignment.in_charge with (security_invoker = true) as
  select distinct s.id as sheet_id, s.index_code, s.work_year, s.plan_due, s.issued_on, h.agency
  from assignment.sheet s join assignment.piece p on p.sheet = s.id join assignment.piece_holder h on h.piece = p.id and h.until is null
  where s.state = 'ISSUED';
