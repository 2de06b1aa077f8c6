-- New labels of an enum, between transactions and sessions (manual, ALTER TYPE).

CREATE TYPE lamp AS ENUM ('red', 'green');
CREATE TABLE street (id int, l lamp);
CREATE TEMP TABLE mine (l lamp);
PREPARE add AS INSERT INTO street VALUES ($1, $2);
EXECUTE add (1, 'red');
-- session: b
SELECT enum_range(NULL::lamp);
BEGIN;
ALTER TYPE lamp ADD VALUE 'yellow' AFTER 'red';
-- session: b
SELECT enum_range(NULL::lamp);
SELECT enumlabel FROM pg_enum WHERE enumtypid = 'lamp'::regtype ORDER BY enumsortorder;
SELECT max(l) FROM street;
EXECUTE add (2, 'green');
SELECT * FROM street WHERE l < 'green' ORDER BY id;
SAVEPOINT s;
EXECUTE add (2, 'yellow');
ROLLBACK TO s;
INSERT INTO mine VALUES ('yellow');
ROLLBACK TO s;
SELECT enum_range('red'::lamp, 'red');
SELECT enum_last(NULL::lamp);
COMMIT;
EXECUTE add (2, 'yellow');
INSERT INTO mine VALUES ('yellow');
SELECT enum_range(NULL::lamp), enum_last(NULL::lamp);
SELECT * FROM street ORDER BY l;
-- session: b
SELECT enum_range(NULL::lamp);
-- session: b
INSERT INTO street VALUES (3, 'yellow');
BEGIN;
ALTER TYPE lamp ADD VALUE 'blue';
ROLLBACK;
SELECT 'blue'::lamp;
BEGIN;
SAVEPOINT a;
ALTER TYPE lamp ADD VALUE 'blue';
ROLLBACK TO a;
ALTER TYPE lamp ADD VALUE 'white' BEFORE 'red';
SELECT enumlabel FROM pg_enum WHERE enumtypid = 'lamp'::regtype ORDER BY enumsortorder;
COMMIT;
SELECT 'white'::lamp < 'red', enum_first(NULL::lamp);
-- session: b
SELECT l FROM street ORDER BY l DESC;
BEGIN;
ALTER TYPE lamp RENAME VALUE 'white' TO 'clear';
INSERT INTO street VALUES (4, 'clear');
SELECT * FROM street ORDER BY l, id;
ROLLBACK;
SELECT 'clear'::lamp;
BEGIN;
CREATE TYPE fresh AS ENUM ('a', 'b');
CREATE TABLE f (x fresh DEFAULT 'a');
INSERT INTO f VALUES (DEFAULT), ('b');
ALTER TYPE fresh ADD VALUE 'c';
SELECT * FROM f ORDER BY x DESC;
COMMIT;
INSERT INTO f VALUES ('c');
SELECT * FROM f ORDER BY x DESC;
