-- What random statements found.
CREATE TABLE u (a int, b text);
INSERT INTO u VALUES (1,'x'),(2,'y'),(3,'z');
CREATE VIEW vv AS TABLE u;
CREATE VIEW vv1 AS (TABLE u);
SELECT * FROM vv, vv1 WHERE vv.a = 1 AND vv1.a = 2;
SELECT lag((SELECT count(a) FROM u )) OVER (ORDER BY 1) FROM u AS t;
SELECT lag((SELECT count(a) FROM u )) OVER (ORDER BY 1) FROM u AS t ORDER BY 1;
SELECT lag(3) OVER (ORDER BY 1) FROM u AS t  ORDER BY 1 FETCH FIRST 7 ROWS WITH TIES;
SELECT lag((SELECT count(a) FROM u )) OVER (ORDER BY 1) FROM u AS t  ORDER BY 1 FETCH FIRST 7 ROWS WITH TIES;
SELECT lag(a) OVER (ORDER BY a), b FROM u AS t  ORDER BY 1 FETCH FIRST 7 ROWS WITH TIES;
CREATE INDEX idx ON u (b, ('x'));
CREATE INDEX idx2 ON u (b, (DATE '2024-01-31' + 2));
CREATE INDEX idx3 ON u (('x' || 'y'), (1.5));
CREATE UNIQUE INDEX idx4 ON u (a, (NULL::text));
INSERT INTO u VALUES (5, 'x');
SELECT 1 FROM u AS t LIMIT (SELECT t.a FROM u LIMIT 1);
SELECT 1 FROM u AS t LIMIT (SELECT u.a FROM u LIMIT 1);
SELECT (SELECT u.a FROM u ORDER BY a LIMIT (SELECT t.a)) FROM u AS t;

-- rows of several set-returning functions, windows that are not used
create table sr (a int, e jsonb); insert into sr values (1, '{"x":1,"y":2}'), (2, '{"z":3}'), (3, null), (4, '{}');
select a, generate_series(1,2), jsonb_each_text(e) from sr order by a, 2;
select a, jsonb_each_text(e), jsonb_each(e) from sr;
select a, (jsonb_each(e)).* from sr;
select a, (jsonb_each(e)).key, generate_series(1,3) from sr;
select generate_series(1,3), jsonb_each_text(e) is null from sr;
select unnest(array[1,2,3]), jsonb_each(e), count(*) over () from sr;
select generate_series(1,count(*)), jsonb_each_text(jsonb_object_agg(a, 1)) from sr;
select count(*) from sr window w as (partition by a);
select count(*) from sr window w as (order by e);
select count(*) from sr group by a window w as (order by a);
select count(*) from sr group by a window w as (order by a+1, e);
select 1 from sr window w as (order by sum(a));
select a from sr window w as (order by sum(a));
select * from rows from (jsonb_each('{"a":1}'), generate_series(1,3)) r(k, v, n);
select r from rows from (jsonb_each('{"a":1}'), generate_series(1,3)) r(k, v, n);
select * from rows from (generate_series(1,2), jsonb_each('{"a":1}'), unnest(array[4,5,6])) with ordinality r(n, k, v, u, o);
select 1 = any (array[array[1, 2, null], '{1,2}'::int[]]);
select 3 = any (array[array[1, 2], array[3]]);
select 3 = any (array[array[1, 2], array[3, 4]]), 5 <> all (array[array[array[1, 2]], array[array[3, 4]]]);

-- DISTINCT ON over window functions, the row of a table that another member changes
create table ft(a int primary key, b text, c numeric(10,2), d date, g timestamptz, i float8, e jsonb); insert into ft values (1,'x',1,'2024-01-01','2024-01-01',2.5,'{"k":1}'),(2,'y',2,'2023-01-01','2024-01-01',3,'[]'); create table fu(a int, b text, c numeric); insert into fu values (1,'x',2),(7,'q',1);
WITH w AS (UPDATE ft SET c = i, d = g WHERE d > d) SELECT * FROM ft NATURAL RIGHT JOIN fu WHERE to_jsonb(ft) is not null or true;
WITH w AS (UPDATE ft SET c = 9) SELECT ft::text, fu.a FROM ft RIGHT JOIN fu using (a);
SELECT DISTINCT ON (1) corr(t.a, c) OVER (PARTITION BY '[1]'::json ->> 'a' ORDER BY a) FROM ft t WHERE i <> round((a / c), 7);
SELECT DISTINCT ON (1) sum(a) OVER (ORDER BY a) FROM ft t;
SELECT DISTINCT ON (1) corr(a, c) OVER (ORDER BY a) FROM ft t;
SELECT corr(a, c) OVER (ORDER BY a) FROM ft t;
SELECT DISTINCT ON (b, rank() OVER (ORDER BY c DESC)) a, b, rank() OVER (ORDER BY c DESC) FROM ft ORDER BY b, 3, a;
SELECT DISTINCT ON (count(*) OVER ()) a, b FROM ft ORDER BY count(*) OVER (), a DESC;
SELECT DISTINCT ON (b) a, b FROM ft ORDER BY b, row_number() OVER (ORDER BY a DESC) LIMIT 1;
SELECT DISTINCT ON (s) * FROM (SELECT a, sum(a) OVER (ORDER BY a) s FROM ft) x ORDER BY s, a;
SELECT DISTINCT ON (sum(a) > 1) b, sum(a), rank() OVER (ORDER BY b) FROM ft GROUP BY b ORDER BY sum(a) > 1, 3;
