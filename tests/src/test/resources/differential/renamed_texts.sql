-- What the schema keeps as parsed text follows when something in it is renamed or moved; texts of
-- functions in strings don't (manual, CREATE FUNCTION, CREATE RULE, CREATE VIEW).
CREATE TABLE items (id int PRIMARY KEY, price int, note text);
CREATE TABLE log (what text, id int, price int);
CREATE VIEW cheap AS SELECT id, price FROM items WHERE price < 100;
CREATE RULE logged AS ON INSERT TO items WHERE new.price > 5 DO ALSO INSERT INTO log (what, id, price) VALUES ('new', new.id, new.price);
CREATE RULE changed AS ON UPDATE TO items DO ALSO UPDATE log SET price = new.price, what = 'upd' WHERE log.id = old.id;
CREATE FUNCTION plus(a int) RETURNS int LANGUAGE sql IMMUTABLE RETURN a + 1;
CREATE FUNCTION count_items(floor int) RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM items WHERE items.price >= floor AND plus(price) > 0; END;
CREATE FUNCTION add_item(i int) RETURNS void LANGUAGE sql BEGIN ATOMIC INSERT INTO log (id, price) VALUES (i, plus(i)); UPDATE log SET what = 'added' WHERE log.id = i; END;
CREATE FUNCTION by_text() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM items';
CREATE FUNCTION by_block() RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN RETURN (SELECT sum(price) FROM items); END $$;
INSERT INTO items VALUES (1, 10), (2, 3);
SELECT count_items(5), by_text(), by_block();
-- A table.
ALTER TABLE items RENAME TO goods;
INSERT INTO goods VALUES (3, 30);
SELECT * FROM log ORDER BY id;
SELECT * FROM cheap ORDER BY id;
SELECT count_items(5);
-- deviation: PostgreSQL tells where it inlines
SELECT by_text();
SELECT by_block();
ALTER TABLE log RENAME TO journal;
INSERT INTO goods VALUES (4, 40);
SELECT add_item(50);
SELECT * FROM journal ORDER BY id;
-- deviation: an old name stays as an alias
SELECT pg_get_ruledef(oid) FROM pg_rewrite WHERE rulename IN ('logged', 'changed') ORDER BY rulename;
SELECT pg_get_functiondef('add_item'::regproc);
-- A column.
ALTER TABLE goods RENAME COLUMN price TO cost;
INSERT INTO goods VALUES (5, 50);
UPDATE goods SET cost = 51 WHERE id = 5;
SELECT * FROM journal ORDER BY id;
SELECT count_items(50);
SELECT pg_get_functiondef('count_items'::regproc);
-- deviation: an old name stays as an alias
SELECT pg_get_ruledef(oid) FROM pg_rewrite WHERE rulename IN ('logged', 'changed') ORDER BY rulename;
ALTER TABLE journal RENAME COLUMN price TO amount;
ALTER TABLE journal RENAME id TO number;
INSERT INTO goods VALUES (6, 60);
UPDATE goods SET cost = 61 WHERE id = 6;
SELECT add_item(70);
SELECT * FROM journal ORDER BY number;
SELECT pg_get_functiondef('add_item'::regproc);
-- deviation: an old name stays as an alias
SELECT pg_get_ruledef(oid) FROM pg_rewrite WHERE rulename IN ('logged', 'changed') ORDER BY rulename;
ALTER TABLE goods RENAME COLUMN id TO key;
SELECT * FROM cheap ORDER BY id;
DELETE FROM goods WHERE key > 4;
-- A function.
CREATE TABLE uses (a int DEFAULT plus(1), b int, CHECK (plus(b) < 100));
CREATE VIEW more AS SELECT plus(a) AS p FROM uses;
CREATE DOMAIN small AS int DEFAULT plus(3) CHECK (plus(VALUE) < 10);
CREATE FUNCTION with_default(x int DEFAULT plus(40)) RETURNS int LANGUAGE sql AS 'SELECT x';
CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE 'noted %', new.a; RETURN new; END $$;
CREATE TRIGGER noting BEFORE INSERT ON uses FOR EACH ROW WHEN (plus(new.a) > 10) EXECUTE FUNCTION noted();
CREATE FUNCTION calls_text() RETURNS int LANGUAGE sql AS 'SELECT plus(1)';
ALTER FUNCTION plus(int) RENAME TO successor;
INSERT INTO uses (b) VALUES (1);
INSERT INTO uses (b) VALUES (99);
INSERT INTO uses VALUES (10, 1);
SELECT * FROM uses ORDER BY a;
SELECT * FROM more ORDER BY 1;
SELECT 3::small, 9::small;
SELECT with_default();
SELECT count_items(5);
-- deviation: PostgreSQL tells where it inlines
SELECT calls_text();
SELECT plus(1);
SELECT pg_get_viewdef('more');
SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = 'uses'::regclass;
SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'uses'::regclass;
SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE tgname = 'noting';
SELECT pg_get_functiondef('count_items'::regproc);
SELECT pg_get_function_arguments('with_default'::regproc);
-- A type.
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE FUNCTION is_ok(m mood) RETURNS boolean LANGUAGE sql RETURN m = 'ok'::mood;
CREATE TABLE moods (m mood, n int);
CREATE RULE ok_only AS ON INSERT TO moods WHERE new.m = 'ok'::mood DO ALSO UPDATE moods SET n = 1 WHERE m = 'ok'::mood;
ALTER TYPE mood RENAME TO feeling;
SELECT is_ok('ok'), is_ok('sad'::feeling);
INSERT INTO moods VALUES ('ok'), ('sad');
SELECT m::text, n FROM moods ORDER BY m;
SELECT pg_get_functiondef('is_ok'::regproc);
-- A schema.
CREATE SCHEMA before;
CREATE TABLE before.t (a int, b int);
CREATE FUNCTION before.f(x int) RETURNS int LANGUAGE sql RETURN x * 2;
CREATE FUNCTION before.g() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT sum(before.f(a)) FROM before.t; END;
CREATE FUNCTION before.h() RETURNS int LANGUAGE sql AS 'SELECT before.f(1)';
CREATE VIEW before.v AS SELECT before.f(a) AS fa FROM before.t;
CREATE VIEW outside AS SELECT a, before.f(b) AS fb FROM before.t;
CREATE RULE r AS ON INSERT TO before.t DO ALSO INSERT INTO journal (what, number) VALUES ('t', before.f(new.a));
ALTER SCHEMA before RENAME TO after;
INSERT INTO after.t VALUES (1, 2), (3, 4);
SELECT after.g();
-- deviation: PostgreSQL tells where it inlines
SELECT after.h();
SELECT * FROM after.v ORDER BY 1;
SELECT * FROM outside ORDER BY 1;
SELECT what, number FROM journal WHERE what = 't' ORDER BY 2;
SELECT pg_get_functiondef('after.g'::regproc);
SELECT pg_get_viewdef('outside');
ALTER FUNCTION after.f(int) SET SCHEMA public;
SELECT after.g(), f(4);
SELECT * FROM outside ORDER BY 1;
ALTER TABLE after.t SET SCHEMA public;
SELECT after.g();
SELECT * FROM after.v ORDER BY 1;
-- Dependencies are what they were.
DROP VIEW after.v;
DROP FUNCTION f(int);
DROP TABLE t;
