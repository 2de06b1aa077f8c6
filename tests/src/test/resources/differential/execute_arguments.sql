-- Arguments of EXECUTE are assigned, not cast, to the parameters' types.
create table t1 (a int, b int);
create table t2 (a int);
prepare p (int, bool, text, numeric, date, varchar(3), int[]) as select $1, $2, $3, $4, $5, $6, $7;
execute p (1.5, true, 1, 2, '2020-01-01', 'abcdef', array[1.6]);
execute p (1.5::float, 't', current_date - current_date, 2, '2020-02-02 10:00'::timestamp, 5, '{1}');
execute p ('1', null, null, null, null, null, null);
execute p (1, 1, null, null, null, null, null);
execute p (true, true, null, null, null, null, null);
execute p (1, true, null, 'x'::text, null, null, null);
execute p (1, true, null, null, null, null, array['a']);
execute p (1 + (select 1), true, null, null, null, null, null);
execute p (sum(1), true, null, null, null, null, null);
execute p (a, true, null, null, null, null, null);
execute p (1, true);
-- Without aggregates HAVING decides alone.
select 1 as one from t1 where 1 / a = 1 having 1 < 2;
insert into t1 values (0, 0), (1, 1);
select 1 as one from t1 where 1 / a = 1 having 1 < 2;
select 1 as one from t1 having 1 > 2;
select count(*) from t1 having 1 < 2;
select 1 as one from t1 having count(*) > 1;
-- What is said of joins.
select * from (t1 i cross join t2 j) s (a, b, c, d);
select * from t1 x cross join (t2 x cross join lateral (select x.a) s);
select foo.* from t1 join t2 using (a) as foo for update of foo;

-- EXECUTE assigns its arguments: what is too long for a domain is not cut.
CREATE DOMAIN short_word AS varchar(5);
PREPARE words (short_word) AS SELECT $1;
EXECUTE words ('abcdef');
EXECUTE words ('abcde  ');
EXECUTE words ('abc'::text || 'def');
