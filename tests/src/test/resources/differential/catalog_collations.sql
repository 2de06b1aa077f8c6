-- What the catalog tells of collations, of the system catalogs' own indexes, and of pg_toast.
CREATE DOMAIN shout AS text COLLATE "C" CHECK (VALUE = upper(VALUE));
CREATE TABLE worded (
  plain text, c text COLLATE "C", p varchar(3) COLLATE "POSIX", d text COLLATE "default", s shout,
  many text[] COLLATE "C", n name, i int);
SELECT attname, collname FROM pg_attribute LEFT JOIN pg_collation c ON c.oid = attcollation
  WHERE attrelid = 'worded'::regclass AND attnum > 0 ORDER BY attnum;
SELECT typname, collname FROM pg_type t JOIN pg_collation c ON c.oid = typcollation
  WHERE typname IN ('shout', '_shout', 'text', 'name', '_text') ORDER BY 1;
CREATE TABLE alike (LIKE worded);
CREATE TABLE heir () INHERITS (worded);
ALTER TABLE worded ALTER COLUMN plain TYPE varchar(9) COLLATE "C", ALTER COLUMN p TYPE text;
ALTER TABLE worded RENAME COLUMN c TO cc;
ALTER TABLE worded ALTER COLUMN cc SET NOT NULL, ALTER COLUMN cc SET DEFAULT 'x', ADD COLUMN later text COLLATE "C";
SELECT attrelid::regclass, attname, collname FROM pg_attribute LEFT JOIN pg_collation c ON c.oid = attcollation
  WHERE attrelid IN ('worded'::regclass, 'alike'::regclass, 'heir'::regclass) AND attnum > 0 ORDER BY attrelid::regclass::text COLLATE "C", attnum;
ALTER DOMAIN shout SET NOT NULL;
SELECT collname FROM pg_type t JOIN pg_collation c ON c.oid = typcollation WHERE typname = 'shout';
SELECT i COLLATE "C" FROM worded;
CREATE TABLE wrong (i int COLLATE "C");
CREATE TABLE wrong (i text COLLATE nothing);

SELECT indrelid::regclass, indexrelid::regclass, indisunique, indisprimary, indkey
  FROM pg_index WHERE indrelid < 10000
    AND indexrelid::regclass::text !~ 'toast|ext_data' ORDER BY 2;
SELECT pg_get_indexdef('pg_attribute_relid_attnam_index'::regclass);
SELECT conname, contype, pg_get_constraintdef(oid), conrelid::regclass, conindid::regclass
  FROM pg_constraint WHERE conrelid IN ('pg_class'::regclass, 'pg_index'::regclass) ORDER BY 1;
SELECT relname, relisshared, spcname FROM pg_class c LEFT JOIN pg_tablespace t ON t.oid = reltablespace
  WHERE relname LIKE 'pg_auth%' OR relname = 'pg_class' ORDER BY 1;
SELECT c.oid, relname, count(*) FROM pg_class c JOIN pg_attribute ON attrelid = c.oid
  WHERE relname = 'pg_am' AND attnum > 0 GROUP BY c.oid;
SELECT oid, nspname, obj_description(oid, 'pg_namespace') FROM pg_namespace WHERE nspname LIKE 'pg\_%' AND oid < 1000 ORDER BY 1;
CREATE TABLE pg_toast.mine (i int);
DROP SCHEMA pg_toast;
