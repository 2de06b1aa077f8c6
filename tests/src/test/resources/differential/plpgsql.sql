-- PL/pgSQL (manual, chapter 43)
CREATE TABLE pl_item (id int PRIMARY KEY, name text, price numeric(8,2));
INSERT INTO pl_item VALUES (1, 'pen', 1.50), (2, 'book', 12.00), (3, 'lamp', 30.25);
DO $$ BEGIN RAISE NOTICE 'hello %', 1 + 1; END $$;
DO LANGUAGE plpgsql 'BEGIN NULL; END';
DO LANGUAGE nosuch 'x';
DO LANGUAGE sql 'SELECT 1';
DO $$ BEGIN RAISE EXCEPTION 'no % %%', 5 USING DETAIL = 'why', HINT = 'how', ERRCODE = '22012'; END $$;
DO $$ BEGIN RAISE division_by_zero; END $$;
DO $$ BEGIN RAISE SQLSTATE '12345' USING MESSAGE = 'own'; END $$;
DO $$ BEGIN RAISE WARNING 'warned %', NULL::int; RAISE INFO 'informed'; END $$;
DO $$ BEGIN RAISE NOTICE 'too few %'; END $$;
DO $$ BEGIN RAISE NOTICE 'too many', 1; END $$;
DO $$ BEGIN ASSERT 1 = 1; ASSERT false, 'it is not'; END $$;
CREATE FUNCTION pl_sign(n int) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  IF n > 0 THEN
    RETURN 'positive';
  ELSIF n < 0 THEN
    RETURN 'negative';
  ELSE
    RETURN 'zero';
  END IF;
END
$$;
SELECT pl_sign(5), pl_sign(-5), pl_sign(0);
SELECT pl_sign(id - 2) FROM pl_item ORDER BY id;
CREATE FUNCTION pl_case(n int) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  CASE n
    WHEN 1, 2 THEN RETURN 'few';
    WHEN 3 THEN RETURN 'three';
  END CASE;
END
$$;
SELECT pl_case(2), pl_case(3);
SELECT pl_case(4);
CREATE FUNCTION pl_loops(n int) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  s text := '';
  i int := 0;
BEGIN
  LOOP
    i := i + 1;
    EXIT WHEN i > n;
    CONTINUE WHEN i = 2;
    s := s || i || ',';
  END LOOP;
  WHILE i > 0 LOOP
    i := i - 2;
    s := s || 'w';
  END LOOP;
  FOR k IN 1..3 LOOP s := s || k; END LOOP;
  FOR k IN REVERSE 10..1 BY 4 LOOP s := s || '-' || k; END LOOP;
  <<outer>>
  FOR a IN 1..3 LOOP
    FOR b IN 1..3 LOOP
      CONTINUE outer WHEN b = 2;
      EXIT outer WHEN a = 3;
      s := s || '(' || a || b || ')';
    END LOOP;
  END LOOP;
  RETURN s;
END
$$;
SELECT pl_loops(4);
CREATE FUNCTION pl_rows() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  r record;
  t pl_item;
  u pl_item%ROWTYPE;
  p pl_item.price%TYPE;
  s text := '';
BEGIN
  FOR r IN SELECT * FROM pl_item ORDER BY id LOOP
    s := s || r.id || r.name;
  END LOOP;
  SELECT * INTO t FROM pl_item WHERE id = 2;
  s := s || t.name;
  SELECT id, name INTO u.id, u.name FROM pl_item WHERE id = 3;
  u.price := 1.005;
  p := 2.345;
  RETURN s || u::text || p;
END
$$;
SELECT pl_rows();
CREATE FUNCTION pl_into(i int) RETURNS text LANGUAGE plpgsql AS $$
DECLARE n text;
BEGIN
  SELECT name INTO n FROM pl_item WHERE id = i;
  IF NOT FOUND THEN
    RETURN 'none';
  END IF;
  SELECT name INTO STRICT n FROM pl_item WHERE id >= i;
  RETURN n;
