-- INSERT
INSERT INTO t VALUES (1)
INSERT INTO t VALUES (1, 'x', 2.5, now(), 'e', true, '{1}', 5)
INSERT INTO t VALUES (1, 'x', 2.5, now(), 'e', true, '{1}', 5, 6)
INSERT INTO t (a, b) VALUES (1, 'x'), (2, 'y')
INSERT INTO t (a, b) VALUES (1, 'x'), (2)
INSERT INTO t (a, b) VALUES (1)
INSERT INTO t (a) VALUES (1, 2)
INSERT INTO t (a, zz) VALUES (1, 2)
INSERT INTO t (a, a) VALUES (1, 2)
INSERT INTO t (a) VALUES ('x')
INSERT INTO t (a) VALUES (b)
INSERT INTO t (a) VALUES (t.b)
INSERT INTO t (a) VALUES (true)
INSERT INTO t (a) VALUES (now())
INSERT INTO t (a) VALUES (1.5), (2.5::float8)
INSERT INTO t (b) VALUES (1)
INSERT INTO t (b) VALUES (now()), (true), (1.5)
INSERT INTO t (f) VALUES (1)
INSERT INTO t (f) VALUES ('maybe')
INSERT INTO t (d) VALUES ('2020-01-01'), ('2020-01-01'::date), (now()::timestamp)
INSERT INTO t (g) VALUES ('{1,2}'), (ARRAY[1,2]), ('{a}')
INSERT INTO t (g) VALUES (ARRAY['a'])
INSERT INTO t (a, b) VALUES (DEFAULT, DEFAULT)
INSERT INTO t DEFAULT VALUES
INSERT INTO t DEFAULT VALUES RETURNING *
INSERT INTO t (a, b) VALUES ($1, $2) RETURNING a, b AS bee, c + 1
INSERT INTO t VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
INSERT INTO t (a, b) SELECT a, b FROM u
INSERT INTO t (a, b) SELECT b, a FROM u
INSERT INTO t (a, b, d) SELECT 1, 'x', '2020-01-01'
INSERT INTO t (a, b, d) SELECT 1, 'x', 'zzz'
INSERT INTO t (a, b) SELECT a FROM u
INSERT INTO t (a) SELECT a, b FROM u
INSERT INTO t SELECT * FROM u
INSERT INTO t SELECT * FROM t
INSERT INTO t (a, b) SELECT $1, $2
INSERT INTO t (a, b) SELECT DISTINCT 'x', 'y'
INSERT INTO t (a, b) (VALUES (1, 'x') ORDER BY 1)
INSERT INTO t (a, b) TABLE u
INSERT INTO t (a) SELECT 1 UNION SELECT 2
INSERT INTO t (a) SELECT '1' UNION SELECT '2'
INSERT INTO t (e) SELECT b FROM t
INSERT INTO nope VALUES (1)
INSERT INTO t AS x (a) VALUES (1) RETURNING x.a
INSERT INTO t AS x (a) VALUES (1) RETURNING t.a
INSERT INTO t (a) VALUES (1) RETURNING zz
INSERT INTO t (a) VALUES (1) RETURNING count(*)
INSERT INTO t (a) VALUES (1) RETURNING *, 'x', $1::int
INSERT INTO t (a) VALUES ((SELECT max(a) FROM u))
INSERT INTO t (a) VALUES (count(*))
INSERT INTO t (a) VALUES (1), (count(*))
INSERT INTO t (a) VALUES (row_number() OVER ())
INSERT INTO idt (v) VALUES ('x')
INSERT INTO idt (id, v) VALUES (1, 'x')
INSERT INTO idt (id, v) VALUES (DEFAULT, 'x')
INSERT INTO idt (id, v) OVERRIDING SYSTEM VALUE VALUES (1, 'x')
INSERT INTO idt (id, v) OVERRIDING USER VALUE VALUES (1, 'x')
INSERT INTO idt (id, v) OVERRIDING USER VALUE VALUES ('x', 'x')
INSERT INTO idt (v, w) VALUES ('x', 5)
INSERT INTO idt (v, gen) VALUES ('x', 5)
INSERT INTO idt (v, gen) VALUES ('x', DEFAULT)
INSERT INTO idt (id) SELECT a FROM u
INSERT INTO idt (gen) SELECT a FROM u
INSERT INTO idt VALUES (DEFAULT, 'x')
WITH w AS (SELECT 1 AS n) INSERT INTO t (a) SELECT n FROM w
WITH w AS (SELECT 1 AS n) INSERT INTO t (a) VALUES ((SELECT n FROM w)) RETURNING (SELECT n FROM w)
INSERT INTO t (a) WITH w AS (SELECT 1 AS n) SELECT n FROM w
-- ON CONFLICT: PostgreSQL looks for the index when it plans, we when we bind
INSERT INTO t (a) VALUES (1) ON CONFLICT DO NOTHING
INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO NOTHING
-- deviates: error	42P10	there is no unique or exclusion constraint matching the ON CONFLICT specification	-1
INSERT INTO t (a) VALUES (1) ON CONFLICT (b) DO NOTHING
-- deviates: error	42703	column "zz" does not exist	42
INSERT INTO t (a) VALUES (1) ON CONFLICT (zz) DO NOTHING
INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET b = excluded.b
INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET b = t.b || EXCLUDED.b WHERE t.a > 1
INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET h = h + 1
INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET h = t.h + 1, c = DEFAULT
INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET h = excluded.zz
INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET zz = 1
INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET h = 'x'
INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET h = b
INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET h = t.b
INSERT INTO t (a) VALUES (1) ON CONFLICT DO UPDATE SET b = 'x'
INSERT INTO t (a) VALUES (1) ON CONFLICT ON CONSTRAINT t_pkey DO NOTHING
INSERT INTO t (a) VALUES (1) ON CONFLICT ON CONSTRAINT nope DO NOTHING
INSERT INTO u (a) VALUES (1) ON CONFLICT (a, b) DO UPDATE SET x = $1 RETURNING x
INSERT INTO u (a) VALUES (1) ON CONFLICT (b, a) DO NOTHING
-- deviates: error	42P10	there is no unique or exclusion constraint matching the ON CONFLICT specification	-1
INSERT INTO u (a) VALUES (1) ON CONFLICT (a) DO NOTHING
-- deviates: error	42P10	there is no unique or exclusion constraint matching the ON CONFLICT specification	-1
INSERT INTO u (y) VALUES (now()) ON CONFLICT (y) DO NOTHING
INSERT INTO u (y) VALUES (now()) ON CONFLICT (y) WHERE a > 0 DO NOTHING
INSERT INTO idt (v) VALUES ('x') ON CONFLICT (lower(v)) DO NOTHING
-- deviates: error	42P10	there is no unique or exclusion constraint matching the ON CONFLICT specification	-1
INSERT INTO idt (v) VALUES ('x') ON CONFLICT (upper(v)) DO NOTHING
INSERT INTO t AS x (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET b = t.b
INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET (b, c) = (excluded.b, 1)
-- UPDATE
UPDATE t SET b = 'y'
UPDATE t SET b = 'y' WHERE a = 1
UPDATE t SET a = a + 1, b = b || 'x', c = DEFAULT, d = now() RETURNING *
UPDATE t SET zz = 1
UPDATE t SET a = b
UPDATE t SET a = 'x'
UPDATE t SET a = zz
UPDATE t SET t.a = 1
UPDATE t SET a = 1, a = 2
UPDATE t SET (a, b) = (1, 'x')
UPDATE t SET (a, b) = (1, 'x', 2)
UPDATE t SET (a, b) = ROW(1, DEFAULT)
UPDATE t SET (a, b) = (SELECT a, b FROM u WHERE u.a = t.a)
UPDATE t SET (a, b) = (SELECT a FROM u)
UPDATE t SET (a, b) = (SELECT b, a FROM u)
UPDATE t SET a = u.a FROM u WHERE t.b = u.b
UPDATE t SET a = u.a FROM u WHERE b = u.b
UPDATE t SET b = x.b FROM t AS x WHERE t.a = x.a
UPDATE t SET b = 'x' FROM t
UPDATE t AS x SET b = 'x' WHERE x.a = 1
UPDATE t AS x SET b = 'x' WHERE t.a = 1
UPDATE t SET b = (SELECT max(b) FROM u WHERE u.a = t.a)
UPDATE t SET b = s.b FROM (SELECT t.a, 'x' AS b) AS s
UPDATE t SET b = s.b FROM LATERAL (SELECT t.a, 'x' AS b) AS s
UPDATE t SET a = $1, b = $2, c = $3 WHERE d > $4
UPDATE t SET a = count(*)
UPDATE t SET a = 1 WHERE count(*) > 1
UPDATE t SET a = 1 WHERE b
UPDATE t SET a = 1 RETURNING a, old
UPDATE nope SET a = 1
UPDATE idt SET v = 'x', w = DEFAULT
UPDATE idt SET id = 5
UPDATE idt SET id = DEFAULT
UPDATE idt SET gen = 5
UPDATE idt SET gen = DEFAULT, v = 'x'
UPDATE s SET r = 1.5, small = 1, ch = 'abc', nm = 'x', by = '\x01', j = '{}', jb = '{}', ts = now(), iv = '1 day', u = 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', qc = 'x', n = 'n', tm = '10:00', o = 5
UPDATE s SET small = 1.5, big = '5', r = big, nm = 5
UPDATE s SET jb = j, j = jb
UPDATE s SET j = 'zz'
UPDATE s SET jb = 5
UPDATE s SET by = nm
UPDATE s SET ts3 = now(), ts = $1, jb = $2, by = $3
WITH w AS (SELECT 1 AS n) UPDATE t SET a = n FROM w RETURNING t.a, w.n
-- DELETE
DELETE FROM t
DELETE FROM t WHERE a = 1 RETURNING *
DELETE FROM t USING u WHERE t.a = u.a RETURNING t.a, u.b
DELETE FROM t AS x WHERE x.a = $1
DELETE FROM t AS x WHERE t.a = $1
DELETE FROM t WHERE zz = 1
DELETE FROM nope
DELETE FROM t WHERE a
DELETE FROM t WHERE count(*) > 1
DELETE FROM t USING t
DELETE FROM t WHERE a IN (SELECT a FROM u WHERE u.b = t.b)
WITH w AS (SELECT 1 AS n) DELETE FROM t USING w WHERE a = n
