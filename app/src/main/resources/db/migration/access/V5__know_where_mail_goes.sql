-- Where mail reaches a person, when the person wants any.
alter table access.account add column email text check (email ~ '^[^\s<>,;@]+@[^\s<>,;@]+\.[^\s<>,;@]+$' and length(email) <= 254);
