-- INSTEAD OF triggers of views (manual, CREATE TRIGGER and 43.10.1)
CREATE TABLE base (id int primary key, v text, n numeric(10,2), d date default '2024-01-01');
CREATE TABLE other (id int, w text);
CREATE VIEW v AS SELECT b.id, b.v, o.w, b.n, b.d FROM base b LEFT JOIN other o USING (id);
INSERT INTO base VALUES (1, 'one', 1.5), (2, 'two', 2.25);
INSERT INTO other VALUES (1, 'uno');
CREATE FUNCTION vtrig() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE NOTICE '% % % old % new %', TG_WHEN, TG_OP, TG_TABLE_NAME, CASE WHEN TG_OP <> 'INSERT' THEN OLD::text END, CASE WHEN TG_OP <> 'DELETE' THEN NEW::text END;
  IF TG_OP = 'INSERT' THEN
    IF NEW.id < 0 THEN RETURN NULL; END IF;
    INSERT INTO base VALUES (NEW.id, NEW.v, NEW.n);
    IF NEW.w IS NOT NULL THEN INSERT INTO other VALUES (NEW.id, NEW.w); END IF;
    NEW.d := '2030-12-31';
    RETURN NEW;
  ELSIF TG_OP = 'UPDATE' THEN
    UPDATE base SET id = NEW.id, v = NEW.v, n = NEW.n WHERE id = OLD.id;
    IF NOT FOUND THEN RETURN NULL; END IF;
    UPDATE other SET w = NEW.w WHERE id = OLD.id;
    RETURN NEW;
  ELSE
    DELETE FROM base WHERE id = OLD.id;
    IF NOT FOUND THEN RETURN NULL; END IF;
    RETURN OLD;
  END IF;
END $$;
INSERT INTO v VALUES (3, 'three');
CREATE TRIGGER io INSTEAD OF INSERT OR UPDATE OR DELETE ON v FOR EACH ROW EXECUTE FUNCTION vtrig();
INSERT INTO v VALUES (3, 'three', 'tres', 3.333) RETURNING *;
INSERT INTO v (id, v) VALUES (4, 'four'), (-1, 'none'), (5, 'five');
INSERT INTO v SELECT i, 'gen ' || i FROM generate_series(10, 12) i RETURNING id, v || '!';
SELECT * FROM v ORDER BY id;
UPDATE v SET v = upper(v.v), w = 'changed' WHERE id = 1 RETURNING id, v, w;
UPDATE v AS x SET n = o.id * 1.1 FROM other o WHERE o.id = x.id AND x.id = 3 RETURNING x.id, x.n, o.w;
UPDATE v SET (v, w) = (SELECT 'a', 'b') WHERE id = 1;
DELETE FROM v WHERE id = 10 RETURNING id;
DELETE FROM v USING other o WHERE o.id = v.id AND o.w = 'changed' RETURNING v.id, o.w;
WITH x AS (DELETE FROM v WHERE id = 4 RETURNING *) SELECT * FROM x;
SELECT * FROM base ORDER BY id;
ALTER VIEW v ALTER COLUMN w SET DEFAULT 'def';
INSERT INTO v (id) VALUES (20) RETURNING *;
CREATE FUNCTION stmt() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE '% % % %', TG_NAME, TG_WHEN, TG_LEVEL, TG_OP; RETURN NULL; END $$;
CREATE TRIGGER bs BEFORE INSERT OR UPDATE OR DELETE ON v FOR EACH STATEMENT EXECUTE FUNCTION stmt();
CREATE TRIGGER aas AFTER INSERT OR UPDATE OR DELETE ON v FOR EACH STATEMENT EXECUTE FUNCTION stmt();
INSERT INTO v (id) VALUES (21);
UPDATE v SET v = 'q' WHERE id = 21;
DELETE FROM v WHERE id = 21;
DELETE FROM v WHERE false;
CREATE OR REPLACE VIEW v AS SELECT b.id, b.v, o.w, b.n, b.d FROM base b LEFT JOIN other o ON o.id = b.id;
INSERT INTO v (id) VALUES (22);
COPY v (id, v) FROM stdin;
30	copied
31	too
\.
SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE tgrelid = 'v'::regclass ORDER BY 1;
DROP TRIGGER io ON v;
INSERT INTO v VALUES (99);
DROP VIEW v;
CREATE VIEW simple AS SELECT id, v FROM base WHERE id < 100;
CREATE TRIGGER bt BEFORE INSERT ON base FOR EACH STATEMENT EXECUTE FUNCTION stmt();
INSERT INTO simple VALUES (50, 'fifty');
CREATE TRIGGER io INSTEAD OF INSERT ON simple FOR EACH ROW EXECUTE FUNCTION stmt();
INSERT INTO simple VALUES (51, 'fifty one') RETURNING *;
UPDATE simple SET v = 'direct' WHERE id = 50 RETURNING *;
SELECT * FROM base ORDER BY id;
