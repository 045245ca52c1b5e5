-- What was laid down and compared with everything that stood there by then.
create table remediation.evidence_looked (
  evidence_id uuid primary key references remediation.evidence (id),
  looked_at   timestamptz not null
);
alter table remediation.evidence_looked enable row level security;
alter table remediation.evidence_looked force row level security;
create policy own_agency on remediation.evidence_looked
  using (exists (select 1 from remediation.evidence e where e.id = evidence_id and platform.reaches(e.agency)));
