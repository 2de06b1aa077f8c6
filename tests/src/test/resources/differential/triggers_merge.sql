-- MERGE and members of WITH on tables with triggers (manual, MERGE and 39.1)
CREATE TABLE target (tid int primary key, balance numeric(8,2), note text default 'none');
CREATE TABLE source (sid int, delta numeric(8,2));
INSERT INTO target VALUES (1, 10), (2, 20.5), (3, 30);
INSERT INTO source VALUES (2, 5.25), (3, 20), (4, 40);
CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE line text;
BEGIN
  line := TG_WHEN || ' ' || TG_OP || ' ' || TG_LEVEL;
  IF TG_LEVEL = 'ROW' AND TG_OP <> 'INSERT' THEN line := line || ' old: ' || OLD::text; END IF;
  IF TG_LEVEL = 'ROW' AND TG_OP <> 'DELETE' THEN line := line || ' new: ' || NEW::text; END IF;
  RAISE NOTICE '%', line;
  IF TG_LEVEL = 'ROW' AND TG_WHEN = 'BEFORE' THEN
    IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER m1 BEFORE INSERT ON target FOR EACH STATEMENT EXECUTE FUNCTION tell();
CREATE TRIGGER m2 BEFORE UPDATE ON target FOR EACH STATEMENT EXECUTE FUNCTION tell();
CREATE TRIGGER m3 BEFORE DELETE ON target FOR EACH STATEMENT EXECUTE FUNCTION tell();
CREATE TRIGGER m4 AFTER INSERT ON target FOR EACH STATEMENT EXECUTE FUNCTION tell();
CREATE TRIGGER m5 AFTER UPDATE ON target FOR EACH STATEMENT EXECUTE FUNCTION tell();
CREATE TRIGGER m6 AFTER DELETE ON target FOR EACH STATEMENT EXECUTE FUNCTION tell();
CREATE TRIGGER r1 BEFORE INSERT OR UPDATE OR DELETE ON target FOR EACH ROW EXECUTE FUNCTION tell();
CREATE TRIGGER r2 AFTER INSERT OR UPDATE OR DELETE ON target FOR EACH ROW EXECUTE FUNCTION tell();
BEGIN;
MERGE INTO target t USING source AS s ON t.tid = s.sid WHEN MATCHED AND t.balance > s.delta THEN UPDATE SET balance = t.balance - s.delta WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT (tid, balance) VALUES (s.sid, s.delta);
SELECT * FROM target ORDER BY tid;
ROLLBACK;
MERGE INTO target t USING source AS s ON t.tid = s.sid AND s.sid = 2 WHEN MATCHED THEN UPDATE SET note = note || s.delta;
MERGE INTO target t USING (SELECT 99 AS sid) s ON t.tid = s.sid WHEN MATCHED THEN DELETE;
MERGE INTO target t USING (VALUES (7, 1.5)) s (sid, delta) ON t.tid = s.sid WHEN NOT MATCHED THEN INSERT VALUES (s.sid, DEFAULT, DEFAULT);
-- deviation: what is to be done with which row is found before the first trigger fires
MERGE INTO target t USING (VALUES (1), (1)) s (sid) ON t.tid = s.sid WHEN MATCHED THEN DELETE;
MERGE INTO target t USING source s ON t.tid = s.sid WHEN MATCHED AND t.tid = 2 THEN DO NOTHING WHEN MATCHED THEN UPDATE SET tid = t.tid + 100;
MERGE INTO target t USING (VALUES (1)) s (sid) ON t.tid = s.sid WHEN MATCHED THEN UPDATE SET tid = 2;
SELECT * FROM target ORDER BY tid;
CREATE FUNCTION skip() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE 'skipped %', TG_OP; RETURN NULL; END $$;
CREATE TRIGGER r0 BEFORE INSERT OR DELETE ON target FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION skip();
MERGE INTO target t USING source s ON t.tid = s.sid WHEN MATCHED THEN DELETE WHEN NOT MATCHED AND s.sid = 4 THEN INSERT (tid, balance) VALUES (s.sid, s.delta);
DROP TRIGGER r0 ON target;
CREATE FUNCTION clamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.balance := least(NEW.balance, 12.345); RETURN NEW; END $$;
CREATE TRIGGER r0 BEFORE INSERT OR UPDATE ON target FOR EACH ROW EXECUTE FUNCTION clamp();
MERGE INTO target t USING (VALUES (1, 500), (8, 600)) s (sid, delta) ON t.tid = s.sid WHEN MATCHED THEN UPDATE SET balance = s.delta WHEN NOT MATCHED THEN INSERT (tid, balance) VALUES (s.sid, s.delta);
DROP TRIGGER r0 ON target;
-- deviation: a member of WITH is carried out before the statement begins
WITH moved AS (DELETE FROM target WHERE tid = 8 RETURNING *) INSERT INTO target SELECT tid + 1, balance * 2, note FROM moved RETURNING *;
WITH n AS (INSERT INTO source VALUES (50, 1), (51, 2) RETURNING *) MERGE INTO target t USING n ON false WHEN NOT MATCHED THEN INSERT VALUES (n.sid, n.delta);
WITH n (x) AS (SELECT 50) MERGE INTO target t USING n ON t.tid = n.x WHEN MATCHED THEN DELETE;
WITH u AS (UPDATE target SET note = 'seen' WHERE tid = 51 RETURNING tid, note) SELECT u.note, t.note FROM u JOIN target t USING (tid);
DROP TRIGGER m1 ON target; DROP TRIGGER m2 ON target; DROP TRIGGER m3 ON target; DROP TRIGGER m4 ON target; DROP TRIGGER m5 ON target; DROP TRIGGER m6 ON target; DROP TRIGGER r1 ON target; DROP TRIGGER r2 ON target;
CREATE FUNCTION rows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE n text; o text;
BEGIN
  IF TG_OP <> 'DELETE' THEN SELECT string_agg(tid || ':' || balance, ',' ORDER BY tid) INTO n FROM after_rows; END IF;
  IF TG_OP <> 'INSERT' THEN SELECT string_agg(tid || ':' || balance, ',' ORDER BY tid) INTO o FROM before_rows; END IF;
  RAISE NOTICE '% old % new %', TG_OP, o, n;
  RETURN NULL;
