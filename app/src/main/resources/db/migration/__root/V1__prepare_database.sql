-- What every module builds on. Runs as the owner role; ${appRole} is the role of the running application.

CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;

-- unaccent is STABLE only because its dictionary could be replaced; ours never is, so an index may rest on it.
CREATE FUNCTION public.immutable_unaccent(text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN public.unaccent('public.unaccent'::regdictionary, $1);

-- The search key of a name: no marks, đ as d, small letters. Same result as TextFolding in the application.
CREATE FUNCTION public.folded(text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN lower(public.immutable_unaccent(normalize($1, NFC)) COLLATE "C");

-- Order of a Vietnamese dictionary, numbers by value: Phường 2 before Phường 10. Same on every server.
CREATE COLLATION public.vietnamese (provider = icu, locale = 'vi-u-kn');

-- The application reads and writes rows and owns nothing. Modules take away what a table must not allow.
ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO "${appRole}";
ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${appRole}";
ALTER DEFAULT PRIVILEGES GRANT USAGE, SELECT ON SEQUENCES TO "${appRole}";
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