END
$$;
SELECT pl_into(3), pl_into(99);
SELECT pl_into(1);
CREATE FUNCTION pl_strict(i int) RETURNS text LANGUAGE plpgsql AS $$
DECLARE n text;
BEGIN
  SELECT name INTO STRICT n FROM pl_item WHERE id = i;
  RETURN n;
EXCEPTION
  WHEN no_data_found THEN RETURN 'no data';
END
$$;
SELECT pl_strict(1), pl_strict(77);
CREATE FUNCTION pl_caught(a int, b int) RETURNS text LANGUAGE plpgsql AS $$
DECLARE m text; d text; st text;
BEGIN
  RETURN a / b;
EXCEPTION
  WHEN unique_violation OR check_violation THEN
    RETURN 'not this';
  WHEN division_by_zero THEN
    GET STACKED DIAGNOSTICS m = MESSAGE_TEXT, d = PG_EXCEPTION_DETAIL, st = RETURNED_SQLSTATE;
    RETURN SQLSTATE || ' ' || SQLERRM || ' ' || m || ' [' || d || '] ' || st;
END
$$;
SELECT pl_caught(6, 3), pl_caught(1, 0);
CREATE FUNCTION pl_undone() RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO pl_item VALUES (10, 'kept', 1);
  BEGIN
    INSERT INTO pl_item VALUES (11, 'undone', 1);
    INSERT INTO pl_item VALUES (1, 'twice', 1);
  EXCEPTION WHEN unique_violation THEN
    RAISE NOTICE 'caught %', SQLERRM;
  END;
  RETURN (SELECT count(*) FROM pl_item);
END
$$;
SELECT pl_undone();
SELECT id FROM pl_item ORDER BY id;
DELETE FROM pl_item WHERE id = 10;
CREATE FUNCTION pl_rethrow() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  BEGIN
    RAISE EXCEPTION 'first' USING ERRCODE = 'P0099';
  EXCEPTION WHEN OTHERS THEN
    RAISE NOTICE 'passing on %', SQLSTATE;
    RAISE;
  END;
END
$$;
SELECT pl_rethrow();
CREATE FUNCTION pl_set(n int) RETURNS SETOF int LANGUAGE plpgsql AS $$
BEGIN
  FOR i IN 1..n LOOP
    RETURN NEXT i * 10;
  END LOOP;
  RETURN QUERY SELECT id FROM pl_item ORDER BY id;
  RETURN QUERY EXECUTE 'SELECT $1 + 1' USING n;
END
$$;
SELECT * FROM pl_set(2);
SELECT pl_set(1);
CREATE FUNCTION pl_table(lowest numeric) RETURNS TABLE(what text, cost numeric) LANGUAGE plpgsql AS $$
BEGIN
  what := 'first';
  cost := 0;
  RETURN NEXT;
  RETURN QUERY SELECT i.name, i.price FROM pl_item i WHERE i.price > lowest ORDER BY i.id;
  RAISE NOTICE 'found %', FOUND;
