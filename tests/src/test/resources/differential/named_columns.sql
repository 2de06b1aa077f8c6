-- Columns that stored texts name without writing them down: INSERT without a list, NEW.*, SELECT *

CREATE TABLE source (i int, a int, b text);
CREATE TABLE target (x int, y text, z int DEFAULT 7);
CREATE RULE listless AS ON INSERT TO source DO ALSO INSERT INTO target VALUES (new.a, new.b);
SELECT pg_get_ruledef(oid) FROM pg_rewrite WHERE rulename = 'listless';
ALTER TABLE target DROP COLUMN y;
ALTER TABLE target ALTER COLUMN x TYPE bigint;
ALTER TABLE source ALTER COLUMN a TYPE bigint;
ALTER TABLE source ALTER COLUMN i TYPE bigint;
ALTER TABLE target DROP COLUMN z;
ALTER TABLE target ADD COLUMN w int DEFAULT 3;
INSERT INTO source VALUES (1, 2, 'b');
SELECT * FROM target;
ALTER TABLE target DROP COLUMN y CASCADE;
INSERT INTO source VALUES (2, 3, 'c');
SELECT * FROM target;

-- the rows of a rule, and values left to defaults
CREATE TABLE kept (a int, b text, c int);
CREATE TABLE log (a int, b text DEFAULT 'none', c int);
CREATE RULE whole AS ON DELETE TO kept DO ALSO INSERT INTO log SELECT old.*;
SELECT pg_get_ruledef(oid) FROM pg_rewrite WHERE rulename = 'whole';
ALTER TABLE kept DROP COLUMN b;
ALTER TABLE kept ADD COLUMN d int;
ALTER TABLE log ADD COLUMN e int DEFAULT 5;
INSERT INTO kept VALUES (1, 'x', 3, 4);
DELETE FROM kept;
SELECT * FROM log;
DROP RULE whole ON kept;
CREATE RULE defaulted AS ON DELETE TO kept DO ALSO INSERT INTO log VALUES (old.a, DEFAULT);
ALTER TABLE log DROP COLUMN b;
ALTER TABLE log RENAME b TO bb;
SELECT pg_get_ruledef(oid) FROM pg_rewrite WHERE rulename = 'defaulted';
INSERT INTO kept VALUES (6, 'y', 7, 8);
DELETE FROM kept;
SELECT * FROM log ORDER BY a;

-- a rule's condition, and what depends on what goes
DROP RULE defaulted ON kept;
CREATE VIEW inner_view AS SELECT a FROM log;
CREATE VIEW outer_view AS SELECT a FROM inner_view;
CREATE FUNCTION counted() RETURNS bigint BEGIN ATOMIC SELECT count(a) FROM inner_view; END;
CREATE VIEW calling AS SELECT counted();
CREATE RULE conditional AS ON UPDATE TO log WHERE old.e = 5 DO ALSO NOTIFY changed;
CREATE RULE of_view AS ON INSERT TO inner_view DO INSTEAD INSERT INTO log VALUES (new.a);
ALTER TABLE log DROP COLUMN e;
ALTER TABLE log ALTER e TYPE bigint;
ALTER TABLE log DROP COLUMN a;

-- bodies
CREATE TABLE filled (x int, y text, z int);
CREATE FUNCTION fill() RETURNS void BEGIN ATOMIC INSERT INTO filled AS f VALUES (1, 'a'); END;
ALTER TABLE filled DROP COLUMN y;
ALTER TABLE filled ALTER x TYPE bigint;
ALTER TABLE filled DROP COLUMN z;
ALTER TABLE filled ADD COLUMN w int DEFAULT 3;
SELECT fill();
SELECT * FROM filled;
ALTER TABLE filled RENAME x TO xx;
SELECT fill();
ALTER TABLE filled DROP COLUMN y CASCADE;
SELECT fill();

-- triggers know a column's type
CREATE TABLE fired (a int, b int, c int);
CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TRIGGER listed BEFORE UPDATE OF a ON fired FOR EACH ROW EXECUTE FUNCTION nothing();
CREATE TRIGGER looking BEFORE UPDATE ON fired FOR EACH ROW WHEN (new.b > 1)
  EXECUTE FUNCTION nothing();
ALTER TABLE fired ALTER a TYPE bigint;
ALTER TABLE fired ALTER b TYPE bigint;
ALTER TABLE fired ALTER c TYPE bigint;
