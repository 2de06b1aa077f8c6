-- SEARCH and CYCLE of recursive queries (manual, 7.8.2)
create table tree (id int, up int, name text);
insert into tree values (1, null, 'root'), (2, 1, 'b'), (3, 1, 'a'), (4, 2, 'bb'), (5, 2, 'ba'), (6, 3, 'aa'), (7, 6, 'aaa'), (8, 5, null);
with recursive t(id, up, name) as (select * from tree where up is null union all select c.* from tree c join t on c.up = t.id) search depth first by id set o select * from t order by o;
with recursive t(id, up, name) as (select * from tree where up is null union all select c.* from tree c join t on c.up = t.id) search breadth first by id set o select * from t order by o;
with recursive t(id, up, name) as (select * from tree where up is null union all select c.* from tree c, t where c.up = t.id) search depth first by name, id set o select id, name, o from t order by o;
with recursive t(id, up, name) as (select * from tree where up is null union all select c.* from tree c, t as p where c.up = p.id) search breadth first by name, id set o select name, o from t order by o;
with recursive t as (select id, name from tree where up is null union select c.id, c.name from t, tree c where c.up = t.id) search breadth first by name set "Order" select id from t order by "Order" desc;
with recursive t as (select id, name from tree where up is null union select c.id, c.name from t, tree c where c.up = t.id) search depth first by name set o select t from t order by o;
create table edge (a int, b int, w numeric(5,1));
insert into edge values (1, 2, 1.5), (2, 3, 2.5), (3, 1, 0.5), (3, 4, 1), (4, 5, 1), (5, 3, 9);
with recursive g(a, b) as (select a, b from edge where a = 1 union all select e.a, e.b from edge e, g where e.a = g.b) cycle a, b set looped using path select * from g order by path;
with recursive g(a, b) as (select a, b from edge where a = 1 union all select e.a, e.b from edge e, g where e.a = g.b) cycle b set looped to 'Y' default 'N' using path select * from g order by path;
with recursive g(n, total) as (select 1, 0::numeric union all select e.b, g.total + e.w from edge e, g where e.a = g.n) cycle n set loop to 1 default 0 using p select n, total, loop, p from g order by p;
with recursive g(n, total) as (select 1, 0::numeric union all select e.b, g.total + e.w from edge e, g where e.a = g.n) search breadth first by n set s cycle n set loop to 1 default 0 using p select * from g order by s, p;
with recursive g(n) as (select 1 union all select e.b from edge e, g where e.a = g.n) search depth first by n set s cycle n set loop using p select * from g where not loop order by s;
with recursive g(n) as (select 1 union select e.b from edge e join g on e.a = g.n) cycle n set loop using p select count(*), count(*) filter (where loop) from g;
with recursive g(n, m) as (select 1, null::int union all select e.b, null from edge e, g where e.a = g.n) cycle n, m set loop using p select * from g order by p;
with recursive g(n) as (select 1 union all select e.b from edge e left join g on e.a = g.n where g.n is not null) cycle n set loop using p select * from g;
with recursive g(n) as (select 1 union all (select e.b from edge e, g where e.a = g.n and g.n < 3)) cycle n set loop using p select * from g order by p;
with recursive g as (select 1 as n union all select * from g) cycle n set loop using p select * from g;
with recursive g as (select 1 as n union all select g.* from g) cycle n set loop using p select g, p from g;
-- deviation: PostgreSQL does not convert the recursive term's columns before it makes rows of them
with recursive g(n) as (select 1::bigint union all select e.b from edge e, g where e.a = g.n) cycle n set loop using p select * from g order by p;
with recursive g(n) as (select 'x'::text union all select n || 'y' from g where length(n) < 3) search depth first by n set s select * from g order by s;
with recursive g(n) as (select 1 union all select n + 1 from g where n < 3) search depth first by n set s, h as (select n, s from g) select * from h order by s desc;
create view paths as with recursive g(n) as (select 1 union all select e.b from edge e, g where e.a = g.n) cycle n set loop using p select n, loop, p::text from g;
select * from paths order by p;
-- refused
with recursive t(n) as (select 1 union all select n + 1 from t where n < 3) search depth first by m set s select * from t;
with recursive t(n) as (select 1 union all select n + 1 from t where n < 3) search depth first by n, n set s select * from t;
with recursive t(n) as (select 1 union all select 2 from t) search depth first by n set n select * from t;
with recursive t(n) as (select 1 union all select n + 1 from t where n < 3) cycle m set s using p select * from t;
with recursive t(n) as (select 1 union all select n + 1 from t where n < 3) cycle n, n set s using p select * from t;
with recursive t(n) as (select 1 union all select 2 from t) cycle n set n using p select * from t;
with recursive t(n) as (select 1 union all select 2 from t) cycle n set s using n select * from t;
with recursive t(n) as (select 1 union all select n + 1 from t where n < 3) cycle n set s using s select * from t;
with recursive t(n) as (select 1 union all select n + 1 from t where n < 3) cycle n set s to true default 5 using p select * from t;
with recursive t(n) as (select 1 union all select n + 1 from t where n < 3) cycle n set s to '{}'::json default '{}' using p select * from t;
with recursive t(n) as (select 1 union all select n + 1 from t where n < 3) search depth first by n set s cycle n set s using p select * from t;
with recursive t(n) as (select 1 union all select n + 1 from t where n < 3) search depth first by n set p cycle n set s using p select * from t;
with recursive t(n) as (select 1) search depth first by n set s select * from t;
with t(n) as (select 1) cycle n set s using p select * from t;
with recursive t(n) as (select 1 union all select n + 1 from (select * from t) q where n < 3) search depth first by n set s select * from t;
with recursive t(n) as ((select 1 union select 2) union all select n + 1 from t where n < 3) search depth first by n set s select * from t;
with recursive t(n) as (select 1 union all (select n + 1 from t where n < 3 union select 5)) search depth first by n set s select * from t;
with recursive t(n) as (select 1 union all select count(*) from t) select * from t;
with recursive t(n) as (select 1 union all select n + 1 from t where n < 3) search first by n set s select * from t;
-- volatile members are computed once
with q(x) as (select random() from generate_series(1, 5)) select count(*) from q a join q b using (x);
select count(*) from (with q(x) as (select random() from generate_series(1, 5)) select * from q union select * from q) s;
-- what DO UPDATE adds to RETURNING is not seen
create table k (id int primary key, v text);
insert into k values (1, 'one');
with i as (insert into k select g, 'new' from generate_series(1, 3) g on conflict (id) do update set v = k.v || '!' returning *) select * from i order by id;
