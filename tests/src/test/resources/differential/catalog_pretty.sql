-- What psql's \d shows of expressions: pg_get_*def and pg_get_expr with and without pretty
-- (manual, 9.26.4).
CREATE DOMAIN year_number AS integer CHECK (VALUE >= 1901 AND VALUE <= 2155);
CREATE DOMAIN postcode AS text CONSTRAINT five CHECK (VALUE ~ '^\d{5}$' OR VALUE ~ '^\d{5}-\d{4}$');
CREATE DOMAIN short AS varchar(20) CHECK (length(VALUE) < 10 AND VALUE NOT LIKE '%x' ESCAPE '!') DEFAULT 'none';
CREATE DOMAIN even AS int CHECK (VALUE % 2 = 0) CHECK (NOT VALUE IN (4, 6) OR VALUE IS NULL);
SELECT conname, pg_get_constraintdef(oid) AS plain, pg_get_constraintdef(oid, true) AS pretty
FROM pg_constraint WHERE contypid <> 0 AND connamespace = 'public'::regnamespace ORDER BY conname;
CREATE TABLE arithmetic (
  s smallint, i integer, b bigint, n numeric(10,2), r real, d double precision,
  CONSTRAINT c01 CHECK (s BETWEEN 1 AND 5),
  CONSTRAINT c02 CHECK (i + s * 2 > b),
  CONSTRAINT c03 CHECK ((i + s) * 2 > 0),
  CONSTRAINT c04 CHECK (i - (s - 2) > 0),
  CONSTRAINT c05 CHECK (i - s - 2 > 0),
  CONSTRAINT c06 CHECK (n > 0),
  CONSTRAINT c07 CHECK (n > 0.5 AND n < 100000),
  CONSTRAINT c08 CHECK (n = i + 1),
  CONSTRAINT c09 CHECK (d < 1.5 AND r >= 0),
  CONSTRAINT c10 CHECK (-i < 0),
  CONSTRAINT c11 CHECK (-(i + 1) < -s),
  CONSTRAINT c12 CHECK (i ^ 2 < 100),
  CONSTRAINT c13 CHECK (i % 2 = 0 OR s % 2 = 1 AND b <> 0),
  CONSTRAINT c14 CHECK ((i > 0 OR s > 0) AND (b > 0 OR n > 0)),
  CONSTRAINT c15 CHECK (NOT (i > 0 AND s > 0)),
  CONSTRAINT c16 CHECK (NOT i > 0),
  CONSTRAINT c17 CHECK (NOT (NOT i > 0)),
  CONSTRAINT c18 CHECK (i IS NOT NULL AND (s IS NULL OR b IS NULL)),
  CONSTRAINT c19 CHECK ((i > 0) IS TRUE),
  CONSTRAINT c20 CHECK ((i > 0) IS NOT UNKNOWN AND (i = 1 OR i = 2) IS NOT FALSE),
  CONSTRAINT c21 CHECK (i IS DISTINCT FROM s AND i IS NOT DISTINCT FROM b),
  CONSTRAINT c22 CHECK (i IN (1, 2, 3)),
  CONSTRAINT c23 CHECK (i NOT IN (4, 5)),
  CONSTRAINT c24 CHECK (s IN (1, 2, 3)),
  CONSTRAINT c25 CHECK (b IN (1, 2, 3)),
  CONSTRAINT c26 CHECK (n IN (1, 2.5)),
  CONSTRAINT c28 CHECK (i NOT BETWEEN 5 AND 10),
  CONSTRAINT c29 CHECK (i BETWEEN SYMMETRIC s AND 10),
  CONSTRAINT c30 CHECK (i::text <> 'x'),
  CONSTRAINT c31 CHECK ((i + 1)::bigint > 0),
  CONSTRAINT c32 CHECK (n::int > 0 AND s::numeric(4,1) > 1),
  CONSTRAINT c33 CHECK (abs(i - 1) + round(n, 1) > 0),
  CONSTRAINT c34 CHECK (coalesce(i, s + 1, 0) > 0),
  CONSTRAINT c35 CHECK (nullif(i, 0) > 0),
  CONSTRAINT c36 CHECK (greatest(i, s, 3) < least(b, 7)),
  CONSTRAINT c37 CHECK (CASE WHEN i > 0 THEN s > 0 ELSE b > 0 AND s < 0 END),
  CONSTRAINT c38 CHECK (CASE i WHEN 1 THEN s WHEN 2 THEN s + 1 END > 0),
  CONSTRAINT c39 CHECK (i = -1 OR i = -2),
  CONSTRAINT c40 CHECK (i << 2 > 0 AND i & 1 = 0),
  CONSTRAINT c41 CHECK (~i < 0 AND @ i > 0),
  CONSTRAINT c42 CHECK (b > 10000000000),
  CONSTRAINT c43 CHECK (d * i + r / 2 > 0),
  CONSTRAINT c44 CHECK (i * (s / 2) % 3 = 0),
  CONSTRAINT c45 CHECK (i / s * 2 = 0),
  CONSTRAINT c46 CHECK (i NOT IN (4)),
  CONSTRAINT c47 CHECK (power(d, 2) + sqrt(abs(d)) > 0),
  CONSTRAINT c48 CHECK ((i > 0) = (s > 0)),
  CONSTRAINT c49 CHECK (i > 0 AND s > 0 AND b > 0),
  CONSTRAINT c50 CHECK (i > 0 AND (s > 0 AND b > 0)),
  CONSTRAINT c51 CHECK (i > 0 OR (s > 0 OR b > 0)),
  CONSTRAINT c52 CHECK (true),
  CONSTRAINT c53 CHECK (CASE WHEN i > 0 THEN CASE WHEN s > 0 THEN true ELSE false END ELSE NULL END),
  CONSTRAINT c54 CHECK (i > 0) NO INHERIT,
  CONSTRAINT c55 CHECK (s + i > 0 AND b * s > 0 AND r + d > 0)
);
SELECT conname, pg_get_constraintdef(oid) AS plain, pg_get_constraintdef(oid, true) AS pretty,
  pg_get_expr(conbin, conrelid) AS expression, pg_get_expr(conbin, conrelid, true) AS pretty_expression
