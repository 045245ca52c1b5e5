-- Whether the connection is bound to this owner. The application writes whose rows the person may reach into every
-- connection it takes from its pool; a connection nobody has bound reaches nothing.
create function platform.reaches(owner text) returns boolean language sql stable parallel safe as $$
  select current_setting('thanghang.rows', true) = '*'
    or owner = any (string_to_array(current_setting('thanghang.rows', true), ','))
$$;
