-- Tables without columns (CREATE TABLE, "Zero-Column Tables").
CREATE TABLE bare ();
SELECT * FROM bare;
INSERT INTO bare DEFAULT VALUES;
INSERT INTO bare DEFAULT VALUES RETURNING 1 AS one;
INSERT INTO bare SELECT FROM generate_series(1, 3);
INSERT INTO bare SELECT;
SELECT count(*) FROM bare;
SELECT FROM bare;
SELECT * FROM bare;
SELECT b.*, 1 AS one FROM bare b LIMIT 2;
SELECT 1 AS one FROM bare b, bare c WHERE b = c LIMIT 1;
SELECT relnatts FROM pg_class WHERE relname = 'bare';
SELECT count(*) FROM pg_attribute WHERE attrelid = 'bare'::regclass AND attnum > 0;
UPDATE bare SET a = 1;
DELETE FROM bare WHERE false;
ALTER TABLE bare ADD COLUMN a int DEFAULT 5;
SELECT * FROM bare;
INSERT INTO bare VALUES (7);
ALTER TABLE bare ADD b text, DROP a;
SELECT * FROM bare LIMIT 1;
ALTER TABLE bare DROP COLUMN b;
SELECT * FROM bare LIMIT 1;
ALTER TABLE bare ADD c int;
UPDATE bare SET c = 3;
SELECT DISTINCT c FROM bare;
TRUNCATE bare;
ALTER TABLE bare DROP c;
COPY bare FROM STDIN;


\.
SELECT count(*) FROM bare;
COPY bare TO STDOUT;
CREATE TABLE bare_as AS SELECT FROM bare;
SELECT count(*) FROM bare_as;
CREATE VIEW bare_view AS SELECT FROM bare;
SELECT count(*) FROM bare_view;
CREATE TABLE bare_child (x int) INHERITS (bare);
INSERT INTO bare_child VALUES (1);
SELECT count(*) FROM bare;
SELECT * FROM ONLY bare;
CREATE TABLE bare_like (LIKE bare);
CREATE TABLE bare_check (CHECK (1 > 0));
INSERT INTO bare_check DEFAULT VALUES;
CREATE TEMP TABLE bare_temp ();
INSERT INTO bare_temp DEFAULT VALUES;
SELECT count(*) FROM bare_temp;
DELETE FROM bare_temp;
CREATE TABLE _one (_manylite int);
DROP TABLE _one;
DROP TABLE bare, bare_as, bare_child, bare_like, bare_check CASCADE;
-- COPY of rows without fields
CREATE TABLE bare_rows ();
COPY bare_rows FROM STDIN;


\.
COPY bare_rows FROM STDIN (FORMAT csv, HEADER);


\.
COPY bare_rows FROM STDIN (HEADER match);


\.
COPY bare_rows FROM STDIN;
x
\.
COPY bare_rows FROM STDIN;
\N
\.
COPY bare_rows FROM STDIN (FORMAT csv);
""
\.
SELECT count(*) FROM bare_rows;
COPY bare_rows TO STDOUT;
COPY bare_rows TO STDOUT (FORMAT csv, HEADER);
COPY bare_rows TO STDOUT (FORMAT binary);
COPY (SELECT FROM bare_rows) TO STDOUT (FORMAT csv);
DROP TABLE bare_rows;
