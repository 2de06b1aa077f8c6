-- CALL with parameters of the extended protocol (manual, CALL).
CREATE TABLE called (a int, b text, c numeric);
CREATE PROCEDURE put(x int, y text, z numeric DEFAULT 1.5) LANGUAGE sql AS 'INSERT INTO called VALUES (x, y, z)';
-- extended: 5, 'five'
CALL put($1, $2);
-- extended: 6, 'six', 6.66
CALL put($1, $2, $3);
-- extended: 7
CALL put($1 + 1, 'n' || $1);
-- extended: 8, 'eight'
CALL put(y => $2, x => $1);
-- extended: 'x', 'y'
CALL put($1, $2);
-- extended: null, null
CALL put($1, $2);
SELECT * FROM called ORDER BY a, b;
CREATE PROCEDURE twice(x int, OUT doubled int, INOUT t text) LANGUAGE plpgsql AS $$
BEGIN
  doubled := x * 2;
  t := t || x;
END
$$;
-- extended: 4, 'a'
CALL twice($1, null, $2);
-- extended: 4, null, 'a'
CALL twice($1, $2, $3);
-- extended: 1
CALL twice($1);
-- extended: 1
CALL nothing($1);
-- extended: 1
CALL abs($1::int);
CREATE PROCEDURE anything(INOUT v anyelement) LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE '% %', pg_typeof(v), v; END $$;
-- extended: 1
CALL anything($1::int);
-- extended: 1
CALL anything($1);
CREATE PROCEDURE sums(INOUT total int, VARIADIC vs int[]) LANGUAGE plpgsql AS $$ BEGIN total := (SELECT sum(v) FROM unnest(vs) v); END $$;
-- extended: 1, 2, 3
CALL sums($1, $2, $3);
BEGIN;
-- extended: 9, 'nine'
CALL put($1, $2);
ROLLBACK;
SELECT count(*) FROM called;
