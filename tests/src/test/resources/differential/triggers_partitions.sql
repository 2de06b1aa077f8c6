-- Triggers of partitioned tables and their partitions, and transition tables of trees of tables
CREATE TABLE p (k text, n int, c int) PARTITION BY LIST (k);
CREATE TABLE p_a (c int, k text, n int) PARTITION BY RANGE (n);
ALTER TABLE p ATTACH PARTITION p_a FOR VALUES IN ('a');
CREATE TABLE p_a1 PARTITION OF p_a FOR VALUES FROM (0) TO (10);
CREATE TABLE p_a2 (n int, gone int, c int, k text);
ALTER TABLE p_a2 DROP COLUMN gone;
ALTER TABLE p_a ATTACH PARTITION p_a2 FOR VALUES FROM (10) TO (20);
CREATE TABLE p_b PARTITION OF p FOR VALUES IN ('b');
CREATE UNIQUE INDEX p_key ON p (k, n);
CREATE FUNCTION more() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.n = NEW.n + 1;
  RETURN NEW;
END $$;
CREATE FUNCTION shown() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  r record;
BEGIN
  IF TG_OP <> 'INSERT' THEN
    FOR r IN SELECT * FROM was ORDER BY k, n, c LOOP
      RAISE NOTICE '% %: was % % %', TG_NAME, TG_OP, r.k, r.n, r.c;
    END LOOP;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    FOR r IN SELECT * FROM now ORDER BY k, n, c LOOP
      RAISE NOTICE '% %: now % % %', TG_NAME, TG_OP, r.k, r.n, r.c;
    END LOOP;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER upd AFTER UPDATE ON p REFERENCING OLD TABLE AS was NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION shown();
CREATE TRIGGER ins AFTER INSERT ON p REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION shown();
CREATE TRIGGER del AFTER DELETE ON p REFERENCING OLD TABLE AS was FOR EACH STATEMENT EXECUTE FUNCTION shown();
CREATE TRIGGER sub AFTER UPDATE ON p_a REFERENCING OLD TABLE AS was NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION shown();
INSERT INTO p VALUES ('a', 1, 1), ('a', 8, 2), ('a', 12, 3), ('b', 5, 4);
UPDATE p SET c = c + 100;
UPDATE p SET n = 15 WHERE n = 8 RETURNING tableoid::regclass, *;
UPDATE p_a SET c = c + 1;
UPDATE p_a1 SET c = c + 1;
INSERT INTO p VALUES ('a', 1, 7), ('b', 1, 8) ON CONFLICT (k, n) DO UPDATE SET c = p.c + excluded.c;
INSERT INTO p VALUES ('a', 1, 9) ON CONFLICT (k, n) DO UPDATE SET c = 9, n = excluded.n + 1 RETURNING *;
INSERT INTO p VALUES ('a', 2, 9) ON CONFLICT (k, n) DO UPDATE SET n = 19;
SELECT tableoid::regclass, * FROM p ORDER BY k, n, c;
DELETE FROM p WHERE n > 14 OR k = 'b';
CREATE TRIGGER one BEFORE INSERT OR UPDATE ON p_a1 FOR EACH ROW EXECUTE FUNCTION more();
CREATE TRIGGER two BEFORE INSERT OR UPDATE ON p_a2 FOR EACH ROW EXECUTE FUNCTION more();
TRUNCATE p;
INSERT INTO p VALUES ('a', 1, 1), ('a', 7, 2), ('a', 12, 3), ('b', 5, 4);
UPDATE p SET c = c + 10 RETURNING tableoid::regclass, *;
UPDATE p SET c = c + 10 RETURNING tableoid::regclass, *;
UPDATE p SET k = 'a' WHERE k = 'b' RETURNING tableoid::regclass, *;
UPDATE p SET n = n - 6 WHERE n > 10;
SELECT tableoid::regclass, * FROM p ORDER BY k, n, c;
UPDATE p SET n = 18 WHERE n = 10;
UPDATE p SET n = 19 WHERE n > 10;
UPDATE p_a SET k = 'b';
TRUNCATE p;
INSERT INTO p VALUES ('a', 8, 1);
INSERT INTO p VALUES ('a', 8, 1) ON CONFLICT (k, n) DO UPDATE SET c = 2;
SELECT tableoid::regclass, * FROM p ORDER BY k, n, c;
-- deviation: 0A000 instead of 23514
INSERT INTO p VALUES ('a', 9, 1);
DROP TABLE p;
CREATE TABLE base (k int, n int, c int);
CREATE TABLE kin (more text) INHERITS (base);
CREATE TRIGGER upd AFTER UPDATE ON base REFERENCING OLD TABLE AS was NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION shown();
CREATE TRIGGER del AFTER DELETE ON base REFERENCING OLD TABLE AS was FOR EACH STATEMENT EXECUTE FUNCTION shown();
INSERT INTO base VALUES (1, 1, 1);
INSERT INTO kin VALUES (2, 2, 2, 'x');
UPDATE base SET n = n + 1;
UPDATE ONLY base SET n = n + 1;
UPDATE kin SET n = n + 1;
DELETE FROM base;
DROP TABLE base CASCADE;
