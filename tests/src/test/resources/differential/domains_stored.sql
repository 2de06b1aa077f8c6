-- Domains in what is stored: columns of any form, defaults, keys, indexes, views (manual, CREATE DOMAIN).

CREATE DOMAIN price AS numeric(8,2) CHECK (VALUE >= 0);
CREATE DOMAIN big AS numeric CHECK (VALUE > 1.5);
CREATE DOMAIN code AS char(3) CHECK (VALUE ~ '^[A-Z]+ *$');
CREATE DOMAIN at AS timestamptz DEFAULT '2024-01-01 00:00:00+00';
CREATE DOMAIN doc AS jsonb CHECK (jsonb_typeof(VALUE) = 'object');
CREATE DOMAIN span AS interval;
CREATE DOMAIN mail AS text NOT NULL CHECK (VALUE LIKE '%@%');
CREATE DOMAIN flag AS bool DEFAULT true;
CREATE DOMAIN raw AS bytea CHECK (length(VALUE) < 4);
CREATE DOMAIN small AS price CHECK (VALUE < 100) DEFAULT 5;
CREATE TABLE s (id int PRIMARY KEY, p price, b big, c code, a at, d doc, i span, m mail, f flag, r raw, q small);
INSERT INTO s (id, m) VALUES (1, 'a@b');
INSERT INTO s (id) VALUES (2);
INSERT INTO s VALUES (2, 1.005, 2, 'AB', '2024-05-06 07:08:09+02', '{"a": 1}', '1 day', 'x@y', false, '\x01', 7);
INSERT INTO s VALUES (3, -1, 2, 'AB', DEFAULT, '{"a": 1}', '1 day', 'x@y', false, '\x01', 7);
INSERT INTO s VALUES (3, 1, 1.5, 'AB', DEFAULT, '{"a": 1}', '1 day', 'x@y', false, '\x01', 7);
INSERT INTO s VALUES (3, 1, 2, 'ab', DEFAULT, '{"a": 1}', '1 day', 'x@y', false, '\x01', 7);
INSERT INTO s VALUES (3, 1, 2, 'ABCD', DEFAULT, '{"a": 1}', '1 day', 'x@y', false, '\x01', 7);
INSERT INTO s VALUES (3, 1, 2, 'AB', DEFAULT, '[1]', '1 day', 'x@y', false, '\x01', 7);
INSERT INTO s VALUES (3, 1, 2, 'AB', DEFAULT, '{"a": 1}', '1 day', 'xy', false, '\x01', 7);
INSERT INTO s VALUES (3, 1, 2, 'AB', DEFAULT, '{"a": 1}', '1 day', 'x@y', false, '\x01020304', 7);
INSERT INTO s VALUES (3, 1, 2, 'AB', DEFAULT, '{"a": 1}', '1 day', 'x@y', false, '\x01', 100);
INSERT INTO s VALUES (3, 1, 2, 'AB', DEFAULT, '{"a": 1}', '1 day', 'x@y', false, '\x01', -1);
INSERT INTO s VALUES (3, 1234567.891, 12345678901234567890.5, 'A', NULL, '{}', '48:00', 'q@r', NULL, '', NULL);
SELECT * FROM s ORDER BY id;
SELECT p, p + 1, p * 2, p = 1.01, p > b, b + p FROM s ORDER BY id;
SELECT sum(p), avg(p), max(p), min(b), sum(q), count(p) FROM s;
SELECT c, c = 'AB', length(c), c || 'x', octet_length(c) FROM s ORDER BY id;
SELECT a AT TIME ZONE 'UTC', a > '2024-02-01', extract(year FROM a) FROM s ORDER BY id;
SELECT d -> 'a', d @> '{"a": 1}', d || '{"z": 2}', i * 2, i > '1 hour', NOT f, encode(r, 'hex') FROM s ORDER BY id;
SELECT id FROM s WHERE p = 1.01;
SELECT id FROM s WHERE b IN (2, 3) ORDER BY id;
SELECT id, b FROM s ORDER BY b, p DESC NULLS FIRST;
SELECT p, count(*) FROM s GROUP BY p ORDER BY p;
SELECT DISTINCT c FROM s ORDER BY c;
SELECT pg_typeof(p), pg_typeof(p + 1), pg_typeof(max(p)), pg_typeof(q), pg_typeof(coalesce(q, 1)) FROM s GROUP BY p, q ORDER BY p LIMIT 1;
UPDATE s SET p = p - 2;
UPDATE s SET p = p + 0.005, q = 99.999 WHERE id = 1;
UPDATE s SET p = p + 0.005, q = 99.99 WHERE id = 2 RETURNING p, q;
UPDATE s SET (p, b) = (SELECT 3, 1);
UPDATE s SET m = NULL;
UPDATE s SET m = (SELECT m FROM s WHERE false);
UPDATE s SET q = DEFAULT, a = DEFAULT RETURNING id, q, a;
INSERT INTO s (id, m, p) VALUES (1, 'n@o', 4) ON CONFLICT (id) DO UPDATE SET p = excluded.p - 5;
INSERT INTO s (id, m, p) VALUES (1, 'n@o', 4) ON CONFLICT (id) DO UPDATE SET p = excluded.p - 3 RETURNING id, p, m;
INSERT INTO s (id, m, p) SELECT id + 10, m, id - 2 FROM s;
INSERT INTO s (id, m, p) SELECT id + 10, m, id FROM s ORDER BY id LIMIT 2;
SELECT id, p, q, m FROM s ORDER BY id;
MERGE INTO s USING (VALUES (11, -7)) v (k, w) ON s.id = v.k WHEN MATCHED THEN UPDATE SET p = v.w;
MERGE INTO s USING (VALUES (11, 7)) v (k, w) ON s.id = v.k WHEN MATCHED THEN UPDATE SET p = v.w;
DELETE FROM s WHERE id > 10 AND q = 5 RETURNING id, p;
CREATE UNIQUE INDEX ON s (m);
INSERT INTO s (id, m) VALUES (20, 'a@b');
CREATE INDEX ON s (p);
SELECT id FROM s WHERE p >= 1 ORDER BY p, id;
CREATE TABLE copy AS SELECT id, p, m, q FROM s;
SELECT attname, format_type(atttypid, atttypmod), attnotnull FROM pg_attribute WHERE attrelid = 'copy'::regclass AND attnum > 0 ORDER BY attnum;
INSERT INTO copy VALUES (1, -1, 'a@b', 1);
INSERT INTO copy (id) VALUES (1);
CREATE VIEW sv AS SELECT id, p, m FROM s WHERE p > 0;
SELECT * FROM sv ORDER BY id;
UPDATE sv SET p = -1;
SELECT l.id, r.m FROM s l LEFT JOIN s r ON r.id = l.id + 1 ORDER BY 1;
SELECT (SELECT m FROM s WHERE false);
SELECT coalesce(r.m, 'none') FROM s l LEFT JOIN s r ON r.id = l.id + 1 ORDER BY 1;
CREATE TABLE ref (k price PRIMARY KEY);
CREATE TABLE refs (k numeric(8,2) REFERENCES ref);
INSERT INTO ref VALUES (1), (0);
INSERT INTO refs (k) VALUES (1);
INSERT INTO refs (k) VALUES (0);
CREATE DOMAIN cents AS numeric(8,2);
CREATE TABLE gen (k numeric(8,2), g cents GENERATED ALWAYS AS (k * 100) STORED);
INSERT INTO gen (k) VALUES (1.25), (0);
SELECT k, g, g / 2 FROM gen ORDER BY g;
BEGIN;
-- deviation: a file's own schema can't check a domain
CREATE TABLE gen2 (k int, g price GENERATED ALWAYS AS (k - 1) STORED);
ROLLBACK;
BEGIN;
-- deviation: a file's own schema can't check a domain
CREATE TABLE gen3 (k int CHECK (k::price > 1));
ROLLBACK;
INSERT INTO refs (k) VALUES (2);
SELECT * FROM refs;
ALTER DOMAIN price ADD CONSTRAINT cheap CHECK (VALUE < 1000);
ALTER DOMAIN price ADD CONSTRAINT cheap CHECK (VALUE < 1000) NOT VALID;
INSERT INTO ref VALUES (1000);
UPDATE s SET id = id + 100 WHERE id = 3;
UPDATE s SET p = p WHERE id = 103;
ALTER DOMAIN price VALIDATE CONSTRAINT cheap;
ALTER DOMAIN price DROP CONSTRAINT cheap;
INSERT INTO ref VALUES (1000);
ALTER DOMAIN price SET NOT NULL;
ALTER DOMAIN price SET DEFAULT 9.5;
INSERT INTO s (id, m) VALUES (30, 'd@e') RETURNING p, q;
ALTER DOMAIN price DROP DEFAULT;
INSERT INTO s (id, m) VALUES (31, 'd@f') RETURNING p, q;
ALTER DOMAIN price RENAME TO cost;
ALTER DOMAIN cost RENAME CONSTRAINT price_check TO positive;
UPDATE s SET p = -1;
-- state
DROP DOMAIN cost;
-- copy: 40\t3.5\tg@h
COPY s (id, p, m) FROM STDIN;
-- copy: 41\t-3.5\ti@j
-- state
COPY s (id, p, m) FROM STDIN;
COPY (SELECT id, p, c, a, d, i, q FROM s WHERE id IN (1, 2, 40) ORDER BY id) TO STDOUT;
-- extended: 50, 1.255, 'k@l'
INSERT INTO s (id, p, m) VALUES ($1, $2, $3) RETURNING p;
-- deviation: the parameter is checked when the statement runs, not when it is read
-- extended: 51, -1.255, 'k@l'
INSERT INTO s (id, p, m) VALUES ($1, $2, $3) RETURNING p;
-- extended: 12.345
SELECT $1::cost;
DECLARE c CURSOR FOR SELECT p FROM s;
SELECT json_agg(s.p ORDER BY id), array_agg(s.c ORDER BY id) FROM s;
SELECT to_jsonb(s) - 'a' FROM s WHERE id = 2;
SELECT domain_name, data_type, numeric_precision, numeric_scale, domain_default FROM information_schema.domains WHERE domain_schema = 'public' ORDER BY 1;
SELECT typname, typtype, typcategory, typnotnull, typdefault, format_type(typbasetype, typtypmod) FROM pg_type WHERE typtype = 'd' AND typnamespace = 'public'::regnamespace ORDER BY 1;
DROP TABLE refs, ref;
DROP DOMAIN cost CASCADE;
SELECT * FROM sv;
SELECT * FROM copy ORDER BY id LIMIT 2;
