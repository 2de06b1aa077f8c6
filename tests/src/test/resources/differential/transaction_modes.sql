create table t (a int);
create temporary table mine (a int);
create temporary sequence numbers;

-- READ ONLY ends with the subtransaction that set it.
begin;
savepoint x;
set transaction read only;
show transaction_read_only;
rollback to x;
show transaction_read_only;
savepoint y;
set transaction read only;
select * from t;
release y;
show transaction_read_only;
insert into t values (1);
savepoint z;
set transaction read only;
insert into t values (2);
rollback to z;
insert into t values (3);
commit;
select * from t order by a;
begin isolation level serializable;
savepoint a;
set transaction deferrable;
rollback;

-- A RESET is always possible.
begin isolation level serializable, read only, deferrable;
select 1;
reset transaction_read_only;
reset transaction_deferrable;
show transaction_read_only;
show transaction_deferrable;
insert into t values (4);
commit;
begin isolation level repeatable read;
select count(*) from t;
reset transaction_isolation;
show transaction_isolation;
commit;
set default_transaction_isolation = 'repeatable read';
begin isolation level serializable;
set transaction_isolation to default;
show transaction_isolation;
rollback;
begin isolation level serializable;
savepoint a;
set transaction_isolation to default;
show transaction_isolation;
rollback to a;
show transaction_isolation;
rollback;
reset default_transaction_isolation;

-- Temporary tables may be written.
begin read only;
insert into mine values (1), (2);
update mine set a = a + 1;
delete from mine where a = 2;
with gone as (delete from mine returning a) select * from gone;
insert into t values (5);
rollback;
begin read only;
with new as (insert into mine values (7) returning a) select * from new;
with new as (insert into t values (7) returning a) insert into mine select a from new;
rollback;
begin read only;
create temporary table other (a int);
rollback;
select * from mine;

-- What is looked in and what is written to.
set search_path = 'notme';
select current_schema, cardinality(current_schemas(true)), current_schemas(false);
set search_path = 'pg_catalog';
select current_schema, current_schemas(false);
set search_path = 'pg_catalog, public';
select current_schema, current_schemas(false);
set search_path = 'public, pg_catalog';
select current_schema, current_schemas(false);
set search_path = 'pg_temp, public';
select current_schema;
reset search_path;

-- Too many digits are warned of.
select current_time(7) is null, current_timestamp(8) is null;
select localtime(7) is null, localtimestamp(9) is null;
select '10:00'::time(7), '10:00+00'::timetz(9), '1 s'::interval(7), '1 s'::interval second(8);
select timestamp(7) '2020-01-01 00:00', array['10:00']::time(7)[], cast('1 s' as interval(7));
prepare digits as select current_time(7) is null;
execute digits;

-- What can be locked.
create table u (a int);
select j.* from (t join u using (a)) as j for update of j;
select j.* from (t join u using (a)) as j for update;
select * from generate_series(1, 2) g for update of g;
select * from generate_series(1, 2) g for update;
select * from (values (1)) g for update of g;
with w as (select 1) select * from w for update of w;
with w as (select 1) select * from w for update;
select 1 from t for update of nowhere;
select * from (select distinct a from t) d for update;
select * from (select a from t group by a) d for update of d;
select * from (select count(*) from t) d for share;
select * from (select a from t union select a from u) d for no key update;
select t.a from t left join u using (a) order by 1 for update;
select t.a from t left join u using (a) order by 1 for update of u;
select t.a from t left join u using (a) order by 1 for update of t;
select t.a from u right join t using (a) order by 1 for update of u;