END
$$;
SELECT * FROM pl_table(5) ORDER BY cost;
SELECT what FROM pl_table(50);
CREATE FUNCTION pl_wrong_rows() RETURNS SETOF int LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY SELECT 'x'::text; END $$;
SELECT * FROM pl_wrong_rows();
CREATE FUNCTION pl_out(a int, OUT b int, OUT c text) LANGUAGE plpgsql AS $$ BEGIN b := a + 1; c := 'c' || a; END $$;
SELECT pl_out(3);
SELECT * FROM pl_out(4);
CREATE FUNCTION pl_row() RETURNS pl_item LANGUAGE plpgsql AS $$ DECLARE r pl_item; BEGIN r.id := 5; r.name := 'made'; RETURN r; END $$;
SELECT * FROM pl_row();
SELECT pl_row()::text;
CREATE FUNCTION pl_record() RETURNS record LANGUAGE plpgsql AS $$ DECLARE r record; BEGIN SELECT 1 AS a, 'x'::text AS b INTO r; r.a := 7; RETURN r; END $$;
SELECT pl_record();
SELECT * FROM pl_record() AS t(a int, b text);
DO $$ DECLARE r record; BEGIN RAISE NOTICE '%', r.a; END $$;
DO $$ DECLARE r record; BEGIN SELECT 1 AS a INTO r; RAISE NOTICE '%', r.b; END $$;
-- dynamic statements
DO $$
DECLARE n int; t text;
BEGIN
  EXECUTE 'SELECT count(*) FROM pl_item WHERE price > $1' INTO n USING 5;
  RAISE NOTICE 'n = %', n;
  EXECUTE format('UPDATE pl_item SET name = upper(name) WHERE %I = %L', 'id', 1);
  GET DIAGNOSTICS n = ROW_COUNT;
  SELECT name INTO t FROM pl_item WHERE id = 1;
  RAISE NOTICE '% % %', n, t, FOUND;
  EXECUTE 'CREATE TABLE pl_made (a int)';
  INSERT INTO pl_made VALUES (1), (2);
  GET DIAGNOSTICS n = ROW_COUNT;
  RAISE NOTICE 'made %', n;
  EXECUTE NULL;
END
$$;
SELECT count(*) FROM pl_made;
DO $$ BEGIN PERFORM 1 FROM pl_item WHERE id = 99; RAISE NOTICE '%', FOUND; PERFORM 1; RAISE NOTICE '%', FOUND; END $$;
DO $$ BEGIN SELECT 1; END $$;
DO $$ BEGIN nosuch := 1; END $$;
DO $$ DECLARE c CONSTANT int := 1; BEGIN c := 2; END $$;
DO $$ DECLARE n int NOT NULL := 1; BEGIN n := NULL; END $$;
DO $$ DECLARE n int; n text; BEGIN NULL; END $$;
DO $$ DECLARE id int := 2; BEGIN PERFORM name FROM pl_item WHERE id = id; END $$;
DO $$ <<b>> DECLARE id int := 2; n text; BEGIN SELECT i.name INTO n FROM pl_item i WHERE i.id = b.id; RAISE NOTICE '%', n; END $$;
DO $$ BEGIN EXIT; END $$;
DO $$ BEGIN IF 1 THEN NULL; END IF; END $$;
DO $$ BEGIN RETURN 1; END $$;
-- arrays
DO $$
DECLARE a int[] := '{1,2}'; x int; s int[];
BEGIN
  a[3] := 30;
  a[1] := a[2] + a[3];
  RAISE NOTICE '% %', a, array_length(a, 1);
  FOREACH x IN ARRAY a LOOP RAISE NOTICE 'x %', x; END LOOP;
  FOREACH s SLICE 1 IN ARRAY ARRAY[[1,2],[3,4]] LOOP RAISE NOTICE 's %', s; END LOOP;
END
$$;
-- cursors
CREATE FUNCTION pl_cursor() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  c CURSOR (low int) FOR SELECT id, name FROM pl_item WHERE id > low ORDER BY id;
  r record;
  d refcursor;
  s text := '';
BEGIN
  OPEN c(1);
  LOOP
    FETCH c INTO r;
    EXIT WHEN NOT FOUND;
    s := s || r.id;
  END LOOP;
  CLOSE c;
  FOR q IN c(low := 0) LOOP s := s || q.name; END LOOP;
  OPEN d FOR SELECT price FROM pl_item ORDER BY id;
  MOVE FORWARD 1 FROM d;
  FETCH d INTO r;
  RETURN s || r.price;
