-- The words of what every officer may read: registered documents, criteria, agencies, issued plans and tasks. Nothing of
-- one agency alone is written here, so the table has no owner and no wall: the operators of a search are not leakproof,
-- and behind row-level security the index below would not be used.

-- Words one after another without their marks, signs as spaces.
create function platform.search_words(text) returns text
    language sql immutable parallel safe strict
    return btrim(regexp_replace(public.folded($1), '[^a-z0-9]+', ' ', 'g'));

-- The same with the marks and a space before each word, to put "Hoà" before "Hoa".
create function platform.marked_words(text) returns text
    language sql immutable parallel safe strict
    return ' ' || regexp_replace(lower(normalize($1, NFC) collate public.vietnamese), '[][ !"#$%&''()*+,./:;<=>?@\\^_`{|}~–—“”-]+', ' ', 'g');

create table platform.search_entry (
    kind text not null check (kind ~ '^[a-z]+\.[A-Za-z.]*[A-Z_]+$'),
    id text collate "C" not null check (id <> ''),
    title text not null check (title <> '' and title is nfc normalized),
    words text not null check (words is nfc normalized),
    path text not null check (path like '/%'),
    day date,
    folded tsvector not null generated always as
        (array_to_tsvector(array_remove(string_to_array(platform.search_words(title || ' ' || words), ' '), ''))) stored,
    marked text not null generated always as (platform.marked_words(title || ' ' || words)) stored,
    primary key (kind, id)
);

-- Without a list of what is not merged yet: it would be read through at every search.
create index search_entry_words on platform.search_entry using gin (folded) with (fastupdate = off);
create index search_entry_newest on platform.search_entry (kind, day desc nulls last, id);

-- How common a word is decides between the two indexes.
alter table platform.search_entry alter column folded set statistics 1000;
