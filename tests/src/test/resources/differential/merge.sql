-- MERGE (manual, its reference page)
create table t (id int primary key, v int, note text default 'dflt', w numeric(10,2));
create table s (id int, v int, gone bool);
insert into t values (1,10,'a',1.5),(2,20,'b',2.5),(3,30,'c',null);
insert into s values (1,100,false),(2,200,true),(4,400,false),(5,500,true);
merge into t using s on t.id = s.id when matched and s.gone then delete when matched then update set v = t.v + s.v, w = w * 2 when not matched and not gone then insert (id, v) values (s.id, s.v) when not matched then do nothing;
select * from t order by id;
merge into t as x using (select id, v from s where v > 100) as y on x.id = y.id when not matched then insert values (y.id, default, default, y.v / 3.0) when matched then update set (v, note) = (y.v, x.note || '!');
select * from t order by id;
merge into t using s on false when not matched and s.id > 100 then insert default values;
-- what the actions see is the data before
merge into t using s on t.id = s.id when matched then update set v = (select sum(v) from t), note = (select count(*)::text from t) when not matched then insert values (s.id + 50, (select max(v) from t));
select * from t order by id;
merge into t using (values (1, 'x'), (2, 'y')) as v(k, n) on t.id = v.k when matched then update set note = v.n, v = default;
select * from t where id < 4 order by id;
-- CTE as source, and subqueries in conditions
with src as (select g as id, g * 7 as v from generate_series(1, 3) g) merge into t using src on t.id = src.id when matched and exists (select 1 from s where s.id = src.id) then update set v = src.v, note = (select string_agg(id::text, ',' order by id) from src) when matched then do nothing when not matched then insert values (src.id, src.v);
select id, v, note from t where id < 4 order by id;
with d as (delete from s where id = 5 returning id, v) merge into t using d on t.id = d.id when matched then update set v = -d.v when not matched then insert values (d.id, d.v);
select id, v from t where id = 5;
select count(*) from s;
-- twice
merge into t using (values (1), (1)) as v(k) on t.id = v.k when matched then update set v = 0;
merge into t using (values (1), (1)) as v(k) on t.id = v.k when matched then delete;
merge into t using (values (1), (1)) as v(k) on t.id = v.k when matched then do nothing;
merge into t using (values (1, 'u'), (1, 'd'), (1, 'n')) as v(k, a) on t.id = v.k when matched and a = 'u' then update set v = 77 when matched and a = 'x' then delete;
select v from t where id = 1;
merge into t using (values (900), (900)) as v(k) on t.id = v.k when not matched then insert values (k);
select count(*) from t where id = 900;
-- joins as source
create table names (id int, name text);
insert into names values (1, 'one'), (3, 'three'), (9, 'nine');
merge into t using (select s.id, s.v, name from s left join names n using (id)) q on q.id = t.id when matched and q.name is null then update set note = 'nameless' when matched then update set note = q.name;
select id, note from t where id < 10 order by id;
merge into t using s join names on s.id = names.id on t.id = s.id when matched then update set note = names.name || s.v;
merge into t using (s join names on s.id = names.id) j on t.id = s.id when matched then delete;
select id, note from t where id < 10 order by id;
merge into t using generate_series(60, 62) g on t.id = g when not matched then insert values (g, g + 1) when matched then delete;
select id, v from t where id >= 54 order by id;
-- identity, generated, sequences
create table i (id int generated always as identity, k int, d int generated always as (k * 2) stored, n serial);
merge into i using (values (1)) v(k) on i.k = v.k when not matched and k = 2 then insert (k) values (k * 10) when not matched then insert (k) values (k);
merge into i using (values (2)) v(k) on i.k = v.k when not matched and k = 2 then insert (k) values (k * 10) when not matched then insert (k) values (k);
select * from i order by id;
merge into i using (values (100)) v(k) on i.k = v.k when not matched then insert (id, k) values (7, 7);
merge into i using (values (100)) v(k) on i.k = v.k when not matched then insert (id, k) overriding system value values (70, 7);
merge into i using (values (200)) v(k) on i.k = v.k when not matched then insert (id, k) overriding user value values (99, 8);
merge into i using (values (300)) v(k) on i.k = v.k when not matched then insert (k, d) values (1, 2);
merge into i using (values (1)) v(k) on i.k = v.k when matched then update set d = 2;
merge into i using (values (1)) v(k) on i.k = v.k when matched then update set id = 2;
merge into i using (values (1)) v(k) on i.k = v.k when matched then update set d = default, k = v.k + 100;
select * from i order by id;
-- refused
merge into t using s on t.id = s.id when not matched then insert values (t.id, 1);
merge into t using s on t.id = s.id when not matched and t.id = 1 then insert values (1, 1);
merge into t using s on t.id = s.id when not matched then insert (id, v) values (1);
merge into t using s on t.id = s.id when not matched then insert (id) values (1, 2);
merge into t using s on t.id = s.id when not matched then insert values (1, 2, 'x', 4, 5);
merge into t using s on t.id = s.id when not matched then insert (id, nope) values (1, 2);
merge into t using s on t.id = s.id when not matched then insert (id, id) values (1, 2);
merge into t using s on t.id = s.id when matched then update set nope = 1;
merge into t using s on t.id = s.id when matched then update set v = 1, v = 2;
merge into t using s on t.id = s.id when matched then update set v = 'x'::text;
merge into t using s on t.id = s.id when matched then delete when matched then do nothing;
merge into t using s on t.id = s.id when not matched then do nothing when not matched and true then insert default values;
merge into t using t on true when matched then delete;
merge into t using s as t on true when matched then delete;
merge into t using s t on true when matched then delete;
merge into t a using t b on a.id = b.id when matched then update set note = b.note;
merge into t using s on t.id = nope when matched then delete;
merge into t using s on id = 1 when matched then delete;
merge into t using (select * from s where s.id = t.id) q on q.id = t.id when matched then delete;
merge into t using lateral (select t.id) q on q.id = t.id when matched then delete;
-- deviation: PostgreSQL 15 forgets to check that the condition is boolean
merge into t using s on t.id when matched then delete;
merge into t using s on t.id = s.id when matched and s.id then delete;
merge into t using s on count(*) > 1 when matched then delete;
merge into t using s on t.id = s.id when matched and count(*) > 1 then delete;
merge into t using s on t.id = s.id when matched and row_number() over () > 1 then delete;
merge into t using s on t.id = s.id when matched and generate_series(1, 2) > 1 then delete;
merge into t using s on t.id = s.id when matched then update set v = count(*);
merge into t using s on t.id = s.id when not matched then insert values (count(*));
merge into nope using s on true when matched then delete;
merge into t using nope on true when matched then delete;
create view tv as select * from t;
merge into tv using s on tv.id = s.id when matched then delete;
merge into t using tv on t.id = tv.id and tv.id = 54 when matched then update set note = tv.note || '?';
with recursive r as (select 1 as k) merge into t using r on t.id = r.k when matched then delete;
with x as (merge into t using s on true when matched then delete) select 1;
merge into t using s on t.id = s.id when matched then insert values (1);
merge into t using s on t.id = s.id when not matched then delete;
merge into t using s on t.id = s.id;
merge into t using s on t.id = s.id when matched then delete returning *;
merge into t using s when matched then delete;
merge into only t using s on t.id = s.id when matched then do nothing;
merge t using s on true when matched then delete;
merge into t using s on t.id = s.id when matched then update set v = 1 / (t.v - t.v);
merge into t using s on t.id = s.id when not matched then insert values (null);
merge into t using s on t.id = s.id when not matched then insert values (54, 1);
select * from t order by id;
-- tags, parameters, prepared, savepoints
prepare m(int, int) as merge into t using (select $1 as k, $2 as n) q on t.id = q.k when matched then update set v = v + n when not matched then insert (id, v) values (k, n);
execute m(800, 1);
execute m(800, 5);
select id, v, note from t where id = 800;
-- extended: 800, 'par'
merge into t using (select $1::int as k) q on t.id = q.k when matched then update set note = $2;
select note from t where id = 800;
begin;
savepoint a;
merge into t using s on t.id = s.id when matched then update set v = 1 / 0;
rollback to a;
merge into t using s on true when matched and t.id = s.id then delete;
rollback;
begin read only;
merge into t using s on t.id = s.id when matched then delete;
rollback;
-- many rows, volatile conditions are computed once
create table big (k int primary key, v int);
insert into big select g, 0 from generate_series(1, 2000) g;
merge into big using (select g from generate_series(1, 4000) g) q on big.k = q.g when matched and random() < 0.5 then update set v = 1 when matched then update set v = 2 when not matched and random() < 0.5 then insert values (g, 3) when not matched then insert values (g, 4);
select count(*), count(*) filter (where v = 0), count(*) filter (where k <= 2000 and v in (1, 2)), count(*) filter (where k > 2000 and v in (3, 4)) from big;
merge into big b using big c on b.k = c.k and c.v > 2 when matched then delete;
select count(*) from big;
-- types of all storage forms
create table ty (k int, f float4, n numeric(6,2), n2 numeric, ts timestamptz, a int[], j jsonb, b bytea, iv interval, bo bool, c char(5));
insert into ty values (1, 1.5, 2.25, 1e30, '2020-01-01 00:00+00', '{1,2}', '{"a":1}', '\x0102', '1 day', true, 'ab');
merge into ty using (select * from ty) o on ty.k = o.k when matched then update set f = o.f * 2, n = o.n * 3, n2 = o.n2 + 0.5, ts = o.ts + o.iv, a = o.a || 3, j = o.j || '{"b":2}', b = o.b || '\xff', iv = o.iv * 2, bo = not o.bo, c = o.c;
merge into ty using (select * from ty) o on ty.k = o.k + 1 when not matched then insert values (2, o.f, o.n, o.n2, o.ts, o.a, o.j, o.b, o.iv, o.bo, o.c);
select * from ty order by k;
merge into ty using (select 1 as k) o on ty.k = o.k when matched then update set a[2] = 9, n = 123456;
merge into ty using (select 1 as k) o on ty.k = o.k when matched then update set a[2] = 9, n = 1.005;
select a, n from ty where k = 1;
-- a row of the join
merge into t using s on t.id = s.id when matched then update set note = s::text when not matched then insert values (s.id, null, (s).gone::text);
merge into t using s on t.id = s.id when matched and t is not null then update set note = t::text;
select id, note from t where id in (select id from s) order by id;