END
$$;
SELECT pl_cursor();
-- calls among functions
CREATE FUNCTION pl_factorial(n int) RETURNS numeric LANGUAGE plpgsql AS $$ BEGIN IF n <= 1 THEN RETURN 1; END IF; RETURN n * pl_factorial(n - 1); END $$;
SELECT pl_factorial(20), pl_factorial(25);
CREATE FUNCTION pl_inner(n int) RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  IF n = 0 THEN RAISE EXCEPTION 'zero'; END IF;
  RETURN n;
END
$$;
CREATE FUNCTION pl_outer(n int) RETURNS int LANGUAGE plpgsql AS $$
DECLARE v int;
BEGIN
  v := pl_inner(n);
  RETURN v + 1;
END
$$;
SELECT pl_outer(1);
SELECT pl_outer(0);
CREATE FUNCTION pl_poly(a anyelement) RETURNS anyarray LANGUAGE plpgsql AS $$ BEGIN RETURN ARRAY[a, a]; END $$;
SELECT pl_poly(1), pl_poly('x'::text);
CREATE FUNCTION pl_void() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DELETE FROM pl_made; END $$;
SELECT pl_void();
CREATE FUNCTION pl_nothing() RETURNS int LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
SELECT pl_nothing();
CREATE FUNCTION pl_cast() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN '12' || '3'; END $$;
SELECT pl_cast();
CREATE FUNCTION pl_bad_cast() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 'abc'; END $$;
SELECT pl_bad_cast();
-- what CREATE finds
CREATE FUNCTION pl_bad() RETURNS int LANGUAGE plpgsql AS $$ BEGIN retrun 1; END $$;
CREATE FUNCTION pl_bad() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1 +; END $$;
CREATE FUNCTION pl_bad() RETURNS int LANGUAGE plpgsql AS $$ DECLARE x nosuch; BEGIN RETURN 1; END $$;
CREATE FUNCTION pl_bad() RETURNS void LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;
CREATE FUNCTION pl_bad() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN; END $$;
CREATE FUNCTION pl_bad() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN NEXT 1; END $$;
CREATE FUNCTION pl_bad() RETURNS SETOF int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;
-- procedures
CREATE PROCEDURE pl_add(INOUT a int, b int DEFAULT 5) LANGUAGE plpgsql AS $$ BEGIN a := a + b; END $$;
CALL pl_add(1);
CALL pl_add(1, 2);
DO $$ DECLARE z int := 3; BEGIN CALL pl_add(z); CALL pl_add(z, 10); RAISE NOTICE 'z = %', z; END $$;
CREATE PROCEDURE pl_outs(a int, OUT b int, OUT c text) LANGUAGE plpgsql AS $$ BEGIN b := a * 2; c := 'c'; END $$;
CALL pl_outs(4, NULL, NULL);
-- transactions
BEGIN;
SELECT pl_undone();
ROLLBACK;
SELECT count(*) FROM pl_item;
BEGIN READ ONLY;
SELECT pl_sign(3), pl_loops(1);
SELECT pl_undone();
ROLLBACK;
INSERT INTO pl_item SELECT 20 + pl_inner(id), pl_sign(id), pl_factorial(id) FROM pl_item;
SELECT * FROM pl_item ORDER BY id;
UPDATE pl_item SET price = pl_factorial(3) WHERE pl_inner(id) > 20;
SELECT count(*) FROM pl_item WHERE price = 6;
-- trigger functions
CREATE FUNCTION pl_trigger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  IF NEW.price < 0 THEN RETURN NULL; END IF;
  NEW.name := NEW.name || ' ' || TG_OP || ' ' || TG_NARGS || TG_ARGV[0];
  RETURN NEW;
END
$$;
SELECT pl_trigger();
CREATE TRIGGER pl_changed BEFORE INSERT OR UPDATE OR DELETE ON pl_item FOR EACH ROW EXECUTE FUNCTION pl_trigger('z');
INSERT INTO pl_item VALUES (40, 'new', 1), (41, 'skipped', -1);
SELECT * FROM pl_item WHERE id >= 40;
DROP FUNCTION pl_trigger();
DROP FUNCTION pl_trigger() CASCADE;
-- what a notice tells of the statements around it
create table told (a int);
create function telling() returns trigger language plpgsql as $$
begin
  raise notice '% %', tg_when, tg_level;
  return new;
