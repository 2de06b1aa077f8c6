-- data-modifying statements in WITH (manual, 7.8.4)
create table t (id int primary key, v int, note text);
create table log (id int, v int, what text default 'x');
create table audit (n serial, id int);
insert into t select i, i * 10, 'n' || i from generate_series(1, 10) i;
with d as (delete from t where id > 8 returning *) insert into log select id, v from d;
select * from log order by id;
with d as (delete from t where id > 6 returning *) select * from d order by id;
with d as (delete from t where id = 6) select count(*) from t;
select count(*) from t;
with u as (update t set v = v + 1 where id < 3 returning id, v) select t.id, t.v as before, u.v as after from t join u on u.id = t.id order by 1;
with i as (insert into t values (20, 200, 'new') returning id) select (select count(*) from t), (select count(*) from i), (select id from i);
with i as (insert into log(id) values (99)) update t set note = 'seen' where exists (select 1 from log where id = 99) returning id;
select count(*) from log where id = 99;
with a as (insert into audit(id) select id from t where id < 3 returning n, id), b as (insert into log select id, n from a returning *) select * from a join b on a.id = b.id order by a.id;
with m as (select max(id) as top from t), d as (delete from t where id = (select top from m) returning id) select d.id, m.top, (select max(id) from t) from d, m;
-- upsert, as it was written before ON CONFLICT
with up as (update t set v = 0 where id = 3 returning *) insert into t select 3, 1, 'ins' where not exists (select 1 from up);
with up as (update t set v = 0 where id = 33 returning *) insert into t select 33, 1, 'ins' where not exists (select 1 from up) returning *;
select * from t order by id;
-- moving rows within a table
with gone as (delete from t where id = 33 returning *) insert into t select id + 1, v, note from gone returning *;
-- what is not read runs all the same, once
with a as (insert into audit(id) values (1) returning n), b as (select 1 / 0), c as (insert into audit(id) values (2)) select 1;
select id from audit order by id;
with a as (insert into audit(id) values (3) returning n) select count(*) from a x, a y;
select count(*) from audit where id = 3;
with recursive r(n) as (select 1 union all select n + 1 from r where n < 3), i as (insert into log select n, n from r returning id) select sum(id), (select max(n) from r) from i;
with d as (delete from log returning id), c as (select count(*) as n, sum(id) as s from d) select * from c;
with x as (update t set v = 5 where id = 1 returning *) select * from x limit 0;
select v from t where id = 1;
with x as (insert into t values (1, 1, 'dup') on conflict (id) do update set note = 'conflict' returning *) select note from x;
-- deviation: members of one statement that change the same table are refused
with x as (delete from t where id = 444 returning id), y as (update t set v = (select count(*) from t) where id = 555 returning v) select * from x, y;
-- tags and parameters
prepare pr(int, text) as with d as (delete from t where id = $1 returning id) insert into log(id, what) select id, $2 from d returning *;
execute pr(5, 'gone');
execute pr(5, 'gone');
with d as (delete from log) update t set note = 'tag' where id < 3;
with d as (delete from audit) delete from t where id = 2;
-- a failure undoes all
with d as (delete from t returning id) insert into t values (1, 1, 'a'), (1, 2, 'b');
select count(*) from t;
with i as (insert into t values (1, 1, 'dup') returning id) select * from i;
with i as (insert into log(id) values (7) returning id) select 1 / (id - 7) from i;
select count(*) from log where id = 7;
begin;
with i as (insert into log(id) values (8) returning id) select * from i;
savepoint a;
with i as (insert into log(id) values (9) returning id) select * from i;
with i as (insert into log(id) values (10) returning id) select 1 / (id - 10) from i;
rollback to a;
with i as (insert into log(id) values (11) returning id) select * from i;
commit;
select id from log where id between 7 and 11 order by id;
-- where it is not allowed
select * from (with d as (delete from t returning id) select * from d) x;
insert into log(id) with d as (delete from t returning id) select id from d;
with d as (delete from t where id = 999) select * from d;
create view v as with d as (delete from t returning id) select * from d;
with recursive d as (delete from t where id in (select id from d) returning id) select * from d;
begin;
declare c cursor for with d as (delete from t returning id) select * from d;
rollback;
begin read only;
with d as (delete from t returning id) select * from d;
rollback;
with t as (select 1 as id) delete from t where id = 999;
with d as (delete from nosuch returning id) select * from d;
with d as (delete from t returning nosuch) select * from d;
with d(a, b) as (delete from t where id = 1 returning id, v, note) select a, b, note from d;
copy (with i as (insert into log(id) values (12) returning id, what) select * from i) to stdout;
-- one member adds rows to a table that another part changes
create table pair (id int primary key, v int);
insert into pair select g, g * 10 from generate_series(1, 6) g;
with a as (insert into pair values (50, 1), (51, 2) returning id) delete from pair where id > 5 returning id;
with a as (insert into pair values (60, 1)) update pair set v = v + (select count(*) from pair) where id >= 50 returning *;
with a as (insert into pair values (61, 1) returning id), b as (delete from pair where id >= 51 returning id) select a.id, b.id, (select count(*) from pair) from a, b order by 2;
with a as (delete from pair where id = 50), b as (insert into pair values (104, 4)) select count(*) from pair;
select * from pair order by id;
-- deviation: members of one statement that change rows of the same table are refused
with a as (update pair set v = 1 where id = 1) delete from pair where id = 2;

-- the row of a member that an outer join has not found
create table wt(a int, b text); insert into wt values (1,'x'),(2,'y'); create table wu(a int); insert into wu values (1),(5);
with w as (delete from wt returning *) select w, wu.a from wu left join w on w.a = wu.a;
insert into wt values (1,'x'),(2,'y');
with w as (update wt set b = b || '!' returning *) select w is null, w.*, wu.a from wu left join w on w.a = wu.a order by wu.a;
with w as (insert into wt values (5, null) returning a, b) select (w).b, w, count(*) over () from wu full join w using (a);
