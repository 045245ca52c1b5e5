-- A backup writes tables in the order of their keys.
alter table oversight.hearing_line add column id uuid not null default gen_random_uuid() primary key;
