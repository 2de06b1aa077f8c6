SELECT 'pg_catalog.now'::regproc, 'now'::regproc, 1395::oid::regproc, 99999::oid::regproc, '-'::regproc;
SELECT 'array_in'::regproc::oid, '750'::regproc;
SELECT 'nosuch'::regproc;
SELECT 'abs'::regproc;
SELECT 'public.now'::regproc;
-- How drivers tell arrays from other types.
SELECT typname, typinput = 'pg_catalog.array_in'::regproc, typinput, typsend
  FROM pg_type WHERE typname IN ('int4', '_int4', 'numeric', '_text', 'timestamptz') ORDER BY typname;
CREATE TABLE keyed (a int, b text, c date, PRIMARY KEY (c, a));
CREATE INDEX ON keyed (b DESC, a);
SELECT indkey, indoption, indnatts FROM pg_index
  WHERE indrelid = 'keyed'::regclass ORDER BY indisprimary;
