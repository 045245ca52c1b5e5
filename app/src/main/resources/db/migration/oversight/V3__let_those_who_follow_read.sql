-- Whoever follows the work of the province may hold the role for one agency only, and reads the ladders of all the same.
create policy following on oversight.late for select using (platform.reaches('@theo-doi'));
create policy following on oversight.reminder for select using (platform.reaches('@theo-doi'));
create policy following on oversight.escalation for select using (platform.reaches('@theo-doi'));
create policy following on oversight.step for select using (platform.reaches('@theo-doi'));
create policy following on oversight.hearing for select using (platform.reaches('@theo-doi'));

-- The signed copy of a letter stands in the register: the steps it was written for are taken. Called in the transaction of whoever
-- registers it, who may reach the rows of one agency only.
create function oversight.letter_sent(of_paper uuid, as_document uuid, on_day date, actor text, at timestamptz)
  returns table (step uuid, of_agency text) language plpgsql as $$
declare
  bound_to text := coalesce(current_setting('thanghang.rows', true), '');
  taken oversight.step;
begin
  perform set_config('thanghang.rows', '*', true);
  for taken in select * from oversight.step s where s.paper_id = of_paper and s.state = 'DRAFTED' order by s.id for update loop
    update oversight.step s
      set state = 'TAKEN', version = s.version + 1, document_id = as_document, taken_on = on_day, changed_by = actor,
          changed_by_name = '', changed_at = at
      where s.id = taken.id;
    update oversight.escalation e set rung = taken.rung, since = on_day, version = e.version + 1
      where e.id = taken.escalation_id and e.closed_on is null;
    step := taken.id;
    of_agency := taken.agency;
    return next;
  end loop;
  perform set_config('thanghang.rows', bound_to, true);
end
$$;
