-- Domains: what they check and where, and what they are over (manual, 8.18, CREATE DOMAIN).

CREATE DOMAIN posint AS int CHECK (VALUE > 0);
CREATE DOMAIN nn AS text NOT NULL;
CREATE DOMAIN withdef AS int DEFAULT 7 CHECK (VALUE < 100);
CREATE DOMAIN vc4 AS varchar(4);
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE TABLE t (id int, p posint, m mood);
SELECT * FROM json_to_record('{"a": 1, "b": -5}') AS x(a int, b posint);
-- deviation: rows before the bad one are sent first
SELECT * FROM json_to_recordset('[{"a": 1, "b": 5}, {"a": 1, "b": -5}]') AS x(a int, b posint);
SELECT * FROM json_to_record('{"a": 1}') AS x(a int, b nn);
SELECT * FROM json_to_record('{"a": 1, "m": "sad"}') AS x(a int, m mood);
SELECT * FROM json_to_record('{"a": 1, "m": "bad"}') AS x(a int, m mood);
SELECT * FROM json_populate_record(NULL::t, '{"id": 1, "p": -3, "m": "sad"}');
SELECT * FROM json_populate_record(NULL::t, '{"id": 1, "p": 3, "m": "sad"}');
SELECT * FROM jsonb_populate_record(NULL::t, '{"id": 1, "p": 3, "m": "bad"}');
-- state
SELECT '(1,-2,sad)'::t;
SELECT '(1,2,sad)'::t;
SELECT '(1,2,bad)'::t;
SELECT ROW(1,-2,'sad')::t;
SELECT ROW(1,2,'bad')::t;
-- state
SELECT ARRAY['(1,-2,sad)']::t[];
-- deviation: rows made of text or JSON, and arrays of arrays, do not check domains yet and are refused
SELECT '{"(1,-2,sad)"}'::t[];
-- state
SELECT '{1,-1}'::posint[];
SELECT ARRAY[1,-1]::posint[];
SELECT string_to_array('1,-1', ',')::posint[];
-- state
-- copy: 7\t-1\tok
COPY t FROM STDIN;
-- copy: 7\t1\tbad
COPY t FROM STDIN;
-- copy: 7\t\\N\tok
-- copy: 8\t4\t\\N
COPY t FROM STDIN;
DELETE FROM t;
INSERT INTO t VALUES (1, 2, 'happy'), (2, 3, 'sad'), (3, NULL, 'ok');
ALTER TABLE t ADD COLUMN q nn;
ALTER TABLE t ADD COLUMN d withdef;
SELECT * FROM t ORDER BY m;
ALTER TABLE t ADD COLUMN e posint DEFAULT -1;
ALTER TABLE t ADD COLUMN e posint DEFAULT 4;
ALTER TABLE t ALTER COLUMN e SET DEFAULT -1;
INSERT INTO t (id) VALUES (4);
INSERT INTO t (id, e) VALUES (5, DEFAULT);
SELECT id, e FROM t ORDER BY id;
ALTER TABLE t ALTER COLUMN id TYPE posint;
UPDATE t SET id = -id;
ALTER TABLE t ALTER COLUMN id TYPE nn;
ALTER TABLE t ALTER COLUMN p TYPE withdef;
CREATE TABLE e1 (id int);
ALTER TABLE e1 ADD COLUMN q nn;
CREATE TABLE vt (f vc4[], v vc4);
INSERT INTO vt VALUES (ARRAY['toolong'], 'a');
INSERT INTO vt VALUES (ARRAY['abc'], 'toolong');
INSERT INTO vt VALUES (ARRAY['abc'], 'abc');
INSERT INTO vt VALUES (ARRAY['toolong']::vc4[], 'toolong'::vc4);
SELECT * FROM vt;
SELECT m, count(*) FROM t GROUP BY m ORDER BY m;
SELECT max(m), min(m) FROM t;
SELECT * FROM t WHERE m > 'sad' ORDER BY id;
SELECT m::text, m = 'ok', m <> 'ok', m < 'ok' FROM t WHERE m IS NOT NULL ORDER BY m DESC;
SELECT 'sad'::mood = 'ok'::mood, 'sad'::mood < 'ok', greatest('sad'::mood, 'ok'), least('sad'::mood, 'ok');
SELECT array_agg(m ORDER BY m) FROM t;
SELECT ARRAY['happy','sad']::mood[] < ARRAY['ok']::mood[];
SELECT DISTINCT m FROM t ORDER BY 1;
SELECT m FROM t UNION SELECT 'sad' ORDER BY 1;
SELECT to_json(m), json_agg(m) FROM t GROUP BY m ORDER BY m;
SELECT row_to_json(t) FROM t ORDER BY id LIMIT 1;
SELECT p + 1, pg_typeof(p), pg_typeof(p + 1) FROM t ORDER BY id;
SELECT coalesce(p, 1), pg_typeof(coalesce(p, 1)) FROM t ORDER BY id;
SELECT CASE WHEN true THEN p ELSE 0 END FROM t ORDER BY id;
SELECT p FROM t UNION ALL SELECT 5 ORDER BY 1;
SELECT sum(p), pg_typeof(sum(p)), max(p), pg_typeof(max(p)) FROM t;
SELECT p = ANY (ARRAY[1,2]::posint[]) FROM t ORDER BY id;
SELECT (NULL::posint) IS NULL;
SELECT NULL::nn;
SELECT (SELECT 1 WHERE false)::text::nn;
SELECT CAST(x AS posint) FROM generate_series(1, 3) x;
SELECT x::posint FROM generate_series(1, -1, -1) x;
CREATE DOMAIN arr AS int[] CHECK (array_length(VALUE, 1) < 4);
CREATE TABLE at (a arr, b arr);
INSERT INTO at VALUES ('{1,2,3}', ARRAY[4,5]);
INSERT INTO at VALUES ('{1,2,3,4}', NULL);
SELECT a[1], a[2:3], b[1:1], cardinality(a), array_length(b, 1), a || b, a || 4 FROM at;
SELECT 2 = ANY (a), 5 = ALL (b), a @> ARRAY[1], unnest(a) FROM at;
UPDATE at SET a[1] = 10;
UPDATE at SET a[5] = 10;
UPDATE at SET a[1:2] = '{7,8}', b[3] = 6;
SELECT * FROM at;
INSERT INTO at (a[1], a[2]) VALUES (1, 2);
INSERT INTO at (a[1], a[6]) VALUES (1, 2);
SELECT a[1] + 1, pg_typeof(a[1]), pg_typeof(a[1:2]), pg_typeof(a) FROM at;
-- deviation: rows made of text or JSON, and arrays of arrays, do not check domains yet and are refused
SELECT ARRAY[a, b] FROM at;
SELECT pg_typeof(array_append(a, 1)), pg_typeof(unnest(a)), array_to_string(a, ',') FROM at;
SELECT * FROM at, unnest(a) u;
CREATE DOMAIN pair AS int[] CHECK (VALUE[1] < VALUE[2]);
SELECT ARRAY[1,2]::pair;
SELECT ARRAY[2,1]::pair;
SELECT '{2,1}'::pair;
CREATE TABLE ck (a int[] CHECK (a[1] < a[2]), b int[] DEFAULT (ARRAY[1,2,3])[2:3]);
INSERT INTO ck VALUES ('{2,1}');
INSERT INTO ck VALUES ('{1,2}');
SELECT * FROM ck;
SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname IN ('ck_a_check', 'pair_check') ORDER BY 1;
CREATE VIEW dv AS SELECT p, p::text AS x, 5::posint AS y, 'sad'::mood AS z, m FROM t;
SELECT * FROM dv ORDER BY m, p LIMIT 2;
PREPARE q1 (posint, mood) AS SELECT $1, $2;
EXECUTE q1 (1, 'sad');
EXECUTE q1 (-1, 'sad');
EXECUTE q1 (1, 'bad');