end $$;
create trigger telling1 before insert or update on told for each row execute function telling();
create trigger telling2 after insert or update on told for each statement execute function telling();
do $$
begin
  insert into told values (1);
  update told
    set a = 2;
  execute 'update told set a = 3';
  perform 1;
  raise notice 'after';
end $$;
create function tells(n int) returns int language plpgsql as $$
begin
  raise notice 'n %', n;
  return n;
end $$;
create function asks() returns int language plpgsql as $$
declare r int;
begin
  perform tells(1);
  select tells(2) into r;
  r := tells(3);
  if tells(4) > 3 then
    execute 'select tells($1)' into r using 5;
  end if;
  for r in select tells(6) loop
    null;
  end loop;
  return tells(7);
end $$;
select asks();
do $$ begin perform asks(); end $$;

-- A record that nothing has been assigned to is null as a whole; its fields can't be known.
DO $$ DECLARE r record; s record; BEGIN s := r; RAISE NOTICE '% % %', r, r IS NULL, s; r := row(1, 2); RAISE NOTICE '% %', r, r IS NULL; END $$;
DO $$ DECLARE r record; BEGIN RAISE NOTICE '%', r.x; END $$;

-- RETURN and RETURN NEXT of a row convert no field.
CREATE TABLE returned_rows (id int, amount numeric(10, 2), version int);
CREATE FUNCTION returns_other() RETURNS returned_rows LANGUAGE plpgsql AS $$ BEGIN RETURN (7, 8, 9); END $$;
SELECT * FROM returns_other();
CREATE FUNCTION returns_short() RETURNS returned_rows LANGUAGE plpgsql AS $$ BEGIN RETURN row(7, 8::numeric(10, 2)); END $$;
SELECT * FROM returns_short();
CREATE FUNCTION next_other() RETURNS SETOF returned_rows LANGUAGE plpgsql AS $$ DECLARE r record; BEGIN SELECT 1, 2::numeric, 3 INTO r; RETURN NEXT r; END $$;
SELECT * FROM next_other();
CREATE FUNCTION next_record() RETURNS SETOF record LANGUAGE plpgsql AS $$ DECLARE r record; BEGIN SELECT 1, 'x'::text INTO r; RETURN NEXT r; RETURN NEXT row(2, 'y'::text); END $$;
SELECT * FROM next_record() AS (a int, b text);
SELECT * FROM next_record() AS (a int, b int);
SELECT * FROM next_record() AS (a int);

-- What can't be understood in a body's query is pointed at there.
CREATE FUNCTION counts(relation text, value anyelement) RETURNS bigint LANGUAGE plpgsql AS $$ DECLARE n bigint; BEGIN EXECUTE format('SELECT count(*) FROM %I WHERE id = $1', relation) INTO n USING value; RETURN n; END $$;
SELECT counts('missing', 1);
SELECT counts('returned_rows', 'x'::text);
DO $$ BEGIN EXECUTE 'selec 1'; END $$;
CREATE FUNCTION returns_missing(n int) RETURNS SETOF int LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY SELECT id FROM returned_rows WHERE n = missing; END $$;
SELECT returns_missing(1);
CREATE FUNCTION returns_fault(n int) RETURNS SETOF int LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY SELECT 1 / n; END $$;
SELECT returns_fault(0);
CREATE FUNCTION loops_missing() RETURNS void LANGUAGE plpgsql AS $$ DECLARE r record; BEGIN FOR r IN EXECUTE 'SELECT id FROM missing' LOOP NULL; END LOOP; END $$;
SELECT loops_missing();
DO $$ DECLARE r record; BEGIN FOR r IN SELECT id FROM missing LOOP NULL; END LOOP; END $$;
