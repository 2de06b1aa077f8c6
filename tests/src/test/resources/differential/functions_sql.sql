-- Functions in SQL (manual, 38.5, CREATE FUNCTION)
CREATE TABLE fs_item (id int PRIMARY KEY, name text, price numeric(8,2));
INSERT INTO fs_item VALUES (1, 'pen', 1.50), (2, 'book', 12.00), (3, 'lamp', 30.25);
CREATE FUNCTION fs_one() RETURNS integer LANGUAGE sql AS 'SELECT 1 AS result';
SELECT fs_one();
SELECT fs_one() + 1 AS two, fs_one()::text || 'x' AS text;
CREATE FUNCTION fs_add(a integer, b integer) RETURNS integer LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT a + b $$;
SELECT fs_add(1, 2), fs_add(NULL, 2), fs_add(b => 5, a => 4);
SELECT id, fs_add(id, 10) FROM fs_item WHERE fs_add(id, 1) > 2 ORDER BY fs_add(-id, 0);
CREATE FUNCTION fs_add2(integer, integer) RETURNS integer LANGUAGE sql AS $$ SELECT $1 + $2 $$;
SELECT fs_add2(4, 5);
SELECT fs_add2(1);
SELECT fs_add2('x', 1);
SELECT fs_missing(1);
CREATE FUNCTION fs_add(a text, b text) RETURNS text LANGUAGE sql AS $$ SELECT a || '+' || b $$;
SELECT fs_add('a'::text, 'b'), fs_add(1, 2);
SELECT fs_add('a', 'b');
CREATE FUNCTION fs_default(a int, b int DEFAULT 2, c int = 3) RETURNS int LANGUAGE sql AS 'SELECT a + b + c';
SELECT fs_default(10), fs_default(10, 20), fs_default(10, 20, 30), fs_default(10, c => 0);
SELECT fs_default();
SELECT fs_default(1, 2, 3, 4);
SELECT fs_default(d => 1);
CREATE FUNCTION fs_bad_default(a int DEFAULT 1, b int) RETURNS int LANGUAGE sql AS 'SELECT a';
CREATE FUNCTION fs_twice(a int, a int) RETURNS int LANGUAGE sql AS 'SELECT a';
CREATE FUNCTION fs_no_result(a int) LANGUAGE sql AS 'SELECT a';
CREATE FUNCTION fs_no_body(a int) RETURNS int LANGUAGE sql;
CREATE FUNCTION fs_no_language(a int) RETURNS int AS 'SELECT a';
CREATE FUNCTION fs_language(a int) RETURNS int LANGUAGE nosuch AS 'SELECT a';
CREATE FUNCTION fs_wrong() RETURNS int LANGUAGE sql AS $$ SELECT 'x'::text $$;
CREATE FUNCTION fs_wrong() RETURNS int LANGUAGE sql AS $$ SELECT 1, 2 $$;
CREATE FUNCTION fs_wrong() RETURNS int LANGUAGE sql AS $$ INSERT INTO fs_item VALUES (9, 'x', 1) $$;
CREATE FUNCTION fs_wrong() RETURNS int LANGUAGE sql AS $$ SELECT nosuch FROM fs_item $$;
CREATE FUNCTION fs_wrong() RETURNS int LANGUAGE sql AS $$ SELEC 1 $$;
CREATE FUNCTION fs_wrong() RETURNS int LANGUAGE sql AS $$ SELECT $1 $$;
-- sums of variadic arguments
CREATE FUNCTION fs_least(VARIADIC arr numeric[]) RETURNS numeric LANGUAGE sql AS $$ SELECT min(v) FROM unnest(arr) AS g(v) $$;
SELECT fs_least(10, -1, 5, 4.4), fs_least(VARIADIC ARRAY[10, -1, 5, 4.4]), fs_least(VARIADIC '{}');
SELECT fs_least();
-- output parameters
CREATE FUNCTION fs_sum_product(x int, y int, OUT sum int, OUT product int) LANGUAGE sql AS 'SELECT x + y, x * y';
SELECT fs_sum_product(11, 42);
SELECT * FROM fs_sum_product(11, 42);
SELECT (fs_sum_product(3, 4)).product;
CREATE FUNCTION fs_one_out(IN x int, OUT y text) LANGUAGE sql AS $$ SELECT 'v' || x $$;
SELECT fs_one_out(3), * FROM fs_one_out(4);
CREATE FUNCTION fs_inout(INOUT a int, INOUT b text) LANGUAGE sql AS $$ SELECT a * 2, b || '!' $$;
SELECT * FROM fs_inout(2, 'x');
-- rows
CREATE FUNCTION fs_item_of(wanted int) RETURNS fs_item LANGUAGE sql STABLE AS $$ SELECT * FROM fs_item WHERE id = wanted $$;
SELECT fs_item_of(2)::text;
SELECT (fs_item_of(2)).name, fs_item_of(99) IS NULL;
SELECT * FROM fs_item_of(3);
SELECT name FROM fs_item_of(1) AS t;
CREATE FUNCTION fs_price(fs_item) RETURNS numeric LANGUAGE sql AS 'SELECT $1.price * 2';
SELECT name, fs_price(fs_item) FROM fs_item ORDER BY id;
SELECT name, fs_price(t.*) FROM fs_item AS t WHERE id = 2;
CREATE FUNCTION fs_new() RETURNS fs_item LANGUAGE sql AS $$ SELECT 7, 'new'::text, 1.00::numeric(8,2) $$;
SELECT * FROM fs_new();
SELECT fs_new()::text;
-- sets
CREATE FUNCTION fs_cheap(below numeric) RETURNS SETOF fs_item LANGUAGE sql AS $$ SELECT * FROM fs_item WHERE price < below ORDER BY id $$;
SELECT * FROM fs_cheap(20);
SELECT fs_cheap(20)::text;
SELECT name, price FROM fs_cheap(100) WHERE price > 5;
SELECT i.name, c.name FROM fs_item i, LATERAL fs_cheap(i.price) c ORDER BY i.id, c.id;
CREATE FUNCTION fs_table(n int) RETURNS TABLE(num int, square int) LANGUAGE sql AS $$ SELECT g, g * g FROM generate_series(1, n) g $$;
SELECT * FROM fs_table(3);
SELECT * FROM fs_table(3) WITH ORDINALITY AS t(a, b, n);
SELECT square FROM fs_table(4) ORDER BY num DESC LIMIT 2;
SELECT * FROM ROWS FROM (fs_table(2), generate_series(1, 3)) AS r(a, b, c);
CREATE FUNCTION fs_ints() RETURNS SETOF int LANGUAGE sql AS 'VALUES (3), (1), (2)';
SELECT fs_ints() AS v ORDER BY v;
SELECT sum(x) FROM fs_ints() AS x;
SELECT x FROM fs_ints() x WHERE x > 1 ORDER BY 1;
CREATE FUNCTION fs_record() RETURNS record LANGUAGE sql AS $$ SELECT 1, 'two'::text, true $$;
SELECT fs_record();
SELECT * FROM fs_record() AS t(a int, b text, c boolean);
SELECT * FROM fs_record();
CREATE FUNCTION fs_records() RETURNS SETOF record LANGUAGE sql AS $$ SELECT id, name FROM fs_item ORDER BY id $$;
SELECT * FROM fs_records() AS t(a int, b text);
-- polymorphism
CREATE FUNCTION fs_array(anyelement, anyelement) RETURNS anyarray LANGUAGE sql AS 'SELECT ARRAY[$1, $2]';
SELECT fs_array(1, 2), fs_array('a'::text, 'b'), fs_array(1.5, 2);
SELECT fs_array('a', 'b');
CREATE FUNCTION fs_first(anyarray) RETURNS anyelement LANGUAGE sql AS 'SELECT $1[1]';
SELECT fs_first(ARRAY[4, 5]), fs_first('{x,y}'::text[]);
CREATE FUNCTION fs_compatible(anycompatible, anycompatible) RETURNS anycompatible LANGUAGE sql AS 'SELECT greatest($1, $2)';
SELECT fs_compatible(1, 2.5), fs_compatible('a', 'b');
CREATE FUNCTION fs_poly_wrong() RETURNS anyelement LANGUAGE sql AS 'SELECT 1';
-- several statements, and statements that write
CREATE FUNCTION fs_insert(i int, n text, p numeric) RETURNS int LANGUAGE sql AS $$
  INSERT INTO fs_item VALUES (i, n, p);
  SELECT count(*)::int FROM fs_item;
