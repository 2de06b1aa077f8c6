-- Shapes of queries that SQLite lacks and that are rewritten for it.

-- One group that no aggregate makes.
CREATE TABLE lone (a int, b int);
INSERT INTO lone VALUES (1, 2), (3, 4);
SELECT a FROM lone GROUP BY ROLLUP (a) HAVING grouping(a) > 0;
SELECT 1 AS one FROM lone HAVING true;
SELECT 1 AS one FROM lone HAVING 1 = 0;
SELECT 'none' AS none FROM lone WHERE false HAVING true;
SELECT a, b FROM lone GROUP BY CUBE (a, b) ORDER BY 1, 2;

-- Joins in parentheses and LATERAL beside them.
SELECT * FROM lone x, lone y JOIN LATERAL (VALUES (x.a)) s (v) ON y.a = s.v ORDER BY 1;
SELECT * FROM lone x, lone y LEFT JOIN LATERAL (SELECT x.a FROM lone z) s (v) ON y.a = s.v ORDER BY 1, 3, 5;
SELECT * FROM lone x, LATERAL (VALUES (x.a, -x.b), (x.b, 7)) s (v, w) ORDER BY 1, 3;
SELECT * FROM lone x JOIN (lone y LEFT JOIN lone z ON z.a = y.b) ON z.a IS NULL ORDER BY 1, 3;
SELECT * FROM lone x CROSS JOIN lone y LEFT JOIN lone z ON z.a = y.b + x.a - 3 ORDER BY 1, 3, 5;

-- LIMIT and OFFSET that read an outer query.
SELECT (SELECT n FROM generate_series(1, 10) n ORDER BY n LIMIT 1 OFFSET a - 1) FROM lone ORDER BY 1;
SELECT ARRAY(SELECT n FROM generate_series(1, 10) n ORDER BY n DESC LIMIT a) FROM lone ORDER BY 1;
SELECT ARRAY(SELECT n FROM generate_series(1, 3) n ORDER BY n LIMIT nullif(a, 1)) FROM lone ORDER BY 1;
SELECT ARRAY(SELECT n FROM generate_series(1, 3) n ORDER BY n LIMIT -a) FROM lone;

-- Volatile functions count in the order of the rows.
CREATE SEQUENCE counted;
SELECT a, nextval('counted') FROM lone ORDER BY b DESC;
SELECT a, nextval('counted') FROM lone ORDER BY b DESC LIMIT 1;
SELECT currval('counted');
SELECT b % 2 AS g, count(*), nextval('counted') + count(*) AS n FROM lone GROUP BY 1, a ORDER BY a DESC;
SELECT DISTINCT ON (b % 2) b, nextval('counted') FROM lone ORDER BY b % 2, b DESC;
SELECT b, nextval('counted') AS n FROM lone ORDER BY n DESC;
SELECT nextval('counted') FROM lone ORDER BY b;
CREATE TEMP TABLE temporary_serial (id serial, a int);
INSERT INTO temporary_serial (a) VALUES (1), (2) RETURNING id;
ANALYZE temporary_serial;

-- Subscripts of jsonb are a path.
SELECT ('123'::jsonb)[0], ('[1, "2", null]'::jsonb)['1'], ('[1, "2", null]'::jsonb)[1][0];
SELECT ('{"a": {"1": [4, 5]}}'::jsonb)['a'][1][-1], ('{"a": 1}'::jsonb)['b']['c'];
SELECT ('[1, "2", null]'::jsonb)[:];
SELECT ('[1, "2", null]'::jsonb)[1:2];
SELECT ('[1, "2", null]'::jsonb)[1.5];
SELECT ('[1, "2", null]'::jsonb)[NULL];
SELECT make_interval(secs := 'inf');
SELECT make_interval(secs := 'NaN');
SELECT * FROM generate_series('nan'::numeric, 100, 10);
SELECT * FROM generate_series(0::numeric, 'inf', 10);
SELECT * FROM generate_series(0::numeric, 10, 'nan');

-- A recursive query's reference to itself in a subquery.
WITH RECURSIVE t AS (SELECT 1 n UNION ALL SELECT n + 1 FROM (SELECT * FROM t) s WHERE n < 5) SELECT * FROM t;
WITH RECURSIVE t AS (SELECT 1 n UNION ALL SELECT s.n + x FROM (SELECT n FROM t WHERE n < 5) s JOIN (VALUES (1)) v (x) ON true) SELECT * FROM t;
WITH RECURSIVE t AS (SELECT 1 n UNION ALL (WITH z AS (SELECT * FROM t) SELECT n + 1 FROM z WHERE n < 3)) SELECT * FROM t;
WITH RECURSIVE t AS (SELECT 1 n UNION ALL SELECT l.n FROM t, LATERAL (SELECT t.n + 1 AS n) l WHERE l.n < 4) SELECT * FROM t;
WITH RECURSIVE t AS (SELECT 1 n UNION ALL SELECT n + 1 FROM t LEFT JOIN (VALUES (2)) v (x) ON x = n WHERE n < 4) SELECT * FROM t;
