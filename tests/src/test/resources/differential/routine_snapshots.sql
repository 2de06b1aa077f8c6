-- What functions in SQL and PL/pgSQL see of the statement that calls them (manual, 38.7)
create table st(a int, b int);
insert into st select i, 0 from generate_series(1,5) i;
create function cnt() returns bigint language sql stable as 'select count(*) from st';
create function mx(int) returns int language plpgsql stable as 'begin return (select max(b) from st where a >= $1); end';
delete from st where cnt() > 2;
select count(*) from st;
insert into st select i, 0 from generate_series(1,5) i;
update st set b = mx(0) + 1;
select * from st order by a;
update st set b = mx(a) + 1 where mx(0) < 2;
select * from st order by a;
insert into st select a + 10, cnt() from st;
select * from st order by a;
insert into st values (100, cnt()), (101, cnt()), (102, cnt());
select * from st where a >= 100 order by a;
begin;
-- deviation: stable functions in RETURNING are 0A000
delete from st where a >= 100 returning a, cnt();
rollback;
begin;
-- deviation: so are they beside data-modifying WITH
with d as (delete from st where a > 10 returning a) select count(*), min(cnt()) from d;
rollback;
delete from st where a > 10;
select count(*) from st;
create function vcnt() returns bigint language sql volatile as 'select count(*) from st';
insert into st values (100, vcnt()), (101, vcnt()), (102, vcnt());
select * from st where a >= 100 order by a;
create function ins(int) returns bool language plpgsql as 'begin insert into st values ($1 + 1000, 0); return true; end';
set statement_timeout = '3s';
select a from st where ins(a);
select count(*) from st;
select a from st where a < 3 and ins(a) order by a;
select count(*), bool_and(ins(a)) from st;
select count(*) from st;
select st.a from st join (values (1),(2)) v(x) on ins(v.x) where st.a < 3;
select count(*) from st;
