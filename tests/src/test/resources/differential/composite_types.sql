-- Composite types of the database's own, and rows of tables in columns (manual, 8.16).
CREATE TYPE complex AS (r float8, i float8);
CREATE TYPE quad AS (c1 complex, c2 complex);
SELECT (1.1,2.2)::complex::text, row((3.3,4.4),(5.5,null))::quad::text;
CREATE TABLE qt(f1 int, q quad);
INSERT INTO qt VALUES (1, ((3.3,4.4),(5.5,6.6))), (2, ((null,4.4),(5.5,6.6))), (3, null);
SELECT f1, q::text FROM qt;
SELECT f1, (q).c1::text, (qq.q).c1.i FROM qt qq ORDER BY f1;
SELECT f1, q.c1 FROM qt;
CREATE TABLE fullname (first text, last text);
CREATE TABLE people (fn fullname, bd date);
INSERT INTO people VALUES ('(Joe,Blow)', '1984-01-10');
SELECT fn::text, bd FROM people;
ALTER TABLE fullname ADD COLUMN suffix text DEFAULT '';
ALTER TABLE fullname ADD COLUMN suffix text DEFAULT null;
SELECT fn::text, (fn).suffix FROM people;
ALTER TABLE fullname ALTER COLUMN first TYPE varchar(10);
DROP TABLE fullname;
DROP TYPE complex;
DROP TYPE quad;
-- attributes
ALTER TYPE complex ADD ATTRIBUTE j int;
SELECT q::text FROM qt;
INSERT INTO qt VALUES (4, '("(1,2,3)","(4,5,6)")');
SELECT (q).c1.j, q::text FROM qt;
ALTER TYPE complex ALTER ATTRIBUTE r TYPE int;
ALTER TYPE complex RENAME ATTRIBUTE j TO k;
SELECT (q).c1.k FROM qt WHERE f1 = 4;
ALTER TYPE complex DROP ATTRIBUTE zzz;
ALTER TYPE complex DROP ATTRIBUTE IF EXISTS zzz;
ALTER TYPE complex ADD ATTRIBUTE r int;
CREATE TYPE complex AS (a int);
CREATE TYPE dup AS (a int, a text);
CREATE TYPE emptytype AS ();
CREATE TABLE complex (a int);
CREATE TYPE qt AS (a int);
COMMENT ON TYPE complex IS 'a number';
COMMENT ON COLUMN complex.r IS 'real part';
COMMENT ON COLUMN complex.nosuch IS 'x';
SELECT relname, relkind, relnatts FROM pg_class WHERE relname IN ('complex','quad','emptytype') ORDER BY 1;
SELECT attname, attnum, format_type(atttypid, atttypmod), col_description(attrelid, attnum) FROM pg_attribute
  WHERE attrelid = (SELECT typrelid FROM pg_type WHERE typname = 'complex') ORDER BY attnum;
SELECT typname, typtype, typcategory, typarray <> 0 AS a, typrelid <> 0 AS r FROM pg_type WHERE typname IN ('complex','_complex','quad') ORDER BY 1;
SELECT pg_typeof(q), pg_typeof((q).c1) FROM qt LIMIT 1;
-- arrays of rows
CREATE TABLE arrs (id int, cs complex[]);
INSERT INTO arrs VALUES (1, ARRAY[(1,2,3)::complex, (4,5,6)::complex]), (2, '{"(1,2,3)","(4,,)"}'), (3, NULL);
SELECT id, cs::text FROM arrs ORDER BY id;
SELECT cs[1]::text, (cs[1]).r, (cs[2]).* FROM arrs ORDER BY id;
SELECT id, u.* FROM arrs, unnest(cs) u ORDER BY id, r;
-- literals
SELECT '(1,2'::complex;
SELECT '(1)'::complex;
SELECT '(1,2,3,4)'::complex;
SELECT 'x'::complex;
SELECT '(1,2,3) x'::complex;
SELECT '(a,2,3)'::complex;
-- tests, order, groups, keys
SELECT q IS NULL AS n, q IS NOT NULL AS nn FROM qt ORDER BY f1;
SELECT f1 FROM qt ORDER BY q;
SELECT q::text, count(*) FROM qt GROUP BY q ORDER BY q;
SELECT x::text FROM (SELECT DISTINCT (q).c1 AS x FROM qt) s ORDER BY x;
CREATE INDEX qi ON qt (q);
SELECT f1 FROM qt WHERE q = '("(1,2,3)","(4,5,6)")';
CREATE TABLE keyed (c complex PRIMARY KEY, t text);
INSERT INTO keyed VALUES ('(1,2,3)', 'x'), ('(1,2,4)', 'y');
INSERT INTO keyed VALUES ('(1.0,2,3)', 'x');
-- JSON
SELECT row_to_json(q), to_jsonb(qt) FROM qt ORDER BY f1;
SELECT c1::text, c2::text FROM json_populate_record(null::quad, '{"c1": {"r": 1, "i": 2}, "c2": null}');
SELECT * FROM jsonb_populate_recordset(null::complex, '[{"r": 1}, {"i": 2, "k": 3}]');
-- names
CREATE TYPE self AS (a int);
ALTER TYPE self ADD ATTRIBUTE b self;
ALTER TYPE self ADD ATTRIBUTE b self[];
ALTER TABLE people ADD COLUMN me people;
ALTER TYPE self RENAME TO itself;
SELECT row(1)::itself::text, pg_typeof(row(1)::itself);
DROP TYPE itself;
ALTER TYPE nosuch ADD ATTRIBUTE b int;
ALTER TYPE people ADD ATTRIBUTE b int;
-- dropping
DROP TYPE quad CASCADE;
SELECT * FROM qt ORDER BY 1;
DROP TABLE fullname CASCADE;
SELECT * FROM people;
-- parts of columns
CREATE TYPE pt AS (x int, y text);
CREATE TYPE box2 AS (a pt, b pt, tags int[]);
CREATE TABLE boxes (id int, b box2, ps pt[]);
INSERT INTO boxes (id, b.a.x, b.b.y, b.tags[2]) VALUES (1, 5, 'yy', 7);
INSERT INTO boxes (id, ps[1].x, ps[1].y, ps[3].x) VALUES (2, 1, 'one', 3);
INSERT INTO boxes (id, b.a, b.tags) SELECT 3, row(1, 'z')::pt, '{1,2,3}';
SELECT id, b::text, ps::text FROM boxes ORDER BY id;
UPDATE boxes SET b.a.y = 'new', b.tags[1] = id * 10 WHERE id <> 2;
UPDATE boxes SET ps[2].y = 'two', ps[1].x = (ps[1]).x + 100 WHERE id = 2;
UPDATE boxes SET b.a.x = 12 WHERE id = 2 RETURNING id, (b).a.x;
SELECT id, b::text, ps::text FROM boxes ORDER BY id;
UPDATE boxes SET (b.a.x, b.b) = (77, '(8,eight)') WHERE id = 3;
UPDATE boxes SET b.tags[2:3] = '{20,30}' WHERE id = 3;
SELECT id, b::text FROM boxes WHERE id = 3;
UPDATE boxes SET b.a = 12;
UPDATE boxes SET b.a.z = 12;
UPDATE boxes SET id.z = 12;
UPDATE boxes SET b.tags[1].z = 12;
UPDATE boxes SET b.tags = 1;
UPDATE boxes SET b.a = DEFAULT;
UPDATE boxes SET boxes.id = 1;
INSERT INTO boxes (id, b.a.x, b) VALUES (1, 2, null);