$$;
SELECT fs_insert(4, 'cup', 3.10);
SELECT * FROM fs_item ORDER BY id;
CREATE FUNCTION fs_raise(i int) RETURNS numeric LANGUAGE sql AS $$ UPDATE fs_item SET price = price + 1 WHERE id = i RETURNING price $$;
SELECT fs_raise(4), fs_raise(99);
SELECT id, fs_raise(id) FROM fs_item ORDER BY id;
CREATE FUNCTION fs_void(i int) RETURNS void LANGUAGE sql AS $$ DELETE FROM fs_item WHERE id = i $$;
SELECT fs_void(4);
SELECT count(*) FROM fs_item;
CREATE FUNCTION fs_stable_write() RETURNS int LANGUAGE sql STABLE AS $$ INSERT INTO fs_item VALUES (50, 'no', 0) RETURNING id $$;
SELECT fs_stable_write();
BEGIN;
SELECT fs_insert(5, 'gone', 1);
ROLLBACK;
SELECT count(*) FROM fs_item;
-- recursion
CREATE FUNCTION fs_factorial(n int) RETURNS bigint LANGUAGE sql AS $$ SELECT CASE WHEN n <= 1 THEN 1 ELSE n * fs_factorial(n - 1) END $$;
SELECT fs_factorial(5), fs_factorial(10);
-- the standard's form
CREATE FUNCTION fs_return(a int, b int) RETURNS int IMMUTABLE RETURN a * b;
SELECT fs_return(6, 7);
CREATE FUNCTION fs_atomic(a int) RETURNS int BEGIN ATOMIC SELECT a + 1; SELECT a + 2; END;
SELECT fs_atomic(1);
-- where expressions are stored
CREATE TABLE fs_used (a int DEFAULT fs_one(), b int CHECK (fs_add(b, 1) > 3), c int GENERATED ALWAYS AS (fs_add(a, b)) STORED);
INSERT INTO fs_used (b) VALUES (5), (6);
INSERT INTO fs_used (b) VALUES (1);
SELECT * FROM fs_used ORDER BY b;
CREATE INDEX ON fs_used (fs_add(a, b));
SELECT b FROM fs_used WHERE fs_add(a, b) = 7;
CREATE VIEW fs_view AS SELECT id, fs_add(id, 1) AS next FROM fs_item;
SELECT * FROM fs_view ORDER BY id;
-- search path and schemas
CREATE SCHEMA fs_other;
CREATE FUNCTION fs_other.fs_one() RETURNS int LANGUAGE sql AS 'SELECT 100';
SELECT fs_one(), fs_other.fs_one();
SET search_path = fs_other, public;
SELECT fs_one(), public.fs_one();
RESET search_path;
SELECT nosuch.fs_one();
SELECT fs_other.fs_nosuch();
CREATE FUNCTION fs_path() RETURNS text LANGUAGE sql SET search_path = fs_other AS $$ SELECT current_setting('search_path') $$;
SELECT fs_path(), current_setting('search_path') <> 'fs_other' AS restored;
-- CREATE OR REPLACE, ALTER, DROP
CREATE FUNCTION fs_one() RETURNS integer LANGUAGE sql AS 'SELECT 2';
CREATE OR REPLACE FUNCTION fs_one() RETURNS integer LANGUAGE sql AS 'SELECT 2';
SELECT fs_one();
CREATE OR REPLACE FUNCTION fs_one() RETURNS text LANGUAGE sql AS $$ SELECT 'x' $$;
CREATE OR REPLACE FUNCTION fs_add2(a integer, integer) RETURNS integer LANGUAGE sql AS $$ SELECT $1 - $2 $$;
SELECT fs_add2(9, 5);
CREATE OR REPLACE FUNCTION fs_add2(b integer, integer) RETURNS integer LANGUAGE sql AS $$ SELECT $1 - $2 $$;
ALTER FUNCTION fs_add2(integer, integer) RENAME TO fs_subtract;
SELECT fs_subtract(9, 5);
SELECT fs_add2(9, 5);
ALTER FUNCTION fs_subtract STRICT IMMUTABLE;
SELECT fs_subtract(NULL, 5);
ALTER FUNCTION fs_subtract SET SCHEMA fs_other;
SELECT fs_other.fs_subtract(3, 1);
DROP FUNCTION fs_other.fs_one();
COMMENT ON FUNCTION fs_other.fs_subtract(int, int) IS 'takes away';
DROP FUNCTION fs_nosuch();
DROP FUNCTION IF EXISTS fs_nosuch(), fs_nosuch(text);
DROP FUNCTION fs_add;
DROP FUNCTION fs_one(int);
DROP FUNCTION fs_least;
DROP TABLE fs_item;
DROP FUNCTION fs_price(fs_item), fs_cheap(numeric);
SELECT fs_cheap(1);
DROP SCHEMA fs_other CASCADE;
-- procedures
CREATE TABLE fs_log (n int, t text);
CREATE PROCEDURE fs_note(n int, t text DEFAULT 'none') LANGUAGE sql AS $$ INSERT INTO fs_log VALUES (n, t) $$;
CALL fs_note(1, 'one');
CALL fs_note(2);
CALL fs_note(t => 'three', n => 3);
SELECT * FROM fs_log ORDER BY n;
SELECT fs_note(1, 'one');
CALL fs_default(1);
CALL fs_nosuch(1);
CREATE PROCEDURE fs_double(INOUT a int) LANGUAGE sql AS $$ SELECT a * 2 $$;
CALL fs_double(21);
DROP PROCEDURE fs_double(int);
DROP FUNCTION fs_note(int, text);
DROP ROUTINE fs_note(int, text);

