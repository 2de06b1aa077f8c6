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

-- What a function changes is not seen by the statement that calls it, wherever the table is read.
create table seen (a int);
insert into seen values (1), (2);
create function add_seen(int) returns int language sql as 'insert into seen values ($1) returning a';
create function count_seen() returns bigint language sql stable as 'select count(*) from seen';
select add_seen(5), (select count(*) from seen), count_seen();
select count_seen(), add_seen(6), count_seen();
select add_seen(a + 100), (select count(*) from seen s where s.a <> seen.a), count_seen() from seen;
select count(*) from seen;
select case when add_seen(7) > 0 then (select count(*) from seen) end;
do $$ declare a int; begin a := add_seen(8) + count_seen(); raise notice '%', a; end $$;
create table unseen (a int);
insert into unseen values (1), (2);
select add_seen(a), (select count(*) from unseen u where u.a <= unseen.a) from unseen where exists (select from seen);
begin;
-- deviation: reading beside a function that may change what is read is 0A000
select x, exists (select 1 from seen where a = x) from (select add_seen(501) x offset 0) q;
rollback;
begin;
-- deviation: likewise
select add_seen(9) union all select count(*) from seen;
rollback;
begin;
-- deviation: likewise
select sum(add_seen(9)), count_seen() from unseen;
rollback;
begin;
-- deviation: likewise
select count(*) from (values (1), (2)) v(b) join seen on seen.a = v.b and add_seen(b) > 0;
rollback;
begin;
create view seen_view as select * from seen;
create function add_by_view(int) returns int language sql as 'insert into seen_view values ($1) returning a';
-- deviation: likewise
select count(*) from unseen where add_by_view(a) > 0 and a < count_seen();
rollback;
select count(*) from seen;