FROM pg_constraint WHERE conrelid = 'arithmetic'::regclass ORDER BY conname;
CREATE TABLE texts (
  t text, v varchar(20), c char(5), "Mixed" text, a int[], j jsonb, ta text[], bo boolean,
  CONSTRAINT c01 CHECK (t <> ''),
  CONSTRAINT c02 CHECK (v <> 'x'),
  CONSTRAINT c03 CHECK (v IN ('a', 'b')),
  CONSTRAINT c04 CHECK (t IN ('a', 'b')),
  CONSTRAINT c05 CHECK (c = 'abc'),
  CONSTRAINT c06 CHECK (c IN ('a', 'b')),
  CONSTRAINT c07 CHECK (t LIKE 'a%' OR t NOT LIKE '%b'),
  CONSTRAINT c08 CHECK (v ILIKE 'a%' AND v NOT ILIKE 'b%'),
  CONSTRAINT c09 CHECK (t ~ '^\w+\.\w+$'),
  CONSTRAINT c10 CHECK (v ~* E'^\\d+''$'),
  CONSTRAINT c11 CHECK (t SIMILAR TO '(a|b)%'),
  CONSTRAINT c12 CHECK (length(t) > 0 AND char_length(v) <= 20),
  CONSTRAINT c13 CHECK (lower(v) = v AND upper("Mixed") = "Mixed"),
  CONSTRAINT c14 CHECK (t || v <> 'ab' || 'c'),
  CONSTRAINT c15 CHECK (substring(t, 1, 2) = 'ab'),
  CONSTRAINT c16 CHECK (substring(t FROM 1 FOR 2) = 'ab'),
  CONSTRAINT c17 CHECK (position('a' IN t) > 0),
  CONSTRAINT c18 CHECK (trim(both ' ' FROM t) <> '' AND btrim(t) <> ''),
  CONSTRAINT c19 CHECK (a[1] > 0 AND a[2:3] = ARRAY[1, 2]),
  CONSTRAINT c20 CHECK (array_length(a, 1) = 2),
  CONSTRAINT c24 CHECK (j ->> 'a' = 'b'),
  CONSTRAINT c25 CHECK ((j -> 'a' ->> 'b')::int > 0),
  CONSTRAINT c26 CHECK (j ? 'a' AND j @> '{"a": 1}'),
  CONSTRAINT c27 CHECK (bo),
  CONSTRAINT c28 CHECK (NOT bo),
  CONSTRAINT c29 CHECK (bo IS TRUE OR bo IS NOT TRUE),
  CONSTRAINT c30 CHECK (bo = true),
  CONSTRAINT c31 CHECK (bo AND length(t) > 1 OR NOT bo),
  CONSTRAINT c32 CHECK (t COLLATE "C" > 'a'),
  CONSTRAINT c33 CHECK (t = 'it''s' OR t = E'a\nb'),
  CONSTRAINT c35 CHECK (v::text = 'x'),
  CONSTRAINT c36 CHECK (v || 1 <> 'a1'),
  CONSTRAINT c37 CHECK (starts_with(t, 'a')),
  CONSTRAINT c38 CHECK (coalesce(t, v, '') <> ''),
  CONSTRAINT c39 CHECK (coalesce(v, 'none') <> ''),
  CONSTRAINT c40 CHECK (cardinality(a || 5) > 1 AND a <> '{}'),
  CONSTRAINT c41 CHECK (ROW(t, v) <> ROW('a', 'b')),
  CONSTRAINT c42 CHECK ((t, v) = ('a', 'b')),
  CONSTRAINT c43 CHECK (overlay(t placing 'x' from 2) <> ''),
  CONSTRAINT c44 CHECK (concat(t, 1) <> format('%s', v)),
  CONSTRAINT c45 CHECK (t IS NOT NULL),
  CONSTRAINT c46 CHECK (num_nonnulls(t, v) = 1),
  CONSTRAINT c47 CHECK (v NOT IN ('a', 'b')),
  CONSTRAINT c48 CHECK (upper(left(t, 1)) = left(t, 1)),
  CONSTRAINT c49 CHECK (t ~~ 'a%' AND t !~ 'b'),
  CONSTRAINT c50 CHECK (t > 'a' AND t < 'z' AND v >= 'b'),
  CONSTRAINT c51 CHECK (ARRAY[t, v] <> ARRAY['a']),
  CONSTRAINT c52 CHECK (ta <> ARRAY[]::text[]),
  CONSTRAINT c53 CHECK (jsonb_typeof(j) = 'object' AND (j #>> '{a,b}') IS NOT NULL)
);
SELECT conname, pg_get_constraintdef(oid) AS plain, pg_get_constraintdef(oid, true) AS pretty
FROM pg_constraint WHERE conrelid = 'texts'::regclass ORDER BY conname;
CREATE TABLE times (
  d date, ts timestamp, tz timestamptz, i interval, tm time, e date, u uuid,
  CONSTRAINT c01 CHECK (d > '2000-01-01'),
  CONSTRAINT c02 CHECK (d < e),
  CONSTRAINT c03 CHECK (d < ts),
  CONSTRAINT c04 CHECK (d + 7 < e AND e - d > 3),
  CONSTRAINT c05 CHECK (ts + interval '1 day' > ts),
  CONSTRAINT c06 CHECK (extract(year FROM d) > 2000),
  CONSTRAINT c07 CHECK (date_part('year', d) > 2000),
  CONSTRAINT c08 CHECK (date_trunc('month', ts) = ts),
  CONSTRAINT c09 CHECK (ts AT TIME ZONE 'UTC' = tz),
  CONSTRAINT c10 CHECK (tz <= now()),
  CONSTRAINT c11 CHECK (d <= current_date AND tz < current_timestamp),
  CONSTRAINT c12 CHECK ((d, e) OVERLAPS (date '2000-01-01', date '2000-02-01')),
  CONSTRAINT c13 CHECK (i * 2 > '1 hour'),
  CONSTRAINT c14 CHECK (extract(epoch FROM i) > 0 AND tm > '08:00'),
  CONSTRAINT c15 CHECK (d::timestamp = ts),
  CONSTRAINT c16 CHECK (ts::date = d AND isfinite(d)),
  CONSTRAINT c17 CHECK (d BETWEEN '2000-01-01' AND '2010-01-01'),
  CONSTRAINT c18 CHECK (u <> '00000000-0000-0000-0000-000000000000'),
  CONSTRAINT c19 CHECK (ts < localtimestamp AND tm < localtime AND ts < localtimestamp(3))
);
SELECT conname, pg_get_constraintdef(oid) AS plain, pg_get_constraintdef(oid, true) AS pretty
FROM pg_constraint WHERE conrelid = 'times'::regclass ORDER BY conname;
CREATE SEQUENCE numbers;
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE SCHEMA other;
CREATE TYPE other.colour AS ENUM ('red', 'green');
CREATE FUNCTION other.twice(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 * 2';
CREATE FUNCTION thrice(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 * 3';
CREATE TABLE defaults (
  c01 int DEFAULT 0, c02 int DEFAULT -1, c03 int DEFAULT 1 + 2 * 3, c04 int DEFAULT (1 + 2) * 3,
  c05 numeric(10,2) DEFAULT 0, c06 numeric DEFAULT 0.5, c07 double precision DEFAULT 1.5,
  c08 text DEFAULT 'x', c09 varchar(5) DEFAULT 'abc', c10 char(3) DEFAULT 'a', c11 bool DEFAULT true,
  c12 date DEFAULT CURRENT_DATE, c13 timestamp DEFAULT localtimestamp, c14 timestamptz DEFAULT now(),
  c15 timestamptz DEFAULT CURRENT_TIMESTAMP, c16 timestamp DEFAULT CURRENT_TIMESTAMP,
  c17 time DEFAULT localtime, c18 timestamp(3) DEFAULT localtimestamp(3), c19 interval DEFAULT '1 day',
  c20 jsonb DEFAULT '{}', c21 int[] DEFAULT '{}', c22 int[] DEFAULT ARRAY[1, 2], c23 text[] DEFAULT ARRAY[]::text[],
  c24 uuid DEFAULT gen_random_uuid(), c25 bigint DEFAULT nextval('numbers'), c26 mood DEFAULT 'ok',
  c27 other.colour DEFAULT 'red', c28 int DEFAULT other.twice(2), c29 int DEFAULT thrice(2) + 1,
  c30 text DEFAULT current_user, c31 text DEFAULT 'a' || 'b', c32 text DEFAULT NULL, c33 int DEFAULT NULL,
  c34 smallint DEFAULT 1, c35 bigint DEFAULT 5, c36 real DEFAULT 0, c37 date DEFAULT now() + interval '1 day',
  c38 timestamp DEFAULT now() AT TIME ZONE 'utc', c39 bytea DEFAULT '\x01', c40 text DEFAULT E'a\\b',
  c41 text DEFAULT CASE WHEN true THEN 'a' ELSE 'b' END, c42 text DEFAULT upper('x' || 'y'),
  c43 bool DEFAULT 1 > 2 OR 3 IS NULL, c44 text DEFAULT session_user, c45 name DEFAULT current_schema,
  c46 int DEFAULT '5', c47 date DEFAULT '2000-01-01', c48 timestamptz DEFAULT timezone('utc', now()),
  c49 text DEFAULT md5(random()::text), c50 int DEFAULT floor(random() * 10), c51 text DEFAULT current_catalog,
  c52 text DEFAULT ('x'::varchar), c53 numeric DEFAULT -1.5, c54 double precision DEFAULT -1,
  c55 bigint DEFAULT 10000000000, c56 smallint DEFAULT -1, c57 timestamptz DEFAULT CURRENT_TIMESTAMP(2),
  c58 time DEFAULT CURRENT_TIME, c59 varchar(10) DEFAULT 'a'::text, c60 regclass DEFAULT 'numbers'::regclass,
  g01 int GENERATED ALWAYS AS (1 + 2) STORED,
  g02 int GENERATED ALWAYS AS (c01 * 2 + c02) STORED,
  g03 text GENERATED ALWAYS AS (c08 || ' ' || upper(c09)) STORED,
  g04 numeric GENERATED ALWAYS AS (c05 * 2) STORED,
  g05 text GENERATED ALWAYS AS (CASE WHEN c01 > 0 THEN 'a' ELSE c08 END) STORED,
  g06 bigint GENERATED ALWAYS AS (c01) STORED,
  g07 varchar(4) GENERATED ALWAYS AS (left(c08, 4)) STORED,
  g08 bool GENERATED ALWAYS AS (c01 > 0 AND c20 IS NOT NULL) STORED
);
SELECT attname, pg_get_expr(adbin, adrelid) AS plain, pg_get_expr(adbin, adrelid, true) AS pretty
FROM pg_attrdef JOIN pg_attribute ON attrelid = adrelid AND attnum = adnum
WHERE adrelid = 'defaults'::regclass ORDER BY attname;
SELECT column_name, column_default, generation_expression FROM information_schema.columns
WHERE table_name = 'defaults' ORDER BY column_name;
CREATE TABLE indexed (a int, b text, c varchar(10), d date, n numeric, s smallint, j jsonb, t timestamp, x text COLLATE "C");
CREATE INDEX i01 ON indexed (lower(b));
CREATE INDEX i02 ON indexed ((a + 1));
CREATE INDEX i03 ON indexed ((a + s * 2), lower(c));
CREATE INDEX i04 ON indexed ((b || c));
CREATE INDEX i05 ON indexed ((j ->> 'a'));
CREATE INDEX i06 ON indexed (((j ->> 'a')::int));
CREATE INDEX i07 ON indexed (a) WHERE b IS NOT NULL;
CREATE INDEX i08 ON indexed (a) WHERE a > 0 AND (b = 'x' OR c = 'y');
CREATE INDEX i09 ON indexed (coalesce(a, 0), (a IS NULL));
CREATE INDEX i10 ON indexed ((CASE WHEN a > 0 THEN a ELSE -a END));
CREATE INDEX i11 ON indexed (extract(year FROM d));
CREATE INDEX i14 ON indexed (substring(b FROM 1 FOR 3));
CREATE UNIQUE INDEX i15 ON indexed (lower(b), a) WHERE NOT (a = 1 OR a = 2);
CREATE INDEX i16 ON indexed (greatest(a, s), nullif(a, 0));
CREATE INDEX i17 ON indexed (other.twice(a), thrice(a + 1));
CREATE INDEX i18 ON indexed (a) WHERE s IN (1, 2) AND c IN ('a', 'b');
CREATE INDEX i19 ON indexed (a) INCLUDE (b) WHERE n > 0;
CREATE INDEX i20 ON indexed (b text_pattern_ops, lower(c) text_pattern_ops DESC);
CREATE INDEX i21 ON indexed ((a = 1), (NOT a = 1), (a > 0 AND s > 0));
CREATE INDEX i23 ON indexed (a) WHERE a = 1;
SELECT indexrelid::regclass, pg_get_indexdef(indexrelid) AS plain, pg_get_indexdef(indexrelid, 0, true) AS pretty
FROM pg_index WHERE indrelid = 'indexed'::regclass ORDER BY 1::text;
SELECT indexrelid::regclass, k, pg_get_indexdef(indexrelid, k, false) AS plain, pg_get_indexdef(indexrelid, k, true) AS pretty
FROM pg_index, generate_series(1, indnkeyatts) k WHERE indrelid = 'indexed'::regclass ORDER BY indexrelid::regclass::text, k;
SELECT indexrelid::regclass, pg_get_expr(indpred, indrelid) AS plain, pg_get_expr(indpred, indrelid, true) AS pretty
FROM pg_index WHERE indrelid = 'indexed'::regclass AND indpred IS NOT NULL ORDER BY indexrelid::regclass::text;
SELECT indexrelid::regclass, pg_get_expr(indexprs, indrelid) AS plain
FROM pg_index WHERE indrelid = 'indexed'::regclass AND indexprs IS NOT NULL ORDER BY indexrelid::regclass::text;
CREATE TABLE other.remote (id int PRIMARY KEY, c other.colour CHECK (c <> 'red'), m mood CHECK (m = 'ok' OR m IS NULL),
  CHECK (other.twice(id) > thrice(id)));
CREATE INDEX remote_index ON other.remote (other.twice(id));
CREATE TABLE referring (id int REFERENCES other.remote ON DELETE CASCADE, a int, b int,
  EXCLUDE USING btree (a WITH =, (b + 1) WITH =) WHERE (a > 0 AND b > 0));
SELECT conname, pg_get_constraintdef(oid) AS plain, pg_get_constraintdef(oid, true) AS pretty
FROM pg_constraint WHERE conrelid IN ('other.remote'::regclass, 'referring'::regclass) ORDER BY conname;
SELECT pg_get_indexdef('other.remote_index'::regclass), pg_get_indexdef('other.remote_index'::regclass, 0, true);
SET search_path = other, public;
SELECT conname, pg_get_constraintdef(oid) AS plain, pg_get_constraintdef(oid, true) AS pretty
FROM pg_constraint WHERE conrelid IN ('other.remote'::regclass, 'referring'::regclass) ORDER BY conname;
SELECT pg_get_indexdef('other.remote_index'::regclass), pg_get_indexdef('other.remote_index'::regclass, 0, true);
RESET search_path;
CREATE FUNCTION noting() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER t1 BEFORE UPDATE ON indexed FOR EACH ROW WHEN (OLD.a IS DISTINCT FROM NEW.a) EXECUTE FUNCTION noting();
CREATE TRIGGER t2 AFTER INSERT ON indexed FOR EACH ROW WHEN (NEW.a > 0 AND (NEW.b = 'x' OR NEW.c IS NULL)) EXECUTE FUNCTION noting('p', '2');
CREATE TRIGGER t3 AFTER UPDATE OF a, b ON indexed FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION noting();
CREATE TRIGGER t4 BEFORE INSERT ON indexed FOR EACH ROW WHEN (NOT NEW.a > 0 OR NEW.s + 1 > NEW.a * 2) EXECUTE FUNCTION noting();
CREATE TRIGGER t5 BEFORE INSERT ON indexed FOR EACH ROW WHEN (NEW.b) EXECUTE FUNCTION noting();
CREATE TRIGGER t6 BEFORE INSERT ON indexed FOR EACH ROW WHEN (lower(NEW.b) = 'x') EXECUTE FUNCTION noting();
CREATE TRIGGER t7 AFTER DELETE ON indexed FOR EACH STATEMENT EXECUTE FUNCTION noting();
CREATE TRIGGER t8 BEFORE INSERT ON indexed FOR EACH ROW WHEN (NEW.n > 0 AND pg_trigger_depth() = 0) EXECUTE FUNCTION noting();
SELECT tgname, pg_get_triggerdef(oid) AS plain, pg_get_triggerdef(oid, true) AS pretty
FROM pg_trigger WHERE tgrelid = 'indexed'::regclass AND NOT tgisinternal ORDER BY tgname;
