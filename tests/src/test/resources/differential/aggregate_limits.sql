-- grouping sets, windows and sums at their limits
CREATE TABLE r (id int, v int, b bigint, n numeric(15,2), m numeric(15,0), s smallint, f float8);
INSERT INTO r VALUES (1, 2147483647, 9223372036854775807, 9999999999999.99, 999999999999999, 32767, 1), (2, 2147483647, 1, 9999999999999.99, 999999999999999, 1, 2);
SELECT count(*) FROM r GROUP BY ROLLUP (id) HAVING id IS NULL;
SELECT id, count(*) FROM r GROUP BY ROLLUP (id) HAVING id IS NULL;
SELECT id, sum(v) FROM r GROUP BY ROLLUP (id) HAVING id IS NOT NULL ORDER BY id;
SELECT id, v, count(*) FROM r GROUP BY CUBE (id, v) HAVING v IS NULL AND id IS NULL;
SELECT id, grouping(id) FROM r GROUP BY ROLLUP (id) HAVING grouping(id) = 1;
SELECT id FROM r GROUP BY ROLLUP (id) HAVING count(*) > 1 OR id IS NULL ORDER BY 1;
SELECT id + 1 FROM r GROUP BY ROLLUP (id + 1) HAVING id + 1 IS NULL;
SELECT nth_value(v, 0) OVER () FROM r;
SELECT nth_value(v, -1) OVER () FROM r;
SELECT ntile(0) OVER () FROM r;
SELECT ntile(-1) OVER (ORDER BY id) FROM r;
-- deviation: SQLite takes no null here
SELECT ntile(NULL) OVER (ORDER BY id) FROM r;
-- deviation: SQLite takes no null here
SELECT nth_value(v, NULL) OVER (ORDER BY id) FROM r;
SELECT nth_value(v, id) OVER (ORDER BY id) FROM r;
SELECT nth_value(v, id - 1) OVER (ORDER BY id) FROM r;
SELECT ntile(id) OVER (ORDER BY id) FROM r;
SELECT sum(v) OVER (ROWS BETWEEN -1 PRECEDING AND CURRENT ROW) FROM r;
SELECT sum(v) OVER (ROWS BETWEEN CURRENT ROW AND -1 FOLLOWING) FROM r;
-- deviation: SQLite does not tell a null from a negative offset
SELECT sum(v) OVER (ROWS BETWEEN NULL::bigint PRECEDING AND CURRENT ROW) FROM r;
SELECT sum(v) OVER (ORDER BY id RANGE BETWEEN -1 PRECEDING AND CURRENT ROW) FROM r;
SELECT sum(v) OVER (ORDER BY id GROUPS BETWEEN -1 PRECEDING AND CURRENT ROW) FROM r;
-- deviation: SQLite does not tell a null from a negative offset
SELECT sum(v) OVER (ORDER BY id GROUPS BETWEEN NULL PRECEDING AND CURRENT ROW) FROM r;
SELECT sum(v) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 + 1 FOLLOWING) FROM r;
SELECT lag(v, -1) OVER (ORDER BY id), lead(v, NULL) OVER (ORDER BY id) FROM r;
SELECT sum(v), sum(s), avg(v) FROM r;
SELECT sum(b) FROM r;
SELECT sum(b), avg(b) FROM r WHERE id = 1;
SELECT sum(n), avg(n) FROM r;
SELECT sum(m) FROM r;
SELECT sum(v::bigint * 4294967296) FROM r;
SELECT sum(v) FROM r, generate_series(1, 3) g;
INSERT INTO r SELECT 3, 1, 1, 9999999999999.99, 999999999999999, 1, 1 FROM generate_series(1, 10000);
SELECT sum(n), sum(m), avg(n), avg(m) FROM r;
SELECT sum(n * 1000000) FROM r;
SELECT sum(DISTINCT n), sum(n) FILTER (WHERE id = 3) FROM r;
SELECT max(x) FROM (SELECT sum(n) OVER (ORDER BY v, id) x FROM r) t;
SELECT sum(a.n) FROM r a, r b WHERE a.id < 3;
SELECT sum(n), sum(m) FROM r, generate_series(1, 20) g;
SELECT sum(v) FROM (SELECT 9223372036854775807 AS v UNION ALL SELECT 1) x;
SELECT sum(v::int8) OVER () FROM (SELECT 9223372036854775807 AS v UNION ALL SELECT 1) x;
SELECT 1 FROM r HAVING max(v) > 2;
SELECT 1 FROM r WHERE false HAVING max(v) > 2;
SELECT 'none' FROM r WHERE false HAVING count(*) = 0 ORDER BY 1;
