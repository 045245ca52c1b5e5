create schema reporting;

-- What waits for a person, over the views my_work of all modules that have one. Each view reaches the rows the connection
-- is bound to (security_invoker); which of them concern the person the roles say. An owner is the agency whose people must
-- act; without one, whoever holds the role.
create function reporting.my_work(held_roles text[], held_agencies text[])
    returns table (kind text, id text, owner text, subject text, place text, due date, since timestamptz, waiting_for text, path text)
    language plpgsql stable as $$
declare
    views text := (
        select string_agg(
            format('select kind, id, owner, roles, subject, place, due, since, waiting_for, path from %I.my_work', n.nspname),
            ' union all ' order by n.nspname)
        from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        where c.relname = 'my_work' and c.relkind = 'v');
begin
    if views is null then
        return;
    end if;
    -- Two parts, so that the rows of some agencies are found by an index and not by looking at those of all.
    return query execute
        'select w.kind, w.id, w.owner, w.subject, w.place, w.due, w.since, w.waiting_for, w.path from (' || views || ') w
         where w.owner = any ($2) and exists (
           select from unnest($1, $2) as held (role, agency) where held.role = any (w.roles) and held.agency = w.owner)
         union all
         select w.kind, w.id, w.owner, w.subject, w.place, w.due, w.since, w.waiting_for, w.path from (' || views || ') w
         where w.owner is null and w.roles && $1'
        using held_roles, held_agencies;
end
$$;

-- A list with its filter under a name, for one person.
create table reporting.saved_view (
    id uuid primary key,
    account uuid not null,
    list text not null check (list ~ '^/[a-z0-9][a-z0-9/-]*$' and length(list) <= 100),
    name text not null check (name <> '' and length(name) <= 80 and name is nfc normalized),
    query text not null check (length(query) <= 1000),
    saved_at timestamptz not null,
    unique (account, list, name)
);
