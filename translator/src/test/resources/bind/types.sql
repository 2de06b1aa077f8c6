-- Literals and their types
SELECT 1, 2147483648, -2147483648, 9223372036854775808, -9223372036854775808, 1.5, .5, 1e3, 'x', NULL, TRUE
SELECT -1, - 5, -(-5), - - 5, +3
SELECT 'x' AS a, NULL AS b
SELECT date '2020-01-01', timestamp '2020-01-01 10:00', interval '1 day', time '10:00', timestamptz '2020-01-01 10:00+00'
SELECT int '1', numeric '1.5', bool 't', text 'x', varchar 'x', varchar(3) 'abcdef', char 'x', char(3) 'x'
SELECT '1'::int, 'abc'::varchar(2), 1::text, 1.567::numeric(5,2), '{1,2}'::int[], '2020-01-01'::date
SELECT 'x'::int
SELECT int 'x'
SELECT CAST('1.x' AS numeric)
SELECT 'abc'::date
SELECT 1 + 'x'
SELECT a + 'x' FROM t
SELECT 'zz' = a FROM t
SELECT a = 'zz' FROM t
SELECT 'x'::nosuchtype
SELECT 'x'::pg_catalog.int4, '1'::pg_catalog.nosuch
SELECT 1::date
SELECT true::int, 1::bool, 'a'::"char", 1.5::int, 2::numeric, 1::float8, 1::real, 1::smallint, 1::bigint
SELECT now()::date, '2020-01-01'::date::timestamp, now()::time, now()::timestamp, now()::timestamptz(3)
SELECT a::text, c::text, d::text, e::text, f::text, g::text FROM t
SELECT a::varchar(5), c::numeric(5,1), e::varchar(3), e::text, e::char(3) FROM t
SELECT 1::numeric(5), 1::numeric(5,2)[]
SELECT 'x'::varchar(0)
SELECT 1::int(5)
SELECT j::jsonb, jb::json, u::text, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid FROM s
SELECT j::int FROM s
SELECT o::int, o::bigint, id::oid, 't'::regclass, 't'::regclass::oid FROM s
SELECT by::text, iv::text, tm::interval, ts::date, ts::time, ttz::time FROM s
SELECT big::int, small::int, r::float8, r::numeric FROM s
SELECT iv::time, ts::timestamptz FROM s
-- Operators
SELECT 1 + 1, 1 + 2147483648, 1 + 1.5, 1.5 + 1.5::float8, 1::smallint + 1::smallint, 1::smallint + 1, 1::real + 1
SELECT 5 / 2, 5 % 2, 5.0 / 2, 5 / 2.0::float8, 2 ^ 3, 2::numeric ^ 3, |/ 4.0, @ -5, 5 & 3, 5 | 3, 5 # 3, ~5, 1 << 2
SELECT a + b FROM t
SELECT a + NULL FROM t
SELECT NULL + 1, NULL + NULL
SELECT '1' + 1, '1' + '2'
SELECT a || b FROM t
SELECT a || a FROM t
SELECT 'a' || 'b', 'a' || 1, 1 || 'a', b || e FROM t
SELECT b || NULL, g || 1, g || g, 1 || g, g || '{3}' FROM t
SELECT -b FROM t
SELECT - 'x'
SELECT a !! 3 FROM t
SELECT 1 = 1, 1 = 1.5, 1 < 2147483648, 'a' < 'b', b = e, e = 'x', a = h FROM t
SELECT a = b FROM t
SELECT a = 'x'::text FROM t
SELECT b > 1 FROM t
SELECT f = 1 FROM t
SELECT f = 't', f = 'maybe' FROM t
SELECT d > '2020-01-01', d = y, d > now() - interval '1 day' FROM t, u
SELECT y = ts, ts < ts::timestamptz, y < now() FROM u, s
SELECT y + 1, y - y, y + interval '1 day', y - 1, y + time '10:00', ts - ts, ts + iv, iv * 2, d - interval '1 hour' FROM u, s, t
SELECT j = j FROM s
SELECT jb = jb, jb -> 'a', jb ->> 'a', jb -> 0, jb #> '{a}', jb @> '{}', jb ? 'x' FROM s
SELECT u = 'x' FROM s
SELECT by = '\x00', ch = 'x', qc = 'x', n = 'x', n = b FROM s, t
SELECT g = '{1}', g = ARRAY[1], g && ARRAY[1,2], g @> ARRAY[1] FROM t
SELECT g = ARRAY['a'] FROM t
SELECT b LIKE 'x%', b NOT LIKE 'x', e ILIKE 'x', b ~ 'x', b !~* 'x', ch LIKE 'x' FROM t, s
SELECT a LIKE 'x' FROM t
SELECT b LIKE 1 FROM t
SELECT b SIMILAR TO 'x' FROM t
SELECT 1 OPERATOR(pg_catalog.+) 2
SELECT 1 OPERATOR(nope.+) 2
SELECT a <> b FROM t
SELECT a IS DISTINCT FROM 5, b IS NOT DISTINCT FROM e, a IS DISTINCT FROM NULL FROM t
SELECT a IS DISTINCT FROM b FROM t
SELECT a BETWEEN 1 AND 10, b BETWEEN 'a' AND 'c', d BETWEEN '2020-01-01' AND now(), a NOT BETWEEN SYMMETRIC 10 AND 1 FROM t
SELECT a BETWEEN 1 AND 'x' FROM t
SELECT a IN (1, 2, 3), a IN (1, 2.5), b IN ('a', e), a IN ('1', '2'), a NOT IN (1) FROM t
SELECT a IN (1, 'x') FROM t
SELECT a IN ('x') FROM t
SELECT a IN (1, b) FROM t
SELECT b IN (1, 2) FROM t
SELECT (a, b) IN ((1, 'x'), (2, 'y')), (a, b) = (1, 'x'), (a, b) < (1, 'x'), ROW(a, b) <> ROW(1, 'y') FROM t
SELECT (a, b) = (1, 2, 3) FROM t
SELECT (a, b) = (1, 2) FROM t
SELECT (a, b) IS NULL, (a, b) IS NOT NULL, (a, c) IS DISTINCT FROM (1, 2) FROM t
SELECT a IN (SELECT a FROM u), a NOT IN (SELECT x FROM u), (a, b) IN (SELECT a, b FROM u) FROM t
SELECT a IN (SELECT b FROM u) FROM t
SELECT a IN (SELECT a, b FROM u) FROM t
SELECT (a, b) IN (SELECT a FROM u) FROM t
SELECT a = ANY (SELECT a FROM u), a > ALL (SELECT x FROM u), a <> ALL (SELECT 1) FROM t
SELECT a = ANY (g), a > ALL ('{1,2}'), b = ANY (ARRAY['a', 'b']), b LIKE ANY ('{x,y}'), 5 = SOME (g) FROM t
SELECT a = ANY (b) FROM t
SELECT b = ANY (g) FROM t
SELECT a = ANY ('{x}') FROM t
SELECT a + ANY (g) FROM t
SELECT EXISTS (SELECT 1 FROM u), NOT EXISTS (SELECT * FROM u)
SELECT (SELECT a, b FROM t)
SELECT (SELECT a FROM t), (SELECT e FROM t), (SELECT 'x'), (SELECT 1 AS q)
SELECT ARRAY(SELECT a FROM t), ARRAY(SELECT e FROM t)
SELECT ARRAY(SELECT a, b FROM t)
-- Boolean tests
SELECT a AND f FROM t
SELECT f OR b FROM t
SELECT NOT a FROM t
SELECT f AND NULL, f OR 't', NOT 'f' FROM t
SELECT a IS TRUE FROM t
SELECT f IS TRUE, f IS NOT FALSE, f IS UNKNOWN, a IS NULL, NULL IS NULL FROM t
SELECT 1 FROM t WHERE a
SELECT 1 FROM t WHERE 'x'
SELECT 1 FROM t WHERE b = 'x' AND a
SELECT 1 FROM t WHERE NULL
SELECT 1 FROM t HAVING 5
SELECT 1 FROM t JOIN u ON 1
-- Common types
SELECT CASE WHEN f THEN 1 ELSE 2.5 END, CASE WHEN f THEN 'a' ELSE 'b' END, CASE WHEN f THEN e END, CASE WHEN f THEN e ELSE b END FROM t
SELECT CASE a WHEN 1 THEN 'x' WHEN 2 THEN 'y' END, CASE b WHEN 'x' THEN 1 END, CASE 'x' WHEN 'y' THEN 1 END FROM t
SELECT CASE WHEN f THEN 1 ELSE b END FROM t
SELECT CASE WHEN f THEN 1 ELSE 'x' END FROM t
SELECT CASE WHEN a THEN 1 END FROM t
SELECT CASE a WHEN 'x' THEN 1 END FROM t
SELECT CASE a WHEN b THEN 1 END FROM t
SELECT CASE WHEN f THEN c ELSE c END, CASE WHEN f THEN e ELSE e END, CASE WHEN f THEN c ELSE 1 END FROM t
SELECT COALESCE(a, 1.5), COALESCE(b, 'x'), COALESCE(e, e), COALESCE(NULL, a), COALESCE(NULL, 'x') FROM t
SELECT COALESCE(a, b) FROM t
SELECT COALESCE(a, 'x') FROM t
SELECT NULLIF(a, 1), NULLIF(a, 1.5), NULLIF(b, 'x'), NULLIF(e, 'x'), NULLIF('a', 'b'), NULLIF(1, NULL) FROM t
SELECT NULLIF(a, b) FROM t
SELECT GREATEST(1, 2), GREATEST('a', 'b'), GREATEST(e, b), LEAST(a, 5), GREATEST(d, now()) FROM t
SELECT GREATEST(1, 2.5), LEAST(c, 5) FROM t
SELECT GREATEST(a, b) FROM t
SELECT 1 UNION SELECT 2.5
SELECT 'a' UNION SELECT 'b'
SELECT NULL UNION SELECT 1
SELECT NULL UNION SELECT NULL UNION SELECT 1
SELECT 1 UNION SELECT 'x'
SELECT 1 UNION ALL SELECT b FROM t
SELECT a FROM t UNION SELECT a, b FROM u
SELECT a, b FROM t EXCEPT SELECT a FROM u
SELECT e FROM t UNION SELECT e FROM t
SELECT e FROM t UNION SELECT b FROM t
SELECT e FROM t UNION SELECT nm FROM s
SELECT c FROM t INTERSECT SELECT a FROM t
SELECT j FROM s UNION SELECT j FROM s
SELECT j FROM s UNION ALL SELECT j FROM s
SELECT a AS x FROM t UNION SELECT a AS y FROM u ORDER BY x
SELECT a AS x FROM t UNION SELECT a AS y FROM u ORDER BY y
SELECT a AS x FROM t UNION SELECT a FROM u ORDER BY x + 1
SELECT a AS x FROM t UNION SELECT a FROM u ORDER BY 1
SELECT a AS x FROM t UNION SELECT a FROM u ORDER BY 2
(SELECT a FROM t ORDER BY b LIMIT 1) UNION ALL SELECT 1.5 ORDER BY 1 LIMIT 3
SELECT y FROM u UNION SELECT ts FROM s
SELECT y FROM u UNION SELECT '2020-01-01'
VALUES (1, 'a'), (2, 'b')
VALUES (1, 'a'), (2.5, NULL)
VALUES (1, 'a'), (2)
VALUES (1), ('x')
VALUES (1), (true)
VALUES (1), (2) ORDER BY column1
VALUES (1), (2) ORDER BY 1 LIMIT 1
VALUES (DEFAULT)
-- Arrays
SELECT ARRAY[1, 2], ARRAY[1, 2.5], ARRAY['a', 'b'], ARRAY[NULL], ARRAY[[1,2],[3,4]], ARRAY[1, NULL], ARRAY[e, e] FROM t
SELECT ARRAY[]
SELECT ARRAY[]::int[], ARRAY['1','2']::int[], ARRAY[1.5]::int[]
SELECT ARRAY[1, 'x']
SELECT ARRAY[1, true]
SELECT ARRAY[g, g], ARRAY[g, '{1}'] FROM t
SELECT g[1], g['1'] FROM t
SELECT g[1.5] FROM t
SELECT g['x'] FROM t
SELECT a[1] FROM t
SELECT jb['a'], jb['a']['b'] FROM s
SELECT (ARRAY['a','b'])[1], (ARRAY[[1,2],[3,4]])[1][2]
-- Collations
SELECT b COLLATE "C" FROM t
SELECT a COLLATE "C" FROM t
SELECT b FROM t ORDER BY b COLLATE "C"
-- Names of results
SELECT a, a + 1, lower(b), -a, a::text, (a), NOT f, a IS NULL, CASE WHEN f THEN a END, CASE WHEN f THEN 1 ELSE a END FROM t
SELECT '1'::int, a::bigint, lower(b)::varchar, date '2020-01-01', CAST(1 AS double precision), now()::timestamptz, (1)::int4 FROM t
SELECT count(*), sum(a), max(b), COALESCE(max(a), 1), NULLIF(1, 2), GREATEST(1), LEAST(1) FROM t
SELECT EXISTS (SELECT 1), ARRAY[1], ARRAY(SELECT 1), (SELECT 1), (SELECT a FROM t), (SELECT count(*) FROM t), (SELECT 1 AS q)
SELECT current_date, current_timestamp, localtimestamp, current_user, session_user, current_catalog, current_schema, current_time, localtime, user
SELECT current_timestamp(3), localtime(0), current_role
SELECT extract(year FROM now()), substring('abc' FROM 2), trim('x'), position('a' IN 'b'), overlay('abc' PLACING 'x' FROM 1), now() AT TIME ZONE 'UTC'
SELECT g[1], jb['a'] FROM t, s
SELECT TRUE, FALSE, NULL
SELECT 1 AS "select", 2 b
SELECT (SELECT 1 UNION SELECT 2), (VALUES (1))
SELECT 'x' COLLATE "C", b COLLATE "C" FROM t
-- Functions
SELECT lower('X'), upper(b), length(b), length(e), abs(-1), abs(-1.5), round(1.5), round(1.55, 1), round(1.5::float8), floor(1.5), sqrt(4)
SELECT nosuch(1)
SELECT nosuch(a, 'x', NULL) FROM t
SELECT lower(1)
SELECT lower(a) FROM t
SELECT public.lower('x')
SELECT nope.lower('x')
SELECT pg_catalog.lower('x')
SELECT abs('x')
SELECT abs('1'), sum('1')
SELECT substr('abc', 1), substr('abc', 1, 2), replace('a', 'b', 'c'), concat('a', 1, NULL), coalesce(nullif('a', 'b'), 'c')
SELECT substr(1, 2)
SELECT round('1.5', 1)
SELECT date('2020-01-01'), text(1), int4('5'), timestamp(3) '2020-01-01'
SELECT date_trunc('day', now()), date_trunc('day', y), date_part('year', y), extract(epoch FROM iv), age(ts, ts), to_char(d, 'YYYY') FROM t, u, s
SELECT generate_series(1, 3)
SELECT generate_series(1, 3) AS g, a FROM t
SELECT generate_series(1, a) + 1 FROM t
SELECT 1 FROM t WHERE generate_series(1, 2) = 1
SELECT CASE WHEN true THEN generate_series(1, 2) END
SELECT unnest(g), a FROM t
SELECT count(generate_series(1, 2))
SELECT array_agg(a), array_agg(b), string_agg(b, ','), string_agg(b, ',' ORDER BY a), bool_and(f), avg(a), avg(c), sum(h), sum(c), sum(x), min(d), max(e) FROM t, u
SELECT string_agg(a, ',') FROM t
SELECT sum(b) FROM t
SELECT avg(f) FROM t
SELECT count(a, b) FROM t
SELECT array_length(g, 1), cardinality(g), array_append(g, 1), array_to_string(g, ','), array_position(g, 1) FROM t
SELECT array_append(g, 'x') FROM t
SELECT array_append(g, b) FROM t
SELECT length(NULL), lower(NULL), abs(NULL)
SELECT nextval('s_id_seq'), currval('s_id_seq')
SELECT nextval('nope')
SELECT f(x => 1)
SELECT random(), gen_random_uuid(), pi(), version()
-- Limits
SELECT 1 LIMIT 1 OFFSET 2
SELECT 1 LIMIT '1'
SELECT 1 LIMIT 'x'
SELECT 1 LIMIT 1.5
SELECT a FROM t LIMIT a
SELECT a FROM t LIMIT (SELECT max(a) FROM u)
SELECT 1 LIMIT true
SELECT 1 LIMIT ALL
SELECT 1 LIMIT NULL
SELECT a FROM t FETCH FIRST 2 ROWS ONLY
SELECT a FROM t ORDER BY a FETCH FIRST 2 ROWS WITH TIES
SELECT a FROM t FETCH FIRST 2 ROWS WITH TIES
SELECT count(*) FROM t LIMIT count(*)
-- Parameters
SELECT $1
SELECT $1::int
SELECT $1, $1::int
SELECT $1::int, $1
SELECT $2::int
SELECT $1 + 1
SELECT $1 + $2
SELECT a FROM t WHERE a = $1
SELECT a FROM t WHERE b = $1 AND c > $2 AND d < $3 AND e = $4
SELECT a FROM t WHERE a = $1 AND b = $1
SELECT a FROM t WHERE a = $1 AND h = $1
SELECT a FROM t WHERE b LIKE $1
SELECT a FROM t WHERE a IN ($1, $2)
SELECT a FROM t WHERE a = ANY ($1)
SELECT a FROM t WHERE b = ANY ($1)
SELECT a FROM t WHERE $1
SELECT a FROM t LIMIT $1 OFFSET $2
SELECT a FROM t WHERE $1 IS NULL
SELECT a FROM t WHERE $1 = $2
SELECT COALESCE($1, a) FROM t
SELECT CASE WHEN $1 THEN a ELSE $2 END FROM t
SELECT lower($1), length($2), abs($3)
SELECT $1 || 'x'
SELECT $1 || $2
SELECT d + $1 FROM t
SELECT y - $1 FROM u
SELECT ARRAY[$1, 1]
SELECT $1 UNION SELECT 1
SELECT a FROM t WHERE (a, b) = ($1, $2)
SELECT $1::varchar(5), $2::numeric(5,2), $3::date
SELECT $0
SELECT a FROM t ORDER BY $1
SELECT DISTINCT $1
SELECT count($1)
SELECT a FROM t WHERE a BETWEEN $1 AND $2
SELECT a FROM t WHERE $1 BETWEEN a AND h
VALUES ($1, 1), (2, $2)
SELECT generate_series(1, $1)
SELECT * FROM generate_series($1, 5) AS g
SELECT $1::text::int, a FROM t WHERE a > $1::int
SELECT jb ->> $1, jb -> $2 FROM s
SELECT extract(year FROM $1)
SELECT $1::int[], g[$2] FROM t
SELECT (SELECT $1), (SELECT $2::int)
SELECT x FROM (SELECT $1 AS x) AS q
-- Slices
SELECT g[1:2], g[2:], g[:2], g[:], (ARRAY[[1,2],[3,4]])[1:1][2], g['1':2] FROM t
SELECT g[1:b] FROM t
SELECT jb[1:2] FROM s
SELECT a[1:2] FROM t
