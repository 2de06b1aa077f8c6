-- Types that can only be hashed beside types that can only be sorted (7.2.4, SELECT).
create table ga (x xid, m money, b bit(3), n int);
insert into ga values ('1', 1, b'101', 1), ('1', 1, b'101', 2), ('2', 1, b'111', 1);
select x, m, count(*) from ga group by x, m;
select count(*) from ga group by rollup (x, m);
select count(*) from ga group by rollup (x), m;
select count(*) from ga group by grouping sets ((x), (m)) order by 1;
select x, n, count(*) from ga group by cube (x, n) order by n, 3, x::text;
select m, b, count(*) from ga group by cube (m, b) order by 1, 2, 3;
select distinct x, m from ga;
select distinct m, b from ga order by 1, 2;
select x, m from ga union select x, m from ga;
select x, m from ga intersect all select x, m from ga;
select m, b from ga except select m, b from ga where n = 1;
select x, b from ga union all select x, b from ga order by 2;
select n from ga group by n, array[m], array[x];

-- DISTINCT and ORDER BY of what the aggregate converts
create table converted (f1 varchar(4), c char(3), n int2);
insert into converted values ('a','x',1),('ab','y',2),('abcd','x',1),('a','z ',3);
select string_agg(distinct f1, ',' order by f1) from converted;
select string_agg(distinct f1, ',' order by f1 desc) from converted;
select string_agg(distinct f1::text, ',' order by f1) from converted;
select string_agg(distinct f1, ',' order by f1::text) from converted;
select string_agg(distinct f1::text, ',' order by f1::text) from converted;
select string_agg(distinct c, ',' order by c) from converted;
select sum(distinct n order by n), avg(distinct n order by n desc), array_agg(distinct n order by n) from converted;
select f1, string_agg(distinct f1, ',' order by f1) over () from converted;