-- parameters in statements that are not queries
create table sf_rows (a int, b text);
insert into sf_rows values (1, 'one'), (2, 'two'), (3, 'three');
create function sf_declares(n int) returns void language sql as
  'declare sf_c cursor for select b from sf_rows where a >= $1 order by a';
create function sf_declares_named(n int) returns void language sql as
  'declare sf_n scroll cursor for select b from sf_rows where a >= n order by a';
begin;
select sf_declares(2);
insert into sf_rows values (4, 'four');
fetch all from sf_c;
fetch backward all from sf_c;
select sf_declares_named(3);
fetch all from sf_n;
fetch absolute 1 from sf_n;
savepoint s;
select sf_declares(2);
rollback to s;
select name, is_scrollable from pg_cursors order by name;
rollback;
create function sf_makes(n int, m text) returns void language sql as
  'create table sf_made as select $2 as y, a from sf_rows where a = $1';
select sf_makes(2, 'w');
table sf_made;
create function sf_declares_all() returns void language sql as
  'declare sf_a cursor for select b from sf_rows order by a';
begin;
select sf_declares_all();
fetch all from sf_a;
rollback;
-- a body that reads only its later parameters
create function later_one(a int, b text, c int) returns int language sql as 'select c';
create function later_two(int, text, numeric) returns numeric language sql as 'select $3 * 2';
create function later_set(a int, b text) returns setof text language sql as 'select b || g from generate_series(1, 2) g';
create function later_three(a date, b text, c date, d int) returns date language sql as 'select c + d';
select later_one(1, 'x', 3), later_two(1, 'x', 2.5), later_set(1, 'y'), later_three(null, 'q', date '2024-02-28', 2);
select later_one(g, 'x', g + 1) from generate_series(1, 3) g;
drop function later_one, later_two, later_set, later_three;

-- Named notation leaves variadic functions out, unless VARIADIC is said.
create function spread_named(x int, y int, variadic rest text[] default '{}') returns text language sql as $$ select x || '-' || y || array_to_string(rest, '/') $$;
select spread_named(5, y => 1);
select spread_named(x => 5, y => 1, variadic rest => array['a']);
