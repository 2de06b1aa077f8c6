-- hypothetical-set aggregates (manual, 9.21) and the direct arguments of ordered-set aggregates
create table h (g int, a int, b text, n numeric);
insert into h values (1, 1, 'x', 1.0), (1, 3, 'y', 1.00), (1, 3, 'z', 2), (1, 5, null, null), (2, null, 'a', 3), (2, 7, 'b', 3.0), (2, 2, 'c', 'NaN');
select rank(3) within group (order by a), dense_rank(4) within group (order by a), percent_rank(3) within group (order by a), cume_dist(3) within group (order by a) from h;
select g, rank(3) within group (order by a), rank(3) within group (order by a desc), rank(3) within group (order by a nulls first), rank(3) within group (order by a desc nulls last) from h group by g order by g;
select rank(null) within group (order by a), rank(null) within group (order by a nulls first), dense_rank(null) within group (order by a desc), cume_dist(null) within group (order by a), percent_rank(null::int) within group (order by a) from h;
select rank(3, 'y') within group (order by a, b), dense_rank(3, 'y') within group (order by a desc, b), cume_dist(3, 'y') within group (order by a, b desc), percent_rank(9, null) within group (order by a, b) from h;
select dense_rank(2) within group (order by n), dense_rank(100) within group (order by n), rank('NaN') within group (order by n), rank(1.000) within group (order by n) from h;
select rank(3) within group (order by a) filter (where g = 1), cume_dist(0) within group (order by a) filter (where g = 3), percent_rank(0) within group (order by a) filter (where g = 3) from h;
select rank('3') within group (order by a), rank(2.5) within group (order by a), rank('b'::varchar) within group (order by b) from h;
select g, rank(g) within group (order by a), rank(g + 1) within group (order by a), percentile_disc(g / 4.0) within group (order by a) from h group by g order by g;
select rank(sum(1)) within group (order by a) from h;
select rank(1) within group (order by a) from h where false;
select g, grouping(g), rank(2) within group (order by a) from h group by rollup (g) order by g;
select g from h group by g having rank(2) within group (order by a) > 2;
select rank(2) within group (order by sum(a)) from h;
select x, (select rank(x) within group (order by a) from h) from generate_series(1, 3) x;
select dense_rank(x) within group (order by x) from (values (1), (1), (2), (2), (3)) v(x) group by x order by 1;
create view hv as select rank(3) within group (order by a) as r from h;
select * from hv;
-- extended: 3
select rank($1) within group (order by a) from h;
-- refused
select rank(a) within group (order by a) from h;
select percentile_disc(g) within group (order by a) from h;
select rank(1, 2) within group (order by a) from h;
select rank() within group (order by a) from h;
select rank('x'::text) within group (order by a) from h;
select rank('x') within group (order by a) from h;
select rank(1) from h;
select rank(1) within group (order by a) over () from h;
select rank(distinct 1) within group (order by a) from h;
select array(select percentile_disc(p) within group (order by x) from (values (0.3), (0.7)) v(p) group by p) from generate_series(1, 3) x;
-- GROUPING names the groups of a query around it
select (select grouping(g)), g from h group by rollup (g) order by 2;
select (select (select grouping(e, f) from (values (1)) v2(c)) from (values (1, 2)) v1(a, b) group by a, b) from (values (6, 7)) v3(e, f) group by rollup (e, f) order by 1;
select (select (select grouping(c) from (values (1)) v2(c) group by c) from (values (1, 2)) v1(a, b) group by a, b) from (values (6, 7)) v3(e, f) group by rollup (e, f);
select (select grouping(a)) from h group by g;
