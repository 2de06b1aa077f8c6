-- What one types into psql beside \d: each line's output is PostgreSQL's.
\set VERBOSITY default
CREATE TABLE sales (region text, quarter int, amount numeric(10,2), sold date);
INSERT INTO sales VALUES ('north', 1, 10.5, '2024-01-02'), ('north', 2, 20, '2024-04-02'), ('south', 1, 5, '2024-02-03'), ('south', 3, NULL, NULL);
SELECT region, quarter, amount FROM sales ORDER BY 1, 2 \crosstabview
SELECT region, quarter, sum(amount) FROM sales GROUP BY 1, 2 ORDER BY 1, 2 \crosstabview region quarter sum
SELECT region, quarter, amount, -quarter AS n FROM sales ORDER BY 1, 2 \crosstabview quarter region amount n
SELECT region FROM sales \crosstabview
SELECT region, region, amount FROM sales ORDER BY sold \crosstabview
SELECT 'CREATE TABLE made_' || n || ' (a int)' FROM generate_series(1, 2) n \gexec
SELECT 'SELECT ' || n, 'SELECT 1/' || n - 1 FROM generate_series(1, 2) n \gexec
\dt made_*
SELECT 1 AS one, 'x' AS two, NULL AS three \gset
\echo :one :two :three
SELECT 1 AS one, 2 AS two \gset pre_
\echo :pre_one :pre_two :'pre_two' :"pre_two" :{?pre_one} :{?nope}
SELECT 1 AS one WHERE false \gset
SELECT generate_series(1, 2) AS one \gset
SELECT region, quarter, amount, sold, now(), ARRAY[1], NULL, 1::numeric(8,3), 'a'::varchar(4), '{}'::jsonb, interval '1 day' AS i, region || 'x' FROM sales \gdesc
SELECT nope \gdesc
INSERT INTO sales VALUES ('x') \gdesc
SELECT \gdesc
INSERT INTO sales (region) VALUES ('west') RETURNING region, sold \gdesc
SELECT * FROM sales ORDER BY 1, 2 LIMIT 1 \gx
SELECT * FROM sales ORDER BY 1, 2 LIMIT 1 \g (format=csv tuples_only=on)
SELECT 1 \g /dev/null
SELECT 'one' \; SELECT 'two', :one;
SELECT $1::int + $2::int \bind
SELECT 1/0;
\errverbose
INSERT INTO sales VALUES ('x', 'y');
\errverbose
SELECT nope FROM sales;
\errverbose
CREATE TABLE keyed (a int PRIMARY KEY, b int NOT NULL CHECK (b > 0));
INSERT INTO keyed VALUES (1, 1), (1, 2);
\set VERBOSITY verbose
INSERT INTO keyed VALUES (2, NULL);
\set VERBOSITY sqlstate
INSERT INTO keyed VALUES (2, -1);
\set VERBOSITY terse
INSERT INTO keyed VALUES (1, 3);
\set VERBOSITY default
\set SHOW_CONTEXT always
DO $$BEGIN RAISE NOTICE 'within'; END$$;
DO $$BEGIN PERFORM 1/0; END$$;
\set SHOW_CONTEXT errors
\echo :SQLSTATE :ERROR :ROW_COUNT :LAST_ERROR_SQLSTATE :LAST_ERROR_MESSAGE
SELECT * FROM sales WHERE quarter = 1;
\echo :SQLSTATE :ERROR :ROW_COUNT
\echo :DBNAME :USER :ENCODING
\encoding
\encoding SQL_ASCII
\encoding UTF8
\conninfo
\set AUTOCOMMIT off
INSERT INTO keyed VALUES (5, 5);
\echo :AUTOCOMMIT
ROLLBACK;
\set AUTOCOMMIT on
TABLE keyed;
\set ON_ERROR_ROLLBACK on
BEGIN;
INSERT INTO keyed VALUES (6, 6);
INSERT INTO keyed VALUES (6, 6);
INSERT INTO keyed VALUES (7, 7);
COMMIT;
\set ON_ERROR_ROLLBACK off
TABLE keyed;
\set FETCH_COUNT 2
SELECT * FROM sales ORDER BY region, quarter;
SELECT 1/(3 - n) FROM generate_series(1, 5) n;
\unset FETCH_COUNT
\set SINGLELINE off
\copy sales FROM pstdin
copied	1	1.5	2024-01-01
copied	2	\N	\N
\.
\copy sales (region, quarter) FROM stdin WITH (FORMAT csv, HEADER)
region,quarter
"csv, quoted",7
\.
\copy sales TO stdout
\copy sales (region, amount) TO stdout CSV HEADER QUOTE '''' FORCE QUOTE *
\copy (SELECT region, count(*) FROM sales GROUP BY 1 ORDER BY 1) TO pstdout DELIMITER '|' NULL 'none'
\copy (DELETE FROM sales WHERE region = 'copied' RETURNING *) TO stdout
\copy sales TO program 'tail -1'
\copy sales (region, quarter) FROM program 'printf "prog\\t9\\n"'
\copy nope FROM stdin
\copy sales FROM stdin
too	many	columns	2024-01-01	here
\.
\copy sales FROM /nonexistent/file
COPY sales (region) FROM stdin;
plain copy
\.
COPY (SELECT 1, 'a	b') TO stdout;
\ef
CREATE FUNCTION twice(a int) RETURNS int LANGUAGE sql AS $$
  SELECT a * 2
$$;
CREATE FUNCTION bodied(a int, b text DEFAULT 'x') RETURNS int LANGUAGE plpgsql STABLE AS $$
DECLARE
  x int := 1;
BEGIN
  RETURN a + x;
END
$$;
CREATE VIEW big_sales AS SELECT region, sum(amount) AS total FROM sales WHERE amount > 5 GROUP BY region;
\sf twice
\sf+ bodied
\sf bodied(int, text)
\sf+ bodied(int)
\sf nope
\ef twice
\p
\r
\ef bodied 4
\p
\r
\sv big_sales
\sv+ big_sales
\sv sales
\ev big_sales
\p
\r
\ev big_sales 2
\r
\ev nope
\password nobody_there
\pset null '(null)'
\pset border 2
\pset linestyle unicode
\pset footer off
TABLE keyed;
\pset format asciidoc
TABLE keyed;
\pset format latex
TABLE keyed;
\pset format html
TABLE keyed;
\x on
\pset format aligned
TABLE keyed;
\x off
\pset border 1
\pset linestyle ascii
\pset footer on
\pset numericlocale on
SELECT 1234567.891, 12345;
\pset numericlocale off
\pset null ''
\t on
TABLE keyed;
\t off
\C title
TABLE keyed;
\C
\a
TABLE keyed;
\f ;
TABLE keyed;
\a
\T border=1
\H
TABLE keyed;
\H
\if :{?one}
  SELECT 'yes';
\elif false
  SELECT 'no';
\else
  SELECT 'neither';
\endif
SELECT 1 AS a
\w /dev/null
\g
\reset
\qecho to the query output
\warn to the errors
\getenv home NOWHERE_SET
\echo :{?home}
\setenv NOWHERE_SET x
\timing off
\set ECHO errors
SELECT nope;
\set ECHO all
\z sales
\set HIDE_TABLEALIAS on
\prompt
\s /dev/null
SELECT 1 \parse
SELECT 'watched', nextval('seq_none') \watch 0.1
CREATE SEQUENCE watched;
SELECT 1/(3 - nextval('watched')) AS once \watch 0.1
DISCARD ALL;
BEGIN;
SELECT 1/0;
SELECT 2;
\echo :SQLSTATE
ROLLBACK;
DROP TABLE sales, keyed, made_1, made_2 CASCADE;
DROP FUNCTION twice, bodied;
LISTEN something;
NOTIFY something, 'payload';
SELECT 1;
\c - - - -
\c nope_there
SELECT current_database();
\q