END $$;
CREATE TRIGGER ti AFTER INSERT ON target REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION rows();
CREATE TRIGGER tu AFTER UPDATE ON target REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION rows();
CREATE TRIGGER td AFTER DELETE ON target REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION rows();
UPDATE target SET balance = coalesce(balance, 0) + 1;
MERGE INTO target t USING source s ON t.tid = s.sid WHEN MATCHED AND s.sid = 2 THEN UPDATE SET balance = 0.5 WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT (tid, balance) VALUES (s.sid, s.delta);
INSERT INTO target (tid, balance) VALUES (2, 1), (70, 7) ON CONFLICT (tid) DO UPDATE SET balance = target.balance + excluded.balance;
CREATE TRIGGER each_row AFTER UPDATE ON target REFERENCING NEW TABLE AS after_rows OLD TABLE AS before_rows FOR EACH ROW EXECUTE FUNCTION rows();
UPDATE target SET balance = 3 WHERE tid IN (2, 70);
TRUNCATE target;
COPY target (tid, balance) FROM stdin;
1	1.111
2	2.2
\.
SELECT * FROM target ORDER BY tid;
PREPARE p (int, numeric) AS INSERT INTO target (tid, balance) VALUES ($1, $2) ON CONFLICT (tid) DO UPDATE SET balance = excluded.balance + $2, note = 'by ' || $1 RETURNING tid, balance + $2, note;
EXECUTE p (1, 4);
EXECUTE p (30, 4);
BEGIN;
DECLARE c CURSOR FOR SELECT tid FROM target WHERE tid = 1;
FETCH FROM c;
UPDATE target SET note = 'cursor' WHERE CURRENT OF c;
DELETE FROM target WHERE CURRENT OF c RETURNING *;
COMMIT;
SELECT * FROM target ORDER BY tid;
