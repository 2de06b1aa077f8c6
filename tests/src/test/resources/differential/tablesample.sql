-- TABLESAMPLE (manual, SELECT): which rows are chosen differs, what can be said of them does not
create table t (id int primary key, name text, n numeric(10,2));
insert into t select g, 'n' || g, g / 4.0 from generate_series(1, 20000) g;
select count(*), sum(id), sum(n) from t tablesample bernoulli (100);
select count(*) from t tablesample system (0);
select count(*) from t tablesample bernoulli (0) repeatable (5);
select count(*) between 1500 and 2500 from t tablesample bernoulli (10);
select count(*) between 500 and 5500 from t tablesample system (10) repeatable (3);
select (select count(*) from t tablesample bernoulli (20) repeatable (1.5)) = (select count(*) from t tablesample bernoulli (20) repeatable (1.5));
select (select array_agg(id order by id) from t tablesample bernoulli (5) repeatable (1)) = (select array_agg(id order by id) from t tablesample bernoulli (5) repeatable (2));
select (select array_agg(id order by id) from t tablesample system (5) repeatable (1)) = (select array_agg(id order by id) from t tablesample system (5) repeatable (1));
select count(*) from (select id from t tablesample bernoulli (30) repeatable (9) where id > 100 except select id from t tablesample bernoulli (30) repeatable (9)) x;
select s.id, s.name, s::text from t as s tablesample bernoulli (100) where s.id < 4 order by s.id;
select id, x from t tablesample system (100) as s limit 0;
select * from t as s (a, b) tablesample bernoulli (100) where a = 7;
select t.name, u.n from t tablesample bernoulli (100) join t u tablesample system (100) on t.id = u.id where t.id = 5;
select id, name, count(*) from t tablesample bernoulli (100) where id < 3 group by id, name order by id;
prepare p(real, float8) as select count(*) from t tablesample system ($1) repeatable ($2);
execute p(100, 0);
execute p(0, 0);
-- extended: 100
select count(*) from t tablesample bernoulli ($1);
select count(*) from t tablesample bernoulli (50 + 50);
select count(*) from t tablesample bernoulli ((select 100));
insert into t select id + 100000, name from t tablesample bernoulli (100) where id < 3;
with q as (select id from t tablesample bernoulli (100)) select count(*) from q;
create view v as select id from t tablesample bernoulli (100);
select count(*) from v;
select x.id from generate_series(1, 2) g, lateral (select id from t tablesample bernoulli (100) where id = g) x order by 1;
-- refused
select * from t tablesample bernoulli (-1);
select * from t tablesample bernoulli (200);
select * from t tablesample bernoulli ('nan');
select * from t tablesample system (null);
select * from t tablesample system (10) repeatable (null);
select * from t tablesample foo (10);
select * from t tablesample system (10, 20);
select * from t tablesample system ('x');
-- state
select * from t tablesample system (id);
select * from t tablesample system (true);
select * from t tablesample system (10) repeatable ('2020-01-01'::date);
select * from v tablesample system (10);
with q as (select 1) select * from q tablesample system (10);
select * from (select * from t) x tablesample system (10);
select * from generate_series(1, 3) tablesample system (10);
update t tablesample system (10) set name = 'x';
delete from t tablesample system (10);
