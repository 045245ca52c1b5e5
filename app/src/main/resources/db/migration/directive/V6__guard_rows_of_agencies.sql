-- The second wall: papers and registers of numbers are reached by their own agency only, whatever a query forgot.
alter table directive.paper enable row level security;
alter table directive.paper force row level security;
create policy own_agency on directive.paper using (platform.reaches(agency));

-- What belongs to a paper is reached by whoever reaches the paper.
alter table directive.paper_revision enable row level security;
alter table directive.paper_revision force row level security;
create policy own_agency on directive.paper_revision
  using (exists (select 1 from directive.paper p where p.id = paper_id));

alter table directive.paper_step enable row level security;
alter table directive.paper_step force row level security;
create policy own_agency on directive.paper_step
  using (exists (select 1 from directive.paper p where p.id = paper_id));

alter table directive.frozen_paper enable row level security;
alter table directive.frozen_paper force row level security;
create policy own_agency on directive.frozen_paper
  using (exists (select 1 from directive.paper p where p.id = paper_id));

alter table directive.signed_copy enable row level security;
alter table directive.signed_copy force row level security;
create policy own_agency on directive.signed_copy
  using (exists (select 1 from directive.paper p where p.id = paper_id));

alter table directive.number_series enable row level security;
alter table directive.number_series force row level security;
create policy own_agency on directive.number_series using (platform.reaches(agency));

alter table directive.register_entry enable row level security;
alter table directive.register_entry force row level security;
create policy own_agency on directive.register_entry using (platform.reaches(agency));
